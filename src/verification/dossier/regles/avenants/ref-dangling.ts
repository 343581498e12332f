/** A reference to a place that does not exist in the instrument named, or that is something else (CV-41, R-AV-2, R-AV-4). */
import { type Disposition, type NatureDisposition, parseAddress } from "../../../../convention/index.js";
import type { Constat, Ecart, RegleVerification } from "../../../types.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";
import { mentionsOf } from "../../mentions.js";

const annonce = {
  id: "renvoi-annexe",
  nature: "renvoi",
  citation: "les équipements listés en annexe 1",
  disposition: "art2",
  natureAnnoncee: "listeEquipements",
} as const;

export const refDangling: RegleVerification = {
  code: "REF_DANGLING",
  severite: "error",
  regles: ["CV-41", "R-AV-2", "R-AV-4"],
  motifs: { absent: "error", autreNature: "error" },
  *verifier(contexte) {
    const { instruments, dispositions } = contexte;
    for (const { mention, path, sujet } of mentionsOf(instruments, "renvoi")) {
      const { cible, natureAnnoncee, citation } = mention;
      const reported = { type: "constat", path, sujet, citation } as const;
      const target = dispositions.get(cible)?.disposition ?? contexte.enVigueur.get(cible);
      if (target !== undefined) {
        if (natureAnnoncee !== undefined) yield* checkNature(reported, target, cible, natureAnnoncee);
        continue;
      }
      const { instrument, path: place } = parseAddress(cible) ?? { instrument: "", path: cible };
      const named = instruments.find((one) => one.instrument.id === instrument)?.instrument;
      if (named !== undefined && place === "") continue;
      if (named?.etendue === "extrait") yield { type: "ecart", raison: "inconnu", path, sujet, manque: cible };
      else yield { ...reported, motif: "absent", params: { cible } };
    }
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({ mentions: [{ ...annonce, cible: "CTG#annexe1" }] }),
    fautif: withConvention({ mentions: [{ ...annonce, cible: "CTG#annexe2" }] }),
  },
};

function* checkNature(
  reported: Pick<Constat<"REF_DANGLING">, "type" | "path" | "sujet" | "citation">,
  target: Pick<Disposition, "nature" | "enfants">,
  cible: string,
  annoncee: NatureDisposition,
): Iterable<Constat<"REF_DANGLING"> | Ecart> {
  const nature = target.nature ?? natureOfContent(target);
  if (nature === annoncee) return;
  if (nature === undefined) {
    const { path, sujet } = reported;
    yield { type: "ecart", raison: "inconnu", path, sujet, manque: `${cible} nature` };
    return;
  }
  yield { ...reported, motif: "autreNature", params: { cible, annoncee, nature } };
}

/** An annexe that holds fiches and nothing else is a plan d'actions, whether the dossier says so or not. */
function natureOfContent({ enfants = [] }: Pick<Disposition, "enfants">): NatureDisposition | undefined {
  return enfants.length > 0 && enfants.every(({ genre }) => genre === "ficheAction") ? "planActions" : undefined;
}
