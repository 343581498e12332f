import type { Catalogue } from "../types.js";

export const verification = {
  issues: {
    ACKNOWLEDGEMENT_UNUSED: {
      message: "L'acquittement de « {finding} » ne correspond plus à aucun constat.",
      remede: "Retirer l'acquittement du dossier.",
    },
    ACT_ID_MISMATCH: {
      message: "L'identifiant « {identifiant} » porte « {lu} » là où le dossier donne « {attendu} ».",
      remede: "Comparer au cachet de transmission, puis corriger l'identifiant, le SIREN, la date ou le numéro.",
    },
    AVENANT_NUMBER_GAP: {
      message: "La suite des numéros d'avenants n'est pas 1, 2, 3... (« {avenant} »).",
      remede: "Ajouter l'avenant qui manque au dossier, ou corriger le numéro.",
    },
    BASE_DATE_MISMATCH: {
      message: "« {instrument} » est désigné par une date qui n'est pas celle de sa signature.",
      remede: "Reprendre la date de signature du texte amendé.",
    },
    CONFIGURATION_INVALID: {
      message: "La configuration donne à « {champ} » une valeur qui ne convient pas : « {valeur} ».",
      remede:
        "Gravités : error, warning, info ou off. Horizon en jours, durées en années, similarité de 0 à 1 ; retirer tout autre champ.",
    },
    CONVENTION_EXPIRING: {
      message: "La convention prend fin le {fin}, dans {jours} jours.",
      remede: "Préparer le renouvellement : une nouvelle convention, ou un avenant qui proroge celle-ci.",
    },
    COUNT_MISMATCH: {
      message: "Le texte annonce {annonce} ; on compte {comptes} ({objet}).",
      remede: "Corriger le nombre, ou dire ce qu'il compte (éléments privés, sous-éléments).",
    },
    DATE_ORDER: {
      message: "« {instrument} » : le {premier} et le {second} ne sont pas dans l'ordre attendu.",
      remede: "Vérifier les deux dates sur les originaux ; à défaut d'erreur, en garder la raison au dossier.",
    },
    DUPLICATE_NODE: {
      message: "« {titre} » figure deux fois : « {premier} » et « {second} ».",
      remede: "Réunir les deux, ou dire dans chaque titre ce qui les distingue.",
    },
    DURATION_MISMATCH: {
      message: "La durée ou le moment annoncé n'est pas celui de la période.",
      remede: "Corriger la durée, le moment ou la période.",
    },
    DURATION_TOO_LONG: {
      message: "La convention va du {debut} au {fin} : plus de {annees} ans, qui finiraient le {limite}.",
      remede: "Raccourcir la période, ou régler « dureeMaximaleAnnees » sur la durée admise.",
    },
    EFFECT_BEFORE_EXECUTORY: {
      message: "« {instrument} » prend effet le {effet} ; la délibération est exécutoire au plus tôt le {executoire}.",
      remede: "Fixer l'effet à la date où l'acte est publié et transmis, ou après.",
    },
    LEGAL_REFERENCE: {
      message: "« {citation} » n'est pas une référence exacte : lu « {lu} », attendu « {attendu} ».",
      remede: "Comparer au texte officiel, puis corriger la référence dans le prochain instrument.",
    },
    LEGAL_THRESHOLD: {
      message: "Le texte fixe le seuil à {valeur} habitants ; la loi le fixe à plus de {legal} habitants.",
      remede: "Corriger le seuil dans le prochain avenant, ou citer l'article de loi sans chiffre.",
    },
    NAME_VARIANT: {
      message: "« {entite} » est écrit de plusieurs façons : {formes}.",
      remede: "Retenir une seule graphie dans tout le document.",
    },
    OBLIGATION_CONFLICT: {
      message: "« {premier} » ({date}) et « {second} » ({autreDate}) se contredisent.",
      remede: "Dire dans quel ordre et à quelles dates les deux actes se font.",
    },
    OBLIGATION_OVERDUE: {
      message:
        "« {libelle} » était à faire au plus tard le {date} : {jours} jours de retard au {at}, sans exécution enregistrée.",
      remede: "Enregistrer l'exécution si elle a eu lieu ; sinon exécuter, ou reporter l'échéance par avenant.",
    },
    OBLIGATION_UNFEASIBLE: {
      message: "« {libelle} » est placé au {moment}, déjà passé quand « {instrument} » prend effet, le {effet}.",
      remede: "Donner à l'obligation un moment à venir.",
    },
    OP_AMBIGUOUS: {
      message: "« {redaction} » : « {instrument} » ne dit pas s'il remplace ou complète le texte visé.",
      remede: "Écrire, pour chaque cible, « modifie » ou « complète ».",
    },
    PARTY_MINIMUM: {
      message: "Parmi les {parties} parties, il manque une caisse ou une collectivité.",
      remede: "Ajouter la partie qui manque.",
    },
    PARTY_MISSING_SIGNATURE: {
      message: "« {instrument} » : il manque une signature ou un original.",
      remede: "Faire signer la partie, établir l'original, ou compléter le dossier.",
    },
    PERIOD_GAP: {
      message: "Du {du} au {au} ({jours} jours), ni « {reference} » ni cette convention ne s'applique.",
      remede: "Proroger la précédente, ou avancer le début de celle-ci.",
    },
    PERIOD_OVERLAP: {
      message: "Du {du} au {au} ({jours} jours), « {reference} » et cette convention s'appliquent toutes deux.",
      remede: "Mettre fin à la précédente, ou retarder le début de celle-ci.",
    },
    PLACEHOLDER_LEFT: {
      message: "« {citation} » est resté du modèle.",
      remede: "Remplacer par la valeur, ou retirer ce qui ne sert pas.",
    },
    REF_DANGLING: {
      message: "Le texte renvoie à « {cible} », qui n'est pas ce qu'il annonce.",
      remede: "Corriger le renvoi, ou joindre le document annoncé.",
    },
    RULE_FAILED: {
      message: "La règle « {regle} » a échoué : {detail}.",
      remede: "Corriger la règle ajoutée par l'appelant ; les autres ont été contrôlées.",
    },
    RULE_INVALID: {
      message: "« {regle} » n'est pas une règle qui puisse être contrôlée, ou son code est déjà pris.",
      remede:
        "Donner à chaque règle un code qui lui soit propre, ses règles de référence et une fonction « verifier ».",
    },
    RULE_UNKNOWN: {
      message: "La configuration parle de « {regle} », qui n'est ni une règle ni un motif de règle.",
      remede: "Écrire le code d'une règle (« DATE_ORDER ») ou d'un motif (« DATE_ORDER.signatureApresDebut »).",
    },
    TARGET_INVALID: {
      message: "L'opération « {operation} » de « {instrument} » vise « {cible} », qu'elle ne peut pas amender.",
      remede: "Viser une disposition de la convention ou d'un avenant antérieur, ou compléter le dossier.",
    },
    THEME_COVERAGE: {
      message: "Le plan d'actions ne couvre pas : {manquants}.",
      remede: "Ajouter une action sur ces thèmes, ou indiquer les thèmes des actions existantes.",
    },
    TITLE_MISMATCH: {
      message: "« {annonce} » est annoncé ; « {adresse} » porte « {porte} ».",
      remede: "Reprendre le même titre, ou renommer expressément.",
    },
  },
  textes: {
    "regle.ACKNOWLEDGEMENT_UNUSED": "Acquittement sans objet",
    "regle.ACT_ID_MISMATCH": "Identifiant d'acte incohérent",
    "regle.AVENANT_NUMBER_GAP": "Numéros des avenants",
    "regle.BASE_DATE_MISMATCH": "Texte amendé désigné par une autre date",
    "regle.CONSOLIDATION_CONFLICT": "Avenants concurrents",
    "regle.CONVENTION_EXPIRING": "Convention proche de sa fin",
    "regle.COUNT_MISMATCH": "Nombre annoncé différent du nombre compté",
    "regle.DATE_ORDER": "Dates dans le désordre",
    "regle.DUPLICATE_NODE": "Titre répété dans le plan",
    "regle.DURATION_MISMATCH": "Durée ou moment incohérent avec la période",
    "regle.DURATION_TOO_LONG": "Convention trop longue",
    "regle.EFFECT_BEFORE_EXECUTORY": "Effet avant le caractère exécutoire",
    "regle.LEGAL_REFERENCE": "Référence à un texte",
    "regle.LEGAL_THRESHOLD": "Seuil légal inexact",
    "regle.NAME_VARIANT": "Nom écrit de plusieurs façons",
    "regle.OBLIGATION_CONFLICT": "Obligations qui se contredisent",
    "regle.OBLIGATION_OVERDUE": "Obligation en retard",
    "regle.OBLIGATION_UNFEASIBLE": "Obligation placée dans le passé",
    "regle.OP_AMBIGUOUS": "Opération indéterminée",
    "regle.PARTY_MINIMUM": "Parties insuffisantes",
    "regle.PARTY_MISSING_SIGNATURE": "Signature ou original manquant",
    "regle.PERIOD_GAP": "Jours sans convention",
    "regle.PERIOD_OVERLAP": "Jours couverts deux fois",
    "regle.PLACEHOLDER_LEFT": "Modèle non rempli",
    "regle.REF_DANGLING": "Renvoi sans cible",
    "regle.TARGET_ABROGATED": "Cible abrogée",
    "regle.TARGET_INVALID": "Cible impossible",
    "regle.THEME_COVERAGE": "Thèmes manquants",
    "regle.TITLE_MISMATCH": "Titre différent du titre annoncé",
    "DUPLICATE_NODE.texte": "« {titre} » figure deux fois : lignes {premier} et {second}.",
    "EFFECT_BEFORE_EXECUTORY.texte":
      "L'avenant prend effet le {effet} ; la délibération est exécutoire au plus tôt le {executoire}.",
    "OP_AMBIGUOUS.texte": "« {redaction} » ne dit pas si le texte visé est remplacé ou complété.",
    "AVENANT_NUMBER_GAP.manquant": "Il n'y a pas d'avenant n° {numero} ; le suivant est « {avenant} ».",
    "AVENANT_NUMBER_GAP.sansNumero": "« {avenant} » n'a pas de numéro et n'est pas le seul avenant.",
    "AVENANT_NUMBER_GAP.double": "Le numéro {numero} sert deux fois ; « {avenant} » est le second.",
    "BASE_DATE_MISMATCH.date": "« {instrument} » est désigné par la date du {citee} ; il a été signé le {signee}.",
    "BASE_DATE_MISMATCH.nonDate": "L'avenant amende « {instrument} » sans le désigner par sa date.",
    "DATE_ORDER.deliberationApresSignature":
      "« {instrument} » a été signé le {premier}, avant la délibération du {second}.",
    "DATE_ORDER.signatureAvantTransmission":
      "« {instrument} » a été signé le {premier}, avant la réception de la délibération en préfecture, le {second}.",
    "DATE_ORDER.signatureApresDebut":
      "« {instrument} » a été signé le {second}, après le début de sa période, le {premier} : c'est courant.",
    "DATE_ORDER.effetAvantSignature": "« {instrument} » prend effet le {premier}, avant sa signature, le {second}.",
    "DATE_ORDER.deliberationApresSignature.texte":
      "La signature, le {premier}, précède la délibération du {second}, d'après son cachet.",
    "DATE_ORDER.signatureAvantTransmission.texte":
      "La signature, le {premier}, précède la réception de la délibération en préfecture, le {second}.",
    "DATE_ORDER.effetAvantSignature.texte": "L'avenant prend effet le {premier}, avant sa signature, le {second}.",
    "LEGAL_REFERENCE.dateDuNumero": "« {citation} » : ce texte est du {attendu}, et non du {lu}.",
    "LEGAL_REFERENCE.titreAutreTexte": "« {citation} » : le titre « {lu} » est celui d'un autre texte ({attendu}).",
    "LEGAL_REFERENCE.natureDuNumero": "« {citation} » : ce numéro est celui d'un texte d'une autre nature ({attendu}).",
    "LEGAL_REFERENCE.publieApresSignature":
      "« {citation} » : ce texte a paru le {attendu}, après la signature, le {lu}.",
    "LEGAL_REFERENCE.pasEncoreEnVigueur":
      "« {citation} » : cet article est en vigueur le {attendu} ; l'instrument est signé le {lu}.",
    "LEGAL_REFERENCE.codeDeLArticle": "« {citation} » : lire {attendu}, et non {lu}.",
    "LEGAL_REFERENCE.numeroSuggere": "« {citation} » est la {attendu}.",
    "LEGAL_REFERENCE.deuxDates": "« {citation} » : le même numéro est daté du {attendu} ailleurs dans le document.",
    "LEGAL_REFERENCE.deuxNumeros":
      "« {citation} » : la même date et le même titre ont ailleurs un autre numéro ({attendu}).",
    "LEGAL_REFERENCE.cogInconnue": "« {citation} » : aucune Cog ne couvre {lu} (périodes connues : {attendu}).",
    "DATE_ORDER.avenantFinApresConvention":
      "« {instrument} » finit le {second}, après la convention, qui finit le {premier}, sans la proroger.",
    "DATE_ORDER.avenantApresExpiration":
      "« {instrument} » a été signé le {second}, après la fin de la convention, le {premier}.",
    "DURATION_MISMATCH.duree":
      "Le texte dit « {citation} » ; du {debut} au {fin}, la période compte {annees} années civiles.",
    "DURATION_MISMATCH.duree.texte":
      "Le texte dit « {citation} » ; de {debut} à {fin}, la période compte {annees} années civiles.",
    "DURATION_MISMATCH.position": "« {date} » est donné pour {position}, qui est le {attendu}.",
    "position.debut": "le début de la période",
    "position.fin": "la fin de la période",
    "position.miParcours": "le milieu de la période",
    "position.finAnnee": "la fin de l'année {rang} de la période",
    "OBLIGATION_CONFLICT.deuxActes":
      "Deux actes pour une seule date, le {date} : « {premier} » et « {second} » ({autreDate}).",
    "OBLIGATION_CONFLICT.deuxDates":
      "Deux dates pour un seul acte : « {premier} » le {date}, « {second} » le {autreDate}.",
    "PARTY_MINIMUM.caisse": "Aucune des {parties} parties n'est une caisse (Caf ou CSS).",
    "PARTY_MINIMUM.collectivite": "Aucune des {parties} parties n'est une collectivité.",
    "PARTY_MISSING_SIGNATURE.signature": "« {partie} » n'a pas signé « {instrument} ».",
    "PARTY_MISSING_SIGNATURE.exemplaires":
      "« {instrument} » est établi en {exemplaires} exemplaires pour {parties} parties.",
    "REF_DANGLING.absent": "Le texte renvoie à « {cible} », qui n'existe pas.",
    "REF_DANGLING.autreNature":
      "Le texte annonce « {annoncee} » à « {cible} », qui contient autre chose : « {nature} ».",
    "TARGET_INVALID.absente": "L'opération « {operation} » de « {instrument} » vise « {cible} », qui n'existe pas.",
    "TARGET_INVALID.posterieure":
      "L'opération « {operation} » de « {instrument} » vise « {cible} », qui n'est pas d'un instrument antérieur.",
    "TITLE_MISMATCH.semblable": "« {annonce} » est annoncé ; « {adresse} » porte un titre proche : « {porte} ».",
    "TITLE_MISMATCH.different": "« {annonce} » est annoncé ; « {adresse} » porte un tout autre titre : « {porte} ».",
    "TITLE_MISMATCH.absent": "« {annonce} » est annoncé ; « {adresse} » n'existe pas ou n'a pas de titre.",
    "TITLE_MISMATCH.semblable.texte":
      "La fiche « {annonce} » est annoncée ; celle que le texte porte a un titre proche : « {porte} ».",
    "TITLE_MISMATCH.absent.texte": "La fiche « {annonce} » est annoncée ; le texte ne porte aucune fiche de ce titre.",
    "constats.titre": "{titre} : vérification au {date}",
    "constats.error": "Erreur",
    "constats.warning": "Avertissement",
    "constats.info": "Information",
    "constats.error.un": "{nombre} erreur",
    "constats.error.plusieurs": "{nombre} erreurs",
    "constats.warning.un": "{nombre} avertissement",
    "constats.warning.plusieurs": "{nombre} avertissements",
    "constats.info.un": "{nombre} information",
    "constats.info.plusieurs": "{nombre} informations",
    "constats.valeurConnue": "Valeur connue par ailleurs : « {valeurConnue} ».",
    "constats.acquittes": "Constats acquittés",
    "constats.ecartes": "Contrôles écartés, et pourquoi",
    "constats.ecart.inconnu": "non connu : {manque}",
    "constats.ecart.nonActive": "contrôle à activer : « {manque} »",
    "constats.ecart.echec": "la règle a échoué : {manque}",
    "constats.ecart.desactive": "contrôle désactivé par la configuration ({manque})",
    "constats.lieu": "Où :",
    "constats.citation": "Texte :",
    "constats.remede": "Remède :",
    "constats.sources": "Règles et sources :",
    "portefeuille.titre.un": "{nombre} dossier au {date}",
    "portefeuille.titre.plusieurs": "{nombre} dossiers au {date}",
    "portefeuille.dues": "À faire du {du} au {au}",
    "portefeuille.echues": "Conventions échues",
    "portefeuille.codes": "Constats par code",
    "portefeuille.lignes": "Dossier par dossier",
    "portefeuille.fin": "fin le {date}",
    "portefeuille.aucun": "Aucun.",
    "cli.programme": "Conventions territoriales globales : vérification de dossiers et de textes.",
    "cli.commande.verify":
      "Vérifie des dossiers (JSON) ou des textes (.txt, .md). Code de sortie : 0 rien, 1 constats, 2 entrée inutilisable.",
    "cli.commande.portfolio": "Rapport sur tous les dossiers JSON d'un répertoire.",
    "cli.fichiers": "fichiers à vérifier ; « - » pour l'entrée standard",
    "cli.repertoireDossiers": "répertoire des dossiers",
    "cli.format": "forme du résultat",
    "cli.optionReference": "fichier des constats déjà acceptés : seuls les nouveaux comptent",
    "cli.optionEcrire": "écrit le fichier des constats acceptés, avec tous ceux d'aujourd'hui",
    "cli.optionConfiguration": "fichier JSON : gravités, seuils, contrôles à activer",
    "cli.severite": "gravité à partir de laquelle le code de sortie est 1",
    "cli.at": "jour de référence, AAAA-MM-JJ (par défaut celui du dossier, sinon aujourd'hui)",
    "cli.atPortefeuille": "jour de référence, AAAA-MM-JJ (par défaut aujourd'hui)",
    "cli.lang": "langue",
    "cli.aide": "affiche cette aide",
    "cli.version": "affiche la version",
    "cli.choix": "au choix : {choix}",
    "cli.defaut": "par défaut : {defaut}",
    "cli.erreur.argumentManque": "Erreur : il manque « {nom} ».",
    "cli.erreur.valeurManque": "Erreur : l'option « {nom} » est donnée sans sa valeur.",
    "cli.erreur.optionInconnue": "Erreur : l'option « {nom} » n'existe pas.",
    "cli.erreur.commandeInconnue": "Erreur : la commande « {nom} » n'existe pas.",
    "cli.erreur.tropDArguments": "Erreur : {trouve} arguments pour {attendu} attendu.",
    "cli.erreur.valeurParmi": "Erreur : l'option « {nom} » n'accepte pas « {valeur} ». Valeurs possibles : {choix}.",
    "cli.erreur.valeurFausse": "Erreur : l'option « {nom} » n'accepte pas « {valeur} ». {detail}",
    "cli.erreur.proche": "Peut-être : {proche}.",
    "cli.date": "Écrire un jour qui existe, AAAA-MM-JJ.",
    "cli.titre.Usage": "Usage :",
    "cli.titre.Options": "Options :",
    "cli.titre.Arguments": "Arguments :",
    "cli.titre.Commands": "Commandes :",
    "cli.illisible": "{fichier} : fichier introuvable ou illisible ({detail}).",
    "cli.repertoire": "{fichier} : c'est un répertoire ; donner un fichier, ou employer « portfolio ».",
    "cli.tropGrand": "{fichier} : plus de 50 Mo ; un dossier n'est jamais si grand.",
    "cli.vide": "{fichier} : le fichier est vide.",
    "cli.pasJson": "{fichier} : ce n'est pas du JSON (un texte se donne en .txt ou .md).",
    "cli.autres": "et {nombre} autres.",
    "cli.ecartes": "{nombre} contrôles écartés (voir --format markdown)",
    "cli.reference": "{fichier} : ce n'est pas un fichier de constats acceptés.",
    "cli.ecriture": "{fichier} : impossible d'écrire.",
    "cli.sortie": "Le résultat n'a pas pu être écrit ({detail}).",
    "cli.dossier": "{fichier} : aucun dossier JSON à lire ici.",
    "cli.commande.report":
      "Rapport complet d'un dossier : texte en vigueur, obligations légales, échéancier, vérification.",
    "cli.commande.consolidate": "Texte en vigueur, chaque disposition avec l'acte qui l'a modifiée en dernier.",
    "cli.commande.echeancier": "Échéancier : ce qui est dû, quand, par qui, et son état.",
    "cli.commande.sppe": "Service public de la petite enfance : ce que la loi demande à chaque commune et groupement.",
    "cli.fichier": "dossier (JSON) ; « - » pour l'entrée standard",
    "cli.commande.bonus":
      "Bonus territoire d'une demande : chaque montant et chaque étape du calcul (l'année est dans la demande).",
    "cli.demande": "demande de bonus (JSON) ; « - » pour l'entrée standard",
  },
} as const satisfies Catalogue;
