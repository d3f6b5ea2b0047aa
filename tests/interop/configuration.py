# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""The configuration files of the test servers, and the little their chroot needs besides."""
import base64
import os
import shutil

# Numbers that exist in the chroot's own /etc/passwd only; no user is added to the machine.
USERS = {"root": 0, "nobody": 65534, "dovecot": 401, "dovenull": 402, "postfix": 411, "vmail": 5000}
GROUPS = {**USERS, "nogroup": 65534, "postdrop": 412, "mail": 8}

PEOPLE = {"alice": "wonderland", "bob": 'p@ss w0rd "q\\:=,/+{}', "carol": "Grüße-пароль-密码"}
REFUSED = "refused@mail.test"
CYRUS_REALM = "mail.test"
MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256")
AUTH_SOCKET = "var/spool/postfix/private/auth"

STARTTLS = ("smtpd_tls_security_level=encrypt", "smtpd_tls_auth_only=yes")
WRAPPED = ("smtpd_tls_wrappermode=yes", "smtpd_tls_security_level=encrypt")
# listener: (certificate, options)
LISTENERS = {
    "submission": ("good", STARTTLS),
    "smtps": ("good", WRAPPED),
    "submission-untrusted": ("untrusted", STARTTLS),
    "smtps-untrusted": ("untrusted", WRAPPED),
    "smtps-othername": ("othername", WRAPPED),
    "smtps-client": ("good", (*WRAPPED, "smtpd_tls_req_ccert=yes", "smtpd_tls_CAfile=/etc/pki/ca.pem",
                              "smtpd_relay_restrictions=permit_tls_all_clientcerts,reject",
                              "smtpd_recipient_restrictions=reject_unlisted_recipient,permit_tls_all_clientcerts,reject")),
    "submission-cyrus": ("good", (*STARTTLS, "smtpd_sasl_type=cyrus", "smtpd_sasl_path=smtpd",
                                  "cyrus_sasl_config_path=/etc/postfix/sasl",
                                  f"smtpd_sasl_local_domain={CYRUS_REALM}")),
    # Where Dovecot's submission service leaves what it took.
    "relay": ("good", ("mynetworks=127.0.0.0/8", "smtpd_sasl_auth_enable=no",
                       "smtpd_relay_restrictions=permit_mynetworks,reject",
                       "smtpd_recipient_restrictions=reject_unlisted_recipient,permit_mynetworks,reject")),
}
# What else listens on a port of its own.
OTHERS = ("lmtp", "external", "kdc", "aiosmtpd", "bound", "bound-elsewhere", "bound-stripped",
          "socks", "socks-login", "http", "http-login", "http-web")

CYRUS_CONF = """\
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: /etc/postfix/sasldb2
mech_list: NTLM
"""
BOUND_CONF = CYRUS_CONF.replace("NTLM", "SCRAM-SHA-1 SCRAM-SHA-256")

MAIN_CF = """\
compatibility_level = 3.6
queue_directory = /var/spool/postfix
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
data_directory = /var/lib/postfix
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.test
mydestination =
mynetworks = 192.0.2.1/32
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
maillog_file = /var/log/postfix.log
disable_dns_lookups = yes
smtp_dns_support_level = disabled
smtpd_peername_lookup = no
biff = no
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:no local delivery
default_transport = error:5.1.2 this server delivers nothing elsewhere
virtual_mailbox_domains = mail.test
virtual_mailbox_base = /var/mail
virtual_mailbox_maps = texthash:/etc/postfix/people
virtual_uid_maps = static:5000
virtual_gid_maps = static:5000
virtual_mailbox_limit = 0
mailbox_size_limit = 0
message_size_limit = 104857600
smtputf8_enable = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access texthash:/etc/postfix/refused, reject_unlisted_recipient, permit_sasl_authenticated, reject
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_sasl_security_options = noanonymous
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_received_header = yes
smtpd_tls_loglevel = 1
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
in_flow_delay = 0
"""

