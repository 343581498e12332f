/** Dossiers with a few irregularities each: dates out of order, parties missing, announced numbers, targets that are gone. */
import type { Avenant, Dossier, Fait, Operation } from "../../../src/avenant/index.js";
import type { Deliberation, Disposition, Mention, Obligation, Partie } from "../../../src/convention/index.js";
import { plusDays } from "../days.js";
import type { VerificationCase } from "../verification.js";
import { article, avenant, convention, dossier, partie } from "./dossier.js";
import { type Draw, type Made, made } from "./draw.js";

/** Each group of codes, with the rules that settle it. */
const ABOUT = [
  { codes: ["PARTY_MINIMUM", "DURATION_TOO_LONG", "PERIOD_GAP", "PERIOD_OVERLAP"], rules: ["CV-14", "CV-32", "CV-35"] },
  { codes: ["CONVENTION_EXPIRING", "AVENANT_NUMBER_GAP"], rules: ["CV-37", "CV-81"] },
  { codes: ["DATE_ORDER"], rules: ["CV-90", "CV-91", "CV-93", "CV-94", "CV-95"] },
  { codes: ["EFFECT_BEFORE_EXECUTORY", "ACT_ID_MISMATCH"], rules: ["CV-92", "CV-21"] },
  { codes: ["PARTY_MISSING_SIGNATURE", "BASE_DATE_MISMATCH"], rules: ["CV-82", "CV-16", "R-AV-5"] },
  { codes: ["DURATION_MISMATCH", "COUNT_MISMATCH", "LEGAL_THRESHOLD"], rules: ["CV-30", "PA-14", "SP-02", "SP-03"] },
  { codes: ["NAME_VARIANT", "PLACEHOLDER_LEFT", "OP_AMBIGUOUS", "REF_DANGLING"], rules: ["CV-41", "R-AV-2"] },
  { codes: ["OBLIGATION_OVERDUE", "OBLIGATION_UNFEASIBLE"], rules: ["CV-97", "CV-98"] },
  { codes: ["TARGET_ABROGATED", "TARGET_INVALID"], rules: ["R-AV-1", "R-AV-2"] },
] as const;

const SIREN = "200066405";
const DEBUT = "2022-01-01";

const partiesOf = (draw: Draw): readonly Partie[] =>
  draw.pick([
    [partie("caf", "caf"), { ...partie("cc", "epci"), siren: SIREN }],
    [partie("caf", "caf"), { ...partie("cc", "epci"), siren: SIREN }, partie("msa", "msa")],
    [partie("caf", "css"), partie("cc", "commune")],
    [partie("caf", "caf"), partie("cc", "msa")],
    [partie("caf", "msa"), partie("cc", "epci")],
    [partie("caf", "caf"), partie("cc", "departement")],
  ]);

function voteOf(draw: Draw, signed: string): Deliberation {
  const date = plusDays(signed, draw.pick([-40, -10, -1, 0, 1, 15]));
  const recueLe = plusDays(date, draw.pick([0, 1, 4]));
  const own = draw.pick([SIREN, SIREN, "200066413"]);
  const day = draw.chance(75) ? date : plusDays(date, 1);
  return {
    partie: "cc",
    date,
    numero: "12",
    ...(draw.chance(70) ? { recueLe } : {}),
    ...(draw.chance(50) ? { publieeLe: plusDays(date, draw.pick([0, 3])) } : {}),
    ...(draw.chance(50)
      ? { identifiantActe: `027-${own}-${day.split("-").join("")}-${draw.pick(["12", "12", "13"])}-DE` }
      : {}),
  };
}

