/**
 * The text in force on a day, written from section 9 to 11 of the rules CV and R-AV alone: for the day asked, every avenant is
 * played again from the first text, in order. It knows avenants that take effect on a day.
 */
import type { Avenant, Dossier, Operation } from "../../src/avenant/index.js";
import type { Disposition } from "../../src/convention/index.js";
import { exactPeriod } from "../support/periode.js";

interface Line {
  readonly parent: string | undefined;
  titre: string | undefined;
  textes: readonly string[];
  abrogee: boolean;
  par: string;
  /** Avenants of one day that touched it. */
  touched: readonly string[];
}

interface Text {
  readonly lines: Map<string, Line>;
  /** Addresses that took a line over, to its first address (R-AV-3). */
  readonly alias: Map<string, string>;
  parties: readonly string[];
  fin: string;
}

type Shown =
  | { readonly statut: "enVigueur"; readonly titre: string; readonly textes: readonly string[]; readonly par: string }
  | { readonly statut: "abrogee" | "indetermine" };

export interface ConsolidationAnswer {
  readonly statut: string;
  /** Last day of the convention, prorogations included. */
  readonly fin: string;
  readonly parties: readonly string[];
  readonly instruments: Readonly<Record<string, string>>;
  /** By address; other addresses may exist, and are not asked about. */
  readonly dispositions: Readonly<Record<string, Shown>>;
}

export interface ConsolidationCase {
  readonly dossier: Dossier;
  readonly at: string;
  readonly knownAt?: string;
}

const day = (value: unknown): string => {
  if (typeof value !== "string") throw new Error("the case gives no day");
  return value;
};

/** The convention as it was signed. */
function firstText({ convention }: Dossier): Text {
  const lines = new Map<string, Line>();
  const add = (below: readonly Disposition[], prefix: string, parent: string | undefined): void => {
    for (const { id, titre, texte, enfants = [] } of below) {
      const address = `${prefix}${id}`;
      lines.set(address, {
        parent,
        titre,
        textes: texte === undefined ? [] : [texte],
        abrogee: false,
        par: "CTG",
        touched: [],
      });
      add(enfants, `${address}/`, address);
    }
  };
  add(convention.dispositions, "CTG#", undefined);
  return {
    lines,
    alias: new Map(),
    parties: convention.parties.map(({ id }) => id),
    fin: exactPeriod({ convention }).fin,
  };
}

const find = (text: Text, address: string): Line | undefined => text.lines.get(text.alias.get(address) ?? address);

