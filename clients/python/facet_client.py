"""A client of `fct serve`, with the standard library alone.

    from facet_client import Client

    client = Client("http://127.0.0.1:8080")
    program = client.compile(document=text)["hash"]
    request = client.run(hash=program, inputs={"question": "…"}, provider="openai")

Made of lib/Service/Page/openapi.json by utils/check-docs: do not edit.
"""

import http.client
import json
import urllib.parse
from typing import Any, Dict, Iterable, Iterator, List, Literal, Optional, TypedDict, Union

__all__ = ["Client", "FacetError"]


class FacetError(Exception):
    """An error that the service answered with."""

    def __init__(self, status: int, body: Any, request_id: Optional[str], retry_after: Optional[float]):
        error = body.get("error", {}) if isinstance(body, dict) else {}
        self.status = status
        self.code: str = error.get("code", "")
        self.message: str = error.get("message", "the service answered with status %d" % status)
        self.diagnostics: List[Diagnostic] = error.get("diagnostics", [])
        self.request_id = request_id
        # Seconds after which the request may be sent again; None where that would not help.
        self.retry_after = retry_after
        super().__init__("%s: %s" % (self.code, self.message) if self.code else self.message)


class Limits(TypedDict, total=False):
    """Limits of this request; those of the service are never exceeded."""

    # Gas that the lens calls of a run may use.
    gas: int
    # Memory for the values of a run.
    memory_bytes: int
    # Time from now on, in milliseconds.
    time_ms: int


class CompileRequest(TypedDict, total=False):
    """A document to compile."""

    # The text of a document. One of 'document' and 'hash' is needed.
    document: str
    # The files that the document imports, by their paths relative to it; it can import nothing
    # else.
    files: Dict[str, str]
    # The hash of a document that was sent before, to this service or to one that shares its
    # cache.
    hash: str


class CompileAnswer(TypedDict):
    """A program that is ready to be run by its hash."""

    # Warnings.
    diagnostics: List["Diagnostic"]
    # The hash of the document in its resolved source form, which artifacts have.
    document_hash: str
    # The hash that later requests name the program by.
    hash: str
    # The JSON Schema of the inputs.
    input_schema: Dict[str, Any]
    # Inputs to fill in.
    input_skeleton: Dict[str, Any]
    # The names of the tests.
    tests: List[str]


class RunRequest(TypedDict, total=False):
    """A run of a program."""

    # The text of a document. One of 'document' and 'hash' is needed.
    document: str
    # The files that the document imports, by their paths relative to it; it can import nothing
    # else.
    files: Dict[str, str]
    # The hash of a document that was sent before, to this service or to one that shares its
    # cache.
    hash: str
    # The run-time inputs, by name.
    inputs: Dict[str, Any]
    limits: "Limits"
    # The API of the request or response.
    provider: Literal["openai", "openai-responses", "anthropic", "gemini", "ollama"]
    # Mark where the part of the request ends that is the same in all runs.
    cache_marks: bool
    # Answer with a RunDetail, which has the result among other things.
    detail: bool


class RunDetail(TypedDict):
    """A result and what is known of its run."""

    # Warnings.
    diagnostics: List["Diagnostic"]
    # Gas that the run used.
    gas_used: int
    # What the layout did with each section, as 'fct run --layout' writes it.
    layout: Dict[str, Any]
    # What the answer is without 'detail'.
    result: Dict[str, Any]
    # Units of all messages together.
    units_used: int


# The canonical object of a run (the same bytes as 'fct run' writes, without the final line
# feed), or the body of the request to 'provider'.
CanonicalObject = Dict[str, Any]


class TestRequest(TypedDict, total=False):
    """Tests to run."""

    # The text of a document. One of 'document' and 'hash' is needed.
    document: str
    # The files that the document imports, by their paths relative to it; it can import nothing
    # else.
    files: Dict[str, str]
    # The hash of a document that was sent before, to this service or to one that shares its
    # cache.
    hash: str
    # A glob: only tests whose names match are run.
    filter: str
    limits: "Limits"


