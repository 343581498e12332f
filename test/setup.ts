/** Properties run in full in one time zone; the others check that nothing depends on the zone, which fewer runs show. */
import * as fc from "fast-check";

if (process.env["TZ"] !== "UTC") fc.configureGlobal({ numRuns: 15 });
