/** What the objet announces and what the annexe carries bear the same title (R-AV-4). */

import { normalizeTitle, similarity } from "../../../../document/internal.js";
import type { Constat, RegleVerification } from "../../../types.js";
import type { Contexte } from "../../contexte.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { mentionsOf } from "../../mentions.js";

const SIMILARITE = 0.4;

const annonce = {
  id: "titre",
  nature: "titre",
  citation: "la fiche « Plan d'actions »",
  disposition: "art1",
  titre: "PLAN D’ACTIONS",
  cible: "CTG#annexe2",
} as const;

export const titleMismatch: RegleVerification = {
  code: "TITLE_MISMATCH",
  severite: "warning",
  regles: ["R-AV-4"],
  motifs: { semblable: "warning", different: "error", absent: "error" },
  *verifier(contexte) {
    const seen = new Set<string>();
    for (const { mention, instrument, path, sujet } of mentionsOf(contexte.instruments, "titre")) {
      seen.add(mention.cible);
      const carrier = contexte.dispositions.get(mention.cible);
      if (carrier === undefined && instrument.etendue === "extrait") {
        yield { type: "ecart", raison: "inconnu", path, sujet, manque: mention.cible };
        continue;
      }
      const { titre, citation } = mention;
      const porte = carrier?.disposition.titre;
      yield* compare({ path, sujet, citation }, { annonce: titre, porte, adresse: mention.cible }, contexte);
    }
    yield* fromOperations(contexte, seen);
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ mentions: [annonce] }),
    fautif: withConvention({ mentions: [{ ...annonce, titre: "Plan d'actions pour la jeunesse" }] }),
  },
};

interface Titres {
  readonly annonce: string;
  readonly porte: string | undefined;
  /** Address of the disposition that bears the second one. */
  readonly adresse: string;
}

/** Three outcomes: equal, alike, or not what was announced. */
function* compare(
  place: Pick<Constat<"TITLE_MISMATCH">, "path" | "sujet" | "citation">,
  { annonce, porte, adresse }: Titres,
  { configuration }: Contexte,
): Iterable<Constat<"TITLE_MISMATCH">> {
  if (porte !== undefined && normalizeTitle(annonce) === normalizeTitle(porte)) return;
  const alike = porte !== undefined && similarity(annonce, porte) >= (configuration.similariteTitre ?? SIMILARITE);
  const motif = porte === undefined ? "absent" : alike ? "semblable" : "different";
  yield { type: "constat", ...place, motif, params: { annonce, porte: porte ?? "", adresse } };
}

/** A fiche modified by a fiche of another title, without a word to rename it. */
function* fromOperations(contexte: Contexte, seen: ReadonlySet<string>): Iterable<Constat<"TITLE_MISMATCH">> {
  const { dossier, dispositions, enVigueur } = contexte;
  for (const [rank, { id, operations }] of dossier.avenants.entries()) {
    for (const [place, operation] of operations.entries()) {
      if (operation.type !== "modifier") continue;
      const adresse = `${id}#${operation.par}`;
      const carrier = dispositions.get(adresse)?.disposition;
      const target = dispositions.get(operation.cible)?.disposition;
      const known = enVigueur.get(operation.cible)?.titre ?? target?.titre;
      if (carrier?.genre !== "ficheAction" || carrier.titre === undefined || known === undefined) continue;
      if (seen.has(adresse)) continue;
      const path = ["avenants", rank, "operations", place];
      yield* compare(
        { path, sujet: `${id}:${operation.id}` },
        { annonce: known, porte: carrier.titre, adresse },
        contexte,
      );
    }
  }
}
