/*===- CApiHosts.c - Tests of hosts and of many runs, in C ----------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "CApiCheck.h"
#include "CApiProgram.h"
#include "facet-c/facet.h"

static const char document[] =
    "@policy\n"
    "  allow:\n"
    "    - { op: \"lens_call\", name: \"x.test.*\" }\n"
    "    - { op: \"lens_call\", name: \"timestamp\" }\n"
    "@vars\n"
    "  who: @input(type=\"string\")\n"
    "  found: $who |> x.test.find(depth=2)\n"
    "  now: null |> timestamp()\n"
    "@user\n"
    "  content: $found\n";

static const char config[] =
    "{\"lenses\": {\"x.test.find\": {\"trust\": 2, \"effect\": \"network\","
    "\"output\": \"string\", \"version\": \"3\"}}, \"limits\": {\"gas\": 5000},"
    "\"host_profile_id\": \"test.v1\"}";

/* What the lens of a test says, and what it was asked. */
struct lens {
  const char *value, *failure;
  char request[256];
  int calls, releases;
};

static void call(void *user, facet_text request, facet_answer *answer) {
  struct lens *lens = user;
  ++lens->calls;
  if (request.size < sizeof lens->request)
    memcpy(lens->request, request.data, request.size + 1);
  if (lens->value)
    facet_answer_value(answer, lens->value, strlen(lens->value));
  if (lens->failure)
    facet_answer_failure(answer, lens->failure, strlen(lens->failure));
}

static void release(void *user) { ++((struct lens *)user)->releases; }

static facet_host *make_host(struct lens *lens, int all_lenses) {
  static const char *const names[] = {"x.test.find"};
  facet_host_options options = facet_host_defaults();
  options.call = call;
  options.user = lens;
  options.release = release;
  options.lenses = names;
  options.lens_count = all_lenses ? 0 : 1;
  options.all_lenses = all_lenses;
  return facet_host_create(&options);
}

static facet_program *compile(const char *settings,
                              facet_diagnostics **diagnostics) {
  facet_program *program = NULL;
  facet_compiler *compiler = facet_compiler_create_configured(
      NULL, settings, strlen(settings), NULL, diagnostics);
  if (compiler)
    program = facet_compile_text(compiler, document, strlen(document),
                                 "test.facet", NULL);
  facet_compiler_destroy(compiler);
  return program;
}

static const char inputs[] = "{\"who\": \"ann\"}";

/* A run with a new session, which the caller destroys. */
static facet_session *run(const facet_program *program, const facet_host *host,
                          int *ok) {
  facet_session *session = facet_session_create_hosted(program, NULL, host);
  *ok = facet_session_run(session, inputs, strlen(inputs));
  return session;
}

const char *facet_test_hosts(void) {
  struct lens lens = {"\"Ann\"", NULL, "", 0, 0};
  facet_program *program = compile(config, NULL);
  facet_host *host = make_host(&lens, 0);
  facet_session *session;
  int ok;
  CHECK(program && host);
  session = run(program, host, &ok);
  CHECK(ok);
  CHECK(strstr(facet_session_json(session).data, "\"content\":\"Ann\""));
  CHECK(strstr(facet_session_json(session).data, "\"test.v1\""));
  CHECK(!strcmp(lens.request,
                "{\"lens\":\"x.test.find\",\"version\":\"3\",\"input\":\"ann\","
                "\"args\":[],\"named_args\":{\"depth\":2}}"));
  facet_program_destroy(program);
  facet_host_destroy(host);
  CHECK(!lens.releases);
  facet_session_destroy(session);
  CHECK(lens.calls == 1 && lens.releases == 1);
  return NULL;
}

