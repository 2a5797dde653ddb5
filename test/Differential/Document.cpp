//===- Document.cpp - Generated documents ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Case.h"
#include "Expressions.h"
#include "Inputs.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::differential {

using Kind = Shape::Kind;

namespace {
/// Writes one document.
class DocumentWriter {
public:
  DocumentWriter(uint64_t seed, llvm::ArrayRef<Lens> added)
      : random(seed), expressions(random, result.features, added) {}

  Case write();

private:
  void chooseOptions();
  void writeMeta();
  void chooseLayout();
  void writeContext();
  void writeVariables();
  void writeVariable(unsigned index);
  std::string inputExpression(const std::string &name, Shape &shape);
  void declareType(const std::string &name, Shape &shape);
  std::string described(std::string type);
  std::optional<std::string> linesWithFile(const Expression &expression);
  std::string hostLens();
  void writeTypes();
  void writeInterfaces();
  void writeResponse();
  void writeTests();
  void writeTest(const std::string &indent);
  void writeAssertions(const std::string &indent);
  std::string assertion();
  void writePolicy();
  std::string rule(bool isDeny);
  std::string condition(unsigned depth);
  std::string gate();
  void writeMessage();
  void writeHistory();
  std::string turns();
  std::string turn();
  void writeSizes();
  std::string listContent();

  void feature(const char *name) { result.features.push_back(name); }
  void line(const std::string &text) { result.document += text + "\n"; }
  bool isRisky() { return expressions.risk && random.chance(expressions.risk); }

  Case result;
  Random random;
  ExpressionWriter expressions;

  /// Entries of @vars, a variable each.
  std::vector<std::string> entries;
  /// "name: type" for @var_types.
  std::vector<std::string> types;
  std::vector<std::string> bools, interfaces, messageIds;
  unsigned histories = 0;
  /// Messages are likely to be cut.
  bool isTight = false;
  bool hasContextPriority = false;
};
} // namespace

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

/// A type in a string, now and then with a description.
std::string DocumentWriter::described(std::string type) {
  llvm::StringRef text = type;
  bool takesParentheses = !text.contains('(') && !text.contains('|');
  if (!takesParentheses || !random.chance(12))
    return type;
  feature("description.type");
  return type + "(description=\\\"What \\u00e9 is\\\")";
}

/// The expression with the text that it begins with in a file of its own.
std::optional<std::string>
DocumentWriter::linesWithFile(const Expression &expression) {
  std::optional<std::string> text = expression.textOfBase();
  if (!text)
    return std::nullopt;
  std::string name = "text" + std::to_string(result.files.size()) + ".md";
  result.files.emplace_back(name, *text + random.pick({"", "", "\n", "\t"}));
  Expression other = expression;
  other.base = "@text(\"" + name + "\")";
  return other.lines();
}

/// The name of a lens of level 1 or 2.
std::string DocumentWriter::hostLens() {
  const char *name = random.pick(
      {"llm_call", "embedding", "rag_search", "timestamp", "random", "uuid"});
  return expressions.calledName(*LensRegistry().find(name));
}

/// An `@input(…)`, perhaps with a pipeline; decides what the run gives it.
std::string DocumentWriter::inputExpression(const std::string &name,
                                            Shape &shape) {
  GeneratedInput input =
      random.chance(16) ? generateBoolInput(random) : generateInput(random);
  feature(("type." + input.feature).c_str());
  Expression expression;
  expression.base = "@input(type=\"" + described(input.type) + "\"";
  bool hasDefault = !input.defaultValue.empty() && random.chance(40);
  if (hasDefault)
    expression.base += ", default=" + input.defaultValue;
  expression.base += ")";
  expression.shape = input.shape;

  if (isRisky() && random.chance(40)) {
    feature("input.bad");
    result.inputs.emplace_back(name, input.badValue);
  } else if (!hasDefault || random.chance(60)) {
    // A missing one is what the default is for.
    if (hasDefault || !isRisky() || random.chance(60))
      result.inputs.emplace_back(name, input.value);
    else
      feature("input.missing");
  } else {
    feature("input.default");
  }
  if (random.chance(30) && !input.shape.is(Kind::Bool)) {
    std::string base;
    std::swap(base, expression.base);
    expressions.extend(expression, 3);
    expression.base = base;
  }
  shape = expression.shape;
  return expression.lines();
}

