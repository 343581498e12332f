/** In the place of the screen that reads documents, in the light page: where that screen is, and why it is apart. */
import { type Langue, TEXTS } from "../texts.js";

const HEAVIER = "documents.html";

export function DocumentsScreen({ title, langue }: { readonly title: string; readonly langue: Langue }) {
  const texts = TEXTS[langue];
  return (
    <>
      <h1>{title}</h1>
      <p>{texts.elsewhere}</p>
      <p>
        <a href={HEAVIER}>{HEAVIER}</a>
      </p>
      <p class="soft">{texts.elsewherePlace}</p>
    </>
  );
}
