# Part of the FACET compiler, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tests of the package: python3 -m unittest, with the package installed."""

import ast
import http.server
import json
import os
import pathlib
import pickle
import signal
import tempfile
import threading
import unittest

import facet
from facet import _native

HELLO = """
@vars
  name: @input(type="string") |> trim() |> capitalize()
  times: @input(type="int", default=2)

@user
  content: "Hello, {{name}}: {{times}}." |> template(name=$name, times=$times)
"""
CALLING = """
@policy
  allow:
    - { op: "lens_call", name: "x.test.*" }

@vars
  who: @input(type="any")
  found: $who |> x.test.find(depth=2)

@user
  content: $found |> json()
"""


def content(result):
    return result.messages[-1]["content"]


def calling(call, **options):
    lens = facet.Lens(call, effect="x.test.read", **options)
    return facet.compile(text=CALLING, lenses={"x.test.find": lens})


class Compiling(unittest.TestCase):
    def test_program(self):
        program = facet.compile(text=HELLO)
        self.assertEqual(
            program.inputs, (facet.Input("name", "string", True), facet.Input("times", "int", False, 2))
        )
        self.assertRegex(program.document_hash, "^sha256:[0-9a-f]{64}$")
        self.assertIn("FACET", facet.version())

    def test_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "hello.facet")
            path.write_text(HELLO, encoding="utf-8")
            self.assertEqual(content(facet.compile(path=path).run({"name": "ann"})), "Hello, Ann: 2.")

    def test_error(self):
        with self.assertRaises(facet.CompileError) as caught:
            facet.compile(text='@user\n  content: "a" |> trimm()\n', name="a.facet")
        error = caught.exception
        self.assertEqual((error.code, error.file, error.line, error.column), ("F802", "a.facet", 2, 19))
        self.assertEqual((error.first.end_line, error.first.end_column), (2, 24))
        self.assertIn("a.facet:2:19: error: F802", str(error))
        again = pickle.loads(pickle.dumps(error))
        self.assertEqual(again.diagnostics, error.diagnostics)

    def test_warnings(self):
        (warning,) = facet.compile(text='@vars\n  a: 1\n@user\n  content: "a"\n').warnings
        self.assertEqual((warning.severity, warning.code, warning.line), ("warning", "X.fct.UNUSED", 2))

    def test_options(self):
        program = facet.compile(text='@user\n  content: "a"\n', budget=77, level=2)
        self.assertEqual(program.run().metadata["budget_units"], 77)
        self.assertEqual(facet.compile(text='@user\n  content: "a"\n', core=True).run().metadata["profile"], "core")

    def test_bad_arguments(self):
        for options in ({}, {"text": "", "path": "a"}, {"text": 3}, {"text": "", "lenses": {"a": 1}}, {"text": "", "host": 3}):
            with self.assertRaises(TypeError):
                facet.compile(**options)
        with self.assertRaises(facet.ConfigError):
            facet.compile(text="", level=3)


class Types(unittest.TestCase):
    def test_stub_has_what_there_is(self):
        stub = pathlib.Path(_native.__file__).with_name("_native.pyi")
        for node in ast.parse(stub.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                named = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
                there = {each for each in dir(getattr(_native, node.name)) if not each.startswith("_")}
                self.assertEqual(named, there)
            elif isinstance(node, ast.FunctionDef):
                self.assertTrue(callable(getattr(_native, node.name)))


class Configuration(unittest.TestCase):
    def test_dict(self):
        program = facet.compile(text='@user\n  content: "a"\n', config={"host_profile_id": "test.v1"})
        self.assertEqual(program.run().metadata["host_profile_id"], "test.v1")

    def test_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "fct.json")
            path.write_text('{"limits": {"gas": 1}}', encoding="utf-8")
            with self.assertRaises(facet.RunError) as caught:
                facet.compile(text=HELLO, config=path).run({"name": "a"})
            self.assertEqual(caught.exception.code, "F902")
            path.write_text('{"limits": ', encoding="utf-8")
            with self.assertRaises(facet.ConfigError):
                facet.compile(text=HELLO, config=path, lenses={"x.a.b": facet.Lens(print, effect="external")})

    def test_error(self):
        with self.assertRaises(facet.ConfigError) as caught:
            facet.compile(text=HELLO, config={"limits": {"gaz": 1}})
        self.assertEqual(caught.exception.code, "X.fct.CONFIG")


