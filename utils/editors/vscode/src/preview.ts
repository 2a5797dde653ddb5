// What the preview shows: the request that a document makes, with sizes. Text in,
// HTML out; nothing of the editor.

import { Outcome } from "./fct";

export interface Section {
  id: string;
  role: string;
  before: number | null;
  after: number | null;
  action: "kept" | "cut" | "dropped" | "put_back" | null;
  reason: string | null;
}

interface Layout {
  budget: number | null;
  used: number | null;
  sections: Section[];
}

interface Message {
  role: string;
  content: string | { type: string; text?: string }[];
}

function escapeHtml(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (c) => names[c] ?? c);
}

function parse<T>(outcome: Outcome | undefined): T | undefined {
  if (!outcome || outcome.status !== 0) return undefined;
  try {
    return JSON.parse(outcome.stdout) as T;
  } catch {
    return undefined;
  }
}

const STYLE = `
  body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1em; }
  pre { font-family: var(--vscode-editor-font-family); white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.3em 0; }
  .bar { height: 0.6em; display: flex; background: var(--vscode-editorWidget-background); border-radius: 3px; overflow: hidden; }
  .bar span { border-right: 1px solid var(--vscode-editor-background); background: var(--vscode-charts-blue); }
  .bar .cut { background: var(--vscode-charts-yellow); }
  section { border-left: 3px solid var(--vscode-charts-blue); padding-left: 0.7em; margin: 1em 0; }
  section.cut { border-color: var(--vscode-charts-yellow); }
  section.dropped { border-color: var(--vscode-charts-red); }
  section.dropped h3 { text-decoration: line-through; }
  h3 { margin: 0; font-size: 1em; }
  .size, .reason { color: var(--vscode-descriptionForeground); font-weight: normal; font-size: 0.9em; }
  .problems { border-left: 3px solid var(--vscode-errorForeground); padding-left: 0.7em; }
`;

function textOf(message: Message | undefined): string {
  if (!message) return "";
  if (typeof message.content === "string") return message.content;
  return message.content.map((item) => item.text ?? `[${item.type}]`).join("\n");
}

/// "120 bytes", "40 of 120 bytes"; sizes are in the budget's unit.
function sizeText(section: Section, unit: string): string {
  const { before, after } = section;
  if (after === null) return before === null ? "" : `${before} ${unit}`;
  return after === before ? `${after} ${unit}` : `${after} of ${before} ${unit}`;
}

function sectionHtml(section: Section, message: Message | undefined, unit: string): string {
  const reason = section.action && section.action !== "kept" ? section.reason : null;
  return [
    `<section class="${escapeHtml(section.action ?? "kept")}">`,
    `<h3>${escapeHtml(section.role)} <code>${escapeHtml(section.id)}</code>`,
    ` <span class="size">${escapeHtml(sizeText(section, unit))}${section.action ? ", " + escapeHtml(section.action.replace("_", " ")) : ""}</span></h3>`,
    reason ? `<div class="reason">${escapeHtml(reason)}</div>` : "",
    message ? `<pre>${escapeHtml(textOf(message))}</pre>` : "",
    "</section>",
  ].join("");
}

function bar(layout: Layout): string {
  const budget = layout.budget ?? 0;
  if (budget <= 0) return "";
  const parts = layout.sections
    .filter((section) => section.after)
    .map((section) => {
      const share = Math.min(100, (100 * (section.after ?? 0)) / budget);
      return `<span class="${escapeHtml(section.action ?? "kept")}" style="width:${share.toFixed(2)}%" title="${escapeHtml(section.id)}"></span>`;
    });
  return `<div class="bar">${parts.join("")}</div>`;
}

/// Sections and messages of a role have one order; what was dropped has no message.
function sectionsHtml(layout: Layout, messages: Message[], unit: string): string {
  const rest = [...messages];
  const take = (section: Section) => {
    const next = rest.findIndex(({ role }) => role === section.role);
    return section.after === null || section.action === "dropped" || next < 0 ? undefined : rest.splice(next, 1)[0];
  };
  return layout.sections.map((section) => sectionHtml(section, take(section), unit)).join("");
}

/// `run` is that of `fct run`, `layout` that of `fct inspect --layout -`, of the
/// same text and inputs.
export function previewHtml(title: string, run: Outcome, layout?: Outcome): string {
  const request = parse<{ metadata?: { budget_units?: number }; messages: Message[] }>(run);
  const sizes = parse<Layout>(layout);
  const unit = "units";
  const used = sizes?.used ?? null;
  const parts = [
    '<!DOCTYPE html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
  ];
  if (sizes) {
    const whole = used === null ? `budget of ${sizes.budget} ${unit}` : `${used} of ${sizes.budget} ${unit}`;
    parts.push(`<p>${escapeHtml(whole)}</p>${bar(sizes)}`);
  }
  if (!request || run.stderr) parts.push(`<pre class="problems">${escapeHtml(run.stderr || "fct was ended")}</pre>`);
  if (sizes) parts.push(sectionsHtml(sizes, request?.messages ?? [], unit));
  if (request)
    parts.push(`<details><summary>The exact request</summary><pre id="request">${escapeHtml(run.stdout)}</pre></details>`);
  parts.push("</body></html>");
  return parts.join("\n");
}
