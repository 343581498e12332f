/** What people type, command by command: the last part of the help of each. */
export const EXEMPLES: Readonly<Record<string, readonly string[]>> = {
  verify: ["verify dossier.json", "verify dossiers --format sarif > findings.sarif", "verify convention.pdf --lang en"],
  portfolio: ["portfolio dossiers --at 2026-06-30"],
  init: ["init", "init convention.pdf", "init --code 27701 --out bourg.json"],
  report: ["report dossier.json", "report dossier.json --format html > page.html"],
  consolidate: ["consolidate dossier.json --at 2026-06-30"],
  echeancier: ["echeancier dossier.json --lang en"],
  history: ["history dossier.json", "history dossier.json CTG#art1"],
  comparer: ["compare dossier.json --from 2025-12-31 --to 2026-01-01"],
  avenant: [
    "avenant dossier.json voulu.json --effet 2026-09-01",
    "avenant dossier.json voulu.json --effet 2026-09-01 --format docx --out avenant.docx",
  ],
  explain: ["explain OBLIGATION_OVERDUE", "explain BT-03"],
  sppe: ["sppe dossier.json", "sppe --codes 27701,27085 --format tableau"],
  calendar: ["calendar dossier.json > echeances.ics"],
  bonus: ["bonus structures.csv --annee 2025 --references references.csv --out notices"],
  template: ["bonus template --annee 2026 --out modeles"],
  draft: ["draft convention.pdf > dossier.json"],
};
