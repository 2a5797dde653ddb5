//===- PartialOutput.cpp - A result that is not whole yet -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/PartialOutput.h"
#include "Job/JsonFields.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Tooling/Output/OutputPlace.h"
#include "llvm/Support/Path.h"
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::cluster {

std::string Checkpoint::json() const {
  std::string out;
  JsonFieldsWriter json(out);
  json.beginObject();
  json.number("bytes", bytes);
  json.number("chunks", chunks);
  json.number("failed", counts.failed);
  json.number("first_failed", counts.firstFailed);
  json.text("identity", identity);
  json.text("inputs", inputs);
  json.number("lines", counts.lines);
  json.number("next_line", nextLine);
  json.number("read_bytes", readBytes);
  json.endObject();
  return out;
}

std::optional<Checkpoint> Checkpoint::parse(const std::string &json) {
  JsonFields fields(json);
  if (!fields.isObject())
    return std::nullopt;
  Checkpoint made;
  made.identity = fields.text("identity");
  made.inputs = fields.text("inputs");
  made.chunks = fields.number("chunks");
  made.readBytes = fields.number("read_bytes");
  made.nextLine = fields.number("next_line");
  made.bytes = fields.number("bytes");
  made.counts.lines = fields.number("lines");
  made.counts.failed = fields.number("failed");
  made.counts.firstFailed = fields.number("first_failed");
  return made;
}

std::string PartialOutput::open(const std::string &path, llvm::StringRef job) {
  OutputPlace place = findOutputPlace(path);
  if (place.kind != OutputPlace::Kind::File)
    return "";
  destination = place.path;
  llvm::SmallString<256> base(llvm::sys::path::parent_path(destination));
  llvm::sys::path::append(base, "." + llvm::sys::path::filename(destination) +
                                    ".fct-" + job);
  partName = (base + ".part").str();
  stateName = (base + ".state").str();
  file = FileHandle(::open(partName.c_str(),
                           O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file)
    return "cannot write '" + partName + "': " + lastSystemError().message();
  // The system lets go of it where the process ends, however it does.
  if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
    return "";
  file = FileHandle();
  return "another 'fct submit' of this job writes '" + partName + "'";
}

std::string PartialOutput::resume(llvm::StringRef identity,
                                  llvm::StringRef inputs,
                                  Checkpoint &checkpoint) {
  checkpoint = Checkpoint();
  checkpoint.identity = identity.str();
  checkpoint.inputs = inputs.str();
  if (!file)
    return "";
  struct stat status;
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> state =
      readPlainFile(stateName);
  if (state && ::fstat(file.get(), &status) == 0) {
    std::optional<Checkpoint> found =
        Checkpoint::parse((*state)->getBuffer().str());
    if (found && found->identity == identity && found->inputs == inputs &&
        found->bytes <= uint64_t(status.st_size))
      checkpoint = *found;
  }
  // What was written behind it is written again.
  if (::ftruncate(file.get(), off_t(checkpoint.bytes)) ||
      ::lseek(file.get(), 0, SEEK_END) == -1)
    return "cannot write '" + partName + "': " + lastSystemError().message();
  return "";
}

std::error_code PartialOutput::write(llvm::StringRef bytes) {
  return writeFully(file.get(), bytes);
}

std::error_code PartialOutput::keep(const Checkpoint &checkpoint) {
  return writeFile(stateName, {checkpoint.json(), "\n"});
}

std::error_code PartialOutput::commit() {
  if (::rename(partName.c_str(), destination.c_str()))
    return lastSystemError();
  ::unlink(stateName.c_str());
  return {};
}

void PartialOutput::discard() {
  if (!file)
    return;
  ::unlink(partName.c_str());
  ::unlink(stateName.c_str());
}

} // namespace facet::cluster
