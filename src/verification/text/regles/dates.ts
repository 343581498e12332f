/** Signature, transmission and effect of one act, where the document gives each of them once. */
import { type Document, type Passage, passagesOf } from "../document.js";
import { DATE, dateOf } from "../nombres.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

const SIGNATURE = new RegExp(`\\bFait (?:à|en) [^,\\n]{2,60}, le (${DATE})`, "giu");
const RECUE = new RegExp(`\\bReçue? en préfecture le (${DATE})`, "giu");
const EFFET = new RegExp(`\\bprend effet (?:à compter du|le|au) (${DATE})`, "giu");
const ACTE = /\bID ?: ?(?:\d{3}|02[AB])-\d{9}-(\d{4})(\d{2})(\d{2})-/gu;

export const dates: RegleTexte = function* ({ document }) {
  const signature = only(document, SIGNATURE);
  const recue = only(document, RECUE);
  const effet = only(document, EFFET);
  const vote = only(document, ACTE);
  if (signature !== undefined && vote !== undefined && vote.jour > signature.jour) {
    yield order(signature, "deliberationApresSignature", "error", "CV-90", vote.jour);
  }
  if (signature !== undefined && recue !== undefined && recue.jour > signature.jour) {
    yield order(signature, "signatureAvantTransmission", "warning", "CV-91", recue.jour);
  }
  if (signature !== undefined && effet !== undefined && effet.jour < signature.jour) {
    yield { ...order(effet, "effetAvantSignature", "warning", "CV-94", signature.jour) };
  }
  if (effet !== undefined && recue !== undefined && recue.jour > effet.jour) {
    const { ligne, colonne, citation, jour } = effet;
    const params = { instrument: "le texte", effet: jour, executoire: recue.jour };
    yield { ligne, colonne, citation, code: "EFFECT_BEFORE_EXECUTORY", severite: "warning", params, regles: ["CV-92"] };
  }
};

interface Datee extends Passage {
  readonly jour: string;
}

/** The date, when the document gives it once or always the same: a compilation of several acts is left alone. */
function only(document: Document, pattern: RegExp): Datee | undefined {
  let first: Datee | undefined;
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, pattern)) {
    const jour = groupes.length === 3 ? dateOf([...groupes].reverse().join("/")) : dateOf(groupes[0] ?? "");
    if (jour === undefined) return undefined;
    if (first !== undefined && first.jour !== jour) return undefined;
    first ??= { ligne, colonne, citation, jour };
  }
  return first;
}

function order(
  { ligne, colonne, citation, jour }: Datee,
  motif: string,
  severite: "error" | "warning",
  regle: string,
  second: string,
): ConstatTexte {
  const params = { instrument: "le texte", premier: jour, second };
  return { ligne, colonne, citation, code: "DATE_ORDER", motif, severite, params, regles: [regle] };
}
