// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/CertificateDialog.h"

#include "smtp/Advice.h"
#include "smtp/LogEntry.h"
#include "ui/Ask.h"
#include "ui/Background.h"
#include "ui/Fingerprint.h"
#include "ui/FingerprintDelegate.h"
#include "ui/FitToContents.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QRegularExpression>
#include <QSaveFile>
#include <QShowEvent>
#include <QSpacerItem>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// More names than this are counted, not listed.
constexpr int NamesShown = 30;

QString dateText(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
        && file.commit())
        return {};
    return file.errorString();
}

} // namespace

CertificateDialog::CertificateDialog(const DeliveryReport &report,
                                     const TrustedCertificate &previous, QWidget *parent)
    : QDialog(parent)
    , m_server(report.server)
    , m_previous(previous)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Server certificate problem"));
    if (m_server.tls) {
        m_certificate = m_server.tls->chain.value(0);
        m_problems = m_server.tls->problems;
    }
    if (m_problems.isEmpty())
        m_problems = {Advice::forReport(report).explanation};
    m_changed = !previous.isEmpty() && previous.sha256 != m_certificate.sha256;

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildSummary());
    layout->addWidget(buildProblems());
    QLabel *calm = Naming::text(tr("Your password and message have not been sent."));
    layout->addWidget(calm);
    layout->addWidget(buildDetails());
    // As wide as half a fingerprint, where the screen has the room.
    layout->addSpacerItem(new QSpacerItem(WindowSize::width(this, 90), 0, QSizePolicy::Preferred,
                                          QSizePolicy::Fixed));
    buildAdvice(layout);
    layout->addWidget(buildTools());
    layout->addStretch();
    layout->addWidget(buildDecision());
    findChild<QPushButton *>(u"doNotConnect"_s)->setFocus();
}

QString CertificateDialog::target() const
{
    const QString host = escapedForShowing(m_server.host);
    return host.contains(u':') ? u"[%1]:%2"_s.arg(host).arg(m_server.port)
                               : u"%1:%2"_s.arg(host).arg(m_server.port);
}

QString CertificateDialog::summary() const
{
    if (!m_changed)
        return tr("Posthorn cannot be sure that it is talking to %1.").arg(target());
    if (!m_previous.since.isValid())
        return tr("The certificate of %1 has changed since you trusted it.").arg(target());
    return tr("The certificate of %1 has changed since you trusted it on %2.")
        .arg(target(), m_previous.since.toLocalTime().date().toString(Qt::ISODate));
}

QWidget *CertificateDialog::buildSummary()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *icon = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    icon->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, this).pixmap(size, size));
    layout->addWidget(icon);
    QLabel *label = Naming::live(tr("Certificate summary"), u"certificateSummary"_s);
    label->setText(summary());
    QFont large = label->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    label->setFont(large);
    layout->addWidget(label, 1);
    return row;
}

