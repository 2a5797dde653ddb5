/*===- session.c - Sessions -----------------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

typedef struct {
  PyObject_HEAD facet_session *session;
  /* A thread runs it, without the lock of the interpreter. */
  int is_busy;
} Session;

PyObject *make_session(ModuleState *state, facet_session *session) {
  Session *self = PyObject_New(Session, (PyTypeObject *)state->session_type);
  if (!self) {
    facet_session_destroy(session);
    return NULL;
  }
  self->session = session;
  self->is_busy = 0;
  return (PyObject *)self;
}

static void session_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  facet_session_destroy(((Session *)self)->session);
  PyObject_Free(self);
  Py_DECREF(type);
}

PyObject *run_session(ModuleState *state, facet_session *session,
                      PyObject *inputs,
                      int (*run)(facet_session *, const char *, size_t)) {
  Buffer buffer;
  facet_text text;
  PyObject *result = NULL;
  buffer_init(&buffer);
  if (read_inputs(inputs, &buffer, &text)) {
    int ok;
    forget_raised();
    Py_BEGIN_ALLOW_THREADS;
    ok = run(session, text.data, text.size);
    Py_END_ALLOW_THREADS;
    if (ok)
      result = make_result(
          state, facet_session_json(session), facet_session_artifact(session),
          facet_session_payload(session), facet_session_gas(session),
          facet_session_units(session), facet_session_diagnostics(session));
    else
      raise_diagnostics(state, "run", facet_session_diagnostics(session));
  }
  buffer_free(&buffer);
  return result;
}

/* False with an exception if another thread uses the session, or a lens that it
   calls. */
static int begin(Session *self) {
  if (self->is_busy) {
    PyErr_SetString(PyExc_RuntimeError,
                    "the session is in use: each thread needs its own");
    return 0;
  }
  self->is_busy = 1;
  return 1;
}

static PyObject *call(PyObject *self, PyObject *inputs,
                      int (*run)(facet_session *, const char *, size_t)) {
  Session *session = (Session *)self;
  if (!begin(session))
    return NULL;
  PyObject *result = run_session(state_of(self), session->session, inputs, run);
  session->is_busy = 0;
  return result;
}

static PyObject *session_run(PyObject *self, PyObject *args) {
  PyObject *inputs = Py_None;
  if (!PyArg_ParseTuple(args, "|O:run", &inputs))
    return NULL;
  return call(self, inputs, facet_session_run);
}

static PyObject *session_update(PyObject *self, PyObject *inputs) {
  return call(self, inputs, facet_session_update);
}

/* What a computation of a variable gave, or its exception. */
static PyObject *value_of(PyObject *self, PyObject *name, facet_text json) {
  ModuleState *state = state_of(self);
  const facet_diagnostics *diagnostics =
      facet_session_diagnostics(((Session *)self)->session);
  if (!json.data && facet_diagnostics_count(diagnostics))
    raise_diagnostics(state, "run", diagnostics);
  else if (!json.data)
    PyErr_SetObject(PyExc_KeyError, name);
  if (!json.data)
    return NULL;
  PyObject *text = text_to_str(json);
  PyObject *value =
      text ? PyObject_CallFunctionObjArgs(state->loads, text, NULL) : NULL;
  Py_XDECREF(text);
  return value;
}

static PyObject *session_value(PyObject *self, PyObject *name) {
  Session *session = (Session *)self;
  if (!PyUnicode_Check(name))
    return PyErr_Format(PyExc_TypeError, "the name must be str, not %R",
                        Py_TYPE(name));
  const char *text = PyUnicode_AsUTF8AndSize(name, NULL);
  if (!text || !begin(session))
    return NULL;
  facet_text json;
  forget_raised();
  Py_BEGIN_ALLOW_THREADS;
  json = facet_session_value(session->session, text);
  Py_END_ALLOW_THREADS;
  PyObject *value = value_of(self, name, json);
  session->is_busy = 0;
  return value;
}

static PyMethodDef session_methods[] = {
    {"run", session_run, METH_VARARGS,
     "run(inputs=None, /)\n--\n\nRuns the program; a Result, or RunError."},
    {"update", session_update, METH_O,
     "update(changed, /)\n--\n\nRuns it again with other values for some "
     "inputs, and computes only what depends on them."},
    {"value", session_value, METH_O,
     "value(name, /)\n--\n\nThe value of one variable, with the inputs of the "
     "last run or update; nothing else is computed."},
    {NULL, NULL, 0, NULL}};

static PyType_Slot session_slots[] = {
    {Py_tp_doc, "Runs one program again and again, in memory that it keeps; "
                "one thread at a time."},
    {Py_tp_dealloc, session_dealloc},
    {Py_tp_methods, session_methods},
    {0, NULL}};

PyType_Spec session_spec = {
    "facet.Session", sizeof(Session), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, session_slots};
