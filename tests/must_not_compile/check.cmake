# Compiles one file and checks that the compiler says what it must.
#   cmake -DCOMPILER=g++ -DROOT=<source tree> -DSOURCE=<file> -P check.cmake
# A file whose first line is "// expect: <sentence>" must fail, with the sentence in the compiler's output; any other
# file must compile.
set(ENV{LC_ALL} C)
set(flags -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -Wno-unused-const-variable)
execute_process(COMMAND ${COMPILER} ${flags} -I${ROOT} ${SOURCE} RESULT_VARIABLE status ERROR_VARIABLE said)
file(STRINGS ${SOURCE} first LIMIT_COUNT 1)
if(NOT first MATCHES "^// expect: (.+)$")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} must compile:\n${said}")
  endif()
  return()
endif()
set(sentence "${CMAKE_MATCH_1}")
if(status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles, but it must not: ${sentence}")
endif()
string(FIND "${said}" "${sentence}" at)
if(at EQUAL -1)
  message(FATAL_ERROR "${SOURCE} fails without the sentence \"${sentence}\":\n${said}")
endif()
