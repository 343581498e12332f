/** Files that the page makes and the person keeps: nothing is sent, the browser writes them. */

export interface Made {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function Download({ name, label, make }: { readonly name: string; readonly label: string; make(): Made }) {
  return (
    <button type="button" class="save" onClick={() => save(make())}>
      <span aria-hidden="true">↓</span> {label}
      <span class="hidden"> ({name})</span>
    </button>
  );
}

function save({ name, type, text }: Made): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
