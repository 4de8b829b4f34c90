#!/usr/bin/env python3
"""The files that docs/new-act.md shows compile, and are the files that it names. Usage: new_act.py COMPILER, from the top of the tree."""
import pathlib
import re
import subprocess
import sys
import tempfile

text = pathlib.Path("docs/new-act.md").read_text(encoding="utf-8")
files = dict(re.findall(r"\*\*`(\w+\.[ch]pp)`\*\*.*?```cpp\n(.*?)```", text, re.S))
if sorted(files) != ["act.cpp", "act.hpp", "facts.hpp", "registry.hpp", "rules.hpp"]:
    sys.exit(f"docs/new-act.md shows {sorted(files)}")
with tempfile.TemporaryDirectory() as folder:
    act = pathlib.Path(folder) / "rules" / "leave"
    act.mkdir(parents=True)
    for name, code in files.items():
        (act / name).write_text(code, encoding="utf-8")
    command = [sys.argv[1], "-std=c++20", "-Wall", "-Wextra", "-Werror", "-I", folder, "-I", ".", "-fsyntax-only", str(act / "act.cpp")]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr[:3000])
