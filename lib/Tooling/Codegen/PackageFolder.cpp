//===- PackageFolder.cpp - The folder of a generated package --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Codegen/PackageFolder.h"
#include "facet/Tooling/Output/OutputFiles.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::vector<std::string> pathsOf(llvm::StringRef folder,
                                 llvm::ArrayRef<CodeFile> files) {
  std::vector<std::string> paths;
  for (const CodeFile &file : files) {
    llvm::SmallString<128> place(folder);
    path::append(place, file.path);
    paths.push_back(place.str().str());
  }
  return paths;
}

/// Whether a file may be replaced: it is not there, or was generated.
static bool mayReplace(const std::string &place, const CodeFile &file) {
  constexpr size_t mostOfHead = 400;
  if (!fs::exists(place))
    return true;
  // A pipe would be waited for.
  if (!fs::is_regular_file(place))
    return false;
  auto old = llvm::MemoryBuffer::getFile(place, /*IsText=*/false,
                                         /*RequiresNullTerminator=*/false,
                                         /*IsVolatile=*/true);
  if (!old)
    return false;
  llvm::StringRef text = (*old)->getBuffer();
  return text == file.text || text.take_front(mostOfHead).contains(codeMark);
}

namespace {
/// Folders that are made for a package, and go if it fails.
class NewFolders {
public:
  ~NewFolders() {
    for (const std::string &folder : llvm::reverse(made))
      fs::remove(folder);
  }

  /// Makes the folders above a file that are not there.
  std::error_code makeFor(const std::string &file) {
    llvm::SmallVector<llvm::StringRef, 8> missing;
    llvm::StringRef folder = path::parent_path(file);
    for (; !folder.empty() && !fs::exists(folder);
         folder = path::parent_path(folder))
      missing.push_back(folder);
    for (llvm::StringRef one : llvm::reverse(missing)) {
      if (std::error_code error = fs::create_directory(one))
        return error;
      made.push_back(one.str());
    }
    return {};
  }
  void keep() { made.clear(); }

private:
  std::vector<std::string> made;
};
} // namespace

bool writePackage(llvm::StringRef folder, llvm::ArrayRef<CodeFile> files,
                  Diagnostics &diagnostics) {
  std::vector<std::string> paths = pathsOf(folder, files);
  for (auto [place, file] : llvm::zip(paths, files))
    if (!mayReplace(place, file)) {
      diagnostics.report(diag::CodeForeignFile, {}, {place});
      return false;
    }
  NewFolders folders;
  OutputFiles outputs;
  for (auto [place, file] : llvm::zip(paths, files)) {
    if (std::error_code error = folders.makeFor(place)) {
      diagnostics.report(diag::FileUnwritable, {}, {place, error.message()});
      return false;
    }
    outputs.add(place, file.text);
  }
  if (!outputs.write(diagnostics))
    return false;
  folders.keep();
  return true;
}

} // namespace facet
