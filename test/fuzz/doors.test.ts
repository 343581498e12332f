/** Every door answers anything with what it documents. `npm run fuzz` asks ten thousand times more, with another seed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf } from "./answers.js";
import { DOORS } from "./doors.js";
import { inputsOf } from "./inputs.js";

describe.each(DOORS)("$name", (door) => {
  it.each(door.accepted.map((document, rank) => [rank, document]))("accepts document %i", (_rank, document) => {
    const answer = door.call(document);
    expect(answer).toBeTruthy();
    if (door.takes === "json") expect(answer).not.toMatchObject({ ok: false });
  });

  it("answers any input with a documented outcome, changing nothing", () => {
    fc.assert(
      fc.property(inputsOf(door), (input) => {
        expect(faultsOf(door.call, input)).toEqual([]);
      }),
    );
  });
});

describe("the judge of answers", () => {
  it.each([
    [
      "an exception",
      () => {
        throw new Error("x");
      },
      "threw Error: x",
    ],
    ["no answer", () => undefined, "no answer"],
    ["a refusal without a reason", () => ({ ok: false, issues: [] }), "refused without a reason"],
    [
      "a code without a text",
      () => ({ ok: false, issues: [{ code: "NONE", path: [], params: {} }] }),
      "NONE has no text",
    ],
    ["an input changed", (input: unknown) => Object.assign(Object(input), { changed: 1 }), "changed its input"],
  ])("sees %s", (_name, call, fault) => {
    expect(faultsOf(call, {})).toEqual([fault]);
  });

  it("sees a prototype that was written to", () => {
    const pollute = () => {
      Object.defineProperty(Object.prototype, "polluted", { value: 1, configurable: true });
      return true;
    };
    expect(faultsOf(pollute, {})).toEqual(["a prototype of JavaScript has changed"]);
    Reflect.deleteProperty(Object.prototype, "polluted");
  });
});
