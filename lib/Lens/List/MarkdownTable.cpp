//===- MarkdownTable.cpp - The lens markdown_table ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/DenseMap.h"

using namespace facet;

namespace facet::lenses {

namespace {
/// Writes a table, row by row. Time linear in the entries of the items, each
/// time they are met, and in the text.
class TableWriter {
public:
  explicit TableWriter(LensContext &context)
      : context(context), budget(context), limit(textRoom(context)) {}

  void addColumn(llvm::StringRef name) {
    auto [known, isNew] = fieldNumbers.try_emplace(name, fieldNumbers.size());
    columns.push_back({name, known->second});
  }
  /// A column for each field that is not one yet.
  llvm::LogicalResult addColumnsOf(Value item);
  bool hasColumns() const { return !columns.empty(); }

  llvm::LogicalResult writeHead();
  llvm::LogicalResult writeRow(Value item);
  Result finish() { return makeString(context, text); }

private:
  /// A column, which may be there twice, shows a field, by its number.
  struct Column {
    llvm::StringRef name;
    unsigned field;
  };

  llvm::LogicalResult writeCell(Value value);
  void writeEscaped(llvm::StringRef cell);

  LensContext &context;
  WorkBudget budget;
  const uint64_t limit;
  llvm::DenseMap<llvm::StringRef, unsigned> fieldNumbers;
  std::vector<Column> columns;
  /// The values of the current row's fields, by their numbers.
  std::vector<Value> row;
  std::string text;
};
} // namespace

llvm::LogicalResult TableWriter::addColumnsOf(Value item) {
  if (!budget.spend(1 + item.size()))
    return context.outOfMemory();
  for (const MapEntry &entry : item.asMap())
    if (!fieldNumbers.contains(entry.key))
      addColumn(entry.key);
  return llvm::success();
}

void TableWriter::writeEscaped(llvm::StringRef cell) {
  while (true) {
    size_t end = cell.find_first_of("|\n");
    text += cell.take_front(end);
    if (end == llvm::StringRef::npos)
      return;
    text += cell[end] == '|' ? "\\|" : "<br>";
    cell = cell.drop_front(end + 1);
  }
}

llvm::LogicalResult TableWriter::writeCell(Value value) {
  text += ' ';
  if (value.isString()) {
    writeEscaped(value.asString());
  } else if (!value.isAbsent()) {
    std::string written;
    if (!appendText(written, value, limit))
      return noRoomForText(context);
    writeEscaped(written);
  }
  text += " |";
  return text.size() <= limit ? llvm::success() : noRoomForText(context);
}

llvm::LogicalResult TableWriter::writeHead() {
  text += '|';
  for (const Column &column : columns)
    if (failed(writeCell(Value::string(column.name))))
      return llvm::failure();
  text += "\n|";
  for (size_t i = 0; i != columns.size(); ++i)
    text += " --- |";
  return llvm::success();
}

llvm::LogicalResult TableWriter::writeRow(Value item) {
  if (!budget.spend(1 + item.size()))
    return context.outOfMemory();
  row.assign(fieldNumbers.size(), Value::absent());
  for (const MapEntry &entry : item.asMap())
    if (auto known = fieldNumbers.find(entry.key); known != fieldNumbers.end())
      row[known->second] = entry.value;
  text += "\n|";
  for (const Column &column : columns)
    if (failed(writeCell(row[column.field])))
      return llvm::failure();
  return llvm::success();
}

Result markdownTable(LensContext &context, Value input, Arguments args) {
  TableWriter table(context);
  if (args[0].isList()) {
    for (Value name : args[0].asList())
      table.addColumn(name.asString());
  } else {
    for (Value item : input.asList())
      if (failed(table.addColumnsOf(item)))
        return llvm::failure();
  }
  if (!table.hasColumns())
    return Value::string("");
  if (failed(table.writeHead()))
    return llvm::failure();
  for (Value item : input.asList())
    if (failed(table.writeRow(item)))
      return llvm::failure();
  return table.finish();
}

} // namespace facet::lenses
