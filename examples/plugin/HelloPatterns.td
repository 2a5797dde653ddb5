include "Hello.td"
include "facet/Dialect/Facet/IR/FacetOps.td"
include "mlir/IR/PatternBase.td"

// shout(uppercase(x)) is shout(x).
def DropUppercase : Pat<(Hello_ShoutOp:$call (Facet_UppercaseOp $text)),
                        (Hello_ShoutOp $text, (location $call))>;

def Mark : NativeCodeCall<"makeMark($_builder, $_loc)">;
def Bool : NativeCodeCall<"$_builder.getType<facet::ir::BoolType>()">;

// shout(x) is u, the upper case of x, if it ends with "!", else u + "!".
def LowerShout : Pat<
    (Hello_ShoutOp $text),
    (Facet_ChooseOp
        (Facet_EndsWithOp
            (Facet_UppercaseOp:$loud $text, (returnType $text)),
            (Mark:$mark), (returnType (Bool))),
        $loud, (Facet_ConcatOp $loud, $mark, (returnType $text)))>;
