// RUN: fct-opt --remark-format=emitRemark %s
// RUN: fct-opt --remark-format=emitRemark --verify-diagnostics %s
