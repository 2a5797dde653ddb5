// Holds the bodies of `fct run --provider` to the SDKs' own types and requests. See README.md.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const valueOf = name => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const expected = args.includes('--expected');
const fct = valueOf('--fct');
const listed = args.includes('--cases') ? args.slice(args.indexOf('--cases') + 1).filter(a => a.endsWith('.jsonl')) : [];
const files = listed.length ? listed : [path.join(here, '../conformance/cases/3.05-providers.jsonl')];
if (!fct && !expected) { console.error('check.mjs: --fct PATH or --expected is needed'); process.exit(2); }

let sdk;
try {
  sdk = {
    OpenAI: (await import('openai')).default, strict: (await import('openai/lib/transform')).toStrictJsonSchema,
    Anthropic: (await import('@anthropic-ai/sdk')).default, plain: (await import('@anthropic-ai/sdk/lib/transform-json-schema')).transformJSONSchema,
    GoogleGenAI: (await import('@google/genai')).GoogleGenAI, Ollama: (await import('ollama')).Ollama,
    Ajv: (await import('ajv/dist/2020.js')).default, ts: (await import('typescript')).default,
  };
} catch (error) { console.error('not run: ' + error.message.split('\n')[0] + ' (npm install)'); process.exit(3); }

const problems = new Map();
const fail = (name, text) => problems.set(name, [...(problems.get(name) ?? []), text]);

// ---- bodies
function runFct(command, documents, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'facet-payload-'));
  try {
    for (const [name, text] of Object.entries(documents)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return spawnSync(path.resolve(fct), [...command, '--diagnostics', 'json'], { cwd: folder, encoding: 'utf8', timeout: 20000, env: { PATH: process.env.PATH, HOME: folder, ...env } });
  } finally { fs.rmSync(folder, { recursive: true, force: true }); }
}
const bodies = [];
for (const file of files) {
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const c = JSON.parse(line);
    const at = c.cmd.indexOf('--provider');
    if (at < 0 || c.cmd.includes('-o') || (c.expect.exit ?? 0) !== 0) continue;
    const entry = { name: c.name, provider: c.cmd[at + 1] };
    bodies.push(entry);
    if (expected) { entry.body = c.expect.payload; continue; }
    const done = runFct(c.cmd, c.files);
    try { entry.body = JSON.parse(done.stdout); } catch { fail(c.name, 'no body: ' + (done.stderr || done.stdout).slice(0, 160)); }
  }
}
const live = bodies.filter(b => b.body);

