/**
 * A result is the caller's; the state of the library is nobody's: whatever a caller writes into an answer, into the
 * question or into an exported value, the same question gets the same answer (docs/decisions/results-are-the-callers.md).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CALLS } from "./calls.js";
import { copyOf, empty, objectsOf, openIn, openInBoth, spoil } from "./values.js";

type Verb = (...asked: readonly unknown[]) => unknown;

const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly exports: Record<string, unknown> };
const entries: readonly Record<string, unknown>[] = await Promise.all(
  Object.keys(exports)
    .filter((key) => !key.endsWith(".json"))
    .map((key) => import(/* @vite-ignore */ resolve("src", key, "index.ts"))),
);
/** What the rooms export to one another: the law holds for whatever of it has calls. */
const inside: readonly Record<string, unknown>[] = await Promise.all(
  readdirSync("src")
    .filter((room) => existsSync(`src/${room}/internal.ts`))
    .map((room) => import(/* @vite-ignore */ resolve("src", room, "internal.ts"))),
);
const shared = inside
  .flatMap((module) => Object.entries(module))
  .filter(([name, value]) => typeof value !== "function" || Object.hasOwn(CALLS, name));
const exported = new Map([...shared, ...entries.flatMap((module) => Object.entries(module))]);
const isVerb = (value: unknown): value is Verb => typeof value === "function";

/**
 * They answer with functions, or later: what these give is looked at by name, or is not the library's (a generator of
 * fast-check, the words of a file, which test/document/files.test.ts reads, office files, which test/office reads).
 */
const MAKERS = [
  ...["readDocument", "readSpreadsheets", "bonusToXlsx", "echeancierToXlsx", "xlsxTemplate", "noticeToDocx"],
  ...["judgeLines", "registreDe", "rememberingReader", "validDossiers"],
];
const verbs = [...exported].flatMap(([name, value]) =>
  isVerb(value) && !MAKERS.includes(name) ? [[name, value] as const] : [],
);
const values = [...exported].filter(([, value]) => typeof value !== "function");

/** They give back what they are given, or a part of it: it was never the library's. */
const GIVING_BACK: ReadonlySet<string> = new Set([
  "capVolumes",
  "failure",
  "inOrderOfEffect",
  "indexOf",
  "issue",
  "listOf",
  "magnitude",
  "mapOutcome",
  "maximum",
  "minimum",
  "orThrow",
  "partyMovesOf",
  "populationInForce",
  "under",
  "refusal",
  "success",
  "walkDispositions",
]);
const askable = verbs.filter(([name]) => !GIVING_BACK.has(name));

const ask = (verb: Verb, asked: readonly unknown[]) => Reflect.apply(verb, undefined, asked);
/** What it answers, or that it throws: the question may have lost what its type promises. */
function outcomeOf(verb: Verb, asked: readonly unknown[]): unknown {
  try {
    return ask(verb, asked);
  } catch (error) {
    return String(error);
  }
}
const callsOf = (name: string) => CALLS[name]?.() ?? [];
const isRefused = (answer: unknown) =>
  typeof answer === "object" && answer !== null && Reflect.get(answer, "ok") === false;

describe("the table of calls", () => {
  it("has every function that the package exports, and nothing else", () => {
    const named = new Set(Object.keys(CALLS));
    const names = new Set<string>(verbs.map(([name]) => name));
    expect([...names].filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(verbs.filter(([name]) => name !== "failure"))("has a call that %s answers", (name, verb) => {
    expect(callsOf(name).some((asked) => !isRefused(ask(verb, asked)))).toBe(true);
  });
});

describe("an answer", () => {
  it.each(verbs)("of %s shares with another answer nothing that can be written", (name, verb) => {
    const others = callsOf(name).map((asked) => ask(verb, asked));
    for (const [rank, asked] of callsOf(name).entries()) {
      const answer = ask(verb, asked);
      for (const other of others) expect(openInBoth(answer, other), `call ${rank}`).toEqual([]);
    }
  });

  it.each(askable)("of %s shares with its question nothing that can be written", (name, verb) => {
    for (const [rank, asked] of callsOf(name).entries()) {
      expect(openInBoth(ask(verb, asked), asked), `call ${rank}`).toEqual([]);
    }
  });

  it.each(askable)("of %s stays the same when the first one is written over", (name, verb) => {
    for (const [rank, asked] of callsOf(name).entries()) {
      for (const write of [spoil, empty]) {
        const first = ask(verb, asked);
        const pristine = copyOf(first);
        write(first);
        expect(ask(verb, asked), `call ${rank}`).toEqual(pristine);
      }
    }
  });
});

/** How many places of a question are tried, spread over the whole of it. */
const PLACES = 4;

/** Takes one thing out of what is asked; false where there is no such place, or where it is frozen. */
function takeOut(asked: readonly unknown[], rank: number): boolean {
  const open = [...objectsOf(asked).keys()].filter((one) => one !== asked && !Object.isFrozen(one));
  const place = open[Math.floor((rank * open.length) / PLACES)];
  if (place === undefined) return false;
  if (Array.isArray(place)) place.pop();
  else Reflect.deleteProperty(place, Object.keys(place).at(-1) ?? "");
  return true;
}

describe("a question", () => {
  it.each(verbs)("of %s that has changed since it was asked is answered as it now is", (name, verb) => {
    for (let rank = 0; rank < PLACES; rank += 1) {
      for (const asked of callsOf(name).slice(0, 2)) {
        ask(verb, asked);
        if (takeOut(asked, rank))
          expect(outcomeOf(verb, asked), `place ${rank}`).toEqual(outcomeOf(verb, copyOf(asked)));
      }
    }
  });
});

describe("the state of the library", () => {
  it("holds no empty list and no empty object that anybody could write into", () => {
    const open = /^(?:export )?const \w+(?:: [^=\n]+)? = (?:\[\]|\{\});$/m;
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => open.test(readFileSync(`src/${file}`, "utf8")))).toEqual([]);
  });
});

describe("a value that the package exports", () => {
  it.each(values)("%s is frozen", (_name, value) => {
    expect(openIn(value)).toEqual([]);
  });
});
