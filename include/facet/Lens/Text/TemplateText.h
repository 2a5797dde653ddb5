//===- TemplateText.h - The placeholders of a template ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How the text of `template` is read (docs/Language.md part 2): by its kernel,
// by Sema, which knows most of the texts, and by the size bounds of layout.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_TEXT_TEMPLATETEXT_H
#define FACET_LENS_TEXT_TEMPLATETEXT_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace facet {

/// A text with placeholders: `{{name}}` or `{{name.field.field}}`, each part an
/// identifier, with blanks inside the braces if one likes. A backslash before
/// `{{` makes it plain text, two are a backslash and a placeholder; elsewhere a
/// backslash is one. Any other `{{` is a mistake; a lone `}}` is text.
class TemplateText {
public:
  /// A piece of the text, in order.
  struct Part {
    enum class Kind : uint8_t {
      Text,
      Placeholder,
      /// `{{…}}` with something else inside.
      Malformed,
      /// `{{` without `}}` behind it: `text` is what is left.
      Unclosed
    } kind = Kind::Text;
    /// As it stands in the template, braces included; of Kind::Text what is put
    /// out.
    llvm::StringRef text;
    /// Of a placeholder: "name.field.field", without blanks.
    llvm::StringRef path;
  };

  explicit TemplateText(llvm::StringRef text) : text(text) {}

  /// Calls `visit` with each part until it returns false; false if it did.
  /// Linear time as long as the parts visited are no mistakes.
  bool forEachPart(llvm::function_ref<bool(const Part &)> visit) const;

private:
  Part partAt(size_t begin) const;

  llvm::StringRef text;
};

} // namespace facet

#endif // FACET_LENS_TEXT_TEMPLATETEXT_H
