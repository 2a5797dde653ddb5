// The official SDK against `fct serve --mcp`, over stdio and over HTTP.
import { spawn } from "node:child_process";
import fs from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";

const ARGS = ["serve", "--mcp", "agent.facet", "--config", "fct.json"];
const show = (name, value) => console.log(name, typeof value === "string" ? value : JSON.stringify(value));

async function call(client, name, args, options) {
  try {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args }, undefined, options);
    show(name, { text: content[0].text, structuredContent, isError });
  } catch (error) {
    show(name, `${error.constructor.name} ${error.code} ${error.message}`);
  }
}

async function visit(transport, started) {
  const client = new Client({ name: "test", version: "1" });
  client.onerror = (error) => show("onerror", error.message);
  await client.connect(transport);
  show("server", { ...client.getServerVersion(), version: typeof client.getServerVersion().version });
  await client.ping();
  const { tools } = await client.listTools();
  const validator = new AjvJsonSchemaValidator();
  for (const tool of tools) {
    validator.getValidator(tool.inputSchema);
    if (tool.outputSchema) validator.getValidator(tool.outputSchema);
    show(tool.name, { read: tool.annotations.readOnlyHint, output: Object.keys(tool.outputSchema?.properties ?? {}) });
  }
  const price = tools.find((tool) => tool.name === "Shop.price");
  show("description", price.description);
  show("property", price.inputSchema.properties.item);
  const wrong = validator.getValidator(price.inputSchema)({ item: "7" });
  show("checked", wrong.valid);
  await call(client, "Shop.price", { item: "Pen" });
  await call(client, "Shop.price", { item: "7" });
  await call(client, "Shop.order", { item: "pen", count: 2 });
  await call(client, "Shop.stock", {});
  await call(client, "Shop.stock");
  await call(client, "Shop.names", { kinds: ["a"] });
  await call(client, "Shop.echo", { x: { a: [1] } });
  await call(client, "Shop.photo", {});
  await call(client, "Shop.doubt", {});
  await call(client, "Shop.lie", {});
  await call(client, "Shop.fail", {});
  await call(client, "Shop.nowhere", {});
  await call(client, "Shop.secret", {});
  await call(client, "Other.hidden", {});
  await call(client, "Shop.none", {});
  // A call is withdrawn once the server has it; the next one is answered.
  const aborter = new AbortController();
  const slow = call(client, "Shop.slow", { id: started }, { signal: aborter.signal });
  while (!fs.existsSync(`slow-${started}`)) await new Promise((resolve) => setTimeout(resolve, 10));
  aborter.abort("enough");
  await slow;
  await call(client, "Shop.slow", { id: -1 });
  await Promise.all(Array.from({ length: 30 }, () => client.callTool({ name: "Shop.stock" }))).then((all) => show("at once", all.length));
  await client.close();
}

show("stdio", "");
await visit(new StdioClientTransport({ command: "fct", args: ARGS, stderr: "ignore" }), 1);
show("http", "");
const service = spawn("fct", [...ARGS, "--listen", "127.0.0.1:0", "--threads", "4"], { stdio: ["ignore", "pipe", "ignore"] });
const url = await new Promise((resolve) => service.stdout.once("data", (text) => resolve(String(text).trim())));
await visit(new StreamableHTTPClientTransport(new URL(url + "/mcp")), 2);
const ended = new Promise((resolve) => service.once("exit", resolve));
service.kill("SIGTERM");
show("end", await ended);
