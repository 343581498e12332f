/** One family of one territory: from its N-1 amount to the rights of its structures. */
import { add, type Fraction, isZero, multiply, roundToUnits, sign, ZERO } from "../../primitives/index.js";
import { traitsOf } from "../demande/familles.js";
import { toCents } from "../resultat/totals.js";
import { type Contexte, partOfYear } from "./contexte.js";
import type { Lot, Membre } from "./lots.js";
import { isWholeYear } from "./periode.js";
import { checkPrinted, type Prix, prixExistant, prixNouveaux, prixPropre } from "./prix.js";
import { type Beneficiaire, type DroitArrondi, distribute, type Terme } from "./rights.js";
import { given, givenBetween, type Intervalle, isExact, type Plage } from "./tracer.js";
import { type Trajectoire, trajectoireOf } from "./trajectoire.js";
import { type Volumes, volumesOf } from "./volumes.js";

export interface LotCalcule {
  readonly lot: Lot;
  readonly montantARepartir: Intervalle;
  /** The exact rights at free precision, rounded once: what each policy is measured against. In cents. */
  readonly sansArrondi: bigint | undefined;
  readonly prix: readonly Prix[];
  readonly volumes: readonly Volumes[];
  readonly droits: ReadonlyMap<string, DroitArrondi>;
  readonly trajectoire: Trajectoire | undefined;
}

export function computeLot(lot: Lot, contexte: Contexte): LotCalcule {
  const volumes = volumesOf(lot, contexte);
  const units = supportedUnits(lot, contexte);
  checkPrinted(lot, units, contexte);
  const pool = needsPoolPrice(lot) ? prixExistant(lot, units, contexte) : undefined;
  const trajectoire = lot.famille === "eaje" ? trajectoireOf(lot, contexte) : undefined;
  const newPrice = prixNouveaux(lot, contexte);
  const beneficiaires = volumes.map((each, rank) => {
    const part = partOf(lot.structures[rank], contexte);
    const own = each.structure.forfaits?.existant;
    const existing = own === undefined ? pool : prixPropre(lot, each.structure, own, contexte);
    const terms: Terme[] = [];
    const push = (quantite: Plage, prix: Prix | undefined) => {
      if (prix !== undefined && sign(quantite.max) > 0) terms.push({ quantite, part, prix });
    };
    push(point(each.existantes), existing);
    if (sign(each.nouvelles.max) > 0) push(each.nouvelles, newPrice(each.structure));
    if (trajectoire?.prix !== undefined) push(sum(point(each.existantes), each.nouvelles), trajectoire.prix);
    return { id: each.structure.id, termes: terms };
  });
  const montantARepartir = amountToShare(lot, contexte, { units, pool, beneficiaires });
  const droits = distribute(
    contexte.tracer,
    { id: lot.id, regle: "BT-53", total: montantARepartir, politique: contexte.politique },
    beneficiaires,
  );
  noteAssumptions(lot, contexte);
  // Only the policy that rounds the unit amount shares something else than the exact rights.
  const withoutRounding = () =>
    contexte.politique === "arrondirForfait" ? unroundedCents(beneficiaires) : toCents(montantARepartir.min.valeur);
  return {
    lot,
    montantARepartir,
    sansArrondi: isExact(montantARepartir) ? withoutRounding() : undefined,
    prix: [...new Set(beneficiaires.flatMap(({ termes }) => termes.map(({ prix }) => prix)))],
    volumes,
    droits,
    trajectoire,
  };
}

const point = (value: Fraction): Plage => ({ min: value, max: value });

function sum(a: Plage, b: Plage): Plage {
  if (isZero(b.max)) return a;
  return { min: add(a.min, b.min), max: add(a.max, b.max) };
}

function partOf(membre: Membre | undefined, contexte: Contexte): Plage {
  return membre === undefined ? point(ZERO) : partOfYear(membre.presence, contexte);
}

/** A lot whose structures all have their own printed amount, and no N-1 amount, needs no common price. */
function needsPoolPrice({ structures, references, forfaits }: Lot): boolean {
  const uses = structures.some(
    ({ structure }) => structure.forfaits?.existant === undefined && sign(structure.existantes) > 0,
  );
  return uses || (forfaits?.existant !== undefined && references.length > 0);
}

/** BT-14: every supported unit, including those that the CEJ did not finance; BT-31: for the ALSH, hours of N-1. */
function supportedUnits(lot: Lot, { tracer }: Contexte): Intervalle {
  const { unite, champs } = traitsOf(lot.famille);
  const hours = lot.references.flatMap(({ rang, heuresN1 }) =>
    heuresN1 === undefined ? [] : [given(`references/${rang}/heuresN1`, heuresN1)],
  );
  const inputs =
    hours.length > 0
      ? hours
      : lot.structures.map(({ structure: { id, existantes } }) =>
          given(`structures/${id}/${champs.existantes}`, existantes),
        );
  // A reference of nothing, and nobody to receive it.
  if (inputs.length === 0) return given("sansUnite", ZERO);
  const row = { id: `${lot.id}/unitesSoutenues`, libelle: "bonus.etape.unitesSoutenues", unite } as const;
  return tracer.step({ ...row, regle: hours.length > 0 ? "BT-31" : "BT-14", operation: "add" }, inputs);
}

