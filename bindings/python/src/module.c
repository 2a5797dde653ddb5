/*===- module.c - The module facet._native --------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

static ModuleState *module_state(PyObject *module) {
  return (ModuleState *)PyModule_GetState(module);
}

ModuleState *state_of(PyObject *object) {
  return (ModuleState *)PyType_GetModuleState(Py_TYPE(object));
}

PyObject *text_to_str(facet_text text) {
  return PyUnicode_DecodeUTF8(text.data, (Py_ssize_t)text.size, NULL);
}

PyObject *diagnostics_lines(const facet_diagnostics *diagnostics) {
  facet_text lines = facet_diagnostics_json(diagnostics);
  return lines.size ? text_to_str(lines) : NULL;
}

void raise_diagnostics(ModuleState *state, const char *kind,
                       const facet_diagnostics *diagnostics) {
  PyObject *lines = text_to_str(facet_diagnostics_json(diagnostics));
  PyObject *text = text_to_str(facet_diagnostics_text(diagnostics));
  PyObject *error = NULL;
  if (lines && text)
    error = PyObject_CallFunction(state->make_error, "sOO", kind, lines, text);
  if (error)
    PyErr_SetObject((PyObject *)Py_TYPE(error), error);
  Py_XDECREF(error);
  Py_XDECREF(text);
  Py_XDECREF(lines);
  if (PyErr_Occurred())
    add_raised_cause();
}

/*===----------------------------------------------------------------------===*/
/* Compiling                                                                  */
/*===----------------------------------------------------------------------===*/

/* The arguments of `compile`, in its order. */
typedef struct {
  const char *path, *text, *name, *config, *folder;
  Py_ssize_t text_size, config_size;
  PyObject *roots, *dispatch, *lenses;
  int all_lenses;
  facet_compiler_options options;
} CompileArguments;

static int read_arguments(PyObject *args, CompileArguments *out) {
  memset(out, 0, sizeof *out);
  out->options = facet_compiler_defaults();
  long long budget = 0;
  if (!PyArg_ParseTuple(args, "zz#sippLO!z#zOO!p", &out->path, &out->text,
                        &out->text_size, &out->name, &out->options.level,
                        &out->options.pure, &out->options.core, &budget,
                        &PyTuple_Type, &out->roots, &out->config,
                        &out->config_size, &out->folder, &out->dispatch,
                        &PyTuple_Type, &out->lenses, &out->all_lenses))
    return 0;
  out->options.budget = budget;
  return 1;
}

/* The roots of imports, which the caller frees; null with an exception. */
static const char **read_roots(PyObject *roots) {
  Py_ssize_t count = PyTuple_Size(roots);
  const char **texts = PyMem_Malloc(sizeof *texts * (size_t)(count + 1));
  if (!texts)
    return (const char **)PyErr_NoMemory();
  for (Py_ssize_t i = 0; i != count; ++i) {
    texts[i] = PyUnicode_AsUTF8AndSize(PyTuple_GetItem(roots, i), NULL);
    if (!texts[i]) {
      PyMem_Free(texts);
      return NULL;
    }
  }
  return texts;
}

static facet_compiler *make_compiler(ModuleState *state,
                                     CompileArguments *arguments) {
  facet_diagnostics *diagnostics = NULL;
  const char **roots = read_roots(arguments->roots);
  if (!roots)
    return NULL;
  arguments->options.import_roots = roots;
  arguments->options.import_root_count = (size_t)PyTuple_Size(arguments->roots);
  facet_compiler *compiler = facet_compiler_create_configured(
      &arguments->options, arguments->config, (size_t)arguments->config_size,
      arguments->folder, &diagnostics);
  if (!compiler)
    raise_diagnostics(state, "config", diagnostics);
  facet_diagnostics_destroy(diagnostics);
  PyMem_Free(roots);
  return compiler;
}

/* Takes the program and the host; both are gone if there is an exception. */
static PyObject *finish_compile(ModuleState *state, facet_program *program,
                                const facet_diagnostics *diagnostics,
                                const CompileArguments *arguments) {
  facet_host *host = NULL;
  if (!program) {
    raise_diagnostics(state, "compile", diagnostics);
    return NULL;
  }
  if (arguments->dispatch != Py_None)
    host = make_host(arguments->dispatch, arguments->lenses,
                     arguments->all_lenses);
  PyObject *lines = diagnostics_lines(diagnostics);
  PyObject *result = NULL;
  if (PyErr_Occurred()) {
    facet_host_destroy(host);
    facet_program_destroy(program);
  } else {
    /* Signals are heard in the interpreter's own threads, where its lenses
       are called: those runs hear of them there. "{}" names no server. */
    int waits = !host && arguments->config_size > 2;
    result = make_program(state, program, host, lines, waits);
  }
  Py_XDECREF(lines);
  return result;
}

