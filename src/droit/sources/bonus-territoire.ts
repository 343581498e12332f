/** Sources of the rules on the bonus territoire. */
import { deepFreeze } from "../../primitives/internal.js";
import type { LegalSource } from "../types.js";

export const sourcesBonusTerritoire = deepFreeze([
  {
    id: "caf71-bonus-territoire",
    titre: "Caf de Saône-et-Loire, bonus territoire et contrat territorial réservataire employeur (EAJE)",
    date: "2025-01-01",
    lien: "https://www.caf.fr/professionnels/offres-et-services/caf-de-saone-et-loire/partenaires-locaux/accueil-de-la-petite-enfance/bonus-territoire-et-contrat-territorial-reservataire-eaje",
    confiance: "verbatim",
  },
  {
    id: "caf71-rpe",
    titre: "Caf de Saône-et-Loire, relais petite enfance",
    lien: "https://caf.fr/professionnels/offres-et-services/caf-de-saone-et-loire/partenaires-locaux/petite-enfance/relais-petite-enfance-rpe",
    confiance: "verbatim",
  },
  {
    id: "caf-eaje",
    titre: "Caf, page des établissements d'accueil du jeune enfant",
    lien: "https://www.caf.fr/partenaires/etablissement-d-accueil-du-jeune-enfant",
    confiance: "verbatim",
  },
  {
    id: "caf57-bonus-territoire",
    titre: "Caf de la Moselle, les bonus territoire",
    lien: "https://caf.fr/professionnels/offres-et-services/caf-de-la-moselle/partenaires-locaux/partenaires-d-action-sociale/le-soutien-de-la-caf-ses-partenaires/les-bonus-territoire",
    confiance: "secondary",
  },
  {
    id: "caf67-eaje",
    titre: "Caf du Bas-Rhin, établissements d'accueil du jeune enfant",
    lien: "https://www.caf.fr/partenaires/caf-du-bas-rhin/partenaires-locaux/petite-enfance/etablissements-d-accueil-du-jeune-enfant",
    confiance: "verbatim",
  },
  {
    id: "caf67-ludotheques",
    titre: "Caf du Bas-Rhin, les ludothèques",
    lien: "https://caf.fr/professionnels/offres-et-services/caf-du-bas-rhin/partenaires-locaux/parents-et-famille/les-ludotheques",
    confiance: "verbatim",
  },
  {
    id: "caf06-trajectoire",
    titre: "Caf des Alpes-Maritimes, bonus trajectoire de développement (lettre aux partenaires n° 24)",
    date: "2026-01-01",
    lien: "https://caf.fr/professionnels/offres-et-services/caf-des-alpes-maritimes/partenaires-locaux/newsletter-familles-et-territoires/newsletter-partenaires-ndeg24-janvier-2026/bonus-trajectoire-de-developpement-un-financement-supplementaire-au-service-du-developpement-de-l",
    confiance: "verbatim",
  },
  {
    id: "caf37-plan-rebond",
    titre: "Caf Touraine, le plan rebond de la Cnaf pour la petite enfance",
    date: "2021-02-02",
    lien: "https://www.caf37-partenaires.fr/actualite/le-plan-rebond-de-la-cnaf-pour-la-petite-enfance/",
    confiance: "secondary",
  },
  {
    id: "caf37-baremes-2025",
    titre: "Caf Touraine, barèmes 2025 des prestations de service : les évolutions",
    date: "2024-12-20",
    lien: "https://www.caf37-partenaires.fr/actualite/baremes-2025-des-prestations-de-service-les-evolutions/",
    confiance: "secondary",
  },
  {
    id: "caf44-fonction",
    titre: "Caf de Loire-Atlantique, obligations des partenaires pour la prestation de service à la fonction",
    lien: "https://caf.fr/professionnels/offres-et-services/caf-de-loire-atlantique/partenaires-locaux/obligations-partenaires-pour-percevoir-la-prestation-de-service-la-fonction",
    confiance: "verbatim",
  },
  {
    id: "caf94-plan-rebond",
    titre: "Caf du Val-de-Marne, le point sur les CTG et le plan rebond",
    lien: "http://www.blog-partenaires-caf94.fr/le-point-sur-les-conventions-territoriales-globales-et-le-plan-rebond-pour-la-petite-enfance/",
    confiance: "secondary",
  },
  {
    id: "caf-bareme-national-2025",
    titre: "Caf, le barème national des aides aux partenaires pour 2025",
    lien: "https://caf.fr/professionnels/actualites/le-bareme-national-des-aides-aux-partenaires-pour-2025-est-disponible",
    confiance: "verbatim",
  },
  {
    id: "circ-cnaf-2021-004",
    titre: "Circulaire Cnaf n° 2021-004, partie 2.2",
    date: "2021-03-17",
    lien: "https://123dok.net/document/qo5vjxwm-paris-mars-direction-politiques-familiales-sociales-circulaire.html",
    confiance: "verbatim",
  },
  {
    id: "cnaf-ca-2024-02-06",
    titre: "Conseil d'administration de la Cnaf, décision du 6 février 2024",
    date: "2024-02-06",
    lien: "https://caf.fr/professionnels/presse/publications/le-conseil-d-administration-de-la-cnaf-approuve-de-nouvelles-mesures-financieres-au-service-de-la",
    confiance: "verbatim",
  },
  {
    id: "atd31-ctg",
    titre: "Agence technique départementale de la Haute-Garonne, lettre 249 sur la circulaire CTG",
    lien: "https://atd31.fr/fr/publications/info-lettre/il-2020/info-lettre-249/les-conventions-territoriales-globales-ctg-une-circulaire-en-fixe-les-modalites-de-deploiement.html",
    confiance: "secondary",
  },
  {
    id: "gazette-periscolaire",
    titre: "La Gazette des communes, réponse ministérielle sur les activités périscolaires",
    lien: "https://www.lagazettedescommunes.com/933532/activites-periscolaires-quelles-mesures-pour-aider-les-collectivites-territoriales-a-absorber-la-demande-supplementaire",
    confiance: "verbatim",
  },
  {
    id: "amf62-periscolaire",
    titre: "Association des maires du Pas-de-Calais, aides de la Cnaf au péri et à l'extrascolaire en 2025",
    lien: "https://www.amf62.fr/aides-financieres-de-la-cnaf-pour-les-activites-peri-et-extrascolaires-en-2025-etat-des-lieux-et-perspectives/",
    confiance: "secondary",
  },
  {
    id: "an-10876",
    titre: "Assemblée nationale, question écrite n° 10876",
    date: "2024-04-16",
    lien: "https://questions.assemblee-nationale.fr/q16/16-10876QE.htm",
    confiance: "verbatim",
  },
  {
    id: "banque-territoires-attractivite",
    titre: "Banque des territoires, la Cnaf valide le bonus attractivité",
    lien: "https://banquedesterritoires.fr/creches-la-cnaf-valide-le-bonus-attractivite",
    confiance: "secondary",
  },
  {
    id: "lespros-bonus-2018",
    titre: "Les Pros de la petite enfance, modalités des bonus handicap et mixité sociale",
    date: "2018-01-01",
    lien: "https://lesprosdelapetiteenfance.fr/la-cnaf-adopte-les-modalites-des-bonus-handicap-et-mixite-sociale-sociale",
    confiance: "secondary",
  },
] as const satisfies readonly LegalSource[]);
