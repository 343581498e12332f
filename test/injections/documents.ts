/** Everything that the library writes, from a dossier and a demande whose free texts are all replaced. */
import { consolidate } from "../../src/avenant/index.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { buildEcheancier } from "../../src/evaluation/index.js";
import {
  consolidatedToMarkdown,
  echeancierToCsv,
  echeancierToMarkdown,
  escapeMarkdown,
  explain,
  findingsToMarkdown,
  noticeOf,
  portfolioToMarkdown,
  sppeToCsv,
  sppeToMarkdown,
  syntheseToMarkdown,
  toCsv,
  toICalendar,
  toMarkdown,
  toMermaid,
  toSarif,
} from "../../src/formats/index.js";
import { bonusToXlsx, echeancierToXlsx, noticeToDocx } from "../../src/office/index.js";
import { parseDossier } from "../../src/parse/index.js";
import type { Outcome } from "../../src/primitives/index.js";
import { assessSppeTerritoire } from "../../src/sppe/index.js";
import { summarize } from "../../src/synthese/index.js";
import { buildPortefeuille, verifyDossier } from "../../src/verification/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { valueIn } from "../support/outcome.js";
import { readRoumois } from "../support/roumois.js";

/** Fields that hold words of people or of documents; the others are ids, codes, dates and numbers. */
const FREE: ReadonlySet<string> = new Set([
  ...["titre", "texte", "libelle", "nom", "nomCourt", "citation", "motif", "objet", "champ", "detenteur", "terme"],
  ...[
    "reserve",
    "document",
    "contrat",
    "lieuSignature",
    "beneficiaire",
    "redactionAmbigue",
    "justificationEffet",
    "role",
  ],
  ...[
    "source",
    "unite",
    "lieu",
    "forme",
    "reference",
    "valeurConnue",
    "alias",
    "visas",
    "representants",
    "composition",
  ],
  ...["diagnosticInitial", "publicCible", "objectifsOperationnels", "modalitesMiseEnOeuvre", "servicesResponsables"],
  ...["resultatsAttendus", "partenairesSollicites", "indicateursEvaluation", "periode"],
]);

/** Gives the text of each free place, one after the other. */
export type Texts = () => string;

/** The value with every free text replaced; a list of texts under a free key too. */
function fill(value: unknown, next: Texts, key = ""): unknown {
  // The object of a mention is a code, that of a vote is words.
  if (typeof value === "string")
    return FREE.has(key) && !(key === "objet" && /^[A-Za-z]+$/.test(value)) ? next() : value;
  if (Array.isArray(value)) return value.map((one) => fill(one, next, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, next, name)]));
}

const at = "2026-07-01";
const bytesOf = async (made: Promise<Outcome<Uint8Array>>): Promise<Uint8Array> => valueIn(await made);

export interface Documents {
  readonly markdown: Readonly<Record<string, string>>;
  readonly html: Readonly<Record<string, string>>;
  readonly csv: Readonly<Record<string, string>>;
  readonly mermaid: Readonly<Record<string, string>>;
  readonly ics: string;
  readonly sarif: unknown;
  /** The dossier as a file, for what reads files. */
  readonly json: string;
  /** Workbooks and letters, as bytes. */
  readonly office: Readonly<Record<string, Uint8Array>>;
}

const bonusWith = (next: Texts) => {
  const demande = fill(
    { ...s1, gestionnaires: s1.structures.map(({ gestionnaire }) => ({ id: gestionnaire, nom: "x" })) },
    next,
  );
  const named = demande as typeof s1;
  const once = new Map((named.gestionnaires ?? []).map((one) => [one.id, one]));
  return valueIn(computeBonusTerritoire({ ...named, gestionnaires: [...once.values()] }));
};

export async function documentsWith(next: Texts): Promise<Documents> {
  const dossier = valueIn(parseDossier(fill(readRoumois(), next)));
  const consolide = valueIn(consolidate({ dossier, at }));
  const echeancier = valueIn(buildEcheancier({ dossier, at }));
  const verification = valueIn(verifyDossier({ dossier, at }));
  const sppe = valueIn(assessSppeTerritoire({ territoire: dossier.territoire, at }));
  const resultat = bonusWith(next);
  const [first] = resultat.gestionnaires;
  const notice = (format: "markdown" | "html") => noticeOf({ resultat, gestionnaire: first?.id ?? "", format });
  return {
    markdown: {
      consolidated: consolidatedToMarkdown(consolide, "fr"),
      echeancier: echeancierToMarkdown(echeancier, "fr"),
      escaped: escapeMarkdown(next()),
      explain: explain(resultat, "fr"),
      findings: findingsToMarkdown(verification, "fr", { titre: next() }),
      notice: notice("markdown"),
      portfolio: portfolioToMarkdown(valueIn(buildPortefeuille({ dossiers: [dossier], at }))),
      report: toMarkdown({ titre: next(), at, consolide, echeancier, verification, bonus: { resultat } }),
      sppe: sppeToMarkdown(sppe),
      synthese: syntheseToMarkdown(valueIn(summarize({ dossier, at }))),
    },
    html: { notice: notice("html") },
    csv: {
      bonus: toCsv({ resultat, table: "structures" }),
      gestionnaires: toCsv({ resultat, table: "gestionnaires" }),
      echeancier: echeancierToCsv(echeancier),
      sppe: sppeToCsv(sppe),
    },
    mermaid: { echeancier: toMermaid(echeancier), versions: toMermaid(consolide) },
    ics: toICalendar(echeancier),
    sarif: toSarif([{ fichier: "dossier.json", verification }]),
    json: JSON.stringify(dossier),
    office: {
      bonus: await bytesOf(bonusToXlsx(resultat)),
      echeancier: await bytesOf(echeancierToXlsx(echeancier)),
      notice: await bytesOf(noticeToDocx({ resultat, gestionnaire: first?.id ?? "" })),
    },
  };
}
