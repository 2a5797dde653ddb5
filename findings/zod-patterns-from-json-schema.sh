#!/usr/bin/env bash
# zod 4.6.7: z.fromJSONSchema and patterns with Unicode classes.
#
# Guessed: JSON Schema reads a pattern with the flag u, as ajv does, so "^\\p{L}+$" takes
# any word.
#
# Seen:    zod makes the expression without the flag: \p{L} is then the text "p{L}", and
# every word is refused. Written by hand with the flag it works.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" zod@4.6.7 ajv@8.20.0

cat >try.mjs <<'END'
import { z } from "zod";
import Ajv from "ajv";
const schema = { type: "string", pattern: "^\\p{L}+$" };
const made = z.fromJSONSchema(schema);
const ajv = new Ajv.default().compile(schema);
for (const text of ["word", "p{L}"]) {
  console.log(`${text}: ajv ${ajv(text)}, zod ${made.safeParse(text).success}`);
}
console.log("by hand: " + z.string().regex(/^\p{L}+$/u).safeParse("word").success);
END
cat >expected.txt <<'END'
word: ajv true, zod false
p{L}: ajv false, zod true
by hand: true
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "zod-patterns-from-json-schema: the behaviour has changed"
  exit 1
fi
echo "zod-patterns-from-json-schema: as described"
