# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Certificates for the test servers, made with openssl: good for a few days and for localhost."""
import subprocess

NAMES = "DNS:localhost,DNS:mail.test,IP:127.0.0.1"


def openssl(*words):
    subprocess.run(["openssl", *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True, check=True)


def authority(folder, name):
    """NAME.pem and NAME.key: a certificate authority."""
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", 3, "-subj", f"/O=Posthorn tests/CN={name}",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign",
            "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem")


def server(folder, name, issuer, names=NAMES):
    """NAME.pem and NAME.key: a server's certificate signed by the authority ISSUER."""
    request, extensions = folder / f"{name}.csr", folder / f"{name}.ext"
    openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", f"/O=Posthorn tests/CN={name}",
            "-keyout", folder / f"{name}.key", "-out", request)
    extensions.write_text("basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,keyEncipherment\n"
                          f"extendedKeyUsage=serverAuth\nsubjectAltName={names}\n")
    openssl("x509", "-req", "-in", request, "-CA", folder / f"{issuer}.pem", "-CAkey", folder / f"{issuer}.key",
            "-CAcreateserial", "-days", 3, "-extfile", extensions, "-out", folder / f"{name}.pem")


def client(folder, name, issuer):
    """NAME.pem, NAME.key and NAME.p12 (without a password): who we are to a server."""
    request, extensions = folder / f"{name}.csr", folder / f"{name}.ext"
    openssl("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", f"/O=Posthorn tests/CN={name}",
            "-keyout", folder / f"{name}.key", "-out", request)
    extensions.write_text("basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=clientAuth\n")
    openssl("x509", "-req", "-in", request, "-CA", folder / f"{issuer}.pem", "-CAkey", folder / f"{issuer}.key",
            "-CAcreateserial", "-days", 3, "-extfile", extensions, "-out", folder / f"{name}.pem")
    openssl("pkcs12", "-export", "-in", folder / f"{name}.pem", "-inkey", folder / f"{name}.key", "-passout", "pass:",
            "-out", folder / f"{name}.p12")


def sha256(certificate):
    """The fingerprint of a PEM certificate as 64 hexadecimal digits."""
    run = subprocess.run(["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"],
                         capture_output=True, text=True, check=True)
    return run.stdout.split("=")[1].strip().replace(":", "").lower()


def make(folder):
    """Everything the servers need, in a folder of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    authority(folder, "ca")
    authority(folder, "unknown-ca")
    server(folder, "good", "ca")
    server(folder, "untrusted", "unknown-ca")
    server(folder, "othername", "ca", names="DNS:other.example")
    client(folder, "alice", "ca")
