/** The rooms that mutation testing measures: what is mutated in each, which tests bear on it, the score it must reach. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

interface Room {
  /** Of the mutants of the room, the share that a test must notice, in percent. */
  readonly threshold: number;
  /** Tests of other rooms that bear on this one at little cost, beside its own folder. */
  readonly alsoTestedBy?: readonly string[];
  /** Folders that hold data and no behaviour. */
  readonly data?: readonly string[];
}

export const ROOMS: Readonly<Record<string, Room>> = {
  primitives: { threshold: 90 },
  droit: { threshold: 90, alsoTestedBy: ["test/regles.test.ts"], data: ["parametres", "regles", "sources"] },
  territoire: { threshold: 90 },
  convention: { threshold: 90 },
  avenant: { threshold: 90 },
  "bonus-territoire": { threshold: 90 },
  sppe: { threshold: 90 },
  evaluation: { threshold: 90 },
  verification: { threshold: 85 },
};

/** The files of a room that behave: no types, no schemas, no faces, no data. */
export function filesOf(name: string): readonly string[] {
  const data = ROOMS[name]?.data ?? [];
  return readdirSync(`src/${name}`, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !/(^|\/)(types[^/]*|schema|index)\.ts$/.test(path))
    .filter((path) => !data.some((folder) => path.startsWith(`${folder}/`)))
    .map((path) => `src/${name}/${path}`)
    .sort();
}

const SAMPLE_LINES = 250;

/** Some files of a room, in an order that only their names decide: always the same ones while they keep their size. */
export function sampleOf(name: string): readonly string[] {
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const drawn = [...filesOf(name)].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));
  let lines = 0;
  return drawn.filter((path) => {
    if (lines >= SAMPLE_LINES) return false;
    lines += readFileSync(path, "utf8").split("\n").length;
    return true;
  });
}

/** The tests that run against each mutant. What measures time is left out, and what a real document alone can show. */
export function testFilesOf(name: string): readonly string[] {
  const own = readdirSync(`test/${name}`, { recursive: true, encoding: "utf8" })
    .map((path) => `test/${name}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && !/(linear-time|seeds)\.test\.ts$/.test(path));
  return [...own.sort(), ...(ROOMS[name]?.alsoTestedBy ?? [])];
}
