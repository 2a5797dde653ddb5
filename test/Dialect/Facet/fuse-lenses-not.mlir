// RUN: fct-opt %s --facet-fuse-lenses --remark-format=emitRemark --remarks-filter=facet-.* --verify-diagnostics \
// RUN:   | FileCheck %s

// Pairs that must stay two.

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK-NOT: facet.split_
  // CHECK-NOT: facet.replace_literal
  // CHECK-NOT: facet.map_first
  // CHECK-NOT: facet.sort_first
  // CHECK-NOT: facet.text_chain
  // CHECK-NOT: facet.where_count
  // CHECK-NOT: facet.filter_count
  %q = facet.input "q" : !facet.string
  %n = facet.input "n" : !facet.float
  %maps = facet.input "maps" : !facet.list<map<any>>
  %items = facet.input "items" : !facet.list<struct<name: string>>
  %empty = facet.constant("") : !facet.string
  %comma = facet.constant(",") : !facet.string
  %dot = facet.constant("a.c") : !facet.string
  %group = facet.constant("$0") : !facet.string
  %name = facet.constant("name") : !facet.string
  %other = facet.constant("other") : !facet.string
  %no = facet.constant(false) : !facet.bool
  %zero = facet.constant(0) : !facet.int

  // 'split' fails, or may fail.
  %s0 = facet.split %q(%empty) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'split |> first' stays two: the separator is not known to hold anything, so that 'split' may fail"}}
  %0 = facet.first %s0 : (!facet.list<string>) -> !facet.string
  %s1 = facet.split %q(%q) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'split |> join' stays two: the separator is not known to hold anything, so that 'split' may fail"}}
  %1 = facet.join %s1(%comma) : (!facet.list<string>, !facet.string) -> !facet.string

  // The list is read twice.
  %s2 = facet.split %q(%comma) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'split |> first' stays two: something else reads the list"}}
  %2 = facet.first %s2 : (!facet.list<string>) -> !facet.string
  %3 = facet.unique %s2 : (!facet.list<string>) -> !facet.list<string>

  // A pattern with syntax, an empty one, a replacement with a group.
  %4 = facet.replace %q(%dot, %comma) : (!facet.string, !facet.string, !facet.string) -> !facet.string
  %5 = facet.replace %q(%empty, %comma) : (!facet.string, !facet.string, !facet.string) -> !facet.string
  // One so long that RE2 may refuse it.
  %long = facet.constant("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") : !facet.string
  %refused = facet.replace %q(%long, %comma) : (!facet.string, !facet.string, !facet.string) -> !facet.string
  %6 = facet.replace %q(%comma, %group) : (!facet.string, !facet.string, !facet.string) -> !facet.string

  // An item may lack the field, so that 'map' may fail.
  %m0 = facet.map %maps(%name) : (!facet.list<map<any>>, !facet.string) -> !facet.list<any>
  %7 = facet.first %m0 : (!facet.list<any>) -> !facet.any
  %m1 = facet.map %items(%other) : (!facet.list<struct<name: string>>, !facet.string) -> !facet.list<any>
  %8 = facet.first %m1 : (!facet.list<any>) -> !facet.any

  // The sorted list is read twice.
  %o = facet.sort_by %items(%name, %no)
    : (!facet.list<struct<name: string>>, !facet.string, !facet.bool) -> !facet.list<struct<name: string>>
  %9 = facet.first %o : (!facet.list<struct<name: string>>) -> !facet.struct<name: string>

  // 'n' may be negative, or the text has no certain separator.
  %count = facet.input "count" : !facet.int
  %s3 = facet.split %q(%comma) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'split |> take_last' stays two: 'n' is not known to be 0 or more"}}
  %20 = facet.take_last %s3(%count) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  %s4 = facet.split %q(%empty) : (!facet.string, !facet.string) -> !facet.list<string>
  // expected-remark@below {{[Missed] NotFused | Category:facet-fuse-lenses | Remark="'split |> take_last' stays two: the separator is not known to hold anything, so that 'split' may fail"}}
  %21 = facet.take_last %s4(%zero) : (!facet.list<string>, !facet.int) -> !facet.list<string>

  // The kept items are read twice; only some of them are counted; the query may be bad.
  %w0 = facet.where %maps(%name, %q) : (!facet.list<map<any>>, !facet.string, !facet.string) -> !facet.list<any>
  %22 = facet.count %w0 : (!facet.list<any>) -> !facet.int
  %w1 = facet.where %maps(%name, %q) : (!facet.list<map<any>>, !facet.string, !facet.string) -> !facet.list<any>
  %23 = facet.count %w1 field(%other) : (!facet.list<any>, !facet.string) -> !facet.int
  %f0 = facet.filter %maps(%q) : (!facet.list<map<any>>, !facet.string) -> !facet.list<any>
  %24 = facet.count %f0 : (!facet.list<any>) -> !facet.int

  // 1.0 comes back as 1.
  // CHECK: facet.json %
  // CHECK: facet.json_parse
  %j = facet.json %n(%zero) : (!facet.float, !facet.int) -> !facet.string
  %10 = facet.json_parse %j : (!facet.string) -> !facet.any

  // One call alone makes a text; trim makes none.
  %t = facet.trim %q : (!facet.string) -> !facet.string
  %11 = facet.lowercase %t : (!facet.string) -> !facet.string

  facet.variables ["0", "1", "2", "3", "4", "5", "refused", "6", "7", "8", "9", "o", "10", "11", "20", "21", "22", "w0", "23", "24"]
    (%0, %1, %2, %3, %4, %5, %refused, %6, %7, %8, %9, %o, %10, %11, %20, %21, %22, %w0, %23, %24)
    : !facet.string, !facet.string, !facet.string, !facet.list<string>, !facet.string,
      !facet.string, !facet.string, !facet.string, !facet.any, !facet.any, !facet.struct<name: string>,
      !facet.list<struct<name: string>>, !facet.any, !facet.string, !facet.list<string>, !facet.list<string>,
      !facet.int, !facet.list<any>, !facet.int, !facet.int
}
