# What `cpack` makes of the component `tools`: a Debian package and an archive
# that is unpacked anywhere. utils/package calls it, with the same bytes each time.

set(CPACK_GENERATOR TGZ DEB)
set(CPACK_PACKAGE_NAME facet)
set(CPACK_PACKAGE_VENDOR "The FACET compiler's authors")
set(CPACK_PACKAGE_CONTACT "The FACET compiler's authors <facet@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler of FACET, a declarative language for AI requests")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)

set(CPACK_COMPONENTS_ALL tools)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded by the first call of a lens over HTTP.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS libcurl4)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS libnats3.4)
execute_process(COMMAND dpkg --print-architecture
  OUTPUT_VARIABLE architecture OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(NOT architecture)
  set(architecture ${CMAKE_SYSTEM_PROCESSOR})
endif()
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE ${architecture})
set(CPACK_PACKAGE_FILE_NAME facet-${PROJECT_VERSION}-linux-${architecture})
set(CPACK_DEBIAN_FILE_NAME facet_${PROJECT_VERSION}_${architecture}.deb)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/FacetPackageKinds.cmake)
# All times are SOURCE_DATE_EPOCH, where that is set.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/FacetPackageTimes.cmake)
include(CPack)
