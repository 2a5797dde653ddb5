/*===- native.h - The Node extension of the C API -----------------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

/* What lib/ calls: it checks all arguments, so that nothing here has to. */
#ifndef FACET_NODE_NATIVE_H
#define FACET_NODE_NATIVE_H

#define NAPI_VERSION 8
#include <node_api.h>

#include "facet-c/facet.h"

/* A text of JavaScript as UTF-8, in `local` if it is short. */
typedef struct {
  char *data;
  size_t size;
  char local[1024];
} Text;

/* False if there is no memory. */
int text_read(napi_env env, napi_value value, Text *text);
void text_free(Text *text);
/* A text that outlives the call, or null; the caller frees it. */
char *text_copy(napi_env env, napi_value value, size_t *size);

napi_value make_string(napi_env env, facet_text text);
/* Null for a text that is empty. */
napi_value make_optional_string(napi_env env, facet_text text);
napi_value make_number(napi_env env, double number);
napi_value make_null(napi_env env);
void set_element(napi_env env, napi_value array, uint32_t index,
                 napi_value value);
/* [JSON lines, text] of diagnostics, or null if there are none. */
napi_value make_diagnostics(napi_env env, const facet_diagnostics *diagnostics);

int is_null(napi_env env, napi_value value);
int read_bool(napi_env env, napi_value value);
double read_number(napi_env env, napi_value value);
/* The pointer in an External; null for null. */
void *read_external(napi_env env, napi_value value);
/* The texts of an array, each with a 0 behind it, which free_texts frees; null
   if there is no memory. */
facet_text *read_texts(napi_env env, napi_value array, uint32_t *count);
void free_texts(facet_text *texts, uint32_t count);
/* The pointers of texts, which the caller frees; null if there is no memory. */
const char **pointers_of(const facet_text *texts, uint32_t count);
void read_arguments(napi_env env, napi_callback_info info, size_t count,
                    napi_value *arguments);
napi_value throw_error(napi_env env, const char *message);

/* The options of a session: pure, artifact, gas limit, memory limit, threads,
   provider, assets, cache marks, from `arguments` on. The caller frees them. */
facet_session_options read_options(napi_env env, const napi_value *arguments);
void free_options(facet_session_options *options);
enum { OPTION_COUNT = 8 };

/* What Programs are made of. */
typedef struct {
  facet_program *program;
  facet_host *host;
} Program;

typedef struct {
  facet_session *session;
  /* Gas, units and whether there are diagnostics of the last run: memory that
     JavaScript sees. */
  double *numbers;
} Session;

/* What all hosts of one JavaScript have in common (host.c). */
typedef struct Instance Instance;
int make_instance(napi_env env);
/* end(): calls that nobody has answered have failed. */
napi_value native_end(napi_env env, napi_callback_info info);
/* The host that asks a JavaScript function (host.c); null with an exception. */
facet_host *make_host(napi_env env, napi_value dispatch,
                      const char *const *lenses, uint32_t lens_count,
                      int all_lenses);
/* answer(call, text): what lib/host.js says to a call of another thread. */
napi_value native_answer(napi_env env, napi_callback_info info);

napi_value native_create_session(napi_env env, napi_callback_info info);
napi_value native_run_sync(napi_env env, napi_callback_info info);
napi_value native_run(napi_env env, napi_callback_info info);
napi_value native_details(napi_env env, napi_callback_info info);
napi_value native_value_sync(napi_env env, napi_callback_info info);
/* cancel(session): ends the run that goes on on the pool of threads. */
napi_value native_cancel(napi_env env, napi_callback_info info);
napi_value native_run_many(napi_env env, napi_callback_info info);

#endif /* FACET_NODE_NATIVE_H */
