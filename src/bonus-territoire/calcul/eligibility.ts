/** Who is in: every reason against a structure, each with its rule. */
import { deepFreeze } from "../../primitives/internal.js";
import type { StructureLue } from "../demande/demande-lue.js";
import { traitsOf } from "../demande/familles.js";
import type { Motif } from "../resultat/result.js";
import { type Presence, presenceIn } from "./periode.js";

/** What is known of a structure before any amount: whether it is in, and for which days of the year. */
export interface Examen {
  readonly structure: StructureLue;
  /** Reasons why it receives nothing; none when it is eligible. */
  readonly motifs: readonly Motif[];
  /** Days of the year on which it is open and its commune in the territory; undefined when there is none. */
  readonly presence: Presence | undefined;
}

/** @returns the reasons against the structure, all of them, and its days in the year */
export function examine(
  structure: StructureLue,
  question: {
    readonly year: Presence;
    readonly signataires: ReadonlyMap<string, number>;
    /** BT-42: whether the caller says that the ludothèques are financed by another fund. */
    readonly ludothequesAilleurs: boolean;
  },
): Examen {
  const { year, signataires, ludothequesAilleurs } = question;
  const { ouverture: du, fermeture: au } = structure;
  const { psuExige, soutienExige } = traitsOf(structure.famille);
  const { lieu: commune } = structure;
  const motifs: Motif[] = [];
  // BT-05: located in the territory of the CTG, on some day of the year.
  if (commune === undefined || presenceIn(year, [commune]) === undefined) motifs.push(HORS_TERRITOIRE);
  // BT-05: and supported by a collectivité that signed it.
  if (soutienExige && !structure.soutiens.some((id) => signataires.has(id))) motifs.push(SANS_SOUTIEN);
  // BT-10: for the EAJE, only what the PSU finances counts; BT-11: so for the micro-crèches and crèches familiales.
  const small = structure.forme === "microCreche" || structure.forme === "crecheFamiliale";
  if (psuExige && !structure.psu) motifs.push({ code: "sansPsu", regle: small ? "BT-11" : "BT-10" });
  // BT-18: the employer is under the régime général, and not eligible for the crédit d'impôt famille.
  if (structure.employeur?.regimeGeneral === false) motifs.push({ code: "employeurHorsRegimeGeneral", regle: "BT-18" });
  if (structure.employeur?.eligibleCif === true) motifs.push({ code: "employeurEligibleCif", regle: "BT-18" });
  // BT-42: another fund than the bonus territoire.
  if (structure.famille === "ludotheque" && ludothequesAilleurs) {
    motifs.push({ code: "fondsPublicsTerritoires", regle: "BT-42" });
  }
  // BT-55: closed for the whole year, or open on no day on which its commune is in the territory.
  const open = { du, au };
  const presence = presenceIn(year, commune === undefined ? [open] : [open, commune]);
  const closed = presenceIn(year, [open]) === undefined || (motifs.length === 0 && presence === undefined);
  if (closed) motifs.push({ code: "fermeeToutLAn", regle: "BT-55" });
  return { structure, motifs: motifs.length === 0 ? NO_MOTIF : motifs, presence };
}

const NO_MOTIF: readonly Motif[] = deepFreeze([]);
const HORS_TERRITOIRE: Motif = deepFreeze({ code: "horsTerritoire", regle: "BT-05" });
const SANS_SOUTIEN: Motif = deepFreeze({ code: "sansSoutienSignataire", regle: "BT-05" });
