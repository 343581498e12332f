/** Generators of dossiers for property tests: ours, and those of the applications that use the library. */
import * as fc from "fast-check";
import type { Avenant, Corriger, Dossier, Operation } from "../avenant/index.js";
import type { Convention, Disposition, Equipement, GenreDisposition, Instrument, Partie } from "../convention/index.js";
import { addDays, civil } from "../primitives/index.js";
import { withDuties } from "./duties.js";

/** Sizes of the dossiers to generate. */
export interface DossierSizes {
  /** Dispositions of the convention: at most, or between two numbers. */
  readonly dispositions: number | { readonly min: number; readonly max: number };
  /** Avenants: at most, or between two numbers. */
  readonly avenants: number | { readonly min: number; readonly max: number };
  /** Most operations in each avenant. */
  readonly operations: number;
  /** Whether some avenants end before the convention, and lapse. */
  readonly lapses?: boolean;
  /**
   * Whether some avenants correct texts, obligations and the period. An erratum counts as if its text had been written so
   * from the start, hence before the effect date of its avenant. Without it, errata correct parties only.
   */
  readonly errata?: boolean;
  /**
   * Whether obligations have every kind of moment, act and force, avenants create some too, in the past perhaps, and
   * facts fulfil some of them. Without it, those of the convention are due on one day and nothing is recorded.
   */
  readonly duties?: boolean;
}

const emptyInstrument = {
  deliberations: [],
  visas: [],
  obligations: [],
  mentions: [],
  inconnus: [],
} satisfies Partial<Instrument>;

/** Any numbers: what an instruction makes of them depends on the text that it meets. */
interface Instruction {
  readonly kind: number;
  readonly target: number;
  readonly detail: number;
}

interface Plan {
  readonly day: number;
  /** Days that the avenant lasts, when it ends before the convention. */
  readonly lasts: number | undefined;
  readonly instructions: readonly Instruction[];
}

const instructions = fc.record({ kind: fc.nat(99), target: fc.nat(9999), detail: fc.nat(9) });

function between(size: number | { readonly min: number; readonly max: number }, least: number) {
  return typeof size === "number"
    ? { minLength: least, maxLength: size }
    : { minLength: size.min, maxLength: size.max };
}

/**
 * Dossiers that parse and consolidate without any refusal: a convention from 2022 to 2026, then avenants with every kind
 * of operation, each amending what is still in force. Effect dates differ, the order of the file is not that of the
 * dates, several operations of one avenant may touch one disposition, and what carries a text may have children.
 *
 * @param sizes - how many dispositions, avenants and operations
 * @returns an arbitrary of fast-check, for `fc.assert(fc.property(...))`
 *
 * @example
 * ```ts
 * import { consolidate } from "convention-territoriale";
 * import { validDossiers } from "convention-territoriale/testing";
 * import * as fc from "fast-check";
 *
 * const dossiers = validDossiers({ dispositions: 5, avenants: 2, operations: 3 });
 * fc.assert(fc.property(dossiers, (dossier) => consolidate({ dossier, at: "2024-06-30" }).ok));
 * console.log("consolidated");
 * // => consolidated
 * ```
 */
export function validDossiers(sizes: DossierSizes): fc.Arbitrary<Dossier> {
  const lasts = sizes.lapses === true ? fc.option(fc.nat(400), { nil: undefined }) : fc.constant(undefined);
  const plan = fc.record({
    day: fc.integer({ min: 1, max: 1800 }),
    lasts,
    instructions: fc.array(instructions, { minLength: 1, maxLength: sizes.operations }),
  });
  const bare = fc
    .record({
      parents: fc.array(fc.nat(9999), between(sizes.dispositions, 1)),
      plans: fc.uniqueArray(plan, { ...between(sizes.avenants, 0), selector: ({ day }) => day }),
      reversed: fc.boolean(),
    })
    .map(({ parents, plans, reversed }) => {
      const convention = makeConvention(parents);
      const text = new LivingText(convention, sizes.errata === true);
      const ordered = [...plans].sort((a, b) => a.day - b.day);
      const made = ordered.map((one, rank) => makeAvenant(rank + 1, one, text));
      return makeDossier(convention, reversed ? [...made].reverse() : made);
    });
  return sizes.duties === true ? bare.chain(withDuties) : bare;
}

