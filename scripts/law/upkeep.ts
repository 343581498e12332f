/** The library's own upkeep: the age of what it knows, and what is expected next. */
import type { LegalSource, ParametreDate, Regle } from "../../src/droit/index.js";
import { type CivilDate, civil, daysBetween } from "../../src/primitives/index.js";
import type { SoughtInVain } from "./missing-figures.js";

/** A parameter, a rule or a source, and the day on which it was last looked at. */
export interface Entretien {
  readonly genre: "parametre" | "regle" | "source";
  readonly id: string;
  /** Absent where no check is noted. */
  readonly verifieLe?: string;
  /** Days since. */
  readonly jours?: number;
}

/** What the library is made of. */
export interface Droit {
  readonly parametres: readonly Pick<ParametreDate<unknown>, "cle" | "regle" | "valeurs">[];
  readonly regles: readonly Pick<Regle, "id" | "sources">[];
  readonly sources: readonly Pick<LegalSource, "id" | "verifieLe">[];
}

/** Everything by the age of its last check, what was never noted first, then the oldest. */
export function entretiens({ parametres, regles, sources }: Droit, sought: readonly SoughtInVain[], at: string) {
  const ofParametre = (cle: string, days: readonly string[]) =>
    latest([...days, ...sought.filter((one) => one.cle === cle).map(({ chercheLe }) => chercheLe)]);
  const ofSource = new Map(sources.map(({ id, verifieLe }) => [id, verifieLe]));
  const parameters = parametres.map(({ cle, regle, valeurs }) => ({
    cle,
    regle,
    verifieLe: ofParametre(
      cle,
      valeurs.map((value) => value.verifieLe),
    ),
  }));
  const lines: readonly Omit<Entretien, "jours">[] = [
    ...parameters.map(({ cle, verifieLe }) => ({ genre: "parametre" as const, id: cle, ...on(verifieLe) })),
    ...regles.map(({ id, sources: cited }) => ({
      genre: "regle" as const,
      id,
      // A rule is looked at with its parameters and with its sources.
      ...on(
        latest([
          ...parameters.flatMap(({ regle, verifieLe }) => (regle === id && verifieLe !== undefined ? [verifieLe] : [])),
          ...cited.flatMap((source) => ofSource.get(source) ?? []),
        ]),
      ),
    })),
    ...sources.map(({ id, verifieLe }) => ({ genre: "source" as const, id, ...on(verifieLe) })),
  ];
  return lines
    .map((line): Entretien => ({ ...line, ...(line.verifieLe !== undefined && { jours: age(line.verifieLe, at) }) }))
    .sort((a, b) => (b.jours ?? Number.POSITIVE_INFINITY) - (a.jours ?? Number.POSITIVE_INFINITY) || order(a.id, b.id));
}

const on = (verifieLe: string | undefined) => (verifieLe === undefined ? {} : { verifieLe });
const age = (day: string, at: string) => daysBetween(civil(day), civil(at));
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const latest = (days: readonly string[]) => [...days].sort().at(-1);

/** Something that is to be looked at on a day. */
export interface Attendu {
  readonly le: string;
  readonly quoi: string;
}

/** What comes every year, by month and day, and what comes once. */
const CHAQUE_ANNEE: readonly { readonly jour: string; readonly quoi: string }[] = [
  { jour: "12-31", quoi: "Insee: populations of reference in force on 1 January (SP-12)" },
  { jour: "04-30", quoi: "State grant: envelope, unit and arrêté of the year (SP-71, SP-74)" },
];
const UNE_FOIS: readonly Attendu[] = [
  { le: "2027-12-31", quoi: "Cog 2023-2027 ends: every figure of the Family branch" },
];

/** What is expected from a day on, for a year of what comes yearly, in order of days. */
export function attendus(at: CivilDate, { parametres }: Pick<Droit, "parametres">): readonly Attendu[] {
  const year = Number(at.slice(0, 4));
  const yearly = CHAQUE_ANNEE.map(({ jour, quoi }) => {
    const le = `${year}-${jour}`;
    return { le: le >= at ? le : `${year + 1}-${jour}`, quoi };
  });
  const announced = parametres.flatMap(({ cle, valeurs }) =>
    valeurs.flatMap(({ aRevoirLe, au }) => [
      ...(aRevoirLe === undefined ? [] : [{ le: aRevoirLe, quoi: `${cle}: an event changes the value` }]),
      ...(au === undefined ? [] : [{ le: au, quoi: `${cle}: the value ends` }]),
    ]),
  );
  return [...yearly, ...UNE_FOIS, ...announced]
    .filter(({ le }) => le >= at)
    .sort((a, b) => order(a.le, b.le) || order(a.quoi, b.quoi));
}
