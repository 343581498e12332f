/**
 * Consolidation: its time as avenants and dispositions grow together, and 1 000 avenants of one operation over 1 000
 * dispositions. Exits with 1 when the second takes 50 ms or more, or when growth exceeds n log n.
 */
import { type Avenant, consolidate, type Dossier, type Operation } from "convention-territoriale";

const empty = { deliberations: [], visas: [], obligations: [], mentions: [], inconnus: [] };

/** n avenants of one operation over n dispositions, with additions, abrogations and lapses among them. */
function dossierOf(size: number): Dossier {
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
    version: 1,
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

function milliseconds(dossier: Dossier, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const outcome = consolidate({ dossier, at: "2026-12-31" });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues.slice(0, 3)));
    const refused = outcome.value.instruments.filter(({ statut }) => statut === "refuse");
    if (refused.length > 0) throw new Error(`${refused.length} avenants refused`);
    return performance.now() - start;
  });
  return Math.min(...times);
}

const sizes = [100, 1_000, 10_000];
const measured = sizes.map((size) => ({ size, time: milliseconds(dossierOf(size), size > 5_000 ? 5 : 20) }));
const [small, middle, large] = measured;
const allowed = (10_000 * Math.log2(10_000)) / (100 * Math.log2(100));
const growth = (large?.time ?? 0) / (small?.time ?? 1);
for (const { size, time } of measured)
  process.stdout.write(`${size} avenants over ${size} dispositions: ${time.toFixed(2)} ms\n`);
process.stdout.write(`growth from 100 to 10 000: ${growth.toFixed(0)} times; n log n: ${allowed.toFixed(0)} times\n`);
process.stdout.write(`1 000 over 1 000: ${(middle?.time ?? 0).toFixed(2)} ms (below 50)\n`);
process.exitCode = (middle?.time ?? 0) < 50 && growth <= allowed ? 0 : 1;
