/** Texts in order that look like defects, each written for one way of being wrong: nothing is said of them. */
import { describe, expect, it } from "vitest";
import { verifyText } from "../../../src/verification/index.js";

const codes = (texte: string): readonly string[] => {
  const outcome = verifyText({ texte, at: "2026-11-22" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.findings.map(
    ({ code, motif = "", ligne, citation }) => `${ligne} ${code} ${motif} « ${citation} »`,
  );
};

const VRAIS_TEXTES: Readonly<Record<string, string>> = {
  "a convention with Roman numerals, a table of contents, page headers and page breaks": `
CONVENTION TERRITORIALE GLOBALE 2023-2027

SOMMAIRE

Préambule .......................................................... 3
I. Objet de la convention .......................................... 4
II. Les engagements et leur montant ................................ 5
III. La durée de la convention territoriale ........................ 6
1. Présentation du territoire intercommunal
2. Diagnostic partagé avec les habitants

\fConvention territoriale globale – CC du Pays Fictif                      Page 2 / 12

Entre :
La Caisse d'allocations familiales du Rhône, représentée par sa directrice, ci-après « la Caf » ;
La Communauté de communes du Pays Fictif, représentée par son président ;
Les communes d'Aval, de Bellevue et de Combe, représentées par leurs maires ;

ARTICLE I. OBJET
La présente convention peut être modifiée ou complétée par avenant signé de toutes les parties.
Toute modification des annexes est décidée en comité de pilotage, les fiches étant modifiées et/ou complétées chaque année.

ARTICLE II. LES ENGAGEMENTS
Le territoire s'est construit au XXe siècle, puis au début du XXI ; le tome XX du recueil, paru au XXᵉ siècle, en parle, de même que
l'étude sur le patrimoine du XX^{e} siècle. Tél. 04 XX XX XX XX.
La Caf s'engage pour 3 ans à soutenir un poste de chargé de coopération dans le cadre de la CTG 2023-2027.
Le contrat enfance jeunesse, conclu pour 4 ans avec la Caf, est remplacé par la CTG 2023-2027.

\fConvention territoriale globale – CC du Pays Fictif                      Page 3 / 12

ARTICLE III. LA DURÉE
La présente convention est conclue pour une durée de cinq ans.
Elle prend effet le 1er janvier 2023.

Fait à Pays-Fictif, le 12 mars 2023, en quatre exemplaires.

1. Présentation du territoire intercommunal
Le territoire compte plus de 12 000 habitants.
2. Diagnostic partagé avec les habitants
Le relais petite enfance dessert un bassin de plus de 12 500 habitants.
`,
  "an extract of the register of a council, with its stamp": `
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL

Séance du 8 décembre 2021
Nombre de conseillers en exercice : 29        Présents : 24        Votants : 28

Délibération n° 2021-112 : Convention territoriale globale avec la Caf – Autorisation de signature

Le conseil municipal, après en avoir délibéré, à l'unanimité :
- APPROUVE la convention territoriale globale 2022-2026 ;
- AUTORISE Madame le Maire à signer la convention et tout document s'y rapportant.

Ainsi fait et délibéré les jour, mois et an susdits.
Fait à Bellevue, le 8 décembre 2021
Envoyé en préfecture le 10/12/2021
Reçu en préfecture le 10/12/2021
Affiché le
10.12.2021
ID : 031-213105612-20211208-DEL2021_112-DE
`,
  "labels of a stamp in one column, values in the next": `
Envoyé en préfecture le
Reçu en préfecture le
Publié le
19/12/2025
19/12/2025
22/12/2025
ID : 027-200066405-20251215-CC_201_2025-DE
`,
  "an avenant with dashes, « Art. 3 », a hyphenated line and annexes of several shapes": `
AVENANT N° 1 À LA CONVENTION TERRITORIALE GLOBALE 2021-2025

Article 1 : Objet
L'article 4 de la convention est complété.
Article 2 : Plan d'actions
Le plan d'actions figure en annexe 3 du présent avenant, conformément à l'article 4 du présent avenant.
Article 3 : Gouver-
nance
Le comité de pilotage associe le conseil départemental / conseil régional et les comités techniques / comités de suivi.
Comité technique / comité stratégique : deux fois par an.
Art. 4 – Effet
Le présent avenant prend effet à compter du 1er janvier 2025 et jusqu'au 31 décembre 2025.
Fait à Aval, le 15 décembre 2024, en trois exemplaires
ANNEXE 1 – Diagnostic
ANNEXE 2 – Équipements
Annexe n° 3 Plan d'actions
`,
  "line ends of Windows, non-breaking spaces and typographic quotes": `Convention territoriale globale 2022\u20112026\r\n\r\nLa présente convention est conclue pour cinq\u00a0ans.\r\nArticle\u00a01\u00a0: «\u00a0Objet\u00a0»\r\nLes trois communes s’engagent…\r\nUne citation : «\u00a0le … et les […] ou de la… »\r\n1,5 ETP\u202f; 36,45\u00a0% ; 12.5 places ; 3.14\r\n`,
};

const CAS: Readonly<Record<string, string>> = {
  // Announced numbers.
  "key figures above a table of contents":
    "12 actions\n4 objectifs\n\nSommaire\n\n1. Préambule\n2. Diagnostic\n3. Enjeux",
  "a numbered heading after the list":
    "3 orientations\n\n1. Accueillir\n2. Informer\n3. Évaluer\n\n4. La gouvernance\n",
  "a sentence that announces another number than that of its list":
    "Pour atteindre ces 3 objectifs, les parties s'engagent à :\n- financer ;\n- réunir ;\n- évaluer ;\n- informer.\n",
  "a choice among a number":
    "Parmi les 8 orientations, la commune retient :\n- l'accueil ;\n- le logement ;\n- la santé.\n",
  "a list for each of a number": "Pour chacun des 4 axes :\n- un pilote ;\n- un budget ;\n- un calendrier.\n",
  "one more in the sentence": "Le plan comporte trois axes et un axe transversal :\n- A ;\n- B ;\n- C ;\n- D.\n",
  "a list broken by a line in capitals":
    "Le projet s'articule autour de trois axes :\n- l'accueil du jeune enfant ;\n- la parentalité, avec le\nREAAP et la CTG ;\n- l'accès aux droits.\n",
  "a list broken by a page":
    "Le projet s'articule autour de trois axes :\n- l'accueil ;\n- la parentalité ;\n\f12\nCTG du Pays Fictif\n- l'accès aux droits.\n",
  "a list inside a list":
    "Le projet s'articule autour de deux axes :\n- l'accueil\n  - en crèche\n  - à domicile\n- la parentalité\n",
  "a list inside a list, without its indentation":
    "Le projet s'articule autour de deux axes :\n- l'accueil :\n- en crèche\n- à domicile\n- la parentalité\n",
  "an item that begins with a figure":
    "Le projet s'articule autour de trois axes :\n- la santé ;\n- la parentalité ;\n- 0-3 ans : l'accueil.\n",
  "enjeux numbered again in each axe":
    "3 enjeux structurent l'axe 2\nAxe A\nEnjeu n°1 : a\nEnjeu n°2 : b\nEnjeu n°3 : c\nEnjeu n°4 : d\nAxe B\nEnjeu n°1 : e\n",
  "enjeux of which a part is spoken of":
    "Enjeu n°1 : a\nEnjeu n°2 : b\nEnjeu n°3 : c\nAinsi,\n2 enjeux relèvent de la commune.\n",
  "objectives announced, actions listed":
    "LOGEMENT\n\n2 objectifs\n\nAxe Logement\n\nObjectif 1 : A\n• Réunir\n• Informer\nObjectif 2 : B\n• Bâtir\nAxe Santé\n• Soigner\n",
  "actions that are fiches, whose bullets are details":
    "LOGEMENT\n\n1 action\n2 actions\n\nAxe Logement\n\nFiche action 1\n• Public\n• Moyens\n• Suivi\nFiche action 2\n• Public\nAxe Santé\n• A\n",
  "bullets of another part after the last axe":
    "LOGEMENT\n\n2 actions\n\nAxe Logement\n\n• Réunir les bailleurs\n• Informer\n\nLe pilotage de la démarche\n\n• Un comité\n• Une équipe\n",
  // Repeated items.
  "a table of contents and its headings":
    "1. Présentation du territoire intercommunal\n2. Diagnostic partagé avec les habitants\n\n1. Présentation du territoire intercommunal\nDu texte.\n2. Diagnostic partagé avec les habitants\nDu texte.\n",
  "a plan printed twice": `${"Axe 1\n• Ouvrir une crèche dans le bourg centre\n• Former les assistantes maternelles du bourg\n".repeat(2)}`,
  "the same indicator in two fiches":
    "Fiche action – A\nIndicateurs :\n• Nombre de familles accompagnées dans l'année\nFiche action – B\nIndicateurs :\n• Nombre de familles accompagnées dans l'année\n",
  // Durations.
  "a duration of something else":
    "CTG 2022-2026\nLa convention d'objectifs et de gestion entre l'État et la Cnaf est signée pour 4 ans.\nUne convention de financement avec la Caf est conclue pour 3 ans.\n",
  "the duration of the convention before": "CTG 2022-2026. La CTG précédente était conclue pour 4 ans avec la Caf.\n",
  "an age": "CTG 2022-2026 : la Caf soutient l'accueil pour 3 ans et plus.\n",
  "a term that was extended": "La CTG 2020-2025, conclue initialement pour 4 ans, a été prorogée de deux ans.\n",
  // Thresholds.
  "a population told as a fact":
    "Il s'agit de planifier l'offre d'accueil sur un territoire de plus de 40 000 habitants.\n",
  "a relais and those whom it serves": "Le RPE dessert les communes de plus de 2 000 habitants.\n",
  // Blanks and alternatives.
  "a noun and its plural": "Le(s) chargé(s) de coopération et la ou les personne(s) désignées suivent les actions.\n",
  "two funders": "Partenaires : Conseil départemental / Conseil régional\n",
  "an entry of a table of contents that ends in a word of a model":
    "Article 5 : Financement et montant ........ 7\nTarif par ........12\n",
  // Names.
  "one and several": "L'Association du Gard Rhodanien et les Associations du Gard Rhodanien.\n",
  "a man and a woman": "La Présidente de Roumois Seine Normandie, le Président de Roumois Seine Normandie.\n",
  "workshops of a region": "Atelier en Pays Fictif. Les Ateliers en Pays Fictif. Deux ateliers.\n",
  // Dates.
  "a convention signed after its period began":
    "La présente convention prend effet le 1er janvier 2022.\nFait à Aval, le 6 février 2023.\n",
  "the stamp of the signed convention itself":
    "Fait à Aval, le 6 février 2023, en deux exemplaires.\nReçu en préfecture le 9 février 2023\nID : 027-200066405-20230209-CONV_3-CC\n",
  "the effect of something else":
    "Le présent avenant modifie les statuts. Le retrait de la commune prend effet le 1er janvier 2022.\nFait à Aval, le 6 février 2023.\n",
  // Places in the period.
  "the period of another contract": "PEDT\n2025-2029\n\nFin 2027\n\nBilan à la fin de la 1ère année\n",
  "the first year of a service": "CTG 2022-2026\n\nFin 2024\n\nBilan à la fin de la 1ère année du relais\n",
  "two periods": "CTG 2019-2024\n\n2025-2029\n\nFin 2022\n\nBilan à mi-parcours\n",
  // References.
  "an annexe whose heading has another shape":
    "ANNEXE 1 – A\nANNEXE 2 – B\nANNEXE 3. C\nComme dit en annexe 3 du présent avenant.\n",
  "services that are no list":
    "Les services porteurs nommés en annexe 1 du présent avenant.\nANNEXE 1 – Plan\nFiche action – A\nANNEXE 2 – B\n",
  "an annexe with a list, then fiches":
    "Les équipements listés en annexe 1 du présent avenant.\nANNEXE 2 – B\nANNEXE 1\nMulti-accueil Les Lutins, Aval\nAccueil de loisirs, Combe\nFiche action – A\n",
  // Titles.
  "a fiche whose heading has a number":
    "- Modifier la fiche action « Ouvrir une crèche ».\nFiche action – Former\nFiche action n° 2 : Ouvrir une crèche\n",
  "a title on two lines":
    "- Ajouter la fiche action « Créer un observatoire de la qualité des accueils de loisirs ».\nFiche action – Créer un observatoire de la\nqualité des accueils de loisirs\n",
  "a title at the top of a page":
    "- Ajouter la fiche action « Créer un observatoire ».\nFiche action – Former\n\fFiche action\u00a0– Créer un observatoire\n",
};

describe("texts in order", () => {
  it.each(Object.entries({ ...VRAIS_TEXTES, ...CAS }))("%s: silent", (_name, texte) => {
    expect(codes(texte)).toEqual([]);
    expect(codes(texte.replace(/\r?\n/g, "\r\n"))).toEqual([]);
  });
});
