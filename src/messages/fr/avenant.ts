import type { Catalogue } from "../types.js";

export const avenant = {
  issues: {
    ADDRESS_INVALID: {
      message: "« {adresse} » n'est pas une adresse de disposition.",
      remede: "Écrire l'instrument, « # », puis les identifiants depuis la racine : « Av1#annexe2/aller-vers ».",
    },
    ADDRESS_TAKEN: {
      message: "L'adresse « {adresse} » a déjà servi : une adresse n'est jamais réemployée, même après une abrogation.",
      remede: "Donner un identifiant nouveau à la disposition que « {operation} » apporte, et garder son titre.",
    },
    AVENANT_LAPSED: {
      message:
        "{avenant} a pris fin le {fin}, avant la convention : ce qu'il avait remplacé ou abrogé est de nouveau en vigueur.",
      remede: "Décider s'il faut un nouvel avenant, ou confirmer ce retour au texte antérieur.",
    },
    CARRIER_SHARED: {
      message: "La disposition « {par} » est ajoutée à deux endroits.",
      remede: "Écrire une disposition pour chaque ajout.",
    },
    OPERATION_FALLEN: {
      message:
        "{avenant} avait amendé « {cible} », qui a disparu avec l'avenant échu : cette opération n'a plus d'effet.",
      remede: "Reprendre la disposition dans un nouvel avenant si elle doit durer.",
    },
    PROROGATION_WITHOUT_EFFECT: {
      message: "La prorogation au {fin} ne dépasse pas la fin déjà prévue, le {enVigueur} : elle ne change rien.",
      remede: "Vérifier la date, ou retirer la prorogation.",
    },
    CONSOLIDATION_CONFLICT: {
      message:
        "Deux avenants de même date d'effet, ou dont l'ordre n'est pas certain, modifient « {adresse} » : on ne peut pas dire lequel l'emporte.",
      remede: "Décider lequel prévaut et le dire dans un avenant, ou corriger une date d'effet.",
    },
    DERIVATION_IMPOSSIBLE: {
      message: "Aucun avenant ne peut faire ce changement de « {adresse} » (motif : {motif}).",
      remede:
        "Comparer deux textes certains dont le second ne fait que suivre le premier, ou ajouter une disposition nouvelle.",
    },
    OBLIGATION_ENDED: {
      message: "L'obligation « {obligation} » a pris fin : {par} a abrogé ou réécrit la clause qui l'énonçait.",
      remede: "Énoncer une obligation nouvelle dans l'avenant.",
    },
    OBLIGATION_NOT_FOUND: {
      message: "L'obligation « {obligation} » n'existe pas dans le texte en vigueur.",
      remede: "Écrire l'instrument, « : », puis l'identifiant de l'obligation : « Av1:transmission-schema ».",
    },
    OPERATION_AMBIGUOUS: {
      message: "La rédaction « {redaction} » ne dit pas si l'opération « {operation} » remplace ou complète le texte.",
      remede: "Lire la rédaction comme « modifier » ou « completer » et la garder dans « redactionAmbigue ».",
    },
    OPERATION_WITHOUT_TEXT: {
      message: "L'opération « {operation} » renvoie à « {par} », que l'avenant ne contient pas.",
      remede: "Indiquer dans « par » la disposition de l'avenant qui énonce l'opération.",
    },
    PERIOD_CONTRADICTORY: {
      message: "Aucune période n'a ces dates et la durée donnée ({valeur}).",
      remede: "Retirer la durée, ou la date, que le document ne donne pas.",
    },
    PERIOD_REVERSED: {
      message: "La période commence le {debut}, après sa fin, le {fin}.",
      remede: "Vérifier les deux dates.",
    },
    TARGET_ABROGATED: {
      message: "« {cible} » a été abrogé par {par} : il ne peut plus être modifié.",
      remede: "Ajouter une disposition nouvelle au lieu de modifier celle qui a été abrogée.",
    },
    TARGET_ALIAS: {
      message: "« {cible} » désigne la même disposition que « {adresse} » ; l'opération s'applique à celle-ci.",
      remede: "Rien à corriger ; l'adresse d'origine évite toute hésitation.",
    },
    TARGET_LATER_INSTRUMENT: {
      message: "{instrument} vise « {cible} », qui n'est pas dans un instrument antérieur appliqué.",
      remede: "Viser la convention ou un avenant antérieur en vigueur, ou corriger les dates d'effet.",
    },
    TARGET_NOT_APPLIED: {
      message:
        "{instrument} vise « {cible} », mais {vise} n'est pas dans le texte : il est refusé, ou pas encore connu.",
      remede: "Corriger d'abord {vise} pour qu'il s'applique, ou viser la convention.",
    },
    TARGET_NOT_FOUND: {
      message: "{instrument} vise « {cible} », qui n'existe pas.",
      remede: "Vérifier l'adresse, ou ajouter au dossier la disposition visée.",
    },
  },
  textes: {
    "operation.integrer": "intégration",
    "operation.modifierEtCompleter": "modification ou complément",
    "operation.proroger": "prorogation",
    "operation.adherer": "adhésion",
    "operation.retirer": "retrait",
    "operation.absorber": "reprise d'un contrat",
    "operation.modifierListeEquipements": "liste modifiée",
    "operation.actualiserEcheance": "échéance actualisée",
    "operation.corriger": "correction",
    "operation.modifier": "modification",
    "operation.completer": "complément",
    "operation.abroger": "abrogation",
    "operation.abrogerSousReserve": "abrogation sous réserve de réexamen",
    "operation.ajouter": "ajout",
    "operation.renommer": "changement de titre",
    "operation.origine": "texte d'origine",
    "instrument.enVigueur": "en vigueur",
    "instrument.aVenir": "pas encore en vigueur",
    "instrument.inconnuAlors": "pas encore signé alors",
    "instrument.indetermine": "effet non daté précisément",
    "instrument.echu": "terminé",
    "instrument.refuse": "refusé, ne peut pas s'appliquer",
  },
} as const satisfies Catalogue;
