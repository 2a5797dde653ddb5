#!/usr/bin/env bash
# jsonschema 1.5.0 (npm) and equality of lists and maps in uniqueItems.
#
# Guessed: a list and a map are never equal, so [{}, []] has unique items.
#
# Seen:    it compares the keys only: {} equals [], and {"0": 1} equals [1], so that
# lists of distinct items are refused. Other values are told apart.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" jsonschema@1.5.0

cat >try.mjs <<'END'
import jsonschema from "jsonschema";
const validator = new jsonschema.Validator();
const schema = { type: "array", uniqueItems: true };
for (const text of ['[{}, []]', '[{"0": 1}, [1]]', '[[1], 1]', '[1, "1", true, null]']) {
  console.log(text + " " + (validator.validate(JSON.parse(text), schema).valid ? "unique" : "refused"));
}
END
cat >expected.txt <<'END'
[{}, []] refused
[{"0": 1}, [1]] refused
[[1], 1] unique
[1, "1", true, null] unique
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "jsonschema-lists-equal-maps: the behaviour has changed"
  exit 1
fi
echo "jsonschema-lists-equal-maps: as described"
