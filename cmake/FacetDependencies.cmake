# The libraries that we use beside LLVM and MLIR, all of them linked statically:
# the start-up time of `fct` depends on it.
#
#   Facet::re2  Facet::icu  Facet::icudata  Facet::crypto  Facet::sqlite
#   fmt::fmt-header-only
#
# but libcurl, libnats and Boost, of which Facet::curlheaders, Facet::natsheaders
# and Facet::boostheaders have the headers only.
#
# ICU and RE2 must be of one version of Unicode: results depend on it.
#
# and LLVM's own targets, redirected from libLLVM.so to its static parts.

find_package(Threads REQUIRED)
find_package(fmt REQUIRED CONFIG)

# Finds lib<name>.a and the header, and makes the imported target Facet::<target>.
function(facet_find_static target header)
  cmake_parse_arguments(ARG "" "" "NAMES;LINK_LIBS" ${ARGN})
  find_path(FACET_${target}_INCLUDE_DIR ${header})
  set(libraries)
  foreach(name IN LISTS ARG_NAMES)
    find_library(FACET_${name}_LIBRARY NAMES lib${name}.a NAMES_PER_DIR)
    if(NOT FACET_${name}_LIBRARY)
      message(FATAL_ERROR "lib${name}.a was not found: run utils/setup")
    endif()
    list(APPEND libraries ${FACET_${name}_LIBRARY})
    mark_as_advanced(FACET_${name}_LIBRARY)
  endforeach()
  if(NOT FACET_${target}_INCLUDE_DIR)
    message(FATAL_ERROR "${header} was not found: run utils/setup")
  endif()
  mark_as_advanced(FACET_${target}_INCLUDE_DIR)
  list(POP_FRONT libraries first)
  add_library(Facet::${target} STATIC IMPORTED GLOBAL)
  set_target_properties(Facet::${target} PROPERTIES IMPORTED_LOCATION ${first})
  target_include_directories(Facet::${target} SYSTEM INTERFACE
    ${FACET_${target}_INCLUDE_DIR})
  target_link_libraries(Facet::${target} INTERFACE ${libraries} ${ARG_LINK_LIBS})
endfunction()

# Finds the header, and makes Facet::<target>headers, which links no library of
# its own.
function(facet_find_headers target header)
  find_path(FACET_${target}_INCLUDE_DIR ${header})
  if(NOT FACET_${target}_INCLUDE_DIR)
    message(FATAL_ERROR "${header} was not found: run utils/setup")
  endif()
  mark_as_advanced(FACET_${target}_INCLUDE_DIR)
  add_library(Facet::${target}headers INTERFACE IMPORTED GLOBAL)
  target_include_directories(Facet::${target}headers SYSTEM INTERFACE
    ${FACET_${target}_INCLUDE_DIR})
  target_link_libraries(Facet::${target}headers INTERFACE ${ARGN})
endfunction()

facet_find_static(re2 re2/re2.h NAMES re2 LINK_LIBS Threads::Threads)
# Its 30 MB of data are for the build only: FacetUnicodeData has the part of them
# that is used.
facet_find_static(icu unicode/utypes.h NAMES icuuc LINK_LIBS m dl)
facet_find_static(icudata unicode/utypes.h NAMES icudata)
facet_find_static(crypto openssl/evp.h NAMES crypto
  LINK_LIBS Threads::Threads dl)
facet_find_static(sqlite sqlite3.h NAMES sqlite3
  LINK_LIBS Threads::Threads dl m)
facet_find_static(z zlib.h NAMES z)
facet_find_static(zstd zstd.h NAMES zstd)

# libcurl is loaded by the first call that needs it (docs/Rationale/Http.md).
facet_find_headers(curl curl/curl.h dl)
# So is libnats, without which fct worker and fct submit say that they cannot
# (docs/Distributed.md).
find_path(FACET_nats_INCLUDE_DIR nats/nats.h)
if(FACET_nats_INCLUDE_DIR)
  set(FACET_NATS ON)
  facet_find_headers(nats nats/nats.h dl)
else()
  set(FACET_NATS OFF)
  message(STATUS "libnats was not found: fct is built without NATS")
endif()
# Asio and Beast carry the service (docs/Rationale/Service.md).
facet_find_headers(boost boost/beast/http.hpp Threads::Threads)

# Case, normal forms, clusters and patterns are those of one version of Unicode,
# which is part of the language that `fct` speaks (docs/Rationale/Unicode.md).
try_run(FACET_UNICODE_CHECK FACET_UNICODE_CHECK_COMPILED
  ${CMAKE_BINARY_DIR}/CheckUnicode ${CMAKE_CURRENT_LIST_DIR}/CheckUnicode.cpp
  LINK_LIBRARIES Facet::icu Facet::icudata Facet::re2
  COMPILE_OUTPUT_VARIABLE unicode_check_output)
if(NOT FACET_UNICODE_CHECK_COMPILED)
  message(FATAL_ERROR "cannot ask ICU and RE2 for their version of Unicode: "
    "${unicode_check_output}")
endif()
if(NOT FACET_UNICODE_CHECK EQUAL 0)
  message(FATAL_ERROR
    "ICU and RE2 must have the tables of Unicode 15.0 (ICU 72, RE2 of 2022-06 "
    "to 2023): with others the same document would give other bytes. See "
    "docs/Rationale/Unicode.md")
endif()

# LLVMSupport's interface names shared libraries (and Z3, of which we use
# nothing); MLIR's names libLLVM.so as a whole.
set_target_properties(LLVMSupport PROPERTIES INTERFACE_LINK_LIBRARIES
  "LLVMDemangle;Facet::z;Facet::zstd;Threads::Threads;rt;dl;m")
get_property(mlir_libs GLOBAL PROPERTY MLIR_ALL_LIBS)
foreach(lib IN LISTS mlir_libs)
  if(TARGET ${lib})
    get_target_property(deps ${lib} INTERFACE_LINK_LIBRARIES)
    if(deps)
      list(TRANSFORM deps REPLACE "^LLVM$" "LLVMSupport")
      set_target_properties(${lib} PROPERTIES INTERFACE_LINK_LIBRARIES "${deps}")
    endif()
  endif()
endforeach()
