/*===- session.c - Runs ---------------------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <stdlib.h>

typedef int (*RunFunction)(facet_session *, const char *, size_t);

static const RunFunction run_functions[] = {facet_session_run,
                                            facet_session_update};

static void free_session(napi_env env, void *data, void *hint) {
  Session *session = data;
  (void)env;
  (void)hint;
  facet_session_destroy(session->session);
  free(session);
}

/* createSession(program, pure, …): [session, its numbers]. */
napi_value native_create_session(napi_env env, napi_callback_info info) {
  napi_value arguments[1 + OPTION_COUNT], pair, external, memory, numbers;
  read_arguments(env, info, 1 + OPTION_COUNT, arguments);
  const Program *program = read_external(env, arguments[0]);
  facet_session_options options = read_options(env, arguments + 1);
  Session *session = calloc(1, sizeof *session);
  if (!session) {
    free_options(&options);
    return throw_error(env, "out of memory");
  }
  session->session =
      facet_session_create_hosted(program->program, &options, program->host);
  free_options(&options);
  if (!session->session) {
    free(session);
    return throw_error(env, "an option is out of its range");
  }
  napi_create_external(env, session, free_session, NULL, &external);
  napi_create_arraybuffer(env, 3 * sizeof(double), (void **)&session->numbers,
                          &memory);
  napi_create_typedarray(env, napi_float64_array, 3, memory, 0, &numbers);
  napi_create_array_with_length(env, 2, &pair);
  set_element(env, pair, 0, external);
  set_element(env, pair, 1, numbers);
  return pair;
}

/* The JSON of a run, null if it failed; the rest is in the numbers. */
static napi_value finish_run(napi_env env, const Session *session, int ok) {
  session->numbers[0] = (double)facet_session_gas(session->session);
  session->numbers[1] = (double)facet_session_units(session->session);
  session->numbers[2] = (double)facet_diagnostics_count(
      facet_session_diagnostics(session->session));
  return ok ? make_string(env, facet_session_json(session->session))
            : make_null(env);
}

/* runSync(session, 0: run or 1: update, inputs). */
napi_value native_run_sync(napi_env env, napi_callback_info info) {
  napi_value arguments[3];
  Text inputs;
  read_arguments(env, info, 3, arguments);
  const Session *session = read_external(env, arguments[0]);
  if (!text_read(env, arguments[2], &inputs))
    return throw_error(env, "out of memory");
  int ok = run_functions[(int)read_number(env, arguments[1])](
      session->session, inputs.data, inputs.size);
  text_free(&inputs);
  return finish_run(env, session, ok);
}

/* details(session): [artifact, diagnostics, payload] of its last call. */
napi_value native_details(napi_env env, napi_callback_info info) {
  napi_value argument, result;
  read_arguments(env, info, 1, &argument);
  const facet_session *session =
      ((Session *)read_external(env, argument))->session;
  napi_create_array_with_length(env, 3, &result);
  set_element(env, result, 0,
              make_optional_string(env, facet_session_artifact(session)));
  set_element(env, result, 2,
              make_optional_string(env, facet_session_payload(session)));
  set_element(env, result, 1,
              make_diagnostics(env, facet_session_diagnostics(session)));
  return result;
}

/* valueSync(session, name): the JSON of a variable, or null. */
napi_value native_value_sync(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  Text name;
  read_arguments(env, info, 2, arguments);
  const Session *session = read_external(env, arguments[0]);
  if (!text_read(env, arguments[1], &name))
    return throw_error(env, "out of memory");
  facet_text json = facet_session_value(session->session, name.data);
  text_free(&name);
  return make_optional_string(env, json);
}

/*===----------------------------------------------------------------------===*/
/* On the pool of threads                                                     */
/*===----------------------------------------------------------------------===*/

/* A run that goes on beside JavaScript. */
typedef struct {
  napi_async_work work;
  napi_deferred deferred;
  /* Keeps the session or the program alive. */
  napi_ref owner;
  char *text;
  size_t size;
  /* One run … */
  const Session *session;
  RunFunction run;
  int ok;
  /* … or many. */
  const Program *program;
  facet_session_options options;
  unsigned threads;
  facet_text *texts;
  uint32_t count;
  facet_runs *runs;
} Job;

static void free_job(napi_env env, Job *job) {
  napi_delete_reference(env, job->owner);
  napi_delete_async_work(env, job->work);
  facet_runs_destroy(job->runs);
  free_texts(job->texts, job->count);
  free_options(&job->options);
  free(job->text);
  free(job);
}

