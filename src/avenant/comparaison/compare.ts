/** What changed between two days: dispositions, parties, obligations and period. */
import { match } from "ts-pattern";
import type { FicheAction, JourBorne, Partie, PeriodeBornee } from "../../convention/index.js";
import { type Outcome, success } from "../../primitives/index.js";
import { copyPlain, readQuestion } from "../../primitives/internal.js";
import { textOn } from "../consolidation/consolidate.js";
import type { DispositionConsolidee, ObligationConsolidee, VersionConsolidee } from "../consolidation/result.js";
import { lastOf } from "../order.js";
import type { ComparisonQuestion } from "../question.js";
import { comparisonQuestion } from "../question-schema.js";
import { sameValue } from "./same-value.js";
import { diffWords, type MorceauTexte } from "./word-diff.js";

/** A change of one disposition. */
export type ChangementDisposition = {
  readonly adresse: string;
  /** Instrument and path that made the change, and the day from which it holds; those of the last version when it left. */
  readonly instrument: string;
  readonly par: string;
  readonly du: JourBorne;
} & (
  | { readonly type: "ajoutee"; readonly apres: DispositionConsolidee }
  /** Abrogated in between, or gone with an avenant that lapsed (`motif: "echeance"`). */
  | { readonly type: "retiree"; readonly motif: "abrogation" | "echeance"; readonly avant: DispositionConsolidee }
  /** In force again: the avenant that had abrogated it lapsed. */
  | { readonly type: "retablie"; readonly apres: DispositionConsolidee }
  | {
      readonly type: "modifiee";
      readonly avant: DispositionConsolidee;
      readonly apres: DispositionConsolidee;
      readonly titre?: readonly MorceauTexte[];
      readonly texte?: readonly MorceauTexte[];
      /** Of `titre` and `texte`, those that differ by too many words to be compared: shown as removed whole, then added whole. */
      readonly remplacesEnEntier?: readonly ("titre" | "texte")[];
      /** Fields of the fiche that differ. */
      readonly champsFiche: readonly (keyof FicheAction)[];
      readonly equipements: { readonly ajoutes: readonly string[]; readonly retires: readonly string[] };
    }
  /** Known on one day, indeterminate on the other. */
  | { readonly type: "incertaine"; readonly avant?: DispositionConsolidee; readonly apres?: DispositionConsolidee }
);

/** Everything that differs between two days. Each list is empty when nothing changed. */
export interface Comparaison {
  readonly from: string;
  readonly to: string;
  readonly dispositions: readonly ChangementDisposition[];
  readonly parties: {
    readonly ajoutees: readonly Partie[];
    readonly retirees: readonly Partie[];
    /** Parties of the same id that are described otherwise. */
    readonly modifiees: readonly { readonly avant: Partie; readonly apres: Partie }[];
  };
  readonly obligations: {
    readonly ajoutees: readonly ObligationConsolidee[];
    readonly eteintes: readonly ObligationConsolidee[];
    readonly modifiees: readonly { readonly avant: ObligationConsolidee; readonly apres: ObligationConsolidee }[];
  };
  /** Present when the end of the convention moved. */
  readonly periode?: { readonly avant: PeriodeBornee; readonly apres: PeriodeBornee };
}

/**
 * Compares the texts in force on two days.
 *
 * @param question - the dossier and the two days, `YYYY-MM-DD`
 * @returns the changes that lead from the first text to the second, in the order of the text; else the issues of
 *   `consolidate`
 *
 * @example
 * ```ts
 * import { compareConsolidated, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const changes = compareConsolidated({ dossier, from: "2025-12-31", to: "2026-01-01" });
 * if (changes.ok) console.log(changes.value.dispositions.map(({ adresse }) => adresse));
 * // => [ 'CTG#art1' ]
 * ```
 */
export function compareConsolidated(question: ComparisonQuestion): Outcome<Comparaison> {
  const asked = readQuestion<ComparisonQuestion>(comparisonQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, from, to, knownAt } = asked.value;
  return success(compareTexts(textOn(dossier, from, knownAt).value, textOn(dossier, to, knownAt).value));
}

/** Same, for two texts already consolidated: the answer holds copies of what they say. */
export function compareTexts(before: VersionConsolidee, after: VersionConsolidee): Comparaison {
  const moved = !sameValue(before.periode, after.periode);
  return copyPlain({
    from: before.at,
    to: after.at,
    dispositions: compareDispositions(before, after),
    parties: compareParties(before.parties, after.parties),
    obligations: compareObligations(before.obligations, after.obligations),
    ...(moved ? { periode: { avant: before.periode, apres: after.periode } } : {}),
  });
}

function compareDispositions(before: VersionConsolidee, after: VersionConsolidee): readonly ChangementDisposition[] {
  const old = new Map(before.dispositions.map((line) => [line.adresse, line]));
  const fresh = new Map(after.dispositions.map((line) => [line.adresse, line]));
  const gone = before.dispositions.filter(({ adresse }) => !fresh.has(adresse));
  return [
    ...after.dispositions.flatMap((line) => {
      const previous = old.get(line.adresse);
      return previous === undefined ? changesOfNew(line) : changesOf(previous, line);
    }),
    ...gone.flatMap(changesOfGone),
  ];
}

