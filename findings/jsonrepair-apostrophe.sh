#!/usr/bin/env bash
# jsonrepair 3.15.0: a text in single quotes that holds an apostrophe.
#
# Guessed: the apostrophe inside a word stays: {'a': 'it's'} becomes it's.
#
# Seen:    the apostrophe becomes a double quote, so that the text is changed without an
# error. An escaped one stays.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" jsonrepair@3.15.0

cat >try.mjs <<'END'
import { jsonrepair } from "jsonrepair";
for (const text of ["{'a': 'it's'}", "{'a': 'it\\'s'}", "['don't stop', 'b']"]) {
  console.log(text + " -> " + jsonrepair(text));
}
END
cat >expected.txt <<'END'
{'a': 'it's'} -> {"a": "it\"s"}
{'a': 'it\'s'} -> {"a": "it's"}
['don't stop', 'b'] -> ["don\"t stop", "b"]
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "jsonrepair-apostrophe: the behaviour has changed"
  exit 1
fi
echo "jsonrepair-apostrophe: as described"
