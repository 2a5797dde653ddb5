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
#include <system_error>

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