/** The sum of the rights, price by price, rounded once to the cent. */
function amountToShare(
  lot: Lot,
  contexte: Contexte,
  made: {
    readonly units: Intervalle;
    readonly pool: Prix | undefined;
    readonly beneficiaires: readonly Beneficiaire[];
  },
): Intervalle {
  const { tracer } = contexte;
  const byPrice = new Map<Prix, Intervalle[]>();
  const wholePool = everyUnitCounts(lot) ? made.pool : undefined;
  for (const { id, termes } of made.beneficiaires) {
    for (const { quantite, part, prix } of termes) {
      if (prix === wholePool) {
        // The units paid are those that the N-1 amount was divided by: their sum has its row already.
        if (!byPrice.has(prix)) byPrice.set(prix, []);
        continue;
      }
      const counted = { min: multiply(quantite.min, part.min), max: multiply(quantite.max, part.max) };
      const inputs = byPrice.get(prix) ?? [];
      inputs.push(givenBetween(`structures/${id}/${prix.nature}`, counted));
      byPrice.set(prix, inputs);
    }
  }
  const rights = [...byPrice].map(([prix, quantities]) => {
    const row = { id: `${lot.id}/unites/${prix.id}`, libelle: `bonus.etape.unites.${prix.nature}` };
    const { unite } = traitsOf(lot.famille);
    const units =
      prix === wholePool ? made.units : tracer.step({ ...row, unite, regle: prix.regle, operation: "add" }, quantities);
    const libelle = `bonus.etape.droit.${prix.nature}`;
    const step = { id: `${lot.id}/droit/${prix.id}`, libelle, unite: "euro", regle: prix.regle } as const;
    return tracer.step({ ...step, operation: "multiply" }, [units, prix.retenu]);
  });
  const euro = { unite: "euro", regle: "BT-53" } as const;
  const total =
    rights.length === 0
      ? given("sansUnite", ZERO)
      : tracer.step(
          { id: `${lot.id}/droitTotal`, libelle: "bonus.etape.droitTotal", ...euro, operation: "add" },
          rights,
        );
  return tracer.step(
    {
      id: `${lot.id}/montantARepartir`,
      libelle: "bonus.etape.montantARepartir",
      ...euro,
      operation: "round",
      decimales: 2,
    },
    [total],
  );
}

/** Whether the units paid are the very units that the N-1 amount was divided by. */
function everyUnitCounts({ famille, structures, references }: Lot): boolean {
  if (traitsOf(famille).alsh || references.some(({ heuresN1 }) => heuresN1 !== undefined)) return false;
  return structures.every(
    ({ structure, presence }) => structure.forfaits?.existant === undefined && isWholeYear(presence),
  );
}

/** What the rights come to at free precision, whatever the policy rounds first. */
function unroundedCents(beneficiaires: readonly Beneficiaire[]): bigint {
  const total = beneficiaires.reduce(
    (sofar, { termes }) =>
      termes.reduce(
        (inner, { quantite, part, prix }) =>
          add(inner, multiply(multiply(quantite.min, part.min), prix.exact.min.valeur)),
        sofar,
      ),
    ZERO,
  );
  return roundToUnits(total, 2);
}

function noteAssumptions(lot: Lot, { assume, lue }: Contexte): void {
  const params = { lot: lot.id };
  const has = (test: (membre: Membre) => boolean) => lot.structures.some(test);
  if (has(({ structure }) => sign(structure.existantes) > 0) && lot.forfaits?.existant === undefined) {
    assume({ code: "lissageToutesUnites", regle: "BT-14", confiance: "inferred", params });
  }
  if (lot.forfaits?.existant !== undefined) {
    assume({ code: "forfaitImprime", regle: "BT-54", confiance: "inferred", params });
  }
  if (lot.references.some(({ nature }) => nature === "montantContractuel")) {
    assume({ code: "referenceContractuelle", regle: "BT-03", confiance: "inferred", params });
  }
  if (has(({ presence }) => !isWholeYear(presence))) {
    assume({ code: "diviseurAnneeEntiere", regle: "BT-55", confiance: "inferred", params, parametre: "prorata.mode" });
  }
  if (lot.famille === "ctre") assume({ code: "ctreSansPlancher", regle: "BT-18", confiance: "inferred", params });
  if (traitsOf(lot.famille).alsh && lot.references.every(({ heuresN1 }) => heuresN1 === undefined)) {
    assume({ code: "heuresContractualiseesPourN1", regle: "BT-31", confiance: "inferred", params });
  }
  if (lot.famille === "eaje" && lot.territoire.trajectoire === undefined && lue.annee >= 2025) {
    assume({ code: "trajectoireNonDemandee", regle: "BT-19", confiance: "inferred", params });
  }
}
