//===- PlanJson.cpp - Plans as JSON ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/PlanJson.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Types/Type.h"

namespace facet {

namespace {
/// Writes a plan as docs/schemas/plan.schema.json describes it. The keys of an
/// object stand in JCS order.
class PlanJson {
public:
  PlanJson(const Plan &plan, std::string &out, uint64_t most)
      : plan(plan), out(out), json(out), most(most) {}

  bool write() {
    json.beginObject();
    integer("budget", plan.budget);
    list("constants", plan.constants, [&](Value each) { value(each); });
    text("document_hash", plan.documentHash);
    numbers("giving_way", plan.givingWay);
    list("inputs", plan.inputs, [&](auto &each) { writeInput(each); });
    interfaces();
    list("lazy", plan.lazies, [&](auto &each) { writeLazy(each); });
    block("main", plan.main);
    list("messages", plan.messages, [&](auto &each) { writeMessage(each); });
    boolean("needs_packing", plan.needsPacking);
    text("order", plan.order == MessageOrder::Source ? "source" : "standard");
    text("packing", packingName(plan.rules));
    policy();
    text("profile", profileName(plan.profile));
    integer("registers", plan.registerCount);
    json.key("response");
    writeResponse();
    sources();
    text("unit", unitText(plan.rules));
    list("variables", plan.variables, [&](auto &each) { writeVariable(each); });
    integer("version", planJsonVersion);
    json.endObject();
    return isWhole && out.size() <= most;
  }

private:
  //===--------------------------------------------------------------------===//
  // Members
  //===--------------------------------------------------------------------===//

  void text(llvm::StringRef key, llvm::StringRef text) {
    json.key(key);
    json.string(text);
  }
  void integer(llvm::StringRef key, uint64_t number) {
    json.key(key);
    json.raw(std::to_string(number));
  }
  void integer(llvm::StringRef key, int64_t number) {
    json.key(key);
    json.integer(number);
  }
  void integer(llvm::StringRef key, uint32_t number) {
    integer(key, uint64_t(number));
  }
  void boolean(llvm::StringRef key, bool flag) {
    json.key(key);
    json.boolean(flag);
  }
  void real(llvm::StringRef key, double number) {
    std::string digits;
    appendJsonNumber(digits, number);
    json.key(key);
    json.raw(digits);
  }
  void value(Value value) {
    std::string exact;
    // Once a value is too large, nothing more is written of any.
    isWhole = isWhole && out.size() <= most &&
              appendExactJson(exact, value, most - out.size());
    json.raw(isWhole ? llvm::StringRef(exact) : "null");
  }
  void member(llvm::StringRef key, Value each) {
    json.key(key);
    value(each);
  }
  template <class List, class Item>
  void list(llvm::StringRef key, const List &items, Item item) {
    json.key(key);
    json.beginArray();
    for (const auto &each : items)
      item(each);
    json.endArray();
  }
  void numbers(llvm::StringRef key, llvm::ArrayRef<uint32_t> items) {
    list(key, items, [&](uint32_t each) { json.integer(each); });
  }
  void names(llvm::StringRef key, llvm::ArrayRef<llvm::StringRef> items) {
    list(key, items, [&](llvm::StringRef each) { json.string(each); });
  }

  /// "r3" is a register, "c3" a constant; null is not there.
  void operand(Operand operand) {
    if (operand.isAbsent())
      json.null();
    else
      json.string((operand.isConstant() ? "c" : "r") +
                  std::to_string(operand.number()));
  }
  void operand(llvm::StringRef key, Operand each) {
    json.key(key);
    operand(each);
  }
  void span(llvm::StringRef key, SourceSpan span) {
    json.key(key);
    if (!span.isValid())
      return json.null();
    json.beginObject();
    integer("begin", span.begin);
    integer("end", span.end);
    integer("file", span.file);
    json.endObject();
  }
  void type(const Type *type) {
    json.key("type");
    if (type)
      json.string(printType(type));
    else
      json.null();
  }

  //===--------------------------------------------------------------------===//
  // Code
  //===--------------------------------------------------------------------===//

  void blockMembers(const PlanBlock &block) {
    json.key("code");
    json.beginArray();
    for (uint32_t i = block.begin; i != block.end; ++i)
      writeInstruction(plan.code[i]);
    json.endArray();
  }
  void writeBlock(const PlanBlock &block) {
    json.beginObject();
    blockMembers(block);
    operand("result", block.result);
    json.endObject();
  }
  void block(llvm::StringRef key, const PlanBlock &block) {
    json.key(key);
    writeBlock(block);
  }

