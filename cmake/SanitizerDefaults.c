/*===- SanitizerDefaults.c - Run-time options of sanitizer builds --*- C -*-===*
 *
 * Part of the FACET compiler, under the Apache License v2.0 with LLVM
 * Exceptions. See LICENSE for license information.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *===----------------------------------------------------------------------===*
 *
 * Linked into every executable when FACET_SANITIZE is on, because tests run
 * programs in an empty environment.
 *
 *===----------------------------------------------------------------------===*/

const char *__asan_default_options(void);
const char *__ubsan_default_options(void);

/* LLVM's libraries are not instrumented; its allocators, which are in headers,
 * would be poisoned by our copy of them and then used by theirs. */
const char *__asan_default_options(void) {
  return "allow_user_poisoning=0:strict_string_checks=1:"
         "detect_stack_use_after_return=1:check_initialization_order=1";
}

const char *__ubsan_default_options(void) { return "print_stacktrace=1"; }
