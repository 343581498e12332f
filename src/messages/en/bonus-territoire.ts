import type { bonusTerritoire as model } from "../fr/bonus-territoire.js";
import type { Translation } from "../types.js";

export const bonusTerritoire: Translation<typeof model> = {
  issues: {
    YEAR_INVALID: {
      message: "“{valeur}” is not a year of the bonus territoire.",
      remede: "Give a whole year, from 2020 to 2099.",
    },
    ID_WITH_SLASH: {
      message: "The identifier “{id}” holds a slash.",
      remede: "Choose an identifier without “/”: this sign separates the steps of the trace.",
    },
    TERRITOIRE_UNKNOWN: {
      message: "The territory “{id}” is not in the demande.",
      remede: "Declare this territory, or correct the identifier.",
    },
    GENRE_UNKNOWN: {
      message: "The kind “{genre}” is not declared in “genres”.",
      remede: "Declare this kind with its unit, or correct the name.",
    },
    STRUCTURE_UNKNOWN: {
      message: "The structure “{id}” is not in the demande.",
      remede: "Declare this structure, or correct the identifier.",
    },
    PARAMETER_UNKNOWN: {
      message: "“{cle}” is no parameter of the bonus territoire.",
      remede: "Check the spelling of the key in the list of parameters.",
    },
    PARAMETER_OVERLAP: {
      message: "The barème gives two values of “{cle}” for one day, from {du}.",
      remede: "End the first period before the second begins.",
    },
    RATE_ABOVE_ONE: {
      message: '"{valeur}" is more than the whole: a share goes from 0 to 1.',
      remede: 'Write 25% as "0.25", not as "25".',
    },
    TRAJECTOIRE_WITHOUT_START: {
      message: "The bonus trajectoire is measured from a number of places, and this number is zero.",
      remede: "Give the number of co-financed places of 2023, or remove “trajectoire”.",
    },
    REFERENCE_WITHOUT_UNIT: {
      message: "{montant} € are to be maintained for “{lot}” and no supported unit can receive them.",
      remede: "Check the amount, the existing units and the eligibility of the structures of this territory.",
    },
    PRINTED_FORFAIT_DIFFERS: {
      message:
        "For “{lot}”, the printed amount ({forfait} €) times the units gives {produit} €, and the N-1 amount is {reference} €: the gap of {ecart} € is more than rounding.",
      remede:
        "Check the printed amount, the units and the N-1 amount, or ask the Caf what the printed amount includes.",
    },
    PLACES_ABOVE_TOTAL: {
      message: "The structure has {soutenues} supported places and {totales} places in all.",
      remede: "Check both numbers: supported places are a part of the places of the structure.",
    },
    REFERENCE_YEAR_DIFFERS: {
      message: "The amount is that of {annee}; the bonus of {demandee} maintains the amount of {attendue}.",
      remede: "Give the amount of the year before, or correct the year asked.",
    },
    REFERENCE_TWICE: {
      message: "References {premiere} and {seconde} of “{lot}” are the same: €{montant} counted twice.",
      remede: "Remove one of them if the same line was copied; otherwise change nothing.",
    },
    N1_SUM_DIFFERS: {
      message:
        "For “{lot}”, the N-1 amounts of the structures come to €{somme} and the reference is €{reference}: a gap of €{ecart}.",
      remede: "Check both: a structure may be missing or closed, or an amount may be of another year.",
    },
    COORDINATION_ABOVE_SHARE: {
      message:
        "On “{territoire}”, coordination gets €{montant} of the €{total} that came from the CEJ, more than 15% (€{plafond}).",
      remede: "Check the sharing: the CEJ limited pilotage to 15%, as one Caf published the rule.",
    },
    TRAJECTOIRE_COUNT_DIFFERS: {
      message:
        "On “{territoire}”, the bonus trajectoire is asked for {comptees} places, and the eligible crèches of the demande have {structures}.",
      remede: "Check the count: it is of co-financed places with PSU, on one day.",
    },
    SIGNATORY_SUPPORTS_NOTHING: {
      message:
        "Signatory “{signataire}” supports no structure, and {nombre} structures are left out for want of a signatory's support: {structures}.",
      remede: "Check the spelling: in brackets, the collectivités that support each structure and did not sign.",
    },
    SCALE_REVERSED: {
      message:
        "In “{territoire}”, the scale supplied gives €{montant} for a new place, above the maximum of €{maximum}.",
      remede: "Check the amount supplied and the maximum of the year: the bounds run from the least to the greatest.",
    },
    UNITS_BELOW_ZERO: {
      message: "The scenario takes more units from “{structure}” than it has.",
      remede: "Take away fewer units, or close the structure.",
    },
    MEASURE_NOT_APPLICABLE: {
      message: "The measure “{type}” does not apply to “{structure}”.",
      remede: "Choose a measure that fits the family of this structure.",
    },
    GESTIONNAIRE_UNKNOWN: {
      message: "“{id}” runs no structure of the result.",
      remede: "Take one of the gestionnaires of the result.",
    },
    XLSX_SHEET_ABSENT: {
      message: "No sheet of the workbook is that of the {table}; its sheets: {feuilles}.",
      remede: "Give the columns the headings of the template, or say the name of the sheet.",
    },
    XLSX_SHEETS_SEVERAL: {
      message: "Several sheets may be that of the {table}: {feuilles}.",
      remede: "Say the name of the sheet to read.",
    },
    XLSX_SHEET_LEFT_ALONE: {
      message: "The sheet “{feuille}” is not read.",
      remede: "Nothing to do if it holds neither structures nor N-1 amounts; otherwise say its name.",
    },
    XLSX_CELL_UNREADABLE: {
      message: "A cell of the workbook cannot be read ({detail}): most often a formula without a saved value.",
      remede: "Open the workbook in a spreadsheet program and save it again.",
    },
    XLSX_OLD_OR_PROTECTED: {
      message: "The file is a workbook from before 2007 (.xls), or is protected by a password.",
      remede: "Save it as .xlsx, without a password.",
    },
    BAREME_DIGEST_DIFFERS: {
      message: "The digest of the barème is not that of its content: it was changed since its edition.",
      remede: "Take the published file again, or give it a new edition and a new digest ({calculee}).",
    },
    CSV_EMPTY: {
      message: "The file “{fichier}” is empty.",
      remede: "Start from the template, which gives the headings of the columns.",
    },
    CSV_ENCODING: {
      message: "Line {ligne}: accents were lost, or the file is no text in UTF-8.",
      remede: "Save the sheet as “CSV UTF-8”, or give the bytes of the file.",
    },
    CSV_QUOTES: {
      message: "Line {ligne}: a quotation mark is not closed, or is misplaced.",
      remede: "Close the quotation mark, or double those that belong to the text.",
    },
    CSV_COLUMN_MISSING: {
      message: "Line {ligne}: the column “{colonne}” is missing.",
      remede:
        "Add this column, or give it the heading of the template; the separator may be a semicolon, a tab or a comma.",
    },
    CSV_COLUMN_UNKNOWN: {
      message: "Line {ligne}: the column “{colonne}” is not expected, or only once.",
      remede: "Use the headings of the template.",
    },
    CSV_COLUMN_LEFT_ALONE: {
      message: "Line {ligne}: column “{colonne}” is not read.",
      remede: "Nothing to do if it is for your own use; otherwise take a heading of the template.",
    },
    CSV_LINE_LEFT_ALONE: {
      message: "Line {ligne}: “{texte}” is not read ({raison}).",
      remede:
        "Nothing to do if it is neither a structure nor an amount; otherwise fill in the column “famille” of the line.",
    },
    CSV_NAME_DIFFERS: {
      message: "Line {ligne}: the gestionnaire “{gestionnaire}” is also named “{autre}”; “{retenu}” is kept.",
      remede: "Write the same name on each line, or another identifier if it is another gestionnaire.",
    },
    CSV_WORD_UNKNOWN: {
      message: "Line {ligne}, column “{colonne}”: “{valeur}” is no known word.",
      remede: "Write one of these words: {mots}.",
    },
    CSV_LINE_WIDTH: {
      message: "Line {ligne}: {trouve} cells instead of {attendu}.",
      remede: "Check the separators of this line; one comma too many may be that of a number without quotes.",
    },
    CSV_VALUE_INVALID: {
      message: "Line {ligne}, column “{colonne}”: “{valeur}” does not fit ({attendu}).",
      remede:
        "Correct the cell: number “1 234,5”, amount to the cent, day “31/12/2025”, oui or non, Insee code of 5 characters, or a word of the template.",
    },
    CSV_VALUE_MISSING: {
      message: "Line {ligne}: the column “{colonne}” is empty.",
      remede: "Fill this cell in: the family of the structure needs it.",
    },
    CSV_ID_DUPLICATE: {
      message: "Line {ligne}: the identifier “{id}” is already that of line {premiere}.",
      remede: "Give each structure an identifier of its own.",
    },
  },
  textes: {
    "bonus.etape.reference": "N-1 amount to maintain",
    "bonus.etape.unitesSoutenues": "Supported units of the territory",
    "bonus.etape.lissage": "Smoothed amount per unit",
    "bonus.etape.plancher": "Amount per unit, raised to the floor if need be",
    "bonus.etape.plafond": "Amount per unit, lowered to the ceiling if need be",
    "bonus.etape.revalorisation": "Amount per unit, with the uplift of the year",
    "bonus.etape.forfaitConvention": "Amount per unit printed in the convention",
    "bonus.etape.forfaitNouveau": "Amount of a new unit",
    "bonus.etape.forfaitNouveauPrioritaire": "Amount of a new place in a priority zone",
    "bonus.etape.forfaitArrondi": "Amount per unit, rounded",
    "bonus.etape.heures": "Hours kept, new hours capped, hours refused",
    "bonus.etape.unites.existant": "Existing units paid",
    "bonus.etape.unites.nouveau": "New units paid",
    "bonus.etape.unites.trajectoire": "Places that receive the bonus trajectoire",
    "bonus.etape.droit.existant": "Right of the existing units",
    "bonus.etape.droit.nouveau": "Right of the new units",
    "bonus.etape.droit.trajectoire": "Bonus trajectoire de développement",
    "bonus.etape.trajectoire.hausse": "Growth in the number of places since 2023",
    "bonus.etape.trajectoire.part": "Growth over the places of 2023",
    "bonus.etape.trajectoire.taux": "Growth in percent",
    "bonus.etape.trajectoire.palier": "Amount of the step reached",
    "bonus.etape.droitTotal": "Total right before rounding",
    "bonus.etape.montantARepartir": "Amount to share",
    "bonus.etape.repartition": "Sharing between the structures",
    "bonus.etape.repartitionSure": "What the structures whose right is known receive, to within one cent",
    "bonus.etape.versements": "Sharing between successive gestionnaires",
    "bonus.etape.borne.min": "The least that each structure can receive",
    "bonus.etape.borne.max": "The most that each structure can receive",
    "bonus.aUnCentimePres": "to within one cent",
    "bonus.aCentimesPres": "to within {nombre} cents",
    "bonus.motif.horsTerritoire": "outside the communes of the territory",
    "bonus.motif.sansSoutienSignataire": "without the financial support of a signatory collectivité",
    "bonus.motif.sansPsu": "without prestation de service unique",
    "bonus.motif.employeurHorsRegimeGeneral": "employer outside the régime général",
    "bonus.motif.employeurEligibleCif": "employer eligible for the crédit d'impôt famille",
    "bonus.motif.fondsPublicsTerritoires": "financed by the Fonds publics et territoires",
    "bonus.motif.fermeeToutLAn": "open on no day of the year in the territory",
    "bonus.hypothese.lissageToutesUnites":
      "The smoothing of “{lot}” divides by every supported unit, including those that the CEJ did not finance.",
    "bonus.hypothese.referenceContractuelle":
      "For “{lot}”, an amount of the contract stands for the N-1 amount: the amount booked by the Caf (charge à payer) may differ.",
    "bonus.hypothese.arrondi": "Rights are rounded to the cent by the policy “{politique}”.",
    "bonus.hypothese.forfaitImprime":
      "For “{lot}”, the printed amount replaces the smoothing, the floor and the uplift of the year.",
    "bonus.hypothese.diviseurAnneeEntiere":
      'For "{lot}", what opens in the year counts whole in the divisor of the lissage: {structures} ({unites} units of a whole year) leave €{montant} of the N-1 amount to nobody.',
    "bonus.hypothese.diviseurNonDit":
      'For "{lot}", it is not established that what opens in the year counts whole in the divisor of the lissage: {structures} ({unites} units of a whole year), that is €{montant} of the N-1 amount.',
    "bonus.hypothese.unitesPerduesNonDites":
      'For "{lot}", what becomes of the N-1 amount of lost units is not established: {structures} ({unites} units), that is €{montant}, which go to the other structures or to nobody.',
    "bonus.hypothese.unitesPerduesNonVersees":
      'For "{lot}", the N-1 amount of lost units goes to nobody: {structures} ({unites} units), that is €{montant}.',
    "bonus.hypothese.unitesPerduesRedistribuees":
      'For "{lot}", the N-1 amount of lost units goes to the other structures: {structures} ({unites} units).',
    "bonus.hypothese.ctreSansPlancher": "No floor and no yearly uplift applies to the places of “{lot}”.",
    "bonus.hypothese.heuresContractualiseesPourN1":
      "For “{lot}”, the hours of N-1 are taken to be the contracted hours.",
    "bonus.hypothese.trajectoireNonDemandee":
      "For “{lot}”, no count of places is given: the bonus trajectoire is not computed.",
    "bonus.hypothese.seuilInclus": "On “{territoire}”, a step of the bonus trajectoire is reached at equality.",
    "bonus.hypothese.comptesDonnes": "For “{lot}”, the places counted are those of the day that the Caf retains.",
    "notice.titre": "Bonus territoire {annee}: {gestionnaire}",
    "notice.total": "Amount of {annee} for all your structures: {montant}.",
    "notice.depuisN1": "The year before: {avant}. Difference: {ecart} ({pourcent}).",
    "notice.simulation":
      "This notice is a simulation: the official amounts are those of the information system of the Cnaf.",
    "notice.personne": "The gestionnaire “{gestionnaire}” runs no structure of this result.",
    "notice.colonne.structure": "Structure",
    "notice.colonne.unites": "Supported units",
    "notice.colonne.avant": "Year before",
    "notice.colonne.apres": "Amount {annee}",
    "notice.colonne.ecart": "Difference",
    "notice.colonne.pourcent": "In %",
    "notice.colonne.certitude": "Sure or to be confirmed",
    "notice.certitude.sur": "sure",
    "notice.certitude.surAuCentime": "sure, to within a cent",
    "notice.certitude.aConfirmer": "to be confirmed",
    "notice.certitude.nonEligible": "not eligible",
    "notice.section.dessin": "From the year before to {annee}",
    "notice.section.pourquoi": "Why this amount",
    "notice.section.manque": "What is missing, and who holds it",
    "notice.section.sources": "Sources",
    "notice.section.annexe": "Annex: ids and readings",
    "notice.cle.alsh.forfaitNouveau": "amount of a new hour",
    "notice.cle.alsh.niveauCap": "level of the cap on new hours",
    "notice.cle.alsh.capCumul": "duration of the cap on new hours",
    "notice.cle.rpe.forfait": "amount of a new ETP",
    "notice.cle.laep.forfait": "amount of a new hour",
    "notice.cle.ludotheque.forfait": "amount of a new hour",
    "notice.cle.ludotheque.ligneFinancement": "line that funds the ludothèques",
    "notice.cle.chargeCooperation.forfaitEtp": "amount of a new ETP",
    "notice.cle.chargeCooperation.plafond": "ceiling for an ETP",
    "notice.cle.zone": "zone of the territory",
    "notice.cle.prorata.mode": "mode of prorata",
    "notice.cle.eaje.classeTerritoire.frr": "class of FRR zones",
    "notice.cle.trajectoire.anneesPayees": "years in which the bonus trajectoire is paid",
    "notice.cle.lissage.unitesPerdues": "what becomes of the amount of lost units",
    "notice.cle.lissage.diviseur": "divisor of the smoothing",
    "notice.montantInconnu": "an amount to be established",
    "notice.auPlus": "at most {max}",
    "notice.nouvelles": " and {nombre} new",
    "notice.reelles": " contracted, {nombre} actual",
    "notice.sur": " (of {nombre} in all)",
    "notice.bornes": "→",
    "notice.etape.lissage":
      "The N-1 amount of the territory, {montant}, is divided by the supported units, {unites}: {prix}.",
    "notice.etape.plancher": "Compared with the floor of {valeur}: {prix}.",
    "notice.etape.revalorisation": "Plus the uplift of the year, {valeur}: {prix}.",
    "notice.etape.plafond": "Limited to the ceiling of {valeur}: {prix}.",
    "notice.etape.imprime": "The signed convention gives the amount of a unit: {prix}.",
    "notice.etape.droit": "Each structure gets this amount for its units, to the cent:",
    "notice.etape.exclue": "{nom} gets nothing: {motifs}.",
    "notice.manque": "{nom}: {motif} To ask of: {detenteur}.",
    "notice.rienNeManque": "Nothing: the amounts of your structures are sure.",
    "notice.manqueAilleurs": "What is missing is said in the steps above; ask the Caf.",
    "notice.choix.unitesPerduesNonDites":
      "Units of the territory closed or lost their eligibility: nobody said whether their N-1 amount goes to the other structures or to nobody. To ask of: the Caf.",
    "notice.choix.diviseurNonDit":
      "Units of the territory open in the year: nobody said whether they count whole in the sharing. To ask of: the Caf.",
    "notice.barre.avant": "Year before",
    "notice.barre.lissage": "Smoothed",
    "notice.barre.plancher": "With the floor",
    "notice.barre.revalorisation": "With the uplift",
    "notice.barre.plafond": "With the ceiling",
    "notice.barre.apres": "{annee}, new units included",
    "notice.bareme": "Barème {id}, edition {edition}{publication}, digest {empreinte}",
    "notice.cachet": "Computed by version {version}, rounding “{politique}”, seal {empreinte}",
    "explain.titre": "Computation, step by step",
    "explain.sansEtape": "No step names “{destinataire}”.",
    "explain.hypotheses": "Readings retained",
    "explain.manquants": "Missing values",
    "explain.regle": "Rule {regle}, established by: {sources}",
    "explain.regle.inferred": "Rule {regle}, a reading inferred from: {sources}",
    "explain.regle.secondary": "Rule {regle}, reported by: {sources}",
    "explain.regle.sansSource": "Rule {regle}, an inferred reading",
    "explain.provenance.appelant": "given by the caller, without source",
    "explain.provenance.appelantSource": "given by the caller: {source}",
    "explain.provenance.convention": "printed in the convention",
    "explain.provenance.conventionArticle": "printed in the convention, {article}",
    "explain.provenance.national": "national value: {sources}",
    "explain.provenance.nationalDeduit": "national value, a reading inferred from: {sources}",
    "explain.somme": "sum of {nombre} values = {resultat}",
    "explain.round": "{valeur}, rounded to {decimales} decimals = {resultat}",
    "explain.choose": "retained: {resultat}",
    "explain.min": "the least of {valeurs} = {resultat}",
    "explain.max": "the greatest of {valeurs} = {resultat}",
    "explain.autres": "and {nombre} others",
    "explain.remplacable": "; the parameter “{parametre}” replaces it",
    "explain.manquant": "“{cle}” ({ou}, rule {regle}): {motif} Ask: {detenteur}.",
    "explain.plafond": "Cap on new hours: {taux} of the agreed hours ({niveau}).",
    "explain.sansPlafond": "No cap plays.",
    "explain.plafond.chacun": "by structure",
    "explain.plafond.ensemble": "for the whole territory",
    "explain.volume": "{id}: {base} agreed, {constate} actual → {retenu} kept, {enPlus} new, {refuse} refused",
    "explain.prorata": "part of the year {part}",
    "explain.politique.conserverTotal":
      "To the cent, total conserved: each right rounded down, the remaining cents to the largest remainders.",
    "explain.politique.arrondirChaqueDroit": "To the cent, each right rounded on its own.",
    "explain.politique.borneInferieure": "Each right rounded down.",
    "explain.politique.borneSuperieure": "Each right rounded up.",
    "confiance.verbatim": "read in the source",
    "confiance.secondary": "reported by the source",
    "confiance.computed": "computed",
    "confiance.inferred": "inferred reading",
    "confiance.unknown": "not established",
    "unite.place": "places",
    "unite.heure": "hours",
    "unite.etp": "FTE",
    "unite.unite": "units",
    "unite.part": "of 2023",
    "unite.pourcent": "%",
    "unite.euroParPlace": "per place",
    "unite.euroParHeure": "per hour",
    "unite.euroParEtp": "per FTE",
    "unite.euroParUnite": "per unit",
    "parametre.eaje.plancher": "floor",
    "parametre.eaje.revalorisation": "uplift of the year",
    "parametre.eaje.forfaitNouveau.min": "minimum of the scale",
    "parametre.eaje.forfaitNouveau.max": "maximum of the scale",
    "parametre.eaje.forfaitNouveau.tranches": "step of the scale",
    "parametre.ctre.forfaitNouveau": "single amount",
    "parametre.trajectoire.paliers": "step",
    "parametre.alsh.plancherHoraire": "floor per hour",
    "parametre.alsh.tauxCapHeuresNouvelles": "cap on new hours",
    "parametre.sansMinimum": "nothing is certain",
  },
};
