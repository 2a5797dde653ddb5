// What the types of this package are made of. Made by fct codegen: do not edit.

import { z } from "zod";

/** A text or value is not of the type that was asked for. */
export class Mismatch extends Error {
  override name = "Mismatch";
}

/** Any JSON value. */
export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json };

//===----------------------------------------------------------------------===//
// Schemas, a new one for each place
//===----------------------------------------------------------------------===//

const most = Number.MAX_SAFE_INTEGER;

// A whole number that is written with a fraction or exponent, and so is no int,
// is a bigint while it is checked.
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

export function int(least = -most, greatest = most) {
  return z.number().int().min(least).max(greatest);
}

export function float(least = -Infinity, greatest = Infinity) {
  const finite = z
    .number()
    .refine((value) => Number.isFinite(value), "the number is not finite")
    .refine((value) => value >= least, `the number is less than ${least}`)
    .refine((value) => value <= greatest, `the number is greater than ${greatest}`);
  return z.preprocess(plain, finite);
}

/** A schema that takes some of the values of another. */
export function oneOf<T>(schema: z.ZodType<T>, values: readonly T[]) {
  return schema.refine(
    (value) => values.includes(value),
    `the value is none of ${values.join(", ")}`,
  );
}

export function matching(pattern: string) {
  return z.string().regex(new RegExp(pattern, "u"));
}

/** What holds numbers that are written as floats becomes plain. */
function plainJson(value: unknown): Json {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, plainJson(part)]),
    );
  return value as Json;
}

/** Whether it is JSON without integers that JSON cannot carry exactly. */
function isSafeJson(value: unknown): boolean {
  if (typeof value === "number")
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (Array.isArray(value)) return value.every(isSafeJson);
  if (typeof value === "object" && value !== null)
    return Object.values(value).every(isSafeJson);
  return ["string", "boolean", "bigint"].includes(typeof value) || value === null;
}

export function json() {
  return z
    .custom<Json>(isSafeJson, "this is not JSON, or holds an integer beyond ±(2^53-1)")
    .transform(plainJson);
}

export interface Digest {
  algo: "sha256";
  value: string;
}

/** An image by its digest. */
export interface Image {
  kind: "image";
  format: "png" | "jpeg" | "webp";
  digest: Digest;
  shape: { width: number; height: number };
}

/** A sound by its digest. */
export interface Audio {
  kind: "audio";
  format: "mp3" | "wav" | "ogg";
  digest: Digest;
  shape: { duration: number };
}

function digest() {
  return z.strictObject({ algo: z.literal("sha256"), value: matching("^[0-9a-f]{64}$") });
}

/** An image; no side is longer than `maxDim` pixels. */
export function image(format?: Image["format"], maxDim = most) {
  return z.strictObject({
    kind: z.literal("image"),
    format: format ? z.literal(format) : z.literal(["png", "jpeg", "webp"]),
    digest: digest(),
    shape: z.strictObject({ width: int(1, maxDim), height: int(1, maxDim) }),
  });
}

/** A sound of at most `maxDuration` seconds. */
export function audio(format?: Audio["format"], maxDuration = Infinity) {
  return z.strictObject({
    kind: z.literal("audio"),
    format: format ? z.literal(format) : z.literal(["mp3", "wav", "ogg"]),
    digest: digest(),
    shape: z.strictObject({ duration: float(0, maxDuration) }),
  });
}

/** The value as what the schema makes of it. */
export function fit<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = (issue?.path ?? [])
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("");
  throw new Mismatch(`${name}${place}: ${issue?.message}`);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

const mostDepth = 256;

/**
 * Reads JSON as strictly as fct does: no repeated keys, no lone surrogates.
 * JSON.parse takes both, and cannot tell 1.0 from 1.
 */
export function readJson(text: string): unknown {
  const reader = new JsonReader(text.startsWith("\ufeff") ? text.slice(1) : text);
  return reader.read();
}

class JsonReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  read(): unknown {
    const value = this.value();
    this.space();
    if (this.at !== this.text.length) this.fail("text follows the value");
    return value;
  }

  private fail(what: string): never {
    throw new Mismatch(`not JSON: ${what} at ${this.at}`);
  }

  /** Takes what a sticky expression finds here. */
  private take(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private space(): void {
    this.take(/[ \t\n\r]*/y);
  }

  private is(mark: string): boolean {
    this.space();
    if (this.text[this.at] !== mark) return false;
    ++this.at;
    return true;
  }

  private value(): unknown {
    this.space();
    switch (this.text[this.at]) {
      case "{":
        return this.nested(() => this.object());
      case "[":
        return this.nested(() => this.array());
      case '"':
        return this.string();
    }
    const word = this.take(/true|false|null/y);
    return word === undefined ? this.number() : JSON.parse(word);
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > mostDepth) this.fail("brackets nest too deep");
    ++this.at;
    const value = read();
    --this.depth;
    return value;
  }

  private object(): unknown {
    const members: Record<string, unknown> = {};
    if (this.is("}")) return members;
    do {
      this.space();
      const key = this.string();
      if (Object.hasOwn(members, key)) this.fail(`the key ${JSON.stringify(key)} is repeated`);
      // An object would take it for its prototype.
      if (key === "__proto__") this.fail('the key "__proto__" is not taken');
      if (!this.is(":")) this.fail("':' is missing");
      members[key] = this.value();
    } while (this.is(","));
    if (!this.is("}")) this.fail("'}' is missing");
    return members;
  }

  private array(): unknown {
    const items: unknown[] = [];
    if (this.is("]")) return items;
    do items.push(this.value());
    while (this.is(","));
    if (!this.is("]")) this.fail("']' is missing");
    return items;
  }

  private string(): string {
    const text = this.take(
      /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y,
    );
    if (text === undefined) this.fail("a string is missing or bad");
    const value: string = JSON.parse(text);
    if (/\p{Surrogate}/u.test(value)) this.fail("a surrogate stands alone");
    return value;
  }

  private number(): unknown {
    const text = this.take(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y);
    if (text === undefined) this.fail("a value is missing");
    const value = Number(text);
    if (!Number.isFinite(value)) this.fail("a number is too large");
    const isWritten = /[.eE]/.test(text) || Object.is(value, -0);
    return isWritten && Number.isInteger(value) ? BigInt(value) : value;
  }
}
