/**
 * The wording of an objet: what an avenant announces, in French. It is a text of the convention, not a message of the
 * library: it exists in the language of the contract alone.
 */
import { type Disposition, type GenreDisposition, walkDispositions } from "../convention/index.js";
import type { DispositionConsolidee, VersionConsolidee } from "./result.js";
import { instrumentOf } from "./target.js";
import type { Operation } from "./types.js";

const GENRES: Readonly<Record<GenreDisposition, string>> = {
  preambule: "le préambule",
  article: "l'article",
  sousArticle: "l'article",
  annexe: "l'annexe",
  ficheAction: "la fiche action",
  axe: "l'axe",
  enjeu: "l'enjeu",
  orientation: "l'orientation",
  objectif: "l'objectif",
  action: "l'action",
};

/** What the sentences need to know: the text amended, and the dispositions that carry the new ones. */
export interface ObjetContext {
  readonly text: VersionConsolidee;
  readonly carriers: readonly Disposition[];
}

/** Operations that a draft may hold: each says by itself what it does, and no text before it was wrong. */
export type DraftedOperation = Exclude<Operation, { type: "modifierEtCompleter" | "corriger" }>;

/** The text of the first article: one line for each operation, in their order. */
export function objetOf(operations: readonly DraftedOperation[], context: ObjetContext): string {
  const lines = operations.map((operation) => `- ${sentenceOf(operation, context)}`);
  return [
    "Le présent avenant a pour objet de :",
    ...lines.map((line, rank) => line + (rank + 1 < lines.length ? " ;" : ".")),
  ].join("\n");
}

function sentenceOf(operation: DraftedOperation, context: ObjetContext): string {
  const named = (adresse: string) => nameAt(adresse, context.text);
  const carried = ({ par }: Operation) => {
    const carrier = walkDispositions(context.carriers).find(({ path }) => path === par);
    return carrier === undefined ? par : nameOf(carrier.disposition);
  };
  switch (operation.type) {
    case "modifier":
      return `modifier ${named(operation.cible)}`;
    case "completer":
      return `compléter ${named(operation.cible)}`;
    case "abroger":
      return `abroger ${named(operation.cible)}`;
    case "abrogerSousReserve":
      return `abroger ${named(operation.cible)}, sous réserve : ${operation.reserve}`;
    case "ajouter":
      return `ajouter ${carried(operation)} à ${named(operation.parent)}`;
    case "integrer":
      return `intégrer « ${operation.document} » à ${named(operation.parent)}`;
    case "renommer":
      return `donner pour titre « ${operation.titre} » à ${named(operation.cible)}`;
    case "proroger":
      return `proroger la convention jusqu'au ${frenchDay(operation.fin)} inclus`;
    case "adherer":
      return `prendre acte de l'adhésion de ${operation.partie.nom}`;
    case "retirer":
      return `prendre acte du retrait de ${partyName(operation.partie, context.text)}`;
    case "absorber":
      return `reprendre le contrat « ${operation.contrat} », qui prend fin`;
    case "modifierListeEquipements": {
      const { cible, ajouter = [], retirer = [] } = operation;
      const more = ajouter.length === 0 ? "" : ` ; y inscrire : ${ajouter.map(({ nom }) => nom).join(", ")}`;
      const less = retirer.length === 0 ? "" : ` ; en retirer : ${retirer.join(", ")}`;
      return `mettre à jour les équipements de ${named(cible)}${more}${less}`;
    }
    case "actualiserEcheance": {
      const { obligation, echeance } = operation;
      const known = context.text.obligations.find(({ cle }) => cle === obligation);
      const day = echeance?.type === "jour" ? ` au ${frenchDay(echeance.date)}` : "";
      return `actualiser l'engagement « ${known?.libelle ?? obligation} »${day}`;
    }
  }
}

function frenchDay(day: string): string {
  return day.split("-").reverse().join("/");
}

function partyName(id: string, { parties }: VersionConsolidee): string {
  return parties.find((partie) => partie.id === id)?.nom ?? id;
}

function nameAt(adresse: string, { dispositions, instruments }: VersionConsolidee): string {
  const line = dispositions.find((one) => one.adresse === adresse || one.alias.includes(adresse));
  const written = instrumentOf(line?.adresse ?? adresse);
  const where = instruments.slice(1).find(({ id }) => id === written)?.titre ?? "la convention";
  return line === undefined ? where : `${nameOf(line)} (${where})`;
}

function nameOf({ genre, label, titre }: Pick<DispositionConsolidee, "genre" | "label" | "titre">): string {
  const number = label === undefined ? "" : ` ${label}`;
  return `${GENRES[genre]}${number}${titre === undefined ? "" : ` « ${titre} »`}`;
}
