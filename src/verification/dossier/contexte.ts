/** What every rule reads: the dossier, the day, the text in force, and an index of what exists where. */
import type { Avenant, DispositionConsolidee, Dossier, VersionConsolidee } from "../../avenant/index.js";
import { textOn, textOnceBegun } from "../../avenant/internal.js";
import { addressOf, type Instrument, type Partie, type Placed } from "../../convention/index.js";
import { boundsOf, boundsOfPeriod, isExact, type PeriodBounds, walkDispositions } from "../../convention/internal.js";
import { parameterAt, parametres } from "../../droit/index.js";
import type { DutyInThePast, Echeance } from "../../evaluation/index.js";
import { dutiesInThePast, judgeLines, textOfDuties } from "../../evaluation/internal.js";
import { type CivilDate, civil, type Issue, type IssueOf, type Path, type Success } from "../../primitives/index.js";
import { type ConfigurationVerification, settingOf } from "../constats/configuration.js";
import { latest } from "./jours.js";
import { followParties } from "./parties.js";

/** An instrument of the dossier and where it stands in it. */
export interface InstrumentSitue {
  readonly path: Path;
  readonly instrument: Instrument;
  /** The same, when it is an avenant. */
  readonly avenant?: Avenant;
}

/** A disposition, its instrument and its address. */
export interface DispositionSituee extends Placed {
  readonly adresse: string;
  readonly instrument: string;
}

/** Everything that a rule may read. Built once for a dossier and a day. */
export interface Contexte {
  readonly dossier: Dossier;
  readonly at: CivilDate;
  /** The text in force on that day; what is written when it is not known whether the convention has begun. */
  readonly consolidation: VersionConsolidee;
  /** The text once every avenant of the dossier has taken effect: what is written, whatever the day. */
  readonly finale: VersionConsolidee;
  /** Each line of the échéancier of that day whose duty comes from a clause or from the law, with its state. */
  readonly echeances: readonly Echeance[];
  /** Obligations placed in the past by the text of that day, or by the text once every avenant has taken effect. */
  readonly placeesDansLePasse: readonly DutyInThePast[];
  /** Where the duty of a line stands in the file: its obligation, or the recorded fact to which the law attaches it. */
  readonly cheminDe: (echeance: Echeance) => Path;
  /** Dispositions of the text in force that day, by address and by alias. */
  readonly enVigueur: ReadonlyMap<string, DispositionConsolidee>;
  /** First and last day on which the convention as first signed may begin and end. */
  readonly periode: PeriodBounds;
  /** Dispositions that two avenants of one day change. */
  readonly conflits: readonly IssueOf<"CONSOLIDATION_CONFLICT">[];
  /** Where each obligation stands in the file, by its key `Av2:transmission-schema`. */
  readonly chemins: ReadonlyMap<string, Path>;
  /** Every party that the dossier names, by id. */
  readonly parties: ReadonlyMap<string, Partie>;
  /** Parties that an instrument binds: avenants bring some in and let others go. */
  readonly partiesLiees: (instrument: string) => readonly Partie[];
  /** The convention, then the avenants in the order of the file. */
  readonly instruments: readonly InstrumentSitue[];
  /** Every disposition written in an instrument, by its address there. */
  readonly dispositions: ReadonlyMap<string, DispositionSituee>;
  readonly configuration: ConfigurationVerification;
  /** Whether the caller switched on a clause that is off by default. */
  readonly active: (clause: string) => boolean;
  /** Value of a dated parameter of population or duration on a day; undefined when it is not established. */
  readonly parametre: (cle: string, at: string) => number | undefined;
  /** Warnings on the figures read so far: a value last checked before the day of the question. */
  readonly warnings: readonly Issue[];
}

/** A text in force that could be made, with its warnings. */
type Consolidated = Success<VersionConsolidee>;

