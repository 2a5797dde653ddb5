# What `cmake --install` copies: the tools (add_facet_tool), the headers with what
# TableGen made, the libraries, and the CMake package that find_package(Facet)
# finds.

include(CMakePackageConfigHelpers)
set(FACET_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/Facet)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/facet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.def")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/facet-c DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_BINARY_DIR}/include/facet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.h" PATTERN "*.inc" PATTERN CMakeFiles EXCLUDE)

install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/fct.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME fct)
install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/_fct DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${PROJECT_SOURCE_DIR}/utils/completions/fct.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/docs/fct.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

get_property(libraries GLOBAL PROPERTY FACET_LIBRARIES)
install(TARGETS ${libraries} EXPORT FacetTargets ARCHIVE
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT FacetTargets DESTINATION ${FACET_PACKAGE_DIR})

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
  DESTINATION ${FACET_PACKAGE_DIR})
