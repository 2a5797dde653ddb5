/*===- launch.c - Starts programs in turn and measures them --------*- C -*-===*
 *
 * Part of the FACET compiler, under the Apache License v2.0 with LLVM
 * Exceptions. See LICENSE for license information.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *===----------------------------------------------------------------------===*
 *
 *   launch ROUNDS -- PROGRAM ARGS… [-- PROGRAM ARGS…]…
 *
 * Runs the commands in turn, ROUNDS times: A B C A B C …, their input and
 * output /dev/null. Prints one line for each run: the number of the command,
 * nanoseconds from before the start to after the end, microseconds of processor
 * time, peak memory in KB, and the exit status (-N for signal N).
 *
 * It is a program of its own because Linux counts the memory of the process
 * that starts another one into the peak of the started one.
 *
 *===----------------------------------------------------------------------===*/

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

enum { MaxCommands = 16 };

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static long long microseconds(struct timeval t) {
  return t.tv_sec * 1000000LL + t.tv_usec;
}

static int run(int number, char **argv, posix_spawn_file_actions_t *files) {
  pid_t child;
  int status;
  struct rusage used;
  long long start = now();
  if (posix_spawn(&child, argv[0], files, NULL, argv, environ) != 0) {
    fprintf(stderr, "launch: %s cannot be started\n", argv[0]);
    return 1;
  }
  if (wait4(child, &status, 0, &used) < 0)
    return 1;
  long long end = now();
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  printf("%d %lld %lld %ld %d\n", number, end - start,
         microseconds(used.ru_utime) + microseconds(used.ru_stime),
         used.ru_maxrss, code);
  return 0;
}

int main(int argc, char **argv) {
  char **commands[MaxCommands];
  int count = 0;
  if (argc < 4)
    return 2;
  int rounds = atoi(argv[1]);
  for (int i = 2; i < argc; ++i) {
    if (strcmp(argv[i], "--") != 0)
      continue;
    argv[i] = NULL; /* ends the command before */
    if (count == MaxCommands || i + 1 == argc)
      return 2;
    commands[count++] = argv + i + 1;
  }
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  for (int round = 0; round < rounds; ++round)
    for (int i = 0; i < count; ++i)
      if (run(i, commands[i], &files) != 0)
        return 1;
  return 0;
}
