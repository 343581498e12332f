/** Ordonnances, décrets, arrêtés, circulaires and the European regulation that conventions cite. */
import type { TexteCite } from "../types.js";

export const reglements = [
  {
    nature: "ordonnance",
    numero: "2015-1341",
    date: "2015-10-23",
    titre: "relative aux dispositions législatives du code des relations entre le public et l'administration",
    publieLe: "2015-10-25",
    sources: ["citations-textes", "legi-liens"],
    confiance: "verbatim",
  },
  {
    nature: "ordonnance",
    numero: "2021-611",
    date: "2021-05-19",
    titre: "relative aux services aux familles",
    publieLe: "2021-05-20",
    sources: ["https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043511942"],
    confiance: "verbatim",
  },
  {
    nature: "ordonnance",
    numero: "2021-1310",
    date: "2021-10-07",
    titre:
      "portant réforme des règles de publicité, d'entrée en vigueur et de conservation des actes pris par les collectivités territoriales et leurs groupements",
    publieLe: "2021-10-09",
    famille: "publicite-des-actes",
    sources: [
      "http://www.lavilledieudutemple.fr/vie-de-la-commune/les-comptes-rendus-2022/seance-du-30-juin-2022/",
      "legi-liens",
    ],
    confiance: "secondary",
  },
  {
    nature: "ordonnance",
    numero: "2024-534",
    date: "2024-06-12",
    publieLe: "2024-06-13",
    sources: ["https://juriblio.fr/ordonnances/ordonnance-no-2024-534-du-12-juin-2024/183916831", "legi-liens"],
    confiance: "verbatim",
  },
  {
    nature: "decret",
    numero: "2013-707",
    date: "2013-08-02",
    titre:
      "relatif au projet éducatif territorial et portant expérimentation relative à l'encadrement des enfants scolarisés bénéficiant d'activités périscolaires dans ce cadre",
    sources: [
      "https://www.lagazettedescommunes.com/220770/le-projet-educatif-territorial-outil-des-nouveaux-rythmes",
      "https://test.infos.lagazettedescommunes.com/455922/les-modalites-delaboration-du-projet-educatif-territorial",
    ],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2021-1115",
    date: "2021-08-25",
    titre:
      "relatif aux relais petite enfance et à l'information des familles sur les disponibilités d'accueil en établissements d'accueil du jeune enfant",
    publieLe: "2021-08-26",
    sources: ["https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043970802"],
    confiance: "verbatim",
  },
  {
    nature: "decret",
    numero: "2021-1131",
    date: "2021-08-30",
    titre: "relatif aux assistants maternels et aux établissements d'accueil de jeunes enfants",
    sources: ["https://snppe.fr/document-tag/caf/page/3"],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2021-1132",
    date: "2021-08-30",
    titre: "relatif aux assistants maternels agréés",
    sources: ["https://snppe.fr/document-tag/caf/page/3"],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2021-1311",
    date: "2021-10-07",
    titre:
      "portant réforme des règles de publicité, d'entrée en vigueur et de conservation des actes pris par les collectivités territoriales et leurs groupements",
    famille: "publicite-des-actes",
    sources: ["http://www.lavilledieudutemple.fr/vie-de-la-commune/les-comptes-rendus-2022/seance-du-30-juin-2022/"],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2021-1644",
    date: "2021-12-14",
    titre: "relatif à la gouvernance des services aux familles et au métier d'assistant maternel",
    publieLe: "2021-12-15",
    sources: [
      "https://juriblio.fr/decrets/decret-no-2021-1644-du-14-decembre-2021/178706032",
      "https://snppe.fr/document-tag/eaje/page/2",
    ],
    confiance: "verbatim",
  },
  {
    nature: "decret",
    numero: "2025-253",
    date: "2025-03-20",
    titre:
      "relatif au schéma pluriannuel de maintien et de développement de l'offre d'accueil du jeune enfant prévus à l'article L. 214-1-3 du code de l'action sociale et des familles",
    publieLe: "2025-03-21",
    sources: [
      "https://snppe.fr/un-nouveau-decret-pour-mieux-organiser-laccueil-du-jeune-enfant",
      "https://blog.landot-avocats.net/2025/04/10/le-nouvel-age-des-eaje",
    ],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2025-304",
    date: "2025-04-01",
    titre:
      "relatif aux autorisations de création, d'extension et de transformation des établissements d'accueil de jeunes enfants et à l'accueil dans les micro-crèches",
    sources: ["https://blog.landot-avocats.net/2025/04/10/le-nouvel-age-des-eaje"],
    confiance: "secondary",
  },
  {
    nature: "decret",
    numero: "2025-678",
    date: "2025-07-21",
    titre:
      "relatif aux modalités de répartition de l'accompagnement financier des communes de plus de 3 500 habitants pour l'exercice des compétences d'autorité organisatrice de l'accueil du jeune enfant",
    publieLe: "2025-07-22",
    sources: [
      "https://espace.amf-morbihan.fr/tout-le-contenu/modalits-de-rpartition-de-laccompagnement-financier-des-communes-de-plus-de-3-500-habitants-pour-lexercice-des-comptences-dautorit-organisatrice-de-laccueil-du-jeune-enfant",
    ],
    confiance: "secondary",
  },
  {
    nature: "decret",
    date: "2026-01-14",
    titre:
      "relatif au calendrier d'autorisation et de renouvellement pour les établissements d'accueil du jeune enfant existants avant l'application de la loi n° 2023-1196 du 18 décembre 2023",
    titreIncomplet: true,
    publieLe: "2026-01-16",
    sources: [
      "https://kohenavocats.fr/2026/01/16/…",
      "https://www.lofficieldesmetiers.fr/creches-le-calendrier-de-renouvellement-des-autorisations-enfin-devoile",
    ],
    confiance: "secondary",
  },
  {
    nature: "arrete",
    date: "2001-10-03",
    titre: "relatif à l'action sociale des caisses d'allocations familiales",
    publieLe: "2001-10-11",
    sources: ["https://solidarites-sante.gouv.fr/fichiers/bo/2001/01-41/a0412696.htm"],
    confiance: "verbatim",
  },
  {
    nature: "arrete",
    date: "2002-12-27",
    sources: ["https://juriblio.fr/arretes/arrete-du-27-decembre-2002/134816508"],
    confiance: "verbatim",
  },
  {
    nature: "arrete",
    date: "2025-10-22",
    publieLe: "2025-10-31",
    sources: ["https://www.atd31.fr/fr/publications/info-lettre/il-2025/info-lettre-382/…"],
    confiance: "secondary",
  },
  {
    nature: "circulaire",
    emetteur: "Cnaf",
    numero: "2020-01",
    date: "2020-01-16",
    titre:
      "Déploiement des Conventions territoriales globales (Ctg) et des nouvelles modalités de financement en remplacement des Contrats enfance jeunesse (Cej)",
    sources: [
      "https://vdocuments.fr/paris-le-16-janvier-entre-les-caf-et-les-collectivits-territoriales-et-favoriser.html",
      "https://ash.tm.fr/numeros-juridiques/3267/…-703070.php",
    ],
    confiance: "verbatim",
  },
  {
    nature: "circulaire",
    emetteur: "Cnaf",
    numero: "2021-004",
    date: "2021-03-17",
    sources: [
      "https://123dok.net/document/qo5vjxwm-paris-mars-direction-politiques-familiales-sociales-circulaire.html",
    ],
    confiance: "verbatim",
  },
  {
    nature: "circulaire",
    emetteur: "MEN",
    numero: "2013-036",
    date: "2013-03-20",
    titre: "relative au projet éducatif territorial",
    sources: [
      "http://www.koubi.fr/spip.php?article754",
      "https://www.yumpu.com/fr/document/view/46066237 (NOR)",
      "http://www.education.gouv.fr/pid25535/bulletin_officiel.html?&cid_bo=85078",
    ],
    confiance: "secondary",
  },
  {
    nature: "circulaire",
    emetteur: "MEN",
    numero: "2014-184",
    date: "2014-12-19",
    titre:
      "Instruction pour la promotion de la généralisation des projets éducatifs territoriaux sur l'ensemble du territoire",
    sources: ["http://www.education.gouv.fr/pid25535/bulletin_officiel.html?&cid_bo=85078"],
    confiance: "verbatim",
  },
  {
    nature: "instruction",
    date: "2025-06-25",
    sources: [
      "https://www.lemediasocial.fr/petite-enfance-le-role-des-comites-departementaux-des-services-aux-familles_OmZHOl",
    ],
    confiance: "secondary",
  },
  {
    nature: "reglementUE",
    numero: "2016/679",
    date: "2016-04-27",
    titre:
      "relatif à la protection des personnes physiques à l'égard du traitement des données à caractère personnel et à la libre circulation de ces données, et abrogeant la directive 95/46/CE (règlement général sur la protection des données)",
    nomsUsuels: ["RGPD"],
    sources: ["citations-textes"],
    confiance: "verbatim",
  },
] as const satisfies readonly TexteCite[];
