"""Writes every document of the growth rows of utils/bench, in small sizes."""

import pathlib
import sys

import growing

folder = pathlib.Path(sys.argv[1])
folder.mkdir()
for make in (growing.pipelines, growing.chain, growing.chain_backwards, growing.truncated, growing.sections, growing.guarded,
             growing.one_line, growing.one_pipeline, growing.one_list, growing.nested, growing.doubling):
    for size in (2, 9, 40):
        if make is not growing.doubling or size < 40:
            (folder / ("%s-%d.facet" % (make.__name__, size))).write_text(make(size))
growing.diamond(folder / "diamond", 30)
growing.wide(folder / "wide", 10)
