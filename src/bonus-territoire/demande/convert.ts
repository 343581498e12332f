/** From a checked demande to what the computation works on: exact numbers, days, and each name followed to what it names. */
import { civil, type Fraction } from "../../primitives/index.js";
import { cityOf, deepFreeze, eurosFraction, parseCents } from "../../primitives/internal.js";
import { baremeLu } from "../parametres/bareme.js";
import {
  type CleLot,
  type CommuneLue,
  type DemandeLue,
  type ForfaitsDuLot,
  type ForfaitsLus,
  lotOf,
  type StructureLue,
  type TerritoireLu,
} from "./demande-lue.js";
import { exactOf } from "./exact.js";
import type { DemandeBonusTerritoire, Famille, ForfaitsImprimes, Structure, TerritoireCompetences } from "./types.js";
import type { ParametresBonus } from "./types-parametres.js";
import { changementsOf, unitsOf } from "./unites.js";

const NOTHING_SUPPLIED: ParametresBonus = deepFreeze({});

/** The demande as the computation works on it; its schema and its checks have been passed. */
export function convert(demande: DemandeBonusTerritoire): DemandeLue {
  const {
    annee,
    genres = [],
    bareme,
    parametres = NOTHING_SUPPLIED,
    forfaits = [],
    gestionnaires = [],
    bonusVoisins = [],
  } = demande;
  const territoires = new Map(demande.territoires.map((each, rang) => [each.id, territoireLu(each, rang)]));
  const lots = newLots(territoires);
  const structures = demande.structures.map((each) => structureLue(each, lots));
  const byId = new Map(structures.map((each) => [each.id, each]));
  return {
    annee,
    territoires,
    genres: new Map(genres.map((each) => [each.genre, each])),
    noms: new Map(gestionnaires.map(({ id, nom }) => [id, nom])),
    signataires: ranksOf(demande.collectivitesSignataires),
    references: demande.references.map(
      ({ territoire, famille, genre, montant, nature, origine, annee, heuresN1 }, rang) => ({
        rang,
        lot: lots(territoire, famille, genre),
        montant: eurosFraction(centsOf(montant)),
        nature,
        origine,
        annee,
        heuresN1: optionalExact(heuresN1),
      }),
    ),
    structures,
    forfaits: new Map(
      forfaits.map(({ territoire, famille, genre, ...printed }, rang): readonly [string, ForfaitsDuLot] => [
        lots(territoire, famille, genre).id,
        { ...forfaitsLus(printed), rang, article: printed.article },
      ]),
    ),
    bareme: bareme && baremeLu(bareme),
    parametres,
    voisins: bonusVoisins.flatMap(({ structure, nature, montant }) => {
      const named = byId.get(structure);
      return named === undefined ? [] : [{ structure: named, nature, centimes: centsOf(montant) }];
    }),
  };
}

/** Where each is first named; one that is named twice signs once. */
function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  ids.forEach((id, rank) => {
    if (!ranks.has(id)) ranks.set(id, rank);
  });
  return ranks;
}

const optionalExact = (value: unknown): Fraction | undefined => (value === undefined ? undefined : exactOf(value));

function centsOf(montant: unknown): bigint {
  const cents = parseCents(montant);
  return cents.ok ? cents.value : 0n;
}

type Lots = (territoire: string, famille: Famille, genre: string | undefined) => CleLot;

/** The lot of a family of a territory, the same object each time. */
function newLots(territoires: ReadonlyMap<string, TerritoireLu>): Lots {
  const lots = new Map<string, CleLot>();
  return (id, famille, genre) => {
    const key = genre === undefined ? `${id}/${famille}` : `${id}/${famille}/${genre}`;
    const known = lots.get(key);
    if (known !== undefined) return known;
    const territoire = territoires.get(id);
    if (territoire === undefined) throw new RangeError(id);
    const lot = lotOf(territoire, famille, genre);
    lots.set(key, lot);
    return lot;
  };
}

function territoireLu(territoire: TerritoireCompetences, rang: number): TerritoireLu {
  const { id, communes, zone, strate, trajectoire, parametres = NOTHING_SUPPLIED } = territoire;
  return {
    rang,
    id,
    communes: new Map(
      communes.map((commune): readonly [string, CommuneLue] =>
        typeof commune === "string"
          ? [commune, ALWAYS]
          : [commune.code, { du: optionalDay(commune.du), au: optionalDay(commune.au) }],
      ),
    ),
    zone,
    criteres: {
      strate,
      potentielFinancierParHabitant: optionalExact(territoire.potentielFinancierParHabitant),
      niveauDeVieParHabitant: optionalExact(territoire.niveauDeVieParHabitant),
    },
    trajectoire: trajectoire && {
      depart: exactOf(trajectoire.placesDepart),
      arrivee: exactOf(trajectoire.placesArrivee),
    },
    parametres,
  };
}

const ALWAYS: CommuneLue = deepFreeze({ du: undefined, au: undefined });
const optionalDay = (day: string | undefined) => (day === undefined ? undefined : civil(day));

const forfaitsLus = ({ existant, nouveau }: ForfaitsImprimes): ForfaitsLus => ({
  existant: optionalExact(existant),
  nouveau: optionalExact(nouveau),
});

/** BT-05: where the territory names the commune, or the city of which it is an arrondissement. */
function placeOf(commune: string, { communes }: TerritoireLu): CommuneLue | undefined {
  const named = communes.get(commune);
  if (named !== undefined) return named;
  const city = cityOf(commune);
  return city === undefined ? undefined : communes.get(city);
}

const NOBODY: StructureLue["suivants"] = deepFreeze([]);

function structureLue(structure: Structure, lots: Lots): StructureLue {
  const { famille, gestionnairesSuivants, forfaits, montantN1 } = structure;
  const genre = structure.famille === "autre" ? structure.genre : undefined;
  const lot = lots(structure.territoire, famille, genre);
  return {
    id: structure.id,
    nom: structure.nom,
    lot,
    famille,
    genre,
    territoire: lot.territoire,
    lieu: placeOf(structure.commune, lot.territoire),
    gestionnaire: structure.gestionnaire,
    suivants:
      gestionnairesSuivants === undefined
        ? NOBODY
        : gestionnairesSuivants.map(({ gestionnaire, du }) => ({ gestionnaire, du: civil(du) })),
    commune: structure.commune,
    soutiens: structure.soutiens,
    ouverture: optionalDay(structure.ouverture),
    fermeture: optionalDay(structure.fermeture),
    zone: structure.zone,
    forfaits: forfaits && forfaitsLus(forfaits),
    montantN1: montantN1 === undefined ? undefined : centsOf(montantN1),
    placesTotales: "placesTotales" in structure ? optionalExact(structure.placesTotales) : undefined,
    psu: "psu" in structure && structure.psu,
    forme: structure.famille === "eaje" ? structure.forme : undefined,
    employeur:
      structure.famille === "ctre"
        ? { regimeGeneral: structure.employeurRegimeGeneral, eligibleCif: structure.employeurEligibleCif }
        : undefined,
    ...unitsOf(structure),
    changements: changementsOf(structure).map(({ du, ...unites }) => ({ du: civil(du), ...unites })),
  };
}
