// RUN: fct-opt %s --canonicalize | FileCheck %s

// Calls that give what they are given, and calls that look like them.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[Q:.*]] = facet.input "q"
  // CHECK-NEXT: %[[L:.*]] = facet.input "l"
  // CHECK-NEXT: %[[A:.*]] = facet.input "a"
  %q = facet.input "q" : !facet.string
  %l = facet.input "l" : !facet.list<string>
  %a = facet.input "a" : !facet.any
  %empty = facet.constant("") : !facet.string
  %zero = facet.constant(0) : !facet.int

  %0 = facet.concat %q(%empty) : (!facet.string, !facet.string) -> !facet.string
  %1 = facet.skip %l(%zero) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  %2 = facet.slice %l(%zero) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  %3 = facet.substring %q(%zero) : (!facet.string, !facet.int) -> !facet.string
  %4 = facet.to_string %q : (!facet.string) -> !facet.string
  %5 = facet.ensure_list %l : (!facet.list<string>) -> !facet.list<string>
  %6 = facet.default %q(%empty) : (!facet.string, !facet.string) -> !facet.string

  // CHECK-NEXT: facet.lowercase
  // CHECK-NEXT: facet.uppercase
  // CHECK-NEXT: facet.unique
  %7 = facet.lowercase %q : (!facet.string) -> !facet.string
  %8 = facet.lowercase %7 : (!facet.string) -> !facet.string
  %9 = facet.uppercase %q : (!facet.string) -> !facet.string
  %10 = facet.uppercase %9 : (!facet.string) -> !facet.string
  %11 = facet.unique %l : (!facet.list<string>) -> !facet.list<string>
  %12 = facet.unique %11 : (!facet.list<string>) -> !facet.list<string>

  // Null may be replaced; an end may cut.
  // CHECK-NEXT: facet.default
  // CHECK-NEXT: facet.slice
  %13 = facet.default %a(%empty) : (!facet.any, !facet.string) -> !facet.any
  %14 = facet.slice %l(%zero, %zero) : (!facet.list<string>, !facet.int, !facet.int) -> !facet.list<string>

  // Reversed twice is not always the text: see docs/Rationale/Optimisation.md.
  // CHECK-NEXT: facet.reverse
  // CHECK-NEXT: facet.reverse
  %15 = facet.reverse %q : (!facet.string) -> !facet.string
  %16 = facet.reverse %15 : (!facet.string) -> !facet.string

  // Nor is one case the other's undoing.
  // CHECK-NEXT: facet.lowercase
  // CHECK-NEXT: facet.uppercase
  %17 = facet.lowercase %16 : (!facet.string) -> !facet.string
  %18 = facet.uppercase %17 : (!facet.string) -> !facet.string

  // A rule for messages that is never active; one that may be.
  // CHECK-NOT: "never"
  facet.rule deny message_emit "w.*" id "never" when {
    %no = facet.constant(false) : !facet.bool
    facet.yield %no : !facet.bool
  }
  facet.rule deny message_emit "w.*" id "never either" unless {
    %no = facet.constant(false) : !facet.bool
    %yes = facet.negate %no : !facet.bool
    facet.yield %yes : !facet.bool
  }
  // CHECK: facet.rule deny message_emit "w.*" id "undecidable"
  facet.rule deny message_emit "w.*" id "undecidable" when {
    %check = facet.check gate "condition" %a : (!facet.any) -> !facet.bool
    facet.yield %check : !facet.bool
  } unless {
    %yes = facet.constant(true) : !facet.bool
    facet.yield %yes : !facet.bool
  }
  // CHECK: facet.rule allow message_emit "w.*" id "maybe"
  facet.rule allow message_emit "w.*" id "maybe" unless {
    %no = facet.constant(false) : !facet.bool
    facet.yield %no : !facet.bool
  }

  // What is said of a denied call names the rules that matched it.
  // CHECK: facet.rule allow tool_call "W.*" id "told"
  facet.rule allow tool_call "W.*" id "told" when {
    %no = facet.constant(false) : !facet.bool
    facet.yield %no : !facet.bool
  }

  // CHECK: facet.variables {{.*}}](%[[Q]], %[[L]], %[[L]], %[[Q]], %[[Q]], %[[L]], %[[Q]],
  facet.variables ["0", "1", "2", "3", "4", "5", "6", "8", "10", "12", "13", "14", "18"]
    (%0, %1, %2, %3, %4, %5, %6, %8, %10, %12, %13, %14, %18)
    : !facet.string, !facet.list<string>, !facet.list<string>, !facet.string, !facet.string,
      !facet.list<string>, !facet.string, !facet.string, !facet.string, !facet.list<string>,
      !facet.any, !facet.list<string>, !facet.string
}
