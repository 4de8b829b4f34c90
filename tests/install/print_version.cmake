# cmake -DROOT=… -P print_version.cmake: what cmake/version.cmake says of a folder.
include(${CMAKE_CURRENT_LIST_DIR}/../../cmake/version.cmake)
norma_version(${ROOT} 0.1.0)
execute_process(COMMAND ${CMAKE_COMMAND} -E echo "${VERSION} ${COMMIT} ${COMMITTED_ON}")
