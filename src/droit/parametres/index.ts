/** Every dated parameter of the library. */
import { deepFreeze } from "../../primitives/internal.js";
import type { ParametreDate } from "../types.js";
import { parametresBonusTerritoire } from "./bonus-territoire.js";
import { delaiTransmissionSchema } from "./evaluation.js";
import { parametresSppe } from "./sppe.js";

/** Every dated parameter, subject by subject. */
export const parametres: readonly ParametreDate<unknown>[] = /* @__PURE__ */ deepFreeze(
  [parametresBonusTerritoire, parametresSppe, [delaiTransmissionSchema]].flat(),
);
