/**
 * A client of `fct serve`, for Node 18 or newer, Deno, Bun and browsers.
 *
 *     const client = new Client({ url: "http://127.0.0.1:8080" });
 *     const { hash } = await client.compile({ document });
 *     const request = await client.run({ hash, inputs: { question: "…" }, provider: "openai" });
 *
 * Made of lib/Service/Page/openapi.json by utils/check-docs: do not edit.
 */

/** An error that the service answered with. */
export class FacetError extends Error {
  readonly status: number;
  readonly code: string;
  readonly diagnostics: Diagnostic[];
  readonly requestId: string | null;
  /** Seconds after which the request may be sent again; null where that would not help. */
  readonly retryAfter: number | null;

  constructor(status: number, error: ErrorDetail | null, requestId: string | null, retryAfter: number | null) {
    super(error ? `${error.code}: ${error.message}` : `the service answered with status ${status}`);
    this.name = "FacetError";
    this.status = status;
    this.code = error?.code ?? "";
    this.diagnostics = error?.diagnostics ?? [];
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

/** Limits of this request; those of the service are never exceeded. */
export interface Limits {
  /** Gas that the lens calls of a run may use. */
  gas?: number;
  /** Memory for the values of a run. */
  memory_bytes?: number;
  /** Time from now on, in milliseconds. */
  time_ms?: number;
}

/** A document to compile. */
export interface CompileRequest {
  /** The text of a document. One of 'document' and 'hash' is needed. */
  document?: string;
  /**
   * The files that the document imports, by their paths relative to it; it can import nothing
   * else.
   */
  files?: Record<string, string>;
  /**
   * The hash of a document that was sent before, to this service or to one that shares its
   * cache.
   */
  hash?: string;
}

/** A program that is ready to be run by its hash. */
export interface CompileAnswer {
  /** Warnings. */
  diagnostics: Diagnostic[];
  /** The hash of the document in its resolved source form, which artifacts have. */
  document_hash: string;
  /** The hash that later requests name the program by. */
  hash: string;
  /** The JSON Schema of the inputs. */
  input_schema: Record<string, unknown>;
  /** Inputs to fill in. */
  input_skeleton: Record<string, unknown>;
  /** The names of the tests. */
  tests: string[];
}

/** A run of a program. */
export interface RunRequest {
  /** The text of a document. One of 'document' and 'hash' is needed. */
  document?: string;
  /**
   * The files that the document imports, by their paths relative to it; it can import nothing
   * else.
   */
  files?: Record<string, string>;
  /**
   * The hash of a document that was sent before, to this service or to one that shares its
   * cache.
   */
  hash?: string;
  /** The run-time inputs, by name. */
  inputs?: Record<string, unknown>;
  limits?: Limits;
  /** The API of the request or response. */
  provider?: "openai" | "openai-responses" | "anthropic" | "gemini" | "ollama";
  /** Mark where the part of the request ends that is the same in all runs. */
  cache_marks?: boolean;
  /** Answer with a RunDetail, which has the result among other things. */
  detail?: boolean;
}

/** A result and what is known of its run. */
export interface RunDetail {
  /** Warnings. */
  diagnostics: Diagnostic[];
  /** Gas that the run used. */
  gas_used: number;
  /** What the layout did with each section, as 'fct run --layout' writes it. */
  layout: Record<string, unknown>;
  /** What the answer is without 'detail'. */
  result: Record<string, unknown>;
  /** Units of all messages together. */
  units_used: number;
}

/**
 * The canonical object of a run (the same bytes as 'fct run' writes, without the final line
 * feed), or the body of the request to 'provider'.
 */
export type CanonicalObject = Record<string, unknown>;

/** Tests to run. */
export interface TestRequest {
  /** The text of a document. One of 'document' and 'hash' is needed. */
  document?: string;
  /**
   * The files that the document imports, by their paths relative to it; it can import nothing
   * else.
   */
  files?: Record<string, string>;
  /**
   * The hash of a document that was sent before, to this service or to one that shares its
   * cache.
   */
  hash?: string;
  /** A glob: only tests whose names match are run. */
  filter?: string;
  limits?: Limits;
}

/** What the tests gave, as 'fct test --output json' writes it. */
export interface TestReport {
  /** The counts. */
  summary: unknown;
  /** The tests, in the order of the document. */
  tests: TestResult[];
}

/** What one test gave. */
export interface TestResult {
  /** What was asserted. */
  assertions: Assertion[];
  /** The time of the test. */
  duration_ms: number;
  /** An error that the test did not expect. */
  error: TestError | null;
  /** The name of the test. */
  name: string;
  /** How it ended. */
  status: "passed" | "failed";
}

/** An error of a run in a test. */
export interface TestError {
  /** The code, such as F451. */
  code: string;
  /** What went wrong. */
  message: string;
}

/** One assertion. */
export interface Assertion {
  /** Why it failed; null if it passed. */
  message: string | null;
  /** Whether it holds. */
  passed: boolean;
  /** As the document has it. */
  text: string;
}

/** What a model answered to a request of the program. */
export interface ReplyRequest {
  /** The text of a document. One of 'document' and 'hash' is needed. */
  document?: string;
  /**
   * The files that the document imports, by their paths relative to it; it can import nothing
   * else.
   */
  files?: Record<string, string>;
  /**
   * The hash of a document that was sent before, to this service or to one that shares its
   * cache.
   */
  hash?: string;
  /** The run-time inputs, by name. */
  inputs?: Record<string, unknown>;
  limits?: Limits;
  /** The API of the request or response. */
  provider?: "openai" | "openai-responses" | "anthropic" | "gemini" | "ollama";
  /** Find JSON in prose and mend it; each mend is listed. */
  lenient?: boolean;
  /**
   * The text of the answer, or with 'provider' its response object, also as text or as the
   * text of a stream.
   */
  reply: string | Record<string, unknown>;
}

/** The value and the calls of an answer, as 'fct reply' writes them. */
export interface ReplyAnswer {
  /** What was mended. */
  repairs: Repair[];
  /** The calls of tools, in the order of the answer. */
  tool_calls: ToolCall[];
  /** A value of the document's response type, or the text; null if there are only calls. */
  value: unknown;
}

/** One mend. */
export interface Repair {
  /** What stands there now. */
  after: string;
  /** What stood there. */
  before: string;
  /** What was wrong. */
  kind: string;
  /** Where, in bytes. */
  offset: number;
}

/** A call that the model asks for. */
export interface ToolCall {
  /** The arguments, checked against the parameters. */
  args: Record<string, unknown>;
  /** What the document's policy says to it. */
  decision: "allowed" | "denied";
  /** The function. */
  fn: string;
  /** The interface. */
  interface: string;
}

/** An error or a warning, as '--diagnostics json' shows it. */
export interface Diagnostic {
  /** The code, such as F451. */
  code: string;
  /** From 1, in code points. */
  column: number | null;
  /** Behind the last character. */
  end_column: number | null;
  /** The last line. */
  end_line: number | null;
  /** The file; null where there is no place. */
  file: string | null;
  /** From 1. */
  line: number | null;
  /** What to do about it. */
  help: string | null;
  /** What is wrong. */
  message: string;
  /** More about it. */
  notes: DiagnosticNote[];
  /** How bad it is. */
  severity: "error" | "warning" | "note";
}

/** A note of a diagnostic. */
export interface DiagnosticNote {
  /** From 1, in code points. */
  column: number | null;
  /** Behind the last character. */
  end_column: number | null;
  /** The last line. */
  end_line: number | null;
  /** The file; null where there is no place. */
  file: string | null;
  /** From 1. */
  line: number | null;
  /** What it says. */
  message: string;
}

/** Why there is no result. */
export interface Error {
  error: ErrorDetail;
}

/** The error. */
export interface ErrorDetail {
  /** The code of the first error, such as F451 or X.fct.LIMIT. */
  code: string;
  /** All errors and warnings, with their places, where there are any. */
  diagnostics: Diagnostic[];
  /** What is wrong. */
  message: string;
}

/** The process lives. */
export interface Health {
  /** Always the same. */
  status: "ok";
}

/** Whether requests should be sent here. */
export interface Readiness {
  /** How many requests may wait. */
  queue_limit: number;
  /** How many do. */
  queued: number;
  /** 'busy' and 'ending' come with the status 503. */
  status: "ready" | "busy" | "ending";
}

export interface ClientOptions {
  /** Where the service listens. */
  url?: string;
  /** What it was started with as `--token-env`. */
  token?: string;
  /** Ends requests. */
  signal?: AbortSignal;
}

/** Asks one service. */
export class Client {
  private readonly url: string;
  private readonly options: ClientOptions;

  constructor(options: ClientOptions = {}) {
    this.url = (options.url ?? "http://127.0.0.1:8080").replace(/\/+$/, "");
    this.options = options;
  }

  /**
   * Compile a document. The program is kept under its hash, so that later requests need not
   * send the document again.
   */
  compile(request: CompileRequest): Promise<CompileAnswer> {
    return this.post("/v1/compile", request);
  }

  /** Run a program. A run with one object of inputs, or a batch of lines. */
  run(request: RunRequest & { detail: true }): Promise<RunDetail>;
  run(request: RunRequest): Promise<CanonicalObject>;
  run(request: RunRequest): Promise<never> {
    return this.post("/v1/run", request);
  }

  /**
   * Run a program many times. Gives the result of each, or {"error": …}, as soon as it is
   * there.
   */
  runLines(request: Omit<RunRequest, "inputs" | "detail">, inputs: Iterable<Record<string, unknown>>): AsyncGenerator<CanonicalObject> {
    return this.lines("/v1/run", request, inputs);
  }

  /**
   * Run the tests of a document. Tests that fail are a part of the answer, whose status is
   * 200.
   */
  test(request: TestRequest): Promise<TestReport> {
    return this.post("/v1/test", request);
  }

  /**
   * Read what a model answered. The value of the document's response type and the calls of
   * tools, checked, with the decision of the document's policy on each.
   */
  reply(request: ReplyRequest): Promise<ReplyAnswer> {
    return this.post("/v1/reply", request);
  }

  /** Whether the process lives. */
  health(): Promise<Health> {
    return this.get("/healthz");
  }

  /** Whether requests should be sent here. */
  ready(): Promise<Readiness> {
    return this.get("/readyz");
  }

  /** Figures for Prometheus, in its text format 0.0.4. */
  metrics(): Promise<string> {
    return this.text("/metrics");
  }

  /** This description. */
  description(): Promise<Record<string, unknown>> {
    return this.get("/openapi.json");
  }

  private async send(path: string, body?: string, contentType = "application/json"): Promise<Response> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["Content-Type"] = contentType;
    if (this.options.token) headers["Authorization"] = "Bearer " + this.options.token;
    const init: RequestInit = { method: body === undefined ? "GET" : "POST", headers };
    if (body !== undefined) init.body = body;
    if (this.options.signal) init.signal = this.options.signal;
    const response = await fetch(this.url + path, init);
    // A service that is busy says so as what it is asked for.
    if (response.ok || (path === "/readyz" && response.status === 503)) return response;
    const text = await response.text();
    let error: ErrorDetail | null = null;
    try {
      error = (JSON.parse(text) as { error: ErrorDetail }).error;
    } catch {
      // Something between us and the service answered.
    }
    const retryAfter = response.headers.get("Retry-After");
    throw new FacetError(response.status, error, response.headers.get("X-Request-Id"), retryAfter ? Number(retryAfter) : null);
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.send(path)).json() as Promise<T>;
  }

  private async text(path: string): Promise<string> {
    return (await this.send(path)).text();
  }

  private async post<T>(path: string, request: object): Promise<T> {
    return (await this.send(path, JSON.stringify(request))).json() as Promise<T>;
  }

  private async *lines<T>(path: string, request: object, inputs: Iterable<object>): AsyncGenerator<T> {
    const body = [request, ...inputs].map((line) => JSON.stringify(line)).join("\n");
    const response = await this.send(path, body, "application/x-ndjson");
    if (!response.body) return;
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const texts = rest.split("\n");
      rest = texts.pop() ?? "";
      for (const text of texts) yield JSON.parse(text) as T;
      if (done) return;
    }
  }
}
