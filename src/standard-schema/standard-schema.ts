/** From a reader of the library to a Standard Schema: the same codes at the same paths, each with its sentence. */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describeIssue, type Langue } from "../messages/index.js";
import type { Issue, Outcome } from "../primitives/index.js";
import { deepFreeze } from "../primitives/internal.js";

/** An issue as Standard Schema asks for it, with the code and the parameters that the library gives everywhere. */
export interface IssueStandard extends StandardSchemaV1.Issue {
  /** The sentence and its remedy, in French unless `libraryOptions.langue` is `"en"`. */
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: Issue["code"];
  readonly params: Issue["params"];
}

/** The value, frozen, or every issue at once. */
export type ResultatStandard<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly IssueStandard[] };

/** A Standard Schema (version 1) whose answer is always given at once, never as a promise. */
export interface SchemaStandard<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "convention-territoriale";
    /** Types for the compiler alone: absent at run time. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    /**
     * Reads a value of any origin; never throws.
     *
     * @param options - `libraryOptions: { langue: "en" }` for sentences in English
     */
    readonly validate: (value: unknown, options?: StandardSchemaV1.Options) => ResultatStandard<T>;
  };
}

/** The schema of what a reader reads. */
export function standardSchemaOf<T>(read: (value: unknown) => Outcome<T>): SchemaStandard<T> {
  return deepFreeze({
    "~standard": {
      version: 1,
      vendor: "convention-territoriale",
      validate: (value: unknown, options?: StandardSchemaV1.Options): ResultatStandard<T> => {
        const outcome = read(value);
        if (outcome.ok) return { value: outcome.value };
        const langue = options?.libraryOptions?.["langue"] === "en" ? "en" : "fr";
        return { issues: outcome.issues.map((each) => standardIssue(each, langue)) };
      },
    },
  });
}

function standardIssue(issue: Issue, langue: Langue): IssueStandard {
  const { message, remede } = describeIssue(issue, langue);
  return { message: `${message} ${remede}`, path: [...issue.path], code: issue.code, params: issue.params };
}
