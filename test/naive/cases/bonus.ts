/** Demandes of bonus territoire in which nothing that the sum needs is missing: whole years, one or two territories. */
import type { DemandeBonusTerritoire, Structure } from "../../../src/bonus-territoire/index.js";
import { type Draw, eurosText, type Made, made, thousandths } from "./draw.js";

type Famille = "eaje" | "ctre" | "alshPeriscolaire" | "alshExtrascolaire" | "rpe" | "laep" | "chargeCooperation";

const FAMILLES: readonly Famille[] = [
  "eaje",
  "eaje",
  "eaje",
  "ctre",
  "alshPeriscolaire",
  "alshExtrascolaire",
  "rpe",
  "laep",
  "chargeCooperation",
];
const IDS = ["a", "b", "B", "10", "9", "crèche", "Zoé", "_x"] as const;
const RULES: Readonly<Record<Famille, readonly string[]>> = {
  eaje: ["BT-05", "BT-10", "BT-13", "BT-14", "BT-15"],
  ctre: ["BT-14", "BT-18"],
  alshPeriscolaire: ["BT-30", "BT-31", "BT-32", "BT-33"],
  alshExtrascolaire: ["BT-30", "BT-31", "BT-32", "BT-33"],
  rpe: ["BT-14", "BT-40"],
  laep: ["BT-14", "BT-41"],
  chargeCooperation: ["BT-14", "BT-43"],
};

const amount = (draw: Draw): { valeur: string } | { sansObjet: true } =>
  draw.chance(25) ? { sansObjet: true } : { valeur: eurosText(draw.int(0, 500_000)) };

function structureOf(draw: Draw, id: string, famille: Famille, territoire: string): Structure {
  const base = {
    id,
    territoire,
    gestionnaire: draw.pick(["asso", "ville"]),
    commune: draw.chance(8) ? "27999" : "27701",
    // The rule pages do not say whether reserved places need a support too, nor whether the hours of N-1 hold those of an
    // accueil de loisirs whose support ended.
    soutiens: famille !== "ctre" && !famille.startsWith("alsh") && draw.chance(8) ? ["voisine"] : ["cc"],
    ...(draw.chance(10) ? { forfaits: { existant: eurosText(draw.int(1, 400_000)) } } : {}),
  };
  const units = (): string => thousandths(draw.pick([1000, 1125, 333, draw.int(1, 90) * 1000, draw.int(1, 90_000)]));
  const added = draw.chance(40) ? units() : undefined;
  if (famille === "eaje")
    return {
      ...base,
      famille,
      psu: !draw.chance(12),
      placesExistantes: units(),
      ...(added === undefined ? {} : { placesNouvelles: added }),
      ...(draw.chance(20) ? { zone: draw.pick(["qpv", "zrr", "frr", "aucune"] as const) } : {}),
    };
  if (famille === "ctre")
    return {
      ...base,
      famille,
      psu: !draw.chance(10),
      employeurRegimeGeneral: !draw.chance(10),
      employeurEligibleCif: draw.chance(10),
      placesExistantes: units(),
      ...(added === undefined ? {} : { placesNouvelles: added }),
    };
  if (famille === "rpe" || famille === "chargeCooperation")
    return { ...base, famille, etpExistants: units(), ...(added === undefined ? {} : { etpNouveaux: added }) };
  if (famille === "laep")
    return { ...base, famille, heuresExistantes: units(), ...(added === undefined ? {} : { heuresNouvelles: added }) };
  return { ...base, famille, heuresContractualisees: String(draw.int(1, 200_000)), heuresReelles: units() };
}

