/*===- program.c - Programs -----------------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

enum { MOST_IDLE = 8 };

typedef struct {
  PyObject_HEAD facet_program *program;
  /* Null: the one that every session has. */
  facet_host *host;
  /* What the compiler warned of, or null. */
  PyObject *lines;
  /* Sessions without options that nobody uses: a run takes one, so that
     threads do not wait for each other. */
  facet_session *idle[MOST_IDLE];
  int idle_count;
  /* Its runs may wait for servers. */
  int waits;
} Program;

PyObject *make_program(ModuleState *state, facet_program *program,
                       facet_host *host, PyObject *lines, int waits) {
  Program *self = PyObject_New(Program, (PyTypeObject *)state->program_type);
  if (!self) {
    facet_program_destroy(program);
    facet_host_destroy(host);
    return NULL;
  }
  self->program = program;
  self->host = host;
  self->lines = Py_XNewRef(lines);
  self->idle_count = 0;
  self->waits = waits;
  return (PyObject *)self;
}

static void program_dealloc(PyObject *self) {
  Program *program = (Program *)self;
  PyTypeObject *type = Py_TYPE(self);
  while (program->idle_count)
    facet_session_destroy(program->idle[--program->idle_count]);
  facet_program_destroy(program->program);
  facet_host_destroy(program->host);
  Py_XDECREF(program->lines);
  PyObject_Free(self);
  Py_DECREF(type);
}

/*===----------------------------------------------------------------------===*/
/* Runs                                                                       */
/*===----------------------------------------------------------------------===*/

/* A new session; null with an exception if an option is out of its range. */
static facet_session *new_session(Program *self,
                                  const facet_session_options *options) {
  facet_session *session =
      facet_session_create_hosted(self->program, options, self->host);
  if (!session)
    PyErr_SetString(PyExc_ValueError, "an option is out of its range");
  return session;
}

/* A new session with the options of a call. */
static facet_session *session_with(PyObject *self, PyObject *const *values,
                                   PyObject *names) {
  Options options;
  facet_session *session = NULL;
  if (read_options(values, names, &options, NULL))
    session = new_session((Program *)self, &options.session);
  free_options(&options);
  return session;
}

static PyObject *run_with_options(PyObject *self, PyObject *inputs,
                                  PyObject *const *values, PyObject *names) {
  facet_session *session = session_with(self, values, names);
  if (!session)
    return NULL;
  PyObject *result = run_session(state_of(self), session, inputs,
                                 facet_session_run, ((Program *)self)->waits);
  facet_session_destroy(session);
  return result;
}

static PyObject *run_plainly(PyObject *self, PyObject *inputs) {
  Program *program = (Program *)self;
  facet_session *session = program->idle_count
                               ? program->idle[--program->idle_count]
                               : new_session(program, NULL);
  if (!session)
    return NULL;
  PyObject *result = run_session(state_of(self), session, inputs,
                                 facet_session_run, program->waits);
  if (program->idle_count != MOST_IDLE)
    program->idle[program->idle_count++] = session;
  else
    facet_session_destroy(session);
  return result;
}

static PyObject *program_run(PyObject *self, PyObject *const *args,
                             Py_ssize_t count, PyObject *names) {
  if (count > 1)
    return PyErr_Format(PyExc_TypeError,
                        "run() takes inputs only; options have names");
  PyObject *inputs = count ? args[0] : Py_None;
  return names && PyTuple_Size(names)
             ? run_with_options(self, inputs, args + count, names)
             : run_plainly(self, inputs);
}

static PyObject *program_session(PyObject *self, PyObject *const *args,
                                 Py_ssize_t count, PyObject *names) {
  if (count)
    return PyErr_Format(PyExc_TypeError, "session() takes options only");
  facet_session *session = session_with(self, args, names);
  return session
             ? make_session(state_of(self), session, ((Program *)self)->waits)
             : NULL;
}

/*===----------------------------------------------------------------------===*/
/* Many runs                                                                  */
/*===----------------------------------------------------------------------===*/

/* The inputs of many runs, as texts in one memory each. */
typedef struct {
  size_t count;
  facet_text *texts;
  Buffer *buffers;
} ManyInputs;

static void free_many(ManyInputs *many) {
  for (size_t i = 0; many->buffers && i != many->count; ++i)
    buffer_free(&many->buffers[i]);
  PyMem_Free(many->buffers);
  PyMem_Free(many->texts);
}

static int read_many(PyObject *list, ManyInputs *many) {
  many->count = (size_t)PyList_Size(list);
  many->texts = PyMem_Calloc(many->count + 1, sizeof *many->texts);
  many->buffers = PyMem_Calloc(many->count + 1, sizeof *many->buffers);
  if (!many->texts || !many->buffers) {
    PyErr_NoMemory();
    return 0;
  }
  for (size_t i = 0; i != many->count; ++i)
    buffer_init(&many->buffers[i]);
  for (size_t i = 0; i != many->count; ++i)
    if (!read_inputs(PyList_GetItem(list, (Py_ssize_t)i), &many->buffers[i],
                     &many->texts[i]))
      return 0;
  return 1;
}

/* The result of a run, or its error as an object. */
static PyObject *outcome(ModuleState *state, const facet_runs *runs,
                         size_t index) {
  const facet_diagnostics *diagnostics = facet_runs_diagnostics(runs, index);
  if (facet_runs_ok(runs, index))
    return make_result(
        state, facet_runs_json(runs, index), facet_runs_artifact(runs, index),
        facet_runs_payload(runs, index), facet_runs_gas(runs, index),
        facet_runs_units(runs, index), diagnostics);
  raise_diagnostics(state, "run", diagnostics);
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  return value;
}

