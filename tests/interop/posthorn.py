# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""posthorn-cli as these tests use it."""
import json
import os
import subprocess
from dataclasses import dataclass

import configuration


@dataclass
class Sent:
    code: int
    output: str
    errors: str

    @property
    def report(self):
        """The JSON object: the last line of standard output that begins one."""
        return json.loads(self.output[self.output.index("{"):])


class Posthorn:
    def __init__(self, program, servers, home):
        self.program, self.servers, self.home = program, servers, home

    def run(self, verb, *options, environment=None):
        """Runs the program and waits for its end."""
        home = str(self.home)
        run = subprocess.run([self.program, verb, *map(str, options)], stdin=subprocess.DEVNULL, capture_output=True,
                             env={**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8",
                                  **(environment or {})}, timeout=180, check=False)
        return Sent(run.returncode, run.stdout.decode(), run.stderr.decode())

    def send(self, listener, *options, user="alice", password=None, trust="ca", security=None, environment=None):
        """Runs `send` against a listener of the test servers; the password is the right one unless it is given."""
        secure = security or ("starttls" if "submission" in listener else "tls")
        command = ["--server", f"localhost:{self.servers.ports[listener]}", "--security", secure, "--json"]
        if user:
            command += ["--user", user, "--password-env", "POSTHORN_TEST_PASSWORD"]
        if trust:
            command += ["--ca-file", self.servers.pki / f"{trust}.pem"]
        secret = configuration.PEOPLE.get(user, "") if password is None else password
        return self.run("send", *command, *options,
                        environment={"POSTHORN_TEST_PASSWORD": secret, **(environment or {})})

    def knows(self, mechanism):
        """Whether the mechanism is built in: where it is not, the configuration is at fault (78)."""
        return self.run("send", "--server", "127.0.0.1:1", "--security", "none", "--auth", mechanism,
                        "--from", "a@mail.test", "--to", "b@mail.test").code != 78
