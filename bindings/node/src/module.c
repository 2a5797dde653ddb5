/*===- module.c - What lib/ calls -----------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <stdlib.h>

static void free_program(napi_env env, void *data, void *hint) {
  Program *program = data;
  (void)env;
  (void)hint;
  facet_program_destroy(program->program);
  facet_host_destroy(program->host);
  free(program);
}

/* The place of each argument of `compile`. */
enum {
  PATH,
  TEXT,
  NAME,
  LEVEL,
  PURE,
  CORE,
  BUDGET,
  ROOTS,
  CONFIG,
  FOLDER,
  DISPATCH,
  LENSES,
  ALL_LENSES,
  COMPILE_ARGUMENTS
};

static facet_compiler *make_compiler(napi_env env, const napi_value *arguments,
                                     facet_diagnostics **diagnostics) {
  facet_compiler_options options = facet_compiler_defaults();
  uint32_t root_count;
  facet_text *roots = read_texts(env, arguments[ROOTS], &root_count);
  const char **pointers = roots ? pointers_of(roots, root_count) : NULL;
  Text config, folder;
  options.level = (int)read_number(env, arguments[LEVEL]);
  options.pure = read_bool(env, arguments[PURE]);
  options.core = read_bool(env, arguments[CORE]);
  options.budget = (int64_t)read_number(env, arguments[BUDGET]);
  options.import_roots = pointers;
  options.import_root_count = root_count;
  facet_compiler *compiler = NULL;
  if (pointers && text_read(env, arguments[CONFIG], &config)) {
    if (text_read(env, arguments[FOLDER], &folder)) {
      compiler = facet_compiler_create_configured(
          &options, config.data, config.size, folder.data, diagnostics);
      text_free(&folder);
    }
    text_free(&config);
  }
  free(pointers);
  free_texts(roots, root_count);
  return compiler;
}

static facet_program *compile(napi_env env, const napi_value *arguments,
                              const facet_compiler *compiler,
                              facet_diagnostics **diagnostics) {
  int is_file = is_null(env, arguments[TEXT]);
  Text text, name;
  facet_program *program = NULL;
  if (!text_read(env, arguments[is_file ? PATH : TEXT], &text))
    return NULL;
  if (is_file) {
    program = facet_compile_file(compiler, text.data, diagnostics);
  } else if (text_read(env, arguments[NAME], &name)) {
    program = facet_compile_text(compiler, text.data, text.size, name.data,
                                 diagnostics);
    text_free(&name);
  }
  text_free(&text);
  return program;
}

/* The host of a program; null if there is none, or with an exception. */
static facet_host *host_of(napi_env env, const napi_value *arguments) {
  if (is_null(env, arguments[DISPATCH]))
    return NULL;
  uint32_t count;
  facet_text *lenses = read_texts(env, arguments[LENSES], &count);
  const char **names = lenses ? pointers_of(lenses, count) : NULL;
  facet_host *host = NULL;
  if (names)
    host = make_host(env, arguments[DISPATCH], names, count,
                     read_bool(env, arguments[ALL_LENSES]));
  free(names);
  free_texts(lenses, count);
  return host;
}

static napi_value make_program(napi_env env, const napi_value *arguments,
                               facet_program *made) {
  Program *program = calloc(1, sizeof *program);
  napi_value external;
  if (!made || !program) {
    facet_program_destroy(made);
    free(program);
    return make_null(env);
  }
  program->program = made;
  program->host = host_of(env, arguments);
  napi_create_external(env, program, free_program, NULL, &external);
  return external;
}

/* compile(…): [program or null, whether the compiler could be made,
   diagnostics]. */
static napi_value native_compile(napi_env env, napi_callback_info info) {
  napi_value arguments[COMPILE_ARGUMENTS], result, made;
  read_arguments(env, info, COMPILE_ARGUMENTS, arguments);
  facet_diagnostics *diagnostics = NULL;
  facet_compiler *compiler = make_compiler(env, arguments, &diagnostics);
  facet_program *program = NULL;
  if (compiler) {
    facet_diagnostics_destroy(diagnostics);
    diagnostics = NULL;
    program = compile(env, arguments, compiler, &diagnostics);
  }
  napi_get_boolean(env, compiler != NULL, &made);
  napi_create_array_with_length(env, 3, &result);
  set_element(env, result, 0, make_program(env, arguments, program));
  set_element(env, result, 1, made);
  set_element(env, result, 2, make_diagnostics(env, diagnostics));
  facet_diagnostics_destroy(diagnostics);
  facet_compiler_destroy(compiler);
  return result;
}

