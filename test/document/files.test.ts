/** From the bytes of a file to a draft: PDF, DOCX, ODT, HTML, text; and what cannot be read. */

import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { wrap } from "../../scripts/reading/battery.js";
import { toDocx, toOdt, toPdf } from "../../scripts/reading/files.js";
import { dossierFromDraft, readDocument } from "../../src/document/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { outlineText } from "../../src/verification/index.js";
import { runs } from "../runs.js";

const CONVENTION = `CONVENTION TERRITORIALE GLOBALE 2024-2028

Entre :

La Caisse d'allocations familiales de l'Exemple, représentée par sa directrice, ci-après dénommée « la Caf » ;

Et :

La Communauté de communes du Val Fictif, représentée par son président, dûment autorisé à signer la présente convention par délibération de son conseil communautaire ;

Il est convenu ce qui suit :

Article 1 : Objet de la convention

La présente convention est conclue du 1er janvier 2024 au 31 décembre 2028. Elle peut être modifiée par voie d'avenant ; cet avenant précise alors les modifications apportées.

Article 2 : Suivi et évaluation

La Communauté de communes du Val Fictif s'engage à transmettre un bilan intermédiaire au plus tard le 30 juin 2026.

Fait à Valfictif, le 5 février 2024
`;

const facts = (texte: string) => {
  const { genre, periode, parties, dispositions, dates, obligations } = outlineText(texte);
  return {
    genre,
    periode,
    parties: parties.map(({ nom }) => nom),
    articles: dispositions.map(({ id, titre }) => `${id} ${titre}`),
    dates: dates.map(({ nature, date }) => `${nature} ${date}`),
    obligations: obligations.map(({ debiteurs, acte, echeance }) => [debiteurs, acte, echeance]),
  };
};

const EXPECTED = {
  genre: "convention",
  periode: { debut: "2024-01-01", fin: "2028-12-31" },
  parties: ["Caisse d'allocations familiales de l'Exemple", "Communauté de communes du Val Fictif"],
  articles: ["art1 Objet de la convention", "art2 Suivi et évaluation"],
  dates: ["signature 2024-02-05"],
  obligations: [[["epci"], "bilanIntermediaire", { type: "jour", date: "2026-06-30" }]],
};

describe("a file that is read", () => {
  it.each([
    ["a PDF", toPdf(wrap(CONVENTION, 90)), "pdf"],
    ["a DOCX", toDocx(CONVENTION), "docx"],
    ["an ODT", toOdt(CONVENTION), "odt"],
    [
      "a page of HTML",
      new TextEncoder().encode(
        `<!doctype html><html><head><title>x</title></head><body>${CONVENTION.split("\n\n")
          .map((line) => `<p>${line}</p>`)
          .join("")}<script>alert(1)</script></body></html>`,
      ),
      "html",
    ],
    ["a text in UTF-8", new TextEncoder().encode(CONVENTION), "texte"],
  ])("%s gives the same facts", async (_name, bytes, genre) => {
    const read = await readDocument(bytes);
    if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
    expect(read.value.genre).toBe(genre);
    expect(facts(read.value.texte)).toEqual(EXPECTED);
  });
});

describe("a file that cannot be read", () => {
  const codes = async (bytes: Uint8Array) => {
    const read = await readDocument(bytes);
    return read.ok ? [] : read.issues.map(({ code }) => code);
  };

  it.each([
    ["a scan without text", toPdf(""), "DOCUMENT_SCANNED"],
    ["a damaged PDF", new TextEncoder().encode("%PDF-1.7\nnothing"), "DOCUMENT_DAMAGED"],
    ["an archive that is no document", zipSync({ "a.txt": strToU8("a") }), "DOCUMENT_DAMAGED"],
    ["a damaged archive", toDocx("a").subarray(0, 60), "DOCUMENT_DAMAGED"],
  ])("%s is refused with its code", async (_name, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  it("is refused with a code when it has a password", async () => {
    const name = [..."EncryptedPackage"].flatMap((sign) => [sign.charCodeAt(0), 0]);
    expect(await codes(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array(60).fill(0), ...name, 0, 0]))).toEqual([
      "DOCUMENT_PASSWORD",
    ]);
  });

  it("never throws, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "%PDF-1.4\n", "PK\u0003\u0004", "<html>"),
        async (tail, head) => {
          const bytes = Uint8Array.from([...[...head].map((sign) => sign.charCodeAt(0)), ...tail]);
          expect(typeof (await readDocument(bytes)).ok).toBe("boolean");
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

describe("dossierFromDraft", () => {
  it("makes a dossier that parses, with the questions that remain", () => {
    const { dossier, questions } = dossierFromDraft(outlineText(CONVENTION));
    expect(dossier?.convention.obligations?.map(({ debiteurs, disposition }) => [debiteurs, disposition])).toEqual([
      [["epci"], "art2"],
    ]);
    expect(questions.map(({ champ }) => champ)).toEqual(["territoire.communes"]);
    const parsed = parseDossier(JSON.parse(JSON.stringify(dossier)));
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  });

  it("asks for the period first when two compete, and makes no dossier", () => {
    const texte = CONVENTION.replace("2024-2028", "2023-2027");
    const { dossier, questions } = dossierFromDraft(outlineText(texte));
    expect(dossier).toBeUndefined();
    expect(questions.slice(0, 2).map(({ champ, ligne }) => [champ, ligne])).toEqual([
      ["periode", 1],
      ["periode", 15],
    ]);
    const periode = { debut: "2024-01-01", fin: "2028-12-31" };
    expect(dossierFromDraft(outlineText(texte), { periode }).dossier?.convention.periode).toEqual(periode);
  });
});
