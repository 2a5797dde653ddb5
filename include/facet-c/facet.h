/*===- facet.h - The C API of FACET -------------------------------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
|*===----------------------------------------------------------------------===*|
|*                                                                            *|
|* Compiles FACET documents and runs them. C99.                               *|
|*                                                                            *|
|* Stability: what is here stays as it is while FACET_API_VERSION does. A     *|
|* later version of it only adds; structs grow at their end, and say their    *|
|* size, so that programs need not be compiled anew.                          *|
|*                                                                            *|
|* Ownership: what a function named *_create, *_compile_* or *_retain gives   *|
|* belongs to the caller, who gives it back with *_destroy (null is fine).    *|
|* Everything else that is given belongs to the object that gave it: of a     *|
|* session until its next call, of other objects until they are destroyed.    *|
|* What the caller gives is copied, unless it is said otherwise.              *|
|*                                                                            *|
|* Errors: nothing aborts on bad input. A function that fails gives null, 0,  *|
|* or a struct of them, and diagnostics that say why where it gives any. A    *|
|* null handle, a null pointer, an index that is not below the count and an   *|
|* option out of its range are bad input, too.                                *|
|*                                                                            *|
|* Threads: compilers and programs may be used by any number of threads at    *|
|* once, a session by one at a time.                                          *|
|*                                                                            *|
|* Text is UTF-8. A facet_text has a 0 behind its last byte.                  *|
\*===----------------------------------------------------------------------===*/

#ifndef FACET_C_FACET_H
#define FACET_C_FACET_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FACET_API_VERSION 3

/* The FACET_API_VERSION that the library was built with. */
uint32_t facet_api_version(void);
/* One line: the versions of the compiler, of the language and of LLVM. */
const char *facet_version_line(void);

typedef struct facet_text {
  const char *data;
  size_t size;
} facet_text;

typedef struct facet_compiler facet_compiler;
typedef struct facet_program facet_program;
typedef struct facet_session facet_session;
typedef struct facet_reply facet_reply;
typedef struct facet_diagnostics facet_diagnostics;

/*===----------------------------------------------------------------------===*/
/* Diagnostics                                                                */
/*===----------------------------------------------------------------------===*/

typedef enum facet_severity {
  FACET_ERROR = 0,
  FACET_WARNING = 1,
  FACET_NOTE = 2
} facet_severity;

typedef struct facet_diagnostic {
  facet_severity severity;
  /* "F451"; docs/Diagnostics.md lists the codes. */
  const char *code;
  const char *message;
  /* What to do about it; empty if that is not known. */
  const char *help;
  /* Where: a file, and a line and a column of code points, from 1. Null, 0 and
     0 where there is no place. */
  const char *file;
  uint32_t line, column;
} facet_diagnostic;

size_t facet_diagnostics_count(const facet_diagnostics *diagnostics);
/* The diagnostic at an index below the count. */
facet_diagnostic facet_diagnostics_get(const facet_diagnostics *diagnostics,
                                       size_t index);
/* All of them for people, with the source lines. */
facet_text facet_diagnostics_text(const facet_diagnostics *diagnostics);
/* Since version 3: all of them, one JSON object a line, with their notes and
   the ends of their places, as `fct --diagnostics json` writes them. */
facet_text facet_diagnostics_json(const facet_diagnostics *diagnostics);
void facet_diagnostics_destroy(facet_diagnostics *diagnostics);

/*===----------------------------------------------------------------------===*/
/* Compilers                                                                  */
/*===----------------------------------------------------------------------===*/

/* 0 and null are the defaults of all members but the first, which must be
   set. */
typedef struct facet_compiler_options {
  /* sizeof(facet_compiler_options): facet_compiler_defaults sets it. */
  size_t struct_size;
  /* 0, 1 or 2: how much the optimiser does. Results are the same. */
  int level;
  /* Pure mode: nothing that depends on the outside. */
  int pure;
  /* The core profile: no guard, no layout. */
  int core;
  /* The budget of documents that have none, in units, at most 2^53 - 1; 0:
     4096. */
  int64_t budget;
  /* Folders besides the document's own that imports may lead to. */
  const char *const *import_roots;
  size_t import_root_count;
  /* Since version 3: what the budget counts, "bytes" or "tokens"; null:
     bytes. */
  const char *budget_unit;
  /* Of a budget in tokens: "o200k_base", "cl100k_base", "o200k_harmony", or
     "FILE:RULE" (docs/Tokenizers.md); null: o200k_base. */
  const char *tokenizer;
  /* What each message costs besides its text, in tokens; at most 1 000 000. */
  uint64_t tokens_per_message;
  /* How messages are fitted into the budget: "standard", "fill", "optimal";
     null: standard. */
  const char *packing;
} facet_compiler_options;