void DocumentWriter::writeVariable(unsigned index) {
  std::string name =
      (random.chance(70) ? "v" : "value_") + std::to_string(index);
  std::string text;
  Shape shape;
  unsigned choice = random.below(100);
  bool isDynamic = false;
  std::optional<std::string> block, file;
  if (choice < 40) {
    text = inputExpression(name, shape);
    isDynamic = true;
  } else if (choice < 45) {
    Expression expression = expressions.literal(Kind::Bool);
    text = expression.base;
    shape = expression.shape;
  } else {
    Expression expression = expressions.value();
    text = expression.lines();
    block = expression.linesWithBlock();
    if (block && random.chance(30))
      file = linesWithFile(expression);
    shape = expression.shape;
    isDynamic = expression.isDynamic;
  }
  if (random.chance(15) && text.rfind("@input", 0) != 0) {
    feature("lazy");
    if (expressions.mayCallHost && !expressions.isPure && random.chance(20))
      text = "uuid()"; // without a base
    text = "@lazy " + text;
  } else if (file) {
    feature("text file");
    text = *file;
  } else if (block && random.chance(50)) {
    feature("text block");
    text = *block;
  }
  entries.push_back("  " + name + ": " + text);
  if (shape.is(Kind::Bool) && !shape.isNullable)
    bools.push_back(name);
  if (random.chance(12))
    declareType(name, shape);
  expressions.variables.push_back({name, shape, isDynamic});
}

/// Declares a type that the value has, or, at a risk, one that it may not have.
void DocumentWriter::declareType(const std::string &name, Shape &shape) {
  if (shape.isNullable)
    return;
  std::string type;
  if (shape.is(Kind::String))
    type = isRisky() ? "string(pattern=\\\"^[a-z]*$\\\")"
                     : random.pick({"string", "any", "string | null"});
  else if (shape.is(Kind::Int))
    type = isRisky() ? "int(min=0, max=3)" : random.pick({"int", "any"});
  else if (shape.is(Kind::List))
    type = random.pick({"list<any>", "any", "list<any> | null"});
  else if (shape.is(Kind::Map))
    type = "map<string, any>";
  if (type.empty())
    return;
  feature("declared type");
  if (random.chance(10)) {
    feature("description.map");
    types.push_back("  " + name + ": { type: \"" + type +
                    "\", description: \"What it is\" }");
  } else {
    types.push_back("  " + name + ": \"" + described(type) + "\"");
  }
  shape.isNullable = llvm::StringRef(type).ends_with("null");
}

void DocumentWriter::writeVariables() {
  unsigned count = 3 + random.below(9);
  for (unsigned i = 0; i != count; ++i)
    writeVariable(i);
  if (random.chance(30)) { // forward references
    feature("forward references");
    for (size_t i = entries.size(); i > 1; --i)
      std::swap(entries[i - 1], entries[random.below(uint32_t(i))]);
  }
  line("@vars");
  for (const std::string &entry : entries)
    line(entry);
  line("");
}

void DocumentWriter::writeTypes() {
  if (types.empty())
    return;
  line("@var_types");
  for (const std::string &type : types)
    line(type);
  line("");
}

//===----------------------------------------------------------------------===//
// Policy
//===----------------------------------------------------------------------===//

std::string DocumentWriter::condition(unsigned depth) {
  unsigned choice = random.below(100);
  if (depth < 3 && choice < 15)
    return "{ not: " + condition(depth + 1) + " }";
  if (depth < 3 && choice < 45) {
    std::string text = random.pick({"{ all: [", "{ any: ["});
    text += condition(depth + 1);
    for (unsigned i = random.below(3); i; --i)
      text += ", " + condition(depth + 1);
    if (isRisky()) {
      feature("condition.unknown");
      text += ", $nope";
    }
    return text + "] }";
  }
  if (choice < 60 || bools.empty())
    return random.pick({"true", "false"});
  if (isRisky() || choice < 68)
    if (std::optional<std::string> any = expressions.reference(Kind::Any)) {
      feature("condition.any");
      return *any;
    }
  feature("condition.variable");
  return "$" + random.pick<std::string>(bools);
}

