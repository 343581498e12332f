import type { Catalogue } from "../types.js";

export const parse = {
  issues: {
    DOSSIER_MIGRATED: {
      message: "Le dossier est au format {version} ; il a été lu comme un dossier au format {attendue}.",
      remede: "L'enregistrer de nouveau : il sera écrit au format {attendue}.",
    },
    FIELD_MISSING: {
      message: "Le champ « {champ} » manque.",
      remede: "Ajouter ce champ ; une liste sans élément s'écrit [].",
    },
    CLAUSE_NOT_FOUND: {
      message: "« {disposition} » n'est pas une disposition de cet instrument.",
      remede: "Écrire les identifiants depuis la racine : « annexe1/gouvernance ».",
    },
    INPUT_UNREADABLE: {
      message: "L'objet donné ne se laisse pas lire.",
      remede: "Donner le résultat de JSON.parse : un objet simple, sans accesseur.",
    },
    INPUT_TOO_DEEP: {
      message: "Le fichier a plus de {maximum} niveaux d'imbrication, ou tourne en rond.",
      remede: "Donner le dossier lui-même : aucun n'a besoin d'autant de niveaux.",
    },
    INPUT_TOO_LARGE: {
      message: "Le fichier contient plus de {maximum} valeurs.",
      remede: "Découper le fichier : un dossier ne contient qu'une convention et ses avenants.",
    },
    ISSUES_TOO_MANY: {
      message: "Ce fichier a plus d'erreurs qu'on ne peut en énumérer.",
      remede: "Vérifier que c'est bien un dossier de ce format, puis corriger d'abord les plus répétées.",
    },
    KEY_UNKNOWN: {
      message: "La clé « {cle} » n'existe pas à cet endroit.",
      remede: "Corriger l'orthographe de la clé, ou la retirer.",
    },
    OPERATION_UNKNOWN: {
      message: "« {valeur} » n'est pas une opération d'avenant.",
      remede: "Choisir parmi : {attendu}.",
    },
    PARTY_UNKNOWN: {
      message: "La partie « {partie} » est citée mais ne figure pas parmi les parties de la convention.",
      remede: "L'ajouter à « convention.parties », ou corriger la référence.",
    },
    TEXT_EMPTY: {
      message: "Un texte est attendu, il est vide : « {valeur} ».",
      remede: "Écrire le texte, ou retirer la clé si l'information n'est pas connue.",
    },
    TYPE_INVALID: {
      message: "« {valeur} » n'est pas du type attendu ({attendu}).",
      remede: "Écrire une valeur de ce type.",
    },
    VALUE_INVALID: {
      message: "La valeur « {valeur} » ne convient pas.",
      remede: "Voir la forme attendue dans le schéma du fichier, ou dans la page de la fonction appelée.",
    },
    VALUE_NOT_IN_LIST: {
      message: "« {valeur} » ne fait pas partie des valeurs possibles.",
      remede: "Choisir parmi : {attendu}.",
    },
    VALUE_OUT_OF_RANGE: {
      message: "« {valeur} » est hors des limites ({limite}).",
      remede: "Donner une valeur dans les limites.",
    },
    VERSION_UNSUPPORTED: {
      message: "Le dossier est au format {version} ; cette bibliothèque lit le format {attendue}.",
      remede: "Mettre la bibliothèque à jour : le dossier a été écrit par une version plus récente.",
    },
    VERSION_WITHOUT_MIGRATION: {
      message:
        "Le dossier est au format {version}, plus ancien que le format {attendue}, et aucune conversion n'existe.",
      remede: "Corriger le numéro de version, ou recopier le dossier au format {attendue}.",
    },
  },
  textes: {
    "VALUE_OUT_OF_RANGE.min.nombre": "« {valeur} » est en dessous du minimum, {limite}.",
    "VALUE_OUT_OF_RANGE.min.nombre.remede": "Donner un nombre supérieur ou égal à {limite}.",
    "VALUE_OUT_OF_RANGE.max.nombre": "« {valeur} » est au-dessus du maximum, {limite}.",
    "VALUE_OUT_OF_RANGE.max.nombre.remede": "Donner un nombre inférieur ou égal à {limite}.",
    "VALUE_OUT_OF_RANGE.min.caracteres": "Ce texte est trop court : « {valeur} ».",
    "VALUE_OUT_OF_RANGE.min.caracteres.remede": "Nombre de caractères au minimum : {limite}.",
    "VALUE_OUT_OF_RANGE.max.caracteres": "Ce texte est trop long : « {valeur} ».",
    "VALUE_OUT_OF_RANGE.max.caracteres.remede": "Nombre de caractères au maximum : {limite}.",
    "VALUE_OUT_OF_RANGE.min.elements": "Cette liste a trop peu d'éléments.",
    "VALUE_OUT_OF_RANGE.min.elements.remede": "Nombre d'éléments au minimum : {limite}.",
    "VALUE_OUT_OF_RANGE.max.elements": "Cette liste a trop d'éléments.",
    "VALUE_OUT_OF_RANGE.max.elements.remede": "Nombre d'éléments au maximum : {limite}.",
    "FIELD_MISSING.attendu.remede": "Ajouter ce champ, avec l'un de ces mots : {attendu}.",
    "proche.remede": "Écrire « {proche} », ou retirer cette clé.",
    "proposition.jour": "Écrire « {valeur} » ({date}) : un jour s'écrit AAAA-MM-JJ.",
    "proposition.nombre": "Écrire « {valeur} » : avec un point décimal et sans espace.",
    "proposition.texte": 'Écrire "{valeur}", entre guillemets : c\'est un texte.',
    "proposition.sansGuillemets": "Écrire {valeur}, sans guillemets.",
    "proposition.mot": "Écrire « {valeur} » ; les mots possibles sont : {attendu}.",
    "attendu.siren": "un numéro SIREN en texte, neuf chiffres",
    "attendu.texte": "un texte",
    "attendu.string": "un texte",
    "attendu.nombre": "un nombre",
    "attendu.number": "un nombre",
    "attendu.int": "un nombre entier",
    "attendu.booleen": "true ou false",
    "attendu.boolean": "true ou false",
    "attendu.decimal": "un nombre, ou un texte qui en écrit un",
    "attendu.jour": "un jour en texte, AAAA-MM-JJ",
    "attendu.date": "un jour en texte, AAAA-MM-JJ, ou { du, au, libelle } pour une date connue à peu près",
    "attendu.periode": "une période { debut, fin }",
    "attendu.objet": "un objet",
    "attendu.object": "un objet",
    "attendu.liste": "une liste",
    "attendu.array": "une liste",
    "attendu.famille": "une famille de structures",
    "attendu.commune": "un code Insee de 5 caractères",
    "attendu.erreurTableur": "le tableur n'a pas su calculer ou montrer cette cellule",
    "attendu.annee": "une année en quatre chiffres",
    "attendu.ouiNon": "oui ou non",
    "attendu.montant": "un montant au centime",
    "attendu.mot": "un mot du modèle",
  },
} as const satisfies Catalogue;
