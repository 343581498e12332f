/**
 * A Caf shares the bonus territoire of 2025 over a territory of 40 structures, held in two spreadsheets.
 *
 * Every name and figure of this territory is invented. `npx tsx examples/caf-allocation/main.ts [folder]` prints the
 * allocation and writes a letter for each gestionnaire in that folder, `lettres` unless said.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  computeBonusTerritoire,
  type DemandeBonusTerritoire,
  describeIssue,
  describeMissingValue,
  type Issue,
  readCsv,
  simulateBonusTerritoire,
  toCsv,
} from "convention-territoriale";
import { lettersOf } from "./letters.js";

const here = (name: string) => new URL(name, import.meta.url);
const say = (text: string) => process.stdout.write(`${text}\n`);

function stop(issues: readonly Issue[]): never {
  for (const issue of issues) say(describeIssue(issue, "fr").message);
  process.exit(1);
}

// 1. The two spreadsheets: structures, and amounts of N-1.
const lists = readCsv({
  structures: readFileSync(here("structures.csv")),
  references: readFileSync(here("references.csv")),
});
if (!lists.ok) stop(lists.issues);

// 2. What the Caf and the convention add: the territory, its signatories, and the values that no public text gives.
const demande: DemandeBonusTerritoire = {
  annee: 2025,
  territoires: [
    {
      id: "vallee",
      nom: "Vallée (exemple)",
      communes: ["27010", "27020", "27030", "27040", "27050", "27060"],
      zone: "aucune",
    },
  ],
  collectivitesSignataires: ["cc-vallee"],
  ...lists.value,
  parametres: {
    "eaje.plancher": { valeur: "1800", source: "exemple" },
    "eaje.revalorisation": { valeur: "66.66", source: "exemple" },
    // One crèche is out for want of PSU: what N-1 gave for its places goes to the others.
    "lissage.unitesPerdues": { valeur: "redistribuees", source: "exemple" },
    "alsh.niveauCap": { valeur: "structure", source: "exemple" },
    "ludotheque.ligneFinancement": { valeur: "bonusTerritoire", source: "exemple" },
    "chargeCooperation.plafond": { sansObjet: true },
  },
};

// 3. The allocation. Two values are missing on purpose: the amounts that need them come as bounds.
const outcome = computeBonusTerritoire(demande);
if (!outcome.ok) stop(outcome.issues);
const { value: resultat } = outcome;
say("RÉPARTITION PAR GESTIONNAIRE");
say(toCsv({ resultat, table: "gestionnaires" }).slice(1));
for (const warning of outcome.warnings) say(describeIssue(warning, "fr").message);
for (const manquant of resultat.manquants) {
  const { cle, territoire = "", annee, regle } = manquant;
  const { detenteur } = describeMissingValue(manquant, "fr");
  say(`MANQUE « ${cle} » (${territoire}, ${annee}, règle ${regle}), à demander à : ${detenteur}`);
}

// 4. One letter for each of them.
const [folder = "lettres"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const letters = lettersOf(demande, resultat);
for (const { fichier, texte } of letters) writeFileSync(join(folder, fichier), texte);
say(`${letters.length} LETTRES DANS « ${folder} »`);

// 5. What ten more supported places at Les Tilleuls would change for everyone.
const simulation = simulateBonusTerritoire({
  demande,
  scenario: {
    id: "tilleuls-10",
    nom: "Dix places soutenues de plus aux Tilleuls",
    mesures: [{ type: "ouvrirUnites", structure: "eaje-01", existantes: 10 }],
  },
});
if (!simulation.ok) stop(simulation.issues);
say("DIX PLACES DE PLUS AUX TILLEULS : ÉCART PAR GESTIONNAIRE");
for (const { gestionnaires } of simulation.value.annees) {
  for (const { id, difference } of gestionnaires) {
    if (difference.statut === "exact") {
      if (difference.montant !== "0.00") say(`  ${id} : ${difference.montant} €`);
    } else say(`  ${id} : de ${difference.min ?? "?"} à ${difference.max ?? "?"} €`);
  }
}
