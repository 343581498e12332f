/** Edges of the draft that a text gives of itself: kinds, parties, votes, headings, operations, mentions. */
import { describe, expect, it } from "vitest";
import { outlineText } from "../../../src/verification/index.js";

const partie = (nom: string) => `La ${nom}, représentée par son président ;\n`;
const STAMP = "ID : 076-200066405-20250505-D_12-DE\n";

describe("the kind of a text", () => {
  it.each([
    ["Avenant n°2 à la CTG\nLe présent avenant modifie.\n", "avenant", 2],
    ["Le présent avenant modifie.\n", "avenant", undefined],
    ["Avenant n°2 à la CTG\n", "autre", undefined],
    ["Entre les soussignés :\n", "convention", undefined],
    ["Il est convenu ce qui suit\n", "convention", undefined],
    ["Choisir entre :\n", "autre", undefined],
    ["Texte de l'avenant n°12 à la CTG\nLe présent avenant modifie.\n", "avenant", 12],
    ["Cet avenant tient compte de ce que les parties ont fait de l'avenant n°3.\n", "avenant", undefined],
  ])("%j", (texte, genre, numero) => {
    const draft = outlineText(texte);
    expect([draft.genre, draft.numero]).toEqual([genre, numero]);
    expect("numero" in draft).toBe(numero !== undefined);
  });

  it.each([
    ["CTG 2022-2022", { debut: "2022-01-01", fin: "2022-12-31" }],
    ["Convention territoriale globale 2022-2023", { debut: "2022-01-01", fin: "2023-12-31" }],
    ["CTG 2023-2022", undefined],
    ["CTG2022-2023", { debut: "2022-01-01", fin: "2023-12-31" }],
    ["CTG 2022-2023. La CTG 2022-2023.", { debut: "2022-01-01", fin: "2023-12-31" }],
  ])("has the period of %s", (texte, periode) => {
    const draft = outlineText(texte);
    expect(draft.periode).toEqual(periode);
    expect("periode" in draft).toBe(periode !== undefined);
  });
});

describe("parties and votes", () => {
  it("counts the bodies of one kind, each once", () => {
    const texte = partie("Commune d'Aval").replace("Commune d'", "Commune de ") + partie("Ville de Combe");
    expect(outlineText(texte + texte).parties.map(({ id, nom }) => [id, nom])).toEqual([
      ["commune", "Commune de Aval"],
      ["commune2", "Ville de Combe"],
    ]);
  });

  it.each([
    ["a body named in a sentence", "Avec La Commune de Combe, représentée par son maire\n"],
    ["a body of no known kind", partie("Compagnie des eaux de Combe")],
    ["a person", "La Présidente Commune de Combe, représentée par elle-même\n"],
  ])("leaves %s", (_name, texte) => {
    expect(outlineText(texte).parties).toEqual([]);
  });

  it("reads a body whose line is indented, without the spaces around its name", () => {
    const several = outlineText("   Les Communes de Combe et d'Aval , représentées par leurs maires\n").parties;
    expect(several.map(({ nom }) => nom)).toEqual(["Commune de Combe", "Commune d'Aval"]);
    expect(outlineText("   La Commune de Combe , représentée par son maire\n").parties).toEqual([
      { id: "commune", genre: "commune", nom: "Commune de Combe", representants: ["le maire"] },
    ]);
  });

  it.each([
    ["Commune de Combe", ["commune"]],
    ["Métropole de Combe", ["epci"]],
    ["Syndicat de Combe", ["syndicat"]],
    ["Département de la Combe", ["departement"]],
    ["Caisse d'allocations familiales", []],
  ])("gives the stamp to %s when it votes", (nom, voters) => {
    expect(outlineText(partie(nom) + STAMP).deliberations).toEqual(
      voters.map((voter) => ({
        partie: voter,
        date: "2025-05-05",
        numero: "D_12",
        identifiantActe: "076-200066405-20250505-D_12-DE",
      })),
    );
  });

  it("gives the stamp to nobody when two may have voted, or when there are two stamps", () => {
    const two = partie("Commune de Combe") + partie("Ville de Bellevue");
    expect(outlineText(two + STAMP).deliberations).toEqual([]);
    expect(outlineText(partie("Commune de Combe") + STAMP + STAMP.replace("D_12", "D_13")).deliberations).toEqual([]);
  });
});

