#!/usr/bin/env bash
# Three readers of cut JSON and a last value that is cut itself: jsonrepair 3.15.0,
# partial-json 0.1.7, best-effort-json-parser 1.5.1.
#
# Guessed: a value that is cut in a literal or number is left out, with its key, or is
# read as far as it is certain; all three agree.
#
# Seen:    no two agree: a sign alone is 0 or nothing, "tru" the text "tru" or true, "1e"
# the number 1 or two items; one gives up on a cut escape that the others drop.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" jsonrepair@3.15.0 partial-json@0.1.7 best-effort-json-parser@1.5.1

cat >try.mjs <<'END'
import { jsonrepair } from "jsonrepair";
import * as partial from "partial-json";
import bestEffort from "best-effort-json-parser";
console.error = console.warn = () => {};
const readers = {
  jsonrepair: (text) => JSON.parse(jsonrepair(text)),
  "partial-json": (text) => partial.parse(text),
  "best-effort": (text) => bestEffort.parse(text),
};
for (const text of ['{"a":-', '{"a":tru', '[0.1,1e', '[1,2,3.', '{"a":"x\\u00', '{"a":[{"b":1},{"c"']) {
  const answers = Object.entries(readers).map(([name, read]) => {
    try {
      return name + " " + JSON.stringify(read(text));
    } catch {
      return name + " an error";
    }
  });
  console.log(text + " : " + answers.join(", "));
}
END
cat >expected.txt <<'END'
{"a":- : jsonrepair {"a":0}, partial-json {}, best-effort {"a":0}
{"a":tru : jsonrepair {"a":"tru"}, partial-json {"a":true}, best-effort {"a":true}
[0.1,1e : jsonrepair [0.1,1], partial-json [0.1,1], best-effort [0.1,1,"e"]
[1,2,3. : jsonrepair [1,2,3], partial-json [1,2], best-effort [1,2,3]
{"a":"x\u00 : jsonrepair {"a":"x"}, partial-json {"a":"x"}, best-effort an error
{"a":[{"b":1},{"c" : jsonrepair {"a":[{"b":1},{"c":null}]}, partial-json {"a":[{"b":1},{}]}, best-effort {"a":[{"b":1},{}]}
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "cut-json-last-value: the behaviour has changed"
  exit 1
fi
echo "cut-json-last-value: as described"
