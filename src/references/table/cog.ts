/** Conventions d’objectifs et de gestion between the State and the Cnaf. */
import type { TexteCite } from "../types.js";

export const cogs = [
  {
    nature: "cog",
    numero: "2009-2012",
    titre: "Convention d'objectifs et de gestion entre l'Etat et la Cnaf 2009 - 2012",
    sources: ["https://vdocuments.fr/conve-ntion-dobjectifs-et-de-gestion-entre-letat-et-en-conve-ntion.html"],
    confiance: "verbatim",
  },
  {
    nature: "cog",
    numero: "2013-2017",
    sources: ["https://ash.tm.fr/hebdo/2847/…", "https://caf42.fr/bientot-une-nouvelle-cog"],
    confiance: "secondary",
  },
  {
    nature: "cog",
    numero: "2018-2022",
    date: "2018-07-19",
    titre: "Convention d'objectifs et de gestion entre l'Etat et la Cnaf 2018 – 2022",
    sources: [
      "https://fdocuments.fr/document/onvention-daojetifs-et-de-gestion-ente-laetat-et-la-nafstephanie-quartiers.html",
      "https://lesprosdelapetiteenfance.fr/cog-2018-2022-signature-demain-jeudi-19-juillet",
    ],
    confiance: "verbatim",
  },
  {
    nature: "cog",
    numero: "2023-2027",
    date: "2023-07-10",
    sources: [
      "https://caf.fr/professionnels/offres-et-services/caf-de-l-oise/partenaires-locaux/convention-d-objectifs-et-de-gestion-cog-2023-2027",
      "https://blog-partenaires-caf94.fr/?p=1847",
    ],
    confiance: "verbatim",
  },
] as const satisfies readonly TexteCite[];
