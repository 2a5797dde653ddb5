//===- CurlLibrary.cpp - libcurl, loaded when it is needed ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/CurlLibrary.h"
#include "llvm/Support/Compiler.h"
#include <dlfcn.h>

namespace facet::host {

/// With its own OpenSSL, not that of the program, which is another one.
static void *open(const char *name) {
  int mode = RTLD_NOW | RTLD_LOCAL;
#if !LLVM_ADDRESS_SANITIZER_BUILD && defined(RTLD_DEEPBIND)
  mode |= RTLD_DEEPBIND;
#endif
  return ::dlopen(name, mode);
}

template <typename Function>
static bool find(void *library, const char *name, Function &function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function;
}

static CurlLibrary load() {
  CurlLibrary curl;
  void *library = nullptr;
  for (const char *name : {"libcurl.so.4", "libcurl-gnutls.so.4"})
    if (!library)
      library = open(name);
  if (!library) {
    curl.problem = "libcurl.so.4 cannot be loaded; install libcurl 4 (Debian's "
                   "package libcurl4)";
    return curl;
  }
  bool isWhole =
#define FACET_CURL_FIND(Name) find(library, "curl_" #Name, curl.Name) &&
      FACET_CURL_FUNCTIONS(FACET_CURL_FIND)
#undef FACET_CURL_FIND
          find(library, "curl_easy_setopt", curl.setOption) &&
      find(library, "curl_easy_getinfo", curl.getInfo) &&
      find(library, "curl_multi_setopt", curl.setMultiOption);
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
