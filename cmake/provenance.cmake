# Writes OUT, if it changes: the commit of ROOT and the fingerprints that DIGEST prints.
execute_process(COMMAND git -C ${ROOT} describe --always --abbrev=12 --dirty --exclude=* OUTPUT_VARIABLE commit
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  set(commit "unknown")
endif()
execute_process(COMMAND ${DIGEST} ${ROOT} ${commit} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
if(EXISTS ${OUT})
  file(READ ${OUT} before)
endif()
if(NOT text STREQUAL before)
  file(WRITE ${OUT} "${text}")
endif()
