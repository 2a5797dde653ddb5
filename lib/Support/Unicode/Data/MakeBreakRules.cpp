//===- MakeBreakRules.cpp - Writes the rules of grapheme clusters ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// usage: FacetMakeBreakRules FILE
//
// Runs when the compiler is compiled, with the whole of ICU's data: what the
// library does with the rules is what it would do with those.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/rbbi.h>

static int fail(const char *what) {
  std::fprintf(stderr, "FacetMakeBreakRules: %s\n", what);
  return 1;
}

int main(int argc, char **argv) {
  if (argc != 2)
    return fail("usage: FacetMakeBreakRules FILE");
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(),
                                                  error));
  if (U_FAILURE(error))
    return fail("ICU has no data for grapheme clusters");
  uint32_t size = 0;
  // ICU gives no other kind.
  const uint8_t *rules =
      static_cast<icu::RuleBasedBreakIterator &>(*iterator).getBinaryRules(
          size);
  std::FILE *file = std::fopen(argv[1], "wb");
  if (!file)
    return fail("cannot write the file");
  bool isWritten = std::fwrite(rules, 1, size, file) == size;
  if (std::fclose(file) != 0 || !isWritten)
    return fail("cannot write the file");
  return 0;
}
