"""A server of NATS and workers on this machine, for tests and tutorials.

All that is needed to find and end them is in a folder: `url`, and for each
process NAME.pid and NAME.log. The server keeps its streams there, too.
"""

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import time


def server_program():
    """The server, which Debian puts where only root looks; None without one."""
    for folder in [*os.environ.get("PATH", "").split(os.pathsep), "/usr/sbin"]:
        path = os.path.join(folder, "nats-server")
        if os.access(path, os.X_OK):
            return path
    return None


def started_at(pid):
    """When the system started a process, in its ticks: with the number it names
    one process for good. None if it has ended."""
    with contextlib.suppress(OSError):
        fields = pathlib.Path("/proc/%d/stat" % pid).read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        # A zombie only waits for its parent.
        return None if fields[0] in "ZX" else fields[19]
    return None


def processor_seconds(pid):
    """What a process has used of the processors."""
    fields = pathlib.Path("/proc/%d/stat" % pid).read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Cluster:
    def __init__(self, folder, queue="fct", fct="fct"):
        self.folder = pathlib.Path(folder).absolute()
        self.queue = queue
        self.fct = fct
        self.children = {}

    @property
    def url(self):
        return (self.folder / "url").read_text(encoding="ascii").strip()

    @property
    def workers(self):
        return sorted(path.stem for path in self.folder.glob("worker-*.pid"))

    def log(self, name):
        return (self.folder / (name + ".log")).read_text(encoding="utf-8", errors="replace")

    #===--- Starting -------------------------------------------------------===#

    def start_process(self, name, command):
        with open(self.folder / (name + ".log"), "ab") as log:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        self.children[name] = process
        (self.folder / (name + ".pid")).write_text("%d %s\n" % (process.pid, started_at(process.pid)), encoding="ascii")

    def start_server(self, store_limit=None):
        """Starts the server, on the port that it had if there was one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        program = server_program()
        if not program:
            raise SystemExit("cluster: there is no nats-server (Debian's package nats-server)")
        settings = self.folder / "server.conf"
        if not settings.exists():
            limit = ', max_file_store: %s' % store_limit if store_limit else ""
            settings.write_text('jetstream { store_dir: "%s"%s }\n' % (self.folder / "streams", limit), encoding="utf-8")
        port = self.url.rpartition(":")[2] if (self.folder / "url").exists() else "-1"
        for old in self.folder.glob("*.ports"):
            old.unlink()
        self.start_process("server", [program, "-c", settings, "-a", "127.0.0.1", "-p", port, "--ports_file_dir", self.folder])
        self.wait_for(self.is_listening, "the server")

    def is_listening(self):
        if started_at(self.pid("server")) is None:
            raise SystemExit("cluster: the server has ended: " + self.log("server"))
        for path in self.folder.glob("*.ports"):
            with contextlib.suppress(ValueError, KeyError, OSError):
                url = json.loads(path.read_text(encoding="utf-8"))["nats"][0]
                with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), timeout=5):
                    (self.folder / "url").write_text(url + "\n", encoding="ascii")
                    return True
        return False

    def start_worker(self, *options):
        """Starts a worker and gives its name."""
        name = "worker-%d" % (len(list(self.folder.glob("worker-*.log"))) + 1)
        self.start_process(name, [self.fct, "worker", "--nats", self.url, "--queue", self.queue, *options])
        self.wait_for(lambda: "worker of the queue" in self.log(name) or started_at(self.pid(name)) is None, name)
        return name

    def wait_for(self, condition, what):
        end = time.monotonic() + 60
        while not condition():
            if time.monotonic() > end:
                raise SystemExit("cluster: %s did not start within a minute" % what)
            time.sleep(0.02)

    #===--- Ending ---------------------------------------------------------===#

    def pid(self, name):
        """The process of that name if it is still that; else -1."""
        with contextlib.suppress(OSError, ValueError):
            pid, start = (self.folder / (name + ".pid")).read_text(encoding="ascii").split()
            if started_at(int(pid)) == start:
                return int(pid)
        return -1

    def end(self, name, how=signal.SIGTERM):
        """Ends a process, and waits until it has ended; False if it had."""
        pid = self.pid(name)
        (self.folder / (name + ".pid")).unlink(missing_ok=True)
        if pid == -1:
            return False
        start = started_at(pid)
        os.kill(pid, how)
        limit = time.monotonic() + 30
        while started_at(pid) == start:
            if time.monotonic() > limit:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.01)
        if name in self.children:
            self.children.pop(name).wait()
        return True

    def stop(self):
        for name in self.workers:
            self.end(name)
        self.end("server")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
