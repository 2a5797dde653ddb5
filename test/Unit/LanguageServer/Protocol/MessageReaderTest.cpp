//===- MessageReaderTest.cpp - Messages from a client ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/MessageReader.h"
#include "llvm/ADT/StringRef.h"
#include "gtest/gtest.h"
#include <unistd.h>

using namespace facet::lsp;

namespace {

/// The messages that a text holds.
std::vector<std::string> read(llvm::StringRef text) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  EXPECT_EQ(::write(ends[1], text.data(), text.size()), ssize_t(text.size()));
  ::close(ends[1]);
  MessageReader reader(ends[0]);
  std::vector<std::string> messages;
  std::string message;
  while (llvm::succeeded(reader.readMessage(message)))
    messages.push_back(message);
  EXPECT_TRUE(reader.isEndOfInput());
  ::close(ends[0]);
  return messages;
}

using Messages = std::vector<std::string>;

TEST(MessageReader, ReadsByLength) {
  EXPECT_EQ(read("Content-Length: 2\r\n\r\n{}Content-Length: 4\r\n\r\nnull"),
            (Messages{"{}", "null"}));
}

TEST(MessageReader, HeaderNamesHaveNoCase) {
  EXPECT_EQ(read("content-length:2\r\nContent-Type: x\r\n\r\n{}"
                 "CONTENT-LENGTH:  2 \n\n[]"),
            (Messages{"{}", "[]"}));
}

TEST(MessageReader, PassesOverWhatSaysNoLength) {
  EXPECT_EQ(read("noise\r\n\r\nContent-Length: x\r\n\r\n"
                 "Content-Length: 2\r\n\r\n{}"),
            (Messages{"{}"}));
}

TEST(MessageReader, EndsInAMessage) {
  EXPECT_EQ(read("Content-Length: 20\r\n\r\n{}"), Messages());
  EXPECT_EQ(read("Content-Le"), Messages());
  EXPECT_EQ(read(""), Messages());
}

TEST(MessageReader, KnowsWhetherMoreIsThere) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  MessageReader reader(ends[0]);
  EXPECT_FALSE(reader.hasMore());
  llvm::StringRef two = "Content-Length: 1\r\n\r\n1Content-Length: 1\r\n\r\n2";
  ASSERT_EQ(::write(ends[1], two.data(), two.size()), ssize_t(two.size()));
  EXPECT_TRUE(reader.hasMore());
  std::string message;
  ASSERT_TRUE(llvm::succeeded(reader.readMessage(message)));
  EXPECT_TRUE(reader.hasMore());
  ASSERT_TRUE(llvm::succeeded(reader.readMessage(message)));
  EXPECT_EQ(message, "2");
  EXPECT_FALSE(reader.hasMore());
  ::close(ends[1]);
  ::close(ends[0]);
}

} // namespace
