/** The shape of a dossier that did not come through `parseDossier`: lists where lists are due, days where days are. */
import {
  conventionShape,
  demandeEchangeShape,
  dispositionShape,
  echeanceShape,
  equipementShape,
  inconnuShape,
  instrumentShape,
  outilSuiviShape,
  partieShape,
  STATUTS_ACTION,
} from "../convention/index.js";
import { type Issue, issue, MAX_DEPTH, MAX_VALUES, type Path } from "../primitives/index.js";
import { checkShape, type Population, type Shape, type ShapeOf } from "../territoire/index.js";
import type { Avenant, Correction, Dossier, Elaboration, Fait, Operation } from "./types.js";

const textes = ["texte"] as const;
const moment = { "echeance?": echeanceShape, "debiteurs?": textes, "beneficiaire?": "texte" } as const;

const correction = [
  "selon",
  "objet",
  {
    disposition: { cible: "texte", "titre?": "texte" },
    obligation: { obligation: "texte", ...moment, "libelle?": "texte" },
    partie: { partie: partieShape },
    duree: { periode: "periode" },
  },
] as const satisfies ShapeOf<Correction>;

const own = { id: "texte", par: "texte" } as const;
const onTarget = { ...own, cible: "texte" } as const;
const operation = [
  "selon",
  "type",
  {
    modifier: { ...onTarget, "redactionAmbigue?": "texte" },
    completer: { ...onTarget, "redactionAmbigue?": "texte" },
    modifierEtCompleter: { ...onTarget, redactionAmbigue: "texte" },
    abroger: onTarget,
    abrogerSousReserve: { ...onTarget, reserve: "texte" },
    ajouter: { ...own, parent: "texte" },
    renommer: { ...onTarget, titre: "texte" },
    integrer: { ...own, parent: "texte", document: "texte", "obligation?": "texte" },
    proroger: { ...own, fin: "jour" },
    adherer: { ...own, partie: partieShape },
    retirer: { ...own, partie: "texte" },
    absorber: {
      ...own,
      contrat: "texte",
      "parties?": [partieShape],
      "cible?": "texte",
      "equipements?": [equipementShape],
    },
    modifierListeEquipements: { ...onTarget, "ajouter?": [equipementShape], "retirer?": textes },
    actualiserEcheance: { ...own, obligation: "texte", ...moment },
    corriger: { ...own, correction },
  },
] as const satisfies ShapeOf<Operation>;

const avenant = {
  ...instrumentShape,
  "numero?": "nombre",
  dateEffet: "date",
  "fin?": "jour",
  "dateConventionCitee?": "jour",
  "avenantsCites?": [{ instrument: "texte", date: "jour" }],
  "justificationEffet?": "texte",
  operations: [operation],
  "execute?": textes,
} as const satisfies ShapeOf<Avenant>;

const fait = {
  id: "texte",
  nature: "texte",
  date: "jour",
  libelle: "texte",
  "obligation?": "texte",
  "acte?": "texte",
  "instance?": "texte",
  "reunionPrevue?": "texte",
  "decisions?": [{ id: "texte", nature: "texte", objet: "texte", "disposition?": "texte" }],
} as const satisfies ShapeOf<Fait>;

const statut: ReadonlySet<string> = new Set(STATUTS_ACTION);

const elaboration = {
  etapes: [{ id: "texte", genre: "texte", libelle: "texte", "date?": "date", "realisee?": "booleen" }],
  "diagnostic?": [
    {
      id: "texte",
      code: "texte",
      libelle: "texte",
      valeur: "texte",
      "sens?": "texte",
      unite: "texte",
      "periode?": "date",
      source: "texte",
    },
  ],
} as const satisfies ShapeOf<Elaboration>;

const population = {
  valeur: "nombre",
  nature: "texte",
  millesime: "nombre",
  anneeApplication: "nombre",
  source: "texte",
} as const satisfies ShapeOf<Population>;

