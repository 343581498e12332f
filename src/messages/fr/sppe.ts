import type { Catalogue } from "../types.js";

export const sppe = {
  issues: {
    POPULATION_VINTAGE_MISMATCH: {
      message: "Les chiffres en vigueur en {annee} sont ceux de {attendu}, et non de {millesime}.",
      remede: "Vérifier le millésime (année des chiffres) et l'année d'application (année où ils sont en vigueur).",
    },
    BOUNDARIES_OTHER_YEAR: {
      message: "Les limites des communes sont celles du {limites} ; la question porte sur le {date}.",
      remede:
        "Donner le territoire de cette année-là : une commune créée ou fusionnée entre les deux jours n'y est pas comme elle était.",
    },
    POPULATIONS_MISSING: {
      message: "La population totale en vigueur en {annee} manque pour {nombre} communes.",
      remede:
        "Fournir le fichier des populations de référence de l'Insee en vigueur en {annee}, publié fin décembre {publication} (`readPopulationsInsee`, puis `avecPopulations`).",
    },
    POPULATION_LATEST_KNOWN: {
      message:
        "La population totale en vigueur en {annee} manque pour la commune {code} : le dernier chiffre connu est {totale}, en vigueur en {connue}.",
      remede:
        "Fournir le fichier des populations de référence de l'Insee en vigueur en {annee}, publié fin décembre {publication} (`readPopulationsInsee`, puis `avecPopulations`).",
    },
    POPULATIONS_LACKING: {
      message:
        "Le fichier des populations en vigueur en {annee} n'a pas le chiffre de {nombre} communes du territoire (la première : {premiere}).",
      remede: "Fournir le fichier complet de l'Insee, ou donner le code actuel des communes qui ont fusionné.",
    },
    POPULATION_ARRONDISSEMENTS: {
      message: "La commune {code} compte {attendu} arrondissements ; le fichier en donne {trouve}.",
      remede: "Fournir le fichier complet : la population de la commune est la somme de ses arrondissements.",
    },
    POPULATION_DUPLICATE: {
      message: "La population {nature} en vigueur en {annee} est donnée deux fois.",
      remede: "Ne garder qu'un chiffre par nature et par année.",
    },
    POPULATION_TOTALE_BELOW_MUNICIPALE: {
      message:
        "En {annee}, la population totale ({totale}) est inférieure à la municipale ({municipale}) : l'une des deux est fausse.",
      remede: "Vérifier que les deux chiffres n'ont pas été intervertis.",
    },
    MEMBER_DUPLICATE: {
      message: "La commune {code} est citée deux fois parmi les membres.",
      remede: "Retirer la répétition.",
    },
    MEMBER_IS_GROUP: {
      message: "Le membre {siren} est un groupement, et non une commune.",
      remede: "Citer à sa place les communes de ce groupement.",
    },
    GROUP_OWN_MEMBER: {
      message: "Le groupement {siren} est cité parmi ses propres membres.",
      remede: "Retirer ce numéro de la liste des membres.",
    },
    MEMBER_COUNT_BELOW_LIST: {
      message: "Le nombre de membres annoncé ({nombre}) est inférieur à la liste ({liste}).",
      remede: "Corriger le nombre de communes membres, ou la liste.",
    },
    MEMBERS_SUM_MISMATCH: {
      message:
        "La somme annoncée pour le groupement en {annee} ({somme}) ne s'accorde pas avec celle de ses membres ({membres}).",
      remede: "Vérifier la somme et les chiffres des communes pour cette année.",
    },
    COMMUNE_LEFT_ASIDE: {
      message: "{code} est une commune d'une collectivité d'outre-mer, laissée de côté à dessein.",
      remede: "Aucun texte lu ne dit que cette loi s'y applique : voir le droit de la collectivité.",
    },
    COMMUNE_UNKNOWN: {
      message: "Le territoire ne comprend pas de commune {code}.",
      remede: "Vérifier le code Insee, ou ajouter la commune au territoire.",
    },
    COMMUNE_ARRONDISSEMENT: {
      message: "{code} est un arrondissement : la loi parle de la commune, {commune}.",
      remede: "Poser la question pour la commune {commune}.",
    },
    GROUPEMENT_UNKNOWN: {
      message: "Le territoire ne comprend pas de groupement {siren}.",
      remede: "Vérifier le numéro SIREN, ou ajouter le groupement au territoire.",
    },
    TRANSFER_OUTSIDE_GROUP: {
      message: "La commune {code} ne figure pas parmi les membres du groupement {siren}.",
      remede: "Vérifier le titulaire, ou compléter la liste ou le nombre des membres.",
    },
    TRANSFER_PERIOD_INVERTED: {
      message: "Le transfert finit le {au}, avant de commencer le {du}.",
      remede: "Corriger l'une des deux dates.",
    },
    TRANSFER_OVERLAP: {
      message: "La compétence a déjà un titulaire à cette date ; {titulaire} ne peut pas la tenir aussi.",
      remede: "Indiquer la fin du transfert précédent, ou retirer l'un des deux.",
    },
    SCHEMA_DISPOSITION_UNKNOWN: {
      message: "La convention n'a pas de disposition « {adresse} ».",
      remede: "Reprendre l'adresse telle que la donne le texte consolidé.",
    },
    SCHEMA_SENT_BEFORE_ADOPTION: {
      message: "La transmission, le {transmisLe}, précède l'adoption ({adopteLe}).",
      remede: "Vérifier les deux dates : on transmet ce qui est adopté.",
    },
    SDSF_TOO_LONG: {
      message: "Le schéma départemental annoncé du {debut} au {fin} dépasse six ans.",
      remede: "Vérifier les dates auprès du secrétariat du CDSF.",
    },
    AVIS_DATES_OUT_OF_ORDER: {
      message: "Cette étape, le {date}, précède celle qui la permet, le {apres}.",
      remede: "Vérifier les dates du dossier.",
    },
    AVIS_AFTER_SILENCE: {
      message: "La réponse du {date} vient après la fin du délai, le {limite} : le silence avait déjà répondu.",
      remede: "Tenir compte de la décision née du silence, ou en vérifier le retrait.",
    },
    AVIS_AFTER_LAPSE: {
      message: "La réponse du {date} porte sur une demande caduque, faute de pièces au {limite}.",
      remede: "Vérifier la date des dernières pièces, ou qu'une nouvelle demande a été déposée.",
    },
    AVIS_LIST_TOO_LATE: {
      message: "La liste des pièces manquantes du {date} est envoyée après le {limite} : elle est sans effet.",
      remede: "Compter le délai depuis la réception du dossier.",
    },
    GRANT_NEVER_TO_GROUP: {
      message: "{siren} est un groupement : l'accompagnement financier ne va qu'aux communes.",
      remede: "Donner le code Insee de chaque commune éligible.",
    },
    GRANT_TABLE_INVALID: {
      message: "La table « {cle} » n'est pas une suite de tranches croissantes à partir de zéro.",
      remede: "Donner des seuils entiers croissants, le premier à 0, et des coefficients entiers en dixièmes.",
    },
    DATA_VERSION_UNKNOWN: {
      message:
        "Les millésimes de la version {version} du jeu de données ne sont pas établis (versions connues : {connues}).",
      remede: "Installer une version connue, ou dire dans `edition` de quelles années sont les chiffres de celle-ci.",
    },
    DATA_VERSION_MISMATCH: {
      message:
        "Ces données ne sont pas celles de la version {version} : pour la commune {code}, {champ} vaut {trouve} au lieu de {attendu}.",
      remede: "Indiquer la version du paquet d'où viennent les fichiers.",
    },
    DATA_EDITION_UNCHECKED: {
      message: "Les millésimes de la version {version} sont ceux que l'appelant a donnés : rien ne les vérifie.",
      remede: "Comparer quelques communes aux chiffres publiés par l'Insee.",
    },
    DATA_VERSION_UNCHECKED: {
      message:
        "Rien ne vérifie que ces données sont celles de la version {version} : la commune {code}, qui distingue les versions, n'y est pas.",
      remede: "Lire les fichiers entiers du paquet, puis choisir les communes dans le territoire rendu.",
    },
    DATA_TYPE_UNKNOWN: {
      message: "« {valeur} » n'est pas une forme de groupement connue du jeu de données.",
      remede: "Vérifier le fichier ; les formes connues sont CC, CA, CU, METRO, MET69 et EPT.",
    },
  },
  textes: {
    "sppe.tableau.code": "code",
    "sppe.tableau.nom": "nom",
    "sppe.tableau.population": "population",
    "sppe.tableau.date": "date",
    "sppe.tableau.recenser": "recenser",
    "sppe.tableau.informer": "informer",
    "sppe.tableau.planifier": "planifier",
    "sppe.tableau.soutenirQualite": "qualité",
    "sppe.tableau.schemaPluriannuel": "schéma",
    "sppe.tableau.relaisPetiteEnfance": "relais",
    "sppe.tableau.oui": "oui",
    "sppe.tableau.non": "non",
    "sppe.tableau.indetermine": "indéterminé",
    "sppe.tableau.transfere": "transféré",
    "sppe.tableau.pasEncoreEnVigueur": "pas encore en vigueur",
    "sppe.tableau.ouiCommuneOuGroupement": "oui, commune ou groupement",
    "sppe.objet.recenser": "recenser les besoins et les modes d'accueil",
    "sppe.objet.informer": "informer et accompagner les familles",
    "sppe.objet.planifier": "planifier le développement des modes d'accueil",
    "sppe.objet.soutenirQualite": "soutenir la qualité des modes d'accueil",
    "sppe.objet.schemaPluriannuel": "schéma pluriannuel de maintien et de développement de l'offre",
    "sppe.objet.relaisPetiteEnfance": "relais petite enfance",
    "sppe.statut.obligatoire": "obligatoire",
    "sppe.statut.facultatif": "facultatif",
    "sppe.statut.transfere": "transféré",
    "sppe.statut.nonExerce": "non exercé : aucune commune ne l'a transféré",
    "sppe.statut.pasEncoreEnVigueur": "pas encore en vigueur",
    "sppe.statut.indetermine": "indéterminé",
    "sppe.evolution.franchiALaHausse": "seuil franchi à la hausse cette année",
    "sppe.evolution.franchiALaBaisse": "seuil franchi à la baisse cette année",
    "sppe.evolution.stable": "même côté du seuil que l'année précédente",
    "sppe.evolution.entreeEnVigueur": "règle entrée en vigueur cette année",
    "sppe.evolution.inconnue": "comparaison avec l'année précédente impossible",
    "sppe.position.auDessus": "au-dessus du seuil",
    "sppe.position.pasAuDessus": "pas au-dessus du seuil",
    "sppe.position.indetermine": "position par rapport au seuil indéterminée",
    "sppe.manquant.transfert": "qui tient la compétence",
    "sppe.manquant.populationTotale": "population totale en vigueur",
    "sppe.manquant.partageRelais": "qui porte le relais quand deux autorités se partagent les compétences",
    "sppe.hypothese.communeSansGroupement": "la commune n'appartient à aucun groupement du territoire fourni",
    "sppe.detenteur.commune": "la commune et ses groupements (délibérations, statuts)",
    "sppe.detenteur.groupement": "le groupement et ses communes membres (statuts, délibérations)",
    "sppe.detenteur.insee": "l'Insee (populations légales)",
    "sppe.detenteur.etat": "les services de l'État (aucun texte lu ne tranche)",
    "sppe.item.inventaire": "Inventaire des équipements, services et modes d'accueil des moins de trois ans",
    "sppe.item.besoins": "Besoins recensés",
    "sppe.item.zonesSousDotees": "Zones où l'offre manque ou s'atteint difficilement",
    "sppe.item.objectifsOffre": "Objectifs de maintien, de développement ou de redéploiement de l'offre",
    "sppe.item.emploisCompetences": "Besoins en emplois et en compétences",
    "sppe.item.famillesSpecifiques": "Actions pour les familles aux besoins spécifiques",
    "sppe.item.soutienQualite": "Soutien à la qualité de ceux qui accueillent",
    "sppe.item.investissements": "Projets de rénovation, d'entretien et de création",
    "sppe.item.coutsMoyensDifficultes": "Coûts prévus, moyens humains, financiers et d'ingénierie, difficultés",
    "sppe.item.calendrier": "Calendrier prévisionnel",
    "sppe.item.indicateursEvaluation": "Indicateurs et méthodes d'évaluation",
    "sppe.trace.naissances": "Naissances des trois dernières années",
    "sppe.trace.b": "Coefficient de naissances",
    "sppe.trace.p": "Coefficient de potentiel financier",
    "sppe.trace.produit": "Nombre de parts de la commune",
    "sppe.trace.part": "Valeur exacte d'une part",
    "sppe.trace.droit": "Droit exact de la commune",
    "sppe.trace.montant": "Montant arrondi au centime",
    "sppe.trace.repartition": "Répartition du total entre les communes",
  },
} as const satisfies Catalogue;