static PyObject *native_compile(PyObject *module, PyObject *args) {
  ModuleState *state = module_state(module);
  CompileArguments arguments;
  facet_compiler *compiler;
  if (!read_arguments(args, &arguments) ||
      !(compiler = make_compiler(state, &arguments)))
    return NULL;
  facet_diagnostics *diagnostics = NULL;
  facet_program *program;
  Py_BEGIN_ALLOW_THREADS;
  program = arguments.path
                ? facet_compile_file(compiler, arguments.path, &diagnostics)
                : facet_compile_text(compiler, arguments.text,
                                     (size_t)arguments.text_size,
                                     arguments.name, &diagnostics);
  facet_compiler_destroy(compiler);
  Py_END_ALLOW_THREADS;
  PyObject *result = finish_compile(state, program, diagnostics, &arguments);
  facet_diagnostics_destroy(diagnostics);
  return result;
}

static PyObject *native_version(PyObject *module, PyObject *unused) {
  (void)module;
  (void)unused;
  return PyUnicode_FromString(facet_version_line());
}

/*===----------------------------------------------------------------------===*/
/* The module                                                                 */
/*===----------------------------------------------------------------------===*/

static PyObject *attribute_of(const char *module, const char *name) {
  PyObject *found = PyImport_ImportModule(module);
  PyObject *value = found ? PyObject_GetAttrString(found, name) : NULL;
  Py_XDECREF(found);
  return value;
}

static PyObject *add_type(PyObject *module, PyType_Spec *spec,
                          const char *name) {
  PyObject *type = PyType_FromModuleAndSpec(module, spec, NULL);
  if (type && PyModule_AddObjectRef(module, name, type))
    Py_CLEAR(type);
  return type;
}

static int native_exec(PyObject *module) {
  ModuleState *state = module_state(module);
  if (facet_api_version() < FACET_API_VERSION) {
    PyErr_Format(PyExc_ImportError,
                 "libfacet.so has version %u of the API, "
                 "but this module needs %u",
                 facet_api_version(), FACET_API_VERSION);
    return -1;
  }
  state->program_type = add_type(module, &program_spec, "Program");
  state->session_type = add_type(module, &session_spec, "Session");
  state->result_type = add_type(module, &result_spec, "Result");
  state->make_error = attribute_of("facet._diagnostics", "make_error");
  state->make_diagnostics =
      attribute_of("facet._diagnostics", "make_diagnostics");
  state->loads = attribute_of("json", "loads");
  return PyErr_Occurred() ? -1 : 0;
}

static int native_traverse(PyObject *module, visitproc visit, void *arg) {
  ModuleState *state = module_state(module);
  Py_VISIT(state->program_type);
  Py_VISIT(state->session_type);
  Py_VISIT(state->result_type);
  Py_VISIT(state->make_error);
  Py_VISIT(state->make_diagnostics);
  Py_VISIT(state->loads);
  return 0;
}

static int native_clear(PyObject *module) {
  ModuleState *state = module_state(module);
  Py_CLEAR(state->program_type);
  Py_CLEAR(state->session_type);
  Py_CLEAR(state->result_type);
  Py_CLEAR(state->make_error);
  Py_CLEAR(state->make_diagnostics);
  Py_CLEAR(state->loads);
  return 0;
}

static PyMethodDef native_functions[] = {
    {"compile", native_compile, METH_VARARGS, NULL},
    {"version", native_version, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyModuleDef_Slot native_slots[] = {{Py_mod_exec, native_exec},
                                          {0, NULL}};

static PyModuleDef native_module = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "facet._native",
    .m_size = sizeof(ModuleState),
    .m_methods = native_functions,
    .m_slots = native_slots,
    .m_traverse = native_traverse,
    .m_clear = native_clear,
};

PyMODINIT_FUNC PyInit__native(void) { return PyModuleDef_Init(&native_module); }
