# Part of the FACET compiler, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles FACET documents and runs them.

    program = facet.compile(path="hello.facet")
    print(program.run({"name": "ann"}).messages)

docs/Python.md of the FACET repository describes all of it.
"""

from facet._compile import Input, Lens, Program, Reply, compile
from facet._diagnostics import CompileError, ConfigError, Diagnostic, FacetError, Note, ReplyError, RunError
from facet._native import Result, Session, version

__all__ = [
    "CompileError",
    "ConfigError",
    "Diagnostic",
    "FacetError",
    "Input",
    "Lens",
    "Note",
    "Program",
    "Reply",
    "ReplyError",
    "Result",
    "RunError",
    "Session",
    "compile",
    "version",
]
