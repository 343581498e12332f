/** What the law asks of each authority, in full. */
import { assessSppe, type Dossier, toMarkdown } from "convention-territoriale";
import { useMemo } from "preact/hooks";
import { Markdown } from "./markdown.js";
import type { Langue, Texts } from "./texts.js";

interface Props {
  readonly dossier: Dossier;
  readonly at: string;
  readonly langue: Langue;
  readonly texts: Texts;
}

export function DutiesScreen({ dossier, at, langue, texts }: Props) {
  const { territoire } = dossier;
  const text = useMemo(() => {
    const autorites = [
      ...territoire.groupements.map(({ siren }) => ({ type: "groupement", siren }) as const),
      ...territoire.communes.map(({ codeInsee }) => ({ type: "commune", codeInsee }) as const),
    ];
    const sppe = autorites.flatMap((autorite) => {
      const one = assessSppe({ autorite, territoire, at });
      return one.ok ? [one.value] : [];
    });
    return toMarkdown({ titre: texts.screen.duties, at, sppe }, langue);
  }, [territoire, at, langue, texts]);
  return <Markdown text={text} />;
}
