//===- LibraryFamily.td - Families of the library ----------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_LIBRARYFAMILY_TD
#define FACET_LENS_LIBRARY_LIBRARYFAMILY_TD

include "facet/Lens/LensBase.td"

/// What has no `let inStandard = true;` in it is called x.fct.NAME in full
/// (docs/Language.md 3.12).
class LibraryFamily<string title> : LensFamily<title> {
  let dialect = "facet";
  let prefix = "x.fct";
}

#endif // FACET_LENS_LIBRARY_LIBRARYFAMILY_TD
