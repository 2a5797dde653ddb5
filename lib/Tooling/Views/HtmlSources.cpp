//===- HtmlSources.cpp - What goes out, and the document it is made of ----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/ReportModel.h"
#include "Views/SourceTokens.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"

namespace facet::views {

//===----------------------------------------------------------------------===//
// Payloads
//===----------------------------------------------------------------------===//

static void writePayload(Page &page, llvm::StringRef id, llvm::StringRef title,
                         llvm::StringRef json, llvm::StringRef problem,
                         bool isOpen) {
  constexpr size_t mostPayload = 128 << 10;
  MarkupWriter &markup = page.markup;
  std::vector<Attribute> attributes = {
      {"class", "card"},
      {"id", "fct-payload-" + id.str()},
      {"data-bytes", std::to_string(json.size())}};
  if (isOpen)
    attributes.push_back({"open", "open"});
  markup.open("details", attributes);
  markup.open("summary");
  markup.element("strong", {}, title);
  markup.text(" ");
  if (problem.empty())
    markup.element("span", {{"class", "muted"}},
                   counted(json.size(), "byte", "bytes"));
  else
    markup.element("span", {{"class", "badge dropped"}}, "none");
  markup.close("summary");
  if (problem.empty())
    page.writeJson(json, mostPayload);
  else
    markup.element("p", {{"class", "reason"}}, problem);
  markup.close("details");
  markup.newline();
}

void writePayloads(Page &page) {
  const RunResult *result = page.data.result;
  if (!result || !result->ok)
    return;
  page.beginPart("fct-payloads", "Payloads",
                 "What is sent: the canonical object, and each provider's "
                 "request made of it. Sizes are those of the compact JSON.");
  writePayload(page, "canonical", "Canonical object",
               renderCanonicalJson(page.plan(), *result), "",
               /*isOpen=*/page.data.payloads.empty());
  for (const ReportPayload &payload : page.data.payloads)
    writePayload(page, payload.provider, payload.provider, payload.json,
                 payload.problem, /*isOpen=*/false);
  page.endPart();
}

//===----------------------------------------------------------------------===//
// Sources
//===----------------------------------------------------------------------===//

/// Writes a line with its tokens in elements of their own. `next` is the first
/// token that may stand in it.
static void writeLine(Page &page, llvm::StringRef text, size_t offset,
                      llvm::ArrayRef<SourceToken> tokens, size_t &next) {
  size_t at = 0;
  while (next != tokens.size() && tokens[next].end <= offset)
    ++next;
  for (size_t i = next; i != tokens.size(); ++i) {
    const SourceToken &token = tokens[i];
    if (token.begin >= offset + text.size())
      break;
    size_t begin = token.begin > offset ? token.begin - offset : 0;
    size_t end = std::min<size_t>(token.end - offset, text.size());
    page.markup.text(text.slice(at, begin));
    page.markup.element("span", {{"class", tokenClass(token.kind).str()}},
                        text.slice(begin, end));
    at = end;
  }
  page.markup.text(text.drop_front(at));
}

/// Colours for what is shown of the root document.
static std::vector<SourceToken> tokensFor(const Page &page, FileId file) {
  constexpr size_t mostTokens = 20'000;
  if (file != page.data.compilation.resolved().root)
    return {};
  std::vector<SourceToken> tokens = tokensOf(page.data.compilation);
  if (tokens.size() > mostTokens)
    tokens.resize(mostTokens);
  return tokens;
}

static void writeFile(Page &page, FileId file) {
  constexpr size_t mostInLine = 2000;
  MarkupWriter &markup = page.markup;
  llvm::StringRef all = page.sources().text(file);
  ReportModel::ShownSource shown = page.model.sources[file];
  std::vector<SourceToken> tokens = tokensFor(page, file);
  size_t next = 0, offset = 0;
  markup.openCode("code source", brief(page.sources().name(file)));
  for (uint32_t line = 1; line <= shown.lines; ++line) {
    llvm::StringRef text = all.drop_front(offset).split('\n').first;
    Excerpt part = excerpt(text, mostInLine);
    markup.open("span", {{"class", "line"}, {"id", lineElement(file, line)}});
    writeLine(page, part.text, offset, tokens, next);
    if (part.rest)
      markup.element("i", {},
                     "… " + counted(part.rest, "more byte", "more bytes") +
                         ", not shown");
    markup.close("span");
    markup.newline();
    offset += text.size() + 1;
  }
  markup.close("pre");
  page.noteRest(all.size() - shown.bytes);
}

void writeSources(Page &page) {
  const SourceManager &sources = page.sources();
  MarkupWriter &markup = page.markup;
  FileId root = page.data.compilation.resolved().root;
  page.beginPart("fct-document", "Document", "");
  for (FileId file = 0; file != sources.size() && file != mostFiles; ++file) {
    std::vector<Attribute> attributes = {{"class", "card"}};
    if (file == root)
      attributes.push_back({"open", "open"});
    markup.open("details", attributes);
    markup.open("summary");
    markup.element("strong", {}, brief(validUtf8(sources.name(file))));
    markup.text(" ");
    markup.element("span", {{"class", "muted"}},
                   counted(sources.text(file).size(), "byte", "bytes"));
    markup.close("summary");
    writeFile(page, file);
    markup.close("details");
    markup.newline();
  }
  page.noteRows(sources.size() - std::min<size_t>(sources.size(), mostFiles),
                "files");
  page.endPart();
}

} // namespace facet::views
