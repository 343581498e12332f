/** The server of `examples/app`, on a store in memory; `npm run check:examples` tries it on its database. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../examples/app/server.js";
import type { Store, Stored } from "../../examples/app/store.js";

const DOSSIER = readFileSync("examples/validator/dossiers/bourg-exemple.json", "utf8");

/** The promises of `Store`, kept in a map. */
function memory(): Store {
  const rows = new Map<string, Stored & { readonly titre: string }>();
  return {
    list: async () => [...rows].map(([id, { titre }]) => ({ id, titre })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    read: async (id) => rows.get(id),
    write: async (id, titre, json, revision) => {
      if ((rows.get(id)?.revision ?? 0) !== revision) return false;
      rows.set(id, { titre, content: JSON.parse(json), revision: revision + 1 });
      return true;
    },
  };
}

let server: Server;
let base = "";

beforeAll(async () => {
  server = createApp(memory());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function ask(method: string, path: string, body?: string, langue = "fr") {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { "accept-language": langue },
    ...(body === undefined ? {} : { body }),
  });
  const value = JSON.parse(await response.text());
  return { status: response.status, value, codes: value.issues?.map(({ code }: { code: string }) => code) };
}

describe("examples/app", () => {
  it("keeps a dossier, once it is one", async () => {
    expect(await ask("GET", "/dossiers/bourg-exemple")).toMatchObject({ status: 404, codes: ["DOSSIER_UNKNOWN"] });
    expect(await ask("PUT", "/dossiers/bourg-exemple", "{")).toMatchObject({ status: 400, codes: ["JSON_INVALID"] });
    const empty = await ask("PUT", "/dossiers/bourg-exemple", "{}", "en");
    expect(empty.status).toBe(422);
    expect(empty.value.issues[0]).toMatchObject({ code: "FIELD_MISSING", path: "version" });
    expect(await ask("PUT", "/dossiers/autre", DOSSIER)).toMatchObject({ status: 422, codes: ["ID_MISMATCH"] });
    expect(await ask("PUT", "/dossiers/bourg-exemple", DOSSIER)).toMatchObject({ status: 201 });
    expect((await ask("GET", "/dossiers")).value).toEqual([
      { id: "bourg-exemple", titre: "CTG 2024-2028 de Bourg-Exemple" },
    ]);
  });

  it("answers what is in force on a day", async () => {
    for (const [at, texte] of [
      ["2025-12-31", "La commune soutient 24 places."],
      ["2026-01-01", "La commune soutient 30 places."],
    ]) {
      const { status, value } = await ask("GET", `/dossiers/bourg-exemple/en-vigueur?at=${at}`);
      expect([status, value.dispositions[0].texte]).toEqual([200, texte]);
    }
    const none = await ask("GET", "/dossiers/bourg-exemple/en-vigueur");
    expect(none).toMatchObject({ status: 422, codes: ["DATE_INVALID"] });
  });

  it("records a fact, and what is due changes", async () => {
    const bilan = async () => {
      const { value } = await ask("GET", "/dossiers/bourg-exemple/echeancier?at=2026-07-01");
      return value.echeances.find(({ id }: { id: string }) => id === "CTG:bilan").etat;
    };
    expect(await bilan()).toEqual({ type: "enRetard", jours: 1 });
    const fait = { id: "f1", nature: "execution", date: "2026-06-30", libelle: "Bilan remis" };
    const post = (more: object) => ask("POST", "/dossiers/bourg-exemple/faits", JSON.stringify({ ...fait, ...more }));
    expect(await post({ obligation: "CTG:autre" })).toMatchObject({ status: 422, codes: ["OBLIGATION_NOT_FOUND"] });
    expect(await post({ date: "2026-02-30" })).toMatchObject({ status: 422, codes: ["DATE_INVALID"] });
    expect(await bilan()).toEqual({ type: "enRetard", jours: 1 });
    expect(await post({ obligation: "CTG:bilan" })).toMatchObject({ status: 200, value: { revision: 2 } });
    expect(await bilan()).toEqual({ type: "faiteATemps", le: "2026-06-30" });
    expect(await post({ obligation: "CTG:bilan" })).toMatchObject({ status: 422, codes: ["ID_DUPLICATE"] });
  });

  it("does not know other routes and methods", async () => {
    expect((await ask("GET", "/")).status).toBe(404);
    expect((await ask("GET", "/dossiers/bourg-exemple/autre?at=2026-01-01")).status).toBe(404);
    expect((await ask("GET", "/dossiers/%ff")).status).toBe(404);
    expect((await ask("DELETE", "/dossiers/bourg-exemple")).status).toBe(405);
  });
});
