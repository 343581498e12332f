/** Starting a dossier, and filling in its convention as it was first signed. */
import { type Disposition, parseAddress } from "../../convention/index.js";
import { failure, type Outcome } from "../../primitives/index.js";
import { issue, readQuestion } from "../../primitives/internal.js";
import type { DispositionAAjouter, DossierACreer, ObligationAAjouter, PartieAAjouter } from "../question.js";
import { creationQuestion, dispositionQuestion, obligationQuestion, partieQuestion } from "../question-schema.js";
import { readDossier } from "../reading/readers.js";
import type { Dossier } from "../types.js";

/**
 * Starts a dossier: a convention with its title, its period and its parties, no text yet, a territory without communes.
 * Nothing else is filled in: `whatDossierLacks` says what remains to be written.
 *
 * @param question - the title, the parties and what is known of the period; the id and the name of the territory when they are
 *   not those of the title
 * @returns the dossier; else every issue at once: `FIELD_MISSING`, `PERIOD_REVERSED`, `ID_DUPLICATE` (two parties have one
 *   id), `SIREN_INVALID`...
 * @example
 * ```ts
 * import { addDisposition, addObligation, createDossier } from "convention-territoriale";
 *
 * const created = createDossier({
 *   titre: "CTG de Val-Exemple",
 *   periode: { debut: "2025-01-01", fin: "2029-12-31" },
 *   parties: [{ id: "caf", genre: "caf", nom: "Caf de l'Exemple", representants: ["le directeur"] }],
 * });
 * if (!created.ok) throw new Error(created.issues[0].code);
 * const article = { id: "art9", genre: "article", label: "9", titre: "Suivi" } as const;
 * const written = addDisposition({ dossier: created.value, disposition: article });
 * if (!written.ok) throw new Error(written.issues[0].code);
 * const refused = addObligation({
 *   dossier: written.value,
 *   obligation: {
 *     id: "bilan",
 *     acte: "bilanFinal",
 *     libelle: "Établir le bilan final",
 *     debiteurs: ["departement"],
 *     echeance: { type: "finPeriode" },
 *     force: "obligatoire",
 *     disposition: "art9",
 *   },
 * });
 * console.log(refused.ok ? "added" : refused.issues[0].code);
 * // => PARTY_UNKNOWN
 * ```
 */
export function createDossier(question: DossierACreer): Outcome<Dossier> {
  const asked = readQuestion<DossierACreer>(creationQuestion, question);
  if (!asked.ok) return asked;
  const { titre, periode, parties, id = idFrom(titre), territoire = titre } = asked.value;
  return readDossier({
    version: 2,
    id,
    titre,
    convention: { id: "CTG", titre, dispositions: [], ...(periode && { periode }), parties },
    avenants: [],
    territoire: { nom: territoire, communes: [], groupements: [], transferts: [] },
  });
}

/** `CTG de Val-Exemple` is `ctg-de-val-exemple`. */
function idFrom(titre: string): string {
  const plain = titre
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g)?.join("-") ?? "dossier";
}

/**
 * Adds a party to the convention as it was first signed. The dossier given is left as it is. A party that joins later
 * joins by an avenant (`adherer`).
 *
 * @param question - the dossier, and the party to add
 * @returns a new dossier with the party at the end of `convention.parties`; else every reason why not: `ID_DUPLICATE`,
 *   `SIREN_INVALID`, `CODE_INSEE_INVALID`... and the issues of the dossier itself (paths from its own root)
 *
 * @example
 * ```ts
 * import { addPartie, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const partie = { id: "msa", genre: "msa", nom: "MSA de l'Exemple", representants: ["le directeur"] } as const;
 * const added = addPartie({ dossier, partie });
 * console.log(added.ok && added.value.convention.parties.map(({ id }) => id));
 * // => [ 'caf', 'commune', 'msa' ]
 * ```
 */
export function addPartie(question: PartieAAjouter): Outcome<Dossier> {
  const asked = readQuestion<PartieAAjouter>(partieQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, partie } = asked.value;
  const { convention } = dossier;
  return readDossier({ ...dossier, convention: { ...convention, parties: [...convention.parties, partie] } });
}

