//===- Text.td - Lenses on texts ---------------------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_TEXT_TD
#define FACET_LENS_LIBRARY_TEXT_TD

include "facet/Lens/Library/LibraryFamily.td"

def TextFamily : LibraryFamily<"Text">;

def TrimLens : Lens<"trim", TextFamily> {
  let inStandard = true;
  let summary = "strips white space at both ends";
  let description = [{
    The text without Unicode White_Space at its ends.
  }];
  let input = LensString;
  let result = LensString;
  let gas = Gas<1, 0>;
  let example = [{"  two words " |> trim()}];
  let exampleResult = [{"two words"}];
}

def LowercaseLens : Lens<"lowercase", TextFamily> {
  let inStandard = true;
  let summary = "maps to lower case";
  let description = [{
    The text in lower case, by the full Unicode mapping and no locale's; a
    final sigma as Unicode says.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"Straße ÄB" |> lowercase()}];
  let exampleResult = [{"straße äb"}];
}

def UppercaseLens : Lens<"uppercase", TextFamily> {
  let inStandard = true;
  let summary = "maps to upper case";
  let description = [{
    The text in upper case, by the full Unicode mapping and no locale's: `ß`
    becomes `SS`.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"straße" |> uppercase()}];
  let exampleResult = [{"STRASSE"}];
}

def CapitalizeLens : Lens<"capitalize", TextFamily> {
  let summary = "puts the first character into title case";
  let description = [{
    The first character in title case, the rest unchanged.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"hello World" |> capitalize()}];
  let exampleResult = [{"Hello World"}];
}

def ReverseLens : Lens<"reverse", TextFamily> {
  let summary = "turns the text round, by grapheme cluster";
  let description = [{
    The text backwards, grapheme cluster by grapheme cluster.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"stressed" |> reverse()}];
  let exampleResult = [{"desserts"}];
}

