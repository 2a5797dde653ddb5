/*===- inputs.c - From Python to the JSON of inputs -----------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <math.h>

void buffer_init(Buffer *buffer) {
  buffer->data = buffer->local;
  buffer->size = 0;
  buffer->capacity = sizeof buffer->local;
}

void buffer_free(Buffer *buffer) {
  if (buffer->data != buffer->local)
    PyMem_Free(buffer->data);
}

static int reserve(Buffer *buffer, size_t size) {
  if (size <= buffer->capacity - buffer->size)
    return 1;
  size_t capacity = buffer->capacity * 2;
  while (capacity < buffer->size + size)
    capacity *= 2;
  char *data = PyMem_Realloc(
      buffer->data == buffer->local ? NULL : buffer->data, capacity);
  if (!data) {
    PyErr_NoMemory();
    return 0;
  }
  if (buffer->data == buffer->local)
    memcpy(data, buffer->local, buffer->size);
  buffer->data = data;
  buffer->capacity = capacity;
  return 1;
}

static int append(Buffer *buffer, const char *text, size_t size) {
  if (!reserve(buffer, size))
    return 0;
  memcpy(buffer->data + buffer->size, text, size);
  buffer->size += size;
  return 1;
}

static int append_char(Buffer *buffer, char c) { return append(buffer, &c, 1); }

static int append_string(Buffer *buffer, PyObject *string) {
  Py_ssize_t size;
  const char *text = PyUnicode_AsUTF8AndSize(string, &size);
  /* Each byte may become six. */
  if (!text || !reserve(buffer, (size_t)size * 6 + 2))
    return 0;
  char *out = buffer->data + buffer->size;
  *out++ = '"';
  for (Py_ssize_t i = 0; i != size; ++i) {
    unsigned char c = (unsigned char)text[i];
    if (c == '"' || c == '\\') {
      *out++ = '\\';
      *out++ = (char)c;
    } else if (c < 0x20) {
      memcpy(out, "\\u00", 4);
      out[4] = "01"[c >> 4];
      out[5] = "0123456789abcdef"[c & 15];
      out += 6;
    } else {
      *out++ = (char)c;
    }
  }
  *out++ = '"';
  buffer->size = (size_t)(out - buffer->data);
  return 1;
}

/* All digits, however many there are. */
static int append_int(Buffer *buffer, PyObject *number) {
  PyObject *digits = PyNumber_ToBase(number, 10);
  Py_ssize_t size;
  const char *text = digits ? PyUnicode_AsUTF8AndSize(digits, &size) : NULL;
  int ok = text && append(buffer, text, (size_t)size);
  Py_XDECREF(digits);
  return ok;
}

/* With a fraction or an exponent, so that it stays a float. */
static int append_float(Buffer *buffer, PyObject *number) {
  double value = PyFloat_AsDouble(number);
  if (!isfinite(value)) {
    PyErr_Format(PyExc_ValueError, "%R has no JSON form", number);
    return 0;
  }
  char *text = PyOS_double_to_string(value, 'r', 0, Py_DTSF_ADD_DOT_0, NULL);
  int ok = text && append(buffer, text, strlen(text));
  PyMem_Free(text);
  return ok;
}

static int append_value(Buffer *buffer, PyObject *value);

static int append_items(Buffer *buffer, PyObject *items) {
  int is_list = PyList_Check(items);
  if (!append_char(buffer, '['))
    return 0;
  /* The length may change: a lens may hold the list, too. */
  for (Py_ssize_t i = 0;
       i < (is_list ? PyList_Size(items) : PyTuple_Size(items)); ++i) {
    PyObject *item =
        is_list ? PyList_GetItem(items, i) : PyTuple_GetItem(items, i);
    if ((i && !append_char(buffer, ',')) || !append_value(buffer, item))
      return 0;
  }
  return append_char(buffer, ']');
}

static int append_dict(Buffer *buffer, PyObject *dict) {
  PyObject *key, *value;
  Py_ssize_t position = 0;
  int is_first = 1;
  if (!append_char(buffer, '{'))
    return 0;
  while (PyDict_Next(dict, &position, &key, &value)) {
    if (!PyUnicode_Check(key)) {
      PyErr_Format(PyExc_TypeError, "keys must be str, not %R", Py_TYPE(key));
      return 0;
    }
    if ((!is_first && !append_char(buffer, ',')) ||
        !append_string(buffer, key) || !append_char(buffer, ':') ||
        !append_value(buffer, value))
      return 0;
    is_first = 0;
  }
  return append_char(buffer, '}');
}

static int append_nested(Buffer *buffer, PyObject *value) {
  if (Py_EnterRecursiveCall(" in the inputs of a run"))
    return 0;
  int ok = PyDict_Check(value) ? append_dict(buffer, value)
                               : append_items(buffer, value);
  Py_LeaveRecursiveCall();
  return ok;
}

static int append_value(Buffer *buffer, PyObject *value) {
  if (PyUnicode_Check(value))
    return append_string(buffer, value);
  if (value == Py_None)
    return append(buffer, "null", 4);
  if (value == Py_True)
    return append(buffer, "true", 4);
  if (value == Py_False)
    return append(buffer, "false", 5);
  if (PyLong_Check(value))
    return append_int(buffer, value);
  if (PyFloat_Check(value))
    return append_float(buffer, value);
  if (PyDict_Check(value) || PyList_Check(value) || PyTuple_Check(value))
    return append_nested(buffer, value);
  PyErr_Format(PyExc_TypeError, "a value of %R has no JSON form",
               Py_TYPE(value));
  return 0;
}

int read_inputs(PyObject *inputs, Buffer *buffer, facet_text *text) {
  if (!inputs || inputs == Py_None) {
    text->data = "{}";
    text->size = 2;
    return 1;
  }
  if (PyUnicode_Check(inputs) || PyBytes_Check(inputs)) {
    Py_ssize_t size;
    char *bytes = NULL;
    if (PyUnicode_Check(inputs))
      text->data = PyUnicode_AsUTF8AndSize(inputs, &size);
    else
      text->data =
          PyBytes_AsStringAndSize(inputs, &bytes, &size) ? NULL : bytes;
    text->size = (size_t)size;
    return text->data != NULL;
  }
  if (!PyDict_Check(inputs)) {
    PyErr_Format(PyExc_TypeError,
                 "inputs must be a dict, or the str or bytes of a JSON object, "
                 "not %R",
                 Py_TYPE(inputs));
    return 0;
  }
  if (!append_nested(buffer, inputs))
    return 0;
  text->data = buffer->data;
  text->size = buffer->size;
  return 1;
}
