/** From the names on the command line to files: a folder is its dossiers, a pattern is what it matches. */
import type { Machine } from "../io.js";

/** The files that a name stands for, in order; none, for a folder or a pattern that holds nothing. */
export interface Expanded {
  readonly nom: string;
  readonly files: readonly string[];
}

/** Names that are files stay as they are; no file is taken twice, nor one of those left aside. */
export async function expandNames(
  names: readonly string[],
  aside: readonly (string | undefined)[],
  machine: Machine,
): Promise<readonly Expanded[]> {
  const expanded: Expanded[] = [];
  for (const nom of names) {
    const found = nom === "-" ? undefined : await machine.expand?.(nom);
    expanded.push({ nom, files: found?.filter((file) => !aside.includes(file)) ?? [nom] });
  }
  return expanded;
}
