/** Each way of breaking each rule, beside the nearest thing that breaks none. */
import { describe, expect, it } from "vitest";
import type { Avenant, Dossier } from "../../src/avenant/index.js";
import type { Deliberation, Disposition, Mention, Obligation } from "../../src/convention/index.js";
import {
  AVENANT_EXEMPLE,
  CONVENTION_EXEMPLE,
  DOSSIER_EXEMPLE,
  withAvenant,
  withConvention,
} from "../../src/verification/dossier/exemples.js";
import { type ConfigurationVerification, verifyDossier } from "../../src/verification/index.js";

function seen(code: string, dossier: Dossier, configuration: ConfigurationVerification = {}, at = "2024-06-15") {
  const outcome = verifyDossier({ dossier, at, configuration });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const { findings, ecartes } = outcome.value;
  return {
    found: findings
      .filter((one) => one.code === code)
      .map(({ motif, severite }) => (motif === undefined ? severite : `${motif} ${severite}`)),
    set: ecartes.filter((one) => one.code === code).map(({ raison, manque }) => `${raison} ${manque}`),
    params: findings.filter((one) => one.code === code).map(({ params }) => params),
  };
}

const votes = (change: Partial<Deliberation>) =>
  withAvenant({ deliberations: AVENANT_EXEMPLE.deliberations.map((vote) => ({ ...vote, ...change })) });

const second = (change: Partial<Avenant>): Avenant => ({
  ...AVENANT_EXEMPLE,
  id: "Av2",
  numero: 2,
  dateSignature: "2024-03-20",
  dateEffet: "2024-04-01",
  avenantsCites: [],
  operations: [],
  ...change,
});

describe("DATE_ORDER", () => {
  const order = (dossier: Dossier, configuration?: ConfigurationVerification) =>
    seen("DATE_ORDER", dossier, configuration);

  it("a vote after the signature is an error; on the day of the signature it is not", () => {
    expect(order(votes({ date: "2023-03-21" })).found).toEqual(["deliberationApresSignature error"]);
    expect(order(votes({ date: "2023-03-20" })).found).toEqual([]);
  });

  it("a second vote that completes the first says nothing against it", () => {
    const [vote] = AVENANT_EXEMPLE.deliberations;
    if (vote === undefined) throw new Error("no vote");
    expect(order(withAvenant({ deliberations: [{ ...vote, date: "2023-06-01" }, vote] })).found).toEqual([]);
  });

  it("the Caf's own vote is not compared: its board decides a strategy once", () => {
    expect(order(votes({ partie: "caf", date: "2024-01-01" })).found).toEqual([]);
  });

  it("a reception after the signature is a warning; an unknown one is set aside", () => {
    expect(order(votes({ recueLe: "2023-03-21" })).found).toEqual(["signatureAvantTransmission warning"]);
    const [vote] = AVENANT_EXEMPLE.deliberations;
    if (vote === undefined) throw new Error("no vote");
    const { recueLe: _unknown, ...rest } = vote;
    expect(order(withAvenant({ deliberations: [rest] }))).toMatchObject({
      found: [],
      set: ["inconnu Av1:cc recueLe", "nonActive avenantApresExpiration"],
    });
  });

  it("a signature known only roughly decides nothing that it does not decide", () => {
    const dateSignature = { du: "2023-03-01", au: "2023-03-31", libelle: "mars 2023" };
    const rough = (date: string) => {
      const [vote] = AVENANT_EXEMPLE.deliberations;
      return order(
        withAvenant({
          dateSignature,
          deliberations: vote === undefined ? [] : [{ ...vote, date, recueLe: "2023-02-20" }],
        }),
      );
    };
    expect(rough("2023-02-28").found).toEqual([]);
    expect(rough("2023-03-15")).toMatchObject({
      found: [],
      set: ["inconnu Av1 dateSignature", "nonActive avenantApresExpiration"],
    });
    expect(rough("2023-04-01").found).toContain("deliberationApresSignature error");
  });

  it("a convention signed after its start is told and no more", () => {
    expect(order(withConvention({ dateSignature: "2022-01-02" })).found).toEqual(["signatureApresDebut info"]);
    expect(order(withConvention({ dateSignature: "2022-01-01" })).found).toEqual([]);
  });

  it("an effect before the signature is a warning, and an information once the reason is recorded", () => {
    expect(order(withAvenant({ dateEffet: "2023-03-19" })).found).toEqual(["effetAvantSignature warning"]);
    const justificationEffet = "Versement de l'année entière";
    expect(order(withAvenant({ dateEffet: "2023-03-19", justificationEffet })).found).toEqual([
      "effetAvantSignature info",
    ]);
    expect(order(withAvenant({ dateEffet: "2023-03-20" })).found).toEqual([]);
  });

  it("an avenant does not outlive the convention, unless one extends it", () => {
    expect(order(withAvenant({ fin: "2027-01-01" })).found).toEqual(["avenantFinApresConvention error"]);
    expect(order(withAvenant({ fin: "2026-12-31" })).found).toEqual([]);
    const operations = [{ id: "p", type: "proroger", par: "art2", fin: "2027-01-01" }] as const;
    expect(order(withAvenant({ fin: "2027-01-01", operations })).found).toEqual([]);
    expect(order(withAvenant({ fin: "2027-01-02", operations })).found).toEqual(["avenantFinApresConvention error"]);
  });

  it("an avenant signed after the end of the convention is looked at only when the caller asks for it", () => {
    const late = withAvenant({ dateSignature: "2027-01-01" });
    expect(order(late).found.filter((one) => one.startsWith("avenantApres"))).toEqual([]);
    expect(order(late, { clauses: ["avenantApresExpiration"] }).found).toContain("avenantApresExpiration error");
    expect(order(DOSSIER_EXEMPLE, { clauses: ["avenantApresExpiration"] })).toMatchObject({ found: [], set: [] });
  });
});

