//===- CurlLibrary.h - libcurl, loaded when it is needed --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// libcurl brings some twenty shared libraries along, which would cost every
// start of a program more than all the rest of it: so it is loaded by the first
// call (docs/Rationale/Http.md).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_HTTP_CURLLIBRARY_H
#define FACET_LIB_HOST_HTTP_CURLLIBRARY_H

#include <curl/curl.h>
#include <string>

namespace facet::host {

/// The functions of libcurl that are used, under their names without "curl_".
struct CurlLibrary {
#define FACET_CURL_FUNCTIONS(F)                                                \
  F(global_init)                                                               \
  F(easy_init)                                                                 \
  F(easy_cleanup)                                                              \
  F(easy_reset)                                                                \
  F(easy_strerror)                                                             \
  F(multi_init)                                                                \
  F(multi_cleanup)                                                             \
  F(multi_add_handle)                                                          \
  F(multi_remove_handle)                                                       \
  F(multi_perform)                                                             \
  F(multi_poll)                                                                \
  F(multi_info_read)                                                           \
  F(slist_append)                                                              \
  F(slist_free_all)
#define FACET_CURL_MEMBER(Name) decltype(&::curl_##Name) Name = nullptr;
  FACET_CURL_FUNCTIONS(FACET_CURL_MEMBER)
#undef FACET_CURL_MEMBER
  // These are macros, too.
  CURLcode (*setOption)(CURL *, CURLoption, ...) = nullptr;
  CURLcode (*getInfo)(CURL *, CURLINFO, ...) = nullptr;
  CURLMcode (*setMultiOption)(CURLM *, CURLMoption, ...) = nullptr;

  /// Why it cannot be used; empty if it can.
  std::string problem;

  /// Loads it when it is first asked for, for the whole process.
  static const CurlLibrary &get();
};

} // namespace facet::host

#endif // FACET_LIB_HOST_HTTP_CURLLIBRARY_H