function mentionsOf(draw: Draw, children: number): readonly Mention[] {
  const base = { citation: "Extrait", disposition: "art1" };
  return draw.times(draw.int(0, 3), (rank): Mention => {
    const id = `m${rank}`;
    switch (draw.int(0, 7)) {
      case 0:
        return draw.chance(50)
          ? { ...base, id, nature: "duree", valeur: draw.int(3, 6), unite: "annees" }
          : { ...base, id, nature: "duree", valeur: draw.pick([48, 60, 72]), unite: "mois" };
      case 1:
        return {
          ...base,
          id,
          nature: "compte",
          objet: "action",
          cible: "CTG#annexe1",
          valeur: Math.max(0, children + draw.int(-1, 1)),
        };
      case 2:
        return { ...base, id, nature: "compte", objet: "partie", valeur: draw.int(2, 3) };
      case 3: {
        const objet = draw.pick(["planification", "schemaPluriannuel", "relaisPetiteEnfance"] as const);
        return { ...base, id, nature: "seuilLegal", objet, valeur: draw.pick([3500, 10_000]) };
      }
      case 4:
        return {
          ...base,
          id,
          nature: "nom",
          entite: "cc",
          forme: draw.pick(["Communauté de la Vallée", "Vallée Agglo"]),
        };
      case 5:
        return { ...base, id, nature: "gabarit", reste: "blanc" };
      case 6:
        return { ...base, id, nature: "operationAmbigue" };
      default: {
        const cible = draw.pick(["CTG#art1", "CTG#annexe1", "CTG#annexe9"]);
        const nature = draw.pick([undefined, "planActions" as const, "listeEquipements" as const]);
        return { ...base, id, nature: "renvoi", cible, ...(nature === undefined ? {} : { natureAnnoncee: nature }) };
      }
    }
  });
}

const obligationsOf = (draw: Draw, since: string, disposition: string): readonly Obligation[] =>
  draw.times(draw.int(0, 2), (rank) => ({
    id: `o${rank}`,
    acte: `acte${rank}`,
    libelle: `Acte ${rank}`,
    debiteurs: ["cc"],
    echeance: { type: "jour", date: plusDays(since, draw.pick([-400, -1, 0, 1, 200, 900])) },
    force: "obligatoire",
    disposition,
  }));

/** An avenant that names what is gone or never was is refused, and its clauses with it: only where the targets are asked about. */
function operationsOf(draw: Draw, first: string | undefined, wrong: boolean): readonly Operation[] {
  const sound = ["CTG#art1", "CTG#art2", "CTG#annexe1"];
  const cible = draw.pick([
    ...sound,
    ...(wrong ? ["CTG#art77"] : []),
    ...(first === undefined ? [] : [`${first}#art2`]),
  ]);
  const par = "art2";
  const rewriting: readonly Operation[] = [
    { id: "op", par, type: "modifier", cible },
    { id: "op", par, type: "completer", cible },
    { id: "op", par, type: "renommer", cible, titre: "Nouveau titre" },
  ];
  return [draw.pick(wrong ? [...rewriting, { id: "op", par, type: "abroger", cible }] : rewriting)];
}

function avenantsOf(draw: Draw, signed: string, ids: readonly string[], about: string): readonly Avenant[] {
  const numbers = draw.pick([[], [1], [1], [1, 2], [1, 2], [2], [1, 3]]);
  let effect = "2023-01-01";
  const made: Avenant[] = [];
  for (const numero of numbers) {
    effect = plusDays(effect, draw.int(1, 500));
    const dateSignature = plusDays(effect, draw.pick([-30, -1, 0, 0, 1, 20]));
    const first = made[0];
    // One that moves the end states nothing else, so that what it may be refused for says nothing about the end. A duration
    // that the text states may be that of the first period or of the longer one: no text says which.
    const longer = about !== "DURATION_MISMATCH" && draw.chance(15);
    made.push(
      avenant(numero, effect, {
        dateSignature,
        deliberations: draw.chance(70) ? [voteOf(draw, dateSignature)] : [],
        dispositions: [article("art1", { titre: "Objet" }), article("art2")],
        operations: longer
          ? [{ id: "op", par: "art1", type: "proroger", fin: "2027-12-31" }]
          : operationsOf(draw, first?.id, about === "TARGET_ABROGATED"),
        ...(draw.chance(20) ? { fin: draw.pick(["2026-12-31", "2027-06-30"]) } : {}),
        ...(draw.chance(40) ? { justificationEffet: "Vote du budget" } : {}),
        ...(draw.chance(50) ? { signataires: draw.pick([ids, ids, ids.slice(1), ids.slice(0, -1)]) } : {}),
        ...(draw.chance(40) ? { exemplaires: draw.int(2, 3) } : {}),
        ...(draw.chance(50) ? { dateConventionCitee: draw.pick([signed, signed, "2021-05-05"]) } : {}),
        ...(first !== undefined && draw.chance(60)
          ? {
              avenantsCites: draw.pick([
                [],
                [{ instrument: first.id, date: String(first.dateSignature) }],
                [{ instrument: first.id, date: "2020-02-02" }],
              ]),
            }
          : {}),
        obligations: obligationsOf(draw, effect, "art1"),
      }),
    );
  }
  return made;
}

