/** From two texts to the operations that lead from the first to the second: the draft of an avenant. */
import { match, P } from "ts-pattern";
import { addressOf, type Disposition, type Obligation } from "../../convention/index.js";
import { type Issue, type Outcome, success } from "../../primitives/index.js";
import { issue, readQuestion, refusal } from "../../primitives/internal.js";
import type { DispositionConsolidee, ObligationConsolidee, VersionConsolidee } from "../consolidation/result.js";
import { type DraftedOperation, objetOf } from "../edition/objet.js";
import { groupBy } from "../group.js";
import { lastOf } from "../order.js";
import type { DerivationQuestion } from "../question.js";
import { derivationQuestion } from "../question-schema.js";
import { instrumentOf } from "../target.js";
import type { Avenant } from "../types.js";
import { type ChangementDisposition, type Comparaison, compareTexts } from "./compare.js";
import { sameValue } from "./same-value.js";

/** Id of the first article of a draft. */
const OBJET = "objet";

/**
 * Drafts the avenant that leads from one text to another.
 *
 * Its first article, the objet, announces every operation in French; each text that it brings is carried by a
 * disposition of its own. Applied to the first text it gives the second: dispositions, titles, texts, fiches,
 * équipements, obligations, parties, documents, absorbed contracts and end of the convention. Articles that belong to
 * avenants that the first text does not have become articles of the draft, and their obligations are stated again as its
 * own. What is attached below a disposition that is itself new comes as a part of it, and what is abrogated with what
 * is above it shares its reservation.
 *
 * @param question - the two texts, the number of the avenant and its effect date
 * @returns the draft (nobody has signed it: no signature date); else `DERIVATION_IMPOSSIBLE` for each difference that no
 *   avenant can make: an abrogated disposition that comes back, one that goes without being abrogated, one of another
 *   kind or number, an end that comes earlier, a party described otherwise, an obligation of another wording, a document
 *   or a contract that goes, a text that is not certain
 *
 * @example
 * ```ts
 * import { consolidate, deriveAvenant, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const from = consolidate({ dossier, at: "2025-12-31" });
 * const to = consolidate({ dossier, at: "2026-01-01" });
 * if (!from.ok || !to.ok) throw new Error("no text");
 * const draft = deriveAvenant({ from: from.value, to: to.value, numero: 1, dateEffet: "2026-01-01" });
 * console.log(draft.ok && draft.value.operations.map(({ type }) => type));
 * // => [ 'modifier' ]
 * ```
 */
export function deriveAvenant(question: DerivationQuestion): Outcome<Avenant> {
  const asked = readQuestion<DerivationQuestion>(derivationQuestion, question);
  if (!asked.ok) return asked;
  const { from, to, numero, dateEffet } = asked.value;
  const comparison = compareTexts(from, to);
  const draft = new Draft(from, to);
  for (const change of comparison.dispositions) draftChange(draft, change);
  refuseOtherKinds(draft);
  draftObligations(draft, comparison);
  draftParties(draft, comparison);
  draftPeriod(draft, comparison);
  draftBeside(draft);
  const refused = refusal(draft.issues);
  if (refused) return refused;
  const titre = `Avenant n° ${numero}`;
  const objet = objetOf(draft.operations, { text: from, carriers: draft.carriers });
  return success({
    id: `Av${numero}`,
    numero,
    titre,
    dateEffet,
    deliberations: [],
    visas: [],
    dispositions: [
      { id: OBJET, genre: "article", label: "1", nature: "objet", titre: "Objet de l'avenant", texte: objet },
      ...draft.carriers,
    ],
    obligations: comparison.obligations.ajoutees.map(asOwnObligation),
    mentions: [],
    inconnus: [],
    operations: draft.operations,
  });
}

type WithoutId<T> = T extends DraftedOperation ? Omit<T, "id" | "par"> & { readonly par?: string } : never;

/** The avenant as it grows. */
class Draft {
  readonly operations: DraftedOperation[] = [];
  readonly carriers: Disposition[] = [];
  readonly issues: Issue[] = [];
  /** Addresses whose clause the draft rewrites, and those that it abrogates. */
  readonly rewritten = new Set<string>();
  readonly abrogated = new Set<string>();
  /** Addresses of the clauses of the first text whose obligations the second no longer has. */
  readonly ended: ReadonlySet<string>;
  private readonly clauses: ReadonlyMap<string, string>;
  private readonly additions: ReadonlyMap<string, readonly DispositionConsolidee[]>;

