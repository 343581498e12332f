/**
 * What each commune and group of a territory owes on a day, written from the rules SP-01 to SP-29 alone. A transfer that nobody
 * recorded is tried both ways: nobody transferred, everybody did.
 */
import type { Territoire } from "../../src/territoire/index.js";
import { yearOf } from "./days.js";

type Competence = "recenser" | "informer" | "planifier" | "soutenirQualite";
type Status = "obligatoire" | "facultatif" | "transfere" | "nonExerce" | "pasEncoreEnVigueur";

interface Answer {
  /** One status, or the two ends of what is not known. */
  readonly statut: Status | { readonly aucunTransfert: Status; readonly tousTransferes: Status };
  readonly doit: "oui" | "non" | "indetermine";
}

/** By INSEE code or SIREN, then by what the law asks for. */
export type DutiesAnswer = Readonly<Record<string, Readonly<Record<string, Answer>>>>;

interface Duty {
  readonly objet: string;
  readonly from: string;
  /** Inhabitants above which it is compulsory; zero binds everybody. */
  readonly above: number;
  readonly competences: readonly Competence[];
}

/** SP-01 to SP-04: first day, threshold, and the competences that it goes with. */
const DUTIES: readonly Duty[] = [
  { objet: "recenser", from: "2025-01-01", above: 0, competences: ["recenser"] },
  { objet: "informer", from: "2025-01-01", above: 0, competences: ["informer"] },
  { objet: "planifier", from: "2025-01-01", above: 3500, competences: ["planifier"] },
  { objet: "soutenirQualite", from: "2025-01-01", above: 3500, competences: ["soutenirQualite"] },
  { objet: "schemaPluriannuel", from: "2025-01-01", above: 10_000, competences: ["planifier"] },
  { objet: "relaisPetiteEnfance", from: "2026-01-01", above: 10_000, competences: ["informer", "soutenirQualite"] },
];

export interface DutiesQuestion {
  readonly territoire: Territoire;
  readonly at: string;
}

/** Who holds a competence of a commune that day: the commune (`conservee`), a SIREN, or undefined when nobody says. */
function holderOf(commune: string, competence: Competence, { territoire, at }: DutiesQuestion): string | undefined {
  const groups = territoire.groupements.filter(({ membres }) => membres.includes(commune));
  if (groups.length === 0) return "conservee";
  const said = territoire.transferts.filter((one) => one.commune === commune && one.competence === competence);
  for (const one of said) if ((one.du ?? "") <= at && at <= (one.au ?? "9")) return one.titulaire;
  // SP-20b: before its first day, the competence was where it would otherwise be.
  if (said.some((one) => one.du !== undefined && at < one.du) && groups.length === 1) return "conservee";
  return undefined;
}

/** The population totale in force that year (SP-10, SP-12). */
function inhabitants(commune: string, { territoire, at }: DutiesQuestion): number {
  const found = territoire.communes
    .find(({ codeInsee }) => codeInsee === commune)
    ?.populations.find(({ nature, anneeApplication }) => nature === "totale" && anneeApplication === yearOf(at));
  if (found === undefined) throw new Error(`the case gives no population of ${commune}`);
  return found.valeur;
}

function answerOf(aucunTransfert: Status, tousTransferes: Status): Answer {
  const owes = [aucunTransfert, tousTransferes].map((status) => status === "obligatoire");
  const doit = owes.every(Boolean) ? "oui" : owes.some(Boolean) ? "indetermine" : "non";
  return aucunTransfert === tousTransferes
    ? { statut: aucunTransfert, doit }
    : { statut: { aucunTransfert, tousTransferes }, doit };
}

/** "Plus de": exactly the threshold is not above it (SP-05). */
const owed = (people: number, above: number): Status => (people > above ? "obligatoire" : "facultatif");

export function duties(question: DutiesQuestion): DutiesAnswer {
  const { territoire, at } = question;
  const all: Record<string, Record<string, Answer>> = {};
  for (const { codeInsee } of territoire.communes) {
    const own: Record<string, Answer> = {};
    for (const { objet, from, above, competences } of DUTIES) {
      const holder = holderOf(codeInsee, competences[0] ?? "recenser", question);
      const kept = owed(inhabitants(codeInsee, question), above);
      if (at < from) own[objet] = answerOf("pasEncoreEnVigueur", "pasEncoreEnVigueur");
      else if (holder === undefined) own[objet] = answerOf(kept, "transfere");
      else if (holder === "conservee") own[objet] = answerOf(kept, kept);
      else own[objet] = answerOf("transfere", "transfere");
    }
    all[codeInsee] = own;
  }
  for (const { siren, membres } of territoire.groupements) {
    const own: Record<string, Answer> = {};
    for (const { objet, from, above, competences } of DUTIES) {
      const competence = competences[0] ?? "recenser";
      // SP-20, SP-23: the sum is that of the communes that transferred this competence.
      const received = membres.filter((one) => holderOf(one, competence, question) === siren);
      const perhaps = membres.filter((one) => holderOf(one, competence, question) === undefined);
      const statusOf = (communes: readonly string[]): Status => {
        if (communes.length === 0) return "nonExerce";
        let people = 0;
        for (const one of communes) people += inhabitants(one, question);
        return owed(people, above);
      };
      own[objet] =
        at < from
          ? answerOf("pasEncoreEnVigueur", "pasEncoreEnVigueur")
          : answerOf(statusOf(received), statusOf([...received, ...perhaps]));
    }
    all[siren] = own;
  }
  return all;
}
