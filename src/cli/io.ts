/** What the command line needs of the machine: the one place that knows it, so that the rest can be tried without it. */
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import type { DecoupageJson } from "../adapters/index.js";

/** The machine, as the commands see it. */
export interface Machine {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads the output in a terminal that shows colours. */
  readonly colours: boolean;
  /** Whether a person reads the error output in a terminal. */
  readonly errTerminal: boolean;
  /** The day, `YYYY-MM-DD`, for dossiers that have no reference day of their own. */
  readonly today: string;
  /** The bytes of a file, or of the standard input for `-`; undefined, the rest being left unread, beyond the most. */
  readonly readBytes: (path: string, most: number) => Promise<Uint8Array | undefined>;
  /** The files of a folder or of a pattern, in order; undefined for the name of one file. */
  readonly expand?: (name: string) => Promise<readonly string[] | undefined>;
  /** JSON files of a folder and of those below it, in order. */
  readonly listJson: (folder: string) => Promise<readonly string[]>;
  /** The data set of the communes of France, when its package is installed. */
  readonly loadDecoupage?: () => Promise<DecoupageJson | undefined>;
  /** The built page of the package; undefined where it was not built. */
  readonly readPage?: () => Promise<string | undefined>;
  /** Writes a file, and the folders above it. */
  readonly writeText: (path: string, text: string) => Promise<void>;
  /** The same for bytes. */
  readonly writeBytes: (path: string, bytes: Uint8Array) => Promise<void>;
}

/** Where the page is, from the built program and from its source. */
const PAGES = ["../page/index.html", "../../dist/page/index.html"];

/** Files that tools keep, and no person: hidden ones, installed packages. */
const HORS_DOSSIERS = /\/(?:\.|node_modules\/)/;

/** What is read of a process: its streams and its settings. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** This process, unless another is given. */
export function thisMachine({ stdout, stderr, stdin, env }: Streams = process): Machine {
  const { NO_COLOR: noColour, TERM: term } = env;
  return {
    out: (line) => stdout.write(line),
    err: (line) => stderr.write(line),
    colours: stdout.isTTY === true && noColour === undefined && term !== "dumb",
    errTerminal: stderr.isTTY === true,
    today: localDay(new Date()),
    readBytes: (path, most) => bytesOf(path === "-" ? stdin : createReadStream(path), most),
    expand: async (name) => {
      const kind = await stat(name).catch(() => undefined);
      if (kind?.isDirectory() === true) return jsonOf(name);
      // A file may have a name that looks like a pattern.
      if (kind !== undefined || !/[*?[{(!]/.test(name)) return undefined;
      const { glob } = await import("tinyglobby");
      return (await glob(name.split(sep).join("/"), { expandDirectories: false })).sort();
    },
    listJson: jsonOf,
    loadDecoupage: async () => installed(),
    readPage: async () => {
      for (const place of PAGES) {
        const page = await readFile(new URL(place, import.meta.url), "utf8").catch(() => undefined);
        if (page !== undefined) return page;
      }
      return undefined;
    },
    writeText: write,
    writeBytes: write,
  };
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content, "utf8");
}

async function jsonOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json"));
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => !HORS_DOSSIERS.test(`/${relative(folder, path).split(sep).join("/")}`)).sort();
}

/** The package is optional: the rest of the command line does without it. */
function installed(): DecoupageJson | undefined {
  const load = createRequire(import.meta.url);
  const file = (name: string) => load(`@etalab/decoupage-administratif/${name}.json`);
  try {
    return {
      version: file("package").version,
      communes: file("data/communes"),
      epci: file("data/epci"),
      ept: file("data/ept"),
    };
  } catch {
    return undefined;
  }
}

/** Counted as they come: a device or an input may have no end. */
async function bytesOf(stream: NodeJS.ReadableStream, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    total += bytes.length;
    if (total > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The calendar day where the person is: the only clock of the package. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