/** Whether that name is taken below a parent, abrogated or not: an id is never used again. */
function hasChild(text: Text, parent: string, name: string): boolean {
  for (const [address, line] of text.lines)
    if ((line.parent ?? "CTG#") === parent && address.split(/[#/]/).at(-1) === name) return true;
  return false;
}

/** Whether an earlier operation of the same avenant already does that to the same party. */
function comesAgain({ operations }: Avenant, operation: Operation, party: string): boolean {
  for (const one of operations) {
    if (one === operation) return false;
    if (one.type !== operation.type) continue;
    if (one.type === "adherer" && one.partie.id === party) return true;
    if (one.type === "retirer" && one.partie === party) return true;
  }
  return false;
}

/** R-AV-1, R-AV-2: what an operation cannot be applied to. */
function isRefused(text: Text, avenant: Avenant, operation: Operation): boolean {
  const stands = (address: string): boolean => {
    if (address === "CTG#") return true;
    const instrument = address.split("#")[0] ?? "";
    if (instrument !== "CTG" && Number(instrument.slice(2)) >= (avenant.numero ?? 0)) return false;
    const line = find(text, address);
    return line !== undefined && !line.abrogee;
  };
  switch (operation.type) {
    case "modifier":
    case "completer":
    case "abroger":
    case "renommer":
      return !stands(operation.cible);
    case "ajouter":
      return !stands(operation.parent) || hasChild(text, operation.parent, operation.par);
    case "adherer":
      return text.parties.includes(operation.partie.id) || comesAgain(avenant, operation, operation.partie.id);
    case "retirer":
      return !text.parties.includes(operation.partie) || comesAgain(avenant, operation, operation.partie);
    default:
      return false;
  }
}

function apply(text: Text, avenant: Avenant, operation: Operation): void {
  const carrier = avenant.dispositions.find(({ id }) => id === operation.par);
  const own = `${avenant.id}#${operation.par}`;
  const brought = carrier?.texte === undefined ? [] : [carrier.texte];
  if (operation.type === "adherer") text.parties = [...new Set([...text.parties, operation.partie.id])];
  else if (operation.type === "retirer") text.parties = text.parties.filter((id) => id !== operation.partie);
  else if (operation.type === "proroger") {
    if (operation.fin > text.fin) text.fin = operation.fin;
  } else if (operation.type === "ajouter") {
    // A new id in its target; the place of the avenant that brings it is another name of the same line.
    const { parent } = operation;
    const address = `${parent}${parent.endsWith("#") ? "" : "/"}${operation.par}`;
    text.alias.set(own, address);
    text.lines.set(address, {
      parent,
      titre: carrier?.titre,
      textes: brought,
      abrogee: false,
      par: avenant.id,
      touched: [],
    });
  } else if ("cible" in operation && operation.cible !== undefined) {
    const line = find(text, operation.cible);
    if (line === undefined) return;
    const first = text.alias.get(operation.cible) ?? operation.cible;
    line.par = avenant.id;
    line.touched = [...line.touched, avenant.id];
    if (operation.type === "renommer") line.titre = operation.titre;
    if (operation.type === "modifier" || operation.type === "completer") {
      line.textes = operation.type === "modifier" ? brought : [...line.textes, ...brought];
      text.alias.set(own, first);
    }
    if (operation.type === "abroger") abrogate(text, first, avenant.id);
  }
}

/** A tombstone, for what is below too. */
function abrogate(text: Text, address: string, par: string): void {
  for (const [own, line] of text.lines) {
    if (own === address) line.abrogee = true;
    else if (line.parent !== undefined && (text.alias.get(line.parent) ?? line.parent) === address && !line.abrogee)
      abrogate(text, own, par);
  }
}

/** Whether two avenants of one day touched the line: nothing says which one wins. */
function isInConflict(line: Line, avenants: readonly Avenant[]): boolean {
  const days = new Map(avenants.map(({ id, dateEffet }) => [id, day(dateEffet)]));
  const touched = [...new Set(line.touched)].map((id) => days.get(id));
  return new Set(touched).size < touched.length;
}

/** The text of a day, from the avenants that can be applied, those that lapsed by then left out. */
function textOf(dossier: Dossier, accepted: readonly Avenant[], at: string): Text {
  const text = firstText(dossier);
  for (const avenant of accepted)
    if (day(avenant.dateEffet) <= at && !(avenant.fin !== undefined && avenant.fin < at))
      for (const operation of avenant.operations) apply(text, avenant, operation);
  return text;
}

export function consolidation({ dossier, at, knownAt }: ConsolidationCase): ConsolidationAnswer {
  const known = (signed: unknown): boolean => knownAt === undefined || day(signed) <= knownAt;
  const inOrder = [...dossier.avenants]
    .filter(({ dateSignature }) => known(dateSignature))
    .sort((a, b) =>
      day(a.dateEffet) === day(b.dateEffet)
        ? (a.numero ?? 0) - (b.numero ?? 0)
        : day(a.dateEffet) < day(b.dateEffet)
          ? -1
          : 1,
    );
  const accepted: Avenant[] = [];
  const instruments: Record<string, string> = { CTG: "enVigueur" };
  for (const avenant of inOrder) {
    const effect = day(avenant.dateEffet);
    const reached = textOf(dossier, accepted, effect);
    const refused = avenant.operations.some((operation) => isRefused(reached, avenant, operation));
    if (!refused) accepted.push(avenant);
    if (effect > at) instruments[avenant.id] = "aVenir";
    else if (refused) instruments[avenant.id] = "refuse";
    else instruments[avenant.id] = avenant.fin !== undefined && avenant.fin < at ? "echu" : "enVigueur";
  }
  for (const { id, dateSignature } of dossier.avenants) if (!known(dateSignature)) instruments[id] = "inconnuAlors";
  const { debut } = exactPeriod(dossier);
  const before = at < debut;
  if (before) instruments["CTG"] = "aVenir";
  const { fin } = textOf(dossier, accepted, at);
  // What amends a convention ends with it.
  if (at > fin)
    for (const [id, statut] of Object.entries(instruments)) if (statut === "enVigueur") instruments[id] = "echu";
  // After the last day, what is shown is the text of that day.
  const text = textOf(dossier, accepted, at > fin ? fin : at);
  const dispositions: Record<string, Shown> = {};
  if (!before)
    for (const [address, line] of text.lines) {
      if (isInConflict(line, accepted)) dispositions[address] = { statut: "indetermine" };
      else if (line.abrogee) dispositions[address] = { statut: "abrogee" };
      else
        dispositions[address] = {
          statut: "enVigueur",
          titre: line.titre ?? "",
          textes: line.textes,
          par: line.par,
        };
    }
  return {
    statut: before ? "aVenir" : at > fin ? "echue" : "enVigueur",
    fin,
    parties: [...text.parties].sort(),
    instruments,
    dispositions,
  };
}
