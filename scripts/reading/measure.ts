/**
 * How well documents are read: the corpus of invented instruments, each through the battery of typographic changes and
 * made into PDF and DOCX files, and what the draft says of it held against the facts. `npm run measure:reading`.
 *
 * `--details` names what is missed and what is wrong on the open part of the corpus; `--by-change` gives one line a change.
 */
import { readDocument } from "../../src/document/index.js";
import { outlineText } from "../../src/verification/index.js";
import { BATTERIE, DEGRADATIONS, wrap } from "./battery.js";
import { type Compared, compareFacts } from "./compare.js";
import { type Instrument, KINDS, readCorpus } from "./corpus.js";
import { toDocx, toPdf } from "./files.js";

interface Measure {
  readonly instrument: Instrument;
  readonly change: string;
  readonly compared: Compared;
  readonly genre: string;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const details = process.argv.includes("--details");
const started = performance.now();
const measures: Measure[] = [];
for (const instrument of readCorpus()) {
  for (const [change, texte] of await textsOf(instrument)) {
    const draft = outlineText(texte);
    const genre = [draft.genre, draft.numero].filter((part) => part !== undefined).join(" ");
    measures.push({ instrument, change, compared: compareFacts(instrument, draft), genre });
  }
}

async function textsOf({ texte }: Instrument): Promise<readonly (readonly [string, string])[]> {
  const files = [
    ["PDF", toPdf(wrap(texte, 90))],
    ["DOCX", toDocx(texte)],
  ] as const;
  const read = await Promise.all(
    files.map(async ([change, bytes]) => {
      const file = await readDocument(bytes);
      if (!file.ok) throw new Error(`${change}: ${file.issues.map(({ code }) => code).join(", ")}`);
      return [change, file.value.texte] as const;
    }),
  );
  return [
    ["as written", texte],
    ...[...BATTERIE, ...DEGRADATIONS].map(({ nom, apply }) => [nom, apply(texte)] as const),
    ...read,
  ];
}

const percent = (part: number, whole: number) => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);

function print(title: string, chosen: readonly Measure[]): void {
  say(`\n${title}: ${new Set(chosen.map((one) => one.instrument.nom)).size} instruments, ${chosen.length} texts`);
  say("kind          expected   right   wrong   precision   recall   plain wrong values");
  for (const kind of KINDS) {
    const count = (list: "right" | "wrong" | "missed") =>
      chosen.reduce((sum, { compared }) => sum + compared[list].filter((one) => one.kind === kind).length, 0);
    const [right, wrong, missed] = [count("right"), count("wrong"), count("missed")];
    const plain = chosen.reduce(
      (sum, { compared }) => sum + compared.wrong.filter((one) => one.kind === kind && one.plain).length,
      0,
    );
    const cells = [right + missed, right, wrong, percent(right, right + wrong), percent(right, right + missed), plain];
    say(kind.padEnd(12) + cells.map((cell) => String(cell).padStart(10)).join(""));
  }
  const kinds = chosen.filter(({ genre, instrument }) => genre === instrument.genre).length;
  say(`kind of instrument and number: ${percent(kinds, chosen.length)}`);
}

const open = measures.filter(({ instrument }) => !instrument.heldOut);
print("Open part", open);
print(
  "Held-out part",
  measures.filter(({ instrument }) => instrument.heldOut),
);
if (process.argv.includes("--by-change")) {
  for (const change of new Set(open.map((one) => one.change)))
    print(
      change,
      open.filter((one) => one.change === change),
    );
}
if (details) {
  const seen = new Map<string, string[]>();
  for (const { instrument, change, compared, genre } of open) {
    const lines = [
      ...compared.missed.map(({ kind, value }) => `missed ${kind} ${value}`),
      ...compared.wrong.map(({ kind, value, plain }) => `${plain ? "WRONG" : "doubtful"} ${kind} ${value}`),
      ...(genre === instrument.genre ? [] : [`kind ${genre} for ${instrument.genre}`]),
    ];
    for (const line of lines) {
      const key = `${instrument.nom}: ${line}`;
      seen.set(key, [...(seen.get(key) ?? []), change]);
    }
  }
  for (const [key, changes] of [...seen].sort())
    say(`${key} [${changes.length}${changes.includes("as written") ? "" : `: ${changes.slice(0, 4).join("; ")}`}]`);
}
say(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
