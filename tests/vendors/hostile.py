#!/usr/bin/env python3
"""An implementation that misbehaves: hostile.py MODE. Standard library only.

It knows nothing of the law: what it does say is that nothing is due, which is right in no ordinary case."""
import json
import os
import signal
import sys
import time

mode = sys.argv[1]
out = sys.stdout.buffer
seen = 0
held = []


def send(data):
    out.write(data)
    out.flush()


def line(message):
    return (json.dumps(message) + "\n").encode()


def welcome(**more):
    vendor = "</title><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">]]>|*_`" if mode == "scripts" else "Hostile"
    send(line({"type": "welcome", "protocol": 1, "vendor": vendor, "product": mode, "version": "1", "capabilities": {"in_flight": 4}, **more}))


def result(nonce, decisions=None):
    return line({"type": "result", "nonce": nonce, "decisions": decisions or {}})


def asleep():
    while True:
        time.sleep(60)


def fork_a_child(detached):
    if os.fork() == 0:
        if detached:
            os.setsid()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        asleep()


def on_case(nonce):
    global seen
    seen += 1
    if mode == "hangs":
        asleep()
    elif mode == "dies":
        sys.stderr.write("about to die\n")
        os._exit(3)
    elif mode == "dies-by-signal":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif mode == "dies-once":  # at its first case; a second process knows that it has been
        marker = sys.argv[2]
        if not os.path.exists(marker):
            open(marker, "w").close()
            os._exit(4)
        send(result(nonce))
    elif mode == "floods":
        while True:
            out.write(b'{"type":"result","nonce":"nobody","decisions":{}}\n' * 1000)
    elif mode == "floods-stderr":
        for _ in range(200):
            sys.stderr.write("x" * 10000 + "\n")
        sys.stderr.write("the last words\n")
        os._exit(5)
    elif mode == "half-lines":
        data = result(nonce)
        for i in range(0, len(data), 7):
            send(data[i:i + 7])
            time.sleep(0.001)
    elif mode == "half-a-line-and-dies":
        send(result(nonce)[:30])
        os._exit(0)
    elif mode == "late":
        def after_the_deadline(*_):
            send(result(nonce))
            os._exit(0)
        signal.signal(signal.SIGTERM, after_the_deadline)
        asleep()
    elif mode == "wrong-nonce":
        send(result("0" * 32))
    elif mode == "no-nonce":
        send(line({"type": "result", "decisions": {}}))
    elif mode == "invalid-utf8":
        send(b'{"type":"result","nonce":"' + nonce.encode() + b'","decisions":{"\xff\xfe":null}}\n')
    elif mode == "deep":
        send(b'{"type":"result","nonce":"' + nonce.encode() + b'","decisions":' + b"[" * 100000 + b"]" * 100000 + b"}\n")
    elif mode == "unflushed":
        held.append(result(nonce))
    elif mode == "keeps-the-pipe":
        fork_a_child(False)
        os._exit(0)
    elif mode == "daemon":
        fork_a_child(True)
        os._exit(0)
    elif mode == "closes-stdin":
        os.close(0)
        asleep()
    elif mode == "closes-stdout":
        os.close(1)
        asleep()
    elif mode == "answers-twice":
        send(result(nonce) * 2)
    elif mode == "answers-otherwise":
        send(result(nonce, {"recognised": {"outcome": seen % 2 == 0}}))
    elif mode == "long-line":
        send(b'{"type":"result","nonce":"' + nonce.encode() + b'","decisions":{"x":"')
        while True:
            out.write(b"x" * (1 << 20))
    elif mode == "declines":
        send(line({"type": "declined", "nonce": nonce, "reason": "not today"}))
    elif mode == "scripts":
        evil = "<script>document.title='owned'</script><svg onload=\"document.title='owned'\"/>&amp;]]> \u202e \u0000\u001b[31m | **x** [y](javascript:z)"
        sys.stderr.write(evil + "\n")
        if seen % 2:
            send(result(nonce, {"term": {"outcome": evil}, "status": {"lawful": [evil]}}))
        else:
            send(line({"type": "error", "nonce": nonce, "message": evil}))
    elif mode == "fails":
        send(line({"type": "error", "nonce": nonce, "message": "<script>alert(1)</script> \u001b[31m failed"}))
    elif mode == "wrong-shape":
        send(line({"type": "result", "nonce": nonce, "decisions": {"term": "1y"}}))
    elif mode == "wrong-type":
        send(line({"type": "verdict", "nonce": nonce}))
    elif mode == "foreign-outcome":
        send(result(nonce, {"term": {"outcome": "<b>for ever</b>"}, "status": {"lawful": ["group_9"]}}))
    else:  # modes that are about something else than cases
        send(result(nonce))


def main():
    if mode == "never-greets":
        asleep()
    if mode == "dies-at-once":
        sys.stderr.write("no licence\n")
        os._exit(7)
    if mode == "ignores-sigterm":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for data in sys.stdin.buffer:
        message = json.loads(data)
        if message["type"] == "hello":
            if mode == "banner":
                send(b"Acme Expert 4.2 is starting\n")
            elif mode == "version-2":
                send(line({"type": "welcome", "protocol": 2}))
            elif mode == "refuses":
                send(line({"type": "error", "message": "protocol 1 is too old"}))
            else:
                welcome()
        elif message["type"] == "case":
            on_case(message["nonce"])
        elif message["type"] == "bye" and mode not in ("ignores-bye", "ignores-sigterm"):
            return
    send(b"".join(held))
    while mode in ("ignores-bye", "ignores-sigterm"):
        time.sleep(60)


try:
    main()
except BrokenPipeError:
    os._exit(0)
