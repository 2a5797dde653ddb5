//===- LanguageEnums.cpp - What every stage names alike -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/LanguageEnums.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

llvm::StringRef facet::profileName(Profile profile) {
  return profile == Profile::Core ? "core" : "hypervisor";
}

llvm::StringRef facet::modeName(Mode mode) {
  return mode == Mode::Pure ? "pure" : "exec";
}

llvm::StringRef facet::roleName(Role role) {
  switch (role) {
  case Role::System:
    return "system";
  case Role::User:
    return "user";
  case Role::Assistant:
    return "assistant";
  }
  llvm_unreachable("all roles are handled");
}

std::optional<Role> facet::roleOfTurn(llvm::StringRef name) {
  for (Role role : {Role::User, Role::Assistant})
    if (roleName(role) == name)
      return role;
  return std::nullopt;
}

llvm::StringRef facet::guardedOpName(GuardedOp op) {
  switch (op) {
  case GuardedOp::ToolExpose:
    return "tool_expose";
  case GuardedOp::ToolCall:
    return "tool_call";
  case GuardedOp::LensCall:
    return "lens_call";
  case GuardedOp::MessageEmit:
    return "message_emit";
  }
  llvm_unreachable("all operations are handled");
}
