/** A text that a former conversion damaged is read, and named by its path. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAvenant, parseConvention, parseDemande, parseDossier } from "../../src/parse/index.js";

const read = (file: string) => JSON.parse(readFileSync(`examples/roumois-seine/${file}.json`, "utf8"));
const DOSSIER = read("dossier");
const { demande: DEMANDE } = read("bonus-illustratif");

const warned = (outcome: { readonly ok: boolean; readonly warnings?: readonly { readonly path: unknown }[] }) =>
  outcome.ok && outcome.warnings;

describe("texts that lost characters", () => {
  it.each(["d\uFFFDveloppement", "l\u0092avenant"])("are warned of with their path: %j", (text) => {
    const warning = (path: readonly unknown[]) => [{ code: "VALUE_CHARACTERS_LOST", path, params: { texte: text } }];
    const { convention, avenants } = DOSSIER;
    const partie = { ...convention.parties[0], nom: text };
    const parties = [partie, ...convention.parties.slice(1)];
    const damaged = { ...convention, parties };
    expect(warned(parseDossier({ ...DOSSIER, convention: damaged }))).toEqual(
      warning(["convention", "parties", 0, "nom"]),
    );
    expect(warned(parseConvention(damaged))).toEqual(warning(["parties", 0, "nom"]));
    expect(warned(parseAvenant({ ...avenants[0], titre: text }))).toEqual(warning(["titre"]));
    const structures = [{ ...DEMANDE.structures[0], nom: text }, ...DEMANDE.structures.slice(1)];
    expect(warned(parseDemande({ ...DEMANDE, structures }))).toEqual(warning(["structures", 0, "nom"]));
  });

  it("are nowhere in the example", () => {
    expect(warned(parseDossier(DOSSIER))).toEqual([]);
    expect(warned(parseDemande(DEMANDE))).toEqual([]);
  });
});
