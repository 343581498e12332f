import type { avenant as model } from "../fr/avenant.js";
import type { Translation } from "../types.js";

export const avenant: Translation<typeof model> = {
  issues: {
    ADDRESS_INVALID: {
      message: "“{adresse}” is not the address of a disposition.",
      remede: "Write the instrument, “#”, then the ids from the root: “Av1#annexe2/aller-vers”.",
    },
    ADDRESS_TAKEN: {
      message: "The address “{adresse}” has served already: an address is never used again, even after an abrogation.",
      remede: "Give a new id to the disposition that “{operation}” brings, and keep its title.",
    },
    AVENANT_LAPSED: {
      message: "{avenant} ended on {fin}, before the convention: what it had replaced or abrogated is in force again.",
      remede: "Decide whether a new avenant is needed, or confirm this return to the earlier text.",
    },
    CARRIER_SHARED: {
      message: "The disposition “{par}” is added in two places.",
      remede: "Write one disposition for each addition.",
    },
    OPERATION_FALLEN: {
      message:
        "{avenant} had amended “{cible}”, which went with the avenant that lapsed: this operation has no effect any more.",
      remede: "Take the disposition up again in a new avenant if it is to last.",
    },
    PROROGATION_WITHOUT_EFFECT: {
      message: "The prorogation to {fin} is not later than the end already set, {enVigueur}: it changes nothing.",
      remede: "Check the date, or remove the prorogation.",
    },
    CONSOLIDATION_CONFLICT: {
      message:
        "Two avenants of one effect date, or whose order is not certain, amend “{adresse}”: nobody can say which prevails.",
      remede: "Decide which one prevails and say so in an avenant, or correct an effect date.",
    },
    DERIVATION_IMPOSSIBLE: {
      message: "No avenant can make this change of “{adresse}” (reason: {motif}).",
      remede: "Compare two certain texts of which the second only follows the first, or add a new disposition.",
    },
    OBLIGATION_ENDED: {
      message: "The obligation “{obligation}” has ended: {par} abrogated or rewrote the clause that stated it.",
      remede: "State a new obligation in the avenant.",
    },
    OBLIGATION_NOT_FOUND: {
      message: "The obligation “{obligation}” does not exist in the text in force.",
      remede: "Write the instrument, “:”, then the id of the obligation: “Av1:transmission-schema”.",
    },
    OPERATION_AMBIGUOUS: {
      message:
        "The wording “{redaction}” does not say whether operation “{operation}” replaces the text or adds to it.",
      remede: "Read the wording as “modifier” or “completer” and keep it in “redactionAmbigue”.",
    },
    OPERATION_WITHOUT_TEXT: {
      message: "Operation “{operation}” refers to “{par}”, which the avenant does not contain.",
      remede: "Give in “par” the disposition of the avenant that states the operation.",
    },
    PERIOD_CONTRADICTORY: {
      message: "No period has these ends and the length given ({valeur}).",
      remede: "Leave out the length, or the end, that the document does not give.",
    },
    PERIOD_REVERSED: {
      message: "The period begins on {debut}, after its end, {fin}.",
      remede: "Check both dates.",
    },
    TARGET_ABROGATED: {
      message: "“{cible}” was abrogated by {par}: it can no longer be amended.",
      remede: "Add a new disposition instead of amending the abrogated one.",
    },
    TARGET_ALIAS: {
      message: "“{cible}” names the same disposition as “{adresse}”; the operation applies to the latter.",
      remede: "Nothing to mend; the original address leaves no doubt.",
    },
    TARGET_LATER_INSTRUMENT: {
      message: "{instrument} targets “{cible}”, which is not in an earlier instrument that applies.",
      remede: "Target the convention or an earlier avenant in force, or correct the effect dates.",
    },
    TARGET_NOT_APPLIED: {
      message: "{instrument} targets “{cible}”, but {vise} is not in the text: it is refused, or not known yet.",
      remede: "First correct {vise} so that it applies, or target the convention.",
    },
    TARGET_NOT_FOUND: {
      message: "{instrument} targets “{cible}”, which does not exist.",
      remede: "Check the address, or add the disposition to the dossier.",
    },
  },
  textes: {
    "operation.integrer": "integration",
    "operation.modifierEtCompleter": "replacement or addition",
    "operation.proroger": "prorogation",
    "operation.adherer": "accession",
    "operation.retirer": "withdrawal",
    "operation.absorber": "takeover of a contract",
    "operation.modifierListeEquipements": "list changed",
    "operation.actualiserEcheance": "due date updated",
    "operation.corriger": "correction",
    "operation.modifier": "replacement",
    "operation.completer": "addition of text",
    "operation.abroger": "abrogation",
    "operation.abrogerSousReserve": "abrogation, to be looked at again",
    "operation.ajouter": "new disposition",
    "operation.renommer": "new title",
    "operation.origine": "original text",
    "instrument.enVigueur": "in force",
    "instrument.aVenir": "not yet in force",
    "instrument.inconnuAlors": "not yet signed then",
    "instrument.indetermine": "effect not dated precisely",
    "instrument.echu": "ended",
    "instrument.refuse": "refused, cannot apply",
  },
};
