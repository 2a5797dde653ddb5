#!/usr/bin/env bash
# jsonschema 1.5.0 (npm): validating a value, and that value afterwards.
#
# Guessed: validating only reads.
#
# Seen:    a value without the optional property "constructor" has one afterwards, with
# undefined in it: the next validator of the same value then refuses it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" jsonschema@1.5.0

cat >try.mjs <<'END'
import jsonschema from "jsonschema";
for (const name of ["builder", "constructor", "toString"]) {
  const value = {};
  const schema = { type: "object", properties: { [name]: { type: "string" } } };
  const { valid } = new jsonschema.Validator().validate(value, schema);
  console.log(name + ": valid " + valid + ", keys afterwards: [" + Object.keys(value) + "]");
}
END
cat >expected.txt <<'END'
builder: valid true, keys afterwards: []
constructor: valid true, keys afterwards: [constructor]
toString: valid true, keys afterwards: [toString]
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "jsonschema-changes-the-value: the behaviour has changed"
  exit 1
fi
echo "jsonschema-changes-the-value: as described"
