//===- Settings.h - Run-time inputs of the command line ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_SETTINGS_H
#define FACET_TOOLS_FCT_SETTINGS_H

#include "Sources.h"
#include "facet/Tooling/Config/RunInputs.h"

namespace facet::tool {

/// One run-time input of the command line.
struct Setting {
  std::string name;
  /// JSON, or text as it is.
  std::string value;
  bool isText = false;
};

/// --set, --set-text and --set-file, in order: of one name the last counts,
/// whichever it is.
std::vector<Setting> readSettings(CommandLine &line, ReadLimit limit);

/// Adds the entries of the input file, if there is one, and puts the settings
/// over them. False, with its errors shown, if there are any.
bool addInputs(const std::optional<SourceFile> &file, const InputSet &settings,
               InputSet &inputs, const Process &process);

/// Puts settings into `inputs`, which point into them.
void applySettings(CommandLine &line, InputSet &inputs,
                   llvm::ArrayRef<Setting> settings);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_SETTINGS_H
