<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDraft</name>
    <message>
        <source>Give the account a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HELO name has no blanks: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>There is no address here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one address may stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressEntry</name>
    <message>
        <source>A quotation mark is not closed in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parenthesis is not closed in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The angle bracket is not closed in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a comma between the addresses in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may stand behind the address in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no address between the angle brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no @ in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one @ in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before the @ in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing behind the @ in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot stand before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a blank before the @ in “%1”. An address with a name is written as Name &lt;name@example.org&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation marks in “%1” are in the wrong place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible or control character in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long: 64 characters are allowed before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dot in the wrong place in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” may stand before the @ only in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a blank behind the @ in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IP address stands in square brackets: [%1].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character in the name of %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressParser</name>
    <message>
        <source>The group “%1” is not closed by a semicolon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach it again or remove it. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered. Attach it again when no program writes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot carry an address with these characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address is not plain ASCII before the @, and the server does not offer SMTPUTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address without such characters, or another server. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too big for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or shrink attachments. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings for %1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and try again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it before the message was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posthorn made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it with a copy of the protocol log. Nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message cannot be sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and send again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling and your network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept a connection on port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port and security (587 STARTTLS, 465 TLS, 25 none), or whether the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, its user name and password, and whether it allows this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before it said anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port and security. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but no greeting arrived. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may block this port, or the server expects TLS from the start. Try 587 or 465.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered. Trying again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View the certificate, or ask the operator of the server. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS is not in its EHLO reply. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 465 with TLS. Posthorn does not fall back to an unencrypted connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to start encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Try again later, or 465 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot promise encryption all the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REQUIRETLS was asked for, and the server does not offer it on this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send without this demand, or use another server. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 could not be protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expects TLS from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Connection security to TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the server speaks plain text first, set Connection security to STARTTLS (587). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may be too old to be safe. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was tampered with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may sit between you and the server. Nothing was sent. Try another network, or 465 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak SMTP as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the port belongs to a mail server. Nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers no way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTH is not in its EHLO reply. Your password was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the port for sending mail (587 or 465), or remove the user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No common way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another method or TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to %1 did not come to an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another authentication method. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password would go to %1 unprotected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not encrypted, and the server offers only %1. Your password was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Connection security to STARTTLS or TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is needed to sign in to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name is set, but no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not prove that it knows your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not be the server it claims to be. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants you to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a user name and password in Account settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot check the sign-in now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and password. Some providers need an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered. Trying again later is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the sender %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address that belongs to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked to try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the address and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take the message now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the message itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the text or ask the operator. Nothing was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closing the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept mail from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server and port, or ask its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused %1 of %2 recipients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was delivered to the others. Correct the address and send it to the refused recipients only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke after the whole message was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been delivered. Ask the recipient before sending again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>The file “%1” was changed, replaced or removed after it was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentPart</name>
    <message>
        <source>The name of an attached file holds a line break or another control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no media type such as “image/png”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be attached with the type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentSaver</name>
    <message>
        <source>attachment-%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificateCheck</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It expired on %1 (today).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expired on %1 (%2 ago).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not valid before %1 (today).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not valid before %1 (in %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate names no host (it has no subjectAltName).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the certificate that was pinned: its SHA-256 fingerprint is %1, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not issued by an authority this computer trusts (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not issued by an authority in %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 is not valid before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not meant for servers (extended key usage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 is not meant for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its issuer %1 is no certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been revoked by its issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is known to be fraudulent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS library does not accept it for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS library does not accept it or one of its issuers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS library does not accept it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is too weak (%1, %2 bits).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signature uses %1, which can be forged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientCertificate</name>
    <message>
        <source>%1 is no PEM file, and as PKCS#12 it cannot be opened: wrong password, outdated encryption, or something else altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 needs its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the key in %1 is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 cannot be read or is of a kind that is not supported (RSA, EC and DSA are).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposeState</name>
    <message>
        <source>The message has no recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no sender. Enter your address in From.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one address can stand in From.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComposedContent</name>
    <message>
        <source>No boundary was found that does not occur in what is attached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactFile</name>
    <message>
        <source>%1 is too large to be a list of contacts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Eml</name>
    <message>
        <source>Line %1 of “%2” holds a NUL octet, which no message may contain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of “%2” is longer than the 998 octets that are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no message: its header does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no message: it has no header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no message: a line of its header is no header field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of “%1” holds octets that are no UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepared message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of “%1” holds characters that only servers with SMTPUTF8 accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds 8-bit text, and the server does not offer 8BITMIME. Save the message as quoted-printable or base64, or use another server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureDetails</name>
    <message>
        <source>%1 (before the connection)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (looking up the server)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (connecting through the proxy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (connecting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (securing the connection)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (waiting for the server&apos;s greeting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (saying hello)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (asking for encryption)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (signing in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (naming the sender)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (naming the recipients)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (announcing the message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (sending the message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (after the message)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMTP step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1, after %2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS: %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderGate</name>
    <message>
        <source>“%1” cannot be the name of a header field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 holds a line break or another control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 may hold ASCII characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 cannot be folded into lines of 998 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderText</name>
    <message>
        <source>The value of %1 holds a line break or another control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be written only to servers that support SMTPUTF8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a line break or another control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no message id in angle brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no message id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the value of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a parameter of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 cannot be set directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date of RFC 5322.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 may hold ASCII characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no colon in the header field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpConnectHandshake</name>
    <message>
        <source>The proxy does not speak HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s answer is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the user name or the password: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Idna</name>
    <message>
        <source>There is a dot too many in the domain “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long for a part of a domain: 63 characters are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not allowed in a domain name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain is too long: 255 characters are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>A message may have only one field %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no sender.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageReader</name>
    <message>
        <source>%1 is too large to be opened as a message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was found without its envelope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posthorn ended while it was being written, or the file beside it was damaged. Blind copies are not known any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its recipients before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparedContent</name>
    <message>
        <source>%1 bytes as sent; limit %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyAddress</name>
    <message>
        <source>The proxy is written as socks5://host:port, http://host:port or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy with a password cannot be used here, because the password would be readable in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegularFile</name>
    <message>
        <source>No file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1”, or its folder may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a named pipe, not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a socket, not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a device, not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Looking up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the proxy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Securing the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n recipient(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the server to accept the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending data: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: %1 of %2 recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the name of the server, for example smtp.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no port: a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server name has no blanks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server name has no underscore: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no server name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionFactory</name>
    <message>
        <source>The HELO name must be a domain or an address literal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mechanism %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SmallFile</name>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no regular file, or too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Socks5Handshake</name>
    <message>
        <source>The proxy does not speak SOCKS5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the user name or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy takes no user name and password, and does not let us in without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is too long for SOCKS5 (255 octets).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy could not reach %1, port %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s answer cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>general failure (SOCKS reply 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed by its rules (SOCKS reply 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network unreachable (SOCKS reply 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host unreachable (SOCKS reply 4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused (SOCKS reply 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to live expired (SOCKS reply 6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command not supported (SOCKS reply 7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of address not supported (SOCKS reply 8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOCKS reply %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spool</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Only one mailto: link can be opened at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: posthorn [options] [mailto:ADDRESS | message.eml | files to attach…]

  --to ADDRESSES     recipients; may be given several times
  --cc ADDRESSES     recipients of a copy
  --bcc ADDRESSES    recipients of a copy whom nobody sees
  --subject TEXT     the subject
  --body TEXT        the text
  --attach FILE      attaches a file; may be given several times
  --account NAME     sends through this account
  --check            begins with a check of the server
  --new-instance     opens the window in a process of its own
  --version          tells the version
  --help             tells this
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>The text is not valid %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TlsSetup</name>
    <message>
        <source>The TLS version must be 1.2 or 1.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no TLS library on this computer that fits (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnixConnect</name>
    <message>
        <source>The path of the socket is empty or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no Unix domain sockets on this system.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AboutDialog</name>
    <message>
        <source>About Posthorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail composer and SMTP workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;version information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Posthorn uses these libraries:
Qt %1: GNU Lesser General Public License, version 3
%2: Apache License, version 2.0
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AccountChoice</name>
    <message>
        <source>%1 (%2)</source>
        <comment>account name (its address)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in test mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AccountForm</name>
    <message>
        <source>Account &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Email address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reply-To address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gnature:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills in the server of a well-known provider. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (not encrypted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection sec&amp;urity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords and mail can be read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication &amp;method:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User n&amp;ame:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwor&amp;d:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (do not sign in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your email address first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settings are known for %1. Its operator can tell the server, the port and the security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the settings of %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AccountSettingsDialog</name>
    <message>
        <source>Account settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet. Press Add account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two accounts have the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the changes to the accounts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AddressField</name>
    <message>
        <source>%1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was typed: why it is no address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one address can stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AddressRace</name>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer within %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot leave from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AdvancedFields</name>
    <message>
        <source>Certificate authority &amp;file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose certificate authority file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lient certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose client certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HELO name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imeout in seconds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP versi&amp;on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget trusted certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All trusted certificates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1 trusted since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentModel</name>
    <message>
        <source>%1 is not on this computer. Save it as a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is attached twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentPanel</name>
    <message>
        <source>A&amp;dd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; server limit %2</source>
        <comment>what is attached; largest message the server takes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentTable</name>
    <message>
        <source>Drop files here or press Attach files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Bearer</name>
    <message>
        <source>The access token or the user name holds characters that %1 cannot carry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::BodyEditor</name>
    <message>
        <source>Message body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::BodyPump</name>
    <message>
        <source>The message has not the size that was announced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::BusNotifier</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::CertificateDialog</name>
    <message>
        <source>Server certificate problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password and message have not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posthorn cannot be sure that it is talking to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has changed since you trusted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has changed since you trusted it on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 trusted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you run this server, compare the SHA-256 fingerprint. Otherwise do not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have compared the &amp;new fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate could not be saved.
%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::CheckDocument</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by %1; valid from %2 until %3; SHA-256 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of %1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::CheckServerDialog</name>
    <message>
        <source>Check server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check st&amp;eps:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Also check the sender and a recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks whether the server would take a message, and sends none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test &amp;recipient:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been checked yet. No message is sent by a check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test recipient cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server works. Sign-in succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is filled in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the server in the window behind this one, then check it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether another port or security works…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This works instead: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other usual port or security of this host works either.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::CheckStepsView</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EHLO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EHLO after TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeActions</name>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optio&amp;ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (its keys)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeFiles</name>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages (*.eml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a file as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.text *.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .eml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to be inserted as text. Attach it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeWindow</name>
    <message>
        <source>dropped-image.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted-image.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted-text.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft could not be saved. %1 Free space or save elsewhere; the text stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: %1[*] — Posthorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As plain text, the message loses its formatting and the images that stand in it. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change to plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached as asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link asked to attach %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You &lt;you@example.org&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail server is set up yet. Fill in Server above, or try Posthorn with the built-in test mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the test mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server fields differ from the account now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 with the program that this computer uses for such files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is still being sent. If you stop it now, it is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was not sent. Save it as a draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message was sent a moment ago, and nothing was changed since. Send it a second time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new address(es) from %1 can be completed from now on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries have no usable address.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long to be edited here (%1). It was not pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach it as a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Connector</name>
    <message>
        <source>The address of %1 was not found in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no host name and no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address to connect from is no IP address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has these addresses: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no address of the kind that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy cannot be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy connected us to %1, port %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy cannot be found: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Courier</name>
    <message>
        <source>There is no recipient.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::CramMd5</name>
    <message>
        <source>The server sent no challenge for CRAM-MD5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::DeliveryNotice</name>
    <message>
        <source>Message not sent to everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::Dialogue</name>
    <message>
        <source>A command would have held a line break or NUL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A command would have been %n octets long.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server spoke without being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an SMTP reply: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a reply that is longer than any real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::DigestMd5</name>
    <message>
        <source>The server&apos;s challenge is not one of DIGEST-MD5 (RFC 2831).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants DIGEST-MD5 with its own encryption layer, which TLS has replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::FailureDialog</name>
    <message>
        <source>Message not sent to everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recipients:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the &amp;others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server &amp;settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::FindBar</name>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the match, of all</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::FormatBar</name>
    <message>
        <source>Format bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph style:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (its keys)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More formatting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::HeaderFieldsDialog</name>
    <message>
        <source>Header problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header &amp;value:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header fields:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can stand in a message only once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::HeaderPane</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply-To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account settin&amp;gs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;ver:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cc:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bcc:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply-To:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ubject:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Bcc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ImageChooser</name>
    <message>
        <source>Insert an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp *.bmp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large to stand in the text. Attach it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an image that mail programs show. Attach it instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Keyring</name>
    <message>
        <source>No keyring of the system is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of Posthorn cannot use the keyring of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of the system did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::KnownAddresses</name>
    <message>
        <source>The addresses could not be kept for the next time. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::LinkDialog</name>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link &amp;address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link &amp;text:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::LogModel</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Login</name>
    <message>
        <source>This answer may not follow AUTH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps asking without end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s challenge is not valid Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not prove that it knows the password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Mailbox</name>
    <message>
        <source>A connection was refused: %1 are open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no IP address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::MailboxConnection</name>
    <message>
        <source>TLS with a client failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::MailboxTransaction</name>
    <message>
        <source>A message could not be stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Mechanism</name>
    <message>
        <source>The server asks again although everything this sign-in method has to say was said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::MessageBarLine</name>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message bar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::MessageSourceDialog</name>
    <message>
        <source>Source summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is being put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message cannot be put together yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as every server takes it. The date is that of sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as %2 takes it. The date is that of sending.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::MessageStore</name>
    <message>
        <source>The disk has taken only a part of it; it may be full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory left for messages that are just arriving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory “%1” cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::NameLookup</name>
    <message>
        <source>There is no thread left for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::OptionsRow</name>
    <message>
        <source>Request a read receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;quest delivery notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Plain</name>
    <message>
        <source>The user name or the password holds a NUL character, which PLAIN cannot carry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::PreferencesForm</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <comment>the language of the system</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppearance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <comment>the appearance of the system</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the text of messages, in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default for&amp;mat:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prio&amp;rity for new messages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autosave &amp;interval in seconds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For accounts without a signature of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign&amp;ature:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn about a missing a&amp;ttachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that speak of an attachment, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment &amp;keywords:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn about an empt&amp;y subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warn above attachment size in MB:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo delay in seconds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a message waits, and can be taken back, before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep c&amp;opies of sent messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the win&amp;dow after sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm &amp;before sending with Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a User-Agent &amp;header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the recipients that the message was written with Posthorn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log lines kept:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify when a message was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify wh&amp;en sending failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while no window of Posthorn is in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::PreviewPane</name>
    <message>
        <source>Message so&amp;urce:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message source note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message st&amp;ructure:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ProtocolLogDock</name>
    <message>
        <source>Protocol log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Press Send or Check server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter log:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passwords in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies every line that is kept. Passwords stay hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves every line that is kept. Passwords stay hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No line holds this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passwords in the protocol log?

Everybody who sees this window can then read them. This holds for what is sent from now on, until Posthorn ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be saved.
%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ProviderPreset</name>
    <message>
        <source>%1 wants an app password here: make one in the security settings of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants an app password here: make one at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants an authorisation code in place of the password: switch SMTP on in the settings of the web page, which then shows the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants an authorisation code in place of the password: switch SMTP on in the settings at %2, which then shows the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no password here but an OAuth 2 access token: choose XOAUTH2 and enter the token as the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lets programs send only after you have allowed it in the settings of its web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is reached through its Bridge program, which must run on this computer. The Bridge shows the user name and the password to use here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ProxyTunnel</name>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the proxy broke: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ReceivedTable</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::RecipientAdvice</name>
    <message>
        <source>%1 is named more than once, and gets the message once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are named more than once. Each gets the message once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people in To and Cc can see each other&apos;s addresses.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::RecipientCompleter</name>
    <message>
        <source>Known addresses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::RememberPassword</name>
    <message>
        <source>Remember password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of the system keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring of the system…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring that could keep it: the password is forgotten when Posthorn ends. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Scram</name>
    <message>
        <source>The user name cannot be written, or there is no TLS to bind %1 to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s challenge is not one of SCRAM (RFC 5802).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s SCRAM challenge was not made for this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for %1 SCRAM iterations; only %2 to %3 are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::SendBar</name>
    <message>
        <source>Send status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::SendFlow</name>
    <message>
        <source>No password was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password without encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted. Your password and your message can be read and changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection would not be encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ServerCheck</name>
    <message>
        <source>%1, valid until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by %1, SHA-256 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ServerChoice</name>
    <message>
        <source>The test mailbox is still starting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ServerRow</name>
    <message>
        <source>Server problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None (not encrypted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection securit&amp;y:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Session</name>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::SocketPump</name>
    <message>
        <source>The server ended TLS: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::SocketWire</name>
    <message>
        <source>TLS over a Unix socket needs the name for which the certificate must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name to verify is no host name and no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent plain text where TLS had to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2; the certificate of %3 was verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2; taken up from an earlier connection to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2; the certificate of %3 is the one that was pinned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::TestMailboxDialog</name>
    <message>
        <source>Test mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse the sender (550)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse every other recipient (550)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to try later (450)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message too big (552)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the connection in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer &amp;with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received &amp;messages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has arrived yet. Choose the account &quot;Built-in test mailbox&quot; and press Send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as .eml…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a&amp;ttachments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be saved.
%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment could not be saved.
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file saved in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files saved in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the message? It exists nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages? They exist nowhere else.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::TlsHandshake</name>
    <message>
        <source>The server did not finish the TLS handshake in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered in plain text: it expects no TLS here, or only after STARTTLS. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks no version of TLS that is allowed here (%1 or newer). (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::TlsIdentity</name>
    <message>
        <source>TLS is not available on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds no unencrypted private key in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Transaction</name>
    <message>
        <source>The server does not offer delivery notifications (DSN); none are requested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stopped taking the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered before the message was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer may not stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::Transcript</name>
    <message>
        <source>[%1 bytes of message data]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::TrustedCertificatesDialog</name>
    <message>
        <source>No certificate is trusted by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trusted certificates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::TypedTalk</name>
    <message>
        <source>The message was not ended with a line that holds a lone dot, or a chunk is too short. It was not delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line holds a line break or NUL. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is too long for a command. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seems to be an answer for signing in, but nobody asks for it. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of signing in shows the password to everybody on the unencrypted line. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is encrypted already. STARTTLS was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk may have up to 16 MiB here. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>posthorn::WritingAdvice</name>
    <message>
        <source>You wrote &quot;%1&quot; but no file is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too big for %1: about %2 as sent, and the limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove or shrink attachments (%1, %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attachments are large: %1. Many servers refuse such messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send without a subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send without a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message too big</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes messages of up to %2, and this one has about %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
