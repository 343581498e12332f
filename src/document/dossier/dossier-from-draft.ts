/** From a draft to a dossier: everything read, unknowns named, and the questions that remain for a person. */
import type { Dossier } from "../../avenant/index.js";
import type { Convention, Disposition, Mention, Obligation, Periode } from "../../convention/index.js";
import { answerOr, copyPlain } from "../../primitives/internal.js";
import type { Reading } from "../grammar/types.js";

/** What a person answers to the questions of a draft. */
export interface ReponsesEbauche {
  readonly id?: string;
  readonly titre?: string;
  readonly periode?: Periode;
  /** Name of the territory. */
  readonly territoire?: string;
}

/** Something to ask a person, and what the answer opens. */
export interface QuestionEbauche {
  /** Field of the dossier: `periode`, `parties`, `obligations.2.debiteurs`. */
  readonly champ: string;
  /** Capabilities that wait for the answer. */
  readonly ouvre: readonly ("dossier" | "echeancier" | "verification" | "sppe" | "bonus" | "consolidation")[];
  /** The line of the text that the question is about. */
  readonly citation?: string;
  readonly ligne?: number;
}

/** The answer of `dossierFromDraft`. */
export interface DossierEbauche {
  /** Absent while the period is not known: a dossier cannot be without. */
  readonly dossier?: Dossier;
  /** What remains to be asked, from the question that opens the most. */
  readonly questions: readonly QuestionEbauche[];
}

/**
 * Makes a dossier of what a draft has read. Nothing is added: what the text does not say is in `inconnus`, and is asked.
 *
 * @param draft - the draft of a text, as `outlineText` gives it
 * @param answers - what a person has already answered
 * @returns the questions that remain, and the dossier when the period is known; no dossier and no question for a value that
 *   is not a draft
 *
 * @example
 * ```ts
 * import { outlineText } from "convention-territoriale";
 * import { dossierFromDraft } from "convention-territoriale/document";
 *
 * const draft = outlineText("Convention territoriale globale\n\nArticle 1 : Objet\n\nLa présente convention a pour objet...\n");
 * const { dossier, questions } = dossierFromDraft(draft);
 * console.log(dossier, questions.map(({ champ }) => champ));
 * // => undefined [ 'periode', 'parties', 'territoire.communes', 'dateSignature' ]
 * ```
 */
export function dossierFromDraft(
  draft: Reading & { readonly mentions?: readonly Mention[] },
  answers: ReponsesEbauche = {},
): DossierEbauche {
  return answerOr([draft, answers], () => draftOf(draft, answers), { questions: [] });
}