  void writeInstruction(const Instruction &instruction) {
    json.beginObject();
    list("args", plan.operandsOf(instruction),
         [&](Operand each) { operand(each); });
    if (instruction.op == Opcode::Check)
      writeCheck(plan.checks[instruction.aux]);
    if (instruction.op != Opcode::Charge)
      operand("dst", Operand::reg(instruction.dst));
    writeDetails(instruction);
    span("span", instruction.span);
    json.endObject();
  }
  /// The members between "dst" and "span".
  void writeDetails(const Instruction &instruction) {
    uint32_t aux = instruction.aux;
    switch (instruction.op) {
    case Opcode::Input:
      text("input", plan.inputs[aux].name);
      return text("op", "input");
    case Opcode::Call:
      return writeCall(plan.calls[aux]);
    case Opcode::List:
      return text("op", "list");
    case Opcode::Map:
      names("keys", plan.nameLists[aux]);
      return text("op", "map");
    case Opcode::Path:
      names("keys", plan.nameLists[aux]);
      return text("op", "path");
    case Opcode::Check:
      return text("op", "check");
    case Opcode::Charge:
      integer("gas", plan.charges[aux]);
      return text("op", "charge");
    case Opcode::Force:
      integer("lazy", aux);
      return text("op", "force");
    }
  }
  void writeCall(const PlanCall &call) {
    text("lens", call.lens->name);
    integer("level", uint32_t(call.lens->level));
    names("names", call.names);
    text("op", "call");
    if (call.asksHost())
      integer("positional", call.positional);
    boolean("prepared", call.state != nullptr);
  }
  static llvm::StringRef nameOf(PlanCheck::What what) {
    switch (what) {
    case PlanCheck::What::DeclaredType:
      return "variable";
    case PlanCheck::What::LensInput:
      return "input";
    case PlanCheck::What::LensArgument:
      return "argument";
    case PlanCheck::What::Gate:
      return "when";
    case PlanCheck::What::LensResult:
      return "result";
    case PlanCheck::What::Content:
      return "content";
    }
    llvm_unreachable("a kind of check");
  }
  void writeCheck(const PlanCheck &check) {
    json.key("check");
    json.beginObject();
    text("argument", check.argument);
    text("name", check.name);
    type(check.type);
    text("what", nameOf(check.what));
    json.endObject();
  }

  //===--------------------------------------------------------------------===//
  // Inputs and variables
  //===--------------------------------------------------------------------===//

  void writeInput(const PlanInput &input) {
    json.beginObject();
    if (!input.defaultValue.isAbsent())
      member("default", input.defaultValue);
    text("name", input.name);
    span("span", input.span);
    type(input.type);
    json.endObject();
  }
  void writeLazy(const PlanLazy &lazy) {
    json.beginObject();
    blockMembers(lazy.block);
    operand("dst", Operand::reg(lazy.reg));
    operand("result", lazy.block.result);
    json.endObject();
  }
  void writeVariable(const PlanVariable &variable) {
    json.beginObject();
    json.key("lazy");
    if (variable.isLazy)
      json.integer(variable.lazy);
    else
      json.null();
    text("name", variable.name);
    operand("value", variable.value);
    json.endObject();
  }

  //===--------------------------------------------------------------------===//
  // Messages, tools and the answer
  //===--------------------------------------------------------------------===//

  static llvm::StringRef nameOf(PlanLayout layout) {
    switch (layout) {
    case PlanLayout::Whole:
      return "whole";
    case PlanLayout::Cut:
      return "cut";
    case PlanLayout::Dropped:
      return "dropped";
    }
    llvm_unreachable("a layout");
  }
  /// What is known ahead of a content.
  void writeFixed(const ContentSize &size, PlanLayout layout,
                  uint64_t unitsBefore, llvm::StringRef message) {
    json.key("fixed");
    json.beginObject();
    integer("bytes", size.bytes);
    text("layout", nameOf(layout));
    boolean("media", size.holdsMedia);
    json.key("message");
    json.raw(message.empty() ? "null" : message);
    integer("units", size.units);
    integer("units_before",
            layout == PlanLayout::Whole ? size.units : unitsBefore);
    json.endObject();
  }
  void writeTurn(const PlanTurn &turn) {
    json.beginObject();
    member("content", turn.content);
    writeFixed(turn.size, turn.layout, turn.unitsBefore, turn.json);
    text("role", roleName(turn.role));
    json.endObject();
  }
  void writeMessage(const PlanMessage &message) {
    json.beginObject();
    block("content", message.content);
    span("content_span", message.contentSpan);
    if (message.contentSize)
      writeFixed(*message.contentSize, message.layout, message.unitsBefore,
                 message.json);
    list("gates", message.gates, [&](auto &each) { writeBlock(each); });
    real("grow", message.grow);
    text("id", message.id);
    boolean("in_prefix", message.isInPrefix);
    integer("min", message.min);
    integer("priority", message.priority);
    text("role", message.role ? roleName(*message.role) : "history");
    real("shrink", message.shrink);
    span("span", message.span);
    if (message.strategy)
      writeStrategy(message);
    numbers("tools", message.tools);
    if (message.isHistory())
      list("turns", message.turns, [&](auto &each) { writeTurn(each); });
    json.endObject();
  }
  void writeStrategy(const PlanMessage &message) {
    json.key("strategy");
    json.beginObject();
    blockMembers(*message.strategy);
    operand("input", Operand::reg(message.strategyInput));
    operand("result", message.strategy->result);
    json.endObject();
  }

