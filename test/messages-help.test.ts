/** The sentences of issues say what to write, whenever the wrong value lets it be told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import dossier from "../examples/roumois-seine/dossier.json" with { type: "json" };
import { describeIssue } from "../src/messages/index.js";
import { parseDemande, parseDossier } from "../src/parse/index.js";
import { addDays, civil, parseCivilDate, parseEuros } from "../src/primitives/index.js";
import { dayAsPeopleWrite, numberAsPeopleWrite } from "../src/primitives/internal.js";

type Json = Record<string, unknown>;

/** The sentences, in both languages, of the issues at the place that is broken. */
function sentencesOf(broken: (copy: Json) => void, at: string): readonly string[] {
  const copy: Json = structuredClone(dossier) as Json;
  broken(copy);
  const parsed = parseDossier(copy);
  if (parsed.ok) return [];
  const there = parsed.issues.filter(({ path }) => path.join(".") === at);
  return there.flatMap((issue) => {
    const [fr, en] = [describeIssue(issue, "fr"), describeIssue(issue, "en")];
    return [`${fr.message} ${fr.remede}`, `${en.message} ${en.remede}`];
  });
}

const convention = (copy: Json) => copy["convention"] as Json;

describe("the sentences of an issue", () => {
  it("call a list that is too short too short", () => {
    expect(sentencesOf((copy) => (convention(copy)["parties"] = []), "convention.parties")).toEqual([
      "Cette liste a trop peu d'éléments. Nombre d'éléments au minimum : 1.",
      "This list has too few elements. Least number of elements: 1.",
    ]);
  });

  it("name the limit that a number passes, below and above", () => {
    const limits = { valeur: "3", limite: "5", mesure: "nombre" };
    const tell = (sens: string) => describeIssue({ code: "VALUE_OUT_OF_RANGE", params: { ...limits, sens } });
    expect(tell("min").message).toBe("« 3 » est en dessous du minimum, 5.");
    expect(tell("max").message).toBe("« 3 » est au-dessus du maximum, 5.");
  });

  it("list the words of a field that is missing", () => {
    const first = (copy: Json) => (convention(copy)["dispositions"] as Json[])[0] as Json;
    const [fr, en] = sentencesOf((copy) => delete first(copy)["genre"], "convention.dispositions.0.genre");
    expect(fr).toMatch(/^Le champ « genre » manque\. Ajouter ce champ, avec l'un de ces mots : .*article/);
    expect(en).toMatch(/^The field “genre” is missing\. Add this field, with one of these words: .*article/);
  });

  it.each([
    ["05/02/2024", "2024-02-05", "5 février 2024"],
    ["5.2.24", "2024-02-05", "5 février 2024"],
    ["1er mars 2024", "2024-03-01", "1er mars 2024"],
    ["le lundi 5 février 2024", "2024-02-05", "5 février 2024"],
    ["2024/02/05", "2024-02-05", "5 février 2024"],
    ["20240205", "2024-02-05", "5 février 2024"],
    ["2024-02-05T00:00:00.000Z", "2024-02-05", "5 février 2024"],
  ])("tell what to write for the day %s", (written, day, words) => {
    const [fr] = sentencesOf((copy) => (convention(copy)["dateSignature"] = written), "convention.dateSignature");
    expect(fr).toContain(`Écrire « ${day} » (${words})`);
  });

  it.each(["31/02/2024", "05/2024", "2024-13-01", "demain", ""])(
    "propose no day for %j, which says none",
    (written) => {
      const parsed = parseCivilDate(written);
      expect(parsed.ok || describeIssue(parsed.issues[0]).remede).toMatch(/^Écrire un jour qui existe/);
    },
  );

  it.each([
    ["1 234,56", "1234.56"],
    ["1\u202F234,5 €", "1234.5"],
    ["12,5", "12.5"],
    ["90 000", "90000"],
  ])("tell what to write for the amount %j", (written, amount) => {
    const parsed = parseEuros(written);
    expect(parsed.ok || describeIssue(parsed.issues[0]).remede).toBe(
      `Écrire « ${amount} » : avec un point décimal et sans espace.`,
    );
  });

  it.each(["90.000,50", "30 15", "12,345", "beaucoup"])(
    "propose no amount for %j, which may say several",
    (written) => {
      const parsed = parseEuros(written);
      expect(parsed.ok || describeIssue(parsed.issues[0]).remede).toMatch(/^Écrire un montant/);
    },
  );

  it("say that a text lacks its quotation marks, and that a number has some", () => {
    expect(sentencesOf((copy) => (copy["id"] = 12), "id")[0]).toContain('Écrire "12", entre guillemets');
    expect(sentencesOf((copy) => (copy["version"] = "x"), "version").length).toBeGreaterThan(0);
    const parsed = parseDemande({ annee: "2025" });
    const annee = parsed.ok ? [] : parsed.issues.filter(({ path }) => path[0] === "annee");
    expect(annee.map((issue) => describeIssue(issue).remede)).toEqual(["Écrire 2025, sans guillemets."]);
  });

  it("give the key that was meant", () => {
    const typo = (copy: Json) => (convention(copy)["date_signature"] = "2024-02-05");
    expect(sentencesOf(typo, "convention.date_signature")).toEqual([
      "La clé « date_signature » n'existe pas à cet endroit. Écrire « dateSignature », ou retirer cette clé.",
      "The key “date_signature” does not exist here. Write “dateSignature”, or take this key out.",
    ]);
    const strange = (copy: Json) => (convention(copy)["zzz"] = 1);
    expect(sentencesOf(strange, "convention.zzz")[0]).toContain("Corriger l'orthographe de la clé");
  });

  it("give the word that was meant, accents and capitals aside", () => {
    const first = (copy: Json) => (convention(copy)["dispositions"] as Json[])[0] as Json;
    const [fr] = sentencesOf((copy) => (first(copy)["genre"] = "Préambule"), "convention.dispositions.0.genre");
    expect(fr).toContain("Écrire « preambule » ; les mots possibles sont : ");
  });
});

describe("what people write", () => {
  const day = fc.integer({ min: 0, max: 400_000 }).map((rank) => addDays(civil("1850-01-01"), rank));

  it("is read back as the day that it says, in figures and in any of the ways of a spreadsheet", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("/", "-", ".", " / "), fc.boolean(), (date, sign, short) => {
        const [year = "", month = "", rank = ""] = date.split("-");
        const figures = short ? [String(Number(rank)), String(Number(month))] : [rank, month];
        expect(dayAsPeopleWrite([...figures, year].join(sign))).toBe(date);
      }),
    );
  });

  it("is read back as the number that it says, thousands parted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const french = new Intl.NumberFormat("fr-FR").format(whole);
        const decimals = String(cents).padStart(2, "0");
        expect(numberAsPeopleWrite(`${french},${decimals} €`)).toBe(`${whole}.${decimals}`);
      }),
    );
  });

  it("proposes only what the reader then takes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: fc.constantFrom(..."0123456789/-. ,€") }), (text) => {
        const read = dayAsPeopleWrite(text);
        expect(read === undefined || parseCivilDate(read).ok).toBe(true);
      }),
    );
  });
});
