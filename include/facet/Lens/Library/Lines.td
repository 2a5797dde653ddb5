//===- Lines.td - Lenses on the lines of a text ------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_LINES_TD
#define FACET_LENS_LIBRARY_LINES_TD

include "facet/Lens/Library/LibraryFamily.td"

// A line ends at an LF. "a\n" has two, the second of them empty.
def LinesFamily : LibraryFamily<"Lines">;

def LinesLens : Lens<"lines", LinesFamily> {
  let summary = "the lines of the text";
  let description = [{
    The pieces between the LFs, one more than there are of these.
  }];
  let input = LensString;
  let result = LensStrings;
  let example = [{"a\n\nb" |> lines()}];
  let exampleResult = [{["a","","b"]}];
}

def NumberLinesLens : Lens<"number_lines", LinesFamily> {
  let summary = "puts a number before each line";
  let description = [{
    Each line behind its number, a colon and a blank. The numbers begin with
    `start` and are aligned at their right. A negative `start` fails with F452.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"start", LensInt, "1">];
  let result = LensString;
  let totality = FailsByArguments;
  let example = [{"let x = 1\nlet y = 2" |> number_lines(9)}];
  let exampleResult = [{" 9: let x = 1\n10: let y = 2"}];
}

def TruncateLinesLens : Lens<"truncate_lines", LinesFamily> {
  let summary = "keeps the first max lines of what has more";
  let description = [{
    Of a text of more than `max` lines the first `max`, without the LF behind
    the last, to which the suffix is appended. A negative `max` fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"max", LensInt>,
                    DefaultParam<"suffix", LensString, [{""}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let keepsArguments = true;
  let example = [{"a\nb\nc\nd" |> truncate_lines(2, " …")}];
  let exampleResult = [{"a\nb …"}];
}

def DedentLens : Lens<"dedent", LinesFamily> {
  let summary = "takes off the indentation that all lines share";
  let description = [{
    Each line without the blanks and tabs that all of them begin with. Lines of
    blanks only do not count, and become empty.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"    if x:\n      y" |> dedent()}];
  let exampleResult = [{"if x:\n  y"}];
}

#endif // FACET_LENS_LIBRARY_LINES_TD