static inline facet_compiler_options facet_compiler_defaults(void) {
  facet_compiler_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  return options;
}

/* `options` may be null. Null if one of them is out of its range. */
facet_compiler *facet_compiler_create(const facet_compiler_options *options);
/* Since version 3: the same with a host configuration, the text of a JSON
   object (docs/HostConfiguration.md), whose import roots are relative to
   `folder`; null is the current one. What `options` say wins; import roots are
   added. Limits and ids of profiles become the defaults of sessions. Null, with
   diagnostics unless they are null, if it has errors. */
facet_compiler *facet_compiler_create_configured(
    const facet_compiler_options *options, const char *config, size_t size,
    const char *folder, facet_diagnostics **diagnostics);
void facet_compiler_destroy(facet_compiler *compiler);

/* Compiles a text; `name` is what diagnostics call it. Null if it has errors.
   `diagnostics`, unless it is null, gets errors and warnings, which the caller
   destroys. */
facet_program *facet_compile_text(const facet_compiler *compiler,
                                  const char *text, size_t size,
                                  const char *name,
                                  facet_diagnostics **diagnostics);
/* The same for a file. */
facet_program *facet_compile_file(const facet_compiler *compiler,
                                  const char *path,
                                  facet_diagnostics **diagnostics);

/*===----------------------------------------------------------------------===*/
/* Programs                                                                   */
/*===----------------------------------------------------------------------===*/

typedef struct facet_input {
  const char *name;
  /* "list<string>". */
  const char *type;
  /* Whether it must be given. */
  int is_required;
  /* JSON; null if it must be given. */
  const char *default_value;
} facet_input;

/* Another handle of the same program. */
facet_program *facet_program_retain(const facet_program *program);
void facet_program_destroy(facet_program *program);
/* "sha256:…" of the document with its imports. */
const char *facet_program_document_hash(const facet_program *program);
size_t facet_program_input_count(const facet_program *program);
facet_input facet_program_input(const facet_program *program, size_t index);

/*===----------------------------------------------------------------------===*/
/* Hosts (since version 3)                                                    */
/*===----------------------------------------------------------------------===*/

typedef struct facet_host facet_host;
typedef struct facet_answer facet_answer;

/* Calls a lens of level 1 or 2 that the guard has allowed. `request` is the
   JSON object that an HTTP host would get (docs/HostConfiguration.md): lens,
   version, input, args, named_args. Gives an answer before it returns; without
   one the call has failed. Called by the threads that run, by several at once
   if there are; must not use the session that calls. */
typedef void (*facet_host_call)(void *user, facet_text request,
                                facet_answer *answer);
/* What the call gives: the text of a JSON value. */
void facet_answer_value(facet_answer *answer, const char *json, size_t size);
/* The call has failed: X.fct.HOST with this reason. */
void facet_answer_failure(facet_answer *answer, const char *reason,
                          size_t size);

typedef struct facet_host_options {
  size_t struct_size;
  facet_host_call call;
  /* Given to each call; may be null. */
  void *user;
  /* Called with `user` once nothing uses the host any more; may be null. */
  void (*release)(void *user);
  /* The lenses that `call` implements. */
  const char *const *lenses;
  size_t lens_count;
  /* It implements all others, too, but timestamp, random and uuid, which every
     host has. */
  int all_lenses;
} facet_host_options;

static inline facet_host_options facet_host_defaults(void) {
  facet_host_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  return options;
}

/* Results of level 1 are kept in its memory, for runs in pure mode. Any number
   of sessions may share it, and keep it alive. Null if there is no `call`. */
facet_host *facet_host_create(const facet_host_options *options);
void facet_host_destroy(facet_host *host);

/*===----------------------------------------------------------------------===*/
/* Sessions                                                                   */
/*===----------------------------------------------------------------------===*/

typedef struct facet_session_options {
  size_t struct_size;
  int pure;
  /* Make execution artifacts, too. */
  int artifact;
  /* 0: 10 000 000. */
  uint64_t gas_limit;
  /* Of a run's values, in bytes; 0: 1 GiB. */
  uint64_t memory_limit;
  /* For independent parts of one run, at most 1024; 0: one. */
  unsigned threads;
  /* Since version 3: make the request to this provider, too: "openai",
     "openai-responses", "anthropic", "gemini", "ollama"; null: none. */
  const char *provider;
  /* Where the bytes of media are: the text of a JSON object from "sha256:…" to
     {"url": "…"} or {"base64": "…"}; null: nowhere. */
  const char *assets;
  size_t assets_size;
  /* Mark where the part of a request ends that is the same in all runs. */
  int cache_marks;
} facet_session_options;

