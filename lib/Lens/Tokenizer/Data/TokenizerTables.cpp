//===- TokenizerTables.cpp - Tables of the tokenizers ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The files that MakeTables wrote, put into the read-only data of the binary:
// the system reads those pages of them that are used. The build names the
// files.
//
//===----------------------------------------------------------------------===//

#include "TokenizerTables.h"

using namespace facet::tokenizer;

#if !defined(__ELF__)
#error "the tables are embedded by directives of ELF assemblers"
#endif

// Beside the code's own read-only data, which other pages hold.
#define EMBED(SYMBOL, FILE)                                                    \
  asm(".pushsection .rodata." #SYMBOL ",\"a\",@progbits\n"                     \
      ".balign 64\n"                                                           \
      ".hidden " #SYMBOL "\n"                                                  \
      ".globl " #SYMBOL "\n" #SYMBOL ":\n"                                     \
      ".incbin \"" FILE "\"\n"                                                 \
      ".size " #SYMBOL ", . - " #SYMBOL "\n"                                   \
      ".popsection\n");                                                        \
  extern "C" const char SYMBOL[]

EMBED(facet_tokenizer_categories, FACET_CATEGORIES_TABLE);
EMBED(facet_tokenizer_o200k_base, FACET_O200K_BASE_TABLE);
EMBED(facet_tokenizer_cl100k_base, FACET_CL100K_BASE_TABLE);

const Tables facet_tokenizer_tables = {facet_tokenizer_categories,
                                       facet_tokenizer_o200k_base,
                                       facet_tokenizer_cl100k_base};
