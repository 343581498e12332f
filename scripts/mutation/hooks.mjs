/** Tests ask for vitest and for fast-check: in mutation runs they get what stands for them here. */
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

const here = (name) => new URL(name, import.meta.url).href;

/** What stands for a module; it alone gets the module itself. */
const STANDS = { vitest: here("tests.ts"), "fast-check": here("few-runs.ts") };

export function resolve(specifier, context, next) {
  const instead = STANDS[specifier];
  if (instead === undefined || context.parentURL?.split("?")[0] === instead) return next(specifier, context);
  return next(instead, context);
}

if (isMainThread) register(import.meta.url);
