// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

const native = require("../build/facet.node");

// The process waits for its threads, and they for lenses that have not answered.
process.once("exit", () => native.end());

module.exports = { native };