function draftOf(draft: Parameters<typeof dossierFromDraft>[0], answers: ReponsesEbauche): DossierEbauche {
  const periode = answers.periode ?? draft.periode;
  const questions = questionsOf(draft, answers);
  if (periode === undefined) return copyPlain({ questions });
  const titre =
    answers.titre ?? `Convention territoriale globale ${periode.debut.slice(0, 4)}-${periode.fin.slice(0, 4)}`;
  const convention: Convention = { ...instrumentOf(draft), id: "CTG", titre, periode, parties: draft.parties };
  const dossier: Dossier = {
    version: 2,
    id: answers.id ?? "ebauche",
    titre,
    convention,
    avenants: [],
    territoire: { nom: answers.territoire ?? nameOfTerritory(draft), communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus:
      draft.genre === "avenant"
        ? [
            {
              champ: "convention",
              motif: "Le texte lu est un avenant : la convention d'origine n'est pas dans le dossier.",
            },
          ]
        : [],
  };
  // The draft stays the caller's: the dossier shares nothing with it.
  return copyPlain({ dossier, questions });
}

function instrumentOf(
  draft: Reading & { readonly mentions?: readonly Mention[] },
): Omit<Convention, "id" | "titre" | "periode" | "parties"> {
  const signatures = draft.dates.filter(({ nature }) => nature === "signature");
  const [signature] = signatures;
  const obligations = draft.genre === "avenant" ? [] : obligationsIn(draft);
  const dispositions = draft.genre === "avenant" ? [] : draft.dispositions;
  const mentions = draft.genre === "avenant" ? [] : (draft.mentions ?? []);
  const places = new Set([
    ...obligations.map(({ disposition }) => disposition),
    ...mentions.map(({ disposition }) => disposition),
  ]);
  const preambule: readonly Disposition[] = places.has("preambule") ? [{ id: "preambule", genre: "preambule" }] : [];
  return {
    etendue: "extrait",
    ...(signatures.length === 1 && signature !== undefined && draft.genre !== "avenant"
      ? { dateSignature: signature.date }
      : {}),
    // What was not found is not known to be nothing: it is left out.
    ...(draft.genre === "avenant" || draft.deliberations.length === 0 ? {} : { deliberations: draft.deliberations }),
    ...(draft.genre === "avenant" || draft.visas.length === 0 ? {} : { visas: draft.visas }),
    dispositions: [...preambule, ...dispositions],
    ...(obligations.length === 0 ? {} : { obligations }),
    ...(mentions.length === 0 ? {} : { mentions }),
    inconnus: draft.inconnus.map(({ champ, motif, citation, ligne }) => ({
      champ: ligne === undefined ? champ : `${champ} (ligne ${ligne})`,
      motif: citation === undefined ? motif : `${motif} « ${citation.slice(0, 200)} »`,
    })),
  };
}

/** The obligations whose debtors are known; the others are asked. */
function obligationsIn({ obligations, lectures }: Reading): readonly Obligation[] {
  const articles = lectures
    .filter(({ fait }) => /^dispositions\.art\d{1,2}(?:-\d{1,2})?$/.test(fait))
    .sort((a, b) => a.ligne - b.ligne);
  let next = 0;
  // Both stand in the order of the text: one walk over the articles serves every obligation.
  const ordered = [...obligations.entries()].sort(([, a], [, b]) => a.ligne - b.ligne);
  const places = new Map<number, string>();
  for (const [rank, { ligne }] of ordered) {
    while ((articles[next]?.ligne ?? Number.POSITIVE_INFINITY) <= ligne) next += 1;
    places.set(rank, articles[next - 1]?.fait.slice("dispositions.".length) ?? "preambule");
  }
  return obligations.flatMap(({ acte, citation, debiteurs, echeance, force }, rank): readonly Obligation[] => {
    if (debiteurs.length === 0) return [];
    const disposition = places.get(rank) ?? "preambule";
    const libelle = citation.length <= 160 ? citation : `${citation.slice(0, 157)}...`;
    return [{ id: `o${rank + 1}`, acte, libelle, debiteurs, echeance, force, disposition, citation }];
  });
}

function nameOfTerritory({ parties }: Reading): string {
  const epci = parties.find(({ genre }) => genre === "epci") ?? parties.find(({ genre }) => genre === "commune");
  return epci?.nom ?? "Territoire à nommer";
}

function questionsOf(draft: Reading, answers: ReponsesEbauche): readonly QuestionEbauche[] {
  const questions: QuestionEbauche[] = [];
  const asks = (champ: string) => draft.inconnus.filter((one) => one.champ === champ);
  if (answers.periode === undefined && draft.periode === undefined) {
    const competing = asks("periode");
    for (const { citation, ligne } of competing.length > 0 ? competing : [{ citation: undefined, ligne: undefined }]) {
      questions.push({ champ: "periode", ouvre: ["dossier", "echeancier", "verification"], ...place(citation, ligne) });
    }
  }
  if (draft.parties.length < 2) questions.push({ champ: "parties", ouvre: ["verification", "echeancier"] });
  questions.push({ champ: "territoire.communes", ouvre: ["sppe", "bonus"] });
  for (const [rank, { debiteurs, citation, ligne }] of draft.obligations.entries()) {
    if (debiteurs.length === 0)
      questions.push({ champ: `obligations.${rank + 1}.debiteurs`, ouvre: ["echeancier"], ...place(citation, ligne) });
  }
  for (const [rank, { citation, ligne }] of draft.operations.entries()) {
    questions.push({ champ: `operations.${rank + 1}.cible`, ouvre: ["consolidation"], ...place(citation, ligne) });
  }
  const asked = new Set(["periode", "parties"]);
  for (const { champ, citation, ligne } of draft.inconnus) {
    if (!asked.has(champ)) questions.push({ champ, ouvre: ["verification"], ...place(citation, ligne) });
  }
  return questions;
}

function place(citation: string | undefined, ligne: number | undefined): Pick<QuestionEbauche, "citation" | "ligne"> {
  return { ...(citation === undefined ? {} : { citation }), ...(ligne === undefined ? {} : { ligne }) };
}
