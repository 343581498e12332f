/** Every obligation of a dossier as a duty: what it asks on the day, since when, and what instruments did to it. */
import { match, P } from "ts-pattern";
import type {
  ActualiserEcheance,
  Avenant,
  Dossier,
  ObligationConsolidee,
  VersionConsolidee,
} from "../../avenant/index.js";
import { groupBy, inOrderOfEffect, textsOf } from "../../avenant/internal.js";
import {
  addressOf,
  type Convention,
  type EcheanceObligation,
  type Instrument,
  type IntervalleNombre,
  type JourBorne,
  type Obligation,
} from "../../convention/index.js";
import { boundsOf } from "../../convention/internal.js";
import { compareText, dayAfter } from "../days.js";
import type { Duty, DutyEnd, FormerTerms } from "./duty.js";
import type { EtapeHistoire, Origine } from "./result.js";

/** A step, the day that orders it, and whether it belongs to an avenant that has lapsed since. */
interface Step {
  readonly jour: string;
  readonly etape: EtapeHistoire;
  readonly caduque: boolean;
}

/** What the construction of one duty needs to know of the whole dossier. */
interface Context {
  readonly text: VersionConsolidee;
  readonly current: ReadonlyMap<string, ObligationConsolidee>;
  readonly avenants: ReadonlyMap<string, Avenant>;
  /** Avenants lapsed before the day asked, with the obligations that each states or ends as they were on its last day. */
  readonly lapsed: ReadonlyMap<string, ReadonlyMap<string, ObligationConsolidee>>;
  /** The lapsed avenants that had ended an obligation, by its key. */
  readonly suspended: ReadonlyMap<string, readonly Avenant[]>;
  readonly updates: ReadonlyMap<
    string,
    readonly { readonly avenant: Avenant; readonly operation: ActualiserEcheance }[]
  >;
}

/**
 * The duties that the convention and its applied avenants create, in the order of the instruments. One whose clause was
 * withdrawn, or whose avenant lapsed, stays, with its end.
 *
 * @param text - the dossier consolidated on the day asked
 */
export function dutiesOf(dossier: Dossier, text: VersionConsolidee): readonly Duty[] {
  const applied = appliedAvenants(dossier, text);
  const lapsed = lapsedOf(dossier, applied, text);
  const context: Context = {
    text,
    current: byKey(text.obligations),
    avenants: new Map(applied.map((avenant) => [avenant.id, avenant])),
    lapsed,
    suspended: suspendedBy(applied, lapsed),
    updates: updatesOf(applied),
  };
  return [dossier.convention, ...applied].flatMap((instrument) =>
    (instrument.obligations ?? [])
      .map((obligation) => dutyOf(dossier, instrument, obligation, context))
      .filter((duty) => duty !== undefined),
  );
}

function byKey(obligations: readonly ObligationConsolidee[]): ReadonlyMap<string, ObligationConsolidee> {
  return new Map(obligations.map((obligation) => [obligation.cle, obligation]));
}

/** Avenants that have begun to apply by the day of the text, and that could be applied. */
function appliedAvenants({ avenants }: Dossier, text: VersionConsolidee): readonly Avenant[] {
  const refused = new Set(text.instruments.filter(({ statut }) => statut === "refuse").map(({ id }) => id));
  return inOrderOfEffect(
    avenants.filter((avenant) => boundsOf(avenant.dateEffet).du <= text.at && !refused.has(avenant.id)),
  );
}

function lapsedOf(dossier: Dossier, applied: readonly Avenant[], text: VersionConsolidee): Context["lapsed"] {
  const ended = applied.flatMap(({ id, fin }) => (fin !== undefined && hasLapsed(fin, text) ? [{ id, fin }] : []));
  const byDay = groupBy(ended, ({ fin }) => fin);
  const lapsed = new Map<string, ReadonlyMap<string, ObligationConsolidee>>();
  for (const { at, obligationsOf } of textsOf(dossier, [...byDay.keys()].sort(compareText), undefined)) {
    for (const { id } of byDay.get(at) ?? []) lapsed.set(id, byKey(obligationsOf(id)));
  }
  return lapsed;
}

function suspendedBy(applied: readonly Avenant[], lapsed: Context["lapsed"]): Context["suspended"] {
  const ends = applied.flatMap((avenant) =>
    [...(lapsed.get(avenant.id)?.values() ?? [])].flatMap(({ cle, statut, modifieePar }) =>
      statut === "eteinte" && modifieePar === avenant.id ? [{ cle, avenant }] : [],
    ),
  );
  const byObligation = groupBy(ends, ({ cle }) => cle);
  return new Map([...byObligation].map(([cle, all]) => [cle, all.map(({ avenant }) => avenant)]));
}

