// RUN: fct-opt %s --facet-fuse-lenses | FileCheck %s

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[Q:.*]] = facet.input "q"
  // CHECK: %[[ITEMS:.*]] = facet.input "items"
  %q = facet.input "q" : !facet.string
  %items = facet.input "items" : !facet.list<struct<name: string, n: int>>
  %nl = facet.constant("\0A") : !facet.string
  %space = facet.constant(" ") : !facet.string
  %two = facet.constant(2) : !facet.int
  %zero = facet.constant(0) : !facet.int
  %name = facet.constant("name") : !facet.string
  %no = facet.constant(false) : !facet.bool

  // split and what picks of its items.
  // CHECK: facet.split_first %[[Q]]
  %s0 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %0 = facet.first %s0 : (!facet.list<string>) -> !facet.string
  // CHECK-NEXT: facet.split_last %[[Q]]
  %s1 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %1 = facet.last %s1 : (!facet.list<string>) -> !facet.string
  // CHECK-NEXT: facet.split_nth %[[Q]]
  %s2 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %2 = facet.nth %s2(%two) : (!facet.list<string>, !facet.int) -> !facet.string
  // CHECK-NEXT: facet.split_length %[[Q]]
  %s3 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %3 = facet.length %s3 : (!facet.list<string>) -> !facet.int

  // split and join; a pattern that is a text.
  // CHECK-NEXT: facet.replace_literal %[[Q]]
  %s4 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %4 = facet.join %s4(%space) : (!facet.list<string>, !facet.string) -> !facet.string
  // CHECK-NEXT: facet.replace_literal %[[Q]]
  %5 = facet.replace %q(%nl, %space) : (!facet.string, !facet.string, !facet.string) -> !facet.string

  // The first item of a list that is made for its sake.
  // CHECK-NEXT: facet.map_first %[[ITEMS]]
  %m = facet.map %items(%name) : (!facet.list<struct<name: string, n: int>>, !facet.string) -> !facet.list<string>
  %6 = facet.first %m : (!facet.list<string>) -> !facet.string
  // CHECK-NEXT: facet.sort_first %[[ITEMS]]
  %o = facet.sort_by %items(%name, %no)
    : (!facet.list<struct<name: string, n: int>>, !facet.string, !facet.bool) -> !facet.list<struct<name: string, n: int>>
  %7 = facet.first %o : (!facet.list<struct<name: string, n: int>>) -> !facet.struct<name: string, n: int>

  // The end of a text; with the same separator it is a part of it.
  // CHECK-NEXT: facet.split_take_last %[[Q]]
  %s5 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %9 = facet.take_last %s5(%two) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  // CHECK-NEXT: facet.split_tail %[[Q]]
  %s6 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %l6 = facet.take_last %s6(%two) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  %10 = facet.join %l6(%nl) : (!facet.list<string>, !facet.string) -> !facet.string
  // CHECK-NEXT: %[[LAST:.*]] = facet.split_take_last %[[Q]]
  // CHECK-NEXT: facet.join %[[LAST]]
  %s7 = facet.split %q(%nl) : (!facet.string, !facet.string) -> !facet.list<string>
  %l7 = facet.take_last %s7(%two) : (!facet.list<string>, !facet.int) -> !facet.list<string>
  %11 = facet.join %l7(%space) : (!facet.list<string>, !facet.string) -> !facet.string

  // What is counted is not listed.
  // CHECK-NEXT: facet.where_count %[[ITEMS]]
  %w0 = facet.where %items(%name, %q) : (!facet.list<struct<name: string, n: int>>, !facet.string, !facet.string) -> !facet.list<any>
  %12 = facet.count %w0 : (!facet.list<any>) -> !facet.int
  // CHECK-NEXT: facet.where_count %[[ITEMS]]
  %w1 = facet.where %items(%name, %q) : (!facet.list<struct<name: string, n: int>>, !facet.string, !facet.string) -> !facet.list<any>
  %13 = facet.length %w1 : (!facet.list<any>) -> !facet.int
  // CHECK-NEXT: %[[QUERY:.*]] = facet.constant("item.n > 1")
  // CHECK-NEXT: facet.filter_count %[[ITEMS]](%[[QUERY]])
  %query = facet.constant("item.n > 1") : !facet.string
  %f0 = facet.filter %items(%query) : (!facet.list<struct<name: string, n: int>>, !facet.string) -> !facet.list<any>
  %14 = facet.count %f0 : (!facet.list<any>) -> !facet.int
  // CHECK-NEXT: facet.filter_count %[[ITEMS]](%[[QUERY]])
  %f1 = facet.filter %items(%query) : (!facet.list<struct<name: string, n: int>>, !facet.string) -> !facet.list<any>
  %15 = facet.length %f1 : (!facet.list<any>) -> !facet.int

  // What JSON keeps.
  // CHECK-NOT: facet.json
  // CHECK: facet.variables {{.*}}, %[[Q]])
  %j = facet.json %q(%zero) : (!facet.string, !facet.int) -> !facet.string
  %8 = facet.json_parse %j : (!facet.string) -> !facet.any
  facet.variables ["0", "1", "2", "3", "4", "5", "6", "7", "9", "10", "11", "12", "13", "14", "15", "8"]
    (%0, %1, %2, %3, %4, %5, %6, %7, %9, %10, %11, %12, %13, %14, %15, %8)
    : !facet.string, !facet.string, !facet.string, !facet.int, !facet.string, !facet.string,
      !facet.string, !facet.struct<name: string, n: int>, !facet.list<string>, !facet.string, !facet.string,
      !facet.int, !facet.int, !facet.int, !facet.int, !facet.any
}
