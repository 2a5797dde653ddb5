//===- LensTest.h - What the tests of lenses share ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_LENS_LENSTEST_H
#define FACET_TEST_UNIT_LENS_LENSTEST_H

#include "facet/Lens/Lens.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "gtest/gtest.h"
#include <deque>

namespace facet::test {

/// Calls a lens with operands in JSON. The answer is the canonical text of the
/// result (ints exact, a float with a fraction), or "F452 LensBadQuery": the
/// code and the kind. Each call is made twice, with and without a prepared
/// state, and checked against what the lens says of itself.
class LensCall {
public:
  explicit LensCall(llvm::StringRef name) : lens(LensRegistry().find(name)) {
    EXPECT_TRUE(lens) << name.str();
  }

  LensCall &input(llvm::StringRef json) {
    inputValue = read(json);
    return *this;
  }
  LensCall &input(Value value) {
    inputValue = value;
    return *this;
  }
  /// The next positional argument.
  LensCall &arg(llvm::StringRef json) { return arg(read(json)); }
  LensCall &arg(Value value) {
    args.push_back(value);
    return *this;
  }
  /// An argument of a lens that takes any.
  LensCall &named(llvm::StringRef name, llvm::StringRef json) {
    names.push_back(name);
    return arg(json);
  }
  LensCall &limit(uint64_t bytes) {
    limitBytes = bytes;
    return *this;
  }

  std::string run() {
    // What is optional and not given is null to argumentsAreSafe.
    std::vector<Value> known = args;
    for (size_t i = args.size(); i < lens->parameters.size(); ++i) {
      const LensParameter &parameter = lens->parameters[i];
      EXPECT_NE(parameter.presence, LensParameter::Presence::Required);
      args.push_back(parameter.defaultValue);
      known.push_back(parameter.defaultValue.isAbsent()
                          ? Value::null()
                          : parameter.defaultValue);
    }
    checkOperands();

    std::string plain = answer(nullptr);
    checkTotality(plain, known);
    if (!lens->prepare)
      return plain;
    ValueArena arena;
    LensContext context(arena);
    auto state = lens->prepare(context, args);
    if (failed(state)) {
      EXPECT_EQ(failureText(context), plain) << "prepare and kernel differ";
      return plain;
    }
    EXPECT_EQ(answer(state->get()), plain) << "the state makes a difference";
    return plain;
  }

  /// The message of the failure; empty if the call succeeds.
  std::string message() {
    run();
    return lastMessage;
  }

private:
  Value read(llvm::StringRef json) {
    texts.push_back(json.str());
    JsonError error;
    std::optional<Value> value = parseJson(texts.back(), operands, error);
    EXPECT_TRUE(value) << json.str() << ": " << error.message;
    return value ? *value : Value::null();
  }

  void checkOperands() {
    EXPECT_TRUE(fitsLensType(inputValue, lens->input));
    if (lens->takesAnyNames)
      return;
    EXPECT_EQ(args.size(), lens->parameters.size());
    for (size_t i = 0; i < args.size(); ++i)
      EXPECT_TRUE(args[i].isAbsent() ||
                  fitsLensType(args[i], lens->parameters[i].type));
  }

  void checkTotality(const std::string &text, llvm::ArrayRef<Value> known) {
    bool hasFailed = !lastMessage.empty();
    bool isLimit = llvm::StringRef(text).starts_with("X.fct.LIMIT");
    EXPECT_TRUE(!hasFailed || isLimit || lens->canFail(known))
        << lens->name.str() << " is not total: " << lastMessage;
  }

  std::string failureText(const LensContext &context) {
    lastMessage = context.failureKind.message(context.failureArguments);
    EXPECT_EQ(lastMessage.find("{0}"), std::string::npos) << lastMessage;
    EXPECT_EQ(lastMessage.find("{1}"), std::string::npos) << lastMessage;
    return (codeText(context.failureKind.code()) + " " +
            context.failureKind.name())
        .str();
  }

  std::string answer(const LensState *state) {
    ValueArena arena(limitBytes);
    LensContext context(arena);
    context.state = state;
    context.names = names;
    lastMessage.clear();
    llvm::FailureOr<Value> result = lens->kernel(context, inputValue, args);
    if (failed(result))
      return failureText(context);
    TypeContext types;
    std::vector<const Type *> argTypes;
    for (Value arg : args)
      argTypes.push_back(arg.isAbsent() ? nullptr : typeOf(arg, types));
    const Type *type =
        lensResultType(*lens, typeOf(inputValue, types), argTypes, types);
    auto mismatch = checkValue(*result, type, /*fromJson=*/false);
    EXPECT_FALSE(mismatch) << mismatch->message;
    // JCS would round it.
    if (result->isInt())
      return llvm::itostr(result->asInt());
    std::string text;
    EXPECT_TRUE(appendJcs(text, *result, uint64_t(1) << 32));
    if (result->isFloat() && text.find_first_of(".e") == std::string::npos)
      text += ".0";
    return text;
  }

  const Lens *lens;
  ValueArena operands;
  std::deque<std::string> texts;
  Value inputValue;
  std::vector<Value> args;
  std::vector<llvm::StringRef> names;
  uint64_t limitBytes = ValueArena::defaultLimit;
  std::string lastMessage;
};

/// A row of a table: input and arguments in JSON, and the answer.
struct LensCase {
  llvm::StringRef input;
  std::vector<llvm::StringRef> args;
  llvm::StringRef answer;
};

inline void checkLens(llvm::StringRef name,
                      std::initializer_list<LensCase> cases) {
  for (const LensCase &row : cases) {
    LensCall call(name);
    call.input(row.input);
    std::string what = (name + ": " + row.input).str();
    for (llvm::StringRef arg : row.args) {
      call.arg(arg);
      what += (" " + arg).str();
    }
    EXPECT_EQ(call.run(), row.answer.str()) << what;
  }
}

} // namespace facet::test

#endif // FACET_TEST_UNIT_LENS_LENSTEST_H
