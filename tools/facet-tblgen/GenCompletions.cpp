//===- GenCompletions.cpp - What editors say of lenses --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// -gen-lens-completions: a JSON array with an object for each lens,
// sorted by name; all that an editor shows while a call is written, and
// the example, which tests run.
//
//===----------------------------------------------------------------------===//

#include "LensRecord.h"
#include "llvm/Support/JSON.h"
#include "llvm/TableGen/TableGenBackend.h"

using namespace llvm;
using namespace facet::tblgen;

static void emitCompletion(const LensRecord &lens, json::OStream &out) {
  auto type = [](const Record &record) {
    return record.getValueAsString("fts");
  };
  out.object([&] {
    out.attribute("name", lens.name());
    if (!lens.fullName().empty())
      out.attribute("fullName", lens.fullName());
    out.attributeArray("aliases", [&] {
      for (StringRef alias : lens.aliases())
        out.value(alias);
    });
    out.attribute("family", lens.family().getValueAsString("title"));
    out.attribute("signature", lens.signature());
    out.attribute("summary", lens.summary());
    out.attribute("description", lens.description());
    out.attribute("input", type(lens.input()));
    out.attribute("result", type(lens.result()));
    out.attributeArray("parameters", [&] {
      for (const ParameterRecord &parameter : lens.parameters())
        out.object([&] {
          out.attribute("name", parameter.name());
          out.attribute("type", type(parameter.type()));
          out.attribute("required", parameter.isRequired());
          if (parameter.hasDefault()) {
            // As it is written: 1.0 must not become 1.
            out.attributeBegin("default");
            out.rawValue(parameter.defaultText());
            out.attributeEnd();
          }
        });
    });
    out.attribute("takesAnyNames", lens.flag("takesAnyNames"));
    out.attribute("level", lens.level());
    out.attribute("fails", lens.totality().getValueAsString("words"));
    out.attributeObject("example", [&] {
      out.attributeArray("variables", [&] {
        for (StringRef line : lens.exampleVariables())
          out.value(line);
      });
      out.attribute("call", lens.example());
      out.attribute("result", lens.exampleResult());
    });
  });
}

static void emitCompletions(const RecordKeeper &records, raw_ostream &os) {
  json::OStream out(os, /*IndentSize=*/2);
  out.array([&] {
    for (const LensRecord &lens : lensesByName(records))
      emitCompletion(lens, out);
  });
  os << "\n";
}

static TableGen::Emitter::Opt completions("gen-lens-completions",
                                          emitCompletions,
                                          "What editors complete, as JSON");
