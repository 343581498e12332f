/** The version of the library, for the stamps of results; a test holds it equal to that of `package.json`. */

export const VERSION = "0.1.0";
