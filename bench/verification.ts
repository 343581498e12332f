/**
 * How long the verification takes: `npx tsx bench/verification.ts`. Exit code 1 when a limit is passed.
 *
 * Limits: 5 000 dossiers of 50 dispositions in 20 s; a text of 5 MB in 2 s.
 */
import { type Disposition, type Dossier, verifyDossier, verifyText } from "convention-territoriale";

const DOSSIERS = 5_000;
const DISPOSITIONS = 50;

function dossierOf(rank: number): Dossier {
  const actions: Disposition[] = Array.from({ length: DISPOSITIONS - 6 }, (_, place) => ({
    id: `action${place}`,
    genre: "action",
    titre: `Action ${place} du dossier ${rank}`,
    fiche: { themes: ["petiteEnfance"] },
  }));
  return {
    version: 1,
    id: `dossier-${rank}`,
    titre: `Dossier ${rank}`,
    convention: {
      id: "CTG",
      titre: "Convention 2022-2026",
      periode: { debut: "2022-01-01", fin: "2026-12-31" },
      dateSignature: "2021-12-20",
      parties: [
        { id: "caf", genre: "caf", nom: "Caf", representants: [] },
        { id: "cc", genre: "epci", nom: "Communauté de communes", siren: "200066405", representants: [] },
      ],
      signataires: ["caf", "cc"],
      deliberations: [{ partie: "cc", date: "2021-12-06", recueLe: "2021-12-10", publieeLe: "2021-12-13" }],
      visas: [],
      dispositions: [
        { id: "art1", genre: "article", titre: "Objet" },
        { id: "art2", genre: "article", titre: "Engagements" },
        { id: "plan", genre: "annexe", titre: "Plan d'actions", enfants: actions },
      ],
      obligations: [
        {
          id: "transmission",
          acte: "transmissionSchema",
          libelle: "Transmettre le schéma",
          debiteurs: ["cc"],
          echeance: { type: "jour", date: "2026-06-30" },
          force: "obligatoire",
          disposition: "art2",
        },
      ],
      mentions: [
        { id: "compte", nature: "compte", citation: "44 actions", disposition: "plan", valeur: 44, objet: "action" },
        { id: "renvoi", nature: "renvoi", citation: "annexe 9", disposition: "art2", cible: "CTG#annexe9" },
      ],
      inconnus: [],
    },
    avenants: [
      {
        id: "Av1",
        numero: 1,
        titre: "Avenant n° 1",
        dateSignature: "2023-03-20",
        dateEffet: "2023-04-01",
        deliberations: [],
        visas: [],
        dispositions: [
          { id: "art1", genre: "article", titre: "Objet" },
          { id: "art2", genre: "article", titre: "Engagements" },
          { id: "art3", genre: "article", titre: "Suivi" },
        ],
        operations: [
          { id: "op", type: "completer", par: "art2", cible: "CTG#art2" },
          { id: "op2", type: "abroger", par: "art3", cible: "CTG#plan/action3" },
        ],
        obligations: [],
        mentions: [],
        inconnus: [],
      },
    ],
    territoire: { nom: "Territoire", communes: [], groupements: [], transferts: [] },
    faits: [],
    inconnus: [],
  };
}

const PAGE = `Article 1 : Objet

La CTG 2022-2026 des Collines en Pays Fictif est conclue pour 5 ans entre la Caf et la Communauté de communes.

Délibération n° XX du XX ; planifier le développement de l'offre est obligatoire au-dessus de 10 000 habitants.

3 orientations

1. Organiser le pilotage du projet social
2. Évaluer les actions avec les habitants

${"Les parties mettent en œuvre les moyens nécessaires pour atteindre les objectifs du plan d'actions, dans le respect de leurs compétences.\n".repeat(20)}
`;

function measure(name: string, limit: number, work: () => number): boolean {
  const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  const found = work();
  const { user, system } = process.cpuUsage(cpu);
  const clock = Number(process.hrtime.bigint() - start) / 1e9;
  const seconds = (user + system) / 1e6;
  const measured = `${seconds.toFixed(2)} s of processor, ${clock.toFixed(2)} s of clock`;
  process.stdout.write(`${name}: ${measured} (limit ${limit} s), ${found} findings\n`);
  // On a machine that does something else too, the clock counts the others' time.
  return Math.min(seconds, clock) < limit;
}

const dossiers = Array.from({ length: DOSSIERS }, (_, rank) => dossierOf(rank));
const text = PAGE.repeat(Math.ceil(5_000_000 / PAGE.length));

const kept = [
  measure(`${DOSSIERS} dossiers of ${DISPOSITIONS} dispositions`, 20, () =>
    dossiers.reduce((total, dossier) => {
      const outcome = verifyDossier({ dossier, at: "2026-11-22" });
      return total + (outcome.ok ? outcome.value.findings.length : 0);
    }, 0),
  ),
  measure("text of 5 MB", 2, () => {
    const outcome = verifyText({ texte: text, at: "2026-11-22" });
    return outcome.ok ? outcome.value.findings.length : 0;
  }),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;
