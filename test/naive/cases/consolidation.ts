/** Conventions of a few articles and avenants that modify, complete, abrogate, add and rename, some of which cannot be applied. */
import type { Avenant, Operation } from "../../../src/avenant/index.js";
import type { Disposition } from "../../../src/convention/index.js";
import type { ConsolidationCase } from "../consolidation.js";
import { plusDays } from "../days.js";
import { article, avenant, convention, dossier, partie } from "./dossier.js";
import { type Draw, type Made, made } from "./draw.js";

const PERIOD = { debut: "2022-01-01", fin: "2026-12-31" };

/** Addresses of the convention, and those that later avenants may name: what each one stands for. */
interface Known {
  readonly address: string;
  /** The line that it names. */
  readonly line: string;
}

function firstDispositions(draw: Draw): { dispositions: readonly Disposition[]; known: readonly Known[] } {
  const articles = draw.times(draw.int(1, 4), (rank) => article(`art${rank + 1}`));
  const children = draw.times(draw.int(0, 2), (rank) => article(`fiche${rank + 1}`, { genre: "ficheAction" }));
  const annexe = article("annexe1", { genre: "annexe", ...(children.length === 0 ? {} : { enfants: children }) });
  const dispositions = draw.chance(60) ? [...articles, annexe] : articles;
  const addresses = dispositions.flatMap(({ id, enfants = [] }) => [
    `CTG#${id}`,
    ...enfants.map((child) => `CTG#${id}/${child.id}`),
  ]);
  return { dispositions, known: addresses.map((address) => ({ address, line: address })) };
}

/** Neither the same line twice in one avenant, nor a line and what is below it. */
const apart = (line: string, used: readonly string[]): boolean =>
  used.every((other) => other !== line && !other.startsWith(`${line}/`) && !line.startsWith(`${other}/`));

interface Drafted {
  readonly avenant: Avenant;
  readonly named: readonly Known[];
}

function draft(draw: Draw, numero: number, dateEffet: string, known: readonly Known[], mild: boolean): Drafted {
  const dispositions: Disposition[] = [article("art1", { titre: "Objet" })];
  const operations: Operation[] = [];
  const used: string[] = [];
  const named: Known[] = [];
  draw.times(draw.int(1, 3), (rank) => {
    const id = `op${rank + 1}`;
    const targets = known.filter(({ line }) => apart(line, used));
    const kind = draw.int(0, mild ? 2 : 8);
    // Now and then an id that an article of the convention has.
    const carrier = kind === 5 && draw.chance(10) ? `art${rank + 2}` : `n${numero}-${rank}`;
    const carry = (): string => {
      dispositions.push(article(carrier, { titre: `Titre ${numero}.${rank}`, texte: `Texte ${numero}.${rank}` }));
      return carrier;
    };
    if (kind <= 4) {
      if (targets.length === 0) return;
      const target = draw.pick(targets);
      // Now and then a place that never was.
      const cible = draw.chance(4) ? "CTG#art99" : target.address;
      used.push(target.line);
      if (kind <= 1) {
        const par = carry();
        operations.push({ id, par, type: kind === 0 ? "modifier" : "completer", cible });
        named.push({ address: `Av${numero}#${par}`, line: target.line });
      } else if (kind === 2)
        operations.push({ id, par: "art1", type: "renommer", cible, titre: `Nom ${numero}.${rank}` });
      else operations.push({ id, par: "art1", type: "abroger", cible });
    } else if (kind === 5) {
      const par = carry();
      operations.push({ id, par, type: "ajouter", parent: "CTG#" });
      const line = `CTG#${par}`;
      named.push({ address: draw.pick([line, `Av${numero}#${par}`]), line });
    } else if (kind === 6)
      operations.push({ id, par: "art1", type: "proroger", fin: draw.pick(["2027-12-31", "2026-06-30"]) });
    else if (kind === 7)
      operations.push({
        id,
        par: "art1",
        type: "adherer",
        partie: partie(draw.pick(["msa", "bourg", "cc"]), "commune"),
      });
    else operations.push({ id, par: "art1", type: "retirer", partie: draw.pick(["cc", "bourg"]) });
  });
  return { avenant: avenant(numero, dateEffet, { dispositions, operations }), named };
}

function caseOf(draw: Draw): ConsolidationCase {
  const { dispositions, known } = firstDispositions(draw);
  const names = [...known];
  let effect = PERIOD.debut;
  const avenants: Avenant[] = [];
  const count = draw.int(0, 4);
  // Two last avenants of one day only rewrite: what one abrogates, the other could not touch.
  const twins = count > 1 && draw.chance(20);
  for (let numero = 1; numero <= count; numero++) {
    if (!twins || numero < count) effect = plusDays(effect, draw.int(1, 400));
    const mild = twins && numero >= count - 1;
    const { avenant: one, named } = draft(draw, numero, effect, names, mild);
    const stays = one.operations.some(({ type }) => type === "proroger" || type === "ajouter");
    const lapses = !mild && !stays && draw.chance(20);
    const signed = draw.chance(30) ? plusDays(effect, draw.int(-60, 60)) : effect;
    avenants.push({ ...one, dateSignature: signed, ...(lapses ? { fin: plusDays(effect, draw.int(0, 500)) } : {}) });
    // The place of an avenant that lapses is not named by later ones: the pages do not say what it then stands for.
    if (!lapses) names.push(...named);
  }
  const days = avenants.flatMap(({ dateEffet, fin }) => [
    String(dateEffet),
    plusDays(String(dateEffet), -1),
    ...(fin === undefined ? [] : [fin, plusDays(fin, 1)]),
  ]);
  const at = draw.pick([...days, ...days, "2022-01-01", "2021-12-31", "2024-06-30", "2026-12-31", "2027-01-01"]);
  return {
    dossier: dossier(
      convention({ dispositions, periode: PERIOD }),
      draw.chance(25) ? [...avenants].reverse() : avenants,
    ),
    at,
    ...(draw.chance(20) ? { knownAt: plusDays(PERIOD.debut, draw.int(0, 1900)) } : {}),
  };
}

function tell(draw: Draw): Made<ConsolidationCase> {
  const question = caseOf(draw);
  const operations = question.dossier.avenants.flatMap((one) => one.operations.map(({ type }) => type));
  const kinds = [...new Set(operations)].sort();
  const known = question.knownAt === undefined ? "" : `, su le ${question.knownAt}`;
  const seen = question.knownAt === undefined ? "" : `, known on ${question.knownAt}`;
  const count = question.dossier.avenants.length;
  return {
    question,
    fr: `Texte au ${question.at}${known} : ${count} avenant(s)${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}.`,
    en: `Text on ${question.at}${seen}: ${count} avenant(s)${kinds.length === 0 ? "" : ` (${kinds.join(", ")})`}.`,
    rules: [
      "CV-30",
      ...(count > 0 ? ["CV-80", "R-AV-1", "R-AV-2", "R-AV-3"] : []),
      ...(question.knownAt === undefined ? [] : ["CV-94"]),
    ],
  };
}

export const consolidationCases = made(tell);
