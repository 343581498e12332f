/**
 * The texts that a convention cites: reading laws, décrets, articles of codes and Cogs in a text, and holding them against a
 * table of official titles and dates that a caller extends.
 *
 * @module convention-territoriale/references
 * @category Capabilities
 */

export { referencesIn } from "./read.js";
export { tableReferences } from "./table.js";
export type {
  ArticleCite,
  CodeCite,
  ConstatReference,
  MotifReference,
  NatureTexte,
  OptionsReferences,
  Reference,
  ReferenceArticle,
  ReferenceCog,
  ReferenceTexte,
  TableReferences,
  TexteCite,
} from "./types.js";
export { type ConstatSitue, type ConstatVisa, verifierVisas } from "./verify.js";
