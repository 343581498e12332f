/** The command line: its commands, its options and its help. What a command needs is loaded when it is asked for. */
import { Command, CommanderError, type ErrorOptions, InvalidArgumentError, Option } from "commander";
import { describeIssue, type Langue, textOf } from "../messages/index.js";
import { semicolon } from "../messages/internal.js";
import { parseCivilDate, VERSION } from "../primitives/index.js";
import { EXEMPLES } from "./arguments/examples.js";
import { languageOf } from "./arguments/langue.js";
import { parserError } from "./arguments/parser-errors.js";
import type { AvenantOptions } from "./commands/avenant.js";
import type { BonusOptions, CompareOptions, TemplateOptions } from "./commands/bonus.js";
import type { CalendarOptions } from "./commands/calendar.js";
import type { CompareDaysOptions } from "./commands/compare.js";
import type { ConsolidateOptions } from "./commands/consolidate.js";
import type { DraftOptions } from "./commands/draft.js";
import type { DutiesOptions } from "./commands/duties.js";
import type { EcheancierOptions } from "./commands/echeancier.js";
import type { ExplainOptions } from "./commands/explain.js";
import type { HistoryOptions } from "./commands/history.js";
import type { InitOptions } from "./commands/init.js";
import type { PortfolioOptions } from "./commands/portfolio.js";
import type { Detail, ReportOptions } from "./commands/report.js";
import type { VerifyOptions } from "./commands/verify.js";
import type { Machine } from "./io.js";
import { printable } from "./output/printable.js";

const DETAILS: readonly Detail[] = ["texte", "sppe", "echeancier", "bonus", "verification", "sources"];
const TABLES = ["csv", "xlsx"] as const;
const GRAVITES = ["error", "warning", "info"] as const;

/** A command whose errors are told in the language asked. */
class Commande extends Command {
  constructor(
    readonly langue: Langue,
    name?: string,
  ) {
    super(name);
  }

