# A plug-in of FACET:
#
#   add_facet_plugin(name sources… [DEPENDS …] [LINK_LIBS …])
#
# DEPENDS names the TableGen targets whose headers it includes, LINK_LIBS what it
# needs besides FACET, MLIR and LLVM. Those it does not link: there must be one
# of each in the process, and that is the one of the program that loads it.
function(add_facet_plugin name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LINK_LIBS" ${ARGN})
  add_library(${name} MODULE ${ARG_UNPARSED_ARGUMENTS})
  target_compile_features(${name} PRIVATE cxx_std_17)
  # As LLVM was built.
  target_compile_options(${name} PRIVATE -fno-exceptions $<IF:$<BOOL:${LLVM_ENABLE_RTTI}>,-frtti,-fno-rtti>)
  # Classes such as Statistic have other members with assertions.
  if(NOT LLVM_ENABLE_ASSERTIONS)
    target_compile_definitions(${name} PRIVATE NDEBUG)
  endif()
  separate_arguments(definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
  target_compile_options(${name} PRIVATE ${definitions})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  target_include_directories(${name} SYSTEM PRIVATE ${FACET_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
  # A symbol that the program does not have is an error when the plug-in is
  # loaded. Of libstdc++ it brings what the program lacks.
  target_link_options(${name} PRIVATE -Wl,-z,now -static-libstdc++ -static-libgcc)
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
endfunction()
