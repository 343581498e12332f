/**
 * The Roumois Seine dossier on a day: what its convention says, what the law asks, what is due, what is missing.
 *
 * `npm run demo -- --at 2026-06-30`; without `--at`, the day written in the dossier.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type AutoriteRef,
  assessSppe,
  buildEcheancier,
  computeBonusTerritoire,
  consolidate,
  type DemandeBonusTerritoire,
  type Dossier,
  describeIssue,
  type Issue,
  type Outcome,
  parseDossier,
  showPath,
  toMarkdown,
  verifyDossier,
} from "convention-territoriale";

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

const avertissements: Issue[] = [];

/** The value, its warnings being kept for the report; or every issue on the error output and exit code 2. */
function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) {
    avertissements.push(...outcome.warnings);
    return outcome.value;
  }
  for (const issue of outcome.issues) {
    const { message, remede } = describeIssue(issue, "fr");
    process.stderr.write(`${issue.code} ${showPath(issue.path)} : ${message} ${remede}\n`);
  }
  process.exit(2);
}

/** The group, then the communes of the territory, each with its duties. */
function autoritesOf({ territoire }: Dossier): readonly AutoriteRef[] {
  return [
    ...territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
    ...territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
  ];
}

const { values } = parseArgs({ options: { at: { type: "string" }, lang: { type: "string", default: "fr" } } });
const dossier = unwrap(parseDossier(read("dossier.json")));
const at = values.at ?? dossier.dateReference ?? dossier.convention.periode.debut;
const illustration = read("bonus-illustratif.json") as { avertissement: string; demande: DemandeBonusTerritoire };
const { convention, avenants, territoire } = dossier;

const report = toMarkdown(
  {
    titre: dossier.titre,
    at,
    parties: convention.parties,
    consolide: unwrap(consolidate({ dossier, at })),
    sppe: autoritesOf(dossier).map((autorite) => unwrap(assessSppe({ autorite, territoire, at }))),
    echeancier: unwrap(buildEcheancier({ dossier, at })),
    bonus: {
      resultat: unwrap(computeBonusTerritoire(illustration.demande)),
      avertissement: illustration.avertissement,
    },
    verification: unwrap(verifyDossier({ dossier, at })),
    avertissements,
    inconnus: [
      ...dossier.inconnus,
      ...[convention, ...avenants].flatMap(({ id: instrument, inconnus }) =>
        inconnus.map((inconnu) => ({ ...inconnu, instrument })),
      ),
    ],
  },
  values.lang === "en" ? "en" : "fr",
);
process.stdout.write(report);
