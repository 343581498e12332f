/** A link to a place of the page: it is shown, and has the focus. */
import type { ComponentChildren } from "preact";

export function Go({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const place = document.getElementById(to);
        // The place may be in a list that is folded.
        place?.closest("details")?.setAttribute("open", "");
        place?.scrollIntoView({ block: "center" });
        place?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
