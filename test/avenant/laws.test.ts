/** The laws of avenants, on generated dossiers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareConsolidated,
  consolidate,
  type Dossier,
  deriveAvenant,
  historyOf,
  type VersionConsolidee,
} from "../../src/avenant/index.js";
import { compareTexts, readDossier } from "../../src/avenant/internal.js";
import { walkDispositions } from "../../src/convention/internal.js";
import { addDays, civil } from "../../src/primitives/index.js";
import { validDossiers } from "../../src/testing/index.js";
import { runs } from "../runs.js";
import { deepFreeze } from "../support/roumois.js";

/** At least 20 avenants over at least 50 dispositions, with every kind of operation. */
const large = { dispositions: { min: 50, max: 60 }, avenants: { min: 20, max: 24 }, operations: 6 };
const dossiers = validDossiers(large);
const withLapses = validDossiers({ ...large, lapses: true });
const days = fc.integer({ min: 0, max: 1825 }).map((shift) => addDays(civil("2022-01-01"), shift));

const consolidated = (dossier: Dossier, at: string) => {
  const outcome = consolidate({ dossier, at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
};

describe("laws of avenants", () => {
  it("the generated dossiers hold every kind of operation, on every kind of disposition, by address and by alias", () => {
    const seen = new Set<string>();
    for (const { avenants, convention } of fc.sample(validDossiers({ ...large, errata: true }), 20)) {
      expect(avenants.length).toBeGreaterThanOrEqual(20);
      const placed = walkDispositions(convention.dispositions);
      expect(placed.length).toBeGreaterThanOrEqual(50);
      for (const { disposition } of placed) seen.add(disposition.genre);
      for (const one of avenants.flatMap(({ operations }) => operations)) {
        seen.add(one.type);
        if ("cible" in one && /^Av/.test(one.cible ?? "")) seen.add("alias");
        if ("redactionAmbigue" in one) seen.add("redactionAmbigue");
        if (one.type === "corriger") seen.add(`corriger.${one.correction.objet}`);
      }
    }
    const operations =
      "modifier completer abroger abrogerSousReserve ajouter renommer integrer proroger adherer retirer";
    const others = "absorber modifierListeEquipements actualiserEcheance corriger alias redactionAmbigue";
    const errata = "corriger.disposition corriger.obligation corriger.partie corriger.duree";
    const genres = "article sousArticle annexe ficheAction axe enjeu orientation objectif action";
    expect([...seen].sort()).toEqual([operations, others, errata, genres].join(" ").split(" ").sort());
  });

  it("errata change nothing to which avenants apply", () => {
    fc.assert(
      fc.property(validDossiers({ ...large, errata: true, lapses: true }), days, (dossier, at) => {
        const { instruments } = consolidated(dossier, at);
        expect(instruments.filter(({ statut }) => statut === "refuse")).toEqual([]);
      }),
      { numRuns: runs(30) },
    );
  });

  it("generated avenants apply, and inputs are never mutated", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const { instruments } = consolidated(deepFreeze(dossier), at);
        expect(instruments.filter(({ statut }) => statut === "refuse")).toEqual([]);
      }),
    );
  });

  it("no avenant changes nothing", () => {
    fc.assert(
      fc.property(dossiers, days, (dossier, at) => {
        const bare = consolidated({ ...dossier, avenants: [] }, at);
        expect(bare.dispositions.every(({ versions, statut }) => versions.length === 1 && statut === "enVigueur")).toBe(
          true,
        );
        const hollow = dossier.avenants.map((avenant) => ({ ...avenant, operations: [], dispositions: [] }));
        expect(consolidated({ ...dossier, avenants: hollow }, at).dispositions).toEqual(bare.dispositions);
      }),
    );
  });

  it("the order in the file changes nothing", () => {
    fc.assert(
      fc.property(dossiers, days, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (dossier, at, keys) => {
        const shuffled = dossier.avenants
          .map((avenant, rank) => ({ avenant, key: keys[rank] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ avenant }) => avenant);
        expect(consolidated({ ...dossier, avenants: shuffled }, at).dispositions).toEqual(
          consolidated(dossier, at).dispositions,
        );
      }),
    );
  });

  it("a date before the effect date does not see the avenant", () => {
    fc.assert(
      fc.property(dossiers, (drawn) => {
        const read = readDossier(drawn);
        if (!read.ok) throw new Error(JSON.stringify(read.issues));
        const dossier = read.value;
        for (const avenant of dossier.avenants) {
          const before = addDays(civil(String(avenant.dateEffet)), -1);
          const others = dossier.avenants.filter(({ id }) => id !== avenant.id);
          const without = consolidated(
            { ...dossier, avenants: others.filter(({ dateEffet }) => dateEffet <= before) },
            before,
          );
          expect(consolidated(dossier, before).dispositions).toEqual(without.dispositions);
        }
      }),
      { numRuns: runs(30) },
    );
  }, 120_000);

  it("an abrogated address never comes back while its avenant stands", () => {
    fc.assert(
      fc.property(dossiers, days, days, (dossier, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const after = new Map(consolidated(dossier, late).dispositions.map((line) => [line.adresse, line.statut]));
        for (const { adresse, statut } of consolidated(dossier, early).dispositions) {
          if (statut === "abrogee") expect(after.get(adresse)).toBe("abrogee");
        }
      }),
    );
  });

  it("a refused avenant leaves no trace", () => {
    fc.assert(
      fc.property(dossiers, days, fc.nat(), (dossier, at, choice) => {
        fc.pre(dossier.avenants.length > 0);
        const spoiled = choice % dossier.avenants.length;
        const spoil = (rank: number) => rank === spoiled;
        const avenants = dossier.avenants.map((avenant, rank) =>
          spoil(rank)
            ? {
                ...avenant,
                dispositions: [...avenant.dispositions, { id: "gate", genre: "article" as const }],
                operations: [
                  ...avenant.operations,
                  { type: "abroger" as const, id: "gate", cible: "CTG#inconnu", par: "gate" },
                ],
              }
            : avenant,
        );
        const outcome = consolidated({ ...dossier, avenants }, at);
        const without = consolidated({ ...dossier, avenants: dossier.avenants.filter((_, rank) => !spoil(rank)) }, at);
        expect(outcome.dispositions).toEqual(without.dispositions);
        expect(outcome.periode).toEqual(without.periode);
      }),
    );
  });

  it("comparing a day with itself finds nothing", () => {
    fc.assert(
      fc.property(withLapses, days, (dossier, at) => {
        const outcome = compareConsolidated({ dossier, from: at, to: at });
        expect(outcome).toMatchObject({
          ok: true,
          value: {
            dispositions: [],
            parties: { ajoutees: [], retirees: [] },
            obligations: { ajoutees: [], eteintes: [], modifiees: [] },
          },
        });
        expect(outcome.ok && outcome.value.periode).toBe(undefined);
      }),
    );
  });

  it("an avenant derived from two texts leads from the first to the second", () => {
    fc.assert(
      fc.property(dossiers, days, days, (generated, one, other) => {
        // An erratum is read before its avenant takes effect: it is no difference between two days.
        const dossier = {
          ...generated,
          avenants: generated.avenants.map((avenant) => ({
            ...avenant,
            operations: avenant.operations.filter(({ type }) => type !== "corriger"),
          })),
        };
        const [early, late] = one < other ? [one, other] : [other, one];
        const [from, to] = [consolidated(dossier, early), consolidated(dossier, late)];
        const draft = deriveAvenant({ from, to, numero: 99, dateEffet: late });
        if (!draft.ok) throw new Error(JSON.stringify(draft.issues));
        const known = dossier.avenants.filter(({ dateEffet }) => dateEffet <= early);
        const reached = consolidated({ ...dossier, avenants: [...known, draft.value] }, late);
        expect(reached.instruments.at(-1)).toMatchObject({ id: "Av99", statut: "enVigueur", refus: [] });
        const { dispositions, parties, periode } = compareTexts(to, reached);
        const differences = dispositions.filter(({ adresse }) => !/^Av\d+#/.test(adresse));
        expect(differences).toEqual([]);
        expect([parties, periode]).toEqual([{ ajoutees: [], retirees: [], modifiees: [] }, undefined]);
        const duties = (text: VersionConsolidee) =>
          text.obligations.map(({ cle, statut, echeance, debiteurs }) =>
            // The day that an obligation had before it ended is history, not text in force.
            statut === "eteinte" ? { cle, statut } : { cle, statut, echeance, debiteurs },
          );
        expect(duties(reached)).toEqual(duties(to));
        const present = new Set(from.dispositions.map(({ adresse }) => adresse));
        for (const beside of [
          (text: VersionConsolidee) => {
            const parents = new Map(text.dispositions.map(({ adresse, parent }) => [adresse, parent]));
            // Attached below a disposition that is itself new, a document comes with it.
            const own = text.documents.filter(({ adresse }) => present.has(parents.get(adresse) ?? ""));
            return own.map(({ document, adresse }) => `${document} ${adresse}`).sort();
          },
          (text: VersionConsolidee) => text.contratsAbsorbes.map(({ contrat }) => contrat).sort(),
          (text: VersionConsolidee) => {
            const gone = new Set(text.dispositions.flatMap((one) => (one.statut === "abrogee" ? [one.adresse] : [])));
            // Abrogated with what is above it, a disposition shares its reservation.
            const own = text.dispositions.filter((one) => present.has(one.adresse) && !gone.has(one.parent ?? ""));
            return own.map(({ adresse, versions }) => [adresse, versions.at(-1)?.reserve]);
          },
        ]) {
          expect(beside(reached)).toEqual(beside(to));
        }
      }),
    );
  });

  it("an avenant that lapses undoes all that it did: the text is then the one without it", () => {
    fc.assert(
      fc.property(withLapses, days, (dossier, at) => {
        const { instruments, dispositions, statut, parties } = consolidated(dossier, at);
        fc.pre(statut === "enVigueur");
        const lapsed = new Set(instruments.filter((one) => one.statut === "echu").map(({ id }) => id));
        for (const { versions } of dispositions) {
          for (const { instrument } of versions) expect(lapsed.has(instrument)).toBe(false);
        }
        const standing = dossier.avenants.filter(({ id, dateEffet }) => !lapsed.has(id) && dateEffet <= at);
        const operations = standing.flatMap((avenant) => avenant.operations);
        const joined = operations.flatMap((one) =>
          one.type === "adherer"
            ? [one.partie.id]
            : one.type === "absorber"
              ? (one.parties ?? []).map(({ id }) => id)
              : [],
        );
        const left = new Set(operations.flatMap((one) => (one.type === "retirer" ? [one.partie] : [])));
        const guests = parties.map(({ id }) => id).filter((id) => id.startsWith("p-"));
        expect(guests.sort()).toEqual(joined.filter((id) => !left.has(id)).sort());
      }),
    );
  });

  it("a history is without gap, and each of its periods agrees with the text of its days", () => {
    const small = validDossiers({ dispositions: 8, avenants: 6, operations: 5, lapses: true });
    fc.assert(
      fc.property(small, fc.nat(), days, (dossier, choice, day) => {
        const all = consolidated(dossier, "2026-12-31").dispositions;
        const line = all[choice % all.length];
        if (line === undefined) return;
        const outcome = historyOf({ dossier, adresse: line.adresse });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
        const { periodes, adresse } = outcome.value;
        for (const alias of outcome.value.alias) expect(historyOf({ dossier, adresse: alias })).toEqual(outcome);
        const then = periodes.find(({ du = "0", au = "9999" }) => du <= day && day <= au);
        const shown = consolidated(dossier, day).dispositions.find((one) => one.adresse === adresse);
        expect(then?.version).toEqual(shown?.versions.at(-1));
        periodes.forEach(({ du = "0", au, statut, version }, rank) => {
          const next = periodes[rank + 1];
          if (next !== undefined && au !== undefined) expect(addDays(civil(au), 1) <= (next.du ?? "0")).toBe(true);
          for (const day of [du, au ?? du]) {
            if (day > "2026-12-31") continue;
            const found = consolidated(dossier, day).dispositions.find((one) => one.adresse === adresse);
            expect(found?.statut).toBe(statut);
            expect(found?.versions.at(-1)).toEqual(version);
          }
        });
      }),
    );
  });
});
