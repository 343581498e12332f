/** What remains to be asked, and the answers that a person can give at once. */
import type { QuestionEbauche, Reading } from "convention-territoriale/document";
import { shortened } from "./facts.js";
import type { DocumentTexts } from "./texts.js";

/** What a person answered: words of the form, and the debtors of duties by their rank in the draft. */
export interface Answers {
  readonly titre: string;
  readonly territoire: string;
  readonly debut: string;
  readonly fin: string;
  readonly debtors: Readonly<Record<number, string>>;
}

export const NO_ANSWER: Answers = { titre: "", territoire: "", debut: "", fin: "", debtors: {} };

interface Props {
  readonly questions: readonly QuestionEbauche[];
  readonly draft: Reading;
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
  readonly texts: DocumentTexts;
}

const MOST = 40;

export function Questions({ questions, draft, answers, onAnswers, texts }: Props) {
  const set = (name: keyof Answers) => (event: InputEvent & { readonly currentTarget: HTMLInputElement }) =>
    onAnswers({ ...answers, [name]: event.currentTarget.value });
  const shown = questions.slice(0, MOST);
  return (
    <section class="questions">
      <h2>{texts.questions}</h2>
      <form class="measure" onSubmit={(event) => event.preventDefault()}>
        <label>
          {texts.title}
          <input type="text" value={answers.titre} onInput={set("titre")} />
        </label>
        <label>
          {texts.territory}
          <input type="text" value={answers.territoire} onInput={set("territoire")} />
        </label>
        <label>
          {texts.from}
          <input type="date" value={answers.debut} onInput={set("debut")} />
        </label>
        <label>
          {texts.to}
          <input type="date" value={answers.fin} onInput={set("fin")} />
        </label>
      </form>
      <ol>
        {shown.map((question, rank) => {
          const duty = /^obligations\.(\d+)\.debiteurs$/.exec(question.champ)?.[1];
          const place = Number(duty) - 1;
          return (
            <li key={`${rank} ${question.champ}`}>
              <strong>{asked(question.champ, texts)}</strong>{" "}
              <span class="soft">
                {texts.unlocks} {question.ouvre.map((one) => texts.opens[one] ?? one).join(", ")}
              </span>
              {question.citation !== undefined && (
                <span class="more">
                  « {shortened(question.citation)} » {question.ligne === undefined ? "" : texts.line(question.ligne)}
                </span>
              )}
              {duty !== undefined && draft.parties.length > 0 && (
                <select
                  aria-label={`${texts.debtor} ${shortened(question.citation ?? "", 60)}`}
                  value={answers.debtors[place] ?? ""}
                  onChange={(event) =>
                    onAnswers({ ...answers, debtors: { ...answers.debtors, [place]: event.currentTarget.value } })
                  }
                >
                  <option value="">{texts.someone}</option>
                  {draft.parties.map(({ id, nom }) => (
                    <option key={id} value={id}>
                      {nom}
                    </option>
                  ))}
                </select>
              )}
            </li>
          );
        })}
      </ol>
      {questions.length > MOST && <p>{texts.more(questions.length - MOST)}</p>}
    </section>
  );
}

function asked(field: string, texts: DocumentTexts): string {
  if (/^obligations\.\d+\.debiteurs$/.test(field)) return texts.debtor;
  if (/^operations\.\d+\.cible$/.test(field)) return texts.target;
  return texts.field[field] ?? texts.other;
}
