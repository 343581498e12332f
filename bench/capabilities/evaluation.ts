/** The échéancier and the progress of the plan d'actions. */
import { readFileSync } from "node:fs";
import type { Dossier } from "../../src/avenant/index.js";
import { buildEcheancier, measurePlanActions } from "../../src/evaluation/index.js";
import { toICalendar } from "../../src/formats/index.js";
import { parseDossier } from "../../src/parse/index.js";
import type { Capability } from "../capability.js";

const AT = "2026-11-22";
const parsed = parseDossier(JSON.parse(readFileSync("examples/roumois-seine/dossier.json", "utf8")));
if (!parsed.ok) throw new Error("the example does not parse");
const roumois: Dossier = parsed.value;

/** A dossier of its own for each rank: another id, and facts of other days. */
function variant(rank: number): Dossier {
  const day = `2026-${String((rank % 11) + 1).padStart(2, "0")}-${String((rank % 28) + 1).padStart(2, "0")}`;
  return {
    ...roumois,
    id: `dossier-${rank}`,
    faits: [
      ...(roumois.faits ?? []),
      { id: "copil", nature: "reunion", date: day, libelle: "Comité de pilotage", instance: "comitePilotage" },
      { id: "envoi", nature: "execution", date: day, libelle: "Envoi", obligation: "Av2:transmission-schema" },
    ],
  };
}

const variants = (count: number) => Array.from({ length: count }, (_, rank) => variant(rank));

function linesOf(dossier: Dossier) {
  const outcome = buildEcheancier({ dossier, at: AT });
  if (!outcome.ok || outcome.value.echeances.length === 0) throw new Error("the dossier has échéances");
  return outcome.value;
}

function building(count: number): () => unknown {
  const dossiers = variants(count);
  return () => dossiers.map((dossier) => linesOf(dossier).echeances.length);
}

function writing(count: number): () => unknown {
  const calendars = variants(count).map(linesOf);
  return () => calendars.map((one) => toICalendar(one).length);
}

function measuring(count: number): () => unknown {
  const dossiers = variants(count);
  return () =>
    dossiers.map((dossier) => {
      const outcome = measurePlanActions({ dossier, at: AT });
      if (!outcome.ok) throw new Error("the plan can be measured");
      return outcome.value.actions.length;
    });
}

/** One dossier with so many obligations in its second avenant. */
function withObligations(size: number): Dossier {
  const avenants = roumois.avenants.map((avenant, rank) => {
    const [first] = avenant.obligations ?? [];
    if (rank !== 1 || first === undefined) return avenant;
    return { ...avenant, obligations: Array.from({ length: size }, (_, place) => ({ ...first, id: `o${place}` })) };
  });
  return { ...roumois, avenants };
}

function buildingOne(size: number): () => unknown {
  const dossier = withObligations(size);
  return () => linesOf(dossier);
}

/** The least that one could do: which obligations have a day, and is it past. */
function withWalk(size: number): () => unknown {
  const { avenants } = withObligations(size);
  return () =>
    avenants.flatMap(({ obligations }) =>
      (obligations ?? []).map(({ id, echeance }) => ({ id, past: echeance.type === "jour" && echeance.date < AT })),
    );
}

export const echeanciers: Capability = {
  name: "échéanciers of dossiers",
  unit: "dossiers",
  sizes: [50, 500, 5_000],
  prepare: building,
};

export const echeancier: Capability = {
  name: "échéancier of one dossier",
  unit: "obligations",
  sizes: [100, 1_000, 10_000],
  prepare: buildingOne,
  instead: [{ name: "a bare array walk", size: 1_000, prepare: withWalk }],
};

export const plan: Capability = {
  name: "progress of plans d'actions",
  unit: "dossiers",
  sizes: [50, 500, 5_000],
  prepare: measuring,
};

export const calendarFiles: Capability = {
  name: "calendar files",
  unit: "dossiers",
  sizes: [5, 50, 500],
  prepare: writing,
};
