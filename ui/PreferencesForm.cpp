// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PreferencesForm.h"

#include "ui/Naming.h"
#include "ui/OptionsRow.h"
#include "ui/ScrollBody.h"
#include "ui/TextField.h"
#include "ui/WindowSize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(qMax(0, box->findData(data)));
}

} // namespace

PreferencesForm::PreferencesForm(QWidget *parent)
    : QStackedWidget(parent)
{
    addGeneral();
    addWriting();
    addWarnings();
    addSending();
    addLogAndNotifications();
}

void PreferencesForm::beginSection(const QString &title)
{
    auto *page = new QWidget;
    m_page = new QFormLayout(page);
    m_page->setVerticalSpacing(fontMetrics().height() / 2);
    m_page->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_page->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_page->addRow(heading);
    m_sections.append(title);
    auto *scroll = new ScrollBody(page);
    scroll->setPreferredColumns(62);
    addWidget(scroll);
}

QComboBox *PreferencesForm::addChoice(const QString &caption, const QString &objectName)
{
    auto *box = new QComboBox;
    m_page->addRow(Naming::caption(caption, box, objectName), box);
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesForm::changed);
    return box;
}

QSpinBox *PreferencesForm::addNumber(const QString &caption, const QString &objectName, int least,
                                     int most, const QString &unlimited)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setSpecialValueText(unlimited);
    m_page->addRow(Naming::caption(caption, box, objectName), box);
    connect(box, &QSpinBox::valueChanged, this, &PreferencesForm::changed);
    return box;
}

QCheckBox *PreferencesForm::addSwitch(const QString &caption, const QString &objectName)
{
    auto *box = new QCheckBox(caption);
    box->setObjectName(objectName);
    m_page->addRow(box);
    connect(box, &QCheckBox::toggled, this, &PreferencesForm::changed);
    return box;
}

