/*===- result.c - What a run gives ----------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

PyObject *make_result(ModuleState *state, facet_text json, facet_text artifact,
                      facet_text payload, uint64_t gas, uint64_t units,
                      const facet_diagnostics *diagnostics) {
  Result *result = PyObject_New(Result, (PyTypeObject *)state->result_type);
  if (!result)
    return NULL;
  result->json = text_to_str(json);
  result->artifact = artifact.size ? text_to_str(artifact) : Py_NewRef(Py_None);
  /* Its text until it is asked for. */
  result->payload = payload.size ? text_to_str(payload) : Py_NewRef(Py_None);
  result->value = NULL;
  result->lines = diagnostics_lines(diagnostics);
  result->gas = gas;
  result->units = units;
  if (result->json && result->artifact && result->payload && !PyErr_Occurred())
    return (PyObject *)result;
  Py_DECREF(result);
  return NULL;
}

static void result_dealloc(PyObject *self) {
  Result *result = (Result *)self;
  PyTypeObject *type = Py_TYPE(self);
  Py_XDECREF(result->json);
  Py_XDECREF(result->artifact);
  Py_XDECREF(result->payload);
  Py_XDECREF(result->lines);
  Py_XDECREF(result->value);
  PyObject_Free(self);
  Py_DECREF(type);
}

static PyObject *get_json(PyObject *self, void *closure) {
  (void)closure;
  return Py_NewRef(((Result *)self)->json);
}

static PyObject *get_artifact(PyObject *self, void *closure) {
  (void)closure;
  return Py_NewRef(((Result *)self)->artifact);
}

static PyObject *get_payload(PyObject *self, void *closure) {
  (void)closure;
  Result *result = (Result *)self;
  if (PyUnicode_Check(result->payload)) {
    PyObject *value = PyObject_CallFunctionObjArgs(state_of(self)->loads,
                                                   result->payload, NULL);
    if (!value)
      return NULL;
    Py_DECREF(result->payload);
    result->payload = value;
  }
  return Py_NewRef(result->payload);
}

static PyObject *get_gas(PyObject *self, void *closure) {
  (void)closure;
  return PyLong_FromUnsignedLongLong(((Result *)self)->gas);
}

static PyObject *get_units(PyObject *self, void *closure) {
  (void)closure;
  return PyLong_FromUnsignedLongLong(((Result *)self)->units);
}

/* Parsed when it is first asked for. */
static PyObject *get_value(PyObject *self, void *closure) {
  (void)closure;
  Result *result = (Result *)self;
  if (!result->value)
    result->value =
        PyObject_CallFunctionObjArgs(state_of(self)->loads, result->json, NULL);
  return Py_XNewRef(result->value);
}

/* A member of the canonical object, whose name is the closure. */
static PyObject *get_member(PyObject *self, void *closure) {
  PyObject *value = get_value(self, NULL);
  PyObject *member =
      value ? PyMapping_GetItemString(value, (const char *)closure) : NULL;
  Py_XDECREF(value);
  return member;
}

static PyObject *get_warnings(PyObject *self, void *closure) {
  (void)closure;
  PyObject *lines = ((Result *)self)->lines;
  return lines ? PyObject_CallFunctionObjArgs(state_of(self)->make_diagnostics,
                                              lines, NULL)
               : PyTuple_New(0);
}

static PyObject *result_repr(PyObject *self) {
  Result *result = (Result *)self;
  return PyUnicode_FromFormat("<facet.Result of %zd characters>",
                              PyUnicode_GetLength(result->json));
}

static PyGetSetDef result_members[] = {
    {"json", get_json, NULL, "The canonical JSON (RFC 8785), as fct writes it.",
     NULL},
    {"value", get_value, NULL, "The canonical object, parsed once.", NULL},
    {"messages", get_member, NULL, "The messages of the canonical object.",
     "messages"},
    {"tools", get_member, NULL, "The tools of the canonical object.", "tools"},
    {"metadata", get_member, NULL, "The metadata of the canonical object.",
     "metadata"},
    {"artifact", get_artifact, NULL,
     "The execution artifact if it was asked for, else None.", NULL},
    {"payload", get_payload, NULL,
     "The body of the request to the provider as a dict, else None.", NULL},
    {"gas", get_gas, NULL, "The gas that the run used.", NULL},
    {"units", get_units, NULL, "The size of all messages together.", NULL},
    {"warnings", get_warnings, NULL, "A tuple of Diagnostic.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

static PyType_Slot result_slots[] = {{Py_tp_doc, "What a run gave."},
                                     {Py_tp_dealloc, result_dealloc},
                                     {Py_tp_getset, result_members},
                                     {Py_tp_repr, result_repr},
                                     {0, NULL}};

PyType_Spec result_spec = {
    "facet.Result", sizeof(Result), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, result_slots};