/** @param at - a day that exists; the dates of the dossier have been checked too */
export function buildContexte(
  dossier: Dossier,
  at: CivilDate,
  ofDay: Consolidated,
  configuration: ConfigurationVerification,
): Contexte {
  const consolidated = writtenOn(dossier, at, ofDay);
  const instruments = listInstruments(dossier);
  const clauses: ReadonlySet<string> = new Set(configuration.clauses);
  const warnings = new Map<string, Issue>();
  const { toutes, liees } = followParties(dossier);
  const finale = consolidateAll(dossier, at, consolidated);
  const chemins = indexObligations(instruments);
  const judged = once(() => {
    const lines = judgeLines({ dossier, text: textOfDuties(dossier, consolidated.value), at });
    for (const warning of lines.warnings) warnings.set(warning.params.cle, warning);
    return lines;
  });
  const past = once(() => inThePast(dossier, consolidated.value, finale.value));
  return {
    dossier,
    at,
    consolidation: consolidated.value,
    finale: finale.value,
    get echeances() {
      return judged().lines;
    },
    get placeesDansLePasse() {
      return past();
    },
    cheminDe: ({ id, clause }) => {
      if (clause !== undefined) return chemins.get(clause.obligation) ?? [];
      const rank = (dossier.faits ?? []).findIndex((fait) => fait.id === judged().causes.get(id));
      return rank < 0 ? [] : ["faits", rank];
    },
    periode: boundsOfPeriod(dossier.convention.periode),
    enVigueur: indexInForce(consolidated.value),
    conflits: finale.warnings.filter((one) => one.code === "CONSOLIDATION_CONFLICT"),
    chemins,
    parties: toutes,
    partiesLiees: (instrument) => liees.get(instrument) ?? [],
    instruments,
    dispositions: indexDispositions(instruments),
    configuration,
    active: (clause) => clauses.has(clause),
    parametre: (cle, day) => readParametre(cle, civil(day), configuration, warnings),
    get warnings() {
      return [...warnings.values()];
    },
  };
}

/** A value built when it is first asked for, and kept. */
function once<T>(build: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: build() };
    return kept.value;
  };
}

/** What the text of the day says wins: an avenant to come may move what is in the past today. */
function inThePast(dossier: Dossier, text: VersionConsolidee, finale: VersionConsolidee): readonly DutyInThePast[] {
  const now = dutiesInThePast(dossier, text);
  if (finale === text) return now;
  const known = new Set(now.map(({ cle }) => cle));
  return [...now, ...dutiesInThePast(dossier, finale).filter(({ cle }) => !known.has(cle))];
}

/** The text on the day asked when every avenant has taken effect by then; else on the day when the last one does. */
function consolidateAll(dossier: Dossier, at: CivilDate, consolidated: Consolidated): Consolidated {
  const { debut } = boundsOfPeriod(dossier.convention.periode);
  const effects = dossier.avenants.map(({ dateEffet }) => boundsOf(dateEffet).au);
  const last = latest(isExact(debut) ? debut.du : at, effects);
  if (last <= at) return consolidated;
  return last < debut.au ? textOnceBegun(dossier, last) : textOn(dossier, last);
}

/** The text of the day; where nobody can tell whether the convention has begun, what is written. */
function writtenOn(dossier: Dossier, at: CivilDate, consolidated: Consolidated): Consolidated {
  const { debut } = boundsOfPeriod(dossier.convention.periode);
  return debut.du <= at && at < debut.au ? textOnceBegun(dossier, at) : consolidated;
}

function indexInForce({ dispositions }: VersionConsolidee): ReadonlyMap<string, DispositionConsolidee> {
  return new Map(dispositions.flatMap((one) => [one.adresse, ...one.alias].map((adresse) => [adresse, one] as const)));
}

function indexObligations(instruments: readonly InstrumentSitue[]): ReadonlyMap<string, Path> {
  return new Map(
    instruments.flatMap(({ path, instrument }) =>
      (instrument.obligations ?? []).map(
        ({ id }, rank) => [`${instrument.id}:${id}`, [...path, "obligations", rank]] as const,
      ),
    ),
  );
}

function listInstruments({ convention, avenants }: Dossier): readonly InstrumentSitue[] {
  return [
    { path: ["convention"], instrument: convention },
    ...avenants.map((avenant, rank) => ({ path: ["avenants", rank], instrument: avenant, avenant })),
  ];
}

function indexDispositions(instruments: readonly InstrumentSitue[]): ReadonlyMap<string, DispositionSituee> {
  const index = new Map<string, DispositionSituee>();
  for (const { instrument } of instruments) {
    for (const placed of walkDispositions(instrument.dispositions)) {
      const adresse = addressOf(instrument.id, placed.path);
      index.set(adresse, { ...placed, adresse, instrument: instrument.id });
    }
  }
  return index;
}

function readParametre(
  cle: string,
  at: CivilDate,
  { parametres: surcharges }: ConfigurationVerification,
  warnings: Map<string, Issue>,
): number | undefined {
  const definition = parametres.find((parametre) => parametre.cle === cle);
  if (definition === undefined) return undefined;
  const surcharge = settingOf(surcharges, cle);
  const { parametre, warnings: stale } = parameterAt(definition, at, surcharge);
  for (const warning of stale) warnings.set(cle, warning);
  return parametre.statut === "connu" && typeof parametre.valeur === "number" ? parametre.valeur : undefined;
}
