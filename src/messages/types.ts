/** Shape of a catalogue: one per language, the French one being the model of the other. */

import type { IssueCode } from "../primitives/index.js";

/** Languages of the texts for people. */
export type Langue = "fr" | "en";

/** The text of an issue or of a finding; `{nom}` is replaced by the parameter of that name. */
export interface IssueText {
  /** What is wrong. */
  readonly message: string;
  /** What would mend it. */
  readonly remede: string;
}

/** Texts of one part of the library. */
export interface Catalogue {
  /** By code of issue or of finding. */
  readonly issues: Readonly<Record<string, IssueText>>;
  /** By key: labels of codes, steps of traces, headings of reports. */
  readonly textes: Readonly<Record<string, string>>;
}

/** The catalogue of a language: a text for every code of issue that the library has. */
export interface CompleteCatalogue extends Catalogue {
  readonly issues: Readonly<Record<IssueCode, IssueText>> & Catalogue["issues"];
}

/** Same codes and keys as `T`, texts of another language. */
export interface Translation<T extends Catalogue> extends Catalogue {
  readonly issues: Readonly<Record<keyof T["issues"], IssueText>>;
  readonly textes: Readonly<Record<keyof T["textes"], string>>;
}
