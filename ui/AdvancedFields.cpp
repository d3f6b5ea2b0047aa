// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AdvancedFields.h"

#include "ui/AccountDraft.h"
#include "ui/Fingerprint.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/TextField.h"
#include "ui/WindowSize.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

AdvancedFields::AdvancedFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_caFile(new TextField)
    , m_clientCertificate(new TextField)
    , m_heloName(new TextField)
    , m_proxy(new TextField)
    , m_timeout(new QSpinBox)
    , m_ipVersion(new QComboBox)
{
    m_form->setContentsMargins({});
    m_form->setVerticalSpacing(fontMetrics().height() / 3);
    setMinimumWidth(WindowSize::width(this, 36));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addFileRow(m_caFile, tr("Certificate authority &file:"), u"certificateAuthorityFile"_s,
               tr("Choose certificate authority file…"), u"chooseCertificateAuthorityFile"_s);
    addFileRow(m_clientCertificate, tr("C&lient certificate:"), u"clientCertificate"_s,
               tr("Choose client certificate…"), u"chooseClientCertificate"_s);
    addConnectionRows();
    addTrustedRow();
}

void AdvancedFields::addFileRow(QLineEdit *field, const QString &caption, const QString &objectName,
                                const QString &buttonText, const QString &buttonName)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(WindowSize::width(this, 1));
    QPushButton *choose = Naming::button(tr("Choose…"), buttonName);
    choose->setAccessibleName(buttonText);
    choose->setAutoDefault(false);
    row->addWidget(field, 1);
    row->addWidget(choose);
    m_form->addRow(Naming::caption(caption, field, objectName), row);
    connect(field, &QLineEdit::textChanged, this, &AdvancedFields::changed);
    connect(choose, &QPushButton::clicked, this,
            [this, field, buttonText] { chooseFile(field, buttonText); });
}

void AdvancedFields::addConnectionRows()
{
    m_form->addRow(Naming::caption(tr("&HELO name:"), m_heloName, u"heloName"_s), m_heloName);
    m_proxy->setPlaceholderText(u"socks5://host:port"_s);
    m_form->addRow(Naming::caption(tr("Pro&xy:"), m_proxy, u"proxy"_s), m_proxy);
    connect(m_heloName, &QLineEdit::textChanged, this, &AdvancedFields::changed);
    connect(m_proxy, &QLineEdit::textChanged, this, &AdvancedFields::changed);

    m_timeout->setRange(0, 3600);
    m_timeout->setSpecialValueText(tr("Automatic"));
    m_form->addRow(Naming::caption(tr("T&imeout in seconds:"), m_timeout, u"timeoutInSeconds"_s),
                   m_timeout);
    connect(m_timeout, &QSpinBox::valueChanged, this, &AdvancedFields::changed);

    m_ipVersion->addItem(tr("Automatic"), QVariant::fromValue(static_cast<int>(IpVersion::Any)));
    m_ipVersion->addItem(tr("IPv4 only"), QVariant::fromValue(static_cast<int>(IpVersion::V4)));
    m_ipVersion->addItem(tr("IPv6 only"), QVariant::fromValue(static_cast<int>(IpVersion::V6)));
    m_form->addRow(Naming::caption(tr("IP versi&on:"), m_ipVersion, u"ipVersion"_s), m_ipVersion);
    connect(m_ipVersion, &QComboBox::currentIndexChanged, this, &AdvancedFields::changed);
}

void AdvancedFields::addTrustedRow()
{
    auto *column = new QVBoxLayout;
    m_trusted = Naming::live(tr("Trusted certificate"), u"trustedCertificate"_s);
    m_forget = Naming::button(tr("Forget trusted certificate"), u"forgetTrustedCertificate"_s);
    m_forget->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &AdvancedFields::forgetRequested);
    QPushButton *all = Naming::button(tr("All trusted certificates…"), u"allTrustedCertificates"_s);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &AdvancedFields::allTrustedRequested);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(Qt::AlignLeft, buttons);
    flow->setContentsMargins({});
    flow->addWidget(m_forget);
    flow->addWidget(all);
    column->addWidget(m_trusted);
    column->addWidget(buttons);
    m_form->addRow(tr("Trusted certificate:"), column);
}

void AdvancedFields::setDraft(const AccountDraft &draft)
{
    m_caFile->setText(draft.caFile);
    m_clientCertificate->setText(draft.clientCertificate);
    m_heloName->setText(draft.heloName);
    m_proxy->setText(draft.proxy);
    m_timeout->setValue(draft.timeoutSeconds);
    m_ipVersion->setCurrentIndex(m_ipVersion->findData(static_cast<int>(draft.ipVersion)));
}

void AdvancedFields::read(AccountDraft &draft) const
{
    draft.caFile = m_caFile->text();
    draft.clientCertificate = m_clientCertificate->text();
    draft.heloName = m_heloName->text();
    draft.proxy = m_proxy->text();
    draft.timeoutSeconds = m_timeout->value();
    draft.ipVersion = static_cast<IpVersion>(m_ipVersion->currentData().toInt());
}

void AdvancedFields::showTrusted(const TrustedCertificate &certificate)
{
    m_forget->setEnabled(!certificate.isEmpty());
    if (certificate.isEmpty()) {
        m_trusted->setText(tr("None"));
        return;
    }
    const QString fingerprint = Fingerprint::text(certificate.sha256);
    m_trusted->setText(
        certificate.since.isValid()
            ? tr("SHA-256 %1 trusted since %2")
                  .arg(fingerprint, certificate.since.toLocalTime().date().toString(Qt::ISODate))
            : tr("SHA-256 %1").arg(fingerprint));
}

void AdvancedFields::chooseFile(QLineEdit *field, const QString &title)
{
    auto *dialog = new QFileDialog(this, Naming::plain(title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

} // namespace posthorn
