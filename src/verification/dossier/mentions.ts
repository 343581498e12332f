/** What the texts of a dossier say about themselves or about the law, by nature. */
import type { Instrument, Mention } from "../../convention/index.js";
import type { Path } from "../../primitives/index.js";
import type { InstrumentSitue } from "./contexte.js";

/** A mention and where it stands. */
export interface MentionSituee<N extends Mention["nature"]> {
  readonly mention: Extract<Mention, { nature: N }>;
  readonly instrument: Instrument;
  readonly path: Path;
  /** `Av2:seuil-planification`. */
  readonly sujet: string;
}

/** The mentions of one nature, in the order of the file. */
export function* mentionsOf<N extends Mention["nature"]>(
  instruments: readonly InstrumentSitue[],
  nature: N,
): Iterable<MentionSituee<N>> {
  const has = (mention: Mention): mention is Extract<Mention, { nature: N }> => mention.nature === nature;
  for (const { path, instrument } of instruments) {
    for (const [rank, mention] of (instrument.mentions ?? []).entries()) {
      if (!has(mention)) continue;
      yield { mention, instrument, path: [...path, "mentions", rank], sujet: `${instrument.id}:${mention.id}` };
    }
  }
}
