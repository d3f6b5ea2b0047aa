// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TrustedCertificatesDialog.h"

#include "ui/Fingerprint.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace posthorn {

TrustedCertificatesDialog::TrustedCertificatesDialog(const QList<TrustedCertificate> &certificates,
                                                     QWidget *parent)
    : QDialog(parent)
    , m_certificates(certificates)
    , m_table(new QTableWidget(0, 3))
    , m_empty(Naming::text(tr("No certificate is trusted by hand.")))
    , m_forget(Naming::button(tr("&Forget"), u"forget"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Trusted certificates"));
    auto *layout = new QGridLayout(this);
    layout->addWidget(
        Naming::caption(tr("&Trusted certificates:"), m_table, u"trustedCertificates"_s), 0, 0);
    layout->addWidget(m_table, 1, 0);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(m_empty, 1, 0);
    m_table->setHorizontalHeaderLabels({tr("Server"), tr("Trusted since"), tr("SHA-256")});
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumSize(WindowSize::width(this, 50), 8 * fontMetrics().lineSpacing());
    WindowSize::resize(this, 90, 16);

    auto *row = new QWidget;
    auto *buttons = new FlowLayout(Qt::AlignRight, row);
    buttons->setContentsMargins({});
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    m_forget->setAutoDefault(false);
    buttons->addWidget(m_forget);
    buttons->addWidget(close);
    layout->addWidget(row, 2, 0);
    connect(m_forget, &QPushButton::clicked, this, &TrustedCertificatesDialog::forgetCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_forget->setEnabled(m_table->currentRow() >= 0); });
    fill();
}

void TrustedCertificatesDialog::fill()
{
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(m_certificates.size()));
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TrustedCertificate &certificate = m_certificates.at(row);
        const QStringList cells = {
            u"%1:%2"_s.arg(certificate.host).arg(certificate.port),
            locale.toString(certificate.since.toLocalTime().date(), QLocale::ShortFormat),
            Fingerprint::text(certificate.sha256),
        };
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        m_table->item(row, 2)->setToolTip(Naming::toolTip(cells.at(2)));
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    m_empty->setVisible(m_certificates.isEmpty());
    m_forget->setEnabled(false);
}

void TrustedCertificatesDialog::forgetCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_certificates.removeAt(row);
    fill();
    m_table->setFocus(Qt::OtherFocusReason);
    emit changed();
}

} // namespace posthorn
