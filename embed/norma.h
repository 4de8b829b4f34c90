/* libnorma: cases decided by the law inside another program.
 *
 * Strings are UTF-8. What a function returns as `char *` is the caller's, ends with a zero byte, and is given back by
 * norma_free. No function throws. A norma_t may be used by several threads at the same time. */
#ifndef NORMA_H
#define NORMA_H
#include <stddef.h>

#if defined(__GNUC__)
#define NORMA_API __attribute__((visibility("default")))
#else
#define NORMA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Of this header. A library whose norma_abi() is another one is not the one that it describes. */
#define NORMA_ABI 1
NORMA_API int norma_abi(void);

/* The version of the program that this library belongs to, and the digest of the rules that are built in. Not to be freed. */
NORMA_API const char *norma_version(void);
NORMA_API const char *norma_digest(void);

/* A law that cases are put to. */
typedef struct norma_law norma_t;

/* Opens a law. `options` is a JSON object, or NULL for {}:
 *   "act"       name of an act (`norma acts`); without it each case is decided by the act of its day
 *   "rulebook"  name of a file that `norma export` has written: the law is taken from it
 *   "day"       "YYYY-MM-DD": the law of that day is asked of every case, whatever day it is of; of the first act, if none is named
 *   "readings"  array of "NAME=VALUE", see `norma readings`
 *   "lang"      "ru", which is the default, or "en": the language of explanations
 * NULL if there is no such law; then *error, if `error` is not NULL, says why in one line. */
NORMA_API norma_t *norma_open(const char *options, char **error);
/* NULL does nothing. No other thread may be using it. */
NORMA_API void norma_close(norma_t *law);

/* The decision of one case, the JSON object that `norma decide` prints, without a line end. A case that cannot be read or
 * is impossible: {"error": ...}. NULL only if there is no memory. */
NORMA_API char *norma_decide(norma_t *law, const char *json, size_t length);
/* The same with the rules, facts and priorities that led to it, as `norma decide --explain` prints it. */
NORMA_API char *norma_explain(norma_t *law, const char *json, size_t length);

/* The decisions of many cases, one a line of `lines`, each with a line end, in order. Lines of spaces are left out. Errors
 * name the line, counted from `first_line`. By batches: several times as fast as one by one. *size, if `size` is not NULL, is
 * the length of the result. */
NORMA_API char *norma_decide_lines(norma_t *law, const char *lines, size_t length, size_t first_line, size_t *size);

NORMA_API void norma_free(char *result);

#ifdef __cplusplus
}
#endif
#endif
