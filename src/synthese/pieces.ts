/** From the holes of a dossier to the documents that fill them: one piece fills several holes. */
import { match, P } from "ts-pattern";
import type { Dossier, Manque } from "../avenant/index.js";
import { isCaisse } from "../convention/index.js";
import type { Params } from "../primitives/index.js";
import type { GenrePiece, Piece } from "./result.js";

/**
 * Documents to ask for, in the order of the dossier.
 *
 * @param asked - whether who holds the competences is already a question: their statutes are then not asked for again
 */
export function piecesOf(manques: readonly Manque[], { convention }: Dossier, asked: boolean): readonly Piece[] {
  const caisse = convention.parties.find(({ genre }) => isCaisse(genre))?.nom;
  const pieces = new Map<string, Piece>();
  for (const manque of manques) {
    const found = pieceOf(manque, asked);
    if (found === undefined) continue;
    const { genre, sujet, date } = found;
    const nom = holderOf(manque, caisse);
    const key = [genre, MERGED.has(genre) ? "" : sujet, date ?? "", nom ?? manque.detenteur].join("\n");
    const known = pieces.get(key);
    pieces.set(key, {
      genre,
      detenteur: known?.detenteur ?? { type: manque.detenteur, ...(nom === undefined ? {} : { nom }) },
      sujets: [...new Set([...(known?.sujets ?? []), sujet])],
      ...(date === undefined ? {} : { date }),
      comble: [...new Set([...(known?.comble ?? []), manque.code])],
    });
  }
  return [...pieces.values()];
}

/** One request for several subjects. */
const MERGED: ReadonlySet<GenrePiece> = new Set([
  "population",
  "siren",
  "codeInsee",
  "representants",
  "partiesNonListees",
]);

interface Found {
  readonly genre: GenrePiece;
  readonly sujet: string;
  readonly date?: string;
}

function pieceOf({ code, params }: Manque, asked: boolean): Found | undefined {
  const of = (genre: GenrePiece, name: string): Found => ({ genre, sujet: wordIn(params, name) });
  return match(code)
    .returnType<Found | undefined>()
    .with(
      P.union("articles", "dateEffetImprecise", "dateSignature", "dateSignatureImprecise", "extrait", "numero"),
      () => of("texteSigne", "instrument"),
    )
    .with(P.union("signataires", "visas"), () => of("texteSigne", "instrument"))
    .with("texte", () => ({ genre: "texteSigne", sujet: wordIn(params, "adresse").split("#")[0] ?? "" }))
    .with("deliberation", () => of("deliberation", "instrument"))
    .with(P.union("transmission", "publication"), () => ({
      ...of("preuveTransmission", "partie"),
      date: wordIn(params, "date"),
    }))
    .with(P.union("equipements", "gouvernance", "perimetre", "planActions", "tientLieuDeSchema"), (genre) =>
      of(genre, "instrument"),
    )
    .with("membres", () => of("membres", "groupement"))
    .with("population", () => of("population", "commune"))
    .with("transferts", () => (asked ? undefined : of("statuts", "territoire")))
    .with(P.union("codeInsee", "partiesNonListees", "representants", "siren"), (genre) => of(genre, "partie"))
    .with("inconnuDeclare", () => undefined)
    .exhaustive();
}

function holderOf({ code, detenteur, params }: Manque, caisse: string | undefined): string | undefined {
  if (detenteur === "partie") return wordIn(params, "partie");
  // The signed text gives its own date and number: whoever keeps it answers.
  return detenteur === "caisse" || SIGNED.has(code) ? caisse : undefined;
}

const SIGNED: ReadonlySet<Manque["code"]> = new Set(["dateEffetImprecise", "dateSignature", "dateSignatureImprecise"]);

function wordIn(params: Params, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}
