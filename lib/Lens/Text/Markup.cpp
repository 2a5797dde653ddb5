//===- Markup.cpp - Lenses that make Markdown and XML ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

namespace facet::lenses {

/// The texts one behind the other.
static Result makeConcatenation(LensContext &context,
                                llvm::ArrayRef<llvm::StringRef> texts) {
  uint64_t size = 0;
  for (llvm::StringRef text : texts)
    size += text.size();
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  for (llvm::StringRef text : texts)
    result.append(text);
  return result.finish();
}

//===----------------------------------------------------------------------===//
// fence
//===----------------------------------------------------------------------===//

static bool isGoodInfo(Value info) {
  return info.asString().find_first_of("`\n") == llvm::StringRef::npos;
}

static size_t longestRun(llvm::StringRef text, char c) {
  size_t longest = 0;
  for (size_t at = text.find(c); at != llvm::StringRef::npos;
       at = text.find(c, at)) {
    size_t end = std::min(text.find_first_not_of(c, at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  return longest;
}

Result fence(LensContext &context, Value input, Arguments args) {
  if (!isGoodInfo(args[0]))
    return context.fail(diag::LensBadFenceInfo, {brief(args[0])});
  constexpr size_t shortest = 3;
  llvm::StringRef text = input.asString();
  std::string fence(std::max(shortest, longestRun(text, '`') + 1), '`');
  llvm::StringRef end = text.ends_with("\n") ? "" : "\n";
  return makeConcatenation(context,
                           {fence, args[0].asString(), "\n", text, end, fence});
}

StateResult prepareFence(LensContext &context, Arguments knownArgs) {
  if (knownArgs[0].isString() && !fenceIsSafe(knownArgs))
    return context.fail(diag::LensBadFenceInfo, {brief(knownArgs[0])});
  return std::unique_ptr<LensState>();
}

bool fenceIsSafe(Arguments knownArgs) {
  return knownArgs[0].isString() && isGoodInfo(knownArgs[0]);
}

//===----------------------------------------------------------------------===//
// tag
//===----------------------------------------------------------------------===//

static bool isTagName(Value name) {
  llvm::StringRef text = name.asString();
  return !text.empty() && !llvm::isDigit(text.front()) && text.front() != '.' &&
         text.front() != '-' && llvm::all_of(text, [](char c) {
           return llvm::isAlnum(c) || c == '_' || c == '.' || c == '-';
         });
}

Result tag(LensContext &context, Value input, Arguments args) {
  if (!isTagName(args[0]))
    return context.fail(diag::LensBadTagName, {brief(args[0])});
  llvm::StringRef name = args[0].asString();
  return makeConcatenation(
      context, {"<", name, ">\n", input.asString(), "\n</", name, ">"});
}

StateResult prepareTag(LensContext &context, Arguments knownArgs) {
  if (knownArgs[0].isString() && !tagIsSafe(knownArgs))
    return context.fail(diag::LensBadTagName, {brief(knownArgs[0])});
  return std::unique_ptr<LensState>();
}

bool tagIsSafe(Arguments knownArgs) {
  return knownArgs[0].isString() && isTagName(knownArgs[0]);
}

//===----------------------------------------------------------------------===//
// Escapes
//===----------------------------------------------------------------------===//

/// The text with each byte for which `escape` has something replaced by that.
template <typename Escape>
static Result replaceBytes(LensContext &context, Value input, Escape escape) {
  llvm::StringRef text = input.asString();
  uint64_t size = 0;
  bool isSame = true;
  for (char c : text) {
    llvm::StringRef replacement = escape(c);
    isSame &= replacement.empty();
    size += replacement.empty() ? 1 : replacement.size();
  }
  if (isSame)
    return input;
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  for (char c : text) {
    llvm::StringRef replacement = escape(c);
    if (replacement.empty())
      result.append(c);
    else
      result.append(replacement);
  }
  return result.finish();
}

Result escapeXml(LensContext &context, Value input, Arguments) {
  return replaceBytes(context, input, [](char c) -> llvm::StringRef {
    switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return "";
    }
  });
}

Result escapeMarkdown(LensContext &context, Value input, Arguments) {
  // Each behind the backslash that escapes it.
  static constexpr llvm::StringLiteral escapes =
      "\\\\\\`\\*\\_\\{\\}\\[\\]\\(\\)\\#\\+\\-\\.\\!\\<\\>\\|\\~";
  uint8_t places[256] = {};
  for (size_t at = 0; at != escapes.size(); at += 2)
    places[static_cast<unsigned char>(escapes[at + 1])] = uint8_t(at + 1);
  return replaceBytes(context, input, [&](char c) -> llvm::StringRef {
    uint8_t place = places[static_cast<unsigned char>(c)];
    return place ? escapes.substr(place - 1, 2) : "";
  });
}

} // namespace facet::lenses