static inline facet_session_options facet_session_defaults(void) {
  facet_session_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  return options;
}

/* A session keeps its program alive. `options` may be null. Null if one of them
   is out of its range. */
facet_session *facet_session_create(const facet_program *program,
                                    const facet_session_options *options);
/* Since version 3: the same with a host; null: the one that
   facet_session_create has. */
facet_session *facet_session_create_hosted(const facet_program *program,
                                           const facet_session_options *options,
                                           const facet_host *host);
void facet_session_destroy(facet_session *session);
/* Since version 3: ends the run, update or computation that goes on, with the
   error X.fct.TIMEOUT; without effect if none does. From any thread. */
void facet_session_cancel(facet_session *session);

/* Runs the program. `inputs` is the text of a JSON object. 1 if there is a
   result, 0 if there were errors. */
int facet_session_run(facet_session *session, const char *inputs, size_t size);
/* Runs it again with other values for the inputs that the object names. The
   result is that of a run with all inputs, and sooner there. */
int facet_session_update(facet_session *session, const char *inputs,
                         size_t size);
/* Computes one variable and what it needs, with the inputs of the last run or
   update: its JSON. Data is null if it failed or there is no such variable.
   What the last run gave is gone then. */
facet_text facet_session_value(facet_session *session, const char *name);

/* What the last run gave: canonical JSON and the artifact, empty where there is
   none. */
facet_text facet_session_json(const facet_session *session);
facet_text facet_session_artifact(const facet_session *session);
/* Since version 3: the body of the request, if a provider is given. */
facet_text facet_session_payload(const facet_session *session);
uint64_t facet_session_gas(const facet_session *session);
uint64_t facet_session_units(const facet_session *session);
/* Errors and warnings of the last call; never null. */
const facet_diagnostics *
facet_session_diagnostics(const facet_session *session);

/*===----------------------------------------------------------------------===*/
/* Many runs (since version 3)                                                */
/*===----------------------------------------------------------------------===*/

typedef struct facet_runs facet_runs;

/* Runs a program once for each of `count` inputs, texts of JSON objects, on
   `threads` threads (0: one a core, at most 1024). The results are in the order
   of the inputs, and the same with any number of threads. `options` and `host`
   may be null. Null if an argument is out of its range. */
facet_runs *facet_runs_create(const facet_program *program,
                              const facet_session_options *options,
                              const facet_host *host, const facet_text *inputs,
                              size_t count, unsigned threads);
void facet_runs_destroy(facet_runs *runs);
size_t facet_runs_count(const facet_runs *runs);
/* What the run at an index below the count gave; as of a session. */
int facet_runs_ok(const facet_runs *runs, size_t index);
facet_text facet_runs_json(const facet_runs *runs, size_t index);
facet_text facet_runs_artifact(const facet_runs *runs, size_t index);
facet_text facet_runs_payload(const facet_runs *runs, size_t index);
uint64_t facet_runs_gas(const facet_runs *runs, size_t index);
uint64_t facet_runs_units(const facet_runs *runs, size_t index);
/* Never null. */
const facet_diagnostics *facet_runs_diagnostics(const facet_runs *runs,
                                                size_t index);

/*===----------------------------------------------------------------------===*/
/* Replies (since version 2)                                                  */
/*===----------------------------------------------------------------------===*/

typedef struct facet_reply_options {
  size_t struct_size;
  /* Whose response object the reply is: "openai", "openai-responses",
     "anthropic", "gemini", "ollama"; null: it is the text of the answer. */
  const char *provider;
  /* Find JSON in prose and mend it. */
  int lenient;
  /* The inputs of the run that conditions of the guard read: the text of a JSON
     object; null: none. */
  const char *inputs;
  size_t inputs_size;
  int pure;
} facet_reply_options;

static inline facet_reply_options facet_reply_defaults(void) {
  facet_reply_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = sizeof options;
  return options;
}

/* Reads what a model answered to the output of the program. `options` may be
   null. Null if the program or the text is, or an option is out of its
   range. */
facet_reply *facet_reply_create(const facet_program *program, const char *reply,
                                size_t size,
                                const facet_reply_options *options);
void facet_reply_destroy(facet_reply *reply);
/* The value, the calls of tools and what was mended, as canonical JSON; empty
   if there were errors. */
facet_text facet_reply_json(const facet_reply *reply);
/* Never null. */
const facet_diagnostics *facet_reply_diagnostics(const facet_reply *reply);

#ifdef __cplusplus
}
#endif

#endif /* FACET_C_FACET_H */
