/** References held against the table: rules LR-01 to LR-08 and LR-10. */
import { meaningfulWords, share } from "./mots.js";
import type {
  ConstatReference,
  MotifReference,
  Reference,
  ReferenceArticle,
  ReferenceCog,
  ReferenceTexte,
  TableReferences,
  TexteCite,
} from "./types.js";

/** What a check knows beside the reference. */
export interface Cadre {
  readonly table: TableReferences;
  /** Day of the signature of the instrument that cites; absent when it is unknown or imprecise. */
  readonly dateSignature?: string;
  /** Numbers that the document gives elsewhere: what is cited in full once may be cited briefly. */
  readonly numerosCites: ReadonlySet<string>;
}

/** Everything that one reference calls for. */
export function* checkReference(reference: Reference, cadre: Cadre): Iterable<ConstatReference> {
  if (reference.type === "texte") yield* checkTexte(reference, cadre);
  else if (reference.type === "article") yield* checkArticle(reference, cadre);
  else yield* checkCog(reference, cadre);
}

const REGLES: Readonly<Record<MotifReference, string>> = {
  dateDuNumero: "LR-01",
  titreAutreTexte: "LR-02",
  natureDuNumero: "LR-03",
  publieApresSignature: "LR-04",
  pasEncoreEnVigueur: "LR-05",
  codeDeLArticle: "LR-06",
  numeroSuggere: "LR-07",
  deuxDates: "LR-09",
  deuxNumeros: "LR-09",
  cogInconnue: "LR-10",
};

/** One finding; the rule is that of the motive unless another is given. */
export function constat(
  reference: Reference,
  motif: MotifReference,
  lu: string,
  attendu: string,
  regle = REGLES[motif],
): ConstatReference {
  const severite = motif === "pasEncoreEnVigueur" || motif === "numeroSuggere" ? "info" : "warning";
  return { code: "LEGAL_REFERENCE", motif, severite, regle, lu, attendu, reference };
}

/** Natures that share one sequence of numbers: a number alone says which text it is. */
const NUMEROTES: ReadonlySet<TexteCite["nature"]> = new Set<TexteCite["nature"]>([
  "loi",
  "ordonnance",
  "decret",
  "reglementUE",
]);

function* checkTexte(reference: ReferenceTexte, cadre: Cadre): Iterable<ConstatReference> {
  const { nature, numero, date, titre } = reference;
  if (!NUMEROTES.has(nature)) return;
  if (numero === undefined) {
    yield* suggestNumber(reference, cadre);
    return;
  }
  const named = cadre.table.textes.find((texte) => NUMEROTES.has(texte.nature) && texte.numero === numero);
  if (named === undefined) return;
  if (named.nature !== nature) yield constat(reference, "natureDuNumero", kindOf(nature), kindOf(named.nature));
  if (date !== undefined && named.date !== undefined && date !== named.date) {
    yield constat(reference, "dateDuNumero", date, named.date);
  }
  const other = titre === undefined ? undefined : ownerOfTitle(titre, named, cadre.table);
  if (other !== undefined && titre !== undefined) yield constat(reference, "titreAutreTexte", titre, nameOf(other));
  yield* checkPublication(reference, named, cadre);
}

/** A text that did not exist yet on the day of the signature; a date before it is another slip. */
function* checkPublication(
  reference: ReferenceTexte | ReferenceCog,
  { publieLe, date }: TexteCite,
  { dateSignature }: Cadre,
): Iterable<ConstatReference> {
  const published = publieLe ?? date;
  if (published === undefined || dateSignature === undefined || published <= dateSignature) return;
  const other = reference.type === "texte" && reference.date !== undefined && reference.date !== date;
  if (other && (reference.date ?? "") <= dateSignature) return;
  yield constat(reference, "publieApresSignature", dateSignature, published);
}

/** Share of its own words under which a title is not that of the text. */
const SEUIL_TITRE = 0.6;

/** Words more than the other title in which all its words stand. */
const MOTS_DE_PLUS = 3;

/** A title cut short still names its text by so many words, in their order. */
const MOTS_DU_DEBUT = 3;

