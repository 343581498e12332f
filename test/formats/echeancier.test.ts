/** The échéancier as files: a calendar that other software reads, a diagram, a table. */
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type Avenant, consolidate, type Dossier } from "../../src/avenant/index.js";
import type { EcheanceObligation } from "../../src/convention/index.js";
import { describeMoment, describeOrigine } from "../../src/formats/echeancier/echeancier-texte.js";
import {
  describeEtat,
  echeancierToCsv,
  echeancierToMarkdown,
  toICalendar,
  toMermaid,
} from "../../src/formats/index.js";
import { echeancierOf, execution, roumois, withAvenant, withFacts } from "../evaluation/roumois.js";

const on = (at: string, dossier: Dossier = roumois) => echeancierOf({ dossier, at });

/** The file as another library understands it. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      du: event.startDate.toString(),
      au: event.endDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      status: String(component.getFirstPropertyValue("status")),
      alarms: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
      sequence: event.sequence,
    };
  });
}

const eventOf = (file: string, id: string) => readBack(file).find(({ uid }) => uid.includes(`/${id}@`));

describe("the calendar file of Roumois Seine", () => {
  const file = toICalendar(on("2026-06-01"));

  it("is the golden one", async () => {
    await expect(file).toMatchFileSnapshot("../golden/roumois-2026-06-01.ics");
  });

  it("puts both acts on 30 June 2026, whatever the time zone of the machine, as whole days", () => {
    for (const id of ["Av2:integration-schema", "Av2:transmission-schema"]) {
      expect(eventOf(file, id)).toMatchObject({
        du: "2026-06-30",
        au: "2026-07-01",
        allDay: true,
        status: "CONFIRMED",
      });
    }
    expect(readBack(file).every(({ allDay }) => allDay)).toBe(true);
    expect(file).not.toMatch(/TZID|TIMEZONE/);
  });

  it("has French text, accents included, in lines of at most 75 octets that end with CR LF", () => {
    expect(eventOf(file, "Av2:transmission-schema")?.summary).toBe(
      "Transmettre au CDSF le schéma pluriannuel de maintien et de développement de l'offre d'accueil",
    );
    const lines = file.split("\r\n");
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("warns 30 and 7 days before, or as the caller says, and never for what is done", () => {
    expect(eventOf(file, "Av2:transmission-schema")?.alarms).toEqual(["-P30D", "-P7D"]);
    const own = toICalendar(on("2026-06-01"), "fr", { rappelsJours: [1, 15, 1, -3] });
    expect(eventOf(own, "Av2:transmission-schema")?.alarms).toEqual(["-P15D", "-P1D"]);
    const done = toICalendar(on("2026-06-20", withFacts(roumois, execution("Av2:transmission-schema", "2026-06-15"))));
    expect(eventOf(done, "Av2:transmission-schema")?.alarms).toEqual([]);
  });

  it("keeps each identity from one file to the next, so that a second import updates", () => {
    const ids = (text: string) => new Set(readBack(text).map(({ uid }) => uid));
    const first = ids(file);
    expect(first.size).toBe(readBack(file).length);
    expect(
      ids(toICalendar(on("2026-11-22", withFacts(roumois, execution("Av2:transmission-schema", "2026-06-15"))))),
    ).toEqual(first);
  });

  it("moves the event of a duty that an avenant moves, as a new revision, and cancels that of one it withdraws", () => {
    const moved = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-06-15",
      operations: [
        {
          id: "o1",
          type: "actualiserEcheance",
          par: "art1",
          obligation: "Av2:transmission-schema",
          echeance: { type: "jour", date: "2026-12-15" },
        },
        { id: "o2", type: "abroger", par: "art1", cible: "CTG#art9" },
      ],
    });
    const next = toICalendar(on("2026-06-20", moved));
    expect(eventOf(file, "Av2:transmission-schema")?.sequence).toBe(0);
    expect(eventOf(next, "Av2:transmission-schema")).toMatchObject({ du: "2026-12-15", sequence: 1 });
    expect(eventOf(next, "Av2:bilan-final")?.status).toBe("CANCELLED");
  });

  it("cancels the event of a duty that an avenant leaves without a day, or with one already past", () => {
    const given = (echeance: EcheanceObligation) =>
      withAvenant(roumois, {
        id: "Av3",
        numero: 3,
        dateEffet: "2026-06-15",
        operations: [
          { id: "o1", type: "actualiserEcheance", par: "art1", obligation: "Av2:transmission-schema", echeance },
        ],
      });
    const cancelled = { du: "2026-06-30", status: "CANCELLED", sequence: 1, alarms: [] };
    const eventWith = (echeance: EcheanceObligation, options = {}) =>
      eventOf(toICalendar(on("2026-06-20", given(echeance)), "fr", options), "Av2:transmission-schema");
    expect(eventWith({ type: "sansJour", libelle: "après les élections" })).toMatchObject(cancelled);
    expect(eventWith({ type: "jour", date: "2026-03-31" })).toMatchObject(cancelled);
    const window: EcheanceObligation = { type: "fenetre", du: "2026-10-01", au: "2026-12-31", libelle: "fin 2026" };
    const lost = withAvenant(given(window), {
      id: "Av4",
      numero: 4,
      dateEffet: "2026-07-01",
      operations: [
        {
          id: "o1",
          type: "actualiserEcheance",
          par: "art1",
          obligation: "Av2:transmission-schema",
          echeance: { type: "sansJour", libelle: "plus tard" },
        },
      ],
    });
    expect(
      eventOf(toICalendar(on("2026-07-02", lost), "fr", { fenetres: "entieres" }), "Av2:transmission-schema"),
    ).toMatchObject({ du: "2026-10-01", au: "2027-01-01", status: "CANCELLED", sequence: 2 });
  });

  it("keeps the identity of what an avenant moves with the end, and writes French or English", () => {
    const prorogued = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: "2026-06-15",
      operations: [{ id: "o1", type: "proroger", par: "art1", fin: "2027-12-31" }],
    });
    const next = toICalendar(on("2026-06-20", prorogued), "en", { rappelsJours: [0] });
    expect(eventOf(next, "fin-convention")).toMatchObject({ du: "2027-12-31", summary: "End of the convention" });
    expect(eventOf(next, "fin-convention")?.uid).toBe(eventOf(file, "fin-convention")?.uid);
    expect(eventOf(next, "fin-convention")?.alarms).toEqual(["PT0S"]);
  });

  it("says tentative what is not known to bind", () => {
    const rough = withAvenant(roumois, {
      id: "Av3",
      numero: 3,
      dateEffet: { du: "2026-06-01", au: "2026-06-30", libelle: "juin 2026" },
      operations: [
        {
          id: "o1",
          type: "actualiserEcheance",
          par: "art1",
          obligation: "Av2:transmission-schema",
          echeance: { type: "jour", date: "2026-10-31" },
        },
      ],
    });
    expect(eventOf(toICalendar(on("2026-06-20", rough)), "Av2:transmission-schema")?.status).toBe("TENTATIVE");
  });

  it("shows a window by its last day, or whole", () => {
    expect(eventOf(file, "Av2:points-etape/2026")).toMatchObject({ du: "2026-12-31", au: "2027-01-01" });
    const whole = toICalendar(on("2026-06-01"), "fr", { fenetres: "entieres" });
    expect(eventOf(whole, "Av2:points-etape/2026")).toMatchObject({ du: "2026-01-01", au: "2027-01-01" });
  });

  it("leaves out the impossible, targets, duties without a day, and suggestions when asked", () => {
    const uids = readBack(file)
      .map(({ uid }) => uid)
      .join(" ");
    expect(uids).not.toMatch(/tableau|maintien-places|bilan-intermediaire/);
    expect(uids).toMatch(/suggestion/);
    expect(toICalendar(on("2026-06-01"), "fr", { suggestions: false })).not.toMatch(/UID:[^\r]*suggestion/);
  });

  it("is the same file for the same échéancier, and survives hostile text", () => {
    expect(toICalendar(on("2026-06-01"))).toBe(file);
    const hostile = { ...roumois, id: "a\r\nb;c", titre: "x\r\nEND:VCALENDAR\u0000\ud800" };
    const events = readBack(toICalendar(on("2026-06-01", hostile)));
    expect(events).toHaveLength(readBack(file).length);
  });
});

describe("the diagrams", () => {
  it("draw the échéancier by origin, acts late in red", async () => {
    const diagram = toMermaid(on("2026-07-01"));
    await expect(diagram).toMatchFileSnapshot("../golden/roumois-2026-07-01.mmd");
    expect(diagram).toContain("  section avenant n° 2\n");
    expect(diagram).toMatch(/Transmettre au CDSF .* :crit, milestone, e\d+, 2026-06-30, 0d/);
  });

  it("draw the successive versions of the text", async () => {
    const text = consolidate({ dossier: roumois, at: "2026-06-30" });
    if (!text.ok) throw new Error("no text");
    await expect(toMermaid(text.value)).toMatchFileSnapshot("../golden/roumois-versions.mmd");
  });

  const named = (objet: string) => {
    const reunionsPrevues = [{ id: "r", instance: "comitePilotage", date: "2026-07-02", objet }];
    const lines = toMermaid(on("2026-07-01", { ...roumois, reunionsPrevues })).split("\n");
    return lines.find((line) => line.includes("2026-07-02"))?.replace(/ :.*$/, "");
  };

  it.each([
    ["Section jeunes", "    « Section jeunes »"],
    ["TITLE du projet", "    « TITLE du projet »"],
    ["Click ici", "    « Click ici »"],
    ["gantt", "    « gantt »"],
    ["todayMarker off", "    « todayMarker off »"],
    ["2026-07-02 : bilan", "    « 2026-07-02 - bilan »"],
    ["Sections réunies", "    Sections réunies"],
    ["###;", "    -"],
    ["###", "    reunion/r"],
    ["Été : accueil ; 3 % #1\nsuite", "    Été - accueil - 3 1 suite"],
  ])("give to a meeting called « %s » a name that Mermaid reads as a name", (objet, name) => {
    expect(named(objet)).toBe(name);
  });

  it("draw a version whose day is roughly known as such, and one that is replaced on its first day as one day", () => {
    const rewrite = (id: string, numero: number, dateEffet: Avenant["dateEffet"]) => ({
      id,
      numero,
      dateEffet,
      dispositions: [{ id: "art1", genre: "article" as const, texte: id }],
      operations: [{ id: "o", type: "modifier" as const, par: "art1", cible: "CTG#art9" }],
    });
    const rough = { du: "2024-01-01", au: "2024-06-30", libelle: "premier semestre 2024" };
    const dossier = [
      rewrite("Av1", 1, rough),
      rewrite("Av2", 2, "2024-06-30"),
      rewrite("Av3", 3, "2024-06-30"),
    ].reduce<Dossier>(withAvenant, { ...roumois, avenants: [] });
    const text = consolidate({ dossier, at: "2026-06-30" });
    if (!text.ok) throw new Error(JSON.stringify(text.issues));
    const diagram = toMermaid(text.value);
    expect(diagram).toMatch(/Av1, modifié \(date imprécise, au plus tard\) :v\d+x2, 2024-06-30, 2024-06-30\n/);
  });

  it("let no name break a line of the diagram", () => {
    const hostile = { ...roumois, titre: "a:b\n%%{init}%%" };
    expect(toMermaid(on("2026-07-01", hostile)).split("\n")[1]).toBe("  title a - b init - échéancier au 01/07/2026");
  });
});

describe("the table", () => {
  it("has one line per échéance, in the order of the échéancier", () => {
    const echeancier = on("2026-07-01");
    const lines = echeancierToCsv(echeancier).split("\r\n");
    expect(lines).toHaveLength(echeancier.echeances.length + 2);
    expect(lines).toContain(
      "Av2:transmission-schema;transmissionSchema;Transmettre au CDSF le schéma pluriannuel de maintien et de développement de l'offre d'accueil;2026-06-30;2026-06-30;enRetard;1;en retard d'un jour;avenant n° 2;obligatoire;cc;Comité départemental des services aux familles;Av2#art2;CV-55, SP-38, SP-39, CV-98",
    );
  });

  it("keeps a table in Markdown whatever its words hold", () => {
    const reunionsPrevues = [
      { id: "r", instance: "comitePilotage", date: "2026-07-02", objet: "a | b\n\n# c <b> *d* & [e]" },
    ];
    const table = echeancierToMarkdown(on("2026-07-01", { ...roumois, titre: "x\n| <i>", reunionsPrevues }));
    expect(table.split("\n")[0]).toBe("# x \\| &lt;i&gt; : échéancier au 01/07/2026");
    expect(table).toContain(
      "| 02/07/2026 | a \\| b # c &lt;b&gt; \\*d\\* &amp; \\[e\\] | demain | partenaires | cible |",
    );
  });

  it("quotes a cell that holds the separator, and disarms a formula", () => {
    const reunionsPrevues = [{ id: "r", instance: "comitePilotage", date: "2026-07-02", objet: '=HYPERLINK("x");y' }];
    expect(echeancierToCsv(on("2026-07-01", { ...roumois, reunionsPrevues }))).toContain(
      `reunion/r;reunion;"'=HYPERLINK(""x"");y";2026-07-02`,
    );
  });
});

describe("the words of a state", () => {
  it("count one day and several days", () => {
    expect(describeEtat({ type: "future", jours: 1 }, "fr")).toBe("demain");
    expect(describeEtat({ type: "enRetard", jours: 145 }, "fr")).toBe("en retard de 145 jours");
    expect(describeEtat({ type: "enRetard", jours: 1 }, "en")).toBe("overdue by one day");
    expect(describeEtat({ type: "ouverte", jours: 0 }, "fr")).toBe("en cours, dernier jour");
    expect(describeEtat({ type: "faiteEnRetard", le: "2026-07-01", jours: 1 }, "fr")).toBe(
      "faite le 01/07/2026, avec un jour de retard",
    );
  });

  it("say what ended, by whom, and how late it already was", () => {
    const ended = { type: "sansObjet", depuis: "2026-09-01", par: "Av3", motif: "clauseRetiree" } as const;
    expect(describeEtat(ended, "fr")).toBe("sans objet depuis le 01/09/2026 : clause retirée par Av3");
    expect(describeEtat({ ...ended, jours: 62 }, "fr")).toBe(
      "sans objet depuis le 01/09/2026 : clause retirée par Av3, avec 62 jours de retard",
    );
    expect(describeEtat({ ...ended, motif: "momentRemplace", jours: 1 }, "en")).toBe(
      "no longer applicable since 1 September 2026: Av3 gave it another moment, one day late by then",
    );
    expect(describeEtat({ type: "sansObjet", motif: "conditionAbsente", champ: "x" }, "fr")).toBe(
      "sans objet : la condition de la clause n'est pas remplie",
    );
    expect(describeEtat({ type: "sansObjet", motif: "actionAbandonnee", depuis: "2026-05-01" }, "fr")).toContain(
      "01/05/2026",
    );
    expect(describeEtat({ type: "cible", derniere: "2026-03-02" }, "fr")).toBe(
      "cible sans date limite, dernière fois le 02/03/2026",
    );
  });

  it("say where a duty comes from, when an avenant has no number too", () => {
    expect(describeOrigine({ type: "avenant" }, "fr")).toBe("avenant");
    expect(describeMoment({ type: "sansJour" }, "fr")).toBe("sans jour");
    expect(describeMoment({ type: "rythme", periodicite: "annee", du: "2026-01-01", au: "2026-12-31" }, "fr")).toBe(
      "chaque année",
    );
  });
});
