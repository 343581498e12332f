#!/usr/bin/env node
/** The program that `npx convention-territoriale` runs. */
import { thisMachine } from "./io.js";
import { run } from "./program.js";

// A reader that closes its end early (`| head`) is no failure.
process.stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

run(process.argv.slice(2), thisMachine()).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
