/** What a notice says, before it is written as Markdown, HTML or plain text. */

/** One structure of the reader. */
export interface LigneNotice {
  readonly nom: string;
  readonly unites: string;
  readonly avant: string;
  readonly apres: string;
  readonly ecart: string;
  readonly pourcent: string;
  readonly certitude: string;
}

/** A step of the reasoning, shared by the structures under it. */
export interface EtapeNotice {
  readonly texte: string;
  /** Numbers of its sources, at the end. */
  readonly sources: readonly number[];
  readonly details: readonly string[];
}

/** One bar of the drawing: an amount in cents, or what is certain of it. */
export interface BarreNotice {
  readonly libelle: string;
  readonly montant: string;
  readonly min: bigint;
  readonly max: bigint;
}

export interface Notice {
  readonly titre: string;
  readonly chapeau: readonly string[];
  readonly colonnes: readonly string[];
  readonly lignes: readonly LigneNotice[];
  readonly barres: readonly BarreNotice[];
  /** Titles of the sections, in the language of the notice. */
  readonly titres: {
    readonly dessin: string;
    readonly pourquoi: string;
    readonly manque: string;
    readonly sources: string;
    readonly annexe: string;
  };
  readonly etapes: readonly EtapeNotice[];
  readonly manque: readonly string[];
  readonly sources: readonly string[];
  readonly annexe: readonly string[];
}

export const cellsOf = ({ nom, unites, avant, apres, ecart, pourcent, certitude }: LigneNotice): readonly string[] => [
  nom,
  unites,
  avant,
  apres,
  ecart,
  pourcent,
  certitude,
];
