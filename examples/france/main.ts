/**
 * What the communes and EPCI of France owe under the service public de la petite enfance, by département.
 *
 * `npm run example:france`. The data set holds the populations in force in 2025, so the table is dated 2025. It knows no
 * transfer of competence: a commune above a threshold owes the duty or its group does; an EPCI is counted as if all its
 * communes had transferred.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { assessSppeTerritoire, describeIssue, type Outcome, showPath } from "convention-territoriale";
import { readDecoupage } from "convention-territoriale/adapters";
import { countByDepartement, type Decompte, total } from "./count.js";

const AT = "2025-12-31";
const require = createRequire(import.meta.url);
const read = (name: string) =>
  JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/${name}.json`), "utf8"));

/** The value, or the first issues on the error output and exit code 2. */
function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  for (const issue of outcome.issues.slice(0, 20)) {
    const { message, remede } = describeIssue(issue, "fr");
    process.stderr.write(`${issue.code} ${showPath(issue.path)} : ${message} ${remede}\n`);
  }
  process.exit(2);
}

const COLUMNS: readonly (readonly [title: string, key: keyof Decompte])[] = [
  ["dép.", "departement"],
  ["communes", "communes"],
  ["> 3 500", "planification"],
  ["> 10 000", "schema"],
  ["inconnues", "inconnues"],
  ["EPCI", "epci"],
  ["schéma*", "schemaSiTousTransferent"],
  ["par la somme**", "parLaSomme"],
];

function show(row: Decompte): string {
  return COLUMNS.map(([title, key]) => String(row[key]).padStart(Math.max(title.length, 6))).join("  ");
}

const { version } = read("package");
const json = { version, communes: read("data/communes"), epci: read("data/epci"), ept: read("data/ept") };
const { territoire, laissees, version: vintages } = unwrap(readDecoupage(json));
const france = unwrap(assessSppeTerritoire({ territoire, at: AT }));
const rows = countByDepartement(france, territoire);
const country = total(rows);

process.stdout.write(
  `${[
    `Service public de la petite enfance au ${AT}`,
    `Populations totales du millésime ${vintages.membres.millesime}, en vigueur en ${vintages.membres.anneeApplication} (@etalab/decoupage-administratif ${vintages.version})`,
    "",
    COLUMNS.map(([title]) => title.padStart(Math.max(title.length, 6))).join("  "),
    ...rows.map(show),
    show(country),
    "",
    `Toutes les communes (${country.communes}) : recenser et informer.`,
    `Communes de plus de 3 500 habitants : ${country.planification} (planifier et soutenir la qualité).`,
    `Communes de plus de 10 000 habitants : ${country.schema} (schéma pluriannuel ; relais à partir du 1er janvier 2026).`,
    `Communes sans population totale de 2025 dans ces données : ${country.inconnues}.`,
    `* EPCI qui doivent un schéma si toutes leurs communes leur ont transféré la planification : ${country.schemaSiTousTransferent} sur ${country.epci}.`,
    `** Parmi eux, sans aucune commune de plus de 10 000 habitants : ${country.parLaSomme}.`,
    `Les transferts ne sont pas dans ces données : chaque devoir pèse sur la commune ou, si elle a transféré, sur son groupement.`,
    `Laissées de côté, faute de texte établi : ${laissees.length} communes des collectivités d'outre-mer.`,
  ].join("\n")}\n`,
);
