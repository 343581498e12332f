/** The house keeps its shape: dependencies run one way, each library has one door, faces are the only entrances. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Each room, and the rooms that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  primitives: [],
  bytes: ["primitives"],
  droit: ["primitives"],
  territoire: ["primitives", "droit"],
  convention: ["primitives", "droit", "territoire"],
  avenant: ["primitives", "droit", "territoire", "convention"],
  "bonus-territoire": ["primitives", "droit", "territoire"],
  sppe: ["primitives", "droit", "territoire", "convention"],
  references: ["primitives", "droit"],
  evaluation: ["primitives", "droit", "territoire", "convention", "avenant", "sppe"],
  document: ["primitives", "bytes", "droit", "territoire", "convention", "avenant"],
  verification: [
    "primitives",
    "document",
    "droit",
    "territoire",
    "convention",
    "avenant",
    "bonus-territoire",
    "sppe",
    "evaluation",
    "references",
  ],
  synthese: ["primitives", "droit", "territoire", "convention", "avenant", "sppe", "evaluation", "verification"],
  messages: ["primitives"],
  formats: [
    "primitives",
    "bytes",
    "droit",
    "territoire",
    "convention",
    "avenant",
    "bonus-territoire",
    "sppe",
    "evaluation",
    "verification",
    "synthese",
    "messages",
  ],
  parse: ["primitives", "bytes", "droit", "territoire", "convention", "avenant", "bonus-territoire"],
  "standard-schema": [
    "primitives",
    "territoire",
    "convention",
    "avenant",
    "bonus-territoire",
    "verification",
    "messages",
    "parse",
  ],
  adapters: ["primitives", "droit", "territoire", "formats"],
  office: ["primitives", "document", "bonus-territoire", "evaluation", "messages", "formats"],
  cli: [
    "primitives",
    "bytes",
    "document",
    "droit",
    "territoire",
    "convention",
    "avenant",
    "bonus-territoire",
    "sppe",
    "evaluation",
    "verification",
    "synthese",
    "formats",
    "messages",
    "parse",
    "adapters",
    "office",
  ],
  testing: ["primitives", "droit", "territoire", "convention", "avenant", "bonus-territoire", "sppe"],
};

/** Schemas stand in files of that name: `schema.ts`, `question-schema.ts`. */
const isSchema = (file: string) => /(?:\/|-)schema\.ts$/.test(file);

/** Libraries that enter by one file only. */
const ONE_DOOR: Readonly<Record<string, (file: string) => boolean>> = {
  "decimal.js": (file) => file === "primitives/numbers/decimal-text.ts",
  "fraction.js": (file) => file === "primitives/numbers/fraction.ts",
  "@noble/hashes": (file) => file === "primitives/plain/digest.ts",
  "json-canonicalize": (file) => file === "primitives/plain/digest.ts",
  "date-fns": (file) => file === "primitives/days/calendar.ts",
  "@date-fns/utc": (file) => file === "primitives/days/calendar.ts",
  diff: (file) => file === "avenant/comparaison/word-diff.ts",
  zod: isSchema,
  "@humanwhocodes/momoa": (file) => file === "formats/findings/positions.ts",
  tinyglobby: (file) => file === "cli/io.ts",
  "csv-parse": (file) => file === "formats/csv/csv-text.ts",
  "csv-stringify": (file) => file === "formats/csv/csv-text.ts",
  "ical-generator": (file) => file === "formats/echeancier/icalendar.ts",
  commander: (file) => file === "cli/program.ts",
  mammoth: (file) => file === "document/read/read-zip.ts",
  fflate: (file) => file === "document/read/read-zip.ts",
  "read-excel-file": (file) => file === "office/read-workbook.ts",
  "write-excel-file": (file) => file === "office/write-workbook.ts",
  docx: (file) => file === "office/write-docx.ts",
  "fast-check": (file) => file.startsWith("testing/"),
};

/** Rooms where every closed union of the domain is taken apart by an exhaustive matcher. */
const MATCHED_ROOMS: readonly string[] = [
  "evaluation",
  "verification",
  "avenant",
  "convention",
  "sppe",
  "synthese",
  "formats",
];

/** Files of those rooms that keep a `switch`, and how many: an inner loop where a matcher was measured to cost too much. */
const MEASURED_SWITCHES: Readonly<Record<string, number>> = {
  "avenant/consolidation/apply.ts": 1,
  "avenant/consolidation/fold.ts": 1,
  "avenant/consolidation/refuse.ts": 1,
  "evaluation/echeancier/judge-duties.ts": 1,
  "evaluation/echeancier/occurrences.ts": 1,
  "evaluation/echeancier/state-of-echeance.ts": 1,
};

/** Files that match on a union of which other files read the rest. */
const OPEN_MATCHES: ReadonlySet<string> = new Set([
  // Reasons to refuse an avenant, among all the codes of issues: TARGET_ABROGATED and OP_AMBIGUOUS read the others.
  "verification/dossier/regles/avenants/target-invalid.ts",
]);

