# SPDX-FileCopyrightText: 2026 The Posthorn authors
# SPDX-License-Identifier: MIT
"""The configuration of the proxies: microsocks for SOCKS5, tinyproxy for HTTP CONNECT."""
from configuration import written

USER, PASSWORD = "proxyuser", "proxypass77"  # tinyproxy takes letters and digits only
SOCKS, HTTP = ("socks", "socks-login"), ("http", "http-login", "http-web")
TINYPROXY_CONF = """\
Port {port}
Listen 127.0.0.1
Timeout 60
MaxClients 20
Allow 127.0.0.1
DefaultErrorFile "/usr/share/tinyproxy/default.html"
LogFile "/var/log/{name}.log"
LogLevel Info
PidFile "/run/{name}.pid"
{extra}"""
EXTRA = {"http": "", "http-login": f'BasicAuth {USER} {PASSWORD}\n', "http-web": "ConnectPort 443\n"}


def furnish(root, ports):
    for name in HTTP:
        written(root / f"etc/{name}.conf", TINYPROXY_CONF.format(name=name, port=ports[name], extra=EXTRA[name]))


def begin(servers):
    for name in SOCKS:
        login = ("-u", USER, "-P", PASSWORD) if "login" in name else ()
        servers.spawn(name, "/usr/bin/microsocks", "-i", "127.0.0.1", "-p", str(servers.ports[name]), *login)
    for name in HTTP:
        servers.spawn(name, "/usr/bin/tinyproxy", "-d", "-c", f"/etc/{name}.conf")
