/*===- embed.c - A program that runs FACET documents, in C ----------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "facet-c/facet.h"
#include <stdio.h>

static int print_result(facet_session *session, int ok) {
  fputs(facet_diagnostics_text(facet_session_diagnostics(session)).data,
        stderr);
  if (ok)
    puts(facet_session_json(session).data);
  return ok;
}

int main(int argc, char **argv) {
  static const char inputs[] =
      "{\"name\": \" ada \", \"question\": \"When is the next one?\"}";
  static const char changed[] = "{\"name\": \"grace\"}";
  int ok;

  if (argc != 2 || facet_api_version() < FACET_API_VERSION)
    return 2;

  facet_compiler *compiler = facet_compiler_create(NULL);
  facet_diagnostics *diagnostics;
  facet_program *program = facet_compile_file(compiler, argv[1], &diagnostics);
  fputs(facet_diagnostics_text(diagnostics).data, stderr);
  facet_diagnostics_destroy(diagnostics);
  facet_compiler_destroy(compiler);
  if (!program)
    return 1;

  facet_session_options options = facet_session_defaults();
  options.gas_limit = 100000;
  facet_session *session = facet_session_create(program, &options);
  facet_program_destroy(program);

  ok = print_result(session,
                    facet_session_run(session, inputs, sizeof inputs - 1));
  ok &= print_result(
      session, facet_session_update(session, changed, sizeof changed - 1));
  printf("guest: %s\n", facet_session_value(session, "guest").data);
  facet_session_destroy(session);
  return ok ? 0 : 1;
}
