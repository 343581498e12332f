/** `init`: a first dossier, from nothing, from a document, or from the code of a commune or of a group. */
import { createDossier, type Dossier, whatDossierLacks } from "../../avenant/index.js";
import { dossierFromDraft } from "../../document/index.js";
import { describeIssue, describeManque, type Langue, showPath, textOf } from "../../messages/index.js";
import { parseDossier } from "../../parse/index.js";
import type { Territoire } from "../../territoire/index.js";
import { outlineText } from "../../verification/index.js";
import { territoryOf } from "../input/france.js";
import { OCTETS_LUS, readEntree, sentenceOn, showIssues } from "../input/read.js";
import type { Machine } from "../io.js";
import { printable } from "../output/printable.js";

/** Options of the command. */
export interface InitOptions {
  /** INSEE code of a commune, or SIREN of a group. */
  readonly code?: string;
  readonly titre?: string;
  readonly out: string;
  readonly lang: Langue;
}

/** Where an editor finds the schema once the package is installed beside the file. */
const SCHEMA = "./node_modules/convention-territoriale/dist/schema/dossier.json";

/** Questions shown: the others come when these are answered. */
const SHOWN = 10;

/** @returns 0 when the dossier is written; 1 when a document does not give enough; 2 when nothing can be read or written */
export async function initDossier(
  document: string | undefined,
  options: InitOptions,
  machine: Machine,
): Promise<0 | 1 | 2> {
  const { out, lang } = options;
  const refuse = (sentence: string) => {
    machine.err(`${sentence}\n`);
    return 2 as const;
  };
  if (await exists(out, machine)) return refuse(sentenceOn(out, "dejaLa", lang));
  const made = document === undefined ? await fromCode(options, machine) : await fromDocument(document, lang, machine);
  if (typeof made === "string") return refuse(made);
  if (made.dossier === undefined) {
    for (const question of made.questions) machine.err(`- ${printable(question)}\n`);
    return 1;
  }
  try {
    await machine.writeText(out, `${JSON.stringify({ $schema: SCHEMA, ...made.dossier }, null, 2)}\n`);
  } catch {
    return refuse(sentenceOn(out, "ecriture", lang));
  }
  machine.out(told(made, options));
  return 0;
}

/** What was made, and what remains to be answered. */
interface Fait {
  readonly dossier?: Dossier;
  readonly questions: readonly string[];
}

/** Said to the person: the file, the questions, the next command. */
function told({ questions }: Fait, { out, lang }: InitOptions): string {
  const shown = questions.slice(0, SHOWN);
  const more = questions.length - shown.length;
  return [
    printable(textOf("cli.init.ecrit", lang, { fichier: out })),
    ...(shown.length === 0 ? [] : ["", textOf("cli.init.questions", lang)]),
    ...shown.map((question) => `- ${printable(question)}`),
    ...(more > 0 ? [textOf("cli.autres", lang, { nombre: more })] : []),
    "",
    textOf("cli.init.suite", lang),
    printable(`  npx convention-territoriale report ${out}${lang === "en" ? " --lang en" : ""}`),
    "",
  ].join("\n");
}

async function exists(path: string, machine: Machine): Promise<boolean> {
  try {
    await machine.readBytes(path, OCTETS_LUS);
    return true;
  } catch {
    return false;
  }
}

async function fromCode({ code, titre, lang }: InitOptions, machine: Machine): Promise<Fait | string> {
  const found = code === undefined ? undefined : await territoryOf(code, machine, lang);
  if (typeof found === "string") return found;
  const name = found?.nom ?? "";
  const created = createDossier({
    titre: titre ?? textOf(name === "" ? "cli.init.titre" : "cli.init.titreDe", "fr", { nom: name }),
    parties: [CAF, ...(found?.parties ?? [])],
    ...(name === "" ? {} : { territoire: name }),
  });
  if (!created.ok) return showIssues(code ?? "init", created.issues, lang);
  return asked({ ...created.value, ...(found === undefined ? {} : { territoire: found.territoire }) }, lang);
}

/** Each of these conventions is signed by a Caf (CV-10). */
const CAF = { id: "caf", genre: "caf", nom: "Caisse d'allocations familiales", representants: [] } as const;

/** What the dossier lacks, as questions. */
function asked(dossier: Dossier & { readonly territoire: Territoire }, lang: Langue): Fait {
  const lacks = whatDossierLacks(dossier);
  return { dossier, questions: lacks.ok ? lacks.value.map((one) => describeManque(one, lang).message) : [] };
}

async function fromDocument(file: string, lang: Langue, machine: Machine): Promise<Fait | string> {
  const entree = await readEntree(file, machine, lang);
  if ("refus" in entree) return entree.refus;
  if (!("texte" in entree)) return printable(textOf("cli.pasTexte", lang, { fichier: entree.nom }));
  const { dossier, questions } = dossierFromDraft(outlineText(entree.texte));
  const words = questions.map(({ champ, ligne, citation = "" }) =>
    [ligne === undefined ? "" : `${entree.nom}:${ligne}`, champ, citation.slice(0, 120)].filter(Boolean).join(" "),
  );
  if (dossier === undefined) return { questions: words };
  const { convention } = dossier;
  // A convention has parties: the Caf is one of them whatever else the document says.
  const parties = convention.parties.length > 0 ? convention.parties : [CAF];
  const whole = { ...dossier, convention: { ...convention, parties } };
  const parsed = parseDossier(whole);
  const wrong = parsed.ok ? [] : parsed.issues.map((one) => `${showPath(one.path)} ${describeIssue(one, lang).remede}`);
  return { dossier: whole, questions: [...wrong, ...words] };
}
