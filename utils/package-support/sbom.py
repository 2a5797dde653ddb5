"""What is linked into a program, with the licences, as SPDX 2.3 (JSON).

The libraries are those of the program's link in the build folder; whose they are and
of which version says dpkg. A library whose licence is not in the table ends it.
"""

import datetime
import hashlib
import json
import pathlib
import re
import subprocess

# By Debian's source package: the name that people know, and the licence of what is linked.
LICENCES = {
    "llvm-toolchain-22": ("LLVM and MLIR", "Apache-2.0 WITH LLVM-exception"),
    "gcc-12": ("libstdc++ and libgcc", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    "icu": ("ICU", "Unicode-DFS-2016 AND BSD-3-Clause"),
    "re2": ("RE2", "BSD-3-Clause"),
    "openssl": ("OpenSSL", "Apache-2.0"),
    "zlib": ("zlib", "Zlib"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
    "fmtlib": ("fmt", "MIT"),
    "boost1.74": ("Boost", "BSL-1.0"),
    "boost1.83": ("Boost", "BSL-1.0"),
    "curl": ("libcurl", "curl"),
    "nats.c": ("nats.c", "Apache-2.0"),
    "protobuf-c": ("protobuf-c", "BSD-2-Clause"),
    "sqlite3": ("SQLite", "blessing"),
    "glibc": ("glibc", "LGPL-2.1-or-later"),
}
# Headers only: no archive of theirs is linked.
HEADERS = ["/usr/include/fmt/format.h", "/usr/include/boost/version.hpp"]
# What is embedded from this repository, but not of its authors.
EMBEDDED = [
    ("tiktoken vocabularies", "cl100k_base, o200k_base", "MIT"),
    ("Unicode Character Database", "16.0.0", "Unicode-3.0"),
]
OWN_LICENCE = "Apache-2.0 WITH LLVM-exception"


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def linked_archives(build, target):
    """The libraries outside the build folder that the last command of a target names."""
    link = output_of("ninja", "-C", str(build), "-t", "commands", target).splitlines()[-1]
    archives = [word for word in link.split() if word.startswith("/") and word.endswith(".a")]
    return sorted(set(path for path in archives if not path.startswith(str(build.resolve()) + "/")))


def shared_libraries(program):
    """The names of the shared libraries that a program loads."""
    return sorted(set(re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "-d", str(program)))))


def owners(paths):
    """The Debian packages that the files are from."""
    found = output_of("dpkg", "-S", *paths) if paths else ""
    return sorted(set(line.split(": ")[0].split(":")[0] for line in found.splitlines()))


def debian_source(package):
    """(source package, version) of a package."""
    source, version = output_of("dpkg-query", "-W", "-f", "${source:Package} ${source:Version}\n", package).splitlines()[0].split()
    return source, version


def static_packages(build, target):
    """The Debian packages of what is linked into a target."""
    library = output_of("c++", "-print-file-name=libstdc++.a").strip()
    return owners([*linked_archives(build, target), library, *HEADERS])


def notices(build, targets):
    """{source package: the text of its licences}."""
    found = {}
    for package in sorted(set(package for target in targets for package in static_packages(build, target))):
        found[debian_source(package)[0]] = pathlib.Path("/usr/share/doc", package, "copyright").read_bytes()
    return found


def sources_of(build, target, program):
    """{source package: (version, how it is linked)}."""
    static = static_packages(build, target)
    sources = {source: (version, "STATIC_LINK") for source, version in map(debian_source, static)}
    if shared_libraries(program):
        source, version = debian_source("libc6")
        sources.setdefault(source, (version, "DYNAMIC_LINK"))
    return sources


def spdx_id(text):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]+", "-", text).strip("-")


def spdx_package(name, version, licence, supplier="NOASSERTION", purl=None):
    package = {
        "SPDXID": spdx_id(name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "supplier": supplier,
    }
    if purl:
        package["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}]
    return package


def document(version, programs, epoch):
    """The document as an object. `programs`: {name: {source package: (version, link)}}."""
    packages = [spdx_package("facet", version, OWN_LICENCE)]
    relationships = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-facet")]
    for source, (source_version, link) in sorted({k: v for p in programs.values() for k, v in p.items()}.items()):
        if source not in LICENCES:
            raise SystemExit("sbom: the licence of %s is not in the table LICENCES" % source)
        name, licence = LICENCES[source]
        purl = "pkg:deb/debian/%s@%s?arch=source" % (source, source_version.replace(":", "%3A").replace("+", "%2B"))
        packages.append(spdx_package(name, source_version, licence, "Organization: Debian", purl))
        relationships.append(("SPDXRef-facet", link, spdx_id(name)))
    for name, of_version, licence in EMBEDDED:
        packages.append(spdx_package(name, of_version, licence))
        relationships.append(("SPDXRef-facet", "CONTAINS", spdx_id(name)))
    made = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc)
    digest = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": "facet-" + version,
        "documentNamespace": "urn:sha256:" + digest,
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: utils/package"]},
        "packages": packages,
        "relationships": [
            {"spdxElementId": subject, "relationshipType": kind, "relatedSpdxElement": thing}
            for subject, kind, thing in relationships
        ],
    }
