/** Why something could not be read: every reason, with its remedy. */
import { describeIssue, type Issue, showPath } from "convention-territoriale";
import type { Langue } from "./texts.js";

const MOST = 20;

interface Props {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly langue: Langue;
  /** A warning lets the work go on. */
  readonly soft?: boolean;
}

export function Issues({ title, issues, langue, soft = false }: Props) {
  if (issues.length === 0) return null;
  const more = issues.length - MOST;
  return (
    <div class={soft ? "note" : "refused"} role={soft ? "status" : "alert"}>
      <p>{title}</p>
      <ul>
        {issues.slice(0, MOST).map((issue, rank) => {
          const { message, remede } = describeIssue(issue, langue);
          return (
            <li key={`${rank} ${issue.code} ${showPath(issue.path)}`}>
              {message} {remede}
            </li>
          );
        })}
        {more > 0 && <li>+ {more}</li>}
      </ul>
    </div>
  );
}
