/** `noticeOf`: what one gestionnaire receives and why, on one page that it can read. */
import type { BaremeCite, ResultatBonusTerritoire, ResultatStructure } from "../../bonus-territoire/index.js";
import { describeMissingValue, type Langue, textOf } from "../../messages/index.js";
import { formatEuros, formatNumber } from "../nombres.js";
import { writeResult } from "../write-result.js";
import { showEcart, showMontant, showPourcent } from "./amounts.js";
import { barsOf } from "./bars.js";
import { type IndexDuResultat, indexOfResult } from "./index-of-result.js";
import type { LigneNotice, Notice } from "./model.js";
import { nameOfValue } from "./names.js";
import { type Recit, sourceLine, stepsOfLot } from "./steps.js";
import { noticeToHtml, noticeToMarkdown, noticeToText } from "./write.js";

/** Whose notice, in which form. */
export interface QuestionNotice {
  /** The result of `computeBonusTerritoire`. */
  readonly resultat: ResultatBonusTerritoire;
  /** Id of the gestionnaire. */
  readonly gestionnaire: string;
  /** `markdown` unless said. */
  readonly format?: "markdown" | "html" | "texte";
}

/**
 * Writes the notice of a gestionnaire: its structures in a table first (units, N-1, this year, the difference, whether it is
 * sure), then why in a few steps, what is missing for this reader and who holds it, and the sources, once, numbered.
 *
 * Prices and amounts of other gestionnaires are in none of them. `html` draws the passage from N-1 to the year; `texte` is
 * made to be read aloud.
 *
 * @param question - the result of `computeBonusTerritoire`, the id of the gestionnaire, and the form wanted (`markdown` unless said)
 * @param langue - `fr` unless said
 * @returns the text of the notice; a sentence that says so when the gestionnaire runs no structure of the result
 * @throws TypeError with the code `RESULT_UNREADABLE`, when the value is not a result
 *
 * @example
 * ```ts
 * import { computeBonusTerritoire, noticeOf } from "convention-territoriale";
 *
 * const eaje = { territoire: "vallee", famille: "eaje", soutiens: ["cc-vallee"], psu: true, commune: "27701" } as const;
 * const outcome = computeBonusTerritoire({
 *   annee: 2024,
 *   territoires: [{ id: "vallee", communes: ["27701"] }],
 *   collectivitesSignataires: ["cc-vallee"],
 *   references: [{ territoire: "vallee", famille: "eaje", montant: "90000", origine: "cej", nature: "chargeAPayer" }],
 *   structures: [{ ...eaje, id: "a", nom: "Les Tilleuls", gestionnaire: "asso", placesExistantes: 45, montantN1: "90000" }],
 *   parametres: { "eaje.plancher": { sansObjet: true } },
 * });
 * if (outcome.ok) console.log(noticeOf({ resultat: outcome.value, gestionnaire: "asso" }).split("\n")[0]);
 * // => # Bonus territoire 2024 : asso
 * ```
 */
export function noticeOf(question: QuestionNotice, langue: Langue = "fr"): string {
  return writeResult(question, () => write(question, langue), langue);
}

function write({ resultat, gestionnaire, format = "markdown" }: QuestionNotice, langue: Langue): string {
  const notice = noticeFor(resultat, gestionnaire, langue);
  if (notice === undefined) return `${textOf("notice.personne", langue, { gestionnaire })}\n`;
  if (format === "html") return noticeToHtml(notice, langue);
  return format === "texte" ? noticeToText(notice) : noticeToMarkdown(notice);
}

/** Everything that a notice says; undefined for a gestionnaire that runs no structure. */
export function noticeFor(resultat: ResultatBonusTerritoire, gestionnaire: string, langue: Langue): Notice | undefined {
  return noticesOf(resultat, langue)(gestionnaire);
}

/** The notices of a result, one by one: the result is arranged once for all of them. */
export function noticesOf(
  resultat: ResultatBonusTerritoire,
  langue: Langue,
): (gestionnaire: string) => Notice | undefined {
  const index = indexOfResult(resultat);
  return (gestionnaire) => noticeIn(index, gestionnaire, langue);
}

