/** One thing named or spelled several ways in one document. */

import { normalizeText } from "../../../../document/internal.js";
import type { RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { type MentionSituee, mentionsOf } from "../../mentions.js";

const nom = {
  id: "nom-1",
  nature: "nom",
  citation: "la CTG des Baronnies",
  disposition: "art1",
  entite: "territoire",
  forme: "Baronnies",
} as const;

export const nameVariant: RegleVerification = {
  code: "NAME_VARIANT",
  severite: "warning",
  regles: ["R-AV-4"],
  *verifier({ instruments }) {
    const named = new Map<string, MentionSituee<"nom">[]>();
    for (const situee of mentionsOf(instruments, "nom")) {
      const key = `${situee.instrument.id}:${situee.mention.entite}`;
      named.set(key, [...(named.get(key) ?? []), situee]);
    }
    for (const [sujet, mentions] of named) {
      const forms = new Map<string, MentionSituee<"nom">>();
      for (const situee of mentions) {
        const key = normalizeText(situee.mention.forme);
        if (!forms.has(key)) forms.set(key, situee);
      }
      const [, second] = [...forms.values()];
      if (second === undefined) continue;
      const formes = [...forms.values()].map(({ mention }) => mention.forme);
      yield {
        type: "constat",
        path: second.path,
        sujet,
        citation: second.mention.citation,
        params: { entite: second.mention.entite, formes },
        lies: [...forms.values()].map(({ path, mention }) => ({ path, libelle: mention.forme })),
      };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ mentions: [nom, { ...nom, id: "nom-2", forme: "BARONNIES" }] }),
    fautif: withConvention({ mentions: [nom, { ...nom, id: "nom-2", forme: "Baronnie" }] }),
  },
};
