//===- HttpReply.h - The JSON that an answer is --------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_HTTP_HTTPREPLY_H
#define FACET_LIB_HOST_HTTP_HTTPREPLY_H

#include "Http/HttpClient.h"
#include "facet/Support/Value.h"

namespace facet::host {

/// The JSON object that an answer with status 200 is. Nullopt if it is none,
/// with the reason, which is empty if the arena is full.
std::optional<Value> readReplyObject(const HttpAnswer &answer,
                                     const HttpEndpoint &endpoint,
                                     ValueArena &arena, std::string &why);
/// The member `value` of such an object; nullopt as above.
std::optional<Value> readReplyValue(const HttpAnswer &answer,
                                    const HttpEndpoint &endpoint,
                                    ValueArena &arena, std::string &why);
/// The member of a map; null if there is none.
const Value *findMember(Value map, llvm::StringRef name);

} // namespace facet::host

#endif // FACET_LIB_HOST_HTTP_HTTPREPLY_H
