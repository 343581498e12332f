/** From physical lines to logical text: what is joined, what is set apart, and the way back to the file. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATTERIE, wrap } from "../../scripts/reading/battery.js";
import { readLogicalText } from "../../src/document/internal.js";
import { runs } from "../runs.js";

const APART: ReadonlySet<string> = new Set(["entete", "pied", "numeroPage", "sommaire", "cachet"]);
const blocks = (source: string) => readLogicalText(source).blocs.map(({ nature, texte }) => [nature, texte]);
const body = (source: string) =>
  readLogicalText(source)
    .blocs.filter(({ nature }) => !APART.has(nature))
    .map(({ texte }) => texte);

describe("lines broken by the width of the page", () => {
  it.each([
    [
      "a paragraph",
      "Les parties s'engagent à mettre en œuvre\nle plan d'actions.",
      ["Les parties s'engagent à mettre en œuvre le plan d'actions."],
    ],
    [
      "an item",
      "- Développer des services tout au long\n  de la vie ;\n- Informer.",
      ["- Développer des services tout au long de la vie ;", "- Informer."],
    ],
    ["a cut word", "La collecti-\nvité soutient.", ["La collectivité soutient."]],
    ["a true hyphen", "Un bilan à mi-\nparcours est remis.", ["Un bilan à mi-parcours est remis."]],
    [
      "a compound that the text writes elsewhere",
      "Le porte-drapeau.\n\nUn porte-\ndrapeau.",
      ["Le porte-drapeau.", "Un porte-drapeau."],
    ],
    ["a soft hyphen", "La collecti\u00ad\nvité", ["La collectivité"]],
    [
      "a name after « de »",
      "La caisse d'allocations familiales de\nBourg-Exemple.",
      ["La caisse d'allocations familiales de Bourg-Exemple."],
    ],
    [
      "a sentence cut by a page",
      "Ce dispositif des cej\n\n\fexistants garantit.",
      ["Ce dispositif des cej existants garantit."],
    ],
    [
      "a sentence cut by a note",
      "transmise au comité\n¹ Le montant de référence.\ndépartemental.",
      ["transmise au comité départemental.", "¹ Le montant de référence."],
    ],
    ["two paragraphs", "Il est créé un comité.\nIl se réunit.", ["Il est créé un comité.", "Il se réunit."]],
    ["a heading, then its text", "Article 1 : Objet\nLa convention", ["Article 1 : Objet", "La convention"]],
  ])("%s", (_name, source, expected) => {
    expect(body(source)).toEqual(expected);
  });
});

describe("pages in two columns", () => {
  it("are read one column after the other", () => {
    const left = [
      "Les parties s'engagent à mettre en œuvre",
      "les moyens nécessaires pour atteindre les",
      "objectifs du plan d'actions partagé, dans",
      "le respect des compétences de chacune des",
      "collectivités signataires.",
    ];
    const right = [
      "La caisse apporte son soutien financier",
      "aux services du territoire, et la",
      "commune s'engage à maintenir les places",
      "existantes pendant la période, ainsi que",
      "le relais.",
    ];
    const source = left.map((line, rank) => `${line.padEnd(46)}${right[rank]}`).join("\n");
    expect(body(source)).toEqual([left.join(" "), right.join(" ")]);
  });
});

describe("characters", () => {
  it.each([
    ["decomposed accents", "De\u0301libe\u0301ration", "Délibération"],
    ["ligatures", "Modi\ufb01er l'o\ufb00re", "Modifier l'offre"],
    ["invisible characters", "La\u200b conven\u00adtion\ufeff", "La convention"],
    ["bullets of symbol fonts", "\uf0b7 Accueillir", "• Accueillir"],
    ["raised letters", "Le 1^{er} janvier", "Le 1er janvier"],
  ])("%s", (_name, source, expected) => {
    expect(body(source)).toEqual([expected]);
  });

  it("leaves the marks of Markdown out of the words", () => {
    expect(blocks("# Convention\n\n## Article 1 : **Objet**\n\nLe *présent* texte\\.")).toEqual([
      ["titre", "Convention"],
      ["titre", "Article 1 : Objet"],
      ["paragraphe", "Le présent texte."],
    ]);
  });
});

describe("what is set apart", () => {
  it("heads, feet and page numbers that pages repeat", () => {
    const page = (rank: number) =>
      `CTG du Val Fictif\n\nTexte de la page ${"abcd"[rank]}.\n\nService enfance   Page ${rank + 1} / 3`;
    const source = [0, 1, 2].map(page).join("\n\f");
    expect(body(source)).toEqual(["Texte de la page a.", "Texte de la page b.", "Texte de la page c."]);
    expect(
      readLogicalText(source)
        .blocs.map(({ nature }) => nature)
        .filter((nature) => nature === "entete"),
    ).toHaveLength(3);
  });

  it("stamps of transmission in their four common forms", () => {
    const stamps = [
      "Envoyé en préfecture le 19/12/2025\nReçu en préfecture le 19/12/2025\nPublié le\nID : 027-200066405-20251215-CC_201-DE",
      "Accusé de réception en préfecture\n027-200066405-20251215-CC_201-DE\nDate de télétransmission : 19/12/2025\nDate de réception préfecture : 19/12/2025",
      "AR Prefecture\n027-200066405-20251215-CC_201-DE\nReçu le 19/12/2025",
      "Accusé de réception - Ministère de l'Intérieur\n027-200066405-20251215-CC_201-DE\nAccusé certifié exécutoire\nRéception par le préfet : 19/12/2025\nPublication : 22/12/2025",
    ];
    for (const stamp of stamps) {
      const source = `La convention est approuvée par le conseil\n${stamp}\ncommunautaire du Val Fictif.`;
      expect(body(source), stamp).toEqual(["La convention est approuvée par le conseil communautaire du Val Fictif."]);
    }
  });

  it("a table of contents, but no row of dots that a person must fill", () => {
    const source =
      "Sommaire\n\nArticle 1 : Objet ........ 3\nArticle 2 : Effet ........ 4\n\nArticle 1 : Objet\n\nMontant : ..............\n";
    expect(body(source)).toEqual(["Article 1 : Objet", "Montant : .............."]);
  });

  it("no label of a web page, no heading that comes back", () => {
    const source = "Publié le\n\nFiche action\n\nA.\n\fFiche action\n\nB.\n\fFiche action\n\nC.\n";
    expect(body(source)).toEqual(["Publié le", "Fiche action", "A.", "Fiche action", "B.", "Fiche action", "C."]);
  });
});

/** Paragraphs as conventions write them. */
const MOTS =
  "la convention territoriale globale vise à renforcer les coopérations entre les communes et la caisse d'allocations familiales pour mieux répondre aux besoins des familles du territoire dans le champ de la petite enfance et de la jeunesse".split(
    " ",
  );
