/** The notice of a gestionnaire, read as its recipient would. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DemandeBonusTerritoire, ResultatBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { noticeOf, readCsv } from "../../src/formats/index.js";
import { base, eaje, empty, reference, resultOf, s1 } from "../bonus-territoire/demande.js";
import { everyFamily, everything } from "../bonus-territoire/whole.js";
import { valueIn } from "../support/outcome.js";

const spaced = (text: string) => text.replace(/[\u202F\u00A0]/g, " ");
const file = (name: string) => readFileSync(new URL(`../../examples/caf-allocation/${name}`, import.meta.url));

/** The territory of 40 structures of the example. */
const forty: DemandeBonusTerritoire = {
  annee: 2025,
  territoires: [{ id: "vallee", communes: ["27010", "27020", "27030", "27040", "27050", "27060"], zone: "aucune" }],
  collectivitesSignataires: ["cc-vallee"],
  ...valueIn(readCsv({ structures: file("structures.csv"), references: file("references.csv") })),
  gestionnaires: [{ id: "association-tilleuls", nom: "Association Les Tilleuls" }],
  parametres: {
    "eaje.plancher": { valeur: "1800", source: "barème de la Caf" },
    "eaje.revalorisation": { valeur: "66.66", source: "courrier de la Caf" },
    "lissage.unitesPerdues": { valeur: "redistribuees" },
    "alsh.niveauCap": { valeur: "structure" },
    "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" },
    "chargeCooperation.plafond": { sansObjet: true },
  },
};
const resultat = resultOf(forty);
const notice = (gestionnaire: string, more: Partial<Parameters<typeof noticeOf>[0]> = {}) =>
  spaced(noticeOf({ resultat, gestionnaire, ...more }));
const stepsIn = (text: string) =>
  text
    .split("\n")
    .slice(text.split("\n").indexOf("## Pourquoi ce montant"), text.split("\n").indexOf("## Sources"))
    .filter((line) => /^\d+\. /.test(line));

describe("the notice of an association with one crèche", () => {
  const text = notice("association-tilleuls");

  it("says how much, compared with last year, in its first lines and in a table", () => {
    expect(text.split("\n").slice(0, 13)).toEqual([
      "# Bonus territoire 2025 : Association Les Tilleuls",
      "",
      "Montant de 2025 pour l'ensemble de vos structures : 74 646,35 € au centime près.",
      "",
      "L'année précédente : 96 000,00 €. Différence : −21 353,65 € (−22,24 %).",
      "",
      "Cette notice est une simulation : les montants officiels sont ceux du système d'information de la Cnaf.",
      "",
      "Pour toute question sur ce calcul : la Caf qui vous adresse cette notice.",
      "",
      "| Structure | Unités soutenues | Année précédente | Montant 2025 | Différence | En % | Sûr ou à confirmer |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "| Les Tilleuls | 30 places | 96 000,00 € | 74 646,35 € au centime près | −21 353,65 € | −22,24 % | sûr, au centime près |",
    ]);
  });

  it("says why in four steps, with who gave each value", () => {
    expect(stepsIn(text)).toEqual([
      "1. Le montant N-1 du territoire, 561 800,00 €, est divisé par les unités soutenues, 232 places : ≈ 2 421,5517 € par place (lecture déduite). \\[1, 2, 3\\]",
      "2. Comparé au plancher de 1 800,00 € (donné pour ce calcul : barème de la Caf) : ≈ 2 421,5517 € par place. \\[1\\]",
      "3. Plus la hausse de l'année, 66,66 € (donné pour ce calcul : courrier de la Caf) : ≈ 2 488,2117 € par place. \\[1, 4, 5\\]",
      "4. Chaque structure reçoit ce montant pour ses unités, au centime : \\[1\\]",
    ]);
    expect(text).toContain("   - Les Tilleuls : 30 × ≈ 2 488,2117 € par place = 74 646,35 € au centime près");
  });

  it("says that nothing is missing for this reader, although others wait for values", () => {
    expect(resultat.manquants.length).toBeGreaterThan(0);
    expect(text).toContain("- Rien : les montants de vos structures sont sûrs.");
  });

  it("names no structure and no gestionnaire of anybody else", () => {
    const others = resultat.structures.filter(({ gestionnaire }) => gestionnaire !== "association-tilleuls");
    for (const { id, nom = id, gestionnaire } of others) {
      expect([nom, gestionnaire].filter((name) => text.includes(name))).toEqual([]);
    }
  });

  it("draws the passage from N-1 to the year in HTML", () => {
    const html = notice("association-tilleuls", { format: "html" });
    expect(html.match(/<rect/g)?.length).toBe(5);
    expect(html).toContain("<title>De l'année précédente à 2025</title>");
    expect(html).toContain(
      "<desc>Année précédente 96 000,00 € ; Après lissage 72 646,55 € ; Plancher compris 72 646,55 € ; Hausse comprise 74 646,35 € ; 2025, unités nouvelles comprises 74 646,35 €</desc>",
    );
    expect(html).toContain('<th scope="row">Les Tilleuls</th><td>30 places</td><td>96 000,00 €</td>');
  });

  it("is understood when it is read aloud", () => {
    expect(notice("association-tilleuls", { format: "texte" })).toContain(
      "Les Tilleuls. Unités soutenues : 30 places ; Année précédente : 96 000,00 € ; Montant 2025 : 74 646,35 € au centime près ; Différence : −21 353,65 € ; En % : −22,24 % ; Sûr ou à confirmer : sûr, au centime près.",
    );
  });
});

