/** The server of the example, on its embedded database: keep, ask, stop, start again, ask again. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./run.js";

/** Starts the server of that folder; gives where it listens and how to stop it. */
async function start(folder: string): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
  const child = spawn(process.execPath, ["--import", "tsx", "main.mjs", "./donnees", "0"], { cwd: folder });
  const errors: string[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  const said = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  const url = String(said[0]).trim();
  if (!url.startsWith("http://")) throw new Error(`The server did not start: ${errors.join("")}`);
  const stop = async () => {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return { url, stop };
}

/** @param folder - a copy of `examples/app`, in a folder where the packages are installed */
export async function tryApp(folder: string): Promise<readonly Check[]> {
  const dossier = readFileSync(join(folder, "../validator/dossiers/bourg-exemple.json"), "utf8");
  const checks: Check[] = [];
  const expectAnswer = async (url: string, status: number, part: string, request: RequestInit = {}) => {
    const response = await fetch(url, request);
    const output = await response.text();
    const name = `${request.method ?? "GET"} ${new URL(url).pathname}`;
    checks.push({
      name,
      ok: response.status === status && output.includes(part),
      output: `${response.status} ${output}`,
    });
  };
  const first = await start(folder);
  try {
    await expectAnswer(`${first.url}/bourg-exemple`, 404, "DOSSIER_UNKNOWN");
    await expectAnswer(`${first.url}/bourg-exemple`, 422, "FIELD_MISSING", { method: "PUT", body: "{}" });
    await expectAnswer(`${first.url}/bourg-exemple`, 201, '"revision":1', { method: "PUT", body: dossier });
    const body = JSON.stringify({
      id: "f",
      nature: "execution",
      date: "2026-06-30",
      libelle: "x",
      obligation: "CTG:bilan",
    });
    await expectAnswer(`${first.url}/bourg-exemple/faits`, 200, '"revision":2', { method: "POST", body });
    await expectAnswer(`${first.url}/bourg-exemple/faits`, 422, "ID_DUPLICATE", { method: "POST", body });
  } finally {
    await first.stop();
  }
  const again = await start(folder);
  try {
    await expectAnswer(again.url, 200, "CTG 2024-2028 de Bourg-Exemple");
    await expectAnswer(`${again.url}/bourg-exemple/en-vigueur?at=2025-12-31`, 200, "24 places");
    await expectAnswer(`${again.url}/bourg-exemple/en-vigueur?at=2026-01-01`, 200, "30 places");
    await expectAnswer(`${again.url}/bourg-exemple/echeancier?at=2026-07-01`, 200, '"type":"faiteATemps"');
    await expectAnswer(`${again.url}/bourg-exemple/echeancier`, 422, "DATE_INVALID");
  } finally {
    await again.stop();
  }
  return checks;
}
