/** Moments of the law on childcare that no convention states: renewal of an authorisation, payment of the State grant. */
import { addMonths, civil } from "../../primitives/index.js";
import { expiryOfAutorisation, type Renouvellement } from "../../sppe/index.js";
import { LAST_DAY } from "../days.js";
import type { ArreteAccompagnement, EcheancierQuestion, EtablissementAutorise } from "../question.js";
import { type Draft, finishLine, type Setting } from "./lines.js";
import type { Echeance } from "./result.js";

const DEPARTEMENT = "Département";
const ASP = "Agence de services et de paiement";

/** The lines of the establishments and of the arrêtés that the question names. None is ever late: no fact is recorded of them. */
export function petiteEnfanceLines(
  { etablissements = [], arretesAccompagnement = [] }: EcheancierQuestion,
  setting: Setting,
): readonly Echeance[] {
  const drafts = [...etablissements.flatMap(renewalOf), ...arretesAccompagnement.map(paymentOf)];
  return drafts.map((draft) => finishLine(draft, { contraignante: false, aTenir: false, faits: [] }, setting));
}

const byLaw = () => ({ origine: { type: "loi" }, force: "obligatoire", histoire: [] }) as const;

function renewalOf({ id, nom, autoriseLe }: EtablissementAutorise): readonly Draft[] {
  const windows = windowsOf(autoriseLe);
  if (windows === undefined) return [];
  const { information, demande } = windows;
  return [
    {
      ...byLaw(),
      id: `loi/information-renouvellement/${id}`,
      acte: "informationRenouvellement",
      libelle: "echeance.libelle.informationRenouvellement",
      debiteurs: [DEPARTEMENT],
      destinataire: nom,
      moment: { type: "fenetre", ...information },
      regles: ["SP-64d", "SP-64"],
    },
    {
      ...byLaw(),
      id: `loi/demande-renouvellement/${id}`,
      acte: "demandeRenouvellement",
      libelle: "echeance.libelle.demandeRenouvellement",
      debiteurs: [nom],
      destinataire: DEPARTEMENT,
      moment: { type: "fenetre", ...demande },
      regles: ["SP-64d", "SP-64"],
    },
  ];
}

function windowsOf(delivreLe: string): Renouvellement | undefined {
  const expiry = expiryOfAutorisation({ acte: "autorisation", delivreLe });
  if (!expiry.ok) return undefined;
  return expiry.value.statut === "datee" ? expiry.value.renouvellement : expiry.value.quinzeAns?.renouvellement;
}

/** Three months from the arrêté. */
function paymentOf({ id, date }: ArreteAccompagnement): Draft {
  const au = date >= "2999-10-01" ? LAST_DAY : addMonths(civil(date), MOIS, "dernierJour");
  return {
    ...byLaw(),
    id: `loi/versement-accompagnement/${id}`,
    acte: "versementAccompagnement",
    libelle: "echeance.libelle.versementAccompagnement",
    debiteurs: [ASP],
    moment: { type: "fenetre", du: date, au },
    regles: ["SP-74"],
  };
}

const MOIS = 3;