describe("EFFECT_BEFORE_EXECUTORY", () => {
  it("needs the reception and the publication; the later of the two counts", () => {
    const executory = (change: Parameters<typeof votes>[0]) => seen("EFFECT_BEFORE_EXECUTORY", votes(change));
    expect(executory({ recueLe: "2023-04-02" }).found).toEqual(["warning"]);
    expect(executory({ publieeLe: "2023-04-05", recueLe: "2023-04-02" }).params).toEqual([
      { instrument: "Av1", effet: "2023-04-01", executoire: "2023-04-05" },
    ]);
    expect(executory({ publieeLe: "2023-04-01" })).toMatchObject({ found: [], set: [] });
    const [vote] = AVENANT_EXEMPLE.deliberations;
    if (vote === undefined) throw new Error("no vote");
    const { publieeLe: _unknown, ...rest } = vote;
    expect(seen("EFFECT_BEFORE_EXECUTORY", withAvenant({ deliberations: [rest] })).set).toEqual([
      "inconnu Av1:cc publieeLe",
    ]);
  });
});

describe("ACT_ID_MISMATCH", () => {
  const acte = (identifiantActe: string) => {
    const deliberations = CONVENTION_EXEMPLE.deliberations.map((vote) => ({ ...vote, identifiantActe }));
    return seen("ACT_ID_MISMATCH", withConvention({ deliberations })).found;
  };

  it("tells which part of the identifier is at odds", () => {
    expect(acte("027-200066405-20211206-88_2021-DE")).toEqual([]);
    expect(acte("02A-200066405-20211206-CC_88_2021-DE")).toEqual([]);
    expect(acte("027-200066406-20211206-88_2021-DE")).toEqual(["siren warning"]);
    expect(acte("027-200066405-20211207-88_2021-DE")).toEqual(["date warning"]);
    expect(acte("027-200066405-20211206-89_2021-DE")).toEqual(["numero warning"]);
    expect(acte("027-200066405-20211206-88_2021-AR")).toEqual(["nature warning"]);
    expect(acte("délibération du 6 décembre")).toEqual(["forme warning"]);
  });
});

