"""Decides cases by the law inside a Python program: libnorma by ctypes, nothing but the standard library.

    python3 norma.py [--explain] [--act NAME] < cases.jsonl

The library is looked for where NORMA_LIBRARY says, else by the system's loader."""
import ctypes
import json
import os
import sys


class Law:
    """A law; may be used by several threads. `options`: act, rulebook, readings, lang, as norma.h says."""

    ABI = 1

    def __init__(self, **options):
        self._handle = None
        self._library = library = ctypes.CDLL(os.environ.get("NORMA_LIBRARY", "libnorma.so.0"))
        library.norma_version.restype = library.norma_digest.restype = ctypes.c_char_p
        library.norma_open.restype = ctypes.c_void_p
        library.norma_open.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
        library.norma_close.argtypes = library.norma_free.argtypes = [ctypes.c_void_p]
        library.norma_close.restype = library.norma_free.restype = None
        for name in ("norma_decide", "norma_explain"):
            getattr(library, name).restype = ctypes.c_void_p
            getattr(library, name).argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
        library.norma_decide_lines.restype = ctypes.c_void_p
        library.norma_decide_lines.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
        if library.norma_abi() != self.ABI:
            raise OSError("libnorma is of another version than this file")
        error = ctypes.c_void_p()
        self._handle = library.norma_open(json.dumps(options).encode(), ctypes.byref(error))
        if not self._handle:
            raise ValueError(self._taken(error.value).decode())

    def _taken(self, result, size=None):
        if not result:
            raise MemoryError("libnorma: no memory")
        try:
            return ctypes.string_at(result) if size is None else ctypes.string_at(result, size)
        finally:
            self._library.norma_free(result)

    def decide(self, case, explain=False):
        """The decision of a case (a dict), as a dict; {"error": ...} if the case cannot be read."""
        text = json.dumps(case, ensure_ascii=False).encode()
        call = self._library.norma_explain if explain else self._library.norma_decide
        return json.loads(self._taken(call(self._handle, text, len(text))))

    def decide_lines(self, lines, first_line=1):
        """Decisions of cases, one a line, bytes to bytes: the fast way."""
        size = ctypes.c_size_t()
        result = self._library.norma_decide_lines(self._handle, lines, len(lines), first_line, ctypes.byref(size))
        return self._taken(result, size.value)

    @property
    def version(self):
        return self._library.norma_version().decode()

    @property
    def digest(self):
        return self._library.norma_digest().decode()

    def close(self):
        if self._handle:
            self._library.norma_close(self._handle)
            self._handle = None

    __del__ = close


def main(words):
    options = {"act": words[words.index("--act") + 1]} if "--act" in words else {}
    law = Law(**options)
    if "--explain" in words:
        for line in sys.stdin:
            print(json.dumps(law.decide(json.loads(line), explain=True), ensure_ascii=False, separators=(",", ":")))
        return
    sys.stdout.buffer.write(law.decide_lines(sys.stdin.buffer.read()))


if __name__ == "__main__":
    main(sys.argv[1:])