# name, type, private, unprivileged, chroot, wakeup, processes, program
SERVICES = """\
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""

DOVECOT_CONF = """\
base_dir = /run/dovecot
state_dir = /var/lib/dovecot
log_path = /var/log/dovecot.log
auth_verbose = yes
protocols = lmtp
listen = 127.0.0.1
ssl = no
mail_location = maildir:/var/mail/%n
first_valid_uid = 5000
disable_plaintext_auth = no
auth_mechanisms = plain login cram-md5 digest-md5 scram-sha-1 scram-sha-256 gssapi
auth_gssapi_hostname = "$ALL"
auth_krb5_keytab = /etc/krb5.keytab
auth_username_chars =
auth_realms = mail.test
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = username_format=%n /etc/dovecot/users
}
userdb {
  driver = passwd-file
  args = username_format=%n /etc/dovecot/users
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener /var/spool/postfix/private/auth {
    mode = 0600
    user = postfix
    group = postfix
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
  inet_listener lmtp {
    port = @lmtp@
  }
}
"""


# A second Dovecot, whose submission service knows people by their certificates alone.
EXTERNAL_CONF = """\
base_dir = /run/dovecot-external
state_dir = /var/lib/dovecot-external
log_path = /var/log/dovecot-external.log
auth_verbose = yes
protocols = submission
listen = 127.0.0.1
hostname = mail.test
ssl = required
ssl_cert = </etc/pki/good.pem
ssl_key = </etc/pki/good.key
ssl_ca = </etc/pki/ca.pem
ssl_verify_client_cert = yes
ssl_require_crl = no
auth_ssl_require_client_cert = yes
auth_ssl_username_from_cert = yes
auth_mechanisms = external
auth_failure_delay = 0
mail_location = maildir:/var/mail/%n
first_valid_uid = 5000
submission_relay_host = 127.0.0.1
submission_relay_port = @relay@
submission_relay_trusted = yes
passdb {
  driver = passwd-file
  args = username_format=%n /etc/dovecot/certified
}
userdb {
  driver = passwd-file
  args = username_format=%n /etc/dovecot/users
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service submission-login {
  inet_listener submission {
    port = @external@
  }
}
"""


def folder(path, owner=0, group=None, mode=0o755):
    path.mkdir(parents=True, exist_ok=True)
    os.chown(path, owner, owner if group is None else group)
    os.chmod(path, mode)


def written(path, text):
    """Writes a new file: one that came with a package is shared with the cache and stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")


def device(path, minor):
    """A device node; where the system forbids them, a plain file does (with chance in it for random)."""
    try:
        os.mknod(path, 0o666 | 0o020000, os.makedev(1, minor))
        path.open("wb").close()
    except OSError:
        path.unlink(missing_ok=True)
        path.write_bytes(os.urandom(1 << 20) if "random" in path.name else b"")
    os.chmod(path, 0o666)


def system_files(root):
    for place in ("dev", "etc", "proc", "root", "run/dovecot", "run/dovecot-external", "var/lib/dovecot",
                  "var/lib/dovecot-external", "var/log", "var/run"):
        folder(root / place)
    for place in ("tmp", "var/tmp"):
        folder(root / place, mode=0o1777)
    for name, minor in (("null", 3), ("zero", 5), ("random", 8), ("urandom", 9)):
        device(root / "dev" / name, minor)
    written(root / "etc/passwd", "".join(f"{n}:x:{i}:{i}::/:/bin/sh\n" for n, i in USERS.items()))
    written(root / "etc/group", "".join(f"{n}:x:{i}:\n" for n, i in GROUPS.items()))
    written(root / "etc/hosts", "127.0.0.1 localhost mail.test\n")
    written(root / "etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\nservices: files\n")
    written(root / "etc/services", "smtp 25/tcp\n")
    written(root / "etc/resolv.conf", "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")


def postfix_files(root, ports):
    etc, spool = root / "etc/postfix", root / "var/spool/postfix"
    for name in "active bounce corrupt defer deferred flush hold incoming private saved trace".split():
        folder(spool / name, USERS["postfix"], mode=0o700)
    folder(spool / "maildrop", USERS["postfix"], GROUPS["postdrop"], 0o1730)
    folder(spool / "public", USERS["postfix"], GROUPS["postdrop"], 0o710)
    folder(spool / "pid")
    folder(root / "var/lib/postfix", USERS["postfix"])
    written(etc / "main.cf", MAIN_CF)
    written(etc / "dynamicmaps.cf", "")
    written(etc / "sasl/smtpd.conf", CYRUS_CONF)
    written(etc / "people", "".join(f"{person}@mail.test {person}/\n" for person in PEOPLE))
    written(etc / "refused", f"{REFUSED} 550 5.1.1 No such person here\n")
    rows = [f"127.0.0.1:{ports[name]} inet n - n - - smtpd\n  -o syslog_name=postfix/{name}\n"
            f"  -o smtpd_tls_cert_file=/etc/pki/{certificate}.pem\n"
            f"  -o smtpd_tls_key_file=/etc/pki/{certificate}.key\n"
            + "".join(f"  -o {option}\n" for option in options)
            for name, (certificate, options) in LISTENERS.items()]
    written(etc / "master.cf", "".join(rows) + SERVICES)


def furnish(root, pki, ports):
    """Makes a chroot with unpacked packages ready to be started."""
    system_files(root)
    folder(root / "var/mail", USERS["vmail"])
    shutil.copytree(pki, root / "etc/pki")
    postfix_files(root, ports)
    written(root / "etc/dovecot/dovecot.conf", DOVECOT_CONF.replace("@lmtp@", str(ports["lmtp"])))
    written(root / "etc/dovecot/external.conf", EXTERNAL_CONF.replace("@external@", str(ports["external"]))
            .replace("@relay@", str(ports["relay"])))
    written(root / "etc/dovecot/certified", "alice:::::::nopassword=y\n")
    written(root / "etc/sasl2/posthorn.conf", BOUND_CONF)
    written(root / "etc/dovecot/users", "".join(
        f"{name}:{{PLAIN.b64}}{base64.b64encode(password.encode()).decode()}:5000:5000::/var/mail/{name}\n" for name, password in PEOPLE.items()))
