/*===- session.c - Sessions -----------------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <pthread.h>
#include <time.h>

typedef struct {
  PyObject_HEAD facet_session *session;
  /* A thread runs it, without the lock of the interpreter. */
  int is_busy;
  /* Its runs may wait for servers. */
  int waits;
} Session;

PyObject *make_session(ModuleState *state, facet_session *session, int waits) {
  Session *self = PyObject_New(Session, (PyTypeObject *)state->session_type);
  if (!self) {
    facet_session_destroy(session);
    return NULL;
  }
  self->session = session;
  self->is_busy = 0;
  self->waits = waits;
  return (PyObject *)self;
}

static void session_dealloc(PyObject *self) {
  PyTypeObject *type = Py_TYPE(self);
  facet_session_destroy(((Session *)self)->session);
  PyObject_Free(self);
  Py_DECREF(type);
}

/*===----------------------------------------------------------------------===*/
/* Runs that can be interrupted                                               */
/*===----------------------------------------------------------------------===*/

/* A run on a thread of its own. */
typedef struct {
  facet_session *session;
  RunFunction run;
  facet_text inputs;
  int ok, is_over;
  pthread_mutex_t mutex;
  pthread_cond_t changed;
} Work;

static void *do_work(void *data) {
  Work *work = data;
  int ok = work->run(work->session, work->inputs.data, work->inputs.size);
  pthread_mutex_lock(&work->mutex);
  work->ok = ok;
  work->is_over = 1;
  pthread_cond_signal(&work->changed);
  pthread_mutex_unlock(&work->mutex);
  return NULL;
}

/* Waits for some hundredths of a second; whether the run is over. */
static int wait_for_work(Work *work) {
  enum { NANOSECONDS = 50000000, SECOND = 1000000000 };
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_nsec += NANOSECONDS;
  end.tv_sec += end.tv_nsec / SECOND;
  end.tv_nsec %= SECOND;
  pthread_mutex_lock(&work->mutex);
  while (!work->is_over &&
         !pthread_cond_timedwait(&work->changed, &work->mutex, &end))
    continue;
  int is_over = work->is_over;
  pthread_mutex_unlock(&work->mutex);
  return is_over;
}

/* 1 if the run succeeded, 0 if not, -1 with an exception that ended it. The
   interpreter hears of signals in its main thread only, and not while that
   waits. */
static int run_interruptibly(facet_session *session, facet_text inputs,
                             RunFunction run) {
  Work work = {session, run, inputs, 0, 0, PTHREAD_MUTEX_INITIALIZER};
  pthread_condattr_t attributes;
  pthread_t thread;
  int is_interrupted = 0, is_over = 0;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&work.changed, &attributes);
  pthread_condattr_destroy(&attributes);
  if (pthread_create(&thread, NULL, do_work, &work)) {
    Py_BEGIN_ALLOW_THREADS;
    do_work(&work);
    Py_END_ALLOW_THREADS;
  } else {
    while (!is_over) {
      Py_BEGIN_ALLOW_THREADS;
      is_over = wait_for_work(&work);
      Py_END_ALLOW_THREADS;
      if (!is_interrupted && PyErr_CheckSignals())
        is_interrupted = 1;
      /* Again and again, for the run may not have begun. */
      if (is_interrupted)
        facet_session_cancel(session);
    }
    pthread_join(thread, NULL);
  }
  pthread_cond_destroy(&work.changed);
  pthread_mutex_destroy(&work.mutex);
  return is_interrupted ? -1 : work.ok;
}

/*===----------------------------------------------------------------------===*/
/* Runs                                                                       */
/*===----------------------------------------------------------------------===*/

PyObject *run_session(ModuleState *state, facet_session *session,
                      PyObject *inputs, RunFunction run, int waits) {
  Buffer buffer;
  facet_text text;
  PyObject *result = NULL;
  buffer_init(&buffer);
  if (read_inputs(inputs, &buffer, &text)) {
    int ok;
    forget_raised();
    if (waits) {
      ok = run_interruptibly(session, text, run);
    } else {
      Py_BEGIN_ALLOW_THREADS;
      ok = run(session, text.data, text.size);
      Py_END_ALLOW_THREADS;
    }
    if (ok > 0)
      result = make_result(
          state, facet_session_json(session), facet_session_artifact(session),
          facet_session_payload(session), facet_session_gas(session),
          facet_session_units(session), facet_session_diagnostics(session));
    else if (!ok)
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

static PyObject *call(PyObject *self, PyObject *inputs, RunFunction run) {
  Session *session = (Session *)self;
  if (!begin(session))
    return NULL;
  PyObject *result = run_session(state_of(self), session->session, inputs, run,
                                 session->waits);
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

/* Of a run of another thread. */
static PyObject *session_cancel(PyObject *self, PyObject *ignored) {
  (void)ignored;
  facet_session_cancel(((Session *)self)->session);
  Py_RETURN_NONE;
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
    {"cancel", session_cancel, METH_NOARGS,
     "cancel()\n--\n\nEnds the run, update or value that goes on in another "
     "thread with RunError, code X.fct.TIMEOUT."},
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
