# The lit suite: every .facet, .mlir and .test file below this folder with a
# RUN line. Unit tests, fuzzers and the conformance corpus have runners of
# their own (utils/check runs all).

import glob
import json
import os
import re
import shutil
import subprocess
import sys

import lit.formats
from lit.llvm import llvm_config
from lit.llvm.subst import FindTool, ToolSubst

config.name = "FACET"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".facet", ".mlir", ".test"]
config.excludes = ["Conformance", "Unit", "Fuzz", "Inputs", "suite", "CMakeLists.txt"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.facet_obj_root, "test")

# The same environment everywhere: results must not depend on who runs them.
config.environment["LC_ALL"] = "C"
config.environment["TZ"] = "UTC"
config.environment.pop("FACET_CONFIG", None)
# Helpers import modules beside them: nothing is written to the sources.
config.environment["PYTHONDONTWRITEBYTECODE"] = "1"
# What only some users have set: options of FileCheck and lit, colours, caches.
for name in list(config.environment):
    if name.startswith(("FILECHECK_", "LIT_", "XDG_")) or name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        config.environment.pop(name)
# No test writes to the user's folders.
config.environment["HOME"] = os.path.join(config.test_exec_root, "home")
config.environment["XDG_CACHE_HOME"] = os.path.join(config.test_exec_root, "home", ".cache")
# Tests look at permissions; the workers inherit it.
os.umask(0o022)
if config.facet_sanitize:
    config.available_features.add("sanitize")

for tool, feature in ("git", "git"), ("clang-tidy-22", "clang-tidy"), ("dpkg-shlibdeps", "dpkg-dev"):
    if shutil.which(tool):
        config.available_features.add(feature)

# A server of NATS, where fct is built with its library; Debian has it where only
# root looks.
if config.facet_nats and (shutil.which("nats-server") or os.access("/usr/sbin/nats-server", os.X_OK)):
    config.available_features.add("nats")

# node, and what utils/npm-packages installed: the feature npm-NAME for each
# package of utils/npm/package.json. Tests that need one are unsupported where it
# is not there.
node_modules = os.path.join(config.facet_obj_root, "node_modules")
with open(os.path.join(config.facet_src_root, "utils", "npm", "package.json")) as file:
    for package in json.load(file)["dependencies"]:
        if shutil.which("node") and os.path.isfile(os.path.join(node_modules, package, "package.json")):
            config.available_features.add("npm-" + package.replace("/", "-").replace("@", ""))
config.substitutions.append(("%node-modules", node_modules))

# What utils/editors/build has made, with the packages of npm that it needs; and
# the editors themselves. Tests of what is not there are unsupported.
editors = os.path.join(config.facet_obj_root, "editors")
if shutil.which("node") and os.path.isfile(os.path.join(editors, "built")):
    config.available_features.add("editors")
for editor in "emacs", "vim":
    if shutil.which(editor):
        config.available_features.add(editor)
config.environment["FACET_EDITOR_PACKAGES"] = editors
config.substitutions.append(("%editors", editors))

# What compiles and runs generated code; tests that need it are unsupported where
# it is not there.
def has_pydantic():
    needs = "import pydantic, sys; sys.exit(tuple(map(int, pydantic.VERSION.split('.')[:2])) < (2, 11))"
    try:
        return subprocess.run(["python3", "-c", needs], stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


if has_pydantic():
    config.available_features.add("pydantic")
# Debian's crates need no network, and are for its own compiler.
crates = "/usr/share/cargo/registry"
if os.path.exists("/usr/bin/cargo") and all(glob.glob("%s/%s-[0-9]*" % (crates, name)) for name in ("serde", "serde_json", "regex", "aho-corasick")):
    config.available_features.add("serde")
cargo = "env CARGO_HOME=%s CARGO_NET_OFFLINE=true CARGO_TERM_COLOR=never RUSTC=/usr/bin/rustc /usr/bin/cargo"
config.substitutions += [
    ("%cargo", cargo % os.path.join(config.test_exec_root, "cargo")),
    ("%crates", crates),
]

# What the packages of bindings/ are built with: a Python that can build extensions,
# and node with the headers of Node-API, from npm or its own. Their tests are
# unsupported where that is not there.
BUILDS_EXTENSIONS = "import setuptools, wheel, pip, os, sysconfig; os.stat(sysconfig.get_path('include') + '/Python.h')"
for python in sys.executable, "/usr/bin/python3":
    if os.path.exists(python) and not subprocess.run([python, "-c", BUILDS_EXTENSIONS], capture_output=True).returncode:
        config.available_features.add("python-extensions")
        config.substitutions.append(("%extension_python", python))
        break
node = shutil.which("node")
headers = [os.path.join(node_modules, "node-api-headers", "include")]
headers += [os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(node))), "include", "node")] if node else []
if node and any(os.path.isfile(os.path.join(folder, "node_api.h")) for folder in headers):
    config.available_features.add("node-api")

