"""Validates SARIF against the schema that stands beside this file. Usage: sarif.py WRITE_SAMPLES DIRECTORY
Exit 77 (skipped) where the validator is not installed."""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed: not validated")
    sys.exit(77)

program, directory = sys.argv[1], pathlib.Path(sys.argv[2])
subprocess.run([program, directory], check=True)
schema = json.loads(pathlib.Path(__file__).with_name("sarif-schema-2.1.0.json").read_text())
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
validator = kind(schema, format_checker=jsonschema.FormatChecker())

# A validator that finds nothing wrong with this finds nothing.
if validator.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"level": "fatal"}]}]}):
    sys.exit("the schema takes a result without message and with an unknown level")

files = sorted(directory.glob("*.sarif"))
wrong = 0
for file in files:
    for error in validator.iter_errors(json.loads(file.read_text())):
        wrong += 1
        print(f"{file.name}: {'/'.join(map(str, error.path))}: {error.message[:300]}")
print(f"{len(files)} files, {wrong} errors")
sys.exit(1 if wrong or not files else 0)
