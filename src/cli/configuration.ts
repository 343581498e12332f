/** The configuration of the verification, read from a JSON file. */
import { type Langue, textOf } from "../messages/index.js";
import type { ConfigurationVerification, Severite } from "../verification/index.js";
import type { Machine } from "./io.js";

/** @returns the configuration, empty without a file; undefined, once said, when the file is no configuration */
export async function readConfiguration(
  path: string | undefined,
  machine: Machine,
  langue: Langue,
): Promise<ConfigurationVerification | undefined> {
  if (path === undefined) return {};
  try {
    const value: unknown = JSON.parse(await machine.readText(path));
    if (isConfiguration(value)) return value;
  } catch {
    // Unreadable or not JSON: the same answer as for a file that is something else.
  }
  machine.err(`${textOf("cli.configuration", langue, { fichier: path })}\n`);
  return undefined;
}

const NOMBRES = ["horizonExpirationJours", "dureeMaximaleAnnees", "plafondDureeAnnees", "similariteTitre"];
const GRAVITES: ReadonlySet<unknown> = new Set<Severite | "off">(["error", "warning", "info", "off"]);

function isConfiguration(value: unknown): value is ConfigurationVerification {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, field]) => {
    if (NOMBRES.includes(key)) return typeof field === "number" && Number.isFinite(field) && field >= 0;
    if (key === "clauses") return Array.isArray(field) && field.every((clause) => typeof clause === "string");
    if (key === "severites") return isRecord(field) && Object.values(field).every((one) => GRAVITES.has(one));
    if (key === "parametres") return isRecord(field) && Object.values(field).every(isSurcharge);
    return false;
  });
}

function isSurcharge(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return value["sansObjet"] === true || typeof value["valeur"] === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