/**
 * Adds an article, an annexe, a level of the plan d'actions to the convention as it was first signed. The dossier given is
 * left as it is. What changes the text later is an avenant (`addAvenant`).
 *
 * @param question - the dossier, the disposition to add, and the address of what it stands under
 * @returns a new dossier with the disposition after its sisters; else every reason why not: `TARGET_NOT_FOUND` (nothing
 *   stands at the address of the parent), `ID_DUPLICATE`, `ADDRESS_INVALID`, `TEXT_EMPTY`... and the issues of the dossier
 *   itself (paths from its own root)
 *
 * @example
 * ```ts
 * import { addDisposition, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const disposition = { id: "art3", genre: "article", label: "3", titre: "Suivi" } as const;
 * const added = addDisposition({ dossier, disposition });
 * console.log(added.ok && added.value.convention.dispositions.map(({ id }) => id));
 * // => [ 'art1', 'art2', 'art3' ]
 * ```
 */
export function addDisposition(question: DispositionAAjouter): Outcome<Dossier> {
  const asked = readQuestion<DispositionAAjouter>(dispositionQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, disposition } = asked.value;
  const { convention } = dossier;
  const { parent = `${convention.id}#` } = asked.value;
  const place = placeIn(convention.id, parent);
  const dispositions = place && placed(convention.dispositions, place, disposition);
  if (dispositions === undefined) {
    return failure([issue("TARGET_NOT_FOUND", ["parent"], { cible: parent, instrument: convention.id })]);
  }
  return readDossier({ ...dossier, convention: { ...convention, dispositions } });
}

/** The ids from the root to the parent; undefined for an address of another instrument, or for none. */
function placeIn(convention: string, parent: string): readonly string[] | undefined {
  const address = parseAddress(parent);
  if (address?.instrument !== convention) return undefined;
  return address.path === "" ? [] : address.path.split("/");
}

/** The tree with the disposition under its parent; undefined when nothing stands at the place of the parent. */
function placed(
  sisters: readonly Disposition[],
  [id, ...below]: readonly string[],
  added: Disposition,
): readonly Disposition[] | undefined {
  if (id === undefined) return [...sisters, added];
  const parent = sisters.find((one) => one.id === id);
  const enfants = parent && placed(parent.enfants ?? [], below, added);
  return parent && enfants && sisters.map((one) => (one === parent ? { ...parent, enfants } : one));
}

/**
 * Adds an obligation to the convention as it was first signed. The dossier given is left as it is.
 *
 * @param question - the dossier, and the obligation to add
 * @returns a new dossier with the obligation at the end of `convention.obligations`; else every reason why not:
 *   `PARTY_UNKNOWN`, `ID_DUPLICATE`, a clause that is not there, `DATE_INVALID`... and the issues of the dossier itself (paths
 *   from its own root)
 *
 * @example
 * ```ts
 * import { addObligation, parseDossier } from "convention-territoriale";
 * import file from "./dossier.json" with { type: "json" };
 *
 * const parsed = parseDossier(file);
 * if (!parsed.ok) throw new Error("dossier");
 * const dossier = parsed.value;
 * const [bilan] = dossier.convention.obligations ?? [];
 * if (bilan === undefined) throw new Error("no obligation");
 * const added = addObligation({ dossier, obligation: { ...bilan, id: "final", echeance: { type: "finPeriode" } } });
 * console.log(added.ok && added.value.convention.obligations?.map(({ id }) => id));
 * // => [ 'bilan', 'final' ]
 * ```
 */
export function addObligation(question: ObligationAAjouter): Outcome<Dossier> {
  const asked = readQuestion<ObligationAAjouter>(obligationQuestion, question);
  if (!asked.ok) return asked;
  const { dossier, obligation } = asked.value;
  const { convention } = dossier;
  return readDossier({
    ...dossier,
    convention: { ...convention, obligations: [...(convention.obligations ?? []), obligation] },
  });
}
