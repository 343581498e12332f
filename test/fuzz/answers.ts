/** What any door may answer to any input: its documented outcomes, soon, leaving everything else as it was. */
import { describeIssue } from "../../src/messages/index.js";
import type { Issue, Outcome } from "../../src/primitives/index.js";

/** Processor time that no reading of an input of this size takes; a loop without end does. */
const SECONDS = 5;

const keysOf = (prototype: object) => Reflect.ownKeys(prototype).map(String).sort().join();
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const UNTOUCHED = PROTOTYPES.map(keysOf);

const isOutcome = (value: unknown): value is Outcome<unknown> =>
  typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";

function issueFaults({ code, path, params }: Issue): readonly string[] {
  const steps = path.every((step) => typeof step === "string" || (Number.isInteger(step) && step >= 0));
  const values = Object.values(params).every((value) => typeof value === "string" || Number.isFinite(value));
  const texts = (["fr", "en"] as const).every((langue) => describeIssue({ code, params }, langue).remede !== "");
  return [
    ...(steps ? [] : [`the path of ${code} is no path`]),
    ...(values ? [] : [`a parameter of ${code} is neither text nor number: ${JSON.stringify(params)}`]),
    ...(texts ? [] : [`${code} has no text`]),
  ];
}

function answerFaults(answer: unknown): readonly string[] {
  if (!isOutcome(answer)) return answer === undefined ? ["no answer"] : [];
  if (answer.ok) return answer.warnings.flatMap(issueFaults);
  return answer.issues.length === 0 ? ["refused without a reason"] : answer.issues.flatMap(issueFaults);
}

/** @returns what is wrong in how the door answers this input, an empty list when nothing is */
export function faultsOf(call: (input: unknown) => unknown, input: unknown): readonly string[] {
  const before = JSON.stringify(input);
  const start = process.cpuUsage();
  let answer: unknown;
  try {
    answer = call(input);
  } catch (error) {
    return [`threw ${String(error)}`];
  }
  const spent = process.cpuUsage(start).user / 1e6;
  return [
    ...answerFaults(answer),
    ...(spent > SECONDS ? [`took ${spent.toFixed(1)} s`] : []),
    ...(JSON.stringify(input) === before ? [] : ["changed its input"]),
    ...(PROTOTYPES.map(keysOf).join() === UNTOUCHED.join() ? [] : ["a prototype of JavaScript has changed"]),
  ];
}
