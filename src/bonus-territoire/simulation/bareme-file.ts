/** The barème as a file: filling it in, loading it, comparing two editions on a demande. */
import { listParametres } from "../../droit/index.js";
import { deepFreeze, failure, type Outcome, type Path, refusal, success } from "../../primitives/index.js";
import { computeBonusTerritoire } from "../calcul/compute.js";
import { type Fields, newShape, type Shape } from "../demande/shape.js";
import type { DemandeBonusTerritoire } from "../demande/types.js";
import type { Bareme, LigneDatee } from "../demande/types-parametres.js";
import { readBareme } from "../parametres/bareme.js";
import { isCleParametre } from "../parametres/surcharges.js";
import { type Difference, differenceOf, type Ecart, ecartsOf, isChange } from "../resultat/differences.js";
import type { Montant, ResultatBonusTerritoire } from "../resultat/result.js";

const ROOT: Path = deepFreeze([]);

/**
 * A barème to fill in: one line for each parameter that no text read gives for that year, with the reason.
 *
 * @returns the barème, whose lines have no value yet: loaded as it is, it supplies nothing; `DATE_INVALID` for a year
 *   that is none
 */
export function templateBareme(question: {
  readonly annee: number;
  readonly id: string;
  readonly edition: string;
}): Outcome<Bareme> {
  const shape = newShape();
  const fields = shape.fields(question, ROOT, QUESTION);
  const [id, edition] = [shape.text(fields["id"], ROOT, "id"), shape.text(fields["edition"], ROOT, "edition")];
  const refused = refusal(shape.issues);
  if (refused) return refused;
  const { annee } = question;
  const listed = listParametres({ at: `${annee}-01-01` });
  if (!listed.ok) return listed;
  const valeurs = listed.value.flatMap(({ cle, etat, unite, motif }): readonly LigneDatee[] =>
    etat === "inconnu" && isCleParametre(cle)
      ? [{ cle, du: `${annee}-01-01`, au: `${annee}-12-31`, note: [unite, motif].join(" ") }]
      : [],
  );
  return success({ format: "convention-territoriale/bareme", version: 1, id, edition, valeurs });
}

/**
 * Loads a barème from JSON that may hold anything.
 *
 * @returns the barème, a new object; else every issue: `KEY_UNKNOWN`, `PARAMETER_UNKNOWN`, `PARAMETER_OVERLAP`,
 *   `DATE_INVALID`, `VERSION_UNSUPPORTED`, a value that is not of its kind...
 */
export function loadBareme(input: unknown): Outcome<Bareme> {
  const shape = newShape();
  if (input === undefined) shape.fields(input, ROOT);
  readBareme(shape, input, ROOT);
  const refused = refusal(shape.issues);
  if (refused) return refused;
  const fields = shape.fields(input, ROOT);
  const valeurs = shape.list(fields["valeurs"], ROOT).map((each) => copyOf(shape.fields(each, ROOT), shape));
  return success({
    format: "convention-territoriale/bareme",
    version: 1,
    id: shape.text(fields["id"], ROOT),
    edition: shape.text(fields["edition"], ROOT),
    valeurs: valeurs.filter(hasKnownKey),
  });
}

/** A line already read by the door, as a new object. */
function copyOf(fields: Fields, shape: Shape) {
  const optional = (key: "au" | "source" | "note") =>
    fields[key] === undefined ? {} : { [key]: shape.text(fields[key], ROOT) };
  return {
    cle: shape.text(fields["cle"], ROOT),
    du: shape.text(fields["du"], ROOT),
    ...optional("au"),
    ...copyOfValue(fields),
    ...optional("source"),
    ...optional("note"),
  };
}

/** The word that a parameter does not apply wins over a value, which the door has not read then. */
function copyOfValue({ sansObjet, valeur }: Fields): Pick<LigneDatee, "valeur" | "sansObjet"> {
  if (sansObjet === true) return { sansObjet };
  return valeur === undefined ? {} : { valeur: structuredCopy(valeur) };
}