describe("AVENANT_NUMBER_GAP", () => {
  const numbers = (...numeros: readonly (number | undefined)[]) => {
    const avenants = numeros.map((numero, rank): Avenant => {
      const { numero: _own, ...rest } = second({ id: `A${rank}`, dateEffet: `2024-04-0${rank + 1}` });
      return numero === undefined ? rest : { ...rest, numero };
    });
    return seen("AVENANT_NUMBER_GAP", { ...DOSSIER_EXEMPLE, avenants }).found;
  };

  it("wants 1, 2, 3, in any order of the file, and admits one avenant without number", () => {
    expect(numbers(2, 1, 3)).toEqual([]);
    expect(numbers(undefined)).toEqual([]);
    expect(numbers()).toEqual([]);
    expect(numbers(1, 3)).toEqual(["manquant warning"]);
    expect(numbers(1, 1)).toEqual(["double warning"]);
    expect(numbers(1, undefined)).toEqual(["sansNumero warning"]);
    expect(numbers(2, 5)).toEqual(["manquant warning", "manquant warning"]);
  });
});

describe("BASE_DATE_MISMATCH", () => {
  const amends = (change: Partial<Avenant>) =>
    seen("BASE_DATE_MISMATCH", {
      ...DOSSIER_EXEMPLE,
      avenants: [
        AVENANT_EXEMPLE,
        second({ operations: [{ id: "m", type: "modifier", par: "art2", cible: "Av1#art2" }], ...change }),
      ],
    });

  it("wants the earlier avenant to be named by its date, and the date to be right", () => {
    expect(amends({}).found).toEqual(["nonDate warning"]);
    expect(amends({ avenantsCites: [{ instrument: "Av1", date: "2023-03-20" }] }).found).toEqual([]);
    expect(amends({ avenantsCites: [{ instrument: "Av1", date: "2023-03-21" }] }).found).toEqual(["date error"]);
  });

  it("says nothing when the text is not known: what it names is not known either", () => {
    const { avenantsCites: _unknown, ...rest } = second({
      operations: [{ id: "m", type: "modifier", par: "art2", cible: "Av1#art2" }],
    });
    expect(seen("BASE_DATE_MISMATCH", { ...DOSSIER_EXEMPLE, avenants: [AVENANT_EXEMPLE, rest] })).toMatchObject({
      found: [],
      set: ["inconnu Av2 avenantsCites"],
    });
  });
});

describe("PARTY_MINIMUM and PARTY_MISSING_SIGNATURE", () => {
  it("want a caisse and a collectivité, and never a département", () => {
    const only = (...genres: readonly ("caf" | "css" | "commune" | "departement" | "msa")[]) =>
      seen("PARTY_MINIMUM", {
        ...withConvention({
          parties: genres.map((genre) => ({ id: genre, genre, nom: genre, representants: [] })),
          deliberations: [],
          signataires: genres,
        }),
        avenants: [],
      }).found;
    expect(only("css", "commune")).toEqual([]);
    expect(only("caf", "departement")).toEqual([]);
    expect(only("commune")).toEqual(["caisse error"]);
    expect(only("caf", "msa")).toEqual(["collectivite error"]);
    expect(only("msa")).toEqual(["caisse error", "collectivite error"]);
  });

  it("want every party to sign and to keep an original", () => {
    const signed = (change: Partial<Avenant>) => seen("PARTY_MISSING_SIGNATURE", withAvenant(change)).found;
    expect(signed({ signataires: [] })).toEqual(["signature error", "signature error"]);
    expect(signed({ exemplaires: 1 })).toEqual(["exemplaires error"]);
    expect(signed({ exemplaires: 2 })).toEqual([]);
  });
});