static PyObject *outcomes(ModuleState *state, const facet_runs *runs) {
  size_t count = facet_runs_count(runs);
  PyObject *list = PyList_New((Py_ssize_t)count);
  for (size_t i = 0; list && i != count; ++i) {
    PyObject *one = outcome(state, runs, i);
    if (!one || PyList_SetItem(list, (Py_ssize_t)i, one))
      Py_CLEAR(list);
  }
  return list;
}

/* _run_many(inputs: list, **options): a list of Result and RunError. */
static PyObject *program_run_many(PyObject *self, PyObject *const *args,
                                  Py_ssize_t count, PyObject *names) {
  Program *program = (Program *)self;
  Options options;
  unsigned threads = 0;
  ManyInputs many = {0, NULL, NULL};
  PyObject *list = NULL;
  if (count != 1 || !PyList_Check(args[0]))
    return PyErr_Format(PyExc_TypeError, "a list of inputs is needed");
  if (read_options(args + 1, names, &options, &threads) &&
      read_many(args[0], &many)) {
    facet_runs *runs;
    Py_BEGIN_ALLOW_THREADS;
    runs = facet_runs_create(program->program, &options.session, program->host,
                             many.texts, many.count, threads);
    Py_END_ALLOW_THREADS;
    /* Whose run it was that a lens raised in is not known. */
    forget_raised();
    if (runs)
      list = outcomes(state_of(self), runs);
    else
      PyErr_SetString(PyExc_ValueError, "an option is out of its range");
    facet_runs_destroy(runs);
  }
  free_many(&many);
  free_options(&options);
  return list;
}

/*===----------------------------------------------------------------------===*/
/* Replies                                                                    */
/*===----------------------------------------------------------------------===*/

/* _reply(reply, provider, lenient, inputs, pure): the JSON of a report. */
static PyObject *program_reply(PyObject *self, PyObject *args) {
  Program *program = (Program *)self;
  facet_reply_options options = facet_reply_defaults();
  const char *text;
  Py_ssize_t size;
  PyObject *inputs;
  Buffer buffer;
  facet_text input_text;
  if (!PyArg_ParseTuple(args, "s#zpOp", &text, &size, &options.provider,
                        &options.lenient, &inputs, &options.pure))
    return NULL;
  buffer_init(&buffer);
  PyObject *json = NULL;
  if (read_inputs(inputs, &buffer, &input_text)) {
    options.inputs = input_text.data;
    options.inputs_size = input_text.size;
    facet_reply *reply;
    Py_BEGIN_ALLOW_THREADS;
    reply = facet_reply_create(program->program, text, (size_t)size, &options);
    Py_END_ALLOW_THREADS;
    facet_text report = facet_reply_json(reply);
    if (!reply)
      PyErr_Format(PyExc_ValueError, "no provider '%s'",
                   options.provider ? options.provider : "");
    else if (report.size)
      json = text_to_str(report);
    else
      raise_diagnostics(state_of(self), "reply",
                        facet_reply_diagnostics(reply));
    facet_reply_destroy(reply);
  }
  buffer_free(&buffer);
  return json;
}

/*===----------------------------------------------------------------------===*/
/* The type                                                                   */
/*===----------------------------------------------------------------------===*/

static PyObject *get_hash(PyObject *self, void *closure) {
  (void)closure;
  return PyUnicode_FromString(
      facet_program_document_hash(((Program *)self)->program));
}

/* A list of (name, type, is_required, JSON of the default or None). */
static PyObject *get_inputs(PyObject *self, void *closure) {
  (void)closure;
  const facet_program *program = ((Program *)self)->program;
  size_t count = facet_program_input_count(program);
  PyObject *list = PyList_New((Py_ssize_t)count);
  for (size_t i = 0; list && i != count; ++i) {
    facet_input input = facet_program_input(program, i);
    PyObject *row = Py_BuildValue("(ssOz)", input.name, input.type,
                                  input.is_required ? Py_True : Py_False,
                                  input.default_value);
    if (!row || PyList_SetItem(list, (Py_ssize_t)i, row))
      Py_CLEAR(list);
  }
  return list;
}

static PyObject *get_warnings(PyObject *self, void *closure) {
  (void)closure;
  PyObject *lines = ((Program *)self)->lines;
  return lines ? PyObject_CallFunctionObjArgs(state_of(self)->make_diagnostics,
                                              lines, NULL)
               : PyTuple_New(0);
}

static PyGetSetDef program_members[] = {
    {"document_hash", get_hash, NULL, "\"sha256:…\"", NULL},
    {"inputs", get_inputs, NULL, "What the document declares.", NULL},
    {"warnings", get_warnings, NULL, "A tuple of Diagnostic.", NULL},
    {NULL, NULL, NULL, NULL, NULL}};

/* The signature of a method that gets its arguments as a vector. */
#define VECTORED(function) (PyCFunction)(void (*)(void)) function

static PyMethodDef program_methods[] = {
    {"run", VECTORED(program_run), METH_FASTCALL | METH_KEYWORDS, NULL},
    {"session", VECTORED(program_session), METH_FASTCALL | METH_KEYWORDS, NULL},
    {"run_many", VECTORED(program_run_many), METH_FASTCALL | METH_KEYWORDS,
     NULL},
    {"reply", program_reply, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL}};

static PyType_Slot program_slots[] = {{Py_tp_dealloc, program_dealloc},
                                      {Py_tp_methods, program_methods},
                                      {Py_tp_getset, program_members},
                                      {0, NULL}};

PyType_Spec program_spec = {
    "facet._native.Program", sizeof(Program), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, program_slots};
