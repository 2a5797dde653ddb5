#!/usr/bin/env bash
# @anthropic-ai/sdk 1.15.0: a streamed call of a tool that max_tokens cuts.
#
# Guessed: finalMessage() fails, or gives the arguments as far as they came.
#
# Seen:    it gives a call whose last argument is gone, be it a number, a text or a word:
# one that is cut in its first argument looks like a call without any. Broken JSON fails.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-audit --no-fund --silent --ignore-scripts --prefix "$folder" @anthropic-ai/sdk@1.15.0

cat >try.mjs <<'END'
import Anthropic from "@anthropic-ai/sdk";
const message = { id: "m", type: "message", role: "assistant", model: "m", content: [], stop_reason: null, stop_sequence: null };
const usage = { input_tokens: 1, output_tokens: 5 };
function answer(json) {
  const events = [
    { type: "message_start", message: { ...message, usage } },
    { type: "content_block_start", index: 0, content_block: { type: "tool_use", id: "t", name: "pay", input: {} } },
    { type: "content_block_delta", index: 0, delta: { type: "input_json_delta", partial_json: json } },
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason: "max_tokens", stop_sequence: null }, usage },
    { type: "message_stop" },
  ];
  const text = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");
  return new Response(text, { headers: { "content-type": "text/event-stream" } });
}
for (const json of ['{"to":"ann","amount":1200}', '{"to":"ann","amount":12', '{"to":"ann","why":"re', '{"ok":true,"force":tr', '{"amount":12', '{"amount":12,,}']) {
  const client = new Anthropic({ apiKey: "none", baseURL: "http://127.0.0.1:9", maxRetries: 0, fetch: async () => answer(json) });
  try {
    const stream = client.messages.stream({ model: "m", max_tokens: 5, messages: [{ role: "user", content: "pay" }] });
    console.log(json + " : " + JSON.stringify((await stream.finalMessage()).content[0].input));
  } catch (error) {
    console.log(json + " : " + error.constructor.name);
  }
}
END
cat >expected.txt <<'END'
{"to":"ann","amount":1200} : {"to":"ann","amount":1200}
{"to":"ann","amount":12 : {"to":"ann"}
{"to":"ann","why":"re : {"to":"ann"}
{"ok":true,"force":tr : {"ok":true}
{"amount":12 : {}
{"amount":12,,} : AnthropicError
END

node try.mjs | tee seen.txt
if ! diff expected.txt seen.txt; then
  echo "anthropic-sdk-cut-tool-call: the behaviour has changed"
  exit 1
fi
echo "anthropic-sdk-cut-tool-call: as described"
