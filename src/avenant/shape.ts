/** The shape of a dossier that did not come through `parseDossier`: lists where lists are due, texts where texts are. */
import type { Issue, Path } from "../primitives/index.js";
import { checkShape, type Shape } from "../territoire/index.js";
import type { Operation } from "./types.js";

const partie: Shape = { id: "texte", genre: "texte", nom: "texte", representants: ["texte"] };
const obligation: Shape = {
  id: "texte",
  acte: "texte",
  libelle: "texte",
  debiteurs: ["texte"],
  echeance: { type: "texte" },
  force: "texte",
  disposition: "texte",
};
const instrument = {
  id: "texte",
  titre: "texte",
  "dateSignature?": "tout",
  deliberations: [{ partie: "texte", date: "texte" }],
  visas: ["texte"],
  dispositions: [{ id: "texte", genre: "texte" }],
  obligations: [obligation],
  mentions: [{ id: "texte", nature: "texte" }],
  inconnus: [{ champ: "texte" }],
} as const satisfies Shape;

/** What each operation needs beyond its id and the article that states it. */
const operations: Readonly<Record<Operation["type"], { readonly [field: string]: Shape }>> = {
  modifier: { cible: "texte" },
  completer: { cible: "texte" },
  modifierEtCompleter: { cible: "texte", redactionAmbigue: "texte" },
  abroger: { cible: "texte" },
  abrogerSousReserve: { cible: "texte", reserve: "texte" },
  ajouter: { parent: "texte" },
  renommer: { cible: "texte", titre: "texte" },
  integrer: { parent: "texte", document: "texte" },
  proroger: { fin: "texte" },
  adherer: { partie },
  retirer: { partie: "texte" },
  absorber: { contrat: "texte", "parties?": [partie], "cible?": "texte", "equipements?": [{ id: "texte" }] },
  modifierListeEquipements: { cible: "texte", "ajouter?": [{ id: "texte" }], "retirer?": ["texte"] },
  actualiserEcheance: { obligation: "texte" },
  corriger: { correction: { objet: new Set(["disposition", "obligation", "partie", "duree"]) } },
};

const corrections: Readonly<Record<string, Shape>> = {
  disposition: { cible: "texte" },
  obligation: { obligation: "texte" },
  partie: { partie },
  duree: { periode: { debut: "texte", fin: "texte" } },
};

const dossier: Shape = {
  id: "texte",
  titre: "texte",
  convention: { ...instrument, periode: { debut: "texte", fin: "texte" }, parties: [partie] },
  avenants: [{ ...instrument, dateEffet: "tout", operations: ["tout"] }],
  territoire: { nom: "texte", communes: ["tout"], groupements: ["tout"], transferts: ["tout"] },
  faits: [{ id: "texte", nature: "texte", date: "texte", libelle: "texte" }],
  inconnus: [{ champ: "texte" }],
};

/** One `SHAPE_INVALID` for each place of a dossier that is not of the right kind; the tree is walked without recursion. */
export function dossierShapeIssues(value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  checkShape(value, dossier, [], issues);
  listOf(value, "avenants").forEach((avenant, rank) => {
    listOf(avenant, "operations").forEach((operation, place) => {
      checkOperation(operation, ["avenants", rank, "operations", place], issues);
    });
  });
  if (issues.length === 0) for (const { roots, path } of rootsOf(value)) checkTree(roots, path, issues);
  return issues;
}

function checkOperation(operation: unknown, path: Path, issues: Issue[]): void {
  const before = issues.length;
  checkShape(operation, { type: TYPES, id: "texte", par: "texte" }, path, issues);
  const type = fieldOf(operation, "type");
  const own = BY_TYPE.get(type);
  if (own === undefined || issues.length > before) return;
  checkShape(operation, own, path, issues);
  const correction = fieldOf(operation, "correction");
  const corrected = BY_OBJECT.get(fieldOf(correction, "objet"));
  if (corrected !== undefined && issues.length === before)
    checkShape(correction, corrected, [...path, "correction"], issues);
}

const TYPES: ReadonlySet<string> = new Set(Object.keys(operations));
const BY_TYPE: ReadonlyMap<unknown, Shape> = new Map(Object.entries(operations));
const BY_OBJECT: ReadonlyMap<unknown, Shape> = new Map(Object.entries(corrections));

interface Roots {
  readonly roots: readonly unknown[];
  readonly path: Path;
}

function rootsOf(value: unknown): readonly Roots[] {
  const convention = fieldOf(value, "convention");
  const avenants = listOf(value, "avenants");
  return [
    { roots: listOf(convention, "dispositions"), path: ["convention", "dispositions"] },
    ...avenants.map((avenant, rank) => ({
      roots: listOf(avenant, "dispositions"),
      path: ["avenants", rank, "dispositions"],
    })),
  ];
}

function checkTree(roots: readonly unknown[], path: Path, issues: Issue[]): void {
  const node: Shape = { id: "texte", genre: "texte", "enfants?": ["tout"] };
  for (let level = roots.map((one, rank) => ({ one, at: [...path, rank] })); level.length > 0; ) {
    const before = issues.length;
    for (const { one, at } of level) checkShape(one, node, at, issues);
    if (issues.length > before) return;
    level = level.flatMap(({ one, at }) =>
      listOf(one, "enfants").map((child, rank) => ({ one: child, at: [...at, "enfants", rank] })),
    );
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function fieldOf(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const field = fieldOf(value, key);
  return Array.isArray(field) ? field : [];
}
