// RUN: fct-opt %s --facet-eliminate-dead-variables --remark-format=emitRemark --remarks-filter=facet-.* --verify-diagnostics \
// RUN:   | FileCheck %s

// CHECK-LABEL: facet.program
facet.program budget(4096) attributes {document_hash = ""} {
  // CHECK: %[[Q:.*]] = facet.input "q"
  %q = facet.input "q" : !facet.string
  %sep = facet.constant(",") : !facet.string

  // Only dead ones read it.
  // CHECK-NOT: facet.uppercase
  // CHECK-NOT: facet.trim
  // expected-remark@below {{[Passed] Removed | Category:facet-eliminate-dead-variables | Remark="removed variable 'dead', which nothing reads", Variable=dead}}
  %dead = facet.uppercase %q : (!facet.string) -> !facet.string
  // expected-remark@below {{[Passed] Removed | Category:facet-eliminate-dead-variables | Remark="removed variable 'deader', which nothing reads", Variable=deader}}
  %deader = facet.trim %dead : (!facet.string) -> !facet.string

  // May fail; calls the host; is checked.
  // CHECK: facet.to_int
  // CHECK: facet.apply @uuid
  // CHECK-NEXT: facet.check declared
  %fails = facet.to_int %q : (!facet.string) -> !facet.int
  %null = facet.constant(#facet.null) : !facet.null
  %host = facet.apply @uuid %null [] () : (!facet.null) -> !facet.string
  %checked = facet.check declared "v" %q as "string(pattern=\"a\")" : (!facet.string) -> !facet.string

  // A lazy variable that nothing reads, whatever it does; one that is read.
  // CHECK: facet.lazy
  // CHECK-NOT: facet.lazy
  // expected-remark@below {{[Passed] Removed | Category:facet-eliminate-dead-variables | Remark="removed variable 'unread', which nothing reads", Variable=unread}}
  %unread = facet.lazy {
    %0 = facet.to_int %q : (!facet.string) -> !facet.int
    facet.yield %0 : !facet.int
  } : !facet.int
  %read = facet.lazy {
    %0 = facet.lowercase %q : (!facet.string) -> !facet.string
    facet.yield %0 : !facet.string
  } : !facet.string

  // Reading one that may fail may fail; reading one that cannot is nothing.
  // CHECK: facet.lazy
  // CHECK: facet.force
  // CHECK-NOT: facet.force
  %risky = facet.lazy {
    %0 = facet.to_int %q : (!facet.string) -> !facet.int
    facet.yield %0 : !facet.int
  } : !facet.int
  %reads = facet.force %risky : !facet.int
  %safe = facet.force %read : !facet.string
  // expected-remark@below {{[Passed] Removed | Category:facet-eliminate-dead-variables | Remark="removed variable 'safer', which nothing reads", Variable=safer}}
  %safer = facet.lowercase %safe : (!facet.string) -> !facet.string

  // What a message reads, and a condition of the policy.
  // CHECK: %[[SHOWN:.*]] = facet.concat
  %shown = facet.concat %q(%sep) : (!facet.string, !facet.string) -> !facet.string
  // CHECK: %[[MATCH:.*]] = facet.regex_match
  %match = facet.regex_match %q(%sep) : (!facet.string, !facet.string) -> !facet.bool
  facet.rule allow message_emit when {
    facet.yield %match : !facet.bool
  }
  facet.message user "user#1" when () content {
    facet.yield %shown : !facet.string
  }
  facet.message user "user#2" when () content {
    %forced = facet.force %read : !facet.string
    facet.yield %forced : !facet.string
  }
  // CHECK: facet.variables ["q", "fails", "host", "checked", "read", "risky", "reads", "shown", "match"]
  facet.variables ["q", "dead", "deader", "fails", "host", "checked", "unread", "read", "risky", "reads", "safer", "shown", "match"]
    (%q, %dead, %deader, %fails, %host, %checked, %unread, %read, %risky, %reads, %safer, %shown, %match)
    : !facet.string, !facet.string, !facet.string, !facet.int, !facet.string, !facet.string,
      !facet.int, !facet.string, !facet.int, !facet.int, !facet.string, !facet.string, !facet.bool
}
