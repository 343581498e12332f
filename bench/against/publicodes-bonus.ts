/** A whole bonus computation with its explanation: the library, and the same rules written for publicodes. */
import Engine from "publicodes";
import { computeBonusTerritoire, type DemandeBonusTerritoire } from "../../src/bonus-territoire/index.js";

/** A territory of 40 structures, as large ones are. */
const PLACES = Array.from({ length: 40 }, (_, rank) => 10 + ((rank * 7) % 53));
const ranks = PLACES.map((_, rank) => rank + 1);
const runBy = (rank: number) => `gestionnaire ${(rank - 1) % 4}`;
const gestionnaires = [...new Set(ranks.map(runBy))];
const answers = [...ranks.map((rank) => `structure ${rank} . montant`), ...gestionnaires, "commune 27701", "total"];

const demande: DemandeBonusTerritoire = {
  annee: 2024,
  territoires: [{ id: "vallee", communes: ["27701"] }],
  collectivitesSignataires: ["cc-vallee"],
  references: [
    { territoire: "vallee", famille: "eaje", montant: "2200000.00", origine: "cej", nature: "chargeAPayer" },
  ],
  structures: PLACES.map((places, rank) => ({
    id: `creche-${rank + 1}`,
    territoire: "vallee",
    famille: "eaje",
    gestionnaire: runBy(rank + 1),
    commune: "27701",
    soutiens: ["cc-vallee"],
    psu: true,
    placesExistantes: places,
  })),
  parametres: { "eaje.plancher": { valeur: "2300" } },
};

/** The same steps: eligibility, supported places, lissage, floor, right of each to the cent, sums for each. */
const rules = {
  "montant N1": { question: "Montant N-1 ?", unité: "€" },
  plancher: { question: "Plancher ?", unité: "€/place" },
  ...Object.fromEntries(ranks.flatMap((rank) => structureRules(rank))),
  "places soutenues": { somme: ranks.map((rank) => `structure ${rank} . places soutenues`), unité: "place" },
  lissage: { valeur: "montant N1 / places soutenues", unité: "€/place" },
  forfait: { valeur: "lissage", plancher: "plancher", unité: "€/place" },
  ...Object.fromEntries(
    gestionnaires.map((name) => [
      name,
      { somme: ranks.filter((rank) => runBy(rank) === name).map((rank) => `structure ${rank} . montant`), unité: "€" },
    ]),
  ),
  "commune 27701": { somme: ranks.map((rank) => `structure ${rank} . montant`), unité: "€" },
  total: { somme: ranks.map((rank) => `structure ${rank} . montant`), unité: "€" },
};

function structureRules(rank: number): readonly (readonly [string, unknown])[] {
  const name = `structure ${rank}`;
  return [
    [name, null],
    [`${name} . places`, { question: "Places ?", unité: "place" }],
    [`${name} . psu`, { question: "PSU ?" }],
    [`${name} . soutien`, { question: "Soutien ?" }],
    [`${name} . sur le territoire`, { question: "Territoire ?" }],
    [`${name} . éligible`, { "toutes ces conditions": ["psu", "soutien", "sur le territoire"] }],
    [
      `${name} . places soutenues`,
      { variations: [{ si: "éligible", alors: "places" }, { sinon: "0 place" }], unité: "place" },
    ],
    [`${name} . montant`, { valeur: "places soutenues * forfait", unité: "€", arrondi: "2 décimales" }],
  ];
}

const situation = {
  "montant N1": "2200000 €",
  plancher: "2300 €/place",
  ...Object.fromEntries(
    ranks.flatMap((rank) => [
      [`structure ${rank} . places`, `${PLACES[rank - 1]} place`],
      [`structure ${rank} . psu`, "oui"],
      [`structure ${rank} . soutien`, "oui"],
      [`structure ${rank} . sur le territoire`, "oui"],
    ]),
  ),
};

const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });

function withPublicodes() {
  engine.setSituation(situation);
  return answers.map((name) => engine.evaluate(name));
}

/** The library on the same demande. */
export const bonusOfForty = (): (() => unknown) => () => computeBonusTerritoire(demande);

/** Both give the same total, else there is nothing to compare. */
export function bonusWithPublicodes(): () => unknown {
  const outcome = computeBonusTerritoire(demande);
  const own = outcome.ok && outcome.value.total.statut === "exact" ? outcome.value.total.montant : "refused";
  const theirs = Number(withPublicodes().at(-1)?.nodeValue).toFixed(2);
  if (own !== theirs) throw new Error(`publicodes finds ${theirs}, the library ${own}`);
  return withPublicodes;
}
