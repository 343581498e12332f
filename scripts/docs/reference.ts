/** The pages made from the code (what the law gives and does not give, what the verification checks, the functions) and an index. */
import { readdirSync, readFileSync } from "node:fs";
import {
  type LegalSource,
  legalSources,
  type ParametreDate,
  parametres,
  regleOf,
  regles,
} from "../../src/droit/index.js";
import { sourceOf } from "../../src/droit/internal.js";
import { describeFinding, describeMissingValue, formatDate, showPath, textOf } from "../../src/messages/index.js";
import { hasText } from "../../src/messages/internal.js";
import {
  type Finding,
  type RegleVerification,
  reglesVerification,
  verifyDossier,
} from "../../src/verification/index.js";
import { anchorOf } from "./anchors.js";
import { publicSymbols, ROOMS } from "./public-symbols.js";

/** A page, by the path of its file. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const NOTICE = "<!-- Made by `npm run docs:reference`. Change the code, not this page. -->";

/** Every page of the reference, as the code stands. */
export function referencePages(): readonly Page[] {
  return [
    { path: "docs/reference.md", text: lawPage() },
    { path: "docs/reference-verification.md", text: verificationPage() },
    { path: "docs/decisions/README.md", text: decisionsPage() },
    { path: "docs/reference-functions.md", text: functionsPage() },
  ];
}

/** Text from the code in a cell of a table: on one line, without what Markdown would read. */
function cell(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|*_[\]<]/g, "\\$&");
}

