//===- Language.td - Lenses on natural language ------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_LANGUAGE_TD
#define FACET_LENS_LIBRARY_LANGUAGE_TD

include "facet/Lens/Library/LibraryFamily.td"

def LanguageFamily : LibraryFamily<"Language">;

def SummarizeLens : Lens<"summarize", LanguageFamily> {
  let summary = "the sentences that say most, whole, within a limit";
  let description = [{
    Whole sentences of the text, chosen by rank and kept in order, within
    `max_bytes` bytes and four bytes for each of `max_tokens`. A text within
    the limit stays as it is. A negative limit fails with F452.

    A sentence ends at a line feed, after `.` `!` `?` `…` (with what closes
    behind it: quotes, brackets) before white space, and after `。` `！` `？`;
    not at the dot of a single letter or of a usual abbreviation. Its rank is
    the sum of how often its words stand in the text, over their number + 5,
    without regard to case and without words of grammar; half as much again
    for the first sentence of the text, a quarter for the first of a line. Of
    equals the earlier is taken. Sentences that a line feed parted are joined
    by one, others by a space.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"max_tokens", LensInt, [{200}]>,
                    OptionalParam<"max_bytes", LensInt>];
  let result = LensString;
  let totality = FailsByArguments;
  let gas = Gas<10, 4>;
  let example = [{"The ferry leaves at nine. The ferry is blue. Bring a coat." |> summarize(max_bytes=30)}];
  let exampleResult = [{"The ferry leaves at nine."}];
}

def SentimentLens : Lens<"sentiment", LanguageFamily> {
  let summary = "positive, neutral or negative, by a lexicon of English";
  let description = [{
    `positive`, `neutral` or `negative`, by a list of words.
  }];
  let input = LensString;
  let result = LensString;
  let gas = Gas<10, 2>;
  let example = [{"What a wonderful day!" |> sentiment()}];
  let exampleResult = [{"positive"}];
}

def TokensLens : Lens<"tokens", LanguageFamily> {
  let summary = "the exact number of tokens, o200k_base or cl100k_base";
  let description = [{
    The number of tokens of a byte-pair encoding, `o200k_base` or `cl100k_base`;
    exact. Another encoding fails with F452.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"encoding", LensString, [{"o200k_base"}]>];
  let result = LensInt;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let example = [{"Hello, world!" |> tokens()}];
  let exampleResult = [{4}];
}

def TruncateTokensLens : Lens<"truncate_tokens", LanguageFamily> {
  let summary = "cuts what is longer than max tokens, suffix included";
  let description = [{
    A text of more than `max` tokens is cut behind one of them, at a character,
    so that with the suffix it counts at most `max` tokens by itself. The
    encodings are those of `tokens`. A negative `max` and any other encoding
    fail with F452.
  }];
  let input = LensString;
  let parameters = [Param<"max", LensInt>,
                    DefaultParam<"encoding", LensString, [{"o200k_base"}]>,
                    DefaultParam<"suffix", LensString, [{""}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let keepsArguments = true;
  let example = [{"one two three four five" |> truncate_tokens(4, suffix="…")}];
  let exampleResult = [{"one two three…"}];
}

#endif // FACET_LENS_LIBRARY_LANGUAGE_TD
