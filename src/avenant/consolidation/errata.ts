/** Errata: from the day they are known, the corrected text is read as if it had been written so from the start. */
import { match, P } from "ts-pattern";
import {
  addressOf,
  type Convention,
  type Disposition,
  type Instrument,
  type Obligation,
  type Partie,
} from "../../convention/index.js";
import { walkDispositions } from "../../convention/internal.js";
import { groupBy } from "../group.js";
import { lastOf } from "../order.js";
import type { Avenant, Correction, Dossier, Operation } from "../types.js";
import type { Corrections } from "./apply.js";
import { mayBeOfOneDay } from "./timeline.js";

/** The dossier with its mistakes corrected, and which erratum corrected each text. */
export interface Corrected {
  readonly dossier: Dossier;
  readonly corrections: Corrections;
}

/** An erratum on one kind of object, and the avenant that brings it. */
interface Erratum<Objet extends Correction["objet"]> {
  readonly avenant: Avenant;
  readonly par: string;
  readonly correction: Extract<Correction, { readonly objet: Objet }>;
  /** The disposition of the avenant that states it. */
  readonly carrier: Disposition | undefined;
}

type Several<T> = readonly [T, ...T[]];

/** Errata by what they correct, in order of effect: the last word is that of the last one. */
interface Errata {
  readonly textes: ReadonlyMap<string, Several<Erratum<"disposition">>>;
  readonly obligations: ReadonlyMap<string, Several<Erratum<"obligation">>>;
  readonly parties: ReadonlyMap<string, Partie>;
}

export function hasErrata({ operations }: Avenant): boolean {
  return operations.some(({ type }) => type === "corriger");
}

/** Rewrites the instruments that hold the mistakes; the avenants are those whose errata count, in order of effect. */
export function applyErrata(dossier: Dossier, avenants: readonly Avenant[]): Corrected {
  const errata: Errata = {
    textes: groupBy(errataOn(avenants, "disposition"), ({ correction }) => correction.cible),
    obligations: groupBy(errataOn(avenants, "obligation"), ({ correction }) => correction.obligation),
    parties: new Map(errataOn(avenants, "partie").map(({ correction: { partie } }) => [partie.id, partie])),
  };
  const written = errataOn(avenants, "duree").at(-1)?.correction ?? dossier.convention;
  const periode = written.periode === undefined ? {} : { periode: written.periode };
  return {
    dossier: {
      ...dossier,
      convention: { ...correctConvention(dossier.convention, errata), ...periode },
      avenants: dossier.avenants.map((avenant) => ({
        ...correctInstrument(avenant, errata),
        operations: avenant.operations.map((operation) => correctParties(operation, errata)),
      })),
    },
    corrections: new Map([...errata.textes].map(([cible, own]) => [cible, markOf(own)])),
  };
}

function errataOn<Objet extends Correction["objet"]>(
  avenants: readonly Avenant[],
  objet: Objet,
): readonly Erratum<Objet>[] {
  const isOn = (correction: Correction): correction is Erratum<Objet>["correction"] => correction.objet === objet;
  return avenants.flatMap((avenant) => {
    const carriers = new Map(
      walkDispositions(avenant.dispositions).map(({ path, disposition }) => [path, disposition]),
    );
    return avenant.operations.flatMap((one) =>
      one.type === "corriger" && isOn(one.correction)
        ? [{ avenant, par: one.par, correction: one.correction, carrier: carriers.get(one.par) }]
        : [],
    );
  });
}

/** By whom a text was corrected last; contested when two avenants that may be of one day both did. */
function markOf(errata: Several<Erratum<"disposition">>) {
  const { avenant, par } = lastOf(errata);
  const contested = errata.some((one, rank) => {
    const next = errata[rank + 1]?.avenant;
    return next !== undefined && next.id !== one.avenant.id && mayBeOfOneDay(one.avenant.dateEffet, next.dateEffet);
  });
  return {
    corrigePar: { instrument: avenant.id, par },
    ...(contested ? { correctionContestee: true as const } : {}),
  };
}

function correctConvention(convention: Convention, errata: Errata): Convention {
  const parties = convention.parties.map((partie) => errata.parties.get(partie.id) ?? partie);
  return { ...correctInstrument(convention, errata), parties };
}

/** Operations that bring no party in. */
const WITHOUT_ARRIVAL = P.union(
  "modifier",
  "completer",
  "modifierEtCompleter",
  "abroger",
  "abrogerSousReserve",
  "ajouter",
  "renommer",
  "integrer",
  "proroger",
  "retirer",
  "modifierListeEquipements",
  "actualiserEcheance",
  "corriger",
);

/** Parties that an avenant brought, as they should have been written. */
function correctParties(operation: Operation, { parties }: Errata): Operation {
  const corrected = (partie: Partie) => parties.get(partie.id) ?? partie;
  return match(operation)
    .returnType<Operation>()
    .with({ type: "adherer" }, (one) => ({ ...one, partie: corrected(one.partie) }))
    .with({ type: "absorber" }, (one) =>
      one.parties === undefined ? one : { ...one, parties: one.parties.map(corrected) },
    )
    .with({ type: WITHOUT_ARRIVAL }, (one) => one)
    .exhaustive();
}

function correctInstrument<T extends Instrument>(instrument: T, errata: Errata): T {
  const { id } = instrument;
  return {
    ...instrument,
    dispositions: instrument.dispositions.map((one) => correctDisposition(one, addressOf(id, one.id), errata)),
    ...(instrument.obligations && {
      obligations: instrument.obligations.map((one) =>
        (errata.obligations.get(`${id}:${one.id}`) ?? []).reduce(correctObligation, one),
      ),
    }),
  };
}

function correctDisposition(one: Disposition, adresse: string, errata: Errata): Disposition {
  const corrected = (errata.textes.get(adresse) ?? []).reduce(replaceContent, one);
  const { enfants } = one;
  if (enfants === undefined) return corrected;
  return { ...corrected, enfants: enfants.map((child) => correctDisposition(child, `${adresse}/${child.id}`, errata)) };
}

function replaceContent(own: Disposition, { carrier, correction: { titre } }: Erratum<"disposition">): Disposition {
  const { texte: _texte, fiche: _fiche, equipements: _equipements, ...rest } = own;
  return {
    ...rest,
    ...(titre === undefined ? {} : { titre }),
    ...(carrier?.texte === undefined ? {} : { texte: carrier.texte }),
    ...(carrier?.fiche === undefined ? {} : { fiche: carrier.fiche }),
    ...(carrier?.equipements === undefined ? {} : { equipements: carrier.equipements }),
  };
}

function correctObligation(obligation: Obligation, { correction }: Erratum<"obligation">): Obligation {
  const { objet: _objet, obligation: _cle, ...values } = correction;
  return { ...obligation, ...values };
}