class TestReport(TypedDict):
    """What the tests gave, as 'fct test --output json' writes it."""

    # The counts.
    summary: Any
    # The tests, in the order of the document.
    tests: List["TestResult"]


class TestResult(TypedDict):
    """What one test gave."""

    # What was asserted.
    assertions: List["Assertion"]
    # The time of the test.
    duration_ms: float
    # An error that the test did not expect.
    error: Union["TestError", None]
    # The name of the test.
    name: str
    # How it ended.
    status: Literal["passed", "failed"]


class TestError(TypedDict):
    """An error of a run in a test."""

    # The code, such as F451.
    code: str
    # What went wrong.
    message: str


class Assertion(TypedDict):
    """One assertion."""

    # Why it failed; null if it passed.
    message: Optional[str]
    # Whether it holds.
    passed: bool
    # As the document has it.
    text: str


class _ReplyRequestRequired(TypedDict):
    """What a model answered to a request of the program."""

    # The text of the answer, or with 'provider' its response object, also as text or as the
    # text of a stream.
    reply: Union[str, Dict[str, Any]]


class ReplyRequest(_ReplyRequestRequired, total=False):
    """What a model answered to a request of the program."""

    # The text of a document. One of 'document' and 'hash' is needed.
    document: str
    # The files that the document imports, by their paths relative to it; it can import nothing
    # else.
    files: Dict[str, str]
    # The hash of a document that was sent before, to this service or to one that shares its
    # cache.
    hash: str
    # The run-time inputs, by name.
    inputs: Dict[str, Any]
    limits: "Limits"
    # The API of the request or response.
    provider: Literal["openai", "openai-responses", "anthropic", "gemini", "ollama"]
    # Find JSON in prose and mend it; each mend is listed.
    lenient: bool


class ReplyAnswer(TypedDict):
    """The value and the calls of an answer, as 'fct reply' writes them."""

    # What was mended.
    repairs: List["Repair"]
    # The calls of tools, in the order of the answer.
    tool_calls: List["ToolCall"]
    # A value of the document's response type, or the text; null if there are only calls.
    value: Any


class Repair(TypedDict):
    """One mend."""

    # What stands there now.
    after: str
    # What stood there.
    before: str
    # What was wrong.
    kind: str
    # Where, in bytes.
    offset: int


class ToolCall(TypedDict):
    """A call that the model asks for."""

    # The arguments, checked against the parameters.
    args: Dict[str, Any]
    # What the document's policy says to it.
    decision: Literal["allowed", "denied"]
    # The function.
    fn: str
    # The interface.
    interface: str


class Diagnostic(TypedDict):
    """An error or a warning, as '--diagnostics json' shows it."""

    # The code, such as F451.
    code: str
    # From 1, in code points.
    column: Optional[int]
    # Behind the last character.
    end_column: Optional[int]
    # The last line.
    end_line: Optional[int]
    # The file; null where there is no place.
    file: Optional[str]
    # From 1.
    line: Optional[int]
    # What to do about it.
    help: Optional[str]
    # What is wrong.
    message: str
    # More about it.
    notes: List["DiagnosticNote"]
    # How bad it is.
    severity: Literal["error", "warning", "note"]


class DiagnosticNote(TypedDict):
    """A note of a diagnostic."""

    # From 1, in code points.
    column: Optional[int]
    # Behind the last character.
    end_column: Optional[int]
    # The last line.
    end_line: Optional[int]
    # The file; null where there is no place.
    file: Optional[str]
    # From 1.
    line: Optional[int]
    # What it says.
    message: str


class Error(TypedDict):
    """Why there is no result."""

    error: "ErrorDetail"


class ErrorDetail(TypedDict):
    """The error."""

    # The code of the first error, such as F451 or X.fct.LIMIT.
    code: str
    # All errors and warnings, with their places, where there are any.
    diagnostics: List["Diagnostic"]
    # What is wrong.
    message: str


class Health(TypedDict):
    """The process lives."""

    # Always the same.
    status: Literal["ok"]


