/** Legal references: what a document cites, the table that it is held against, and what the comparison says. */
import type { Confiance } from "../droit/index.js";

/** Kinds of texts. Laws, ordonnances and décrets share one sequence of numbers. */
export type NatureTexte =
  | "loi"
  | "ordonnance"
  | "decret"
  | "arrete"
  | "circulaire"
  | "instruction"
  | "reglementUE"
  | "cog";

/** A text that conventions cite, as the table knows it. What was not read is absent. */
export interface TexteCite {
  readonly nature: NatureTexte;
  /** `2021-1644`; the period for a Cog: `2023-2027`. */
  readonly numero?: string;
  /** Day of the text. */
  readonly date?: string;
  /** Official title, without the nature, the number and the date. */
  readonly titre?: string;
  /** Set when the end of the title was not read. */
  readonly titreIncomplet?: true;
  /** Names by which people call it: `NOTRe`. Accepted, never required. */
  readonly nomsUsuels?: readonly string[];
  /** Day of its publication. */
  readonly publieLe?: string;
  /** Texts of one family have titles that official texts themselves confuse: they are never compared. */
  readonly famille?: string;
  /** Who wrote it, for a circulaire: two bodies may give the same number. */
  readonly emetteur?: string;
  /** Ids of sources of the library, or links. */
  readonly sources: readonly [string, ...string[]];
  readonly confiance: Confiance;
}

/** A code of laws, by its usual initials. */
export interface CodeCite {
  /** `CASF`. */
  readonly sigle: string;
  readonly nom: string;
  /** Identifier on Légifrance. */
  readonly legifrance?: string;
}

/** What is known of an article of a code that bears on a check. */
export interface ArticleCite {
  /** Initials of the code: `CASF`. */
  readonly code: string;
  /** `L. 214-1-3`. */
  readonly article: string;
  /** For an article that a text created: the day of publication of that text. */
  readonly publieLe?: string;
  /** Day from which the article is in force. */
  readonly du?: string;
  /** Initials of the codes that hold no article of that number, as verified. */
  readonly absentDe?: readonly string[];
  readonly sources: readonly [string, ...string[]];
  readonly confiance: Confiance;
}

/** What references are held against. A caller adds its own texts: `{ ...tableReferences, textes: [...tableReferences.textes, mine] }`. */
export interface TableReferences {
  /** Day on which a person last checked the table. */
  readonly verifieLe?: string;
  readonly codes: readonly CodeCite[];
  readonly textes: readonly TexteCite[];
  readonly articles: readonly ArticleCite[];
}

interface ReferenceBase {
  /** Words of the document. */
  readonly citation: string;
  /** Where the words begin in the text, in UTF-16 units from 0. */
  readonly position: number;
}

/** A law, ordonnance, décret, arrêté, circulaire... that a document cites. */
export interface ReferenceTexte extends ReferenceBase {
  readonly type: "texte";
  readonly nature: Exclude<NatureTexte, "cog">;
  readonly numero?: string;
  /** Day as written, when it is whole. */
  readonly date?: string;
  /** Year alone: "la loi NOTRe de 2015". */
  readonly annee?: number;
  /** Title that follows, as written. */
  readonly titre?: string;
}

/** One article of a code. A range ("L. 227-1 à 3") gives one reference for each article. */
export interface ReferenceArticle extends ReferenceBase {
  readonly type: "article";
  /** `L. 227-1`. */
  readonly article: string;
  /** Initials of the code; absent when the text names none, or one that the table does not have. */
  readonly code?: string;
  /** Set when the article comes from a range. */
  readonly plage?: boolean;
}

/** A convention d'objectifs et de gestion of the Family branch, with its period. */
export interface ReferenceCog extends ReferenceBase {
  readonly type: "cog";
  /** `2023-2027`. */
  readonly periode: string;
}

/** Something that a document cites. */
export type Reference = ReferenceTexte | ReferenceArticle | ReferenceCog;

/** Why a reference is reported, each with its rule. */
export type MotifReference =
  /** The date is not that of the number (LR-01). */
  | "dateDuNumero"
  /** The title is that of another text (LR-02). */
  | "titreAutreTexte"
  /** The number is that of a text of another nature (LR-03). */
  | "natureDuNumero"
  /** The text was published after the signature (LR-04). */
  | "publieApresSignature"
  /** The article was published, and not yet in force, on the day of the signature (LR-05). */
  | "pasEncoreEnVigueur"
  /** The code has no article of that number (LR-06, and LR-08 for a range). */
  | "codeDeLArticle"
  /** No number is given, and one text alone fits (LR-07). */
  | "numeroSuggere"
  /** One number with two dates (LR-09). */
  | "deuxDates"
  /** One date and title with two numbers (LR-09). */
  | "deuxNumeros"
  /** No Cog has that period (LR-10). */
  | "cogInconnue";

/** What a check says of one reference. */
export interface ConstatReference {
  readonly code: "LEGAL_REFERENCE";
  readonly motif: MotifReference;
  /** Never more than a warning: a wrong visa does not void a contract. */
  readonly severite: "warning" | "info";
  /** `LR-01` to `LR-10`. */
  readonly regle: string;
  /** What was written. */
  readonly lu: string;
  /** What the table, or the rest of the document, gives. */
  readonly attendu: string;
  readonly reference: Reference;
}

/** What `verifierVisas` may be told beside the visas. */
export interface OptionsReferences {
  /** Day on which the instrument that cites was signed. Without it nothing is said of what was published or in force. */
  readonly dateSignature?: string;
  /** Texts to hold the visas against; those of the library by default. */
  readonly table?: TableReferences;
}