class Running(unittest.TestCase):
    def setUp(self):
        self.program = facet.compile(text=HELLO)

    def test_result(self):
        result = self.program.run({"name": " zoë", "times": 3})
        self.assertEqual(content(result), "Hello, Zoë: 3.")
        self.assertEqual(json.loads(result.json), result.value)
        self.assertIs(result.value, result.value)
        self.assertEqual((result.tools, result.artifact, result.warnings), ([], None, ()))
        self.assertGreater(result.gas, 0)
        self.assertEqual(result.units, len("Hello, Zoë: 3.".encode()))

    def test_error(self):
        with self.assertRaises(facet.RunError) as caught:
            self.program.run()
        self.assertEqual((caught.exception.code, caught.exception.line), ("F453", 3))

    def test_inputs(self):
        program = facet.compile(text='@vars\n  a: @input(type="any")\n@user\n  content: $a |> json()\n')
        for value in (None, True, -1, 2**63 - 1, 0.5, 1e300, "\0\x1f\"\\é\U0001f600", [], [1, [2]], {"b": {"c": []}}):
            self.assertEqual(json.loads(content(program.run({"a": value}))), value)
        self.assertEqual(content(program.run({"a": (1, 2)})), "[1,2]")
        self.assertEqual(content(program.run('{"a": 1}')), "1")
        self.assertEqual(content(program.run(b'{"a": "\xc3\xa9"}')), '"é"')
        self.assertEqual(content(program.run({"a": "x" * 3000})), '"%s"' % ("x" * 3000))

    def test_bad_inputs(self):
        deep = []
        for _ in range(100000):
            deep = [deep]
        for inputs, error in (
            (3, TypeError), ({"name": object()}, TypeError), ({3: 3}, TypeError), ({"name": float("inf")}, ValueError),
            ({"name": "\ud800"}, UnicodeError), ({"name": deep}, RecursionError), ("{", facet.RunError), ("[]", facet.RunError),
        ):
            with self.assertRaises(error):
                self.program.run(inputs)
        cyclic = {}
        cyclic["name"] = cyclic
        with self.assertRaises(RecursionError):
            self.program.run(cyclic)

    def test_options(self):
        result = self.program.run({"name": "a"}, artifact=True, threads=2, gas_limit=None)
        self.assertIn("provenance", json.loads(result.artifact))
        with self.assertRaises(facet.RunError) as caught:
            self.program.run({"name": "a"}, gas_limit=1)
        self.assertEqual(caught.exception.code, "F902")
        for options, error in (({"gas_limit": -1}, OverflowError), ({"threads": 1025}, ValueError), ({"gas": 1}, TypeError)):
            with self.assertRaises(error):
                self.program.run({"name": "a"}, **options)
            with self.assertRaises(error):
                self.program.session(**options)
            with self.assertRaises(error):
                self.program.run_many([], **options)

    def test_threads(self):
        failures = []

        def work(number):
            for i in range(300):
                if content(self.program.run({"name": "a%d" % number, "times": i})) != "Hello, A%d: %d." % (number, i):
                    failures.append((number, i))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_many(self):
        inputs = ({"name": "a%d" % i} for i in range(100))
        results = self.program.run_many(inputs, threads=3)
        self.assertEqual([content(each) for each in results], ["Hello, A%d: 2." % i for i in range(100)])
        results = self.program.run_many([{"name": "a"}, {}], return_exceptions=True)
        self.assertIsInstance(results[1], facet.RunError)
        with self.assertRaises(facet.RunError):
            self.program.run_many([{"name": "a"}, {}])
        self.assertEqual(self.program.run_many([]), [])


