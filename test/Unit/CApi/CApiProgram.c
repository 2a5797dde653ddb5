/*===- CApiProgram.c - Tests of the C API, in C ---------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "CApiProgram.h"
#include "CApiCheck.h"
#include "facet-c/facet.h"

static const char document[] = "@vars\n"
                               "  name: @input(type=\"string\")\n"
                               "  count: @input(type=\"int\", default=3)\n"
                               "  upper: $name |> trim() |> uppercase()\n"
                               "@user\n"
                               "  content: $upper\n";

static facet_program *compile(const char *text,
                              facet_diagnostics **diagnostics) {
  facet_compiler *compiler = facet_compiler_create(NULL);
  facet_program *program = facet_compile_text(compiler, text, strlen(text),
                                              "test.facet", diagnostics);
  facet_compiler_destroy(compiler);
  return program;
}

static int run(facet_session *session, const char *inputs) {
  return facet_session_run(session, inputs, strlen(inputs));
}

static int update(facet_session *session, const char *inputs) {
  return facet_session_update(session, inputs, strlen(inputs));
}

const char *facet_test_versions(void) {
  CHECK(facet_api_version() == FACET_API_VERSION);
  CHECK(strstr(facet_version_line(), "FACET"));
  return NULL;
}

const char *facet_test_programs(void) {
  facet_program *program = compile(document, NULL), *other;
  facet_input input;
  CHECK(program);
  CHECK(facet_program_input_count(program) == 2);
  input = facet_program_input(program, 0);
  CHECK(!strcmp(input.name, "name") && !strcmp(input.type, "string"));
  CHECK(input.is_required && !input.default_value);
  input = facet_program_input(program, 1);
  CHECK(!input.is_required && !strcmp(input.default_value, "3"));
  other = facet_program_retain(program);
  facet_program_destroy(program);
  CHECK(!strncmp(facet_program_document_hash(other), "sha256:", 7));
  facet_program_destroy(other);
  facet_program_destroy(NULL);
  return NULL;
}

const char *facet_test_errors(void) {
  facet_diagnostics *diagnostics = NULL;
  facet_diagnostic first;
  facet_compiler *compiler;
  CHECK(!compile("@user\n  content: $nobody\n", NULL));
  CHECK(!compile("@user\n  content: $nobody\n", &diagnostics));
  CHECK(facet_diagnostics_count(diagnostics) == 1);
  first = facet_diagnostics_get(diagnostics, 0);
  CHECK(first.severity == FACET_ERROR && !strcmp(first.code, "F401"));
  CHECK(!strcmp(first.file, "test.facet"));
  CHECK(first.line == 2 && first.column == 12);
  CHECK(strstr(facet_diagnostics_text(diagnostics).data,
               "test.facet:2:12: error: F401"));
  facet_diagnostics_destroy(diagnostics);
  facet_diagnostics_destroy(NULL);
  compiler = facet_compiler_create(NULL);
  CHECK(!facet_compile_file(compiler, "/no/such/file", &diagnostics));
  first = facet_diagnostics_get(diagnostics, 0);
  CHECK(!strcmp(first.code, "X.fct.IO") && !first.file && !first.line);
  facet_diagnostics_destroy(diagnostics);
  facet_compiler_destroy(compiler);
  return NULL;
}

const char *facet_test_runs(void) {
  facet_program *program = compile(document, NULL);
  facet_session *session = facet_session_create(program, NULL);
  facet_text json;
  /* The session keeps the program. */
  facet_program_destroy(program);
  CHECK(!facet_session_json(session).size);
  CHECK(run(session, "{\"name\": \" ada \"}"));
  json = facet_session_json(session);
  CHECK(strstr(json.data, "{\"content\":\"ADA\",\"role\":\"user\"}"));
  CHECK(strlen(json.data) == json.size);
  CHECK(facet_session_units(session) == 3 && facet_session_gas(session) > 0);
  CHECK(!facet_session_artifact(session).size);
  CHECK(!facet_diagnostics_count(facet_session_diagnostics(session)));
  CHECK(!run(session, "{\"name\": 1}"));
  CHECK(!facet_session_json(session).size);
  CHECK(
      !strcmp(facet_diagnostics_get(facet_session_diagnostics(session), 0).code,
              "F453"));
  CHECK(!run(session, "{\"name\""));
  CHECK(
      !strcmp(facet_diagnostics_get(facet_session_diagnostics(session), 0).code,
              "X.fct.JSON"));
  CHECK(!facet_session_run(session, NULL, 0));
  facet_session_destroy(session);
  facet_session_destroy(NULL);
  return NULL;
}

