//===- LensText.cpp - Lenses as editors show them -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/LensText.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

using Presence = LensParameter::Presence;

static std::string describe(const LensParameter &parameter) {
  std::string text = parameter.name.str();
  if (parameter.presence == Presence::Optional)
    text += "?";
  text += ": " + lensTypeSpelling(parameter.type).str();
  if (parameter.presence == Presence::Default)
    text += " = " + toJcs(parameter.defaultValue);
  return text;
}

LensSignature signatureOf(const Lens &lens) {
  LensSignature signature;
  std::string &label = signature.label;
  label = lensTypeSpelling(lens.input).str() + " |> " + lens.name.str() + "(";
  for (const LensParameter &parameter : lens.parameters) {
    if (!signature.parameters.empty())
      label += ", ";
    unsigned begin = unsigned(label.size());
    label += describe(parameter);
    signature.parameters.push_back({begin, unsigned(label.size())});
  }
  if (lens.takesAnyNames)
    label += "name=value, …";
  label += ") -> " + lensTypeSpelling(lens.result).str();
  return signature;
}

std::string documentationOf(const Lens &lens) {
  std::string text = lens.summary.str();
  if (!lens.description.empty())
    text += "\n\n" + lens.description.trim('\n').str();
  if (!lens.example.empty())
    text += "\n\n```facet\n" + lens.example.str() + "\n```";
  if (!lens.exampleResult.empty())
    text += "\ngives `" + lens.exampleResult.str() + "`";
  text += "\n\nTrust level " + llvm::utostr(unsigned(lens.level));
  if (!lens.effect.empty())
    text += ", effect `" + lens.effect.str() + "`";
  if (!lens.fullName.empty())
    text += "; in full `" + lens.fullName.str() + "`";
  return text + ".";
}

std::string snippetOf(const Lens &lens) {
  std::string text = lens.name.str() + "(";
  unsigned place = 0;
  for (const LensParameter &parameter : lens.parameters)
    if (parameter.presence == Presence::Required) {
      if (place)
        text += ", ";
      text += "${" + llvm::utostr(++place) + ":" + parameter.name.str() + "}";
    }
  if (lens.takesAnyNames)
    text += "${1:name}=${2:\\$value}";
  return text + ")";
}

} // namespace facet::lsp
