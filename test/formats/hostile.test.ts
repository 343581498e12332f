/**
 * Whatever is handed to what writes: a result is written, and anything else is a TypeError with a code, of which no word gets
 * into a document. What describes a value by words answers in words (docs/decisions/a-formatter-refuses.md).
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consolidate } from "../../src/avenant/index.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import * as formats from "../../src/formats/index.js";
import * as formatsInside from "../../src/formats/internal.js";
import * as messages from "../../src/messages/index.js";
import * as messagesInside from "../../src/messages/internal.js";
import type { Outcome } from "../../src/primitives/index.js";
import { assessSppe } from "../../src/sppe/index.js";
import { buildPortefeuille, verifyDossier, verifyText } from "../../src/verification/index.js";
import { s1 } from "../bonus-territoire/demande.js";
import { echeancierOf, roumois } from "../evaluation/roumois.js";
import { runs } from "../runs.js";

function read<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const at = "2026-07-01";
const consolide = read(consolidate({ dossier: roumois, at }));
const echeancier = echeancierOf({ dossier: roumois, at });
const verification = read(verifyDossier({ dossier: roumois, at }));
const verificationTexte = read(verifyText({ texte: "Délibération n° XX du XX\n", at }));
const portefeuille = read(buildPortefeuille({ dossiers: [roumois], at }));
const resultat = read(computeBonusTerritoire(s1));
const [{ siren } = { siren: "" }] = roumois.territoire.groupements;
const sppe = [read(assessSppe({ autorite: { type: "groupement", siren }, territoire: roumois.territoire, at }))];
const rapport = { titre: "Roumois", at, consolide, echeancier, verification, sppe, bonus: { resultat } };
const [echeance] = echeancier.echeances;
const [finding] = verification.findings;

type Verbs = readonly (readonly [name: string, verb: (...args: never[]) => unknown, input: unknown])[];

/** Each verb that writes a result, with one that it writes; the language is its second argument. */
const WRITERS: Verbs = [
  ["consolidatedToMarkdown", formats.consolidatedToMarkdown, consolide],
  ["describeEtat", formats.describeEtat, echeance?.etat],
  ["describeForce", formats.describeForce, echeance?.force],
  ["describeLibelle", formats.describeLibelle, echeancier.echeances.find(({ force }) => force === "suggestion")],
  ["describeMoment", formats.describeMoment, echeance?.moment],
  ["describeOrigine", formats.describeOrigine, echeance?.origine],
  ["echeancierToCsv", formats.echeancierToCsv, echeancier],
  ["echeancierToMarkdown", formats.echeancierToMarkdown, echeancier],
  ["explain", formats.explain, resultat],
  ["findingsToJson", formats.findingsToJson, verification],
  ["findingsToMarkdown", formats.findingsToMarkdown, verification],
  ["findingsToMarkdown, of a text", formats.findingsToMarkdown, verificationTexte],
  ["noticeOf", formats.noticeOf, { resultat, gestionnaire: resultat.gestionnaires[0]?.id }],
  ["noticeOf, as a page", formats.noticeOf, { resultat, gestionnaire: resultat.gestionnaires[0]?.id, format: "html" }],
  ["portfolioToMarkdown", formats.portfolioToMarkdown, portefeuille],
  ["summarizeFindings", formats.summarizeFindings, verification.decompte],
  ["toCsv", formats.toCsv, { resultat }],
  ["toICalendar", formats.toICalendar, echeancier],
  ["toMarkdown", formats.toMarkdown, rapport],
  ["toMermaid, of duties", formats.toMermaid, echeancier],
  ["toMermaid, of versions", formats.toMermaid, consolide],
  ["toSarif", formats.toSarif, [{ fichier: "a.json", verification }]],
];

/** Each verb that puts a value into words, with one that it does. */
const TELLERS: Verbs = [
  ["escapeMarkdown", formats.escapeMarkdown, "a"],
  ["formatDateConnue", formats.formatDateConnue, { du: at, au: at, libelle: "été 2026" }],
  ["formatEuros", formats.formatEuros, "1.00"],
  ["formatNumber", formats.formatNumber, "1/3"],
  ["locationOf", formatsInside.locationOf, finding],
  ["describeFinding", messages.describeFinding, finding],
  ["describeIssue", messages.describeIssue, { code: "DATE_INVALID", params: { valeur: "x" } }],
  ["describeManque", messages.describeManque, { code: "numero", params: { instrument: "Av1" }, detenteur: "caisse" }],
  ["formatDate", messages.formatDate, at],
  ["hasText", messagesInside.hasText, "severite.error"],
  ["showPath", messages.showPath, ["avenants", 0]],
  ["textOf", messages.textOf, "severite.error"],
];

const call = (verb: (...args: never[]) => unknown, ...args: readonly unknown[]) => Reflect.apply(verb, undefined, args);

