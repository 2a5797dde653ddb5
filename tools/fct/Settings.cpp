//===- Settings.cpp - Run-time inputs of the command line -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Settings.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::tool {

/// The text of a file, without a byte order mark.
static std::string readSettingFile(CommandLine &line, const std::string &path,
                                   ReadLimit limit) {
  checkIsThere(line, path);
  if (line.isBad())
    return "";
  std::optional<SourceFile> file = openSource(line, path, limit);
  if (!file)
    return "";
  llvm::StringRef text = file->bytes;
  text.consume_front("\xEF\xBB\xBF");
  if (findInvalidUtf8(text))
    line.bad(diag::FileUnreadable, {path, "it is not UTF-8 text"});
  return text.str();
}

std::vector<Setting> readSettings(CommandLine &line, ReadLimit limit) {
  std::vector<Setting> settings;
  for (auto &[option, argument] :
       line.valuesOf(OPT_set, OPT_set_text, OPT_set_file)) {
    auto [name, value] = llvm::StringRef(argument).split('=');
    bool hasName = !name.empty() && name.size() != argument.size();
    if (!hasName && option == OPT_set)
      line.bad(diag::UsageSetShape, {argument});
    else if (!hasName || (option == OPT_set_text && findInvalidUtf8(value)))
      line.bad(diag::UsageChoice,
               {CommandLine::spelling(option), validUtf8(argument),
                option == OPT_set_text ? "NAME=TEXT, in UTF-8" : "NAME=FILE"});
    if (line.isBad())
      break;
    Setting setting{name.str(), value.str(), option != OPT_set};
    if (option == OPT_set_file)
      setting.value = readSettingFile(line, value.str(), limit);
    settings.push_back(std::move(setting));
  }
  return settings;
}

void applySettings(CommandLine &line, InputSet &inputs,
                   llvm::ArrayRef<Setting> settings) {
  for (const Setting &setting : settings) {
    if (setting.isText) {
      inputs.set(setting.name, Value::string(setting.value));
      continue;
    }
    std::string error = inputs.set(setting.name, setting.value);
    if (error.empty())
      continue;
    // The usual slip: a text without quotes, or with those of the shell only.
    llvm::StringRef json = setting.value;
    bool isPlain = llvm::all_of(json, llvm::isPrint) &&
                   json.find_first_of("\"'[]{}\\") == json.npos;
    std::string hint;
    if (isPlain)
      hint = "; for text write --set-text " + setting.name + "=" +
             (json.contains(' ') ? "'" + setting.value + "'" : setting.value);
    line.bad(diag::UsageSetJson, {setting.name, error, hint});
  }
}

bool addInputs(const std::optional<SourceFile> &file, const InputSet &settings,
               InputSet &inputs, const Process &process) {
  if (file && !addInputFile(*file, inputs, process))
    return false;
  for (const MapEntry &entry : settings.entries())
    inputs.set(entry.key, entry.value);
  return true;
}

} // namespace facet::tool
