//===- TemplateText.cpp - The placeholders of a template ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Text/TemplateText.h"
#include "Search.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

/// Takes `name.field.field` from the front of the text; empty if there is none.
static llvm::StringRef takePath(llvm::StringRef text) {
  llvm::StringRef rest = text;
  do {
    llvm::StringRef name = takeIdentifier(rest);
    if (name.empty())
      return {};
    rest = rest.drop_front(name.size());
  } while (rest.consume_front("."));
  return text.take_front(text.size() - rest.size());
}

static llvm::StringRef dropBlanks(llvm::StringRef text) {
  return text.drop_while([](char c) { return c == ' ' || c == '\t'; });
}

/// What begins with the `{{` at `begin`.
TemplateText::Part TemplateText::partAt(size_t begin) const {
  llvm::StringRef inside = dropBlanks(text.drop_front(begin + 2));
  llvm::StringRef path = takePath(inside);
  llvm::StringRef rest = dropBlanks(inside.drop_front(path.size()));
  if (!path.empty() && rest.consume_front("}}"))
    return {Part::Kind::Placeholder,
            text.slice(begin, rest.data() - text.data()), path};
  size_t close = text.find("}}", begin + 2);
  if (close == llvm::StringRef::npos)
    return {Part::Kind::Unclosed, text.drop_front(begin), {}};
  return {Part::Kind::Malformed, text.slice(begin, close + 2), {}};
}

bool TemplateText::forEachPart(
    llvm::function_ref<bool(const Part &)> visit) const {
  bool goesOn = true;
  // What was put out ends here.
  size_t done = 0;
  auto put = [&](Part part) {
    goesOn = goesOn && (part.text.empty() || visit(part));
  };
  lenses::forEachPlace(text, "{{", [&](size_t at) {
    size_t slashes = 0;
    while (at - slashes > done && text[at - slashes - 1] == '\\')
      ++slashes;
    // Each two are one; an odd one makes the braces plain.
    put({Part::Kind::Text, text.slice(done, at - slashes + slashes / 2), {}});
    Part part = slashes % 2 ? Part{Part::Kind::Text, text.substr(at, 2), {}}
                            : partAt(at);
    put(part);
    done = at + part.text.size();
    return goesOn ? done : text.size();
  });
  put({Part::Kind::Text, text.drop_front(done), {}});
  return goesOn;
}
