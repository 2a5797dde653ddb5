// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Builds the extension with the system's compiler against the FACET that the variable
// FACET_BUILD names: a build folder of the repository, or the prefix of an installed
// FACET. libfacet.so becomes part of the package, with RE2. Nothing is downloaded.
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const library = "libfacet.so.0";
const repository = path.join(__dirname, "..", "..");
const root = path.resolve(process.env.FACET_BUILD || path.join(repository, "build"));

function fail(message) {
  console.error("facet: " + message);
  process.exit(1);
}

/** The first of the folders that has the file. */
function find(folders, file, hint) {
  const folder = folders.find((each) => fs.existsSync(path.join(each, file)));
  return folder || fail(`there is no ${file} in ${folders[0]}: ${hint}`);
}

/** The headers of Node-API: of the package, else those that came with node. */
function nodeHeaders() {
  try {
    return require("node-api-headers").include_dir;
  } catch {
    const prefix = path.dirname(path.dirname(fs.realpathSync(process.execPath)));
    const folders = [path.join(prefix, "include", "node")];
    return find(folders, "node_api.h", "run npm install");
  }
}

/** What the package needs at run time: the library, and RE2, which not every system has. */
function librariesOf(file) {
  const listing = spawnSync("ldd", [file], { encoding: "utf8" }).stdout ?? "";
  return [file, ...Array.from(listing.matchAll(/libre2\.so\S* => (\S+)/g), (match) => match[1])];
}

/** Whether this is what npm pack made of a package that was built. */
function isPacked() {
  const isThere = (...parts) => fs.existsSync(path.join(...parts));
  return !process.env.FACET_BUILD && isThere(__dirname, "build", "facet.node") && !isThere(repository, "include", "facet-c");
}

function build() {
  const triples = fs.existsSync(path.join(root, "lib"))
    ? fs.readdirSync(path.join(root, "lib")).filter((name) => name.endsWith("-linux-gnu"))
    : [];
  const libraries = ["", ...triples].map((name) => path.join(root, "lib", name));
  const from = find(libraries, library, `build it with: ninja -C ${root} FacetShared`);
  const include = find([path.join(root, "include"), path.join(repository, "include")], "facet-c/facet.h", "set FACET_BUILD");
  const out = path.join(__dirname, "build");
  fs.mkdirSync(out, { recursive: true });
  for (const file of librariesOf(path.join(from, library))) fs.copyFileSync(file, path.join(out, path.basename(file)));
  const sources = fs.readdirSync(path.join(__dirname, "src")).filter((name) => name.endsWith(".c"));
  const result = spawnSync(
    process.env.CC || "cc",
    [
      ...["-std=gnu11", "-O2", "-Wall", "-Wextra", "-fPIC", "-fvisibility=hidden", "-shared", "-pthread"],
      ...["-I", include, "-isystem", nodeHeaders()],
      ...sources.map((name) => path.join(__dirname, "src", name)),
      path.join(out, library),
      ...["-Wl,-rpath,$ORIGIN", "-o", path.join(out, "facet.node")],
    ],
    { stdio: "inherit" },
  );
  if (result.error) fail(`no C compiler: ${result.error.message}`);
  process.exit(result.status ?? 1);
}

if (!isPacked()) build();
