/**
 * What is wrong in a dossier on a day, for the codes that a case names, written from the table of diagnostics and the rules CV
 * alone. It knows exact dates, and texts that the dossier holds whole.
 */
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { Deliberation, Disposition, Instrument, Mention, Partie } from "../../src/convention/index.js";
import { exactPeriod } from "../support/periode.js";
import { between, plusDays, plusMonths, plusYears } from "./days.js";

export interface VerificationCase {
  readonly dossier: Dossier;
  readonly at: string;
  /** Codes that the case is about; what another code would report is not asked. */
  readonly codes: readonly string[];
}

/** `CODE severity`, or `CODE.motif severity` for the order of dates, each once, in order. */
export interface VerificationAnswer {
  readonly constats: readonly string[];
}

const COLLECTIVITES = ["commune", "epci", "syndicat", "departement"];
const isCollectivite = (partie: Partie | undefined): boolean => COLLECTIVITES.includes(partie?.genre ?? "");
const isAvenant = (one: Instrument): one is Avenant => "dateEffet" in one;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function* all(dispositions: readonly Disposition[], prefix: string): Generator<[string, Disposition]> {
  for (const one of dispositions) {
    yield [`${prefix}${one.id}`, one];
    yield* all(one.enfants ?? [], `${prefix}${one.id}/`);
  }
}

/** The last day of the convention, as the avenants in effect on a day have moved it. */
function endOf({ convention, avenants }: Dossier, at: string): string {
  let { fin } = exactPeriod({ convention });
  for (const { operations, dateEffet } of avenants)
    for (const one of operations) if (one.type === "proroger" && text(dateEffet) <= at && one.fin > fin) fin = one.fin;
  return fin;
}

/** CV-90 to CV-93, CV-94, CV-95. */
function* orderOfDates(dossier: Dossier, instrument: Instrument): Generator<string> {
  const { convention } = dossier;
  const signed = text(instrument.dateSignature);
  for (const { id, genre } of convention.parties) {
    if (!COLLECTIVITES.includes(genre)) continue;
    for (const { partie, date, recueLe } of instrument.deliberations ?? []) {
      if (partie !== id) continue;
      if (text(date) > signed) yield "DATE_ORDER.deliberationApresSignature error";
      if (recueLe !== undefined && recueLe > signed) yield "DATE_ORDER.signatureAvantTransmission warning";
    }
  }
  if (!isAvenant(instrument)) {
    if (signed > exactPeriod({ convention }).debut) yield "DATE_ORDER.signatureApresDebut info";
    return;
  }
  if (text(instrument.dateEffet) < signed)
    yield `DATE_ORDER.effetAvantSignature ${instrument.justificationEffet === undefined ? "warning" : "info"}`;
  if (instrument.fin !== undefined && instrument.fin > endOf(dossier, text(instrument.dateEffet)))
    yield "DATE_ORDER.avenantFinApresConvention error";
}

/** CV-92: an act is executory once it is published or notified, and transmitted. */
const isExecutoryAfter = ({ recueLe, publieeLe }: Deliberation, effect: string): boolean =>
  (recueLe ?? "") > effect || (publieeLe ?? "") > effect;

/** CV-21: `département-SIREN-date-number-nature`. */
function agrees({ identifiantActe, date, numero }: Deliberation, siren: string | undefined): boolean {
  if (identifiantActe === undefined) return true;
  const [, own, day, number] = identifiantActe.split("-");
  if (siren !== undefined && own !== siren) return false;
  if (day !== text(date).split("-").join("")) return false;
  return numero === undefined || number === numero;
}

const THRESHOLDS = { planification: 3500, schemaPluriannuel: 10_000, relaisPetiteEnfance: 10_000 } as const;

function* ofMention(dossier: Dossier, instrument: Instrument, mention: Mention, at: string): Generator<string> {
  const { convention, territoire } = dossier;
  const { debut, fin } = exactPeriod({ convention });
  const nodes = new Map([convention, ...dossier.avenants].flatMap((one) => [...all(one.dispositions, `${one.id}#`)]));
  if (mention.nature === "duree") {
    const months = mention.unite === "annees" ? 12 * mention.valeur : mention.valeur;
    // CV-30: both ends are included.
    if (plusDays(plusMonths(debut, months), -1) !== fin) yield "DURATION_MISMATCH error";
  }
  if (mention.nature === "compte") {
    const target = nodes.get(mention.cible ?? `${instrument.id}#${mention.disposition}`);
    const count =
      mention.objet === "commune"
        ? territoire.communes.length
        : mention.objet === "partie"
          ? convention.parties.length
          : [...all(target?.enfants ?? [], "")].filter(([, one]) => one.genre === mention.objet).length;
    if (count !== mention.valeur) yield "COUNT_MISMATCH error";
  }
  // SP-04: the threshold of the relais is in force from 2026.
  const inForce = mention.nature === "seuilLegal" && at >= (mention.objet === "relaisPetiteEnfance" ? "2026" : "2025");
  if (inForce && THRESHOLDS[mention.objet] !== mention.valeur) yield "LEGAL_THRESHOLD warning";
  if (mention.nature === "gabarit") yield "PLACEHOLDER_LEFT warning";
  if (mention.nature === "operationAmbigue") yield "OP_AMBIGUOUS warning";
  if (mention.nature === "renvoi") {
    const found = nodes.get(mention.cible);
    const other = mention.natureAnnoncee !== undefined && found?.nature !== mention.natureAnnoncee;
    if (found === undefined || other) yield "REF_DANGLING error";
  }
}

