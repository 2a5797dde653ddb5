"""doubling-ir.py N: a program with a constant that holds another twice, N deep."""

import sys

levels = int(sys.argv[1])
print('#l0 = "a"')
for level in range(levels):
    print(f"#l{level + 1} = [#l{level}, #l{level}]")
type = "!facet." + "list<" * levels + "string" + ">" * levels
print(f"""facet.program budget(4096) attributes {{document_hash = "sha256:0"}} {{
  %a = facet.constant(#l{levels}) : {type}
  facet.message user "user#1" when() content {{
    %0 = facet.length %a : ({type}) -> !facet.int
    %1 = facet.to_string %0 : (!facet.int) -> !facet.string
    facet.yield %1 : !facet.string
  }}
  facet.variables ["a"](%a) : {type}
}}""")
