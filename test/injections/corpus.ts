/**
 * Texts that mean something to a reader of some format: to a renderer of Markdown, a browser, a spreadsheet, a calendar, a
 * terminal. Each one may stand in any free text of a dossier or of a demande, and is only ever shown.
 */
export const INJECTIONS: readonly string[] = [
  // Markdown
  "~~rayé~~ et ~un peu~",
  "**gras** *italique* __gras__ _italique_",
  "un_nom_de_fichier et 2*3*4",
  "`code` et ``code``",
  "```\ncode\n```",
  "~~~\ncode",
  "# Titre",
  "Titre\n=====",
  "Titre\n-----",
  "- élément",
  "* élément",
  "+ élément",
  "1. élément",
  "1) élément",
  "- [ ] tâche",
  "> citation",
  "    code en retrait",
  "\tcode en retrait",
  "---",
  "***",
  "___",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "a | b",
  "[lien](https://piege.example)",
  "![image](https://piege.example/x.png)",
  "[lien][ref]\n\n[ref]: https://piege.example",
  "[^1]\n\n[^1]: note",
  "https://piege.example/chemin",
  "www.piege.example",
  "ftp://piege.example",
  "adresse@piege.example",
  "mailto:adresse@piege.example",
  "<https://piege.example>",
  "<adresse@piege.example>",
  "\\",
  "fin de ligne  \nsuite",
  "fin de ligne\\\nsuite",
  "$x^2$ et $$x$$",
  // HTML
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</td></tr></table><h1>Titre</h1>",
  "</script><script>alert(1)</script>",
  "<!-- commentaire",
  "]]> <![CDATA[ x",
  "&lt;b&gt; &#60;b&#62; &copy; &amp;amp;",
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  // Spreadsheets
  "=1+1",
  '=HYPERLINK("https://piege.example";"clic")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  '"guillemets";point-virgule,virgule',
  // Calendars
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:faux",
  "a\\nb; c, d: e",
  // Mermaid and SARIF
  "titre :crit, 2020-01-01, 1d",
  "a\n    section Faux",
  "%%{init: {'theme': 'dark'}}%%",
  "a; b # c",
  "{0} {{1}}",
  // Terminals
  "\u001B[31mrouge\u001B[0m\u0007",
  "\u001B]0;titre\u0007",
  "\u009B31m",
  "a\rb",
  "a\u2028b\u2029c",
  "a\u0000b\u0008\u000B\u000C",
  "\u202Egauche\u202C et \u200Fdroite",
  "a\u0085b",
];

/** The same number of lines, and no sign that means anything: what an injection is compared with. */
export const harmless = (text: string): string =>
  text
    .split(/(\r\n|[\n\r\u2028\u2029\u0085])/)
    .map((part, rank) => (rank % 2 === 1 || part.trim() === "" ? part : "mot"))
    .join("");
