//===- SandboxedFiles.cpp - Files under the rules of imports --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Resolve/SandboxedFiles.h"
#include "ImportFiles.h"
#include "ImportPath.h"

using namespace facet;

std::optional<std::string> facet::whyNoImportPath(llvm::StringRef path) {
  std::optional<ImportPathProblem> problem = checkImportPath(path);
  if (!problem)
    return std::nullopt;
  return problem->kind.message({path.str(), problem->part});
}

static std::vector<std::string> allowedFolders(std::string rootFolder,
                                               const ImportOptions &options) {
  std::vector<std::string> folders{std::move(rootFolder)};
  folders.insert(folders.end(), options.roots.begin(), options.roots.end());
  return folders;
}

SandboxedFiles::SandboxedFiles(llvm::vfs::FileSystem &system,
                               std::string rootFolder,
                               const ImportOptions &options, uint64_t maxBytes)
    : maxBytes(maxBytes),
      files(std::make_unique<ImportFiles>(
          system, allowedFolders(std::move(rootFolder), options), maxBytes)) {}

SandboxedFiles::~SandboxedFiles() = default;

SandboxedFiles::File SandboxedFiles::read(llvm::StringRef folder,
                                          llvm::StringRef path) {
  File file;
  file.name = joinImportPath(folder, path);
  const ImportLookup &lookup = files->find(file.name);
  if (lookup.file) {
    file.name = lookup.path;
    file.bytes = lookup.file->bytes;
    return file;
  }
  file.problem = lookup.problem;
  file.reason = lookup.reason;
  file.message = lookup.problem == diag::ImportTooLarge
                     ? lookup.problem.message({std::to_string(maxBytes)})
                     : lookup.problem.message({file.name, lookup.reason});
  return file;
}
