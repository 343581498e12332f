/** The configuration of the verification, read from a JSON file. */
import type { Langue } from "../../messages/index.js";
import type { ConfigurationVerification } from "../../verification/index.js";
import { readConfiguration as readSettings } from "../../verification/internal.js";
import type { Machine } from "../io.js";
import { readJson, showIssues } from "./read.js";

/** @returns the configuration, empty without a file; undefined, once said, when the file is no configuration */
export async function readConfiguration(
  path: string | undefined,
  machine: Machine,
  langue: Langue,
): Promise<ConfigurationVerification | undefined> {
  if (path === undefined) return {};
  const read = await readJson(path, machine, langue);
  if ("refus" in read) {
    machine.err(`${read.refus}\n`);
    return undefined;
  }
  const configuration = readSettings(read.json);
  if (configuration.ok) return configuration.value;
  machine.err(`${showIssues(path, configuration.issues, langue)}\n`);
  return undefined;
}
