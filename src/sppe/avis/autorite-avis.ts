/** Who gives the opinion on a project: the holder of `planifier` for its commune (SP-60b). */
import { match } from "ts-pattern";
import type { Outcome } from "../../primitives/index.js";
import { success } from "../../primitives/index.js";
import { assessSppe } from "../devoirs/assess.js";
import type { AutoriteRef, LigneSppe } from "../devoirs/result.js";
import { fondement } from "../fondement.js";
import type { AutoriteAvis, LieuProjet } from "./avis-result.js";

type Manquant = Extract<AutoriteAvis, { statut: "indeterminee" }>["manquants"][number];

/**
 * The authority on a day, from the transfers recorded.
 *
 * @returns the authority, or those that it may be with what is missing; refused on a commune that the territory does not have
 *   (`COMMUNE_UNKNOWN`, `COMMUNE_ARRONDISSEMENT`)
 */
export function autoriteAvis(lieu: LieuProjet, at: string): Outcome<AutoriteAvis> {
  const { territoire, codeInsee } = lieu;
  const commune: AutoriteRef = { type: "commune", codeInsee };
  const assessed = assessSppe({ territoire, autorite: commune, at });
  if (!assessed.ok) return assessed;
  const { lignes, nom } = assessed.value;
  const planning = lignes.find(({ objet }) => objet === "planifier");
  if (planning === undefined) return success({ ...fondement("SP-60b"), statut: "aucune", motif: "sansPlanification" });
  return success({ ...fondement("SP-60b"), ...holderOf(planning, lieu, { commune, nom }) });
}

type Unfounded<T> = T extends unknown ? Omit<T, "regle" | "sources" | "confiance"> : never;

function holderOf(
  planning: LigneSppe,
  { territoire, planificationExercee }: LieuProjet,
  { commune, nom }: { readonly commune: AutoriteRef; readonly nom: string },
): Unfounded<AutoriteAvis> {
  const itself = { statut: "connue", autorite: commune, nom, transmise: false } as const;
  const byGroup = (siren: string) => ({
    statut: "connue" as const,
    autorite: { type: "groupement", siren } as const,
    nom: territoire.groupements.find((group) => group.siren === siren)?.nom ?? siren,
    transmise: true,
  });
  const open = (possibles: readonly AutoriteRef[], manquants: readonly Manquant[]) =>
    ({ statut: "indeterminee", possibles, manquants }) as const;
  const groups = (sirens: readonly string[]) => sirens.map((siren): AutoriteRef => ({ type: "groupement", siren }));
  return match(planning)
    .returnType<Unfounded<AutoriteAvis>>()
    .with({ statut: "pasEncoreEnVigueur" }, () => ({ statut: "aucune", motif: "pasEncoreEnVigueur" }))
    .with({ statut: "obligatoire" }, () => itself)
    .with({ statut: "transfere" }, ({ vers }) => {
      const [only, other] = vers;
      return only !== undefined && other === undefined ? byGroup(only) : open(groups(vers), ["transfert"]);
    })
    .with({ statut: "facultatif" }, { statut: "nonExerce" }, () => {
      if (planificationExercee === undefined) return open([commune], ["planificationExercee"]);
      return planificationExercee ? itself : { statut: "aucune", motif: "sansPlanification" };
    })
    .with({ statut: "indetermine" }, ({ bornes, peutEtreVers, manquants }) => {
      // A commune that is known to plan holds the competence: it transferred it to nobody.
      if (planificationExercee === true) return itself;
      const mayNot = bornes.aucunTransfert.includes("facultatif");
      const facts = manquants.flatMap(({ fait }): readonly Manquant[] => (fait === "partageRelais" ? [] : [fait]));
      const may = !mayNot || planificationExercee === undefined || bornes.aucunTransfert.includes("obligatoire");
      const possibles = [...(may ? [commune] : []), ...groups(peutEtreVers)];
      const more: readonly Manquant[] = mayNot && planificationExercee === undefined ? ["planificationExercee"] : [];
      return open(possibles, [...facts, ...more]);
    })
    .exhaustive();
}