function demandeOf(draw: Draw): DemandeBonusTerritoire {
  const annee = draw.int(2022, 2025);
  const territoires = draw.chance(20) ? ["nord", "sud"] : ["vallee"];
  const familles = draw.times(draw.pick([1, 1, 2]), () => draw.pick(FAMILLES));
  const lots = territoires.flatMap((territoire) => [...new Set(familles)].map((famille) => ({ territoire, famille })));
  let rank = 0;
  const structures = lots.flatMap(({ territoire, famille }) => [
    // One that is in for certain, so that somebody receives.
    { ...structureOf(draw, `s${rank++}`, famille, territoire), commune: "27701", soutiens: ["cc"], ...sure(famille) },
    ...draw.times(draw.int(0, 3), (index) =>
      structureOf(draw, `${draw.pick(IDS)}${rank++}${index}`, famille, territoire),
    ),
  ]) as readonly Structure[];
  return {
    annee,
    territoires: territoires.map((id) => ({
      id,
      communes: ["27701", "27702"],
      zone: draw.pick(["qpv", "zrr", "frr", "aucune"] as const),
    })),
    collectivitesSignataires: ["cc", "bourg"],
    references: lots.map(({ territoire, famille }) => ({
      territoire,
      famille,
      montant: eurosText(draw.pick([0, 1, 10, 100, draw.int(0, 20_000_000)])),
      origine: "bonusTerritoire",
      nature: "chargeAPayer",
      ...(famille.startsWith("alsh") ? { heuresN1: String(draw.int(1, 200_000)) } : {}),
    })),
    structures,
    ...(draw.chance(15)
      ? { forfaits: lots.slice(0, 1).map((lot) => ({ ...lot, existant: eurosText(draw.int(1, 500_000)) })) }
      : {}),
    parametres: {
      "eaje.plancher": amount(draw),
      "eaje.revalorisation": amount(draw),
      "eaje.classeTerritoire.frr": { valeur: draw.chance(50) },
      "eaje.forfaitNouveau.tranches": { valeur: eurosText(draw.int(210_000, 360_000)) },
      "ctre.forfaitNouveau": { valeur: draw.pick(["2800", "2750.50"]) },
      "alsh.tauxCapHeuresNouvelles": draw.chance(20) ? { sansObjet: true } : { valeur: draw.pick(["0.25", "0.1"]) },
      "alsh.niveauCap": { valeur: "structure" },
      "alsh.capCumul": { valeur: "annuel" },
      "alsh.forfaitNouveau": { valeur: draw.pick(["0.15", "0.624"]) },
      "rpe.forfait": { valeur: eurosText(draw.int(0, 4_000_000)) },
      "laep.forfait": { valeur: eurosText(draw.int(0, 9_000)) },
      "chargeCooperation.forfaitEtp": { valeur: eurosText(draw.int(0, 4_000_000)) },
      "chargeCooperation.plafond": { sansObjet: true },
      "lissage.unitesPerdues": { valeur: draw.pick(["perdues", "redistribuees"] as const) },
      "lissage.diviseur": { valeur: "unitesAnnee" },
      "arrondi.mode": {
        valeur: draw.pick(["conserverTotal", "conserverTotal", "arrondirChaqueDroit", "arrondirForfait"]),
      },
      "arrondi.decimalesForfait": { valeur: draw.pick(["0", "2", "3"]) },
    },
  };
}

function sure(famille: Famille): object {
  if (famille === "eaje") return { psu: true };
  return famille === "ctre" ? { psu: true, employeurRegimeGeneral: true, employeurEligibleCif: false } : {};
}

function tell(question: DemandeBonusTerritoire): Made<DemandeBonusTerritoire> {
  const familles = [...new Set(question.structures.map(({ famille }) => famille as Famille))];
  const politique = question.parametres?.["arrondi.mode"];
  const mode = politique !== undefined && "valeur" in politique ? politique.valeur : "conserverTotal";
  const count = question.structures.length;
  return {
    question,
    fr: `Bonus de ${question.annee} : ${count} structure(s) (${familles.join(", ")}), arrondi ${mode}.`,
    en: `Bonus of ${question.annee}: ${count} structure(s) (${familles.join(", ")}), rounding ${mode}.`,
    rules: [...new Set(["BT-03", ...familles.flatMap((famille) => RULES[famille]), "BT-53"])],
  };
}

export const bonusCases = made((draw) => tell(demandeOf(draw)));
