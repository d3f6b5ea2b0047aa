// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// letter_writer FOLDER PORT FIRST: writes letters in a real compose window, saves each as a draft
// and sends it, until it is killed. Says on its standard output what it did:
//     DRAFT n   the draft of letter n was saved
//     KEPT n    letter n is in the outbox, its sending begins
//     DONE n    the window was told how it ended
// letter_writer FOLDER PORT drain: sends what waits, and ends when nothing waits any more.
#include "ui/ComposeWindow.h"
#include "ui/OutboxKeeper.h"
#include "ui/PostOffice.h"
#include "ui/SendController.h"
#include "ui/ServerRow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

void say(const char *what, int number)
{
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

class Writer final : public QObject {
public:
    Writer(const PostOffice::Places &places, quint16 port, int first)
        : m_port(port)
        , m_number(first)
    {
        PostOffice::Places here = places;
        here.makeSender = [this] { return makeSender(); };
        m_office = std::make_unique<PostOffice>(here);
        connect(m_office.get(), &PostOffice::takenUp, this, [this] { m_takenUp = true; });
        m_office->takeUp();
    }

    void write()
    {
        m_window = m_office->newWindow();
        m_window->setState(letter());
        m_window->findChild<ServerRow *>()->set(u"127.0.0.1"_s, m_port, Security::None);
        m_window->show();
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->shortcut() == QKeySequence(u"Ctrl+S"_s))
                action->trigger();
        }
        auto *poll = new QTimer(m_window);
        connect(poll, &QTimer::timeout, this, [this, poll] {
            if (m_window->findChild<QLabel *>(u"sendStatus"_s)->text() != u"Draft saved"_s)
                return;
            poll->stop();
            say("DRAFT", m_number);
            m_window->send();
        });
        poll->start(1);
    }

    void drain()
    {
        auto *poll = new QTimer(this);
        connect(poll, &QTimer::timeout, this, [this] {
            m_office->outbox().refresh();
            const auto &entries = m_office->outbox().entries();
            const bool waits = std::any_of(entries.begin(), entries.end(), [](const auto &entry) {
                return entry.state == OutboxEntry::State::Queued
                    || entry.state == OutboxEntry::State::Sending;
            });
            const bool busy = !m_takenUp || waits || m_office->outbox().isBusy();
            m_quiet = busy ? 0 : m_quiet + 1;
            if (m_quiet > 10)
                QApplication::exit(0);
        });
        poll->start(50);
    }

private:
    std::unique_ptr<Sender> makeSender()
    {
        auto sender = std::make_unique<SendController>();
        connect(sender.get(), &Sender::stageEntered, this, [this](Stage stage) {
            if (stage == Stage::Connect)
                say("KEPT", m_number);
        });
        connect(sender.get(), &Sender::finished, this, [this] {
            say("DONE", m_number++);
            m_window->setWindowModified(false);
            QTimer::singleShot(0, this, [this] {
                delete m_window;
                write();
            });
        });
        return sender;
    }

    [[nodiscard]] ComposeState letter() const
    {
        ComposeState state;
        state.from = u"Ann <ann@example.org>"_s;
        state.to = u"bob@example.net"_s;
        state.bcc = u"eve@example.net"_s;
        state.subject = u"letter %1 end"_s.arg(m_number);
        state.body = u"some words\n"_s.repeated(1 + (m_number % 7) * 3000);
        return state;
    }

    quint16 m_port;
    int m_number;
    int m_quiet = 0;
    bool m_takenUp = false;
    std::unique_ptr<PostOffice> m_office;
    QPointer<ComposeWindow> m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setQuitLockEnabled(false);
    if (argc != 4)
        return 64;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    PostOffice::Places places;
    places.settingsFile = folder + u"/settings.ini"_s;
    places.draftsFolder = folder + u"/drafts"_s;
    places.addressesFile = folder + u"/addresses"_s;
    const QByteArray first(argv[3]);
    Writer writer(places, QByteArray(argv[2]).toUShort(), first.toInt());
    if (first == "drain")
        writer.drain();
    else
        writer.write();
    return QApplication::exec();
}
