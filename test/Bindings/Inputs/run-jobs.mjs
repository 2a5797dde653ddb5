// Runs the jobs of compare-corpus.py with the Node package.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const facet = createRequire(import.meta.url)(process.argv[2]);

function linesOf(diagnostics) {
  return diagnostics.map(({ endLine, endColumn, ...rest }) => JSON.stringify({ ...rest, end_line: endLine, end_column: endColumn }));
}

function run(job) {
  process.chdir(job.folder);
  const program = facet.compile({
    path: job.path,
    pure: job.pure,
    core: job.core,
    budget: job.budget,
    importRoots: job.root === undefined ? [] : [job.root],
    config: job.config,
  });
  const warnings = linesOf(program.warnings);
  try {
    const result = program.runSync(job.inputs, { pure: job.pure, gasLimit: job.gas });
    return { json: result.json, diagnostics: [...warnings, ...linesOf(result.warnings)] };
  } catch (error) {
    if (!(error instanceof facet.RunError)) throw error;
    return { diagnostics: [...warnings, ...linesOf(error.diagnostics)] };
  }
}

for (const line of readFileSync(0, "utf8").trimEnd().split("\n")) {
  let outcome;
  try {
    outcome = run(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof facet.FacetError)) throw error;
    outcome = { diagnostics: linesOf(error.diagnostics) };
  }
  console.log(JSON.stringify(outcome));
}
