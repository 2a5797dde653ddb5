/*===- host.c - Lenses that are functions of Python -----------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

/* What a lens raised, by thread. */
static const char raised_key[] = "facet._native.raised";

void forget_raised(void) {
  PyObject *mine = PyThreadState_GetDict();
  if (!mine || !PyDict_GetItemString(mine, raised_key))
    return;
  if (PyDict_DelItemString(mine, raised_key))
    PyErr_Clear();
}

void add_raised_cause(void) {
  PyObject *mine = PyThreadState_GetDict();
  PyObject *raised = mine ? PyDict_GetItemString(mine, raised_key) : NULL;
  if (!raised)
    return;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (!PyObject_IsInstance(raised, PyExc_Exception)) {
    /* KeyboardInterrupt and its like are no failure of a lens. */
    PyErr_SetObject((PyObject *)Py_TYPE(raised), raised);
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
  } else {
    PyException_SetCause(value, Py_NewRef(raised));
    PyErr_Restore(type, value, traceback);
  }
  forget_raised();
}

/* Takes the exception that is set as the failure of a call. */
static void fail_call(facet_answer *answer) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback)
    PyException_SetTraceback(value, traceback);
  PyObject *mine = PyThreadState_GetDict();
  if (mine && PyDict_SetItemString(mine, raised_key, value))
    PyErr_Clear();
  PyObject *name = PyObject_GetAttrString(type, "__name__");
  PyObject *text = name ? PyUnicode_FromFormat("%U: %S", name, value) : NULL;
  Py_ssize_t size;
  const char *reason = text ? PyUnicode_AsUTF8AndSize(text, &size) : NULL;
  if (reason)
    facet_answer_failure(answer, reason, (size_t)size);
  PyErr_Clear();
  Py_XDECREF(text);
  Py_XDECREF(name);
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
}

static void call_dispatch(void *user, facet_text request,
                          facet_answer *answer) {
  PyGILState_STATE lock = PyGILState_Ensure();
  PyObject *text = text_to_str(request);
  PyObject *result =
      text ? PyObject_CallFunctionObjArgs(user, text, NULL) : NULL;
  Py_ssize_t size;
  const char *json = result ? PyUnicode_AsUTF8AndSize(result, &size) : NULL;
  if (json)
    facet_answer_value(answer, json, (size_t)size);
  else
    fail_call(answer);
  Py_XDECREF(result);
  Py_XDECREF(text);
  PyGILState_Release(lock);
}

static void release_dispatch(void *user) {
  PyGILState_STATE lock = PyGILState_Ensure();
  Py_DECREF((PyObject *)user);
  PyGILState_Release(lock);
}

facet_host *make_host(PyObject *dispatch, PyObject *lenses, int all_lenses) {
  Py_ssize_t count = PyTuple_Size(lenses);
  if (count < 0)
    return NULL;
  const char **names = PyMem_Malloc(sizeof *names * (size_t)(count + 1));
  if (!names)
    return (facet_host *)PyErr_NoMemory();
  facet_host *host = NULL;
  for (Py_ssize_t i = 0; i != count; ++i)
    if (!(names[i] = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(lenses, i), NULL)))
      goto done;
  facet_host_options options = facet_host_defaults();
  options.call = call_dispatch;
  options.user = Py_NewRef(dispatch);
  options.release = release_dispatch;
  options.lenses = names;
  options.lens_count = (size_t)count;
  options.all_lenses = all_lenses;
  host = facet_host_create(&options);
done:
  PyMem_Free(names);
  return host;
}
