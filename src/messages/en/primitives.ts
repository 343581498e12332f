import type { primitives as model } from "../fr/primitives.js";
import type { Translation } from "../types.js";

export const primitives: Translation<typeof model> = {
  issues: {
    DATE_INVALID: {
      message: "“{valeur}” is not a calendar day.",
      remede: "Write a day that exists, as YYYY-MM-DD, from 1800 to 2999.",
    },
    SIREN_INVALID: {
      message: "“{valeur}” is not a SIREN number.",
      remede: "Write the nine digits without spaces; the last one is the check digit.",
    },
    CODE_INSEE_INVALID: {
      message: "“{valeur}” is not the Insee code of a commune.",
      remede: "Write the five characters of the official geographic code (not the postcode).",
    },
    AMOUNT_INVALID: {
      message: "“{valeur}” is not an amount.",
      remede: "Write an amount in euros with a decimal point, for example “1234.50”.",
    },
    AMOUNT_TOO_PRECISE: {
      message: "The amount “{valeur}” has more than two decimals.",
      remede: "Give the amount to the cent.",
    },
    AMOUNT_NEGATIVE: {
      message: "The amount “{valeur}” is negative.",
      remede: "Give an amount of zero or more.",
    },
    NUMBER_INVALID: {
      message: "“{valeur}” is not a decimal number.",
      remede: "Write the number with a decimal point, no space and no exponent, for example “12.5”.",
    },
    NUMBER_INEXACT: {
      message: "The number {valeur} has more digits than a JavaScript number keeps.",
      remede: "Write it between quotes: a text is read exactly.",
    },
    NUMBER_NEGATIVE: {
      message: "The quantity “{valeur}” is negative.",
      remede: "Give a quantity of zero or more.",
    },
    ID_DUPLICATE: {
      message: "The identifier “{id}” is used more than once.",
      remede: "Give each element an identifier of its own.",
    },
    SHARE_WITHOUT_WEIGHT: {
      message: "{total} € are to be shared and nobody has a unit to receive them.",
      remede: "Check the amount, or give at least one unit above zero.",
    },
    TRACE_MISMATCH: {
      message: "Row “{ligne}” of the trace does not give the written value, {valeur}.",
      remede: "Ask for the computation again: the trace was altered or cut short.",
    },
    PARAMETER_STALE: {
      message: "The value of “{cle}” was last checked on {verifieLe}; the question is about {date}.",
      remede: "Check that the text has not changed, or supply the value in force.",
    },
  },
  textes: {},
};