function dossierOf(draw: Draw, about: string): Dossier {
  const parties = partiesOf(draw);
  // No text says whether "five years" is wrong of five years and a day: that end is for the longest length alone.
  const ends = ["2026-12-31", "2026-12-31", "2025-12-31", "2027-12-31"];
  const fin = draw.pick(about === "PARTY_MINIMUM" ? [...ends, "2027-01-01"] : ends);
  const dateSignature = plusDays(DEBUT, draw.pick([-30, -1, 0, 1, 300]));
  const children = draw.times(draw.int(1, 3), (rank) =>
    article(`a${rank}`, { genre: "action", titre: `Action ${rank}` }),
  );
  const annexe: Disposition = article("annexe1", {
    genre: "annexe",
    nature: "planActions",
    enfants: children,
  });
  const avenants = avenantsOf(
    draw,
    dateSignature,
    parties.map(({ id }) => id),
    about,
  );
  const obligations = obligationsOf(draw, DEBUT, "art3");
  const gap = draw.pick([-10, -1, 0, 0, 1, 30]);
  const asked = [
    ...obligations.map(({ id }) => `CTG:${id}`),
    ...avenants.flatMap((one) => (one.obligations ?? []).map(({ id }) => `${one.id}:${id}`)),
  ];
  return dossier(
    convention({
      etendue: "integrale",
      parties,
      periode: { debut: DEBUT, fin },
      dateSignature,
      deliberations: draw.chance(50) ? [{ ...voteOf(draw, dateSignature) }] : [],
      dispositions: [
        article("art1", { nature: "objet" }),
        article("art2", { nature: "engagements" }),
        article("art3", { nature: "duree" }),
        annexe,
      ],
      obligations,
      mentions: mentionsOf(draw, children.length),
      ...(draw.chance(50)
        ? {
            precedente: {
              reference: "CTG précédente",
              periode: { debut: "2018-01-01", fin: plusDays(DEBUT, -1 - gap) },
            },
          }
        : {}),
    }),
    avenants.map((one) => ({ ...one, etendue: "integrale" as const })),
    {
      faits: asked.flatMap((obligation, rank): readonly Fait[] =>
        draw.chance(30)
          ? [{ id: `f${rank}`, nature: "execution", date: "2024-03-01", libelle: "Fait", obligation }]
          : [],
      ),
    },
  );
}

function tell(draw: Draw): Made<VerificationCase> {
  const { codes, rules } = draw.pick(ABOUT);
  const question = {
    dossier: dossierOf(draw, codes[0]),
    at: draw.pick(["2026-01-01", "2026-06-30", "2025-12-31", "2026-12-31"]),
    codes,
  };
  return {
    question,
    fr: `Vérification au ${question.at} : ${codes.join(", ")}, ${question.dossier.avenants.length} avenant(s).`,
    en: `Verification on ${question.at}: ${codes.join(", ")}, ${question.dossier.avenants.length} avenant(s).`,
    rules,
  };
}

export const verificationCases = made(tell);
