# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""A Kerberos realm of its own, so that Dovecot can offer GSSAPI: TEST, with alice and smtp/localhost."""
import os

from configuration import PEOPLE, USERS, folder, written

KRB5_CONF = """\
[libdefaults]
 default_realm = TEST
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
 udp_preference_limit = 1
[realms]
 TEST = {{
  kdc = 127.0.0.1:{port}
 }}
[domain_realm]
 localhost = TEST
"""
KDC_CONF = """\
[kdcdefaults]
 kdc_listen = 127.0.0.1:{port}
 kdc_tcp_listen = 127.0.0.1:{port}
[realms]
 TEST = {{
  database_name = /var/lib/krb5kdc/principal
  key_stash_file = /etc/krb5kdc/stash
 }}
"""
KEYTAB, TICKETS = "etc/krb5.keytab", "tmp/alice.tickets"


def furnish(root, port):
    written(root / "etc/krb5.conf", KRB5_CONF.format(port=port))
    written(root / "etc/krb5kdc/kdc.conf", KDC_CONF.format(port=port))
    written(root / "etc/krb5kdc/kadm5.acl", "")
    folder(root / "var/lib/krb5kdc")


def begin(servers):
    """The realm and its keys; Dovecot is started behind it, for it looks for its keytab once."""
    servers.inside("/usr/sbin/kdb5_util", "create", "-s", "-r", "TEST", "-P", "master")
    servers.inside("/usr/sbin/kadmin.local", "-r", "TEST", said=(
        f"addprinc -pw {PEOPLE['alice']} alice\naddprinc -randkey smtp/localhost\nktadd -k /{KEYTAB} smtp/localhost\n"))
    os.chown(servers.root / KEYTAB, USERS["dovecot"], -1)
    servers.spawn("kdc", "/usr/sbin/krb5kdc", "-n", "-r", "TEST")


def sign_in(servers):
    """A ticket for alice, and the environment in which a program finds it."""
    servers.inside("/usr/bin/kinit", "-c", f"FILE:/{TICKETS}", "alice", said=PEOPLE["alice"] + "\n")
    return {"KRB5_CONFIG": str(servers.root / "etc/krb5.conf"), "KRB5CCNAME": f"FILE:{servers.root / TICKETS}"}
