import os

import lit.formats

facet, build = (os.path.abspath(lit_config.params[name]) for name in ("facet", "build"))
tools = [facet + "/bin", "/usr/lib/llvm-22/bin", config.environment["PATH"]]

config.name = "Hello"
config.test_format = lit.formats.ShTest()
config.suffixes = [".facet"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = build + "/test"
config.environment["PATH"] = os.pathsep.join(tools)
config.substitutions.append(("%plugin", build + "/libHello.so"))
