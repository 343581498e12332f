/** The units of each structure of a lot: existing, new, refused; ALSH hours are capped (BT-30 to BT-33). */
import type { Cap, CappedVolume, Fraction, Provenance, TraceArgument, Volume } from "../../primitives/index.js";
import {
  capVolumes,
  compare,
  deepFreeze,
  formatExact,
  isZero,
  maximum,
  minimum,
  ZERO,
} from "../../primitives/internal.js";
import type { StructureLue } from "../demande/demande-lue.js";
import { traitsOf } from "../demande/familles.js";
import { reglesCitees } from "../regles-citees.js";
import type { Lot } from "./arrange-lots.js";
import { type Contexte, provenanceOf } from "./contexte.js";
import type { Plage } from "./traced-steps.js";

/** What one structure counts for. */
export interface Volumes {
  readonly structure: StructureLue;
  readonly existantes: Fraction;
  readonly nouvelles: Plage;
  /** ALSH hours beyond the cap. */
  readonly refusees: Plage;
}

/** First year in which new péri and extrascolaire hours are financed (BT-32). */
const FIRST_YEAR_OF_NEW_HOURS = 2023;

const NOTHING: Plage = deepFreeze({ min: ZERO, max: ZERO });
const point = (value: Fraction): Plage => (isZero(value) ? NOTHING : { min: value, max: value });

export function volumesOf(lot: Lot, contexte: Contexte): readonly Volumes[] {
  if (traitsOf(lot.famille).alsh) return alshVolumes(lot, contexte);
  return lot.structures.map(({ structure }) => ({
    structure,
    existantes: structure.existantes,
    nouvelles: point(structure.nouvelles),
    refusees: NOTHING,
  }));
}

/** The hours of one structure. */
interface Heures extends Volume {
  readonly id: string;
}

/** One way in which the cap may play, and what it gives. */
interface Lecture {
  readonly id: string;
  readonly cap: Cap;
  readonly argument: TraceArgument | undefined;
  readonly regle: string;
  readonly capped: readonly (Heures & CappedVolume)[];
}

const NONE: CappedVolume = deepFreeze({ retenu: ZERO, enPlus: ZERO, refuse: ZERO });

function alshVolumes(lot: Lot, contexte: Contexte): readonly Volumes[] {
  const volumes = lot.structures.map(
    ({ structure }): Heures => ({
      id: structure.id,
      base: structure.existantes,
      constate: structure.nouvelles,
      dejaPris: structure.dejaFinancees,
    }),
  );
  const readings = settled(readingsOf(lot, volumes, contexte), lot, contexte);
  for (const reading of readings) writeCap(lot, reading, contexte);
  return lot.structures.map(({ structure }, rank) => {
    const each = readings.map(({ capped }) => capped[rank] ?? NONE);
    return {
      structure,
      existantes: each[0]?.retenu ?? ZERO,
      nouvelles: spread(each.map(({ enPlus }) => enPlus)),
      refusees: spread(each.map(({ refuse }) => refuse)),
    };
  });
}

function spread(values: readonly Fraction[]): Plage {
  const [first = ZERO, ...others] = values;
  return { min: others.reduce(minimum, first), max: others.reduce(maximum, first) };
}

/** Every reading of the cap that what is known leaves open. */
function readingsOf(lot: Lot, volumes: readonly Heures[], { annee, registre }: Contexte): readonly Lecture[] {
  const read = (
    id: string,
    plafond: Fraction | undefined,
    donnee: string,
    regle: string,
    more: Partial<Cap> & { readonly provenance?: Provenance } = {},
  ) => {
    const { provenance = { de: "calcul" }, ...others } = more;
    const cap: Cap = { plafond, niveau: "chacun", deduireDejaPris: false, ...others };
    const argument = plafond && { donnee, valeur: formatExact(plafond), provenance };
    const results = capVolumes(volumes, cap);
    const capped = volumes.map((volume, rank) => ({ ...volume, ...(results[rank] ?? NONE) }));
    return { id, cap, argument, regle, capped };
  };
  const noneBeyond = volumes.every(({ base, constate }) => compare(constate, base) <= 0);
  if (noneBeyond) return [read("heures", undefined, "", "BT-30")];
  // BT-32: no new péri or extrascolaire hour was financed before 2023.
  if (annee < FIRST_YEAR_OF_NEW_HOURS && lot.famille !== "alshAdolescents") {
    return [read("heures", ZERO, "heuresNouvellesAvant2023", "BT-32")];
  }
  const cle = "alsh.tauxCapHeuresNouvelles";
  const rate = registre.ask(cle, lot.territoire);
  if (rate.statut === "sansObjet") return [read("heures", undefined, "", "BT-33")];
  if (rate.statut === "inconnu" || rate.valeur.genre !== "montant") {
    return [read("heures.min", ZERO, cle, "BT-33"), read("heures.max", undefined, "", "BT-33")];
  }
  const plafond = rate.valeur.montant;
  return (["chacun", "ensemble"] as const).flatMap((niveau) =>
    [false, true].map((deduireDejaPris) =>
      read(`heures.${niveau}.${deduireDejaPris ? "cumule" : "annuel"}`, plafond, cle, "BT-33", {
        niveau,
        deduireDejaPris,
        provenance: provenanceOf(rate),
      }),
    ),
  );
}

/** Asks for the period of the cap and for its level only where they change something. */
function settled(readings: readonly Lecture[], { territoire }: Lot, { registre }: Contexte): readonly Lecture[] {
  if (readings.some(({ cap }) => cap.plafond === undefined)) return readings;
  const choose = (
    left: readonly Lecture[],
    cle: "alsh.capCumul" | "alsh.niveauCap",
    [texte, holds]: readonly [string, (cap: Cap) => boolean],
  ) => {
    const first = left.filter(({ cap }) => holds(cap));
    const second = left.filter(({ cap }) => !holds(cap));
    if (second.length === 0) return left;
    if (first.every((reading, rank) => sameResult(reading, second[rank]))) return first;
    const parametre = registre.ask(cle, territoire);
    if (parametre.statut !== "connu" || parametre.valeur.genre !== "texte") return left;
    return parametre.valeur.texte === texte ? first : second;
  };
  const byPeriod = choose(readings, "alsh.capCumul", ["annuel", ({ deduireDejaPris }) => !deduireDejaPris]);
  return choose(byPeriod, "alsh.niveauCap", ["structure", ({ niveau }) => niveau === "chacun"]);
}

function sameResult(one: Lecture, other: Lecture | undefined): boolean {
  return one.capped.every(({ enPlus }, rank) => compare(enPlus, other?.capped[rank]?.enPlus ?? ZERO) === 0);
}

function writeCap(lot: Lot, { id, cap, argument, regle, capped }: Lecture, { tracer }: Contexte): void {
  tracer.push({
    id: `${lot.id}/${id}`,
    libelle: "bonus.etape.heures",
    unite: "heure",
    regle,
    sources: reglesCitees.sourcesOf(regle),
    operation: "cap",
    ...(argument === undefined ? {} : { plafond: argument }),
    niveau: cap.niveau,
    deduireDejaPris: cap.deduireDejaPris,
    parts: capped.map((each) => ({
      id: each.id,
      base: formatExact(each.base),
      constate: formatExact(each.constate),
      dejaPris: formatExact(each.dejaPris),
      retenu: formatExact(each.retenu),
      enPlus: formatExact(each.enPlus),
      refuse: formatExact(each.refuse),
    })),
  });
}
