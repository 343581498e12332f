/** The page: one file, opened by a double click, that reads a dossier and sends nothing anywhere. */
import { parseDossier } from "convention-territoriale";
import { render } from "preact";
import { App } from "./app.js";
import "./style.css";

const carried = document.getElementById("dossier")?.textContent ?? "null";
const read = parseDossier(JSON.parse(carried));
const root = document.getElementById("app");
if (root !== null) render(<App carried={read.ok ? read.value : undefined} />, root);
