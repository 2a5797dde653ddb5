#!/usr/bin/env bash
# zod 4.6.7: z.toJSONSchema of a string with a regular expression that has flags.
#
# Guessed: JSON Schema has no flags, so a type that needs one is an error, as a date is.
#
# Seen:    the flag is dropped without a word: the schema refuses what the type takes.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" zod@4.6.7 ajv@8.20.0

cat >try.mjs <<'END'
import { z } from "zod";
import Ajv from "ajv/dist/2020.js";
const type = z.string().regex(/^yes$/i);
const schema = z.toJSONSchema(type);
console.log(schema.pattern);
console.log("zod takes YES: " + type.safeParse("YES").success);
console.log("its schema takes YES: " + new Ajv.default().compile(schema)("YES"));
try {
  z.toJSONSchema(z.date());
} catch (error) {
  console.log("a date: " + error.message);
}
END
cat >expected.txt <<'END'
^yes$
zod takes YES: true
its schema takes YES: false
a date: Date cannot be represented in JSON Schema
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "zod-flags-to-json-schema: the behaviour has changed"
  exit 1
fi
echo "zod-flags-to-json-schema: as described"