/** CV-80 to CV-83, R-AV-1, R-AV-2, R-AV-5, for one avenant. */
function* ofAvenant(dossier: Dossier, avenant: Avenant): Generator<string> {
  const { convention, avenants } = dossier;
  const effect = text(avenant.dateEffet);
  for (const vote of avenant.deliberations ?? []) {
    const partie = convention.parties.find(({ id }) => id === vote.partie);
    if (isCollectivite(partie) && isExecutoryAfter(vote, effect)) yield "EFFECT_BEFORE_EXECUTORY warning";
  }
  const { signataires, exemplaires } = avenant;
  if (signataires !== undefined && convention.parties.some(({ id }) => !signataires.includes(id)))
    yield "PARTY_MISSING_SIGNATURE error";
  // CV-16: one original for each; a copy more harms nobody.
  if (exemplaires !== undefined && exemplaires < convention.parties.length) yield "PARTY_MISSING_SIGNATURE error";
  if (avenant.dateConventionCitee !== undefined && avenant.dateConventionCitee !== convention.dateSignature)
    yield "BASE_DATE_MISMATCH error";
  const cited = avenant.avenantsCites;
  for (const { instrument, date } of cited ?? [])
    if (avenants.find(({ id }) => id === instrument)?.dateSignature !== date) yield "BASE_DATE_MISMATCH error";
  const known = new Set([...all(convention.dispositions, "CTG#")].map(([address]) => address));
  const gone = new Set<string>();
  for (const before of avenants)
    if (text(before.dateEffet) < effect)
      for (const one of before.operations) if (one.type === "abroger" && known.has(one.cible)) gone.add(one.cible);
  for (const before of avenants)
    if ((before.numero ?? 0) < (avenant.numero ?? 0))
      for (const [address] of all(before.dispositions, `${before.id}#`)) known.add(address);
  for (const one of avenant.operations) {
    if (!("cible" in one) || one.cible === undefined) continue;
    if (gone.has(one.cible)) yield "TARGET_ABROGATED error";
    else if (!known.has(one.cible)) yield "TARGET_INVALID error";
    const [amended = ""] = one.cible.split("#");
    if (amended !== "CTG" && cited !== undefined && !cited.some(({ instrument }) => instrument === amended))
      yield "BASE_DATE_MISMATCH warning";
  }
}

function* ofDossier(dossier: Dossier, at: string): Generator<string> {
  const { convention, avenants } = dossier;
  const fin = endOf(dossier, at);
  const { parties, precedente } = convention;
  const periode = exactPeriod(dossier);
  const caisse = parties.some(({ genre }) => genre === "caf" || genre === "css");
  if (!caisse || !parties.some(isCollectivite)) yield "PARTY_MINIMUM error";
  if (fin >= plusYears(periode.debut, 5)) yield "DURATION_TOO_LONG warning";
  if (precedente !== undefined) {
    const next = plusDays(text(precedente.periode.fin), 1);
    if (next < periode.debut) yield "PERIOD_GAP warning";
    if (next > periode.debut) yield "PERIOD_OVERLAP warning";
  }
  if (at <= fin && between(at, fin) <= 365) yield "CONVENTION_EXPIRING info";
  const numbers = avenants.map(({ numero }) => numero ?? 0).sort((a, b) => a - b);
  if (numbers.some((numero, rank) => numero !== rank + 1)) yield "AVENANT_NUMBER_GAP warning";
}

function* ofObligations(dossier: Dossier, instrument: Instrument, at: string): Generator<string> {
  const since = isAvenant(instrument) ? text(instrument.dateEffet) : exactPeriod(dossier).debut;
  for (const { id, echeance } of instrument.obligations ?? []) {
    if (echeance.type !== "jour") continue;
    const done = (dossier.faits ?? []).some(
      ({ obligation, date }) => obligation === `${instrument.id}:${id}` && date <= at,
    );
    if (echeance.date < since) yield "OBLIGATION_UNFEASIBLE warning";
    else if (since <= at && echeance.date < at && !done) yield "OBLIGATION_OVERDUE error";
  }
}

export function verification({ dossier, at, codes }: VerificationCase): VerificationAnswer {
  const found = [...ofDossier(dossier, at)];
  const names = new Map<string, Set<string>>();
  for (const instrument of [dossier.convention, ...dossier.avenants]) {
    found.push(...orderOfDates(dossier, instrument), ...ofObligations(dossier, instrument, at));
    if (isAvenant(instrument)) found.push(...ofAvenant(dossier, instrument));
    for (const vote of instrument.deliberations ?? []) {
      const partie = dossier.convention.parties.find(({ id }) => id === vote.partie);
      if (!agrees(vote, partie?.siren)) found.push("ACT_ID_MISMATCH warning");
    }
    for (const mention of instrument.mentions ?? []) {
      found.push(...ofMention(dossier, instrument, mention, at));
      if (mention.nature !== "nom") continue;
      names.set(mention.entite, (names.get(mention.entite) ?? new Set()).add(mention.forme));
    }
  }
  if ([...names.values()].some((forms) => forms.size > 1)) found.push("NAME_VARIANT warning");
  const asked = found.filter((one) => codes.includes(one.split(/[ .]/)[0] ?? ""));
  return { constats: [...new Set(asked)].sort() };
}