/* The reason why the lens failed is in the diagnostic. */
static const char *check_failure(const char *value, const char *failure,
                                 const char *reason) {
  struct lens lens = {NULL, NULL, "", 0, 0};
  facet_program *program = compile(config, NULL);
  facet_host *host = make_host(&lens, 1);
  facet_session *session;
  facet_diagnostic diagnostic;
  int ok;
  lens.value = value;
  lens.failure = failure;
  session = run(program, host, &ok);
  diagnostic = facet_diagnostics_get(facet_session_diagnostics(session), 0);
  CHECK(!ok && lens.calls == 1);
  CHECK(!strcmp(diagnostic.code, "X.fct.HOST") && diagnostic.line == 7);
  CHECK(strstr(diagnostic.message, reason));
  CHECK(strstr(facet_diagnostics_json(facet_session_diagnostics(session)).data,
               "\"code\":\"X.fct.HOST\""));
  facet_session_destroy(session);
  facet_host_destroy(host);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_host_failures(void) {
  const char *problem = check_failure(NULL, NULL, "it gave no answer");
  if (!problem)
    problem = check_failure(NULL, "no such person", "no such person");
  if (!problem)
    problem = check_failure("{", NULL, "its answer is no JSON");
  if (!problem)
    problem = check_failure("3", NULL, "returned an int instead of string");
  return problem;
}

const char *facet_test_without_host(void) {
  facet_program *program = compile(config, NULL);
  int ok;
  facet_session *session = run(program, NULL, &ok);
  CHECK(!ok);
  CHECK(
      !strcmp(facet_diagnostics_get(facet_session_diagnostics(session), 0).code,
              "F801"));
  facet_session_destroy(session);
  facet_program_destroy(program);
  return NULL;
}

const char *facet_test_configured(void) {
  facet_diagnostics *diagnostics = NULL;
  facet_compiler_options options = facet_compiler_defaults();
  CHECK(!compile("{\"limits\": {\"gaz\": 1}}", &diagnostics));
  CHECK(!strcmp(facet_diagnostics_get(diagnostics, 0).code, "X.fct.CONFIG"));
  CHECK(facet_diagnostics_get(diagnostics, 0).column == 13);
  facet_diagnostics_destroy(diagnostics);
  options.level = 9;
  CHECK(
      !facet_compiler_create_configured(&options, "{}", 2, NULL, &diagnostics));
  CHECK(!strcmp(facet_diagnostics_get(diagnostics, 0).code, "X.fct.USAGE"));
  facet_diagnostics_destroy(diagnostics);
  CHECK(!facet_compiler_create_configured(NULL, NULL, 2, NULL, NULL));
  return NULL;
}

const char *facet_test_many_runs(void) {
  struct lens lens = {"\"Ann\"", NULL, "", 0, 0};
  facet_program *program = compile(config, NULL);
  facet_host *host = make_host(&lens, 1);
  facet_session_options options = facet_session_defaults();
  facet_text texts[3] = {{inputs, sizeof inputs - 1}, {"{}", 2}, {"[", 1}};
  facet_runs *runs;
  options.artifact = 1;
  runs = facet_runs_create(program, &options, host, texts, 3, 1);
  CHECK(facet_runs_count(runs) == 3);
  CHECK(facet_runs_ok(runs, 0) && !facet_runs_ok(runs, 1));
  CHECK(facet_runs_gas(runs, 0) && facet_runs_units(runs, 0) == 3);
  CHECK(facet_runs_json(runs, 0).size && facet_runs_artifact(runs, 0).size);
  CHECK(!facet_runs_json(runs, 1).size);
  CHECK(!strcmp(facet_diagnostics_get(facet_runs_diagnostics(runs, 1), 0).code,
                "F453"));
  CHECK(!strcmp(facet_diagnostics_get(facet_runs_diagnostics(runs, 2), 0).code,
                "X.fct.JSON"));
  CHECK(!facet_runs_ok(runs, 3) && !facet_runs_json(runs, 3).size);
  CHECK(!facet_diagnostics_count(facet_runs_diagnostics(runs, 3)));
  facet_runs_destroy(runs);
  CHECK(!facet_runs_create(program, NULL, NULL, NULL, 1, 1));
  CHECK(!facet_runs_create(program, NULL, NULL, texts, 3, 1025));
  texts[0].data = NULL;
  CHECK(!facet_runs_create(program, NULL, NULL, texts, 3, 1));
  runs = facet_runs_create(program, NULL, NULL, NULL, 0, 0);
  CHECK(runs && !facet_runs_count(runs));
  facet_runs_destroy(runs);
  facet_host_destroy(host);
  facet_program_destroy(program);
  CHECK(lens.releases == 1);
  return NULL;
}

const char *facet_test_bad_hosts(void) {
  static const char *const names[] = {"x.test.find", NULL};
  facet_host_options options = facet_host_defaults();
  CHECK(!facet_host_create(NULL));
  CHECK(!facet_host_create(&options));
  options.call = call;
  options.lens_count = 1;
  CHECK(!facet_host_create(&options));
  options.lenses = names;
  options.lens_count = 2;
  CHECK(!facet_host_create(&options));
  facet_host_destroy(NULL);
  facet_runs_destroy(NULL);
  facet_answer_value(NULL, "1", 1);
  facet_answer_failure(NULL, "", 0);
  CHECK(!facet_runs_create(NULL, NULL, NULL, NULL, 0, 0));
  CHECK(!facet_runs_count(NULL) && !facet_runs_json(NULL, 0).size);
  CHECK(!facet_session_create_hosted(NULL, NULL, NULL));
  CHECK(!facet_diagnostics_json(NULL).data);
  return NULL;
}
