//===- TestReport.cpp - Results of tests for people and machines ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Testing/TestRunner.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static std::string totalLine(const TestReport &report) {
  return llvm::utostr(report.passed()) + " passed, " +
         llvm::utostr(report.failed()) + " failed\n";
}

static constexpr llvm::StringLiteral margin = "       ";

/// A line of a difference, behind its label or sign; what differs stands out.
static void writeDiffLine(llvm::raw_ostream &os, const DiffLine &line,
                          llvm::StringRef label) {
  auto color = line.kind == DiffLine::Kind::Expected ? llvm::raw_ostream::RED
                                                     : llvm::raw_ostream::GREEN;
  os << margin;
  if (line.kind == DiffLine::Kind::Same) {
    os << label << printableText(line.before + line.marked + line.after)
       << '\n';
    return;
  }
  os.changeColor(color) << label << printableText(line.before);
  os.changeColor(color, /*Bold=*/true) << printableText(line.marked);
  os.resetColor();
  os.changeColor(color) << printableText(line.after);
  os.resetColor() << '\n';
}

/// Two lines, and a third that marks where they differ.
static void writeOneLineDiff(llvm::raw_ostream &os, const ValueDiff &diff) {
  constexpr llvm::StringLiteral expected = "expected: ", actual = "actual:   ";
  size_t marked = 1;
  for (const DiffLine &line : diff.lines) {
    bool isExpected = line.kind == DiffLine::Kind::Expected;
    writeDiffLine(os, line, isExpected ? expected : actual);
    marked = std::max(marked, countCodePoints(printableText(line.marked)));
  }
  size_t indent = countCodePoints(printableText(diff.lines.front().before));
  os << margin;
  os.indent(unsigned(expected.size() + indent)) << '^';
  os << std::string(marked - 1, '~') << '\n';
}

static void writeDiff(llvm::raw_ostream &os, const ValueDiff &diff) {
  if (diff.isOneLine) {
    writeOneLineDiff(os, diff);
    return;
  }
  os << margin << "- expected, + actual\n";
  for (const DiffLine &line : diff.lines) {
    switch (line.kind) {
    case DiffLine::Kind::Same:
      writeDiffLine(os, line, "  ");
      break;
    case DiffLine::Kind::Expected:
      writeDiffLine(os, line, "- ");
      break;
    case DiffLine::Kind::Actual:
      writeDiffLine(os, line, "+ ");
      break;
    case DiffLine::Kind::Gap:
      os << margin << "  …\n";
      break;
    }
  }
}

static void writeStatus(llvm::raw_ostream &os, bool isGood) {
  os.changeColor(isGood ? llvm::raw_ostream::GREEN : llvm::raw_ostream::RED,
                 /*Bold=*/true)
      << (isGood ? "ok" : "FAIL");
  os.resetColor() << (isGood ? "   " : " ");
}

static void writeAssertion(llvm::raw_ostream &os,
                           const AssertionResult &assertion) {
  os << "  ";
  writeStatus(os, assertion.passed);
  os << printableText(assertion.text) << '\n';
  if (assertion.diff)
    writeDiff(os, *assertion.diff);
  else if (!assertion.message.empty())
    os << margin << printableText(assertion.message) << '\n';
  if (!assertion.hint.empty())
    os << margin << printableText(assertion.hint) << '\n';
}

static void writeTest(llvm::raw_ostream &os, const TestResult &test,
                      bool isVerbose) {
  writeStatus(os, test.passed);
  os << printableText(test.file) << ": " << printableText(test.name);
  if (isVerbose)
    os << llvm::format(" (%.2f ms)", test.milliseconds);
  os << '\n';
  if (test.error)
    os << "  error: " << test.error->code << ": "
       << printableText(test.error->message) << '\n';
  for (const AssertionResult &assertion : test.assertions) {
    if (assertion.passed && !isVerbose)
      continue;
    writeAssertion(os, assertion);
  }
}

static std::string renderText(const TestReport &report, bool isVerbose,
                              bool hasColors) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os.enable_colors(hasColors);
  for (const TestResult &test : report.tests)
    if (isVerbose || !test.passed)
      writeTest(os, test, isVerbose);
  return text + totalLine(report);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

/// Why an assertion failed and what to do, as one text.
static std::string messageOf(const AssertionResult &assertion) {
  return assertion.hint.empty() ? assertion.message
                                : assertion.message + "; " + assertion.hint;
}

static void writeAssertion(JcsWriter &json, const AssertionResult &assertion) {
  json.beginObject();
  json.key("message");
  if (assertion.message.empty())
    json.null();
  else
    json.string(messageOf(assertion));
  json.key("passed");
  json.boolean(assertion.passed);
  json.key("text");
  json.string(assertion.text);
  json.endObject();
}

