# A Debian package: cpack --config build/release/CPackConfig.cmake. It packs what is built, and builds nothing itself.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME norma)
set(NORMA_PACKAGER "The Norma developers <norma@localhost.localdomain>" CACHE STRING "Whom a package names as its maintainer")
set(CPACK_PACKAGE_CONTACT ${NORMA_PACKAGER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "rules of law that are proven, not only coded")
set(CPACK_PACKAGE_DESCRIPTION "Norma holds a regulation as a typed model. It proves what the rules say about
themselves (conflicts, gaps, dead rules), decides cases with the provisions
that make each outcome lawful, audits event logs by the procedure, compares
amendments, and tests other implementations against the law.
The first regulation is the Russian procedure for recognising a person as
disabled.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "graphviz, cvc5")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# The package has the version of the program that is in it.
set(CPACK_NORMA_PROGRAM ${CMAKE_BINARY_DIR}/norma)
set(CPACK_NORMA_COPYRIGHT ${CMAKE_SOURCE_DIR}/cmake/debian_copyright)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_SOURCE_DIR}/cmake/package_version.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/package_debian.cmake)
include(CPack)
