/** The descriptions of every field of a file, gathered from the tables beside the schemas. */
import { en as avenantEn } from "../../src/avenant/descriptions/en.js";
import { fr as avenantFr } from "../../src/avenant/descriptions/fr.js";
import { en as demandeEn } from "../../src/bonus-territoire/demande/descriptions/en.js";
import { fr as demandeFr } from "../../src/bonus-territoire/demande/descriptions/fr.js";
import { en as parametresEn } from "../../src/bonus-territoire/parametres/descriptions/en.js";
import { fr as parametresFr } from "../../src/bonus-territoire/parametres/descriptions/fr.js";
import { en as conventionEn } from "../../src/convention/descriptions/en.js";
import { fr as conventionFr } from "../../src/convention/descriptions/fr.js";
import { en as rapportEn } from "../../src/formats/findings/descriptions/en.js";
import { fr as rapportFr } from "../../src/formats/findings/descriptions/fr.js";
import { en as territoireEn } from "../../src/territoire/descriptions/en.js";
import { fr as territoireFr } from "../../src/territoire/descriptions/fr.js";
import { en as verificationEn } from "../../src/verification/constats/descriptions/en.js";
import { fr as verificationFr } from "../../src/verification/constats/descriptions/fr.js";

/** By shape (`partie`, `dossier.faits`), then by key; a field of one branch of a choice is under `shape:branch`. */
export type Descriptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const descriptions = {
  fr: {
    ...avenantFr,
    ...conventionFr,
    ...territoireFr,
    ...demandeFr,
    ...parametresFr,
    ...verificationFr,
    ...rapportFr,
  },
  en: {
    ...avenantEn,
    ...conventionEn,
    ...territoireEn,
    ...demandeEn,
    ...parametresEn,
    ...verificationEn,
    ...rapportEn,
  },
} as const satisfies Readonly<Record<"fr" | "en", Descriptions>>;

/** Languages of the descriptions. */
export type Langue = keyof typeof descriptions;

export const TITLES = {
  fr: {
    dossier: "Dossier d'une convention territoriale globale",
    convention: "Convention territoriale globale",
    avenant: "Avenant à une convention territoriale globale",
    territoire: "Territoire d'une convention territoriale globale",
    demande: "Demande de bonus territoire",
    bareme: "Barème d'une Caf pour le bonus territoire",
    configuration: "Réglages d'une vérification",
    baseline: "Constats acceptés d'une vérification",
    rapport: "Rapport d'une vérification",
  },
  en: {
    dossier: "Dossier of a convention territoriale globale",
    convention: "Convention territoriale globale",
    avenant: "Avenant to a convention territoriale globale",
    territoire: "Territory of a convention territoriale globale",
    demande: "Demande of bonus territoire",
    bareme: "Barème of a Caf for the bonus territoire",
    configuration: "Settings of a verification",
    baseline: "Accepted findings of a verification",
    rapport: "Report of a verification",
  },
} as const;

/** A field that every kind of file may have. */
export const WHERE_SCHEMA = {
  fr: descriptions.fr.dossier.$schema,
  en: descriptions.en.dossier.$schema,
} as const;
