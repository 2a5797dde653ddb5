/*===- options.c - The options of runs ------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

static int read_unsigned(PyObject *value, const char *name,
                         unsigned long long most, unsigned long long *out) {
  if (value == Py_None)
    return 1;
  *out = PyLong_AsUnsignedLongLong(value);
  if (PyErr_Occurred())
    return 0;
  if (*out <= most)
    return 1;
  PyErr_Format(PyExc_ValueError, "%s must be at most %llu", name, most);
  return 0;
}

static int read_flag(PyObject *value, int *out) {
  *out = PyObject_IsTrue(value);
  return *out >= 0;
}

/* The text belongs to the argument. */
static int read_provider(PyObject *value, facet_session_options *options) {
  if (value == Py_None)
    return 1;
  if (!PyUnicode_Check(value)) {
    PyErr_Format(PyExc_TypeError, "provider must be str, not %R",
                 Py_TYPE(value));
    return 0;
  }
  options->provider = PyUnicode_AsUTF8AndSize(value, NULL);
  return options->provider != NULL;
}

static int read_assets(PyObject *value, Options *options) {
  facet_text text;
  if (value == Py_None)
    return 1;
  if (!read_inputs(value, &options->assets, &text))
    return 0;
  options->session.assets = text.data;
  options->session.assets_size = text.size;
  return 1;
}

static int read_option(const char *name, PyObject *value, Options *all,
                       unsigned *threads) {
  facet_session_options *options = &all->session;
  unsigned long long number = 0;
  if (!strcmp(name, "provider"))
    return read_provider(value, options);
  if (!strcmp(name, "assets"))
    return read_assets(value, all);
  if (!strcmp(name, "cache_marks"))
    return read_flag(value, &options->cache_marks);
  if (!strcmp(name, "pure"))
    return read_flag(value, &options->pure);
  if (!strcmp(name, "artifact"))
    return read_flag(value, &options->artifact);
  if (!strcmp(name, "gas_limit")) {
    int ok = read_unsigned(value, name, 1ULL << 62, &number);
    options->gas_limit = number;
    return ok;
  }
  if (!strcmp(name, "memory_limit")) {
    int ok = read_unsigned(value, name, 1ULL << 60, &number);
    options->memory_limit = number;
    return ok;
  }
  if (!strcmp(name, "threads")) {
    int ok = read_unsigned(value, name, 1024, &number);
    *(threads ? threads : &options->threads) = (unsigned)number;
    return ok;
  }
  PyErr_Format(PyExc_TypeError, "unexpected keyword argument '%s'", name);
  return 0;
}

int read_options(PyObject *const *values, PyObject *names, Options *options,
                 unsigned *threads) {
  options->session = facet_session_defaults();
  buffer_init(&options->assets);
  for (Py_ssize_t i = 0; names && i != PyTuple_Size(names); ++i) {
    const char *name = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(names, i), NULL);
    if (!name || !read_option(name, values[i], options, threads))
      return 0;
  }
  return 1;
}

void free_options(Options *options) { buffer_free(&options->assets); }
