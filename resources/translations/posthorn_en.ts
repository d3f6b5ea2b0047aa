<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>Nothing was sent. Correct the address, or send to the other %n.</source>
        <translation>
            <numerusform>Nothing was sent. Correct the address, or send to the other one.</numerusform>
            <numerusform>Nothing was sent. Correct the address, or send to the other %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateCheck</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message numerus="yes">
        <source>Sending to %n recipient(s)</source>
        <translation>
            <numerusform>Sending to %n recipient</numerusform>
            <numerusform>Sending to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentModel</name>
    <message numerus="yes">
        <source>%n more file(s) cannot be attached.</source>
        <translation>
            <numerusform>%n more file cannot be attached.</numerusform>
            <numerusform>%n more files cannot be attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentPanel</name>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent)</source>
        <translation>
            <numerusform>%n file, %1 (%2 as sent)</numerusform>
            <numerusform>%n files, %1 (%2 as sent)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent), images in the text included</source>
        <translation>
            <numerusform>%n file, %1 (%2 as sent), images in the text included</numerusform>
            <numerusform>%n files, %1 (%2 as sent), images in the text included</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::CertificateDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeWindow</name>
    <message numerus="yes">
        <source>%n new address(es) from %1 can be completed from now on.</source>
        <translation>
            <numerusform>%n new address from %1 can be completed from now on.</numerusform>
            <numerusform>%n new addresses from %1 can be completed from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries have no usable address.</source>
        <translation>
            <numerusform>%n entry has no usable address.</numerusform>
            <numerusform>%n entries have no usable address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message was delivered to %n recipient(s). Those who stand above now have not got it.</source>
        <translation>
            <numerusform>The message was delivered to %n recipient. Those who stand above now have not got it.</numerusform>
            <numerusform>The message was delivered to %n recipients. Those who stand above now have not got it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::DeliveryNotice</name>
    <message numerus="yes">
        <source>to %1 and %n other(s)</source>
        <translation>
            <numerusform>to %1 and %n other</numerusform>
            <numerusform>to %1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::Dialogue</name>
    <message numerus="yes">
        <source>A command would have been %n octets long.</source>
        <translation>
            <numerusform>A command would have been %n octet long.</numerusform>
            <numerusform>A command would have been %n octets long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation>
            <numerusform>No answer within %n second.</numerusform>
            <numerusform>No answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::OutboxDialog</name>
    <message numerus="yes">
        <source>%n message(s) wait for a time that you chose. Send them now, too?</source>
        <translation>
            <numerusform>%n message waits for a time that you chose. Send it now, too?</numerusform>
            <numerusform>%n messages wait for a time that you chose. Send them now, too?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)? The first is “%1”.</source>
        <translation>
            <numerusform>Delete %n message? The first is “%1”.</numerusform>
            <numerusform>Delete %n messages? The first is “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::ProtocolLogDock</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::RecipientAdvice</name>
    <message numerus="yes">
        <source>%n address(es) are named more than once. Each gets the message once.</source>
        <translation>
            <numerusform>%n address is named more than once. It gets the message once.</numerusform>
            <numerusform>%n addresses are named more than once. Each gets the message once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people in To and Cc can see each other&apos;s addresses.</source>
        <translation>
            <numerusform>The %n person in To and Cc can see the other&apos;s address.</numerusform>
            <numerusform>All %n people in To and Cc can see each other&apos;s addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::SendBar</name>
    <message numerus="yes">
        <source>Sending in %n second(s)</source>
        <translation>
            <numerusform>Sending in %n second</numerusform>
            <numerusform>Sending in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::TestMailboxDialog</name>
    <message numerus="yes">
        <source>%n files saved in %1</source>
        <translation>
            <numerusform>%n file saved in %1</numerusform>
            <numerusform>%n files saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages? They exist nowhere else.</source>
        <translation>
            <numerusform>Delete %n message? It exists nowhere else.</numerusform>
            <numerusform>Delete %n messages? They exist nowhere else.</numerusform>
        </translation>
    </message>
</context>
</TS>
