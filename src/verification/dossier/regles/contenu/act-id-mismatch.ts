/** The identifier of a transmitted act agrees with the SIREN of the party, the date and the number of the act (CV-21). */
import type { Deliberation, Partie } from "../../../../convention/index.js";
import { boundsOf, showDate } from "../../../../convention/internal.js";
import { isCivilDate } from "../../../../primitives/index.js";
import type { MotifOf } from "../../../constats/finding-params.js";
import type { RegleVerification } from "../../../types.js";
import { CONVENTION_EXEMPLE, DOSSIER_EXEMPLE, JOUR_EXEMPLE, withConvention } from "../../exemples.js";

/** Département, SIREN, date, number, nature: `027-200066405-20251215-CC_201_2025-DE`. */
const FORME = /^(\d{3}|02[AB])-(\d{9})-(\d{4})(\d{2})(\d{2})-(.{1,80})-([A-Z]{2})$/;

export const actIdMismatch: RegleVerification = {
  code: "ACT_ID_MISMATCH",
  severite: "warning",
  regles: ["CV-21"],
  motifs: { forme: "warning", siren: "warning", date: "warning", numero: "warning", nature: "warning" },
  *verifier({ instruments, parties }) {
    for (const { path, instrument } of instruments) {
      for (const [rank, deliberation] of (instrument.deliberations ?? []).entries()) {
        const { identifiantActe: identifiant } = deliberation;
        if (identifiant === undefined) continue;
        for (const { motif, lu, attendu } of gaps(identifiant, deliberation, parties.get(deliberation.partie))) {
          yield {
            type: "constat",
            path: [...path, "deliberations", rank, "identifiantActe"],
            sujet: `${instrument.id}:${identifiant}`,
            motif,
            citation: identifiant,
            params: { identifiant, lu, attendu },
          };
        }
      }
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: DOSSIER_EXEMPLE,
    fautif: withConvention({
      deliberations: CONVENTION_EXEMPLE.deliberations.map((vote) => ({ ...vote, date: "2021-12-07" })),
    }),
  },
};

interface Gap {
  readonly motif: MotifOf<"ACT_ID_MISMATCH">;
  readonly lu: string;
  readonly attendu: string;
}

function* gaps(identifiant: string, { date, numero }: Deliberation, partie: Partie | undefined): Iterable<Gap> {
  const match = FORME.exec(identifiant);
  if (match === null) {
    yield { motif: "forme", lu: identifiant, attendu: "département-SIREN-date-numéro-nature" };
    return;
  }
  const [, , siren = "", year = "", month = "", day = "", number = "", nature = ""] = match;
  const written = `${year}-${month}-${day}`;
  if (partie?.siren !== undefined && siren !== partie.siren) {
    yield { motif: "siren", lu: siren, attendu: partie.siren };
  }
  const { du, au } = boundsOf(date);
  if (!isCivilDate(written) || written < du || written > au) {
    yield { motif: "date", lu: written, attendu: showDate(date) };
  }
  if (numero !== undefined && !isSameNumber(number, numero)) {
    yield { motif: "numero", lu: number, attendu: numero };
  }
  if (nature !== "DE") yield { motif: "nature", lu: nature, attendu: "DE" };
}

/**
 * Numbers are printed in many ways: `CC_201_2025`, "201/2025", "2025-201", "201". They are one when the figures of the
 * shorter are all in the longer, whatever their order.
 */
function isSameNumber(a: string, b: string): boolean {
  if (a.replace(/\D/g, "") === b.replace(/\D/g, "")) return true;
  const [shorter = [], longer = []] = [figuresOf(a), figuresOf(b)].sort((x, y) => x.length - y.length);
  const rest = [...longer];
  for (const figure of shorter) {
    const place = rest.indexOf(figure);
    if (place < 0) return false;
    rest.splice(place, 1);
  }
  return true;
}

function figuresOf(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
