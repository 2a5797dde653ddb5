# The libraries that we use beside LLVM and MLIR, all of them linked statically:
# the start-up time of `fct` depends on it.
#
#   Facet::re2  Facet::icu  Facet::crypto  fmt::fmt-header-only
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

facet_find_static(re2 re2/re2.h NAMES re2 LINK_LIBS Threads::Threads)
# libicudata.a holds the tables; they are mapped, and read page by page on use.
facet_find_static(icu unicode/utypes.h NAMES icuuc icudata LINK_LIBS m dl)
facet_find_static(crypto openssl/evp.h NAMES crypto
  LINK_LIBS Threads::Threads dl)
facet_find_static(z zlib.h NAMES z)
facet_find_static(zstd zstd.h NAMES zstd)

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
