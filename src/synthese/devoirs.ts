/** The duties of the SPPE as a small table, and each unknown among them once. */
import type { AutoriteRef, FaitManquant, LigneSppe, SppeAssessment, SppeTerritoire } from "../sppe/index.js";
import type { EtatDevoir, LigneDevoirs, QuestionADecider, TableauDevoirs } from "./result.js";

/** Groups, then communes: those whose duties stand alike share a line. */
export function tableOf({ groupements, communes }: SppeTerritoire): TableauDevoirs | undefined {
  const [first, ...rest] = [...groupements, ...communes];
  if (first === undefined) return undefined;
  const lignes = new Map<string, { etats: readonly EtatDevoir[]; autorites: LigneDevoirs["autorites"][number][] }>();
  for (const { autorite: ref, nom, lignes: lines } of [first, ...rest]) {
    const etats = lines.map(etatOf);
    const key = [ref.type, ...etats].join(" ");
    const like = lignes.get(key);
    if (like === undefined) lignes.set(key, { etats, autorites: [{ ref, nom }] });
    else like.autorites.push({ ref, nom });
  }
  const all = [...lignes.values()];
  if (all.every(({ etats }) => etats.every((etat) => etat === "pasEncore"))) return undefined;
  return { objets: first.lignes.map(({ objet }) => objet), lignes: all };
}

/** What is certain comes before what is not (SP-01a). */
export function etatOf({ statut, doit, surLeTerritoire }: LigneSppe): EtatDevoir {
  if (statut === "pasEncoreEnVigueur") return "pasEncore";
  if (doit === "oui") return "du";
  if (surLeTerritoire?.du === "oui") return surLeTerritoire.par === "groupement" ? "transfere" : "duIci";
  return doit === "non" ? "nonDu" : "aEtablir";
}

/** One question for each kind of fact, with every line that waits for it; what unlocks most first. */
export function questionsOf({ groupements, communes }: SppeTerritoire): readonly QuestionADecider[] {
  const groups = new Set(groupements.map(({ nom }) => nom));
  const questions = new Map<FaitManquant["fait"], Waiting[]>();
  for (const { autorite, nom, lignes } of [...groupements, ...communes]) {
    for (const ligne of lignes) {
      for (const manquant of manquantsOf(ligne)) {
        const waiting = { ligne, manquant, autorite, nom };
        const others = questions.get(manquant.fait);
        if (others === undefined) questions.set(manquant.fait, [waiting]);
        else others.push(waiting);
      }
    }
  }
  return [...questions]
    .map(([fait, waiting]) => questionOf(fait, waiting, groups))
    .sort((a, b) => b.debloque - a.debloque);
}

/** A line that waits for a fact. */
interface Waiting {
  readonly ligne: LigneSppe;
  readonly manquant: FaitManquant;
  readonly autorite: AutoriteRef;
  readonly nom: SppeAssessment["nom"];
}

const manquantsOf = (ligne: LigneSppe): readonly FaitManquant[] =>
  ligne.statut === "indetermine" ? ligne.manquants : [];

function questionOf(
  fait: FaitManquant["fait"],
  waiting: readonly Waiting[],
  groups: ReadonlySet<string>,
): QuestionADecider {
  const names = [...new Set(waiting.map(({ nom }) => nom))];
  const ofGroups = names.filter((nom) => groups.has(nom));
  return {
    fait,
    objets: [...new Set(waiting.map(({ ligne }) => ligne.objet))],
    aupres: ofGroups.length > 0 ? ofGroups : names,
    detenteurs: [...new Set(waiting.map(({ manquant }) => manquant.detenteur))],
    debloque: waiting.length,
    suffit: waiting.filter(({ ligne }) => manquantsOf(ligne).length === 1).length,
  };
}
