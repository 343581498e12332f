/** What each field of a configuration and of a baseline is, in French, for editors. */
export const fr = {
  configuration: {
    severites:
      "Gravité par code (« DATE_ORDER ») ou par code et motif (« DATE_ORDER.signatureApresDebut ») ; « off » désactive.",
    clauses: "Clauses inactives par défaut que l'on active : « avenantApresExpiration ».",
    horizonExpirationJours: "Nombre de jours avant la fin à partir duquel l'expiration est annoncée ; 365 par défaut.",
    dureeMaximaleAnnees: "Durée, en années, au-delà de laquelle une convention est dite trop longue ; 5 par défaut.",
    plafondDureeAnnees: "Durée, en années, au-delà de laquelle c'est une erreur ; aucune par défaut.",
    similariteTitre: "Part de mots communs, de 0 à 1, en dessous de laquelle deux titres diffèrent ; 0.4 par défaut.",
    parametres: "Valeurs de l'utilisateur pour des paramètres datés, par clé.",
  },
  "configuration.parametres.*": {
    valeur: "Valeur du paramètre.",
    source: "D'où vient la valeur.",
    sansObjet: "Vrai si le paramètre ne s'applique pas.",
  },
  baseline: {
    version: "Version du format de fichier : 1.",
    acceptes: "Clés des constats acceptés, par nom de dossier ou de document.",
  },
};