  constructor(
    readonly from: VersionConsolidee,
    readonly to: VersionConsolidee,
  ) {
    this.clauses = new Map(
      from.dispositions.flatMap((line) => [line.adresse, ...line.alias].map((name) => [name, line.adresse])),
    );
    const standing = new Set(to.obligations.flatMap(({ cle, statut }) => (statut === "enVigueur" ? [cle] : [])));
    const ended = from.obligations.filter(({ cle, statut }) => statut === "enVigueur" && !standing.has(cle));
    this.ended = new Set(ended.map((one) => this.clauseOf(one) ?? one.cle));
    const known = new Set(from.dispositions.map(({ adresse }) => adresse));
    const added = to.dispositions.filter(({ adresse, statut }) => statut === "enVigueur" && !known.has(adresse));
    this.additions = groupBy(added, ({ parent }) => parent);
  }

  /** The line of the first text that states an obligation. */
  clauseOf({ instrument, disposition }: ObligationConsolidee): string | undefined {
    return this.clauses.get(addressOf(instrument, disposition));
  }

  operate(operation: WithoutId<DraftedOperation>): void {
    this.operations.push({ par: OBJET, ...operation, id: `op${this.operations.length + 1}` });
  }

  /** Adds an article that carries a text; returns its path. */
  carry(content: Omit<Disposition, "id" | "label">): string {
    const rank = this.carriers.length + 2;
    const id = `art${rank}`;
    this.carriers.push({ id, label: String(rank), ...content });
    return id;
  }

  /** The disposition of a line that the first text does not have, with all that comes below it. */
  dispositionOf(line: DispositionConsolidee, id: string): Disposition {
    const { genre, label } = line;
    const enfants = (this.additions.get(line.adresse) ?? []).map((child) => this.dispositionOf(child, lastId(child)));
    return {
      id,
      genre,
      ...(label === undefined ? {} : { label }),
      ...contentOf(line),
      ...(enfants.length === 0 ? {} : { enfants }),
    };
  }

  refuse(adresse: string, motif: string): void {
    this.issues.push(issue("DERIVATION_IMPOSSIBLE", [], { adresse, motif }));
  }
}

function lastId({ adresse }: DispositionConsolidee): string {
  return adresse.slice(Math.max(adresse.lastIndexOf("#"), adresse.lastIndexOf("/")) + 1);
}

function contentOf({ nature, titre, texte, fiche, equipements }: DispositionConsolidee) {
  return {
    ...(nature === undefined ? {} : { nature }),
    ...(titre === undefined ? {} : { titre }),
    ...(texte === undefined ? {} : { texte }),
    ...(fiche === undefined ? {} : { fiche }),
    ...(equipements === undefined ? {} : { equipements }),
  };
}

function draftChange(draft: Draft, change: ChangementDisposition): void {
  match(change)
    .with({ type: "ajoutee" }, ({ apres }) => draftAddition(draft, apres))
    .with({ type: "modifiee" }, ({ avant, apres }) => draftAmendment(draft, avant, apres))
    .with({ type: "retiree" }, (removal) => draftRemoval(draft, removal))
    .with({ type: P.union("retablie", "incertaine") }, ({ adresse, type }) => draft.refuse(adresse, type))
    .exhaustive();
}

/** Below a line of the first text, or at the root of one of its instruments; otherwise as an article of the draft. */
function draftAddition(draft: Draft, line: DispositionConsolidee): void {
  const { adresse, parent } = line;
  if (line.texteIncomplet === true) {
    draft.refuse(adresse, "incertaine");
    return;
  }
  const instrument = instrumentOf(adresse);
  const standing = draft.from.instruments.some(({ id, statut }) => id === instrument && statut !== "aVenir");
  if (parent === undefined && !standing) {
    draft.carriers.push(draft.dispositionOf(line, `${instrument}-${lastId(line)}`));
    return;
  }
  const host = parent === undefined ? undefined : draft.from.dispositions.find((one) => one.adresse === parent);
  // A line below another addition comes with it.
  if (parent !== undefined && host === undefined) return;
  // Each addition has an annexe of its own: two of them may bear the same id.
  const rank = draft.carriers.length + 2;
  const id = `annexe${rank}`;
  draft.carriers.push({ id, genre: "annexe", enfants: [draft.dispositionOf(line, lastId(line))] });
  const place = { parent: parent ?? addressOf(instrument, ""), par: `${id}/${lastId(line)}` };
  const document = draft.to.documents.find((one) => one.adresse === adresse)?.document;
  if (document === undefined) draft.operate({ type: "ajouter", ...place });
  else draft.operate({ type: "integrer", ...place, document });
}

