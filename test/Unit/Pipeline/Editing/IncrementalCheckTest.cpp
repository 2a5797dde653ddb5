//===- IncrementalCheckTest.cpp - The check of an edited document ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Editing/IncrementalCheck.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"
#include <random>

using namespace facet;

namespace {

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk() {
  auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  system->setCurrentWorkingDirectory("/work");
  auto add = [&](llvm::StringRef name, llvm::StringRef text) {
    system->addFile("/work/" + name.str(), 0,
                    llvm::MemoryBuffer::getMemBufferCopy(text));
  };
  add("main.facet", "");
  add("lib.facet", "@var_types\n  named: \"int\"\n@interface Weather\n"
                   "  fn now(city: string) -> string (effect=\"read\")\n");
  return system;
}

SourceFile source(const SharedText &text) {
  return {"main.facet", "", *text, text};
}

SharedText shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

std::string show(SourceSpan span) {
  return span ? llvm::utostr(span.file) + ":" + llvm::utostr(span.begin) + "-" +
                    llvm::utostr(span.end)
              : "nowhere";
}

std::string show(llvm::ArrayRef<Diagnostic> diagnostics) {
  std::string text;
  for (const Diagnostic &one : diagnostics) {
    text += show(one.span) + " " + codeText(one.code).str() + " " +
            llvm::utostr(unsigned(one.severity)) + " " + one.message + "\n";
    for (const DiagnosticNote &note : one.notes)
      text += "  note " + show(note.span) + " " + note.message + "\n";
    text += one.help.empty() ? "" : "  help " + one.help + "\n";
  }
  return text;
}

/// A check, and what one from nothing finds.
class Checker {
public:
  /// Whether the check could be brought up to date.
  bool edit(const std::string &text) {
    SharedText now = shared(text);
    bool isUpdate = check.update(now);
    if (!isUpdate)
      check.start(source(now));
    EXPECT_EQ(show(check.diagnostics()), fromNothing(now)) << text;
    return isUpdate;
  }

private:
  static std::string fromNothing(const SharedText &text) {
    Compilation fresh({}, disk());
    (void)(fresh.resolve(source(text)) && fresh.analyse());
    (void)fresh.reportTests();
    return show(fresh.diagnostics().all());
  }

  IncrementalCheck check{{}, disk(), [](auto &, auto &) {}};
};

constexpr char document[] = R"(# What stands in front.
@import "lib.facet"
@context
  budget: 400
  defaults: { priority: 300 }

@var_types
  count: "int"
  items: "list<string>"

@vars
  name: "Ann" |> trim()
  # Names what comes before.
  greeting: "Hello {{name}}" |> template(name=$name)
  items: ["a", "b"]
    |> sort()
  count: $items |> count()
  named: 4
  user: { first: $name, age: 4 }
  first: $user.first
  text: """
    @vars
      of a text
    """
  q: @input(type="string", default="x")
  later: @lazy "x" |> to_int()
  ahead: $behind
  behind: $count

@interface Clock
  fn now() -> string (effect="read")

@policy
  allow:
    - { op: "tool_expose", name: "Clock.now" }
    - { op: "message_emit", name: "user#1", when: { not: $flag } }
  defaults: { message_emit: "allow" }

@system
  content: $greeting
  tools: [$Clock]

@user(when=true)
  content: [{ type: "text", text: $text }]
  priority: 20

@assistant
  id: "answer"
  content: "so ${name}" |> lowercase()

@user
  content: $first

@test "counts"
  vars:
    count: 3
  assert:
    - vars.count == 3
)";

/// A text in which one place is another.
std::string with(llvm::StringRef before, llvm::StringRef after,
                 llvm::StringRef text = document) {
  size_t at = text.find(before);
  EXPECT_NE(at, llvm::StringRef::npos) << before.str();
  return (text.take_front(at) + after + text.drop_front(at + before.size()))
      .str();
}

