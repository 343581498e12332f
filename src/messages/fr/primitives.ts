import type { Catalogue } from "../types.js";

export const primitives = {
  issues: {
    DATE_INVALID: {
      message: "« {valeur} » n'est pas un jour du calendrier.",
      remede: "Écrire un jour qui existe, sous la forme AAAA-MM-JJ, entre 1800 et 2999.",
    },
    SIREN_INVALID: {
      message: "« {valeur} » n'est pas un numéro SIREN.",
      remede: "Écrire les neuf chiffres, sans espace ; le dernier est la clé de contrôle.",
    },
    CODE_INSEE_INVALID: {
      message: "« {valeur} » n'est pas un code Insee de commune.",
      remede: "Écrire les cinq caractères du code officiel géographique (et non le code postal).",
    },
    AMOUNT_INVALID: {
      message: "« {valeur} » n'est pas un montant.",
      remede: "Écrire un montant en euros avec un point décimal, par exemple « 1234.50 ».",
    },
    AMOUNT_TOO_PRECISE: {
      message: "Le montant « {valeur} » a plus de deux décimales.",
      remede: "Donner le montant au centime.",
    },
    AMOUNT_NEGATIVE: {
      message: "Le montant « {valeur} » est négatif.",
      remede: "Donner un montant nul ou positif.",
    },
    NUMBER_INVALID: {
      message: "« {valeur} » n'est pas un nombre décimal.",
      remede: "Écrire le nombre avec un point décimal, sans espace ni exposant, par exemple « 12.5 ».",
    },
    NUMBER_INEXACT: {
      message: "Le nombre {valeur} a plus de chiffres qu'un nombre JavaScript n'en conserve.",
      remede: "Écrire ce nombre entre guillemets : un texte est lu exactement.",
    },
    NUMBER_NEGATIVE: {
      message: "La quantité « {valeur} » est négative.",
      remede: "Donner une quantité nulle ou positive.",
    },
    ID_DUPLICATE: {
      message: "L'identifiant « {id} » est employé plusieurs fois.",
      remede: "Donner à chaque élément un identifiant qui n'appartient qu'à lui.",
    },
    SHARE_WITHOUT_WEIGHT: {
      message: "{total} € sont à répartir et personne n'a d'unité pour les recevoir.",
      remede: "Vérifier le montant, ou indiquer au moins une unité au-dessus de zéro.",
    },
    TRACE_MISMATCH: {
      message: "La ligne « {ligne} » de la trace ne redonne pas la valeur écrite, {valeur}.",
      remede: "Demander à nouveau le calcul : la trace a été modifiée ou tronquée.",
    },
    PARAMETER_STALE: {
      message:
        "La valeur de « {cle} » a été vérifiée pour la dernière fois le {verifieLe} ; la question porte sur le {date}.",
      remede: "Vérifier que le texte n'a pas changé, ou fournir la valeur en vigueur.",
    },
  },
  textes: {},
} as const satisfies Catalogue;
