/*===- host.c - Lenses that are functions of JavaScript -------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

/* A call that another thread waits for. */
typedef struct Call {
  facet_text request;
  facet_answer *answer;
  int is_done;
  struct Call *next;
} Call;

/* JavaScript has one thread. It calls `dispatch` itself in runSync; the threads
   of run and runMany ask it to, and wait. */
typedef struct Host {
  napi_env env;
  pthread_t main_thread;
  napi_ref dispatch;
  pthread_mutex_t mutex;
  pthread_cond_t answered;
  /* Null once JavaScript ends. */
  napi_threadsafe_function ask;
  Call *waiting;
  /* Of the same JavaScript, with what they have in common. */
  struct Instance *instance;
  struct Host *next;
} Host;

struct Instance {
  Host *hosts;
  /* The hosts, and JavaScript itself: who ends last frees it. */
  size_t users;
};

static void leave(Instance *instance) {
  if (--instance->users == 0)
    free(instance);
}

static void leave_instance(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  leave(data);
}

int make_instance(napi_env env) {
  Instance *instance = calloc(1, sizeof *instance);
  if (!instance)
    return 0;
  instance->users = 1;
  return napi_set_instance_data(env, instance, leave_instance, NULL) == napi_ok;
}

/* "=JSON" is a value, "!reason" a failure. */
static void give(facet_answer *answer, const char *text, size_t size) {
  if (size && text[0] == '=')
    facet_answer_value(answer, text + 1, size - 1);
  else if (size)
    facet_answer_failure(answer, text + 1, size - 1);
}

/* Calls dispatch(request, call), in the thread of JavaScript; `call` is null if
   the answer is wanted at once. Null if JavaScript may not run any more. */
static napi_value call_dispatch(napi_env env, Host *host, facet_text request,
                                napi_value call) {
  napi_value arguments[2] = {make_string(env, request), call};
  napi_value dispatch, receiver, result = NULL;
  napi_get_reference_value(env, host->dispatch, &dispatch);
  napi_get_undefined(env, &receiver);
  if (napi_call_function(env, receiver, dispatch, 2, arguments, &result) !=
      napi_ok)
    return NULL;
  return result;
}

static void call_here(Host *host, facet_text request, facet_answer *answer) {
  napi_handle_scope scope;
  Text text;
  napi_open_handle_scope(host->env, &scope);
  napi_value result =
      call_dispatch(host->env, host, request, make_null(host->env));
  if (result && text_read(host->env, result, &text)) {
    give(answer, text.data, text.size);
    text_free(&text);
  }
  napi_close_handle_scope(host->env, scope);
}

/* What an External of a call holds. The call may be over when it is answered: a
   second time, or after JavaScript ended. */
typedef struct {
  Host *host;
  Call *call;
} Ticket;

static void free_ticket(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  free(data);
}

/* JavaScript ends: nobody will answer any more, and no thread may wait, for the
   process waits for its threads. */
static void end_calls(void *data) {
  Host *host = data;
  pthread_mutex_lock(&host->mutex);
  host->ask = NULL;
  for (Call *call = host->waiting; call; call = call->next)
    call->is_done = 1;
  host->waiting = NULL;
  pthread_cond_broadcast(&host->answered);
  pthread_mutex_unlock(&host->mutex);
}

napi_value native_end(napi_env env, napi_callback_info info) {
  Instance *instance;
  (void)info;
  napi_get_instance_data(env, (void **)&instance);
  for (Host *host = instance->hosts; host; host = host->next)
    end_calls(host);
  return NULL;
}

/* Whether JavaScript may run: not in a thread that is being ended. */
static int is_alive(napi_env env) {
  napi_value script, result;
  napi_create_string_utf8(env, "0", 1, &script);
  return napi_run_script(env, script, &result) == napi_ok;
}

/* Runs in the thread of JavaScript; `env` is null if that ends. Without a call
   it is asked whether it ends. */
static void ask_dispatch(napi_env env, napi_value function, void *context,
                         void *data) {
  (void)function;
  Call *call = data;
  napi_value external;
  Ticket *ticket = NULL;
  if (!env || !is_alive(env)) {
    end_calls(context);
    return;
  }
  if (!call || !(ticket = malloc(sizeof *ticket)))
    return;
  ticket->host = context;
  ticket->call = call;
  napi_create_external(env, ticket, free_ticket, NULL, &external);
  call_dispatch(env, context, call->request, external);
}

