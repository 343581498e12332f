/** Errata: from the day they are known, the corrected text is read as if it had been written so from the start. */
import {
  addressOf,
  type Convention,
  type Disposition,
  type Instrument,
  type Obligation,
  type Partie,
  walkDispositions,
} from "../convention/index.js";
import type { Corrections } from "./apply.js";
import { mayBeOfOneDay } from "./timeline.js";
import type { Avenant, Corriger, Dossier, Operation } from "./types.js";

/** The dossier with its mistakes corrected, and which erratum corrected each text. */
export interface Corrected {
  readonly dossier: Dossier;
  readonly corrections: Corrections;
}

type Erratum = Corriger & { readonly avenant: Avenant };

/** Errata by what they correct, in order of effect: the last word is that of the last one. */
interface Errata {
  readonly textes: ReadonlyMap<string, readonly Erratum[]>;
  readonly obligations: ReadonlyMap<string, readonly Erratum[]>;
  readonly parties: ReadonlyMap<string, Partie>;
}

export function hasErrata({ operations }: Avenant): boolean {
  return operations.some(({ type }) => type === "corriger");
}

/** Rewrites the instruments that hold the mistakes; the avenants are those whose errata count, in order of effect. */
export function applyErrata(dossier: Dossier, avenants: readonly Avenant[]): Corrected {
  const all = avenants.flatMap((avenant) =>
    avenant.operations.flatMap((operation) => (operation.type === "corriger" ? [{ ...operation, avenant }] : [])),
  );
  if (all.length === 0) return { dossier, corrections: new Map() };
  const errata: Errata = {
    textes: groupBy(all, ({ correction }) => (correction.objet === "disposition" ? correction.cible : undefined)),
    obligations: groupBy(all, ({ correction }) =>
      correction.objet === "obligation" ? correction.obligation : undefined,
    ),
    parties: new Map(
      all.flatMap(({ correction: one }) => (one.objet === "partie" ? [[one.partie.id, one.partie] as const] : [])),
    ),
  };
  const periode = all.reduce(
    (before, { correction }) => (correction.objet === "duree" ? correction.periode : before),
    dossier.convention.periode,
  );
  return {
    dossier: {
      ...dossier,
      convention: { ...correctConvention(dossier.convention, errata), periode },
      avenants: dossier.avenants.map((avenant) => ({
        ...correctInstrument(avenant, errata),
        operations: avenant.operations.map((operation) => correctParties(operation, errata)),
      })),
    },
    corrections: new Map([...errata.textes].map(([cible, own]) => [cible, markOf(own)])),
  };
}

function groupBy(errata: readonly Erratum[], keyOf: (erratum: Erratum) => string | undefined) {
  const groups = new Map<string, Erratum[]>();
  for (const erratum of errata) {
    const key = keyOf(erratum);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), erratum]);
  }
  return groups;
}

/** By whom a text was corrected last; contested when two avenants that may be of one day both did. */
function markOf(errata: readonly Erratum[]) {
  const last = errata[errata.length - 1];
  const contested = errata.some((one, rank) => {
    const next = errata[rank + 1]?.avenant;
    return next !== undefined && next.id !== one.avenant.id && mayBeOfOneDay(one.avenant.dateEffet, next.dateEffet);
  });
  return {
    ...(last === undefined ? {} : { corrigePar: { instrument: last.avenant.id, par: last.par } }),
    ...(contested ? { correctionContestee: true as const } : {}),
  };
}

function correctConvention(convention: Convention, errata: Errata): Convention {
  const parties = convention.parties.map((partie) => errata.parties.get(partie.id) ?? partie);
  return { ...correctInstrument(convention, errata), parties };
}

/** Parties that an avenant brought, as they should have been written. */
function correctParties(operation: Operation, { parties }: Errata): Operation {
  const corrected = (partie: Partie) => parties.get(partie.id) ?? partie;
  if (operation.type === "adherer") return { ...operation, partie: corrected(operation.partie) };
  if (operation.type !== "absorber" || operation.parties === undefined) return operation;
  return { ...operation, parties: operation.parties.map(corrected) };
}

function correctInstrument<T extends Instrument>(instrument: T, errata: Errata): T {
  const { id } = instrument;
  return {
    ...instrument,
    dispositions: instrument.dispositions.map((one) => correctDisposition(one, addressOf(id, one.id), errata)),
    obligations: instrument.obligations.map((one) =>
      (errata.obligations.get(`${id}:${one.id}`) ?? []).reduce(correctObligation, one),
    ),
  };
}

function correctDisposition(one: Disposition, adresse: string, errata: Errata): Disposition {
  const corrected = (errata.textes.get(adresse) ?? []).reduce(replaceContent, one);
  const { enfants } = one;
  if (enfants === undefined) return corrected;
  return { ...corrected, enfants: enfants.map((child) => correctDisposition(child, `${adresse}/${child.id}`, errata)) };
}

function replaceContent(own: Disposition, { avenant, par, correction }: Erratum): Disposition {
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

function correctObligation(obligation: Obligation, { correction }: Erratum): Obligation {
  if (correction.objet !== "obligation") return obligation;
  const { objet: _objet, obligation: _cle, ...values } = correction;
  return { ...obligation, ...values };
}
