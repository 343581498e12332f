/** What the ids of a dossier are called, so that a person never reads an id. */
import type { Dossier } from "../avenant/index.js";
import { walkDispositions } from "../convention/internal.js";
import type { NomDansDossier } from "./result.js";

/** The names of the instruments and dispositions of a dossier. */
export function allNames({ convention, avenants }: Dossier): readonly NomDansDossier[] {
  return [
    { id: convention.id, type: "convention" },
    ...avenants.map(
      ({ id, numero, titre }): NomDansDossier => ({
        id,
        type: "avenant",
        titre,
        ...(numero === undefined ? {} : { numero }),
      }),
    ),
    ...[convention, ...avenants].flatMap(({ id: instrument, dispositions }) =>
      walkDispositions(dispositions).map(
        ({ path, disposition: { genre, label, titre } }): NomDansDossier => ({
          id: `${instrument}#${path}`,
          type: "disposition",
          instrument,
          genre,
          ...(label === undefined ? {} : { label }),
          ...(titre === undefined ? {} : { titre }),
        }),
      ),
    ),
  ];
}
