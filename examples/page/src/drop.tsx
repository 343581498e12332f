/** A place to drop files, that is also a button to choose them. */
import { useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Drop({ label, accept, several = false, onFiles }: Props) {
  const [over, setOver] = useState(false);
  return (
    <label
      class={`drop${over ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {label}
      <input
        type="file"
        accept={accept}
        multiple={several}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
