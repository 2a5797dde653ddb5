#!/usr/bin/env bash
# @langchain/core 1.4.0: trimMessages with allowPartial, which fits a history into a
# budget.
#
# Guessed: the result holds new messages where one was cut; the history that was given
# stays as it is, whichever end is kept.
#
# Seen:    with strategy "first" the message that is cut is the caller's own: its text is
# gone from the history too. With "last" it is a copy.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" @langchain/core@1.4.0

cat >try.mjs <<'END'
import { HumanMessage, trimMessages } from "@langchain/core/messages";
const tokenCounter = (messages) => messages.reduce((sum, message) => sum + message.text.length, 0);
for (const strategy of ["first", "last"]) {
  const history = [new HumanMessage("one\ntwo\nthree")];
  const cut = await trimMessages(history, { maxTokens: 8, strategy, allowPartial: true, tokenCounter });
  console.log(`${strategy}: cut ${JSON.stringify(cut[0].text)}, history ${JSON.stringify(history[0].text)}`);
}
END
cat >expected.txt <<'END'
first: cut "one\ntwo\n", history "one\ntwo\n"
last: cut "three", history "one\ntwo\nthree"
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "langchain-trim-changes-history: the behaviour has changed"
  exit 1
fi
echo "langchain-trim-changes-history: as described"