// ---- what the SDKs send
let arrived;
const server = http.createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  arrived = { path: request.url, body: JSON.parse(text) };
  response.setHeader('content-type', 'application/json');
  response.end('{"choices":[],"output":[],"content":[],"candidates":[],"message":{"role":"assistant","content":""},"done":true}');
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${server.address().port}`;
const without = ({ model, max_tokens, stream, ...rest }) => rest;
const gemini = ({ systemInstruction, tools, toolConfig, contents, generationConfig, ...rest }) => ({
  model: 'm', contents, config: { ...(systemInstruction && { systemInstruction }), ...(tools && { tools }), ...(toolConfig && { toolConfig }), ...generationConfig }, ...rest });
const send = {
  openai: b => new sdk.OpenAI({ apiKey: 'none', baseURL: url, maxRetries: 0 }).chat.completions.create({ ...b, model: 'm' }),
  'openai-responses': b => new sdk.OpenAI({ apiKey: 'none', baseURL: url, maxRetries: 0 }).responses.create({ ...b, model: 'm' }),
  anthropic: b => new sdk.Anthropic({ apiKey: 'none', baseURL: url, maxRetries: 0 }).messages.create({ ...b, model: 'm', max_tokens: 64 }),
  gemini: b => new sdk.GoogleGenAI({ apiKey: 'none', httpOptions: { baseUrl: url } }).models.generateContent(gemini(b)),
  ollama: b => new sdk.Ollama({ host: url }).chat({ ...b, model: 'm', stream: false }),
};
for (const { name, provider, body } of live) {
  arrived = undefined;
  try { await send[provider](structuredClone(without(body))); } catch (error) { if (!arrived) { fail(name, 'the SDK refuses it: ' + error.message.slice(0, 200)); continue; } }
  const want = without(body), got = without(arrived.body);
  if (provider === 'gemini' && !want.generationConfig && isDeepStrictEqual(got.generationConfig, {})) delete got.generationConfig;
  if (!isDeepStrictEqual(got, want)) fail(name, 'what arrives differs: ' + JSON.stringify(got).slice(0, 400) + ' instead of ' + JSON.stringify(want).slice(0, 400));
}
server.close();

// ---- types
const TYPES = {
  openai: ['OpenAI.Chat.ChatCompletionCreateParamsNonStreaming', b => ({ model: 'm', ...without(b) })],
  // The API takes only output_text from an assistant, the SDK's types of input know only input_text.
  'openai-responses': ['OpenAI.Responses.ResponseCreateParamsNonStreaming', b => ({ model: 'm', ...without(b), input: (b.input ?? []).map(m => (m.role === 'assistant' && Array.isArray(m.content) ? { ...m, content: m.content.map(i => (i.type === 'output_text' ? { ...i, type: 'input_text' } : i)) } : m)) })],
  anthropic: ['Anthropic.MessageCreateParamsNonStreaming', b => ({ model: 'm', max_tokens: 64, ...without(b) })],
  gemini: ['GenerateContentParameters', b => gemini(without(b))],
  // Ollama's type of a schema names few keywords, its server takes any: only what is around schemas is checked.
  ollama: ['ChatRequest', b => ({ model: 'm', ...without(b), ...(b.tools && { tools: b.tools.map(t => ({ ...t, function: { ...t.function, parameters: { type: 'object' } } })) }) })],
};
const lines = ["import OpenAI from 'openai';", "import Anthropic from '@anthropic-ai/sdk';", "import type { GenerateContentParameters } from '@google/genai';", "import type { ChatRequest } from 'ollama';"];
live.forEach(({ provider, body }, i) => lines.push(`export const b${i}: ${TYPES[provider][0]} = ${JSON.stringify(TYPES[provider][1](body))};`));
const { ts } = sdk, virtual = path.join(here, 'bodies.mts');
const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: ['node'] };
const host = ts.createCompilerHost(options), { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, ...rest) => (name === virtual ? ts.createSourceFile(name, lines.join('\n'), options.target, true) : getSourceFile.call(host, name, ...rest));
host.fileExists = name => name === virtual || fileExists.call(host, name);
host.readFile = name => (name === virtual ? lines.join('\n') : readFile.call(host, name));
const program = ts.createProgram([virtual], options, host);
for (const d of ts.getPreEmitDiagnostics(program)) {
  const at = d.file?.fileName === virtual ? d.file.getLineAndCharacterOfPosition(d.start).line - 4 : -1;
  fail(live[at]?.name ?? 'types', 'type: ' + ts.flattenDiagnosticMessageText(d.messageText, ' ').slice(0, 300));
}

// ---- schemas
const GEMINI = new Set('$id $defs $ref $anchor type format title description enum items prefixItems minItems maxItems minimum maximum anyOf oneOf properties additionalProperties required propertyOrdering'.split(' '));
function* subschemas(schema) {
  if (!schema || typeof schema !== 'object' || Array.isArray(schema)) return;
  yield schema;
  for (const key of ['properties', '$defs', 'patternProperties']) for (const child of Object.values(schema[key] ?? {})) yield* subschemas(child);
  for (const key of ['items', 'additionalProperties', 'not', 'propertyNames']) yield* subschemas(schema[key]);
  for (const key of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) for (const child of schema[key] ?? []) yield* subschemas(child);
}
function schemasOf(provider, b) {
  const of = {
    openai: () => [...(b.tools ?? []).map(t => [t.function.parameters, t.function.strict]), b.response_format && [b.response_format.json_schema.schema, b.response_format.json_schema.strict, true]],
    'openai-responses': () => [...(b.tools ?? []).map(t => [t.parameters, t.strict]), b.text?.format && [b.text.format.schema, b.text.format.strict, true]],
    anthropic: () => [...(b.tools ?? []).map(t => [t.input_schema]), b.output_config?.format && [b.output_config.format.schema, undefined, true]],
    gemini: () => [...(b.tools ?? []).flatMap(t => t.functionDeclarations.map(f => [f.parametersJsonSchema])), b.generationConfig?.responseJsonSchema && [b.generationConfig.responseJsonSchema, undefined, true]],
    ollama: () => [...(b.tools ?? []).map(t => [t.function.parameters]), b.format && [b.format, undefined, true]],
  };
  return of[provider]().filter(Boolean);
}
// Names in "required" have no order; the bodies sort the properties, from whose order the SDK makes them.
const inOrder = schema => JSON.parse(JSON.stringify(schema), (key, value) => (key === 'required' && Array.isArray(value) ? value.toSorted() : value));
function checkSchemas(name, provider, body) {
  for (const [schema, strict, response] of schemasOf(provider, body)) {
    try { new sdk.Ajv({ strict: true, allowUnionTypes: true }).compile(schema); } catch (error) { fail(name, 'ajv: ' + error.message); }
    for (const part of subschemas(schema)) {
      if (part.oneOf && provider.startsWith('openai')) fail(name, 'oneOf, which OpenAI refuses');
      if (provider === 'gemini') for (const key of Object.keys(part)) if (!GEMINI.has(key)) fail(name, `Gemini does not know "${key}"`);
    }
    if (strict === true) {
      try { if (!isDeepStrictEqual(inOrder(sdk.strict(schema)), inOrder(schema))) fail(name, 'strict, but OpenAI would change the schema'); } catch (error) { fail(name, 'strict, but: ' + error.message); }
    }
    if (provider === 'anthropic' && response) {
      try { if (!isDeepStrictEqual(sdk.plain(schema), schema)) fail(name, 'Anthropic would change the schema to ' + JSON.stringify(sdk.plain(schema))); } catch (error) { fail(name, 'anthropic: ' + error.message); }
    }
  }
}
for (const { name, provider, body } of live) checkSchemas(name, provider, body);

// ---- patterns
let patterns = 0;
if (!expected) {
  for (const { pattern, yes, no } of JSON.parse(fs.readFileSync(path.join(here, 'patterns.json'), 'utf8'))) {
    for (const provider of ['openai', 'anthropic', 'gemini']) {
      patterns++;
      const name = `pattern ${pattern} ${provider}`;
      // Backslashes are unescaped by FACET and again by the type language; a type of a signature is type language alone.
      const document = `@interface T\n  fn f(x: string(pattern=${JSON.stringify(pattern)})) -> null (effect="read")\n\n@policy\n  defaults: { tool_expose: "allow" }\n\n@system\n  tools: [$T]\n  content: "s"\n`;
      const done = runFct(['run', 'main.facet', '--provider', provider], { 'main.facet': document });
      let body;
      try { body = JSON.parse(done.stdout); } catch { fail(name, 'no body: ' + (done.stderr || '').slice(0, 160)); continue; }
      checkSchemas(name, provider, body);
      const first = schemasOf(provider, body).filter(Boolean)[0];
      if (!first?.[0]?.properties?.x) { fail(name, "the body has no tool with the parameter"); continue; }
      const x = first[0].properties.x;
      if (x.pattern === undefined) {
        if (!x.description?.includes(pattern) && !done.stderr.includes('"warning"')) fail(name, 'the pattern is lost without a word');
        continue;
      }
      let compiled;
      try { compiled = new RegExp(x.pattern, 'u'); } catch (error) { fail(name, error.message); continue; }
      for (const text of yes) if (!compiled.test(text)) fail(name, `${x.pattern} refuses ${JSON.stringify(text)}`);
      for (const text of no) if (compiled.test(text)) fail(name, `${x.pattern} takes ${JSON.stringify(text)}`);
    }
  }
}

for (const [name, texts] of problems) console.log(`FAIL ${name}: ${texts.join(' | ')}`);
const total = bodies.length + patterns;
const failed = [...problems.keys()].length;
console.log(`${Math.max(0, total - failed)} passed, ${failed} failed`);
process.exit(failed || !total ? 1 : 0);
