/** Errata: from the day they are known, the corrected text is read as if it had been written so from the start. */
import {
  addressOf,
  type Convention,
  type Disposition,
  type Instrument,
  type Obligation,
  walkDispositions,
} from "../convention/index.js";
import type { Corrections } from "./apply.js";
import type { Avenant, Corriger, Dossier } from "./types.js";

/** The dossier with its mistakes corrected, and which erratum corrected each text. */
export interface Corrected {
  readonly dossier: Dossier;
  readonly corrections: Corrections;
}

type Erratum = Corriger & { readonly avenant: Avenant };

export function hasErrata({ operations }: Avenant): boolean {
  return operations.some(({ type }) => type === "corriger");
}

/** Rewrites the instruments that hold the mistakes; the avenants are those whose errata count, in order of effect. */
export function applyErrata(dossier: Dossier, avenants: readonly Avenant[]): Corrected {
  const errata = avenants.flatMap((avenant) =>
    avenant.operations.flatMap((operation) => (operation.type === "corriger" ? [{ ...operation, avenant }] : [])),
  );
  if (errata.length === 0) return { dossier, corrections: new Map() };
  const corrections = new Map<string, { instrument: string; par: string }>();
  for (const { avenant, par, correction } of errata) {
    if (correction.objet === "disposition") corrections.set(correction.cible, { instrument: avenant.id, par });
  }
  const corrected = {
    ...dossier,
    convention: correctConvention(correctInstrument(dossier.convention, errata), errata),
    avenants: dossier.avenants.map((avenant) => correctInstrument(avenant, errata)),
  };
  return { dossier: corrected, corrections };
}

function correctConvention(convention: Convention, errata: readonly Erratum[]): Convention {
  const corrections = errata.map(({ correction }) => correction);
  const periods = corrections.flatMap((one) => (one.objet === "duree" ? [one.periode] : []));
  const periode = periods[periods.length - 1] ?? convention.periode;
  const corrected = new Map(
    corrections.flatMap((one) => (one.objet === "partie" ? [[one.partie.id, one.partie] as const] : [])),
  );
  const parties = convention.parties.map((partie) => corrected.get(partie.id) ?? partie);
  return { ...convention, periode, parties };
}

function correctInstrument<T extends Instrument>(instrument: T, errata: readonly Erratum[]): T {
  const texts = new Map<string, Erratum>();
  const duties = new Map<string, Erratum>();
  for (const erratum of errata) {
    const { correction } = erratum;
    if (correction.objet === "disposition") texts.set(correction.cible, erratum);
    if (correction.objet === "obligation") duties.set(correction.obligation, erratum);
  }
  const { id } = instrument;
  return {
    ...instrument,
    dispositions: instrument.dispositions.map((one) => correctDisposition(one, addressOf(id, one.id), texts)),
    obligations: instrument.obligations.map((one) => correctObligation(one, duties.get(`${id}:${one.id}`))),
  };
}

function correctDisposition(one: Disposition, adresse: string, texts: ReadonlyMap<string, Erratum>): Disposition {
  const { enfants, ...own } = one;
  const erratum = texts.get(adresse);
  const children = enfants?.map((child) => correctDisposition(child, `${adresse}/${child.id}`, texts));
  const corrected = erratum === undefined ? own : replaceContent(own, erratum);
  return children === undefined ? corrected : { ...corrected, enfants: children };
}

function replaceContent(own: Omit<Disposition, "enfants">, { avenant, par, correction }: Erratum): Disposition {
  const carrier = walkDispositions(avenant.dispositions).find((placed) => placed.path === par)?.disposition;
  const { texte: _texte, fiche: _fiche, equipements: _equipements, ...rest } = own;
  const titre = correction.objet === "disposition" ? correction.titre : undefined;
  return {
    ...rest,
    ...(titre === undefined ? {} : { titre }),
    ...(carrier?.texte === undefined ? {} : { texte: carrier.texte }),
    ...(carrier?.fiche === undefined ? {} : { fiche: carrier.fiche }),
    ...(carrier?.equipements === undefined ? {} : { equipements: carrier.equipements }),
  };
}

function correctObligation(obligation: Obligation, erratum: Erratum | undefined): Obligation {
  if (erratum?.correction.objet !== "obligation") return obligation;
  const { objet: _objet, obligation: _cle, ...values } = erratum.correction;
  return { ...obligation, ...values };
}
