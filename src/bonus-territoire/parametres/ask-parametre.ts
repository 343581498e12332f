/** Asking for a parameter in a year: the caller's layers over the national figures, and what was used or is missing. */
import {
  type Parametre,
  type ParametreDate,
  type ParametreLu,
  parameterAt,
  type Surcharge,
} from "../../droit/index.js";
import { parametresBonusTerritoire } from "../../droit/internal.js";
import type { Issue } from "../../primitives/index.js";
import type { Presence } from "../calcul/periode.js";
import type { DemandeLue } from "../demande/demande-lue.js";
import type { BaremeCite, CleParametre, ParametresBonus } from "../demande/types-parametres.js";
import type { Manquant, ParametreUtilise } from "../resultat/result.js";
import { type ValeurLue, valeurLue } from "./valeurs.js";

const DEFINITIONS: ReadonlyMap<string, ParametreDate<unknown>> = /* @__PURE__ */ indexByKey(parametresBonusTerritoire);

function indexByKey(definitions: readonly ParametreDate<unknown>[]): ReadonlyMap<string, ParametreDate<unknown>> {
  return new Map(definitions.map((definition) => [definition.cle, definition]));
}

/** The territory that a parameter is asked for, with what the caller supplies for it alone. */
export interface Demandeur {
  readonly id: string;
  readonly parametres: ParametresBonus;
}

/** Answers about parameters in one year, and remembers what was used, what is missing and what is stale. */
export interface Registre {
  /** For one territory, or for the whole demande. */
  ask(cle: CleParametre, territoire?: Demandeur): Parametre<ValeurLue>;
  /** Notes a value that is missing although it is no dated parameter, or although a table was given for it. */
  miss(manquant: Omit<Manquant, "annee">): void;
  warn(warning: Issue): void;
  readonly utilises: readonly ParametreUtilise[];
  /** The barème, when a value of it was used. */
  readonly bareme: BaremeCite | undefined;
  readonly manquants: readonly Manquant[];
  readonly warnings: readonly Issue[];
}

/** The three layers of values that a caller supplies, the first that has one winning: territory, demande, barème. */
export function newRegistre(
  { annee, parametres: common, bareme }: Pick<DemandeLue, "annee" | "parametres" | "bareme">,
  year: Presence,
): Registre {
  const utilises = new Map<string, ParametreUtilise>();
  const manquants = new Map<string, Manquant>();
  const warnings = new Map<string, Issue>();
  const answers = new Map<string, Parametre<ValeurLue>>();
  const miss: Registre["miss"] = (manquant) => {
    manquants.set(`${manquant.cle}\u0000${manquant.territoire ?? ""}`, { ...manquant, annee });
  };
  let cited: BaremeCite | undefined;
  const find = (cle: CleParametre, territoire: Demandeur | undefined): Parametre<ValeurLue> => {
    const definition = DEFINITIONS.get(cle);
    if (definition === undefined) throw new RangeError(cle);
    const own: Surcharge<unknown> | undefined = territoire?.parametres[cle] ?? common[cle];
    const ofBareme = own === undefined ? bareme?.valueIn(cle, annee) : undefined;
    if (ofBareme !== undefined) cited = bareme?.cite;
    const surcharge = own ?? ofBareme;
    const lu = inTheYear(definition, year, surcharge);
    for (const warning of lu.warnings) warnings.set(cle, warning);
    const parametre = readValue(cle, lu.parametre);
    if (parametre.statut === "inconnu") {
      const { regle, motif, detenteur } = parametre;
      miss({ cle, regle, ...place(territoire), motif, detenteur });
    } else utilises.set(`${cle}\u0000${territoire?.id ?? ""}`, usedOf(parametre, territoire));
    return parametre;
  };
  return {
    miss,
    warn: (warning) => warnings.set(`${warning.code} ${warning.path.join("/")}`, warning),
    ask(cle, territoire) {
      const key = `${cle}\u0000${territoire?.id ?? ""}`;
      const answer = answers.get(key) ?? find(cle, territoire);
      answers.set(key, answer);
      return answer;
    },
    get bareme() {
      return cited;
    },
    get utilises() {
      return sortedByKey(utilises);
    },
    get manquants() {
      return sortedByKey(manquants);
    },
    get warnings() {
      return sortedByKey(warnings);
    },
  };
}

/** In code-unit order of the keys, so that the order of the demande does not matter. */
function sortedByKey<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

const place = (territoire: Demandeur | undefined) => (territoire === undefined ? {} : { territoire: territoire.id });

/** The figure of a year is the one in force on 1 January, else the one in force on 31 December. */
function inTheYear(
  definition: ParametreDate<unknown>,
  { debut, fin }: Presence,
  surcharge: Surcharge<unknown> | undefined,
): ParametreLu<unknown> {
  const first = parameterAt(definition, debut, surcharge);
  return first.parametre.statut === "inconnu" ? parameterAt(definition, fin) : first;
}

function readValue(cle: CleParametre, parametre: Parametre<unknown>): Parametre<ValeurLue> {
  if (parametre.statut !== "connu") return parametre;
  return { ...parametre, valeur: valeurLue(cle, parametre.valeur) };
}

function usedOf(
  parametre: Exclude<Parametre<ValeurLue>, { statut: "inconnu" }>,
  territoire: Demandeur | undefined,
): ParametreUtilise {
  const { cle, regle } = parametre;
  if (parametre.statut === "sansObjet") {
    return {
      cle,
      ...place(territoire),
      regle,
      valeur: "sansObjet",
      confiance: "unknown",
      sources: [],
      origine: "appelant",
    };
  }
  const { valeur, du, au, confiance, sources, origine } = parametre;
  const dates = { ...(du === undefined ? {} : { du }), ...(au === undefined ? {} : { au }) };
  return { cle, ...place(territoire), regle, valeur: valeur.ecrit, ...dates, confiance, sources, origine };
}