const hole = Object.assign(new Array<unknown>(3), { 1: "a" });
const SPOILT = [undefined, null, {}, [], hole, "", 0, 1e21, true, 10n, Symbol("s"), () => 1, Object.create(null)];

/** The input with what stands at one place replaced; the same place is found again by the same numbers. */
function spoil(input: unknown, [step, ...steps]: readonly number[], by: unknown): unknown {
  if (typeof input !== "object" || input === null || step === undefined) return by;
  const keys = Object.keys(input);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const fields = Object.entries(input).map(([name, value]) => [name, name === key ? spoil(value, steps, by) : value]);
  return Object.assign(Array.isArray(input) ? [] : {}, Object.fromEntries(fields));
}

/** What each verb of a room promises: a text, or for a few a plain value of texts. */
function isWritten(answer: unknown): boolean {
  if (typeof answer === "string" || typeof answer === "boolean") return true;
  return typeof answer === "object" && answer !== null && JSON.stringify(answer).length > 1;
}

describe.each([...WRITERS, ...TELLERS])("%s", (_name, verb, input) => {
  it("writes what it is given", () => {
    expect(call(verb, input, "fr")).toBeTruthy();
  });
});

describe.each(TELLERS)("%s", (_name, verb, input) => {
  it("answers in words to a value of another kind", () => {
    for (const spoilt of SPOILT) {
      for (const langue of ["fr", "en", undefined, "de"]) {
        expect(isWritten(call(verb, spoilt, langue)), String(spoilt === null ? spoilt : typeof spoilt)).toBe(true);
      }
    }
  });

  it("answers in words to a value spoilt anywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 7 }), fc.constantFrom(...SPOILT), (place, by) => {
        expect(isWritten(call(verb, spoil(input, place, by), "fr"))).toBe(true);
      }),
    );
  });
});

/** The error that a call throws, undefined when it throws none. */
function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe.each(WRITERS)("%s", (name, verb, input) => {
  it("writes in French when no language is said, and takes the language second", () => {
    expect(call(verb, input)).toEqual(call(verb, input, "fr"));
    expect(call(verb, input, "en")).not.toEqual(call(verb, input, "fr"));
  });

  it("throws a TypeError with a code for a value that is not a result", () => {
    const outcome = { ok: true, value: input, warnings: [] };
    const others = name === "toSarif" ? SPOILT.filter((spoilt) => !Array.isArray(spoilt) || spoilt.length > 0) : SPOILT;
    for (const spoilt of [outcome, ...others]) {
      const error = thrownBy(() => call(verb, spoilt, "fr"));
      expect(error, String(spoilt === null ? spoilt : typeof spoilt)).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({ code: "RESULT_UNREADABLE", name: "TypeError [RESULT_UNREADABLE]" });
    }
  });

  it("writes a result spoilt anywhere, or throws the same error, and never writes the error", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 7 }), fc.constantFrom(...SPOILT), (place, by) => {
        let written: unknown;
        const error = thrownBy(() => {
          written = call(verb, spoil(input, place, by), "fr");
        });
        if (error === undefined) {
          expect(isWritten(written)).toBe(true);
          expect(JSON.stringify(written)).not.toContain("n'est pas un résultat entier");
        } else expect(error).toMatchObject({ code: "RESULT_UNREADABLE" });
      }),
    );
  });
});

describe("a value that is not a result", () => {
  const sentence =
    "Ce qui est donné à écrire n'est pas un résultat entier de la bibliothèque. Donner la valeur d'une réponse réussie, telle que la bibliothèque l'a rendue.";

  it("is said by the error, in the language asked", () => {
    expect(() => call(formats.toCsv, { ok: true })).toThrow(sentence);
    expect(() => call(formats.explain, { trace: 3 }, "en")).toThrow(/^What is given to write is not a whole result/);
  });

  it.each([
    ["a figure that is no number", { valeur: "beaucoup" }],
    ["no argument", { arguments: undefined }],
    ["an argument that names nothing", { arguments: [{}] }],
    ["a hole among its arguments", { arguments: hole }],
    ["an operation of nobody", { operation: "guess" }],
    ["no rule", { regle: undefined }],
  ])("is, for a letter, a trace of which a row has %s", (_what, wrong) => {
    const [first, ...others] = resultat.trace;
    expect(call(formats.explain, { trace: [first, ...others] }, "fr")).toContain("1. **");
    expect(() => call(formats.explain, { trace: [{ ...first, ...wrong }, ...others] }, "fr")).toThrow(sentence);
  });
});

/** A hundred thousand in `npm run test:laws`. */
const LINES = runs(100_000);

