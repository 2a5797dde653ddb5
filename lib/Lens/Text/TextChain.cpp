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

#include "AsciiText.h"
#include "BlockReplacer.h"
#include "FusedKernels.h"
#include "Replacing.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/Text/Literal.h"
#include "facet/Support/DiagKind.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace facet;
using namespace facet::lenses;

//===----------------------------------------------------------------------===//
// Stages, as the program states them
//===----------------------------------------------------------------------===//

namespace {
/// What is replaced, and by what.
struct Rule {
  std::string from, to;

  bool isShort() const { return BlockReplacer::takes(from, to); }
  bool isByteForByte() const { return from.size() == 1 && to.size() == 1; }
};

struct Stage {
  enum class Kind : uint8_t { Trim, Lower, Upper, Replace, Copy, Indent };
  Kind kind;
  /// Replace: one rule. Of a fused stage: up to two short ones, behind a case
  /// mapping or not.
  llvm::SmallVector<Rule, 1> rules = {};
  /// Indent: spaces before a line.
  unsigned spaces = 0;
  /// What `concat` appends to the stage's result.
  std::string suffix = {};
  bool isFused = false;

  bool isCaseMapping() const {
    return kind == Kind::Lower || kind == Kind::Upper;
  }
};

/// The stages of a chain in the order in which they are run: `trim` stands as
/// far in front as it can, where it costs nothing.
struct ChainState final : LensState {
  bool trimsFirst = false, trimsLast = false;
  std::vector<Stage> stages;
  /// The same, several in one loop, for a text that they can take; empty if
  /// there is nothing to fuse.
  std::vector<Stage> fused;
};
} // namespace

static bool isWhite(llvm::StringRef text) {
  return trimWhiteSpace(text).empty();
}

/// Whether `stage |> trim` is `trim |> stage` for every text. Case mapping
/// neither makes nor takes White_Space and does not look past it; white text
/// for white text changes nothing but white text.
static bool trimMayComeBefore(const Stage &stage) {
  if (!stage.suffix.empty())
    return false;
  switch (stage.kind) {
  case Stage::Kind::Trim:
  case Stage::Kind::Lower:
  case Stage::Kind::Upper:
    return true;
  case Stage::Kind::Replace:
    return isWhite(stage.rules[0].from) && isWhite(stage.rules[0].to);
  case Stage::Kind::Copy:
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
      return Stage{Kind::Replace,
                   {Rule{args[0].asString().str(), args[1].asString().str()}}};
  } else if (name == "concat" && args.size() == 1) {
    if (isLiteral(0, 0)) {
      Stage copy{Kind::Copy};
      copy.suffix = args[0].asString().str();
      return copy;
    }
  } else if (name == "indent" && args.size() == 1) {
    if (args[0].isInt() && args[0].asInt() >= 0 &&
        args[0].asInt() <= deepestChainIndent)
      return Stage{Kind::Indent, {}, 2 * unsigned(args[0].asInt())};
  }
  return std::nullopt;
}

/// Whether no place of `after` can touch what `before` replaced or made: they
/// do not share a byte, and something is made, so that its neighbours do not
/// meet.
static bool areIndependent(const Rule &before, const Rule &after) {
  return !before.to.empty() &&
         llvm::StringRef(before.from).find_first_of(after.from) ==
             llvm::StringRef::npos &&
         llvm::StringRef(before.to).find_first_of(after.from) ==
             llvm::StringRef::npos;
}

/// Whether a loop does the work of both stages.
static bool canFuse(const Stage &before, const Stage &stage) {
  if (!before.suffix.empty() || stage.kind != Stage::Kind::Replace ||
      !stage.rules[0].isShort())
    return false;
  if (before.rules.empty())
    return before.isCaseMapping();
  return before.rules.size() == 1 && before.rules[0].isShort() &&
         areIndependent(before.rules[0], stage.rules[0]);
}

/// The stages with replacements of short literals put into the stage before;
/// none if there is nothing to put together.
static std::vector<Stage> fuseStages(llvm::ArrayRef<Stage> stages) {
  std::vector<Stage> fused;
  for (const Stage &stage : stages) {
    if (fused.empty() || !canFuse(fused.back(), stage)) {
      fused.push_back(stage);
      continue;
    }
    Stage &before = fused.back();
    before.rules.push_back(stage.rules[0]);
    before.suffix = stage.suffix;
    before.isFused = true;
  }
  if (fused.size() == stages.size())
    fused.clear();
  return fused;
}

