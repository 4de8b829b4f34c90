# What `cmake --install` puts where. Manual pages and completions are written by the program itself.
find_program(GZIP gzip REQUIRED)
set(manual ${CMAKE_BINARY_DIR}/manual)
add_custom_command(
  OUTPUT ${manual}/stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}
  COMMAND norma man --output ${manual}/man1
  COMMAND ${GZIP} -9 --no-name --recursive ${manual}/man1
  COMMAND norma completion bash > ${manual}/norma
  COMMAND norma completion zsh > ${manual}/_norma
  COMMAND ${CMAKE_COMMAND} -E touch ${manual}/stamp
  DEPENDS norma VERBATIM)
add_custom_target(manual ALL DEPENDS ${manual}/stamp)

install(CODE "if(NOT EXISTS ${manual}/stamp)
  message(FATAL_ERROR \"The manual pages are not made: build the target manual first.\")
endif()")
target_link_options(norma PRIVATE -Wl,-z,relro,-z,now)
install(TARGETS norma)
install(DIRECTORY ${manual}/man1 DESTINATION ${CMAKE_INSTALL_MANDIR})
install(FILES ${manual}/norma DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${manual}/_norma DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
# The data, laid out as in the repository.
install(DIRECTORY corpus DESTINATION ${CMAKE_INSTALL_DATADIR}/norma PATTERN "*.md" EXCLUDE)
file(GLOB_RECURSE pages RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS corpus/*.md)
foreach(page ${pages})
  get_filename_component(folder ${page} DIRECTORY)
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_DOCDIR}/${folder})
endforeach()
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs examples DESTINATION ${CMAKE_INSTALL_DOCDIR} PATTERN "rules_railroad.py" EXCLUDE)

# The library: header, and how CMake and pkg-config find it.
include(CMakePackageConfigHelpers)
install(TARGETS norma_library EXPORT norma LIBRARY NAMELINK_COMPONENT development INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES embed/norma.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
set(config ${CMAKE_INSTALL_LIBDIR}/cmake/norma)
set_target_properties(norma_library PROPERTIES EXPORT_NAME norma)
install(EXPORT norma NAMESPACE norma:: FILE norma-config.cmake DESTINATION ${config})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/norma-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/norma-config-version.cmake DESTINATION ${config})
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/norma.pc @ONLY CONTENT
"prefix=\${pcfiledir}/@pc_prefix@
libdir=\${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=\${prefix}/@CMAKE_INSTALL_INCLUDEDIR@

Name: norma
Description: cases decided by the law
Version: @PROJECT_VERSION@
Libs: -L\${libdir} -lnorma
Cflags: -I\${includedir}
")
install(FILES ${CMAKE_BINARY_DIR}/norma.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
