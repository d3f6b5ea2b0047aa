# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""The clients that are compared: how each is started for a workload.

curl and msmtp are given a message that was made beforehand, without the time that took; the others
make theirs from the files while they send.
"""
import base64
import os
import shutil
import sys
from pathlib import Path

PYTHON = Path(__file__).with_name("peer_smtplib.py")
ADDRESS = "a@posthorn.example"


class Job:
    """One workload for one client on one port."""

    def __init__(self, bench, workload, files, port):
        self.bench, self.workload, self.files, self.port = bench, workload, files, port
        self.recipients = [f"r{number}@posthorn.example" for number in range(workload.recipients)]
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "SSL_CERT_FILE": str(bench.certificate)}

    def prepared(self):
        """A message with the files in it, made once for all who take one."""
        path = self.bench.folder / f"prepared-{self.workload.name}.eml"
        if not path.exists():
            with open(path, "wb") as message:
                message.write(b"From: a@posthorn.example\r\nTo: b@posthorn.example\r\nSubject: prepared\r\n"
                              b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=next\r\n\r\n"
                              b"--next\r\n\r\n" + self.bench.body.read_bytes().replace(b"\n", b"\r\n"))
                for file in self.files:
                    message.write(b"\r\n--next\r\nContent-Type: application/octet-stream\r\n"
                                  b"Content-Transfer-Encoding: base64\r\n\r\n")
                    with open(file, "rb") as octets:
                        while block := octets.read(57 * 20000):
                            message.write(base64.encodebytes(block).replace(b"\n", b"\r\n"))
                message.write(b"\r\n--next--\r\n")
        return path


def posthorn(job, *more):
    tls = ["--security", "tls", "--ca-file", job.bench.certificate] if job.workload.tls else ["--security", "none"]
    command = [job.bench.program, "send", "--server", f"localhost:{job.port}", "-4", *tls, "--from", ADDRESS,
               "--subject", "bench", "--body-file", job.bench.body, "--quiet", *more]
    for recipient in job.recipients:
        command += ["--to", recipient]
    for file in job.files:
        command += ["--attach", file]
    if job.workload.count > 1:
        command += ["--repeat", str(job.workload.count)]
    return command, None


def posthorn_data(job):
    return posthorn(job, "--without", "CHUNKING,BINARYMIME")


def curl(job):
    scheme = "smtps" if job.workload.tls else "smtp"
    options = [("url", f"{scheme}://localhost:{job.port}"), ("mail-from", ADDRESS), ("upload-file", job.prepared())]
    options += [("mail-rcpt", recipient) for recipient in job.recipients]
    if job.workload.tls:
        options.append(("cacert", job.bench.certificate))
    one = "".join(f'{name} = "{value}"\n' for name, value in options)
    settings = job.bench.folder / "curl.settings"
    settings.write_text("next\n".join([one] * job.workload.count))
    return ["curl", "-sS", "-4", "-K", settings], None


def msmtp(job):
    tls = [f"--tls-trust-file={job.bench.certificate}", "--tls=on", "--tls-starttls=off"]
    return ["msmtp", "--file=/dev/null", "--host=localhost", f"--port={job.port}", f"--from={ADDRESS}",
            *(tls if job.workload.tls else ["--tls=off"]), *job.recipients], job.prepared()


def smtplib(job):
    return [sys.executable, PYTHON, str(job.port), job.bench.certificate if job.workload.tls else "-",
            str(job.workload.count), job.bench.body, *job.files], None


def bare(tool):
    def command(job):
        options = ["--binary"] if job.workload.binary or job.workload.chunking else []
        options += ["--count", str(job.workload.count), "--recipients", str(job.workload.recipients)]
        return [job.bench.tools / tool, str(job.port), job.bench.certificate if job.workload.tls else "-", *options,
                *job.files], None
    return command


CLIENTS = {"posthorn": posthorn, "posthorn-data": posthorn_data, "curl": curl, "msmtp": msmtp, "python": smtplib,
           "qssl": bare("bench_qssl"), "openssl": bare("bench_openssl")}
TITLES = {"posthorn": "posthorn-cli", "posthorn-data": "posthorn-cli, by DATA", "curl": "curl (prepared)",
          "msmtp": "msmtp (prepared)", "python": "Python smtplib", "qssl": "bare QSslSocket", "openssl": "bare OpenSSL"}
FAST = ("posthorn", "curl", "qssl", "openssl")
ALL = ("posthorn", "curl", "msmtp", "python", "openssl")


def is_here(name):
    return name not in ("curl", "msmtp") or shutil.which(name) is not None
