/** The partner page of the Caf on the CTG, as what it is: rules. Each is held against what the library does. */
import { valueIn } from "../support/outcome.js";
import { describe, expect, it } from "vitest";
import { generate } from "../../scripts/json-schemas/generate.js";
import { type Avenant, addAvenant, consolidate, type Dossier, whatDossierLacks } from "../../src/avenant/index.js";
import { computeBonusTerritoire } from "../../src/bonus-territoire/index.js";
import { type Convention, type GenrePartie, genreOfPerimetre, type Partie } from "../../src/convention/index.js";
import { regleOf } from "../../src/droit/index.js";
import { parseDossier } from "../../src/parse/index.js";
import { assessSppe } from "../../src/sppe/index.js";
import type { Territoire } from "../../src/territoire/index.js";
import { verifyDossier } from "../../src/verification/index.js";

const SIREN = "200066405";
const caf: Partie = { id: "caf", genre: "caf", nom: "la Caf", representants: ["présidente", "directeur"] };
const epci: Partie = { id: "cc", genre: "epci", nom: "la communauté", siren: SIREN, representants: ["président"] };
const commune = (codeInsee: string): Partie => ({
  id: `c${codeInsee}`,
  genre: "commune",
  nom: `la commune ${codeInsee}`,
  codeInsee,
  representants: ["maire"],
});

/** A convention of five years, in order, with nothing in it but an article. */
const dossierOf = (collectivites: readonly Partie[], changes: Partial<Convention> = {}): Dossier => ({
  version: 2,
  id: "faq",
  titre: "Dossier d'essai",
  convention: {
    id: "CTG",
    titre: "CTG 2022-2026",
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    dateSignature: "2021-12-20",
    parties: [caf, ...collectivites],
    deliberations: collectivites.map(({ id }) => ({
      partie: id,
      date: "2021-12-06",
      recueLe: "2021-12-08",
      publieeLe: "2021-12-08",
    })),
    visas: [],
    dispositions: [{ id: "art1", genre: "article", label: "1", nature: "objet", texte: "Un projet partagé." }],
    obligations: [],
    mentions: [],
    inconnus: [],
    ...changes,
  },
  avenants: [],
  territoire: { nom: "Essai", communes: [], groupements: [], transferts: [] },
  faits: [],
  inconnus: [],
});

