/** The tree of the plan d'actions in the consolidated text: its levels, its actions, and what is above each. */
import type { DispositionConsolidee, VersionConsolidee } from "../../avenant/index.js";
import type { GenreDisposition } from "../../convention/index.js";
import { NIVEAUX_PLAN } from "../../convention/internal.js";

/** A node of the plan, in force or not, with the nodes above it. */
export interface PlanNode {
  readonly line: DispositionConsolidee;
  /** Nodes of the plan above it, from the highest. */
  readonly above: readonly DispositionConsolidee[];
  /** Whether the plan goes further down from it. */
  readonly leaf: boolean;
  /** Whether it is an item listed under an action, which is none of its own (PA-15). */
  readonly inside: boolean;
}

const ACTIONS: ReadonlySet<GenreDisposition> = new Set(["action", "ficheAction"]);

/** A fiche action may hang from an annexe without any axe (PA-13): a node of the plan is known by its own kind. */
export function planNodes(text: VersionConsolidee): readonly PlanNode[] {
  const lines = new Map(text.dispositions.map((line) => [line.adresse, line]));
  const chains = new Map<string, readonly DispositionConsolidee[]>();
  const parents = new Set<string>();
  const nodes: { line: DispositionConsolidee; above: readonly DispositionConsolidee[] }[] = [];
  // Parents come before their children in the consolidated text.
  for (const line of text.dispositions) {
    const parent = line.parent === undefined ? undefined : lines.get(line.parent);
    const above = chains.get(line.parent ?? "") ?? [];
    const inPlan = NIVEAUX_PLAN.includes(line.genre);
    chains.set(line.adresse, inPlan ? [...above, line] : above);
    if (!inPlan) continue;
    if (parent !== undefined) parents.add(parent.adresse);
    nodes.push({ line, above });
  }
  return nodes.map((node) => ({
    ...node,
    leaf: !parents.has(node.line.adresse),
    inside: node.above.some(({ genre }) => ACTIONS.has(genre)),
  }));
}

/** The nodes that count as actions: the actions, or the leaves of a plan that stops above them (PA-12). */
export function countedNodes(nodes: readonly PlanNode[]): {
  readonly unite: "actions" | "dernierNiveau";
  readonly counted: readonly PlanNode[];
} {
  const actions = nodes.filter(({ line, inside }) => ACTIONS.has(line.genre) && !inside);
  return actions.length > 0
    ? { unite: "actions", counted: actions }
    : { unite: "dernierNiveau", counted: nodes.filter(({ leaf }) => leaf) };
}

/** Whether the text in force holds it: an action whose abrogation is uncertain still counts. */
export function standsInForce({ statut }: DispositionConsolidee): boolean {
  return statut !== "abrogee";
}

/** Levels declared by the convention, else those found, from the highest. */
export function levelsOf(text: VersionConsolidee, nodes: readonly PlanNode[]): readonly GenreDisposition[] {
  const declared = text.dispositions.flatMap(({ niveaux, statut }) => (statut === "abrogee" ? [] : (niveaux ?? [])));
  const found = [...nodes].sort((a, b) => a.above.length - b.above.length).map(({ line }) => line.genre);
  return [...new Set([...declared, ...found])];
}
