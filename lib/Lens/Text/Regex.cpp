//===- Regex.cpp - Lenses with regular expressions ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Lens/Text/Literal.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

std::optional<std::string> facet::literalOfPattern(llvm::StringRef pattern) {
  constexpr size_t longest = 256;
  if (pattern.empty() || pattern.size() > longest)
    return std::nullopt;
  std::string literal;
  for (size_t i = 0; i < pattern.size(); ++i) {
    char c = pattern[i];
    if (c == '\\') {
      if (i + 1 == pattern.size() || !llvm::isPunct(pattern[i + 1]))
        return std::nullopt;
      c = pattern[++i];
    } else if (llvm::StringRef(".+*?()|[]{}^$").contains(c) || c == '\0') {
      return std::nullopt;
    }
    literal += c;
  }
  return literal;
}

namespace facet::lenses {

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

namespace {
/// A pattern ready to be used: a literal, or compiled.
class Matcher : public LensState {
public:
  /// Failure after context.fail if the pattern is bad.
  static llvm::FailureOr<std::unique_ptr<Matcher>>
  make(LensContext &context, llvm::StringRef lens, llvm::StringRef pattern) {
    auto matcher = std::make_unique<Matcher>();
    matcher->literal = literalOfPattern(pattern);
    if (matcher->literal)
      return matcher;
    std::string error;
    matcher->pattern = Pattern::compile(pattern, error);
    if (matcher->pattern)
      return matcher;
    return context.fail(diag::LensBadPattern,
                        {lens.str(), brief(Value::string(pattern)), error});
  }

  unsigned groupCount() const { return pattern ? pattern->groupCount() : 0; }
  bool matches(llvm::StringRef text) const {
    return literal ? findLiteral(text, *literal) != llvm::StringRef::npos
                   : pattern->matches(text);
  }

  std::optional<std::string> literal;
  std::unique_ptr<Pattern> pattern;
};

/// The matcher of a call: the prepared one, or one made now.
class CallMatcher {
public:
  CallMatcher(LensContext &context, llvm::StringRef lens,
              llvm::StringRef pattern)
      : matcher(static_cast<const Matcher *>(context.state)) {
    if (matcher)
      return;
    auto made = Matcher::make(context, lens, pattern);
    if (failed(made))
      return;
    own = std::move(*made);
    matcher = own.get();
  }
  explicit operator bool() const { return matcher; }
  const Matcher *operator->() const { return matcher; }

private:
  std::unique_ptr<Matcher> own;
  const Matcher *matcher;
};

//===----------------------------------------------------------------------===//
// Replacements
//===----------------------------------------------------------------------===//

/// A replacement text: literal pieces and groups, found anew each time, so that
/// it takes no memory.
class Replacement {
public:
  Replacement(llvm::StringRef text, unsigned groupCount)
      : text(text), groupCount(groupCount) {}

  struct Piece {
    llvm::StringRef literal;
    int group = -1;
  };

  /// Calls `visit` with each piece until it returns false; false if it did.
  template <typename Visit> bool forEachPiece(Visit visit) const {
    llvm::StringRef rest = text;
    while (!rest.empty()) {
      size_t dollar = std::min(rest.find('$'), rest.size());
      if (dollar && !visit(Piece{rest.take_front(dollar)}))
        return false;
      rest = rest.drop_front(dollar);
      if (!rest.empty() && !visit(takeDollar(rest)))
        return false;
    }
    return true;
  }

  /// The first group named that the pattern does not have.
  std::optional<unsigned> missingGroup() const {
    std::optional<unsigned> missing;
    forEachPiece([&](Piece piece) {
      if (piece.group > int(groupCount))
        missing = piece.group;
      return !missing;
    });
    return missing;
  }

  /// The last group that is used: there is no need to find those after it.
  unsigned lastGroup() const {
    int last = 0;
    forEachPiece([&](Piece piece) {
      last = std::max(last, piece.group);
      return true;
    });
    return unsigned(last);
  }

private:
  /// Takes the piece that begins with `$` from the front of the text.
  Piece takeDollar(llvm::StringRef &rest) const {
    llvm::StringRef digits = rest.drop_front().take_while(llvm::isDigit);
    if (digits.empty()) {
      rest = rest.drop_front(rest.starts_with("$$") ? 2 : 1);
      return {"$"};
    }
    unsigned group = digits[0] - '0';
    size_t used = 2;
    if (digits.size() > 1 && group != 0) {
      unsigned longer = group * 10 + (digits[1] - '0');
      if (longer <= groupCount) {
        group = longer;
        used = 3;
      }
    }
    rest = rest.drop_front(used);
    return {{}, int(group)};
  }

  llvm::StringRef text;
  unsigned groupCount;
};
} // namespace

static llvm::LogicalResult failOnMissingGroup(LensContext &context,
                                              const Replacement &replacement,
                                              unsigned groupCount) {
  std::optional<unsigned> missing = replacement.missingGroup();
  if (!missing)
    return llvm::success();
  return context.fail(diag::LensBadGroup,
                      {llvm::utostr(*missing), llvm::utostr(groupCount)});
}

//===----------------------------------------------------------------------===//
// replace
//===----------------------------------------------------------------------===//

namespace {
/// Replaces the matches of a compiled pattern, as RE2's GlobalReplace does.
class Replacer {
public:
  Replacer(LensContext &context, llvm::StringRef text, const Pattern &pattern,
           const Replacement &replacement)
      : context(context), limit(room(context)), text(text), pattern(pattern),
        replacement(replacement), groups(replacement.lastGroup() + 1) {}

