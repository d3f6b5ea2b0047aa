// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Every window: each control has a name of its own and can be reached by the keyboard, no access
// key is given twice, and the window fits on a screen that is 480 units wide.
#include "ui/FakeSender.h"

#include "mail/ComposedContent.h"
#include "ui/AboutDialog.h"
#include "ui/AccountSettingsDialog.h"
#include "ui/CertificateDialog.h"
#include "ui/CheckServerDialog.h"
#include "ui/ComposeWindow.h"
#include "ui/FailureDialog.h"
#include "ui/HeaderFieldsDialog.h"
#include "ui/LinkDialog.h"
#include "ui/MessageSourceDialog.h"
#include "ui/OutboxDialog.h"
#include "ui/PostOffice.h"
#include "ui/PreferencesDialog.h"
#include "ui/ProtocolLogDock.h"
#include "ui/SendLaterDialog.h"
#include "ui/ShortcutsDialog.h"
#include "ui/SignInDialog.h"
#include "ui/SmtpConsoleDialog.h"
#include "ui/TestMailboxDialog.h"
#include "ui/TrustedCertificatesDialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Maker = QWidget *(*)(PostOffice &);
Q_DECLARE_METATYPE(Maker)

namespace {

constexpr int NarrowScreen = 480;

Account account()
{
    Account made;
    made.name = u"Work"_s;
    made.identity.localPart = u"ann"_s;
    made.identity.domain = u"example.org"_s;
    made.server.endpoint.host = u"smtp.example.org"_s;
    return made;
}

DeliveryReport untrusted()
{
    DeliveryReport report;
    report.stage = Stage::Tls;
    report.server.host = u"smtp.example.org"_s;
    report.server.port = 587;
    TlsFacts tls;
    CertificateFacts certificate;
    certificate.subject = u"wrong.example.net"_s;
    certificate.sha256 = QByteArray(32, '\xab');
    tls.chain = {certificate};
    tls.problems = {u"The certificate is for wrong.example.net, not for smtp.example.org."_s};
    report.server.tls = tls;
    Failure failure;
    failure.stage = Stage::Tls;
    failure.kind = FailureKind::Certificate;
    report.failure = failure;
    return report;
}

/// The inner parts of Qt's own widgets, which are reached and named through those.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QLineEdit *>(parent)
        || qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QAbstractItemView *>(parent) || qobject_cast<const QToolBar *>(parent)
        || qobject_cast<const QMenuBar *>(parent);
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QProgressBar *>(widget);
}

QList<QWidget *> controlsOf(const QWidget *window)
{
    QList<QWidget *> found;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == window && isControl(widget)
            && !isInner(widget))
            found.append(widget);
    }
    return found;
}

QString withoutColon(QString name)
{
    return name.endsWith(u':') ? name.chopped(1) : name;
}

/// As somebody finds it who does not see it: a combo box by its label, for its name is its choice.
QString nameOf(const QWidget *control)
{
    if (qobject_cast<const QComboBox *>(control)) {
        const auto labels = control->window()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->buddy() == control)
                return withoutColon(QString(label->text()).remove(u'&'));
        }
        return {};
    }
    QAccessibleInterface *face
        = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
    return face ? withoutColon(face->text(QAccessible::Name)) : QString();
}

QString about(const QWidget *control)
{
    return u"%1 %2 \"%3\""_s.arg(QLatin1StringView(control->metaObject()->className()),
                                 control->objectName(), nameOf(control));
}

} // namespace

class tst_WindowNames : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyControlHasANameOfItsOwn_data() { windows(); }
    void everyControlHasANameOfItsOwn();
    void theKeyboardReachesEverything_data() { windows(); }
    void theKeyboardReachesEverything();
    void accessKeysAreUnique_data() { windows(); }
    void accessKeysAreUnique();
    void aNarrowScreenIsWideEnough_data() { windows(); }
    void aNarrowScreenIsWideEnough();

private:
    static void windows();
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostOffice> m_office;
    std::unique_ptr<QWidget> m_window;
};

