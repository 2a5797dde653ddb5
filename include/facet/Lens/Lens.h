//===- Lens.h - Signatures and kernels of lenses -------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Lens says all that the compiler knows of a lens: its signature, cost, trust
// and, for level 0, its kernel: the one function that computes it, called by
// the folders of the facet dialect and by the evaluator alike.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENS_H
#define FACET_LENS_LENS_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/Value.h"
#include "facet/Types/Type.h"
#include "llvm/Support/LogicalResult.h"
#include <memory>
#include <string_view>

namespace facet {

// What inputs, arguments and results may be: the enumeration LensType, of the
// records in LensTypes.td.
#define GET_LENS_TYPE_ENUM
#include "facet/Lens/LensTypes.inc"

/// How the static type of a result follows from those of the operands.
enum class LensResultRule : uint8_t {
  /// It is `Lens::result`.
  AsDeclared,
  /// Int for ints, float for floats; `Lens::result` if the input or an argument
  /// that is a number is not known to be the same.
  SameNumber,
  /// String for a map, a list of strings for a list, else `Lens::result`.
  TextOfEach,
  /// What the input holds, and the arguments that `mayBeResult`: their types,
  /// joined.
  HeldOrArgument,
  /// The arguments that `mayBeResult`: their types, joined.
  OneOfArguments,
  /// Int for a list of ints, float for one of floats, else `Lens::result`.
  SumOfItems
};

/// The FTS type of a LensType: the one that Sema checks statically and the
/// evaluator checks on values whose static type leaves it open.
const Type *typeOfLensType(LensType type, TypeContext &context);
/// "string", "list", "int or float": for messages.
llvm::StringRef lensTypeName(LensType type);
/// "list<string>", "int | float": the FTS type as documents spell it.
llvm::StringRef lensTypeSpelling(LensType type);
/// Whether a host's lens may take values of the type, and give them.
bool mayHostTake(LensType type);
bool mayHostGive(LensType type);
/// Whether a value is of the type; same answer as checkValue with
/// typeOfLensType, without a context.
bool fitsLensType(Value value, LensType type);

/// One parameter. A parameter is required, or has a default, or is optional
/// (its argument is Value::absent() when it is not given).
struct LensParameter {
  llvm::StringRef name;
  LensType type;
  enum class Presence : uint8_t {
    Required,
    Default,
    Optional
  } presence = Presence::Required;
  /// The default; a constant whose storage is static.
  Value defaultValue = Value::absent();
  /// Documents must write a literal.
  bool isLiteral = false;
  /// With a result rule that joins types: the argument may be the result.
  bool mayBeResult = false;
  /// The name of a field that items of the input may have.
  bool isItemField = false;

  static constexpr LensParameter required(llvm::StringRef name, LensType type) {
    return {name, type};
  }
  static constexpr LensParameter optional(llvm::StringRef name, LensType type) {
    return {name, type, Presence::Optional};
  }
  static constexpr LensParameter
  withDefault(llvm::StringRef name, LensType type, Value defaultValue) {
    return {name, type, Presence::Default, defaultValue};
  }
  constexpr LensParameter asLiteral() const {
    LensParameter parameter = *this;
    parameter.isLiteral = true;
    return parameter;
  }
  constexpr LensParameter asResult() const {
    LensParameter parameter = *this;
    parameter.mayBeResult = true;
    return parameter;
  }
  constexpr LensParameter asItemField() const {
    LensParameter parameter = *this;
    parameter.isItemField = true;
    return parameter;
  }
};

/// What a lens needs but its input: prepared once where the arguments are known
/// at build time (a compiled pattern, a parsed query). Immutable, shareable.
class LensState {
public:
  virtual ~LensState() = default;
};

/// What a kernel works with during one call.
class LensContext {
public:
  explicit LensContext(ValueArena &arena) : arena(arena) {}

  /// Where results are made. A kernel that gets no memory returns
  /// outOfMemory().
  ValueArena &arena;
  /// The state made by `Lens::prepare` for these arguments, or null.
  const LensState *state = nullptr;
  /// Of a lens with `takesAnyNames`: the names of the arguments, in the order
  /// of `args`.
  llvm::ArrayRef<llvm::StringRef> names;
  /// The longest text, in bytes, whose gas the run can still pay. A kernel that
  /// makes a text need not make a longer one: it may fail with textTooLong().
  uint64_t textLimit = ~uint64_t(0);

  /// Records why the call fails.
  llvm::LogicalResult fail(Diag kind, std::vector<std::string> args = {});
  /// Fails with X.fct.LIMIT.
  llvm::LogicalResult outOfMemory();
  /// Fails because of `textLimit`.
  llvm::LogicalResult textTooLong() {
    isTextTooLong = true;
    return llvm::failure();
  }

