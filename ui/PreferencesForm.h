// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/PreferenceValues.h"

#include <QStackedWidget>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace posthorn {

/// All preferences, one page for each section.
class PreferencesForm final : public QStackedWidget {
    Q_OBJECT
public:
    explicit PreferencesForm(QWidget *parent = nullptr);

    void setValues(const PreferenceValues &values);
    [[nodiscard]] PreferenceValues values() const;
    /// What the pages are about, in order.
    [[nodiscard]] const QStringList &sections() const { return m_sections; }

signals:
    /// The person changed something.
    void changed();

private:
    void beginSection(const QString &title);
    QComboBox *addChoice(const QString &caption, const QString &objectName);
    QSpinBox *addNumber(const QString &caption, const QString &objectName, int least, int most,
                        const QString &unlimited = {});
    QCheckBox *addSwitch(const QString &caption, const QString &objectName);
    void addGeneral();
    void addWriting();
    void addWarnings();
    void addSending();
    void addLogAndNotifications();

    QFormLayout *m_page = nullptr; ///< the one being filled
    QStringList m_sections;
    PreferenceValues m_shown; ///< keeps what has no field here

    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QSpinBox *m_fontSize = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_priority = nullptr;
    QSpinBox *m_autosave = nullptr;
    QPlainTextEdit *m_signature = nullptr;
    QCheckBox *m_warnAttachment = nullptr;
    QLineEdit *m_keywords = nullptr;
    QCheckBox *m_warnSubject = nullptr;
    QSpinBox *m_warnSize = nullptr;
    QSpinBox *m_undo = nullptr;
    QCheckBox *m_keepCopies = nullptr;
    QCheckBox *m_close = nullptr;
    QCheckBox *m_confirm = nullptr;
    QCheckBox *m_userAgent = nullptr;
    QSpinBox *m_logLines = nullptr;
    QCheckBox *m_notifySent = nullptr;
    QCheckBox *m_notifyFailed = nullptr;
};

} // namespace posthorn
