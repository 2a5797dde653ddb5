//===- OpenFiles.cpp - Files as the client has them -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/OpenFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet::lsp {

namespace vfs = llvm::vfs;

const char OpenFiles::ID = 0;

namespace {
class OpenFile : public vfs::File {
public:
  OpenFile(std::string real, SharedText text)
      : real(std::move(real)), text(std::move(text)) {}

  llvm::ErrorOr<vfs::Status> status() override {
    return vfs::Status(real, llvm::sys::fs::UniqueID(), {}, 0, 0, text->size(),
                       llvm::sys::fs::file_type::regular_file,
                       llvm::sys::fs::all_read);
  }
  llvm::ErrorOr<std::string> getName() override { return real; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &name, int64_t, bool, bool) override {
    return llvm::MemoryBuffer::getMemBufferCopy(*text, name);
  }
  std::error_code close() override { return {}; }

private:
  std::string real;
  SharedText text;
};
} // namespace

std::string OpenFiles::realPath(llvm::StringRef path) {
  llvm::SmallString<128> real;
  if (!base->getRealPath(path, real))
    return std::string(real);
  // A file that is not stored yet lies in a folder that is there.
  if (base->getRealPath(llvm::sys::path::parent_path(path), real))
    return path.str();
  llvm::sys::path::append(real, llvm::sys::path::filename(path));
  return std::string(real);
}

llvm::ErrorOr<std::unique_ptr<vfs::File>>
OpenFiles::openFileForRead(const llvm::Twine &path) {
  auto opened = llvm::isa<OpenedNameFiles>(*base)
                    ? base->openFileForRead(path)
                    : NamedFiles::openFileForRead(path);
  std::string real;
  if (opened) {
    llvm::ErrorOr<std::string> name = (*opened)->getName();
    if (!name)
      return name.getError();
    real = std::move(*name);
  } else {
    real = realPath(path.str());
  }
  auto text = texts.find(real);
  if (text == texts.end())
    return opened;
  return std::make_unique<OpenFile>(std::move(real), text->second);
}

} // namespace facet::lsp
