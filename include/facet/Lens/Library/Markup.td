//===- Markup.td - Lenses that make Markdown and XML -------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_MARKUP_TD
#define FACET_LENS_LIBRARY_MARKUP_TD

include "facet/Lens/Library/LibraryFamily.td"

def MarkupFamily : LibraryFamily<"Markup">;

def FenceLens : Lens<"fence", MarkupFamily> {
  let summary = "a Markdown code fence around the text";
  let description = [{
    The text between two fences of backticks: three, or one more than the
    longest run of them in the text. `info` stands behind the first; one with a
    backtick or an LF fails with F452.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"info", LensString, [{""}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let keepsArguments = true;
  let example = [{"x = 1" |> fence("py")}];
  let exampleResult = [{"```py\nx = 1\n```"}];
}

def TagLens : Lens<"tag", MarkupFamily> {
  let summary = "the text between two tags on lines of their own";
  let description = [{
    `<name>`, the text and `</name>`, on lines of their own. The text stands
    there as it is: `escape_xml` escapes it. A name that is not
    `[A-Za-z_][A-Za-z0-9_.-]*` fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"name", LensString>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let keepsArguments = true;
  let example = [{"Be brief." |> tag("rules")}];
  let exampleResult = [{"<rules>\nBe brief.\n</rules>"}];
}

def EscapeMarkdownLens : Lens<"escape_markdown", MarkupFamily> {
  let summary = "puts a backslash before what Markdown may read as markup";
  let description = [{
    A backslash before each of ``\ ` * _ { } [ ] ( ) # + - . ! < > | ~``.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"2 * 3 [sic]" |> escape_markdown()}];
  let exampleResult = [{"2 \\* 3 \\[sic\\]"}];
}

def EscapeXmlLens : Lens<"escape_xml", MarkupFamily> {
  let summary = "writes the characters of XML's markup as entities";
  let description = [{
    `&`, `<`, `>`, `"` and `'` become `&amp;`, `&lt;`, `&gt;`, `&quot;` and
    `&apos;`.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"a < b & c" |> escape_xml()}];
  let exampleResult = [{"a &lt; b &amp; c"}];
}

#endif // FACET_LENS_LIBRARY_MARKUP_TD