std::string DocumentWriter::rule(bool isDeny) {
  std::string text = "    - { ";
  if (random.chance(40))
    text += "id: \"r" + std::to_string(random.below(1000)) + "\", ";
  unsigned choice = random.below(100);
  if (!interfaces.empty() && choice < 50) {
    text += std::string("op: \"") + random.pick({"tool_expose", "tool_call"});
    text += "\", name: \"" + random.pick<std::string>(interfaces);
    text += random.pick({".*\"", ".fetch\""});
  } else if (expressions.mayCallHost && choice < 80) {
    text += "op: \"lens_call\", name: \"" + hostLens() + "\"";
  } else {
    text += "op: \"message_emit\"";
    if (!messageIds.empty() && random.chance(75))
      text += ", name: \"" + random.pick<std::string>(messageIds) + "\"";
    else if (isDeny)
      text += random.chance(70) ? ", when: false" : "";
  }
  if (random.chance(15))
    text +=
        std::string(", effect: \"") + random.pick({"read", "external"}) + "\"";
  bool hasWhen = text.find("when:") != std::string::npos;
  if (!hasWhen && random.chance(isDeny ? 70 : 35)) {
    feature("policy.when");
    text += ", when: " + condition(0);
  }
  if (random.chance(20)) {
    feature("policy.unless");
    text += ", unless: " + condition(0);
  }
  return text + " }";
}

void DocumentWriter::writePolicy() {
  if (!expressions.mayCallHost && interfaces.empty() && !random.chance(25))
    return;
  feature("policy");
  line("@policy");
  if (!interfaces.empty() && random.chance(60))
    line("  defaults: { tool_expose: \"allow\", tool_call: \"allow\" }");
  if (random.chance(60)) {
    line("  deny:");
    for (unsigned i = 1 + random.below(3); i; --i)
      line(rule(/*isDeny=*/true));
  }
  line("  allow:");
  line(rule(/*isDeny=*/false));
  if (!expressions.mayCallHost)
    return line("");
  for (const char *name :
       {"llm_call", "embedding", "rag_search", "timestamp", "random", "uuid"})
    if (random.chance(95)) {
      std::string text = "    - { op: \"lens_call\", name: \"" +
                         expressions.calledName(*LensRegistry().find(name)) +
                         "\"";
      if (random.chance(10))
        text += ", when: " + condition(1);
      line(text + " }");
    }
  line("");
}

void DocumentWriter::writeInterfaces() {
  if (!random.chance(15))
    return;
  feature("interface");
  for (const char *name : {"Weather", "Store"}) {
    if (!interfaces.empty() && random.chance(50))
      break;
    interfaces.push_back(name);
    line(std::string("@interface ") + name);
    if (random.chance(40)) {
      feature("description.function");
      line("  fn fetch(city: string(description=\"Where\"), days: int(min=1)) "
           "-> list<float>(description=\"A day each\") (effect=\"read\", "
           "description=\"Tells the weather\")");
    } else {
      line("  fn fetch(city: string, days: int(min=1)) -> list<float> "
           "(effect=\"read\")");
    }
    if (random.chance(50))
      line("  fn put(item: struct { a: string | null }) -> bool "
           "(effect=\"write\")");
    line("");
  }
}

