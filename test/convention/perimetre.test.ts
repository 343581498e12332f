/** Every kind of territory seen in conventions, and what stays undetermined (CV-20). */
import { describe, expect, it } from "vitest";
import { genreOfPerimetre, type Partie } from "../../src/convention/index.js";
import { organesHabituels } from "../../src/convention/internal.js";
import type { Groupement } from "../../src/territoire/index.js";

const codes = (count: number, from = 1) =>
  Array.from({ length: count }, (_, rank) => `27${String(from + rank).padStart(3, "0")}`);

const epci = (id: string, siren?: string): Partie => ({
  id,
  genre: "epci",
  nom: id,
  ...(siren === undefined ? {} : { siren }),
  representants: ["président"],
});
const commune = (codeInsee: string): Partie => ({
  id: `c${codeInsee}`,
  genre: "commune",
  nom: codeInsee,
  codeInsee,
  representants: ["maire"],
});
const syndicat = (id: string): Partie => ({ id, genre: "syndicat", nom: id, representants: ["président"] });
const caf: Partie = { id: "caf", genre: "caf", nom: "Caf", representants: ["directrice"] };

const groupement = (siren: string, membres: readonly string[], nombreMembres = membres.length): Groupement => ({
  siren,
  nom: siren,
  nature: "communauteCommunes",
  membres,
  nombreMembres,
});

const ask = (communes: readonly string[], bearers: readonly Partie[], groupements: readonly Groupement[] = []) =>
  genreOfPerimetre({
    perimetre: { communes, porteurs: bearers.map(({ id }) => id) },
    parties: [caf, ...bearers],
    groupements,
  });

const SIREN = "200066405";