describe("stamps and dates", () => {
  const commune = partie("Commune de Combe");

  it("leave out a day that does not exist", () => {
    const texte = `${commune}Fait à Combe, le 31 février 2025\n${STAMP.replace("20250505", "20250231")}`;
    expect(outlineText(texte)).toMatchObject({ dates: [], deliberations: [] });
  });

  it("leave a vote without stamp to nobody", () => {
    expect(outlineText(`${commune}Reçu en préfecture le 14/05/2025\n`).deliberations).toEqual([]);
  });

  it("leave out the days of transmission of a vote that the text gives twice, or not at all", () => {
    const vote = {
      partie: "commune",
      date: "2025-05-05",
      numero: "D_12",
      identifiantActe: "076-200066405-20250505-D_12-DE",
    };
    expect(outlineText(commune + STAMP).deliberations).toStrictEqual([vote]);
    const received = "Reçu en préfecture le 14/05/2025\nReçu en préfecture le 15/05/2025\n";
    expect(outlineText(commune + received + STAMP).deliberations).toStrictEqual([vote]);
  });

  it("are told once for each nature and day, where the text first gives them, in its order", () => {
    const line = "Reçu en préfecture le 14/05/2025, Envoyé en préfecture le 13/05/2025\n";
    const stamps = STAMP + STAMP + STAMP.replace("20250505", "20250506");
    expect(
      outlineText(line + line + stamps).dates.map(({ ligne, colonne, nature, date }) => [ligne, colonne, nature, date]),
    ).toEqual([
      [1, 1, "reception", "2025-05-14"],
      [1, 35, "envoi", "2025-05-13"],
      [3, 6, "acte", "2025-05-05"],
      [5, 6, "acte", "2025-05-06"],
    ]);
    const swapped = "Envoyé en préfecture le 13/05/2025, Reçu en préfecture le 14/05/2025\n";
    expect(outlineText(swapped).dates.map(({ colonne, nature }) => [colonne, nature])).toEqual([
      [1, "envoi"],
      [37, "reception"],
    ]);
  });
});

describe("what a text does not give", () => {
  const complet = `CTG 2023-2027\nArticle 1 : Objet\n${partie("Commune de Combe")}${partie("Caf de Combe")}Fait à Combe, le 5 mai 2025\n`;
  const champs = (texte: string) => outlineText(texte).inconnus.map(({ champ }) => champ);

  it("is listed, and nothing else", () => {
    expect(champs(complet)).toEqual([]);
    expect(outlineText(complet.replace("CTG 2023-2027", "CTG")).inconnus).toEqual([
      { champ: "periode", motif: "Le texte ne le donne pas, ou en donne plusieurs." },
    ]);
    expect(champs(complet.replace("Caf de", "Cave de"))).toEqual(["parties", "partie"]);
    expect(champs(complet.replace("Fait", "Bu"))).toEqual(["dateSignature"]);
    expect(champs(complet.replace("Article", "Chapitre"))).toEqual(["dispositions", "titre"]);
  });

  it("is the day of effect for an avenant only", () => {
    const avenant = `${complet}Le présent avenant modifie la convention.\n`;
    expect(champs(avenant)).toEqual(["dateEffet"]);
    expect(champs(`${avenant}Il prend effet le 6 mai 2025.\n`)).toEqual([]);
  });
});

