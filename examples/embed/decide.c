/* Decides cases by the law inside this program.
 *
 *   cc decide.c $(pkg-config --cflags --libs norma) -o decide
 *   ./decide < cases.jsonl
 *
 * Reads cases, one a line, and writes their decisions. With a word after the program's name: by that act. */
#include <norma.h>

#include <stdio.h>
#include <stdlib.h>

static char *read_all(FILE *from, size_t *size) {
  size_t room = 1 << 16;
  char *text = malloc(room);
  *size = 0;
  while (text) {
    *size += fread(text + *size, 1, room - *size, from);
    if (*size < room) break;
    char *larger = realloc(text, room *= 2);
    if (!larger) free(text);
    text = larger;
  }
  return text;
}

int main(int argc, char **argv) {
  if (norma_abi() != NORMA_ABI) {
    fprintf(stderr, "libnorma is of another version than norma.h\n");
    return 2;
  }
  char options[128] = "{}";
  if (argc > 1) snprintf(options, sizeof options, "{\"act\": \"%.64s\"}", argv[1]);
  char *error = NULL;
  norma_t *law = norma_open(options, &error);
  if (!law) {
    fprintf(stderr, "%s\n", error ? error : "no memory");
    norma_free(error);
    return 2;
  }
  size_t size = 0, length = 0;
  char *cases = read_all(stdin, &size);
  char *decisions = cases ? norma_decide_lines(law, cases, size, 1, &length) : NULL;
  int const done = decisions && fwrite(decisions, 1, length, stdout) == length;
  norma_free(decisions);
  free(cases);
  norma_close(law);
  return done ? 0 : 3;
}