class Readiness(TypedDict):
    """Whether requests should be sent here."""

    # How many requests may wait.
    queue_limit: int
    # How many do.
    queued: int
    # 'busy' and 'ending' come with the status 503.
    status: Literal["ready", "busy", "ending"]


class Client:
    """Asks one service, over one connection that is kept. For one thread at a time."""

    def __init__(self, url: str = "http://127.0.0.1:8080", token: Optional[str] = None, timeout: float = 60.0):
        """timeout: in seconds, of each wait for the service."""
        parts = urllib.parse.urlsplit(url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        self._connection = kind(parts.hostname or "127.0.0.1", parts.port, timeout=timeout)
        self._prefix = parts.path.rstrip("/")
        self._headers = {"Authorization": "Bearer " + token} if token else {}

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def compile(
        self,
        *,
        document: Optional[str] = None,
        files: Optional[Dict[str, str]] = None,
        hash: Optional[str] = None,
    ) -> "CompileAnswer":
        """Compile a document. The program is kept under its hash, so that later requests need
        not send the document again.

        document: The text of a document. One of 'document' and 'hash' is needed.
        files: The files that the document imports, by their paths relative to it; it can
            import nothing else.
        hash: The hash of a document that was sent before, to this service or to one that
            shares its cache.
        """
        return self._post("/v1/compile", {"document": document, "files": files, "hash": hash})

    def run(
        self,
        *,
        document: Optional[str] = None,
        files: Optional[Dict[str, str]] = None,
        hash: Optional[str] = None,
        inputs: Optional[Dict[str, Any]] = None,
        limits: Optional["Limits"] = None,
        provider: Optional[Literal["openai", "openai-responses", "anthropic", "gemini", "ollama"]] = None,
        cache_marks: Optional[bool] = None,
        detail: Optional[bool] = None,
    ) -> Dict[str, Any]:
        """Run a program. A run with one object of inputs, or a batch of lines.

        document: The text of a document. One of 'document' and 'hash' is needed.
        files: The files that the document imports, by their paths relative to it; it can
            import nothing else.
        hash: The hash of a document that was sent before, to this service or to one that
            shares its cache.
        inputs: The run-time inputs, by name.
        limits: as Limits says.
        provider: The API of the request or response.
        cache_marks: Mark where the part of the request ends that is the same in all runs.
        detail: Answer with a RunDetail, which has the result among other things.
        """
        return self._post("/v1/run", {"document": document, "files": files, "hash": hash, "inputs": inputs, "limits": limits, "provider": provider, "cache_marks": cache_marks, "detail": detail})

    def run_lines(
        self,
        *,
        inputs: Iterable[Dict[str, Any]],
        document: Optional[str] = None,
        files: Optional[Dict[str, str]] = None,
        hash: Optional[str] = None,
        limits: Optional["Limits"] = None,
        provider: Optional[Literal["openai", "openai-responses", "anthropic", "gemini", "ollama"]] = None,
        cache_marks: Optional[bool] = None,
    ) -> Iterator[Dict[str, Any]]:
        """Run a program many times. Gives the result of each, or {"error": …}, as soon as it
        is there.

        document: The text of a document. One of 'document' and 'hash' is needed.
        files: The files that the document imports, by their paths relative to it; it can
            import nothing else.
        hash: The hash of a document that was sent before, to this service or to one that
            shares its cache.
        limits: as Limits says.
        provider: The API of the request or response.
        cache_marks: Mark where the part of the request ends that is the same in all runs.
        """
        return self._lines("/v1/run", {"document": document, "files": files, "hash": hash, "limits": limits, "provider": provider, "cache_marks": cache_marks}, inputs)

    def test(
        self,
        *,
        document: Optional[str] = None,
        files: Optional[Dict[str, str]] = None,
        hash: Optional[str] = None,
        filter: Optional[str] = None,
        limits: Optional["Limits"] = None,
    ) -> "TestReport":
        """Run the tests of a document. Tests that fail are a part of the answer, whose status
        is 200.

        document: The text of a document. One of 'document' and 'hash' is needed.
        files: The files that the document imports, by their paths relative to it; it can
            import nothing else.
        hash: The hash of a document that was sent before, to this service or to one that
            shares its cache.
        filter: A glob: only tests whose names match are run.
        limits: as Limits says.
        """
        return self._post("/v1/test", {"document": document, "files": files, "hash": hash, "filter": filter, "limits": limits})

    def reply(
        self,
        *,
        reply: Union[str, Dict[str, Any]],
        document: Optional[str] = None,
        files: Optional[Dict[str, str]] = None,
        hash: Optional[str] = None,
        inputs: Optional[Dict[str, Any]] = None,
        limits: Optional["Limits"] = None,
        provider: Optional[Literal["openai", "openai-responses", "anthropic", "gemini", "ollama"]] = None,
        lenient: Optional[bool] = None,
    ) -> "ReplyAnswer":
        """Read what a model answered. The value of the document's response type and the calls
        of tools, checked, with the decision of the document's policy on each.

        reply: The text of the answer, or with 'provider' its response object, also as
            text or as the text of a stream.
        document: The text of a document. One of 'document' and 'hash' is needed.
        files: The files that the document imports, by their paths relative to it; it can
            import nothing else.
        hash: The hash of a document that was sent before, to this service or to one that
            shares its cache.
        inputs: The run-time inputs, by name.
        limits: as Limits says.
        provider: The API of the request or response.
        lenient: Find JSON in prose and mend it; each mend is listed.
        """
        return self._post("/v1/reply", {"reply": reply, "document": document, "files": files, "hash": hash, "inputs": inputs, "limits": limits, "provider": provider, "lenient": lenient})

    def health(self) -> "Health":
        """Whether the process lives."""
        return self._get("/healthz")

    def ready(self) -> "Readiness":
        """Whether requests should be sent here."""
        return self._get("/readyz")

    def metrics(self) -> str:
        """Figures for Prometheus, in its text format 0.0.4."""
        return self._text("/metrics")

    def description(self) -> Dict[str, Any]:
        """This description."""
        return self._get("/openapi.json")

    def _send(self, method: str, path: str, body: Optional[bytes], content_type: str) -> http.client.HTTPResponse:
        headers = {**self._headers, **({"Content-Type": content_type} if body is not None else {})}
        is_kept = self._connection.sock is not None
        try:
            self._connection.request(method, self._prefix + path, body, headers)
            return self._connection.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # A service may close a connection that nobody used for a while.
            self._connection.close()
            if not is_kept:
                raise
        self._connection.request(method, self._prefix + path, body, headers)
        return self._connection.getresponse()

    def _ask(self, method: str, path: str, body: Optional[bytes] = None, content_type: str = "application/json") -> str:
        response = self._send(method, path, body, content_type)
        text = response.read().decode("utf-8")
        # A service that is busy says so as what it is asked for.
        if response.status == 200 or path == "/readyz" and response.status == 503:
            return text
        raise self._error(response, text)

    @staticmethod
    def _error(response: http.client.HTTPResponse, text: str) -> FacetError:
        try:
            body = json.loads(text)
        except ValueError:
            body = None
        retry_after = response.headers.get("Retry-After")
        return FacetError(response.status, body, response.headers.get("X-Request-Id"), float(retry_after) if retry_after else None)

    def _get(self, path: str) -> Any:
        return json.loads(self._ask("GET", path))

    def _text(self, path: str) -> str:
        return self._ask("GET", path)

    @staticmethod
    def _line(members: Dict[str, Any]) -> bytes:
        given = {name: value for name, value in members.items() if value is not None}
        return json.dumps(given, ensure_ascii=False).encode("utf-8")

    def _post(self, path: str, members: Dict[str, Any]) -> Any:
        return json.loads(self._ask("POST", path, self._line(members)))

    def _lines(self, path: str, members: Dict[str, Any], inputs: Iterable[Dict[str, Any]]) -> Iterator[Dict[str, Any]]:
        body = b"\n".join([self._line(members), *map(self._line, inputs)])
        response = self._send("POST", path, body, "application/x-ndjson")
        if response.status != 200:
            raise self._error(response, response.read().decode("utf-8"))
        for line in response:
            yield json.loads(line)
