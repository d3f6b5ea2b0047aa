// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/GsaslMechanism.h"

#include "auth/GsaslLibrary.h"
#include "auth/Secret.h"

#include <QtEndian>

namespace posthorn {

namespace {

constexpr qsizetype NtlmHeader = 32; ///< signature, type, target name, flags, nonce

/// A type 2 message whose fields lie within it: the library reads them where they say they are.
bool isNtlmChallenge(const QByteArray &challenge)
{
    if (challenge.size() < NtlmHeader || !challenge.startsWith(QByteArray("NTLMSSP\0", 8)))
        return false;
    const char *octets = challenge.constData();
    const auto type = qFromLittleEndian<quint32>(octets + 8);
    const qint64 length = qFromLittleEndian<quint16>(octets + 12);
    const qint64 offset = qFromLittleEndian<quint32>(octets + 16);
    return type == 2 && (length == 0 || offset + length <= challenge.size());
}

/// The library and a context of it, for as long as it is needed; both null where there is none.
class Library {
public:
    Library()
        : m_functions(GsaslLibrary::load())
    {
        if (m_functions && m_functions->init(&m_context) != GSASL_OK)
            m_context = nullptr;
    }
    ~Library()
    {
        if (m_context)
            m_functions->done(m_context);
    }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
    [[nodiscard]] Gsasl *context() const { return m_context; }
    const GsaslLibrary *operator->() const { return m_functions; }

private:
    const GsaslLibrary *m_functions;
    Gsasl *m_context = nullptr;
};

} // namespace

class GsaslMechanism::Private {
public:
    ~Private()
    {
        if (session)
            library->finish(session);
    }
    [[nodiscard]] Step step(const QByteArray &challenge);
    [[nodiscard]] Step failed(int code) const;

    Library library;
    Gsasl_session *session = nullptr;
    QByteArray name;
    QByteArray host;
    Step first; ///< of start(), where it failed
    int rounds = 0;
    bool done = false;
};

Mechanism::Step GsaslMechanism::Private::failed(int code) const
{
    if (name == "GSSAPI" && rounds <= 1)
        return failure(
            tr("Kerberos gives no ticket for smtp/%1 (%2). Get one with “kinit”, or sign "
               "in another way.")
                .arg(QString::fromLatin1(host), QString::fromLatin1(library->errorName(code))));
    return failure(
        tr("%1 failed: %2", "a way of signing in, the reason")
            .arg(QString::fromLatin1(name), QString::fromUtf8(library->errorText(code))));
}

Mechanism::Step GsaslMechanism::Private::step(const QByteArray &challenge)
{
    if (done)
        return surplusChallenge();
    if (++rounds > MaximumRounds || challenge.size() > MaximumChallenge)
        return wrongChallenge(
            tr("The server's challenge is none of %1.").arg(QString::fromLatin1(name)));
    char *output = nullptr;
    size_t size = 0;
    const int code
        = library->step(session, challenge.constData(), size_t(challenge.size()), &output, &size);
    QByteArray response(output, qsizetype(size));
    library->free(output);
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE)
        return failed(code);
    done = code == GSASL_OK;
    return answer(response);
}

bool GsaslMechanism::isBuilt(const QByteArray &name)
{
    const Library library;
    return library.context() && library->isSupported(library.context(), name.constData()) == 1;
}

GsaslMechanism::GsaslMechanism(const QByteArray &name, const Credentials &credentials,
                               const AuthContext &context)
    : d(std::make_unique<Private>())
{
    d->name = name.toUpper();
    d->host = context.host;
    if (!d->library.context()
        || d->library->start(d->library.context(), d->name.constData(), &d->session) != GSASL_OK) {
        d->session = nullptr;
        return;
    }
    const Secret password(credentials.secret.octets());
    const std::pair<Gsasl_property, QByteArray> properties[] = {
        {GSASL_AUTHID, credentials.user.toUtf8()},
        {GSASL_SERVICE, "smtp"},
        {GSASL_HOSTNAME, context.host},
    };
    for (const auto &[property, value] : properties)
        d->library->setProperty(d->session, property, value.constData(), size_t(value.size()));
    if (!password.bytes().isEmpty())
        d->library->setProperty(d->session, GSASL_PASSWORD, password.bytes().constData(),
                                size_t(password.bytes().size()));
}

GsaslMechanism::~GsaslMechanism() = default;

QByteArray GsaslMechanism::name() const
{
    return d->name;
}

/// Both speak first. Where that fails, next() tells why.
std::optional<QByteArray> GsaslMechanism::start()
{
    if (!d->session)
        d->first = failure(tr("%1 is not built in.").arg(QString::fromLatin1(d->name)));
    else
        d->first = d->step({});
    return d->first.failed ? std::nullopt : std::optional(d->first.response);
}

Mechanism::Step GsaslMechanism::next(const QByteArray &challenge)
{
    if (!d->session || d->first.failed)
        return d->first;
    if (d->name == "NTLM" && !isNtlmChallenge(challenge))
        return failure(
            tr("The server's challenge is none of %1.").arg(QString::fromLatin1(d->name)));
    return d->step(challenge);
}

} // namespace posthorn