static void writeError(JcsWriter &json, const std::optional<TestError> &error) {
  json.key("error");
  if (!error) {
    json.null();
    return;
  }
  json.beginObject();
  json.key("code");
  json.string(error->code);
  json.key("message");
  json.string(validUtf8(error->message));
  json.endObject();
}

static std::string renderJson(const TestReport &report) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("summary");
  json.beginObject();
  json.key("failed");
  json.integer(int64_t(report.failed()));
  json.key("passed");
  json.integer(int64_t(report.passed()));
  json.key("total");
  json.integer(int64_t(report.tests.size()));
  json.endObject();
  json.key("tests");
  json.beginArray();
  for (const TestResult &test : report.tests) {
    json.beginObject();
    json.key("assertions");
    json.beginArray();
    for (const AssertionResult &assertion : test.assertions)
      writeAssertion(json, assertion);
    json.endArray();
    json.key("duration_ms");
    json.value(Value::floating(test.milliseconds));
    writeError(json, test.error);
    json.key("name");
    json.string(test.name);
    json.key("status");
    json.string(test.passed ? "passed" : "failed");
    json.endObject();
  }
  json.endArray();
  json.endObject();
  return text + "\n";
}

//===----------------------------------------------------------------------===//
// JUnit
//===----------------------------------------------------------------------===//

/// Text as XML 1.0 can hold it.
static std::string xmlText(llvm::StringRef text) {
  std::string valid = validUtf8(text), out;
  for (size_t at = 0; at != valid.size();) {
    CodePoint c = decodeAt(valid, at);
    bool isControl = c.value < 0x20 && c.value != '\n' && c.value != '\t';
    if (c.value == '&')
      out += "&amp;";
    else if (c.value == '<')
      out += "&lt;";
    else if (c.value == '>')
      out += "&gt;";
    else if (c.value == '"')
      out += "&quot;";
    else if (c.value == '\n')
      out += "&#10;";
    else if (isControl || c.value == 0xfffe || c.value == 0xffff)
      out += "\xEF\xBF\xBD";
    else
      out += valid.substr(at, c.size);
    at += c.size;
  }
  return out;
}

static std::string failureText(const TestResult &test) {
  std::string text;
  if (test.error)
    text += test.error->code + ": " + test.error->message + "\n";
  for (const AssertionResult &assertion : test.assertions)
    if (!assertion.passed)
      text += assertion.text + ": " + messageOf(assertion) + "\n";
  return text;
}

static void writeTestCase(llvm::raw_ostream &os, const TestResult &test) {
  os << "    <testcase classname=\"" << xmlText(test.file) << "\" name=\""
     << xmlText(test.name) << "\" time=\""
     << llvm::format("%.6f", test.milliseconds / 1000) << '"';
  if (test.passed) {
    os << "/>\n";
    return;
  }
  std::string text = failureText(test);
  os << ">\n      <failure message=\""
     << xmlText(llvm::StringRef(text).split('\n').first) << "\">"
     << xmlText(text) << "</failure>\n    </testcase>\n";
}

static std::string renderJUnit(const TestReport &report) {
  llvm::MapVector<llvm::StringRef, std::vector<const TestResult *>> files;
  for (const TestResult &test : report.tests)
    files[test.file].push_back(&test);
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\""
     << report.tests.size() << "\" failures=\"" << report.failed() << "\">\n";
  for (const auto &[file, tests] : files) {
    size_t failed = size_t(
        llvm::count_if(tests, [](const TestResult *t) { return !t->passed; }));
    os << "  <testsuite name=\"" << xmlText(file) << "\" tests=\""
       << tests.size() << "\" failures=\"" << failed << "\">\n";
    for (const TestResult *test : tests)
      writeTestCase(os, *test);
    os << "  </testsuite>\n";
  }
  os << "</testsuites>\n";
  return text;
}

std::string renderTestReport(const TestReport &report, TestReportFormat format,
                             bool hasColors) {
  switch (format) {
  case TestReportFormat::Summary:
    return renderText(report, /*isVerbose=*/false, hasColors);
  case TestReportFormat::Verbose:
    return renderText(report, /*isVerbose=*/true, hasColors);
  case TestReportFormat::Json:
    return renderJson(report);
  case TestReportFormat::JUnit:
    return renderJUnit(report);
  }
  return "";
}

std::string renderTestList(const TestReport &report, bool asJson) {
  std::string text;
  if (!asJson) {
    for (const TestResult &test : report.tests)
      text += printableText(test.file) + ": " + printableText(test.name) + "\n";
    return text;
  }
  JcsWriter json(text);
  json.beginObject();
  json.key("tests");
  json.beginArray();
  for (const TestResult &test : report.tests) {
    json.beginObject();
    json.key("file");
    json.string(validUtf8(test.file));
    json.key("name");
    json.string(test.name);
    json.endObject();
  }
  json.endArray();
  json.endObject();
  return text + "\n";
}

} // namespace facet
