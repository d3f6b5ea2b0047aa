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

    def send(self, listener, *options, user="alice", password=None, trust="ca", security=None):
        """Runs `send` against a listener of the test servers and waits for its end."""
        secure = security or ("starttls" if "submission" in listener else "tls")
        command = [self.program, "send", "--server", f"localhost:{self.servers.ports[listener]}",
                   "--security", secure, "--user", user, "--password-env", "POSTHORN_TEST_PASSWORD", "--json"]
        if trust:
            command += ["--ca-file", str(self.servers.pki / f"{trust}.pem")]
        environment = {**os.environ, "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home), "LC_ALL": "C.UTF-8",
                       "POSTHORN_TEST_PASSWORD": configuration.PEOPLE[user] if password is None else password}
        run = subprocess.run([*command, *map(str, options)], env=environment, stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=180, check=False)
        return Sent(run.returncode, run.stdout.decode(), run.stderr.decode())