/** The same for text that holds code between backticks, which stays as it is. */
const proseCell = (text: string) =>
  text
    .split(/(`[^`]*`)/)
    .map((part, rank) => (rank % 2 === 0 ? cell(part) : part.replaceAll("|", "\\|")))
    .join("");

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const codeOf = (text: string) => `\`${text}\``;
const linkToSource = (id: string) => `[${codeOf(id)}](#${id})`;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Where `docs/regles/` states each rule: its page and the anchor of its heading. */
const places: ReadonlyMap<string, string> = new Map(
  readdirSync("docs/regles").flatMap((page) =>
    [...readFileSync(`docs/regles/${page}`, "utf8").matchAll(/^### ((\S+) .*)$/gm)].map(
      ([, heading = "", id = ""]) => [id, `regles/${page}#${anchorOf(heading)}`] as const,
    ),
  ),
);

const linkToRule = (id: string) => `[${id}](${places.get(id) ?? "regles/README.md"})`;

function lawPage(): string {
  const sorted = [...parametres].sort((a, b) => compare(a.cle, b.cle));
  const unknown = sorted.filter(({ valeurs }) => valeurs.length === 0);
  const cited = new Map<string, string[]>();
  for (const { id, sources } of regles)
    for (const source of sources) cited.set(source, [...(cited.get(source) ?? []), id]);
  const sources = [...legalSources].sort((a, b) => compare(a.id, b.id));
  return `${[
    "# Reference: the law as dated data",
    NOTICE,
    "Every figure that the library knows, every figure that it asks for because no text read gives it, and every text that\nthe rules rest on. Titles, reasons and holders are in French, as the code gives them. The rules themselves are stated in\n[regles/](regles/README.md); the checks of a dossier are in [reference-verification.md](reference-verification.md).",
    `${sorted.length} parameters, of which ${unknown.length} have no established value at any date; ${sources.length} sources.`,
    "How sure a figure is: `verbatim` (read in the text cited), `secondary` (reported by another), `computed` (arithmetic on\nsourced figures), `inferred` (a reading; overridable). A day outside the periods below has no value: the answer is then\n_unknown_, with the reason and who usually knows. After the day of last check, a value comes with the warning\n`PARAMETER_STALE`. `listParametres({ at })` gives the same for one day, in code.",
    "## Parameters with an established value",
    table(
      ["Parameter", "Rule", "Period", "Value", "Confidence", "Last checked", "Sources", "Otherwise ask"],
      sorted.flatMap(rowsOfParameter),
    ),
    "## Parameters that no text read gives",
    "The library never invents these: supply them (see [the guide](guides/what-is-not-established.md)) or take the bounds.",
    table(
      ["Parameter", "Rule", "Unit", "Why it is not known", "Who usually knows"],
      unknown.map(({ cle, regle, unite, motifInconnu, detenteur: holder }) => [
        codeOf(cle),
        linkToRule(regle),
        codeOf(unite),
        cell(describeMissingValue({ motif: motifInconnu, detenteur: holder }, "en").motif),
        cell(describeMissingValue({ motif: motifInconnu, detenteur: holder }, "en").detenteur),
      ]),
    ),
    "## Sources",
    ...sources.flatMap((source) => sourceSection(source, cited.get(source.id) ?? [])),
  ].join("\n\n")}\n`;
}

function sourceSection(
  { id, titre, article, date, lien, confiance }: LegalSource,
  rules: readonly string[],
): readonly string[] {
  const name = lien === undefined ? cell(titre) : `[${cell(titre)}](<${lien}>)`;
  const read = `${date === undefined ? "" : `${formatDate(date, "en")}; `}${codeOf(confiance)}`;
  const figures = parametres.filter(({ valeurs }) => valeurs.some((value) => value.sources.includes(id)));
  const used = [...rules.map(linkToRule), ...figures.map(({ cle }) => codeOf(cle))].join(", ");
  return [
    `### ${id}`,
    `${name}${article === undefined ? "" : `, ${cell(article)}`} (${read}). ${used === "" ? "Nothing rests on it yet" : `Rests on it: ${used}`}.`,
  ];
}

function rowsOfParameter(parametre: ParametreDate<unknown>): readonly (readonly string[])[] {
  const { cle, regle, unite, valeurs, motifInconnu } = parametre;
  const { motif, detenteur } = describeMissingValue({ motif: motifInconnu, detenteur: parametre.detenteur }, "en");
  const [end] = valeurs.map(({ au }) => au).slice(-1);
  const known = valeurs.map(({ du, au, valeur, confiance, verifieLe, sources }) => [
    codeOf(cle),
    linkToRule(regle),
    `${du} to ${au ?? "further notice"}`,
    `${showValue(valeur)} ${codeOf(unite)}`,
    codeOf(confiance),
    verifieLe,
    sources.map(linkToSource).join(", "),
    cell(detenteur),
  ]);
  if (end === undefined) return known;
  const later = [codeOf(cle), linkToRule(regle), `after ${end}`, `**unknown**: ${cell(motif)}`];
  return [...known, [...later, codeOf("unknown"), "", "", cell(detenteur)]];
}

/** A figure or a word as it is; a table of figures, row by row. */
function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join("; ");
  if (typeof value !== "object" || value === null) return cell(String(value));
  return Object.entries(value)
    .map(([key, part]) => `${key} ${showValue(part)}`)
    .join(", ");
}

function decisionsPage(): string {
  const pages = readdirSync("docs/decisions").filter((name) => name.endsWith(".md") && name !== "README.md");
  const titles = pages.sort(compare).map((name) => {
    const [first = ""] = readFileSync(`docs/decisions/${name}`, "utf8").split("\n");
    return `- [${first.replace(/^# /, "")}](${name})`;
  });
  return `${[
    "# Decisions",
    NOTICE,
    "Why things are as they are, each in a page of a few lines: the choice, its reason, what it costs. The most general ones are in\n[architecture.md](../architecture.md).",
    titles.join("\n"),
  ].join("\n\n")}\n`;
}

function verificationPage(): string {
  const rules = [...reglesVerification].sort((a, b) => compare(a.code, b.code));
  return `${[
    "# Reference: what the verification checks",
    NOTICE,
    "Every rule that `verifyDossier` runs by default: what it reports, how gravely, on what grounds, and what to do about it.\nThe message and the remedy shown are those of a faulty dossier that the rule itself carries (`exemples.fautif`). A\nseverity is a default: `configuration.severites` changes it by code, or by code and motive, and `off` turns it off. A\ncheck that rests on something unknown is not made: it is listed in `ecartes`.",
    "`error`: the text cannot be applied as written, or a fact that it announces is false. `warning`: to be checked or\ncorrected. `info`: a useful fact.",
    table(
      ["Code", "Severity", "What it is about"],
      rules.map(({ code, severite }) => [
        `[${codeOf(code)}](#${code.toLowerCase()})`,
        severite,
        cell(textOf(`regle.${code}`, "en")),
      ]),
    ),
    ...rules.flatMap(sectionOfRule),
  ].join("\n\n")}\n`;
}

function sectionOfRule(rule: RegleVerification): readonly string[] {
  const { code, severite } = rule;
  const motifs: Readonly<Record<string, string>> = rule.motifs ?? {};
  const [finding] = faultsOf(rule);
  const text = finding && describeFinding(finding, "en");
  return [
    `## ${code}`,
    `${textOf(`regle.${code}`, "en")}. Severity: **${severite}**.`,
    [
      ...(text === undefined || finding === undefined
        ? []
        : [
            `- What it says: ${cell(text.message)} (at ${codeOf(showPath(finding.path))})`,
            `- Remedy: ${cell(text.remede)}`,
          ]),
      ...rule.regles.map(reasonOf),
      ...Object.entries(motifs).map(([motif, grade]) => motiveOf(code, motif, grade)),
    ].join("\n"),
  ];
}

