/** Duties that the law itself attaches to a schéma pluriannuel, whatever the convention says. */
import type { Dossier, Fait, VersionConsolidee } from "../../avenant/index.js";
import { isExact } from "../../convention/internal.js";
import { parameterAt } from "../../droit/index.js";
import { delaiTransmissionSchema } from "../../droit/internal.js";
import { addMonths, type CivilDate, civil, type IssueOf } from "../../primitives/index.js";
import { LAST_DAY } from "../days.js";
import type { Fulfilment } from "./facts.js";
import { finishLine, type Setting } from "./lines.js";
import type { ChampManquant, Echeance } from "./result.js";

/** The legal lines, what could add some, and what deserves a warning. */
export interface LegalLines {
  readonly lines: readonly Echeance[];
  /** Id of the recorded fact that a line comes from, by the id of the line. */
  readonly causes: ReadonlyMap<string, string>;
  readonly manques: readonly ChampManquant[];
  readonly warnings: readonly IssueOf<"PARAMETER_STALE">[];
}

const CDSF = "Comité départemental des services aux familles";
const AUTORITE = "autoriteOrganisatrice";

/** Transmissions after each adoption recorded (SP-32), and the two bilans sent to the CDSF (SP-33, SP-35). */
export function legalLines({ convention }: Dossier, text: VersionConsolidee, setting: Setting): LegalLines {
  const adoptions = ["adoptionSchema", "miseAJourSchema"].flatMap((acte) => setting.facts.ofActe(acte));
  const sent = setting.facts.ofActe("transmissionSchema");
  const transmissions = adoptions.map((adoption) => transmissionAfter(adoption, sent, setting));
  const { tientLieuDeSchema: standsIn } = convention;
  const parties = text.parties.map(({ id }) => id);
  const bilans =
    standsIn === true || adoptions.length > 0 ? bilanLines(standsIn === true ? parties : [AUTORITE], setting) : [];
  return {
    lines: [...transmissions.flatMap(({ line }) => line), ...bilans],
    causes: new Map(transmissions.flatMap(({ line, adoption }) => line.map(({ id }) => [id, adoption] as const))),
    manques: [
      ...(standsIn === undefined ? [{ champ: "convention.tientLieuDeSchema", regle: "SP-35" }] : []),
      // The dossier may not give it; two avenants of one day, or one whose effect date is rough, may have moved the end.
      ...(convention.obligations === undefined ? [{ champ: "convention.obligations", regle: "CV-55" }] : []),
      ...(isExact(setting.periode.debut) ? [] : [{ champ: "convention.periode.debut", regle: "CV-30" }]),
      ...(isExact(setting.periode.fin) ? [] : [{ champ: "convention.periode.fin", regle: "CV-30" }]),
    ],
    warnings: transmissions.flatMap(({ warnings }) => warnings),
  };
}

function transmissionAfter(adoption: Fait, sent: readonly Fulfilment[], setting: Setting) {
  const { parametre, warnings } = parameterAt(delaiTransmissionSchema, civil(adoption.date));
  if (parametre.statut !== "connu") return { line: [], adoption: adoption.id, warnings };
  const line = finishLine(
    {
      id: `loi/transmission-schema/${adoption.id}`,
      acte: "transmissionSchema",
      libelle: "echeance.libelle.transmissionSchemaLoi",
      origine: { type: "loi" },
      force: "obligatoire",
      debiteurs: [AUTORITE],
      destinataire: CDSF,
      moment: { type: "jour", date: delayAfter(civil(adoption.date), parametre.valeur) },
      regles: ["SP-32"],
      histoire: [],
    },
    {
      contraignante: true,
      aTenir: true,
      faits: sent.filter(({ date }) => date >= adoption.date),
    },
    setting,
  );
  return { line: [line], adoption: adoption.id, warnings };
}

/** A month from 31 January ends on the last day of February (SP-32 does not say; the earlier reading is the safe one). */
function delayAfter(date: CivilDate, months: number): CivilDate {
  const room = (2999 - Number(date.slice(0, 4))) * 12 + 12 - Number(date.slice(5, 7));
  return months <= room ? addMonths(date, months, "dernierJour") : LAST_DAY;
}

function bilanLines(debiteurs: readonly string[], setting: Setting): readonly Echeance[] {
  const bilans = [
    ["loi/communication-bilan-intermediaire", "communicationBilanIntermediaire"],
    ["loi/communication-bilan-final", "communicationBilanFinal"],
  ] as const;
  return bilans.map(([id, acte]) =>
    finishLine(
      {
        id,
        acte,
        libelle: `echeance.libelle.${acte}`,
        origine: { type: "loi" },
        force: "obligatoire",
        debiteurs,
        destinataire: CDSF,
        moment: { type: "sansJour" },
        regles: ["SP-33", "SP-35"],
        histoire: [],
      },
      { contraignante: true, aTenir: true, faits: setting.facts.ofActe(acte) },
      setting,
    ),
  );
}
