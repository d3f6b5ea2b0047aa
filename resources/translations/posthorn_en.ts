<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>posthorn::AttachmentPanel</name>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent)</source>
        <translation>
            <numerusform>%n file, %1 (%2 as sent)</numerusform>
            <numerusform>%n files, %1 (%2 as sent)</numerusform>
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
