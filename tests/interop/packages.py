# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""Debian packages as files: downloaded into a cache, unpacked into a folder, never installed."""
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

LEFT_OUT = ("usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/i18n", "usr/share/info",
            "usr/share/lintian", "usr/share/bug", "usr/share/zoneinfo", "usr/lib/systemd", "lib/systemd")


class Unavailable(Exception):
    """The packages cannot be had: no apt-get, or no network."""


def apt_options(cache, own_lists):
    """Options that make apt-get see an empty machine and touch nothing outside the cache."""
    for folder in ("archives/partial", "lists/partial"):
        (cache / folder).mkdir(parents=True, exist_ok=True)
    (cache / "status").touch()
    options = {"Dir::State::status": cache / "status", "Dir::Cache::archives": cache / "archives",
               "Dir::Cache::pkgcache": "", "Dir::Cache::srcpkgcache": "", "Debug::NoLocking": 1,
               "APT::Sandbox::User": "root", "APT::Install-Recommends": 0, "Acquire::Retries": 3}
    if own_lists:
        options["Dir::State::lists"] = cache / "lists"
    return [word for key, value in options.items() for word in ("-o", f"{key}={value}")]


def apt_get(cache, own_lists, *words):
    try:
        return subprocess.run(["apt-get", "-qq", "-y", *apt_options(cache, own_lists), *words],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise Unavailable("there is no apt-get on this machine") from error


def download(names, cache):
    """The .deb files of the packages and of all they depend on. Asks the network only once."""
    done = cache / "complete"
    wanted = " ".join(names)
    if not done.exists() or done.read_text() != wanted:
        shutil.rmtree(cache, ignore_errors=True)
        run = apt_get(cache, False, "install", "--download-only", *names)
        if run.returncode:  # no package lists, or older ones than the archive: fetch our own
            apt_get(cache, True, "update")
            run = apt_get(cache, True, "install", "--download-only", *names)
        if run.returncode:
            raise Unavailable(f"apt-get could not download {wanted}:\n{run.stderr.strip()}")
        done.write_text(wanted)
    return sorted((cache / "archives").glob("*.deb"))


def unpacked(names, cache):
    """A folder that holds the packages as a root file system. Made once, to be copied."""
    debs = download(names, cache)
    key = hashlib.sha256("\n".join(deb.name for deb in debs).encode()).hexdigest()[:16]
    root = cache / f"root-{key}"
    if root.exists():
        return root
    making = cache / f"making-{os.getpid()}"
    for folder in ("bin", "sbin", "lib", "lib64"):
        (making / "usr" / folder).mkdir(parents=True)
        (making / folder).symlink_to(f"usr/{folder}")
    excluded = [f"--exclude=./{folder}/*" for folder in LEFT_OUT]
    for deb in debs:
        with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE) as opened:
            subprocess.run(["tar", "-x", "-C", making, "--keep-directory-symlink", *excluded],
                           stdin=opened.stdout, check=True)
        if opened.returncode:
            raise Unavailable(f"{deb.name} cannot be unpacked")
    making.rename(root)
    return root


def copied(root, destination):
    """A working copy that shares its files with the unpacked packages: nothing may write into them."""
    subprocess.run(["cp", "-al", Path(root), Path(destination)], check=True)
    return Path(destination)