const files = (readdirSync("src", { recursive: true }) as string[])
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && statSync(join("src", file)).isFile());

const importsOf = (file: string) =>
  [...readFileSync(join("src", file), "utf8").matchAll(/(?:from|import)\s+"([^"]+)"/g)].map((match) => match[1] ?? "");

/** The code of a file without its comments: what they say is free. */
const codeOf = (file: string) => readFileSync(join("src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

/** The file that a relative import names, from the root of `src`. */
const resolved = (file: string, target: string) => join(file, "..", target).replaceAll("\\", "/");

describe("architecture", () => {
  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files.filter((file) => roomOf(file) !== ""))("%s imports only the rooms below its own", (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file).filter((name) => name.startsWith("."))) {
      const path = resolved(file, target);
      const other = roomOf(path);
      if (other === room) continue;
      expect(MAY_IMPORT[room], `${file} imports ${target}`).toContain(other);
      const schemaBySchema = path.endsWith("/schema.js") && (isSchema(file) || file.includes("/reading/"));
      const face = path === `${other}/index.js` || path === `${other}/internal.js`;
      expect(schemaBySchema || face, `${file} enters ${other} by its face, not ${target}`).toBe(true);
    }
  });

  it.each(Object.entries(ONE_DOOR))("%s enters by its one door", (library, isDoor) => {
    const users = files.filter((file) =>
      importsOf(file).some((target) => target === library || target.startsWith(`${library}/`)),
    );
    expect(users.filter((file) => !isDoor(file))).toEqual([]);
  });

  it("has no circular import", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((target) => target.startsWith("."))
          .map((target) => resolved(file, target).replace(/\.js$/, ".ts")),
      ]),
    );
    const settled = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, `circle through ${file}`).not.toContain(file);
      if (settled.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      settled.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it("reads no clock, no random number, no locale, and does no input or output outside the command line", () => {
    const banned =
      /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bperformance\.|\bprocess\.|\bIntl\b|\blocaleCompare\b|\btoLocale|"node:/;
    const guilty = files.filter((file) => roomOf(file) !== "cli" && banned.test(codeOf(file)));
    expect(guilty).toEqual([]);
  });

  it("uses no `any` and no escape from the type system", () => {
    // The words of the escapes, as a pattern to search for: nothing here uses one.
    const banned = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|as unknown as/;
    expect(files.filter((file) => banned.test(codeOf(file)))).toEqual([]);
  });

  it("exports by name: a star over types becomes a star over values in the declarations", () => {
    expect(files.filter((file) => /^export (?:type )?\*/m.test(codeOf(file)))).toEqual([]);
  });

  it("takes closed unions apart with an exhaustive matcher, but for the inner loops listed here", () => {
    for (const file of files.filter((one) => MATCHED_ROOMS.includes(roomOf(one)))) {
      const code = codeOf(file);
      const switches = code.match(/\bswitch\s*\(/g)?.length ?? 0;
      if (!Object.hasOwn(MEASURED_SWITCHES, file)) expect(switches, `${file}: match(...).exhaustive()`).toBe(0);
      const matches = code.match(/\bmatch[(<]/g)?.length ?? 0;
      const ends = code.match(/\.exhaustive\(\)/g)?.length ?? 0;
      if (!OPEN_MATCHES.has(file) && code.includes('from "ts-pattern"')) expect(ends, file).toBe(matches);
      if (!OPEN_MATCHES.has(file)) expect(code, `${file} lets no kind through unseen`).not.toMatch(/\.otherwise\(/);
    }
  });

  it.each(Object.entries(MEASURED_SWITCHES))("%s says why it keeps a switch, and swallows no kind", (file, count) => {
    expect(codeOf(file).match(/\bswitch\s*\(/g)).toHaveLength(count);
    const said = readFileSync(join("src", file), "utf8").match(/switch`?, not a matcher[\s\S]{1,120}?\(measured\)/gi);
    expect(said).toHaveLength(count);
    expect(codeOf(file).match(/satisfies never/g)).toHaveLength(count);
    // A default that gives a value would answer for a kind that nobody thought of.
    expect(codeOf(file)).not.toMatch(/default:(?!\s*(?:return )?[\w.]+ satisfies never;)/);
  });

  it("offers every room that has a face as a subpath of the package", () => {
    const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, unknown> };
    const faces = files.filter((file) => file.split("/").length === 2 && file.endsWith("/index.ts")).map(roomOf);
    const subpaths = Object.keys(exports).filter((key) => key !== "." && !key.endsWith(".json"));
    const languages = files.filter((file) => /^messages\/\w+\/index\.ts$/.test(file)).map((file) => join(file, ".."));
    expect(subpaths.sort()).toEqual([...faces, ...languages].map((folder) => `./${folder}`).sort());
  });
});
