/** The convention on a day: the first screen, the timeline, the text in force, what changed, the plan, the findings. */
import {
  buildEcheancier,
  compareConsolidated,
  consolidate,
  consolidatedToMarkdown,
  type Dossier,
  measurePlanActions,
  type Outcome,
  summarize,
  syntheseToMarkdown,
  toMarkdown,
  verifyDossier,
} from "convention-territoriale";
import { useMemo, useState } from "preact/hooks";
import { Differences } from "./differences.js";
import { Markdown } from "./markdown.js";
import { Plan } from "./plan.js";
import type { Langue, Texts } from "./texts.js";
import { knownDays, Timeline } from "./timeline.js";

interface Props {
  readonly dossier: Dossier;
  readonly at: string;
  readonly langue: Langue;
  readonly texts: Texts;
}

const answerOf = <T,>(outcome: Outcome<T>): T | undefined => (outcome.ok ? outcome.value : undefined);

export function ConventionScreen({ dossier, at, langue, texts }: Props) {
  const results = useMemo(
    () => ({
      synthese: answerOf(summarize({ dossier, at })),
      echeancier: answerOf(buildEcheancier({ dossier, at })),
      text: answerOf(consolidate({ dossier, at })),
      plan: answerOf(measurePlanActions({ dossier, at })),
      verification: answerOf(verifyDossier({ dossier, at })),
    }),
    [dossier, at],
  );
  const { synthese, echeancier, text, plan, verification } = results;
  return (
    <>
      <article class="first">{synthese && <Markdown text={syntheseToMarkdown(synthese, langue)} />}</article>
      {echeancier && <Timeline echeancier={echeancier} langue={langue} texts={texts} />}
      <section aria-labelledby="text">
        <h2 id="text">{texts.text}</h2>
        {text && (
          <details>
            <summary>{texts.showText}</summary>
            <Markdown text={withoutTitle(consolidatedToMarkdown(text, langue))} shift={1} />
          </details>
        )}
        <Compare dossier={dossier} at={at} langue={langue} texts={texts} />
      </section>
      {plan && text && <Plan plan={plan} text={text} langue={langue} texts={texts} />}
      {verification && synthese && (
        <section aria-labelledby="findings">
          <h2 id="findings">{texts.findings}</h2>
          <details>
            <summary>{texts.showFindings}</summary>
            <Markdown
              text={sectionsOf(toMarkdown({ titre: dossier.titre, at, synthese: synthese, verification }, langue))}
              shift={1}
            />
          </details>
        </section>
      )}
    </>
  );
}

function Compare({ dossier, at, langue, texts }: Props) {
  const [other, setOther] = useState(knownDays({ debut: {}, fin: {}, ...dossier.convention.periode }, at).debut);
  const [from, to] = other <= at ? [other, at] : [at, other];
  const compared = useMemo(() => answerOf(compareConsolidated({ dossier, from, to })), [dossier, from, to]);
  return (
    <details>
      <summary>{texts.compare}</summary>
      <label>
        {texts.otherDay}
        <input
          type="date"
          value={other}
          onInput={(event) => event.currentTarget.value !== "" && setOther(event.currentTarget.value)}
        />
      </label>
      {compared && <Differences comparaison={compared} langue={langue} texts={texts} />}
    </details>
  );
}

const withoutTitle = (markdown: string) => markdown.split("\n").slice(2).join("\n");

/** What follows the first screen in a report. */
const sectionsOf = (markdown: string) => markdown.slice(markdown.indexOf("\n\n## ", markdown.indexOf("\n- **")) + 2);
