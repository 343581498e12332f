/** The bonus territoire of 2025 over an invented territory of 40 structures, and a notice for each gestionnaire. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { computeBonusTerritoire, describeIssue, noticeOf, readCsv, toCsv } from "convention-territoriale";

const read = (name: string) => readFileSync(new URL(name, import.meta.url));
const lists = readCsv({ structures: read("structures.csv"), references: read("references.csv") });
const known = JSON.parse(read("parametres.json").toString());
const outcome = lists.ok ? computeBonusTerritoire({ ...known, ...lists.value, annee: 2025 }) : lists;
if (!outcome.ok) throw new Error(outcome.issues.map((each) => describeIssue(each, "fr").message).join("\n"));

const [folder = "notices"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { value: resultat } = outcome;
for (const { id } of resultat.gestionnaires) {
  writeFileSync(join(folder, `${id}.html`), noticeOf({ resultat, gestionnaire: id, format: "html" }));
}
process.stdout.write(toCsv({ resultat, table: "gestionnaires" }));
