/** What a run of the verification found over several files, as one object for programs. */
import { describeFinding, type Langue } from "../../messages/index.js";
import { type Path, VERSION } from "../../primitives/index.js";
import { helpAddressOf } from "../../primitives/internal.js";
import type { DecompteConstats, Finding, FindingTexte } from "../../verification/index.js";
import type { AnyVerification } from "./findings.js";
import { type Positions, positionsOf, type Region } from "./positions.js";
import type { Probleme, SarifInput, SarifUnusable } from "./sarif-types.js";

/** A finding, with its words, its place and its page. */
interface ConstatEcrit {
  readonly message: string;
  readonly remede: string;
  readonly position?: Region;
  readonly aide?: string;
}

/** One file of the run. */
export type FichierVerifie =
  | (Omit<AnyVerification, "findings"> & {
      readonly fichier: string;
      readonly statut: "verifie";
      /** Findings that a baseline hides. */
      readonly masques: number;
      readonly findings: readonly (ConstatEcrit & Omit<Finding | FindingTexte, "path">)[];
    })
  | {
      readonly fichier: string;
      readonly statut: "inutilisable";
      readonly problemes: readonly (Probleme & { readonly position?: Region })[];
    };

/** The whole run. */
export interface RapportVerification {
  /** Name of the JSON Schema of this object, in the package as `schema/rapport.json`. */
  readonly $schema: string;
  readonly format: "convention-territoriale/rapport";
  readonly version: 1;
  readonly outil: { readonly nom: string; readonly version: string };
  readonly langue: Langue;
  readonly decompte: DecompteConstats;
  readonly masques: number;
  readonly inutilisables: number;
  readonly fichiers: readonly FichierVerifie[];
}

/** One object over every file, those that cannot be used included. */
export function reportOf(inputs: readonly (SarifInput | SarifUnusable)[], langue: Langue): RapportVerification {
  const decompte = { error: 0, warning: 0, info: 0 };
  let [masques, inutilisables] = [0, 0];
  const fichiers = inputs.map((input) => {
    if ("problemes" in input) {
      inutilisables += 1;
      return unusable(input);
    }
    const counts = input.verification.decompte;
    for (const severite of ["error", "warning", "info"] as const) decompte[severite] += counts[severite];
    masques += input.masques?.length ?? 0;
    return verified(input, langue);
  });
  return {
    $schema: "urn:convention-territoriale:schema:rapport:1",
    format: "convention-territoriale/rapport",
    version: 1,
    outil: { nom: "convention-territoriale", version: VERSION },
    langue,
    decompte,
    masques,
    inutilisables,
    fichiers,
  };
}

function unusable({ fichier, problemes, source }: SarifUnusable): FichierVerifie {
  const positions = positionsOf(source);
  return {
    fichier,
    statut: "inutilisable",
    problemes: problemes.map((one) => ({ ...one, ...(one.path === undefined ? {} : placed(positions, one.path)) })),
  };
}

function verified({ fichier, verification, source, masques = [] }: SarifInput, langue: Langue): FichierVerifie {
  const positions = positionsOf(source);
  const { findings, ...others } = verification;
  const all: readonly (Finding | FindingTexte)[] = findings;
  return {
    fichier,
    statut: "verifie",
    ...others,
    masques: masques.length,
    findings: all.map((finding) => ({
      ...finding,
      ...describeFinding(finding, langue),
      ...("path" in finding ? placed(positions, finding.path) : { position: inText(finding) }),
      ...("textes" in finding && finding.textes !== undefined ? {} : { aide: helpAddressOf(finding.code) }),
    })),
  };
}

function placed(positions: Positions, path: Path): { readonly position?: Region } {
  const position = positions(path);
  return position === undefined ? {} : { position };
}

const inText = ({ ligne, colonne, citation }: FindingTexte): Region => ({
  startLine: ligne,
  startColumn: colonne,
  endLine: ligne,
  endColumn: colonne + citation.length,
});