const phrase = fc.array(fc.constantFrom(...MOTS), { minLength: 6, maxLength: 40 }).map((words) => {
  const text = `${words.join(" ").replace(/ (?:la|les|des|de|du|et|à|dans|entre|aux|le|pour)$/, "")} utile`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
});
const paragraphs = fc.array(phrase, { minLength: 3, maxLength: 12 });

describe("laws of the logical text", () => {
  it("joins again what any width broke, and nothing else, when blank lines stand between paragraphs", () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.integer({ min: 60, max: 120 }),
        fc.integer({ min: 0, max: 20 }),
        (texts, width, spaces) => {
          const source = wrap(texts.join("\n\n"), width).replace(/^(?=.)/gm, " ".repeat(spaces));
          expect(body(source)).toEqual(texts);
        },
      ),
    );
  });

  it("covers each word of the file once: blocks are pieces of it, and what stands between them is blank", () => {
    const parts = fc.constantFrom(
      "Page 2 / 3",
      "\f",
      "\n",
      "\r\n",
      "Envoyé en préfecture le 12/05/2025",
      "- a",
      "mot ",
      "Article 1 : Objet",
      "   x   y",
      "Objet ....... 4",
      "**gras**",
      "# T",
      "e\u0301",
      "\u00ad",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 }), (all) => {
        const source = all.join("");
        const pieces = readLogicalText(source)
          .blocs.flatMap(({ morceaux }) => morceaux)
          .sort((a, b) => a.debut - b.debut);
        let end = 0;
        for (const { debut, fin } of pieces) {
          expect(debut).toBeGreaterThanOrEqual(end);
          expect(source.slice(end, debut)).toMatch(/^[\s\p{C}\p{M}*_#>\\^{}]*$/u);
          end = fin;
        }
        expect(source.slice(end)).toMatch(/^[\s\p{C}\p{M}*_#>\\^{}]*$/u);
      }),
      { numRuns: runs(300) },
    );
  });

  it("gives each character of the text its place in the file", () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...BATTERIE), (texts, { apply }) => {
        const source = apply(texts.join("\n\n"));
        const { texte, origines } = readLogicalText(source);
        for (const [place, sign] of [...texte].entries()) {
          if (!/[a-z.]/.test(sign)) continue;
          const written = source.slice(origines[place] ?? 0, (origines[place] ?? 0) + 1).normalize("NFKD");
          expect(written).toContain(sign);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("is the same after each change of the battery", () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(...BATTERIE), (texts, { nom, apply }) => {
        const plain = (lines: readonly string[]) =>
          lines.map((line) => line.replace(/’/g, "'").replace(/\u00a0/g, " "));
        const source = apply(texts.join("\n\n"));
        // A head and a foot that come once, or a column of a few lines, cannot be told from the text.
        fc.pre(nom !== "two columns" && (!nom.startsWith("heads") || source.includes("\f")));
        expect(plain(body(source)), nom).toEqual(texts);
      }),
      { numRuns: runs(60) },
    );
  });
});
