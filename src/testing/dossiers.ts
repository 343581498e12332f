/** Generators of dossiers for property tests: ours, and those of the applications that use the library. */
import * as fc from "fast-check";
import type { Avenant, Dossier, Operation } from "../avenant/index.js";
import type { Convention, Disposition, Equipement, Instrument, Partie } from "../convention/index.js";
import { addDays, civil } from "../primitives/index.js";

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
 */
export function validDossiers(sizes: DossierSizes): fc.Arbitrary<Dossier> {
  const lasts = sizes.lapses === true ? fc.option(fc.nat(400), { nil: undefined }) : fc.constant(undefined);
  const plan = fc.record({
    day: fc.integer({ min: 1, max: 1800 }),
    lasts,
    instructions: fc.array(instructions, { minLength: 1, maxLength: sizes.operations }),
  });
  return fc
    .record({
      parents: fc.array(fc.nat(9999), between(sizes.dispositions, 1)),
      plans: fc.uniqueArray(plan, { ...between(sizes.avenants, 0), selector: ({ day }) => day }),
      reversed: fc.boolean(),
    })
    .map(({ parents, plans, reversed }) => {
      const convention = makeConvention(parents);
      const text = new LivingText(convention);
      const ordered = [...plans].sort((a, b) => a.day - b.day);
      const made = ordered.map((one, rank) => makeAvenant(rank + 1, one, text));
      return makeDossier(convention, reversed ? [...made].reverse() : made);
    });
}

function makeDossier(convention: Convention, avenants: readonly Avenant[]): Dossier {
  return {
    version: 1,
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
    genre: "article",
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

/** What is in force, kept by the generator so that every operation has a target. */
class LivingText {
  private alive: string[] = [];
  readonly obligations: string[];
  readonly parties: string[] = ["caf", "cc"];

  constructor(convention: Convention) {
    const pending = convention.dispositions.map((one) => ({ one, address: `CTG#${one.id}` }));
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const { one, address } = next;
      this.alive.push(address);
      pending.unshift(...(one.enfants ?? []).map((child) => ({ one: child, address: `${address}/${child.id}` })));
    }
    this.obligations = convention.obligations.map(({ id }) => `CTG:${id}`);
  }

  pick(number: number): string | undefined {
    return this.alive[number % Math.max(this.alive.length, 1)];
  }

  add(address: string): void {
    this.alive.push(address);
  }

  remove(address: string): void {
    this.alive = this.alive.filter((one) => !isWithin(one, address));
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
  const removals = made.flatMap(({ operation }) => (isRemoval(operation) ? [operation.cible] : []));
  const kept = made.filter(({ operation }, rank) => {
    const target = "cible" in operation ? operation.cible : "parent" in operation ? operation.parent : undefined;
    if (target === undefined) return true;
    const first = made.findIndex((other) => isRemoval(other.operation) && other.operation.cible === target);
    return removals.every((removed) => !isWithin(target, removed) || (removed === target && first === rank));
  });
  for (const { operation, adds } of kept) {
    if (isRemoval(operation)) text.remove(operation.cible);
    // What a temporary avenant brings is no target for later ones: they would fall with it.
    if (lasts === undefined) for (const address of adds) text.add(address);
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

type Removal = Extract<Operation, { type: "abroger" | "abrogerSousReserve" }>;

function isRemoval(operation: Operation): operation is Removal {
  return operation.type === "abroger" || operation.type === "abrogerSousReserve";
}

interface Made {
  readonly operation: Operation;
  readonly carrier: Disposition;
  /** Addresses that it brings. */
  readonly adds: readonly string[];
}

function makeOperation(
  { kind, target, detail }: Instruction,
  base: { id: string; par: string },
  text: LivingText,
): Made | undefined {
  const cible = text.pick(target);
  if (cible === undefined) return undefined;
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
  const below = (address: string) => (detail < 3 ? [`${address}/${child.id}`] : []);
  const changes = (operation: Operation): Made => ({ operation, carrier, adds: below(cible) });
  const { enfants: _enfants, ...alone } = carrier;
  const plain = (operation: Operation): Made => ({ operation, carrier: alone, adds: [] });
  if (kind < 25) return changes({ type: "modifier", ...base, cible });
  if (kind < 40) return changes({ type: "completer", ...base, cible });
  if (kind < 48) return plain({ type: "abroger", ...base, cible });
  if (kind < 52) return plain({ type: "abrogerSousReserve", ...base, cible, reserve: "à revoir" });
  const address = `${cible}/${base.par}`;
  if (kind < 67)
    return { operation: { type: "ajouter", ...base, parent: cible }, carrier, adds: [address, ...below(address)] };
  if (kind < 70) {
    const operation: Operation = { type: "integrer", ...base, parent: cible, document: `Document ${detail}` };
    return { operation, carrier, adds: [address, ...below(address)] };
  }
  if (kind < 77) return plain({ type: "renommer", ...base, cible, titre: `Nouveau titre ${detail}` });
  if (kind < 80) return plain({ type: "proroger", ...base, fin: `20${27 + (detail % 3)}-12-31` });
  const equipement: Equipement = { id: `e${detail}`, nom: `Équipement ${detail}`, genre: "eaje" };
  if (kind < 87) {
    const retirer = [`e${(detail + 1) % 10}`];
    return plain({ type: "modifierListeEquipements", ...base, cible, ajouter: [equipement], retirer });
  }
  const partie: Partie = {
    id: `p-${base.par}`,
    genre: "commune",
    nom: `Commune ${base.par}`,
    representants: ["maire"],
  };
  if (kind < 90) {
    text.parties.push(partie.id);
    return plain({ type: "adherer", ...base, partie });
  }
  if (kind < 92)
    return plain({ type: "absorber", ...base, contrat: `CEJ ${base.par}`, cible, equipements: [equipement] });
  const obligation = text.obligations[target % Math.max(text.obligations.length, 1)];
  if (kind < 97 && obligation !== undefined) {
    const echeance = { type: "jour", date: `2026-0${(detail % 9) + 1}-15` } as const;
    return plain({ type: "actualiserEcheance", ...base, obligation, echeance });
  }
  return plain({
    type: "corriger",
    ...base,
    correction: { objet: "partie", partie: { id: "caf", genre: "caf", nom: `Caf ${detail}`, representants: [] } },
  });
}