describe("the notice of a reader whose amounts are not all known", () => {
  it("says what is missing for it, and who holds it", () => {
    const text = notice("commune-ormes");
    expect(text).toContain("| à confirmer |");
    expect(text).toMatch(/- montant d'une heure nouvelle : .* À demander à : la Caf/);
    expect(text).not.toMatch(/- tranche du barème/);
    expect(text).toContain("2 550 × un montant à établir → au moins 3 360,00 €");
    expect(notice("cc-vallee")).toContain("6 × entre 2 600,00 € et 3 600,00 €");
  });

  it("says why a structure gets nothing", () => {
    expect(notice("entreprise-creches")).toContain(
      "Micro-crèche Zéphyr ne reçoit rien : sans soutien financier d'une collectivité signataire (BT-05), sans prestation de service unique (BT-11).",
    );
  });

  it("does not name the units that others lost", () => {
    const structures = [eaje("mienne", 30), eaje("autrui", 15, { fermeture: "2023-12-31" })];
    const lost = resultOf({ ...s1, structures });
    const text = noticeOf({ resultat: lost, gestionnaire: "gestionnaire-mienne" });
    expect(text).toContain("Des unités du territoire ont fermé");
    expect(text).not.toContain("autrui");
  });
});

describe("with an amount printed for each of a hundred structures", () => {
  const structures = Array.from({ length: 100 }, (_, rank) =>
    eaje(`s${rank}`, 10, { forfaits: { existant: `${2_000 + rank}.5` } }),
  );
  const printed = resultOf({ ...empty, structures });
  const text = spaced(noticeOf({ resultat: printed, gestionnaire: "gestionnaire-s7" }));

  it("a notice has one step, one page, and nobody else's price", () => {
    expect(stepsIn(text).length).toBe(1);
    expect(text.length).toBeLessThan(3_000);
    expect(text).toContain("s7 : 10 × 2 007,50 € par place (imprimé dans la convention) = 20 075,00 €");
    for (let rank = 0; rank < 100; rank++) {
      if (rank !== 7) expect(text).not.toContain(`2 ${`${rank}`.padStart(3, "0")},50`);
    }
  });
});

describe("every notice", () => {
  const complete = resultOf({ ...everyFamily, parametres: everything });
  const results: readonly ResultatBonusTerritoire[] = [
    resultat,
    complete,
    resultOf({ ...everyFamily, parametres: {} }),
  ];

  it("has the text of each of its keys, in either language and in every form", () => {
    for (const one of results) {
      for (const { id } of one.gestionnaires) {
        for (const langue of ["fr", "en"] as const) {
          for (const format of ["markdown", "html", "texte"] as const) {
            const text = noticeOf({ resultat: one, gestionnaire: id, format }, langue);
            expect(text).not.toMatch(/\b(?:notice|bonus|explain|unite|confiance|rapport)\.\w/);
            expect(text).not.toMatch(/undefined|\{\w+\}/);
          }
        }
      }
    }
  });

  it("gives the amount that the result gives", () => {
    for (const { id, montant } of resultat.gestionnaires) {
      if (montant.statut !== "exact") continue;
      const [whole = "", cents] = montant.montant.split(".");
      const shown = `${whole.replace(/\B(?=(?:\d{3})+$)/g, " ")},${cents} €`;
      expect(notice(id)).toContain(`pour l'ensemble de vos structures : ${shown}`);
    }
  });

  it("keeps hostile names in their place", () => {
    const nom = '</title><script>alert(1)</script>\n# Faux | "x"';
    const structures = [eaje("a", 45, { nom })];
    const hostile = resultOf({ ...s1, structures, gestionnaires: [{ id: "gestionnaire-a", nom }] });
    const of = (format: "markdown" | "html" | "texte") =>
      noticeOf({ resultat: hostile, gestionnaire: "gestionnaire-a", format });
    expect(of("html")).not.toContain("<script");
    expect(
      of("markdown")
        .split("\n")
        .filter((line) => line.startsWith("# ")),
    ).toHaveLength(1);
    expect(
      of("texte")
        .split("\n")
        .filter((line) => line.startsWith("# ")),
    ).toHaveLength(0);
  });

  it("of who runs nothing is a sentence that says so", () => {
    expect(notice("absente")).toBe("Le gestionnaire « absente » ne gère aucune structure de ce résultat.\n");
  });

  it("of a successor gives its part of the structure, and no N-1 to compare with", () => {
    const structures = [
      eaje("a", 45, { montantN1: "90000", gestionnairesSuivants: [{ gestionnaire: "suivante", du: "2024-07-01" }] }),
    ];
    const parametres = { ...s1.parametres, "prorata.mode": { valeur: "jours" as const } };
    const taken = resultOf({ ...s1, structures, parametres });
    const text = spaced(noticeOf({ resultat: taken, gestionnaire: "suivante" }));
    expect(text).toMatch(/\| a \| 45 places \| – \| 45 245,90 € \| – \| – \| sûr \|/);
  });

  it("shows hours, ETP and places with what they are", () => {
    const structures = [
      { ...base("r"), famille: "rpe" as const, etpExistants: "1.5" },
      eaje("a", 25, { placesTotales: 60, gestionnaire: "gestionnaire-r" }),
    ];
    const mixed = resultOf({ ...s1, structures, references: [...s1.references, reference("rpe", "30000")] });
    const text = noticeOf({ resultat: mixed, gestionnaire: "gestionnaire-r" });
    expect(text).toContain("| 1,5 ETP |");
    expect(text).toContain("| 25 places (sur 60 au total) |");
  });
});

describe("the notice of somebody with several families", () => {
  it("says of which family each explanation is, what of the hours counts, and whom to ask", () => {
    const text = notice("cc-vallee");
    const firsts = stepsIn(text).filter((line) => line.includes("montant N-1"));
    expect(firsts.length).toBeGreaterThan(1);
    for (const line of firsts) expect(line).toMatch(/^\d+\. [A-ZÉ][^:]+ : le montant N-1/);
    expect(text).toContain("Pour toute question sur ce calcul : la Caf qui vous adresse cette notice.");
    expect(notice("commune-moulin")).toContain("Les heures comptées sont celles qui ont été réalisées");
  });

  it("says of how many structures the year before is not known", () => {
    expect(notice("cc-vallee")).toMatch(/n'est pas donné pour \d+ de vos \d+ structures/);
    expect(notice("association-jeux")).toContain(
      "Le montant de l'année précédente n'est pas donné pour vos structures",
    );
    expect(notice("association-tilleuls")).not.toContain("n'est pas donné");
  });
});
