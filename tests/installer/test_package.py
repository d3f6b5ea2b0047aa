#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""test_package.py CPACK BUILD: makes the Debian package and looks into it, as far as it can be
looked into without installing it."""
import plistlib
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CPACK, BUILD = sys.argv[1], Path(sys.argv[2]).resolve()
INSTALLER = Path(__file__).resolve().parents[2] / "installer"
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
        self.assertEqual(places, {("usr", "bin"), ("usr", "share")})

    def test_knows_its_dependencies(self):
        depends = run("dpkg-deb", "-f", self.package, "Depends").stdout
        for library in ("libqt6core6", "libqt6network6", "libqt6widgets6", "libqt6svg6", "ca-certificates"):
            self.assertIn(library, depends)

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


if __name__ == "__main__":
    result = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result
    wrong = len(result.failures) + len(result.errors)
    done = result.testsRun - wrong - len(result.skipped)
    print(f"Totals: {done} passed, {wrong} failed, {len(result.skipped)} skipped")
    sys.exit(0 if result.wasSuccessful() else 1)