describe("genreOfPerimetre", () => {
  it.each([
    ["a single commune", ask(codes(1), codes(1).map(commune)), "commune"],
    ["five communes, their EPCI not bearing", ask(codes(5), codes(5).map(commune)), "communesSansEpci"],
    ["an EPCI alone", ask(codes(40), [epci("cc", SIREN)], [groupement(SIREN, codes(40))]), "epci"],
    [
      "an EPCI and its 16 communes",
      ask(codes(16), [epci("cc", SIREN), ...codes(16).map(commune)], [groupement(SIREN, codes(16))]),
      "epciEtToutesCommunes",
    ],
    [
      "an EPCI and 13 of its 28 communes",
      ask(codes(28), [epci("cc", SIREN), ...codes(13).map(commune)], [groupement(SIREN, codes(28))]),
      "epciEtCertainesCommunes",
    ],
    ["two EPCI and a commune", ask(codes(10), [epci("a"), epci("b"), ...codes(1).map(commune)]), "plusieursEpci"],
    [
      "31 communes and 5 syndicats inside a CA of 49",
      ask(
        codes(31),
        [...codes(31).map(commune), ...["s1", "s2", "s3", "s4", "s5"].map(syndicat)],
        [groupement(SIREN, codes(49))],
      ),
      "partieEpci",
    ],
    [
      "an EPCI for a part of its communes",
      ask(codes(12), [epci("cc", SIREN)], [groupement(SIREN, codes(40))]),
      "partieEpci",
    ],
    [
      "an EPCI and a commune outside it",
      ask([...codes(3), "27900"], [epci("cc", SIREN), commune("27900")], [groupement(SIREN, codes(3))]),
      "autre",
    ],
    ["a département", ask(codes(2), [{ ...caf, id: "cd", genre: "departement" }]), "autre"],
  ])("%s", (_name, answer, genre) => {
    expect(answer).toEqual({ statut: "connu", genre });
  });

  it("takes a group of communes that the document does not list for several communes", () => {
    const group: Partie = { ...commune("27001"), id: "ex-cej", collectif: { nombre: 12 } };
    expect(ask([], [group])).toEqual({ statut: "connu", genre: "communesSansEpci" });
  });

  it("does not guess when the members of the EPCI are not all known", () => {
    expect(ask(codes(3), [epci("cc", SIREN)], [groupement(SIREN, codes(3), 40)])).toEqual({
      statut: "indetermine",
      possibles: ["epci", "partieEpci"],
      manque: ["membres"],
    });
    expect(ask(codes(3), [epci("cc")], [groupement(SIREN, codes(3))])).toEqual({
      statut: "indetermine",
      possibles: ["epci", "partieEpci"],
      manque: ["siren"],
    });
  });

  it("does not guess when communes bear the convention without their code", () => {
    const { codeInsee: _, ...nameless } = commune("27001");
    expect(ask(codes(2), [epci("cc", SIREN), nameless], [groupement(SIREN, codes(2))])).toEqual({
      statut: "indetermine",
      possibles: ["epciEtToutesCommunes", "epciEtCertainesCommunes"],
      manque: ["codeInsee"],
    });
  });

  it("is a part of an EPCI, or something else, for syndicats: by the EPCI that holds every commune", () => {
    const bearers = [syndicat("s")];
    const other = groupement("243300316", ["33001", "33002"]);
    const around = groupement(SIREN, codes(3));
    const union = (membres: readonly string[]): Groupement => ({ ...groupement("s", membres), nature: "syndicat" });
    expect(ask(codes(2), bearers, [other, around])).toEqual({ statut: "connu", genre: "partieEpci" });
    expect(ask(codes(3), bearers, [other, around])).toEqual({ statut: "connu", genre: "autre" });
    expect(ask(codes(3), bearers, [groupement(SIREN, codes(3), 4)])).toEqual({ statut: "connu", genre: "partieEpci" });
    expect(ask([...codes(2), "33001"], bearers, [other, around])).toEqual({ statut: "connu", genre: "autre" });
    // A syndicat that holds them all is no EPCI.
    const open = { statut: "indetermine", possibles: ["partieEpci", "autre"], manque: ["membres"] };
    expect(ask(codes(2), bearers, [union(codes(3))])).toEqual(open);
    expect(ask(["27900"], bearers, [around, groupement("243300316", [], 2)])).toEqual(open);
    expect(ask(["27900"], bearers, [])).toEqual(open);
    for (const nature of ["communauteAgglomeration", "communauteUrbaine", "metropole"] as const) {
      expect(ask(codes(2), bearers, [{ ...around, nature }])).toEqual({ statut: "connu", genre: "partieEpci" });
    }
  });

  it("gives every kind that remains possible while the EPCI and its communes bear it together", () => {
    const possibles = ["epciEtToutesCommunes", "epciEtCertainesCommunes", "partieEpci", "autre"];
    const bearers = (siren?: string) => [epci("cc", siren), commune("27001")];
    expect(ask(codes(2), bearers(), [])).toEqual({ statut: "indetermine", possibles, manque: ["siren"] });
    expect(ask(codes(2), bearers(SIREN), [])).toEqual({ statut: "indetermine", possibles, manque: ["membres"] });
    const short = [groupement(SIREN, codes(2), 3)];
    expect(ask(codes(2), bearers(SIREN), short)).toEqual({ statut: "indetermine", possibles, manque: ["membres"] });
  });

  it("reads the communes of a bearing group where they are listed, and says where one has no code", () => {
    const group = (communes?: readonly string[]): Partie => ({
      id: "ex-cej",
      genre: "commune",
      nom: "les communes",
      representants: [],
      collectif: communes === undefined ? {} : { communes },
    });
    const all = [groupement(SIREN, codes(3))];
    const bearing = (...parties: readonly Partie[]) => ask(codes(3), [epci("cc", SIREN), ...parties], all);
    expect(bearing(group(codes(3)))).toEqual({ statut: "connu", genre: "epciEtToutesCommunes" });
    expect(bearing(group(codes(2)))).toEqual({ statut: "connu", genre: "epciEtCertainesCommunes" });
    const nameless = {
      statut: "indetermine",
      possibles: ["epciEtToutesCommunes", "epciEtCertainesCommunes"],
      manque: ["codeInsee"],
    };
    expect(bearing(commune("27001"), group())).toEqual(nameless);
    const { codeInsee: _code, ...unknown } = commune("27002");
    expect(bearing(commune("27001"), unknown)).toEqual(nameless);
    expect(ask(codes(2), [epci("cc", SIREN), commune("27001")], all)).toEqual({ statut: "connu", genre: "partieEpci" });
  });

  it("is something else for bearers that are neither communes, EPCI nor syndicats", () => {
    const departement: Partie = { ...caf, id: "cd", genre: "departement" };
    expect(ask(codes(2), [commune("27001"), departement])).toEqual({ statut: "connu", genre: "autre" });
    const missing = { statut: "indetermine", possibles: [], manque: ["porteurs"] };
    expect(
      genreOfPerimetre({
        perimetre: { communes: codes(1), porteurs: ["c27001", "inconnue"] },
        parties: [commune("27001")],
        groupements: [],
      }),
    ).toEqual(missing);
    expect(ask(codes(2), codes(2).map(commune))).toEqual({ statut: "connu", genre: "communesSansEpci" });
    expect(ask(codes(1), [epci("a", SIREN), epci("b")], [])).toEqual({ statut: "connu", genre: "plusieursEpci" });
  });

  it("says that bearers are missing, or that one of them is no party", () => {
    const answer = { statut: "indetermine", possibles: [], manque: ["porteurs"] };
    expect(ask(codes(2), [])).toEqual(answer);
    expect(
      genreOfPerimetre({ perimetre: { communes: [], porteurs: ["inconnue"] }, parties: [caf], groupements: [] }),
    ).toEqual(answer);
  });
});

describe("organesHabituels", () => {
  it("gives the body that authorises each kind of party, and nothing where the record is silent", () => {
    expect(organesHabituels("commune")).toEqual(["conseilMunicipal"]);
    expect(organesHabituels("departement")).toEqual(["commissionPermanente", "assemblee"]);
    expect(organesHabituels("cpam")).toEqual([]);
    expect((["caf", "css", "msa", "carsat", "epci", "syndicat"] as const).map(organesHabituels)).toEqual([
      ["conseilAdministration"],
      ["conseil"],
      ["conseilAdministration"],
      ["direction"],
      ["conseilCommunautaire"],
      ["comiteSyndical"],
    ]);
  });
});
