# Part of the FACET compiler, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Diagnostics, and the exceptions that carry them."""

import json
from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Note:
    """What belongs to a diagnostic, with its place if it has one."""

    message: str
    file: Optional[str] = None
    line: Optional[int] = None
    column: Optional[int] = None


@dataclass(frozen=True)
class Diagnostic:
    """One error or warning. Lines and columns count from 1, columns in code points; they
    are None where there is no place. `end_column` is behind the last character."""

    severity: str
    code: str
    message: str
    file: Optional[str] = None
    line: Optional[int] = None
    column: Optional[int] = None
    end_line: Optional[int] = None
    end_column: Optional[int] = None
    notes: tuple[Note, ...] = ()
    help: Optional[str] = None


class FacetError(Exception):
    """What a call failed with: the text is what fct would print, `diagnostics` holds the
    errors and warnings; the other attributes are those of the first error."""

    def __init__(self, text: str, diagnostics: tuple[Diagnostic, ...] = ()):
        super().__init__(text)
        self.diagnostics = diagnostics

    def __reduce__(self):
        return type(self), (self.args[0], self.diagnostics)

    @property
    def first(self) -> Optional[Diagnostic]:
        """The first error."""
        errors = (d for d in self.diagnostics if d.severity == "error")
        return next(errors, None)

    @property
    def code(self) -> Optional[str]:
        return self.first.code if self.first else None

    @property
    def file(self) -> Optional[str]:
        return self.first.file if self.first else None

    @property
    def line(self) -> Optional[int]:
        return self.first.line if self.first else None

    @property
    def column(self) -> Optional[int]:
        return self.first.column if self.first else None


class CompileError(FacetError):
    """The document has errors."""


class ConfigError(FacetError):
    """The host configuration or an option of the compiler is bad."""


class RunError(FacetError):
    """A run failed. The cause (`__cause__`) is what a lens in Python raised."""


class ReplyError(FacetError):
    """The reply is not what the document asks for."""


ERRORS = {"compile": CompileError, "config": ConfigError, "run": RunError, "reply": ReplyError}


def _note(record):
    return Note(*(record.get(key) for key in ("message", "file", "line", "column")))


def _diagnostic(line):
    record = json.loads(line)
    record["notes"] = tuple(_note(note) for note in record.get("notes") or ())
    return Diagnostic(**{key: record.get(key) for key in Diagnostic.__dataclass_fields__})


def make_diagnostics(lines):
    return tuple(_diagnostic(line) for line in lines.splitlines())


def make_error(kind, lines, text):
    return ERRORS[kind](text.rstrip("\n"), make_diagnostics(lines))
