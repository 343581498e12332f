/** Which kind of territory a convention has: a set of communes and a set of bearers (CV-20). */
import { answerOr } from "../primitives/internal.js";
import type { Groupement, NatureGroupement } from "../territoire/index.js";
import type { Partie } from "./types/convention.js";
import type { Perimetre } from "./types/partenariat.js";

/** Kinds of territories seen in conventions. */
export type GenrePerimetre =
  /** One commune, its only bearer. */
  | "commune"
  /** Several communes; no group of communes bears the convention. */
  | "communesSansEpci"
  /** One EPCI, its only bearer, over all its communes. */
  | "epci"
  /** One EPCI and every commune that belongs to it. */
  | "epciEtToutesCommunes"
  /** One EPCI and some of its communes. */
  | "epciEtCertainesCommunes"
  /** Two EPCI or more, with or without communes. */
  | "plusieursEpci"
  /** A part only of the communes of one EPCI, with a group of communes (the EPCI or syndicats) among the bearers. */
  | "partieEpci"
  /** Bearers and communes that form none of the above. */
  | "autre";

/** What the kind is read from. */
export interface PerimetreQuestion {
  readonly perimetre: Perimetre;
  readonly parties: readonly Partie[];
  /** Groups of communes of the territory, with their members. */
  readonly groupements: readonly Groupement[];
}

/** The kind, or those that remain possible and what would decide between them. */
export type ReponsePerimetre =
  | { readonly statut: "connu"; readonly genre: GenrePerimetre }
  | {
      readonly statut: "indetermine";
      readonly possibles: readonly GenrePerimetre[];
      /** Fields that are missing: `membres` of a group, `siren` or `codeInsee` of a bearer, `porteurs`. */
      readonly manque: readonly string[];
    };

const EPCI: ReadonlySet<NatureGroupement> = new Set<NatureGroupement>([
  "communauteCommunes",
  "communauteAgglomeration",
  "communauteUrbaine",
  "metropole",
]);

/**
 * Says which kind of territory this is. Nothing is inferred from a signature: whether all the communes of an EPCI are
 * covered is read from its list of members, and stays undetermined when the list is not complete.
 *
 * @param question - the perimeter, the parties, and the groups of communes with their members
 * @returns the kind; else `indetermine`, with the kinds that remain possible and the fields that are missing: `perimetre` for a
 *   value that is no question
 *
 * @example
 * ```ts
 * import { genreOfPerimetre } from "convention-territoriale";
 *
 * const answer = genreOfPerimetre({
 *   perimetre: { communes: ["27999"], porteurs: ["commune"] },
 *   parties: [{ id: "commune", genre: "commune", nom: "Bourg", codeInsee: "27999", representants: ["le maire"] }],
 *   groupements: [],
 * });
 * console.log(answer);
 * // => { statut: 'connu', genre: 'commune' }
 * ```
 */
export function genreOfPerimetre(question: PerimetreQuestion): ReponsePerimetre {
  return answerOr(question, () => kindOf(question), undetermined([], ["perimetre"]));
}

function kindOf({ perimetre, parties, groupements }: PerimetreQuestion): ReponsePerimetre {
  const byId = new Map(parties.map((partie) => [partie.id, partie]));
  const porteurs = perimetre.porteurs.flatMap((id) => byId.get(id) ?? []);
  if (porteurs.length === 0 || porteurs.length < perimetre.porteurs.length) return undetermined([], ["porteurs"]);
  const epci = porteurs.filter(({ genre }) => genre === "epci");
  const communes = porteurs.filter(({ genre }) => genre === "commune");
  const syndicats = porteurs.filter(({ genre }) => genre === "syndicat");
  if (epci.length > 1) return known("plusieursEpci");
  const covered = new Set(perimetre.communes);
  const [only] = epci;
  if (only !== undefined) return withOneEpci(only, communes, covered, groupements);
  if (syndicats.length > 0) return withSyndicats(covered, groupements);
  if (communes.length !== porteurs.length) return known("autre");
  return known(communes.length === 1 && communes[0]?.collectif === undefined ? "commune" : "communesSansEpci");
}

function withOneEpci(
  epci: Partie,
  communes: readonly Partie[],
  covered: ReadonlySet<string>,
  groupements: readonly Groupement[],
): ReponsePerimetre {
  const possibles: readonly GenrePerimetre[] =
    communes.length === 0
      ? ["epci", "partieEpci"]
      : ["epciEtToutesCommunes", "epciEtCertainesCommunes", "partieEpci", "autre"];
  if (epci.siren === undefined) return undetermined(possibles, ["siren"]);
  const group = groupements.find(({ siren }) => siren === epci.siren);
  if (group === undefined || !isComplete(group)) return undetermined(possibles, ["membres"]);
  const outside = [...covered].some((code) => !group.membres.includes(code));
  const whole = group.membres.every((code) => covered.has(code));
  if (outside) return known("autre");
  if (!whole) return known("partieEpci");
  if (communes.length === 0) return known("epci");
  const bearers = new Set(communes.flatMap((one) => one.codeInsee ?? one.collectif?.communes ?? []));
  if (group.membres.every((code) => bearers.has(code))) return known("epciEtToutesCommunes");
  const nameless = communes.some((one) => one.codeInsee === undefined && one.collectif?.communes === undefined);
  if (nameless) return undetermined(["epciEtToutesCommunes", "epciEtCertainesCommunes"], ["codeInsee"]);
  return known("epciEtCertainesCommunes");
}

/** Without an EPCI among the bearers, syndicats speak of a part of an EPCI when all the communes are in the same one. */
function withSyndicats(covered: ReadonlySet<string>, groupements: readonly Groupement[]): ReponsePerimetre {
  const epci = groupements.filter(({ nature }) => EPCI.has(nature));
  const around = epci.find(({ membres }) => [...covered].every((code) => membres.includes(code)));
  if (around !== undefined) return known(covered.size < around.nombreMembres ? "partieEpci" : "autre");
  return epci.length > 0 && epci.every(isComplete)
    ? known("autre")
    : undetermined(["partieEpci", "autre"], ["membres"]);
}

function isComplete({ membres, nombreMembres }: Groupement): boolean {
  return membres.length >= nombreMembres;
}

function known(genre: GenrePerimetre): ReponsePerimetre {
  return { statut: "connu", genre };
}

function undetermined(possibles: readonly GenrePerimetre[], manque: readonly string[]): ReponsePerimetre {
  return { statut: "indetermine", possibles, manque };
}