static napi_value start(napi_env env, Job *job, napi_value owner,
                        napi_async_execute_callback execute,
                        napi_async_complete_callback complete) {
  napi_value promise, name;
  napi_create_string_utf8(env, "facet", NAPI_AUTO_LENGTH, &name);
  napi_create_reference(env, owner, 1, &job->owner);
  napi_create_promise(env, &job->deferred, &promise);
  napi_create_async_work(env, NULL, name, execute, complete, job, &job->work);
  napi_queue_async_work(env, job->work);
  return promise;
}

static void execute_run(napi_env env, void *data) {
  Job *job = data;
  (void)env;
  job->ok = job->run(job->session->session, job->text, job->size);
}

static void complete_run(napi_env env, napi_status status, void *data) {
  Job *job = data;
  (void)status;
  napi_resolve_deferred(env, job->deferred,
                        finish_run(env, job->session, job->ok));
  free_job(env, job);
}

/* run(session, 0: run or 1: update, inputs): a promise of what runSync gives.
 */
napi_value native_run(napi_env env, napi_callback_info info) {
  napi_value arguments[3];
  read_arguments(env, info, 3, arguments);
  Job *job = calloc(1, sizeof *job);
  if (!job)
    return throw_error(env, "out of memory");
  job->session = read_external(env, arguments[0]);
  job->run = run_functions[(int)read_number(env, arguments[1])];
  job->text = text_copy(env, arguments[2], &job->size);
  if (!job->text) {
    free(job);
    return throw_error(env, "out of memory");
  }
  return start(env, job, arguments[0], execute_run, complete_run);
}

napi_value native_cancel(napi_env env, napi_callback_info info) {
  napi_value argument;
  read_arguments(env, info, 1, &argument);
  facet_session_cancel(((Session *)read_external(env, argument))->session);
  return make_null(env);
}

/*===----------------------------------------------------------------------===*/
/* Many runs                                                                  */
/*===----------------------------------------------------------------------===*/

static void execute_many(napi_env env, void *data) {
  Job *job = data;
  (void)env;
  job->runs = facet_runs_create(job->program->program, &job->options,
                                job->program->host, job->texts, job->count,
                                job->threads);
}

/* [JSON or null, gas, units, artifact, diagnostics, payload] of one of many. */
static napi_value make_row(napi_env env, const facet_runs *runs, size_t index) {
  napi_value row;
  napi_create_array_with_length(env, 6, &row);
  set_element(env, row, 0,
              make_optional_string(env, facet_runs_json(runs, index)));
  set_element(env, row, 1,
              make_number(env, (double)facet_runs_gas(runs, index)));
  set_element(env, row, 2,
              make_number(env, (double)facet_runs_units(runs, index)));
  set_element(env, row, 3,
              make_optional_string(env, facet_runs_artifact(runs, index)));
  set_element(env, row, 4,
              make_diagnostics(env, facet_runs_diagnostics(runs, index)));
  set_element(env, row, 5,
              make_optional_string(env, facet_runs_payload(runs, index)));
  return row;
}

static void complete_many(napi_env env, napi_status status, void *data) {
  Job *job = data;
  napi_value rows, row;
  napi_handle_scope scope;
  (void)status;
  napi_create_array_with_length(env, job->count, &rows);
  for (uint32_t i = 0; i != job->count; ++i) {
    napi_open_handle_scope(env, &scope);
    row = make_row(env, job->runs, i);
    set_element(env, rows, i, row);
    napi_close_handle_scope(env, scope);
  }
  napi_resolve_deferred(env, job->deferred, job->runs ? rows : make_null(env));
  free_job(env, job);
}

/* runMany(program, inputs, pure, …): a promise of rows, or of null if an option
   is out of its range. */
napi_value native_run_many(napi_env env, napi_callback_info info) {
  napi_value arguments[2 + OPTION_COUNT];
  read_arguments(env, info, 2 + OPTION_COUNT, arguments);
  Job *job = calloc(1, sizeof *job);
  if (!job)
    return throw_error(env, "out of memory");
  job->program = read_external(env, arguments[0]);
  job->options = read_options(env, arguments + 2);
  /* Of the call, not of each of its runs. */
  job->threads = job->options.threads;
  job->options.threads = 0;
  job->texts = read_texts(env, arguments[1], &job->count);
  if (!job->texts) {
    free_options(&job->options);
    free(job);
    return throw_error(env, "out of memory");
  }
  return start(env, job, arguments[0], execute_many, complete_many);
}