describe("so many lines that no call may take them as arguments", { timeout: 240_000 }, () => {
  const many = <T>(one: T, change: (rank: number) => Partial<T>): readonly T[] =>
    Array.from({ length: LINES }, (_, rank) => ({ ...one, ...change(rank) }));

  it("of findings, each of a rule of its own, are written", () => {
    if (finding === undefined) throw new Error("no finding");
    const findings = many(finding, (rank) => ({ code: `caf27/CODE_${rank}` as const }));
    const [run] = formats.toSarif([{ fichier: "a", verification: { ...verification, findings } }]).runs;
    expect(run?.results[LINES - 1]?.ruleIndex).toBe(LINES - 1);
    expect(run?.tool.driver.rules[LINES - 1]?.id).toBe(`caf27/CODE_${LINES - 1}`);
    expect(formats.findingsToMarkdown({ ...verification, findings }, "fr", { titre: "x" })).toContain(
      `\`caf27/CODE_${LINES - 1}\``,
    );
  });

  it("of duties of one origin are drawn, and listed", () => {
    const dated = echeancier.echeances.find(({ moment }) => moment.type === "jour");
    if (dated === undefined) throw new Error("no dated duty");
    const large = { ...echeancier, echeances: many(dated, (rank) => ({ id: `e${rank}` })) };
    expect(formats.toMermaid(large).split("\n").length).toBe(LINES + 7);
    expect(
      formats
        .echeancierToMarkdown(large)
        .split("\n")
        .filter((line) => line.startsWith("|")),
    ).toHaveLength(LINES + 2);
    expect(formats.echeancierToCsv(large).split("\r\n")).toHaveLength(LINES + 2);
  });

  it("of a trace are explained", () => {
    const [row] = resultat.trace;
    if (row === undefined) throw new Error("no trace");
    const text = formats.explain({ trace: many(row, (rank) => ({ id: `r${rank}` })) }, "fr");
    expect(text).toContain(`\n\n${LINES}. **`);
  });
});

describe("words of a dossier in Markdown", () => {
  it.each([
    ["a\n\n# b", "a # b"],
    ["# a", "\\# a"],
    ["- a", "\\- a"],
    ["1. a", "1\\. a"],
    ["2026.", "2026\\."],
    ["1.50", "1.50"],
    ["> a", "&gt; a"],
    ["a > b", "a > b"],
    ["[a](http://b)", "\\[a\\](http\\://b)"],
    ["**a** _b_ ~~c~~ `d`", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`"],
    ["CODE_WITH_WORDS", "CODE_WITH_WORDS"],
    ["a__b", "a\\_\\_b"],
    ["<b>&amp;", "&lt;b>&amp;amp;"],
    ["a\u202Eb\u0000c\u2028d", "a b c d"],
    ["\\", "\\\\"],
    ["Été à l'Union", "Été à l'Union"],
  ])("shows %j as it is", (text, escaped) => {
    expect(formats.escapeMarkdown(text)).toBe(escaped);
  });

  const hostile = "x`\n\n# Titre\n| a | b |\n<img src=x> [l](javascript:0) **g**";

  it("keep each id of a letter on its line", () => {
    const [territoire] = s1.territoires;
    if (territoire === undefined) throw new Error("no territory");
    const demande = {
      ...s1,
      territoires: [{ ...territoire, id: hostile }],
      structures: s1.structures.map((one) => ({ ...one, id: `${one.id}${hostile}`, territoire: hostile })),
      references: s1.references.map((one) => ({ ...one, territoire: hostile })),
    };
    const { parametres: _, ...unknown } = demande;
    for (const question of [demande, unknown]) {
      // Between backticks nothing is drawn: what is left is read as Markdown.
      const text = formats.explain(read(computeBonusTerritoire(question)), "fr").replace(/\(`[^`\n]*`\)/g, "");
      expect(text).toContain("javascript");
      expect(text.split("\n").filter((line) => /^ *(?:# |\||<)/.test(line))).toEqual([]);
      expect(text).not.toMatch(/<img|[^\\]\]\(|\*\*g/);
    }
  });

  it("keep the text in force a text: its paragraphs, and no heading, list or link of their own", () => {
    const { convention } = roumois;
    const dispositions = [
      { id: "a", genre: "article" as const, label: hostile, titre: hostile, texte: `Un\n\n${hostile}` },
      { id: "l", genre: "annexe" as const, equipements: [{ id: "e", nom: hostile, genre: "eaje" }] },
      { id: "f", genre: "ficheAction" as const, fiche: { publicCible: [hostile], lieu: hostile } },
    ];
    const dossier = {
      ...roumois,
      avenants: [],
      convention: { ...convention, titre: hostile, dispositions, obligations: [], mentions: [] },
    };
    const text = formats.consolidatedToMarkdown(read(consolidate({ dossier, at })));
    const lines = text.split("\n");
    expect(lines.filter((line) => /^#+ /.test(line))).toHaveLength(4);
    expect(lines.filter((line) => /^[|<]/.test(line))).toEqual([]);
    expect(lines).toContain("\\| a \\| b \\|");
    expect(text).toContain("\nUn\n\nx\\`\n\n\\# Titre\n");
    expect(text).not.toMatch(/<img|[^\\]\]\(|\*\*g/);
  });
});
