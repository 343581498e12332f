/** Dated figures of the service public de la petite enfance. */
import { deepFreeze } from "../../primitives/internal.js";
import type { ParametreDate } from "../types.js";

/** The duties of every commune, whatever its population: listing needs, informing families (SP-01). */
export const devoirsToutesCommunes: ParametreDate<true> = deepFreeze({
  cle: "sppe.devoirsToutesCommunes",
  regle: "SP-01",
  unite: "ouiNon",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: true,
      confiance: "verbatim",
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "sppeAvant2025",
  detenteur: "legifrance",
});

/** Population above which planning and quality become compulsory: "plus de 3 500 habitants" (SP-02). */
export const seuilPlanification: ParametreDate<number> = deepFreeze({
  cle: "sppe.seuilPlanification",
  regle: "SP-02",
  unite: "habitants",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: 3500,
      confiance: "verbatim",
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "sppeAvant2025",
  detenteur: "legifrance",
});

/** Population above which planning takes the form of the schéma pluriannuel: "plus de 10 000 habitants" (SP-03). */
export const seuilSchema: ParametreDate<number> = deepFreeze({
  cle: "sppe.seuilSchema",
  regle: "SP-03",
  unite: "habitants",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: 10000,
      confiance: "verbatim",
      sources: ["casf-l214-1-3", "casf-d214-10-1"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "sppeAvant2025",
  detenteur: "legifrance",
});

/** Since when the schéma has to agree with the departmental scheme (SP-30). */
export const accordSdsf: ParametreDate<true> = deepFreeze({
  cle: "sppe.accordSdsf",
  regle: "SP-30",
  unite: "ouiNon",
  valeurs: [
    { du: "2025-01-01", valeur: true, confiance: "verbatim", sources: ["casf-l214-2"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "sppeAvant2025",
  detenteur: "legifrance",
});

/** Since when the schéma has an intermediate and a final bilan (SP-33). */
export const bilansSchema: ParametreDate<true> = deepFreeze({
  cle: "sppe.bilansSchema",
  regle: "SP-33",
  unite: "ouiNon",
  valeurs: [
    { du: "2025-01-01", valeur: true, confiance: "verbatim", sources: ["casf-l214-2"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "sppeAvant2025",
  detenteur: "legifrance",
});

/** Since when a decree says what the schéma contains: eleven items (SP-36). */
export const elementsSchema: ParametreDate<true> = deepFreeze({
  cle: "sppe.elementsSchema",
  regle: "SP-36",
  unite: "ouiNon",
  valeurs: [
    { du: "2025-03-21", valeur: true, confiance: "verbatim", sources: ["casf-d214-10-1"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "contenuSchemaDepuis2025",
  detenteur: "legifrance",
});

/** Population above which a relais petite enfance is compulsory, a year after the rest (SP-04). */
export const seuilRelais: ParametreDate<number> = deepFreeze({
  cle: "sppe.seuilRelais",
  regle: "SP-04",
  unite: "habitants",
  valeurs: [
    {
      du: "2026-01-01",
      valeur: 10000,
      confiance: "verbatim",
      sources: ["casf-l214-1-3", "loi-2023-1196-art17", "amf-sppe", "maires41-sppe", "landot-eaje"],
      verifieLe: "2026-11-27",
    },
  ],
  motifInconnu: "relaisDepuis2026",
  detenteur: "legifrance",
});

/** Months that the autorité organisatrice has for its opinion, from a complete file; silence is favourable (SP-60). */
export const delaiAvis: ParametreDate<number> = deepFreeze({
  cle: "sppe.delaiAvis",
  regle: "SP-60",
  unite: "mois",
  valeurs: [
    { du: "2025-04-01", valeur: 4, confiance: "secondary", sources: ["csp-r2324-22"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "delaiPasEncoreEnVigueur",
  detenteur: "legifrance",
});

/** Months for which a favourable opinion is valid (SP-60). */
export const validiteAvis: ParametreDate<number> = deepFreeze({
  cle: "sppe.validiteAvis",
  regle: "SP-60",
  unite: "mois",
  valeurs: [
    { du: "2025-04-01", valeur: 24, confiance: "secondary", sources: ["csp-r2324-22"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "delaiPasEncoreEnVigueur",
  detenteur: "legifrance",
});

// The wording of R. 2324-18 and R. 2324-19 was read, the day from which it holds was not: taken to be that of the opinion.

/** Months to list what is missing from a file; without a list it is complete as received (SP-62). */
export const delaiCompletude: ParametreDate<number> = deepFreeze({
  cle: "sppe.delaiCompletude",
  regle: "SP-62",
  unite: "mois",
  valeurs: [{ du: "2025-04-01", valeur: 1, confiance: "inferred", sources: ["csp-r2324-18"], verifieLe: "2026-11-22" }],
  motifInconnu: "delaiNonEtabli",
  detenteur: "legifrance",
});

/** Months that the applicant has to send what is missing; after that the request lapses (SP-62). */
export const delaiComplement: ParametreDate<number> = deepFreeze({
  cle: "sppe.delaiComplement",
  regle: "SP-62",
  unite: "mois",
  valeurs: [{ du: "2025-04-01", valeur: 1, confiance: "inferred", sources: ["csp-r2324-18"], verifieLe: "2026-11-22" }],
  motifInconnu: "delaiNonEtabli",
  detenteur: "legifrance",
});

/** Months that the département has to decide, from a complete file; silence is an authorisation (SP-63). */
export const delaiDecision: ParametreDate<number> = deepFreeze({
  cle: "sppe.delaiDecision",
  regle: "SP-63",
  unite: "mois",
  valeurs: [{ du: "2025-04-01", valeur: 3, confiance: "inferred", sources: ["csp-r2324-19"], verifieLe: "2026-11-22" }],
  motifInconnu: "delaiNonEtabli",
  detenteur: "legifrance",
});

/** Days before the opening by which the opening file is sent (SP-63). */
export const delaiDossierOuverture: ParametreDate<number> = deepFreeze({
  cle: "sppe.delaiDossierOuverture",
  regle: "SP-63",
  unite: "jours",
  valeurs: [
    { du: "2025-04-01", valeur: 15, confiance: "inferred", sources: ["csp-r2324-19"], verifieLe: "2026-11-22" },
  ],
  motifInconnu: "delaiNonEtabli",
  detenteur: "legifrance",
});

/** One row of the table of expiry: what was issued on these days (both included) ends on that day. */
export interface LigneExpiration {
  /** First day of issue; absent for the oldest. */
  readonly du?: string;
  /** Last day of issue of an authorisation. */
  readonly auAutorisation: string;
  /** Last day of issue of an opinion. */
  readonly auAvis: string;
  readonly expire: string;
}

/** When the authorisations and opinions that existed before the law end (SP-64). */
export const tableExpiration: ParametreDate<readonly LigneExpiration[]> = deepFreeze({
  cle: "sppe.tableExpiration",
  regle: "SP-64",
  unite: "table",
  valeurs: [
    {
      du: "2026-01-14",
      valeur: [
        { auAutorisation: "1980-12-31", auAvis: "1980-12-31", expire: "2027-12-31" },
        { du: "1981-01-01", auAutorisation: "2000-12-31", auAvis: "2000-12-31", expire: "2028-12-31" },
        { du: "2001-01-01", auAutorisation: "2011-12-31", auAvis: "2011-12-31", expire: "2030-12-31" },
        { du: "2012-01-01", auAutorisation: "2020-12-31", auAvis: "2020-12-31", expire: "2032-12-31" },
        { du: "2021-01-01", auAutorisation: "2023-12-18", auAvis: "2024-12-31", expire: "2034-12-31" },
      ],
      confiance: "verbatim",
      sources: ["csp-d2324-24-2-1"],
      verifieLe: "2026-11-22",
    },
  ],
  motifInconnu: "calendrierExpiration2026",
  detenteur: "legifrance",
});

/** A bracket: from this quantity up to the next bracket; the coefficient in whole tenths. */
export interface TrancheCoefficient {
  readonly aPartirDe: number;
  /** Whether that very quantity is still in the bracket before: no text read says on which side exactly 1 200 falls. */
  readonly exclu?: boolean;
  readonly dixiemes: number;
}

/** Coefficient b of the State grant, by births over the last three years (SP-72). */
export const coefficientsNaissances: ParametreDate<readonly TrancheCoefficient[]> = deepFreeze({
  cle: "sppe.coefficientsNaissances",
  regle: "SP-72",
  unite: "dixiemes",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: [
        { aPartirDe: 0, dixiemes: 10 },
        { aPartirDe: 1000, dixiemes: 20 },
        { aPartirDe: 4000, dixiemes: 30 },
      ],
      confiance: "secondary",
      sources: ["weka-accompagnement", "landot-compensation"],
      verifieLe: "2026-11-22",
    },
  ],
  motifInconnu: "accompagnementAvant2025",
  detenteur: "dgcs",
});

/** Coefficient p of the State grant, by potentiel financier in euros per inhabitant (SP-73). */
export const coefficientsPotentiel: ParametreDate<readonly TrancheCoefficient[]> = deepFreeze({
  cle: "sppe.coefficientsPotentiel",
  regle: "SP-73",
  unite: "dixiemes",
  valeurs: [
    {
      du: "2025-01-01",
      valeur: [
        { aPartirDe: 0, dixiemes: 16 },
        { aPartirDe: 700, dixiemes: 14 },
        { aPartirDe: 900, dixiemes: 12 },
        { aPartirDe: 1200, dixiemes: 10 },
      ],
      // The amounts published prove 1.6, 1.2 and 1.0; the value 1.4 and the sides of the brackets are a reading.
      confiance: "inferred",
      sources: ["amf-sppe"],
      verifieLe: "2026-11-22",
    },
  ],
  motifInconnu: "accompagnementAvant2025",
  detenteur: "dgcs",
});

/** What is shared in a year, in euros, and the national sum of the products b × p. */
export interface EnveloppeNationale {
  readonly total: string;
  readonly sommeProduits: string;
}

/** The envelope of the State grant and the number of shares in it (SP-71). Known for 2025 only. */
export const enveloppeAccompagnement: ParametreDate<EnveloppeNationale> = deepFreeze({
  cle: "sppe.enveloppeAccompagnement",
  regle: "SP-71",
  unite: "euro",
  valeurs: [
    {
      du: "2025-01-01",
      au: "2025-12-31",
      valeur: { total: "85370000.00", sommeProduits: "4199.6" },
      // One share, 85 370 000 / 4 199.6, gives the four published amounts to the cent; the rounded share does not.
      confiance: "computed",
      sources: ["weka-montants-2025", "banque-territoires-compensation", "amf62-montants"],
      verifieLe: "2026-11-22",
    },
  ],
  motifInconnu: "enveloppe2025Seule",
  detenteur: "dgcs",
});

/** Every dated parameter of the SPPE. */
export const parametresSppe: readonly ParametreDate<unknown>[] = deepFreeze([
  devoirsToutesCommunes,
  seuilPlanification,
  seuilSchema,
  accordSdsf,
  bilansSchema,
  elementsSchema,
  seuilRelais,
  delaiAvis,
  validiteAvis,
  delaiCompletude,
  delaiComplement,
  delaiDecision,
  delaiDossierOuverture,
  tableExpiration,
  coefficientsNaissances,
  coefficientsPotentiel,
  enveloppeAccompagnement,
]);
