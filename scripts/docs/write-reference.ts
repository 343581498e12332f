/** `npm run docs:reference`: writes the reference pages. */
import { writeFileSync } from "node:fs";
import { referencePages } from "./reference.js";

for (const { path, text } of referencePages()) writeFileSync(path, text);
