#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""kill.py LETTER_WRITER [--rounds N] [--seed N]

Kills the program at random moments while it saves drafts and sends letters to a server of this
script, starts it again, and so on. At the end every letter must be accounted for:

* what was in the outbox has arrived once, or lies in the outbox as one that may have arrived;
* nothing has arrived twice;
* what was saved as a draft and not sent is among the drafts.
"""
import argparse
import asyncio
import json
import random
import re
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path


class Server:
    """Takes every message, after a pause where a kill hurts most."""

    def __init__(self, dice):
        self.dice = dice
        self.arrived = Counter()

    async def pause(self):
        await asyncio.sleep(self.dice.choice([0, 0, 0.001, 0.005, 0.02]))

    def take(self, message):
        found = re.search(rb"^Subject: letter (\d+) end\r$", message, re.MULTILINE)
        self.arrived[int(found.group(1))] += 1

    async def talk(self, reader, writer):
        try:
            await self.converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def converse(self, reader, writer):
        async def say(text):
            await self.pause()
            writer.write(text.encode() + b"\r\n")
            await writer.drain()

        chunking = self.dice.random() < 0.5
        await say("220 sink ESMTP")
        while line := await reader.readline():
            verb = line[:4].upper()
            if verb == b"EHLO":
                await say("250-sink\r\n250-PIPELINING" + ("\r\n250-CHUNKING" if chunking else "") + "\r\n250 8BITMIME")
            elif verb == b"DATA":
                await say("354 go on")
                message = await reader.readuntil(b"\r\n.\r\n")
                await self.pause()
                self.take(message)
                await say("250 2.0.0 taken")
            elif verb == b"BDAT":
                message = await reader.readexactly(int(line.split()[1]))
                await self.pause()
                self.take(message)
                await say("250 2.0.0 taken")
            elif verb == b"QUIT":
                await say("221 bye")
                return
            else:
                await say("250 ok")


class Trial:
    def __init__(self, program, folder, dice):
        self.program = program
        self.folder = folder
        self.dice = dice
        self.server = Server(dice)
        self.said = {"DRAFT": set(), "KEPT": set(), "DONE": set()}
        self.next = 1
        self.killed = 0

    async def listen(self, process):
        while line := await process.stdout.readline():
            word, number = line.decode().split()
            self.said[word].add(int(number))
            self.next = max(self.next, int(number) + 1)

    async def start(self, last):
        return await asyncio.create_subprocess_exec(
            self.program, str(self.folder), str(self.port), last, stdout=asyncio.subprocess.PIPE)

    async def round(self):
        process = await self.start(str(self.next))
        listener = asyncio.create_task(self.listen(process))
        # The start of the program is of little interest, what follows upon a step of much.
        word = self.dice.choice(["DRAFT", "KEPT", "KEPT", "KEPT", "DONE"])
        before = len(self.said[word])
        for _ in range(5000):
            if len(self.said[word]) > before or process.returncode is not None:
                break
            await asyncio.sleep(0.002)
        await asyncio.sleep(self.dice.random() * self.dice.choice([0.005, 0.02, 0.1, 0.3]))
        if process.returncode is not None:
            raise AssertionError(f"the program ended by itself: {process.returncode}")
        process.send_signal(signal.SIGKILL)
        await process.wait()
        await listener
        self.killed += 1
        self.next += 1  # its number may be in a draft that nobody told of

    async def run(self, rounds):
        listener = await asyncio.start_server(self.server.talk, "127.0.0.1", 0, limit=1 << 24)
        self.port = listener.sockets[0].getsockname()[1]
        for _ in range(rounds):
            await self.round()
        process = await self.start("drain")
        task = asyncio.create_task(self.listen(process))
        try:
            code = await asyncio.wait_for(process.wait(), 30)
        except asyncio.TimeoutError:
            process.kill()  # judge() tells what still waits
            code = 0
        await task
        assert code == 0, f"the last run ended with {code}"
        listener.close()

    def letters(self, name):
        found = {}
        for path in (self.folder / name).glob("*.eml"):
            match = re.search(rb"^Subject: letter (\d+) end\r$", path.read_bytes(), re.MULTILINE)
            assert match, f"{path} is not whole"
            side = json.loads(path.with_suffix(".json").read_text())
            found.setdefault(int(match.group(1)), []).append(side)
        return found

    def judge(self):
        faults = []
        drafts, outbox, sent = (self.letters(name) for name in ("drafts", "outbox", "sent"))
        arrived = self.server.arrived
        uncertain = {n for n, sides in outbox.items() if any(s["state"] == "uncertain" for s in sides)}
        for number in sorted(self.said["DRAFT"] | set(arrived)):
            where = (f"letter {number}: arrived {arrived[number]} times, drafts {number in drafts}, outbox "
                     f"{[s['state'] for s in outbox.get(number, [])]}, sent {number in sent}, "
                     f"said {[w for w in self.said if number in self.said[w]]}")
            if arrived[number] > 1:
                faults.append("sent twice: " + where)
            elif number in self.said["KEPT"] and arrived[number] == 0 and number not in uncertain:
                faults.append("lost: " + where)
            elif arrived[number] == 0 and number not in drafts and number not in outbox:
                faults.append("lost draft: " + where)
            elif arrived[number] == 1 and number not in uncertain and number not in sent:
                faults.append("no copy: " + where)
            elif arrived[number] == 1 and number in drafts:
                faults.append("invites to send it again: " + where)
        for number, sides in outbox.items():
            faults += [f"still waiting: letter {number}: {side}" for side in sides if side["state"] != "uncertain"]
        print(f"{self.killed} kills, {len(self.said['DRAFT'])} drafts, {sum(arrived.values())} messages arrived, "
              f"{len(self.said['KEPT'] - self.said['DONE'])} interrupted while sending, {len(uncertain)} set apart")
        return faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 30))
    given = options.parse_args()
    print("seed", given.seed)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(given.program, Path(folder), random.Random(given.seed))
        asyncio.run(trial.run(given.rounds))
        faults = trial.judge()
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
