/** What the verb on exchanges of data is asked. */
import type { DemandeEchange, EtapeEchange } from "./types/donnees.js";

/** A step to add to a request. */
export interface AvancementEchange {
  readonly demande: DemandeEchange;
  readonly etape: EtapeEchange;
}
