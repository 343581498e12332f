/**
 * The Roumois Seine dossier on a day: the first screen, as somebody who has two minutes reads it.
 *
 * `npm run demo -- --at 2026-06-30`; without `--at`, the day written in the dossier; `--lang en` for English.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  describeIssue,
  type Outcome,
  parseDossier,
  showPath,
  summarize,
  syntheseToMarkdown,
} from "convention-territoriale";

/** The value; or every issue on the error output and exit code 2. */
function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  for (const issue of outcome.issues) {
    const { message, remede } = describeIssue(issue, "fr");
    process.stderr.write(`${issue.code} ${showPath(issue.path)} : ${message} ${remede}\n`);
  }
  process.exit(2);
}

const SUITE = {
  fr: "Pour voir le reste : npx convention-territoriale report examples/roumois-seine/dossier.json --detail texte sppe echeancier verification sources\nPour l'ouvrir dans un navigateur : ajouter --format html > roumois.html, puis ouvrir roumois.html",
  en: "To see the rest: npx convention-territoriale report examples/roumois-seine/dossier.json --lang en --detail texte sppe echeancier verification sources\nTo open it in a browser: add --format html > roumois.html, then open roumois.html",
} as const;

const { values } = parseArgs({ options: { at: { type: "string" }, lang: { type: "string", default: "fr" } } });
const langue = values.lang === "en" ? "en" : "fr";
const dossier = unwrap(parseDossier(JSON.parse(readFileSync(new URL("dossier.json", import.meta.url), "utf8"))));
const at = values.at ?? dossier.dateReference;
if (at === undefined) throw new Error("--at YYYY-MM-DD");
process.stdout.write(`${syntheseToMarkdown(unwrap(summarize({ dossier, at })), langue)}\n${SUITE[langue]}\n`);
