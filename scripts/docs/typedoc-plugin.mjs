/** Documents of the API site take the title of their page, lose it from their text, and stand by their folder. */
import { Converter } from "typedoc";

const CATEGORIES = [
  ["/docs/guides/", "Guides"],
  ["/docs/regles/", "Rules of the domain (in French)"],
  ["/docs/decisions/", "Decisions"],
  ["/docs/", "Reference"],
];

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const [first] = document.content;
    const title = first?.kind === "text" ? /^# (.+)\n/.exec(first.text) : null;
    if (first === undefined || title === null) throw new Error(`${document.name} does not begin with its title`);
    document.name = title[1].replaceAll("`", "");
    first.text = first.text.slice(title[0].length);
    const path = `/${document.project.files.getReflectionPath(document) ?? ""}`.replaceAll("\\", "/");
    document.frontmatter.category ??= CATEGORIES.find(([folder]) => path.includes(folder))?.[1];
  });
}
