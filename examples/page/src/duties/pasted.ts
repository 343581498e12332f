/** A territory made of pasted lines: codes, names, populations with their vintage. */
import type { Population, Territoire } from "convention-territoriale/territoire";

export interface Vintage {
  readonly millesime: number;
  readonly anneeApplication: number;
  readonly source: string;
}

export interface Pasted {
  readonly territoire: Territoire;
  /** Ranks, from 1, of the lines without a code. */
  readonly wrong: readonly number[];
}

const CODE = /^\s*"?(\d{9}|(?:\d{2}|2[AB])\d{3})"?\s*[;,\t|]?\s*(.*)$/i;

/** Five signs are a commune, nine figures a group of every commune pasted. */
export function territoryOf(text: string, vintage: Vintage): Pasted {
  const communes = new Map<string, Territoire["communes"][number]>();
  const groups = new Map<string, { readonly nom: string; readonly populations: readonly Population[] }>();
  const wrong: number[] = [];
  for (const [rank, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    const [, code = "", rest = ""] = CODE.exec(line) ?? [];
    if (code === "") {
      wrong.push(rank + 1);
      continue;
    }
    const figure = /([\d\s\u00a0\u202f]*\d)\s*"?\s*$/.exec(rest)?.[1] ?? "";
    const nom =
      rest
        .slice(0, rest.length - figure.length)
        .replace(/["\s;,\t|]+$/, "")
        .replace(/^"/, "") || code;
    const valeur = Number(figure.replace(/\D/g, ""));
    const populations: readonly Population[] = figure === "" ? [] : [{ valeur, nature: "totale", ...vintage }];
    if (code.length === 9) groups.set(code, { nom, populations });
    else communes.set(code.toUpperCase(), { codeInsee: code.toUpperCase(), nom, populations });
  }
  const membres = [...communes.keys()];
  const groupements = [...groups].map(([siren, { nom, populations }]) => ({
    siren,
    nom,
    nature: "communauteCommunes" as const,
    membres,
    nombreMembres: membres.length,
    ...(populations.length === 0 ? {} : { populationsMembres: populations }),
  }));
  return {
    territoire: { nom: groupements[0]?.nom ?? "", communes: [...communes.values()], groupements, transferts: [] },
    wrong,
  };
}
