//===- HtmlReport.cpp - A document and its run as one page ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/HtmlReport.h"
#include "Views/ReportModel.h"
#include "Views/Styles.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"

namespace facet {

using namespace views;

using State = ReportEntry::State;

//===----------------------------------------------------------------------===//
// The head
//===----------------------------------------------------------------------===//

/// Nothing but our own style sheet, known by its hash: no script, no request,
/// whatever a document may smuggle in.
static std::string contentPolicy(llvm::StringRef style) {
  std::string digest = hexDigest(HashAlgorithm::Sha256, style);
  return "default-src 'none'; style-src 'sha256-" +
         llvm::encodeBase64(llvm::fromHex(digest)) +
         "'; img-src data:; base-uri 'none'; form-action 'none'";
}

static void writeHead(Page &page, llvm::StringRef title) {
  MarkupWriter &markup = page.markup;
  std::string style = "\n" + graphStyle.str() + reportStyle.str();
  markup.open("head");
  markup.newline();
  markup.empty("meta", {{"charset", "utf-8"}});
  markup.newline();
  markup.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", contentPolicy(style)}});
  markup.newline();
  markup.empty("meta", {{"name", "viewport"},
                        {"content", "width=device-width, initial-scale=1"}});
  markup.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  markup.empty("meta", {{"name", "generator"}, {"content", "fct"}});
  markup.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  // Or browsers ask a server for one.
  markup.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
  markup.newline();
  markup.element("title", {}, title);
  markup.newline();
  markup.open("style");
  markup.raw(style);
  markup.close("style");
  markup.newline();
  markup.close("head");
  markup.newline();
}

//===----------------------------------------------------------------------===//
// The top of the page
//===----------------------------------------------------------------------===//

static void writeFigure(MarkupWriter &markup, llvm::StringRef name,
                        llvm::StringRef value, llvm::StringRef more,
                        llvm::StringRef classes = "") {
  markup.open("div", {{"class", ("figure " + classes).str()}});
  markup.element("dt", {}, name);
  markup.open("dd");
  markup.element("b", {}, value);
  markup.text(" ");
  markup.element("span", {}, more);
  markup.close("dd");
  markup.close("div");
  markup.newline();
}

/// "4 kept, 1 cut": the states that occur.
static std::string describeStates(const ReportModel &model) {
  std::string text;
  for (State state : {State::Kept, State::Cut, State::Dropped, State::PutBack,
                      State::Unknown, State::Closed, State::Denied})
    if (size_t count = model.count(state))
      text += (text.empty() ? "" : ", ") + grouped(count) + " " +
              stateName(state).str();
  return text;
}

static void writeFigures(Page &page) {
  MarkupWriter &markup = page.markup;
  const ReportModel &model = page.model;
  const RunResult *result = page.data.result;
  markup.open("dl", {{"class", "figures"}});
  markup.newline();
  uint64_t used = model.layout.used.value_or(model.before);
  bool isOver = used > model.budget();
  writeFigure(markup, model.layout.used ? "Budget used" : "Size, not laid out",
              percent(used, model.budget(), 1),
              grouped(used) + " of " +
                  counted(model.budget(), page.data.unit, page.data.units),
              isOver ? "bad" : "");
  writeFigure(markup, "Sections", grouped(model.entries.size()),
              describeStates(model));
  if (result) {
    writeFigure(markup, "Gas", grouped(result->gasUsed),
                "of " + grouped(page.data.gasLimit));
    writeFigure(markup, "Tools", grouped(result->tools.size()),
                "exposed of " + grouped(page.plan().tools.size()));
  }
  markup.close("dl");
  markup.newline();
}

static void writeDiagnostic(Page &page, const Diagnostic &diagnostic) {
  constexpr size_t mostMessage = 2000;
  MarkupWriter &markup = page.markup;
  markup.open("li", {{"class", severityName(diagnostic.severity).str()}});
  markup.element("span", {{"class", "badge"}}, codeText(diagnostic.code));
  markup.text(" " + brief(validUtf8(diagnostic.message), mostMessage) + " ");
  page.writePlace(diagnostic.span);
  if (!diagnostic.help.empty())
    markup.element("p", {{"class", "muted"}},
                   "help: " + brief(validUtf8(diagnostic.help), mostMessage));
  markup.close("li");
  markup.newline();
}

/// What was found wrong, and that there was no run.
static void writeDiagnostics(Page &page) {
  constexpr size_t mostDiagnostics = 200;
  MarkupWriter &markup = page.markup;
  if (!page.data.result)
    markup.element("p", {{"class", "banner"}},
                   "The document was not run, for it has inputs that must be "
                   "given: with --input this page shows values, decisions and "
                   "what is sent.");
  llvm::ArrayRef<Diagnostic> all = page.data.diagnostics;
  if (all.empty())
    return;
  markup.open("ul", {{"class", "diagnostics"}, {"id", "fct-diagnostics"}});
  markup.newline();
  for (const Diagnostic &diagnostic : all.take_front(mostDiagnostics))
    writeDiagnostic(page, diagnostic);
  markup.close("ul");
  page.noteRows(all.size() - std::min(all.size(), mostDiagnostics),
                "diagnostics");
}

static void writeHeader(Page &page, llvm::StringRef title) {
  MarkupWriter &markup = page.markup;
  markup.open("header", {{"class", "top"}});
  markup.element("p", {{"class", "kicker"}}, "FACET report");
  markup.element("h1", {}, title);
  markup.open("p", {{"class", "about"}});
  markup.text(profileName(page.program().profile).str() + " profile");
  if (page.data.result)
    markup.text(", " + modeName(page.data.result->metadata.mode).str() +
                " mode");
  markup.text(" · ");
  markup.element("code", {{"class", "hash"}},
                 page.data.compilation.resolved().documentHash());
  markup.close("p");
  writeDiagnostics(page);
  writeFigures(page);
  markup.close("header");
  markup.newline();
}

//===----------------------------------------------------------------------===//
// The page
//===----------------------------------------------------------------------===//

namespace {
struct Part {
  llvm::StringLiteral id, title;
  void (*write)(Page &);
};
constexpr Part parts[] = {{"fct-budget", "Budget", writeBudget},
                          {"fct-sections", "Sections", writeSections},
                          {"fct-graph", "Dependencies", writeGraph},
                          {"fct-variables", "Variables", writeVariables},
                          {"fct-policy", "Policy", writePolicy},
                          {"fct-tools", "Tools", writeTools},
                          {"fct-lenses", "Lenses", writeLenses},
                          {"fct-payloads", "Payloads", writePayloads},
                          {"fct-document", "Document", writeSources}};
} // namespace

/// Writes each part into a text of its own: the navigation, which stands before
/// them, names those that there are.
static void writeBody(Page &page, llvm::StringRef title, std::string &out) {
  MarkupWriter &markup = page.markup;
  markup.open("body");
  markup.newline();
  markup.element("a", {{"class", "skip"}, {"href", "#fct-budget"}},
                 "Skip to the budget");
  std::string before = std::move(out);
  out.clear();
  std::string navigation;
  MarkupWriter links(navigation);
  writeHeader(page, title);
  for (const Part &part : parts) {
    size_t size = out.size();
    part.write(page);
    if (out.size() == size)
      continue;
    links.element("a", {{"href", linkTo(part.id)}}, part.title);
    links.newline();
  }
  std::string main = std::move(out);
  out = std::move(before);
  markup.open("nav", {{"aria-label", "Parts of the report"}});
  markup.raw(navigation);
  markup.close("nav");
  markup.newline();
  markup.open("main");
  markup.newline();
  markup.raw(main);
  markup.close("main");
  markup.newline();
  markup.element("footer", {},
                 "Made by fct inspect --html. This page makes no requests and "
                 "runs no scripts.");
  markup.newline();
  markup.close("body");
}

std::string renderHtmlReport(const ReportData &data) {
  std::string out = "<!DOCTYPE html>\n";
  Page page(out, data);
  std::string title = brief(validUtf8(
      data.compilation.sources()->name(data.compilation.resolved().root)));
  page.markup.open("html", {{"lang", "en"}});
  page.markup.newline();
  writeHead(page, title + " – FACET report");
  writeBody(page, title, out);
  page.markup.newline();
  page.markup.close("html");
  page.markup.newline();
  return out;
}

} // namespace facet
