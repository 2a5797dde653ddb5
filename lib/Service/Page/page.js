"use strict";
// All that comes from documents and answers is shown as text, never as markup.
const get = (id) => document.getElementById(id);
const editor = get("document"), inputs = get("inputs"), status = get("status");
const size = (text) => new TextEncoder().encode(text).length;
let token = "", exact = "", newest = 0;

function element(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  return made;
}

async function ask(path, body) {
  const headers = {"Content-Type": "application/json"};
  if (token) headers.Authorization = "Bearer " + token;
  const response = await fetch(path, {method: "POST", headers, body});
  const text = await response.text();
  if (response.status === 401) {
    get("token-form").hidden = false;
    get("token").focus();
  }
  return {ok: response.ok, text, value: text ? JSON.parse(text) : null};
}

// Places are lines and columns in code points, those of the editor UTF-16 units.
function moveTo(line, column) {
  const lines = editor.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const at = before + [...(lines[line - 1] || "")].slice(0, column - 1).join("").length;
  editor.focus();
  editor.setSelectionRange(at, at);
}

function showProblems(list) {
  get("problems").replaceChildren(...list.map((problem) => {
    const item = element("li", undefined, problem.severity);
    if (problem.line) {
      const place = element("button", problem.line + ":" + problem.column);
      place.type = "button";
      place.setAttribute("aria-label", "Go to line " + problem.line);
      place.onclick = () => moveTo(problem.line, problem.column);
      item.append(place);
    }
    item.append(problem.code + ": " + problem.message);
    if (problem.help) item.append(element("div", problem.help, "muted"));
    return item;
  }));
}

function problemsOf(error) {
  return error.diagnostics.length ? error.diagnostics : [{severity: "error", code: error.code, message: error.message}];
}

function showRequest() {
  const text = exact && get("indented").checked ? JSON.stringify(JSON.parse(exact), null, 2) : exact;
  get("request").textContent = text;
}

function showFigures(bytes, units, budget, gas) {
  get("figure-bytes").textContent = bytes;
  get("figure-units").textContent = units;
  get("figure-budget").textContent = budget === undefined ? "units" : "of " + budget + " units";
  get("figure-gas").textContent = gas;
}

function showSections(sections) {
  get("sections").tBodies[0].replaceChildren(...sections.map((section) => {
    const row = element("tr");
    const name = element("th", section.id);
    name.scope = "row";
    row.append(name, element("td", section.role || ""), element("td", section.before ?? "–", "number"),
               element("td", section.after ?? "–", "number"), element("td", (section.action || "") + (section.reason ? ": " + section.reason : "")));
    return row;
  }));
}

// A run with 'detail' says what the layout did; the bytes are those of the run
// without it, which is what a program would send.
async function run() {
  const number = ++newest;
  let given;
  try {
    given = JSON.parse(inputs.value.trim() || "{}");
  } catch (error) {
    status.textContent = "The inputs are not JSON.";
    return showProblems([{severity: "error", code: "X.fct.JSON", message: "the inputs are not JSON: " + error.message}]);
  }
  // The text as it is: a number that JavaScript cannot hold stays what it is.
  const body = (more) => JSON.stringify({document: editor.value, ...more}).slice(0, -1) +
      ',"inputs":' + (Object.keys(given).length ? inputs.value : "{}") + "}";
  status.textContent = "Running …";
  const begin = performance.now();
  const provider = get("provider").value;
  const [detail, result] = await Promise.all([
    ask("/v1/run", body({detail: true})), ask("/v1/run", body(provider ? {provider} : {}))]);
  if (number !== newest) return;
  const time = (performance.now() - begin).toFixed(1);
  if (!detail.ok || !result.ok) {
    const error = (detail.ok ? result : detail).value.error;
    exact = "";
    showRequest();
    showFigures("–", "–", undefined, "–");
    showSections([]);
    showProblems(problemsOf(error));
    status.textContent = error.message;
    return;
  }
  exact = result.text;
  showRequest();
  showFigures(size(exact), detail.value.units_used, detail.value.layout.budget, detail.value.gas_used);
  showSections(detail.value.layout.sections);
  showProblems(detail.value.diagnostics);
  status.textContent = "Answered in " + time + " ms.";
}

async function runTests() {
  const answer = await ask("/v1/test", JSON.stringify({document: editor.value}));
  if (!answer.ok) {
    showProblems(problemsOf(answer.value.error));
    status.textContent = answer.value.error.message;
    return;
  }
  const {summary, tests} = answer.value;
  get("test-summary").textContent = summary.passed + " passed, " + summary.failed + " failed";
  get("tests").replaceChildren(...tests.map((test) => {
    const item = element("li");
    item.append(element("b", test.status, test.status), element("span", test.name));
    const reasons = test.assertions.filter((assertion) => !assertion.passed)
        .map((assertion) => assertion.text + ": " + assertion.message);
    if (test.error) reasons.push(test.error.code + ": " + test.error.message);
    for (const reason of reasons) item.append(element("div", reason, "why"));
    return item;
  }));
}

async function fill() {
  const answer = await ask("/v1/compile", JSON.stringify({document: editor.value}));
  if (!answer.ok) return showProblems(problemsOf(answer.value.error));
  inputs.value = JSON.stringify(answer.value.input_skeleton, null, 2);
  run();
}

const safely = (action) => () => action().catch((error) => { status.textContent = "The service does not answer: " + error.message; });
let pause;
function soon() {
  get("document-size").textContent = size(editor.value) + " bytes";
  clearTimeout(pause);
  pause = setTimeout(safely(run), 400);
}
editor.oninput = inputs.oninput = soon;
get("run").onclick = get("provider").onchange = safely(run);
get("test").onclick = safely(runTests);
get("fill").onclick = safely(fill);
get("indented").onchange = showRequest;
get("copy").onclick = () => navigator.clipboard.writeText(exact);
get("token-form").onsubmit = (event) => {
  event.preventDefault();
  token = get("token").value;
  get("token-form").hidden = true;
  safely(run)();
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) safely(run)();
});
soon();
