// page.mjs URL WIDTH SCREENSHOT: uses the page of `fct serve` in headless Chromium, and
// prints what it shows.

import {evaluate, open, send, shoot, withBrowser} from "../../../Inputs/devtools.mjs";

const [address, width, screenshot] = process.argv.slice(2);

// Until an expression holds; the browser's own time limit is the limit.
async function until(condition) {
  while (!await evaluate(condition)) await new Promise((resolve) => setTimeout(resolve, 20));
}
const text = (id) => evaluate(`document.getElementById(${JSON.stringify(id)}).textContent`);
const answered = () => until(`document.getElementById("status").textContent.startsWith("Answered")`);
async function show(name) {
  console.log(name + ":", await text("figure-bytes"), "bytes", await text("figure-units"), await text("figure-budget"), await text("figure-gas"), "gas");
}
// As if it were typed: the page runs it by itself.
async function type(id, value) {
  await evaluate(`(() => { const e = document.getElementById(${JSON.stringify(id)}); e.focus(); e.select(); })()`);
  await evaluate(`document.getElementById("status").textContent = ""`);
  await send("Input.insertText", {text: value});
}

await withBrowser(async () => {
  await open(address, Number(width), (url) => url.startsWith(address + "v1/"));
  await answered();
  await show("begin");
  console.log("request", JSON.parse(await text("request")).messages.map((message) => message.role).join(" "));
  console.log("sections", await evaluate(`[...document.querySelectorAll("#sections tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent).join(" ")).join(" | ")`));
  await evaluate(`document.getElementById("test").click()`);
  await until(`document.getElementById("test-summary").textContent`);
  console.log("tests", await text("test-summary"), "|", await text("tests"));

  // The request of a provider, to the byte.
  await evaluate(`(() => { const e = document.getElementById("provider"); e.value = "anthropic"; document.getElementById("status").textContent = ""; e.onchange(); })()`);
  await answered();
  await evaluate(`document.getElementById("indented").click()`);
  console.log("exact", await text("request"), await text("figure-bytes"));

  // What is typed is run; markup in it is text.
  await type("inputs", '{"question": "<img src=x onerror=alert(1)>"}');
  await answered();
  console.log("markup", (await text("request")).includes("<img src=x"), await evaluate(`document.images.length`));
  await type("inputs", '{"question": 5}');
  await until(`document.querySelector("#problems .error")`);
  console.log("bad input", await text("problems"));
  await type("document", "@vars\n  a: $b\n");
  await type("inputs", "{}");
  await until(`document.querySelector("#problems").textContent.includes("F401")`);
  console.log("bad document", await text("problems"));
  await evaluate(`document.querySelector("#problems button").click()`);
  console.log("place", await evaluate(`document.activeElement.id + " " + document.activeElement.selectionStart`));
  await type("document", '@vars\n  n: @input(type="int")\n\n@user\n  content: $n |> to_string()\n');
  await until(`!document.querySelector("#problems").textContent.includes("F401")`);
  await evaluate(`document.getElementById("fill").click()`);
  await answered();
  console.log("filled in", await evaluate(`document.getElementById("inputs").value.replace(/\\s+/g, "")`));

  console.log("overflow", await evaluate("document.documentElement.scrollWidth - innerWidth"));
  console.log("unnamed", await evaluate(`[...document.querySelectorAll("input, textarea, select, button")].filter((e) =>
      !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute("aria-label")).length`));
  await shoot(screenshot, Number(width), 3000);
});
