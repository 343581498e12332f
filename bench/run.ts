/** Benchmarks of the bonus territoire, side by side in one run: `npm run bench`, on the code as it is built. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { againstDinero, exactSplit, splits } from "./against-dinero.js";
import { againstPublicodes } from "./against-publicodes.js";

const say = (text: string) => process.stdout.write(`${text}\n`);

const dinero = againstDinero();
say("Sharing an amount over 10 structures");
say(
  `  library ${dinero.ours.toFixed(2)} µs, dinero.js ${dinero.theirs.toFixed(2)} µs: ${dinero.ratio.toFixed(1)} times as fast`,
);
say(`  (library on big integers, any size: ${exactSplit().toFixed(2)} µs)`);
for (const { amount, weights, exact, ours, theirs } of splits()) {
  say(`  ${amount} over ${weights.join("/")}: exact ${exact}, library ${ours}, dinero.js ${theirs}`);
}

const publicodes = againstPublicodes();
say("A whole bonus computation with its explanation, 40 structures");
say(
  `  library ${publicodes.ours.toFixed(0)} µs, publicodes ${publicodes.theirs.toFixed(0)} µs: ${publicodes.ratio.toFixed(0)} times as fast (totals ${publicodes.totals.join(" and ")})`,
);

say("One territory, in a process of its own");
say(
  execFileSync(process.execPath, [fileURLToPath(new URL("scale.js", import.meta.url))], { encoding: "utf8" })
    .trimEnd()
    .replace(/^/gm, "  "),
);
