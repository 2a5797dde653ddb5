# Part of the FACET compiler, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
from collections.abc import Callable
from typing import Any, Optional, Union

from facet._diagnostics import Diagnostic, RunError

Json = Any
"""None, bool, int, float, str, and lists and dicts of these."""
Inputs = Union[dict[str, Json], str, bytes, None]
"""A dict, or the text of a JSON object."""

class Result:
    """What a run gave."""

    @property
    def json(self) -> str: ...
    @property
    def value(self) -> dict[str, Json]: ...
    @property
    def messages(self) -> list[dict[str, Json]]: ...
    @property
    def tools(self) -> list[dict[str, Json]]: ...
    @property
    def metadata(self) -> dict[str, Json]: ...
    @property
    def artifact(self) -> Optional[str]: ...
    @property
    def payload(self) -> Optional[dict[str, Json]]: ...
    @property
    def gas(self) -> int: ...
    @property
    def units(self) -> int: ...
    @property
    def warnings(self) -> tuple[Diagnostic, ...]: ...

class Session:
    """Runs one program again and again; one thread at a time."""

    def run(self, inputs: Inputs = None, /) -> Result: ...
    def update(self, changed: Inputs, /) -> Result: ...
    def value(self, name: str, /) -> Json: ...
    def cancel(self) -> None: ...

class Program:
    """A compiled document, for any number of threads."""

    @property
    def document_hash(self) -> str: ...
    @property
    def inputs(self) -> list[tuple[str, str, bool, Optional[str]]]: ...
    @property
    def warnings(self) -> tuple[Diagnostic, ...]: ...
    def run(
        self,
        inputs: Inputs = None,
        /,
        *,
        pure: bool = False,
        artifact: bool = False,
        gas_limit: Optional[int] = None,
        memory_limit: Optional[int] = None,
        threads: Optional[int] = None,
        provider: Optional[str] = None,
        assets: Inputs = None,
        cache_marks: bool = False,
    ) -> Result: ...
    def session(
        self,
        *,
        pure: bool = False,
        artifact: bool = False,
        gas_limit: Optional[int] = None,
        memory_limit: Optional[int] = None,
        threads: Optional[int] = None,
        provider: Optional[str] = None,
        assets: Inputs = None,
        cache_marks: bool = False,
    ) -> Session: ...
    def run_many(
        self,
        inputs: list[Inputs],
        /,
        *,
        pure: bool = False,
        artifact: bool = False,
        gas_limit: Optional[int] = None,
        memory_limit: Optional[int] = None,
        threads: Optional[int] = None,
        provider: Optional[str] = None,
        assets: Inputs = None,
        cache_marks: bool = False,
    ) -> list[Union[Result, RunError]]: ...
    def reply(
        self, text: Union[str, bytes], provider: Optional[str], lenient: bool, inputs: Inputs, pure: bool, /
    ) -> str: ...

def compile(
    path: Optional[str],
    text: Optional[str],
    name: str,
    level: int,
    pure: bool,
    core: bool,
    budget: int,
    import_roots: tuple[str, ...],
    config: str,
    folder: str,
    dispatch: Optional[Callable[[str], str]],
    lenses: tuple[str, ...],
    all_lenses: bool,
    /,
) -> Program: ...
def version() -> str: ...
