/** Sharing the amount of one structure between the gestionnaires that ran it one after the other (BT-55). */
import { addDays, type CivilDate, eurosFromCents, type Fraction } from "../../primitives/index.js";
import { formatExact, splitCents, toWholeWeights, ZERO } from "../../primitives/internal.js";
import { reglesCitees } from "../regles-citees.js";
import type { Montant, ResultatGroupe } from "../resultat/result.js";
import { centsOf } from "../resultat/totals.js";
import type { Membre } from "./arrange-lots.js";
import { type Contexte, prorataMode } from "./contexte.js";
import { type Presence, weightsOf } from "./periode.js";
import type { DroitArrondi } from "./rights.js";
import { rowSegment } from "./traced-steps.js";

interface Span extends Presence {
  readonly gestionnaire: string;
}

/** @returns what each receives, in their order; undefined when one alone ran the structure in the year */
export function versementsOf(
  { structure, presence }: Pick<Membre, "structure" | "presence">,
  { montant, ligne }: Pick<DroitArrondi, "montant" | "ligne">,
  contexte: Contexte,
): readonly ResultatGroupe[] | undefined {
  const spans = spansOf(structure, presence);
  const [only] = spans;
  if (only === undefined) return undefined;
  if (spans.length === 1) {
    return only.gestionnaire === structure.gestionnaire ? undefined : [{ id: only.gestionnaire, montant }];
  }
  const mode = prorataMode(contexte);
  if (mode === undefined || montant.statut === "borne") {
    const weights = mode === undefined ? undefined : weightsOf(spans, mode);
    return spans.map(({ gestionnaire }, rank) => ({ id: gestionnaire, montant: bounds(montant, weights, rank) }));
  }
  const weights = weightsOf(spans, mode);
  const ids = spans.map(({ gestionnaire }, rank) => `${gestionnaire}#${rank + 1}`);
  const cents = splitCents(centsOf(montant.montant), toWholeWeights(weights), ids, "conserverTotal");
  contexte.tracer.push({
    id: `${structure.lot.id}/versements/${rowSegment(structure.id)}`,
    libelle: "bonus.etape.versements",
    unite: "euro",
    regle: "BT-55",
    sources: reglesCitees.sourcesOf("BT-55"),
    operation: "share",
    politique: "conserverTotal",
    total: { ligne, part: structure.id },
    parts: ids.map((id, rank) => ({
      id,
      poids: { donnee: mode, valeur: formatExact(weightAt(weights, rank)), provenance: { de: "calcul" } },
      valeur: eurosFromCents(cents[rank] ?? 0n),
    })),
  });
  return spans.map(({ gestionnaire }, rank) => ({
    id: gestionnaire,
    montant: { ...montant, montant: eurosFromCents(cents[rank] ?? 0n) },
  }));
}

const weightAt = (weights: readonly Fraction[], rank: number) => weights[rank] ?? ZERO;

/** Who runs the structure on which days of its presence, in order. */
function spansOf({ gestionnaire, suivants }: Membre["structure"], { debut, fin }: Presence): readonly Span[] {
  const takeovers = [{ gestionnaire, du: undefined }, ...suivants];
  return takeovers.flatMap(({ gestionnaire: who, du }, rank) => {
    const next: CivilDate | undefined = takeovers[rank + 1]?.du;
    const first = du !== undefined && du > debut ? du : debut;
    const last = next !== undefined && next <= fin ? addDays(next, -1) : fin;
    return first <= last ? [{ gestionnaire: who, debut: first, fin: last }] : [];
  });
}

/** Without a mode each may receive anything up to the whole; with one, its part of the least and of the most. */
function bounds(montant: Montant, weights: readonly Fraction[] | undefined, rank: number): Montant {
  const [low, high] = montant.statut === "exact" ? [montant.montant, montant.montant] : [montant.min, montant.max];
  const whole = weights === undefined ? undefined : toWholeWeights(weights);
  const sum = whole?.reduce((sofar, weight) => sofar + weight, 0n) ?? 1n;
  const weight = whole?.[rank] ?? 1n;
  const min = whole === undefined ? 0n : (centsOf(low) * weight) / sum;
  // Who counts for no part of the year receives nothing, whatever the whole is.
  const nothing = weight === 0n || (high !== undefined && centsOf(high) === 0n);
  if (nothing) return { statut: "exact", montant: eurosFromCents(0n) };
  if (high === undefined) return { statut: "borne", min: eurosFromCents(min) };
  const max = (centsOf(high) * weight + sum - 1n) / sum;
  return { statut: "borne", min: eurosFromCents(min), max: eurosFromCents(max) };
}
