/** Days that do not exist, days of the week that are not theirs, ends before their beginnings. */
import { JOUR, jourOf, type Passage, passagesOf } from "../../../document/internal.js";
import { type CivilDate, civil, daysBetween } from "../../../primitives/index.js";
import type { ConstatTexte, RegleTexte } from "../types.js";

const SEMAINE = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
/** A Monday. */
const LUNDI = civil("2024-01-01");

const NOMBRES =
  /(?<![\d/.-])(\d{1,2}) ?(?:er)? (\p{L}{3,9}) ((?:19|20)\d{2})(?!\d)|(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(?:19|20)\d{2}(?![\d/])/gu;
const MOIS = /^(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)$/iu;
const NOMME = new RegExp(`(?<!\\p{L})(${SEMAINE.join("|")}) (\\d{1,2} ?(?:er)? \\p{L}{3,9} \\d{4})(?!\\d)`, "giu");
const DU_AU = new RegExp(
  `(?<!\\p{L})(?:du|à compter du|à partir du) (${JOUR}) (?:au|jusqu['’]au) (${JOUR})(?!\\d)`,
  "giu",
);

export const jours: RegleTexte = function* ({ document }) {
  for (const { groupes, ...passage } of passagesOf(document, NOMBRES, document.datees)) {
    if (groupes[1] !== "" && !MOIS.test(groupes[1])) continue;
    if (jourOf(passage.citation) === undefined) yield found(passage, "jourImpossible", passage.citation, "");
  }
  for (const { groupes, ...passage } of passagesOf(document, NOMME, document.datees)) {
    const [named, written] = groupes;
    const jour = jourOf(written);
    const real = jour === undefined ? undefined : dayOfWeek(civil(jour));
    if (real !== undefined && real !== named.toLowerCase())
      yield found(passage, "jourDeSemaine", passage.citation, real);
  }
  for (const { groupes, ...passage } of passagesOf(document, DU_AU, document.datees)) {
    const [debut, fin] = [jourOf(groupes[0]), jourOf(groupes[1])];
    if (debut !== undefined && fin !== undefined && fin < debut) yield found(passage, "finAvantDebut", debut, fin);
  }
};

function dayOfWeek(jour: CivilDate): string | undefined {
  const rank = daysBetween(LUNDI, jour) % 7;
  return SEMAINE[(rank + 7) % 7];
}

type Motif = "jourImpossible" | "jourDeSemaine" | "finAvantDebut";

function found({ ligne, colonne, citation }: Passage, motif: Motif, premier: string, second: string): ConstatTexte {
  const params = { instrument: "", premier, second };
  return { ligne, colonne, citation, code: "DATE_ORDER", motif, severite: "error", params, regles: ["CV-93"] };
}