/// What answer is wanted (docs/Language.md 3.9).
void DocumentWriter::writeResponse() {
  if (!random.chance(10))
    return;
  feature("response");
  line("@x.fct.response");
  line(std::string("  type: \"") +
       random.pick({"string", "list<struct { a: float }>",
                    "struct { answer: string(description=\\\"In short\\\"), "
                    "score: int(min=0, max=9) | null }",
                    "map<string, int | string(enum=[\\\"a\\\", \\\"b\\\"])>"}) +
       "\"");
  if (random.chance(40))
    line("  name: \"verdict-1\"");
  if (random.chance(40))
    line("  description: \"What \\u00e9 says\"");
  line("");
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

std::string DocumentWriter::assertion() {
  std::string variable =
      "vars." +
      random.pick<ExpressionWriter::Known>(expressions.variables).name;
  switch (random.below(8)) {
  case 0:
    return std::string("output ") +
           random.pick({"contains", "not contains", "matches", "=="}) +
           " \"a\"";
  case 1:
    return random.pick({"canonical.messages[0].role == \"user\"",
                        "canonical contains \"role\"",
                        "canonical.metadata.mode == \"exec\""});
  case 2:
    // Which gas is used, -O may change.
    return random.pick({"telemetry.gas_used >= 0", "telemetry.tokens_used < 50",
                        "telemetry.variables_computed > 3"});
  case 3:
    return random.pick({"execution contains \"allowed\"",
                        "execution not contains \"denied\""});
  case 4:
    return random.pick({"", "not "}) + variable;
  case 5:
    return variable + random.pick({" == ", " != ", " contains "}) +
           expressions.anyLiteral().base;
  case 6:
    return isRisky() ? "error == \"F452\"" : "not error";
  default:
    return variable + " == " + expressions.literal(Kind::String).base;
  }
}

void DocumentWriter::writeAssertions(const std::string &indent) {
  line(indent + "assert:");
  for (unsigned i = 1 + random.below(3); i; --i)
    line(indent + "  - " + assertion());
}

/// What a test and a case of one have in common.
void DocumentWriter::writeTest(const std::string &indent) {
  if (random.chance(50)) {
    line(indent + "vars:");
    const auto &known =
        random.pick<ExpressionWriter::Known>(expressions.variables);
    bool isLike = known.shape.is(Kind::String) || known.shape.is(Kind::Int) ||
                  known.shape.is(Kind::Bool) || known.shape.is(Kind::Float);
    Expression value = isLike && !isRisky()
                           ? expressions.literal(known.shape.kind)
                           : expressions.anyLiteral();
    line(indent + "  " + known.name + ": " + value.base);
  }
  if (random.chance(60))
    line(indent + "input_file: \"inputs.json\"");
  writeAssertions(indent);
}

void DocumentWriter::writeTests() {
  if (!random.chance(12))
    return;
  feature("test");
  result.hasTests = true;
  result.files.emplace_back("inputs.json", result.inputText());
  line("@test \"generated\"");
  // What the host would do differs from run to run.
  if (expressions.mayCallHost || !interfaces.empty())
    line("  mock:");
  if (expressions.mayCallHost)
    for (const char *name :
         {"llm_call", "embedding", "rag_search", "timestamp", "random", "uuid"})
      line("    " + expressions.calledName(*LensRegistry().find(name)) + ": " +
           (llvm::StringRef(name) == "embedding"    ? "[0.5, 1.5]"
            : llvm::StringRef(name) == "rag_search" ? "[{ text: \"a\" }]"
            : llvm::StringRef(name) == "random"     ? "0.5"
                                                    : "\"mocked\""));
  if (!interfaces.empty())
    line("    " + interfaces.front() + ".fetch: [1.5]");
  writeTest("  ");
  if (!random.chance(50))
    return line("");
  feature("test.cases");
  line("  cases:");
  for (unsigned i = 0, count = 1 + random.below(3); i != count; ++i) {
    line("    - name: \"case " + std::to_string(i) + "\"");
    writeTest("      ");
  }
  line("");
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

std::string DocumentWriter::gate() {
  if (bools.empty() || random.chance(20)) {
    feature("gate.constant");
    return random.pick({"true", "true", "false"});
  }
  if (isRisky())
    if (std::optional<std::string> any = expressions.reference(Kind::Any)) {
      feature("gate.any");
      return *any;
    }
  feature("gate.variable");
  return "$" + random.pick<std::string>(bools);
}

void DocumentWriter::writeSizes() {
  if (random.chance(35))
    line("  priority: " + std::to_string(random.pick({100, 400, 500, 900})));
  if (random.chance(25))
    line("  min: " + std::to_string(random.range(0, 30)));
  if (random.chance(10))
    line("  grow: 1.5");
  if (random.chance(isTight ? 90 : 30))
    line(std::string("  shrink: ") + random.pick({"1", "0.5", "2", "3"}));
}

std::string DocumentWriter::listContent() {
  feature("content.list");
  std::string text = "[\n";
  for (unsigned i = 0, count = 1 + random.below(3); i != count; ++i) {
    text += i ? ",\n" : "";
    auto image = expressions.reference(Kind::Image);
    auto audio = expressions.reference(Kind::Audio);
    if (image && random.chance(40)) {
      text += "    { type: \"image\", asset: " + *image;
      if (random.chance(40))
        text += " |> image_resize(8, 9)";
      text += " }";
    } else if (audio && random.chance(40)) {
      text += "    { type: \"audio\", asset: " + *audio + " }";
    } else {
      Expression item = expressions.content(/*mustBeText=*/true);
      text += "    { type: \"text\", text: " + item.text() + " }";
    }
  }
  return text + "\n  ]";
}

void DocumentWriter::writeMessage() {
  static constexpr llvm::StringLiteral roles[] = {"system", "user", "user",
                                                  "assistant"};
  llvm::StringRef role = random.pick<llvm::StringLiteral>(roles);
  std::string head = ("@" + role).str();
  bool isGated = random.chance(15);
  bool hasHints = random.chance(8);
  if (hasHints)
    feature("message.hints");
  if (isGated)
    head += "(when=" + gate() + (hasHints ? ", seed=7)" : ")");
  else if (hasHints)
    head += "(model=\"m-1\", temperature=0.5)";
  line(head);
  if (random.chance(45)) {
    std::string id = "m" + std::to_string(messageIds.size());
    line("  id: \"" + id + "\"");
    messageIds.push_back(id);
  }
  writeSizes();
  if (role == "system" && !interfaces.empty() && random.chance(70)) {
    feature("tools");
    line("  tools: [$" + random.pick<std::string>(interfaces) + "]");
  }
  if (role == "system" && !hasContextPriority && random.chance(12)) {
    feature("context_priority");
    hasContextPriority = true;
    line("  context_priority: { system_prompt: \"high\", user_query: "
         "\"medium\", history: \"low\" }");
  }
  if (random.chance(20))
    line("  when: " + gate());
  bool isList = random.chance(12);
  if (random.chance(isTight ? 40 : 10) && !isList) {
    feature("strategy");
    line("  strategy: " + expressions.strategy().text());
  }
  if (isList) {
    line("  content: " + listContent());
    return line("");
  }
  Expression content = expressions.content(false);
  std::optional<std::string> other;
  unsigned form = random.below(100);
  if (form < 15)
    other = linesWithFile(content);
  else if (form < 35)
    other = content.linesWithBlock();
  if (other)
    feature(form < 15 ? "content.file" : "content.block");
  line("  content: " + other.value_or(content.lines()));
  line("");
}

std::string DocumentWriter::turn() {
  std::string role = random.pick({"\"user\"", "\"assistant\""});
  if (isRisky())
    role = random.pick({"\"tool\"", "5"});
  if (auto text = expressions.reference(Kind::String); text && isRisky())
    role = *text;
  bool isList = random.chance(10);
  std::string content =
      isList ? listContent() : expressions.content(/*mustBeText=*/false).text();
  std::string more = random.chance(15) ? ", at: 7" : "";
  return "{ role: " + role + ", content: " + content + more + " }";
}

/// A list that is written out, or an input.
std::string DocumentWriter::turns() {
  auto isTurns = [](const Shape &shape) {
    return shape.is(Kind::List) && shape.item->is(Kind::Map) &&
           !shape.item->fields.empty() && shape.item->fields[0].first == "role";
  };
  const ExpressionWriter::Known *input = expressions.pickVariable(isTurns);
  if (input && random.chance(60)) {
    feature("history.input");
    return "$" + input->name + random.pick({"", " |> skip(1)", " |> take(2)"});
  }
  if (isRisky())
    if (std::optional<std::string> any = expressions.reference(Kind::Any))
      return *any;
  feature("history.literal");
  std::string text = "[";
  for (unsigned i = 0, count = random.below(5); i != count; ++i)
    text += (i ? ",\n    " : "\n    ") + turn();
  return text + "\n  ]";
}

void DocumentWriter::writeHistory() {
  feature("history");
  ++histories;
  line(random.chance(15) ? "@x.fct.history(when=" + gate() + ")"
                         : "@x.fct.history");
  std::string id = "history#" + std::to_string(histories);
  if (random.chance(30)) {
    id = "h" + std::to_string(histories);
    line("  id: \"" + id + "\"");
  }
  // As rules name all of them, or one.
  messageIds.push_back(id + random.pick({"", "", ".1", ".2", ".*"}));
  writeSizes();
  if (random.chance(20))
    line("  when: " + gate());
  if (random.chance(isTight ? 40 : 10)) {
    feature("strategy");
    line("  strategy: " + expressions.strategy().text());
  }
  line("  turns: " + turns());
  line("");
}

//===----------------------------------------------------------------------===//
// The document
//===----------------------------------------------------------------------===//

void DocumentWriter::chooseOptions() {
  expressions.risk = random.pick({0, 0, 0, 1, 2, 8});
  if (random.chance(14)) {
    feature("pure");
    result.mode = Mode::Pure;
    expressions.isPure = true;
  }
  expressions.mayCallHost = random.chance(expressions.isPure ? 50 : 12);
  if (random.chance(8)) {
    feature("low gas limit");
    result.gasLimit = uint64_t(random.range(1, 600));
  }
  isTight = random.chance(40);
  result.callTools = random.chance(25);
}

void DocumentWriter::writeMeta() {
  if (!random.chance(8))
    return;
  line("@meta");
  line("  name: \"generated\"");
  line("  \"x y\": 1.5");
  line("");
}

void DocumentWriter::writeContext() {
  if (!isTight && random.chance(60)) {
    if (random.chance(15))
      result.budget = random.range(20, 300);
    return;
  }
  line("@context");
  line("  budget: " + std::to_string(isTight ? random.range(0, 160) : 1 << 20));
  if (random.chance(20))
    line("  defaults: { priority: 300, shrink: 1, min: 2 }");
  line("");
}

/// How the host counts and packs: mostly as the standard does.
void DocumentWriter::chooseLayout() {
  LayoutRules &layout = result.layout;
  if (random.chance(50))
    return;
  if (random.chance(40)) {
    layout.unit = BudgetUnit::Tokens;
    layout.tokenizer = random.pick({Encoding::O200kBase, Encoding::Cl100kBase});
    if (random.chance(50))
      layout.tokensPerMessage = random.below(12);
  }
  layout.packing = random.pick(
      {PackingMode::Standard, PackingMode::Fill, PackingMode::Optimal});
  if (layout.unit == BudgetUnit::Tokens)
    feature("layout.tokens");
  if (layout.packing != PackingMode::Standard)
    feature(layout.packing == PackingMode::Fill ? "layout.fill"
                                                : "layout.optimal");
}

Case DocumentWriter::write() {
  chooseOptions();
  writeMeta();
  writeContext();
  writeInterfaces();
  writeVariables();
  writeTypes();
  for (unsigned count = 1 + random.below(5); count; --count)
    random.chance(12) ? writeHistory() : writeMessage();
  if (!histories && random.chance(10)) {
    feature("conversation");
    line("@x.fct.conversation");
    line(std::string("  order: ") +
         random.pick({"\"source\"", "\"standard\""}));
    line("");
  }
  writeResponse();
  writePolicy();
  writeTests();
  if (random.chance(3)) {
    feature("input.undeclared");
    result.inputs.emplace_back("undeclared", "1");
  }
  if (random.chance(2)) { // an error of phase 2
    feature("unknown variable");
    line("@user");
    line("  content: $does_not_exist");
  }
  // At the end, so that it changes nothing of the text.
  chooseLayout();
  return std::move(result);
}

Case generateCase(uint64_t seed, llvm::ArrayRef<Lens> added) {
  return DocumentWriter(seed, added).write();
}

//===----------------------------------------------------------------------===//
// For people
//===----------------------------------------------------------------------===//

std::string Case::inputText() const {
  std::string text = "{";
  for (const auto &[name, value] : inputs)
    text +=
        (text.size() > 1 ? ",\n  " : "\n  ") + ("\"" + name + "\": ") + value;
  return text + (inputs.empty() ? "}" : "\n}");
}

std::string Case::describe() const {
  std::string text = document;
  text += "\n# run";
  if (mode == Mode::Pure)
    text += " --pure";
  text += " --gas-limit " + std::to_string(gasLimit);
  text += " --budget " + std::to_string(budget);
  text += " --packing " + packingModeNames()[size_t(layout.packing)].str();
  if (layout.unit == BudgetUnit::Tokens)
    text += " --budget-unit tokens --tokenizer " + layout.tokenizer.name() +
            " --tokens-per-message " + std::to_string(layout.tokensPerMessage);
  if (callTools)
    text += ", each tool called once";
  text += "\n# inputs\n" + inputText() + "\n";
  for (const auto &[name, content] : files)
    text += "# " + name + "\n" + content + "\n";
  return text;
}

} // namespace facet::differential