QWidget *CertificateDialog::buildProblems()
{
    auto *list = new QListWidget;
    Naming::name(list, tr("Certificate problems"), u"certificateProblems"_s);
    list->setWordWrap(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->viewport()->setAutoFillBackground(false);
    for (const QString &problem : std::as_const(m_problems))
        list->addItem(u"• "_s + problem);
    FitToContents::apply(list, 12);
    return list;
}

void CertificateDialog::addDetail(QTableWidget *table, const QString &field,
                                  const QString &value) const
{
    const int row = table->rowCount();
    table->insertRow(row);
    int column = 0;
    for (const QString &text : {field, value}) {
        auto *item = new QTableWidgetItem(text);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        table->setItem(row, column++, item);
    }
}

QWidget *CertificateDialog::buildDetails()
{
    auto *table = new QTableWidget(0, 2);
    Naming::name(table, tr("Certificate details"), u"certificateDetails"_s);
    table->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    table->setTabKeyNavigation(false);
    table->setWordWrap(true);
    table->setTextElideMode(Qt::ElideNone);
    table->setItemDelegateForColumn(1, new FingerprintDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    QStringList names = m_certificate.names.mid(0, NamesShown);
    if (m_certificate.names.size() > NamesShown)
        names += tr("and %n more", nullptr,
                    static_cast<int>(m_certificate.names.size()) - NamesShown);
    addDetail(table, tr("Issued to"), escapedForShowing(m_certificate.subject));
    addDetail(table, tr("Issued by"), escapedForShowing(m_certificate.issuer));
    addDetail(table, tr("Valid from"), dateText(m_certificate.notBefore));
    addDetail(table, tr("Valid until"), dateText(m_certificate.notAfter));
    addDetail(table, tr("Names"), escapedForShowing(names.join(u", "_s)));
    addDetail(table, tr("SHA-256"), Fingerprint::text(m_certificate.sha256));
    if (m_changed)
        addDetail(table, tr("SHA-256 trusted before"), Fingerprint::text(m_previous.sha256));
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    FitToContents::apply(table, 22);
    return table;
}

void CertificateDialog::buildAdvice(QLayout *layout)
{
    layout->addWidget(Naming::text(tr("If you run this server, compare the SHA-256 fingerprint. "
                                      "Otherwise do not connect.")));
    if (!m_changed)
        return;
    m_compared = new QCheckBox(tr("I have compared the &new fingerprint"));
    m_compared->setObjectName(u"iHaveComparedTheNewFingerprint"_s);
    connect(m_compared, &QCheckBox::toggled, this, [this](bool on) { m_trust->setEnabled(on); });
    layout->addWidget(m_compared);
}

QWidget *CertificateDialog::buildTools()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignLeft, row);
    layout->setContentsMargins({});
    QPushButton *copy = Naming::button(tr("Copy &fingerprint"), u"copyFingerprint"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(Fingerprint::text(m_certificate.sha256));
    });
    QPushButton *save = Naming::button(tr("&Save certificate…"), u"saveCertificate"_s);
    connect(save, &QPushButton::clicked, this, &CertificateDialog::chooseFileToSave);
    copy->setEnabled(!m_certificate.sha256.isEmpty());
    save->setEnabled(!m_certificate.pem.isEmpty());
    layout->addWidget(copy);
    layout->addWidget(save);
    return row;
}

QWidget *CertificateDialog::buildDecision()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    QPushButton *stop = Naming::button(tr("&Do not connect"), u"doNotConnect"_s);
    stop->setDefault(true);
    connect(stop, &QPushButton::clicked, this, &CertificateDialog::reject);
    QPushButton *once = Naming::button(tr("&Connect once"), u"connectOnce"_s);
    connect(once, &QPushButton::clicked, this,
            [this] { decide(&CertificateDialog::connectOnceRequested); });
    m_trust = Naming::button(tr("&Trust this certificate"), u"trustThisCertificate"_s);
    connect(m_trust, &QPushButton::clicked, this,
            [this] { decide(&CertificateDialog::trustRequested); });
    for (QPushButton *button : {stop, once, m_trust})
        layout->addWidget(button);
    // Without a certificate there is nothing that could be recognised the next time.
    const bool known = !m_certificate.sha256.isEmpty();
    once->setVisible(known);
    m_trust->setVisible(known && !m_server.tls->revoked);
    m_trust->setEnabled(!m_changed);
    return row;
}

void CertificateDialog::decide(void (CertificateDialog::*signal)(const QByteArray &))
{
    emit(this->*signal)(m_certificate.sha256);
    done(Accepted);
}

void CertificateDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        WindowSize::fit(this); // list and table know their heights only now
}

void CertificateDialog::reject()
{
    emit refused();
    done(Rejected);
}

void CertificateDialog::chooseFileToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"pem"_s);
    static const QRegularExpression odd(u"[^A-Za-z0-9.-]"_s);
    dialog->selectFile(QString(m_server.host).replace(odd, u"_"_s) + u".pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateDialog::saveTo);
    dialog->open();
}

void CertificateDialog::saveTo(const QString &path)
{
    inBackground(
        this, [path, pem = m_certificate.pem] { return writeFile(path, pem); },
        [this, path](const QString &error) {
            if (!error.isEmpty())
                Ask::notice(this, tr("Save certificate"),
                            tr("The certificate could not be saved.\n%1\n%2").arg(path, error));
        });
}

} // namespace posthorn