const dossier = {
  "$schema?": "texte",
  version: "nombre",
  id: "texte",
  titre: "texte",
  "dateReference?": "jour",
  convention: conventionShape,
  avenants: [avenant],
  territoire: {
    nom: "texte",
    "limitesAu?": "jour",
    communes: [{ codeInsee: "texte", nom: "texte", populations: [population] }],
    groupements: [
      {
        siren: "texte",
        nom: "texte",
        nature: "texte",
        membres: textes,
        nombreMembres: "nombre",
        "populationsMembres?": [population],
      },
    ],
    transferts: [
      { commune: "texte", competence: "texte", titulaire: "texte", "du?": "jour", "au?": "jour", "source?": "texte" },
    ],
  },
  faits: [fait],
  "reunionsPrevues?": [{ id: "texte", instance: "texte", date: "date", "objet?": "texte" }],
  "suiviActions?": [
    {
      action: "texte",
      statuts: [{ date: "jour", statut, "motif?": "texte" }],
      "mesures?": [{ indicateur: "texte", date: "jour", valeur: "texte", "source?": "texte" }],
    },
  ],
  "elaboration?": elaboration,
  "echanges?": [demandeEchangeShape],
  "outilSuivi?": outilSuiviShape,
  inconnus: [inconnuShape],
  "acquittements?": [{ finding: "texte", motif: "texte", date: "jour", "par?": "texte" }],
} as const satisfies ShapeOf<Dossier>;

/**
 * Every place of a dossier that is not of the right kind: `SHAPE_INVALID`, `DATE_INVALID`, `PERIOD_REVERSED`; and
 * `INPUT_TOO_DEEP` or `INPUT_TOO_LARGE` for a tree of dispositions without end. The trees are walked without recursion.
 */
export function dossierShapeIssues(value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  checkShape(value, dossier, [], issues);
  checkTree(fieldOf(value, "convention"), ["convention"], issues);
  listOf(value, "avenants").forEach((one, rank) => {
    checkTree(one, ["avenants", rank], issues);
  });
  return issues;
}

/** Same for a convention alone. */
export function conventionShapeIssues(value: unknown, path: Path): readonly Issue[] {
  return instrumentShapeIssues(value, conventionShape, path);
}

/** Same for an avenant alone. */
export function avenantShapeIssues(value: unknown, path: Path): readonly Issue[] {
  return instrumentShapeIssues(value, avenant, path);
}

function instrumentShapeIssues(value: unknown, shape: Shape, path: Path): readonly Issue[] {
  const issues: Issue[] = [];
  checkShape(value, shape, path, issues);
  checkTree(value, path, issues);
  return issues;
}

/** Whether a dossier with these issues cannot even be read: nothing else is then looked at. */
export function isUnreadable(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "SHAPE_INVALID" || code.startsWith("INPUT_"));
}

/** The dispositions of one instrument, level by level. One of the wrong kind hides what is below it. */
function checkTree(instrument: unknown, path: Path, issues: Issue[]): void {
  const root = [...path, "dispositions"];
  let level = [{ list: listOf(instrument, "dispositions"), at: root }];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return void issues.push(issue("INPUT_TOO_DEEP", root, { maximum: MAX_DEPTH }));
    const found: Issue[] = [];
    const below: typeof level = [];
    for (const { list, at } of level) {
      // Counted before it is looked at: lists that share their parts may stand for more than memory holds.
      seen += list.length;
      if (seen > MAX_VALUES) return void issues.push(issue("INPUT_TOO_LARGE", root, { maximum: MAX_VALUES }));
      for (const [rank, one] of list.entries()) {
        checkShape(one, dispositionShape, [...at, rank], found);
        const enfants = listOf(one, "enfants");
        if (enfants.length > 0) below.push({ list: enfants, at: [...at, rank, "enfants"] });
      }
    }
    for (const wrong of found) issues.push(wrong);
    if (isUnreadable(found)) return;
    level = below;
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
