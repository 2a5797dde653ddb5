// Headless Chromium by the DevTools protocol over pipes, for tests of pages.

import {spawn} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const profile = fs.mkdtempSync(path.join(os.tmpdir(), "fct-browser-"));
const browser = spawn(
    "chromium",
    ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
     "--disable-background-networking", "--force-device-scale-factor=1", "--user-data-dir=" + profile,
     "--remote-debugging-pipe", "about:blank"],
    {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]});

// Messages are JSON texts that end with NUL.
let number = 0, session, rest = "";
const answers = new Map();
// Called with the method and the parameters of each event.
export const listeners = [];
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
export function send(method, params = {}) {
  return new Promise((resolve, reject) => {
    answers.set(++number, {resolve, reject});
    browser.stdio[3].write(JSON.stringify({id: number, method, params, sessionId: session}) + "\0");
  });
}
export const happened = (wanted) => new Promise((resolve) => listeners.push((method) => method === wanted && resolve()));
export async function evaluate(expression) {
  const {result, exceptionDetails} = await send("Runtime.evaluate", {expression, returnByValue: true});
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

// Opens a page that is `width` pixels wide, and waits until it is loaded. Whatever
// else is asked for, and what the browser complains about, is printed; but for what
// the page may ask, whatever the answer is.
export async function open(address, width, mayAsk = () => false) {
  const {targetId} = await send("Target.createTarget", {url: "about:blank"});
  session = (await send("Target.attachToTarget", {targetId, flatten: true})).sessionId;
  listeners.push((method, params) => {
    if (method === "Network.requestWillBeSent" && params.request.url !== address && !mayAsk(params.request.url)) console.log("request", params.request.url);
    if (method === "Log.entryAdded" && !(params.entry.source === "network" && mayAsk(params.entry.url))) console.log("problem", params.entry.text);
    if (method === "Runtime.exceptionThrown") console.log("problem", params.exceptionDetails.text);
  });
  for (const domain of ["Page", "Network", "Log", "Runtime"]) await send(domain + ".enable");
  await send("Emulation.setDeviceMetricsOverride", {width, height: 900, deviceScaleFactor: 1, mobile: false});
  const loaded = happened("Page.loadEventFired");
  await send("Page.navigate", {url: address});
  await loaded;
}

// Writes what the page shows, its first `most` pixels, into a .png, and a name with
// -dark for the dark scheme; prints the colour of the page and the sizes.
export async function shoot(screenshot, width, most) {
  for (const scheme of ["light", "dark"]) {
    await send("Emulation.setEmulatedMedia", {features: [{name: "prefers-color-scheme", value: scheme}]});
    await evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    console.log("scheme", scheme, await evaluate(`getComputedStyle(document.body).backgroundColor.match(/\\d+/g).join(" ")`));
    const height = Math.min(await evaluate("document.documentElement.scrollHeight"), most);
    const {data} = await send("Page.captureScreenshot", {clip: {x: 0, y: 0, width, height, scale: 1}, captureBeyondViewport: true});
    const image = Buffer.from(data, "base64");
    fs.writeFileSync(scheme === "light" ? screenshot : screenshot.replace(/\.png$/, "-dark.png"), image);
    console.log("screenshot", image.readUInt32BE(16), image.readUInt32BE(20));
  }
}

// The browser's own processes end a little after it, and write until then.
async function removeProfile() {
  for (let attempt = 0; ; ++attempt) {
    try {
      return fs.rmSync(profile, {recursive: true, force: true});
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

// Runs `look` with the browser, which is gone afterwards.
export async function withBrowser(look) {
  const timer = setTimeout(() => { console.log("problem: no answer"); browser.kill("SIGKILL"); process.exit(1); }, 120000);
  try {
    await look();
  } finally {
    clearTimeout(timer);
    browser.kill("SIGKILL");
    await new Promise((resolve) => browser.on("exit", resolve));
    await removeProfile();
  }
}