  Result run(Value input) {
    size_t at = 0;
    bool changed = false;
    size_t lastEnd = llvm::StringRef::npos;
    while (at <= text.size() && pattern.find(text, at, groups)) {
      Pattern::Span match = groups[0];
      if (!append(text.slice(at, match.begin)))
        return context.outOfMemory();
      at = match.end;
      if (match.begin == match.end && match.begin == lastEnd) {
        // An empty match right after a match: pass a character by.
        size_t size = at < text.size() ? decodeAt(text, at).size : 1;
        if (!append(text.substr(at, size)))
          return context.outOfMemory();
        at += size;
        continue;
      }
      if (!appendReplacement())
        return context.outOfMemory();
      lastEnd = at;
      changed = true;
    }
    if (!changed)
      return input;
    if (!append(text.drop_front(std::min(at, text.size()))))
      return context.outOfMemory();
    return makeString(context, out);
  }

private:
  bool append(llvm::StringRef part) {
    if (part.size() > limit - out.size())
      return false;
    out.append(part.data(), part.size());
    return true;
  }

  bool appendReplacement() {
    return replacement.forEachPiece([&](Replacement::Piece piece) {
      if (piece.group < 0)
        return append(piece.literal);
      Pattern::Span span = groups[piece.group];
      return span.begin == llvm::StringRef::npos ||
             append(text.slice(span.begin, span.end));
    });
  }

  LensContext &context;
  const uint64_t limit;
  llvm::StringRef text;
  const Pattern &pattern;
  const Replacement &replacement;
  llvm::SmallVector<Pattern::Span, 8> groups;
  std::string out;
};
} // namespace

/// Replaces the matches of a pattern that is a literal: `$0` is known.
static Result replaceLiteralMatches(LensContext &context, Value input,
                                    llvm::StringRef literal,
                                    const Replacement &replacement) {
  std::string text;
  uint64_t limit = room(context);
  bool fits = replacement.forEachPiece([&](Replacement::Piece piece) {
    llvm::StringRef part = piece.group == 0 ? literal : piece.literal;
    if (part.size() > limit - text.size())
      return false;
    text += part;
    return true;
  });
  // A replacement that does not fit harms only where there is a match.
  if (!fits && findLiteral(input.asString(), literal) != llvm::StringRef::npos)
    return context.outOfMemory();
  return fits ? replaceLiteral(context, input, literal, text) : Result(input);
}

Result replace(LensContext &context, Value input, Arguments args) {
  CallMatcher matcher(context, "replace", args[0].asString());
  if (!matcher)
    return llvm::failure();
  Replacement replacement(args[1].asString(), matcher->groupCount());
  if (failed(failOnMissingGroup(context, replacement, matcher->groupCount())))
    return llvm::failure();
  if (matcher->literal)
    return replaceLiteralMatches(context, input, *matcher->literal,
                                 replacement);
  return Replacer(context, input.asString(), *matcher->pattern, replacement)
      .run(input);
}

StateResult prepareReplace(LensContext &context, Arguments knownArgs) {
  if (!knownArgs[0].isString())
    return std::unique_ptr<LensState>();
  auto matcher = Matcher::make(context, "replace", knownArgs[0].asString());
  if (failed(matcher))
    return llvm::failure();
  if (knownArgs[1].isString()) {
    unsigned groupCount = (*matcher)->groupCount();
    Replacement replacement(knownArgs[1].asString(), groupCount);
    if (failed(failOnMissingGroup(context, replacement, groupCount)))
      return llvm::failure();
  }
  return std::unique_ptr<LensState>(std::move(*matcher));
}

bool replaceIsSafe(Arguments knownArgs) {
  if (!knownArgs[0].isString() || !knownArgs[1].isString())
    return false;
  ValueArena arena;
  LensContext context(arena);
  return succeeded(prepareReplace(context, knownArgs));
}

//===----------------------------------------------------------------------===//
// regex_match
//===----------------------------------------------------------------------===//

Result regexMatch(LensContext &context, Value input, Arguments args) {
  CallMatcher matcher(context, "regex_match", args[0].asString());
  if (!matcher)
    return llvm::failure();
  return Value::boolean(matcher->matches(input.asString()));
}

StateResult prepareRegexMatch(LensContext &context, Arguments knownArgs) {
  if (!knownArgs[0].isString())
    return std::unique_ptr<LensState>();
  auto matcher = Matcher::make(context, "regex_match", knownArgs[0].asString());
  if (failed(matcher))
    return llvm::failure();
  return std::unique_ptr<LensState>(std::move(*matcher));
}

bool regexMatchIsSafe(Arguments knownArgs) {
  if (!knownArgs[0].isString())
    return false;
  ValueArena arena;
  LensContext context(arena);
  return succeeded(prepareRegexMatch(context, knownArgs));
}

} // namespace facet::lenses