/// Null if the list states no chain.
static std::unique_ptr<ChainState> readChain(Value list) {
  auto chain = std::make_unique<ChainState>();
  std::vector<Stage> &stages = chain->stages;
  for (const Value &item : list.asList()) {
    std::optional<Stage> stage = readStage(item);
    if (!stage)
      return nullptr;
    if (stage->kind == Stage::Kind::Copy && !stages.empty()) {
      stages.back().suffix += stage->suffix;
      continue;
    }
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
  if (!stages.empty() && stages.back().kind == Stage::Kind::Trim &&
      stages.back().suffix.empty()) {
    chain->trimsLast = true;
    stages.pop_back();
  }
  chain->fused = fuseStages(stages);
  return chain;
}

//===----------------------------------------------------------------------===//
// Stages at work
//===----------------------------------------------------------------------===//

namespace {
/// Text that is being made, within the memory that is left: in an arena if it
/// is a result.
class Output {
public:
  explicit Output(uint64_t limit, ValueArena *arena = nullptr)
      : limit(limit), arena(arena) {}

  void append(llvm::StringRef more) {
    if (char *to = extend(more.size()))
      llvm::copy(more, to);
  }
  /// Memory for `more` further bytes, or null.
  char *extend(size_t more) {
    if (more > limit - size)
      overflowed = true;
    else if (more > capacity - size)
      grow(size + more);
    if (overflowed)
      return nullptr;
    size += more;
    return bytes + size - more;
  }
  void reserve(size_t wanted) {
    if (wanted > capacity)
      grow(wanted);
  }
  /// Forgets the first bytes.
  void dropFront(size_t count) {
    size -= count;
    if (size)
      std::memmove(bytes, bytes + count, size);
  }
  /// Takes back the last bytes.
  void dropBack(size_t count) { size -= count; }
  /// Memory behind the text for up to `more` bytes, of which `commit` makes
  /// some text; null if that might be more than there is, or is far more than
  /// the `likely` size, which is no failure.
  char *roomFor(size_t more, size_t likely) {
    bool isModest = more <= 4 * likely + (size_t(1) << 20);
    if (!arena && isModest && more <= limit - size)
      reserve(size + more);
    return more <= capacity - size ? bytes + size : nullptr;
  }
  /// Forgets the text.
  void clear() { size = 0; }
  void commit(const char *end) { size = end - bytes; }
  bool hasOverflowed() const { return overflowed; }
  llvm::StringRef get() const { return {bytes, size}; }
  /// The text, which is in the arena.
  llvm::StringRef finish() {
    arena->shrinkLast(bytes, capacity, size);
    return get();
  }

private:
  void grow(size_t wanted) {
    size_t newCapacity = std::max(wanted, capacity + capacity / 2);
    char *memory;
    if (arena) {
      memory = arena->allocateBytes(newCapacity);
    } else {
      owned.emplace_back(new char[newCapacity]);
      memory = owned.back().get();
    }
    overflowed = !memory;
    if (overflowed)
      return;
    std::copy(bytes, bytes + size, memory);
    if (owned.size() > 1)
      owned.erase(owned.begin());
    bytes = memory;
    capacity = newCapacity;
  }

  uint64_t limit;
  ValueArena *arena;
  char *bytes = nullptr;
  size_t size = 0, capacity = 0;
  bool overflowed = false;
  /// Without an arena: what `bytes` points to.
  llvm::SmallVector<std::unique_ptr<char[]>, 1> owned;
};

/// One stage of one call.
class RunningStage {
public:
  RunningStage(const Stage &stage, uint64_t limit)
      : input(limit), stage(stage), aside(limit) {}

  /// Takes a piece and appends what is certain of the result. Returns how much
  /// of the piece is done with; the rest must be given again, with more.
  size_t feed(llvm::StringRef piece, bool isLast, Output &out);
  /// A fused stage cannot take this text.
  bool hasGivenUp() const { return gaveUp; }
  /// Appends what follows the last piece.
  void end(Output &out) const { out.append(stage.suffix); }

  /// What the stage before has made and this one has not done with.
  Output input;

private:
  size_t trim(llvm::StringRef piece, bool isLast, Output &out);
  size_t mapCase(llvm::StringRef piece, bool isLast, Output &out);
  size_t runFused(llvm::StringRef piece, bool isLast, Output &out);
  size_t replace(llvm::StringRef piece, bool isLast, Output &out);
  void indent(llvm::StringRef piece, Output &out);

  char *workspace(uint64_t most, size_t likely, Output &out);
  void take(const char *made, const char *end, Output &out);

  const Stage &stage;
  /// Where a result is made that may not fit behind the text before it.
  Output aside;
  /// Bytes at the begin of the next piece that were looked at before, in vain.
  size_t seen = 0;
  /// Trim: something else than white space was seen. Indent: inside a line.
  bool begun = false;
  bool gaveUp = false;
};
} // namespace

size_t RunningStage::feed(llvm::StringRef piece, bool isLast, Output &out) {
  if (stage.isFused)
    return runFused(piece, isLast, out);
  switch (stage.kind) {
  case Stage::Kind::Trim:
    return trim(piece, isLast, out);
  case Stage::Kind::Lower:
  case Stage::Kind::Upper:
    return mapCase(piece, isLast, out);
  case Stage::Kind::Replace:
    return replace(piece, isLast, out);
  case Stage::Kind::Copy:
    out.append(piece);
    break;
  case Stage::Kind::Indent:
    indent(piece, out);
    break;
  }
  return piece.size();
}

/// White space waits until something follows it.
size_t RunningStage::trim(llvm::StringRef piece, bool isLast, Output &out) {
  llvm::StringRef body = trimWhiteSpace(piece.drop_front(seen));
  if (body.empty()) {
    seen = begun && !isLast ? piece.size() : 0;
    return piece.size() - seen;
  }
  size_t end = body.end() - piece.begin();
  out.append(begun ? piece.take_front(end) : body);
  begun = true;
  seen = isLast ? 0 : piece.size() - end;
  return piece.size() - seen;
}

/// Appends the text in another case.
template <typename Case>
static void appendMapped(llvm::StringRef text, Output &out,
                         void (*map)(std::string &, llvm::StringRef)) {
  char *to = out.extend(text.size());
  if (!to || mapAscii<Case>(to, text))
    return;
  out.dropBack(text.size());
  std::string mapped;
  map(mapped, text);
  out.append(mapped);
}

/// In lower case a letter may depend on the letters around it, never on what
/// stands behind an ASCII space or line feed: the last word waits.
size_t RunningStage::mapCase(llvm::StringRef piece, bool isLast, Output &out) {
  if (stage.kind == Stage::Kind::Upper) {
    appendMapped<AsciiToUpper>(piece, out, appendUpper);
    return piece.size();
  }
  size_t end = piece.size();
  if (!isLast) {
    size_t space = piece.drop_front(seen).find_last_of(" \n");
    end = space == llvm::StringRef::npos ? 0 : seen + space + 1;
    seen = piece.size() - end;
  }
  appendMapped<AsciiToLower>(piece.take_front(end), out, appendLower);
  return end;
}

/// How much of a piece is done with when its last match ends at `lastMatch`:
/// the end of a piece may be the beginning of a match.
static size_t doneAfter(llvm::StringRef piece, size_t lastMatch,
                        size_t needleSize, bool isLast) {
  llvm::StringRef rest = piece.drop_front(lastMatch);
  size_t waiting = isLast ? 0 : std::min(rest.size(), needleSize - 1);
  return lastMatch + floorBoundary(rest, rest.size() - waiting);
}

/// Memory for a result of at most `most` bytes, of which `take` takes what was
/// made; null if there is none.
char *RunningStage::workspace(uint64_t most, size_t likely, Output &out) {
  char *memory = out.roomFor(most, likely);
  return memory ? memory : aside.roomFor(most, likely);
}

void RunningStage::take(const char *made, const char *end, Output &out) {
  if (made == out.get().end())
    out.commit(end);
  else
    out.append({made, size_t(end - made)});
}

size_t RunningStage::replace(llvm::StringRef piece, bool isLast, Output &out) {
  const Rule &rule = stage.rules[0];
  llvm::StringRef from = rule.from, to = rule.to;
  if (rule.isByteForByte()) {
    if (char *memory = out.extend(piece.size()))
      writeByteReplaced(memory, piece, from[0], to[0]);
    return piece.size();
  }
  if (rule.isShort()) {
    BlockReplacer replacer(from, to);
    if (char *memory =
            workspace(replacer.mostFor(piece.size()), piece.size(), out)) {
      BlockReplacer::End end = replacer.run(memory, piece);
      size_t done = doneAfter(piece, end.lastMatch, from.size(), isLast);
      take(memory, end.out - (piece.size() - done), out);
      return done;
    }
  }
  size_t count = 0, begin = 0;
  forEachLiteral(piece, from, [&](size_t at) {
    ++count;
    begin = at + from.size();
  });
  size_t done = doneAfter(piece, begin, from.size(), isLast);
  uint64_t size = done - count * from.size() + count * to.size();
  char *memory = out.extend(size);
  if (!memory)
    return done;
  TextBuilder result(memory, size);
  writeReplaced(result, piece.take_front(done), from, to);
  return done;
}

/// One loop for all rules. With a case mapping it takes ASCII only, in which no
/// letter depends on another one.
size_t RunningStage::runFused(llvm::StringRef piece, bool isLast, Output &out) {
  using Case = BlockReplacer::Case;
  const Rule &one = stage.rules[0], &two = stage.rules.back();
  bool isLower = stage.kind == Stage::Kind::Lower;
  if (stage.rules.size() == 1 && one.isByteForByte()) {
    char from = one.from[0], to = one.to[0];
    char *memory = workspace(piece.size(), piece.size(), out);
    gaveUp =
        !memory || !(isLower ? mapAscii<AsciiToLower>(memory, piece, from, to)
                             : mapAscii<AsciiToUpper>(memory, piece, from, to));
    if (!gaveUp)
      take(memory, memory + piece.size(), out);
    return piece.size();
  }
  BlockReplacer replacer =
      stage.rules.size() == 1
          ? BlockReplacer(one.from, one.to)
          : BlockReplacer(one.from, one.to, two.from, two.to);
  char *memory = workspace(replacer.mostFor(piece.size()), piece.size(), out);
  gaveUp = !memory;
  if (gaveUp)
    return 0;
  BlockReplacer::End end = replacer.run(
      memory, piece,
      stage.isCaseMapping() ? isLower ? Case::Lower : Case::Upper : Case::None);
  gaveUp = !end.isRight;
  size_t longest = std::max(one.from.size(), two.from.size());
  size_t done = doneAfter(piece, end.lastMatch, longest, isLast);
  take(memory, end.out - (piece.size() - done), out);
  return done;
}

void RunningStage::indent(llvm::StringRef piece, Output &out) {
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

/// Bytes of a piece: what two stages work on stays in the second-level cache,
/// and what a stage does once a piece does not count.
static constexpr size_t pieceSize = size_t(32) << 10;

namespace {
enum class Outcome : uint8_t { Done, OutOfMemory, GaveUp };
} // namespace

/// Appends what the stages make of the text. Only fused ones give up.
static Outcome runStages(llvm::ArrayRef<Stage> program, llvm::StringRef text,
                         uint64_t limit, Output &result) {
  llvm::SmallVector<RunningStage, 4> stages;
  for (const Stage &stage : program)
    stages.emplace_back(stage, limit);
  size_t wanted = pieceSize;
  bool isLast = false;
  while (!isLast) {
    isLast = text.size() <= wanted;
    llvm::StringRef piece =
        isLast ? text : text.take_front(floorBoundary(text, wanted));
    for (size_t i = 0; i != stages.size(); ++i) {
      bool isEnd = i + 1 == stages.size();
      Output &out = isEnd ? result : stages[i + 1].input;
      size_t done = stages[i].feed(piece, isLast, out);
      if (stages[i].hasGivenUp())
        return Outcome::GaveUp;
      if (isLast)
        stages[i].end(out);
      if (out.hasOverflowed())
        return Outcome::OutOfMemory;
      if (i != 0) {
        stages[i].input.dropFront(done);
      } else {
        text = text.drop_front(done);
        // Nothing is certain yet: more of the text may decide.
        wanted = done ? pieceSize : 2 * wanted;
      }
      piece = out.get();
    }
  }
  return Outcome::Done;
}

/// Memory that the result should fit in, with room to write by blocks: what is
/// not used is given back.
static uint64_t expectedSize(const ChainState &chain, llvm::StringRef text) {
  bool grows = llvm::any_of(chain.stages, [](const Stage &stage) {
    return stage.spaces || llvm::any_of(stage.rules, [](const Rule &rule) {
             return rule.to.size() > rule.from.size();
           });
  });
  return text.size() + (grows ? text.size() / 4 : 0) + 64 +
         BlockReplacer::slack;
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
      return context.fail(diag::InternalError,
                          {"a text chain has a stage that is none"});
    chain = own.get();
  }
  llvm::StringRef text = input.asString();
  if (chain->trimsFirst)
    text = trimWhiteSpace(text);
  if (chain->stages.empty())
    return Value::string(chain->trimsLast ? trimWhiteSpace(text) : text);
  Output result(room(context), &context.arena);
  result.reserve(std::min<uint64_t>(expectedSize(*chain, text), room(context)));
  const uint64_t limit = room(context);
  Outcome outcome = Outcome::GaveUp;
  if (!chain->fused.empty())
    outcome = runStages(chain->fused, text, limit, result);
  if (outcome == Outcome::GaveUp) {
    result.clear();
    outcome = runStages(chain->stages, text, limit, result);
  }
  if (outcome != Outcome::Done)
    return context.outOfMemory();
  llvm::StringRef made = result.finish();
  return Value::string(chain->trimsLast ? trimWhiteSpace(made) : made);
}

} // namespace facet::lenses
