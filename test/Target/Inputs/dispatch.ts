import { check, dispatch, type Functions, Mismatch, Response } from "./index.js";

declare const console: { log(text: unknown): void };

const functions: Functions = {
  "Shop.price": (args) => args.n * 1.5,
  "Shop.find": async (args) => [{ id: (args.kind === "tea" ? 1 : "x") as number, name: null }],
};

async function attempt(call: () => unknown): Promise<void> {
  try {
    console.log(JSON.stringify(await call()));
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    console.log(error.message);
  }
}

await attempt(() => dispatch(functions, "Shop.price", '{"item": "tea", "n": 2}'));
await attempt(() => dispatch(functions, "Shop.find", '{"kind": "tea"}'));
await attempt(() => dispatch(functions, "Shop.price", '{"item": "tea", "n": 0}'));
await attempt(() => dispatch(functions, "Shop.find", '{"kind": "cup"}'));
await attempt(() => dispatch(functions, "Shop.x", "{}"));
await attempt(() => dispatch({}, "Shop.price", '{"item": "tea", "n": 2}'));
await attempt(() => check("toString" as "input", "{}"));
const answer: Response = check("response", '{"sure": true, "why": null}');
console.log(answer.sure);
