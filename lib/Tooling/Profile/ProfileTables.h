//===- ProfileTables.h - Summaries of profiles as tables --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_PROFILE_PROFILETABLES_H
#define FACET_LIB_TOOLING_PROFILE_PROFILETABLES_H

#include "facet/Tooling/Profile/ProfileSummary.h"

namespace facet {

/// What people are shown of profiles, in whatever form: the first column names
/// things, the others have figures.
struct ProfileTable {
  std::string title;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// The tables of all profiles side by side; those without rows are left out.
std::vector<ProfileTable> tablesOf(llvm::ArrayRef<ProfileSummary> summaries);

} // namespace facet

#endif // FACET_LIB_TOOLING_PROFILE_PROFILETABLES_H
