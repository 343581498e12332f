/** Duties of a list of communes, by their INSEE codes, and of their groups. */
import { type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion, readWith, refusal, under } from "../../primitives/internal.js";
import type { DonneesTerritoire } from "../../territoire/index.js";
import { indexOf } from "../../territoire/internal.js";
import type { OptionsCodes } from "../question.js";
import { codesOptions, codesSchema } from "../schema.js";
import { assessEach } from "./assess.js";
import type { AutoriteRef, SppeAssessment } from "./result.js";
import { unknownCommune } from "./unknown-authority.js";

/** A code that is no longer that of a commune, and the code that was answered. */
export interface RenvoiCode {
  readonly code: string;
  readonly commune: string;
}

/** Duties of the communes asked and of the groups that they belong to. */
export interface SppeCodes {
  readonly at: string;
  /** In the order asked, once each. */
  readonly communes: readonly SppeAssessment[];
  /** Every group of these communes, whole: its members outside the list count. */
  readonly groupements: readonly SppeAssessment[];
  /** Former codes, answered with the commune of today. */
  readonly renvois: readonly RenvoiCode[];
  /** Codes of communes that the data leave aside on purpose. */
  readonly laissees: readonly string[];
}

/**
 * What each commune of a list owes on a day, and each group that one of them belongs to, whole.
 *
 * A former code is answered with the commune of today (`renvois`); a code that the data leave aside is said to be so
 * (`laissees`). The index of data that a reader of the library gave is made once and kept: a question then costs a few
 * hundredths of a millisecond. Plain data are read again at each call, since their owner may write into them.
 *
 * @param codes - INSEE codes of communes and SIREN of groups
 * @param options - the day, the data, and the values of the caller
 * @returns the duties; refused on a code that is none (`CODE_INSEE_INVALID`), an arrondissement (`COMMUNE_ARRONDISSEMENT`, with its
 *   commune), a code that the data do not know (`COMMUNE_UNKNOWN`), or data that are not valid. Warns as `assessSppe` does, one
 *   warning for all the communes whose figure of the year is missing, and of codes left aside (`COMMUNE_LEFT_ASIDE`)
 *
 * @example
 * ```ts
 * import { assessSppeCodes } from "convention-territoriale/sppe";
 *
 * const population = { valeur: 4100, nature: "totale", millesime: 2023, anneeApplication: 2026, source: "Insee" } as const;
 * const communes = [{ codeInsee: "27103", nom: "Bourg-Achard", populations: [population] }];
 * const data = { territoire: { nom: "Example", communes, groupements: [], transferts: [] } };
 * const asked = assessSppeCodes(["27103"], { at: "2026-06-30", data });
 * if (asked.ok) console.log(asked.value.communes[0]?.lignes.map(({ doit }) => doit).join());
 * // => oui,oui,oui,oui,non,non
 * ```
 */
export function assessSppeCodes(codes: readonly string[], options: OptionsCodes): Outcome<SppeCodes> {
  const asked = readQuestion<OptionsCodes>(codesOptions, options);
  const listed = readWith<readonly string[]>(codesSchema, codes);
  const issues = [...(asked.ok ? [] : asked.issues), ...(listed.ok ? [] : under("codes", listed.issues))];
  const refused = refusal(issues);
  if (refused) return refused;
  if (!asked.ok) return asked;
  if (!listed.ok) return listed;
  const { at, data, surcharges } = asked.value;
  const places = placesOf(listed.value, data, issues);
  const { index } = indexOf(data.territoire);
  const autorites: readonly AutoriteRef[] = [
    ...places.communes.map((codeInsee) => ({ type: "commune", codeInsee }) as const),
    ...groupsOf(places.communes, index.appartenances).map((siren) => ({ type: "groupement", siren }) as const),
  ];
  const wrong = refusal(issues);
  if (wrong) return wrong;
  const { territoire } = data;
  const question = { territoire, at, ...(surcharges !== undefined && { surcharges }) };
  const { assessments, warnings } = assessEach(question, autorites);
  return success(
    {
      at,
      communes: assessments.slice(0, places.communes.length),
      groupements: assessments.slice(places.communes.length),
      renvois: places.renvois,
      laissees: places.laissees,
    },
    [...places.laissees.map(leftAside), ...together(warnings)],
  );
}

interface Places {
  readonly communes: readonly string[];
  readonly renvois: readonly RenvoiCode[];
  readonly laissees: readonly string[];
}

/** Where each code leads; what leads nowhere is added to `issues`. */
function placesOf(codes: readonly string[], data: DonneesTerritoire, issues: Issue[]): Places {
  const { codesActuels = {}, laissees = [], territoire } = data;
  const { communes: known } = indexOf(territoire).index;
  const communes = new Set<string>();
  const renvois: RenvoiCode[] = [];
  const aside = new Set<string>();
  for (const [rank, code] of codes.entries()) {
    const today = Object.hasOwn(codesActuels, code) ? codesActuels[code] : undefined;
    if (known.has(code)) {
      communes.add(code);
      continue;
    }
    const wrong = unknownCommune(code, ["codes", rank]);
    if (wrong.code === "COMMUNE_ARRONDISSEMENT") issues.push(wrong);
    else if (laissees.includes(code)) aside.add(code);
    else if (today !== undefined && known.has(today)) {
      communes.add(today);
      if (!renvois.some((one) => one.code === code)) renvois.push({ code, commune: today });
    } else issues.push(wrong);
  }
  return { communes: [...communes], renvois, laissees: [...aside] };
}

function groupsOf(
  communes: readonly string[],
  appartenances: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set(communes.flatMap((code) => appartenances.get(code) ?? []))];
}

const leftAside = (code: string): Issue => issue("COMMUNE_LEFT_ASIDE", ["codes"], { code }, { regle: "SP-01" });

/** One commune alone keeps its own warning, with the latest figure known; several are counted. The rest is said once. */
function together(warnings: readonly Issue[]): readonly Issue[] {
  const ofOne = warnings.filter(({ code }) => code === "POPULATION_LATEST_KNOWN");
  const counted = ofOne.length > 1 ? ofOne : [];
  const once = new Map<string, Issue>();
  for (const one of warnings) {
    if (counted.includes(one)) continue;
    const key = one.code === "POPULATIONS_MISSING" ? one.code : JSON.stringify(one);
    if (!(one.code === "POPULATIONS_MISSING" && counted.length > 0)) once.set(key, once.get(key) ?? one);
  }
  const [first] = counted;
  if (first?.code !== "POPULATION_LATEST_KNOWN") return [...once.values()];
  const { annee, publication } = first.params;
  const params = { annee, publication, nombre: counted.length };
  return [issue("POPULATIONS_MISSING", ["territoire", "communes"], params, { regle: "SP-12" }), ...once.values()];
}
