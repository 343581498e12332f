/**
 * A test runner for Stryker that loads the tests of a room once, then runs for each mutant those that reach it. The library
 * keeps nothing between two calls, so no mutant leaves a trace for the next one.
 */
import { pathToFileURL } from "node:url";

/** As Stryker numbers them. */
const SUCCESS = 0;
const FAILED = 1;

/** While the body of a section runs, what it reaches is written under this name. */
const SHARED = "shared by the tests of a section";

/** What instrumented code and its runner say to each other. */
const space = () => {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
};

async function resultOf({ id, name, run }) {
  const start = performance.now();
  const ended = () => ({ id, name, timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...ended(), status: SUCCESS };
  } catch (error) {
    return { ...ended(), status: FAILED, failureMessage: String(error).slice(0, 500) };
  }
}

/** What the body of a section reached, its tests reach. */
function share(coverage, ids) {
  const shared = coverage?.perTest[SHARED];
  if (shared === undefined) return;
  delete coverage.perTest[SHARED];
  for (const id of ids) {
    coverage.perTest[id] ??= {};
    for (const [mutant, hits] of Object.entries(shared)) {
      coverage.perTest[id][mutant] = (coverage.perTest[id][mutant] ?? 0) + hits;
    }
  }
}

class InPlaceRunner {
  static inject = [];
  /** The sections of each file, with the names of their tests as the code without a mutant declares them. */
  #sections = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { load } = await import("./tests.ts");
    const { testFilesOf } = await import("./rooms.ts");
    const collects = [];
    for (const file of testFilesOf(process.env["MUTATION_ROOM"])) {
      collects.push(...(await load(pathToFileURL(file).href)));
    }
    // What loading reaches is static. What the bodies of sections reach is not, since they run again for each mutant: a
    // mutant said to be static costs a process of its own.
    const { mutantCoverage } = space();
    const loaded = { ...mutantCoverage?.static };
    for (const collect of collects) this.#sections.push({ collect, ids: collect().map(({ id }) => id), spent: 0 });
    // Which tests reach what is seen in `dryRun`.
    if (mutantCoverage !== undefined) Object.assign(mutantCoverage, { static: loaded, perTest: {} });
  }

  async dryRun() {
    const own = space();
    const tests = [];
    for (const section of this.#sections) {
      const { collect, ids } = section;
      const start = performance.now();
      own.currentTestId = SHARED;
      for (const test of collect()) {
        own.currentTestId = test.id;
        tests.push(await resultOf(test));
      }
      own.currentTestId = undefined;
      section.spent = performance.now() - start;
      share(own.mutantCoverage, ids);
    }
    // The quick ones first: most mutants die of an example, and never meet the properties.
    this.#sections.sort((a, b) => a.spent - b.spent);
    return { status: "complete", tests, mutantCoverage: own.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const own = space();
    Object.assign(own, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      const failed = await this.#run(testFilter, disableBail);
      if (hitLimit !== undefined && own.hitCount > hitLimit) return { status: "timeout", reason: "too many hits" };
      const nrOfTests = testFilter?.length ?? 0;
      if (failed.length === 0) return { status: "survived", nrOfTests };
      return { status: "killed", killedBy: failed.map(({ id }) => id), failureMessage: failed[0].reason, nrOfTests };
    } finally {
      Object.assign(own, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  /** Runs the tests asked for, up to the first that fails. */
  async #run(filter, disableBail) {
    const asked = filter === undefined ? undefined : new Set(filter);
    const isAsked = (id) => asked === undefined || asked.has(id);
    const failed = [];
    for (const { collect, ids } of this.#sections) {
      if (!ids.some(isAsked)) continue;
      let tests;
      try {
        tests = collect();
      } catch (error) {
        failed.push({ id: ids.find(isAsked), reason: String(error) });
        tests = [];
      }
      for (const test of tests) {
        if (failed.length > 0 && !disableBail) return failed;
        if (!isAsked(test.id)) continue;
        const { status, failureMessage } = await resultOf(test);
        if (status === FAILED) failed.push({ id: test.id, reason: failureMessage });
      }
    }
    return failed;
  }

  async dispose() {}
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-place", injectableClass: InPlaceRunner }];
