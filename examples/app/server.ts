/**
 * The server: a few routes over the dossiers of a store. Every refusal is an HTTP status and a list of coded issues.
 *
 *   GET  /dossiers                          the dossiers kept
 *   PUT  /dossiers/:id                      keep a dossier (the body)
 *   GET  /dossiers/:id                      the dossier
 *   GET  /dossiers/:id/en-vigueur?at=       the text in force on a day
 *   GET  /dossiers/:id/echeancier?at=       what is due, and its state on a day
 *   POST /dossiers/:id/faits                record something that happened (the body)
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  buildEcheancier,
  consolidate,
  type Dossier,
  describeIssue,
  type Issue,
  type Langue,
  parseDossier,
  recordFait,
  serializeDossier,
  showPath,
} from "convention-territoriale";
import type { Store, Stored } from "./store.js";

const MAX_BYTES = 5_000_000;

/** What a route answers. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An error of the server itself, which has no code in the library. */
const problem = (status: number, code: string, message: string): Answer => ({
  status,
  body: { issues: [{ code, path: "", message, remede: "" }] },
});

const refused = (status: number, issues: readonly Issue[], langue: Langue): Answer => ({
  status,
  body: {
    issues: issues.map(({ code, path, params }) => ({
      code,
      path: showPath(path),
      ...describeIssue({ code, params }, langue),
    })),
  },
});

/** The server on a store; the caller listens. */
export function createApp(store: Store): Server {
  return createServer((request, response) => {
    answer(store, request)
      .catch(() => problem(500, "INTERNAL", "The server could not answer."))
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
        response.end(`${JSON.stringify(body)}\n`);
      });
  });
}

async function answer(store: Store, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [collection, id, view, ...rest] = url.pathname.split("/").slice(1).map(decode);
  const langue: Langue = request.headers["accept-language"]?.startsWith("en") ? "en" : "fr";
  if (collection !== "dossiers" || rest.length > 0) return problem(404, "ROUTE_UNKNOWN", "No such route.");
  const method = request.method ?? "GET";
  if (id === undefined) {
    return method === "GET" ? { status: 200, body: await store.list() } : problem(405, "METHOD", "Only GET here.");
  }
  const kept = await store.read(id);
  if (view === undefined && method === "PUT") return keep(store, id, kept, await readJson(request), langue);
  if (kept === undefined) return problem(404, "DOSSIER_UNKNOWN", `There is no dossier “${id}”.`);
  const parsed = parseDossier(kept.content);
  if (!parsed.ok) return refused(500, parsed.issues, langue);
  const dossier = parsed.value;
  if (view === "faits" && method === "POST") {
    return record(store, dossier, kept.revision, await readJson(request), langue);
  }
  if (method !== "GET") return problem(405, "METHOD", "This route does not take that method.");
  if (view === undefined) return { status: 200, body: dossier };
  // The library reads no clock, and the server does not guess the reader's day: it is asked for.
  const at = url.searchParams.get("at") ?? "";
  const outcomes = { "en-vigueur": consolidate, echeancier: buildEcheancier };
  if (view !== "en-vigueur" && view !== "echeancier") return problem(404, "ROUTE_UNKNOWN", "No such route.");
  const outcome = outcomes[view]({ dossier, at });
  return outcome.ok ? { status: 200, body: outcome.value } : refused(422, outcome.issues, langue);
}

/** A piece of a path; what cannot be decoded names nothing. */
function decode(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return "";
  }
}

async function keep(store: Store, id: string, kept: Stored | undefined, body: Body, langue: Langue): Promise<Answer> {
  if (!body.ok) return body.answer;
  const parsed = parseDossier(body.value);
  if (!parsed.ok) return refused(422, parsed.issues, langue);
  if (parsed.value.id !== id)
    return problem(422, "ID_MISMATCH", `The dossier says that its id is “${parsed.value.id}”.`);
  return write(store, parsed.value, kept?.revision ?? 0, langue);
}

async function record(store: Store, dossier: Dossier, revision: number, body: Body, langue: Langue): Promise<Answer> {
  if (!body.ok) return body.answer;
  // A fact from outside is unknown JSON: it comes in by the door, with the dossier that will hold it.
  const outside = parseDossier({ ...dossier, faits: [body.value] });
  if (!outside.ok) return refused(422, outside.issues, langue);
  const [fait] = outside.value.faits ?? [];
  if (fait === undefined) return problem(422, "FACT_MISSING", "There is no fact in the body.");
  const next = recordFait({ dossier, fait });
  return next.ok ? write(store, next.value, revision, langue) : refused(422, next.issues, langue);
}

async function write(store: Store, dossier: Dossier, revision: number, langue: Langue): Promise<Answer> {
  const json = serializeDossier(dossier);
  if (!json.ok) return refused(422, json.issues, langue);
  const written = await store.write(dossier.id, dossier.titre, json.value, revision);
  if (!written) return problem(409, "CONFLICT", "Someone else changed this dossier: read it again.");
  return { status: revision === 0 ? 201 : 200, body: { id: dossier.id, revision: revision + 1 } };
}

/** The body of a request, or the answer to give in its place. */
type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly answer: Answer };

async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes > MAX_BYTES) return { ok: false, answer: problem(413, "TOO_LARGE", "The body is above 5 MB.") };
    chunks.push(piece);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { ok: false, answer: problem(400, "JSON_INVALID", "The body is not JSON.") };
  }
}