const findingsOf = (dossier: Dossier, at = "2022-06-30") => {
  const outcome = verifyDossier({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.findings.map(({ code, severite }) => `${severite} ${code}`);
};

const territoire: Territoire = {
  nom: "Essai",
  communes: ["27103", "27105"].map((codeInsee) => ({
    codeInsee,
    nom: codeInsee,
    populations: [{ valeur: 12000, nature: "totale", millesime: 2023, anneeApplication: 2026, source: "Insee" }],
  })),
  groupements: [
    { siren: SIREN, nom: "la communauté", nature: "communauteCommunes", membres: ["27103", "27105"], nombreMembres: 2 },
  ],
  transferts: [],
};

/** A rule of the page, in the words of this project, and what shows that the library keeps to it. */
const rules: readonly (readonly [regle: string, phrase: string, check: () => void])[] = [
  [
    "CV-01",
    "Une convention décrit une démarche : aucun de ses champs n'est un montant versé",
    () => {
      const keys = JSON.stringify(generate("convention").schema).match(/"(montant|financement|subvention)\w*":/gi);
      expect(keys).toBeNull();
      expect(findingsOf(dossierOf([epci]))).toEqual([]);
    },
  ],
  [
    "CV-30",
    "Signée pour cinq ans, elle court du premier au dernier jour, tous deux compris",
    () => {
      const statutAt = (at: string) => {
        const text = consolidate({ dossier: dossierOf([epci]), at });
        return text.ok && text.value.statut;
      };
      expect(["2021-12-31", "2022-01-01", "2026-12-31", "2027-01-01"].map(statutAt)).toEqual([
        "aVenir",
        "enVigueur",
        "enVigueur",
        "echue",
      ]);
    },
  ],
  [
    "CV-32",
    "Cinq ans ne se discutent pas ; une sixième année se signale",
    () => {
      const six = { periode: { debut: "2022-01-01", fin: "2027-12-31" } };
      expect(findingsOf(dossierOf([epci], six))).toEqual(["warning DURATION_TOO_LONG"]);
    },
  ],
  [
    "CV-14",
    "D'autres décideurs et financeurs peuvent signer ; aucun n'est exigé au-delà d'une caisse et d'une collectivité",
    () => {
      const genres: readonly GenrePartie[] = ["etat", "departement", "cpam", "msa", "franceTravail"];
      const others = genres.map((genre) => ({ id: genre, genre, nom: genre, representants: ["directrice"] }));
      const wide = dossierOf([epci]);
      const joined = { ...wide, convention: { ...wide.convention, parties: [...wide.convention.parties, ...others] } };
      expect(parseDossier(joined)).toMatchObject({ ok: true });
      expect(findingsOf(joined).filter((one) => one.startsWith("error PARTY_MINIMUM"))).toEqual([]);
      expect(findingsOf(dossierOf([epci]))).toEqual([]);
    },
  ],
  [
    "PA-03",
    "Tous les domaines peuvent y entrer : la liste des thèmes reste ouverte",
    () => {
      const themes = ["petiteEnfance", "jeunesse", "parentalite", "inclusionNumerique", "accompagnementSocial"];
      const plan = dossierOf([epci], {
        dispositions: themes.map((theme) => ({ id: theme, genre: "axe", titre: theme, fiche: { themes: [theme] } })),
      });
      expect(parseDossier(plan)).toMatchObject({ ok: true });
      expect(findingsOf(plan)).toEqual([]);
    },
  ],
  [
    "CV-04",
    "Une commune, plusieurs ou un EPCI : les trois échelles se valent",
    () => {
      const scales: readonly (readonly [readonly Partie[], string])[] = [
        [[commune("27103")], "commune"],
        [["27103", "27105"].map(commune), "communesSansEpci"],
        [[epci], "epci"],
      ];
      for (const [bearers, genre] of scales) {
        expect(findingsOf(dossierOf(bearers)), genre).toEqual([]);
        const communes = bearers.flatMap((one) => one.codeInsee ?? territoire.groupements[0]?.membres ?? []);
        const perimetre = { communes, porteurs: bearers.map(({ id }) => id) };
        expect(
          genreOfPerimetre({ perimetre, parties: [caf, ...bearers], groupements: territoire.groupements }),
        ).toEqual({ statut: "connu", genre });
      }
    },
  ],
  [
    "CV-05",
    "La première année peut se passer de plan d'actions : il est attendu, il n'est pas fautif",
    () => {
      const dossier = dossierOf([epci]);
      expect(findingsOf(dossier, "2022-12-31")).toEqual([]);
      expect(valueIn(whatDossierLacks(dossier)).filter(({ regle }) => regle === "CV-05")).toHaveLength(1);
    },
  ],
  [
    "CV-03",
    "Un EPCI signataire n'a pas reçu pour autant la compétence de ses communes",
    () => {
      const answer = assessSppe({ territoire, at: "2026-06-30", autorite: { type: "groupement", siren: SIREN } });
      if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
      expect(new Set(answer.value.lignes.map(({ doit }) => doit))).toEqual(new Set(["indetermine"]));
      const lacks = valueIn(whatDossierLacks({ ...dossierOf([epci]), territoire }));
      expect(lacks.filter(({ code }) => code === "transferts")).toHaveLength(1);
    },
  ],
  [
    "BT-03",
    "À l'échéance du contrat enfance jeunesse, le montant des services existants est maintenu, au centime",
    () => {
      const eaje = { territoire: "t", famille: "eaje", commune: "27103", soutiens: ["cc"], psu: true } as const;
      const bonus = computeBonusTerritoire({
        annee: 2024,
        territoires: [{ id: "t", communes: ["27103"] }],
        collectivitesSignataires: ["cc"],
        references: [{ territoire: "t", famille: "eaje", montant: "90000", origine: "cej", nature: "chargeAPayer" }],
        structures: [
          { ...eaje, id: "a", gestionnaire: "x", placesExistantes: 30 },
          { ...eaje, id: "b", gestionnaire: "y", placesExistantes: 15 },
        ],
        parametres: { "eaje.plancher": { sansObjet: true } },
      });
      if (!bonus.ok) throw new Error(JSON.stringify(bonus.issues));
      const amounts = bonus.value.structures.map(({ montant }) => (montant.statut === "exact" ? montant.montant : "?"));
      expect(amounts).toEqual(["60000.00", "30000.00"]);
    },
  ],
  [
    "CV-06",
    "En cours de route, un avenant peut ouvrir un domaine que la convention ne traitait pas",
    () => {
      const avenant: Avenant = {
        id: "Av1",
        titre: "Avenant n° 1",
        numero: 1,
        dateEffet: "2024-01-01",
        dateSignature: "2023-12-15",
        deliberations: [{ partie: "cc", date: "2023-12-04" }],
        visas: [],
        dispositions: [{ id: "logement", genre: "axe", titre: "Logement", fiche: { themes: ["logement"] } }],
        obligations: [],
        mentions: [],
        inconnus: [],
        operations: [{ type: "ajouter", id: "o1", par: "logement", parent: "CTG#" }],
      };
      const amended = addAvenant({ dossier: dossierOf([epci]), avenant });
      if (!amended.ok) throw new Error(JSON.stringify(amended.issues));
      const axes = (at: string) => {
        const text = consolidate({ dossier: amended.value, at });
        return text.ok ? text.value.dispositions.filter(({ genre }) => genre === "axe").map(({ titre }) => titre) : [];
      };
      expect(axes("2023-12-31")).toEqual([]);
      expect(axes("2024-01-01")).toEqual(["Logement"]);
    },
  ],
  [
    "GV-08",
    "Deux missions l'animent : le conseiller de la Caf et un chargé de coopération soutenu par la collectivité",
    () => {
      const gouvernance = {
        instances: [],
        missions: [
          { id: "conseil", genre: "conseillerCaf", employeur: "caf", champ: "territorial" },
          { id: "cooperation", genre: "chargeCooperation", employeur: "cc", champ: "territorial", etp: "0.5" },
        ],
      } as const;
      expect(parseDossier(dossierOf([epci], { gouvernance }))).toMatchObject({ ok: true });
    },
  ],
];

describe("the partner page of the Caf", () => {
  it.each(rules)("%s: %s", (regle, _phrase, check) => {
    expect(regleOf(regle), regle).toBeDefined();
    check();
  });

  it("the plan d'actions goes with the other contracts of the territory, which stay themselves", () => {
    const genres = ["contratVille", "contratRuralite", "crte", "projetEducatifTerritoire"] as const;
    const instrumentsLies = genres.map((genre) => ({ id: genre, genre, titre: genre, relation: "articule" as const }));
    const dossier = dossierOf([epci], { instrumentsLies });
    expect(parseDossier(dossier)).toEqual({ ok: true, value: dossier, warnings: [] });
    expect(findingsOf(dossier)).toEqual([]);
  });
});
