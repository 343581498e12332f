/**
 * Asks every verb a question and one eight times as large: fails when the second takes more than a limit, above n log n and far
 * below the square. `npm run bench:growth -- historyOf` asks those whose verb or dimension holds the word; a second word is the
 * smaller size.
 */
import { GROWING } from "./cases.js";
import { growthOf, LIMIT } from "./grow.js";

const [part = "", size = "100"] = process.argv.slice(2);
const chosen = GROWING.filter(({ verb, along }) => `${verb} ${along}`.includes(part));
const missed: string[] = [];
for (const one of chosen) {
  // A busy machine can only make a ratio larger for a while: it is measured again before it is believed.
  let growth = growthOf(one, Number(size));
  if (growth.ratio > LIMIT) growth = growthOf(one, Number(size));
  const line = `${growth.ratio.toFixed(1).padStart(6)}  ${(growth.small / 1_000).toFixed(2).padStart(9)} ms  ${(growth.large / 1_000).toFixed(2).padStart(10)} ms  ${one.verb} | ${one.along}`;
  process.stdout.write(`${line}\n`);
  if (growth.ratio > LIMIT) missed.push(line);
}
process.stdout.write(
  `\n${chosen.length} pairs of ${size} and of ${8 * Number(size)}; above ${LIMIT}: ${missed.length}\n`,
);
for (const line of missed) process.stdout.write(`${line}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
