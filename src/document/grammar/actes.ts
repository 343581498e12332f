/** Stamps of transmission and the deliberations that a text cites. */
import { type Deliberation, decodeIdentifiantActe, type Partie } from "../../convention/index.js";
import { type Document, passagesOf } from "../text/document.js";
import { normalizeText } from "../words.js";
import { JOUR, jourOf } from "./dates.js";
import type { DateReperee, InconnuRepere } from "./types.js";

const ACTE = /(?<![\d-])(?:\d{3}|02[AB])-\d{9}-\d{8}-[\p{L}\d_.°/-]{1,60}?-[A-Z]{2}(?![\p{L}\d])/gu;

export interface ActesLus {
  readonly deliberations: readonly Deliberation[];
  readonly dates: readonly DateReperee[];
  readonly inconnus: readonly InconnuRepere[];
}

/** The vote whose stamp the text bears, when its kind is a deliberation and its SIREN is not that of somebody else. */
export function actesOf(document: Document, parties: readonly Partie[], dates: readonly DateReperee[]): ActesLus {
  const acts = new Map(
    [...passagesOf(document, ACTE, document.datees)].reverse().map((found) => [found.citation, found]),
  );
  const read = [...acts.values()].map(({ ligne, colonne, citation }) => {
    const [, , day = ""] = citation.split("-");
    const date = jourOf(`${day.slice(6, 8)}/${day.slice(4, 6)}/${day.slice(0, 4)}`);
    return {
      ligne,
      colonne,
      citation,
      date,
      siren: citation.split("-")[1] ?? "",
      code: citation.slice(-2),
      numero: citation.split("-").slice(3, -1).join("-"),
    };
  });
  const dated = read.flatMap(({ ligne, colonne, citation, date }): readonly DateReperee[] =>
    date === undefined ? [] : [{ ligne, colonne, citation, nature: "acte", date }],
  );
  const voters = parties.filter(({ genre }) => ["commune", "epci", "syndicat", "departement"].includes(genre));
  const votes = read.filter(({ code }) => code === "DE");
  const inconnus: InconnuRepere[] = read
    .filter(({ code }) => code !== "DE")
    .map(({ ligne, colonne, citation }) => ({
      champ: "cachet",
      motif: "Le cachet n'est pas celui d'une délibération.",
      ligne,
      colonne,
      citation,
    }));
  const [vote] = votes;
  if (vote?.date === undefined || votes.length > 1) {
    for (const { ligne, colonne, citation } of votes)
      inconnus.push({
        champ: "deliberations",
        motif: "Le cachet n'est rattaché à aucune partie.",
        ligne,
        colonne,
        citation,
      });
    return { deliberations: [], dates: dated, inconnus };
  }
  const bySiren = voters.filter(({ siren }) => siren === vote.siren);
  const [voter, ...others] = bySiren.length > 0 ? bySiren : voters.filter(({ siren }) => siren === undefined);
  if (voter === undefined || others.length > 0) {
    const { ligne, colonne, citation } = vote;
    return {
      deliberations: [],
      dates: dated,
      inconnus: [
        ...inconnus,
        { champ: "deliberations", motif: "Le cachet n'est rattaché à aucune partie.", ligne, colonne, citation },
      ],
    };
  }
  const only = (nature: DateReperee["nature"]) => {
    const [first, ...more] = dates.filter((one) => one.nature === nature);
    return more.length === 0 ? first?.date : undefined;
  };
  const [envoyeeLe, recueLe, publieeLe] = [only("envoi"), only("reception"), only("publication")];
  const decoded = decodeIdentifiantActe(vote.citation);
  const deliberation: Deliberation = {
    partie: voter.id,
    date: vote.date,
    numero: decoded.ok ? decoded.value.numero : vote.numero,
    identifiantActe: vote.citation,
    ...(envoyeeLe === undefined ? {} : { envoyeeLe }),
    ...(recueLe === undefined ? {} : { recueLe }),
    ...(publieeLe === undefined ? {} : { publieeLe }),
  };
  return { deliberations: [deliberation], dates: dated, inconnus };
}

const CITEE = new RegExp(
  `^(?:[-–•] ?)?vu (?:la |les )?délibérations? ([^;\\n]{0,200}?)(?:en date )?du (${JOUR})`,
  "gimu",
);

/** Ranks of the logical lines that bear a stamp. */
export function stampRanks(document: Document): readonly number[] {
  return [...passagesOf(document, ACTE, document.datees)].map(({ rang }) => rang);
}

/** "Vu la délibération n° 12 du conseil communautaire de... du 3 mai 2023", for the party that the words name. */
export function deliberationsCitees(document: Document, parties: readonly Partie[]): readonly Deliberation[] {
  const found: Deliberation[] = [];
  for (const { groupes } of passagesOf(document, CITEE, document.datees)) {
    const [words, day] = groupes;
    const date = jourOf(day);
    const normal = normalizeText(words);
    const named = parties.filter(({ nom }) => normal.includes(normalizeText(nom).replace(/^(?:la|le|les|l') ?/, "")));
    const [party] = named;
    if (date === undefined || party === undefined || named.length > 1) continue;
    const numero = /n ?[°º] ?([\p{L}\d_./-]{1,30})/u.exec(words)?.[1];
    found.push({ partie: party.id, date, ...(numero === undefined ? {} : { numero }) });
  }
  return found;
}

/** The visas of the text, one a line. */
export function visasOf({ lignes }: Document): readonly string[] {
  return lignes
    .filter((line) => /^(?:[-–•] ?)?vu[ :]/i.test(line))
    .map((line) =>
      line
        .replace(/^[-–•] ?/, "")
        .trim()
        .replace(/[ ;,.]+$/, ""),
    );
}
