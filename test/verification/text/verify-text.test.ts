/** What can be seen in the text of a document, where it is, and what is left alone. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/messages/index.js";
import { type FindingTexte, verifyText } from "../../../src/verification/index.js";
import { runs } from "../../runs.js";
import { anyParams } from "../../support/outcome.js";
import { AVENANT, EN_ORDRE, ENJEUX, FEUILLE_DE_ROUTE } from "./textes.js";

const read = (texte: string, at = "2026-11-22"): readonly FindingTexte[] => {
  const outcome = verifyText({ texte, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.findings;
};

const show = ({ code, motif, severite, ligne, citation }: FindingTexte) =>
  [code, motif, severite, ligne, citation].filter((part) => part !== undefined);

describe("an avenant with the traits of a real one", () => {
  const findings = read(AVENANT);

  it("shows each of its defects, with its line and its words, and nothing else", () => {
    expect(findings.map(show)).toEqual([
      ["PLACEHOLDER_LEFT", "etiquetteVide", "warning", 7, "Publié le"],
      ["PLACEHOLDER_LEFT", "alternative", "warning", 11, "conseil communautaire / assemblée générale"],
      [
        "LEGAL_THRESHOLD",
        "warning",
        13,
        "planifier le développement de l'offre (obligatoire pour les communes >10 000 habitants",
      ],
      ["OP_AMBIGUOUS", "warning", 17, "complété et/ou modifié"],
      ["TITLE_MISMATCH", "semblable", "warning", 19, "Modifier la fiche action « Ouvrir les crèches aux familles »"],
      ["REF_DANGLING", "autreNature", "error", 24, "équipements et services listés en annexe 1 du présent avenant"],
      ["REF_DANGLING", "absent", "error", 24, "à l'article 7 du présent avenant"],
      ["PLACEHOLDER_LEFT", "alternative", "warning", 26, "du (des) contrats"],
      ["COUNT_MISMATCH", "error", 28, "Le pilotage s'organise autour de trois temps :"],
      ["EFFECT_BEFORE_EXECUTORY", "warning", 35, "prend effet à compter du 05/05/2025"],
      ["DATE_ORDER", "signatureAvantTransmission", "warning", 37, "Fait à Valfictif, le 5 mai 2025"],
      ["PLACEHOLDER_LEFT", "blanc", "warning", 45, "ANNEXE 2 – Délibération n° XX du XX"],
    ]);
  });

  it("says the threshold of the law beside the one of the text", () => {
    const [found] = findings.filter(({ code }) => code === "LEGAL_THRESHOLD");
    expect(found?.params).toEqual({ objet: "planification", valeur: 10000, legal: 3500 });
  });

  it("rests on rules and sources of the library", () => {
    for (const { regles, sources } of findings) {
      expect(regles.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe("a presentation that announces numbers", () => {
  it("is told of the count that is wrong, of the spelling, of the duration, of the item that comes back", () => {
    expect(read(FEUILLE_DE_ROUTE).map(show)).toEqual([
      ["DURATION_MISMATCH", "duree", "warning", 3, "pour 4 ans"],
      ["NAME_VARIANT", "warning", 5, "Colline"],
      ["COUNT_MISMATCH", "error", 14, "2 actions et projets"],
      ["DUPLICATE_NODE", "warning", 38, "Former les assistantes maternelles du territoire."],
    ]);
  });

  it("is right when one way of counting gives the number: public items, private ones too, items inside too", () => {
    const wrong = read(FEUILLE_DE_ROUTE.replace("4 actions", "7 actions")).filter(
      ({ code, ligne }) => code === "COUNT_MISMATCH" && ligne === 10,
    );
    expect(wrong.map(({ params }) => params)).toEqual([
      { annonce: 7, objet: "actions et projets", comptes: "3 / 4 / 6" },
    ]);
    for (const annonce of [3, 4, 6]) {
      const text = FEUILLE_DE_ROUTE.replace("4 actions", `${annonce} actions`);
      expect(read(text).filter(({ code, ligne }) => code === "COUNT_MISMATCH" && ligne === 10)).toEqual([]);
    }
  });
});

describe("enjeux and orientations", () => {
  it("are silent when every announced number is right, and tell of the orientation written twice", () => {
    expect(read(ENJEUX).map(show)).toEqual([
      ["DUPLICATE_NODE", "warning", 19, "Développer les échanges grâce aux outils numériques"],
    ]);
  });

  it("tell of each number that is wrong", () => {
    const text = ENJEUX.replace("3 orientations", "4 orientations").replace("2 enjeux", "huit enjeux");
    expect(
      read(text).map(({ code, params }) => [code, anyParams(params)["annonce"], anyParams(params)["comptes"]]),
    ).toEqual([
      ["COUNT_MISMATCH", 8, "2"],
      ["COUNT_MISMATCH", 4, "3"],
      ["DUPLICATE_NODE", undefined, undefined],
    ]);
  });

  it("say nothing when the numbers of the list jump: a page may be missing", () => {
    const text = ENJEUX.replace("3. Évaluer", "4. Évaluer").replace("3 orientations", "6 orientations");
    expect(read(text).map(({ code }) => code)).toEqual(["DUPLICATE_NODE"]);
  });
});

describe("a calendar", () => {
  it("is told when the end of the first year, or the middle, is not where the period has it", () => {
    const text = "5 ans\n\n2022-2026\n\nFin \n2023\n\nBilan de la CTG à la fin \nde la 1e année\n\nFin 2025\n";
    expect(read(text).map(({ code, motif, ligne, params }) => [code, motif, ligne, params])).toEqual([
      ["DURATION_MISMATCH", "position", 8, { date: "Fin 2023", position: "finAnnee1", attendu: "2022-12-31" }],
    ]);
    expect(read(text.replace("\n2023", "\n2022"))).toEqual([]);
    expect(
      read("2022-2026\n\nFin 2025\n\nBilan à mi-parcours\n").map(({ params }) => anyParams(params)["attendu"]),
    ).toEqual(["2024-07-01"]);
    expect(
      read("2022-2026\n\nFin 2024\n\nBilan à mi-parcours\n").map(({ params }) => anyParams(params)["attendu"]),
    ).toEqual(["2024-07-01"]);
  });
});

describe("what is in order", () => {
  it("is left alone", () => {
    expect(read(EN_ORDRE, "2026-06-01").map(show)).toEqual([]);
    expect(read(EN_ORDRE).map(({ code }) => code)).toEqual(["CONVENTION_EXPIRING"]);
  });

  it("an empty text, a text of spaces and a text of one word have nothing to say", () => {
    for (const text of ["", "   \n\n\t\n", "bonjour"]) expect(read(text)).toEqual([]);
  });
});

describe("verifyText", () => {
  it("refuses a reference day that does not exist", () => {
    expect(verifyText({ texte: "", at: "2026-02-30" })).toEqual({
      ok: false,
      issues: [{ code: "DATE_INVALID", path: ["at"], params: { valeur: "2026-02-30" } }],
    });
  });

  it("does not judge a threshold before the law exists", () => {
    expect(read(AVENANT, "2024-06-01").map(({ code }) => code)).not.toContain("LEGAL_THRESHOLD");
  });

  it("takes the caller's own threshold for that of the law, and no other one for it", () => {
    const legal = (parametres: Readonly<Record<string, { readonly valeur: number }>>) => {
      const outcome = verifyText({ texte: AVENANT, at: "2026-11-22", configuration: { parametres } });
      return outcome.ok ? outcome.value.findings.flatMap(({ params }) => anyParams(params)["legal"] ?? []) : [];
    };
    expect(legal({ "sppe.seuilPlanification": { valeur: 5000 } })).toEqual([5000]);
    expect(legal({ "sppe.seuilSchema": { valeur: 5000 } })).toEqual([3500]);
  });

  it("obeys the caller on severities and on the likeness of titles", () => {
    const outcome = verifyText({
      texte: AVENANT,
      at: "2026-11-22",
      configuration: { severites: { PLACEHOLDER_LEFT: "off", "REF_DANGLING.absent": "info" }, similariteTitre: 0.9 },
    });
    if (!outcome.ok) throw new Error("refused");
    const seen = outcome.value.findings.map(({ code, severite }) => `${code} ${severite}`);
    expect(seen).not.toContain("PLACEHOLDER_LEFT warning");
    expect(seen).toContain("REF_DANGLING info");
    expect(seen).toContain("TITLE_MISMATCH error");
    expect(outcome.value.decompte).toEqual({ error: 3, warning: 4, info: 1 });
  });

  it("reads the same lines whatever ends them", () => {
    const places = (texte: string) => read(texte).map(({ ligne, colonne, code }) => [ligne, colonne, code]);
    expect(places(AVENANT.replaceAll("\n", "\r\n"))).toEqual(places(AVENANT));
    expect(places(AVENANT.replaceAll("\n", "\r"))).toEqual(places(AVENANT));
  });

  it("names each finding once, and points at the words that it quotes", () => {
    for (const text of [AVENANT, FEUILLE_DE_ROUTE, ENJEUX, `${AVENANT}\n${AVENANT}`]) {
      const lines = text.split("\n");
      const findings = read(text);
      expect(new Set(findings.map(({ cle }) => cle)).size).toBe(findings.length);
      for (const { ligne, colonne, citation } of findings) {
        expect(lines[ligne - 1]?.slice(colonne - 1, colonne - 1 + citation.length)).toBe(citation);
      }
    }
  });

  it("makes a text in both languages for each finding", () => {
    for (const finding of [...read(AVENANT), ...read(FEUILLE_DE_ROUTE), ...read(ENJEUX)]) {
      for (const langue of ["fr", "en"] as const) {
        const { message, remede } = describeFinding(finding, langue);
        expect(`${message} ${remede}`).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it("never throws, and always points at the words that it quotes, whatever the text", () => {
    /** The characters that a quotation keeps: nothing invisible, composed accents. */
    const words = (text: string) => text.normalize("NFC").replace(/[\s\p{C}\p{M}*#]/gu, "");
    const parts = fc.constantFrom(
      "n° XX",
      "du XX",
      "Axe A",
      "- ▶ ",
      "1. ",
      "5 orientations",
      "Enjeu n°1",
      "annexe 1 du présent avenant",
      "ANNEXE 1",
      "Fiche Action – ",
      "Fin 2023",
      "2022-2026",
      "CTG 2019/2024",
      "pour 4 ans",
      "Publié le",
      "Fait à X, le 31 février 2025",
      "\n",
      "\r\n",
      " ",
      "trois temps :",
      "planifier plus de 10 000 habitants",
      "Baronnies en Drôme Provençale",
      "Baronnie en Drôme Provençale",
    );
    const texts = fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const lines = text.split(/\r\n|\r|\n/);
        for (const { ligne, colonne, citation } of read(text)) {
          const first = citation.split(" ")[0] ?? "";
          expect(words(lines[ligne - 1]?.slice(colonne - 1) ?? "").startsWith(words(first))).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("the words of what was seen in a text", () => {
  const words = (texte: string, langue: "fr" | "en") =>
    read(texte).map((finding) => describeFinding(finding, langue).message);

  it("name no instrument and no disposition: a text has none", () => {
    expect(words(AVENANT, "fr")).toEqual([
      "« Publié le » est resté du modèle.",
      "« conseil communautaire / assemblée générale » est resté du modèle.",
      "Le texte fixe le seuil à 10\u202F000 habitants ; la loi le fixe à plus de 3500 habitants.",
      "« complété et/ou modifié » ne dit pas si le texte visé est remplacé ou complété.",
      "La fiche « Ouvrir les crèches aux familles » est annoncée ; celle que le texte porte a un titre proche : « Ouvrir les crèches ».",
      "Le texte annonce « liste des équipements soutenus » à « annexe 1 », qui contient autre chose : « plan d'actions ».",
      "Le texte renvoie à « article 7 », qui n'existe pas.",
      "« du (des) contrats » est resté du modèle.",
      "Le texte annonce 3 ; on compte 2 (temps).",
      "L'avenant prend effet le 05/05/2025 ; la délibération est exécutoire au plus tôt le 14/05/2025.",
      "La signature, le 05/05/2025, précède la réception de la délibération en préfecture, le 14/05/2025.",
      "« ANNEXE 2 – Délibération n° XX du XX » est resté du modèle.",
    ]);
    expect(words(FEUILLE_DE_ROUTE, "en")).toEqual([
      "The text says “pour 4 ans”; from 2019 to 2024, the period has 6 civil years.",
      "“Collines en Pays Fictif” is written in several ways: “Collines”, “Colline”.",
      "The text announces 2; the count is 3 (actions et projets).",
      "“Former les assistantes maternelles du territoire.” appears twice: lines 21 and 38.",
    ]);
    expect(words("CTG 2022-2026\n\n2022-2026\n\nFin 2023\n\nBilan à la fin de la 1e année\n", "fr")).toEqual([
      "« Fin 2023 » est donné pour la fin de l'année 1 de la période, qui est le 31/12/2022.",
    ]);
  });

  it("tell a known value only where there is one", () => {
    const [blank] = read("Délibération n° XX\n");
    if (blank === undefined) throw new Error("nothing seen");
    expect(describeFinding(blank, "fr").remede).toBe("Remplacer par la valeur, ou retirer ce qui ne sert pas.");
    expect(describeFinding({ ...blank, params: { ...blank.params, valeurConnue: "201" } }, "fr").remede).toBe(
      "Remplacer par la valeur, ou retirer ce qui ne sert pas. Valeur connue par ailleurs : « 201 ».",
    );
  });
});