const char *facet_test_updates(void) {
  facet_program *program = compile(document, NULL);
  facet_session *session = facet_session_create(program, NULL);
  CHECK(run(session, "{\"name\": \"ada\", \"count\": 1}"));
  CHECK(update(session, "{\"name\": \"bob\"}"));
  CHECK(strstr(facet_session_json(session).data, "BOB"));
  CHECK(!update(session, "{\"name\": null}"));
  CHECK(update(session, "{\"name\": \"eve\"}"));
  CHECK(strstr(facet_session_json(session).data, "EVE"));
  facet_session_destroy(session);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_requests(void) {
  facet_program *program = compile(document, NULL);
  facet_session_options options = facet_session_defaults();
  facet_session *session;
  options.provider = "nobody";
  CHECK(!facet_session_create(program, &options));
  options.provider = "gemini";
  options.assets = "{\"sha256:12\": {}}";
  options.assets_size = strlen(options.assets);
  CHECK(!facet_session_create(program, &options));
  options.assets = "{}";
  options.assets_size = 2;
  session = facet_session_create(program, &options);
  CHECK(!facet_session_payload(session).size);
  CHECK(run(session, "{\"name\": \" ada \"}"));
  CHECK(strstr(facet_session_payload(session).data,
               "{\"contents\":[{\"parts\":[{\"text\":\"ADA\"}]"));
  CHECK(facet_session_json(session).size);
  CHECK(!run(session, "{\"name\": 1}"));
  CHECK(!facet_session_payload(session).size);
  facet_session_destroy(session);
  facet_program_destroy(program);
  CHECK(!facet_session_payload(NULL).size);
  return NULL;
}

const char *facet_test_values(void) {
  facet_program *program = compile(document, NULL);
  facet_session *session = facet_session_create(program, NULL);
  CHECK(!facet_session_value(session, "upper").data);
  CHECK(facet_diagnostics_count(facet_session_diagnostics(session)) == 1);
  CHECK(!strcmp(facet_session_value(session, "count").data, "3"));
  CHECK(run(session, "{\"name\": \"ada\"}"));
  CHECK(!strcmp(facet_session_value(session, "upper").data, "\"ADA\""));
  CHECK(!facet_session_value(session, "nothing").data);
  CHECK(!facet_diagnostics_count(facet_session_diagnostics(session)));
  facet_session_destroy(session);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_options(void) {
  facet_compiler_options options = facet_compiler_defaults();
  facet_session_options run_options = facet_session_defaults();
  facet_compiler *compiler;
  facet_program *program;
  facet_session *session;
  options.level = 2;
  options.budget = 2;
  compiler = facet_compiler_create(&options);
  program =
      facet_compile_text(compiler, document, strlen(document), NULL, NULL);
  CHECK(program);
  run_options.artifact = 1;
  run_options.threads = 2;
  session = facet_session_create(program, &run_options);
  CHECK(run(session, "{\"name\": \"ab\"}"));
  CHECK(strstr(facet_session_artifact(session).data, "hash_chain"));
  CHECK(!run(session, "{\"name\": \"abc\"}"));
  CHECK(
      !strcmp(facet_diagnostics_get(facet_session_diagnostics(session), 0).code,
              "F901"));
  facet_session_destroy(session);
  /* A caller that knows of fewer members. */
  run_options.struct_size = offsetof(facet_session_options, gas_limit);
  run_options.gas_limit = 1;
  session = facet_session_create(program, &run_options);
  CHECK(run(session, "{\"name\": \"ab\"}"));
  facet_session_destroy(session);
  run_options.struct_size = sizeof run_options;
  session = facet_session_create(program, &run_options);
  CHECK(!run(session, "{\"name\": \"ab\"}"));
  facet_session_destroy(session);
  facet_program_destroy(program);
  facet_compiler_destroy(compiler);
  return NULL;
}

static int is_nothing(facet_text text) { return !text.data && !text.size; }

/* Every function that takes a handle, without one. */
const char *facet_test_null_handles(void) {
  facet_diagnostics *diagnostics = NULL;
  facet_diagnostic none = facet_diagnostics_get(NULL, 0);
  facet_input no_input = facet_program_input(NULL, 0);
  CHECK(!facet_diagnostics_count(NULL));
  CHECK(!none.code && !none.message && !none.help && !none.file && !none.line);
  CHECK(is_nothing(facet_diagnostics_text(NULL)));
  CHECK(!facet_compile_text(NULL, "", 0, NULL, NULL));
  CHECK(!facet_compile_text(NULL, "", 0, NULL, &diagnostics));
  CHECK(facet_diagnostics_count(diagnostics) == 1);
  CHECK(strstr(facet_diagnostics_text(diagnostics).data,
               "X.fct.USAGE: bad argument: no compiler"));
  facet_diagnostics_destroy(diagnostics);
  CHECK(!facet_compile_file(NULL, "x.facet", NULL));
  CHECK(!facet_program_retain(NULL));
  CHECK(!facet_program_document_hash(NULL));
  CHECK(!facet_program_input_count(NULL));
  CHECK(!no_input.name && !no_input.type && !no_input.default_value);
  CHECK(!facet_session_create(NULL, NULL));
  CHECK(!facet_session_run(NULL, "{}", 2));
  CHECK(!facet_session_update(NULL, "{}", 2));
  CHECK(is_nothing(facet_session_value(NULL, "x")));
  CHECK(!facet_session_json(NULL).size && !facet_session_artifact(NULL).size);
  CHECK(!facet_session_gas(NULL) && !facet_session_units(NULL));
  CHECK(!facet_diagnostics_count(facet_session_diagnostics(NULL)));
  facet_compiler_destroy(NULL);
  facet_program_destroy(NULL);
  facet_session_destroy(NULL);
  facet_diagnostics_destroy(NULL);
  return NULL;
}

static int is_usage(const facet_diagnostics *diagnostics) {
  return facet_diagnostics_count(diagnostics) == 1 &&
         !strcmp(facet_diagnostics_get(diagnostics, 0).code, "X.fct.USAGE");
}

/* Null pointers and indexes that are too large, with good handles. */
const char *facet_test_bad_arguments(void) {
  facet_diagnostics *diagnostics = NULL;
  facet_compiler *compiler = facet_compiler_create(NULL);
  facet_program *program;
  facet_session *session;
  CHECK(!facet_compile_text(compiler, NULL, 5, "x", &diagnostics));
  CHECK(is_usage(diagnostics));
  CHECK(!facet_diagnostics_get(diagnostics, 1).code);
  CHECK(!facet_diagnostics_get(diagnostics, (size_t)-1).message);
  facet_diagnostics_destroy(diagnostics);
  CHECK(!facet_compile_file(compiler, NULL, &diagnostics));
  CHECK(is_usage(diagnostics));
  facet_diagnostics_destroy(diagnostics);
  /* A folder, a file that is not UTF-8, an empty text. */
  CHECK(!facet_compile_file(compiler, "/", NULL));
  CHECK(!facet_compile_text(compiler, "\xff\xfe", 2, "\xff", &diagnostics));
  CHECK(facet_diagnostics_count(diagnostics));
  facet_diagnostics_destroy(diagnostics);
  program = facet_compile_text(compiler, NULL, 0, NULL, NULL);
  CHECK(program);
  facet_program_destroy(program);
  facet_compiler_destroy(compiler);

  program = compile(document, NULL);
  CHECK(facet_program_input_count(program) == 2);
  CHECK(!facet_program_input(program, 2).name);
  CHECK(!facet_program_input(program, (size_t)-1).type);
  session = facet_session_create(program, NULL);
  CHECK(!facet_session_run(session, NULL, 3));
  CHECK(is_usage(facet_session_diagnostics(session)));
  CHECK(run(session, "{\"name\": \"ada\"}"));
  CHECK(facet_session_json(session).size);
  CHECK(!facet_session_update(session, NULL, 3));
  CHECK(is_usage(facet_session_diagnostics(session)));
  CHECK(!facet_session_json(session).size);
  CHECK(is_nothing(facet_session_value(session, NULL)));
  CHECK(is_usage(facet_session_diagnostics(session)));
  CHECK(run(session, "{\"name\": \"ada\"}"));
  facet_session_destroy(session);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_replies(void) {
  static const char agent[] = "@x.fct.response\n"
                              "  type: \"struct { n: int }\"\n"
                              "@vars\n"
                              "  may: @input(type=\"bool\")\n"
                              "@interface T\n"
                              "  fn f() -> any (effect=\"read\")\n"
                              "@system\n"
                              "  tools: [$T]\n"
                              "  content: \"s\"\n"
                              "@policy\n"
                              "  allow:\n"
                              "    - { op: \"tool_expose\", name: \"T.f\" }\n"
                              "    - { op: \"tool_call\", name: \"T.f\", when: "
                              "$may }\n";
  static const char call[] = "{\"message\":{\"tool_calls\":[{\"function\":{"
                             "\"name\":\"T__f\"}}]},\"done\":true}";
  facet_program *program = compile(agent, NULL);
  facet_reply_options options = facet_reply_defaults();
  facet_reply *reply;
  CHECK(program);
  reply = facet_reply_create(program, "{\"n\": 1}", 8, NULL);
  CHECK(!strcmp(facet_reply_json(reply).data,
                "{\"repairs\":[],\"tool_calls\":[],\"value\":{\"n\":1}}"));
  CHECK(!facet_diagnostics_count(facet_reply_diagnostics(reply)));
  facet_reply_destroy(reply);
  reply = facet_reply_create(program, "{n: 1}", 6, &options);
  CHECK(!facet_reply_json(reply).size);
  CHECK(!strcmp(facet_diagnostics_get(facet_reply_diagnostics(reply), 0).code,
                "F453"));
  facet_reply_destroy(reply);
  options.lenient = 1;
  reply = facet_reply_create(program, "{n: 1}", 6, &options);
  CHECK(strstr(facet_reply_json(reply).data, "\"kind\":\"key\""));
  facet_reply_destroy(reply);

  options.provider = "ollama";
  options.inputs = "{\"may\": true}";
  options.inputs_size = strlen(options.inputs);
  reply = facet_reply_create(program, call, sizeof call - 1, &options);
  CHECK(strstr(facet_reply_json(reply).data, "\"decision\":\"allowed\""));
  facet_reply_destroy(reply);
  options.inputs_size = 1;
  reply = facet_reply_create(program, call, sizeof call - 1, &options);
  CHECK(!facet_reply_json(reply).size);
  CHECK(!strcmp(facet_diagnostics_get(facet_reply_diagnostics(reply), 0).code,
                "X.fct.JSON"));
  facet_reply_destroy(reply);

  options.provider = "nobody";
  CHECK(!facet_reply_create(program, "", 0, &options));
  options = facet_reply_defaults();
  options.inputs_size = 1;
  CHECK(!facet_reply_create(program, "", 0, &options));
  CHECK(!facet_reply_create(program, NULL, 1, NULL));
  CHECK(!facet_reply_create(NULL, "", 0, NULL));
  CHECK(!facet_reply_json(NULL).data);
  CHECK(!facet_diagnostics_count(facet_reply_diagnostics(NULL)));
  facet_reply_destroy(NULL);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_layout_options(void) {
  facet_compiler_options options = facet_compiler_defaults();
  facet_compiler *compiler;
  facet_program *program;
  facet_session *session;
  options.budget = 100;
  options.budget_unit = "tokens";
  options.tokenizer = "cl100k_base";
  options.tokens_per_message = 3;
  options.packing = "fill";
  compiler = facet_compiler_create(&options);
  program =
      facet_compile_text(compiler, document, strlen(document), NULL, NULL);
  CHECK(program);
  session = facet_session_create(program, NULL);
  CHECK(run(session, "{\"name\": \"ab\"}"));
  CHECK(strstr(facet_session_json(session).data,
               "local.default.v1+budget.100+tokens.cl100k_base.3+fill"));
  facet_session_destroy(session);
  facet_program_destroy(program);
  facet_compiler_destroy(compiler);
  options.packing = "best";
  CHECK(!facet_compiler_create(&options));
  options.packing = NULL;
  options.budget_unit = "words";
  CHECK(!facet_compiler_create(&options));
  options.budget_unit = NULL;
  options.tokenizer = "none.model:cl100k_base";
  CHECK(!facet_compiler_create(&options));
  options.tokenizer = NULL;
  options.tokens_per_message = UINT64_MAX;
  CHECK(!facet_compiler_create(&options));
  return NULL;
}

const char *facet_test_bad_options(void) {
  static const char *const roots[] = {"/tmp", NULL};
  facet_compiler_options options = facet_compiler_defaults();
  facet_session_options run_options = facet_session_defaults();
  facet_program *program = compile(document, NULL);
  options.budget = -1;
  CHECK(!facet_compiler_create(&options));
  options.budget = INT64_MIN;
  CHECK(!facet_compiler_create(&options));
  options.budget = INT64_MAX;
  CHECK(!facet_compiler_create(&options));
  options = facet_compiler_defaults();
  options.level = 3;
  CHECK(!facet_compiler_create(&options));
  options.level = -1;
  CHECK(!facet_compiler_create(&options));
  options = facet_compiler_defaults();
  options.import_root_count = 2;
  CHECK(!facet_compiler_create(&options));
  options.import_roots = roots;
  CHECK(!facet_compiler_create(&options));
  options = facet_compiler_defaults();
  options.struct_size = 0;
  CHECK(!facet_compiler_create(&options));
  CHECK(program);
  run_options.threads = (unsigned)-1;
  CHECK(!facet_session_create(program, &run_options));
  run_options = facet_session_defaults();
  run_options.struct_size = 1;
  CHECK(!facet_session_create(program, &run_options));
  facet_program_destroy(program);
  return NULL;
}