TEST(IncrementalCheck, UpdatesWhatChangesNoNames) {
  Checker checker;
  EXPECT_FALSE(checker.edit(document));
  // The same text.
  EXPECT_TRUE(checker.edit(document));
  std::string text = document;
  auto edit = [&](llvm::StringRef before, llvm::StringRef after) {
    text = with(before, after, text);
    return checker.edit(text);
  };
  EXPECT_TRUE(edit("\"Ann\"", "\"Berta\""));
  EXPECT_TRUE(edit("$greeting", "$greting"));
  EXPECT_TRUE(edit("$greting", "$greeting |> trim()"));
  // The type of a variable, seen by others.
  EXPECT_TRUE(edit("first: $name", "first: 4"));
  EXPECT_TRUE(edit("first: 4", "second: 4"));
  EXPECT_TRUE(edit("second: 4", "first: $name"));
  // Comments and blank lines.
  EXPECT_TRUE(edit("# Names", "# It says\n\n  # names"));
  EXPECT_TRUE(edit("priority: 20", "prority: 20"));
  EXPECT_TRUE(edit("so ${name}", "so ${nme}"));
  EXPECT_TRUE(edit("[$Clock]", "[]"));
  EXPECT_TRUE(edit("of a text", "of another {{name}} text"));
  EXPECT_TRUE(edit("\"x\" |> to_int()", "\"4\" |> to_int()"));
  EXPECT_TRUE(edit("ahead: $behind", "ahead: $count"));
  EXPECT_TRUE(edit("ahead: $count", "ahead: $later"));
}

/// Two strings at the same place of their parts.
TEST(IncrementalCheck, PartsThatWereEditedAreToldApart) {
  Checker checker;
  std::string text = "@vars\n  abc: \"$abc\"\n  def: \"$abc\"\n@user\n"
                     "  content: [$abc, $def] |> json()\n";
  checker.edit(text);
  text = with("abc: \"$abc\"", "abc: \"$abc.\"", text);
  EXPECT_TRUE(checker.edit(text));
  EXPECT_TRUE(checker.edit(with("def: \"$abc\"", "def: \"$abc.\"", text)));
}

TEST(IncrementalCheck, ChecksAllAnewWhereNamesChange) {
  for (auto [before, after] :
       {std::pair("  name: ", "  nam: "),
        {"# What", "@what"},
        {"budget: 400", "budget: 500"},
        {"count: \"int\"", "count: \"float\""},
        {"  q: @input(type=\"string\", default=\"x\")", "  q: 4"},
        {"id: \"answer\"", "id: \"reply\""},
        {"behind: $count", "behind: $ahead"},
        {"later: @lazy", "later: "},
        {"vars.count == 3", "vars.count == 4"},
        {"\"b\"]", "\"b\""},
        {"@user\n", "@assistant\n"},
        {"  named: 4\n", ""},
        {"  named: 4\n", "  named: 4\n  other: 5\n"}}) {
    Checker checker;
    checker.edit(document);
    EXPECT_FALSE(checker.edit(with(before, after))) << before;
  }
}

/// Budgets that all entries share are those of the document as it is, however
/// often it was edited.
TEST(IncrementalCheck, SharedBudgetsAreOfTheTextAsItIs) {
  Checker checker;
  checker.edit(document);
  for (int i = 0; i != 400; ++i)
    EXPECT_TRUE(checker.edit(
        with("content: $first", "content: $firs" + std::to_string(i % 3))));
}

/// What a typist does, for some hundred keys.
class Typist {
public:
  explicit Typist(unsigned seed) : random(seed) {}

  void type() {
    if (random() % 40 == 0)
      text = document;
    size_t at = random() % (text.size() + 1);
    // Keys follow each other.
    if (random() % 3)
      at = std::min(last, text.size());
    size_t count = random() % 3 ? 0 : random() % 8;
    llvm::StringRef written = pieces[random() % std::size(pieces)];
    text.replace(at, std::min(count, text.size() - at), written.str());
    last = at + written.size();
    ++total;
    if (checker.edit(text)) {
      ++updates;
      good = text;
    } else if (random() % 4) {
      // Most mistakes are taken back at once.
      text = good;
      checker.edit(text);
    }
  }

  unsigned total = 0, updates = 0;

private:
  static constexpr llvm::StringLiteral pieces[] = {
      "",         "x",      "y", " ",          "4",         "$",
      "$name",    "$count", "_", "\"",         "|> trim()", "\n",
      "  a: 1\n", "e",      "r", " |> json()", "{{name}}",  "#"};
  std::mt19937 random;
  std::string text = document, good = document;
  size_t last = 0;
  Checker checker;
};

TEST(IncrementalCheck, EqualsACheckFromNothing) {
  unsigned total = 0, updates = 0;
  for (unsigned seed = 0; seed != 8; ++seed) {
    Typist typist(seed);
    for (int key = 0; key != 200 && !testing::Test::HasFailure(); ++key)
      typist.type();
    total += typist.total;
    updates += typist.updates;
  }
  // Many keys leave a text that does not parse.
  EXPECT_GT(updates, total / 8);
}

} // namespace