def SubstringLens : Lens<"substring", TextFamily> {
  let summary = "the code points from start up to end";
  let description = [{
    The code points from `start` up to `end`, or to the end of the text;
    both are clamped to it. A negative one fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"start", LensInt>, OptionalParam<"end", LensInt>];
  let result = LensString;
  let totality = FailsByArguments;
  let example = [{"lighthouse" |> substring(0, 5)}];
  let exampleResult = [{"light"}];
}

def TruncateLens : Lens<"truncate", TextFamily> {
  let summary = "cuts what is longer than max code points, suffix included";
  let description = [{
    A text of more than `max` code points is cut so that it has `max` with
    the suffix. A negative `max` fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"max", LensInt>,
                    DefaultParam<"suffix", LensString, [{""}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let keepsArguments = true;
  let example = [{"a long sentence" |> truncate(7, "…")}];
  let exampleResult = [{"a long…"}];
}

def TruncateStartLens : Lens<"truncate_start", TextFamily> {
  let summary = "keeps the end of what is longer than max code points";
  let description = [{
    Of a text of more than `max` code points the end is kept, so that it has
    `max` with the prefix. A negative `max` fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"max", LensInt>,
                    DefaultParam<"prefix", LensString, [{""}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let keepsArguments = true;
  let example = [{"notes of the whole day" |> truncate_start(10, "…")}];
  let exampleResult = [{"…whole day"}];
}

def ConcatLens : Lens<"concat", TextFamily> {
  let summary = "appends another text";
  let description = [{
    The text with another behind it.
  }];
  let input = LensString;
  let parameters = [Param<"other", LensString>];
  let result = LensString;
  let keepsArguments = true;
  let example = [{"rain" |> concat("bow")}];
  let exampleResult = [{"rainbow"}];
}

def IndentLens : Lens<"indent", TextFamily> {
  let inStandard = true;
  let summary = "puts 2 x level spaces before every line that is not empty";
  let description = [{
    Two spaces a level before each line that is not empty. A negative level
    fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"level", LensInt>];
  let result = LensString;
  let totality = FailsByArguments;
  let example = [{"a\nb" |> indent(1)}];
  let exampleResult = [{"  a\n  b"}];
}

def SplitLens : Lens<"split", TextFamily> {
  let inStandard = true;
  let summary = "cuts the text at a literal separator";
  let description = [{
    The pieces between the separators, which are literal text: one more than
    there are separators. An empty separator fails with F452.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>];
  let result = LensStrings;
  let totality = FailsByArguments;
  let example = [{"a,b,,c" |> split(",")}];
  let exampleResult = [{["a","b","","c"]}];
}

def JoinLens : Lens<"join", TextFamily> {
  let summary = "the texts of the items with a separator between them";
  let description = [{
    The texts of the items, with the separator between them; lists and maps
    are written as canonical JSON.
  }];
  let input = LensList;
  let parameters = [DefaultParam<"separator", LensString, [{""}]>];
  let result = LensString;
  let keepsArguments = true;
  let example = [{["a", 1, true] |> join("-")}];
  let exampleResult = [{"a-1-true"}];
}

def ReplaceLens : Lens<"replace", TextFamily> {
  let inStandard = true;
  let summary = "replaces all matches of a pattern (RE2)";
  let description = [{
    All matches of an RE2 pattern are replaced, from the left and without
    overlaps; an empty match right behind another match does not count. In the
    replacement `$0` is the match, `$1` to `$99` are groups (two digits where
    there is such a group, else one), `$$` is a dollar; any other `$` stands for
    itself. A group that took no part in the match is empty. A bad pattern fails
    with F452, when the program is built if it is a literal.
  }];
  let input = LensString;
  let parameters = [Param<"pattern", LensString>,
                    Param<"replacement", LensString>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let replacesText = true;
  let example = [{"2024-05-17" |> replace("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")}];
  let exampleResult = [{"17.05.2024"}];
}

def RegexMatchLens : Lens<"regex_match", TextFamily> {
  let summary = "says whether a pattern (RE2) matches somewhere";
  let description = [{
    Whether an RE2 pattern matches anywhere in the text. A bad pattern fails
    with F452.
  }];
  let input = LensString;
  let parameters = [Param<"pattern", LensString>];
  let result = LensBool;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let example = [{"order 66" |> regex_match("[0-9]+")}];
  let exampleResult = [{true}];
}

def TemplateLens : Lens<"template", TextFamily> {
  let summary = "replaces each {{k}} and {{k.path}} by the text of the argument k";
  let description = [{
    Each `{{name}}` of the text is replaced by the text of the argument of
    that name, `{{name.field}}` by that of a field (a missing one fails with
    F405). A name that no argument has, and any other `{{`, fails with F452; a
    backslash before `{{` makes it plain text. What is put in is not looked at
    again. Where the text is a literal, all this is found at build, and an
    argument that no placeholder names warns.
  }];
  let input = LensString;
  let takesAnyNames = true;
  let result = LensString;
  let totality = MayFail;
  let kernel = "fillTemplate";
  let keepsArguments = true;
  let example = [{"Dear {{who}}, {{n}} left." |> template(who="Ada", n=3)}];
  let exampleResult = [{"Dear Ada, 3 left."}];
}

def FormatLens : Lens<"format", TextFamily> {
  let summary = "the pattern, filled in with the fields of each map";
  let description = [{
    Of a map the pattern with each `{{field}}`, or `{{field.field}}`, replaced by
    the text of the value there; of a list of maps the list of these texts. A
    missing field fails with F405. Placeholders are written as for `template`,
    and anything else in braces fails with F452: at build if the pattern is a
    literal.
  }];
  let input = LensMapOrMaps;
  let parameters = [Param<"pattern", LensString>];
  let result = LensAny;
  let resultRule = TextOfEach;
  let totality = MayFail;
  let example = "[{t: \"tea\", n: 2}, {t: \"milk\", n: 1}] |> format(\"{{n}} x {{t}}\")";
  let exampleResult = "[\"2 x tea\",\"1 x milk\"]";
}

#endif // FACET_LENS_LIBRARY_TEXT_TD
