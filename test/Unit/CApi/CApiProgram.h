/*===- CApiProgram.h - Tests of the C API, in C -------------------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef FACET_TEST_UNIT_CAPI_CAPIPROGRAM_H
#define FACET_TEST_UNIT_CAPI_CAPIPROGRAM_H

#ifdef __cplusplus
extern "C" {
#endif

/* Each gives null, or what is not as it must be. */
const char *facet_test_versions(void);
const char *facet_test_programs(void);
const char *facet_test_errors(void);
const char *facet_test_runs(void);
const char *facet_test_updates(void);
const char *facet_test_requests(void);
const char *facet_test_values(void);
const char *facet_test_options(void);
const char *facet_test_replies(void);
const char *facet_test_null_handles(void);
const char *facet_test_bad_arguments(void);
const char *facet_test_layout_options(void);
const char *facet_test_bad_options(void);
const char *facet_test_hosts(void);
const char *facet_test_host_failures(void);
const char *facet_test_without_host(void);
const char *facet_test_configured(void);
const char *facet_test_many_runs(void);
const char *facet_test_bad_hosts(void);
/* With a folder that holds main.facet and bad.facet. */
const char *facet_test_texts(const char *folder);
const char *facet_test_bad_texts(const char *folder);

#ifdef __cplusplus
}
#endif

#endif /* FACET_TEST_UNIT_CAPI_CAPIPROGRAM_H */
