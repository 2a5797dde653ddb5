//===- DiagnosticKindsTest.cpp - The tables of diagnostics ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/DiagnosticKinds.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "gtest/gtest.h"

using namespace facet;

static std::vector<Diag> allKinds() {
  std::vector<Diag> kinds = compilationDiagKinds().vec();
#define DIAG(Name, CodeName, Level, Format) kinds.push_back(diag::Name);
#include "facet/Tooling/ToolingDiagnostics.def"
  return kinds;
}

TEST(DiagnosticKindsTest, NamesAreUnique) {
  llvm::StringSet<> names;
  for (Diag kind : allKinds())
    EXPECT_TRUE(names.insert(kind.name()).second) << kind.name().str();
}

TEST(DiagnosticKindsTest, EveryKindHasATextAndItsArguments) {
  std::vector<std::string> args(10, "<argument>");
  for (Diag kind : allKinds()) {
    std::string name = kind.name().str(), text = kind.message(args);
    EXPECT_FALSE(text.empty()) << name;
    EXPECT_NE(text.back(), '.') << name;
    for (char digit = '0'; digit <= '9'; ++digit)
      EXPECT_EQ(text.find(std::string("{") + digit + "}"), std::string::npos)
          << name;
    Diagnostics diagnostics;
    diagnostics.report(kind, {}, args).note("a note").withHelp("a help");
    const Diagnostic &made = diagnostics.all().front();
    EXPECT_EQ(made.message, text);
    EXPECT_EQ(made.code, kind.code());
    EXPECT_EQ(diagnostics.hasErrors(), kind.severity() == Severity::Error);
    EXPECT_EQ(made.notes.size(), 1u);
    EXPECT_EQ(made.help, "a help");
  }
}

TEST(DiagnosticKindsTest, WithoutARowItIsAnInternalError) {
  EXPECT_EQ(Diag(), Diag(diag::InternalError));
  EXPECT_EQ(Diag().code(), Code::Internal);
}
