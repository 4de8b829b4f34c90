# Run by cpack on the tree that it packs: what Debian wants of a package beside what an installation has.
set(doc ${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share/doc/norma)
file(COPY_FILE ${CPACK_NORMA_COPYRIGHT} ${doc}/copyright)
file(REMOVE ${doc}/LICENSE)  # the copyright names Debian's copy
file(RENAME ${doc}/CHANGELOG.md ${doc}/changelog)
execute_process(COMMAND strip --remove-section=.comment --remove-section=.note
                        ${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/bin/norma COMMAND_ERROR_IS_FATAL ANY)
# Of the day of the commit, so that the same text makes the same package.
execute_process(COMMAND ${CPACK_NORMA_PROGRAM} --version OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH " of ([0-9-]+)\\)" day "${said}")
set(day ${CMAKE_MATCH_1})
if(NOT day)
  string(TIMESTAMP day "%Y-%m-%d" UTC)
endif()
execute_process(COMMAND date -R -u -d ${day} OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${doc}/changelog.Debian "${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Changes: see CHANGELOG.md.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
execute_process(COMMAND gzip -9 --no-name --force ${doc}/changelog ${doc}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
