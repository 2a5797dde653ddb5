// The tests of a document and their results; nothing of the editor.

export interface FoundTest {
  name: string;
  /// From 0.
  line: number;
}

export interface TestResult {
  name: string;
  status: "passed" | "failed";
  duration_ms: number;
  assertions: { text: string; passed: boolean; message: string | null }[];
  error: { code: string; message: string } | null;
}

function unescape(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/// The `@test` facets of a text.
export function findTests(text: string): FoundTest[] {
  const tests: FoundTest[] = [];
  text.split(/\r\n?|\n/).forEach((content, line) => {
    const match = /^@test[ ]*(?:\([^"]*\bname[ ]*=[ ]*)?"((?:[^"\\]|\\.)*)"/.exec(content);
    if (match) tests.push({ name: unescape(match[1] ?? ""), line });
  });
  return tests;
}

/// The results of `fct test --output json`; undefined if it wrote none.
export function parseResults(stdout: string): TestResult[] | undefined {
  try {
    return (JSON.parse(stdout) as { tests: TestResult[] }).tests;
  } catch {
    return undefined;
  }
}

/// The results that a test stands for: its own, or those of its cases.
export function resultsOf(name: string, results: TestResult[]): TestResult[] {
  return results.filter((result) => result.name === name || result.name.startsWith(name + " / "));
}

/// What is wrong, a line each; empty if it passed.
export function failuresOf(result: TestResult): string[] {
  const failures = result.assertions
    .filter((assertion) => !assertion.passed)
    .map((assertion) => (assertion.message ? `${assertion.text}: ${assertion.message}` : assertion.text));
  if (result.error) failures.unshift(`${result.error.code}: ${result.error.message}`);
  if (result.status === "failed" && failures.length === 0) failures.push("failed");
  return failures;
}
