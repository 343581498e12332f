/** Signature, transmission and effect of one act, where the document gives each of them once. */
import {
  type Document,
  endBeyondConvention,
  JOUR,
  jourOf,
  type Passage,
  passagesOf,
} from "../../../document/internal.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

const SIGNATURE = new RegExp(`\\bFait (?:à|au|aux|en) [^,\\n]{2,60}?,? le (${JOUR})`, "giu");
const RECUE = new RegExp(`\\bReçue? en préfecture le (${JOUR})`, "giu");
/** Of the avenant itself: the retreat of a commune "prend effet" too. */
const EFFET = new RegExp(`(?<=\\b(?:présent|cet) avenant )prend effet (?:à compter du|le|au) (${JOUR})`, "giu");
/** The stamp of a deliberation ("DE"): the signed convention is transmitted too, and is stamped after its signature. */
const VOTE = /\bID ?: ?(?:\d{3}|02[AB])-\d{9}-(\d{4})(\d{2})(\d{2})-[\w.-]{1,40}-DE\b/gu;

/** An extract of a register is signed and dated too: the text then holds several acts. */
const AUTRE_ACTE = /\bextrait du registre\b|\bapres en avoir delibere\b|\bfait et delibere\b|\bsecretaire de seance\b/;

export const dates: RegleTexte = function* ({ document }) {
  const beyond = endBeyondConvention(document);
  if (beyond !== undefined) {
    const { ligne, colonne, citation, fin, finConvention } = beyond;
    const params = { instrument: "avenant", premier: finConvention, second: fin };
    const place = { ligne, colonne, citation, code: "DATE_ORDER", motif: "avenantFinApresConvention" } as const;
    yield { ...place, severite: "error", params, regles: ["CV-95"] };
  }
  const vote = only(document, VOTE);
  const signature = only(document, SIGNATURE);
  const effet = only(document, EFFET);
  if (AUTRE_ACTE.test(document.normal)) return;
  if (signature !== undefined && effet !== undefined && effet.jour < signature.jour) {
    yield order(effet, "effetAvantSignature", "CV-94", signature.jour);
  }
  if (vote === undefined) return;
  const recue = only(document, RECUE);
  if (signature !== undefined && vote.jour > signature.jour) {
    yield order(signature, "deliberationApresSignature", "CV-90", vote.jour);
  }
  if (signature !== undefined && recue !== undefined && recue.jour > signature.jour) {
    yield order(signature, "signatureAvantTransmission", "CV-91", recue.jour);
  }
  if (effet !== undefined && recue !== undefined && recue.jour > effet.jour) {
    const { ligne, colonne, citation, jour } = effet;
    const params = { instrument: "", effet: jour, executoire: recue.jour };
    yield { ligne, colonne, citation, code: "EFFECT_BEFORE_EXECUTORY", severite: "warning", params, regles: ["CV-92"] };
  }
};

interface Datee extends Passage {
  readonly jour: string;
}

/** The date, when the document gives it once or always the same: a compilation of several acts is left alone. */
function only(document: Document, pattern: RegExp): Datee | undefined {
  let first: Datee | undefined;
  for (const { ligne, colonne, citation, groupes } of passagesOf(document, pattern, document.datees)) {
    const [written, month, day] = groupes;
    const jour = jourOf(month === "" ? written : `${day}/${month}/${written}`);
    if (jour === undefined) return undefined;
    if (first !== undefined && first.jour !== jour) return undefined;
    first ??= { ligne, colonne, citation, jour };
  }
  return first;
}

const GRAVITES = {
  deliberationApresSignature: "error",
  signatureAvantTransmission: "warning",
  effetAvantSignature: "warning",
} as const;

function order(
  { ligne, colonne, citation, jour }: Datee,
  motif: keyof typeof GRAVITES,
  regle: string,
  second: string,
): ConstatTexte {
  const params = { instrument: "", premier: jour, second };
  return { ligne, colonne, citation, code: "DATE_ORDER", motif, severite: GRAVITES[motif], params, regles: [regle] };
}
