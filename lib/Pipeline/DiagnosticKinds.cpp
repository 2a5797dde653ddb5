//===- DiagnosticKinds.cpp - The kinds that a compilation may report ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/DiagnosticKinds.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Syntax/SyntaxDiagnostics.h"

using namespace facet;

static constexpr Diag kinds[] = {
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Support/SupportDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Syntax/SyntaxDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Resolve/ResolveDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Lens/LensDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Sema/SemaDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Runtime/RuntimeDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Provider/ProviderDiagnostics.def"
#define DIAG(Name, CodeName, Level, Format) diag::Name,
#include "facet/Pipeline/PipelineDiagnostics.def"
};

llvm::ArrayRef<Diag> facet::compilationDiagKinds() { return kinds; }
