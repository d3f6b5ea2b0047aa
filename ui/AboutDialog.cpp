// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AboutDialog.h"

#include "auth/Mechanism.h"
#include "post/KeyringBackend.h"
#include "ui/Naming.h"
#include "ui/Notifier.h"
#include "ui/SpellDictionary.h"
#include "ui/WindowSize.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSslSocket>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

QString AboutDialog::version()
{
    QString version = u"Posthorn %1, Qt %2"_s.arg(QLatin1StringView(POSTHORN_VERSION),
                                                  QLatin1StringView(qVersion()));
    const QStringList tls = QSslSocket::sslLibraryVersionString().split(u' ', Qt::SkipEmptyParts);
    if (!tls.isEmpty())
        version += u", "_s + tls.mid(0, 2).join(u' ');
    return version;
}

QString AboutDialog::parts()
{
    const QStringList sentences{
        KeyringBackend::isBuilt() ? tr("Passwords can be kept in the keyring (QtKeychain).")
                                  : tr("Built without the keyring (QtKeychain)."),
        Notifier::usesBus() ? tr("Notifications go to the desktop (D-Bus).")
                            : tr("Built without notifications over D-Bus."),
        SpellDictionary::isBuilt() ? tr("Spelling is checked (Hunspell).")
                                   : tr("Built without the check of spelling (Hunspell)."),
        Mechanisms::isKnown("NTLM") ? tr("Sign-in with NTLM and GSSAPI is possible (GNU SASL).")
                                    : tr("Built without NTLM and GSSAPI (GNU SASL)."),
    };
    return sentences.join(u'\n');
}

QString AboutDialog::versionInformation()
{
    return u"%1\n%2, %3, %4\n%5\n"_s.arg(version(), QSysInfo::prettyProductName(),
                                         QSysInfo::currentCpuArchitecture(),
                                         QGuiApplication::platformName(), parts());
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Posthorn"));
    auto *layout = new QVBoxLayout(this);

    auto *top = new QHBoxLayout;
    if (!QGuiApplication::windowIcon().isNull()) {
        auto *icon = new QLabel;
        const int size = 4 * fontMetrics().height();
        icon->setPixmap(
            QGuiApplication::windowIcon().pixmap(QSize(size, size), devicePixelRatioF()));
        top->addWidget(icon, 0, Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    auto *name = new QLabel(u"Posthorn"_s);
    QFont large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.6);
    name->setFont(large);
    words->addWidget(name);
    words->addWidget(Naming::text(tr("Mail composer and SMTP workbench")));
    QLabel *versionLabel = Naming::live(tr("Version"), u"version"_s);
    versionLabel->setText(version());
    words->addWidget(versionLabel);
    words->addWidget(Naming::text(parts()));
    top->addLayout(words, 1);
    layout->addLayout(top);

    auto *text = new QPlainTextEdit(licences());
    layout->addWidget(Naming::caption(tr("&Licences:"), text, u"licences"_s));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(text, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *copy
        = Naming::button(tr("Copy &version information"), u"copyVersionInformation"_s);
    connect(copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versionInformation()); });
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    WindowSize::resize(this, 98, 36);
    close->setFocus();
}

QString AboutDialog::licences()
{
    QFile file(u":/licences/LICENSE"_s);
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    // Its lines end where a terminal ends; those of a window end where the window does.
    static const QRegularExpression lineEnd(u"(?<!\n)\n(?=[^\n])"_s);
    text.replace(lineEnd, u" "_s);
    text += tr("\nPosthorn uses these libraries:\n"
               "Qt %1: GNU Lesser General Public License, version 3\n"
               "%2: Apache License, version 2.0\n")
                .arg(QLatin1StringView(qVersion()), QSslSocket::sslLibraryVersionString());
    return text;
}

} // namespace posthorn
