#!/usr/bin/env bash
# zod 4.6.7: z.fromJSONSchema, with const and enum that hold a map or a list.
#
# Guessed: the schema takes the very value that it names, or making it fails.
#
# Seen:    it is made without an error and takes no value at all: such constants are
# not compared by their members. Atoms work.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" zod@4.6.7

cat >try.mjs <<'END'
import { z } from "zod";
for (const schema of [{ const: { a: 1 } }, { const: [1] }, { enum: ["x", [1]] }, { const: "x" }]) {
  const value = schema.const ?? schema.enum[1];
  const made = z.fromJSONSchema(schema);
  console.log(JSON.stringify(schema) + " takes its own value: " + made.safeParse(structuredClone(value)).success +
    ", the same object: " + made.safeParse(value).success);
}
END
cat >expected.txt <<'END'
{"const":{"a":1}} takes its own value: false, the same object: false
{"const":[1]} takes its own value: false, the same object: false
{"enum":["x",[1]]} takes its own value: false, the same object: false
{"const":"x"} takes its own value: true, the same object: true
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "zod-constants-from-json-schema: the behaviour has changed"
  exit 1
fi
echo "zod-constants-from-json-schema: as described"
