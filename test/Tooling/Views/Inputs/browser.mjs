// browser.mjs PAGE WIDTH SCREENSHOT [HEIGHT]: opens a page of `fct inspect --html` in
// headless Chromium, by the DevTools protocol over pipes, and prints what it saw:
//
//   request URL            each request but the page itself
//   problem TEXT           what the browser complains about (policy, errors)
//   section ID BEFORE AFTER
//   focus TAG WHERE        the first elements that Tab reaches
//   scheme light R G B     the colour of the page, then with a dark scheme
//   overflow N             pixels that the page is wider than its window
//   screenshot W H
//
// SCREENSHOT, a .png, shows the page, or its first HEIGHT pixels; one with -dark in
// its name is written beside it.

import {spawn} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import url from "node:url";

const [page, width, screenshot, most = 5000] = process.argv.slice(2);
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "fct-browser-"));
const browser = spawn(
    "chromium",
    ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
     "--disable-background-networking", "--force-device-scale-factor=1", "--user-data-dir=" + profile,
     "--remote-debugging-pipe", "about:blank"],
    {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]});

// Messages are JSON texts that end with NUL.
let number = 0, session, rest = "";
const answers = new Map(), listeners = [];
browser.stdio[4].setEncoding("utf8");
browser.stdio[4].on("data", (data) => {
  const messages = (rest + data).split("\0");
  rest = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) {
      const {resolve, reject} = answers.get(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    } else {
      listeners.forEach((listener) => listener(message.method, message.params));
    }
  }
});
function send(method, params = {}) {
  return new Promise((resolve, reject) => {
    answers.set(++number, {resolve, reject});
    browser.stdio[3].write(JSON.stringify({id: number, method, params, sessionId: session}) + "\0");
  });
}
const happened = (wanted) => new Promise((resolve) => listeners.push((method) => method === wanted && resolve()));
async function evaluate(expression) {
  const {result, exceptionDetails} = await send("Runtime.evaluate", {expression, returnByValue: true});
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

const where = `(() => { const e = document.activeElement; return e.tagName.toLowerCase() + " " +
  (e.getAttribute("href") || e.getAttribute("aria-label") || e.textContent.trim().slice(0, 40)); })()`;

async function look() {
  const {targetId} = await send("Target.createTarget", {url: "about:blank"});
  session = (await send("Target.attachToTarget", {targetId, flatten: true})).sessionId;
  const address = url.pathToFileURL(path.resolve(page)).href;
  listeners.push((method, params) => {
    if (method === "Network.requestWillBeSent" && params.request.url !== address) console.log("request", params.request.url);
    if (method === "Log.entryAdded") console.log("problem", params.entry.text);
    if (method === "Runtime.exceptionThrown") console.log("problem", params.exceptionDetails.text);
  });
  for (const domain of ["Page", "Network", "Log", "Runtime"]) await send(domain + ".enable");
  await send("Emulation.setDeviceMetricsOverride", {width: Number(width), height: 900, deviceScaleFactor: 1, mobile: false});
  const loaded = happened("Page.loadEventFired");
  await send("Page.navigate", {url: address});
  await loaded;

  for (const line of await evaluate(`[...document.querySelectorAll("[data-section]")].map((e) =>
      [e.id, e.querySelector(".before")?.textContent, e.querySelector(".after")?.textContent].join(" "))`))
    console.log("section", line);
  for (let i = 0; i !== 14; ++i) {
    for (const type of ["keyDown", "keyUp"])
      await send("Input.dispatchKeyEvent", {type, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9});
    console.log("focus", await evaluate(where), await evaluate(`getComputedStyle(document.activeElement).outlineStyle`));
  }
  console.log("overflow", await evaluate("document.documentElement.scrollWidth - innerWidth"));
  for (const scheme of ["light", "dark"]) {
    await send("Emulation.setEmulatedMedia", {features: [{name: "prefers-color-scheme", value: scheme}]});
    await evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    console.log("scheme", scheme, await evaluate(`getComputedStyle(document.body).backgroundColor.match(/\\d+/g).join(" ")`));
    const height = Math.min(await evaluate("document.documentElement.scrollHeight"), Number(most));
    const {data} = await send("Page.captureScreenshot", {clip: {x: 0, y: 0, width: Number(width), height, scale: 1}, captureBeyondViewport: true});
    const image = Buffer.from(data, "base64");
    fs.writeFileSync(scheme === "light" ? screenshot : screenshot.replace(/\.png$/, "-dark.png"), image);
    console.log("screenshot", image.readUInt32BE(16), image.readUInt32BE(20));
  }
}

const timer = setTimeout(() => { console.log("problem: no answer"); browser.kill("SIGKILL"); process.exit(1); }, 120000);
try {
  await look();
} finally {
  clearTimeout(timer);
  browser.kill("SIGKILL");
  await new Promise((resolve) => browser.on("exit", resolve));
  fs.rmSync(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
}
