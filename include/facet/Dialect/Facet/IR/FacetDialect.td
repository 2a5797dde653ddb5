//===- FacetDialect.td - The facet dialect --------------- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETDIALECT_TD
#define FACET_DIALECT_FACET_IR_FACETDIALECT_TD

include "mlir/IR/OpBase.td"

def FacetDialect : Dialect {
  let name = "facet";
  let cppNamespace = "::facet::ir";
  let summary = "Values, lenses and programs of the FACET language";
  let description = [{
    The `facet` dialect holds an analysed FACET document: its variables as SSA
    values in evaluation order, one operation a standard lens, messages, policy
    rules and interfaces. It is imported from a `facet::AnalysedProgram` and keeps all
    that a run can show; see docs/Rationale/FacetDialect.md.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let extraClassDeclaration = [{
    /// The lenses that operations of this context may call: those of the
    /// library, unless more are set.
    const ::facet::LensRegistry &getLenses() const { return *lenses; }
    /// While no operation exists.
    void setLenses(std::shared_ptr<const ::facet::LensRegistry> known) {
      lenses = std::move(known);
    }

    /// Operations of lenses are registered when they are asked for, since a
    /// document uses few of the many. Who reads IR, or names such an operation
    /// in a pattern or for an external model, asks for all of them first, and
    /// before it knows one as unregistered.
    void registerLensOperations();
    /// That of a lens whose dialect this is, registered if it was not.
    ::mlir::OperationName getLensOperation(::llvm::StringRef lens);

    /// A tokenizer of a file, which the `unit` of a program may name.
    const ::facet::Tokenizer &getTokenizer() const { return tokenizer; }
    void setTokenizer(::facet::Tokenizer known) {
      tokenizer = std::move(known);
    }

    /// The solvers of plug-ins, which the `packing` of a program may name.
    ::llvm::ArrayRef<const ::facet::PackingSolver *> getSolvers() const {
      return solvers;
    }
    void setSolvers(std::vector<const ::facet::PackingSolver *> known) {
      solvers = std::move(known);
    }

    /// The number of `name` among the names of a type or of an attribute, which
    /// live as long as the context. Where they are many, an index of them is
    /// made once.
    std::optional<size_t> findName(::llvm::ArrayRef<::mlir::StringAttr> names,
                                   ::llvm::StringRef name) const;

  private:
    std::shared_ptr<const ::facet::LensRegistry> lenses;
    std::shared_ptr<NameIndexes> nameIndexes;
    ::facet::Tokenizer tokenizer;
    std::vector<const ::facet::PackingSolver *> solvers;

    template <typename... Ops> void addOperationsExceptLenses();
    template <typename... Ops> void addLensOperations(::llvm::StringRef name);

  public:
  }];
}

class Facet_Op<string mnemonic, list<Trait> traits = []>
    : Op<FacetDialect, mnemonic, traits>;

#endif // FACET_DIALECT_FACET_IR_FACETDIALECT_TD
