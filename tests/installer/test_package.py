#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""test_package.py CPACK BUILD: makes the Debian package and looks into it, as far as it can be
looked into without installing it."""
import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CPACK, BUILD = sys.argv[1], Path(sys.argv[2]).resolve()
INSTALLER = Path(__file__).resolve().parents[2] / "installer"
TRANSLATIONS = INSTALLER.parent / "resources/translations"
ID = "org.posthorn.Posthorn"


def run(*words, **more):
    return subprocess.run(list(map(str, words)), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                          **more)


class DebianPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        made = run(CPACK, "--config", BUILD / "CPackConfig.cmake", "-G", "DEB",
                   "-D", f"CPACK_OUTPUT_FILE_PREFIX={holder.name}", "-B", holder.name, cwd=BUILD)
        packages = list(Path(holder.name).glob("*.deb"))
        if made.returncode or len(packages) != 1:
            raise AssertionError(f"cpack ended with {made.returncode}: {made.stdout}{made.stderr}")
        cls.package, cls.tree = packages[0], Path(holder.name) / "tree"
        subprocess.run(["dpkg-deb", "-x", cls.package, cls.tree], check=True)

    def test_holds_what_a_desktop_needs(self):
        for name in ["bin/posthorn", "bin/posthorn-cli", f"share/applications/{ID}.desktop",
                     f"share/metainfo/{ID}.metainfo.xml", f"share/icons/hicolor/scalable/apps/{ID}.svg",
                     f"share/icons/hicolor/48x48/apps/{ID}.png", f"share/icons/hicolor/256x256/apps/{ID}.png",
                     "share/doc/posthorn/copyright"]:
            self.assertTrue((self.tree / "usr" / name).is_file(), name)

    def test_holds_nothing_else(self):
        places = {path.relative_to(self.tree).parts[:2] for path in self.tree.rglob("*") if path.is_file()}
        self.assertEqual(places - {("usr", "lib")}, {("usr", "bin"), ("usr", "share")})
        self.assertLessEqual({path.name for path in (self.tree / "usr/lib").rglob("*") if path.is_file()},
                             {"posthorn-keyring.so"})

    def test_knows_its_dependencies(self):
        depends = run("dpkg-deb", "-f", self.package, "Depends").stdout
        for library in ("libqt6core6", "libqt6network6", "libqt6widgets6", "libqt6svg6", "ca-certificates"):
            self.assertIn(library, depends)
        cache = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
        for package, found in (("libgsasl", "GSASL_LIBRARY:FILEPATH=/"), ("libqt6keychain", "Qt6Keychain_DIR:PATH=/")):
            self.assertEqual(package in depends, found in cache, package)

    def test_finds_its_keyring_module(self):
        """Without a bus nobody answers; but the module is there, and loads."""
        if not (BUILD / "app/posthorn-keyring.so").exists():
            self.skipTest("built without QtKeychain")
        with tempfile.TemporaryDirectory() as home:
            alone = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home,
                     "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
            program = self.tree / "usr/bin/posthorn-cli"
            run(program, "account", "set", "work", "server=localhost:1", "user=ann", "from=ann@x.example", env=alone)
            sent = run(program, "send", "--account", "work", "--to", "bob@x.example", "--body", "x", env=alone)
        self.assertEqual(sent.returncode, 77, sent.stderr)
        self.assertIn("no keyring could be asked", sent.stderr)
        self.assertNotIn("posthorn-keyring", sent.stderr)

    def test_looks_for_libraries_where_the_system_does(self):
        for file in (*self.tree.glob("usr/bin/*"), *self.tree.glob("usr/lib/**/*.so")):
            told = run("objdump", "-p", file)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertNotRegex(told.stdout, r"\bR(UN)?PATH\b")

    def test_the_program_in_it_starts(self):
        started = run(self.tree / "usr/bin/posthorn-cli", "--version")
        self.assertEqual(started.returncode, 0, started.stderr)
        self.assertIn(run("dpkg-deb", "-f", self.package, "Version").stdout.strip(), started.stdout)


class Metadata(unittest.TestCase):
    @unittest.skipUnless(shutil.which("desktop-file-validate"), "needs desktop-file-utils")
    def test_desktop_entry(self):
        checked = run("desktop-file-validate", INSTALLER / f"{ID}.desktop")
        self.assertEqual((checked.returncode, checked.stdout), (0, ""))

    @unittest.skipUnless(shutil.which("appstreamcli"), "needs appstream")
    def test_appstream_description(self):
        checked = run("appstreamcli", "validate", "--no-net", INSTALLER / f"{ID}.metainfo.xml")
        self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_mac_property_list(self):
        """It cannot be tried here, but it can be read."""
        values = plistlib.loads((INSTALLER / "macos/Info.plist.in").read_bytes())
        self.assertEqual(values["CFBundlePackageType"], "APPL")
        self.assertTrue(values["NSHighResolutionCapable"])
        self.assertEqual([kind["CFBundleURLSchemes"] for kind in values["CFBundleURLTypes"]], [["mailto"]])
        # macOS tells a program only of the languages that it names.
        languages = {path.stem.partition("_")[2] for path in TRANSLATIONS.glob("posthorn_*.ts")}
        self.assertEqual(set(values["CFBundleLocalizations"]), languages)


if __name__ == "__main__":
    result = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result
    wrong = len(result.failures) + len(result.errors)
    done = result.testsRun - wrong - len(result.skipped)
    print(f"Totals: {done} passed, {wrong} failed, {len(result.skipped)} skipped")
    sys.exit(0 if result.wasSuccessful() else 1)
