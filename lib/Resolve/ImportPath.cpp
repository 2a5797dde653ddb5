//===- ImportPath.cpp - What an import path may look like -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImportPath.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace facet;
namespace path = llvm::sys::path;

/// Replaces each %XX once; a `%` without two hexadecimal digits stays.
static std::string percentDecode(llvm::StringRef text) {
  std::string result;
  result.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() &&
        llvm::isHexDigit(text[i + 1]) && llvm::isHexDigit(text[i + 2])) {
      result += char(llvm::hexFromNibbles(text[i + 1], text[i + 2]));
      i += 2;
      continue;
    }
    result += text[i];
  }
  return result;
}

/// The prefix `[A-Za-z][A-Za-z0-9+.-]*:`, or nothing.
static llvm::StringRef schemePrefix(llvm::StringRef text) {
  if (text.empty() || !llvm::isAlpha(text.front()))
    return {};
  size_t end = text.find_if_not([](char c) {
    return llvm::isAlnum(c) || c == '+' || c == '.' || c == '-';
  });
  if (end == llvm::StringRef::npos || text[end] != ':')
    return {};
  return text.take_front(end + 1);
}

static bool hasParentSegment(llvm::StringRef text) {
  while (!text.empty()) {
    auto [segment, rest] = text.split('/');
    if (segment == "..")
      return true;
    text = rest;
  }
  return false;
}

/// True if the text can only name a folder: it ends in "/" or in ".".
static bool namesFolder(llvm::StringRef text) {
  return text == "." || text.ends_with("/") || text.ends_with("/.");
}

/// The check of a text, without a thought of percent signs.
static std::optional<ImportPathProblem> checkPlain(llvm::StringRef text) {
  if (text.empty())
    return ImportPathProblem{diag::ImportEmpty, "", false};
  if (text.contains('\\'))
    return ImportPathProblem{diag::ImportBackslash, "", false};
  if (text.front() == '/')
    return ImportPathProblem{diag::ImportAbsolute, "", false};
  if (llvm::StringRef scheme = schemePrefix(text); !scheme.empty())
    return ImportPathProblem{scheme.size() == 2 ? diag::ImportDrive
                                                : diag::ImportScheme,
                             scheme.str(), false};
  if (hasParentSegment(text))
    return ImportPathProblem{diag::ImportParent, "", false};
  return std::nullopt;
}

std::optional<ImportPathProblem> facet::checkImportPath(llvm::StringRef text) {
  // File names are shown in one line and handed to the system as C strings.
  if (llvm::any_of(text, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
      }))
    return ImportPathProblem{diag::ImportControl, "", false};
  if (auto problem = checkPlain(text))
    return problem;
  if (text.contains('%')) {
    if (auto problem = checkPlain(percentDecode(text))) {
      problem->afterDecoding = true;
      return problem;
    }
  }
  if (namesFolder(text))
    return ImportPathProblem{diag::ImportNotFile, "", false};
  return std::nullopt;
}

std::string facet::joinImportPath(llvm::StringRef folder,
                                  llvm::StringRef text) {
  llvm::SmallString<128> joined(folder);
  path::append(joined, path::Style::posix, text);
  path::remove_dots(joined, /*remove_dot_dot=*/false, path::Style::posix);
  return std::string(joined);
}

bool facet::isInsideFolder(llvm::StringRef realPath,
                           llvm::StringRef realFolder) {
  if (!realPath.consume_front(realFolder))
    return false;
  return realPath.empty() || realPath.front() == '/' ||
         realFolder.ends_with("/");
}
