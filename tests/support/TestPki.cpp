// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/TestPki.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int PatienceMs = 60'000;

const auto configuration = R"([ca]
default_ca = d
[d]
database = %1/index.txt
new_certs_dir = %1
default_md = sha256
policy = p
unique_subject = no
rand_serial = yes
[p]
commonName = optional
[req]
distinguished_name = dn
prompt = no
[dn]
CN = x
)"_L1;

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QString stamp(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddHHmmss'Z'"_s);
}

void makeKey(const QString &kind, const QString &file)
{
    if (kind == "ec"_L1)
        TestPki::openssl({u"ecparam"_s, u"-name"_s, u"prime256v1"_s, u"-genkey"_s, u"-noout"_s,
                          u"-out"_s, file});
    else
        TestPki::openssl({u"genrsa"_s, u"-out"_s, file, kind.mid(3)});
}

void makeRoot(const QString &name, const QString &commonName)
{
    makeKey(u"ec"_s, TestPki::path(name + u".key"_s));
    TestPki::openssl(
        {u"req"_s, u"-x509"_s, u"-new"_s, u"-config"_s, TestPki::path(u"cnf"_s), u"-key"_s,
         TestPki::path(name + u".key"_s), u"-subj"_s, u"/CN="_s + commonName, u"-days"_s, u"30"_s,
         u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s, u"-addext"_s,
         u"keyUsage=critical,keyCertSign,cRLSign"_s, u"-out"_s, TestPki::path(name + u".pem"_s)});
}

/// The folder, made with its two authorities when it is first asked for.
const QTemporaryDir &folder()
{
    static const QTemporaryDir directory;
    static bool made = false;
    if (!made) {
        made = true;
        write(directory.filePath(u"index.txt"_s), {});
        write(directory.filePath(u"index.txt.attr"_s), u"unique_subject = no\n"_s);
        write(directory.filePath(u"cnf"_s), QString(configuration).arg(directory.path()));
        makeRoot(u"ca"_s, u"Posthorn test CA"_s);
        makeRoot(u"otherca"_s, u"Somebody else's CA"_s);
    }
    return directory;
}

QString extensions(const TestPki::Leaf &leaf)
{
    QString text = u"basicConstraints=critical,CA:FALSE\n"
                   "keyUsage=critical,digitalSignature,keyEncipherment\n"_s;
    if (!leaf.usage.isEmpty())
        text += u"extendedKeyUsage=%1\n"_s.arg(leaf.usage);
    if (!leaf.subjectAltName.isEmpty())
        text += u"subjectAltName=%1\n"_s.arg(leaf.subjectAltName);
    return text;
}

} // namespace

QString TestPki::path(const QString &name)
{
    return folder().filePath(name);
}

QString TestPki::caFile()
{
    return path(u"ca.pem"_s);
}

void TestPki::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    const bool ended = process.waitForFinished(PatienceMs);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("openssl %s: %s %s", qPrintable(arguments.join(u' ')),
               qPrintable(process.errorString()), process.readAll().constData());
}

TestPki::Identity TestPki::identity(const Leaf &leaf)
{
    const Identity made{path(leaf.name + u".crt"_s), path(leaf.name + u".key"_s)};
    if (QFile::exists(made.certificateFile))
        return made;
    const QString request = path(leaf.name + u".csr"_s);
    const QString extensionFile = path(leaf.name + u".ext"_s);
    makeKey(leaf.key, made.keyFile);
    openssl({u"req"_s, u"-new"_s, u"-config"_s, path(u"cnf"_s), u"-key"_s, made.keyFile, u"-subj"_s,
             u"/CN="_s + leaf.commonName, u"-utf8"_s, u"-out"_s, request});
    write(extensionFile, extensions(leaf));
    QStringList arguments{u"ca"_s,
                          u"-config"_s,
                          path(u"cnf"_s),
                          u"-batch"_s,
                          u"-notext"_s,
                          u"-in"_s,
                          request,
                          u"-out"_s,
                          made.certificateFile,
                          u"-extfile"_s,
                          extensionFile,
                          u"-startdate"_s,
                          stamp(leaf.startDays),
                          u"-enddate"_s,
                          stamp(leaf.endDays),
                          u"-md"_s,
                          leaf.digest};
    if (leaf.issuer.isEmpty())
        arguments += {u"-selfsign"_s, u"-keyfile"_s, made.keyFile};
    else
        arguments += {u"-cert"_s, path(leaf.issuer + u".pem"_s), u"-keyfile"_s,
                      path(leaf.issuer + u".key"_s)};
    openssl(arguments);
    return made;
}

QList<QSslCertificate> TestPki::Identity::chain() const
{
    return QSslCertificate::fromData(contents(certificateFile), QSsl::Pem);
}

QSslKey TestPki::Identity::key() const
{
    const QByteArray pem = contents(keyFile);
    const QSslKey rsa(pem, QSsl::Rsa);
    return rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa;
}

QByteArray TestPki::Identity::sha256() const
{
    return chain().first().digest(QCryptographicHash::Sha256).toHex();
}

} // namespace posthorn
