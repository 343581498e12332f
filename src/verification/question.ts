/** What a caller sets is checked before any rule runs: a code misspelt would leave a rule on, or off, unsaid. */
import { parametres } from "../droit/index.js";
import { type Issue, issue, type Path, show } from "../primitives/index.js";
import type { ConfigurationVerification, Severite } from "./configuration.js";
import type { RegleVerification } from "./types.js";

const GRAVITES: ReadonlySet<unknown> = new Set<Severite | "off">(["error", "warning", "info", "off"]);

/** Code of what is said of an acknowledgement that matches nothing: no rule of the registry finds it. */
export const SANS_OBJET = "ACKNOWLEDGEMENT_UNUSED";

/** Smallest and largest value of each setting; whole numbers only, but for the share. */
const BORNES: Readonly<Record<string, readonly [number, number]>> = {
  horizonExpirationJours: [0, 36_525],
  dureeMaximaleAnnees: [1, 100],
  plafondDureeAnnees: [1, 100],
  similariteTitre: [0, 1],
};

/**
 * Every setting that means nothing, given the rules that the configuration may speak of: `RULE_UNKNOWN` for a code or a
 * motive that none of them has, `PARAMETER_UNKNOWN`, `CONFIGURATION_INVALID` for a value that does not fit.
 */
export function checkConfiguration(configuration: unknown, regles: readonly RegleVerification[]): readonly Issue[] {
  const path = ["configuration"];
  if (!isRecord(configuration))
    return [issue("CONFIGURATION_INVALID", path, { champ: "", valeur: show(configuration) })];
  return Object.entries<unknown>(configuration).flatMap(([champ, valeur]) => {
    const at = [...path, champ];
    if (valeur === undefined) return [];
    if (champ === "severites") return checkSeverites(valeur, regles, at);
    if (champ === "parametres") return checkParametres(valeur, at);
    const bornes = Object.hasOwn(BORNES, champ) ? BORNES[champ] : undefined;
    const right = bornes === undefined ? champ === "clauses" && isTexts(valeur) : isWithin(valeur, bornes);
    return right ? [] : [issue("CONFIGURATION_INVALID", at, { champ, valeur: show(valeur) })];
  });
}

/** Whether a value, read from JSON for instance, is a configuration that speaks of these rules. */
export function isConfiguration(
  value: unknown,
  regles: readonly RegleVerification[],
): value is ConfigurationVerification {
  return checkConfiguration(value, regles).length === 0;
}

/** Every rule that cannot be run, or whose code is taken. */
export function checkRegles(regles: readonly RegleVerification[]): readonly Issue[] {
  if (!Array.isArray(regles)) return [issue("RULE_INVALID", ["regles"], { regle: show(regles) })];
  const codes = new Set<unknown>();
  return regles.flatMap((regle: unknown, rank) => {
    const code = isRecord(regle) ? regle["code"] : undefined;
    const right =
      isRecord(regle) &&
      typeof code === "string" &&
      code !== "" &&
      !codes.has(code) &&
      typeof regle["verifier"] === "function" &&
      Array.isArray(regle["regles"]);
    codes.add(code);
    return right ? [] : [issue("RULE_INVALID", ["regles", rank], { regle: show(code ?? regle) })];
  });
}

function checkSeverites(severites: unknown, regles: readonly RegleVerification[], path: Path): readonly Issue[] {
  if (!isRecord(severites))
    return [issue("CONFIGURATION_INVALID", path, { champ: "severites", valeur: show(severites) })];
  const known = new Set([SANS_OBJET, ...regles.flatMap(namesOf)]);
  return Object.entries(severites).flatMap(([name, severite]) => [
    ...(known.has(name) ? [] : [issue("RULE_UNKNOWN", [...path, name], { regle: name })]),
    ...(GRAVITES.has(severite)
      ? []
      : [issue("CONFIGURATION_INVALID", [...path, name], { champ: name, valeur: show(severite) })]),
  ]);
}

/** `DATE_ORDER`, `DATE_ORDER.signatureApresDebut`... */
function namesOf({ code, motifs = {} }: RegleVerification): readonly string[] {
  return [code, ...Object.keys(motifs).map((motif) => `${code}.${motif}`)];
}

function checkParametres(surcharges: unknown, path: Path): readonly Issue[] {
  if (!isRecord(surcharges))
    return [issue("CONFIGURATION_INVALID", path, { champ: "parametres", valeur: show(surcharges) })];
  return Object.entries(surcharges).flatMap(([cle, surcharge]): readonly Issue[] => {
    const at = [...path, cle];
    if (!parametres.some((parametre) => parametre.cle === cle)) return [issue("PARAMETER_UNKNOWN", at, { cle })];
    const right = isRecord(surcharge) && (surcharge["sansObjet"] === true || Number.isFinite(surcharge["valeur"]));
    return right ? [] : [issue("CONFIGURATION_INVALID", at, { champ: cle, valeur: show(surcharge) })];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isWithin(value: unknown, [least, most]: readonly [number, number]): boolean {
  if (typeof value !== "number" || value < least || value > most) return false;
  return most === 1 ? !Number.isNaN(value) : Number.isInteger(value);
}
