/*===- CApiCheck.h - How a test in C says what is wrong -----------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef FACET_TEST_UNIT_CAPI_CAPICHECK_H
#define FACET_TEST_UNIT_CAPI_CAPICHECK_H

#define TEXT(x) #x
#define LINE(x) TEXT(x)
#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition))                                                          \
      return "line " LINE(__LINE__) ": " #condition;                           \
  } while (0)

#endif /* FACET_TEST_UNIT_CAPI_CAPICHECK_H */
