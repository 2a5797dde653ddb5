//===- MetricsTest.cpp - What the service counts --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/Metrics.h"
#include "gtest/gtest.h"

namespace facet::service {
namespace {

using namespace std::chrono_literals;

bool hasLine(llvm::StringRef text, llvm::StringRef line) {
  return ("\n" + text.str()).find("\n" + line.str() + "\n") !=
         std::string::npos;
}

TEST(Histogram, CountsUpToItsBounds) {
  Histogram histogram;
  histogram.observe(0ns);
  histogram.observe(100us);
  histogram.observe(101us);
  histogram.observe(1h);
  std::string text;
  histogram.render(text, "x_seconds", "a=\"b\"");
  EXPECT_TRUE(hasLine(text, "x_seconds_bucket{a=\"b\",le=\"0.0001\"} 2"));
  EXPECT_TRUE(hasLine(text, "x_seconds_bucket{a=\"b\",le=\"0.00025\"} 3"));
  EXPECT_TRUE(hasLine(text, "x_seconds_bucket{a=\"b\",le=\"10.0\"} 3"));
  EXPECT_TRUE(hasLine(text, "x_seconds_bucket{a=\"b\",le=\"+Inf\"} 4"));
  EXPECT_TRUE(hasLine(text, "x_seconds_sum{a=\"b\"} 3600.000201"));
  EXPECT_TRUE(hasLine(text, "x_seconds_count{a=\"b\"} 4"));
  EXPECT_EQ(histogram.count(), 4u);
}

TEST(Metrics, CountAnswersByPathAndStatus) {
  Metrics metrics;
  metrics.countResponse(Route::Run, 200, 1ms);
  metrics.countResponse(Route::Run, 200, 1ms);
  metrics.countResponse(Route::Other, 404, 1ms);
  metrics.countRefusal(Refusal::Memory);
  std::string text = metrics.render({3, 2, 10, false});
  EXPECT_TRUE(hasLine(
      text, "facet_http_requests_total{path=\"/v1/run\",status=\"200\"} 2"));
  EXPECT_TRUE(hasLine(
      text, "facet_http_requests_total{path=\"other\",status=\"404\"} 1"));
  EXPECT_TRUE(
      hasLine(text, "facet_http_requests_refused_total{reason=\"memory\"} 1"));
  EXPECT_TRUE(hasLine(text, "facet_http_connections 3"));
  EXPECT_TRUE(hasLine(text, "facet_queue_length 2"));
}

} // namespace
} // namespace facet::service
