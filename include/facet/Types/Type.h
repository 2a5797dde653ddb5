//===- Type.h - FACET's type system, FTS (docs/Language.md 1.6) -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types are uniqued by a TypeContext: equal types are one pointer, so a type is
// a DAG, and what works on types visits a shared part once. A type that would
// nest deeper than `maxTypeDepth` becomes `any`.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TYPES_TYPE_H
#define FACET_TYPES_TYPE_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/Value.h"
#include <memory>
#include <variant>

namespace facet {

class TypeContext;
class UnionIndex;

/// A compiled RE2 pattern; see Pattern.h.
class Pattern;

/// Lists, maps and structs nest at most this deep; unions add nothing.
inline constexpr unsigned maxTypeDepth = 256;

struct TypeField;

/// One type. Immutable; owned by its TypeContext.
class Type {
public:
  enum class Kind : uint8_t {
    Any,
    Null,
    Bool,
    Int,
    Float,
    String,
    List,
    Map,
    Struct,
    Union,
    Image,
    Audio,
    Embedding,
    /// The type of no value: the element type of `[]`. Assignable to all.
    Never
  };

  Kind kind() const { return typeKind; }
  bool is(Kind k) const { return typeKind == k; }
  bool isAny() const { return is(Kind::Any); }
  /// 0 for a type without parts, else one more than the deepest part's; a
  /// union's is that of its deepest member.
  unsigned depth() const { return typeDepth; }
  /// True if the type or a part of it has a value constraint (min, max,
  /// pattern, enum, embedding length; of image and audio the asset itself),
  /// which must be checked on values.
  bool hasConstraints() const { return constrained; }
  /// True if `float` is the type or a part of it (see `coerceJson`).
  bool containsFloat() const { return floatInside; }
  /// True if `any` is the type or a part of it.
  bool containsAny() const { return anyInside; }
  /// The type without its constraints, those of its parts included: itself if
  /// it has none. Types of one shape are told apart by values only.
  const Type *shape() const { return shapeType; }

  /// The type without its descriptions, those of its parts included: itself if
  /// it has none. Analysis types with these alone, so that descriptions have no
  /// effect (docs/Language.md 3.7).
  const Type *undescribed() const {
    return undescribedType ? undescribedType : this;
  }
  /// What people and models are told of it.
  std::optional<llvm::StringRef> description;

  /// Of a list or map: the type of its elements.
  const Type *element() const { return elementType; }
  /// Of a struct, in order of declaration.
  llvm::ArrayRef<TypeField> fields() const;
  /// The field with this name, or nullptr. O(log fields).
  const TypeField *field(llvm::StringRef name) const;
  /// Of a union, in order; no union, no `any`, no repetition among them.
  llvm::ArrayRef<const Type *> members() const { return memberTypes; }
  /// Of a union of many members: finds the few that something may fit. Null if
  /// there are few. Made when it is first asked for; thread-safe.
  const UnionIndex *memberIndex() const;

  /// Constraints; unset where there is none.
  std::optional<int64_t> minInt, maxInt;    // int
  std::optional<double> minFloat, maxFloat; // float
  const Pattern *pattern = nullptr;         // string
  /// Of bool, int, float and string: the values of `enum`, each once; floats
  /// for a float.
  llvm::ArrayRef<Value> enumeration;
  bool hasEnumeration = false;
  /// True if `atom`, of the type's kind, is in `enumeration`; an int is looked
  /// up as a float in that of a float. O(log enumeration).
  bool isEnumerated(Value atom) const;
  llvm::StringRef format;            // image, audio; empty: any
  std::optional<int64_t> maxDim;     // image, pixels
  std::optional<double> maxDuration; // audio, seconds
  int64_t embeddingSize = 0;         // embedding, N >= 1

private:
  friend class TypeContext;
  Type() = default;

  Kind typeKind = Kind::Any;
  bool constrained = false;
  bool anyInside = false;
  bool floatInside = false;
  unsigned typeDepth = 0;
  const Type *elementType = nullptr;
  const TypeField *fieldData = nullptr;
  size_t fieldCount = 0;
  llvm::ArrayRef<const Type *> memberTypes;
  /// Indices of the fields or of the enumeration by name, if there are many.
  const uint32_t *nameOrder = nullptr;
  const Type *shapeType = this;
  /// Null: itself.
  const Type *undescribedType = nullptr;
  struct LazyIndex;
  LazyIndex *lazyIndex = nullptr;
};

struct TypeField {
  llvm::StringRef name;
  const Type *type;
};

inline llvm::ArrayRef<TypeField> Type::fields() const {
  return {fieldData, fieldCount};
}

/// True if the type or a part of it is an image or audio type with constraints
/// (format, max_dim, max_duration). Linear in the type's shared size.
bool constrainsMedia(const Type *type);

struct TypeConstraints;
/// A value of `enum` that owns its text.
using EnumValue = std::variant<bool, int64_t, double, std::string>;
/// The value, whose text is that of `owner`.
Value valueOf(const EnumValue &owner);

/// How the values of a type fit another type, the worst first.
enum class Fit : uint8_t {
  /// No value fits: the static error F451.
  Never,
  /// The members of a union fit in part.
  InPart,
  /// `any` in the source leaves it to the run time.
  Dynamic,
  /// Assignable; whether value constraints hold (F452) depends on the value.
  Constrained,
  /// Every value fits: no check is needed.
  Always
};

/// Makes and owns types. Not thread-safe, the questions about assignability
/// included: they remember their answers.
class TypeContext {
public:
  TypeContext();
  ~TypeContext();
  TypeContext(const TypeContext &) = delete;
  TypeContext &operator=(const TypeContext &) = delete;

