/**
 * The wording of an objet: what an avenant announces, in French. It is a text of the convention, not a message of the
 * library: it exists in the language of the contract alone.
 */
import { match } from "ts-pattern";
import type { Disposition, GenreDisposition } from "../../convention/index.js";
import { walkDispositions } from "../../convention/internal.js";
import type { DispositionConsolidee, VersionConsolidee } from "../consolidation/result.js";
import { instrumentOf } from "../target.js";
import type { Operation } from "../types.js";

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
  return match(operation)
    .with({ type: "modifier" }, ({ cible }) => `modifier ${named(cible)}`)
    .with({ type: "completer" }, ({ cible }) => `compléter ${named(cible)}`)
    .with({ type: "abroger" }, ({ cible }) => `abroger ${named(cible)}`)
    .with({ type: "abrogerSousReserve" }, ({ cible, reserve }) => `abroger ${named(cible)}, sous réserve : ${reserve}`)
    .with({ type: "ajouter" }, (one) => `ajouter ${carried(one)} à ${named(one.parent)}`)
    .with({ type: "integrer" }, ({ document, parent }) => `intégrer « ${document} » à ${named(parent)}`)
    .with({ type: "renommer" }, ({ cible, titre }) => `donner pour titre « ${titre} » à ${named(cible)}`)
    .with({ type: "proroger" }, ({ fin }) => `proroger la convention jusqu'au ${frenchDay(fin)} inclus`)
    .with({ type: "adherer" }, ({ partie }) => `prendre acte de l'adhésion de ${partie.nom}`)
    .with({ type: "retirer" }, ({ partie }) => `prendre acte du retrait de ${partyName(partie, context.text)}`)
    .with({ type: "absorber" }, ({ contrat }) => `reprendre le contrat « ${contrat} », qui prend fin`)
    .with({ type: "modifierListeEquipements" }, ({ cible, ajouter = [], retirer = [] }) => {
      const more = ajouter.length === 0 ? "" : ` ; y inscrire : ${ajouter.map(({ nom }) => nom).join(", ")}`;
      const less = retirer.length === 0 ? "" : ` ; en retirer : ${retirer.join(", ")}`;
      return `mettre à jour les équipements de ${named(cible)}${more}${less}`;
    })
    .with({ type: "actualiserEcheance" }, ({ obligation, echeance }) => {
      const known = context.text.obligations.find(({ cle }) => cle === obligation);
      const day = echeance?.type === "jour" ? ` au ${frenchDay(echeance.date)}` : "";
      return `actualiser l'engagement « ${known?.libelle ?? obligation} »${day}`;
    })
    .exhaustive();
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
