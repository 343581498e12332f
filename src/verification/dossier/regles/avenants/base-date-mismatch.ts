/** An avenant names the texts that it amends by their dates, and the dates are the right ones (R-AV-5). */
import type { Avenant } from "../../../../avenant/index.js";
import { type DateConnue, parseAddress } from "../../../../convention/index.js";
import { boundsOf, isExact } from "../../../../convention/internal.js";
import type { Constat, Ecart, RegleVerification } from "../../../types.js";
import type { Contexte } from "../../contexte.js";
import { DOSSIER_EXEMPLE, JOUR_EXEMPLE, withAvenant } from "../../exemples.js";

export const baseDateMismatch: RegleVerification = {
  code: "BASE_DATE_MISMATCH",
  severite: "error",
  regles: ["R-AV-5"],
  motifs: { date: "error", nonDate: "warning" },
  *verifier(contexte) {
    const { dossier, periode } = contexte;
    for (const [rank, avenant] of dossier.avenants.entries()) {
      const path = ["avenants", rank];
      const { dateConventionCitee: citee, avenantsCites } = avenant;
      if (citee !== undefined) {
        const { id, dateSignature } = dossier.convention;
        // A text may call the convention by its first day: "la CTG du 1er janvier 2020".
        const byFirstDay = isExact(periode.debut) && periode.debut.du === citee;
        const found = compare({
          avenant,
          instrument: id,
          citee,
          signee: dateSignature,
          path: [...path, "dateConventionCitee"],
        });
        if (!byFirstDay) yield* found;
      }
      for (const [place, { instrument, date }] of (avenantsCites ?? []).entries()) {
        const signee = dossier.avenants.find(({ id }) => id === instrument)?.dateSignature;
        yield* compare({ avenant, instrument, citee: date, signee, path: [...path, "avenantsCites", place, "date"] });
      }
      yield* undated(contexte, avenant, path);
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withAvenant({ dateConventionCitee: "2021-12-21" }),
  },
};

interface Named {
  readonly avenant: Avenant;
  readonly instrument: string;
  readonly citee: string;
  readonly signee: DateConnue | undefined;
  readonly path: readonly (string | number)[];
}

function* compare({
  avenant,
  instrument,
  citee,
  signee,
  path,
}: Named): Iterable<Constat<"BASE_DATE_MISMATCH"> | Ecart> {
  const sujet = `${avenant.id}:${instrument}`;
  if (signee === undefined) {
    yield { type: "ecart", raison: "inconnu", path, sujet, manque: `${instrument} dateSignature` };
    return;
  }
  const { du, au } = boundsOf(signee);
  if (du <= citee && citee <= au) return;
  const params = { instrument, citee, signee: du === au ? du : `${du}/${au}` };
  yield { type: "constat", path, sujet, motif: "date", params };
}

/** Earlier avenants that the operations touch and that the text does not name by date. */
function* undated(
  { dossier }: Contexte,
  avenant: Avenant,
  path: readonly (string | number)[],
): Iterable<Constat<"BASE_DATE_MISMATCH"> | Ecart> {
  const targets = avenant.operations.flatMap((operation) =>
    "cible" in operation ? [operation.cible] : "parent" in operation ? [operation.parent] : [],
  );
  const amended = new Set(targets.map((cible) => parseAddress(cible)?.instrument ?? ""));
  const cited = new Set(avenant.avenantsCites?.map(({ instrument }) => instrument));
  for (const { id } of dossier.avenants) {
    if (id === avenant.id || !amended.has(id) || cited.has(id)) continue;
    const sujet = `${avenant.id}:${id}`;
    if (avenant.avenantsCites === undefined) {
      yield { type: "ecart", raison: "inconnu", path, sujet, manque: `${avenant.id} avenantsCites` };
    } else {
      yield {
        type: "constat",
        path: [...path, "avenantsCites"],
        sujet,
        motif: "nonDate",
        params: { instrument: id },
      };
    }
  }
}
