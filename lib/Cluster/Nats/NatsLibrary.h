//===- NatsLibrary.h - libnats, loaded when it is needed --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libnats brings an OpenSSL and a protocol buffers library along, which all
// other commands do without: so it is loaded by the first connection, as
// libcurl is (docs/Rationale/Http.md).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_NATS_NATSLIBRARY_H
#define FACET_LIB_CLUSTER_NATS_NATSLIBRARY_H

#include <nats/nats.h>
#include <string>

namespace facet::cluster {

/// The functions of libnats that are used.
struct NatsLibrary {
#define FACET_NATS_FUNCTIONS(F)                                                \
  F(natsStatus_GetText)                                                        \
  F(nats_GetLastError)                                                         \
  F(natsOptions_Create)                                                        \
  F(natsOptions_Destroy)                                                       \
  F(natsOptions_SetURL)                                                        \
  F(natsOptions_SetName)                                                       \
  F(natsOptions_SetTimeout)                                                    \
  F(natsOptions_SetMaxReconnect)                                               \
  F(natsOptions_SetReconnectWait)                                              \
  F(natsOptions_SetReconnectJitter)                                            \
  F(natsOptions_SetFailRequestsOnDisconnect)                                   \
  F(natsOptions_SetReconnectedCB)                                              \
  F(natsOptions_SetErrorHandler)                                               \
  F(natsConnection_Connect)                                                    \
  F(natsConnection_Destroy)                                                    \
  F(natsConnection_Flush)                                                      \
  F(natsConnection_FlushTimeout)                                               \
  F(natsConnection_GetMaxPayload)                                              \
  F(natsConnection_IsClosed)                                                   \
  F(natsConnection_JetStream)                                                  \
  F(natsConnection_Publish)                                                    \
  F(natsConnection_SubscribeSync)                                              \
  F(natsMsgList_Destroy)                                                       \
  F(natsMsg_Ack)                                                               \
  F(natsMsg_Destroy)                                                           \
  F(natsMsg_GetData)                                                           \
  F(natsMsg_GetDataLength)                                                     \
  F(natsMsg_GetMetaData)                                                       \
  F(natsMsg_GetSubject)                                                        \
  F(natsMsg_InProgress)                                                        \
  F(natsMsg_Nak)                                                               \
  F(natsMsg_NakWithDelay)                                                      \
  F(natsSubscription_Destroy)                                                  \
  F(natsSubscription_Fetch)                                                    \
  F(natsSubscription_NextMsg)                                                  \
  F(natsSubscription_SetPendingLimits)                                         \
  F(jsCtx_Destroy)                                                             \
  F(jsOptions_Init)                                                            \
  F(jsStreamConfig_Init)                                                       \
  F(js_AddStream)                                                              \
  F(jsStreamInfo_Destroy)                                                      \
  F(js_PurgeStream)                                                            \
  F(js_GetLastMsg)                                                             \
  F(natsMsg_GetSequence)                                                       \
  F(jsConsumerConfig_Init)                                                     \
  F(js_AddConsumer)                                                            \
  F(js_DeleteMsg)                                                              \
  F(js_DeleteConsumer)                                                         \
  F(js_GetStreamInfo)                                                          \
  F(js_GetConsumerInfo)                                                        \
  F(jsConsumerInfo_Destroy)                                                    \
  F(jsPubOptions_Init)                                                         \
  F(js_Publish)                                                                \
  F(jsPubAck_Destroy)                                                          \
  F(jsSubOptions_Init)                                                         \
  F(js_SubscribeSync)                                                          \
  F(js_PullSubscribe)                                                          \
  F(jsMsgMetaData_Destroy)
#define FACET_NATS_MEMBER(Name) decltype(&::Name) Name = nullptr;
  FACET_NATS_FUNCTIONS(FACET_NATS_MEMBER)
#undef FACET_NATS_MEMBER

  /// Why it cannot be used; empty if it can.
  std::string problem;

  /// Loads it when it is first asked for, for the whole process.
  static const NatsLibrary &get();
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_NATS_NATSLIBRARY_H
