//===- GitHubAnnotations.h - Workflow commands ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_DIAGNOSTICS_GITHUBANNOTATIONS_H
#define FACET_TOOLING_DIAGNOSTICS_GITHUBANNOTATIONS_H

#include "facet/Support/Diagnostics.h"

namespace facet {

/// A diagnostic as a workflow command of GitHub's runner, without a line break:
/// `::error file=a.facet,line=3,endLine=3,col=5,endColumn=9,title=F451::…`.
/// Notes and help are further lines of the message. `sources` may be null if no
/// span is valid.
std::string gitHubAnnotation(const Diagnostic &diagnostic,
                             const SourceManager *sources);

} // namespace facet

#endif // FACET_TOOLING_DIAGNOSTICS_GITHUBANNOTATIONS_H
