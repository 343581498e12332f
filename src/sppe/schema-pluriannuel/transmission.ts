/** Sending the schéma, its updates and its two bilans to the CDSF: by when, and where it stands (SP-32, SP-33, SP-39). */
import { delaiTransmissionSchema } from "../../droit/internal.js";
import type { CivilDate, Issue } from "../../primitives/index.js";
import { endOfDelay } from "../dates.js";
import { fondement } from "../fondement.js";
import type { BilanVerifie, TransmissionVerifiee } from "./result.js";

/** An adoption whose days were read. */
export interface AdoptionLue {
  readonly id: string;
  readonly genre: "schema" | "miseAJour";
  readonly adopteLe?: CivilDate;
  readonly transmisLe?: CivilDate;
  readonly dateContrat?: CivilDate;
}

/** A bilan whose days were read. */
export interface BilanLu {
  readonly genre: "intermediaire" | "final";
  readonly etabliLe?: CivilDate;
  readonly transmisLe?: CivilDate;
  readonly dateContrat?: CivilDate;
}

/**
 * Where one transmission stands. What happened after the day of the question has not happened yet.
 *
 * The day to keep is the earlier of the legal month and the convention's day. Once adoption comes after the
 * convention's day that day is missed for good, and the legal month still runs (SP-39). Whether a CTG standing in must
 * itself be sent within a month is not established: the convention's day is then the only one, and it stays the one
 * counted whenever the CTG was adopted.
 */
export function checkTransmission(
  adoption: AdoptionLue,
  type: "schema" | "ctg",
  at: CivilDate,
  warnings: Issue[],
): TransmissionVerifiee {
  const { id, genre, adopteLe, transmisLe, dateContrat } = adoption;
  const adopted = past(adopteLe, at);
  const sent = past(transmisLe, at);
  const legal =
    type === "schema" && adopted !== undefined ? endOfDelay(delaiTransmissionSchema, adopted, warnings) : undefined;
  const keepable = type === "ctg" || adopted === undefined || (dateContrat !== undefined && adopted <= dateContrat);
  const echeance = earliest(legal, keepable ? dateContrat : undefined);
  return {
    id,
    genre,
    ...fondement(dateContrat === undefined ? "SP-32" : "SP-39"),
    ...(adopteLe !== undefined && { adopteLe }),
    ...(transmisLe !== undefined && { transmisLe }),
    ...(legal !== undefined && { echeanceLegale: legal }),
    ...(dateContrat !== undefined && { echeanceContrat: dateContrat }),
    ...(echeance !== undefined && { echeance }),
    statut: statutOf({ adopted, sent, echeance, at }),
    contrat: contractState(dateContrat, sent, at),
  };
}

const past = (day: CivilDate | undefined, at: CivilDate) => (day !== undefined && day <= at ? day : undefined);

function earliest(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

interface Days {
  /** Past days only. */
  readonly adopted: CivilDate | undefined;
  readonly sent: CivilDate | undefined;
  readonly echeance: CivilDate | undefined;
  readonly at: CivilDate;
}

function statutOf({ adopted, sent, echeance, at }: Days): TransmissionVerifiee["statut"] {
  if (sent !== undefined) {
    if (echeance === undefined) return "transmisSansEcheance";
    return sent <= echeance ? "transmisATemps" : "transmisEnRetard";
  }
  if (echeance !== undefined && at > echeance) return "enRetard";
  if (adopted === undefined) return "aAdopter";
  return echeance === undefined ? "sansEcheance" : "aTransmettre";
}

function contractState(
  dateContrat: CivilDate | undefined,
  sent: CivilDate | undefined,
  at: CivilDate,
): TransmissionVerifiee["contrat"] {
  if (dateContrat === undefined) return "sansObjet";
  if (sent !== undefined) return sent <= dateContrat ? "respecte" : "manque";
  return at <= dateContrat ? "enCours" : "manque";
}

/** The rule by which the bilans of each kind of document are sent. */
const REGLE_BILANS = { ctg: "SP-35", schema: "SP-33" } as const;

/** Where one bilan stands; without a day of the convention it is never late, for the law gives none (SP-33). */
export function checkBilan(bilan: BilanLu, at: CivilDate, type: "schema" | "ctg", enVigueur: boolean): BilanVerifie {
  const { genre, etabliLe, transmisLe, dateContrat } = bilan;
  const late = (day: CivilDate) => dateContrat !== undefined && day > dateContrat;
  const statut = (): BilanVerifie["statut"] => {
    if (!enVigueur) return "pasEncoreEnVigueur";
    if (transmisLe !== undefined && transmisLe <= at) return late(transmisLe) ? "transmisEnRetard" : "transmis";
    if (late(at)) return "enRetard";
    return etabliLe !== undefined && etabliLe <= at ? "aTransmettre" : "aEtablir";
  };
  return {
    genre,
    ...fondement(REGLE_BILANS[type]),
    statut: statut(),
    ...(etabliLe !== undefined && { etabliLe }),
    ...(transmisLe !== undefined && { transmisLe }),
    ...(dateContrat !== undefined && { echeance: dateContrat }),
  };
}
