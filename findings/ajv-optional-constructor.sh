#!/usr/bin/env bash
# ajv 8.20.0 and an optional property whose name every JavaScript object inherits.
#
# Guessed: {} is of a schema with an optional property of any name, and nothing depends on
# a name that is not there.
#
# Seen:    it looks the name up and finds the inherited function: {} is refused for an
# optional "constructor", and for dependentRequired of "toString". So such names
# are best not used for optional fields of a tool. The option ownProperties helps.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" ajv@8.20.0

cat >try.mjs <<'END'
import Ajv from "ajv/dist/2020.js";
const schemas = [
  { type: "object", properties: { constructor: { type: "string" } } },
  { type: "object", properties: { builder: { type: "string" } } },
  { type: "object", dependentRequired: { toString: ["b"] } },
];
for (const schema of schemas) {
  const plain = new Ajv.default().compile(schema)({});
  const own = new Ajv.default({ ownProperties: true }).compile(schema)({});
  console.log(JSON.stringify(schema) + " takes {}: " + plain + ", with ownProperties: " + own);
}
END
cat >expected.txt <<'END'
{"type":"object","properties":{"constructor":{"type":"string"}}} takes {}: false, with ownProperties: true
{"type":"object","properties":{"builder":{"type":"string"}}} takes {}: true, with ownProperties: true
{"type":"object","dependentRequired":{"toString":["b"]}} takes {}: false, with ownProperties: true
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "ajv-optional-constructor: the behaviour has changed"
  exit 1
fi
echo "ajv-optional-constructor: as described"
