//===- CApiTest.cpp - Runs the tests of the C API -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CApiProgram.h"
#include "facet-c/facet.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <unistd.h>

/// What a test in C says; it says nothing if all is well.
static void expectNothing(const char *problem) {
  EXPECT_EQ(problem, nullptr) << problem;
}

TEST(CApi, Versions) { expectNothing(facet_test_versions()); }
TEST(CApi, Programs) { expectNothing(facet_test_programs()); }
TEST(CApi, Errors) { expectNothing(facet_test_errors()); }
TEST(CApi, Runs) { expectNothing(facet_test_runs()); }
TEST(CApi, Updates) { expectNothing(facet_test_updates()); }
TEST(CApi, Requests) { expectNothing(facet_test_requests()); }
TEST(CApi, Values) { expectNothing(facet_test_values()); }
TEST(CApi, Replies) { expectNothing(facet_test_replies()); }
TEST(CApi, NullHandles) { expectNothing(facet_test_null_handles()); }
TEST(CApi, BadArguments) { expectNothing(facet_test_bad_arguments()); }
TEST(CApi, BadOptions) { expectNothing(facet_test_bad_options()); }
TEST(CApi, LayoutOptions) { expectNothing(facet_test_layout_options()); }
TEST(CApi, Options) { expectNothing(facet_test_options()); }
TEST(CApi, Hosts) { expectNothing(facet_test_hosts()); }
TEST(CApi, HostFailures) { expectNothing(facet_test_host_failures()); }
TEST(CApi, WithoutHost) { expectNothing(facet_test_without_host()); }
TEST(CApi, Configured) { expectNothing(facet_test_configured()); }
TEST(CApi, ManyRuns) { expectNothing(facet_test_many_runs()); }
/// A run that waits for a silent server ends soon after it is cancelled.
TEST(CApi, Cancel) {
  int server = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  socklen_t size = sizeof address;
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto *where = reinterpret_cast<sockaddr *>(&address);
  ASSERT_EQ(::bind(server, where, sizeof address), 0);
  ASSERT_EQ(::listen(server, 1), 0);
  ASSERT_EQ(::getsockname(server, where, &size), 0);
  std::string config = "{\"lenses\": {\"x.t.a\": {\"trust\": 2, \"effect\": "
                       "\"network\", \"http\": {\"url\": \"http://127.0.0.1:" +
                       std::to_string(ntohs(address.sin_port)) + "/\"}}}}";
  const std::string document = "@policy\n  allow:\n    - { op: \"lens_call\", "
                               "name: \"x.t.a\" }\n@vars\n  a: 1 |> x.t.a()\n";
  facet_compiler *compiler = facet_compiler_create_configured(
      nullptr, config.data(), config.size(), nullptr, nullptr);
  ASSERT_TRUE(compiler);
  facet_program *program = facet_compile_text(
      compiler, document.data(), document.size(), "a.facet", nullptr);
  ASSERT_TRUE(program);
  facet_session *session = facet_session_create(program, nullptr);
  int ok = -1;
  std::thread run([&] { ok = facet_session_run(session, "{}", 2); });
  // The call is on its way.
  int connection = ::accept(server, nullptr, nullptr);
  auto begin = std::chrono::steady_clock::now();
  facet_session_cancel(session);
  run.join();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  EXPECT_EQ(ok, 0);
  const facet_diagnostics *found = facet_session_diagnostics(session);
  ASSERT_EQ(facet_diagnostics_count(found), 1u);
  EXPECT_STREQ(facet_diagnostics_get(found, 0).code, "X.fct.TIMEOUT");
  EXPECT_STREQ(facet_diagnostics_get(found, 0).message,
               "the run was cancelled");
  ::close(connection);
  ::close(server);
  // The next run is another one, and nobody listens there.
  facet_session_cancel(session);
  EXPECT_EQ(facet_session_run(session, "{}", 2), 0);
  EXPECT_STREQ(
      facet_diagnostics_get(facet_session_diagnostics(session), 0).code,
      "X.fct.HOST");
  facet_session_cancel(nullptr);
  facet_session_destroy(session);
  facet_program_destroy(program);
  facet_compiler_destroy(compiler);
}
TEST(CApi, BadHosts) { expectNothing(facet_test_bad_hosts()); }

/// A folder with documents that take texts from files.
class CApiTexts : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("facet-c-api", folder));
    ASSERT_FALSE(llvm::sys::fs::create_directory(folder + "/lib"));
    write("main.facet",
          "@import \"lib/lib.facet\"\n@user\n  content: $greeting\n");
    write("lib/lib.facet", "@vars\n  greeting: @text(\"t.md\")\n");
    write("lib/t.md", "Hello,\r\n\"you\"");
    write("bad.facet", "@vars\n  greeting: @text(\"bad.md\")\n");
    write("bad.md", "line\nab\xff\n");
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  void write(llvm::StringRef name, llvm::StringRef text) {
    std::error_code error;
    llvm::raw_fd_ostream os((folder + "/" + name).str(), error);
    ASSERT_FALSE(error);
    os << text;
  }

  llvm::SmallString<128> folder;
};

TEST_F(CApiTexts, AreRead) { expectNothing(facet_test_texts(folder.c_str())); }
TEST_F(CApiTexts, MayBeBad) {
  expectNothing(facet_test_bad_texts(folder.c_str()));
}

TEST(CApi, BadArgumentsAreNamed) {
  facet_diagnostics *diagnostics = nullptr;
  EXPECT_FALSE(facet_compile_text(nullptr, "", 0, nullptr, &diagnostics));
  EXPECT_STREQ(facet_diagnostics_get(diagnostics, 0).message,
               "bad argument: no compiler");
  facet_diagnostics_destroy(diagnostics);
}

// An error code of the caller's that was taken for a size.
TEST(CApi, SizesThatNoTextHas) {
  facet_compiler *compiler = facet_compiler_create(nullptr);
  ASSERT_TRUE(compiler);
  facet_diagnostics *diagnostics = nullptr;
  EXPECT_FALSE(
      facet_compile_text(compiler, "", size_t(-1), nullptr, &diagnostics));
  EXPECT_STREQ(facet_diagnostics_get(diagnostics, 0).message,
               "bad argument: no text");
  facet_diagnostics_destroy(diagnostics);
  facet_compiler_destroy(compiler);
}
