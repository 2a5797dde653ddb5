//===- Lenses.td - The library of lenses -------------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Language.md part 2. Sections of docs/Lenses.md have this order.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENSES_TD
#define FACET_LENS_LENSES_TD

include "facet/Lens/Library/Text.td"
include "facet/Lens/Library/Lines.td"
include "facet/Lens/Library/Markup.td"
include "facet/Lens/Library/Encodings.td"
include "facet/Lens/Library/Lists.td"
include "facet/Lens/Library/Maps.td"
include "facet/Lens/Library/Conditions.td"
include "facet/Lens/Library/Numbers.td"
include "facet/Lens/Library/Language.td"
include "facet/Lens/Library/Media.td"
include "facet/Lens/Library/Host.td"

#endif // FACET_LENS_LENSES_TD