function makeDossier(convention: Convention, avenants: readonly Avenant[]): Dossier {
  return {
    version: 2,
    id: "genere",
    titre: "Dossier généré",
    convention,
    avenants,
    territoire: { nom: "Territoire généré", communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus: [],
  };
}

/** Dispositions in a tree: each hangs below an earlier one, at most four deep, or at the root. */
function makeConvention(parents: readonly number[]): Convention {
  const children = parents.map((): number[] => []);
  const depths: number[] = [];
  const roots: number[] = [];
  parents.forEach((parent, rank) => {
    const place = parent % (rank + 1);
    const deep = depths[place] ?? 0;
    const root = place === rank || deep >= 4;
    depths.push(root ? 1 : deep + 1);
    (root ? roots : (children[place] ?? roots)).push(rank);
  });
  const build = (rank: number): Disposition => ({
    id: `d${rank}`,
    genre: GENRES[rank % GENRES.length] ?? "article",
    titre: `Titre ${rank}`,
    texte: `Texte ${rank}`,
    enfants: (children[rank] ?? []).map(build),
  });
  return {
    ...emptyInstrument,
    id: "CTG",
    titre: "Convention générée",
    dateSignature: "2022-01-01",
    periode: { debut: "2022-01-01", fin: "2026-12-31" },
    parties: [
      { id: "caf", genre: "caf", nom: "Caf", representants: ["directrice"] },
      { id: "cc", genre: "epci", nom: "Communauté de communes", representants: ["président"] },
    ],
    obligations: roots.map((rank) => ({
      id: `o${rank}`,
      acte: "maintienPlaces",
      libelle: `Obligation ${rank}`,
      debiteurs: ["cc"],
      echeance: { type: "jour", date: "2026-06-30" },
      force: "obligatoire",
      disposition: `d${rank}`,
    })),
    dispositions: roots.map(build),
  };
}

const GENRES: readonly GenreDisposition[] = [
  "article",
  "sousArticle",
  "annexe",
  "ficheAction",
  "axe",
  "enjeu",
  "orientation",
  "objectif",
  "action",
];

/** A disposition as an operation may name it: the address of its line, or an alias. */
interface Named {
  readonly name: string;
  readonly line: string;
}

/** What is in force, kept by the generator so that every operation has a target. */
class LivingText {
  private alive: Named[] = [];
  /** Obligations that stand, each with the line that states it. */
  private obligations: { readonly cle: string; readonly clause: string }[];
  /** Parties that may leave. */
  private readonly guests: string[] = [];

  constructor(
    convention: Convention,
    readonly errata: boolean,
  ) {
    const pending = convention.dispositions.map((one) => ({ one, address: `CTG#${one.id}` }));
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const { one, address } = next;
      this.add({ name: address, line: address });
      pending.unshift(...(one.enfants ?? []).map((child) => ({ one: child, address: `${address}/${child.id}` })));
    }
    this.obligations = (convention.obligations ?? []).map(({ id, disposition }) => ({
      cle: `CTG:${id}`,
      clause: `CTG#${disposition}`,
    }));
  }

  pick(number: number): Named | undefined {
    return this.alive[number % Math.max(this.alive.length, 1)];
  }

  pickObligation(number: number) {
    return this.obligations[number % Math.max(this.obligations.length, 1)];
  }

  /** The next party that may leave: each one leaves once. */
  pickGuest(): string | undefined {
    return this.guests.shift();
  }

  add(named: Named): void {
    this.alive.push(named);
  }

  join(partie: string): void {
    this.guests.push(partie);
  }

  remove(line: string): void {
    this.alive = this.alive.filter((one) => !isWithin(one.line, line));
    this.obligations = this.obligations.filter(({ clause }) => !isWithin(clause, line));
  }

  rewrite(line: string, moved: ReadonlySet<string>): void {
    this.obligations = this.obligations.filter(({ cle, clause }) => clause !== line || moved.has(cle));
  }
}

function isWithin(address: string, other: string): boolean {
  return address === other || address.startsWith(`${other}/`);
}

function makeAvenant(numero: number, { day, lasts, instructions: asked }: Plan, text: LivingText): Avenant {
  const id = `Av${numero}`;
  const dateEffet = addDays(civil("2022-01-01"), day);
  const made = asked.flatMap((instruction, rank) => {
    const made = makeOperation(instruction, { id: `o${rank}`, par: `${id}-a${rank}` }, text);
    return made === undefined ? [] : [made];
  });
  // An avenant that abrogates something does nothing else to it, nor to what is above or below it.
  const removals = made.filter(({ operation }) => isRemoval(operation));
  const kept = made.filter((one) =>
    removals.every(({ line = "" }) => {
      if (one.line === undefined || !isWithin(one.line, line)) return true;
      return one.line === line && one === removals.find((other) => other.line === line);
    }),
  );
  const moved = new Set(
    kept.flatMap(({ operation: one }) => (one.type === "actualiserEcheance" ? [one.obligation] : [])),
  );
  for (const { operation, line, adds, joins } of kept) {
    if (isRemoval(operation) && line !== undefined) text.remove(line);
    if (operation.type === "modifier" && line !== undefined) text.rewrite(line, moved);
    // What a temporary avenant brings is no target for later ones: they would fall with it.
    if (lasts !== undefined) continue;
    for (const named of adds) text.add(named);
    for (const partie of joins) text.join(partie);
  }
  return {
    ...emptyInstrument,
    id,
    numero,
    titre: `Avenant ${numero}`,
    dateEffet,
    dateSignature: dateEffet,
    ...(lasts === undefined ? {} : { fin: addDays(dateEffet, lasts) }),
    dispositions: kept.map(({ carrier }) => carrier),
    operations: kept.map(({ operation }) => operation),
  };
}

function isRemoval({ type }: Operation): boolean {
  return type === "abroger" || type === "abrogerSousReserve";
}

