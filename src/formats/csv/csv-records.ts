/** From the cells of a line to a structure or to an N-1 amount. */
import { match } from "ts-pattern";
import { FAMILLES, type ReferenceN1, type Structure } from "../../bonus-territoire/index.js";
import { FORMES_EAJE, NATURES_REFERENCE, ORIGINES_REFERENCE, ZONES } from "../../bonus-territoire/internal.js";

/** What a line holds, by field: empty cells are absent. */
export type Cells = ReadonlyMap<string, string | boolean | readonly string[]>;

type Missing = (champ: string) => void;

function read(cells: Cells, missing: Missing) {
  const text = (champ: string): string | undefined => {
    const value = cells.get(champ);
    return typeof value === "string" ? value : undefined;
  };
  return {
    text,
    required(champ: string): string {
      const value = text(champ);
      if (value === undefined) missing(champ);
      return value ?? "";
    },
    flag(champ: string): boolean {
      const value = cells.get(champ);
      if (typeof value !== "boolean") missing(champ);
      return value === true;
    },
    list(champ: string): readonly string[] {
      const value = cells.get(champ);
      return Array.isArray(value) ? value : [];
    },
    optional<K extends string>(champ: string, as: K): { readonly [key in K]?: string } {
      const value = text(champ);
      return value === undefined ? {} : keyed(as, value);
    },
  };
}

function keyed<K extends string>(key: K, value: string): { readonly [key in K]?: string };
function keyed(key: string, value: string): object {
  return { [key]: value };
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | undefined): T | undefined =>
  allowed.find((each) => each === value);

/** The structure of a line; undefined, each missing cell being said, when it lacks what its family needs. */
export function structureOf(cells: Cells, missing: Missing): Structure | undefined {
  let complete = true;
  const { text, required, flag, list, optional } = read(cells, (champ) => {
    complete = false;
    missing(champ);
  });
  const zone = oneOf(ZONES, text("zone"));
  const forfaits = { ...optional("forfaitExistant", "existant"), ...optional("forfaitNouveau", "nouveau") };
  const common = {
    id: required("id"),
    territoire: required("territoire"),
    gestionnaire: required("gestionnaire"),
    commune: required("commune"),
    soutiens: list("soutiens"),
    ...optional("nom", "nom"),
    ...optional("ouverture", "ouverture"),
    ...optional("fermeture", "fermeture"),
    ...optional("montantN1", "montantN1"),
    ...(zone === undefined ? {} : { zone }),
    ...(Object.keys(forfaits).length === 0 ? {} : { forfaits }),
  };
  const existing = required("existantes");
  const totales = optional("placesTotales", "placesTotales");
  const structure = ofFamily();
  return complete ? structure : undefined;

  /** One change of units in the year, where its day is given. */
  function changes<E extends string, N extends string>(existantes: E, nouvelles: N) {
    const du = text("changementLe");
    if (du === undefined) return {};
    return {
      changements: [{ du, ...optional("existantesApres", existantes), ...optional("nouvellesApres", nouvelles) }],
    };
  }

  function ofFamily(): Structure | undefined {
    const famille = oneOf(FAMILLES, required("famille"));
    const forme = oneOf(FORMES_EAJE, text("forme"));
    return match(famille)
      .returnType<Structure | undefined>()
      .with("eaje", (famille) => ({
        ...common,
        famille,
        psu: flag("psu"),
        placesExistantes: existing,
        ...optional("nouvelles", "placesNouvelles"),
        ...totales,
        ...changes("placesExistantes", "placesNouvelles"),
        ...(forme === undefined ? {} : { forme }),
      }))
      .with("ctre", (famille) => ({
        ...common,
        famille,
        psu: flag("psu"),
        employeurRegimeGeneral: flag("employeurRegimeGeneral"),
        employeurEligibleCif: flag("employeurEligibleCif"),
        placesExistantes: existing,
        ...optional("nouvelles", "placesNouvelles"),
        ...totales,
        ...changes("placesExistantes", "placesNouvelles"),
      }))
      .with("alshPeriscolaire", "alshExtrascolaire", "alshAdolescents", (famille) => ({
        ...common,
        famille,
        heuresContractualisees: existing,
        heuresReelles: required("nouvelles"),
        ...optional("heuresNouvellesDejaFinancees", "heuresNouvellesDejaFinancees"),
      }))
      .with("rpe", "chargeCooperation", (famille) => ({
        ...common,
        famille,
        etpExistants: existing,
        ...optional("nouvelles", "etpNouveaux"),
        ...changes("etpExistants", "etpNouveaux"),
      }))
      .with("laep", "ludotheque", (famille) => ({
        ...common,
        famille,
        heuresExistantes: existing,
        ...optional("nouvelles", "heuresNouvelles"),
      }))
      .with("autre", (famille) => ({
        ...common,
        famille,
        genre: required("genre"),
        unitesExistantes: existing,
        ...optional("nouvelles", "unitesNouvelles"),
      }))
      .with(undefined, () => undefined)
      .exhaustive();
  }
}

/** The N-1 amount of a line. */
export function referenceOf(cells: Cells, missing: Missing): ReferenceN1 | undefined {
  let complete = true;
  const { text, required, optional } = read(cells, (champ) => {
    complete = false;
    missing(champ);
  });
  const famille = oneOf(FAMILLES, required("famille"));
  const origine = oneOf(ORIGINES_REFERENCE, required("origine"));
  const nature = oneOf(NATURES_REFERENCE, required("nature"));
  const amounts = { territoire: required("territoire"), montant: required("montant") };
  if (famille === "autre") required("genre");
  if (!complete || famille === undefined || origine === undefined || nature === undefined) return undefined;
  const annee = text("annee");
  return {
    ...amounts,
    famille,
    origine,
    nature,
    ...(annee === undefined ? {} : { annee: Number(annee) }),
    ...optional("genre", "genre"),
    ...optional("heuresN1", "heuresN1"),
  };
}
