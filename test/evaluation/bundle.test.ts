/** What an application that only needs the calendar carries with it. */
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** Files of which something is left in the bundle of these entries. */
async function contentsOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([name]) => name),
  );
}

describe("the calendar, bundled alone", () => {
  it("holds of zod what reads a dossier, without its languages,", async () => {
    const files = await contentsOf("src/evaluation/index.ts");
    expect(files).toContain("src/evaluation/echeancier/build-echeancier.ts");
    expect(files.filter((name) => /node_modules\/zod\/v4\/(?:mini|core)\//.test(name))).not.toEqual([]);
    expect(files.filter((name) => /node_modules\/zod\/v4\/(?:classic|locales)\//.test(name))).toEqual([]);
  });
});