function noticeIn(index: IndexDuResultat, gestionnaire: string, langue: Langue): Notice | undefined {
  const { resultat, rows, partOf } = index;
  const text = (key: string, params?: Record<string, string | number>) => textOf(`notice.${key}`, langue, params);
  const structures = index.structuresOf(gestionnaire).map((each) => received(each, gestionnaire));
  if (structures.length === 0) return undefined;
  const group = index.groupOf(gestionnaire);
  const sources: string[] = [];
  const recit: Recit = {
    langue,
    rows,
    partOf,
    noms: new Map(structures.map(({ id, nom }) => [id, nom ?? id])),
    numero(source) {
      if (!sources.includes(source)) sources.push(source);
      return sources.indexOf(source) + 1;
    },
  };
  const byLot = new Map<string, ResultatStructure[]>();
  for (const each of structures) {
    const own = byLot.get(lotOf(each));
    if (own === undefined) byLot.set(lotOf(each), [each]);
    else own.push(each);
  }
  const lots = [...byLot].filter(([, own]) => own.some(({ eligible }) => eligible));
  const steps = lots.flatMap(([lot, own]) => {
    const ofLot = stepsOfLot(lot, own, recit);
    return lots.length === 1 ? ofLot : ofFamily(ofLot, own, langue);
  });
  const etapes = [...steps, ...excluded(structures, langue)];
  const { annee } = resultat;
  const total = group?.montant ?? { statut: "exact", montant: "0.00" };
  return {
    titre: text("titre", { annee, gestionnaire: group?.nom ?? gestionnaire }),
    chapeau: [
      text("total", { annee, montant: showMontant(total, langue) }),
      ...(group?.montantN1 === undefined
        ? withoutN1(structures, langue)
        : [
            text("depuisN1", {
              avant: formatEuros(group.montantN1, langue),
              ecart: showEcart(group.depuisN1, langue),
              pourcent: showPourcent(group.depuisN1, group.montantN1, langue),
            }),
          ]),
      text("simulation"),
      text("contact"),
    ],
    colonnes: ["structure", "unites", "avant", "apres", "ecart", "pourcent", "certitude"].map((each) =>
      text(`colonne.${each}`, { annee }),
    ),
    lignes: structures.map((each) => lineOf(each, langue)),
    barres: barsOf(structures, resultat, recit),
    titres: {
      dessin: text("section.dessin", { annee }),
      pourquoi: text("section.pourquoi"),
      manque: text("section.manque"),
      sources: text("section.sources"),
      annexe: text("section.annexe"),
    },
    etapes,
    manque: missingLines(index, structures, langue),
    sources: sources.map((each) => sourceLine(each, langue)),
    annexe: annexOf(index, structures, langue),
  };
}

/** The structure with what this gestionnaire gets of it, when several ran it. */
function received(structure: ResultatStructure, gestionnaire: string): ResultatStructure {
  const { versements } = structure;
  const own = versements?.find(({ id }) => id === gestionnaire);
  if (own === undefined) return structure;
  const { montantN1: _, depuisN1: __, ...others } = structure;
  return { ...others, montant: own.montant };
}

const lotOf = ({ territoire, famille, genre }: ResultatStructure): string =>
  [territoire, famille, ...(genre === undefined ? [] : [genre])].join("/");

const UNITES: Readonly<Record<string, string>> = {
  eaje: "place",
  ctre: "place",
  rpe: "etp",
  chargeCooperation: "etp",
  autre: "unite",
};

function lineOf(structure: ResultatStructure, langue: Langue): LigneNotice {
  const { id, nom, famille, unites, placesTotales, eligible, montant, montantN1, depuisN1 } = structure;
  const number = (exact: string) => formatNumber(exact, langue);
  const unit = textOf(`unite.${UNITES[famille] ?? "heure"}`, langue);
  const isAlsh = famille.startsWith("alsh");
  const more =
    unites.nouvelles === "0"
      ? ""
      : textOf(isAlsh ? "notice.reelles" : "notice.nouvelles", langue, { nombre: number(unites.nouvelles) });
  const outOf = placesTotales === undefined ? "" : textOf("notice.sur", langue, { nombre: number(placesTotales) });
  const certitude = !eligible
    ? "nonEligible"
    : montant.statut === "borne"
      ? "aConfirmer"
      : montant.aCentimesPres === undefined
        ? "sur"
        : "surAuCentime";
  return {
    nom: nom ?? id,
    unites: `${number(unites.existantes)} ${unit}${more}${outOf}`,
    avant: montantN1 === undefined ? "–" : formatEuros(montantN1, langue),
    apres: showMontant(montant, langue),
    ecart: showEcart(depuisN1, langue),
    pourcent: showPourcent(depuisN1, montantN1, langue),
    certitude: textOf(`notice.certitude.${certitude}`, langue),
  };
}

/** Why a structure gets nothing. */
function excluded(structures: readonly ResultatStructure[], langue: Langue): Notice["etapes"] {
  return structures
    .filter(({ eligible }) => !eligible)
    .map(({ id, nom = id, motifs }) => {
      const reasons = motifs.map(({ code, regle }) => `${textOf(`bonus.motif.${code}`, langue)} (${regle})`);
      return {
        texte: textOf("notice.etape.exclue", langue, { nom, motifs: reasons.join(", ") }),
        sources: [],
        details: [],
      };
    });
}