function draftAmendment(draft: Draft, avant: DispositionConsolidee, apres: DispositionConsolidee): void {
  const cible = apres.adresse;
  if (apres.titre !== undefined && apres.titre !== avant.titre)
    draft.operate({ type: "renommer", cible, titre: apres.titre });
  if (apres.titre === undefined && avant.titre !== undefined) draft.refuse(cible, "titre");
  draftText(draft, avant, apres);
  draftEquipements(draft, avant, apres);
}

function draftText(draft: Draft, avant: DispositionConsolidee, apres: DispositionConsolidee): void {
  const cible = apres.adresse;
  const sameFiche = sameValue(avant.fiche ?? {}, apres.fiche ?? {});
  const ends = draft.ended.has(cible);
  if (avant.texte === apres.texte && avant.texteIncomplet === apres.texteIncomplet && sameFiche && !ends) return;
  const base = { genre: "article", titre: `Texte de « ${apres.titre ?? cible} »` } as const;
  // A text that is completed keeps its obligations; where one of them ends, the text is replaced.
  const added = sameFiche && !ends ? addedText(avant, apres) : undefined;
  if (added !== undefined) {
    draft.operate({ type: "completer", cible, par: draft.carry({ ...base, texte: added }) });
    return;
  }
  if (apres.texteIncomplet === true) {
    draft.refuse(cible, "incertaine");
    return;
  }
  draft.rewritten.add(cible);
  const { texte, fiche } = apres;
  const content = { ...(texte === undefined ? {} : { texte }), ...(fiche === undefined ? {} : { fiche }) };
  draft.operate({ type: "modifier", cible, par: draft.carry({ ...base, ...content }) });
}

/** What was appended, when the new text is the old one and more, as certain as it was. */
function addedText(avant: DispositionConsolidee, apres: DispositionConsolidee): string | undefined {
  if (apres.texte === undefined) return undefined;
  if (avant.texte === undefined) return apres.texteIncomplet === true ? apres.texte : undefined;
  const start = `${avant.texte}\n\n`;
  const same = (avant.texteIncomplet ?? false) === (apres.texteIncomplet ?? false);
  return same && apres.texte.startsWith(start) ? apres.texte.slice(start.length) : undefined;
}

function draftEquipements(draft: Draft, avant: DispositionConsolidee, apres: DispositionConsolidee): void {
  const old = new Map((avant.equipements ?? []).map((one) => [one.id, one]));
  const kept = new Set((apres.equipements ?? []).map(({ id }) => id));
  const ajouter = (apres.equipements ?? []).filter((one) => !sameValue(old.get(one.id), one));
  const retirer = [...old.keys()].filter((id) => !kept.has(id));
  if (ajouter.length + retirer.length === 0) return;
  draft.operate({ type: "modifierListeEquipements", cible: apres.adresse, ajouter, retirer });
}

/** Only the highest disposition abrogated needs an operation: what is below goes with it. */
function draftRemoval(
  draft: Draft,
  { adresse, motif, avant }: Extract<ChangementDisposition, { type: "retiree" }>,
): void {
  if (motif === "echeance") {
    draft.refuse(adresse, "disparue");
    return;
  }
  draft.abrogated.add(adresse);
  const above = draft.to.dispositions.find((one) => one.adresse === avant.parent);
  const covered =
    above?.statut === "abrogee" &&
    draft.from.dispositions.some((one) => one.adresse === above.adresse && one.statut === "enVigueur");
  if (covered) return;
  const gone = draft.to.dispositions.find((one) => one.adresse === adresse);
  const reserve = gone === undefined ? undefined : lastOf(gone.versions).reserve;
  if (reserve === undefined) draft.operate({ type: "abroger", cible: adresse });
  else draft.operate({ type: "abrogerSousReserve", cible: adresse, reserve });
}

/** No operation changes the kind, the number or the place of a disposition. */
function refuseOtherKinds(draft: Draft): void {
  const old = new Map(draft.from.dispositions.map((line) => [line.adresse, kindOf(line)]));
  for (const line of draft.to.dispositions) {
    const before = old.get(line.adresse);
    if (before !== undefined && !sameValue(before, kindOf(line))) draft.refuse(line.adresse, "nature");
  }
}

