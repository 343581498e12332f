/** A territory of every family, and its answer written line by line. */
import type {
  DemandeBonusTerritoire,
  ParametresBonus,
  ResultatBonusTerritoire,
  Structure,
} from "../../src/bonus-territoire/index.js";
import type { Provenance, TraceArgument } from "../../src/primitives/index.js";
import { base, eaje, empty, reference } from "./demande.js";

const structures: readonly Structure[] = [
  eaje("creche", 20, { placesNouvelles: 2, zone: "qpv" }),
  eaje("halte", 10, { placesNouvelles: 1, zone: "aucune" }),
  {
    ...base("entreprise"),
    famille: "ctre",
    psu: true,
    employeurRegimeGeneral: true,
    employeurEligibleCif: false,
    placesExistantes: 4,
    placesNouvelles: 1,
  },
  { ...base("accueil"), famille: "alshPeriscolaire", heuresContractualisees: 1000, heuresReelles: 1300 },
  { ...base("relais"), famille: "rpe", etpExistants: "1.5", etpNouveaux: "0.5" },
  { ...base("rencontre"), famille: "laep", heuresExistantes: 150, heuresNouvelles: 10 },
  { ...base("ludo"), famille: "ludotheque", heuresExistantes: 600, heuresNouvelles: 100 },
  { ...base("coordination"), famille: "chargeCooperation", etpExistants: 2, etpNouveaux: 1 },
  { ...base("camp"), famille: "autre", genre: "sejour", unitesExistantes: 300, unitesNouvelles: 20 },
  { ...base("stage"), famille: "autre", genre: "bafa", unitesExistantes: 5, unitesNouvelles: 1 },
  { ...base("atelier"), famille: "autre", genre: "atelier", unitesExistantes: 8, unitesNouvelles: 1 },
];

/** Every family, in a year of which almost nothing is known. */
export const everyFamily: DemandeBonusTerritoire = {
  ...empty,
  annee: 2026,
  territoires: [{ id: "vallee", communes: ["27701"], trajectoire: { placesDepart: 30, placesArrivee: 33 } }],
  genres: ["sejour", "bafa", "atelier"].map((genre) => ({ genre, unite: "jour" })),
  structures,
  references: [
    reference("eaje", "60000"),
    reference("ctre", "8000", { origine: "ctre" }),
    reference("alshPeriscolaire", "100"),
    reference("rpe", "15000"),
    reference("laep", "3000"),
    reference("ludotheque", "6000"),
    reference("chargeCooperation", "50000"),
    reference("autre", "3000", { genre: "sejour" }),
    reference("autre", "500", { genre: "bafa" }),
    reference("autre", "800", { genre: "atelier" }),
  ],
};

/** What makes every amount of it exact. */
export const everything: ParametresBonus = {
  "lissage.unitesPerdues": { valeur: "redistribuees" },
  "lissage.diviseur": { valeur: "unitesAnnee" },
  "eaje.plancher": { valeur: "2100" },
  "eaje.revalorisation": { valeur: "12.5" },
  "eaje.forfaitNouveau.max": { valeur: 3600 },
  "eaje.forfaitNouveau.tranches": { valeur: 2800 },
  "ctre.forfaitNouveau": { valeur: 2800 },
  "trajectoire.anneesPayees": { valeur: [2026] },
  "alsh.tauxCapHeuresNouvelles": { valeur: "0.25" },
  "alsh.forfaitNouveau": { valeur: "0.2" },
  "rpe.forfait": { valeur: 9000 },
  "laep.forfait": { valeur: 21 },
  "ludotheque.ligneFinancement": { valeur: "bonusTerritoire" },
  "ludotheque.forfait": { valeur: 11 },
  "chargeCooperation.plafond": { valeur: 24000 },
  "chargeCooperation.forfaitEtp": { valeur: 22000 },
  "sejour.forfait": { valeur: 12 },
  "bafa.forfait": { valeur: 110 },
};

/** Each step: its rule, its name, its text, what it gives, what it works on. */
const stepsOf = ({ trace }: ResultatBonusTerritoire): readonly string[] =>
  trace.map((row) => {
    const { regle, id, libelle, operation, unite } = row;
    return `${regle} ${id} | ${libelle} | ${operation} | ${givenBy(row)} ${unite}`;
  });

/** A figure of the demande and a constant go without saying. */
function saidBy(provenance: Provenance | undefined): string {
  if (provenance === undefined) return " [no provenance]";
  switch (provenance.de) {
    case "appelant":
      return ` [caller${provenance.source === undefined ? "" : `: ${provenance.source}`}]`;
    case "convention":
      return ` [convention${provenance.article === undefined ? "" : `, ${provenance.article}`}]`;
    case "national":
      return ` [national, ${provenance.confiance}]`;
    default:
      return "";
  }
}

function givenBy(row: ResultatBonusTerritoire["trace"][number]): string {
  const shown = (argument: TraceArgument) =>
    "ligne" in argument
      ? [argument.ligne, argument.part ?? ""].join(" ").trim()
      : `${argument.donnee}=${argument.valeur}${saidBy(argument.provenance)}`;
  switch (row.operation) {
    case "cap":
      return row.parts.map(({ id, retenu, enPlus, refuse }) => `${id}: ${retenu} + ${enPlus}, - ${refuse}`).join("; ");
    case "share":
      return row.parts.map(({ id, poids, valeur }) => `${id}: ${shown(poids)}: ${valeur}`).join("; ");
    case "distribute":
    case "bound":
      return row.parts
        .map(({ id, termes, droit, valeur }) => {
          const terms = termes.map(({ quantite, prorata, prix }) => `${quantite} x ${prorata ?? 1} x ${shown(prix)}`);
          return `${id}: ${terms.join(" + ")} = ${droit}: ${valeur}`;
        })
        .join("; ");
    default:
      return `(${row.arguments.map(shown).join(", ")}) ${row.decimales ?? row.choix ?? ""} = ${row.valeur}`;
  }
}

/** The whole answer, line by line. */
export function pageOf(result: ResultatBonusTerritoire): string {
  const { trace: _, cachet, manquants, ...others } = result;
  // Why nobody knows and who does is the text of the parameters, not of the computation.
  const missing = manquants.map(({ motif: _motif, detenteur: _detenteur, ...each }) => each);
  const lines = Object.entries({ ...others, manquants: missing, parametres: cachet.parametres }).flatMap(
    ([name, value]) =>
      Array.isArray(value)
        ? ["", `# ${name}`, ...value.map((each) => JSON.stringify(each))]
        : ["", `# ${name}`, JSON.stringify(value)],
  );
  return `${["# trace", ...stepsOf(result), ...lines].join("\n")}\n`;
}
