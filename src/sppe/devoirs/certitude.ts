/** The sure part of a line of a commune: whether the duty is owed on its territory, whoever holds it (SP-01a). */
import { deepFreeze } from "../../primitives/internal.js";
import type { Etat } from "./exercise-of-authority.js";
import type { RegleDuJour } from "./law-of-day.js";
import type { CertitudeTerritoire } from "./result.js";

const DU = ["oui", "non", "indetermine"] as const;
const PAR = ["commune", "groupement", "communeOuGroupement"] as const;

/** Each pair once: a country has two hundred thousand lines. */
const CERTITUDES: readonly CertitudeTerritoire[] = /* @__PURE__ */ deepFreeze(
  DU.flatMap((du) => PAR.map((par) => ({ du, par }))),
);

/**
 * A duty without a threshold binds every commune or its group. One with a threshold that the commune passes alone binds
 * whoever holds it: the figure of a group is never below that of a commune that it answers for (SP-20). Below, a commune
 * that keeps the object does not owe it; a group might.
 */
export function certitudeOf({ seuil, etat: state }: RegleDuJour, etat: Etat): CertitudeTerritoire {
  const keeps = etat.certaines.length > 0;
  const par = keeps ? "commune" : etat.possibles.length > 0 ? "communeOuGroupement" : "groupement";
  return CERTITUDES[DU.indexOf(owed(seuil?.valeur, state, keeps, etat)) * PAR.length + PAR.indexOf(par)] ?? NEVER;
}

const NEVER: CertitudeTerritoire = { du: "indetermine", par: "communeOuGroupement" };

function owed(
  seuil: number | undefined,
  state: RegleDuJour["etat"],
  keeps: boolean,
  { populations }: Etat,
): CertitudeTerritoire["du"] {
  if (state === "sansObjet") return "non";
  if (seuil === undefined) return "oui";
  const [own] = populations;
  // A municipale bounds the totale from below.
  if (own !== undefined && own.valeur > seuil) return "oui";
  return keeps && own?.nature === "totale" ? "non" : "indetermine";
}