/** By whom the line was last touched. */
function authorOf({ adresse, versions }: DispositionConsolidee) {
  const { instrument, par, du } = lastOf(versions);
  return { adresse, instrument, par, du };
}

function changesOfNew(apres: DispositionConsolidee): readonly ChangementDisposition[] {
  const by = authorOf(apres);
  return match(apres.statut)
    .returnType<readonly ChangementDisposition[]>()
    .with("indetermine", () => [{ ...by, type: "incertaine", apres }])
    .with("enVigueur", () => [{ ...by, type: "ajoutee", apres }])
    .with("abrogee", () => [])
    .exhaustive();
}

function changesOfGone(avant: DispositionConsolidee): readonly ChangementDisposition[] {
  const by = authorOf(avant);
  return match(avant.statut)
    .returnType<readonly ChangementDisposition[]>()
    .with("indetermine", () => [{ ...by, type: "incertaine", avant }])
    .with("enVigueur", () => [{ ...by, type: "retiree", motif: "echeance", avant }])
    .with("abrogee", () => [])
    .exhaustive();
}

function changesOf(avant: DispositionConsolidee, apres: DispositionConsolidee): readonly ChangementDisposition[] {
  const by = authorOf(apres);
  const same = avant.statut === apres.statut;
  if (avant.statut === "indetermine" || apres.statut === "indetermine") {
    return same && isSame(avant, apres) ? [] : [{ ...by, type: "incertaine", avant, apres }];
  }
  if (apres.statut === "abrogee") return same ? [] : [{ ...by, type: "retiree", motif: "abrogation", avant }];
  if (!same) return [{ ...by, type: "retablie", apres }];
  return isSame(avant, apres) ? [] : [{ ...by, type: "modifiee", avant, apres, ...differences(avant, apres) }];
}

type Contenu = Pick<DispositionConsolidee, "titre" | "texte" | "texteIncomplet" | "fiche" | "equipements">;

function isSame(a: Contenu, b: Contenu): boolean {
  const { titre, texte, texteIncomplet } = a;
  return (
    titre === b.titre &&
    texte === b.texte &&
    texteIncomplet === b.texteIncomplet &&
    fieldsThatDiffer(a.fiche, b.fiche).length === 0 &&
    sameValue(listOf(a.equipements), listOf(b.equipements))
  );
}

/** The équipements of a list, whatever their order. */
function listOf(equipements: Contenu["equipements"] = []) {
  return [...equipements].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function differences(avant: Contenu, apres: Contenu) {
  const words = (a = "", b = "") => (a === b ? undefined : diffWords(a, b));
  const [titre, texte] = [words(avant.titre, apres.titre), words(avant.texte, apres.texte)];
  const whole = (["titre", "texte"] as const).filter((field) => ({ titre, texte })[field]?.compare === false);
  const ids = (list: Contenu["equipements"]) => (list ?? []).map(({ id }) => id);
  const [old, fresh] = [new Set(ids(avant.equipements)), new Set(ids(apres.equipements))];
  return {
    ...(titre && { titre: titre.morceaux }),
    ...(texte && { texte: texte.morceaux }),
    ...(whole.length === 0 ? {} : { remplacesEnEntier: whole }),
    champsFiche: fieldsThatDiffer(avant.fiche, apres.fiche),
    equipements: {
      ajoutes: [...fresh].filter((id) => !old.has(id)),
      retires: [...old].filter((id) => !fresh.has(id)),
    },
  };
}

function fieldsThatDiffer(a: FicheAction = {}, b: FicheAction = {}): readonly (keyof FicheAction)[] {
  return keysOf({ ...a, ...b })
    .filter((key) => !sameValue(a[key], b[key]))
    .sort();
}

function keysOf<T extends object>(value: T): readonly (keyof T)[] {
  const keys: (keyof T)[] = [];
  for (const key in value) keys.push(key);
  return keys;
}

function compareParties(avant: readonly Partie[], apres: readonly Partie[]): Comparaison["parties"] {
  const byId = (parties: readonly Partie[]) => new Map(parties.map((one) => [one.id, one]));
  const [old, fresh] = [byId(avant), byId(apres)];
  return {
    ajoutees: apres.filter(({ id }) => !old.has(id)),
    retirees: avant.filter(({ id }) => !fresh.has(id)),
    modifiees: apres.flatMap((one) => {
      const previous = old.get(one.id);
      return previous === undefined || sameValue(previous, one) ? [] : [{ avant: previous, apres: one }];
    }),
  };
}

function compareObligations(
  avant: readonly ObligationConsolidee[],
  apres: readonly ObligationConsolidee[],
): Comparaison["obligations"] {
  const standing = (list: readonly ObligationConsolidee[]) =>
    new Map(list.filter(({ statut }) => statut !== "eteinte").map((one) => [one.cle, one]));
  const [old, fresh] = [standing(avant), standing(apres)];
  return {
    ajoutees: [...fresh.values()].filter(({ cle }) => !old.has(cle)),
    eteintes: [...old.values()].filter(({ cle }) => !fresh.has(cle)),
    modifiees: [...fresh.values()].flatMap((one) => {
      const previous = old.get(one.cle);
      const changed = previous !== undefined && !sameValue(previous, one);
      return changed ? [{ avant: previous, apres: one }] : [];
    }),
  };
}