/** An avenant with an end of its own, earlier than that of the convention, no longer applies the day after it. */
function hasLapsed(fin: string, { at, periode }: VersionConsolidee): boolean {
  return fin < at && fin < boundsOf(periode.fin).du;
}

function updatesOf(applied: readonly Avenant[]): Context["updates"] {
  const updates = new Map<string, { readonly avenant: Avenant; readonly operation: ActualiserEcheance }[]>();
  for (const avenant of applied) {
    for (const operation of avenant.operations) {
      if (operation.type !== "actualiserEcheance") continue;
      const list = updates.get(operation.obligation) ?? [];
      list.push({ avenant, operation });
      updates.set(operation.obligation, list);
    }
  }
  return updates;
}

function dutyOf(dossier: Dossier, instrument: Instrument, own: Obligation, context: Context): Duty | undefined {
  const cle = `${instrument.id}:${own.id}`;
  const lastDay = context.lapsed.get(instrument.id);
  const consolidated = (lastDay ?? context.current).get(cle);
  if (consolidated === undefined) return undefined;
  const jusquAu = context.avenants.get(instrument.id)?.fin;
  const fin = endOf(instrument.id, consolidated, context);
  const steps = stepsOf(cle, own, consolidated, context);
  const { fixee, fixeePar, avant } = termsOf(steps, consolidated);
  const {
    cle: _cle,
    instrument: _instrument,
    depuis: _depuis,
    statut,
    modifieePar: _par,
    ...obligation
  } = consolidated;
  return {
    cle,
    obligation,
    echeance: consolidated.echeance,
    origine: origineOf(dossier, instrument.id, context),
    clause: {
      instrument: instrument.id,
      disposition: addressOf(instrument.id, own.disposition),
      obligation: cle,
      ...(own.citation === undefined ? {} : { citation: own.citation }),
    },
    fixee,
    fixeePar,
    avant,
    ...(fin === undefined ? {} : { fin }),
    ...(jusquAu === undefined ? {} : { jusquAu }),
    ...conditionOf(own.acte, dossier.convention),
    ...(statut === "indetermine" ? { manque: "dateEffet" } : {}),
    histoire: steps.map(({ etape }) => etape),
  };
}

/** The bilans go to the CDSF only if the CTG stands in for the schéma pluriannuel (EV-08). */
function conditionOf(acte: string, { tientLieuDeSchema }: Convention): Pick<Duty, "manque" | "conditionAbsente"> {
  if (acte !== "communicationBilans" || tientLieuDeSchema === true) return {};
  const champ = "convention.tientLieuDeSchema";
  return tientLieuDeSchema === undefined ? { manque: champ } : { conditionAbsente: champ };
}

/** When the present moment was set, and what was set before, each with the end that the next one put to it. */
function termsOf(
  steps: readonly Step[],
  { depuis, instrument }: ObligationConsolidee,
): Pick<Duty, "fixee" | "fixeePar" | "avant"> {
  const avant: FormerTerms[] = [];
  let fixee = boundsOf(depuis);
  let fixeePar = instrument;
  let kept: EcheanceObligation | undefined;
  for (const { etape, caduque } of steps) {
    const { du, echeance, evenement, instrument: par } = etape;
    if (caduque || echeance === undefined || !SETTING.has(evenement)) continue;
    if (kept !== undefined) {
      // A rhythm that only changes number goes on.
      const fin: DutyEnd = { depuis: boundsOf(du).au, par, motif: "momentRemplace" };
      avant.push({ echeance: kept, fixee, ...(kept.type === echeance.type ? {} : { fin }) });
    }
    fixee = boundsOf(du);
    fixeePar = par;
    kept = echeance;
  }
  return { fixee, fixeePar, avant };
}

const SETTING: ReadonlySet<EtapeHistoire["evenement"]> = new Set(["creation", "deplacement"]);

export function origineOf(
  { convention }: Pick<Dossier, "convention">,
  id: string,
  { avenants }: Pick<Context, "avenants">,
): Origine {
  if (id === convention.id) return { type: "convention" };
  const numero = avenants.get(id)?.numero;
  return numero === undefined ? { type: "avenant" } : { type: "avenant", numero };
}

