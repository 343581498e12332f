/** What a caller lays over a parameter of the law: its own value, or its word that the parameter does not apply. */
import { type Issue, issue, type Path } from "../primitives/index.js";
import { checkShape, type Shape } from "../territoire/index.js";

/** Adds one `SHAPE_INVALID` for each overlay that is neither `sansObjet: true` nor a value of the shape expected. */
export function checkOverlays<K extends string>(
  overlays: { readonly [key in K]?: unknown },
  shapes: Readonly<Record<K, Shape>>,
  issues: Issue[],
): void {
  for (const cle in shapes) {
    const overlay: unknown = overlays[cle];
    if (overlay !== undefined) checkOverlay(overlay, shapes[cle], ["surcharges", cle], issues);
  }
}

function checkOverlay(overlay: unknown, valeur: Shape, path: Path, issues: Issue[]): void {
  const says =
    typeof overlay === "object" && overlay !== null && "sansObjet" in overlay ? overlay.sansObjet : undefined;
  if (says === undefined) checkShape(overlay, { valeur, "source?": "texte" }, path, issues);
  else if (says !== true) issues.push(issue("SHAPE_INVALID", [...path, "sansObjet"], { attendu: "true" }));
}
