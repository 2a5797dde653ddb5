//===- Host.td - Lenses that the host computes -------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_HOST_TD
#define FACET_LENS_LIBRARY_HOST_TD

include "facet/Lens/Library/LibraryFamily.td"

def HostFamily : LibraryFamily<"The host's">;

class HostLens<string name> : Lens<name, HostFamily> {
  let level = 1;
  let effect = "external";
  let totality = MayFail;
}

def LlmCallLens : HostLens<"llm_call"> {
  let summary = "a model's answer to the text";
  let description = [{
    The model and its settings are the host's where they are not given.
  }];
  let input = LensString;
  let parameters = [OptionalParam<"model", LensString>,
                    OptionalParam<"temperature", LensNumber>,
                    OptionalParam<"max_tokens", LensInt>];
  let result = LensString;
  let gas = Gas<1000, 1>;
  let example = [{"Say hello." |> llm_call(model="small", max_tokens=20)}];
}

def EmbeddingLens : HostLens<"embedding"> {
  let summary = "the vector of the text";
  let description = [{
    A list of numbers, as long as the model makes it.
  }];
  let input = LensString;
  let parameters = [OptionalParam<"model", LensString>];
  let result = LensNumbers;
  let gas = Gas<500, 1>;
  let example = [{"some text" |> embedding()}];
}

def RagSearchLens : HostLens<"rag_search"> {
  let summary = "what an index holds about the text";
  let description = [{
    At most `top_k` items, the best first; what an item is, the host says.
  }];
  let input = LensString;
  let parameters = [Param<"index", LensString>,
                    DefaultParam<"top_k", LensInt, [{5}]>];
  let result = LensList;
  let gas = Gas<500, 1>;
  let example = [{"ferries" |> rag_search("timetable", top_k=2)}];
}

def TimestampLens : HostLens<"timestamp"> {
  let summary = "the time now, ISO 8601 in UTC";
  let description = [{
    The input does not matter.
  }];
  let input = LensAny;
  let result = LensString;
  let level = 2;
  let gas = Gas<10, 0>;
  let example = [{null |> timestamp()}];
}

def RandomLens : HostLens<"random"> {
  let summary = "a random number from 0 up to 1";
  let description = [{
    The input does not matter.
  }];
  let input = LensAny;
  let result = LensFloat;
  let level = 2;
  let gas = Gas<10, 0>;
  let example = [{null |> random()}];
}

def UuidLens : HostLens<"uuid"> {
  let summary = "a random UUID, version 4";
  let description = [{
    The input does not matter.
  }];
  let input = LensAny;
  let result = LensString;
  let level = 2;
  let gas = Gas<10, 0>;
  let example = [{null |> uuid()}];
}

#endif // FACET_LENS_LIBRARY_HOST_TD
