/** What a caller supplies for parameters, read and checked once. */
import type { Surcharge } from "../../droit/index.js";
import { issue, type Path, show } from "../../primitives/index.js";
import type { Shape } from "../demande/shape.js";
import type { CleParametre } from "../demande/types-parametres.js";
import { LECTEURS } from "./valeurs.js";

/** What a caller supplies, once checked. */
export type ParametresLus = ReadonlyMap<CleParametre, Surcharge<unknown>>;

/** Whether a caller may supply a value for that key. */
export const isCleParametre = (key: string): key is CleParametre => Object.hasOwn(LECTEURS, key);

const SURCHARGE = new Set(["valeur", "source", "sansObjet"]);

/** Reads what a caller supplies; a key that the library does not know is an issue, so that no typing error passes. */
export function readParametres(shape: Shape, value: unknown, path: Path): ParametresLus {
  const read = new Map<CleParametre, Surcharge<unknown>>();
  if (value === undefined) return read;
  for (const [key, given] of Object.entries(shape.fields(value, path))) {
    if (given === undefined) continue;
    const at = [...path, key];
    if (!isCleParametre(key)) shape.issues.push(issue("PARAMETER_UNKNOWN", at, { cle: show(key) }));
    else read.set(key, readSurcharge(shape, key, shape.fields(given, at, SURCHARGE), at));
  }
  return read;
}

/** A value, or the word that the parameter does not apply. */
export function readSurcharge(
  shape: Shape,
  key: CleParametre,
  fields: Readonly<Record<string, unknown>>,
  path: Path,
): Surcharge<unknown> {
  if (fields["sansObjet"] === true) return { sansObjet: true };
  const valeur = fields["valeur"];
  LECTEURS[key](shape, valeur, [...path, "valeur"]);
  const source = fields["source"];
  return source === undefined ? { valeur } : { valeur, source: shape.text(source, path, "source") };
}
