//===- Lens.h - Signatures and kernels of lenses -*- C++ -*-===//
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

namespace facet {

/// What an input or an argument may be. `Number` is int | float; `Sized` is
/// list, map or string; `List` is list<any>; `Map` is map<string, any> (structs
/// included); `Strings` is list<string>.
enum class LensType : uint8_t {
  Any,
  String,
  Int,
  Float,
  Number,
  Bool,
  List,
  Map,
  Strings,
  Sized,
  Image,
  Audio
};

/// The static type of a result. `SameNumber`: int for ints, float for floats,
/// int | float if the input or an argument is not known to be the same.
enum class LensResult : uint8_t {
  Any,
  String,
  Int,
  Float,
  Bool,
  List,
  Strings,
  Map,
  Image,
  Audio,
  Numbers,
  SameNumber
};

/// The FTS type of a LensType: the one that Sema checks statically and the
/// evaluator checks on values whose static type leaves it open.
const Type *typeOfLensType(LensType type, TypeContext &context);
/// "string", "list", "int or float": for messages.
llvm::StringRef lensTypeName(LensType type);
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

/// All about a lens. Immutable.
struct Lens {
  llvm::StringRef name;
  /// One line for users: docs, `fct explain`, editors.
  llvm::StringRef summary;
  LensType input;
  LensResult result;
  llvm::ArrayRef<LensParameter> parameters;
  LensGas gas;
  LensTotality totality = LensTotality::Total;
  LensKernel kernel = nullptr;
  LensPrepare prepare = nullptr;
  /// Set for ByArguments. Absent arguments are those that are not known; an
  /// optional argument that is known not to be given is Value::null() here.
  bool (*argumentsAreSafe)(llvm::ArrayRef<Value> knownArgs) = nullptr;
  /// template(k=v, …): named arguments of any name and type.
  bool takesAnyNames = false;
  TrustLevel level = TrustLevel::Pure;
  /// "external" …; empty at level 0.
  llvm::StringRef effect = {};
  llvm::StringRef version = "1";
  /// The dialect whose operation of the lens's name stands for calls; empty:
  /// `facet.apply` does.
  llvm::StringRef dialect = {};

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
  /// Adds a host lens, whose texts are copied; its parameters must outlive the
  /// registry. False if the name is taken, or neither an identifier nor one of
  /// `isHostLensName`.
  bool add(const Lens &lens);

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
/// The library's lens of this name, or null.
const Lens *findStandardLens(llvm::StringRef name);

} // namespace facet

#endif // FACET_LENS_LENS_H