/** The other text of the table whose title this is; undefined when it may be the text's own. */
function ownerOfTitle(titre: string, named: TexteCite, { textes }: TableReferences): TexteCite | undefined {
  const own = titlesOf(named);
  if (own.length === 0) return undefined;
  const read = meaningfulWords(titre);
  const isOwn = own.some((words) => share(words, read) >= SEUIL_TITRE || share(read, words) >= SEUIL_TITRE);
  if (isOwn) return undefined;
  return textes.find(
    (other) =>
      other !== named &&
      other.titreIncomplet !== true &&
      NUMEROTES.has(other.nature) &&
      (other.famille === undefined || other.famille !== named.famille) &&
      titlesOf(other).some((words) => holdsTitle(read, words)),
  );
}

/** Whether the words read begin with all those of a title, in any order, or with its first ones in order. */
function holdsTitle(read: readonly string[], title: readonly string[]): boolean {
  if (title.length > 1 && share(title, read.slice(0, title.length + MOTS_DE_PLUS)) === 1) return true;
  return read.length >= MOTS_DU_DEBUT && read.every((word, rank) => word === title[rank]);
}

function titlesOf({ titre }: TexteCite): readonly (readonly string[])[] {
  return titre === undefined ? [] : [meaningfulWords(titre)];
}

/** Date and title, or usual name and year, that fit one text alone (LR-07). */
function* suggestNumber(reference: ReferenceTexte, { table, numerosCites }: Cadre): Iterable<ConstatReference> {
  const { titre, date, annee, nature } = reference;
  if (titre === undefined) return;
  const fit = table.textes.filter(
    (texte) =>
      texte.nature === nature &&
      texte.numero !== undefined &&
      (date === undefined ? texte.date?.startsWith(`${annee}-`) === true : texte.date === date) &&
      (isCalled(titre, texte) || (date !== undefined && isTitled(titre, texte))),
  );
  const [only, second] = fit;
  if (only?.numero === undefined || second !== undefined || numerosCites.has(only.numero)) return;
  yield constat(reference, "numeroSuggere", reference.citation, nameOf(only));
}

function isTitled(titre: string, texte: TexteCite): boolean {
  const read = meaningfulWords(titre);
  return titlesOf(texte).some((words) => words.length > 1 && share(words, read) >= SEUIL_TITRE);
}

function isCalled(titre: string, { nomsUsuels = [] }: TexteCite): boolean {
  const read = meaningfulWords(titre);
  return nomsUsuels.some((nom) => share(meaningfulWords(nom), read) === 1);
}

function* checkArticle(reference: ReferenceArticle, { table, dateSignature }: Cadre): Iterable<ConstatReference> {
  const { article, code, plage } = reference;
  if (code === undefined) return;
  const strange = table.articles.find((one) => one.article === article && one.absentDe?.includes(code) === true);
  if (strange !== undefined) {
    const regle = plage === true ? "LR-08" : undefined;
    yield constat(reference, "codeDeLArticle", `${article} ${code}`, `${article} ${strange.code}`, regle);
    return;
  }
  const known = table.articles.find((one) => one.article === article && one.code === code);
  if (known?.publieLe === undefined || dateSignature === undefined) return;
  if (known.publieLe > dateSignature) {
    yield constat(reference, "publieApresSignature", dateSignature, known.publieLe);
  } else if (known.du !== undefined && known.du > dateSignature) {
    yield constat(reference, "pasEncoreEnVigueur", dateSignature, known.du);
  }
}

function* checkCog(reference: ReferenceCog, cadre: Cadre): Iterable<ConstatReference> {
  const cogs = cadre.table.textes.filter(({ nature, numero }) => nature === "cog" && numero !== undefined);
  const known = cogs.find(({ numero }) => numero === reference.periode);
  if (known !== undefined) {
    yield* checkPublication(reference, known, cadre);
    return;
  }
  const periods = cogs.flatMap(({ numero = "" }) => numero.split("-"));
  const [first, last] = [periods.reduce(earlier, "9999"), periods.reduce(later, "0000")];
  const [debut = "", fin = ""] = reference.periode.split("-");
  if (debut < first || fin > last || debut > fin) return;
  yield constat(reference, "cogInconnue", reference.periode, cogs.map(({ numero = "" }) => numero).join(", "));
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

const NOMS: Readonly<Partial<Record<TexteCite["nature"], string>>> = {
  loi: "loi",
  ordonnance: "ordonnance",
  decret: "décret",
  reglementUE: "règlement (UE)",
};

/** "loi n° 82-213": how the text is named in a finding. */
export function nameOf({ nature, numero = "" }: Pick<TexteCite, "nature" | "numero">): string {
  return `${kindOf(nature)} n° ${numero}`;
}

function kindOf(nature: TexteCite["nature"]): string {
  return NOMS[nature] ?? nature;
}
