/** Codes that conventions cite, and the articles of which something bears on a check. */
import type { ArticleCite, CodeCite } from "../types.js";

export const codesCites = [
  { sigle: "CSS", nom: "code de la sécurité sociale", legifrance: "LEGITEXT000006073189" },
  { sigle: "CASF", nom: "code de l'action sociale et des familles", legifrance: "LEGITEXT000006074069" },
  { sigle: "CGCT", nom: "code général des collectivités territoriales", legifrance: "LEGITEXT000006070633" },
  { sigle: "CEDUC", nom: "code de l'éducation", legifrance: "LEGITEXT000006071191" },
  { sigle: "CSP", nom: "code de la santé publique", legifrance: "LEGITEXT000006072665" },
  {
    sigle: "CRPA",
    nom: "code des relations entre le public et l'administration",
    legifrance: "LEGITEXT000031366350",
  },
  { sigle: "CTRAV", nom: "code du travail", legifrance: "LEGITEXT000006072050" },
] as const satisfies readonly CodeCite[];

const absentDuCss = { code: "CASF", absentDe: ["CSS"], sources: ["legi-css"], confiance: "verbatim" } as const;

/**
 * `publieLe` and `du` stand only for an article that a text created: L. 214-2 of the CASF held another text before 2025,
 * so that citing it in 2022 is right. `absentDe` stands only for what was looked for in the code of March 2026.
 */
export const articlesCites = [
  { ...absentDuCss, article: "L. 214-1" },
  { ...absentDuCss, article: "L. 214-1-1" },
  {
    ...absentDuCss,
    article: "L. 214-1-3",
    publieLe: "2023-12-19",
    du: "2025-01-01",
    sources: ["casf-l214-1-3", "legi-css"],
  },
  { ...absentDuCss, article: "L. 214-2" },
  { ...absentDuCss, article: "L. 214-2-1" },
  { ...absentDuCss, article: "L. 214-3" },
  { ...absentDuCss, article: "L. 214-5" },
  {
    ...absentDuCss,
    article: "D. 214-10-1",
    publieLe: "2025-03-21",
    du: "2025-03-22",
    sources: ["casf-d214-10-1", "legi-css"],
    confiance: "inferred",
  },
  {
    ...absentDuCss,
    article: "R. 214-10-2",
    publieLe: "2025-07-22",
    du: "2025-07-23",
    sources: ["casf-r214-10-2", "legi-css"],
    confiance: "inferred",
  },
  {
    code: "CASF",
    article: "R. 214-10-3",
    publieLe: "2025-07-22",
    du: "2025-07-23",
    sources: ["casf-r214-10-2"],
    confiance: "inferred",
  },
  { ...absentDuCss, article: "L. 227-4" },
  { ...absentDuCss, article: "L. 227-5" },
  {
    code: "CSS",
    article: "L. 263-2",
    publieLe: "2023-12-19",
    du: "2025-01-01",
    sources: ["legi-css"],
    confiance: "verbatim",
  },
  {
    code: "CSP",
    article: "D. 2324-24-2-1",
    publieLe: "2026-01-16",
    du: "2026-01-17",
    sources: ["csp-d2324-24-2-1"],
    confiance: "verbatim",
  },
] as const satisfies readonly ArticleCite[];
