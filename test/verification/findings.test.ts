/** What each rule says of its own faulty example, word for word: key, motive, severity, place, values, quotation, related places. */
import { expect, it } from "vitest";
import { regleVerificationOf, verifyDossier } from "../../src/verification/index.js";

const EXPECTED = [
  {
    cle: "ACT_ID_MISMATCH.date:CTG:027-200066405-20211206-CC_88_2021-DE",
    motif: "date",
    severite: "warning",
    path: ["convention", "deliberations", 0, "identifiantActe"],
    params: {
      identifiant: "027-200066405-20211206-CC_88_2021-DE",
      lu: "2021-12-06",
      attendu: "2021-12-07",
    },
    citation: "027-200066405-20211206-CC_88_2021-DE",
    regles: ["CV-21"],
    lies: [],
  },
  {
    cle: "AVENANT_NUMBER_GAP.manquant:Av1",
    motif: "manquant",
    severite: "warning",
    path: ["avenants", 0, "numero"],
    params: {
      avenant: "Av1",
      numero: 1,
    },
    regles: ["CV-81"],
    lies: [],
  },
  {
    cle: "BASE_DATE_MISMATCH.date:Av1:CTG",
    motif: "date",
    severite: "error",
    path: ["avenants", 0, "dateConventionCitee"],
    params: {
      instrument: "CTG",
      citee: "2021-12-21",
      signee: "2021-12-20",
    },
    regles: ["R-AV-5"],
    lies: [],
  },
  {
    cle: "CONSOLIDATION_CONFLICT:CTG#art2",
    severite: "warning",
    path: ["avenants"],
    params: {
      adresse: "CTG#art2",
    },
    regles: ["CV-80"],
    lies: [],
  },
  {
    cle: "CONVENTION_EXPIRING:CTG",
    severite: "info",
    path: ["convention", "periode", "fin"],
    params: {
      fin: "2026-12-31",
      jours: 364,
    },
    regles: ["CV-37"],
    lies: [],
  },
  {
    cle: "COUNT_MISMATCH:CTG:axes",
    severite: "error",
    path: ["convention", "mentions", 0],
    params: {
      annonce: 6,
      objet: "axe",
      comptes: "4",
    },
    citation: "quatre axes",
    regles: ["PA-14"],
    lies: [],
  },
  {
    cle: "DATE_ORDER.deliberationApresSignature:Av1:cc",
    motif: "deliberationApresSignature",
    severite: "error",
    path: ["avenants", 0, "deliberations", 0],
    params: {
      instrument: "Av1",
      premier: "2023-03-20",
      second: "2023-03-21",
    },
    regles: ["CV-90"],
    lies: [],
  },
  {
    cle: "DUPLICATE_NODE:CTG#annexe3/pe",
    severite: "warning",
    path: ["convention", "dispositions"],
    params: {
      titre: "PETITE ENFANCE.",
      premier: "CTG#annexe2/pe",
      second: "CTG#annexe3/pe",
    },
    citation: "PETITE ENFANCE.",
    regles: ["PA-11"],
    lies: [
      {
        path: ["convention", "dispositions"],
        libelle: "CTG#annexe2/pe",
      },
    ],
  },
  {
    cle: "DURATION_MISMATCH.duree:CTG:duree",
    motif: "duree",
    severite: "error",
    path: ["convention", "mentions", 0],
    params: {
      citation: "pour 4 ans",
      valeur: 4,
      unite: "annees",
      debut: "2022-01-01",
      fin: "2026-12-31",
      annees: 5,
    },
    citation: "pour 4 ans",
    regles: ["CV-30"],
    lies: [],
  },
  {
    cle: "DURATION_TOO_LONG.maximum:CTG",
    motif: "maximum",
    severite: "warning",
    path: ["convention", "periode"],
    params: {
      debut: "2022-01-01",
      fin: "2027-01-01",
      annees: 5,
      limite: "2026-12-31",
    },
    regles: ["CV-32"],
    lies: [],
  },
  {
    cle: "EFFECT_BEFORE_EXECUTORY:Av1:cc",
    severite: "warning",
    path: ["avenants", 0, "deliberations", 0],
    params: {
      instrument: "Av1",
      effet: "2023-04-01",
      executoire: "2023-04-02",
    },
    regles: ["CV-92"],
    lies: [],
  },
  {
    cle: "LEGAL_THRESHOLD:CTG:seuil-planification",
    severite: "warning",
    path: ["convention", "mentions", 0],
    params: {
      objet: "planification",
      valeur: 10000,
      legal: 3500,
    },
    citation: "planifier le développement de l'offre (obligatoire pour les communes de plus de 3 500 habitants)",
    regles: ["SP-80", "SP-02"],
    lies: [],
  },
  {
    cle: "NAME_VARIANT:CTG:territoire",
    severite: "warning",
    path: ["convention", "mentions", 1],
    params: {
      entite: "territoire",
      formes: ["Baronnies", "Baronnie"],
    },
    citation: "la CTG des Baronnies",
    regles: ["R-AV-4"],
    lies: [
      {
        path: ["convention", "mentions", 0],
        libelle: "Baronnies",
      },
      {
        path: ["convention", "mentions", 1],
        libelle: "Baronnie",
      },
    ],
  },
  {
    cle: "OBLIGATION_CONFLICT.deuxActes:CTG:transmission+CTG:integration",
    motif: "deuxActes",
    severite: "warning",
    path: ["convention", "obligations", 1],
    params: {
      premier: "Transmettre le schéma",
      second: "Transmettre le schéma",
      date: "2025-06-30",
      autreDate: "2025-06-30",
    },
    regles: ["CV-55"],
    lies: [
      {
        path: ["convention", "obligations", 0],
        libelle: "Transmettre le schéma",
      },
    ],
  },
  {
    cle: "OBLIGATION_OVERDUE:CTG:transmission-schema",
    severite: "error",
    path: ["convention", "obligations", 0],
    params: {
      libelle: "Transmettre le schéma au comité départemental",
      date: "2024-06-14",
      jours: 1,
      at: "2024-06-15",
    },
    regles: ["CV-98"],
    lies: [],
  },
  {
    cle: "OBLIGATION_UNFEASIBLE:Av1:tableau-suivi",
    severite: "warning",
    path: ["avenants", 0, "obligations", 0],
    params: {
      libelle: "Mettre en place un tableau de suivi",
      moment: "2022-01-01",
      effet: "2023-04-01",
      instrument: "Av1",
    },
    regles: ["CV-97", "EV-06"],
    lies: [],
  },
  {
    cle: "OP_AMBIGUOUS:Av1:complétés et/ou modifiés",
    severite: "warning",
    path: ["avenants", 0, "operations", 0],
    params: {
      instrument: "Av1",
      redaction: "complétés et/ou modifiés",
    },
    citation: "complétés et/ou modifiés",
    regles: ["R-AV-4"],
    lies: [
      {
        path: ["avenants", 0, "operations", 0],
        libelle: "CTG#art2",
      },
    ],
  },
  {
    cle: "PARTY_MINIMUM.collectivite:CTG",
    motif: "collectivite",
    severite: "error",
    path: ["convention", "parties"],
    params: {
      parties: 1,
    },
    regles: ["CV-14"],
    lies: [],
  },
  {
    cle: "PARTY_MISSING_SIGNATURE.signature:Av1:cc",
    motif: "signature",
    severite: "error",
    path: ["avenants", 0, "signataires"],
    params: {
      instrument: "Av1",
      partie: "Communauté de communes",
    },
    regles: ["CV-82"],
    lies: [],
  },
  {
    cle: "PERIOD_GAP:CTG",
    severite: "warning",
    path: ["convention", "precedente"],
    params: {
      reference: "CTG 2018-2020",
      du: "2021-01-01",
      au: "2021-12-31",
      jours: 365,
    },
    regles: ["CV-35", "CV-38"],
    lies: [],
  },
  {
    cle: "PERIOD_OVERLAP:CTG",
    severite: "warning",
    path: ["convention", "precedente"],
    params: {
      reference: "CTG 2018-2022",
      du: "2022-01-01",
      au: "2022-01-01",
      jours: 1,
    },
    regles: ["CV-35", "CV-38"],
    lies: [],
  },
  {
    cle: "PLACEHOLDER_LEFT.blanc:CTG#art1",
    motif: "blanc",
    severite: "warning",
    path: ["convention", "dispositions"],
    params: {
      citation: "n° XX",
      valeurConnue: "",
    },
    citation: "n° XX",
    regles: ["R-AV-4"],
    lies: [],
  },
  {
    cle: "REF_DANGLING.autreNature:CTG:renvoi-annexe",
    motif: "autreNature",
    severite: "error",
    path: ["convention", "mentions", 0],
    params: {
      cible: "CTG#annexe2",
      annoncee: "listeEquipements",
      nature: "planActions",
    },
    citation: "les équipements listés en annexe 1",
    regles: ["CV-41", "R-AV-2", "R-AV-4"],
    lies: [],
  },
  {
    cle: "TARGET_ABROGATED:Av2:modifier",
    severite: "error",
    path: ["avenants", 1, "operations", 0, "cible"],
    params: {
      cible: "CTG#annexe2/droits",
      par: "Av1",
    },
    regles: ["R-AV-2"],
    lies: [],
  },
  {
    cle: "TARGET_INVALID.absente:Av1:engagements",
    motif: "absente",
    severite: "error",
    path: ["avenants", 0, "operations", 0, "cible"],
    params: {
      instrument: "Av1",
      operation: "engagements",
      cible: "CTG#art99",
    },
    regles: ["R-AV-1", "R-AV-2"],
    lies: [],
  },
  {
    cle: "THEME_COVERAGE:CTG",
    severite: "warning",
    path: ["convention", "dispositions"],
    params: {
      manquants: "autre",
    },
    regles: ["PA-03"],
    lies: [],
  },
  {
    cle: "TITLE_MISMATCH.semblable:CTG:titre",
    motif: "semblable",
    severite: "warning",
    path: ["convention", "mentions", 0],
    params: {
      annonce: "Plan d'actions pour la jeunesse",
      porte: "Plan d'actions",
      adresse: "CTG#annexe2",
    },
    citation: "la fiche « Plan d'actions »",
    regles: ["R-AV-4"],
    lies: [],
  },
];

it.each(EXPECTED)("$cle", (expected) => {
  const code = expected.cle.split(/[.:]/, 1)[0] ?? "";
  const exemples = regleVerificationOf(code)?.exemples;
  if (exemples === undefined) throw new Error(code);
  const outcome = verifyDossier({ dossier: exemples.fautif, at: exemples.at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  expect(outcome.value.findings.find(({ cle }) => cle === expected.cle)).toMatchObject({ code, ...expected });
  expect(outcome.value.findings.filter((finding) => finding.code === code)).toHaveLength(1);
});
