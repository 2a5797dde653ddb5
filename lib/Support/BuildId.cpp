//===- BuildId.cpp - Which build of the compiler this is ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/BuildId.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/MathExtras.h"
#include <elf.h>
#include <link.h>

namespace facet {

/// The build id among the notes of a segment.
static llvm::StringRef findIn(llvm::StringRef notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    const auto *note = reinterpret_cast<const ElfW(Nhdr) *>(notes.data());
    size_t nameSize = llvm::alignTo(note->n_namesz, 4);
    size_t size = llvm::alignTo(note->n_descsz, 4);
    llvm::StringRef rest = notes.drop_front(sizeof(*note));
    if (nameSize > rest.size() || size > rest.size() - nameSize)
      return {};
    if (note->n_type == NT_GNU_BUILD_ID &&
        rest.take_front(note->n_namesz) == llvm::StringRef("GNU", 4))
      return rest.substr(nameSize, note->n_descsz);
    notes = rest.drop_front(nameSize + size);
  }
  return {};
}

/// Called for each program and library that is loaded, until it gives 1.
static int visit(dl_phdr_info *info, size_t, void *result) {
  llvm::ArrayRef<ElfW(Phdr)> headers(info->dlpi_phdr, info->dlpi_phnum);
  auto self = reinterpret_cast<uintptr_t>(&buildId);
  bool isOurs = false;
  llvm::StringRef found;
  for (const ElfW(Phdr) &header : headers) {
    uintptr_t begin = info->dlpi_addr + header.p_vaddr;
    if (header.p_type == PT_LOAD)
      isOurs |= self >= begin && self - begin < header.p_memsz;
    else if (header.p_type == PT_NOTE && found.empty())
      found = findIn(
          {reinterpret_cast<const char *>(begin), size_t(header.p_memsz)});
  }
  if (isOurs)
    *static_cast<llvm::StringRef *>(result) = found;
  return isOurs;
}

llvm::StringRef buildId() {
  llvm::StringRef id;
  dl_iterate_phdr(visit, &id);
  return id;
}

} // namespace facet
