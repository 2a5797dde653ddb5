"""Loads what is no plug-in: one line that says why. In the folder of errors.test."""

import re, shutil, subprocess

FCT = shutil.which("fct")
THIS = r"but this is FACET [\d.]+, LLVM [\d.]+: rebuild it"
CASES = [
    ("nosuch.so", r"file 'nosuch\.so' does not exist: name one that does"),
    ("folder", r"'folder' is a folder: name a file in it"),
    ("main.facet", r"cannot load the plug-in 'main\.facet': .+"),
    ("symbol.so", r"cannot load the plug-in 'symbol\.so': undefined symbol: no_program_has_this"),
    ("empty.so", r"'empty\.so' is not a FACET plug-in: it has no function facetGetPluginInfo"),
    ("version.so", r"the plug-in 'version\.so' was built for version 99 of the plug-in interface, " + THIS),
    ("build.so", r"the plug-in 'build\.so' was built for FACET 0\.0\.1, LLVM 1\.2, " + THIS),
]
for command in ("build", "run", "test", "inspect --ast -"):
    for plugin, message in CASES:
        done = subprocess.run([FCT, *command.split(), "main.facet", "--load-plugin", plugin], capture_output=True, encoding="utf-8")
        found = re.fullmatch("fct: error: X.fct.USAGE: " + message + "\n", done.stderr)
        assert found and done.returncode == 2 and not done.stdout, (command, plugin, done)

# `fct` alone, without the program that takes plug-ins.
tool = shutil.copy(FCT, "folder/fct")
done = subprocess.run([tool, "run", "main.facet", "--load-plugin", "empty.so"], capture_output=True, encoding="utf-8")
assert done.returncode == 2 and done.stderr.startswith("fct: error: X.fct.USAGE: cannot load the plug-in 'empty.so': the program that takes plug-ins cannot be started, '"), done
assert done.stderr.endswith("folder/fct-dev': No such file or directory\n"), done