class Requests(unittest.TestCase):
    def test_payload(self):
        program = facet.compile(text='@system\n  content: "Be brief."\n@user\n  content: "a"\n')
        self.assertIsNone(program.run().payload)
        result = program.run(provider="openai", assets={})
        self.assertEqual([each["role"] for each in result.payload["messages"]], ["system", "user"])
        self.assertIs(result.payload, result.payload)
        (again,) = program.run_many([None], provider="openai")
        self.assertEqual(again.payload, result.payload)
        self.assertNotEqual(program.run(provider="openai", cache_marks=True).payload, result.payload)
        (block,) = program.session(provider="anthropic").run().payload["system"]
        self.assertEqual(block["text"], "Be brief.")

    def test_bad_options(self):
        program = facet.compile(text='@user\n  content: "a"\n')
        for options, error in (({"provider": "nobody"}, ValueError), ({"provider": 3}, TypeError), ({"assets": 3}, TypeError)):
            with self.assertRaises(error):
                program.run(**options)


class Sessions(unittest.TestCase):
    def test_update(self):
        session = facet.compile(text=HELLO).session()
        self.assertEqual(content(session.run({"name": "ann"})), "Hello, Ann: 2.")
        self.assertEqual(content(session.update({"times": 5})), "Hello, Ann: 5.")
        self.assertEqual((session.value("name"), session.value("times")), ("Ann", 5))
        with self.assertRaises(KeyError):
            session.value("nobody")
        with self.assertRaises(TypeError):
            session.value(3)

    def test_busy(self):
        session = None

        def again(who, depth):
            session.run({"who": 1})

        session = calling(again).session()
        with self.assertRaises(facet.RunError) as caught:
            session.run({"who": 1})
        self.assertIsInstance(caught.exception.__cause__, RuntimeError)


class Lenses(unittest.TestCase):
    def test_values(self):
        program = calling(lambda who, depth: {"who": who, "depth": depth})
        for value in (None, 1, 0.5, "é", [1], {"a": None}):
            self.assertEqual(json.loads(content(program.run({"who": value}))), {"who": value, "depth": 2})

    def test_failures(self):
        cases = [(lambda who: 1, TypeError), (lambda who, depth: 1 / 0, ZeroDivisionError), (lambda who, depth: {1}, TypeError)]
        for call, cause in cases:
            with self.assertRaises(facet.RunError) as caught:
                calling(call).run({"who": 1})
            self.assertEqual((caught.exception.code, caught.exception.line), ("X.fct.HOST", 8))
            self.assertIsInstance(caught.exception.__cause__, cause)
            self.assertIn(cause.__name__, str(caught.exception))
        with self.assertRaises(facet.RunError) as caught:
            calling(lambda who, depth: 1, output="string").run({"who": 1})
        self.assertIsNone(caught.exception.__cause__)

    def test_interrupt(self):
        def interrupt(who, depth):
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            calling(interrupt).run({"who": 1})

    def test_nested_run(self):
        inner = facet.compile(text=HELLO)
        program = calling(lambda who, depth: content(inner.run({"name": who})))
        self.assertEqual(content(program.run({"who": "ann"})), '"Hello, Ann: 2."')

    def test_threads(self):
        seen = set()
        barrier = threading.Barrier(2, timeout=30)

        def find(who, depth):
            seen.add(threading.get_ident())
            barrier.wait()  # passes only if two calls go on at once
            return who

        calling(find).run_many([{"who": i} for i in range(2)], threads=2)
        self.assertEqual(len(seen), 2)

    def test_host(self):
        asked = []

        def host(lens, value, arguments):
            asked.append((lens, value, arguments))
            return "answer"

        program = facet.compile(
            text=CALLING, config={"lenses": {"x.test.find": {"trust": 2, "effect": "external"}}}, host=host
        )
        self.assertEqual(content(program.run({"who": 3})), '"answer"')
        self.assertEqual(asked, [("x.test.find", 3, {"depth": 2})])

    def test_denied(self):
        program = facet.compile(
            text=CALLING.replace("allow", "deny"),
            lenses={"x.test.find": facet.Lens(self.fail, effect="external")},
        )
        with self.assertRaises(facet.RunError) as caught:
            program.run({"who": 1})
        self.assertEqual(caught.exception.code, "F454")

    def test_pure_runs_use_what_was_kept(self):
        calls = []
        program = calling(lambda who, depth: calls.append(who) or who, trust=1)
        with self.assertRaises(facet.RunError):
            program.run({"who": 7}, pure=True)
        program.run({"who": 7})
        self.assertEqual(content(program.run({"who": 7}, pure=True)), "7")
        self.assertEqual(calls, [7])


