/**
 * Lists each parameter, rule and source by the age of its last check, then what is expected next, then says which figures of the year are missing on a day: `npm run law:check`, or `npm run law:check -- --at 2027-01-01`.
 * It leaves 1 when one is. It is mended with the figure and its source in `src/droit/parametres`, or, when no text read
 * gives it, with a line of `SOUGHT_IN_VAIN`. No test reads the day of the machine: a tag that passes today always will.
 */
import { parseArgs } from "node:util";
import { legalSources, parametres, regles } from "../../src/droit/index.js";
import { civil, isCivilDate } from "../../src/primitives/index.js";
import { checkedLater, missingFigures, SOUGHT_IN_VAIN } from "./missing-figures.js";
import { attendus, entretiens } from "./upkeep.js";

const { values } = parseArgs({ options: { at: { type: "string" } } });
const at = values.at ?? new Date().toISOString().slice(0, 10);
if (!isCivilDate(at)) throw new Error(`--at ${at} is not a day, YYYY-MM-DD`);

const law = { parametres, regles, sources: legalSources };
for (const { genre, id, verifieLe, jours } of entretiens(law, SOUGHT_IN_VAIN, at)) {
  const age = jours === undefined ? "no check noted" : `${verifieLe}, ${jours} days`;
  process.stdout.write(`${genre} ${id}: ${age}\n`);
}
process.stdout.write("\nExpected next\n");
for (const { le, quoi } of attendus(civil(at), law)) process.stdout.write(`${le} ${quoi}\n`);
process.stdout.write("\n");

const problems = [...missingFigures(at, parametres, SOUGHT_IN_VAIN), ...checkedLater(at, parametres)];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${parametres.length} figures on ${at}, ${problems.length} to look for\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
