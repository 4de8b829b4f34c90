# Read by cpack before it packs: the version and the day of the program.
execute_process(COMMAND ${CPACK_NORMA_PROGRAM} --version OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
if(NOT said MATCHES "^norma ([^ ]+) \\(")
  message(FATAL_ERROR "${CPACK_NORMA_PROGRAM} --version: expected norma VERSION (…), found ${said}")
endif()
set(CPACK_PACKAGE_VERSION ${CMAKE_MATCH_1})
