/** The duties of an échéancier, sorted by how soon somebody must act. */
import { match, P } from "ts-pattern";
import type { Partie } from "../convention/index.js";
import type { Echeance, Echeancier } from "../evaluation/index.js";
import { lastDayOf } from "../evaluation/internal.js";
import { civil, daysBetween } from "../primitives/index.js";
import type { ActeNomme, JourAVenir, Synthese } from "./result.js";

type Calendrier = Pick<Synthese, "enRetard" | "aujourdhui" | "sansTrace" | "aVenir" | "sansJour">;

/** Each duty in the list of its urgency; what is done, or no longer applies, is in none. */
export function sortByUrgency({ echeances, at }: Echeancier, parties: readonly Partie[]): Calendrier {
  const noms = new Map(parties.map(({ id, nom }) => [id, nom]));
  const named = (echeance: Echeance): ActeNomme => ({
    echeance,
    par: echeance.debiteurs.map((debiteur) => noms.get(debiteur) ?? debiteur),
  });
  const those = (urgence: Urgence) => echeances.filter((one) => urgenceOf(one) === urgence);
  return {
    enRetard: those("enRetard").map(named).sort(longestLateFirst),
    aujourdhui: those("aujourdhui").map(named),
    sansTrace: those("sansTrace").map(named),
    aVenir: byDay(those("aVenir"), at, named),
    sansJour: those("sansJour").length,
  };
}

type Urgence = "enRetard" | "aujourdhui" | "sansTrace" | "aVenir" | "sansJour" | "aucune";

function urgenceOf({ etat, moment }: Echeance): Urgence {
  return match(etat)
    .returnType<Urgence>()
    .with({ type: P.union("enRetard", "aujourdhui") }, ({ type }) => type)
    .with({ type: "nonTenu" }, () => "sansTrace")
    .with({ type: "ouverte", jours: 0 }, () => "aujourdhui")
    .with({ type: P.union("future", "proche", "ouverte", "indetermine") }, () =>
      lastDayOf(moment) === undefined ? "aucune" : "aVenir",
    )
    .with({ type: "sansJour" }, () => "sansJour")
    .with(
      { type: P.union("faiteATemps", "faiteEnRetard", "faite", "impossible", "passee", "cible", "sansObjet") },
      () => "aucune",
    )
    .exhaustive();
}

const daysLate = ({ etat }: Echeance) => (etat.type === "enRetard" ? etat.jours : 0);
const longestLateFirst = (a: ActeNomme, b: ActeNomme) => daysLate(b.echeance) - daysLate(a.echeance);

function byDay(
  echeances: readonly Echeance[],
  at: string,
  named: (echeance: Echeance) => ActeNomme,
): readonly JourAVenir[] {
  const dates = [...new Set(echeances.flatMap(({ moment }) => lastDayOf(moment) ?? []))].sort();
  return dates.flatMap((date) => {
    const jours = daysBetween(civil(at), civil(date));
    const due = echeances.filter(({ moment }) => lastDayOf(moment) === date);
    const acts = due.filter(({ acte }) => acte !== "realisationAction");
    const dated = acts.filter(({ moment }) => moment.type === "jour");
    return jours < 0
      ? []
      : [
          {
            date,
            jours,
            actes: dated.sort(endFirst).map(named),
            fenetres: acts.filter(({ moment }) => moment.type !== "jour").map(named),
            actions: due.length - acts.length,
          },
        ];
  });
}

/** The end of the convention before what is to be done by then. */
const endFirst = (a: Echeance, b: Echeance) => Number(b.acte === "finConvention") - Number(a.acte === "finConvention");
