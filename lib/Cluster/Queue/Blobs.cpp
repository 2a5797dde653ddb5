//===- Blobs.cpp - Bytes of any size in a stream --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Queue/Blobs.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet::cluster {

/// The message "name.size" says how many bytes there are, and of how many in a
/// part; "name.0" and so on are the parts.
static std::string sizeSubject(const QueueNames &names, llvm::StringRef kind,
                               llvm::StringRef name) {
  return names.stored(kind, name + ".size");
}

static std::string partSubject(const QueueNames &names, llvm::StringRef kind,
                               llvm::StringRef name, size_t part) {
  return names.stored(kind, name + "." + llvm::Twine(part));
}

Outcome findBlob(Connection &connection, const QueueNames &names,
                 llvm::StringRef kind, llvm::StringRef name) {
  StoredMessage size;
  return connection.last(names.store, sizeSubject(names, kind, name), size);
}

Outcome putBlob(Connection &connection, const QueueNames &names,
                llvm::StringRef kind, llvm::StringRef name,
                llvm::StringRef bytes) {
  Outcome found = findBlob(connection, names, kind, name);
  if (found.kind != Outcome::Kind::Missing)
    return found;
  size_t partBytes = connection.largestMessage();
  for (size_t part = 0; part * partBytes < bytes.size(); ++part) {
    Outcome outcome =
        connection.publish(partSubject(names, kind, name, part),
                           bytes.substr(part * partBytes, partBytes));
    if (!outcome)
      return outcome;
  }
  return connection.publish(sizeSubject(names, kind, name),
                            llvm::utostr(bytes.size()) + " " +
                                llvm::utostr(partBytes));
}

Outcome getBlob(Connection &connection, const QueueNames &names,
                llvm::StringRef kind, llvm::StringRef name,
                std::string &bytes) {
  bytes.clear();
  StoredMessage message;
  Outcome outcome =
      connection.last(names.store, sizeSubject(names, kind, name), message);
  if (!outcome)
    return outcome;
  auto [sizeText, partText] = llvm::StringRef(message.bytes).split(' ');
  uint64_t size = 0, partBytes = 0;
  if (sizeText.getAsInteger(10, size) || partText.getAsInteger(10, partBytes) ||
      partBytes == 0)
    return {Outcome::Kind::Missing};
  for (size_t part = 0; part * partBytes < size; ++part) {
    outcome = connection.last(names.store, partSubject(names, kind, name, part),
                              message);
    if (!outcome)
      return outcome;
    bytes += message.bytes;
  }
  if (bytes.size() != size)
    return {Outcome::Kind::Missing};
  return outcome;
}

Outcome dropBlob(Connection &connection, const QueueNames &names,
                 llvm::StringRef kind, llvm::StringRef name) {
  return connection.purge(names.store, names.stored(kind, name + ".>"));
}

} // namespace facet::cluster