void tst_WindowNames::windows()
{
    QTest::addColumn<Maker>("maker");
    const auto add = [](const char *name, Maker maker) { QTest::newRow(name) << maker; };
    add("about", [](PostOffice &) -> QWidget * { return new AboutDialog; });
    add("accounts", [](PostOffice &) -> QWidget * {
        auto *dialog = new AccountSettingsDialog({account()});
        dialog->findChild<QToolButton *>(u"advanced"_s)->click();
        return dialog;
    });
    add("certificate",
        [](PostOffice &) -> QWidget * { return new CertificateDialog(untrusted(), {}); });
    add("changed certificate", [](PostOffice &) -> QWidget * {
        return new CertificateDialog(untrusted(),
                                     {u"smtp.example.org"_s, 587, QByteArray(32, '\xcd'),
                                      QDateTime(QDate(2026, 11, 20), QTime(12, 0))});
    });
    add("check server", [](PostOffice &office) -> QWidget * {
        return new CheckServerDialog(account().server, account().identity, u"bob@example.net"_s,
                                     office.accounts(), office.passwords());
    });
    add("failure", [](PostOffice &) -> QWidget * { return new FailureDialog(untrusted()); });
    add("header fields", [](PostOffice &) -> QWidget * { return new HeaderFieldsDialog({}); });
    add("link", [](PostOffice &) -> QWidget * { return new LinkDialog(u"here"_s); });
    add("message source", [](PostOffice &) -> QWidget * {
        return new MessageSourceDialog(std::make_shared<ComposedContent>(Message()), {}, {});
    });
    add("outbox", [](PostOffice &office) -> QWidget * {
        return new OutboxDialog(office.drafts(), office.outbox());
    });
    add("preferences", [](PostOffice &office) -> QWidget * {
        return new PreferencesDialog(office.preferences());
    });
    add("send later", [](PostOffice &) -> QWidget * { return new SendLaterDialog; });
    add("shortcuts", [](PostOffice &) -> QWidget * { return new ShortcutsDialog({}); });
    add("sign in", [](PostOffice &) -> QWidget * {
        return new SignInDialog(u"smtp.example.org"_s, u"ann"_s, u"It was refused."_s);
    });
    add("console",
        [](PostOffice &) -> QWidget * { return new SmtpConsoleDialog(account().server, {}); });
    add("test mailbox", [](PostOffice &office) -> QWidget * {
        return new TestMailboxDialog(office.testMailbox());
    });
    add("trusted certificates",
        [](PostOffice &) -> QWidget * { return new TrustedCertificatesDialog({}); });
    add("compose", [](PostOffice &office) -> QWidget * { return office.newWindow(); });
    add("compose with everything", [](PostOffice &office) -> QWidget * {
        ComposeWindow *window = office.newWindow();
        for (const QString &name : {u"showCc"_s, u"showBcc"_s})
            window->findChild<QAbstractButton *>(name)->click();
        window->findChild<ProtocolLogDock *>()->show();
        window->findChild<QComboBox *>(u"format"_s)->setCurrentIndex(1);
        return window;
    });
}

void tst_WindowNames::initTestCase()
{
    QAccessible::setActive(true);
}

void tst_WindowNames::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    PostOffice::Places places;
    places.settingsFile = m_folder->filePath(u"settings.ini"_s);
    places.draftsFolder = m_folder->filePath(u"drafts"_s);
    places.addressesFile = m_folder->filePath(u"addresses"_s);
    places.makeSender = [] { return std::make_unique<FakeSender>(); };
    m_office = std::make_unique<PostOffice>(places);
}

void tst_WindowNames::cleanup()
{
    m_window.reset();
    m_office.reset();
}

void tst_WindowNames::open()
{
    QFETCH(Maker, maker);
    m_window.reset(maker(*m_office));
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_WindowNames::everyControlHasANameOfItsOwn()
{
    open();
    QHash<QString, QString> known;
    const QList<QWidget *> controls = controlsOf(m_window.get());
    QVERIFY(controls.size() >= 2);
    for (const QWidget *control : controls) {
        const QString name = nameOf(control);
        QVERIFY2(!name.isEmpty(), qPrintable(about(control)));
        const auto *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
        const QString key = QString::number(face->role()) + name;
        QVERIFY2(!known.contains(key),
                 qPrintable(u"%1 and %2"_s.arg(about(control), known.value(key))));
        known.insert(key, about(control));
    }
}

void tst_WindowNames::theKeyboardReachesEverything()
{
    open();
    const QList<QWidget *> controls = controlsOf(m_window.get());
    for (const QWidget *control : controls) {
        if (!qobject_cast<const QProgressBar *>(control))
            QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(about(control)));
    }
}

void tst_WindowNames::accessKeysAreUnique()
{
    open();
    QHash<QString, QString> owners;
    const auto claim = [&owners](const QString &caption) {
        const QString key = QKeySequence::mnemonic(caption).toString();
        QVERIFY2(!owners.contains(key),
                 qPrintable(u"%1: %2 and %3"_s.arg(key, owners.value(key), caption)));
        if (!key.isEmpty())
            owners.insert(key, caption);
    };
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && button->window() == m_window.get())
            claim(button->text());
    }
    const auto labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && label->buddy() && label->window() == m_window.get())
            claim(label->text());
    }
}

void tst_WindowNames::aNarrowScreenIsWideEnough()
{
    open();
    const int width = m_window->minimumSizeHint().width();
    QVERIFY2(width <= NarrowScreen, qPrintable(QString::number(width)));
}

QTEST_MAIN(tst_WindowNames)
#include "tst_WindowNames.moc"
