//===- TextChain.cpp - Several text lenses in one pass --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text goes through all stages piece by piece, so that what one stage gives
// is in the cache when the next one takes it. A stage holds back what it cannot
// decide on before it has seen more. Pieces hold whole characters.
//
//===----------------------------------------------------------------------===//

#include "FusedLenses.h"
#include "Search.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/Literal.h"
#include "facet/Support/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace facet;
using namespace facet::lenses;

//===----------------------------------------------------------------------===//
// Stages, as the program states them
//===----------------------------------------------------------------------===//

namespace {
struct Stage {
  enum class Kind : uint8_t { Trim, Lower, Upper, Replace, Concat, Indent };
  Kind kind;
  /// Replace: what is replaced, and by what. Concat: what is appended.
  std::string text = {}, replacement = {};
  /// Indent: spaces before a line.
  unsigned spaces = 0;
};

/// The stages of a chain in the order in which they are run: `trim` stands as
/// far in front as it can, where it costs nothing.
struct ChainState final : LensState {
  bool trimsFirst = false, trimsLast = false;
  std::vector<Stage> stages;
};
} // namespace

static bool isWhite(llvm::StringRef text) {
  return trimWhiteSpace(text).empty();
}

/// Whether `stage |> trim` is `trim |> stage` for every text. Case mapping
/// neither makes nor takes White_Space and does not look past it; white text
/// for white text changes nothing but white text.
static bool trimMayComeBefore(const Stage &stage) {
  switch (stage.kind) {
  case Stage::Kind::Trim:
  case Stage::Kind::Lower:
  case Stage::Kind::Upper:
    return true;
  case Stage::Kind::Replace:
    return isWhite(stage.text) && isWhite(stage.replacement);
  case Stage::Kind::Concat:
  case Stage::Kind::Indent:
    return false;
  }
  llvm_unreachable("all kinds are covered");
}

static std::optional<Stage> readStage(Value value) {
  using Kind = Stage::Kind;
  llvm::ArrayRef<Value> parts = value.isList() ? value.asList() : value;
  if (parts.empty() || !parts.front().isString())
    return std::nullopt;
  llvm::StringRef name = parts.front().asString();
  llvm::ArrayRef<Value> args = parts.drop_front();
  auto isLiteral = [&](size_t i, size_t least) {
    return args[i].isString() && args[i].size() >= least &&
           args[i].size() <= longestChainLiteral;
  };
  if (args.empty()) {
    if (name == "trim")
      return Stage{Kind::Trim};
    if (name == "lowercase")
      return Stage{Kind::Lower};
    if (name == "uppercase")
      return Stage{Kind::Upper};
  } else if (name == "replace_literal" && args.size() == 2) {
    if (isLiteral(0, 1) && isLiteral(1, 0))
      return Stage{Kind::Replace, args[0].asString().str(),
                   args[1].asString().str()};
  } else if (name == "concat" && args.size() == 1) {
    if (isLiteral(0, 0))
      return Stage{Kind::Concat, args[0].asString().str()};
  } else if (name == "indent" && args.size() == 1) {
    if (args[0].isInt() && args[0].asInt() >= 0 &&
        args[0].asInt() <= deepestChainIndent)
      return Stage{Kind::Indent, {}, {}, 2 * unsigned(args[0].asInt())};
  }
  return std::nullopt;
}

/// Null if the list states no chain.
static std::unique_ptr<ChainState> readChain(Value list) {
  auto chain = std::make_unique<ChainState>();
  std::vector<Stage> &stages = chain->stages;
  for (const Value &item : list.asList()) {
    std::optional<Stage> stage = readStage(item);
    if (!stage)
      return nullptr;
    if (stage->kind != Stage::Kind::Trim) {
      stages.push_back(std::move(*stage));
      continue;
    }
    size_t place = stages.size();
    while (place && trimMayComeBefore(stages[place - 1]))
      --place;
    if (place == 0)
      chain->trimsFirst = true;
    else
      stages.insert(stages.begin() + place, std::move(*stage));
  }
  if (!stages.empty() && stages.back().kind == Stage::Kind::Trim) {
    chain->trimsLast = true;
    stages.pop_back();
  }
  return chain;
}

