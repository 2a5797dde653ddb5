/*===- CApiTexts.c - Tests of the C API with texts of files ---------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "CApiCheck.h"
#include "CApiProgram.h"
#include "facet-c/facet.h"

/* With the texts that it imports in place, for the hash. */
static const char resolved[] = "@vars\n  greeting: \"Hello,\\n\\\"you\\\"\"\n"
                               "@user\n  content: $greeting\n";

/* A document in `folder` whose import takes a text from beside itself. */
const char *facet_test_texts(const char *folder) {
  facet_compiler *compiler = facet_compiler_create(NULL);
  char path[4096];
  facet_program *program, *same;
  facet_session *session;
  CHECK(strlen(folder) + sizeof "/main.facet" <= sizeof path);
  strcat(strcpy(path, folder), "/main.facet");
  program = facet_compile_file(compiler, path, NULL);
  CHECK(program);
  same = facet_compile_text(compiler, resolved, strlen(resolved), NULL, NULL);
  CHECK(same);
  CHECK(!strcmp(facet_program_document_hash(program),
                facet_program_document_hash(same)));
  session = facet_session_create(program, NULL);
  CHECK(facet_session_run(session, "{}", 2));
  CHECK(strstr(facet_session_json(session).data,
               "\"content\":\"Hello,\\n\\\"you\\\"\""));
  facet_session_destroy(session);
  facet_program_destroy(same);
  facet_program_destroy(program);
  facet_compiler_destroy(compiler);
  return NULL;
}

/* What is wrong with a text is said at its place; none is read from outside. */
const char *facet_test_bad_texts(const char *folder) {
  static const char missing[] = "@vars\n  greeting: @text(\"none.md\")\n";
  static const char above[] = "@vars\n  greeting: @text(\"../t.md\")\n";
  facet_compiler_options options = facet_compiler_defaults();
  facet_compiler *compiler;
  facet_diagnostics *diagnostics = NULL;
  facet_diagnostic first;
  char bad[4096];
  options.import_roots = &folder;
  options.import_root_count = 1;
  compiler = facet_compiler_create(&options);
  CHECK(!facet_compile_text(compiler, missing, strlen(missing), "a.facet",
                            &diagnostics));
  first = facet_diagnostics_get(diagnostics, 0);
  CHECK(!strcmp(first.code, "F601") && first.line == 2 && first.column == 19);
  facet_diagnostics_destroy(diagnostics);
  CHECK(!facet_compile_text(compiler, above, strlen(above), "a.facet",
                            &diagnostics));
  CHECK(!strcmp(facet_diagnostics_get(diagnostics, 0).code, "F601"));
  facet_diagnostics_destroy(diagnostics);
  /* The place is in the text, which is no UTF-8. */
  CHECK(strlen(folder) + sizeof "/bad.facet" <= sizeof bad);
  strcat(strcpy(bad, folder), "/bad.facet");
  CHECK(!facet_compile_file(compiler, bad, &diagnostics));
  first = facet_diagnostics_get(diagnostics, 0);
  CHECK(!strcmp(first.code, "F003") && strstr(first.file, "bad.md"));
  CHECK(first.line == 2 && first.column == 3);
  facet_diagnostics_destroy(diagnostics);
  facet_compiler_destroy(compiler);
  return NULL;
}
