//===- Template.h - The lens template ------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_TEMPLATE_H
#define FACET_LIB_LENS_TEXT_TEMPLATE_H

#include "Kernel.h"

namespace facet::lenses {

/// Puts the texts of the arguments, or of fields inside them, in the place of
/// the placeholders (TemplateText). What is put in is not looked at again.
Result fillTemplate(LensContext &context, Value input, Arguments args);

inline constexpr Lens templateLenses[] = {
    {"template",
     "replaces each {{k}} and {{k.path}} by the text of the argument k",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Partial,
     fillTemplate,
     nullptr,
     nullptr,
     /*takesAnyNames=*/true},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_TEMPLATE_H
