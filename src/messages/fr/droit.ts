import type { Catalogue } from "../types.js";

export const droit = {
  issues: {},
  textes: {
    "motif.accompagnementAvant2025": "L'accompagnement financier de l'État commence en 2025.",
    "motif.anneeIncomplete": "Aucun texte lu ne dit comment compte une année incomplète.",
    "motif.anneesPayees": "Les années payées ne sont pas établies : chaque année dès le palier atteint, ou à la fin.",
    "motif.aucunBaremeApres2025": "Aucun barème national postérieur à 2025 n'a été lu.",
    "motif.bafaSansSuite": "Ce qui succède au contrat enfance jeunesse pour le BAFA et le BAFD n'est pas établi.",
    "motif.bonusAvant2024": "Ce bonus n'existe pas avant 2024.",
    "motif.bonusTerritoireAvant2020": "Le bonus territoire n'existe pas avant 2020.",
    "motif.bonusTrajectoireAvant2025": "Le bonus trajectoire n'existe pas avant 2025.",
    "motif.calendrierExpiration2026": "Le calendrier d'expiration date du décret du 14 janvier 2026.",
    "motif.contenuSchemaDepuis2025": "Le décret du 20 mars 2025 fixe le contenu du schéma depuis le 21 mars 2025.",
    "motif.datesPaiementNonPubliees": "Les dates de paiement ne sont publiées dans aucun texte lu.",
    "motif.delaiNonEtabli": "Ce délai n'est pas établi pour cette date.",
    "motif.delaiPasEncoreEnVigueur": "Le texte qui fixe ce délai n'était pas en vigueur à cette date.",
    "motif.diviseur":
      "Aucun texte lu ne dit si des unités d'une partie de l'année comptent entièrement dans le diviseur du lissage.",
    "motif.unitesPerdues":
      "Aucun texte lu ne dit ce que devient le montant N-1 des unités fermées ou qui ne sont plus éligibles.",
    "motif.enveloppe2025Seule": "Le total et la somme des produits ne sont établis que pour 2025.",
    "motif.etpNouveauSansMontant": "Le montant d'un équivalent temps plein nouveau n'est publié dans aucun texte lu.",
    "motif.etpSansMontant": "Le montant par équivalent temps plein n'est publié dans aucun texte lu.",
    "motif.genreInconnu":
      "La bibliothèque ne connaît pas ce genre : le montant d'une unité nouvelle se donne dans « forfaits ».",
    "motif.hausse2021Seule": "Cette hausse ne vaut que pour l'année 2021.",
    "motif.hausseSansTableau":
      "La hausse annuelle dépend de la strate et du montant actuel ; aucun texte lu n'en donne le tableau.",
    "motif.heureNouvelleSansMontant": "Le montant d'une heure nouvelle n'est publié dans aucun texte lu.",
    "motif.jourDeComptage": "Le jour de comptage des places n'est pas établi.",
    "motif.laepSansMontant": "Aucun montant n'est publié pour les lieux d'accueil enfants-parents.",
    "motif.ludothequesContradictoires": "Deux textes lus se contredisent sur la ligne qui finance les ludothèques.",
    "motif.ludothequesSansMontant": "Aucun montant du bonus territoire n'est publié pour les ludothèques.",
    "motif.montant2019Seul":
      "L'aide existe depuis le 1er janvier 2019, sans fin connue ; aucun texte lu ne donne le montant des années suivantes.",
    "motif.montantUnique2025Seul": "Le montant unique n'a été lu que pour 2025.",
    "motif.paliers2023A2027": "Les paliers n'ont été annoncés que pour la hausse de 2023 à 2027.",
    "motif.plafondAnnuelOuCumule":
      "Aucun texte lu ne dit si le plafond est annuel ou cumulé sur la durée de la convention.",
    "motif.plafondEtpNonPublie": "Le plafond par équivalent temps plein n'est publié dans aucun texte lu.",
    "motif.plafondHeures2024Et2025": "Le plafond des heures nouvelles n'a été lu que pour 2024 et 2025.",
    "motif.plafondParStructureOuTerritoire":
      "Aucun texte lu ne dit si le plafond joue par structure ou par territoire.",
    "motif.plancherHoraireAvant2022": "Le plancher horaire n'est pas établi avant 2022.",
    "motif.plancherNonPublie":
      "Le niveau du plancher, par classe de richesse du territoire, n'est publié dans aucun texte lu.",
    "motif.populationTotaleAbsente": "Aucune population totale en vigueur cette année-là n'est fournie.",
    "motif.referenceAbsente": "La demande ne donne aucun montant N-1 pour cette famille de ce territoire.",
    "motif.relaisDepuis2026": "Le relais petite enfance devient obligatoire le 1er janvier 2026.",
    "motif.schemaDepuis2025": "Le schéma pluriannuel et sa transmission n'existent que depuis le 1er janvier 2025.",
    "motif.sejoursSansSuite": "Ce qui succède au contrat enfance jeunesse pour les séjours n'est pas établi.",
    "motif.sppeAvant2025": "Le service public de la petite enfance commence le 1er janvier 2025.",
    "motif.tableIncertaine": "Il n'est pas certain qu'une ligne de la table fournie convienne à ce territoire.",
    "motif.tablePlusieursLignes":
      "Plusieurs lignes de la table fournie conviennent à ce que l'on sait de ce territoire.",
    "motif.tableSansLigne": "Aucune ligne de la table fournie ne convient à ce territoire.",
    "motif.tauxAvanceNonPublie": "Le taux d'avance n'est publié dans aucun texte lu.",
    "motif.tranchesNonPubliees":
      "Les tranches intermédiaires du barème et leurs seuils ne sont publiés dans aucun texte lu.",
    "motif.zoneNonDite":
      "La demande ne dit pas si la zone est prioritaire : « zone » vaut « aucune » quand elle ne l'est pas.",
    "motif.zrrRemplacee":
      "Ce que devient la ZRR dans le barème depuis que FRR l'a remplacée (juillet 2024) n'est pas établi.",
    "detenteur.appelant": "l'appelant",
    "detenteur.appelantTable": "l'appelant, qui a fourni la table",
    "detenteur.caf": "la Caf",
    "detenteur.cafChargeAPayer": "la Caf (charge à payer N-1)",
    "detenteur.cafOuConvention": "la Caf (barème national de l'année) ou la convention elle-même",
    "detenteur.cafSystemeCnaf": "la Caf (système d'information de la Cnaf)",
    "detenteur.conventionImprimee": "la convention, où le forfait est imprimé",
    "detenteur.dgcs": "la direction générale de la cohésion sociale (arrêté annuel)",
    "detenteur.inseePopulations": "l'Insee (populations de référence)",
    "detenteur.legifrance": "Légifrance",
    "motif.criteres": "Critères à préciser : {criteres}.",
  },
} as const satisfies Catalogue;
