/** A place of the model left as it was: "n° XX", a label followed by nothing, an alternative that nobody resolved. */
import { addressOf } from "../../../../convention/index.js";
import { walkDispositions } from "../../../../convention/internal.js";
import { blankIn } from "../../../constats/placeholders.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { mentionsOf } from "../../mentions.js";

export const placeholderLeft: RegleVerification = {
  code: "PLACEHOLDER_LEFT",
  severite: "warning",
  regles: ["R-AV-4"],
  motifs: { blanc: "warning", alternative: "warning", etiquetteVide: "warning" },
  *verifier({ instruments }) {
    const said = new Set<string>();
    for (const { mention, instrument, path, sujet } of mentionsOf(instruments, "gabarit")) {
      const { citation, reste: motif, valeurConnue = "", disposition } = mention;
      said.add(addressOf(instrument.id, disposition));
      yield { type: "constat", path, sujet, citation, motif, params: { citation, valeurConnue } };
    }
    for (const { path, instrument } of instruments) {
      for (const { path: place, disposition } of walkDispositions(instrument.dispositions)) {
        const sujet = addressOf(instrument.id, place);
        if (said.has(sujet)) continue;
        const blank = blankIn(disposition.titre ?? "") ?? blankIn(disposition.texte ?? "");
        if (blank === undefined) continue;
        const params = { citation: blank, valeurConnue: "" };
        yield { type: "constat", path: [...path, "dispositions"], sujet, citation: blank, motif: "blanc", params };
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({
      dispositions: [
        { id: "art1", genre: "article", titre: "Le patrimoine du XXe siècle" },
        { id: "art2", genre: "article" },
      ],
    }),
    fautif: withConvention({
      dispositions: [
        { id: "art1", genre: "article", titre: "Délibération n° XX du XX" },
        { id: "art2", genre: "article" },
      ],
    }),
  },
};