const hasKnownKey = (line: Omit<LigneDatee, "cle"> & { readonly cle: string }): line is LigneDatee =>
  isCleParametre(line.cle);

/** A value read by the door is made of plain lists and objects: this copies it. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]));
}

const isObject = (value: unknown): value is object => typeof value === "object";

const QUESTION = new Set(["annee", "id", "edition"]);

/** What changes from one barème to the other. */
export interface ComparaisonBaremes {
  /** Lines that are not the same in both, as text. */
  readonly lignes: readonly {
    readonly cle: string;
    readonly du: string;
    readonly avant?: string;
    readonly apres?: string;
  }[];
  readonly total: { readonly avant: Montant; readonly apres: Montant; readonly difference: Difference };
  /** Structures whose amount changes, by id. */
  readonly structures: readonly Ecart[];
  readonly gestionnaires: readonly Ecart[];
}

/**
 * Compares two barèmes, line by line and by their effect on a demande.
 *
 * @returns the lines that differ, and the structures and gestionnaires whose amount changes; or the issues of the
 *   demande under one barème or the other
 */
export function compareBaremes(question: {
  readonly demande: DemandeBonusTerritoire;
  readonly avant: Bareme;
  readonly apres: Bareme;
}): Outcome<ComparaisonBaremes> {
  const shape = newShape();
  shape.fields(question, ROOT, COMPARAISON);
  const refused = refusal(shape.issues);
  if (refused) return refused;
  const { demande, avant, apres } = question;
  const [before, after] = [under(demande, avant, "avant"), under(demande, apres, "apres")];
  if (!before.ok) return after.ok ? before : failure([...before.issues, ...after.issues]);
  if (!after.ok) return after;
  const [one, other] = [before.value, after.value];
  return success({
    lignes: changedLines(avant, apres),
    total: { avant: one.total, apres: other.total, difference: differenceOf(one.total, other.total) },
    structures: ecartsOf(one.structures, other.structures).filter(isChange),
    gestionnaires: ecartsOf(one.gestionnaires, other.gestionnaires).filter(isChange),
  });
}

const COMPARAISON = new Set(["demande", "avant", "apres"]);

/** The result under a barème, whose issues then bear its name. */
function under(demande: DemandeBonusTerritoire, bareme: Bareme, side: string): Outcome<ResultatBonusTerritoire> {
  const shape = newShape();
  if (bareme === undefined) shape.fields(bareme, [side]);
  const outcome = refusal(shape.issues) ?? computeBonusTerritoire({ ...demande, bareme });
  if (outcome.ok) return outcome;
  const named = outcome.issues.map((each) =>
    each.path[0] === "bareme" ? { ...each, path: [side, ...each.path.slice(1)] } : each,
  );
  return refusal(named) ?? outcome;
}

function changedLines(avant: Bareme, apres: Bareme): ComparaisonBaremes["lignes"] {
  const byKey = ({ valeurs }: Bareme) => new Map(valeurs.map((line) => [`${line.cle}\u0000${line.du}`, line]));
  const [one, other] = [byKey(avant), byKey(apres)];
  return [...new Map([...one, ...other])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { cle, du }]) => {
      const [before, after] = [written(one.get(key)), written(other.get(key))];
      if (before === after) return [];
      return [
        {
          cle,
          du,
          ...(before === undefined ? {} : { avant: before }),
          ...(after === undefined ? {} : { apres: after }),
        },
      ];
    });
}

/** What a line says, as text: nothing when it is still to be filled in. */
function written(line: LigneDatee | undefined): string | undefined {
  if (line === undefined) return undefined;
  const { au, valeur, sansObjet } = line;
  const said = sansObjet === true ? "sansObjet" : (JSON.stringify(valeur) ?? "");
  return au === undefined ? said : `${said} (${au})`;
}