describe("DURATION_TOO_LONG and DURATION_MISMATCH", () => {
  it("the maximum is five years unless the caller says otherwise, and is an error only under a hard limit", () => {
    const long = (fin: string, configuration?: ConfigurationVerification) =>
      seen("DURATION_TOO_LONG", withConvention({ periode: { debut: "2022-01-01", fin } }), configuration).found;
    expect(long("2026-12-31")).toEqual([]);
    expect(long("2027-01-01")).toEqual(["maximum warning"]);
    expect(long("2027-01-01", { dureeMaximaleAnnees: 6 })).toEqual([]);
    expect(long("2027-01-01", { plafondDureeAnnees: 5 })).toEqual(["plafond error"]);
  });

  const says = (
    mention: Omit<Extract<Mention, { nature: "duree" }>, "id" | "citation" | "disposition" | "nature">,
    debut = "2022-01-01",
  ) =>
    seen("DURATION_MISMATCH", {
      ...withConvention({
        periode: { debut, fin: "2026-12-31" },
        mentions: [{ id: "d", citation: "…", disposition: "art1", nature: "duree", ...mention }],
      }),
      avenants: [],
    }).found;

  it("a stated duration is that of the period, in years, months or days", () => {
    expect(says({ valeur: 5, unite: "annees" })).toEqual([]);
    expect(says({ valeur: 4, unite: "annees" })).toEqual(["duree error"]);
    expect(says({ valeur: 6, unite: "annees" })).toEqual(["duree error"]);
    expect(says({ valeur: 60, unite: "mois" })).toEqual([]);
    expect(says({ valeur: 58, unite: "mois" })).toEqual(["duree error"]);
    expect(says({ valeur: 1826, unite: "jours" })).toEqual([]);
    expect(says({ valeur: 1825, unite: "jours" })).toEqual(["duree error"]);
    expect(says({ valeur: 900_000, unite: "annees" })).toEqual(["duree error"]);
  });

  it("a convention that begins in December may count its years from there, or by the calendar", () => {
    expect(says({ valeur: 4, unite: "annees" }, "2022-12-15")).toEqual([]);
    expect(says({ valeur: 5, unite: "annees" }, "2022-12-15")).toEqual([]);
    expect(says({ valeur: 3, unite: "annees" }, "2022-12-15")).toEqual(["duree error"]);
  });
});

describe("obligations", () => {
  const owed = (change: Partial<Obligation>): Obligation => ({
    id: "o",
    acte: "transmissionSchema",
    libelle: "Transmettre",
    debiteurs: ["cc"],
    echeance: { type: "jour", date: "2025-06-30" },
    force: "obligatoire",
    disposition: "art2",
    ...change,
  });

  it.each([
    [{ type: "jour", date: "2023-03-31" }, 1],
    [{ type: "jour", date: "2023-04-01" }, 0],
    [{ type: "debutPeriode" }, 1],
    [{ type: "miParcours" }, 0],
    [{ type: "miParcours", date: "2023-01-15" }, 1],
    [{ type: "finPeriode" }, 0],
    [{ type: "annuelle" }, 0],
    [{ type: "trimestrielle" }, 0],
    [{ type: "sansJour", libelle: "dès que possible" }, 0],
  ] as const)("%j in an avenant of 1 April 2023 is %i unfeasible", (echeance, count) => {
    expect(seen("OBLIGATION_UNFEASIBLE", withAvenant({ obligations: [owed({ echeance })] })).found).toHaveLength(count);
  });

  it("conflict when one date has two acts on one object, or one act two dates, in two clauses", () => {
    const conflict = (...changes: readonly Partial<Obligation>[]) =>
      seen(
        "OBLIGATION_CONFLICT",
        withConvention({ obligations: changes.map((change, rank) => owed({ id: `o${rank}`, ...change })) }),
      ).found;
    const other = { disposition: "art1" };
    const later = { type: "jour", date: "2025-12-31" } as const;
    expect(conflict({}, { ...other, acte: "integrationSchema" })).toEqual(["deuxActes warning"]);
    expect(conflict({}, { ...other, echeance: later })).toEqual(["deuxDates warning"]);
    expect(conflict({}, { echeance: later })).toEqual([]);
    expect(conflict({}, { ...other, acte: "integrationSchema", echeance: later })).toEqual([]);
    expect(conflict({}, { ...other, acte: "integrationSchema", debiteurs: ["caf"] })).toEqual([]);
    expect(conflict({}, { ...other, acte: "bilanFinal" })).toEqual([]);
    expect(conflict({}, other)).toEqual([]);
    expect(conflict({}, { ...other, acte: "integrationSchema", force: "indicative" })).toEqual([]);
    const both = { debiteurs: ["caf", "cc"] };
    expect(conflict(both, { ...other, ...both, acte: "integrationSchema" })).toEqual(["deuxActes warning"]);
  });
});