# A client of the Language Server Protocol that shares no code with us.
client = os.path.join(config.facet_obj_root, "node_modules", "vscode-languageserver-protocol")
if shutil.which("node") and os.path.isfile(os.path.join(client, "package.json")):
    config.available_features.add("language-client")
config.substitutions.append(("%language-client", client))

# A validator of JSON Schema that shares no code with us (utils/lib.sh).
config.substitutions.append(("%validate", "%s -W ignore -m jsonschema" % sys.executable))
# Plug-ins of the tests; that of the solver is there where its package is.
plugins = os.path.join(config.test_exec_root, "plugins")
config.substitutions.append(("%lab-plugin", os.path.join(plugins, "libFacetLabPlugin.so")))
config.substitutions.append(("%greedy-plugin", os.path.join(plugins, "libFacetGreedyPlugin.so")))
config.substitutions.append(("%cbc-plugin", os.path.join(plugins, "libFacetCbcPlugin.so")))
if os.path.exists(os.path.join(plugins, "libFacetCbcPlugin.so")):
    config.available_features.add("cbc")
config.substitutions.append(("%lit", "%s %s" % (sys.executable, config.lit_program)))
config.substitutions.append(("%facet_src_root", config.facet_src_root))
config.substitutions.append(("%examples", os.path.join(config.facet_src_root, "examples")))
# Runs the commands that a README shows, and compares what they write.
config.substitutions.append(
    ("%check-readme", "%s %s" % (sys.executable, os.path.join(config.facet_src_root, "utils", "check-readme")))
)

# For what is built by a test.
launcher = config.cxx_launcher and " -DCMAKE_CXX_COMPILER_LAUNCHER=" + config.cxx_launcher
config.substitutions += [
    ("%facet_obj_root", config.facet_obj_root),
    ("%host_cc", config.host_cc),
    ("%host_cxx", config.host_cxx),
    ("%cmake_toolchain", "-G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=%s%s" % (config.host_cxx, launcher)),
    (r"%cmake\b", config.cmake_command),
]

# The most that a stripped program takes which runs stored plans and nothing else:
# 3000 KiB as it is shipped, and twice that where the build is not optimised.
flags = config.cxx_flags.split()
optimisation = [flag for flag in flags if re.match(r"-O", flag)][-1:]
is_shipped = config.build_type == "Release" and optimisation in (["-O2"], ["-O3"]) and not any(re.match(r"-g(?!0)", flag) for flag in flags)
config.substitutions.append(("%most-of-run-time", "3000k" if is_shipped else "6000k"))

llvm_config.with_environment(
    "PATH", [config.facet_tools_dir, config.llvm_tools_dir], append_path=True
)
# For tests that put something of theirs before it.
config.substitutions.append(("%path", config.environment["PATH"]))
llvm_config.add_tool_substitutions(
    ["FileCheck", "not", "split-file", ToolSubst(r"(?<!fct )\bcount\b", FindTool("count"), verbatim=True), "llvm-nm", "llvm-readelf", "llvm-remarkutil", "llvm-strip"], [config.llvm_tools_dir]
)
llvm_config.add_tool_substitutions(
    [
        ToolSubst(tool, unresolved="ignore")
        for tool in ("fct-opt", "facet-lsp-server", "facet-query", "facet-reduce", "facet-tblgen", "fct", "facet-differential")
    ],
    [config.facet_tools_dir],
)
