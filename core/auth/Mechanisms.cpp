// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Bearer.h"
#include "auth/CramMd5.h"
#include "auth/DigestMd5.h"
#include "auth/External.h"
#include "auth/GsaslMechanism.h"
#include "auth/LoginMechanism.h"
#include "auth/Mechanism.h"
#include "auth/Plain.h"
#include "auth/Scram.h"

#include <algorithm>
#include <array>

namespace posthorn {

namespace {

using Made = std::unique_ptr<Mechanism>;

enum class Needs { Nothing, Password, Token };

/// One mechanism of this build. The order of the table is the ranking.
struct Entry {
    const char *name;
    Needs needs;
    bool exposesSecret;
    bool bindsChannel;
    Made (*make)(const Credentials &, const AuthContext &);
};

template <typename T> Made make(const Credentials &credentials, const AuthContext &)
{
    return std::make_unique<T>(credentials);
}

template <QCryptographicHash::Algorithm Hash, bool Plus>
Made makeScram(const Credentials &credentials, const AuthContext &context)
{
    return std::make_unique<Scram>(Scram::Flavour{Hash, Plus}, credentials, context);
}

template <Bearer::Kind Kind>
Made makeBearer(const Credentials &credentials, const AuthContext &context)
{
    return std::make_unique<Bearer>(Kind, credentials, context);
}

Made makeDigest(const Credentials &credentials, const AuthContext &context)
{
    return std::make_unique<DigestMd5>(credentials, context);
}

template <bool Ntlm> Made makeGsasl(const Credentials &credentials, const AuthContext &context)
{
    return std::make_unique<GsaslMechanism>(Ntlm ? "NTLM" : "GSSAPI", credentials, context);
}

constexpr std::array table{
    Entry{"EXTERNAL", Needs::Nothing, false, false, make<External>},
    Entry{"GSSAPI", Needs::Nothing, false, false, makeGsasl<false>},
    Entry{"OAUTHBEARER", Needs::Token, true, false, makeBearer<Bearer::Kind::OAuthBearer>},
    Entry{"XOAUTH2", Needs::Token, true, false, makeBearer<Bearer::Kind::XOAuth2>},
    Entry{"SCRAM-SHA-512-PLUS", Needs::Password, false, true,
          makeScram<QCryptographicHash::Sha512, true>},
    Entry{"SCRAM-SHA-256-PLUS", Needs::Password, false, true,
          makeScram<QCryptographicHash::Sha256, true>},
    Entry{"SCRAM-SHA-1-PLUS", Needs::Password, false, true,
          makeScram<QCryptographicHash::Sha1, true>},
    Entry{"SCRAM-SHA-512", Needs::Password, false, false,
          makeScram<QCryptographicHash::Sha512, false>},
    Entry{"SCRAM-SHA-256", Needs::Password, false, false,
          makeScram<QCryptographicHash::Sha256, false>},
    Entry{"SCRAM-SHA-1", Needs::Password, false, false, makeScram<QCryptographicHash::Sha1, false>},
    Entry{"DIGEST-MD5", Needs::Password, false, false, makeDigest},
    Entry{"CRAM-MD5", Needs::Password, false, false, make<CramMd5>},
    Entry{"PLAIN", Needs::Password, true, false, make<Plain>},
    Entry{"LOGIN", Needs::Password, true, false, make<LoginMechanism>},
    // Last: it proves no more than PLAIN, and servers that still name it often refuse its old form.
    Entry{"NTLM", Needs::Password, true, false, makeGsasl<true>},
};

bool sameName(const QByteArray &one, const char *other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// Of those that GNU SASL brings along: whether it is there. Asked once, and not before one is
/// wanted.
bool isBuilt(const Entry &entry)
{
    if (entry.make == makeGsasl<true>) {
        static const bool ntlm = GsaslMechanism::isBuilt("NTLM");
        return ntlm;
    }
    if (entry.make == makeGsasl<false>) {
        static const bool gssapi = GsaslMechanism::isBuilt("GSSAPI");
        return gssapi;
    }
    return true;
}

const Entry *find(const QByteArray &name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Entry &entry) { return sameName(name, entry.name); });
    return found == table.end() || !isBuilt(*found) ? nullptr : &*found;
}

bool isOffered(const QList<QByteArray> &offered, const Entry &entry)
{
    return std::any_of(offered.begin(), offered.end(),
                       [&](const QByteArray &name) { return sameName(name, entry.name); });
}

/// The credentials hold what the mechanism needs; `wanted`: the person chose it by name.
bool isUsable(const Entry &entry, bool wanted, const Credentials &credentials)
{
    if (entry.needs == Needs::Nothing)
        return wanted || credentials.secret.isEmpty();
    if (credentials.secret.isEmpty())
        return false;
    // OAUTHBEARER alone can leave the user to the token (RFC 7628 3.1).
    if (credentials.user.isEmpty() && !sameName("OAUTHBEARER", entry.name))
        return false;
    return wanted || credentials.secretIsToken == (entry.needs == Needs::Token);
}

} // namespace

QList<QByteArray> Mechanisms::known()
{
    QList<QByteArray> names;
    for (const Entry &entry : table) {
        if (isBuilt(entry))
            names.append(entry.name);
    }
    return names;
}

bool Mechanisms::isKnown(const QByteArray &name)
{
    return find(name) != nullptr;
}

bool Mechanisms::needsSecret(const QByteArray &name)
{
    const Entry *entry = find(name);
    return !entry || entry->needs != Needs::Nothing;
}

bool Mechanisms::needsGsasl(const QByteArray &name)
{
    return sameName(name, "NTLM") || sameName(name, "GSSAPI");
}

bool Mechanisms::exposesSecret(const QByteArray &name)
{
    const Entry *entry = find(name);
    return entry && entry->exposesSecret;
}

QList<QByteArray> Mechanisms::ranked(const QList<QByteArray> &offered, const QByteArray &wanted,
                                     const Credentials &credentials, const AuthContext &context)
{
    QList<QByteArray> names;
    for (const Entry &entry : table) {
        if (!wanted.isEmpty() && !sameName(wanted, entry.name))
            continue;
        if (entry.bindsChannel && context.channelBinding.isEmpty())
            continue;
        if (isOffered(offered, entry) && isUsable(entry, !wanted.isEmpty(), credentials)
            && isBuilt(entry))
            names.append(entry.name);
    }
    return names;
}

std::unique_ptr<Mechanism> Mechanisms::create(const QByteArray &name,
                                              const Credentials &credentials,
                                              const AuthContext &context)
{
    const Entry *entry = find(name);
    return entry ? entry->make(credentials, context) : nullptr;
}

} // namespace posthorn
