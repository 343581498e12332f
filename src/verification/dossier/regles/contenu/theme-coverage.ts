/** A plan d'actions covers petite enfance, jeunesse, parentalité and at least one other theme (PA-03). */
import type { DispositionConsolidee } from "../../../../avenant/index.js";
import { NIVEAUX_PLAN } from "../../../../convention/internal.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";

const SOCLE = ["petiteEnfance", "jeunesse", "parentalite"] as const;

const planOf = (...themes: readonly string[]) =>
  withConvention({
    dispositions: [
      { id: "art1", genre: "article" },
      { id: "art2", genre: "article" },
      ...themes.map((theme) => ({ id: theme, genre: "axe", titre: theme, fiche: { themes: [theme] } }) as const),
    ],
  });

export const themeCoverage: RegleVerification = {
  code: "THEME_COVERAGE",
  severite: "warning",
  regles: ["PA-03"],
  *verifier({ consolidation, dossier }) {
    const plan = consolidation.dispositions.filter(
      ({ genre, statut }) => NIVEAUX_PLAN.includes(genre) && statut !== "abrogee",
    );
    // A convention without plan d'actions is valid in its first year: there is nothing to cover yet.
    if (plan.length === 0) return;
    const covered = new Set(plan.flatMap(({ fiche }) => fiche?.themes ?? []));
    const missing: string[] = SOCLE.filter((theme) => !covered.has(theme));
    const others = [...covered].filter((theme) => !SOCLE.some((one) => one === theme));
    if (missing.length === 0 && others.length > 0) return;
    const place = { path: ["convention", "dispositions"], sujet: dossier.convention.id };
    // The rest of an extract may cover them.
    const extract = [dossier.convention, ...dossier.avenants].find(({ etendue }) => etendue === "extrait");
    if (extract !== undefined || !everyLeafHasThemes(plan)) {
      const manque = extract === undefined ? "themes" : `${extract.id} dispositions`;
      yield { type: "ecart", raison: "inconnu", ...place, manque };
      return;
    }
    const manquants = [...missing, ...(others.length === 0 ? ["autre"] : [])].join(", ");
    yield { type: "constat", ...place, params: { manquants } };
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: planOf("petiteEnfance", "jeunesse", "parentalite", "logement"),
    fautif: planOf("petiteEnfance", "jeunesse", "parentalite"),
  },
};

/** Whether each last level of the plan has themes of its own, or of something above it. */
function everyLeafHasThemes(plan: readonly DispositionConsolidee[]): boolean {
  const byAddress = new Map(plan.map((node) => [node.adresse, node]));
  const parents = new Set(plan.map(({ parent }) => parent));
  return plan.every((leaf) => {
    if (parents.has(leaf.adresse)) return true;
    for (
      let node: DispositionConsolidee | undefined = leaf;
      node !== undefined;
      node = byAddress.get(node.parent ?? "")
    ) {
      if ((node.fiche?.themes?.length ?? 0) > 0) return true;
    }
    return false;
  });
}