  bool isTextTooLong = false;
  /// Valid after a kernel failed, unless its text was too long.
  Diag failureKind;
  std::vector<std::string> failureArguments;
};

/// Computes a lens. The input and the arguments fit their LensTypes; absent
/// optional arguments are Value::absent(), defaults are filled in. The result
/// may share storage with the input, the arguments and static memory. Same
/// answer for the same arguments, always; no I/O. Texts are UTF-8.
using LensKernel = llvm::FailureOr<Value> (*)(LensContext &context, Value input,
                                              llvm::ArrayRef<Value> args);

/// Prepares a state from the arguments known at build time (others are
/// Value::absent()). Returns failure after context.fail if a known argument is
/// bad in itself (a pattern that RE2 refuses): an error at build. A null state
/// is fine.
using LensPrepare = llvm::FailureOr<std::unique_ptr<LensState>> (*)(
    LensContext &context, llvm::ArrayRef<Value> knownArgs);

/// Trust level (§9).
enum class TrustLevel : uint8_t { Pure = 0, Bounded = 1, Volatile = 2 };

/// Whether calls can fail on well-typed operands. `ByArguments`: not if
/// `argumentsAreSafe` says so of the arguments known at build time.
enum class LensTotality : uint8_t { Total, ByArguments, Partial };

/// Gas of a call: base + perUnit × (size of input + size of output), of levels
/// 1 and 2 base + perUnit × size of input: what a host answers costs nothing.
struct LensGas {
  uint32_t base = 1;
  uint32_t perUnit = 1;
};

/// All about a lens. Immutable. Rows of tables are made of records by
/// facet-tblgen; LensBase.td explains the members.
struct Lens {
  llvm::StringRef name;
  /// Of a lens of the library beyond the standard: "x.fct.tag", another name
  /// for calls, policies and mocks. Events, keys and requests have `name`.
  llvm::StringRef fullName = {};
  /// Other names that calls may use.
  llvm::ArrayRef<llvm::StringRef> aliases = {};
  /// One line for users: docs, `fct explain`, editors.
  llvm::StringRef summary;
  /// Markdown; may be empty.
  llvm::StringRef description = {};
  /// An expression, and the canonical JSON of its result, empty if only the
  /// host knows it.
  llvm::StringRef example = {}, exampleResult = {};
  LensType input;
  LensType result;
  LensResultRule resultRule = LensResultRule::AsDeclared;
  llvm::ArrayRef<LensParameter> parameters;
  /// template(k=v, …): named arguments of any name and type.
  bool takesAnyNames = false;
  /// Arguments that are text become part of the result.
  bool keepsArguments = false;
  /// Arguments stand in the result in place of parts of the input.
  bool replacesText = false;
  LensGas gas;
  LensTotality totality = LensTotality::Total;
  LensKernel kernel = nullptr;
  LensPrepare prepare = nullptr;
  /// Set for ByArguments. Absent arguments are those that are not known; an
  /// optional argument that is known not to be given is Value::null() here.
  bool (*argumentsAreSafe)(llvm::ArrayRef<Value> knownArgs) = nullptr;
  TrustLevel level = TrustLevel::Pure;
  /// "external" …; empty at level 0.
  llvm::StringRef effect = {};
  llvm::StringRef version = "1";
  /// The dialect whose operation of the lens's name stands for calls; empty:
  /// `facet.apply` does.
  llvm::StringRef dialect = {};

  /// The name by which the guard knows its calls: a rule may name all lenses of
  /// a prefix.
  llvm::StringRef qualifiedName() const {
    return fullName.empty() ? name : fullName;
  }
  const LensParameter *findParameter(llvm::StringRef name) const;
  /// Can a call on well-typed operands fail, with these arguments known?
  bool canFail(llvm::ArrayRef<Value> knownArgs) const {
    return totality == LensTotality::Partial ||
           (totality == LensTotality::ByArguments &&
            !argumentsAreSafe(knownArgs));
  }
  uint64_t gasOf(Value input, Value output) const {
    uint64_t size = input.gasSize();
    if (level == TrustLevel::Pure)
      size += output.gasSize();
    return gas.base + uint64_t(gas.perUnit) * size;
  }
  /// "split(separator)", "json(indent=0)": for messages and docs.
  std::string signature() const;
  /// Whether the members agree: a kernel at level 0 and only there, and so on.
  constexpr bool isConsistent() const {
    bool isPure = level == TrustLevel::Pure;
    bool dependsOnArguments = totality == LensTotality::ByArguments;
    return isPure == (kernel != nullptr) && isPure == effect.empty() &&
           dependsOnArguments == (argumentsAreSafe != nullptr);
  }
};

/// A name, full name or alias of the lens with this number in a table.
struct LensName {
  llvm::StringRef name;
  uint32_t index;
};

/// Whether a table is what the rest of the compiler relies on: sorted by name,
/// each name once, no row that contradicts itself.
template <size_t Size>
constexpr bool isGoodLensTable(const Lens (&table)[Size]) {
  auto text = [](llvm::StringRef name) {
    return std::string_view(name.data(), name.size());
  };
  for (size_t i = 0; i != Size; ++i)
    if (!table[i].isConsistent() ||
        (i && !(text(table[i - 1].name) < text(table[i].name))))
      return false;
  return true;
}

/// The static type of a call's result.
const Type *lensResultType(const Lens &lens, const Type *input,
                           llvm::ArrayRef<const Type *> args,
                           TypeContext &context);

/// Whether it is the name of a host's lens: identifiers joined by dots,
/// `x.host.name` (docs/Language.md 1.3).
bool isHostLensName(llvm::StringRef name);

/// The lenses that a compilation knows: the library of part 2 and those that
/// the host registered. Immutable after it is set up; shareable. Copies share
/// the lenses.
class LensRegistry {
public:
  /// The library of docs/Language.md part 2.
  LensRegistry() = default;
  /// Adds a host lens, whose name, summary, effect and version are copied; what
  /// else it points to must outlive the registry. It has no full name. False if
  /// a name of it is taken, or neither an identifier nor one of
  /// `isHostLensName`.
  bool add(const Lens &lens);

  /// The lens of a name, full name or alias, or null.
  const Lens *find(llvm::StringRef name) const;
  /// All lenses, sorted by name.
  std::vector<const Lens *> all() const;

private:
  /// A lens with the texts that it points to.
  struct HostLens;
  std::vector<std::shared_ptr<const Lens>> hostLenses;
};

/// The library's lenses, sorted by name.
llvm::ArrayRef<Lens> standardLenses();
/// The library's lens of this name, full name or alias, or null.
const Lens *findStandardLens(llvm::StringRef name);

} // namespace facet

#endif // FACET_LENS_LENS_H
