// What index.d.ts takes and refuses; it is compiled, not run.
import { compile, RunError, Result, FacetError } from "facet";
const program = compile({ text: "@user\n  content: \"a\"\n", level: 2, lenses: { llm_call: async (input, { model }) => String(model) + input } });
const one: Result = program.runSync({ a: 1 }, { artifact: true });
const text: string = one.messages[0].role + one.json + (one.artifact ?? "");
async function main(): Promise<void> {
  for (const each of await program.runMany([{ a: 1 }, "{}", null], { returnErrors: true, threads: 2 })) {
    if (each instanceof RunError) console.log(each.code, each.diagnostics[0].line);
    else console.log(each.units, text);
  }
  const all: Result[] = await program.runMany([]);
  console.log(all.length, program.session().valueSync("a"), program.reply("x", { provider: "openai" }).toolCalls);
}
main().catch((error: unknown) => { if (error instanceof FacetError) console.log(error.file); });
// @ts-expect-error a document has one source
compile({});
// @ts-expect-error levels are 0, 1, 2
compile({ text: "", level: 3 });
