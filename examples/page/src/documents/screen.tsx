/** A document is dropped: its text, what is understood of it, what remains to be asked, and the dossier to keep. */
import { type Dossier, type Issue, outlineText, serializeDossier } from "convention-territoriale";
import { dossierFromDraft, readDocument } from "convention-territoriale/document";
import { useMemo, useState } from "preact/hooks";
import { Download } from "../download.js";
import { Drop } from "../drop.js";
import { Issues } from "../issues.js";
import type { Langue } from "../texts.js";
import { factsOf } from "./facts.js";
import { type Answers, NO_ANSWER, Questions } from "./questions.js";
import { Source } from "./source.js";
import { DOCUMENT } from "./texts.js";
import { Understood } from "./understood.js";

interface Props {
  readonly title: string;
  readonly langue: Langue;
  readonly onDossier: (dossier: Dossier) => void;
}

interface Read {
  readonly name?: string;
  readonly text?: string;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

const NOTHING: Read = { issues: [], warnings: [] };

export function DocumentsScreen({ title, langue, onDossier }: Props) {
  const texts = DOCUMENT[langue];
  const [read, setRead] = useState<Read>(NOTHING);
  const [pasted, setPasted] = useState("");
  const [answers, setAnswers] = useState<Answers>(NO_ANSWER);
  const { text } = read;
  const draft = useMemo(() => (text === undefined ? undefined : outlineText(text)), [text]);
  const facts = useMemo(() => (draft === undefined ? [] : factsOf(draft, langue, texts)), [draft, langue, texts]);
  const made = useMemo(
    () => (draft === undefined ? undefined : dossierFromDraft(...answered(draft, answers))),
    [draft, answers],
  );
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setAnswers(NO_ANSWER);
    setRead({ name: file.name, ...(await readFile(new Uint8Array(await file.arrayBuffer()))) });
  };
  const { dossier } = made ?? {};
  const kept = useMemo(() => (dossier === undefined ? undefined : serializeDossier(dossier)), [dossier]);
  return (
    <>
      <h1>{title}</h1>
      <p>{texts.lead}</p>
      <div class="inputs">
        <Drop label={`${texts.drop} (${texts.kinds})`} accept=".pdf,.docx,.odt,.html,.htm,.txt,.md" onFiles={open} />
      </div>
      <details>
        <summary>{texts.paste}</summary>
        <form
          class="paste"
          onSubmit={(event) => {
            event.preventDefault();
            setAnswers(NO_ANSWER);
            setRead({ text: pasted, issues: [], warnings: [] });
          }}
        >
          <label>
            {texts.pasted}
            <textarea rows={6} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          </label>
          <button type="submit">{texts.readPasted}</button>
        </form>
      </details>
      {read.name !== undefined && text !== undefined && <p>✓ {read.name}</p>}
      <Issues title={texts.refused} issues={read.issues} langue={langue} />
      <Issues title={texts.noted} issues={read.warnings} langue={langue} soft />
      {text !== undefined && draft !== undefined && made !== undefined && (
        <>
          <div class="beside">
            <Source text={text} facts={facts} texts={texts} />
            <Understood facts={facts} genre={draft.genre} texts={texts} />
          </div>
          <Questions questions={made.questions} draft={draft} answers={answers} onAnswers={setAnswers} texts={texts} />
          {kept?.ok === false && <Issues title={texts.unkept} issues={kept.issues} langue={langue} />}
          {dossier === undefined || kept?.ok !== true ? (
            <p>{texts.without}</p>
          ) : (
            <p class="files">
              <Download
                name="dossier.json"
                label={texts.keep}
                make={() => ({ name: "dossier.json", type: "application/json", text: kept.value })}
              />
              <button type="button" onClick={() => onDossier(dossier)}>
                {texts.look}
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}

async function readFile(bytes: Uint8Array): Promise<Read> {
  const read = await readDocument(bytes);
  if (!read.ok) return { issues: read.issues, warnings: [] };
  return { text: read.value.texte, issues: [], warnings: read.warnings };
}

/** The draft and the answers as the library takes them. */
function answered(
  draft: ReturnType<typeof outlineText>,
  { titre, territoire, debut, fin, debtors }: Answers,
): Parameters<typeof dossierFromDraft> {
  const obligations = draft.obligations.map((one, rank) => {
    const debtor = debtors[rank];
    return debtor === undefined || debtor === "" ? one : { ...one, debiteurs: [debtor] };
  });
  return [
    { ...draft, obligations },
    {
      ...(titre.trim() === "" ? {} : { titre: titre.trim() }),
      ...(territoire.trim() === "" ? {} : { territoire: territoire.trim() }),
      ...(debut === "" || fin === "" ? {} : { periode: { debut, fin } }),
    },
  ];
}
