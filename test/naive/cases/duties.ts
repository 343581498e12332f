/** Territories of a few communes around the thresholds, with transfers recorded, refused or not known. */
import type { Commune, Territoire, Transfert } from "../../../src/territoire/index.js";
import type { DutiesQuestion } from "../duties.js";
import { type Draw, type Made, made } from "./draw.js";

/** Nine digits whose Luhn key is right. */
export function siren(rank: number): string {
  const digits = `20000${String(rank).padStart(3, "0")}`;
  let sum = 0;
  [...digits].forEach((digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const YEARS = [2024, 2025, 2026, 2027];
const DAYS = ["2024-12-31", "2025-01-01", "2025-06-30", "2025-12-31", "2026-01-01", "2026-11-22", "2027-03-15"];
const FIRST_DAYS = ["2025-01-01", "2025-07-01", "2026-01-01", "2026-11-22", "2026-11-23"];
const SIZES = [120, 900, 2100, 3499, 3500, 3501, 4100, 6500, 9999, 10_000, 10_001, 10_031, 25_000];

function communeOf(draw: Draw, rank: number): Commune {
  const codeInsee = String(27701 + rank);
  const base = draw.pick(SIZES);
  return {
    codeInsee,
    nom: `Commune ${rank + 1}`,
    populations: YEARS.flatMap((anneeApplication) => {
      const valeur = base + draw.pick([0, 0, 1, -1, 40, -40]);
      const more = { millesime: anneeApplication - 3, anneeApplication, source: "cas fictif" };
      const totale = { valeur, nature: "totale" as const, ...more };
      // The municipale is another figure of the same year: it must not be read in its place.
      return draw.chance(40)
        ? [{ valeur: Math.floor(valeur * 0.96), nature: "municipale" as const, ...more }, totale]
        : [totale];
    }),
  };
}

/** All four, or planning apart: the two competences of the relais go together, since no text settles a relais cut in two. */
const BLOCKS = [["recenser"], ["informer", "soutenirQualite"], ["planifier"]] as const;

function transfersOf(draw: Draw, commune: string, group: string): readonly Transfert[] {
  const together = draw.chance(50) ? draw.int(0, 3) : undefined;
  return BLOCKS.flatMap((block) => {
    const kind = together ?? draw.int(0, 3);
    if (kind === 0) return [];
    const du = kind === 3 ? draw.pick(FIRST_DAYS) : undefined;
    return block.map((competence) => ({
      commune,
      competence,
      titulaire: kind === 1 ? "conservee" : group,
      ...(du === undefined ? {} : { du }),
    }));
  });
}

function territoireOf(draw: Draw): Territoire {
  const communes = draw.times(draw.int(1, 4), (rank) => communeOf(draw, rank));
  const members = communes.slice(0, draw.int(0, communes.length)).map(({ codeInsee }) => codeInsee);
  const group = siren(draw.int(1, 99));
  if (members.length === 0) return { nom: "Vallée", communes, groupements: [], transferts: [] };
  return {
    nom: "Vallée",
    communes,
    groupements: [
      {
        siren: group,
        nom: "Communauté de la vallée",
        nature: "communauteCommunes",
        membres: members,
        nombreMembres: members.length,
      },
    ],
    transferts: members.flatMap((commune) => transfersOf(draw, commune, group)),
  };
}

function tell(draw: Draw): Made<DutiesQuestion> {
  const question = { territoire: territoireOf(draw), at: draw.pick(DAYS) };
  const { communes, groupements, transferts } = question.territoire;
  const members = groupements[0]?.membres.length ?? 0;
  return {
    question,
    fr: `Devoirs au ${question.at} : ${communes.length} commune(s), dont ${members} dans un groupement, ${transferts.length} transfert(s) connu(s).`,
    en: `Duties on ${question.at}: ${communes.length} commune(s), ${members} of them in a group, ${transferts.length} known transfer(s).`,
    rules: [
      ...["SP-01", "SP-02", "SP-03", "SP-04", "SP-05", "SP-10", "SP-12"],
      ...(members > 0 ? ["SP-20", "SP-21", "SP-23", "SP-29"] : []),
    ],
  };
}

export const dutiesCases = made(tell);
