# Part of the FACET compiler, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a document to a program."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Optional, Union

from facet import _native
from facet._diagnostics import Diagnostic, RunError

if TYPE_CHECKING:
    from facet._native import Inputs, Json, Result



@dataclass(frozen=True)
class Input:
    """An input that a document declares; `type` is its type as documents spell it."""

    name: str
    type: str
    is_required: bool
    default: Json = None


@dataclass(frozen=True)
class Lens:
    """A lens of the host: `call(input, **arguments)` gives its result. The other members
    are those of "lenses" in docs/HostConfiguration.md."""

    call: Callable[..., Json]
    effect: str
    trust: Literal[1, 2] = 2
    input: str = "any"
    output: str = "any"
    version: str = "1"

    def _record(self):
        return {key: getattr(self, key) for key in ("trust", "effect", "input", "output", "version")}


@dataclass(frozen=True)
class Reply:
    """What a reply of a model holds: `value` (None if there is none), the `tool_calls`
    with what the guard says to each, and what was mended. `json` has it all."""

    value: Json
    tool_calls: list[dict[str, Json]]
    repairs: list[Json]
    json: str


class Program:
    """A compiled document. Any number of threads may use it at once."""

    __slots__ = ("_program", "run", "session")

    def __init__(self, native: _native.Program):
        self._program = native
        #: Bound once: a run costs no call in Python.
        self.run = native.run
        self.session = native.session

    def __repr__(self):
        return f"<facet.Program {self.document_hash}>"

    @property
    def document_hash(self) -> str:
        return self._program.document_hash

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        return self._program.warnings

    @property
    def inputs(self) -> tuple[Input, ...]:
        return tuple(
            Input(name, type_, required, None if required else json.loads(default))
            for name, type_, required, default in self._program.inputs
        )

    def run_many(
        self, inputs: Iterable[Inputs], *, return_exceptions: bool = False, **options: Any
    ) -> list[Union[Result, RunError]]:
        """The results in the order of the inputs, on all cores or `threads`; the options
        are those of `run`. The first error is raised, or stands among the results."""
        results = self._program.run_many(list(inputs), **options)
        if not return_exceptions:
            for result in results:
                if isinstance(result, RunError):
                    raise result
        return results

    def reply(
        self,
        text: Union[str, bytes, dict[str, Json]],
        *,
        provider: Optional[str] = None,
        lenient: bool = False,
        inputs: Inputs = None,
        pure: bool = False,
    ) -> Reply:
        """Reads what a model answered: the text, or the response object of `provider`."""
        if isinstance(text, dict):
            text = json.dumps(text, ensure_ascii=False, allow_nan=False)
        report = self._program.reply(text, provider, lenient, inputs, pure)
        record = json.loads(report)
        return Reply(record.get("value"), record.get("tool_calls", []), record.get("repairs", []), report)


class _Dispatch:
    """Calls lenses: from the JSON of a request to that of a value."""

    def __init__(self, calls, host):
        self.calls = calls
        self.host = host

    def __call__(self, request):
        record = json.loads(request)
        call = self.calls.get(record["lens"])
        if call is None:
            value = self.host(record["lens"], record["input"], record["named_args"])
        else:
            value = call(record["input"], **record["named_args"])
        return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _read_config(config):
    """The configuration as a dict, and the folder that its paths are relative to."""
    if config is None:
        return {}, ""
    if isinstance(config, Mapping):
        return dict(config), ""
    with open(config, encoding="utf-8-sig") as file:
        return file.read(), os.path.dirname(os.path.abspath(config))


def _with_lenses(config, lenses):
    """The text of the configuration, with what is said of lenses beside it."""
    records = {name: lens._record() for name, lens in lenses.items() if isinstance(lens, Lens)}
    if not records:
        return config if isinstance(config, str) else json.dumps(config)
    if isinstance(config, str):
        try:
            config = json.loads(config)
        except ValueError:
            return config  # the compiler says what is wrong with it
    return json.dumps({**config, "lenses": {**config.get("lenses", {}), **records}})


def compile(
    *,
    path: Union[str, os.PathLike[str], None] = None,
    text: Optional[str] = None,
    name: str = "<text>",
    level: Literal[0, 1, 2] = 0,
    pure: bool = False,
    core: bool = False,
    budget: Optional[int] = None,
    import_roots: Iterable[Union[str, os.PathLike[str]]] = (),
    config: Union[Mapping[str, Json], str, os.PathLike[str], None] = None,
    lenses: Optional[Mapping[str, Union[Lens, Callable[..., Json]]]] = None,
    host: Optional[Callable[[str, Json, dict[str, Json]], Json]] = None,
) -> Program:
    """Compiles a file or a text; docs/Python.md describes the options. Raises CompileError
    if the document has errors, ConfigError if the configuration or an option has."""
    if (path is None) == (text is None):
        raise TypeError("compile() needs either path or text")
    lenses = dict(lenses or {})
    calls = {key: lens.call if isinstance(lens, Lens) else lens for key, lens in lenses.items()}
    for key, call in [*calls.items(), *([("host", host)] if host is not None else [])]:
        if not callable(call):
            raise TypeError(f"{key} must be a callable, not {type(call)!r}")
    settings, folder = _read_config(config)
    return Program(
        _native.compile(
            None if path is None else os.fspath(path),
            text,
            name,
            level,
            pure,
            core,
            budget or 0,
            tuple(os.fspath(root) for root in import_roots),
            _with_lenses(settings, lenses),
            folder,
            _Dispatch(calls, host) if calls or host else None,
            tuple(calls),
            host is not None,
        )
    )
