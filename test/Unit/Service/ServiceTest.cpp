//===- ServiceTest.cpp - Requests to answers, without sockets -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/Service.h"
#include "gtest/gtest.h"

namespace facet::service {
namespace {

constexpr llvm::StringLiteral echo =
    R"(@vars\n  q: @input(type=\"string\")\n\n@user\n  content: $q\n)";

class ServiceTest : public ::testing::Test {
protected:
  RequestHead head(std::string method, std::string path) {
    return {std::move(method), std::move(path), "localhost:80",
            "application/json; charset=utf-8", ""};
  }
  /// The status of what the head decides; 0 if the body does.
  unsigned statusOf(const RequestHead &head) {
    std::optional<Response> response = service().answerHead(head, load);
    return response ? response->status : 0;
  }
  Response post(std::string path, std::string body) {
    if (!memory)
      memory = service().createMemory();
    return service().answer(head("POST", std::move(path)), std::move(body),
                            *memory, control);
  }
  Service &service() {
    if (!made)
      made.emplace(options, metrics);
    return *made;
  }

  ServiceOptions options;
  ServiceLoad load;
  Metrics metrics;
  RequestControl control;
  std::shared_ptr<RequestMemory> memory;

private:
  std::optional<Service> made;
};

TEST_F(ServiceTest, HeadsDecide) {
  EXPECT_EQ(statusOf(head("GET", "/healthz")), 200u);
  EXPECT_EQ(statusOf(head("HEAD", "/")), 200u);
  EXPECT_EQ(statusOf(head("GET", "/v1/run")), 405u);
  EXPECT_EQ(statusOf(head("GET", "/v1/runs")), 404u);
  EXPECT_EQ(statusOf(head("POST", "/v1/run")), 0u);
  RequestHead form = head("POST", "/v1/run");
  form.contentType = "text/plain";
  EXPECT_EQ(statusOf(form), 415u);
}

TEST_F(ServiceTest, HostsAreLocal) {
  for (llvm::StringRef good :
       {"localhost", "LOCALHOST:1", "127.0.0.1:80", "127.1.2.3", "[::1]:80"}) {
    RequestHead request = head("GET", "/healthz");
    request.host = good.str();
    EXPECT_EQ(statusOf(request), 200u) << good.str();
  }
  for (llvm::StringRef bad : {"", "127.evil.example", "localhost.example",
                              "[::2]", "10.0.0.1", "[::1.example"}) {
    RequestHead request = head("GET", "/healthz");
    request.host = bad.str();
    EXPECT_EQ(statusOf(request), 421u) << bad.str();
  }
}

TEST_F(ServiceTest, TokensAreWhole) {
  options.token = "secret";
  RequestHead request = head("POST", "/v1/run");
  request.host = "anywhere.example";
  for (llvm::StringRef bad : {"", "secret", "Bearer", "Bearer ", "Bearer secre",
                              "Bearer secrets", "Basic secret"}) {
    request.authorization = bad.str();
    EXPECT_EQ(statusOf(request), 401u) << bad.str();
  }
  request.authorization = "bearer secret";
  EXPECT_EQ(statusOf(request), 0u);
}

TEST_F(ServiceTest, IsReadyUnlessItIsNearlyFullOrEnds) {
  load = {0, 74, 100, false};
  EXPECT_EQ(statusOf(head("GET", "/readyz")), 200u);
  load.queued = 75;
  EXPECT_EQ(statusOf(head("GET", "/readyz")), 503u);
  load = {0, 0, 100, true};
  EXPECT_EQ(statusOf(head("GET", "/readyz")), 503u);
}

TEST_F(ServiceTest, RunsAndRemembersPrograms) {
  std::string document = "{\"document\":\"" + echo.str() + "\"";
  Response sent = post("/v1/run", document + R"(,"inputs":{"q":"a"}})");
  EXPECT_EQ(sent.status, 200u);
  Response named = post("/v1/run", "{\"hash\":\"" + sent.program +
                                       "\",\"inputs\":{\"q\":\"a\"}}");
  EXPECT_EQ(named.body, sent.body);
  EXPECT_EQ(metrics.programMisses, 1u);
  EXPECT_EQ(metrics.programHits, 1u);
}

TEST_F(ServiceTest, ForgetsTheProgramsThatWereUsedLeast) {
  options.programBytes = 1;
  Response first =
      post("/v1/compile", R"({"document":"@user\n  content: \"a\"\n"})");
  Response second =
      post("/v1/compile", R"({"document":"@user\n  content: \"b\"\n"})");
  EXPECT_EQ(post("/v1/compile", "{\"hash\":\"" + first.program + "\"}").status,
            404u);
  EXPECT_EQ(post("/v1/compile", "{\"hash\":\"" + second.program + "\"}").status,
            200u);
  EXPECT_EQ(metrics.programs, 1u);
}

TEST_F(ServiceTest, EndsWhatIsCancelled) {
  control.cancellation.cancel();
  EXPECT_EQ(post("/v1/run", "{\"document\":\"" + echo.str() + "\"}").status,
            504u);
}

TEST_F(ServiceTest, MakesBatchesPieceByPiece) {
  RequestHead lines = head("POST", "/v1/run");
  lines.contentType = "application/x-ndjson";
  std::string body = "{\"document\":\"" + echo.str() + "\"}\n";
  for (int i = 0; i != 100; ++i)
    body += "{\"q\":\"" + std::to_string(i) + "\"}\n";
  memory = service().createMemory();
  Response response = service().answer(lines, body, *memory, control);
  ASSERT_TRUE(response.stream);
  unsigned pieces = 0, newlines = 0;
  for (bool goesOn = true; goesOn; ++pieces) {
    std::string piece;
    goesOn = response.stream->next(piece, *memory, control);
    newlines += unsigned(llvm::count(piece, '\n'));
  }
  EXPECT_EQ(newlines, 100u);
  EXPECT_GT(pieces, 1u);
}

} // namespace
} // namespace facet::service