/** What this reader's amounts wait for, and who holds it; the amounts and the names of others stay out. */
function missingLines(
  { missingIn, assumptionsOn }: IndexDuResultat,
  structures: readonly ResultatStructure[],
  langue: Langue,
): readonly string[] {
  const open = structures.filter(({ eligible, montant }) => eligible && montant.statut === "borne");
  const lines = missingIn(new Set(open.map(({ territoire }) => territoire)))
    .filter(({ cle, territoire }) => open.some((each) => concerns(cle, territoire, each)))
    .map((each) => {
      const { motif, detenteur } = describeMissingValue(each, langue);
      return textOf("notice.manque", langue, { nom: nameOfValue(each.cle, langue), motif, detenteur });
    });
  const lots = new Set(open.map(lotOf));
  const undecided = assumptionsOn(lots)
    .filter(({ code, params }) => CHOIX.has(code) && lots.has(`${params["lot"]}`))
    .map(({ code }) => textOf(`notice.choix.${code}`, langue));
  const all = [...new Set([...lines, ...undecided])];
  return all.length === 0 ? [textOf(open.length === 0 ? "notice.rienNeManque" : "notice.manqueAilleurs", langue)] : all;
}

/** Choices whose own text names the structures and the euros of others. */
const CHOIX: ReadonlySet<string> = new Set(["unitesPerduesNonDites", "diviseurNonDit"]);

const FAMILLES_DES_CLES: Readonly<Record<string, readonly string[]>> = {
  eaje: ["eaje"],
  zone: ["eaje"],
  trajectoire: ["eaje"],
  ctre: ["ctre"],
  alsh: ["alshPeriscolaire", "alshExtrascolaire", "alshAdolescents"],
  rpe: ["rpe"],
  laep: ["laep"],
  ludotheque: ["ludotheque"],
  chargeCooperation: ["chargeCooperation"],
  sejour: ["autre"],
  bafa: ["autre"],
  autre: ["autre"],
};

function concerns(cle: string, territoire: string | undefined, structure: ResultatStructure): boolean {
  if (territoire !== undefined && territoire !== structure.territoire) return false;
  const [first = "", second = ""] = cle.split(".");
  if (first === "reference") return second === (structure.genre ?? structure.famille);
  const families = FAMILLES_DES_CLES[first];
  return families === undefined || families.includes(structure.famille);
}

/** Ids and keys, for whoever checks. */
function annexOf(
  { resultat: { cachet, politique }, assumptionsOn }: IndexDuResultat,
  structures: readonly ResultatStructure[],
  langue: Langue,
): readonly string[] {
  const { bareme } = cachet;
  const lots = new Set(structures.map(lotOf));
  const readings = assumptionsOn(lots)
    .filter(({ code }) => !/Non|Redistribuees|diviseur/.test(code))
    .map(
      ({ libelle, params, regle, confiance }) =>
        `${textOf(libelle, langue, params)} (${regle}, ${textOf(`confiance.${confiance}`, langue)})`,
    );
  return [
    ...structures.map((each) => `${each.nom ?? each.id} : ${each.id}, ${lotOf(each)}, ${each.commune}`),
    ...readings,
    ...(bareme === undefined ? [] : [baremeLine(bareme, langue)]),
    textOf("notice.cachet", langue, { version: cachet.version, empreinte: cachet.empreinte, politique }),
  ];
}

/** The barème that gave values: its edition, who published it and when, its digest. */
function baremeLine({ id, edition, publication, empreinte }: BaremeCite, langue: Langue): string {
  const said = publication === undefined ? [] : [publication.organisme, publication.publieLe, publication.page];
  const words = said.filter((each) => each !== undefined).join(", ");
  return textOf("notice.bareme", langue, {
    ...{ id, edition, empreinte },
    publication: words === "" ? "" : ` (${words})`,
  });
}

/** The first step of a family says which one, when the reader has several. */
function ofFamily(
  [first, ...others]: Notice["etapes"],
  [structure]: readonly ResultatStructure[],
  langue: Langue,
): Notice["etapes"] {
  if (first === undefined || structure === undefined) return [];
  const famille = textOf(`notice.famille.${structure.famille}`, langue);
  const texte = `${first.texte.slice(0, 1).toLowerCase()}${first.texte.slice(1)}`;
  return [{ ...first, texte: textOf("notice.pour", langue, { famille, texte }) }, ...others];
}

/** That the amounts of the year before are not known, of all the structures or of some. */
function withoutN1(structures: readonly ResultatStructure[], langue: Langue): readonly string[] {
  const nombre = structures.filter(({ montantN1 }) => montantN1 === undefined).length;
  if (nombre === 0) return [];
  if (nombre === structures.length) return [textOf("notice.sansN1", langue)];
  return [textOf("notice.sansN1DeCertaines", langue, { nombre, total: structures.length })];
}
