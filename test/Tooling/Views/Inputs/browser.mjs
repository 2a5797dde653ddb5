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

import path from "node:path";
import url from "node:url";
import {evaluate, open, send, shoot, withBrowser} from "../../../Inputs/devtools.mjs";

const [page, width, screenshot, most = 5000] = process.argv.slice(2);
const where = `(() => { const e = document.activeElement; return e.tagName.toLowerCase() + " " +
  (e.getAttribute("href") || e.getAttribute("aria-label") || e.textContent.trim().slice(0, 40)); })()`;

await withBrowser(async () => {
  await open(url.pathToFileURL(path.resolve(page)).href, Number(width));
  for (const line of await evaluate(`[...document.querySelectorAll("[data-section]")].map((e) =>
      [e.id, e.querySelector(".before")?.textContent, e.querySelector(".after")?.textContent].join(" "))`))
    console.log("section", line);
  for (let i = 0; i !== 14; ++i) {
    for (const type of ["keyDown", "keyUp"])
      await send("Input.dispatchKeyEvent", {type, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9});
    console.log("focus", await evaluate(where), await evaluate(`getComputedStyle(document.activeElement).outlineStyle`));
  }
  console.log("overflow", await evaluate("document.documentElement.scrollWidth - innerWidth"));
  await shoot(screenshot, Number(width), Number(most));
});
