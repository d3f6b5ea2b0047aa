// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AboutDialog.h"

#include "auth/Mechanism.h"
#include "post/KeyringBackend.h"
#include "ui/Naming.h"
#include "ui/Notifier.h"
#include "ui/SpellDictionary.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
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
    QStringList with;
    QStringList without;
    const auto part
        = [&](bool isBuilt, const QString &words) { (isBuilt ? with : without).append(words); };
    part(KeyringBackend::isBuilt(), tr("the keyring of the system (QtKeychain)"));
    part(Notifier::usesBus(), tr("desktop notifications (D-Bus)"));
    part(SpellDictionary::isBuilt(), tr("the check of spelling (Hunspell)"));
    part(Mechanisms::isKnown("NTLM"), tr("NTLM and GSSAPI (GNU SASL)"));
    const QLocale locale;
    QStringList sentences;
    if (!with.isEmpty())
        sentences += tr("Built with %1.").arg(locale.createSeparatedList(with));
    if (!without.isEmpty())
        sentences += tr("Built without %1.").arg(locale.createSeparatedList(without));
    return sentences.join(u' ');
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
    text->setMinimumSize(84 * fontMetrics().averageCharWidth(), 16 * fontMetrics().lineSpacing());
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
    close->setFocus();
}

QString AboutDialog::licences()
{
    QFile file(u":/licences/LICENSE"_s);
    QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    text += tr("\nPosthorn uses these libraries:\n"
               "Qt %1: GNU Lesser General Public License, version 3\n"
               "%2: Apache License, version 2.0\n")
                .arg(QLatin1StringView(qVersion()), QSslSocket::sslLibraryVersionString());
    return text;
}

} // namespace posthorn
