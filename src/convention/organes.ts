/** Which body usually gives each kind of party its authority to sign (CV-10). */
import { deepFreeze } from "../primitives/internal.js";
import type { GenrePartie } from "./types/convention.js";
import type { OrganeAutorite } from "./types/partenariat.js";

const ORGANES: Readonly<Partial<Record<GenrePartie, readonly OrganeAutorite[]>>> = deepFreeze({
  caf: ["conseilAdministration"],
  css: ["conseil"],
  msa: ["conseilAdministration"],
  carsat: ["direction"],
  commune: ["conseilMunicipal"],
  epci: ["conseilCommunautaire"],
  syndicat: ["comiteSyndical"],
  departement: ["commissionPermanente", "assemblee"],
});

/**
 * Bodies seen in conventions for that kind of party.
 *
 * @returns one or more bodies; empty when the public record does not say (Cpam, État, federations...)
 */
export function organesHabituels(genre: GenrePartie): readonly OrganeAutorite[] {
  return ORGANES[genre] ?? [];
}
