/** The plan d'actions: progress, then the actions under their branches. */
import type { MesurePlan, VersionConsolidee } from "convention-territoriale";
import type { Langue, Texts } from "./texts.js";

interface Props {
  readonly plan: MesurePlan;
  readonly text: VersionConsolidee;
  readonly langue: Langue;
  readonly texts: Texts;
}

export function Plan({ plan, text, texts }: Props) {
  const { actions, ensemble } = plan;
  const titles = new Map(
    text.dispositions.map(({ adresse, titre, genre, label }) => [
      adresse,
      titre ?? [texts.genre[genre] ?? genre, label].filter((part) => part !== undefined).join(" "),
    ]),
  );
  const branches = new Map<string, (typeof actions)[number][]>();
  for (const action of actions) {
    const branch = action.branche.map((adresse) => titles.get(adresse) ?? "").join(" › ");
    branches.set(branch, [...(branches.get(branch) ?? []), action]);
  }
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{texts.plan}</h2>
      <p>
        <label>
          {texts.progress(ensemble.realisees, ensemble.total)}{" "}
          <meter min={0} max={ensemble.total} value={ensemble.realisees} />
        </label>
      </p>
      <ul class="tree">
        {[...branches].map(([branch, own]) => (
          <li key={branch}>
            {branch === "" ? texts.plan : branch}
            <ul>
              {own.map(({ adresse, titre, statut, joursRetard }) => (
                <li key={adresse}>
                  {titre ?? titles.get(adresse)} <em>{texts.statut[statut] ?? statut}</em>
                  {joursRetard === undefined ? "" : ` — ${texts.lateBy(joursRetard)}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
