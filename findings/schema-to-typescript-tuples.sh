#!/usr/bin/env bash
# json-schema-to-typescript 16.0.0 and what JSON Schema has had since 2019-09.
#
# Guessed: prefixItems gives a tuple, and unevaluatedProperties: false a type without
# other members, or else there is a warning.
#
# Seen:    without a word, prefixItems with "items": false becomes never[], a type that
# only the empty list has; alone it becomes unknown[]; the closed map is open.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" json-schema-to-typescript@16.0.0

cat >try.mjs <<'END'
import { compile } from "json-schema-to-typescript";
const a = { type: "string" };
const schemas = {
  closed: { type: "array", prefixItems: [a, { type: "number" }], items: false },
  open: { type: "array", prefixItems: [a] },
  older: { type: "array", items: [a, { type: "number" }], additionalItems: false, minItems: 2 },
  map: { type: "object", properties: { a }, required: ["a"], unevaluatedProperties: false },
};
for (const [name, schema] of Object.entries(schemas)) {
  const text = await compile(schema, "T", { bannerComment: "", ignoreMinAndMaxItems: false });
  console.log(name + ": " + text.replace(/\/\*\*[^]*?\*\//g, "").replace(/\s+/g, " ").trim());
}
END
cat >expected.txt <<'END'
closed: export type T = never[];
open: export type T = unknown[];
older: export type T = [string, number];
map: export interface T { a: string; [k: string]: unknown; }
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "schema-to-typescript-tuples: the behaviour has changed"
  exit 1
fi
echo "schema-to-typescript-tuples: as described"