function kindOf({ parent, genre, label, nature, initiative, niveaux }: DispositionConsolidee) {
  return { parent, genre, label, nature, initiative, niveaux };
}

/** Obligations end with their clause; those that stand although it is rewritten, or that move, are moved by name. */
function draftObligations(draft: Draft, { obligations }: Comparaison): void {
  for (const one of obligations.eteintes) endObligation(draft, one);
  const moved = new Map(obligations.modifiees.map((change) => [change.apres.cle, change]));
  const known = new Set(draft.from.obligations.flatMap(({ cle, statut }) => (statut === "enVigueur" ? [cle] : [])));
  for (const one of draft.to.obligations) {
    const change = moved.get(one.cle);
    if (change !== undefined) moveObligation(draft, change.avant, one);
    else if (known.has(one.cle) && one.statut === "enVigueur") keepObligation(draft, one);
  }
}

function endObligation(draft: Draft, obligation: ObligationConsolidee): void {
  const clause = draft.clauseOf(obligation);
  if (clause !== undefined && (draft.rewritten.has(clause) || draft.abrogated.has(clause))) return;
  const [avant, apres] = [draft.from, draft.to].map(({ dispositions }) =>
    dispositions.find(({ adresse, statut }) => adresse === clause && statut === "enVigueur"),
  );
  if (avant === undefined || apres === undefined) draft.refuse(obligation.cle, "obligation");
  else draftText(draft, avant, apres);
}

function moveObligation(draft: Draft, avant: ObligationConsolidee, apres: ObligationConsolidee): void {
  const { cle, echeance, debiteurs, beneficiaire } = apres;
  const fixed = ({ acte, libelle, force, citation, disposition, statut }: ObligationConsolidee) => ({
    acte,
    libelle,
    force,
    citation,
    disposition,
    statut,
  });
  const dropped = avant.beneficiaire !== undefined && beneficiaire === undefined;
  if (dropped || !sameValue(fixed(avant), fixed(apres))) {
    draft.refuse(cle, "obligation");
    return;
  }
  const who = beneficiaire === undefined ? {} : { beneficiaire };
  draft.operate({ type: "actualiserEcheance", obligation: cle, echeance, debiteurs, ...who });
}

function keepObligation(draft: Draft, obligation: ObligationConsolidee): void {
  const clause = draft.clauseOf(obligation);
  if (clause === undefined) return;
  if (draft.abrogated.has(clause)) draft.refuse(obligation.cle, "obligation");
  if (!draft.rewritten.has(clause)) return;
  draft.operate({ type: "actualiserEcheance", obligation: obligation.cle, echeance: obligation.echeance });
}

/** Contracts newly absorbed; neither a contract nor a document goes without the disposition that brought it. */
function draftBeside(draft: Draft): void {
  const { from, to } = draft;
  const old = new Set(from.contratsAbsorbes.map(({ contrat }) => contrat));
  const fresh = new Set(to.contratsAbsorbes.map(({ contrat }) => contrat));
  for (const contrat of fresh) if (!old.has(contrat)) draft.operate({ type: "absorber", contrat });
  for (const contrat of old) if (!fresh.has(contrat)) draft.refuse(contrat, "disparue");
}

function draftParties(draft: Draft, { parties }: Comparaison): void {
  for (const { id } of parties.retirees) draft.operate({ type: "retirer", partie: id });
  for (const partie of parties.ajoutees) draft.operate({ type: "adherer", partie });
  for (const { apres } of parties.modifiees) draft.refuse(`convention.parties.${apres.id}`, "partie");
}

function draftPeriod(draft: Draft, { periode }: Comparaison): void {
  if (periode === undefined) return;
  const { avant, apres } = periode;
  const { fin } = apres;
  const known = typeof fin === "string" && typeof avant.fin === "string";
  if (known && fin > avant.fin && sameValue(apres.debut, avant.debut)) draft.operate({ type: "proroger", fin });
  else draft.refuse("convention.periode", "fin");
}

function asOwnObligation(obligation: ObligationConsolidee): Obligation {
  const { cle, instrument: _by, depuis: _since, statut: _statut, modifieePar: _last, ...own } = obligation;
  return { ...own, id: cle.replace(":", "-"), disposition: OBJET };
}
