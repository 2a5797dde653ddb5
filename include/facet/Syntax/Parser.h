//===- Parser.h - Text to syntax tree ------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_PARSER_H
#define FACET_SYNTAX_PARSER_H

#include "facet/Support/Diagnostics.h"
#include "facet/Syntax/Ast.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>

namespace facet {

/// Nesting deeper than this is F003 (docs/Language.md 1.3).
inline constexpr unsigned maxNesting = 256;

/// Gives the text of the file that `@text` with this path, at `span`, stands
/// for (docs/Language.md 3.8); nullopt if it has reported why there is none.
using TextLoader = llvm::function_ref<std::optional<ast::TextFile>(
    const ast::Name &path, SourceSpan span)>;

/// Parses the normalised text of a file that `sources` holds. Never fails: it
/// reports every error (F001 F003 F402 F452) and the warning about repeated
/// keys of singleton facets in source order, skips what it cannot use and goes
/// on with the next entry or facet. An entry with a broken value stays, with an
/// empty RawExpr as its value, so that its key is known. Linear time; recursion
/// bounded by `maxNesting`. Nodes are made in `context` and point into the
/// file's text, or into those that `loadText` gives; without it every `@text`
/// is an empty text.
ast::Document parse(FileId file, const SourceManager &sources,
                    AstContext &context, Diagnostics &diagnostics,
                    TextLoader loadText = {});

/// Parses a text that is lines of the body of a `@vars`, in the same way.
/// Nothing if the text has something else, which may not be reported.
std::optional<llvm::ArrayRef<ast::MapEntry>>
parseVariables(FileId file, const SourceManager &sources, AstContext &context,
               Diagnostics &diagnostics, TextLoader loadText);

/// The tree as canonical JSON for `fct inspect --ast`: kinds, values and spans
/// (docs/Language.md part 4). Stable for a document.
std::string astToJson(const ast::Document &document,
                      const SourceManager &sources);

} // namespace facet

#endif // FACET_SYNTAX_PARSER_H
