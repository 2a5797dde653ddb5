// Each method of the TypeScript client: client.ts URL TOKEN
import { Client, FacetError, type CompileAnswer, type RunDetail } from "facet-client";

declare const process: { argv: string[] };
const [url, token] = process.argv.slice(2) as [string, string];
const client = new Client({ url, token });
const document = '@vars\n  name: @input(type="string") |> trim()\n\n@user\n  content: $name\n';

const compiled: CompileAnswer = await client.compile({ document });
const hash: string = compiled.hash;
console.log("health", (await client.health()).status, (await client.ready()).status);
console.log("run", JSON.stringify((await client.run({ hash, inputs: { name: " Ann " } }))["messages"]));
const detail: RunDetail = await client.run({ hash, inputs: { name: "Ann" }, detail: true });
console.log("detail", detail.units_used);
const contents: unknown[] = [];
for await (const line of client.runLines({ hash }, [{ name: "a" }, { name: 5 }, { name: "c" }]))
  contents.push("error" in line ? "error" : (line["messages"] as { content: string }[])[0]?.content);
console.log("lines", contents.join(" "));
console.log("test", JSON.stringify((await client.test({ hash })).summary));
console.log("reply", (await client.reply({ hash, reply: "Hi!" })).value);
console.log("metrics", (await client.metrics()).startsWith("# HELP"));
try {
  await client.compile({ document: "@vars\n  a: $b\n" });
} catch (error) {
  if (!(error instanceof FacetError)) throw error;
  console.log("error", error.status, error.message, error.diagnostics[0]?.line);
}
// @ts-expect-error a field that no request has
void (() => client.run({ hash, input: {} }));
