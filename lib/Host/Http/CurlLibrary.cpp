//===- CurlLibrary.cpp - libcurl, loaded when it is needed ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/CurlLibrary.h"
#include "facet/Support/SharedLibrary.h"

namespace facet::host {

static CurlLibrary load() {
  CurlLibrary curl;
  void *library = loadSharedLibrary({"libcurl.so.4", "libcurl-gnutls.so.4"});
  if (!library) {
    curl.problem = "libcurl.so.4 cannot be loaded; install libcurl 4 (Debian's "
                   "package libcurl4)";
    return curl;
  }
  bool isWhole =
#define FACET_CURL_FIND(Name) findFunction(library, "curl_" #Name, curl.Name) &&
      FACET_CURL_FUNCTIONS(FACET_CURL_FIND)
#undef FACET_CURL_FIND
          findFunction(library, "curl_easy_setopt", curl.setOption) &&
      findFunction(library, "curl_easy_getinfo", curl.getInfo) &&
      findFunction(library, "curl_multi_setopt", curl.setMultiOption);
  if (!isWhole)
    curl.problem = "libcurl.so.4 is too old";
  else if (curl.global_init(CURL_GLOBAL_ALL) != CURLE_OK)
    curl.problem = "libcurl cannot be initialised";
  return curl;
}

const CurlLibrary &CurlLibrary::get() {
  static const CurlLibrary curl = load();
  return curl;
}

} // namespace facet::host