static void unlink_call(Host *host, const Call *call) {
  Call **at = &host->waiting;
  while (*at && *at != call)
    at = &(*at)->next;
  if (*at)
    *at = call->next;
}

napi_value native_answer(napi_env env, napi_callback_info info) {
  napi_value arguments[2];
  Text text;
  read_arguments(env, info, 2, arguments);
  Ticket *ticket = read_external(env, arguments[0]);
  if (!ticket->call || !text_read(env, arguments[1], &text))
    return NULL;
  Host *host = ticket->host;
  pthread_mutex_lock(&host->mutex);
  give(ticket->call->answer, text.data, text.size);
  ticket->call->is_done = 1;
  unlink_call(host, ticket->call);
  pthread_cond_broadcast(&host->answered);
  pthread_mutex_unlock(&host->mutex);
  ticket->call = NULL;
  text_free(&text);
  return NULL;
}

static int ask(Host *host, Call *call) {
  return host->ask && napi_call_threadsafe_function(
                          host->ask, call, napi_tsfn_nonblocking) == napi_ok;
}

/* A thread of JavaScript that is ended from outside waits for this one without
   saying so: it is asked from time to time. */
static void wait_for(Host *host, const Call *call) {
  while (!call->is_done) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 1;
    if (pthread_cond_timedwait(&host->answered, &host->mutex, &until))
      ask(host, NULL);
  }
}

static void call_there(Host *host, facet_text request, facet_answer *answer) {
  Call call = {request, answer, 0, NULL};
  pthread_mutex_lock(&host->mutex);
  if (ask(host, &call)) {
    call.next = host->waiting;
    host->waiting = &call;
    wait_for(host, &call);
  }
  pthread_mutex_unlock(&host->mutex);
}

static void call_lens(void *user, facet_text request, facet_answer *answer) {
  Host *host = user;
  if (pthread_equal(pthread_self(), host->main_thread))
    call_here(host, request, answer);
  else
    call_there(host, request, answer);
}

/* Sessions and programs end in the thread of JavaScript. */
static void release_host(void *user) {
  Host *host = user;
  if (host->ask)
    napi_release_threadsafe_function(host->ask, napi_tsfn_abort);
  napi_remove_env_cleanup_hook(host->env, end_calls, host);
  napi_delete_reference(host->env, host->dispatch);
  Host **at = &host->instance->hosts;
  while (*at != host)
    at = &(*at)->next;
  *at = host->next;
  leave(host->instance);
  pthread_cond_destroy(&host->answered);
  pthread_mutex_destroy(&host->mutex);
  free(host);
}

static Host *new_host(napi_env env, napi_value dispatch) {
  Host *host = calloc(1, sizeof *host);
  napi_value name;
  if (!host)
    return NULL;
  host->env = env;
  host->main_thread = pthread_self();
  pthread_mutex_init(&host->mutex, NULL);
  pthread_cond_init(&host->answered, NULL);
  napi_create_reference(env, dispatch, 1, &host->dispatch);
  napi_get_instance_data(env, (void **)&host->instance);
  ++host->instance->users;
  host->next = host->instance->hosts;
  host->instance->hosts = host;
  napi_create_string_utf8(env, "facet", NAPI_AUTO_LENGTH, &name);
  napi_create_threadsafe_function(env, NULL, NULL, name, 0, 1, NULL, NULL, host,
                                  ask_dispatch, &host->ask);
  /* The work that waits keeps the process alive. */
  napi_unref_threadsafe_function(env, host->ask);
  napi_add_env_cleanup_hook(env, end_calls, host);
  return host;
}

facet_host *make_host(napi_env env, napi_value dispatch,
                      const char *const *lenses, uint32_t lens_count,
                      int all_lenses) {
  facet_host_options options = facet_host_defaults();
  options.user = new_host(env, dispatch);
  if (!options.user) {
    throw_error(env, "out of memory");
    return NULL;
  }
  options.call = call_lens;
  options.release = release_host;
  options.lenses = lenses;
  options.lens_count = lens_count;
  options.all_lenses = all_lenses;
  return facet_host_create(&options);
}
