/** What a dossier does not say yet: each hole with why it matters and who usually holds the answer (CV-19). */
import { type Instrument, isCollectivite, type Partie } from "../convention/index.js";
import { showDate, walkDispositions } from "../convention/internal.js";
import { type Outcome, type Params, type Path, success } from "../primitives/index.js";
import { partiesOfAvenants } from "./parties.js";
import { readDossier } from "./reading/readers.js";
import type { Avenant, Dossier } from "./types.js";

/** Kinds of holes. `describeManque` gives each its words. */
export type CodeManque =
  | "articles"
  | "codeInsee"
  | "dateEffetImprecise"
  | "dateSignature"
  | "dateSignatureImprecise"
  | "deliberation"
  | "equipements"
  | "extrait"
  | "gouvernance"
  | "inconnuDeclare"
  | "membres"
  | "numero"
  | "partiesNonListees"
  | "perimetre"
  | "planActions"
  | "population"
  | "publication"
  | "representants"
  | "signataires"
  | "siren"
  | "texte"
  | "tientLieuDeSchema"
  | "transferts"
  | "transmission"
  | "visas";

/** Who usually holds an answer: the caisse, the party concerned, all the parties, the Insee, or whom the dossier names. */
export type DetenteurManque = "caisse" | "partie" | "parties" | "insee" | "declare" | "inconnu";

/** Something that the dossier does not say. It is never filled in: only named. */
export interface Manque {
  readonly code: CodeManque;
  /** Where it would stand in the dossier. */
  readonly path: Path;
  readonly params: Params;
  /** Rule that needs it. */
  readonly regle: string;
  readonly detenteur: DetenteurManque;
}

/** Parties that have no SIREN of their own, or none that a convention would give. */
const WITHOUT_SIREN: ReadonlySet<Partie["genre"]> = new Set<Partie["genre"]>(["etat", "educationNationale", "autre"]);

/**
 * Lists what a dossier lacks, in the order of its file: dates, SIREN, deliberations and their journey, articles, annexes,
 * territory. A dossier may be a project or an extract: nothing here is a defect, and `verifyDossier` says what is one.
 * What the dossier itself declares as unknown is repeated (`inconnuDeclare`).
 *
 * @param dossier - the dossier, which may be a project or an extract
 * @returns one entry for each hole, none when there is none; else every issue of the dossier
 *
 * @example
 * ```ts
 * import { parseDossier, whatDossierLacks } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const holes = whatDossierLacks(dossier);
 * if (holes.ok) console.log(holes.value[0]?.code, holes.value[0]?.detenteur);
 * // => transmission partie
 * ```
 */
export function whatDossierLacks(dossier: Dossier): Outcome<readonly Manque[]> {
  const read = readDossier(dossier);
  return read.ok ? success(lacksOf(read.value), read.warnings) : read;
}

function lacksOf(dossier: Dossier): readonly Manque[] {
  const { avenants } = dossier;
  const boundBy = partiesOfAvenants(dossier);
  return [
    ...lacksOfConvention(dossier),
    ...avenants.flatMap((avenant, rank) => [
      ...lacksOfInstrument(avenant, boundBy.get(avenant) ?? [], ["avenants", rank]),
      ...lacksOfAvenant(avenant, avenants, ["avenants", rank]),
    ]),
    ...lacksOfTerritory(dossier),
    ...declared(dossier.inconnus, ["inconnus"]),
  ];
}

function lacksOfConvention({ convention, avenants }: Dossier): readonly Manque[] {
  const path: Path = ["convention"];
  const placed = [convention, ...avenants].flatMap(({ dispositions }) => walkDispositions(dispositions));
  const hasPlan = placed.some(
    ({ disposition }) => disposition.niveaux !== undefined || PLAN.has(disposition.genre) || disposition.fiche,
  );
  const hasList = placed.some(({ disposition }) => disposition.equipements !== undefined);
  const { perimetre, gouvernance, tientLieuDeSchema, parties, id } = convention;
  const about = { instrument: id };
  return [
    ...lacksOfInstrument(convention, parties, path),
    ...((perimetre?.communes ?? perimetre?.noms) === undefined
      ? [lack("perimetre", [...path, "perimetre"], about, "CV-20", "parties")]
      : []),
    ...parties.flatMap((partie, rank) => lacksOfParty(partie, [...path, "parties", rank])),
    ...(hasList ? [] : [lack("equipements", [...path, "dispositions"], about, "CV-52", "caisse")]),
    ...(hasPlan ? [] : [lack("planActions", [...path, "dispositions"], about, "CV-05", "parties")]),
    ...(gouvernance === undefined ? [lack("gouvernance", [...path, "gouvernance"], about, "GV-01", "parties")] : []),
    ...(tientLieuDeSchema === undefined
      ? [lack("tientLieuDeSchema", [...path, "tientLieuDeSchema"], about, "SP-34", "parties")]
      : []),
  ];
}

const PLAN: ReadonlySet<string> = new Set(["axe", "enjeu", "orientation", "objectif", "action", "ficheAction"]);
const TEXTS: ReadonlySet<string> = new Set(["preambule", "article", "sousArticle", "annexe"]);

