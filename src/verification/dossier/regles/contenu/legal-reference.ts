/** Laws, décrets, articles and Cogs that an instrument cites, held against the table of texts (LR-01 to LR-10). */
import type { Instrument } from "../../../../convention/index.js";
import { boundsOf, walkDispositions } from "../../../../convention/internal.js";
import type { Path } from "../../../../primitives/index.js";
import type { ConstatSitue } from "../../../../references/index.js";
import { checkReferences } from "../../../../references/internal.js";
import type { Constat, RegleVerification } from "../../../types.js";
import type { InstrumentSitue } from "../../contexte.js";
import { JOUR_EXEMPLE, withConvention } from "../../exemples.js";

export const legalReference: RegleVerification = {
  code: "LEGAL_REFERENCE",
  severite: "warning",
  regles: ["LR-01", "LR-02", "LR-03", "LR-04", "LR-05", "LR-06", "LR-07", "LR-08", "LR-09", "LR-10"],
  motifs: {
    dateDuNumero: "warning",
    titreAutreTexte: "warning",
    natureDuNumero: "warning",
    publieApresSignature: "warning",
    pasEncoreEnVigueur: "info",
    codeDeLArticle: "warning",
    numeroSuggere: "info",
    deuxDates: "warning",
    deuxNumeros: "warning",
    cogInconnue: "warning",
  },
  *verifier({ instruments }) {
    for (const situe of instruments) yield* checkInstrument(situe);
  },
  exemples: {
    at: JOUR_EXEMPLE,
    conforme: withConvention({
      visas: ["Vu la loi n° 2004-809 du 13 août 2004 relative aux libertés et responsabilités locales"],
    }),
    fautif: withConvention({
      visas: [
        "Vu la loi n° 2004-809 du 13 août 2004 relative aux droits et libertés des communes, des départements et des régions",
      ],
    }),
  },
};

/** The visas and the texts of one instrument, read together: what is cited in full once may be cited briefly. */
function* checkInstrument({ path, instrument }: InstrumentSitue): Iterable<Constat<"LEGAL_REFERENCE">> {
  const visas = (instrument.visas ?? []).map((texte, rank) => ({ texte, path: [...path, "visas", rank] as Path }));
  const textes = [...walkDispositions(instrument.dispositions)].flatMap(({ disposition: { texte } }) =>
    texte === undefined ? [] : [{ texte, path: [...path, "dispositions"] as Path }],
  );
  const places = [...visas, ...textes];
  const day = dayOfSignature(instrument);
  const options = day === undefined ? {} : { dateSignature: day };
  const found = checkReferences(
    places.map(({ texte }) => texte),
    options,
  );
  const seen = new Set<string>();
  for (const one of found) {
    const sujet = `${instrument.id}:${one.reference.citation}`;
    const name = `${one.motif} ${sujet} ${one.lu} ${one.attendu}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield toConstat(one, places[one.index]?.path ?? path, sujet);
  }
}

function toConstat(
  { motif, severite, regle, lu, attendu, reference }: ConstatSitue,
  path: Path,
  sujet: string,
): Constat<"LEGAL_REFERENCE"> {
  const { citation } = reference;
  const params = { citation, lu, attendu };
  return { type: "constat", path, sujet, motif, severite, citation, params, regles: [regle] };
}

/** The day of the signature, when it is known to the day. */
function dayOfSignature({ dateSignature }: Instrument): string | undefined {
  if (dateSignature === undefined) return undefined;
  const { du, au } = boundsOf(dateSignature);
  return du === au ? du : undefined;
}
