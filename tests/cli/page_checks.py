"""What the tests of pages share: the program, whether what takes minutes is wanted, the tree, and failures, told as they come."""
import os
import pathlib
import sys

norma = os.path.abspath(sys.argv[1])
whole = "--whole" in sys.argv[2:]
tree = pathlib.Path.cwd()
failures = []


def fail(what):
    failures.append(what)
    print("FAILED: " + what)