  /// An unconstrained type without parts.
  const Type *get(Type::Kind kind);
  const Type *any() { return get(Type::Kind::Any); }
  const Type *string() { return get(Type::Kind::String); }
  const Type *list(const Type *element);
  const Type *map(const Type *element);
  /// Fields keep their order; two structs with the same fields in another order
  /// are two types. The names are copied and must be distinct.
  const Type *structure(llvm::ArrayRef<TypeField> fields);
  /// Flattens unions, drops repetitions and members of type Never; one member
  /// is itself; none is Never; `any` takes all. A union that is one more of
  /// many that grew out of each other becomes `any`, so that the memory that
  /// all unions take stays in proportion to what is asked for: `unionCredit`.
  const Type *unionOf(llvm::ArrayRef<const Type *> members);
  /// The type of a field of a value of type `type`; `any` where it may have any
  /// field, the union of what its members have for a union. Null if there is
  /// certainly no such field. Unions remember their fields.
  const Type *fieldOf(const Type *type, llvm::StringRef name);
  /// The type of what a value of type `type` holds: the items of a list or an
  /// embedding, the values of a map or struct, `any` where they are not known;
  /// of a union the union of what its members hold. Never for what holds
  /// nothing. Structs and unions remember theirs.
  const Type *elementOf(const Type *type);
  /// `size` >= 1.
  const Type *embedding(int64_t size);
  /// `number`: int | float, for the parameters of lenses.
  const Type *number();
  /// Uniques a leaf type (bool, int, float, string, image, audio) with
  /// constraints, taken from `constraints` (its strings are copied), which
  /// `addConstraint` filled. `pattern` is compiled here. Null and `error` if
  /// RE2 refuses the pattern, min is greater than max or no value of `enum`
  /// meets the other constraints. The description is left out.
  const Type *constrained(const TypeConstraints &constraints,
                          std::string &error);

  /// The type with the constraints of `constrained` and the description, if
  /// there is one, of `constraints`, which were made of those that it has.
  const Type *withConstraints(const Type *type,
                              const TypeConstraints &constraints,
                              std::string &error);
  /// The type, of any kind but a union, with a description, in place of its own
  /// if it has one. The text is copied.
  const Type *described(const Type *type, llvm::StringRef description);

  /// How values of type `from` fit the type `to` (docs/Language.md 1.6):
  ///  - every type fits `any`, Never fits every type, `any` fits dynamically;
  ///  - null, bool, int, float, string, image, audio fit their own kind only;
  ///  - each member of a union must fit, else it fits in part; a union is
  ///    fitted by what fits some member;
  ///  - lists fit by their elements, maps by theirs;
  ///  - a struct fits a struct all of whose fields it has, each fitting; more
  ///    fields may be there. A field that the source does not declare counts as
  ///    missing: Never;
  ///  - a struct fits a map if each of its fields fits the element. A map fits
  ///    no struct, also one of `any`;
  ///  - a list of numbers and an embedding fit an embedding; an embedding fits
  ///    what a list of `int | float` fits;
  ///  - a struct that has the fields of an asset (kind, format, digest, shape)
  ///    fits image and audio: its value decides.
  /// Value constraints never make it worse than Constrained.
  Fit fit(const Type *from, const Type *to);
  /// Static assignability T1→T2 (docs/Language.md 1.6); value constraints are
  /// no bar. `any` as source is not assignable but to `any` (see `mayAssign`).
  bool isAssignable(const Type *from, const Type *to) {
    return fit(from, to) >= Fit::Constrained;
  }
  /// False if no value of type `from` can be of type `to`: the static error
  /// F451. True where `any`, at any depth, leaves it to the run time, and, with
  /// `partially`, where some member of a union may fit. For a source without
  /// `any` this is `isAssignable` but for `partially`.
  bool mayAssign(const Type *from, const Type *to, bool partially = true) {
    return fit(from, to) >= (partially ? Fit::InPart : Fit::Dynamic);
  }