describe("titles, names, counts, blanks", () => {
  const mention = (one: Mention) => withConvention({ mentions: [one] });
  const base = { id: "m", citation: "…", disposition: "art1" } as const;

  it("a title is the same, alike, another, or nowhere", () => {
    const title = (titre: string, cible = "CTG#annexe1", configuration?: ConfigurationVerification) =>
      seen("TITLE_MISMATCH", mention({ ...base, nature: "titre", titre, cible }), configuration).found;
    expect(title("EQUIPEMENTS  SOUTENUS.")).toEqual([]);
    expect(title("Équipements et services soutenus")).toEqual(["semblable warning"]);
    expect(title("Équipements et services soutenus", "CTG#annexe1", { similariteTitre: 0.9 })).toEqual([
      "different error",
    ]);
    expect(title("Diagnostic")).toEqual(["different error"]);
    expect(title("Diagnostic", "CTG#annexe7")).toEqual(["absent error"]);
  });

  it("a fiche modified by a fiche of another title is told, without any mention", () => {
    const fiche = (id: string, titre: string): Disposition => ({ id, genre: "ficheAction", titre });
    const dossier: Dossier = {
      ...DOSSIER_EXEMPLE,
      convention: {
        ...CONVENTION_EXEMPLE,
        dispositions: [...CONVENTION_EXEMPLE.dispositions, fiche("f", "Ouvrir les crèches aux familles")],
      },
      avenants: [
        {
          ...AVENANT_EXEMPLE,
          dispositions: [...AVENANT_EXEMPLE.dispositions, fiche("f", "Ouvrir les crèches")],
          operations: [{ id: "m", type: "modifier", par: "f", cible: "CTG#f" }],
        },
      ],
    };
    expect(seen("TITLE_MISMATCH", dossier).found).toEqual(["semblable warning"]);
  });

  it("a place that an extract does not hold is unknown, not missing", () => {
    const dossier = { ...mention({ ...base, nature: "titre", titre: "x", cible: "CTG#annexe7" }) };
    const extract = { ...dossier, convention: { ...dossier.convention, etendue: "extrait" } } as const;
    expect(seen("TITLE_MISMATCH", extract)).toMatchObject({ found: [], set: ["inconnu CTG#annexe7"] });
    const refers = mention({ ...base, nature: "renvoi", cible: "CTG#annexe7" });
    expect(seen("REF_DANGLING", { ...refers, convention: { ...refers.convention, etendue: "extrait" } })).toMatchObject(
      { found: [], set: ["inconnu CTG#annexe7"] },
    );
  });

  it("counts parties, communes and items by the convention that the text gives", () => {
    const count = (change: Partial<Extract<Mention, { nature: "compte" }>>, territoire = DOSSIER_EXEMPLE.territoire) =>
      seen("COUNT_MISMATCH", {
        ...mention({ ...base, nature: "compte", valeur: 2, objet: "partie", ...change }),
        territoire,
      });
    expect(count({}).found).toEqual([]);
    expect(count({ valeur: 3 }).found).toEqual(["error"]);
    expect(count({ objet: "commune" })).toMatchObject({ found: [], set: ["inconnu commune"] });
    const commune = { codeInsee: "27103", nom: "Bourg-Achard", populations: [] };
    const full = { nom: "T", communes: [commune], groupements: [], transferts: [] };
    expect(count({ objet: "commune", valeur: 1 }, full).found).toEqual([]);
    expect(count({ objet: "commune", valeur: 2 }, full).found).toEqual(["error"]);
    // The group lists one of its two members: its total is known, the list of the communes is not whole.
    const group = { siren: "200066405", nom: "CC", nature: "communauteCommunes", membres: ["27103"] } as const;
    const partly = { ...full, groupements: [{ ...group, nombreMembres: 2 }] };
    expect(count({ objet: "commune", valeur: 2 }, partly).found).toEqual([]);
    expect(count({ objet: "commune", valeur: 3 }, partly)).toMatchObject({ found: [], set: ["inconnu commune"] });
    const whole = { ...full, groupements: [{ ...group, nombreMembres: 1 }] };
    expect(count({ objet: "commune", valeur: 3 }, whole).found).toEqual(["error"]);
    expect(count({ objet: "axe", cible: "CTG#annexe2", valeur: 4, convention: "publiques" }).found).toEqual([]);
    expect(count({ objet: "axe", cible: "CTG#annexe2", valeur: 5, convention: "avecPrivees" }).found).toEqual([
      "error",
    ]);
    expect(count({ objet: "axe", cible: "CTG#annexe1", valeur: 5 })).toMatchObject({
      found: [],
      set: ["inconnu CTG#annexe1"],
    });
  });

  it("a blank is left by the model, a Roman twenty is not", () => {
    const written = (texte: string) =>
      seen(
        "PLACEHOLDER_LEFT",
        withAvenant({ dispositions: [...AVENANT_EXEMPLE.dispositions, { id: "a", genre: "article", texte }] }),
      ).found;
    expect(written("le ………… 2025")).toEqual(["blanc warning"]);
    expect(written("le XX/XX/2025")).toEqual(["blanc warning"]);
    expect(written("représentée par ______")).toEqual(["blanc warning"]);
    expect(written("les années XX du XXe siècle, agenda partagé...")).toEqual([]);
    expect(written("du xx au yy")).toEqual([]);
  });

  it("one name for one thing, whatever its case and accents", () => {
    const names = (...formes: readonly string[]) =>
      seen(
        "NAME_VARIANT",
        withConvention({
          mentions: formes.map(
            (forme, rank) => ({ ...base, id: `n${rank}`, nature: "nom", entite: "t", forme }) as const,
          ),
        }),
      ).params.map((params) => ("formes" in params ? params.formes : []));
    expect(names("Été", "ETE", "été")).toEqual([]);
    expect(names("Baronnies", "Baronnie", "baronnies", "Baronniees")).toEqual([
      ["Baronnies", "Baronnie", "Baronniees"],
    ]);
  });
});

describe("targets", () => {
  it.each([
    [{ id: "o", type: "modifier", par: "art2", cible: "CTG#nulle-part" }, "absente"],
    [{ id: "o", type: "modifier", par: "art2", cible: "Av1#art1" }, "posterieure"],
    [{ id: "o", type: "modifier", par: "art2", cible: "n'importe quoi" }, "adresse"],
    [{ id: "o", type: "modifier", par: "art9", cible: "CTG#art2" }, "sansTexte"],
    [{ id: "o", type: "actualiserEcheance", par: "art2", obligation: "CTG:rien" }, "obligationAbsente"],
    [{ id: "o", type: "ajouter", par: "art2", parent: "CTG#" }, "dejaPrise"],
  ] as const)("%j cannot be applied: %s", (operation, motif) => {
    expect(seen("TARGET_INVALID", withAvenant({ operations: [operation] })).found).toEqual([`${motif} error`]);
  });

  it("are looked at before the avenant takes effect", () => {
    const operations = [{ id: "o", type: "modifier", par: "art2", cible: "CTG#nulle-part" }] as const;
    expect(seen("TARGET_INVALID", withAvenant({ operations }), {}, "2022-06-01").found).toEqual(["absente error"]);
  });
});