  void interfaces() {
    json.key("interfaces");
    json.beginArray();
    for (size_t i = 0; i + 1 < plan.interfaceTools.size(); ++i) {
      uint32_t begin = plan.interfaceTools[i];
      list(llvm::ArrayRef(plan.tools)
               .slice(begin, plan.interfaceTools[i + 1] - begin),
           [&](auto &each) { writeTool(each); });
    }
    json.endArray();
  }
  template <class List, class Item> void list(const List &items, Item item) {
    json.beginArray();
    for (const auto &each : items)
      item(each);
    json.endArray();
  }
  void writeTool(const PlanTool &tool) {
    json.beginObject();
    text("effect", tool.effect);
    text("function", tool.function);
    text("interface", tool.interface);
    span("span", tool.span);
    json.key("tool");
    json.raw(tool.json);
    json.endObject();
  }
  void writeResponse() {
    if (!plan.response)
      return json.null();
    json.beginObject();
    text("name", plan.response->name);
    json.key("response");
    json.raw(plan.response->json);
    span("span", plan.response->span);
    type(plan.response->type);
    json.endObject();
  }
  void writeSource(FileId id) {
    json.beginObject();
    span("imported_at", plan.sources->importedAt(id));
    text("name", validUtf8(plan.sources->name(id)));
    json.endObject();
  }
  void sources() {
    json.key("sources");
    json.beginArray();
    for (FileId id = 0; id != plan.sources->size(); ++id)
      writeSource(id);
    json.endArray();
  }

  //===--------------------------------------------------------------------===//
  // The policy
  //===--------------------------------------------------------------------===//

  void policy() {
    json.key("policy");
    json.beginObject();
    list("allow", plan.allow, [&](auto &each) { writeRule(each); });
    // By name, as keys stand.
    json.key("defaults");
    json.beginObject();
    for (GuardedOp op : {GuardedOp::LensCall, GuardedOp::MessageEmit,
                         GuardedOp::ToolCall, GuardedOp::ToolExpose})
      if (const std::optional<bool> &allows = plan.defaultAllow[unsigned(op)])
        text(guardedOpName(op), *allows ? "allow" : "deny");
    json.endObject();
    list("deny", plan.deny, [&](auto &each) { writeRule(each); });
    text("hash", plan.policyHash);
    json.endObject();
  }
  void optional(llvm::StringRef key,
                const std::optional<llvm::StringRef> &each) {
    if (each)
      text(key, *each);
  }
  void optional(llvm::StringRef key, const std::optional<PlanCondition> &each) {
    if (!each)
      return;
    json.key(key);
    writeCondition(*each);
  }
  void writeRule(const PlanRule &rule) {
    json.beginObject();
    optional("effect", rule.effect);
    optional("id", rule.id);
    if (rule.name)
      text("name", rule.name->str() + (rule.isPrefix ? ".*" : ""));
    text("op", guardedOpName(rule.op));
    span("span", rule.span);
    optional("unless", rule.unless);
    optional("when", rule.when);
    json.endObject();
  }
  static llvm::StringRef nameOf(ConditionKind kind) {
    switch (kind) {
    case ConditionKind::True:
      return "true";
    case ConditionKind::False:
      return "false";
    case ConditionKind::Reference:
      return "value";
    case ConditionKind::Not:
      return "not";
    case ConditionKind::All:
      return "all";
    case ConditionKind::Any:
      return "any";
    case ConditionKind::Undecidable:
      return "undecidable";
    }
    llvm_unreachable("a kind of condition");
  }
  /// Conditions nest at most as deep as documents do.
  void writeCondition(const PlanCondition &condition) {
    json.beginObject();
    text("kind", nameOf(condition.kind));
    list("operands", condition.operands,
         [&](auto &each) { writeCondition(each); });
    span("span", condition.span);
    if (condition.kind == ConditionKind::Reference)
      block("value", condition.value);
    json.endObject();
  }

  const Plan &plan;
  std::string &out;
  JcsWriter json;
  uint64_t most;
  bool isWhole = true;
};
} // namespace

std::optional<std::string> planToJson(const Plan &plan, uint64_t most) {
  std::string text;
  if (!PlanJson(plan, text, most).write())
    return std::nullopt;
  return text;
}

} // namespace facet