/** One way of breaking the rule: its severity, and what is said of it when it has words of its own. */
function motiveOf(code: string, motif: string, grade: string): string {
  const key = `${code}.${motif}`;
  const words = hasText(key) ? `: ${cell(textOf(key, "en"))}` : "";
  return `- Motive ${codeOf(motif)}, ${grade}${words}`;
}

/** A rule of the domain, and what it rests on. */
function reasonOf(id: string): string {
  const regle = regleOf(id);
  if (regle === undefined) return `- Why: ${id}`;
  const sources = regle.sources.map((source) => {
    const titre = sourceOf(source)?.titre ?? source;
    return `[${cell(titre)}](reference.md#${source})`;
  });
  return `- Why: ${linkToRule(id)} ${cell(regle.titre)} (${codeOf(regle.confiance)}; ${sources.join("; ")})`;
}

/** What the rule finds in the faulty dossier that it carries. */
function faultsOf(rule: RegleVerification): readonly Finding[] {
  const { exemples } = rule;
  if (exemples === undefined) return [];
  const verified = verifyDossier({ dossier: exemples.fautif, at: exemples.at, regles: [rule] });
  return verified.ok ? verified.value.findings : [];
}

function functionsPage(): string {
  const values = publicSymbols().filter(({ kind }) => kind !== "type");
  const sections = ROOMS.flatMap((room) => {
    const rows = values
      .filter((one) => one.room === room)
      .sort((a, b) => compare(a.name, b.name))
      .map(({ name, kind, params, description }) => [
        codeOf(kind === "function" ? `${name}(${params.join(", ")})` : name),
        proseCell(firstSentence(description)),
      ]);
    return rows.length === 0 ? [] : [`## convention-territoriale/${room}`, table(["Name", "What it is"], rows)];
  });
  return `${[
    "# Reference: functions and tables",
    NOTICE,
    "Every function and every table that an application may use, by subpath, with the first sentence of its documentation.\nThose that the root entry exports stand under the subpath where they are made: both imports give the same function. The\nparameters, the errors, the rules and an example of each are beside its declaration, which an editor shows.",
    ...sections,
  ].join("\n\n")}\n`;
}

/** Up to the first full stop that ends a sentence ("D. 214-10-1" does not), or the first empty line. */
const firstSentence = (text: string) => /^[\s\S]*?(?:\.(?=\s+[A-Z`]|\s*$)|(?=\n\n)|$)/.exec(text)?.[0] ?? text;
