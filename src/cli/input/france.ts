/** The territory around a commune or a group of France, from the data set of the communes. */
import { readDecoupage } from "../../adapters/index.js";
import type { Partie } from "../../convention/index.js";
import type { Langue } from "../../messages/index.js";
import type { Groupement, Territoire } from "../../territoire/index.js";
import type { Machine } from "../io.js";
import { sentenceOn, showIssues } from "./read.js";

/** What a code leads to: a territory, and the parties that are likely to sign for it. */
export interface TerritoireTrouve {
  readonly nom: string;
  readonly territoire: Territoire;
  readonly parties: readonly Partie[];
}

const PAQUET = "@etalab/decoupage-administratif";

/** @returns the territory; a sentence when the data set is not installed or has no such code */
export async function territoryOf(code: string, machine: Machine, lang: Langue): Promise<TerritoireTrouve | string> {
  const files = await machine.loadDecoupage?.();
  if (files === undefined) return sentenceOn(PAQUET, "sansDecoupage", lang);
  const read = readDecoupage(files);
  if (!read.ok) return showIssues(PAQUET, read.issues, lang);
  const { territoire, codesActuels } = read.value;
  const asked = code.replace(/\s/g, "").toUpperCase();
  const insee = codesActuels[asked] ?? asked;
  const commune = territoire.communes.find(({ codeInsee }) => codeInsee === insee);
  const own = territoire.groupements.find(
    ({ siren, membres, nature }) =>
      siren === asked || (commune !== undefined && nature !== "syndicat" && membres.includes(insee)),
  );
  if (commune === undefined && own === undefined) return sentenceOn(code, "codeAbsent", lang);
  const codes = new Set(own?.membres ?? [insee]);
  const nom = own?.nom ?? commune?.nom ?? "";
  return {
    nom,
    territoire: {
      ...territoire,
      nom,
      communes: territoire.communes.filter(({ codeInsee }) => codes.has(codeInsee)),
      groupements: own === undefined ? [] : [own],
      transferts: [],
    },
    parties: [
      ...(own === undefined ? [] : [partyOf(own)]),
      ...(commune === undefined
        ? []
        : [{ id: "commune", genre: "commune", nom: commune.nom, codeInsee: insee, representants: [] } as const]),
    ],
  };
}

const partyOf = ({ siren, nom }: Groupement): Partie => ({ id: "epci", genre: "epci", nom, siren, representants: [] });
