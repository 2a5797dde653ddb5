"""Archives that have the same bytes each time: entries in order, of nobody, and of one time."""

import gzip
import io
import os
import pathlib
import subprocess
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def source_date():
    """SOURCE_DATE_EPOCH, or the date of the commit, or that of nothing at all."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return int(os.environ["SOURCE_DATE_EPOCH"])
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", check=False,
    ).stdout.strip()
    return int(commit) if commit else 315532800  # 1980-01-01, the first that all formats know


def write_tar_gz(path, entries, epoch):
    """Writes {name: (bytes, mode)} as a .tar.gz; links are {name: target as str}."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(entries):
            archive.addfile(*entry(name, entries[name], epoch))
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=epoch) as packed:
        packed.write(plain.getvalue())


def entry(name, content, epoch):
    info = tarfile.TarInfo(name)
    info.mtime = epoch
    if isinstance(content, str):
        info.type, info.linkname = tarfile.SYMTYPE, content
        return info, None
    data, info.mode = content
    info.size = len(data)
    return info, io.BytesIO(data)


def read_tar_gz(path):
    """The files and links of an archive, as write_tar_gz takes them."""
    entries = {}
    with tarfile.open(path) as archive:
        for info in archive:
            if info.issym():
                entries[info.name] = info.linkname
            elif info.isfile():
                entries[info.name] = (archive.extractfile(info).read(), 0o755 if info.mode & 0o100 else 0o644)
    return entries
