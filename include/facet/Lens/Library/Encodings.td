//===- Encodings.td - Lenses that write and read encodings -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_ENCODINGS_TD
#define FACET_LENS_LIBRARY_ENCODINGS_TD

include "facet/Lens/Library/LibraryFamily.td"

def EncodingsFamily : LibraryFamily<"Encodings">;

def JsonLens : Lens<"json", EncodingsFamily> {
  let inStandard = true;
  let summary = "writes JSON: canonical, or indented and in the order of the maps";
  let description = [{
    JSON text: canonical if `indent` is 0, else one entry a line in the
    order of maps. A negative indent fails with F452.
  }];
  let input = LensAny;
  let parameters = [DefaultParam<"indent", LensInt, [{0}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let example = [{{b: [1, 2], a: null} |> json()}];
  let exampleResult = [{"{\"a\":null,\"b\":[1,2]}"}];
}

def JsonParseLens : Lens<"json_parse", EncodingsFamily> {
  let summary = "reads JSON";
  let description = [{
    The value of JSON text. What is no JSON, repeats a key or has a lone
    surrogate fails with F452.
  }];
  let input = LensString;
  let result = LensAny;
  let totality = MayFail;
  let example = [{"{\"a\": [1, null]}" |> json_parse()}];
  let exampleResult = "{\"a\":[1,null]}";
}

def UrlEncodeLens : Lens<"url_encode", EncodingsFamily> {
  let summary = "percent-encodes all but unreserved characters (RFC 3986)";
  let description = [{
    Every byte of the UTF-8 that is none of the unreserved characters of RFC
    3986 becomes `%` and two hexadecimal digits, capitals.
  }];
  let input = LensString;
  let result = LensString;
  let example = [{"a b&c" |> url_encode()}];
  let exampleResult = [{"a%20b%26c"}];
}

def UrlDecodeLens : Lens<"url_decode", EncodingsFamily> {
  let summary = "undoes url_encode; a bad escape fails";
  let description = [{
    Undoes percent-encoding; a plus sign is a plus sign. A bad escape, or bytes
    that are not UTF-8, fail with F452.
  }];
  let input = LensString;
  let result = LensString;
  let totality = MayFail;
  let example = [{"a%20b%26c" |> url_decode()}];
  let exampleResult = [{"a b&c"}];
}

def HashLens : Lens<"hash", EncodingsFamily> {
  let summary = "the digest of the text's bytes, in hexadecimal";
  let description = [{
    The digest of the text's UTF-8 in hexadecimal: `md5`, `sha1`, `sha256`
    or `sha512`; another algorithm fails with F452.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"algorithm", LensString, [{"sha256"}]>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let example = [{"abc" |> hash("md5")}];
  let exampleResult = [{"900150983cd24fb0d6963f7d28e17f72"}];
}

#endif // FACET_LENS_LIBRARY_ENCODINGS_TD
