//===- UnicodeData.cpp - What is used of ICU's data -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ICU's data are 30 MB for all languages. Case and normal forms are in its
// code; of the data only the rules of grapheme clusters are used, and embedded
// here.
//
//===----------------------------------------------------------------------===//

#include "UnicodeData.h"
#include <unicode/utypes.h>

using namespace facet;

#if !defined(__ELF__)
#error "the rules are embedded by directives of ELF assemblers"
#endif

asm(".pushsection .rodata.facet_cluster_rules,\"a\",@progbits\n"
    ".balign 16\n"
    ".hidden facet_cluster_rules\n"
    ".globl facet_cluster_rules\nfacet_cluster_rules:\n"
    ".incbin \"" FACET_CLUSTER_RULES "\"\n"
    ".hidden facet_cluster_rules_end\n"
    ".globl facet_cluster_rules_end\nfacet_cluster_rules_end:\n"
    ".popsection\n");
extern "C" const uint8_t facet_cluster_rules[];
extern "C" const uint8_t facet_cluster_rules_end[];

ClusterRules facet::clusterRules() {
  return {facet_cluster_rules,
          uint32_t(facet_cluster_rules_end - facet_cluster_rules)};
}

// Brings EmptyPackage.cpp along where the linker goes through archives once.
extern "C" const char U_ICUDATA_ENTRY_POINT[];
const void *facet::icuData() { return U_ICUDATA_ENTRY_POINT; }
