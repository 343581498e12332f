/** The order of deliberation, transmission, signature, effect and end (CV-90, CV-91, CV-93 to CV-96). */
import type { Avenant } from "../../../../avenant/index.js";
import { type DateConnue, isCollectivite } from "../../../../convention/index.js";
import { type Bounds, boundsOf, isExact, showDate } from "../../../../convention/internal.js";
import type { Path } from "../../../../primitives/index.js";
import type { Constat, Ecart, RegleVerification } from "../../../types.js";
import type { Contexte, InstrumentSitue } from "../../contexte.js";
import { firstVotes } from "../../deliberations.js";
import { AVENANT_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";
import { latest } from "../../jours.js";

/** Clause that rests on "no tacit renewal", which no text confirms: off until the caller switches it on. */
const CLAUSE_EXPIRATION = "avenantApresExpiration";

export const dateOrder: RegleVerification = {
  code: "DATE_ORDER",
  severite: "error",
  regles: ["CV-90", "CV-91", "CV-93", "CV-94", "CV-95", "CV-96", "CV-81"],
  motifs: {
    deliberationApresSignature: "error",
    signatureAvantTransmission: "warning",
    signatureApresDebut: "info",
    signatureAvantPrecedent: "warning",
    effetAvantSignature: "warning",
    avenantFinApresConvention: "error",
    avenantApresExpiration: "error",
  },
  *verifier(contexte) {
    for (const situe of contexte.instruments) {
      yield* checkVotes(contexte, situe);
      yield* checkSequence(situe, contexte);
      yield* situe.avenant === undefined ? checkStart(situe, contexte) : checkAvenant(situe, contexte);
    }
    if (contexte.dossier.avenants.length > 0 && !contexte.active(CLAUSE_EXPIRATION)) {
      const sujet = contexte.dossier.id;
      yield { type: "ecart", raison: "nonActive", path: ["avenants"], sujet, manque: CLAUSE_EXPIRATION };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withAvenant({
      deliberations: AVENANT_EXEMPLE.deliberations.map((vote) => ({
        ...vote,
        date: "2023-03-21",
        recueLe: "2023-03-10",
      })),
    }),
  },
};

/** Each collectivité votes, and the préfecture receives the vote, before the signature. */
function* checkVotes(
  { parties }: Contexte,
  { path, instrument }: InstrumentSitue,
): Iterable<Constat<"DATE_ORDER"> | Ecart> {
  const { id, dateSignature } = instrument;
  for (const { deliberation, rank } of firstVotes(instrument)) {
    const genre = parties.get(deliberation.partie)?.genre;
    if (genre === undefined || !isCollectivite(genre)) continue;
    const at = [...path, "deliberations", rank];
    const sujet = `${id}:${deliberation.partie}`;
    if (dateSignature === undefined) {
      yield { type: "ecart", raison: "inconnu", path: at, sujet, manque: `${id} dateSignature` };
      continue;
    }
    const { date, recueLe } = deliberation;
    const order = compareDates(date, dateSignature);
    if (order === "unknown") {
      const manque = typeof dateSignature === "string" ? `${sujet} date` : `${id} dateSignature`;
      yield { type: "ecart", raison: "inconnu", path: at, sujet, manque };
    }
    if (order === "after") {
      const params = { instrument: id, premier: showDate(dateSignature), second: showDate(date) };
      yield { type: "constat", path: at, sujet, motif: "deliberationApresSignature", regles: ["CV-90"], params };
    }
    if (recueLe === undefined) {
      yield { type: "ecart", raison: "inconnu", path: at, sujet, manque: `${sujet} recueLe` };
    } else if (compareDates(recueLe, dateSignature) === "after") {
      const params = { instrument: id, premier: showDate(dateSignature), second: recueLe };
      yield { type: "constat", path: at, sujet, motif: "signatureAvantTransmission", regles: ["CV-91"], params };
    }
  }
}

/** A convention signed after its period began: routine, told and no more. */
function* checkStart(
  { path, instrument }: InstrumentSitue,
  { periode: { debut } }: Contexte,
): Iterable<Constat<"DATE_ORDER"> | Ecart> {
  const { id, dateSignature } = instrument;
  if (dateSignature === undefined || boundsOf(dateSignature).du <= debut.du) return;
  const place = { path: [...path, "dateSignature"], sujet: id };
  if (boundsOf(dateSignature).du <= debut.au) {
    yield { type: "ecart", raison: "inconnu", ...place, manque: "convention.periode.debut" };
    return;
  }
  const params = { instrument: id, premier: debut.au, second: showDate(dateSignature) };
  yield { type: "constat", ...place, motif: "signatureApresDebut", regles: ["CV-93"], params };
}

/** An avenant signed before the one that its number says comes first: told, since its text builds on the other (CV-81). */
function* checkSequence({ path, avenant }: InstrumentSitue, { dossier }: Contexte): Iterable<Constat<"DATE_ORDER">> {
  const { numero, dateSignature } = avenant ?? {};
  if (avenant === undefined || numero === undefined || dateSignature === undefined) return;
  const former = dossier.avenants.find((one) => one.numero === numero - 1);
  if (former?.dateSignature === undefined || compareDates(former.dateSignature, dateSignature) !== "after") return;
  const params = { instrument: avenant.id, premier: showDate(dateSignature), second: showDate(former.dateSignature) };
  const place = { path: [...path, "dateSignature"], sujet: avenant.id };
  yield { type: "constat", ...place, motif: "signatureAvantPrecedent", regles: ["CV-81"], params };
}

function* checkAvenant(
  { path, avenant }: InstrumentSitue,
  contexte: Contexte,
): Iterable<Constat<"DATE_ORDER"> | Ecart> {
  if (avenant === undefined) return;
  const { id, dateEffet, dateSignature, fin, justificationEffet } = avenant;
  const found = { type: "constat", sujet: id } as const;
  if (dateSignature !== undefined && boundsOf(dateEffet).au < boundsOf(dateSignature).du) {
    const params = { instrument: id, premier: showDate(dateEffet), second: showDate(dateSignature) };
    const severite = justificationEffet === undefined ? "warning" : "info";
    yield { ...found, path: [...path, "dateEffet"], motif: "effetAvantSignature", severite, regles: ["CV-94"], params };
  }
  if (fin !== undefined) {
    const end = endOfConvention(contexte, boundsOf(dateEffet).au, undefined);
    const place = { path: [...path, "fin"], sujet: id };
    const params = { instrument: id, premier: end.au, second: fin };
    if (fin > end.au) yield { ...found, ...place, motif: "avenantFinApresConvention", regles: ["CV-95"], params };
    else if (fin > end.du) yield { type: "ecart", raison: "inconnu", ...place, manque: "convention.periode.fin" };
  }
  yield* checkExpiry(path, avenant, contexte);
}

/**
 * An avenant signed, or that takes effect, once the convention has ended: it cannot bring it back (CV-96). The end counted is
 * the one that earlier avenants gave, never the one that this avenant gives itself.
 */
function* checkExpiry(path: Path, avenant: Avenant, contexte: Contexte): Iterable<Constat<"DATE_ORDER"> | Ecart> {
  const { id, dateEffet, dateSignature } = avenant;
  const end = endOfConvention(contexte, boundsOf(dateEffet).au, avenant);
  const place = { path: [...path, dateSignature === undefined ? "dateEffet" : "dateSignature"], sujet: id };
  const day = dateSignature ?? dateEffet;
  const { du, au } = boundsOf(day);
  if (au <= end.du) return;
  if (!contexte.active(CLAUSE_EXPIRATION)) {
    yield { type: "ecart", raison: "nonActive", ...place, manque: CLAUSE_EXPIRATION };
    return;
  }
  if (du <= end.au) {
    const manque = isExact(end)
      ? `${id} ${dateSignature === undefined ? "dateEffet" : "dateSignature"}`
      : "convention.periode.fin";
    yield { type: "ecart", raison: "inconnu", ...place, manque };
    return;
  }
  const params = { instrument: id, premier: end.au, second: showDate(day) };
  yield { type: "constat", ...place, motif: CLAUSE_EXPIRATION, regles: ["CV-96"], params };
}

/** Last day of the convention, prorogations of the avenants up to that effect date included, but for those of one avenant. */
function endOfConvention(
  { dossier: { avenants }, periode }: Contexte,
  effet: string,
  but: Avenant | undefined,
): Bounds {
  const ends = avenants.flatMap((avenant) =>
    avenant !== but && boundsOf(avenant.dateEffet).au <= effet
      ? avenant.operations.flatMap((operation) => (operation.type === "proroger" ? [operation.fin] : []))
      : [],
  );
  return { du: latest(periode.fin.du, ends), au: latest(periode.fin.au, ends) };
}

/** Where a date stands against another: each may be known only roughly. */
function compareDates(date: DateConnue, other: DateConnue): "after" | "notAfter" | "unknown" {
  const [one, two] = [boundsOf(date), boundsOf(other)];
  if (one.du > two.au) return "after";
  return one.au <= two.du ? "notAfter" : "unknown";
}
