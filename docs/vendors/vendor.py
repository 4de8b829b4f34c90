# An implementation of the conformance protocol: python3 vendor.py. Put your system in the place of decide().
import json
import sys


def decide(case):
    return {"term": {"outcome": "1y"}}


def say(message):
    print(json.dumps(message), flush=True)


for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "hello":
        say({"type": "welcome", "protocol": 1, "vendor": "Acme", "product": "Expert", "version": "4.2",
             "capabilities": {"decisions": ["term"], "dates": []}})
    elif message["type"] == "case":
        try:
            say({"type": "result", "nonce": message["nonce"], "decisions": decide(message["input"])})
        except Exception as error:
            say({"type": "error", "nonce": message["nonce"], "message": str(error)})
    elif message["type"] == "bye":
        break
