/*===- GlibcData.c - Stands for data of glibc ---------------------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Debian's libicuuc.a is compiled for programs: in a shared library its      *|
|* references to variables of glibc cannot be resolved. They are in           *|
|* uprv_tzname and uprv_timezone, which only ICU's time zones (libicui18n)    *|
|* call. So these stand for them, and nobody reads them.                      *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#define HIDDEN __attribute__((visibility("hidden")))

HIDDEN char *tzname[2];
HIDDEN long __timezone; /* NOLINT(bugprone-reserved-identifier) */
