"""Translates a document of utils/bench into Jsonnet."""

import pathlib
import sys

import jsonnet

jsonnet.translate(pathlib.Path(sys.argv[1]))
