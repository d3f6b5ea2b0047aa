// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>
#include <QString>

#include <span>

namespace posthorn::cli {

/// The verbs as a set, for "this option belongs to these".
enum class VerbFlag {
    Send = 1,
    Message = 2,
    Serve = 4,
    Explain = 8,
    Help = 16,
    Check = 32,
    Console = 64,
    Account = 128,
    Detect = 256
};
Q_DECLARE_FLAGS(VerbFlags, VerbFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(VerbFlags)

/// Every option, by meaning. Two verbs may use one name for two meanings (--security).
enum class Opt {
    // the server
    Account,
    Server,
    Security,
    Connect,
    TlsName,
    TlsMin,
    CaFile,
    Pin,
    ClientCert,
    ClientKey,
    User,
    PasswordFile,
    PasswordEnv,
    PasswordStdin,
    TokenFile,
    Auth,
    AllowPlainAuth,
    Helo,
    Lmtp,
    Proxy,
    ProxyPasswordEnv,
    Bind,
    Ipv4,
    Ipv6,
    Timeout,
    Without,
    StopAfter,
    AllAddresses,
    // the message
    From,
    To,
    Cc,
    Bcc,
    EnvelopeFrom,
    ReplyTo,
    Subject,
    Body,
    BodyFile,
    HtmlFile,
    Attach,
    Inline,
    Header,
    Priority,
    RequestReadReceipt,
    Dsn,
    DsnRet,
    EnvelopeId,
    RequireTls,
    DeliverBy,
    HoldFor,
    HoldUntil,
    MtPriority,
    Charset,
    Date,
    MessageId,
    BoundarySeed,
    FormatFlowed,
    Eml,
    Batch,
    AllOrNothing,
    Repeat,
    Encoding,
    // what is printed
    Log,
    LogSecrets,
    Report,
    Json,
    Progress,
    Quiet,
    Verbose,
    // the test mailbox
    Listen,
    Port,
    Directory,
    ServeSecurity,
    Cert,
    Key,
    ServeUser,
    ServePasswordEnv,
    Count,
    // everywhere
    Help,
    Version
};

/// The chapters of the help, in order.
enum class OptionGroup { Server, Message, Mailbox, Output, General };

/// One option as it is parsed and as it is explained: the only place that knows either.
struct Option {
    Opt id;
    const char *name; ///< As typed, with its dashes: `--server`, `-4`.
    const char *argument; ///< What the help calls its value; null: it takes none.
    bool repeatable;
    VerbFlags verbs;
    OptionGroup group;
    const char *help; ///< Untranslated (QT_TRANSLATE_NOOP); see helpText().

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
    /// `--server HOST[:PORT]`
    [[nodiscard]] QString usageText() const;
    [[nodiscard]] QString helpText() const;

    /// All of them, in the order of the help.
    static std::span<const Option> all();
    /// Null when the verb has no such option. `name` with its dashes.
    static const Option *find(VerbFlag verb, QStringView name);
    /// Whether any verb has such an option.
    static bool isKnown(QStringView name);
    static const Option &of(Opt id);
    static QString groupTitle(OptionGroup group);
};

} // namespace posthorn::cli
