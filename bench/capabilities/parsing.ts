/** Reading and writing the file of a dossier. */
import { parseDossier, serializeDossier } from "../../src/parse/index.js";
import type { Capability } from "../capability.js";
import { dossierOf } from "./consolidation.js";

function parsing(size: number): () => unknown {
  const file: unknown = JSON.parse(JSON.stringify(dossierOf(size)));
  return () => {
    const outcome = parseDossier(file);
    if (!outcome.ok) throw new Error("the dossier is right");
    return outcome.value;
  };
}

function writing(size: number): () => unknown {
  const dossier = dossierOf(size);
  return () => serializeDossier(dossier);
}

function withJson(size: number): () => unknown {
  const dossier = dossierOf(size);
  return () => JSON.stringify(dossier);
}

function withJsonCopy(size: number): () => unknown {
  const text = JSON.stringify(dossierOf(size));
  return () => JSON.parse(text);
}

export const reading: Capability = {
  name: "parsing a dossier",
  unit: "avenants",
  sizes: [100, 1_000, 10_000],
  prepare: parsing,
  instead: [{ name: "JSON.parse alone", size: 1_000, prepare: withJsonCopy }],
};

export const serializing: Capability = {
  name: "writing a dossier",
  unit: "avenants",
  sizes: [100, 1_000, 10_000],
  prepare: writing,
  instead: [{ name: "JSON.stringify alone", size: 1_000, prepare: withJson }],
};
