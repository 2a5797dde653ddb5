# How this project's libraries, tools and tests are declared.
#
#   add_facet_library(name sources… [LINK_LIBS …] [DEPENDS …])
#   add_facet_mlir_library(name sources… [LINK_LIBS …] [DEPENDS …])
#   add_facet_tool(name sources… [NO_INSTALL | COMPONENT name] [LINK_LIBS …] [DEPENDS …])
#   facet_host_plugins(tool)
#   facet_configure_shared(name exports)
#   add_facet_unittest(name sources… [LINK_LIBS …])
#   add_facet_fuzzer(name sources… [LINK_LIBS …] [CORPUS folder] [DICT file]
#     [RUNS number])
#
# LINK_LIBS are public: who links a library links what it stands on.

# Exceptions are off everywhere (HandleLLVMOptions); said again for the reader
# and for compilers that it does not know.
set(FACET_COMPILE_OPTIONS
  -fno-exceptions -ffunction-sections -fdata-sections -Wall -Wextra)
if(FACET_WERROR)
  list(APPEND FACET_COMPILE_OPTIONS -Werror)
endif()
# -pedantic speaks about LLVM's headers more than about our code.
string(REPLACE "-pedantic" "" CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS}")
string(REPLACE "-pedantic" "" CMAKE_C_FLAGS "${CMAKE_C_FLAGS}")

set(FACET_LINK_OPTIONS)
find_program(FACET_LLD NAMES ld.lld-22 ld.lld HINTS ${LLVM_TOOLS_BINARY_DIR})
mark_as_advanced(FACET_LLD)
if(FACET_LLD)
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    list(APPEND FACET_LINK_OPTIONS --ld-path=${FACET_LLD})
  else()
    list(APPEND FACET_LINK_OPTIONS -B${LLVM_TOOLS_BINARY_DIR} -fuse-ld=lld)
  endif()
endif()

set(FACET_SANITIZER_OPTIONS)
if(FACET_SANITIZE)
  # LLVM itself is not instrumented: `vptr` would need its type information.
  list(APPEND FACET_SANITIZER_OPTIONS -fsanitize=address,undefined
    -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
endif()
if(FACET_FUZZERS)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "FACET_FUZZERS needs Clang")
  endif()
  list(APPEND FACET_SANITIZER_OPTIONS -fsanitize=fuzzer-no-link)
endif()

# MLIR's headers parsed once for all that stand on MLIR: two thirds of the time
# that such a source takes at -O0. Off by default, so that a source which forgets
# an include does not get past the checks.
function(facet_precompile_mlir_headers name)
  if(NOT FACET_PRECOMPILED_HEADERS)
    return()
  endif()
  if(NOT TARGET FacetMLIRHeaders)
    set(source ${PROJECT_BINARY_DIR}/FacetMLIRHeaders.cpp)
    file(WRITE ${source}.in "")
    configure_file(${source}.in ${source} COPYONLY)
    add_library(FacetMLIRHeaders STATIC EXCLUDE_FROM_ALL ${source})
    target_compile_options(FacetMLIRHeaders PRIVATE
      ${FACET_COMPILE_OPTIONS} ${FACET_SANITIZER_OPTIONS} -Xclang -fno-pch-timestamp)
    set_target_properties(FacetMLIRHeaders PROPERTIES PCH_INSTANTIATE_TEMPLATES ON)
    target_precompile_headers(FacetMLIRHeaders PRIVATE
      <mlir/Bytecode/BytecodeOpInterface.h>
      <mlir/IR/Builders.h>
      <mlir/IR/BuiltinOps.h>
      <mlir/IR/OpImplementation.h>
      <mlir/IR/PatternMatch.h>
      <mlir/Interfaces/InferTypeOpInterface.h>
      <mlir/Interfaces/SideEffectInterfaces.h>
      <mlir/Pass/Pass.h>)
  endif()
  target_precompile_headers(${name} REUSE_FROM FacetMLIRHeaders)
endfunction()

# What all targets have in common.
function(facet_configure_target name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS;DEPENDS" ${ARGN})
  target_compile_options(${name} PRIVATE
    ${FACET_COMPILE_OPTIONS} ${FACET_SANITIZER_OPTIONS})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
endfunction()

# A static library that knows nothing of MLIR.
function(add_facet_library name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  facet_configure_target(${name} DEPENDS ${ARG_DEPENDS})
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS} LLVMSupport)
  set_property(GLOBAL APPEND PROPERTY FACET_LIBRARIES ${name})
endfunction()

# A static library on top of MLIR. DEPENDS names the TableGen targets whose
# headers it includes.
function(add_facet_mlir_library name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  facet_configure_target(${name} DEPENDS ${ARG_DEPENDS} mlir-headers mlir-generic-headers)
  facet_precompile_mlir_headers(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS} MLIRIR MLIRSupport LLVMSupport)
  set_property(GLOBAL APPEND PROPERTY FACET_LIBRARIES ${name})
endfunction()

# The link of all executables: everything but glibc is static, and what nobody
# calls is left out.
function(facet_configure_executable name)
  if(FACET_SANITIZE)
    target_sources(${name} PRIVATE
      ${PROJECT_SOURCE_DIR}/cmake/SanitizerDefaults.c)
  endif()
  target_link_options(${name} PRIVATE ${FACET_LINK_OPTIONS}
    -static-libstdc++ -static-libgcc ${FACET_SANITIZER_OPTIONS}
    # What the compilation cache knows a build by (Support/BuildId.h).
    -Wl,--build-id=sha1)
  if(NOT FACET_SANITIZE)
    # At a fixed address there is nothing to relocate when the program starts.
    target_link_options(${name} PRIVATE -no-pie -Wl,--gc-sections)
  endif()
