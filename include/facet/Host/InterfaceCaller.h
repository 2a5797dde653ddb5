//===- InterfaceCaller.h - Functions of interfaces outside ---- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_HOST_INTERFACECALLER_H
#define FACET_HOST_INTERFACECALLER_H

#include "facet/Host/HostSettings.h"
#include "facet/Runtime/Host.h"

namespace facet {

/// A call that the guard has allowed.
struct InterfaceCall {
  llvm::StringRef interface, function, effect;
  /// A map.
  Value arguments;
  /// Ends the wait; null: nobody does.
  const Cancellation *cancellation = nullptr;
};

/// Calls functions of interfaces where a configuration says that they are. Safe
/// for any number of threads. Nothing is loaded or connected before the first
/// call.
class InterfaceCaller {
public:
  explicit InterfaceCaller(const HostSettings &settings);
  ~InterfaceCaller();

  /// Whether the configuration has a place for it.
  bool implements(llvm::StringRef interface, llvm::StringRef function) const;

  /// Posts `{"args":{…},"fn":"…","interface":"…"}`; the answer is status 200
  /// and a JSON object whose member `value` is the result, of whatever type. A
  /// call is made again, if nobody heard it, as that of a lens is. Nullopt if
  /// it failed, with the reason, which shows no secret.
  std::optional<Value> call(const InterfaceCall &call, ValueArena &arena,
                            std::string &why) const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

} // namespace facet

#endif // FACET_HOST_INTERFACECALLER_H