class Replies(unittest.TestCase):
    def test_reply(self):
        program = facet.compile(text='@x.fct.response\n  type: "struct { a: int }"\n@user\n  content: "?"\n')
        self.assertEqual(program.reply('{"a": 1}').value, {"a": 1})
        mended = program.reply("It is {a: 2}.", lenient=True)
        self.assertEqual((mended.value, mended.tool_calls), ({"a": 2}, []))
        self.assertTrue(mended.repairs)
        with self.assertRaises(facet.ReplyError) as caught:
            program.reply('{"a": "b"}')
        self.assertEqual(caught.exception.code, "F453")
        with self.assertRaises(ValueError):
            program.reply("1", provider="nobody")


class Silent(http.server.BaseHTTPRequestHandler):
    """A server of a lens that never answers, until `ended` is set."""

    came = threading.Semaphore(0)
    ended = threading.Event()

    def do_POST(self):
        Silent.came.release()
        Silent.ended.wait(60)

    def log_message(self, *_):
        pass


class Cancelling(unittest.TestCase):
    """Runs that wait for a server end at once."""

    def setUp(self):
        Silent.ended.clear()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        url = "http://127.0.0.1:%d/" % self.server.server_port
        lens = {"trust": 2, "effect": "x.test.read", "http": {"url": url, "timeout_ms": 60000}}
        self.program = facet.compile(text=CALLING, config={"lenses": {"x.test.find": lens}})

    def tearDown(self):
        Silent.ended.set()
        self.server.shutdown()
        self.server.server_close()

    def after_call(self, act):
        """Does something once the server was asked."""

        def wait():
            Silent.came.acquire()
            act()

        thread = threading.Thread(target=wait)
        thread.start()
        return thread

    def test_cancel(self):
        session = self.program.session()
        session.cancel()  # without effect: nothing goes on
        thread = self.after_call(session.cancel)
        with self.assertRaises(facet.RunError) as raised:
            session.run({"who": "Ann"})
        thread.join()
        self.assertEqual(raised.exception.code, "X.fct.TIMEOUT")

    def test_interrupt(self):
        # Whoever runs the tests may ignore the signal.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.addCleanup(signal.signal, signal.SIGINT, before)
        for run in self.program.run, self.program.session().run:
            thread = self.after_call(lambda: os.kill(os.getpid(), signal.SIGINT))
            with self.assertRaises(KeyboardInterrupt):
                run({"who": "Ann"})
            thread.join()

    def test_handler(self):
        """A handler that raises nothing ends nothing."""
        heard = []
        before = signal.signal(signal.SIGUSR1, lambda *_: heard.append(1))
        session = self.program.session()

        def act():
            os.kill(os.getpid(), signal.SIGUSR1)
            while not heard:
                threading.Event().wait(0.01)
            session.cancel()

        thread = self.after_call(act)
        with self.assertRaises(facet.RunError):
            session.run({"who": "Ann"})
        thread.join()
        signal.signal(signal.SIGUSR1, before)


if __name__ == "__main__":
    unittest.main()