  /// Members that unions may have in all, beside those for each that was asked
  /// for by itself.
  static constexpr size_t unionCredit = size_t(1) << 17, creditForMember = 16;

private:
  static void inherit(Type &type, const Type *part, unsigned levels);
  const Type *uniteFlat(llvm::ArrayRef<const Type *> flat);
  const Type *fieldOfWideUnion(const Type *type, llvm::StringRef name);
  const Type *withElement(Type::Kind kind, const Type *element);
  const Pattern *pattern(llvm::StringRef text, std::string &error);
  void enumerate(Type &type, llvm::ArrayRef<EnumValue> values);

  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

/// A type's constraints and its description while it is being made: with `kind`
/// set, filled by `addConstraint`. Only a leaf type has constraints.
struct TypeConstraints {
  Type::Kind kind = Type::Kind::Any;
  std::optional<int64_t> minInt, maxInt;
  std::optional<double> minFloat, maxFloat;
  std::optional<std::string> pattern;
  /// Of one alternative, that of the kind.
  std::optional<std::vector<EnumValue>> enumeration;
  std::string format;
  std::optional<int64_t> maxDim;
  std::optional<double> maxDuration;
  std::optional<std::string> description;
};

/// Adds the constraint `name` (min, max, pattern, enum, format, max_dim,
/// max_duration), or the description, to a type of kind `constraints.kind`: the
/// one place that says which constraint takes what where. False and `error` if
/// the kind has no such constraint, if it is there already, or if the value is
/// not right for it. The strings of `value` are copied.
bool addConstraint(TypeConstraints &constraints, llvm::StringRef name,
                   Value value, std::string &error);
/// The kind of a type and the constraints that it has, to add more.
TypeConstraints constraintsOf(const Type *type);

/// A type as messages show it: in its source form, which `parseType` reads, but
/// that the type of an empty list is "[]". Descriptions are left out; types
/// that print longer than `maxBytes` are cut with "…".
std::string printType(const Type *type, size_t maxBytes = 400);

/// All of the source form, descriptions included.
std::string typeSource(const Type *type);

/// A type expression that cannot be read, at byte offsets of its text.
struct TypeParseError {
  size_t begin = 0, end = 0;
  std::string message;
  /// It breaks a rule of tokens, F003, rather than one of types, F452.
  bool isSyntaxError = false;
};

/// How a type expression stands in its document.
enum class TypeTextForm {
  /// The contents of a FACET string: no comments.
  InString,
  /// Bare in an `@interface`: may hold comments and line breaks.
  InInterface
};

/// Parses a type expression (docs/Language.md 1.6). String literals inside it
/// have FACET's escapes. Returns null and sets `error` if it is bad, nested
/// deeper than maxTypeDepth included. The type owns copies of its names. With
/// `standardOnly` a description is an error.
const Type *parseType(llvm::StringRef text, TypeContext &context,
                      TypeTextForm form, TypeParseError &error,
                      bool standardOnly = false);

/// How a value differs from a type.
struct TypeMismatch {
  /// Where in the value: "", ".a.b[3]".
  std::string path;
  /// A constraint is violated (F452), rather than the type (F451).
  bool isConstraint = false;
  /// "expected int, got string", "6 is greater than max=5".
  std::string message;

  /// The message with its place: "at '.a[3]': expected int, got string".
  std::string text() const;
};

/// Checks a value against a type, constraints included; nullopt if it fits.
/// An int fits `float` only with `fromJson` (a JSON number may be written
/// without a fraction). Of several violations a type mismatch is reported
/// before a constraint; in a union the constraints of the first member whose
/// type fits. For image and audio a value that is no map, or an asset of the
/// other kind, is a type mismatch; a map that is no canonical asset violates a
/// constraint. Thread-safe; a value's shared parts are checked once.
std::optional<TypeMismatch> checkValue(Value value, const Type *type,
                                       bool fromJson);

/// A field that a value has and its type does not.
struct ExtraField {
  /// Where in the value: ".a.b[3]".
  std::string path;
  /// How many keys stand before its own in the value's text.
  size_t keysBefore;
};

/// The fields that a value has beyond those of a type that it fits, in the
/// order of its text. Of the members of a union that a part fits, the first one
/// that leaves none counts, else the first. For values that share no storage,
/// as those from JSON do.
std::vector<ExtraField> findExtraFields(Value value, const Type *type);

/// Converts ints to floats where the type asks for `float`, in a value from
/// JSON that `checkValue` accepted. Shares what does not change. In a union a
/// member that the value fits as it is comes first, then the first that it fits
/// as JSON. nullopt: out of memory.
std::optional<Value> coerceJson(Value value, const Type *type,
                                ValueArena &arena);

/// The type of a value: lists by the union of their elements, maps as structs,
/// assets too.
const Type *typeOf(Value value, TypeContext &context);

/// Why a value is no canonical asset of the kind ("image" or "audio"), or
/// nullopt (docs/Language.md 1.7, F452). Other fields than an asset's are
/// refused.
std::optional<std::string> checkAsset(Value value, llvm::StringRef kind);

/// The JSON Schema of a type as a canonical JSON value (docs/Language.md 1.13,
/// Appendix D), in order of declaration; the parameters of a function have the
/// schema of their struct. Parts of the type that are one type share their
/// schema. nullopt: out of memory, or deeper than a value may be.
std::optional<Value> jsonSchema(const Type *type, ValueArena &arena);

} // namespace facet

#endif // FACET_TYPES_TYPE_H
