import type { Catalogue } from "../types.js";

export const bonusTerritoire = {
  issues: {
    YEAR_INVALID: {
      message: "« {valeur} » n'est pas une année du bonus territoire.",
      remede: "Donner une année entière, de 2020 à 2099.",
    },
    ID_WITH_SLASH: {
      message: "L'identifiant « {id} » contient une barre oblique.",
      remede: "Choisir un identifiant sans « / » : ce signe sépare les étapes de la trace.",
    },
    TERRITOIRE_UNKNOWN: {
      message: "Le territoire « {id} » n'est pas dans la demande.",
      remede: "Déclarer ce territoire, ou corriger l'identifiant.",
    },
    GENRE_UNKNOWN: {
      message: "Le genre « {genre} » n'est pas déclaré dans « genres ».",
      remede: "Déclarer ce genre avec son unité, ou corriger le nom.",
    },
    STRUCTURE_UNKNOWN: {
      message: "La structure « {id} » n'est pas dans la demande.",
      remede: "Déclarer cette structure, ou corriger l'identifiant.",
    },
    PARAMETER_UNKNOWN: {
      message: "« {cle} » n'est pas un paramètre du bonus territoire.",
      remede: "Vérifier l'orthographe de la clé dans la liste des paramètres.",
    },
    PARAMETER_OVERLAP: {
      message: "Le barème donne deux valeurs de « {cle} » pour un même jour, à partir du {du}.",
      remede: "Finir la première période avant de commencer la seconde.",
    },
    RATE_ABOVE_ONE: {
      message: "« {valeur} » est plus que le tout : une part va de 0 à 1.",
      remede: "Écrire 25 % « 0.25 », et non « 25 ».",
    },
    TRAJECTOIRE_WITHOUT_START: {
      message: "Le bonus trajectoire se mesure depuis un nombre de places, et ce nombre est nul.",
      remede: "Donner le nombre de places cofinancées de 2023, ou retirer « trajectoire ».",
    },
    REFERENCE_WITHOUT_UNIT: {
      message: "{montant} € sont à maintenir pour « {lot} » et aucune unité soutenue ne peut les recevoir.",
      remede: "Vérifier le montant, les unités existantes et l'éligibilité des structures de ce territoire.",
    },
    PRINTED_FORFAIT_DIFFERS: {
      message:
        "Pour « {lot} », le forfait imprimé ({forfait} €) multiplié par les unités donne {produit} €, et le montant N-1 est de {reference} € : l'écart de {ecart} € ne vient pas du seul arrondi.",
      remede:
        "Vérifier le forfait, le nombre d'unités et le montant N-1, ou demander à la Caf ce que le forfait comprend.",
    },
    PLACES_ABOVE_TOTAL: {
      message: "La structure compte {soutenues} places soutenues et {totales} places en tout.",
      remede: "Vérifier les deux nombres : les places soutenues sont une partie des places de la structure.",
    },
    REFERENCE_YEAR_DIFFERS: {
      message: "Le montant est celui de {annee} ; le bonus de {demandee} maintient le montant de {attendue}.",
      remede: "Donner le montant de l'année précédente, ou corriger l'année demandée.",
    },
    REFERENCE_TWICE: {
      message: "Les références {premiere} et {seconde} de « {lot} » sont les mêmes : {montant} € comptés deux fois.",
      remede: "Retirer l'une des deux si la même ligne a été copiée ; sinon, ne rien changer.",
    },
    N1_SUM_DIFFERS: {
      message:
        "Pour « {lot} », les montants N-1 des structures font {somme} € et la référence est de {reference} € : écart de {ecart} €.",
      remede:
        "Vérifier les deux : une structure manque peut-être, ou a fermé, ou un montant n'est pas de la même année.",
    },
    COORDINATION_ABOVE_SHARE: {
      message:
        "Sur « {territoire} », la coordination reçoit {montant} € des {total} € venus du CEJ, plus que 15 % ({plafond} €).",
      remede:
        "Vérifier la répartition : le contrat enfance jeunesse limitait à 15 % la part du pilotage, selon la règle publiée par une Caf.",
    },
    TRAJECTOIRE_COUNT_DIFFERS: {
      message:
        "Sur « {territoire} », le bonus trajectoire est demandé pour {comptees} places, et les crèches éligibles de la demande en ont {structures}.",
      remede: "Vérifier le comptage : il porte sur les places cofinancées, avec PSU, d'un même jour.",
    },
    SIGNATORY_SUPPORTS_NOTHING: {
      message:
        "La signataire « {signataire} » ne soutient aucune structure, et {nombre} structures sont écartées faute de soutien d'une signataire : {structures}.",
      remede:
        "Vérifier l'orthographe : entre parenthèses, les collectivités qui soutiennent chaque structure et n'ont pas signé.",
    },
    SCALE_REVERSED: {
      message:
        "Sur « {territoire} », une place nouvelle vaut {montant} € selon le barème donné, plus que le maximum de {maximum} €.",
      remede: "Vérifier le montant donné et le maximum de l'année : les bornes vont du plus petit au plus grand.",
    },
    UNITS_BELOW_ZERO: {
      message: "Le scénario retire à « {structure} » plus d'unités qu'elle n'en a.",
      remede: "Retirer moins d'unités, ou fermer la structure.",
    },
    MEASURE_NOT_APPLICABLE: {
      message: "La mesure « {type} » ne s'applique pas à « {structure} ».",
      remede: "Choisir une mesure qui convient à la famille de cette structure.",
    },
    GESTIONNAIRE_UNKNOWN: {
      message: "« {id} » ne gère aucune structure du résultat.",
      remede: "Reprendre l'un des gestionnaires du résultat.",
    },
    XLSX_SHEET_ABSENT: {
      message: "Aucune feuille du classeur n'est celle des {table} ; ses feuilles : {feuilles}.",
      remede: "Donner aux colonnes les titres du modèle, ou dire le nom de la feuille.",
    },
    XLSX_SHEETS_SEVERAL: {
      message: "Plusieurs feuilles peuvent être celle des {table} : {feuilles}.",
      remede: "Dire le nom de la feuille à lire.",
    },
    XLSX_SHEET_LEFT_ALONE: {
      message: "La feuille « {feuille} » n'est pas lue.",
      remede: "Rien à faire si elle ne contient ni structure ni montant N-1 ; sinon, dire son nom.",
    },
    XLSX_CELL_UNREADABLE: {
      message:
        "Une cellule du classeur ne peut être lue ({detail}) : le plus souvent une formule sans valeur enregistrée.",
      remede: "Ouvrir le classeur dans un tableur et l'enregistrer de nouveau.",
    },
    XLSX_OLD_OR_PROTECTED: {
      message: "Le fichier est un classeur d'avant 2007 (.xls), ou est protégé par un mot de passe.",
      remede: "L'enregistrer au format .xlsx, sans mot de passe.",
    },
    BAREME_DIGEST_DIFFERS: {
      message: "L'empreinte du barème n'est pas celle de son contenu : il a été modifié depuis son édition.",
      remede: "Reprendre le fichier publié, ou lui donner une nouvelle édition et une nouvelle empreinte ({calculee}).",
    },
    CSV_EMPTY: {
      message: "Le fichier « {fichier} » est vide.",
      remede: "Partir du modèle, qui donne les titres des colonnes.",
    },
    CSV_ENCODING: {
      message: "Ligne {ligne} : des accents ont été perdus, ou le fichier n'est pas du texte en UTF-8.",
      remede: "Enregistrer le tableau au format « CSV UTF-8 », ou donner les octets du fichier.",
    },
    CSV_QUOTES: {
      message: "Ligne {ligne} : un guillemet n'est pas fermé, ou est mal placé.",
      remede: "Fermer le guillemet, ou doubler ceux qui font partie du texte.",
    },
    CSV_COLUMN_MISSING: {
      message: "Ligne {ligne} : la colonne « {colonne} » manque.",
      remede:
        "Ajouter cette colonne, ou lui donner le titre du modèle ; le séparateur peut être un point-virgule, une tabulation ou une virgule.",
    },
    CSV_COLUMN_UNKNOWN: {
      message: "Ligne {ligne} : la colonne « {colonne} » n'est pas attendue, ou l'est une seule fois.",
      remede: "Reprendre les titres du modèle.",
    },
    CSV_COLUMN_LEFT_ALONE: {
      message: "Ligne {ligne} : la colonne « {colonne} » n'est pas lue.",
      remede: "Rien à faire si elle ne sert qu'à vous ; sinon, reprendre un titre du modèle.",
    },
    CSV_LINE_LEFT_ALONE: {
      message: "Ligne {ligne} : « {texte} » n'est pas lu ({raison}).",
      remede:
        "Rien à faire si ce n'est ni une structure ni un montant ; sinon, remplir la colonne « famille » de la ligne.",
    },
    CSV_NAME_DIFFERS: {
      message:
        "Ligne {ligne} : le gestionnaire « {gestionnaire} » est aussi nommé « {autre} » ; « {retenu} » est retenu.",
      remede: "Écrire le même nom à chaque ligne, ou un autre identifiant s'il s'agit d'un autre gestionnaire.",
    },
    CSV_WORD_UNKNOWN: {
      message: "Ligne {ligne}, colonne « {colonne} » : « {valeur} » n'est pas un mot connu.",
      remede: "Écrire l'un de ces mots : {mots}.",
    },
    CSV_LINE_WIDTH: {
      message: "Ligne {ligne} : {trouve} cellules au lieu de {attendu}.",
      remede:
        "Vérifier les séparateurs de cette ligne ; une virgule de trop peut être celle d'un nombre sans guillemets.",
    },
    CSV_VALUE_INVALID: {
      message: "Ligne {ligne}, colonne « {colonne} » : « {valeur} » ne convient pas ({attendu}).",
      remede:
        "Corriger la cellule : nombre « 1 234,5 », montant au centime, jour « 31/12/2025 », oui ou non, code Insee de 5 caractères, ou mot du modèle.",
    },
    CSV_VALUE_MISSING: {
      message: "Ligne {ligne} : la colonne « {colonne} » est vide.",
      remede: "Remplir cette cellule : la famille de la structure en a besoin.",
    },
    CSV_ID_DUPLICATE: {
      message: "Ligne {ligne} : l'identifiant « {id} » est déjà celui de la ligne {premiere}.",
      remede: "Donner à chaque structure un identifiant qui n'appartient qu'à elle.",
    },
  },
  textes: {
    "bonus.etape.reference": "Montant N-1 à maintenir",
    "bonus.etape.unitesSoutenues": "Unités soutenues du territoire",
    "bonus.etape.lissage": "Montant lissé par unité",
    "bonus.etape.plancher": "Montant par unité, relevé au plancher s'il le faut",
    "bonus.etape.plafond": "Montant par unité, ramené au plafond s'il le faut",
    "bonus.etape.revalorisation": "Montant par unité, hausse de l'année comprise",
    "bonus.etape.forfaitConvention": "Montant par unité imprimé dans la convention",
    "bonus.etape.forfaitNouveau": "Montant d'une unité nouvelle",
    "bonus.etape.forfaitNouveauPrioritaire": "Montant d'une place nouvelle en zone prioritaire",
    "bonus.etape.forfaitArrondi": "Montant par unité, arrondi",
    "bonus.etape.heures": "Heures retenues, heures nouvelles plafonnées, heures refusées",
    "bonus.etape.unites.existant": "Unités existantes payées",
    "bonus.etape.unites.nouveau": "Unités nouvelles payées",
    "bonus.etape.unites.trajectoire": "Places qui reçoivent le bonus trajectoire",
    "bonus.etape.droit.existant": "Droit des unités existantes",
    "bonus.etape.droit.nouveau": "Droit des unités nouvelles",
    "bonus.etape.droit.trajectoire": "Bonus trajectoire de développement",
    "bonus.etape.trajectoire.hausse": "Hausse du nombre de places depuis 2023",
    "bonus.etape.trajectoire.part": "Hausse rapportée aux places de 2023",
    "bonus.etape.trajectoire.taux": "Hausse en pourcentage",
    "bonus.etape.trajectoire.palier": "Montant du palier atteint",
    "bonus.etape.droitTotal": "Droit total avant arrondi",
    "bonus.etape.montantARepartir": "Montant à répartir",
    "bonus.etape.repartition": "Répartition entre les structures",
    "bonus.etape.repartitionSure": "Ce que reçoivent les structures dont le droit est connu, au centime près",
    "bonus.etape.versements": "Partage entre gestionnaires successifs",
    "bonus.etape.borne.min": "Le moins que chaque structure puisse recevoir",
    "bonus.etape.borne.max": "Le plus que chaque structure puisse recevoir",
    "bonus.aUnCentimePres": "au centime près",
    "bonus.aCentimesPres": "à {nombre} centimes près",
    "bonus.motif.horsTerritoire": "hors des communes du territoire",
    "bonus.motif.sansSoutienSignataire": "sans soutien financier d'une collectivité signataire",
    "bonus.motif.sansPsu": "sans prestation de service unique",
    "bonus.motif.employeurHorsRegimeGeneral": "employeur hors du régime général",
    "bonus.motif.employeurEligibleCif": "employeur éligible au crédit d'impôt famille",
    "bonus.motif.fondsPublicsTerritoires": "financée par les Fonds publics et territoires",
    "bonus.motif.fermeeToutLAn": "ouverte aucun jour de l'année sur le territoire",
    "bonus.hypothese.lissageToutesUnites":
      "Le lissage de « {lot} » divise par toutes les unités soutenues, y compris celles que le CEJ ne finançait pas.",
    "bonus.hypothese.referenceContractuelle":
      "Pour « {lot} », un montant du contrat tient lieu de montant N-1 : le montant inscrit dans les comptes de la Caf (charge à payer) peut en différer.",
    "bonus.hypothese.arrondi": "Les droits sont arrondis au centime selon la politique « {politique} ».",
    "bonus.hypothese.forfaitImprime":
      "Pour « {lot} », le forfait imprimé remplace le lissage, le plancher et la hausse de l'année.",
    "bonus.hypothese.diviseurAnneeEntiere":
      "Pour « {lot} », ce qui ouvre dans l'année compte entièrement dans le diviseur du lissage : {structures} ({unites} unités ramenées à l'année) laissent {montant} € du montant N-1 à personne.",
    "bonus.hypothese.diviseurNonDit":
      "Pour « {lot} », il n'est pas établi que ce qui ouvre dans l'année compte entièrement dans le diviseur du lissage : {structures} ({unites} unités ramenées à l'année), soit {montant} € du montant N-1.",
    "bonus.hypothese.unitesPerduesNonDites":
      "Pour « {lot} », il n'est pas établi ce que devient le montant N-1 des unités perdues : {structures} ({unites} unités), soit {montant} €, qui vont aux autres structures ou à personne.",
    "bonus.hypothese.unitesPerduesNonVersees":
      "Pour « {lot} », le montant N-1 des unités perdues ne va à personne : {structures} ({unites} unités), soit {montant} €.",
    "bonus.hypothese.unitesPerduesRedistribuees":
      "Pour « {lot} », le montant N-1 des unités perdues va aux autres structures : {structures} ({unites} unités).",
    "bonus.hypothese.ctreSansPlancher": "Aucun plancher ni hausse annuelle ne s'applique aux places de « {lot} ».",
    "bonus.hypothese.heuresContractualiseesPourN1":
      "Pour « {lot} », les heures de N-1 sont tenues pour égales aux heures contractualisées.",
    "bonus.hypothese.trajectoireNonDemandee":
      "Pour « {lot} », aucun comptage de places n'est donné : le bonus trajectoire n'est pas calculé.",
    "bonus.hypothese.seuilInclus": "Sur « {territoire} », un palier du bonus trajectoire est atteint à égalité.",
    "bonus.hypothese.comptesDonnes": "Pour « {lot} », les places comptées sont celles du jour que la Caf retient.",
    "notice.titre": "Bonus territoire {annee} : {gestionnaire}",
    "notice.total": "Montant de {annee} pour l'ensemble de vos structures : {montant}.",
    "notice.depuisN1": "L'année précédente : {avant}. Différence : {ecart} ({pourcent}).",
    "notice.simulation":
      "Cette notice est une simulation : les montants officiels sont ceux du système d'information de la Cnaf.",
    "notice.sansN1":
      "Le montant de l'année précédente n'est pas donné pour vos structures : la comparaison demande de le connaître, et votre Caf le détient.",
    "notice.sansN1DeCertaines":
      "Le montant de l'année précédente n'est pas donné pour {nombre} de vos {total} structures : la comparaison est faite pour les autres, dans le tableau.",
    "notice.contact": "Pour toute question sur ce calcul : la Caf qui vous adresse cette notice.",
    "notice.pour": "{famille} : {texte}",
    "notice.famille.eaje": "Crèches",
    "notice.famille.ctre": "Places réservées par un employeur",
    "notice.famille.alshPeriscolaire": "Accueil périscolaire",
    "notice.famille.alshExtrascolaire": "Accueil extrascolaire",
    "notice.famille.alshAdolescents": "Accueil d'adolescents",
    "notice.famille.rpe": "Relais petite enfance",
    "notice.famille.laep": "Lieux d'accueil enfants-parents",
    "notice.famille.ludotheque": "Ludothèques",
    "notice.famille.chargeCooperation": "Chargés de coopération",
    "notice.famille.autre": "Autres actions",
    "notice.etape.heures":
      "Les heures comptées sont celles qui ont été réalisées, dans la limite des heures inscrites ; au-delà, ce sont des heures nouvelles, elles-mêmes plafonnées.",
    "notice.provenance.appelant": "donné pour ce calcul, sans source",
    "notice.provenance.appelantSource": "donné pour ce calcul : {source}",
    "notice.personne": "Le gestionnaire « {gestionnaire} » ne gère aucune structure de ce résultat.",
    "notice.colonne.structure": "Structure",
    "notice.colonne.unites": "Unités soutenues",
    "notice.colonne.avant": "Année précédente",
    "notice.colonne.apres": "Montant {annee}",
    "notice.colonne.ecart": "Différence",
    "notice.colonne.pourcent": "En %",
    "notice.colonne.certitude": "Sûr ou à confirmer",
    "notice.certitude.sur": "sûr",
    "notice.certitude.surAuCentime": "sûr, au centime près",
    "notice.certitude.aConfirmer": "à confirmer",
    "notice.certitude.nonEligible": "non éligible",
    "notice.section.dessin": "De l'année précédente à {annee}",
    "notice.section.pourquoi": "Pourquoi ce montant",
    "notice.section.manque": "Ce qui manque, et qui le détient",
    "notice.section.sources": "Sources",
    "notice.section.annexe": "Annexe : identifiants et lectures retenues",
    "notice.cle.alsh.forfaitNouveau": "montant d'une heure nouvelle",
    "notice.cle.alsh.niveauCap": "niveau du plafond des heures nouvelles",
    "notice.cle.alsh.capCumul": "durée du plafond des heures nouvelles",
    "notice.cle.rpe.forfait": "montant d'un ETP nouveau",
    "notice.cle.laep.forfait": "montant d'une heure nouvelle",
    "notice.cle.ludotheque.forfait": "montant d'une heure nouvelle",
    "notice.cle.ludotheque.ligneFinancement": "ligne qui finance les ludothèques",
    "notice.cle.chargeCooperation.forfaitEtp": "montant d'un ETP nouveau",
    "notice.cle.chargeCooperation.plafond": "plafond par ETP",
    "notice.cle.zone": "zone du territoire",
    "notice.cle.prorata.mode": "mode de prorata",
    "notice.cle.eaje.classeTerritoire.frr": "classe des zones FRR",
    "notice.cle.trajectoire.anneesPayees": "années payées du bonus trajectoire",
    "notice.cle.lissage.unitesPerdues": "sort du montant des unités perdues",
    "notice.cle.lissage.diviseur": "diviseur du lissage",
    "notice.montantInconnu": "un montant à établir",
    "notice.auPlus": "au plus {max}",
    "notice.nouvelles": " et {nombre} nouvelles",
    "notice.reelles": " inscrites, {nombre} réelles",
    "notice.sur": " (sur {nombre} au total)",
    "notice.bornes": "→",
    "notice.etape.lissage":
      "Le montant N-1 du territoire, {montant}, est divisé par les unités soutenues, {unites} : {prix}.",
    "notice.etape.plancher": "Comparé au plancher de {valeur} : {prix}.",
    "notice.etape.revalorisation": "Plus la hausse de l'année, {valeur} : {prix}.",
    "notice.etape.plafond": "Limité au plafond de {valeur} : {prix}.",
    "notice.etape.imprime": "La convention signée donne le montant d'une unité : {prix}.",
    "notice.etape.droit": "Chaque structure reçoit ce montant pour ses unités, au centime :",
    "notice.etape.exclue": "{nom} ne reçoit rien : {motifs}.",
    "notice.manque": "{nom} : {motif} À demander à : {detenteur}.",
    "notice.rienNeManque": "Rien : les montants de vos structures sont sûrs.",
    "notice.manqueAilleurs": "Ce qui manque est dit dans les étapes ci-dessus ; à demander à la Caf.",
    "notice.choix.unitesPerduesNonDites":
      "Des unités du territoire ont fermé ou perdu leur éligibilité : il n'est pas dit si leur montant N-1 va aux autres structures ou à personne. À demander à : la Caf.",
    "notice.choix.diviseurNonDit":
      "Des unités du territoire ouvrent dans l'année : il n'est pas dit si elles comptent entièrement dans le partage. À demander à : la Caf.",
    "notice.barre.avant": "Année précédente",
    "notice.barre.lissage": "Après lissage",
    "notice.barre.plancher": "Plancher compris",
    "notice.barre.revalorisation": "Hausse comprise",
    "notice.barre.plafond": "Plafond appliqué",
    "notice.barre.apres": "{annee}, unités nouvelles comprises",
    "notice.bareme": "Barème {id}, édition {edition}{publication}, empreinte {empreinte}",
    "notice.cachet": "Calcul de la version {version}, arrondi « {politique} », sceau {empreinte}",
    "explain.titre": "Calcul, étape par étape",
    "explain.sansEtape": "Aucune étape ne nomme « {destinataire} ».",
    "explain.hypotheses": "Lectures retenues",
    "explain.manquants": "Valeurs manquantes",
    "explain.regle": "Règle {regle}, établie par : {sources}",
    "explain.regle.inferred": "Règle {regle}, lecture déduite de : {sources}",
    "explain.regle.secondary": "Règle {regle}, rapportée par : {sources}",
    "explain.regle.sansSource": "Règle {regle}, lecture déduite",
    "explain.provenance.appelant": "donné par l'appelant, sans source",
    "explain.provenance.appelantSource": "donné par l'appelant : {source}",
    "explain.provenance.convention": "imprimé dans la convention",
    "explain.provenance.conventionArticle": "imprimé dans la convention, {article}",
    "explain.provenance.national": "valeur nationale : {sources}",
    "explain.provenance.nationalDeduit": "valeur nationale, lecture déduite de : {sources}",
    "explain.somme": "somme de {nombre} valeurs = {resultat}",
    "explain.round": "{valeur}, arrondi à {decimales} décimales = {resultat}",
    "explain.choose": "retenu : {resultat}",
    "explain.min": "le plus petit de {valeurs} = {resultat}",
    "explain.max": "le plus grand de {valeurs} = {resultat}",
    "explain.autres": "et {nombre} autres",
    "explain.remplacable": " ; remplaçable par le paramètre « {parametre} »",
    "explain.manquant": "« {cle} » ({ou}, règle {regle}) : {motif} À demander à : {detenteur}.",
    "explain.plafond": "Plafond des heures nouvelles : {taux} des heures inscrites ({niveau}).",
    "explain.sansPlafond": "Aucun plafond ne joue.",
    "explain.plafond.chacun": "par structure",
    "explain.plafond.ensemble": "pour l'ensemble du territoire",
    "explain.volume":
      "{id} : {base} inscrites, {constate} réelles → {retenu} retenues, {enPlus} nouvelles, {refuse} refusées",
    "explain.prorata": "part de l'année {part}",
    "explain.politique.conserverTotal":
      "Au centime, total conservé : chaque droit arrondi vers le bas, les centimes restants aux plus grands restes.",
    "explain.politique.arrondirChaqueDroit": "Au centime, chaque droit arrondi pour lui-même.",
    "explain.politique.borneInferieure": "Chaque droit arrondi vers le bas.",
    "explain.politique.borneSuperieure": "Chaque droit arrondi vers le haut.",
    "confiance.verbatim": "lu dans la source",
    "confiance.secondary": "rapporté par la source",
    "confiance.computed": "calculé",
    "confiance.inferred": "lecture déduite",
    "confiance.unknown": "non établi",
    "unite.place": "places",
    "unite.heure": "heures",
    "unite.etp": "ETP",
    "unite.unite": "unités",
    "unite.part": "de 2023",
    "unite.pourcent": "%",
    "unite.euroParPlace": "par place",
    "unite.euroParHeure": "par heure",
    "unite.euroParEtp": "par ETP",
    "unite.euroParUnite": "par unité",
    "parametre.eaje.plancher": "plancher",
    "parametre.eaje.revalorisation": "hausse de l'année",
    "parametre.eaje.forfaitNouveau.min": "minimum du barème",
    "parametre.eaje.forfaitNouveau.max": "maximum du barème",
    "parametre.eaje.forfaitNouveau.tranches": "tranche du barème",
    "parametre.ctre.forfaitNouveau": "montant unique",
    "parametre.trajectoire.paliers": "palier",
    "parametre.alsh.plancherHoraire": "plancher horaire",
    "parametre.alsh.tauxCapHeuresNouvelles": "plafond des heures nouvelles",
    "parametre.sansMinimum": "rien n'est certain",
  },
} as const satisfies Catalogue;
