/** One large question in a process of its own, not warmed up, so that its time and its memory are those of a user who asks once. */

import { assessSppeTerritoire } from "../src/sppe/index.js";
import { computing } from "./capabilities/bonus.js";
import { readFrance } from "./capabilities/france.js";

const QUESTIONS: Readonly<Record<string, () => () => unknown>> = {
  bonus: () => computing(100_000),
  france: () => {
    const territoire = readFrance();
    return () => assessSppeTerritoire({ territoire, at: "2025-12-31" });
  },
};

const prepare = QUESTIONS[process.argv[2] ?? ""];
if (prepare === undefined) throw new Error(`one of ${Object.keys(QUESTIONS).join(", ")}`);
const call = prepare();
const start = performance.now();
const answer = call();
const seconds = (performance.now() - start) / 1_000;
const megabytes = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(JSON.stringify({ seconds, megabytes, answered: answer !== undefined }));
