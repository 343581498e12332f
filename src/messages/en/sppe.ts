import type { sppe as model } from "../fr/sppe.js";
import type { Translation } from "../types.js";

export const sppe: Translation<typeof model> = {
  issues: {
    POPULATION_VINTAGE_MISMATCH: {
      message: "The figures in force in {annee} are those of {attendu}, not of {millesime}.",
      remede: "Check the millésime (year of the figures) and the year in which they are in force.",
    },
    BOUNDARIES_OTHER_YEAR: {
      message: "The boundaries of the communes are those of {limites}; the question is about {date}.",
      remede:
        "Give the territory of that year: a commune created or merged between the two days is not in it as it was.",
    },
    POPULATIONS_MISSING: {
      message: "The population totale in force in {annee} is missing for {nombre} communes.",
      remede:
        "Supply the Insee file of reference populations in force in {annee}, published at the end of December {publication} (`readPopulationsInsee`, then `avecPopulations`).",
    },
    POPULATION_LATEST_KNOWN: {
      message:
        "The population totale in force in {annee} is missing for commune {code}: the latest figure known is {totale}, in force in {connue}.",
      remede:
        "Supply the Insee file of reference populations in force in {annee}, published at the end of December {publication} (`readPopulationsInsee`, then `avecPopulations`).",
    },
    POPULATIONS_LACKING: {
      message:
        "The file of populations in force in {annee} lacks the figure of {nombre} communes of the territory (the first: {premiere}).",
      remede: "Supply the whole Insee file, or give the code of today of the communes that merged.",
    },
    POPULATION_ARRONDISSEMENTS: {
      message: "Commune {code} has {attendu} arrondissements; the file gives {trouve}.",
      remede: "Supply the whole file: the population of the commune is the sum of its arrondissements.",
    },
    POPULATION_DUPLICATE: {
      message: "The population {nature} in force in {annee} is given twice.",
      remede: "Keep one figure for each kind and year.",
    },
    POPULATION_TOTALE_BELOW_MUNICIPALE: {
      message:
        "In {annee} the population totale ({totale}) is below the municipale ({municipale}): one of them is wrong.",
      remede: "Check that the two figures were not swapped.",
    },
    MEMBER_DUPLICATE: {
      message: "The commune {code} is listed twice among the members.",
      remede: "Remove the repetition.",
    },
    MEMBER_IS_GROUP: {
      message: "Member {siren} is a group, not a commune.",
      remede: "List the communes of that group instead.",
    },
    GROUP_OWN_MEMBER: {
      message: "The group {siren} is listed among its own members.",
      remede: "Remove that number from the list of members.",
    },
    MEMBER_COUNT_BELOW_LIST: {
      message: "The stated number of members ({nombre}) is below the list ({liste}).",
      remede: "Correct the number of member communes, or the list.",
    },
    MEMBERS_SUM_MISMATCH: {
      message: "The sum stated for the group in {annee} ({somme}) does not agree with that of its members ({membres}).",
      remede: "Check the sum and the communes' figures for that year.",
    },
    COMMUNE_LEFT_ASIDE: {
      message: "{code} is a commune of an overseas collectivity, left aside on purpose.",
      remede: "No text read says that this law applies there: see the law of the collectivity.",
    },
    COMMUNE_UNKNOWN: {
      message: "The territory has no commune {code}.",
      remede: "Check the Insee code, or add the commune to the territory.",
    },
    COMMUNE_ARRONDISSEMENT: {
      message: "{code} is an arrondissement: the law speaks of the commune, {commune}.",
      remede: "Ask about the commune {commune}.",
    },
    GROUPEMENT_UNKNOWN: {
      message: "The territory has no group {siren}.",
      remede: "Check the SIREN number, or add the group to the territory.",
    },
    TRANSFER_OUTSIDE_GROUP: {
      message: "The commune {code} is not among the members of the group {siren}.",
      remede: "Check the holder, or complete the list or the number of members.",
    },
    TRANSFER_PERIOD_INVERTED: {
      message: "The transfer ends on {au}, before it begins on {du}.",
      remede: "Correct one of the two dates.",
    },
    TRANSFER_OVERLAP: {
      message: "The competence already has a holder on that date; {titulaire} cannot hold it too.",
      remede: "Give the end of the earlier transfer, or remove one of the two.",
    },
    SCHEMA_DISPOSITION_UNKNOWN: {
      message: "The convention has no disposition “{adresse}”.",
      remede: "Use the address as the consolidated text gives it.",
    },
    SCHEMA_SENT_BEFORE_ADOPTION: {
      message: "The transmission, on {transmisLe}, comes before the adoption ({adopteLe}).",
      remede: "Check both dates: what is sent has been adopted.",
    },
    SDSF_TOO_LONG: {
      message: "The departmental scheme stated from {debut} to {fin} is longer than six years.",
      remede: "Check the dates with the secretariat of the CDSF.",
    },
    AVIS_DATES_OUT_OF_ORDER: {
      message: "This step, on {date}, comes before the one that allows it, on {apres}.",
      remede: "Check the dates of the file.",
    },
    AVIS_AFTER_SILENCE: {
      message: "The answer of {date} comes after the end of the delay, {limite}: silence had already answered.",
      remede: "Go by the decision that silence made, or check that it was withdrawn.",
    },
    AVIS_AFTER_LAPSE: {
      message: "The answer of {date} bears on a request that lapsed after {limite}, for want of pieces.",
      remede: "Check the day of the last pieces, or that a new request was made.",
    },
    AVIS_LIST_TOO_LATE: {
      message: "The list of missing pieces of {date} was sent after {limite}: it has no effect.",
      remede: "Count the delay from the receipt of the file.",
    },
    GRANT_NEVER_TO_GROUP: {
      message: "{siren} is a group: the grant goes to communes only.",
      remede: "Give the Insee code of each eligible commune.",
    },
    GRANT_TABLE_INVALID: {
      message: "The table “{cle}” is not a series of rising brackets from zero.",
      remede: "Give rising whole thresholds, the first at 0, and whole coefficients in tenths.",
    },
    DATA_VERSION_UNKNOWN: {
      message: "The vintages of version {version} of the data set are not established (known versions: {connues}).",
      remede: "Install a known version, or say in `edition` of which years the figures of this one are.",
    },
    DATA_VERSION_MISMATCH: {
      message:
        "These data are not those of version {version}: for the commune {code}, {champ} is {trouve} instead of {attendu}.",
      remede: "Give the version of the package that the files come from.",
    },
    DATA_EDITION_UNCHECKED: {
      message: "The vintages of version {version} are those that the caller gave: nothing checks them.",
      remede: "Compare some communes with the figures that the Insee published.",
    },
    DATA_VERSION_UNCHECKED: {
      message:
        "Nothing checks that these data are those of version {version}: the commune {code}, which tells the versions apart, is not in them.",
      remede: "Read the whole files of the package, then choose communes from the territory that comes back.",
    },
    DATA_TYPE_UNKNOWN: {
      message: "“{valeur}” is not a kind of group known in the data set.",
      remede: "Check the file; the known kinds are CC, CA, CU, METRO, MET69 and EPT.",
    },
  },
  textes: {
    "sppe.tableau.code": "code",
    "sppe.tableau.nom": "name",
    "sppe.tableau.population": "population",
    "sppe.tableau.date": "day",
    "sppe.tableau.recenser": "needs",
    "sppe.tableau.informer": "information",
    "sppe.tableau.planifier": "planning",
    "sppe.tableau.soutenirQualite": "quality",
    "sppe.tableau.schemaPluriannuel": "schéma",
    "sppe.tableau.relaisPetiteEnfance": "relais",
    "sppe.tableau.oui": "yes",
    "sppe.tableau.non": "no",
    "sppe.tableau.indetermine": "indeterminate",
    "sppe.tableau.transfere": "transferred",
    "sppe.tableau.pasEncoreEnVigueur": "not yet in force",
    "sppe.tableau.ouiCommuneOuGroupement": "yes, commune or group",
    "sppe.objet.recenser": "list needs and modes of childcare",
    "sppe.objet.informer": "inform and support families",
    "sppe.objet.planifier": "plan the development of childcare",
    "sppe.objet.soutenirQualite": "support the quality of childcare",
    "sppe.objet.schemaPluriannuel": "multi-year childcare scheme (schéma pluriannuel)",
    "sppe.objet.relaisPetiteEnfance": "relais petite enfance",
    "sppe.statut.obligatoire": "compulsory",
    "sppe.statut.facultatif": "optional",
    "sppe.statut.transfere": "transferred",
    "sppe.statut.nonExerce": "not exercised: no commune transferred it",
    "sppe.statut.pasEncoreEnVigueur": "not yet in force",
    "sppe.statut.indetermine": "undetermined",
    "sppe.evolution.franchiALaHausse": "crossed up this year",
    "sppe.evolution.franchiALaBaisse": "crossed down this year",
    "sppe.evolution.stable": "same side of the threshold as the year before",
    "sppe.evolution.entreeEnVigueur": "rule in force since this year",
    "sppe.evolution.inconnue": "no comparison with the year before",
    "sppe.position.auDessus": "above the threshold",
    "sppe.position.pasAuDessus": "not above the threshold",
    "sppe.position.indetermine": "position against the threshold undetermined",
    "sppe.manquant.transfert": "who holds the competence",
    "sppe.manquant.populationTotale": "population totale in force",
    "sppe.manquant.partageRelais": "who runs the relais when two authorities share the competences",
    "sppe.hypothese.communeSansGroupement": "the commune belongs to no group of the territory supplied",
    "sppe.detenteur.commune": "the commune and its groups (deliberations, statutes)",
    "sppe.detenteur.groupement": "the group and its member communes (statutes, deliberations)",
    "sppe.detenteur.insee": "Insee (legal populations)",
    "sppe.detenteur.etat": "the State services (no text read settles it)",
    "sppe.item.inventaire": "Existing facilities, services and childcare for under-3s",
    "sppe.item.besoins": "Needs identified",
    "sppe.item.zonesSousDotees": "Areas where supply lacks or is hard to reach",
    "sppe.item.objectifsOffre": "Goals to maintain, develop or redeploy supply",
    "sppe.item.emploisCompetences": "Needs in jobs and skills",
    "sppe.item.famillesSpecifiques": "Actions for families with specific needs",
    "sppe.item.soutienQualite": "Support on quality to those who provide childcare",
    "sppe.item.investissements": "Renovation, upkeep and creation projects",
    "sppe.item.coutsMoyensDifficultes": "Forecast costs, human, financial and engineering means, difficulties",
    "sppe.item.calendrier": "Forecast timetable",
    "sppe.item.indicateursEvaluation": "Indicators and evaluation methods",
    "sppe.trace.naissances": "Births over the last three years",
    "sppe.trace.b": "Births coefficient",
    "sppe.trace.p": "Financial-potential coefficient",
    "sppe.trace.produit": "Number of shares of the commune",
    "sppe.trace.part": "Exact value of one share",
    "sppe.trace.droit": "Exact right of the commune",
    "sppe.trace.montant": "Amount rounded to the cent",
    "sppe.trace.repartition": "Sharing of the total between the communes",
  },
};
