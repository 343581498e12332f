/** The frame of the page: its dossier, its day, its language, its screens. */
import { type Dossier, type Issue, parseDossier } from "convention-territoriale";
import { useEffect, useState } from "preact/hooks";
import { BonusScreen } from "./bonus/screen.js";
import { ConventionScreen } from "./convention.js";
import { Day } from "./day.js";
import { DocumentsScreen } from "./documents/screen.js";
import { DutiesScreen } from "./duties/screen.js";
import { Issues } from "./issues.js";
import { LawScreen } from "./law.js";
import { type Langue, TEXTS, type Texts } from "./texts.js";
import { knownDays } from "./timeline.js";

const SCREENS = ["convention", "duties", "bonus", "documents", "law"] as const;
/** Screens that answer for a day. */
const DATED: ReadonlySet<Screen> = new Set(["convention", "duties", "law"]);
type Screen = (typeof SCREENS)[number];

export function App({ carried }: { readonly carried: Dossier | undefined }) {
  const [langue, setLangue] = useState<Langue>("fr");
  const [dossier, setDossier] = useState(carried);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [screen, setScreen] = useState<Screen>("convention");
  const [chosen, setChosen] = useState<string>();
  const texts = TEXTS[langue];
  const at = chosen ?? (dossier === undefined ? today() : (dossier.dateReference ?? today()));
  useEffect(() => {
    document.documentElement.lang = langue;
    document.title = dossier?.titre ?? texts.title;
  }, [langue, dossier, texts]);

  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = parseDossier(jsonOf(await file.text()));
    setIssues(read.ok ? [] : read.issues);
    if (!read.ok) return;
    setDossier(read.value);
    setChosen(undefined);
  };

  return (
    <>
      <header>
        <p class="brand">{texts.title}</p>
        <nav aria-label={texts.screens}>
          {SCREENS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === screen ? "page" : undefined}
              onClick={() => setScreen(one)}
            >
              {texts.screen[one]}
            </button>
          ))}
        </nav>
        <div class="tools">
          <label class="file">
            {texts.open}
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => open(event.currentTarget.files?.[0])}
            />
          </label>
          <button
            type="button"
            lang={langue === "fr" ? "en" : "fr"}
            onClick={() => setLangue(langue === "fr" ? "en" : "fr")}
          >
            {langue === "fr" ? "English" : "Français"}
          </button>
        </div>
      </header>
      <main>
        <Issues title={texts.refused} issues={issues} langue={langue} />
        {DATED.has(screen) && (
          <Day
            at={at}
            first={knownDays({ debut: {}, fin: {}, ...dossier?.convention.periode }, "2020-01-01").debut}
            last={`${Number(knownDays({ debut: {}, fin: {}, ...dossier?.convention.periode }, "2029-12-31").fin.slice(0, 4)) + 1}-12-31`}
            onDay={setChosen}
            texts={texts}
          />
        )}
        {screen === "bonus" ? (
          <BonusScreen title={texts.screen.bonus} year={Number(at.slice(0, 4))} langue={langue} />
        ) : screen === "documents" ? (
          <DocumentsScreen
            title={texts.screen.documents}
            langue={langue}
            onDossier={(made) => {
              setDossier(made);
              setChosen(undefined);
              setScreen("convention");
            }}
          />
        ) : screen === "duties" ? (
          <DutiesScreen title={texts.screen.duties} refused={texts.refused} dossier={dossier} at={at} langue={langue} />
        ) : screen === "law" ? (
          <LawScreen at={at} langue={langue} texts={texts} />
        ) : dossier === undefined ? (
          <Welcome texts={texts} />
        ) : (
          <ConventionScreen dossier={dossier} at={at} langue={langue} texts={texts} />
        )}
      </main>
      <footer>{texts.offline}</footer>
    </>
  );
}

function Welcome({ texts }: { readonly texts: Texts }) {
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.welcome}</p>
    </>
  );
}

/** What is no JSON is read as a text, and refused as such. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The calendar day where the person is. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