void PreferencesForm::addGeneral()
{
    beginSection(tr("General"));
    m_language = addChoice(tr("Lan&guage:"), u"language"_s);
    m_language->addItem(tr("System", "the language of the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s); // each in its own words, so that all find theirs
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_appearance = addChoice(tr("A&ppearance:"), u"appearance"_s);
    using Appearance = PreferenceValues::Appearance;
    m_appearance->addItem(tr("System", "the appearance of the system"), int(Appearance::System));
    m_appearance->addItem(tr("Light"), int(Appearance::Light));
    m_appearance->addItem(tr("Dark"), int(Appearance::Dark));
    m_fontSize = addNumber(tr("&Font size:"), u"fontSize"_s, PreferenceValues::LeastFontSize - 1,
                           PreferenceValues::MostFontSize, tr("As the system"));
    m_fontSize->setToolTip(tr("Of the text of messages, in points"));
}

void PreferencesForm::addWriting()
{
    beginSection(tr("Writing"));
    m_format = addChoice(tr("Default for&mat:"), u"defaultFormat"_s);
    m_format->addItem(tr("Plain text"), false);
    m_format->addItem(tr("HTML"), true);
    m_priority = addChoice(tr("Prio&rity for new messages:"), u"priorityForNewMessages"_s);
    for (const Priority priority :
         {Priority::Highest, Priority::High, Priority::Normal, Priority::Low, Priority::Lowest})
        m_priority->addItem(OptionsRow::nameOf(priority), int(priority));
    m_autosave
        = addNumber(tr("Autosave &interval in seconds:"), u"autosaveIntervalInSeconds"_s,
                    PreferenceValues::LeastAutosaveSeconds, PreferenceValues::MostAutosaveSeconds);
    m_signature = new QPlainTextEdit;
    m_signature->setTabChangesFocus(true);
    m_signature->setFixedHeight(5 * fontMetrics().lineSpacing());
    m_signature->setPlaceholderText(tr("For accounts without a signature of their own"));
    m_signature->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_signature->setMinimumWidth(WindowSize::width(this, 32));
    m_page->addRow(Naming::caption(tr("Sign&ature:"), m_signature, u"signature"_s), m_signature);
    connect(m_signature, &QPlainTextEdit::textChanged, this, &PreferencesForm::changed);
}

void PreferencesForm::addWarnings()
{
    m_warnAttachment
        = addSwitch(tr("Warn about a missing a&ttachment"), u"warnAboutAMissingAttachment"_s);
    m_keywords = new TextField;
    m_keywords->setMinimumWidth(WindowSize::width(this, 24));
    m_keywords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_keywords->setToolTip(tr("Words that speak of an attachment, separated by commas"));
    m_page->addRow(
        Naming::caption(tr("Attachment &keywords:"), m_keywords, u"attachmentKeywords"_s),
        m_keywords);
    connect(m_keywords, &QLineEdit::textChanged, this, &PreferencesForm::changed);
    connect(m_warnAttachment, &QCheckBox::toggled, m_keywords, &QWidget::setEnabled);
    m_warnSubject = addSwitch(tr("Warn about an empt&y subject"), u"warnAboutAnEmptySubject"_s);
    m_warnSize
        = addNumber(tr("&Warn above attachment size in MB:"), u"warnAboveAttachmentSizeInMb"_s, 0,
                    PreferenceValues::MostMegabytes, tr("Never"));
}

void PreferencesForm::addSending()
{
    beginSection(tr("Sending"));
    m_undo = addNumber(tr("&Undo delay in seconds:"), u"undoDelayInSeconds"_s, 0,
                       PreferenceValues::MostUndoSeconds);
    m_undo->setToolTip(tr("How long a message waits, and can be taken back, before it is sent"));
    m_keepCopies = addSwitch(tr("Keep c&opies of sent messages"), u"keepCopiesOfSentMessages"_s);
    m_close = addSwitch(tr("Close the win&dow after sending"), u"closeTheWindowAfterSending"_s);
    m_confirm = addSwitch(tr("Confirm &before sending with Ctrl+Enter"),
                          u"confirmBeforeSendingWithCtrlEnter"_s);
    m_userAgent = addSwitch(tr("Send a User-Agent &header"), u"sendAUserAgentHeader"_s);
    m_userAgent->setToolTip(tr("Tells the recipients that the message was written with Posthorn"));
}

void PreferencesForm::addLogAndNotifications()
{
    beginSection(tr("Log"));
    m_logLines = addNumber(tr("&Log lines kept:"), u"logLinesKept"_s,
                           PreferenceValues::LeastLogLines, PreferenceValues::MostLogLines);
    m_logLines->setSingleStep(1000);
    beginSection(tr("Notifications"));
    m_notifySent = addSwitch(tr("&Notify when a message was sent"), u"notifyWhenAMessageWasSent"_s);
    m_notifyFailed = addSwitch(tr("Notify wh&en sending failed"), u"notifyWhenSendingFailed"_s);
    for (QCheckBox *box : {m_notifySent, m_notifyFailed})
        box->setToolTip(tr("Only while the window of the message is not in use"));
}

void PreferencesForm::setValues(const PreferenceValues &values)
{
    m_shown = values;
    choose(m_language, values.language);
    choose(m_appearance, int(values.appearance));
    m_fontSize->setValue(values.fontSize); // 0 is below the range: `As the system`
    choose(m_format, values.writeHtml);
    choose(m_priority, int(values.priority));
    m_autosave->setValue(values.autosaveSeconds);
    m_signature->setPlainText(values.signature);
    m_warnAttachment->setChecked(values.warnMissingAttachment);
    m_keywords->setEnabled(values.warnMissingAttachment);
    m_keywords->setText(values.attachmentKeywords.join(u", "_s));
    m_keywords->setCursorPosition(0);
    m_warnSubject->setChecked(values.warnEmptySubject);
    m_warnSize->setValue(values.warnAboveMegabytes);
    m_undo->setValue(values.undoSeconds);
    m_keepCopies->setChecked(values.keepCopies);
    m_close->setChecked(values.closeAfterSending);
    m_confirm->setChecked(values.confirmShortcut);
    m_userAgent->setChecked(values.sendUserAgent);
    m_logLines->setValue(values.logLines);
    m_notifySent->setChecked(values.notifySent);
    m_notifyFailed->setChecked(values.notifyFailed);
}

PreferenceValues PreferencesForm::values() const
{
    PreferenceValues values = m_shown;
    values.language = m_language->currentData().toString();
    values.appearance
        = static_cast<PreferenceValues::Appearance>(m_appearance->currentData().toInt());
    const bool asSystem = m_fontSize->value() < PreferenceValues::LeastFontSize;
    values.fontSize = asSystem ? 0 : m_fontSize->value();
    values.writeHtml = m_format->currentData().toBool();
    values.priority = static_cast<Priority>(m_priority->currentData().toInt());
    values.autosaveSeconds = m_autosave->value();
    values.signature = m_signature->toPlainText();
    values.warnMissingAttachment = m_warnAttachment->isChecked();
    static const QRegularExpression separators(u"[,;，；、\\n]"_s);
    values.attachmentKeywords = m_keywords->text().split(separators, Qt::SkipEmptyParts);
    values.warnEmptySubject = m_warnSubject->isChecked();
    values.warnAboveMegabytes = m_warnSize->value();
    values.undoSeconds = m_undo->value();
    values.keepCopies = m_keepCopies->isChecked();
    values.closeAfterSending = m_close->isChecked();
    values.confirmShortcut = m_confirm->isChecked();
    values.sendUserAgent = m_userAgent->isChecked();
    values.logLines = m_logLines->value();
    values.notifySent = m_notifySent->isChecked();
    values.notifyFailed = m_notifyFailed->isChecked();
    return values.bounded();
}

} // namespace posthorn
