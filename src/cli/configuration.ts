/** The configuration of the verification, read from a JSON file. */
import { type Langue, textOf } from "../messages/index.js";
import {
  type ConfigurationVerification,
  checkConfiguration,
  isConfiguration,
  reglesVerification,
} from "../verification/index.js";
import type { Machine } from "./io.js";
import { showIssues } from "./read.js";

/** @returns the configuration, empty without a file; undefined, once said, when the file is no configuration */
export async function readConfiguration(
  path: string | undefined,
  machine: Machine,
  langue: Langue,
): Promise<ConfigurationVerification | undefined> {
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(await machine.readText(path));
  } catch {
    machine.err(`${textOf("cli.configuration", langue, { fichier: path })}\n`);
    return undefined;
  }
  if (isConfiguration(value, reglesVerification)) return value;
  machine.err(`${showIssues(path, checkConfiguration(value, reglesVerification), langue)}\n`);
  return undefined;
}
