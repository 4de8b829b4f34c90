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
