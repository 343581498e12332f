import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, civil, daysBetween, isCivilDate, parseCivilDate } from "../../src/primitives/index.js";
import { civilYears, includesDay, lengthInDays, midpoint, yearOf } from "../../src/primitives/internal.js";

const days = fc.integer({ min: -62_000, max: 250_000 }).map((shift) => addDays(civil("2000-01-01"), shift));

/** Number of the day since 1 March of year 0, by whole-number arithmetic alone: an oracle without any library. */
function serial(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

describe("civil dates", () => {
  it.each(["2026-02-28", "2024-02-29", "2000-02-29", "1800-01-01", "2999-12-31"])("%s exists", (day) => {
    expect(isCivilDate(day)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    "01/01/2026",
    " 2026-01-01",
    "1799-12-31",
    "3000-01-01",
    "",
  ])("« %s » is no calendar day, and the issue says so", (text) => {
    expect(parseCivilDate(text, ["at"])).toEqual({
      ok: false,
      issues: [{ code: "DATE_INVALID", path: ["at"], params: { valeur: text } }],
    });
  });

  it.each([null, undefined, 20260101, new Date(0), {}, ["2026-01-01"]])(
    "a value that is no text is no day (%s)",
    (value) => {
      expect(parseCivilDate(value)).toMatchObject({ ok: false, issues: [{ code: "DATE_INVALID", path: [] }] });
    },
  );

  it("counts days as the calendar does, whatever the machine's time zone", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(serial(to) - serial(from));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it("has the order of its text", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(serial(a) < serial(b));
      }),
    );
  });

  it("crosses the days that some zones have skipped or doubled", () => {
    expect(addDays(civil("2011-12-29"), 1)).toBe("2011-12-30");
    expect(addDays(civil("2011-12-30"), 1)).toBe("2011-12-31");
    expect(daysBetween(civil("2026-03-28"), civil("2026-03-30"))).toBe(2);
    expect(yearOf(civil("2025-12-31"))).toBe(2025);
  });
});

describe("months", () => {
  it("says at the call what happens when the month has no such day", () => {
    expect(addMonths(civil("2026-01-31"), 1, "dernierJour")).toBe("2026-02-28");
    expect(addMonths(civil("2026-01-31"), 1, "premierJourSuivant")).toBe("2026-03-01");
    expect(addMonths(civil("2024-01-31"), 1, "dernierJour")).toBe("2024-02-29");
    expect(addMonths(civil("2026-06-10"), 1, "premierJourSuivant")).toBe("2026-07-10");
    expect(addMonths(civil("2026-01-31"), 2, "premierJourSuivant")).toBe("2026-03-31");
  });

  it("lands in the right month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const moved = addMonths(date, months, "dernierJour");
        const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthsOf(moved)).toBe(monthsOf(date) + months);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
      }),
    );
  });
});

describe("periods", () => {
  it("include both ends: 22/07/2021 to 31/12/2025 is 1 624 days", () => {
    const period = { debut: civil("2021-07-22"), fin: civil("2025-12-31") };
    expect(lengthInDays(period)).toBe(1624);
    expect(includesDay(period, civil("2021-07-22"))).toBe(true);
    expect(includesDay(period, civil("2025-12-31"))).toBe(true);
    expect(includesDay(period, civil("2026-01-01"))).toBe(false);
    expect(includesDay(period, civil("2021-07-21"))).toBe(false);
  });

  it("last one day when they begin and end on the same day", () => {
    expect(lengthInDays({ debut: civil("2024-02-29"), fin: civil("2024-02-29") })).toBe(1);
  });

  it("read « 2022-2026 » as five civil years", () => {
    expect(civilYears(2022, 2026)).toEqual({ debut: "2022-01-01", fin: "2026-12-31" });
    expect(lengthInDays(civilYears(2022, 2026))).toBe(1826);
  });

  it("have the midpoint of the Roumois convention on 1 July 2024, or 14 December 2024 from its signature (EV-06)", () => {
    expect(midpoint(civilYears(2022, 2026))).toBe("2024-07-01");
    expect(midpoint({ debut: civil("2022-11-29"), fin: civil("2026-12-31") })).toBe("2024-12-14");
  });
});

describe("civil", () => {
  it("is for our own dates, and throws on one that does not exist", () => {
    expect(() => civil("2026-02-30")).toThrow(new RangeError("not a civil date: 2026-02-30"));
  });
});
