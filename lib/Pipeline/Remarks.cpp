//===- Remarks.cpp - What the optimiser did and did not do ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Remarks.h"
#include "facet/Dialect/Facet/IR/Locations.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/YAMLParser.h"
#include "llvm/Support/YAMLTraits.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Collecting
//===----------------------------------------------------------------------===//

class RemarkCollector::Streamer
    : public mlir::remark::detail::MLIRRemarkStreamerBase {
public:
  Streamer(mlir::MLIRContext &context, const SourceManager &sources,
           std::vector<Remark> &remarks)
      : locations(&context, sources), remarks(remarks) {}

  void streamOptimizationRemark(
      const mlir::remark::detail::Remark &remark) override {
    Remark made;
    made.kind = kindOf(remark.getRemarkType());
    made.pass = remark.getCategoryName().str();
    made.name = remark.getRemarkName().str();
    made.span = locations.toSpan(remark.getLocation());
    for (const mlir::remark::detail::Remark::Arg &arg : remark.getArgs()) {
      if (arg.key == "Remark")
        made.message += arg.val;
      else
        made.metrics.emplace_back(arg.key, arg.val);
    }
    remarks.push_back(std::move(made));
  }

private:
  static Remark::Kind kindOf(llvm::remarks::Type type) {
    switch (type) {
    case llvm::remarks::Type::Passed:
      return Remark::Kind::Passed;
    case llvm::remarks::Type::Missed:
      return Remark::Kind::Missed;
    case llvm::remarks::Type::Failure:
      return Remark::Kind::Failed;
    default:
      return Remark::Kind::Analysis;
    }
  }

  ir::LocationBridge locations;
  std::vector<Remark> &remarks;
};

RemarkCollector::RemarkCollector(mlir::MLIRContext &context,
                                 const SourceManager &sources)
    : context(context) {
  std::string all = ".*";
  mlir::remark::RemarkCategories categories{all, all, all, all, all};
  // It fails only if the context has an engine already; ours has not.
  (void)mlir::remark::enableOptimizationRemarks(
      context, std::make_unique<Streamer>(context, sources, remarks),
      std::make_unique<mlir::remark::RemarkEmittingPolicyAll>(), categories);
}

RemarkCollector::~RemarkCollector() { context.setRemarkEngine(nullptr); }

std::vector<Remark> RemarkCollector::take() {
  return std::exchange(remarks, {});
}

llvm::StringRef remarkKindName(Remark::Kind kind) {
  constexpr llvm::StringLiteral names[] = {"passed", "missed", "failed",
                                           "analysis"};
  return names[unsigned(kind)];
}

//===----------------------------------------------------------------------===//
// YAML
//===----------------------------------------------------------------------===//

/// A scalar: in single quotes, or in double quotes with escapes where it holds
/// what YAML cannot show.
static std::string quoted(llvm::StringRef text) {
  std::string result;
  if (llvm::yaml::needsQuotes(text) == llvm::yaml::QuotingType::Double) {
    for (char c : llvm::yaml::escape(text, /*EscapePrintable=*/false))
      result += c == '\x7f' ? "\\x7F" : std::string(1, c); // left as it is
    return '"' + result + '"';
  }
  result = "'";
  for (char c : text) {
    if (c == '\'')
      result += '\'';
    result += c;
  }
  return result + "'";
}

std::string remarksToYaml(llvm::ArrayRef<Remark> remarks,
                          const SourceManager &sources) {
  constexpr llvm::StringLiteral tags[] = {"Passed", "Missed", "Failure",
                                          "Analysis"};
  std::string text;
  llvm::raw_string_ostream os(text);
  for (const Remark &remark : remarks) {
    os << "--- !" << tags[unsigned(remark.kind)] << "\n";
    os << "Pass:            " << quoted(remark.pass) << "\n";
    os << "Name:            " << quoted(remark.name) << "\n";
    if (remark.span) {
      LineColumn place =
          sources.lineColumn(remark.span.file, remark.span.begin);
      os << "DebugLoc:        { File: "
         << quoted(sources.name(remark.span.file)) << ", Line: " << place.line
         << ", Column: " << place.column << " }\n";
    }
    os << "Function:        '<document>'\n";
    os << "Args:\n";
    os << "  - String:          " << quoted(remark.message) << "\n";
    for (const auto &[key, value] : remark.metrics)
      os << "  - " << key << ": " << quoted(value) << "\n";
    os << "...\n";
  }
  return text;
}

} // namespace facet