//===----------------------------------------------------------------------===//
// Stages at work
//===----------------------------------------------------------------------===//

namespace {
/// Text that is being made, within the memory that is left.
class Output {
public:
  explicit Output(uint64_t limit) : limit(limit) {}
  void append(llvm::StringRef more) {
    if (more.size() > limit - text.size())
      overflowed = true;
    else
      text.append(more.begin(), more.end());
  }
  /// Memory for `size` more bytes, or null.
  char *extend(size_t size) {
    if (size > limit - text.size()) {
      overflowed = true;
      return nullptr;
    }
    size_t begin = text.size();
    text.resize_for_overwrite(begin + size);
    return text.data() + begin;
  }
  void clear() { text.clear(); }
  bool hasOverflowed() const { return overflowed; }
  llvm::StringRef get() const { return {text.data(), text.size()}; }

private:
  uint64_t limit;
  bool overflowed = false;
  llvm::SmallVector<char, 0> text;
};

/// One stage of one call.
class RunningStage {
public:
  explicit RunningStage(const Stage &stage, uint64_t limit)
      : out(limit), stage(stage) {}

  /// Takes a piece; what is certain of the result is in `out`.
  void feed(llvm::StringRef piece, bool isLast);

  Output out;

private:
  void trim(llvm::StringRef piece);
  void lower(llvm::StringRef piece, bool isLast);
  void upper(llvm::StringRef piece);
  void replace(llvm::StringRef piece, bool isLast);
  void indent(llvm::StringRef piece);

  const Stage &stage;
  /// What was held back.
  std::string held;
  /// Trim: something else than white space was seen. Indent: inside a line.
  bool begun = false;
};
} // namespace

void RunningStage::feed(llvm::StringRef piece, bool isLast) {
  out.clear();
  switch (stage.kind) {
  case Stage::Kind::Trim:
    return trim(piece);
  case Stage::Kind::Lower:
    return lower(piece, isLast);
  case Stage::Kind::Upper:
    return upper(piece);
  case Stage::Kind::Replace:
    return replace(piece, isLast);
  case Stage::Kind::Concat:
    out.append(piece);
    if (isLast)
      out.append(stage.text);
    return;
  case Stage::Kind::Indent:
    return indent(piece);
  }
}

/// White space is held back until something follows it.
void RunningStage::trim(llvm::StringRef piece) {
  llvm::StringRef body = trimWhiteSpace(piece);
  if (body.empty()) {
    if (begun)
      held += piece;
    return;
  }
  if (begun) {
    out.append(held);
    body = llvm::StringRef(piece.begin(), body.end() - piece.begin());
  }
  out.append(body);
  begun = true;
  held.assign(body.end(), piece.end());
}

template <char First> static char *mapAscii(llvm::StringRef text, char *to) {
  for (unsigned char c : text)
    *to++ = char(c ^ (((unsigned char)(c - First) < 26) << 5));
  return to;
}

/// The mapping of a letter may depend on the letters around it, never on what
/// stands behind an ASCII space or line feed: the last word is held back.
void RunningStage::lower(llvm::StringRef piece, bool isLast) {
  size_t end = isLast ? piece.size() : piece.find_last_of(" \n") + 1;
  if (!isLast && end == 0) {
    held += piece;
    return;
  }
  std::string word = std::move(held);
  llvm::StringRef ready = piece.take_front(end);
  if (!word.empty()) {
    word += ready;
    ready = word;
  }
  held = piece.drop_front(end);
  if (isAscii(ready)) {
    if (char *to = out.extend(ready.size()))
      mapAscii<'A'>(ready, to);
    return;
  }
  std::string mapped;
  appendLower(mapped, ready);
  out.append(mapped);
}

