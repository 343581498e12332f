/** The day of the question: a field, and a slider over the years of the convention. */
import type { Texts } from "./texts.js";

interface Props {
  readonly at: string;
  readonly first: string;
  readonly last: string;
  readonly onDay: (day: string) => void;
  readonly texts: Texts;
}

const DAY = 86_400_000;
const count = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (rank: number) => new Date(rank * DAY).toISOString().slice(0, 10);

export function Day({ at, first, last, onDay, texts }: Props) {
  return (
    <form class="day" onSubmit={(event) => event.preventDefault()}>
      <label>
        {texts.day}
        <input
          type="date"
          value={at}
          onInput={(event) => event.currentTarget.value !== "" && onDay(event.currentTarget.value)}
        />
      </label>
      <label class="slide">
        {texts.slide}
        <input
          type="range"
          min={count(first)}
          max={count(last)}
          value={count(at)}
          aria-valuetext={at}
          onInput={(event) => onDay(dayOf(Number(event.currentTarget.value)))}
        />
      </label>
    </form>
  );
}