endfunction()

# The link of a shared library, of which only the symbols are seen that the version
# script `exports` names.
function(facet_configure_shared name exports)
  target_link_options(${name} PRIVATE ${FACET_LINK_OPTIONS}
    -Wl,--build-id=sha1 -Wl,--gc-sections
    -Wl,-z,defs -Wl,-Bsymbolic -Wl,--version-script=${exports})
endfunction()

# A program of the tool set, in bin/. It is installed with what the component is
# for: `tools`, what users run, or `development` (the default).
function(add_facet_tool name)
  cmake_parse_arguments(ARG "NO_INSTALL" "COMPONENT" "LINK_LIBS;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  facet_configure_target(${name} DEPENDS ${ARG_DEPENDS})
  facet_configure_executable(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS})
  llvm_config(${name} Support)
  if(NOT ARG_COMPONENT)
    set(ARG_COMPONENT development)
  endif()
  if(NOT ARG_NO_INSTALL)
    install(TARGETS ${name} RUNTIME COMPONENT ${ARG_COMPONENT})
  endif()
endfunction()

# What plug-ins may use besides the libraries of the tool that loads them: they
# link nothing (docs/Rationale/Plugins.md).
set(FACET_PLUGIN_LIBS
  FacetPlugin FacetAnalysis FacetIR FacetLens FacetTypes FacetSupport
  MLIRAnalysis MLIRAsmParser MLIRBytecodeOpInterface MLIRBytecodeReader MLIRBytecodeWriter MLIRCallInterfaces
  MLIRCastInterfaces MLIRControlFlowInterfaces MLIRFunctionInterfaces MLIRInferTypeOpInterface MLIRIR
  MLIRLoopLikeInterface MLIRParser MLIRPass MLIRRewrite MLIRSideEffectInterfaces MLIRSupport MLIRTransforms
  MLIRTransformUtils)

# LLVMSupport whole, but for its bindings of Z3, which we do not link.
set(FACET_WHOLE_SUPPORT ${PROJECT_BINARY_DIR}/lib/LLVMSupportWithoutZ3.a)
add_custom_command(OUTPUT ${FACET_WHOLE_SUPPORT}
  COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:LLVMSupport> ${FACET_WHOLE_SUPPORT}
  COMMAND ${CMAKE_AR} d ${FACET_WHOLE_SUPPORT} Z3Solver.cpp.o
  DEPENDS $<TARGET_FILE:LLVMSupport>)
add_custom_target(FacetWholeSupport DEPENDS ${FACET_WHOLE_SUPPORT})

# A tool that plug-ins are loaded into: it holds those libraries whole, called or
# not, and shows their symbols.
function(facet_host_plugins name)
  target_link_options(${name} PRIVATE -Wl,--export-dynamic -Wl,--whole-archive)
  foreach(lib IN LISTS FACET_PLUGIN_LIBS)
    target_link_options(${name} PRIVATE $<TARGET_FILE:${lib}>)
  endforeach()
  target_link_options(${name} PRIVATE ${FACET_WHOLE_SUPPORT} -Wl,--no-whole-archive)
  target_link_libraries(${name} PRIVATE ${FACET_PLUGIN_LIBS})
  add_dependencies(${name} FacetWholeSupport)
endfunction()

# A GoogleTest program; the target FacetUnitTests builds all of them, and
# unit-tests.txt in the build folder lists them for utils/check.
function(add_facet_unittest name)
  cmake_parse_arguments(ARG "" "" "LINK_LIBS;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  facet_configure_target(${name} DEPENDS ${ARG_DEPENDS})
  facet_configure_executable(${name})
  target_compile_definitions(${name} PRIVATE
    FACET_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE
    ${ARG_LINK_LIBS} GTest::gtest GTest::gtest_main Threads::Threads)
  llvm_config(${name} Support)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/unit)
  add_dependencies(FacetUnitTests ${name})
  set_property(GLOBAL APPEND PROPERTY FACET_UNITTESTS ${name})
  add_test(NAME ${name} COMMAND ${name})
endfunction()

# A libFuzzer program; the target FacetFuzzers builds all of them. Does nothing
# unless FACET_FUZZERS is on. fuzzers.txt in the build folder lists them, one a
# line, with their seed corpus, dictionary and RUNS for utils/check: how often a
# short run tries (50 000).
function(add_facet_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS;DICT;RUNS" "LINK_LIBS;DEPENDS" ${ARGN})
  if(NOT FACET_FUZZERS)
    return()
  endif()
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  facet_configure_target(${name} DEPENDS ${ARG_DEPENDS})
  facet_configure_executable(${name})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS})
  llvm_config(${name} Support)
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  add_dependencies(FacetFuzzers ${name})
  foreach(path CORPUS DICT)
    if(ARG_${path})
      get_filename_component(ARG_${path} "${ARG_${path}}" ABSOLUTE)
    else()
      set(ARG_${path} "-")
    endif()
  endforeach()
  if(NOT ARG_RUNS)
    set(ARG_RUNS 50000)
  endif()
  set_property(GLOBAL APPEND PROPERTY FACET_FUZZER_LIST
    "${name} ${ARG_CORPUS} ${ARG_DICT} ${ARG_RUNS}")
endfunction()