void RunningStage::upper(llvm::StringRef piece) {
  if (isAscii(piece)) {
    if (char *to = out.extend(piece.size()))
      mapAscii<'a'>(piece, to);
    return;
  }
  std::string mapped;
  appendUpper(mapped, piece);
  out.append(mapped);
}

/// The end of a piece, which may be the beginning of a match, is held back.
void RunningStage::replace(llvm::StringRef piece, bool isLast) {
  llvm::StringRef from = stage.text, to = stage.replacement;
  if (from.size() == 1 && to.size() == 1) {
    if (char *next = out.extend(piece.size()))
      for (char c : piece)
        *next++ = c == from[0] ? to[0] : c;
    return;
  }
  std::string joined;
  if (!held.empty()) {
    joined = std::move(held);
    held.clear();
    joined += piece;
    piece = joined;
  }
  size_t begin = 0;
  forEachLiteral(piece, from, [&](size_t at) {
    if (out.hasOverflowed())
      return;
    out.append(piece.slice(begin, at));
    out.append(to);
    begin = at + from.size();
  });
  llvm::StringRef rest = piece.drop_front(begin);
  size_t certain = rest.size();
  if (!isLast)
    certain -= std::min(rest.size(), from.size() - 1);
  certain = floorBoundary(rest, certain);
  out.append(rest.take_front(certain));
  held.assign(rest.begin() + certain, rest.end());
}

void RunningStage::indent(llvm::StringRef piece) {
  while (!piece.empty()) {
    size_t end = std::min(piece.find('\n'), piece.size() - 1) + 1;
    if (!begun && piece[0] != '\n')
      if (char *to = out.extend(stage.spaces))
        std::memset(to, ' ', stage.spaces);
    out.append(piece.take_front(end));
    begun = piece[end - 1] != '\n';
    piece = piece.drop_front(end);
  }
}

//===----------------------------------------------------------------------===//
// The chain
//===----------------------------------------------------------------------===//

/// Bytes of a piece: what two stages work on stays in the first-level cache.
static constexpr size_t pieceSize = size_t(12) << 10;

/// Appends what the stages make of the text; false if there is no memory.
static bool runStages(const ChainState &chain, llvm::StringRef text,
                      uint64_t limit, Output &result) {
  llvm::SmallVector<RunningStage, 4> stages;
  for (const Stage &stage : chain.stages)
    stages.emplace_back(stage, limit);
  bool isLast = false;
  while (!isLast) {
    isLast = text.size() <= pieceSize;
    llvm::StringRef piece =
        isLast ? text : text.take_front(floorBoundary(text, pieceSize));
    text = text.drop_front(piece.size());
    for (RunningStage &stage : stages) {
      stage.feed(piece, isLast);
      if (stage.out.hasOverflowed())
        return false;
      piece = stage.out.get();
    }
    result.append(piece);
    if (result.hasOverflowed())
      return false;
  }
  return true;
}

namespace facet::lenses {

StateResult prepareTextChain(LensContext &, Arguments knownArgs) {
  if (!knownArgs[0].isList())
    return std::unique_ptr<LensState>();
  return std::unique_ptr<LensState>(readChain(knownArgs[0]));
}

bool textChainIsSafe(Arguments args) {
  return args[0].isList() && readChain(args[0]);
}

Result textChain(LensContext &context, Value input, Arguments args) {
  std::unique_ptr<ChainState> own;
  auto *chain = static_cast<const ChainState *>(context.state);
  if (!chain) {
    own = readChain(args[0]);
    if (!own)
      return context.fail(Diag::InternalError,
                          {"a text chain has a stage that is none"});
    chain = own.get();
  }
  llvm::StringRef text = input.asString();
  if (chain->trimsFirst)
    text = trimWhiteSpace(text);
  if (chain->stages.empty())
    return Value::string(chain->trimsLast ? trimWhiteSpace(text) : text);
  Output result(room(context));
  if (!runStages(*chain, text, room(context), result))
    return context.outOfMemory();
  llvm::StringRef made = result.get();
  return makeString(context, chain->trimsLast ? trimWhiteSpace(made) : made);
}

} // namespace facet::lenses