describe("headings, operations and mentions", () => {
  it("tells an enjeu of one axe from that of the same number in another, and reads it once in each", () => {
    const texte = "Axe A b\nEnjeu n°1 : C d\nEnjeu n°2\nEnjeu n°1 : C d\nAxe E f\nEnjeu n°1 : G h\n";
    expect(outlineText(texte).dispositions.map(({ titre, enfants = [] }) => [titre, enfants])).toEqual([
      [
        "A b",
        [
          { id: "enjeu1", genre: "enjeu", label: "1", titre: "C d" },
          { id: "enjeu2", genre: "enjeu", label: "2" },
        ],
      ],
      ["E f", [{ id: "enjeu1", genre: "enjeu", label: "1", titre: "G h" }]],
    ]);
  });

  it("knows an annexe by the sentence that opens it, which is no title", () => {
    expect(outlineText("L’annexe 3 vient modifier le plan\n").dispositions).toEqual([
      { id: "annexe3", genre: "annexe", label: "3" },
    ]);
  });

  it("gives the operations in the order of the text, whatever their verbs and the spaces around them", () => {
    const texte =
      "- Ajouter l'annexe 3\n  -Modifier l'action 2  \nIl faut - Modifier l'article 2\n• ABROGER LA FICHE A\n";
    expect(outlineText(texte).operations).toEqual([
      { ligne: 1, colonne: 1, citation: "- Ajouter l'annexe 3", verbe: "ajouter", cible: "l'annexe 3" },
      { ligne: 2, colonne: 3, citation: "-Modifier l'action 2", verbe: "modifier", cible: "l'action 2" },
      { ligne: 4, colonne: 1, citation: "• ABROGER LA FICHE A", verbe: "abroger", cible: "LA FICHE A" },
    ]);
  });

  it("places a mention in the last article or annexe above it, whatever axes and enjeux stand between", () => {
    const texte = "Article 1 : Objet\nAxe Logement\nEnjeu n°2 : Bâtir\nDélibération n° XX\nArticle 3 : Effet\n";
    expect(outlineText(texte).mentions.map(({ disposition }) => disposition)).toEqual(["art1"]);
  });

  it("keeps a threshold with what it is of, and not a duration", () => {
    const texte =
      "CTG 2022-2026\nLa présente convention est conclue pour 3 ans.\nPlanifier est obligatoire pour les communes de plus de 10 000 habitants.\n";
    expect(outlineText(texte).mentions).toEqual([
      {
        id: "m1",
        citation: "Planifier est obligatoire pour les communes de plus de 10 000 habitants",
        disposition: "preambule",
        nature: "seuilLegal",
        objet: "planification",
        valeur: 10000,
      },
    ]);
  });

  it("numbers what has no number, and puts fiches under their annexe", () => {
    const texte =
      "Axe Petite enfance\nAxe Logement\nAxe Logement (suite)\nANNEXE 1\nFiche action – A b\nANNEXE 2 – C d\n";
    expect(outlineText(texte).dispositions).toEqual([
      { id: "axe-1", genre: "axe", titre: "Petite enfance" },
      { id: "axe-2", genre: "axe", titre: "Logement" },
      {
        id: "annexe1",
        genre: "annexe",
        label: "1",
        enfants: [{ id: "ficheAction-1", genre: "ficheAction", titre: "A b" }],
      },
      { id: "annexe2", genre: "annexe", label: "2", titre: "C d" },
    ]);
  });

  it.each([
    ["- Modifier l'article 2.", "modifier", "l'article 2"],
    ["- Compléter les annexes 1 et 2", "completer", "les annexes 1 et 2"],
    ["• Supprimer la fiche A", "abroger", "la fiche A"],
    ["– Ajouter l'annexe 3", "ajouter", "l'annexe 3"],
  ])("%s", (texte, verbe, cible) => {
    expect(outlineText(texte).operations).toEqual([{ ligne: 1, colonne: 1, citation: texte, verbe, cible }]);
  });

  it("keeps each mention with its id, its words and its place", () => {
    expect(outlineText("Publié le\n\nArticle 1 : Objet\nDélibération n° XX\n").mentions).toEqual([
      { id: "m1", citation: "Publié le", disposition: "preambule", nature: "gabarit", reste: "etiquetteVide" },
      { id: "m2", citation: "Délibération n° XX", disposition: "art1", nature: "gabarit", reste: "blanc" },
    ]);
  });
});

describe("what is no text", () => {
  it("has the outline of a text that says nothing", () => {
    for (const none of [undefined, null, 42, {}, ["Article 1"]]) {
      const asked: unknown = none;
      expect(outlineText(asked as string)).toEqual(outlineText(""));
    }
  });
});
