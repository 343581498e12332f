/** Laws of the reading: what a page looks like changes no fact, and no line that looks like a fact is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BATTERIE } from "../../scripts/reading/battery.js";
import { givenBy } from "../../scripts/reading/compare.js";
import { readCorpus } from "../../scripts/reading/corpus.js";
import { normalizeText } from "../../src/document/internal.js";
import { outlineText, verifyText } from "../../src/verification/index.js";
import { runs } from "../runs.js";

const CORPUS = readCorpus();
/** `npm run test:laws` reads every text after every change; `npm test` a fifth of them, never the same for two changes. */
const EVERY = runs(1000) === 1000 ? 1 : 5;
const turn = (rank: number, change: string) => (rank + BATTERIE.findIndex(({ nom }) => nom === change)) % EVERY === 0;
const ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

const words = (text: string) =>
  normalizeText(text)
    .replace(/[^a-z0-9|]+/g, " ")
    .trim();
/** "III" and "3" are one number. */
const arabic = (value: string) => value.replace(/\|([ivx]+)\|/, (_, label: string) => `|${ROMANS.indexOf(label) + 1}|`);

function factsOf(texte: string) {
  return givenBy(outlineText(texte)).map(({ kind, value, plain }) => ({
    fact: `${kind} ${arabic(words(value))}`,
    plain,
  }));
}

function findingsOf(texte: string): readonly string[] {
  const checked = verifyText({ texte, at: "2026-11-22" });
  if (!checked.ok) throw new Error("the text is not read");
  return checked.value.findings.map(
    ({ code, motif = "", citation }) => `${code} ${motif} ${words(citation).slice(0, 60)}`,
  );
}

const before = CORPUS.map((instrument) => ({
  ...instrument,
  facts: factsOf(instrument.texte).map(({ fact }) => fact),
  findings: findingsOf(instrument.texte),
}));

/** These lose what only the page told: a short last column, a title in lower case on a line of its own. */
const LOSING = ["two columns", "numbering: two lines"];

describe("a change of the page", () => {
  it.each(BATTERIE.filter(({ nom }) => !LOSING.includes(nom)))(
    "changes no fact and no finding: $nom",
    ({ nom: change, apply }) => {
      for (const { nom, texte, facts, findings } of before.filter((_, rank) => turn(rank, change))) {
        const changed = apply(texte);
        expect(
          factsOf(changed)
            .map(({ fact }) => fact)
            .sort(),
          nom,
        ).toEqual([...facts].sort());
        expect([...findingsOf(changed)].sort(), nom).toEqual([...findings].sort());
      }
    },
  );

  it.each(BATTERIE.filter(({ nom }) => LOSING.includes(nom)))("may lose a fact and makes none up: $nom", (change) => {
    for (const { nom, texte, facts } of before.filter((_, rank) => turn(rank, change.nom))) {
      const made = factsOf(change.apply(texte)).filter(
        ({ fact, plain }) => plain && !facts.some((one) => (fact.endsWith("|") ? one.startsWith(fact) : one === fact)),
      );
      expect(made, nom).toEqual([]);
    }
  });
});

const lieu = fc.integer({ min: 1, max: 99 }).map((rank) => `Lieu${rank}x`);
const sorte = fc.constantFrom(
  "La Commune de",
  "La Caisse d'allocations familiales de",
  "L'Office du lac de",
  "Le Cercle des familles de",
  "La Fondation de",
);
const puce = fc.constantFrom("", "- ", "• ", "1) ", "(2) ");
const mot = fc.constantFrom(
  "Article",
  "ARTICLE",
  "Art.",
  "Annexe",
  "Axe",
  "Enjeu",
  "Orientation",
  "Chapitre",
  "Titre",
  "Fiche action",
);
const numero = fc.constantFrom("1", "2", "IV", "3.1", "n° 5", "12");
const signe = fc.constantFrom(" : ", " – ", ". ", " - ", " ");
const jour = fc.constantFrom("le 3 mars 2026", "le 30/06/2027", "le 1er septembre 2025", "la fin du mois de mai 2026");
const devoir = fc.constantFrom(
  "remet un bilan",
  "s'engage à ouvrir un lieu",
  "rappelle sa demande",
  "réglera la facture",
  "fera le point",
);

/** A line that looks like a fact, and a word by which it is known again. */
const ligne = fc.oneof(
  fc.tuple(puce, sorte, lieu).map(([p, s, l]) => ({ cle: l, texte: `${p}${s} ${l}, représentée par son président,` })),
  fc.tuple(mot, numero, signe, lieu).map(([m, n, s, l]) => ({ cle: l, texte: `${m} ${n}${s}Projet de ${l}` })),
  fc.tuple(lieu, devoir, jour).map(([l, d, j]) => ({ cle: l, texte: `La commune de ${l} ${d} au plus tard ${j}.` })),
  fc.tuple(numero, lieu).map(([n, l]) => ({ cle: l, texte: `L'article ${n} de la convention de ${l} est complété.` })),
  fc.integer({ min: 10, max: 99 }).map((n) => ({ cle: `CC${n}x`, texte: `027-200000001-20260115-CC${n}x-AR` })),
);
const PROSE = "Les familles du territoire trouvent un accueil près de chez elles.";

describe("a line that looks like a party, a heading, a dated duty, an operation or a stamp", () => {
  it("is a fact of the draft, or is named in inconnus", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(ligne, { minLength: 1, maxLength: 6, selector: ({ cle }) => cle }),
        fc.constantFrom(
          "",
          "Entre :\n\n",
          "Convention territoriale globale\n\nEntre :\n\n",
          "Avenant n° 2 à la convention\n\n",
        ),
        fc.constantFrom("\n\n", `\n\n${PROSE}\n\n`),
        (lines, head, between) => {
          const texte = `${head}${lines.map((one) => one.texte).join(between)}\n\n${PROSE}\n`;
          const { lectures, inconnus } = outlineText(texte);
          const told = [...lectures, ...inconnus].map(({ citation = "" }) => citation).join("\n");
          expect(lines.filter(({ cle }) => !told.includes(cle)).map((one) => one.texte)).toEqual([]);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it("is named when it stands in a paragraph of which another sentence was read", () => {
    const texte =
      "Article 1 : Suivi\n\nLa Commune de Valfictif remet le bilan au plus tard le 30 juin 2026. La facture sera réglée avant le 3 mars 2027.\n";
    const { obligations, inconnus } = outlineText(texte);
    expect(obligations.map(({ echeance }) => echeance)).toEqual([{ type: "jour", date: "2026-06-30" }]);
    expect(inconnus.filter(({ champ }) => champ === "echeance").map(({ citation }) => citation)).toEqual([
      "La facture sera réglée avant le 3 mars 2027.",
    ]);
  });
});
