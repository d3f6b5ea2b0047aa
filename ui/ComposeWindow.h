// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/Content.h"
#include "post/Drafts.h"
#include "post/OutboxEntry.h"
#include "smtp/Advice.h"
#include "smtp/DeliveryReport.h"
#include "smtp/ServerFacts.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposeState.h"
#include "ui/TextFormat.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QShortcut;
class QToolBar;

namespace posthorn {

class AttachmentPanel;
class BodyEditor;
class ComposeActions;
class ComposedContent;
class DropArea;
class Farewell;
class FindBar;
class FormatBar;
class HeaderPane;
class MessageBar;
class OptionsRow;
class OutboxLetter;
class PaneCycle;
class PostOffice;
class ProtocolLogDock;
class SendBar;
class SendFlow;
class Sender;
class ServerChoice;
class WritingAdvice;
struct MailtoUri;
struct StartOptions;

/// The window in which a message is written and sent. It arranges its parts and tells each what
/// the others do; what they do is in their own files.
class ComposeWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit ComposeWindow(PostOffice &office, QWidget *parent = nullptr);
    ~ComposeWindow() override;

    [[nodiscard]] ComposeState state() const;
    /// Takes a message to write; the window counts as unchanged then.
    void setState(const ComposeState &state);
    /// Fills in what a link asks for. Files it wants attached are asked about.
    void takeLink(const MailtoUri &link);
    /// What the command line asks for.
    void takeOptions(const StartOptions &options);
    void openDraft(const QString &id);
    void recover(const Drafts::LeftBehind &left);
    /// Takes what a sent message says for a new one, and shows itself.
    void openCopy(const QString &path);
    /// The id of the draft that this window has open; empty: none.
    [[nodiscard]] QString draft() const;
    void attachFiles(const QStringList &paths);
    void openMessage(const QString &path);
    void chooseAccount(const QString &name);
    /// Keeps what is being written as a draft, at once.
    void saveForTheEnd();
    /// Takes its own place with a window in the language that is spoken now. False: it is busy.
    bool renew();
    void send();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void orderTabs();
    void restore();
    void connectActions();
    void connectParts();
    void connectFiles();
    void connectFlow();
    void connectFormat();
    void syncOptions();

    void edited();
    void updateTitle();
    void focusFirstEmpty();
    void serverChanged();
    void offerFirstSteps();
    void offerAccount();
    void addAccount();
    void openServerSettings();
    void signIn();
    void checkServer();
    void askToAttach(const QStringList &paths);
    void note(const QString &key, const QString &sentence, bool isProblem);
    void editFocused(const char *command);
    void openAttachment(int row);
    void openNewWindow();
    void takeMessage(const Message &message, const QString &path);
    void saveDraft();
    void draftWasSaved(bool isWhole);
    void askBeforeClosing();

    void chooseFormat(TextFormat format);
    void applyFormat(TextFormat format);
    void showFormat();
    void setBody(const ComposeState &state);
    void takePicture(const QImage &picture, const QString &name);
    void askForLink();

    void connectWriting();
    void connectRecipients();
    void connectAdvice();
    void connectFind();
    void takePreferences();
    void beginMessage();
    void takeSignature();
    void noticeSignature();
    [[nodiscard]] QString wishedSignature() const;
    [[nodiscard]] bool holdsNothing() const;
    void editHeaderFields();
    void openConsole();
    void showServerLimit();
    void review(const std::function<void()> &go);
    void offerLargeText(const QString &text);
    void chooseAddressesToImport();
    void showSource();
    [[nodiscard]] std::shared_ptr<ComposedContent> composed();

    /// From Send on, until the person has the message again or it has ended.
    [[nodiscard]] bool isUnderWay() const;
    void cancelSending();
    void onlyOnce(const std::function<void()> &go);
    void prepare(const std::optional<QList<Address>> &only);
    [[nodiscard]] bool isReadyToSend();
    void whenFilesAreThere(const std::function<void()> &then);
    void launch(const std::optional<QList<Address>> &only);
    void showFault(const ComposeState::Fault &fault);
    void setSending(bool sending);
    void letterEnded(const DeliveryReport &report);
    void askBeforeSending();
    bool keepTheRest(const QList<Address> &reached);
    void closeSoon();
    void removeFile(const QString &path);
    void repair(Repair repair, const QString &value);

    void connectOutbox();
    void autosave();
    void autosaveSoon();
    void autosaveNow();
    void takeDraft(const Draft &draft, const ComposeFiles::Kept &kept);
    [[nodiscard]] OutboxEntry outboxEntry(const std::optional<QList<Address>> &only) const;
    void dispatch();
    void askToSendUnkept(const Problem &problem);
    void wait(int seconds);
    void countDown();
    void takeBack();
    void undoSend();
    [[nodiscard]] bool leavesToOutbox();
    void chooseTime();
    void saveToOutbox(const DeliveryReport &report);
    void keepInOutbox(const OutboxEntry &entry, const QString &words);
    void settleInOutbox(const DeliveryReport &report);

    PostOffice &m_office;
    std::unique_ptr<Sender> m_sender;
    ComposeActions *m_actions = nullptr;
    QToolBar *m_toolBar = nullptr;
    HeaderPane *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    BodyEditor *m_body = nullptr;
    FormatBar *m_formatBar = nullptr;
    FindBar *m_find = nullptr;
    AttachmentPanel *m_attachments = nullptr;
    OptionsRow *m_options = nullptr;
    SendBar *m_sendBar = nullptr;
    ProtocolLogDock *m_log = nullptr;
    ServerChoice *m_server = nullptr;
    ComposeFiles *m_files = nullptr;
    SendFlow *m_flow = nullptr;
    DropArea *m_drops = nullptr;
    WritingAdvice *m_advice = nullptr;
    QShortcut *m_escape = nullptr;
    ComposeState m_unshown; ///< what the fields do not show: ids, custom header fields
    QByteArray m_messageId; ///< of this message, once it was tried to be sent
    std::optional<QString> m_signature; ///< that we put below the text; nothing: it is not ours
    QString m_imported; ///< the file of addresses that is being read for this window
    ServerFacts m_learned; ///< of the server that is chosen; empty: it was not asked so far
    OutboxLetter *m_letter = nullptr;
    Farewell *m_farewell = nullptr;
    std::shared_ptr<const Content> m_content; ///< what is being sent, or was last
    Envelope m_envelope; ///< of the same
    QTimer m_countdown; ///< of the seconds in which it can be taken back
    QTimer m_autosave;
    QTimer m_pause; ///< since the last key: a pause is a good moment, too
    QElapsedTimer m_sinceAutosave;
    qint64 m_restMs = 0; ///< at least so long between two autosaves
    bool m_isForAll = true; ///< what is being sent goes to everybody who stands in the window
    int m_secondsLeft = 0;
    int m_try = 0; ///< to send it
    bool m_preparing = false; ///< files are being looked at or written before sending
    bool m_wasSent = false; ///< and nothing was changed since
    int m_revision = 0; ///< of the message; one more with every change
    int m_savedRevision = 0; ///< what was last given to be saved
    bool m_closesWhenSaved = false;
    bool m_filling = false; ///< setState() is at work
};

} // namespace posthorn
