/** Lines of the stamps that the transmission of acts prints on each page. */

const JOUR =
  "(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(?:\\s+(?:à\\s+)?\\d{1,2}[h:]\\d{2}(?::\\d{2})?)?|\\d{1,2}(?:er)? \\p{L}{3,9} \\d{4})";
export const IDENTIFIANT = "(?:\\d{3}|02[ABab])-\\d{9}-\\d{8}-[\\p{L}\\d_.°/-]{1,60}-[A-Z]{2}";

/** What only a stamp says. */
const CERTAINE = new RegExp(
  `^(?:(?:envoyée?|reçue?|recue?|transmise?|télétransmise?|déposée?) (?:en|à la|par la|au contrôle de légalité de la) (?:sous-)?préfecture(?: (?:de|du|des) [\\p{L}' -]{2,40})?(?: le)?[ :]{0,3}(?:${JOUR})?|id ?: ?${IDENTIFIANT}|${IDENTIFIANT}|ar[ -](?:sous-)?pr[ée]fecture|accusé de réception(?: en (?:sous-)?préfecture| - ministère de l['’]intérieur)|accusé certifié exécutoire|date de (?:télétransmission|réception (?:en )?préfecture)[ :]{0,3}(?:${JOUR})?|réception par le (?:sous-)?préfet[ :]{0,3}(?:${JOUR})?)$`,
  "iu",
);
/** What a stamp says next to such a line. */
const PROBABLE = new RegExp(
  `^(?:(?:publiée?|affichée?|notifiée?|reçue?|mise? en ligne)(?: le)?[ :]{0,3}(?:${JOUR})?|(?:publication|affichage|notification)[ :]{1,3}(?:${JOUR})?|s[²2]low|pour l['’]autorité compétente par délégation|acte (?:certifié|rendu) exécutoire)$`,
  "iu",
);

/** Longest line of a stamp. */
const LONGUEUR = 110;

/** How surely the words are a line of a stamp. */
export function stampOf(mots: string): "certain" | "probable" | undefined {
  if (mots.length < 6 || mots.length > LONGUEUR) return undefined;
  if (CERTAINE.test(mots)) return "certain";
  return PROBABLE.test(mots) ? "probable" : undefined;
}