function lacksOfInstrument(instrument: Instrument, parties: readonly Partie[], path: Path): readonly Manque[] {
  const { id, dateSignature, signataires, visas, dispositions, deliberations, etendue, inconnus } = instrument;
  const about = { instrument: id };
  const voted = new Set(deliberations?.map(({ partie }) => partie));
  const voting = parties.filter(({ genre }) => isCollectivite(genre));
  // An empty list says that nobody voted: nothing is missing then.
  const awaited = deliberations?.length === 0 ? [] : voting;
  return [
    ...(dateSignature === undefined
      ? [lack("dateSignature", [...path, "dateSignature"], about, "CV-90", "parties")]
      : typeof dateSignature === "string"
        ? []
        : [lack("dateSignatureImprecise", [...path, "dateSignature"], about, "CV-90", "parties")]),
    ...(signataires === undefined ? [lack("signataires", [...path, "signataires"], about, "CV-82", "caisse")] : []),
    ...awaited
      .filter((partie) => !voted.has(partie.id))
      .map(({ nom }) => lack("deliberation", [...path, "deliberations"], { ...about, partie: nom }, "CV-83", "partie")),
    ...(deliberations ?? []).flatMap(({ partie, date, recueLe, publieeLe }, rank) => {
      const party = voting.find((one) => one.id === partie);
      if (party === undefined) return [];
      const at = [...path, "deliberations", rank];
      const params = { partie: party.nom, date: showDate(date) };
      return [
        ...(recueLe === undefined ? [lack("transmission", [...at, "recueLe"], params, "CV-91", "partie")] : []),
        ...(publieeLe === undefined ? [lack("publication", [...at, "publieeLe"], params, "CV-92", "partie")] : []),
      ];
    }),
    ...(visas === undefined ? [lack("visas", [...path, "visas"], about, "CV-15", "caisse")] : []),
    ...(etendue === "extrait" ? [lack("extrait", [...path, "etendue"], about, "CV-19", "caisse")] : []),
    ...(dispositions.length === 0
      ? [lack("articles", [...path, "dispositions"], about, "CV-19", "caisse")]
      : lacksOfTexts(instrument, path)),
    ...declared(inconnus, [...path, "inconnus"]),
  ];
}

/** Articles and annexes that are known to exist, and of which the dossier holds nothing. */
function lacksOfTexts({ id, dispositions }: Instrument, path: Path): readonly Manque[] {
  return walkDispositions(dispositions).flatMap(({ path: place, disposition }) => {
    const { genre, texte, fiche, equipements, enfants = [] } = disposition;
    const known = texte ?? fiche ?? equipements;
    if (known !== undefined || enfants.length > 0 || !TEXTS.has(genre)) return [];
    return [lack("texte", [...path, "dispositions"], { adresse: `${id}#${place}` }, "CV-19", "caisse")];
  });
}

function lacksOfParty(partie: Partie, path: Path): readonly Manque[] {
  const { nom, genre, siren, codeInsee, representants, collectif } = partie;
  const about = { partie: nom };
  if (collectif !== undefined) {
    return (collectif.communes ?? collectif.noms) === undefined
      ? [lack("partiesNonListees", [...path, "collectif", "communes"], about, "CV-19", "caisse")]
      : [];
  }
  return [
    ...(siren === undefined && !WITHOUT_SIREN.has(genre)
      ? [lack("siren", [...path, "siren"], about, "CV-21", "partie")]
      : []),
    ...(codeInsee === undefined && genre === "commune"
      ? [lack("codeInsee", [...path, "codeInsee"], about, "CV-20", "insee")]
      : []),
    ...(representants === undefined
      ? [lack("representants", [...path, "representants"], about, "CV-10", "partie")]
      : []),
  ];
}

function lacksOfAvenant(avenant: Avenant, all: readonly Avenant[], path: Path): readonly Manque[] {
  const { id, dateEffet, numero } = avenant;
  const about = { instrument: id };
  return [
    ...(typeof dateEffet === "string"
      ? []
      : [lack("dateEffetImprecise", [...path, "dateEffet"], about, "CV-80", "parties")]),
    ...(numero === undefined && all.length > 1 ? [lack("numero", [...path, "numero"], about, "CV-81", "caisse")] : []),
  ];
}

function lacksOfTerritory({ territoire }: Dossier): readonly Manque[] {
  const path: Path = ["territoire"];
  const { communes, groupements, transferts } = territoire;
  return [
    ...communes.flatMap(({ nom, populations }, rank) =>
      populations.length === 0
        ? [lack("population", [...path, "communes", rank, "populations"], { commune: nom }, "SP-10", "insee")]
        : [],
    ),
    ...groupements.flatMap(({ nom, membres, nombreMembres }, rank) =>
      membres.length < nombreMembres
        ? [
            lack(
              "membres",
              [...path, "groupements", rank, "membres"],
              { groupement: nom, connus: membres.length, nombre: nombreMembres },
              "CV-20",
              "insee",
            ),
          ]
        : [],
    ),
    ...(communes.length > 0 && transferts.length === 0
      ? [lack("transferts", [...path, "transferts"], { territoire: territoire.nom }, "SP-29", "parties")]
      : []),
  ];
}

/** What the dossier says of itself that it does not know, in its own words. */
function declared(inconnus: Instrument["inconnus"] = [], path: Path): readonly Manque[] {
  return inconnus.map(({ champ, motif, detenteur }, rank) =>
    lack(
      "inconnuDeclare",
      [...path, rank],
      { champ, motif, ...(detenteur === undefined ? {} : { detenteur }) },
      "CV-19",
      detenteur === undefined ? "inconnu" : "declare",
    ),
  );
}

function lack(code: CodeManque, path: Path, params: Params, regle: string, detenteur: DetenteurManque): Manque {
  return { code, path, params, regle, detenteur };
}
