/*===- native.h - The Python extension of the C API ---------------*- C -*-===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

/* The limited API of Python 3.10: one build serves that and all later ones. */
#ifndef FACET_PYTHON_NATIVE_H
#define FACET_PYTHON_NATIVE_H

#define Py_LIMITED_API 0x030A0000
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "facet-c/facet.h"

/* What belongs to the module. */
typedef struct {
  PyObject *program_type, *session_type, *result_type;
  /* Of facet/_diagnostics.py: from JSON lines and the text of diagnostics to an
     exception, and from JSON lines to a tuple. */
  PyObject *make_error, *make_diagnostics;
  /* json.loads. */
  PyObject *loads;
} ModuleState;

/* The state of the module that an object's type belongs to. */
ModuleState *state_of(PyObject *object);

PyObject *text_to_str(facet_text text);
/* Raises the error that diagnostics tell of: `kind` is "compile" … */
void raise_diagnostics(ModuleState *state, const char *kind,
                       const facet_diagnostics *diagnostics);
/* JSON lines, or null without an exception if there are none. */
PyObject *diagnostics_lines(const facet_diagnostics *diagnostics);

/*===- Inputs -------------------------------------------------------------===*/

/* A growing text. */
typedef struct {
  char *data;
  size_t size, capacity;
  char local[1024];
} Buffer;

void buffer_init(Buffer *buffer);
void buffer_free(Buffer *buffer);

/* The JSON object of a run's inputs: of a dict, of None, or the text of a str
   or bytes. False with an exception if they have no JSON form. The text belongs
   to `buffer` or to `inputs`. */
int read_inputs(PyObject *inputs, Buffer *buffer, facet_text *text);

/*===- Options ------------------------------------------------------------===*/

/* The options of a session, with the memory of one of them. */
typedef struct {
  facet_session_options session;
  Buffer assets;
} Options;

/* The keyword arguments of a call as the options of its session. False with an
   exception if one is unknown or of another type. `threads`, unless it is null,
   gets the option of that name, which is of the call then. The caller frees the
   options, either way. */
int read_options(PyObject *const *values, PyObject *names, Options *options,
                 unsigned *threads);
void free_options(Options *options);

/*===- Hosts --------------------------------------------------------------===*/

/* The host that calls `dispatch`, a function from a request's JSON to an
   answer's. Null with an exception if there is no memory. */
facet_host *make_host(PyObject *dispatch, PyObject *lenses, int all_lenses);
/* Forgets what a lens of an earlier call raised in this thread. */
void forget_raised(void);
/* Makes what a lens raised the cause of the exception that is set. */
void add_raised_cause(void);

/*===- Objects ------------------------------------------------------------===*/

typedef struct {
  PyObject_HEAD PyObject *json, *artifact, *payload, *lines, *value;
  uint64_t gas, units;
} Result;

PyObject *make_result(ModuleState *state, facet_text json, facet_text artifact,
                      facet_text payload, uint64_t gas, uint64_t units,
                      const facet_diagnostics *diagnostics);
/* `waits`: its runs may wait for servers of the configuration. */
PyObject *make_program(ModuleState *state, facet_program *program,
                       facet_host *host, PyObject *lines, int waits);
PyObject *make_session(ModuleState *state, facet_session *session, int waits);

typedef int (*RunFunction)(facet_session *, const char *, size_t);

/* Runs or updates a session without the lock of the interpreter. While one that
   `waits` goes on, signals are heard: what their handlers raise, such as
   KeyboardInterrupt, ends it. */
PyObject *run_session(ModuleState *state, facet_session *session,
                      PyObject *inputs, RunFunction run, int waits);

extern PyType_Spec program_spec, session_spec, result_spec;

#endif /* FACET_PYTHON_NATIVE_H */
