/** Consolidation, and the history of one disposition, as avenants and dispositions grow together. */
import {
  type Avenant,
  compareConsolidated,
  consolidate,
  type Dossier,
  historyOf,
  type Operation,
} from "../../src/avenant/index.js";
import type { Capability } from "../capability.js";

const empty = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };

/** A size of n is n avenants of one operation over n dispositions, with additions, abrogations and lapses among them. */
export function dossierOf(size: number): Dossier {
  const dispositions = Array.from({ length: size }, (_, rank) => ({
    id: `d${rank}`,
    genre: "article" as const,
    titre: `Titre ${rank}`,
    texte: `Texte ${rank}`,
  }));
  const avenants = Array.from({ length: size }, (_, rank): Avenant => {
    const id = `Av${rank + 1}`;
    const base = { id: "o", par: "a" };
    const cible = `CTG#d${(rank * 7919) % size}`;
    const kinds: readonly Operation[] = [
      { ...base, type: "modifier", cible },
      { ...base, type: "completer", cible },
      { ...base, type: "ajouter", parent: "CTG#" },
      { ...base, type: "renommer", cible, titre: "Neuf" },
    ];
    const day = (shift: number) => new Date(Date.UTC(2022, 0, 2 + shift)).toISOString().slice(0, 10);
    const dateEffet = day(Math.floor((rank * 1500) / size));
    return {
      ...empty,
      id,
      numero: rank + 1,
      titre: id,
      dateEffet,
      dateSignature: dateEffet,
      ...(rank % 10 === 0 ? { fin: day(Math.floor((rank * 1500) / size) + 90) } : {}),
      dispositions: [{ id: "a", genre: "article", titre: "A", texte: "Texte" }].map((one) =>
        rank % 4 === 2
          ? { ...one, id: "a", genre: "annexe" as const, enfants: [{ id: `n${rank}`, genre: "article" as const }] }
          : { ...one, genre: "article" as const },
      ),
      operations: [
        rank % 4 === 2
          ? { ...base, par: `a/n${rank}`, type: "ajouter", parent: "CTG#" }
          : (kinds[rank % 4] ?? { ...base, type: "modifier", cible }),
      ],
    };
  });
  return {
    version: 2,
    id: "banc",
    titre: "Banc",
    convention: {
      ...empty,
      id: "CTG",
      titre: "CTG",
      dateSignature: "2022-01-01",
      periode: { debut: "2022-01-01", fin: "2026-12-31" },
      parties: [{ id: "caf", genre: "caf", nom: "Caf", representants: [] }],
      dispositions,
    },
    avenants,
    territoire: { nom: "T", communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus: [],
  };
}

const AT = "2026-12-31";

function consolidating(size: number): () => unknown {
  const dossier = dossierOf(size);
  return () => {
    const outcome = consolidate({ dossier, at: AT });
    if (!outcome.ok || outcome.value.instruments.some(({ statut }) => statut === "refuse"))
      throw new Error("no avenant of the benchmark is refused");
    return outcome.value;
  };
}

function telling(size: number): () => unknown {
  const dossier = dossierOf(size);
  return () => {
    const outcome = historyOf({ dossier, adresse: "CTG#d0" });
    if (!outcome.ok) throw new Error("the disposition has a history");
    return outcome.value;
  };
}

function comparing(size: number): () => unknown {
  const dossier = dossierOf(size);
  return () => {
    const outcome = compareConsolidated({ dossier, from: "2022-01-01", to: AT });
    if (!outcome.ok) throw new Error("both days have a text");
    return outcome.value;
  };
}

/** The least that one could do: each operation written into a map of texts by address, in the order of the file. */
function withMap(size: number): () => unknown {
  const { convention, avenants } = dossierOf(size);
  return () => {
    const inForce = new Map(convention.dispositions.map((one) => [`CTG#${one.id}`, one.texte ?? ""]));
    for (const { dateEffet, operations, dispositions } of avenants) {
      if (typeof dateEffet !== "string" || dateEffet > AT) continue;
      for (const operation of operations) {
        if ("cible" in operation && typeof operation.cible === "string")
          inForce.set(operation.cible, dispositions[0]?.texte ?? "");
      }
    }
    return inForce;
  };
}

export const consolidation: Capability = {
  name: "consolidation at a date",
  unit: "avenants",
  sizes: [100, 1_000, 10_000],
  prepare: consolidating,
  limit: { size: 1_000, milliseconds: 50 },
  instead: [{ name: "a bare array walk", size: 1_000, prepare: withMap }],
};

export const history: Capability = {
  name: "history of one disposition",
  unit: "avenants",
  sizes: [100, 1_000, 10_000],
  prepare: telling,
};

export const comparison: Capability = {
  name: "comparison of two days",
  unit: "avenants",
  sizes: [100, 1_000, 10_000],
  prepare: comparing,
};