interface Made {
  readonly operation: Operation;
  readonly carrier: Disposition;
  /** Line that it touches. */
  readonly line?: string;
  /** What it brings under names of its own. */
  readonly adds: readonly Named[];
  /** Parties that it brings. */
  readonly joins: readonly string[];
}

function makeOperation(
  { kind, target, detail }: Instruction,
  base: { id: string; par: string },
  text: LivingText,
): Made | undefined {
  const picked = text.pick(target);
  if (picked === undefined) return undefined;
  const { name: cible, line } = picked;
  const child: Disposition = {
    id: `${base.par}-n`,
    genre: "action",
    titre: "Niveau inférieur",
    texte: `Détail ${detail}`,
  };
  const carrier: Disposition = {
    id: base.par,
    genre: "article",
    titre: `Titre ${base.par}`,
    texte: `Texte ${detail} de ${base.par}`,
    ...(detail > 6 ? { fiche: { objectifsOperationnels: [`Objectif ${detail}`] } } : {}),
    ...(detail < 3 ? { enfants: [child] } : {}),
  };
  const named = (address: string): Named => ({ name: address, line: address });
  const below = (address: string) => (detail < 3 ? [named(`${address}/${child.id}`)] : []);
  const alias: Named = { name: `${base.par.split("-")[0]}#${base.par}`, line };
  const redaction = detail === 5 ? { redactionAmbigue: "modifié et complété" } : {};
  const changes = (operation: Operation): Made => ({
    operation,
    carrier,
    line,
    adds: [alias, ...below(line)],
    joins: [],
  });
  const { enfants: _enfants, ...alone } = carrier;
  const onTarget = (operation: Operation): Made => ({ operation, carrier: alone, line, adds: [], joins: [] });
  const beside = (operation: Operation, joins: readonly string[] = []): Made => ({
    operation,
    carrier: alone,
    adds: [],
    joins,
  });
  if (kind < 22) return changes({ type: "modifier", ...base, ...redaction, cible });
  if (kind < 36) return changes({ type: "completer", ...base, ...redaction, cible });
  if (kind < 43) return onTarget({ type: "abroger", ...base, cible });
  if (kind < 47) return onTarget({ type: "abrogerSousReserve", ...base, cible, reserve: "à revoir" });
  const address = `${line}/${base.par}`;
  const added = [named(address), { ...alias, line: address }, ...below(address)];
  const addition = { carrier, line, adds: added, joins: [] };
  if (kind < 61) return { ...addition, operation: { type: "ajouter", ...base, parent: cible } };
  if (kind < 65) {
    return { ...addition, operation: { type: "integrer", ...base, parent: cible, document: `Document ${detail}` } };
  }
  if (kind < 72) return onTarget({ type: "renommer", ...base, cible, titre: `Nouveau titre ${detail}` });
  if (kind < 75) return beside({ type: "proroger", ...base, fin: `20${27 + (detail % 3)}-12-31` });
  const equipement: Equipement = { id: `e${detail}`, nom: `Équipement ${detail}`, genre: "eaje" };
  if (kind < 81) {
    const retirer = [`e${(detail + 1) % 10}`];
    return onTarget({ type: "modifierListeEquipements", ...base, cible, ajouter: [equipement], retirer });
  }
  const partie: Partie = {
    id: `p-${base.par}`,
    genre: "commune",
    nom: `Commune ${base.par}`,
    representants: ["maire"],
  };
  if (kind < 85) return beside({ type: "adherer", ...base, partie }, [partie.id]);
  if (kind < 88) {
    const contrat = `CEJ ${base.par}`;
    const operation = {
      type: "absorber",
      ...base,
      contrat,
      parties: [partie],
      cible,
      equipements: [equipement],
    } as const;
    return { ...onTarget(operation), joins: [partie.id] };
  }
  const guest = kind < 91 ? text.pickGuest() : undefined;
  if (guest !== undefined) return beside({ type: "retirer", ...base, partie: guest });
  const obligation = text.pickObligation(target);
  const echeance = { type: "jour", date: `2026-0${(detail % 9) + 1}-15` } as const;
  if (kind < 96 && obligation !== undefined) {
    const { cle, clause } = obligation;
    return { ...beside({ type: "actualiserEcheance", ...base, obligation: cle, echeance }), line: clause };
  }
  return beside({ type: "corriger", ...base, correction: correctionOf(detail, target, text) });
}

/** An erratum on the convention as first signed; its carrier brings the corrected text. */
function correctionOf(detail: number, target: number, { errata }: LivingText): Corriger["correction"] {
  const kind = errata ? detail % 4 : 0;
  if (kind === 1) return { objet: "disposition", cible: "CTG#d0", titre: `Titre corrigé ${target}` };
  if (kind === 2) return { objet: "obligation", obligation: "CTG:o0", libelle: `Obligation corrigée ${target}` };
  if (kind === 3) return { objet: "duree", periode: { debut: "2022-01-01", fin: "2027-06-30" } };
  const partie: Partie = { id: "caf", genre: "caf", nom: `Caf ${detail}`, representants: [] };
  return { objet: "partie", partie };
}
