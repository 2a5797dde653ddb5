#!/usr/bin/env bash
# Three writers of RFC 8785: canonicalize 5.1.0, json-canonicalize 3.0.1,
# @truestamp/canonify 2.1.0.
#
# Guessed: they write what JSON.stringify writes, with keys in order and without white
# space; half of a surrogate pair is refused by all, as RFC 8785 3.2.2.2 wants.
#
# Seen:    canonicalize does. Of the others one leaves a hole of an array out, so that the
# items after it move, one writes "[,1]", which is no JSON; both make maps of boxed texts
# and numbers and write half of a pair as an escape; one writes null for NaN.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" canonicalize@5.1.0 json-canonicalize@3.0.1 @truestamp/canonify@2.1.0

cat >try.mjs <<'END'
import canonicalize from "canonicalize";
import * as jsonCanonicalize from "json-canonicalize";
import * as canonify from "@truestamp/canonify";
const writers = [JSON.stringify, canonicalize, jsonCanonicalize.canonicalize, canonify.canonify];
const values = {
  "a hole": [, 1],
  boxed: [new String("a"), new Number(1)],
  "half a pair": ["\ud800"],
  NaN: [NaN],
};
for (const [name, value] of Object.entries(values)) {
  const texts = writers.map((write) => {
    try {
      return write(value);
    } catch {
      return "error";
    }
  });
  console.log(name + ": " + texts.join("  "));
}
END
cat >expected.txt <<'END'
a hole: [null,1]  [null,1]  [1]  [,1]
boxed: ["a",1]  ["a",1]  [{"0":"a"},{}]  [{"0":"a"},{}]
half a pair: ["\ud800"]  error  ["\ud800"]  ["\ud800"]
NaN: [null]  error  error  [null]
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "jcs-holes-boxes-surrogates: the behaviour has changed"
  exit 1
fi
echo "jcs-holes-boxes-surrogates: as described"
