# What `cmake --install` copies, by component:
#
#   tools        fct and fct-opt (add_facet_tool), completions, manual, licences
#   library      libfacet.so, the C API, with its header
#   development  the other tools, the headers with what TableGen made, the static
#                libraries, and the CMake package that find_package(Facet) finds

include(CMakePackageConfigHelpers)
set(FACET_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/Facet)
set(FACET_DOC_DIR ${CMAKE_INSTALL_DATADIR}/doc/facet)

#===--- tools --------------------------------------------------------------===#

install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/fct.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME fct COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/_fct
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/fct.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/docs/fct.1
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE
  DESTINATION ${FACET_DOC_DIR} RENAME copyright COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/lib/Lens/Tokenizer/Data/LICENSE.txt
  DESTINATION ${FACET_DOC_DIR}/licences RENAME tokenizer-data.txt COMPONENT tools)
install(FILES ${PROJECT_SOURCE_DIR}/docs/schemas/fct.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/facet COMPONENT tools)
# Made by utils/package: what is linked into the tools, and its licences.
install(DIRECTORY ${PROJECT_BINARY_DIR}/package-docs/
  DESTINATION ${FACET_DOC_DIR} COMPONENT tools OPTIONAL)
# Files for editors, where there are some.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/editors/
  DESTINATION ${CMAKE_INSTALL_DATADIR}/facet/editors COMPONENT tools OPTIONAL
  PATTERN node_modules EXCLUDE)

#===--- library ------------------------------------------------------------===#

if(TARGET FacetShared)
  install(TARGETS FacetShared EXPORT FacetTargets
    LIBRARY COMPONENT library
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  # `pkg-config --libs facet`
  file(RELATIVE_PATH FACET_INCLUDE_FROM_LIB /${CMAKE_INSTALL_LIBDIR} /${CMAKE_INSTALL_INCLUDEDIR})
  configure_file(${PROJECT_SOURCE_DIR}/cmake/facet.pc.in ${PROJECT_BINARY_DIR}/facet.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/facet.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/facet-c
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library
  FILES_MATCHING PATTERN "*.h")

#===--- development --------------------------------------------------------===#

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/facet
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
  FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.def")
install(DIRECTORY ${PROJECT_BINARY_DIR}/include/facet
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
  FILES_MATCHING PATTERN "*.h" PATTERN "*.inc" PATTERN CMakeFiles EXCLUDE)

get_property(libraries GLOBAL PROPERTY FACET_LIBRARIES)
install(TARGETS ${libraries} EXPORT FacetTargets
  ARCHIVE COMPONENT development
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT FacetTargets DESTINATION ${FACET_PACKAGE_DIR} COMPONENT development)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/FacetConfig.cmake.in ${PROJECT_BINARY_DIR}/FacetConfig.cmake
  INSTALL_DESTINATION ${FACET_PACKAGE_DIR}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_BINDIR)
# C++ has no interfaces that outlive a release.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/FacetConfigVersion.cmake COMPATIBILITY ExactVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/FacetConfig.cmake
  ${PROJECT_BINARY_DIR}/FacetConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/AddFacetPlugin.cmake
  ${PROJECT_SOURCE_DIR}/cmake/FacetDependencies.cmake
  ${PROJECT_SOURCE_DIR}/cmake/FacetTableGen.cmake
  ${PROJECT_SOURCE_DIR}/cmake/CheckUnicode.cpp
  DESTINATION ${FACET_PACKAGE_DIR} COMPONENT development)

include(FacetPackages)
