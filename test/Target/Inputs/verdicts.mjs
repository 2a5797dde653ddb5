// Checks lines [name, JSON text] with the generated package in the folder of argv.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { check, Mismatch } = await import(pathToFileURL(process.argv[2] + "/dist/index.js"));
const verdicts = readFileSync(0, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [name, text] = JSON.parse(line);
    try {
      check(name, text);
      return 1;
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      return 0;
    }
  });
console.log(verdicts.join("\n"));