function endOf(owner: string, consolidated: ObligationConsolidee, context: Context): DutyEnd | undefined {
  const author = extinguisherOf(consolidated, context);
  if (author !== undefined) return { depuis: boundsOf(author.dateEffet).au, par: author.id, motif: "clauseRetiree" };
  const lapse = context.avenants.get(owner)?.fin;
  if (!context.lapsed.has(owner) || lapse === undefined) return undefined;
  return { depuis: dayAfter(lapse), par: owner, motif: "avenantEchu" };
}

function stepsOf(cle: string, own: Obligation, consolidated: ObligationConsolidee, context: Context): readonly Step[] {
  const updates = context.updates.get(cle) ?? [];
  // An erratum is read as if the corrected moment had been written from the start.
  const written = updates.length === 0 ? consolidated.echeance : own.echeance;
  // Nothing comes before it, however roughly its day is known.
  const creation = { ...step(consolidated.depuis, consolidated.instrument, "creation", written), jour: "" };
  let echeance = written;
  let kept = written;
  const steps: Step[] = [creation];
  for (const { avenant, operation } of updates) {
    const next = operation.echeance ?? echeance;
    const caduque = context.lapsed.has(avenant.id) && !context.lapsed.has(consolidated.instrument);
    const evenement = sameMoment(next, echeance) ? "actualisation" : "deplacement";
    steps.push({ ...step(avenant.dateEffet, avenant.id, evenement, next), caduque });
    if (caduque && avenant.fin !== undefined) {
      steps.push(step(dayAfter(avenant.fin), avenant.id, "retablissement", kept));
    } else kept = next;
    echeance = next;
  }
  steps.push(...suspensions(cle, consolidated, context), ...extinction(consolidated, context));
  return [...steps].sort((a, b) => compareText(a.jour, b.jour));
}

/** Withdrawals by an avenant that has lapsed since: the clause came back the day after its end. */
function suspensions(cle: string, consolidated: ObligationConsolidee, context: Context): readonly Step[] {
  if (consolidated.statut === "eteinte") return [];
  return (context.suspended.get(cle) ?? []).flatMap(({ id, dateEffet, fin }) =>
    fin === undefined
      ? []
      : [
          { ...step(dateEffet, id, "extinction"), caduque: true },
          step(dayAfter(fin), id, "retablissement", consolidated.echeance),
        ],
  );
}

function extinction(consolidated: ObligationConsolidee, context: Context): readonly Step[] {
  const author = extinguisherOf(consolidated, context);
  return author === undefined ? [] : [step(author.dateEffet, author.id, "extinction")];
}

/** The avenant that ended the obligation, when one did. */
function extinguisherOf({ statut, modifieePar }: ObligationConsolidee, { avenants }: Context): Avenant | undefined {
  return statut === "eteinte" && modifieePar !== undefined ? avenants.get(modifieePar) : undefined;
}

function step(
  du: JourBorne,
  instrument: string,
  evenement: EtapeHistoire["evenement"],
  echeance?: Obligation["echeance"],
): Step {
  const etape = { du, instrument, evenement, ...(echeance === undefined ? {} : { echeance }) };
  return { jour: boundsOf(du).au, etape, caduque: false };
}

function sameMoment(a: Obligation["echeance"], b: Obligation["echeance"]): boolean {
  return match([a, b] as const)
    .with([{ type: "jour" }, { type: "jour" }], ([one, other]) => one.date === other.date)
    .with([{ type: "fenetre" }, { type: "fenetre" }], ([one, other]) => one.du === other.du && one.au === other.au)
    .with([{ type: "miParcours" }, { type: "miParcours" }], ([one, other]) => one.date === other.date)
    .with([{ type: "annuelle" }, { type: "annuelle" }], ([one, other]) => sameNumber(one.nombre, other.nombre))
    .with([{ type: "sansJour" }, { type: "sansJour" }], ([one, other]) => one.libelle === other.libelle)
    .with(
      [{ type: P.union("trimestrielle", "debutPeriode", "finPeriode") }, P._],
      ([one, other]) => one.type === other.type,
    )
    .with([{ type: P.union("jour", "fenetre", "miParcours", "annuelle", "sansJour") }, P._], () => false)
    .exhaustive();
}

function sameNumber(a: IntervalleNombre | undefined, b: IntervalleNombre | undefined): boolean {
  return a?.min === b?.min && a?.max === b?.max;
}
