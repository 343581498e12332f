/** Verification of dossiers, and of the text of a document. */
import type { Dossier } from "../../src/avenant/index.js";
import type { Disposition } from "../../src/convention/index.js";
import { outlineText, verifyDossier, verifyText } from "../../src/verification/index.js";
import type { Capability } from "../capability.js";

const AT = "2026-11-22";

function dossierOf(rank: number, dispositions: number): Dossier {
  const actions: Disposition[] = Array.from({ length: dispositions - 6 }, (_, place) => ({
    id: `action${place}`,
    genre: "action",
    titre: `Action ${place} du dossier ${rank}`,
    fiche: { themes: ["petiteEnfance"] },
  }));
  return {
    version: 2,
    id: `dossier-${rank}`,
    titre: `Dossier ${rank}`,
    convention: {
      id: "CTG",
      titre: "Convention 2022-2026",
      periode: { debut: "2022-01-01", fin: "2026-12-31" },
      dateSignature: "2021-12-20",
      parties: [
        { id: "caf", genre: "caf", nom: "Caf", representants: [] },
        { id: "cc", genre: "epci", nom: "Communauté de communes", siren: "200066405", representants: [] },
      ],
      signataires: ["caf", "cc"],
      deliberations: [{ partie: "cc", date: "2021-12-06", recueLe: "2021-12-10", publieeLe: "2021-12-13" }],
      visas: [],
      dispositions: [
        { id: "art1", genre: "article", titre: "Objet" },
        { id: "art2", genre: "article", titre: "Engagements" },
        { id: "plan", genre: "annexe", titre: "Plan d'actions", enfants: actions },
      ],
      obligations: [
        {
          id: "transmission",
          acte: "transmissionSchema",
          libelle: "Transmettre le schéma",
          debiteurs: ["cc"],
          echeance: { type: "jour", date: "2026-06-30" },
          force: "obligatoire",
          disposition: "art2",
        },
      ],
      mentions: [
        { id: "compte", nature: "compte", citation: "44 actions", disposition: "plan", valeur: 44, objet: "action" },
        { id: "renvoi", nature: "renvoi", citation: "annexe 9", disposition: "art2", cible: "CTG#annexe9" },
      ],
      inconnus: [],
    },
    avenants: [
      {
        id: "Av1",
        numero: 1,
        titre: "Avenant n° 1",
        dateSignature: "2023-03-20",
        dateEffet: "2023-04-01",
        deliberations: [],
        visas: [],
        dispositions: [
          { id: "art1", genre: "article", titre: "Objet" },
          { id: "art2", genre: "article", titre: "Engagements" },
          { id: "art3", genre: "article", titre: "Suivi" },
        ],
        operations: [
          { id: "op", type: "completer", par: "art2", cible: "CTG#art2" },
          { id: "op2", type: "abroger", par: "art3", cible: "CTG#plan/action3" },
        ],
        obligations: [],
        mentions: [],
        inconnus: [],
      },
    ],
    territoire: { nom: "Territoire", communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus: [],
  };
}

const PAGE = `Article 1 : Objet

La CTG 2022-2026 des Collines en Pays Fictif est conclue pour 5 ans entre la Caf et la Communauté de communes.

Délibération n° XX du XX ; planifier le développement de l'offre est obligatoire au-dessus de 10 000 habitants.

3 orientations

1. Organiser le pilotage du projet social
2. Évaluer les actions avec les habitants

${"Les parties mettent en œuvre les moyens nécessaires pour atteindre les objectifs du plan d'actions, dans le respect de leurs compétences.\n".repeat(20)}
`;

/** So many dossiers of 50 dispositions. */
function verifyingMany(count: number): () => unknown {
  const dossiers = Array.from({ length: count }, (_, rank) => dossierOf(rank, 50));
  return () => dossiers.map((dossier) => findingsOf(dossier));
}

function verifyingOne(size: number): () => unknown {
  const dossier = dossierOf(0, size);
  return () => findingsOf(dossier);
}

function findingsOf(dossier: Dossier): number {
  const outcome = verifyDossier({ dossier, at: AT });
  if (!outcome.ok || outcome.value.findings.length === 0) throw new Error("the dossier has defects");
  return outcome.value.findings.length;
}

const textOf = (size: number) => PAGE.repeat(Math.ceil(size / PAGE.length)).slice(0, size);

function reading(size: number): () => unknown {
  const texte = textOf(size);
  return () => {
    const outcome = verifyText({ texte, at: AT });
    if (!outcome.ok || outcome.value.findings.length === 0) throw new Error("the text has defects");
    return outcome.value;
  };
}

function outlining(size: number): () => unknown {
  const texte = textOf(size);
  return () => outlineText(texte);
}

/** The least that one could do: one look at each line of the text for a placeholder. */
function withLines(size: number): () => unknown {
  const texte = textOf(size);
  return () => texte.split("\n").filter((line) => line.includes("XX"));
}

export const dossiers: Capability = {
  name: "verification of dossiers of 50 dispositions",
  unit: "dossiers",
  sizes: [50, 500, 5_000],
  prepare: verifyingMany,
  limit: { size: 5_000, milliseconds: 20_000 },
};

export const dossier: Capability = {
  name: "verification of one dossier",
  unit: "dispositions",
  sizes: [50, 500, 5_000],
  prepare: verifyingOne,
};

export const text: Capability = {
  name: "verification of a text",
  unit: "characters",
  sizes: [50_000, 500_000, 5_000_000],
  prepare: reading,
  limit: { size: 5_000_000, milliseconds: 2_000 },
  instead: [{ name: "a bare walk of the lines", size: 500_000, prepare: withLines }],
};

export const outline: Capability = {
  name: "outline of a text",
  unit: "characters",
  sizes: [50_000, 500_000, 5_000_000],
  prepare: outlining,
};
