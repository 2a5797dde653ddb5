"""Builds the extension against the FACET that the variable FACET_BUILD names: a build
folder of the repository, or the prefix of an installed FACET. libfacet.so becomes part
of the package, with RE2, so that the wheel stands alone."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

try:  # setuptools 70.1 has it, older ones leave it to wheel
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:
    from wheel.bdist_wheel import bdist_wheel

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = "libfacet.so.0"
SOURCES = ["module", "program", "session", "result", "host", "inputs", "options"]


def facet_build():
    """The folders of libfacet.so and of facet-c/facet.h."""
    given = os.environ.get("FACET_BUILD")
    root = pathlib.Path(given) if given else HERE.parents[1] / "build"
    if not root.is_absolute():
        sys.exit(f"FACET_BUILD: {root} is not an absolute path, and pip calls this in a folder of its own")
    libraries = [root / "lib", *sorted((root / "lib").glob("*-linux-gnu"))]
    headers = [root / "include", HERE.parents[1] / "include"]
    library = next((folder for folder in libraries if (folder / LIBRARY).exists()), None)
    header = next((folder for folder in headers if (folder / "facet-c" / "facet.h").exists()), None)
    if library is None or header is None:
        missing = LIBRARY if library is None else "facet-c/facet.h"
        sys.exit(f"FACET_BUILD: there is no {missing} in {root}; build it with: ninja -C {root} FacetShared")
    return library, header


def libraries_of(library):
    """What the package needs at run time: the library, and RE2, which not every system has."""
    listing = subprocess.run(["ldd", str(library)], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [library, *map(pathlib.Path, re.findall(r"libre2\.so\S* => (\S+)", listing))]


class BuildWithLibrary(build_ext):
    def finalize_options(self):
        super().finalize_options()
        library, header = facet_build()
        for extension in self.extensions:
            extension.include_dirs = [str(header)]
            extension.extra_objects = [str(library / LIBRARY)]

    def run(self):
        super().run()
        folder, _ = facet_build()
        target = HERE if self.inplace else pathlib.Path(self.build_lib)
        for library in libraries_of(folder / LIBRARY):
            shutil.copyfile(library, target / "facet" / library.name)


class StableWheel(bdist_wheel):
    """One wheel a platform, for all versions from 3.10 on."""

    def finalize_options(self):
        self.py_limited_api = "cp310"
        super().finalize_options()


setup(
    ext_modules=[
        Extension(
            "facet._native",
            sources=[f"src/{name}.c" for name in SOURCES],
            depends=["src/native.h"],
            py_limited_api=True,
            extra_compile_args=["-std=c99", "-O2", "-Wall", "-Wextra", "-fvisibility=hidden"],
            extra_link_args=["-Wl,-rpath,$ORIGIN"],
        )
    ],
    cmdclass={"build_ext": BuildWithLibrary, "bdist_wheel": StableWheel},
)