/* describe(program): [hash, [name, type, whether it is required, JSON of the
   default], …]. */
static napi_value native_describe(napi_env env, napi_callback_info info) {
  napi_value argument, result, row, is_required;
  read_arguments(env, info, 1, &argument);
  const facet_program *program =
      ((Program *)read_external(env, argument))->program;
  const char *hash = facet_program_document_hash(program);
  napi_create_array(env, &result);
  set_element(env, result, 0,
              make_string(env, (facet_text){hash, strlen(hash)}));
  for (uint32_t i = 0; i != facet_program_input_count(program); ++i) {
    facet_input input = facet_program_input(program, i);
    const char *value = input.default_value ? input.default_value : "";
    napi_create_array_with_length(env, 4, &row);
    napi_get_boolean(env, input.is_required, &is_required);
    set_element(env, row, 0,
                make_string(env, (facet_text){input.name, strlen(input.name)}));
    set_element(env, row, 1,
                make_string(env, (facet_text){input.type, strlen(input.type)}));
    set_element(env, row, 2, is_required);
    set_element(env, row, 3,
                make_string(env, (facet_text){value, strlen(value)}));
    set_element(env, result, i + 1, row);
  }
  return result;
}

/* reply(program, text, provider or null, lenient, inputs, pure): [JSON or null,
   diagnostics], or null if there is no such provider. */
static napi_value native_reply(napi_env env, napi_callback_info info) {
  napi_value arguments[6], result = make_null(env);
  read_arguments(env, info, 6, arguments);
  facet_reply_options options = facet_reply_defaults();
  int has_provider = !is_null(env, arguments[2]);
  size_t size = 0, provider_size;
  char *text = text_copy(env, arguments[1], &size);
  char *inputs = text_copy(env, arguments[4], &options.inputs_size);
  char *provider =
      has_provider ? text_copy(env, arguments[2], &provider_size) : NULL;
  options.provider = provider;
  options.lenient = read_bool(env, arguments[3]);
  options.inputs = inputs;
  options.pure = read_bool(env, arguments[5]);
  facet_reply *reply =
      facet_reply_create(((Program *)read_external(env, arguments[0]))->program,
                         text, size, &options);
  if (reply) {
    napi_create_array_with_length(env, 2, &result);
    set_element(env, result, 0,
                make_optional_string(env, facet_reply_json(reply)));
    set_element(env, result, 1,
                make_diagnostics(env, facet_reply_diagnostics(reply)));
  }
  facet_reply_destroy(reply);
  free(provider);
  free(inputs);
  free(text);
  return result;
}

static napi_value native_version(napi_env env, napi_callback_info info) {
  (void)info;
  const char *line = facet_version_line();
  return make_string(env, (facet_text){line, strlen(line)});
}

NAPI_MODULE_INIT() {
  static const struct {
    const char *name;
    napi_callback function;
  } functions[] = {{"compile", native_compile},
                   {"describe", native_describe},
                   {"createSession", native_create_session},
                   {"runSync", native_run_sync},
                   {"run", native_run},
                   {"details", native_details},
                   {"valueSync", native_value_sync},
                   {"cancel", native_cancel},
                   {"runMany", native_run_many},
                   {"answer", native_answer},
                   {"end", native_end},
                   {"reply", native_reply},
                   {"version", native_version}};
  if (facet_api_version() < FACET_API_VERSION)
    return throw_error(env, "libfacet.so is older than this module");
  if (!make_instance(env))
    return throw_error(env, "out of memory");
  for (size_t i = 0; i != sizeof functions / sizeof *functions; ++i) {
    napi_value function;
    napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH,
                         functions[i].function, NULL, &function);
    napi_set_named_property(env, exports, functions[i].name, function);
  }
  return exports;
}
