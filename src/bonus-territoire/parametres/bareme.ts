/** The barème of a Caf: what it supplies, by dates. Reading it, and asking it for the value of a year. */
import type { Surcharge } from "../../droit/index.js";
import { collect, issue, type Path, parseCivilDate, show } from "../../primitives/index.js";
import type { Shape } from "../demande/shape.js";
import type { CleParametre } from "../demande/types-parametres.js";
import { isCleParametre, readSurcharge } from "./surcharges.js";

/** A barème once checked. */
export interface BaremeLu {
  /** The value in force on 1 January of the year, else on 31 December. */
  valueIn(cle: CleParametre, annee: number): Surcharge<unknown> | undefined;
}

interface LigneLue {
  readonly rang: number;
  readonly cle: CleParametre;
  readonly du: string;
  readonly au: string;
  readonly surcharge: Surcharge<unknown>;
}

const FIELDS = new Set(["format", "version", "id", "edition", "valeurs"]);
const LIGNE = new Set(["cle", "du", "au", "valeur", "sansObjet", "source", "note"]);
const WITHOUT_END = "9999-12-31";

/** Reads a barème: keys known, dates in order, no two values of one key on the same day. */
export function readBareme(shape: Shape, value: unknown, path: Path): BaremeLu | undefined {
  if (value === undefined) return undefined;
  const fields = shape.fields(value, path, FIELDS);
  shape.oneOf(fields["format"], ["convention-territoriale/bareme"], path, "format");
  const version = fields["version"];
  if (version !== 1) {
    shape.issues.push(issue("VERSION_UNSUPPORTED", [...path, "version"], { version: show(version), attendue: 1 }));
  }
  const name = `${shape.text(fields["id"], path, "id")} ${shape.text(fields["edition"], path, "edition")}`;
  const lines = new Map<CleParametre, LigneLue[]>();
  shape.list(fields["valeurs"], path, "valeurs").forEach((each, rank) => {
    const ligne = readLigne(shape, each, [...path, "valeurs", rank], name);
    if (ligne === undefined) return;
    const own = { ...ligne, rang: rank };
    const others = lines.get(ligne.cle);
    if (others === undefined) lines.set(ligne.cle, [own]);
    else others.push(own);
  });
  for (const own of lines.values()) overlapIssues(own, path, shape);
  return {
    valueIn(cle, annee) {
      const on = (day: string) => lines.get(cle)?.find(({ du, au }) => du <= day && day <= au)?.surcharge;
      return on(`${annee}-01-01`) ?? on(`${annee}-12-31`);
    },
  };
}

/** In order of their first days, two lines overlap when one begins before the end of all those before it. */
function overlapIssues(lines: LigneLue[], path: Path, { issues }: Shape): void {
  lines.sort((a, b) => (a.du === b.du ? a.rang - b.rang : a.du < b.du ? -1 : 1));
  let end = "";
  for (const { cle, du, au, rang } of lines) {
    if (du <= end) issues.push(issue("PARAMETER_OVERLAP", [...path, "valeurs", rang], { cle, du }));
    if (au > end) end = au;
  }
}

/** A line without value nor word is still to be filled in: it supplies nothing. */
function readLigne(shape: Shape, value: unknown, path: Path, name: string): Omit<LigneLue, "rang"> | undefined {
  const fields = shape.fields(value, path, LIGNE);
  const cle = shape.text(fields["cle"], path, "cle");
  if (!isCleParametre(cle)) {
    if (cle !== "") shape.issues.push(issue("PARAMETER_UNKNOWN", [...path, "cle"], { cle: show(cle) }));
    return undefined;
  }
  const du = collect(parseCivilDate(fields["du"], [...path, "du"]), shape.issues);
  const au =
    fields["au"] === undefined ? WITHOUT_END : collect(parseCivilDate(fields["au"], [...path, "au"]), shape.issues);
  if (du !== undefined && au !== undefined && au < du) {
    shape.issues.push(issue("PERIOD_REVERSED", [...path, "au"], { debut: du, fin: au }));
  }
  for (const key of ["source", "note"]) if (fields[key] !== undefined) shape.text(fields[key], path, key);
  if (fields["valeur"] === undefined && fields["sansObjet"] !== true) return undefined;
  const surcharge = readSurcharge(shape, cle, fields, path);
  if (du === undefined || au === undefined) return undefined;
  if ("sansObjet" in surcharge) return { cle, du, au, surcharge };
  const source = surcharge.source === undefined ? name : `${name} : ${surcharge.source}`;
  return { cle, du, au, surcharge: { ...surcharge, source } };
}
