/** Names in the place of ids, in the sentences of findings and lists. */

import type { Dossier } from "../../avenant/index.js";
import { type Langue, textOf } from "../../messages/index.js";
import { quote } from "../../messages/internal.js";
import type { Params } from "../../primitives/index.js";
import type { NomDansDossier } from "../../synthese/index.js";
import { allNames } from "../../synthese/internal.js";

/** What each id is called in the language. */
export type Noms = ReadonlyMap<string, string>;

export function nommer(noms: readonly NomDansDossier[], langue: Langue): Noms {
  const all = new Map<string, string>();
  for (const nom of noms) {
    if (nom.type !== "disposition") all.set(nom.id, instrumentName(nom, langue));
  }
  for (const nom of noms) {
    if (nom.type === "disposition") all.set(nom.id, dispositionName(nom, all, langue));
  }
  return all;
}

/** What each clause of a dossier is called, by its address. */
export const clauseNames = (dossier: Dossier, langue: Langue): Readonly<Record<string, string>> =>
  Object.fromEntries(nommer(allNames(dossier), langue));

function instrumentName(nom: Exclude<NomDansDossier, { type: "disposition" }>, langue: Langue): string {
  if (nom.type === "convention") return textOf("synthese.nom.convention", langue);
  const { numero, titre } = nom;
  return numero === undefined ? quote(titre, langue) : textOf("synthese.nom.avenant", langue, { numero });
}

function dispositionName(
  { genre, label, titre, instrument }: Extract<NomDansDossier, { type: "disposition" }>,
  noms: Noms,
  langue: Langue,
): string {
  const kind = textOf(`genre.${genre}`, langue);
  const disposition =
    label !== undefined ? `${kind} ${label}` : titre === undefined ? kind : `${kind} ${quote(titre, langue)}`;
  return textOf("synthese.nom.disposition", langue, {
    disposition: disposition.charAt(0).toLowerCase() + disposition.slice(1),
    instrument: noms.get(instrument) ?? "",
  });
}

/** The parameters of a finding, with names in the place of the ids that they are. */
export function nameParams(params: Params, noms: Noms): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === "string" ? (noms.get(value) ?? value) : value]),
  );
}

/** "a, b et c". */
export function enumerate(items: readonly string[], langue: Langue): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")}${textOf("synthese.et", langue)}${last}`;
}
