/**
 * From the bytes of a file to its text: UTF-8, UTF-16 and Windows-1252 are told apart; bytes that hold no text are refused.
 *
 * @module convention-territoriale/bytes
 * @category Files and people
 */

export { type DecodedText, decodeText, type Encodage } from "./decode.js";