  override createCommand(name?: string): Command {
    return new Commande(this.langue, name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(printable(parserError(message, this.langue)), options);
  }
}

/**
 * Runs the command line.
 *
 * @param args - the arguments, without the program and the script
 * @returns the exit code: 0 nothing at or above the severity, 1 findings, 2 unusable input
 */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  let code = 0;
  const langue = languageOf(args);
  const day = (value: string) => readDay(value, langue);
  const program = base(new Commande(langue, "convention-territoriale"), machine, langue)
    .description(textOf("cli.programme", langue))
    .version(VERSION, "-V, --version", textOf("cli.version", langue))
    .enablePositionalOptions();
  const verify = command(program, "verify", machine, langue)
    .argument("<file...>", textOf("cli.fichiers", langue))
    .addOption(
      new Option("--format <format>", textOf("cli.format", langue))
        .choices(["texte", "markdown", "json", "sarif", "resume"])
        .default("texte"),
    )
    .option("--baseline <file>", textOf("cli.optionReference", langue))
    .option("--write-baseline <file>", textOf("cli.optionEcrire", langue))
    .option("--config <file>", textOf("cli.optionConfiguration", langue))
    .action(async (files: readonly string[], options: VerifyOptions) => {
      const { verifyFiles } = await import("./commands/verify.js");
      code = await verifyFiles(files, options, machine);
    });
  const portfolio = command(program, "portfolio", machine, langue)
    .argument("<folder>", textOf("cli.repertoireDossiers", langue))
    .addOption(
      new Option("--format <format>", textOf("cli.format", langue))
        .choices(["markdown", "html", "csv", "json"])
        .default("markdown"),
    )
    .action(async (folder: string, options: PortfolioOptions) => {
      const { portfolioOf } = await import("./commands/portfolio.js");
      code = await portfolioOf(folder, options, machine);
    });
  command(program, "init", machine, langue)
    .argument("[document]", textOf("cli.init.document", langue))
    .option("--code <code>", textOf("cli.init.optionCode", langue))
    .option("--titre <titre>", textOf("cli.init.optionTitre", langue))
    .option("--out <file>", textOf("cli.init.optionOut", langue), "dossier.json")
    .action(async (document: string | undefined, options: InitOptions) => {
      const { initDossier } = await import("./commands/init.js");
      code = await initDossier(document, options, machine);
    });
  ofDossier(command(program, "report", machine, langue), langue, ["markdown", "json", "html"])
    .addOption(new Option("--detail <detail...>", textOf("cli.detail", langue)).choices(DETAILS))
    .action(async (file: string, options: ReportOptions) => {
      const { reportOn } = await import("./commands/report.js");
      code = await reportOn(file, options, machine);
    });
  ofDossier(command(program, "consolidate", machine, langue), langue).action(
    async (file: string, options: ConsolidateOptions) => {
      const { showText } = await import("./commands/consolidate.js");
      code = await showText(file, options, machine);
    },
  );
  ofDossier(command(program, "echeancier", machine, langue), langue).action(
    async (file: string, options: EcheancierOptions) => {
      const { showEcheancier } = await import("./commands/echeancier.js");
      code = await showEcheancier(file, options, machine);
    },
  );
  ofDossier(command(program, "history", machine, langue), langue)
    .argument("[address]", textOf("cli.adresse", langue))
    .action(async (file: string, adresse: string | undefined, options: HistoryOptions) => {
      const { showHistory } = await import("./commands/history.js");
      code = await showHistory(file, adresse, options, machine);
    });
  ofDossier(command(program, "compare", machine, langue, { day: false, key: "comparer" }), langue)
    .requiredOption("--from <date>", textOf("cli.comparer.from", langue), day)
    .requiredOption("--to <date>", textOf("cli.comparer.to", langue), day)
    .action(async (file: string, options: CompareDaysOptions) => {
      const { compareDays } = await import("./commands/compare.js");
      code = await compareDays(file, options, machine);
    });
  ofDossier(command(program, "avenant", machine, langue, { day: false }), langue, ["markdown", "json", "docx"])
    .argument("<wanted>", textOf("cli.avenant.voulu", langue))
    .requiredOption("--effet <date>", textOf("cli.avenant.effet", langue), day)
    .option("--numero <number>", textOf("cli.avenant.numero", langue), Number)
    .option("--out <file>", textOf("cli.fichierSortie", langue))
    .action(async (before: string, after: string, options: AvenantOptions) => {
      const { draftAvenant } = await import("./commands/avenant.js");
      code = await draftAvenant(before, after, options, machine);
    });
  command(program, "explain", machine, langue, { day: false })
    .argument("<code>", textOf("cli.code", langue))
    .action(async (one: string, options: ExplainOptions) => {
      const { explainOne } = await import("./commands/explain.js");
      code = await explainOne(one, options, machine);
    });
  const duties = command(program, "sppe", machine, langue)
    .argument("[file]", textOf("cli.fichier", langue))
    .option("--codes <codes>", textOf("cli.codes", langue))
    .option("--departement <code>", textOf("cli.departement", langue))
    .option("--insee <file>", textOf("cli.insee", langue))
    .addOption(
      new Option("--format <format>", textOf("cli.format", langue))
        .choices(["markdown", "json", "csv", "tableau"])
        .default("markdown"),
    )
    .action(async (file: string | undefined, options: DutiesOptions) => {
      const { codes, departement } = options;
      if (file !== undefined && codes === undefined && departement === undefined) {
        const { showSppe } = await import("./commands/sppe.js");
        code = await showSppe(file, options, machine);
      } else if (file === undefined && (codes !== undefined || departement !== undefined)) {
        const { showDuties } = await import("./commands/duties.js");
        code = await showDuties(options, machine);
      } else duties.error(textOf("cli.fichierOuCodes", langue), { exitCode: 2 });
    });
  command(program, "calendar", machine, langue)
    .argument("<file>", textOf("cli.fichier", langue))
    .addOption(
      new Option("--format <format>", textOf("cli.format", langue)).choices(["ics", "csv", "xlsx"]).default("ics"),
    )
    .option("--out <file>", textOf("cli.fichierSortie", langue))
    .action(async (file: string, options: CalendarOptions) => {
      const { calendarOf } = await import("./commands/calendar.js");
      code = await calendarOf(file, options, machine);
    });
  const bonus = ofSpreadsheets(command(program, "bonus", machine, langue), langue)
    .addOption(
      new Option("--format <format>", textOf("cli.format", langue)).choices(["markdown", "json"]).default("markdown"),
    )
    .option("--out <folder>", textOf("cli.bonus.out", langue))
    .addOption(new Option("--tables <format>", textOf("cli.bonus.optionTables", langue)).choices(TABLES))
    .addOption(
      new Option("--notices <formats...>", textOf("cli.bonus.optionNotices", langue)).choices(["html", "md", "docx"]),
    )
    .action(async (file: string, options: BonusOptions) => {
      const { computeBonus } = await import("./commands/bonus.js");
      code = await computeBonus(file, options, machine);
    })
    // What follows the name of a command under this one belongs to it.
    .enablePositionalOptions();
  command(bonus, "template", machine, langue)
    .requiredOption("--out <folder>", textOf("cli.bonus.out", langue))
    .requiredOption("--annee <year>", textOf("cli.bonus.annee", langue), readYear)
    .addOption(new Option("--tables <format>", textOf("cli.bonus.optionTables", langue)).choices(TABLES))
    .action(async (options: TemplateOptions) => {
      const { writeTemplates } = await import("./commands/bonus.js");
      code = await writeTemplates(options, machine);
    });
  ofSpreadsheets(command(bonus, "compare", machine, langue), langue)
    .requiredOption("--avant <file>", textOf("cli.bonus.avant", langue))
    .requiredOption("--apres <file>", textOf("cli.bonus.apres", langue))
    .action(async (file: string, options: CompareOptions) => {
      const { compareBonus } = await import("./commands/bonus.js");
      code = await compareBonus(file, options, machine);
    });
  command(program, "draft", machine, langue)
    .argument("<file>", textOf("cli.fichier", langue))
    .action(async (file: string, options: DraftOptions) => {
      const { draftDossier } = await import("./commands/draft.js");
      code = await draftDossier(file, options, machine);
    });
  for (const one of [verify, portfolio]) {
    one.addOption(
      new Option("--severity <severity>", textOf("cli.severite", langue)).choices(GRAVITES).default("error"),
    );
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Help asked for is no failure; anything else that the parser refuses is unusable input.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** What comes from spreadsheets, and what the Caf knows besides. */
function ofSpreadsheets(command: Command, langue: Langue): Command {
  return command
    .argument("<file>", textOf("cli.demande", langue))
    .option("--references <file>", textOf("cli.bonus.references", langue))
    .option("--parametres <file>", textOf("cli.bonus.parametres", langue))
    .option("--annee <year>", textOf("cli.bonus.annee", langue), readYear)
    .option("--signataires <ids>", textOf("cli.bonus.optionSignataires", langue));
}

/** The year as it is typed: what is none is refused with the demande. */
const readYear = (value: string): number => Number(value);

/** One dossier, shown in one of these forms. */
function ofDossier(command: Command, langue: Langue, formats: readonly string[] = ["markdown", "json"]): Command {
  return command
    .argument("<file>", textOf("cli.fichier", langue))
    .addOption(new Option("--format <format>", textOf("cli.format", langue)).choices(formats).default("markdown"));
}

/**
 * @param day - false for a command whose question has no reference day, or has days of its own
 * @param key - the name of its texts, where another command has the same name
 */
function command(
  program: Command,
  name: string,
  machine: Machine,
  langue: Langue,
  { day = true, key = name }: { readonly day?: boolean; readonly key?: string } = {},
): Command {
  const one = base(program.command(name), machine, langue).description(textOf(`cli.commande.${key}`, langue));
  const at = textOf(name === "portfolio" ? "cli.atPortefeuille" : "cli.at", langue);
  if (day) one.option("--at <date>", at, (value) => readDay(value, langue));
  const examples = EXEMPLES[key] ?? [];
  const lines = examples.map((example) => `  convention-territoriale ${example}`);
  if (lines.length > 0) one.addHelpText("after", `\n${textOf("cli.titre.Exemples", langue)}\n${lines.join("\n")}`);
  return one.addOption(new Option("--lang <lang>", textOf("cli.lang", langue)).choices(["fr", "en"]).default("fr"));
}

function base(command: Command, machine: Machine, langue: Langue): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: machine.out, writeErr: machine.err })
    .configureHelp({
      styleTitle: (title) => textOf(`cli.titre.${title.replace(/\W/g, "")}`, langue),
      optionDescription: (option) => describeOption(option, langue),
    })
    .helpOption("-h, --help", textOf("cli.aide", langue))
    .helpCommand(false);
}

/** What an option is for, the values that it takes, and the one that it has when nothing is said. */
function describeOption({ description, argChoices, defaultValue }: Option, langue: Langue): string {
  const more = [
    ...(argChoices === undefined ? [] : [textOf("cli.choix", langue, { choix: argChoices.join(", ") })]),
    ...(typeof defaultValue === "string" ? [textOf("cli.defaut", langue, { defaut: defaultValue })] : []),
  ];
  return more.length === 0 ? description : `${description} (${more.join(semicolon(langue))})`;
}

function readDay(value: string, langue: Langue): string {
  const read = parseCivilDate(value);
  if (read.ok) return read.value;
  throw new InvalidArgumentError(describeIssue(read.issues[0], langue).remede);
}
