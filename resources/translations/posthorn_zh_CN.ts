<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDraft</name>
    <message>
        <source>Give the account a name.</source>
        <translation>请为账户命名。</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>请输入您的电子邮件地址。</translation>
    </message>
    <message>
        <source>The certificate authority file %1 cannot be read.</source>
        <translation>无法读取证书颁发机构文件 %1。</translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be read.</source>
        <translation>无法读取客户端证书 %1。</translation>
    </message>
    <message>
        <source>The HELO name has no blanks: %1</source>
        <translation>HELO 名称不能含有空格：%1</translation>
    </message>
    <message>
        <source>A proxy with a password cannot be used here, because the password would be readable in the settings.</source>
        <translation>此处不能使用带密码的代理，因为密码会以可读形式保存在设置中。</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>There is no address here.</source>
        <translation>此处没有地址。</translation>
    </message>
    <message>
        <source>Only one address may stand here.</source>
        <translation>此处只能填写一个地址。</translation>
    </message>
</context>
<context>
    <name>AddressEntry</name>
    <message>
        <source>A quotation mark is not closed in “%1”.</source>
        <translation>“%1”中有未闭合的引号。</translation>
    </message>
    <message>
        <source>A parenthesis is not closed in “%1”.</source>
        <translation>“%1”中有未闭合的圆括号。</translation>
    </message>
    <message>
        <source>The angle bracket is not closed in “%1”.</source>
        <translation>“%1”中的尖括号未闭合。</translation>
    </message>
    <message>
        <source>“%1” is no address.</source>
        <translation>“%1”不是地址。</translation>
    </message>
    <message>
        <source>Put a comma between the addresses in “%1”.</source>
        <translation>请用逗号分隔“%1”中的地址。</translation>
    </message>
    <message>
        <source>Nothing may stand behind the address in “%1”.</source>
        <translation>“%1”中的地址后面不能再有其他内容。</translation>
    </message>
    <message>
        <source>There is no address between the angle brackets.</source>
        <translation>尖括号之间没有地址。</translation>
    </message>
    <message>
        <source>There is no @ in “%1”.</source>
        <translation>“%1”中没有 @。</translation>
    </message>
    <message>
        <source>There is more than one @ in “%1”.</source>
        <translation>“%1”中有多个 @。</translation>
    </message>
    <message>
        <source>There is nothing before the @ in “%1”.</source>
        <translation>“%1”中 @ 的前面没有内容。</translation>
    </message>
    <message>
        <source>There is nothing behind the @ in “%1”.</source>
        <translation>“%1”中 @ 的后面没有内容。</translation>
    </message>
    <message>
        <source>“%1” cannot stand before the @.</source>
        <translation>“%1”不能用在 @ 的前面。</translation>
    </message>
    <message>
        <source>There is a blank before the @ in “%1”. An address with a name is written as Name &lt;name@example.org&gt;.</source>
        <translation>“%1”中 @ 的前面有空格。带姓名的地址应写作：姓名 &lt;name@example.org&gt;。</translation>
    </message>
    <message>
        <source>The quotation marks in “%1” are in the wrong place.</source>
        <translation>“%1”中引号的位置不正确。</translation>
    </message>
    <message>
        <source>There is an invisible or control character in “%1”.</source>
        <translation>“%1”中含有不可见字符或控制字符。</translation>
    </message>
    <message>
        <source>“%1” is too long: 64 characters are allowed before the @.</source>
        <translation>“%1”太长：@ 的前面最多允许 64 个字符。</translation>
    </message>
    <message>
        <source>There is a dot in the wrong place in “%1”.</source>
        <translation>“%1”中点号的位置不正确。</translation>
    </message>
    <message>
        <source>“%1” may stand before the @ only in quotation marks.</source>
        <translation>“%1”须加引号才能用在 @ 的前面。</translation>
    </message>
    <message>
        <source>There is a blank behind the @ in “%1”.</source>
        <translation>“%1”中 @ 的后面有空格。</translation>
    </message>
    <message>
        <source>“%1” is no domain.</source>
        <translation>“%1”不是域名。</translation>
    </message>
    <message>
        <source>“%1” is no IP address.</source>
        <translation>“%1”不是 IP 地址。</translation>
    </message>
    <message>
        <source>An IP address stands in square brackets: [%1].</source>
        <translation>IP 地址应写在方括号中：[%1]。</translation>
    </message>
    <message>
        <source>There is a control character in the name of %1.</source>
        <translation>%1 的姓名中含有控制字符。</translation>
    </message>
</context>
<context>
    <name>AddressParser</name>
    <message>
        <source>The group “%1” is not closed by a semicolon.</source>
        <translation>群组“%1”没有以分号结束。</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Attach it again or remove it. Nothing was sent.</source>
        <translation>请重新添加或移除该文件。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 changed while it was being sent.</source>
        <translation>%1 在发送过程中发生了改变。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Attach it again when no program writes to it.</source>
        <translation>邮件未投递。请待没有程序写入该文件时再重新添加。</translation>
    </message>
    <message>
        <source>%1 cannot carry an address with these characters.</source>
        <translation>%1 无法处理含有这些字符的地址。</translation>
    </message>
    <message>
        <source>An address is not plain ASCII before the @, and the server does not offer SMTPUTF8.</source>
        <translation>有地址在 @ 的前面含有非 ASCII 字符，而服务器不支持 SMTPUTF8。</translation>
    </message>
    <message>
        <source>Use an address without such characters, or another server. Nothing was sent.</source>
        <translation>请使用不含此类字符的地址，或换用其他服务器。未发送任何内容。</translation>
    </message>
    <message>
        <source>The message is too big for %1.</source>
        <translation>邮件超出了 %1 允许的大小。</translation>
    </message>
    <message>
        <source>Remove or shrink attachments. Nothing was sent.</source>
        <translation>请移除或缩小附件。未发送任何内容。</translation>
    </message>
    <message>
        <source>The settings for %1 cannot be used.</source>
        <translation>%1 的设置无法使用。</translation>
    </message>
    <message>
        <source>Correct the value and try again. Nothing was sent.</source>
        <translation>请更正该值后重试。未发送任何内容。</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>发送已取消。</translation>
    </message>
    <message>
        <source>You stopped it before the message was complete.</source>
        <translation>您在邮件完整发出之前停止了发送。</translation>
    </message>
    <message>
        <source>Nothing was delivered.</source>
        <translation>邮件未投递。</translation>
    </message>
    <message>
        <source>Posthorn made a mistake.</source>
        <translation>Posthorn 出现了内部错误。</translation>
    </message>
    <message>
        <source>Please report it with a copy of the protocol log. Nothing was delivered.</source>
        <translation>请附上协议日志报告此问题。邮件未投递。</translation>
    </message>
    <message>
        <source>The message cannot be sent as it is.</source>
        <translation>邮件无法按现状发送。</translation>
    </message>
    <message>
        <source>“%1” cannot be used.</source>
        <translation>无法使用“%1”。</translation>
    </message>
    <message>
        <source>Correct it and send again. Nothing was sent.</source>
        <translation>请更正后重新发送。未发送任何内容。</translation>
    </message>
    <message>
        <source>The server %1 was not found.</source>
        <translation>找不到服务器 %1。</translation>
    </message>
    <message>
        <source>The name has no address.</source>
        <translation>该名称没有对应的地址。</translation>
    </message>
    <message>
        <source>Check the spelling and your network connection.</source>
        <translation>请检查拼写和您的网络连接。</translation>
    </message>
    <message>
        <source>%1 did not accept a connection on port %2.</source>
        <translation>%1 未接受端口 %2 上的连接。</translation>
    </message>
    <message>
        <source>Check the port and security (587 STARTTLS, 465 TLS, 25 none), or whether the server is running.</source>
        <translation>请检查端口和连接安全（587 用 STARTTLS，465 用 TLS，25 不加密），或确认服务器是否正在运行。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>Check your network connection.</source>
        <translation>请检查您的网络连接。</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>代理未能连接到 %1。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address, its user name and password, and whether it allows this port.</source>
        <translation>请检查代理的地址、用户名和密码，以及代理是否允许使用此端口。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务器关闭了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection before it said anything.</source>
        <translation>%1 未作任何应答就关闭了连接。</translation>
    </message>
    <message>
        <source>Check the port and security. Nothing was sent.</source>
        <translation>请检查端口和连接安全。未发送任何内容。</translation>
    </message>
    <message>
        <source>The connection to %1 broke.</source>
        <translation>与 %1 的连接已中断。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Try again.</source>
        <translation>邮件未投递。请重试。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时应答。</translation>
    </message>
    <message>
        <source>A firewall may block this port, or the server expects TLS from the start. Try 587 or 465.</source>
        <translation>可能有防火墙阻止了此端口，或者服务器要求一开始就使用 TLS。请尝试 587 或 465。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Trying again is safe.</source>
        <translation>邮件未投递。可以放心重试。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation>%1 的证书不受信任。</translation>
    </message>
    <message>
        <source>View the certificate, or ask the operator of the server. Nothing was sent.</source>
        <translation>请查看证书，或询问服务器的运营者。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 does not offer encryption.</source>
        <translation>%1 不提供加密。</translation>
    </message>
    <message>
        <source>STARTTLS is not in its EHLO reply. Nothing was sent.</source>
        <translation>其 EHLO 应答中没有 STARTTLS。未发送任何内容。</translation>
    </message>
    <message>
        <source>Try 465 with TLS. Posthorn does not fall back to an unencrypted connection.</source>
        <translation>请尝试端口 465 和 TLS。Posthorn 不会退回到未加密的连接。</translation>
    </message>
    <message>
        <source>%1 refused to start encryption.</source>
        <translation>%1 拒绝启动加密。</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again later, or 465 with TLS.</source>
        <translation>未发送任何内容。请稍后重试，或使用端口 465 和 TLS。</translation>
    </message>
    <message>
        <source>%1 cannot promise encryption all the way.</source>
        <translation>%1 无法保证全程加密。</translation>
    </message>
    <message>
        <source>REQUIRETLS was asked for, and the server does not offer it on this connection.</source>
        <translation>您要求使用 REQUIRETLS，但服务器在此连接上不提供。</translation>
    </message>
    <message>
        <source>Send without this demand, or use another server. Nothing was sent.</source>
        <translation>请取消此要求后再发送，或换用其他服务器。未发送任何内容。</translation>
    </message>
    <message>
        <source>The connection to %1 could not be protected.</source>
        <translation>无法为与 %1 的连接提供保护。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 expects TLS from the start.</source>
        <translation>%1 要求一开始就使用 TLS。</translation>
    </message>
    <message>
        <source>Set Connection security to TLS.</source>
        <translation>请将“连接安全”设为 TLS。</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made.</source>
        <translation>无法与 %1 建立加密连接。</translation>
    </message>
    <message>
        <source>If the server speaks plain text first, set Connection security to STARTTLS (587). Nothing was sent.</source>
        <translation>如果服务器先以明文通信，请将“连接安全”设为 STARTTLS（587）。未发送任何内容。</translation>
    </message>
    <message>
        <source>The server may be too old to be safe. Nothing was sent.</source>
        <translation>服务器可能过于陈旧，已不安全。未发送任何内容。</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 was disturbed.</source>
        <translation>与 %1 的加密连接受到了干扰。</translation>
    </message>
    <message>
        <source>Something between here and the server may have changed what was sent. Nothing was delivered. Try again, or another network.</source>
        <translation>此处与服务器之间可能有某种东西改动了所发送的内容。未投递任何内容。请重试，或换用其他网络。</translation>
    </message>
    <message>
        <source>The connection to %1 was tampered with.</source>
        <translation>与 %1 的连接遭到了篡改。</translation>
    </message>
    <message>
        <source>Somebody may sit between you and the server. Nothing was sent. Try another network, or 465 with TLS.</source>
        <translation>可能有人介入了您与服务器之间。未发送任何内容。请换用其他网络，或使用端口 465 和 TLS。</translation>
    </message>
    <message>
        <source>%1 does not speak SMTP as it should.</source>
        <translation>%1 未按规范使用 SMTP。</translation>
    </message>
    <message>
        <source>Check that the port belongs to a mail server. Nothing was delivered.</source>
        <translation>请确认该端口属于邮件服务器。邮件未投递。</translation>
    </message>
    <message>
        <source>%1 offers no way to sign in.</source>
        <translation>%1 不提供任何登录方式。</translation>
    </message>
    <message>
        <source>AUTH is not in its EHLO reply. Your password was not sent.</source>
        <translation>其 EHLO 应答中没有 AUTH。您的密码未被发送。</translation>
    </message>
    <message>
        <source>Use the port for sending mail (587 or 465), or remove the user name.</source>
        <translation>请使用发信端口（587 或 465），或删除用户名。</translation>
    </message>
    <message>
        <source>No common way to sign in.</source>
        <translation>没有双方都支持的登录方式。</translation>
    </message>
    <message>
        <source>Choose another method or TLS.</source>
        <translation>请选择其他方式或 TLS。</translation>
    </message>
    <message>
        <source>Signing in to %1 did not come to an end.</source>
        <translation>登录 %1 的过程未能结束。</translation>
    </message>
    <message>
        <source>Choose another authentication method. Nothing was sent.</source>
        <translation>请选择其他身份验证方式。未发送任何内容。</translation>
    </message>
    <message>
        <source>The password would go to %1 unprotected.</source>
        <translation>密码将在没有保护的情况下发送给 %1。</translation>
    </message>
    <message>
        <source>The line is not encrypted, and the server offers only %1. Your password was not sent.</source>
        <translation>线路未加密，而服务器只提供 %1。您的密码未被发送。</translation>
    </message>
    <message>
        <source>Set Connection security to STARTTLS or TLS.</source>
        <translation>请将“连接安全”设为 STARTTLS 或 TLS。</translation>
    </message>
    <message>
        <source>A password is needed to sign in to %1.</source>
        <translation>登录 %1 需要密码。</translation>
    </message>
    <message>
        <source>A user name is set, but no password.</source>
        <translation>已设置用户名，但没有密码。</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>%1 could not prove that it knows your password.</source>
        <translation>%1 未能证明它知道您的密码。</translation>
    </message>
    <message>
        <source>It may not be the server it claims to be. Nothing was sent.</source>
        <translation>它可能不是其声称的服务器。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 wants you to sign in first.</source>
        <translation>%1 要求您先登录。</translation>
    </message>
    <message>
        <source>Enter a user name and password in Account settings.</source>
        <translation>请在“账户设置”中输入用户名和密码。</translation>
    </message>
    <message>
        <source>%1 cannot check the sign-in now.</source>
        <translation>%1 目前无法验证登录。</translation>
    </message>
    <message>
        <source>Try again later. Nothing was sent.</source>
        <translation>请稍后重试。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 refused the user name or password.</source>
        <translation>%1 拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>Check the user name and password. Some providers need an app password.</source>
        <translation>请检查用户名和密码。有些服务商要求使用应用专用密码。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Trying again later is safe.</source>
        <translation>邮件未投递。稍后可以放心重试。</translation>
    </message>
    <message>
        <source>The server refused the sender %1.</source>
        <translation>服务器拒绝了发件人 %1。</translation>
    </message>
    <message>
        <source>Use the address that belongs to this account.</source>
        <translation>请使用属于此账户的地址。</translation>
    </message>
    <message>
        <source>The server asked to try again later.</source>
        <translation>服务器要求稍后重试。</translation>
    </message>
    <message>
        <source>The server refused %1.</source>
        <translation>服务器拒绝了 %1。</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the address and send again.</source>
        <translation>未发送任何内容。请更正地址后重新发送。</translation>
    </message>
    <message>
        <source>The server did not take the message now.</source>
        <translation>服务器暂时没有接受邮件。</translation>
    </message>
    <message>
        <source>The server refused the message itself.</source>
        <translation>服务器拒绝了邮件本身。</translation>
    </message>
    <message>
        <source>Change the text or ask the operator. Nothing was delivered.</source>
        <translation>请修改邮件正文，或询问运营者。邮件未投递。</translation>
    </message>
    <message>
        <source>%1 is closing the connection.</source>
        <translation>%1 正在关闭连接。</translation>
    </message>
    <message>
        <source>%1 does not accept mail from here.</source>
        <translation>%1 不接受从此处发出的邮件。</translation>
    </message>
    <message>
        <source>Check the server and port, or ask its operator.</source>
        <translation>请检查服务器和端口，或询问其运营者。</translation>
    </message>
    <message>
        <source>The server refused %1 of %2 recipients.</source>
        <translation>服务器拒绝了 %2 位收件人中的 %1 位。</translation>
    </message>
    <message>
        <source>The message was delivered to the others. Correct the address and send it to the refused recipients only.</source>
        <translation>邮件已投递给其他收件人。请更正地址，然后只发送给被拒绝的收件人。</translation>
    </message>
    <message>
        <source>The connection broke after the whole message was sent.</source>
        <translation>整封邮件发送完毕后连接中断。</translation>
    </message>
    <message>
        <source>It may have been delivered. Ask the recipient before sending again.</source>
        <translation>邮件可能已经投递。再次发送之前请先询问收件人。</translation>
    </message>
    <message>
        <source>%1 cannot promise what was asked for.</source>
        <translation>%1 无法满足所提出的要求。</translation>
    </message>
    <message>
        <source>Send without this wish, or use another server. Nothing was sent.</source>
        <translation>请取消此要求后再发送，或换用其他服务器。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 did not accept a connection.</source>
        <translation>%1 未接受连接。</translation>
    </message>
    <message>
        <source>Check the path, and whether the server is running.</source>
        <translation>请检查路径，并确认服务器是否正在运行。</translation>
    </message>
    <message>
        <source>Check the path, and whether you may use it.</source>
        <translation>请检查路径，并确认您是否有权使用它。</translation>
    </message>
    <message>
        <source>Check the path and security. Nothing was sent.</source>
        <translation>请检查路径和连接安全。未发送任何内容。</translation>
    </message>
    <message>
        <source>Check that the path belongs to a mail server. Nothing was delivered.</source>
        <translation>请确认该路径属于邮件服务器。邮件未投递。</translation>
    </message>
    <message>
        <source>%1 wants encryption first.</source>
        <translation>%1 要求先加密。</translation>
    </message>
    <message>
        <source>Set Connection security to STARTTLS. Nothing was sent.</source>
        <translation>请将“连接安全”设为 STARTTLS。未发送任何内容。</translation>
    </message>
    <message>
        <source>%1 refuses %2, though it offers it.</source>
        <translation>%1 声明支持 %2，却又拒绝使用。</translation>
    </message>
    <message>
        <source>Nothing was delivered. Try again without this extension.</source>
        <translation>邮件未投递。请不使用此扩展后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was sent. Correct the address, or send to the other %n.</source>
        <translation>
            <numerusform>未发送任何内容。请更正地址，或只发送给其余 %n 位收件人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer after the whole message was sent.</source>
        <translation>整封邮件发送完毕后，服务器没有应答。</translation>
    </message>
    <message>
        <source>Sending was stopped after the whole message was sent.</source>
        <translation>整封邮件发送完毕后，发送被停止。</translation>
    </message>
    <message>
        <source>Remove or shrink attachments. Nothing was delivered.</source>
        <translation>请移除或缩小附件。邮件未投递。</translation>
    </message>
    <message>
        <source>Nothing was sent. You did not sign in, which may be the reason: enter a user name and password.</source>
        <translation>未发送任何内容。原因可能是您没有登录：请输入用户名和密码。</translation>
    </message>
    <message>
        <source>%1 can no longer be read.</source>
        <translation>无法再读取 %1。</translation>
    </message>
    <message>
        <source>Remove or shrink attachments (%1). Nothing was sent.</source>
        <translation>请删除或缩小附件（%1）。未发送任何内容。</translation>
    </message>
    <message>
        <source>The connection broke after %1 of %2.</source>
        <translation>连接在传送 %1（共 %2）后中断。</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 在 %n 秒内没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, but no greeting arrived.</source>
        <translation>已连接，但没有收到问候。</translation>
    </message>
    <message>
        <source>It did not send a greeting to an unencrypted connection.</source>
        <translation>它没有向未加密的连接发送问候。</translation>
    </message>
    <message>
        <source>The server offers %1; none of these is possible with the present settings.</source>
        <translation>服务器提供 %1；在当前设置下都无法使用。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The TLS of %1 is too old.</source>
        <translation>%1 的 TLS 版本太旧。</translation>
    </message>
    <message>
        <source>It may know TLS 1.2: allow that, if it is enough for you. Nothing was sent.</source>
        <translation>它可能支持 TLS 1.2：如果您觉得足够安全，请允许使用。未发送任何内容。</translation>
    </message>
    <message>
        <source>TLS before 1.2 can be broken (RFC 8996). Ask whoever runs the server for TLS 1.2 or newer, or use another server. Nothing was sent.</source>
        <translation>1.2 之前的 TLS 可被破解（RFC 8996）。请让服务器管理员提供 TLS 1.2 或更高版本，或改用其他服务器。未发送任何内容。</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>The file “%1” was changed, replaced or removed after it was checked.</source>
        <translation>文件“%1”在检查之后被修改、替换或移除。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>AttachmentPart</name>
    <message>
        <source>The name of an attached file holds a line break or another control character.</source>
        <translation>某个附件的文件名含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>“%1” is no media type such as “image/png”.</source>
        <translation>“%1”不是“image/png”这样的媒体类型。</translation>
    </message>
    <message>
        <source>A file cannot be attached with the type “%1”.</source>
        <translation>不能以类型“%1”添加文件。</translation>
    </message>
</context>
<context>
    <name>AttachmentSaver</name>
    <message>
        <source>attachment-%1</source>
        <translation>附件-%1</translation>
    </message>
</context>
<context>
    <name>CertificateCheck</name>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>It expired on %1 (today).</source>
        <translation>它已于 %1（今天）过期。</translation>
    </message>
    <message>
        <source>It expired on %1 (%2 ago).</source>
        <translation>它已于 %1（%2前）过期。</translation>
    </message>
    <message>
        <source>It is not valid before %1 (today).</source>
        <translation>它要到 %1（今天）才生效。</translation>
    </message>
    <message>
        <source>It is not valid before %1 (in %2).</source>
        <translation>它要到 %1（%2后）才生效。</translation>
    </message>
    <message>
        <source>The certificate names no host (it has no subjectAltName).</source>
        <translation>证书未写明任何主机（没有 subjectAltName）。</translation>
    </message>
    <message>
        <source>The certificate is for %1, not for %2.</source>
        <translation>证书属于 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>It is not the certificate that was pinned: its SHA-256 fingerprint is %1, not %2.</source>
        <translation>它不是固定的那份证书：其 SHA-256 指纹是 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>由 %1 颁发</translation>
    </message>
    <message>
        <source>It was not issued by an authority this computer trusts (%1).</source>
        <translation>颁发它的机构不受此计算机信任（%1）。</translation>
    </message>
    <message>
        <source>It was not issued by an authority in %1 (%2).</source>
        <translation>它不是由 %1 中的机构颁发的（%2）。</translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 expired on %2.</source>
        <translation>其颁发者 %1 的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 is not valid before %2.</source>
        <translation>其颁发者 %1 的证书要到 %2 才生效。</translation>
    </message>
    <message>
        <source>It is not meant for servers (extended key usage).</source>
        <translation>它不能用于服务器（扩展密钥用法）。</translation>
    </message>
    <message>
        <source>The certificate of its issuer %1 is not meant for this.</source>
        <translation>其颁发者 %1 的证书不能用于此用途。</translation>
    </message>
    <message>
        <source>Its issuer %1 is no certificate authority.</source>
        <translation>其颁发者 %1 不是证书颁发机构。</translation>
    </message>
    <message>
        <source>It has been revoked by its issuer.</source>
        <translation>它已被颁发者吊销。</translation>
    </message>
    <message>
        <source>It is known to be fraudulent.</source>
        <translation>已知它是伪造的。</translation>
    </message>
    <message>
        <source>Its signature is wrong.</source>
        <translation>它的签名不正确。</translation>
    </message>
    <message>
        <source>The TLS library does not accept it for %1.</source>
        <translation>TLS 库不接受将它用于 %1。</translation>
    </message>
    <message>
        <source>The TLS library does not accept it or one of its issuers.</source>
        <translation>TLS 库不接受它或它的某个颁发者。</translation>
    </message>
    <message>
        <source>The TLS library does not accept it: %1</source>
        <translation>TLS 库不接受它：%1</translation>
    </message>
    <message>
        <source>Its key is too weak (%1, %2 bits).</source>
        <translation>它的密钥强度太弱（%1，%2 位）。</translation>
    </message>
    <message>
        <source>Its signature uses %1, which can be forged.</source>
        <translation>它的签名使用 %1，可能被伪造。</translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation>服务器没有发送证书。</translation>
    </message>
</context>
<context>
    <name>ClientCertificate</name>
    <message>
        <source>%1 is no PEM file, and as PKCS#12 it cannot be opened: wrong password, outdated encryption, or something else altogether.</source>
        <translation>%1 不是 PEM 文件，也无法作为 PKCS#12 打开：可能是密码错误、加密方式过时，或者完全是其他类型的文件。</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 中没有证书。</translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation>%1 中没有私钥。</translation>
    </message>
    <message>
        <source>The key in %1 needs its password.</source>
        <translation>%1 中的密钥需要密码。</translation>
    </message>
    <message>
        <source>The password of the key in %1 is wrong.</source>
        <translation>%1 中密钥的密码不正确。</translation>
    </message>
    <message>
        <source>The key in %1 cannot be read or is of a kind that is not supported (RSA, EC and DSA are).</source>
        <translation>%1 中的密钥无法读取，或者其类型不受支持（支持 RSA、EC 和 DSA）。</translation>
    </message>
</context>
<context>
    <name>ComposeState</name>
    <message>
        <source>The message has no recipient.</source>
        <translation>邮件没有收件人。</translation>
    </message>
    <message>
        <source>The message has no sender. Enter your address in From.</source>
        <translation>邮件没有发件人。请在“发件人”中输入您的地址。</translation>
    </message>
    <message>
        <source>Only one address can stand in From.</source>
        <translation>“发件人”中只能有一个地址。</translation>
    </message>
</context>
<context>
    <name>ComposedContent</name>
    <message>
        <source>No boundary was found that does not occur in what is attached.</source>
        <translation>找不到未在附件内容中出现的分隔符。</translation>
    </message>
</context>
<context>
    <name>ContactFile</name>
    <message>
        <source>%1 is too large to be a list of contacts.</source>
        <translation>%1 太大，不像是联系人列表。</translation>
    </message>
</context>
<context>
    <name>DataSize</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>DeliveryWishes</name>
    <message>
        <source>A deadline for the delivery was asked for, and the server does not take one.</source>
        <translation>您要求了投递期限，但服务器不接受投递期限。</translation>
    </message>
    <message>
        <source>The deadline is %1 seconds; the server takes no less than %2.</source>
        <translation>投递期限为 %1 秒；服务器接受的期限不少于 %2 秒。</translation>
    </message>
    <message>
        <source>The message shall be held for later, and the server does not hold messages.</source>
        <translation>您要求稍后再投递邮件，但服务器不支持暂存邮件。</translation>
    </message>
    <message>
        <source>It shall be held for %1 seconds; the server holds it for %2 at most.</source>
        <translation>要求暂存 %1 秒；服务器最多暂存 %2 秒。</translation>
    </message>
    <message>
        <source>It shall be held until %1; the server holds it until %2 at most.</source>
        <translation>要求暂存到 %1；服务器最多暂存到 %2。</translation>
    </message>
    <message>
        <source>A priority for the transfer was asked for, and the server knows none.</source>
        <translation>您要求了传输优先级，但服务器不支持传输优先级。</translation>
    </message>
</context>
<context>
    <name>Eml</name>
    <message>
        <source>Line %1 of “%2” holds a NUL octet, which no message may contain.</source>
        <translation>“%2”的第 %1 行含有 NUL 字节，任何邮件都不允许包含它。</translation>
    </message>
    <message>
        <source>Line %1 of “%2” is longer than the 998 octets that are allowed.</source>
        <translation>“%2”的第 %1 行超过了允许的 998 字节。</translation>
    </message>
    <message>
        <source>“%1” is no message: its header does not end.</source>
        <translation>“%1”不是邮件：它的邮件头没有结束。</translation>
    </message>
    <message>
        <source>“%1” is no message: it has no header.</source>
        <translation>“%1”不是邮件：它没有邮件头。</translation>
    </message>
    <message>
        <source>“%1” is no message: a line of its header is no header field.</source>
        <translation>“%1”不是邮件：邮件头中有一行不是邮件头字段。</translation>
    </message>
    <message>
        <source>The header of “%1” holds octets that are no UTF-8.</source>
        <translation>“%1”的邮件头含有非 UTF-8 的字节。</translation>
    </message>
    <message>
        <source>prepared message</source>
        <translation>已备好的邮件</translation>
    </message>
    <message>
        <source>The header of “%1” holds characters that only servers with SMTPUTF8 accept.</source>
        <translation>“%1”的邮件头含有只有支持 SMTPUTF8 的服务器才接受的字符。</translation>
    </message>
    <message>
        <source>“%1” holds 8-bit text, and the server does not offer 8BITMIME. Save the message as quoted-printable or base64, or use another server.</source>
        <translation>“%1”含有 8 位文本，而服务器不支持 8BITMIME。请将邮件另存为 quoted-printable 或 base64 编码，或换用其他服务器。</translation>
    </message>
    <message>
        <source>Line %1 of “%2” holds a CR without LF, which hides a line of its own.</source>
        <translation>“%2”的第 %1 行含有单独的 CR（没有 LF），其后隐藏着另一行。</translation>
    </message>
</context>
<context>
    <name>FailureDetails</name>
    <message>
        <source>%1 (before the connection)</source>
        <translation>%1（连接之前）</translation>
    </message>
    <message>
        <source>%1 (looking up the server)</source>
        <translation>%1（查找服务器）</translation>
    </message>
    <message>
        <source>%1 (connecting through the proxy)</source>
        <translation>%1（通过代理连接）</translation>
    </message>
    <message>
        <source>%1 (connecting)</source>
        <translation>%1（连接）</translation>
    </message>
    <message>
        <source>%1 (securing the connection)</source>
        <translation>%1（保护连接）</translation>
    </message>
    <message>
        <source>%1 (waiting for the server&apos;s greeting)</source>
        <translation>%1（等待服务器的问候）</translation>
    </message>
    <message>
        <source>%1 (saying hello)</source>
        <translation>%1（打招呼）</translation>
    </message>
    <message>
        <source>%1 (asking for encryption)</source>
        <translation>%1（请求加密）</translation>
    </message>
    <message>
        <source>%1 (signing in)</source>
        <translation>%1（登录）</translation>
    </message>
    <message>
        <source>%1 (naming the sender)</source>
        <translation>%1（指明发件人）</translation>
    </message>
    <message>
        <source>%1 (naming the recipients)</source>
        <translation>%1（指明收件人）</translation>
    </message>
    <message>
        <source>%1 (announcing the message)</source>
        <translation>%1（告知将发送邮件）</translation>
    </message>
    <message>
        <source>%1 (sending the message)</source>
        <translation>%1（发送邮件）</translation>
    </message>
    <message>
        <source>%1 (after the message)</source>
        <translation>%1（邮件之后）</translation>
    </message>
    <message>
        <source>SMTP step: %1</source>
        <translation>SMTP 步骤：%1</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <translation>应答：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Time: %1, after %2 seconds</source>
        <translation>时间：%1，%2 秒后</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>Greeting: %1</source>
        <translation>问候：%1</translation>
    </message>
    <message>
        <source>Capabilities: %1</source>
        <translation>功能：%1</translation>
    </message>
    <message>
        <source>TLS: none</source>
        <translation>TLS：无</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>TLS: %1, %2, %3</source>
        <translation>TLS：%1，%2，%3</translation>
    </message>
    <message>
        <source>Sign-in: %1</source>
        <translation>登录：%1</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>连接数：%1</translation>
    </message>
    <message>
        <source>Size: %1 bytes</source>
        <translation>大小：%1 字节</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID：%1</translation>
    </message>
</context>
<context>
    <name>HeaderGate</name>
    <message>
        <source>“%1” cannot be the name of a header field.</source>
        <translation>“%1”不能用作邮件头字段的名称。</translation>
    </message>
    <message>
        <source>The value of %1 holds a line break or another control character.</source>
        <translation>%1 的值含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>The value of %1 may hold ASCII characters only.</source>
        <translation>%1 的值只能含有 ASCII 字符。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be folded into lines of 998 characters.</source>
        <translation>%1 的值无法折成每行不超过 998 个字符的多行。</translation>
    </message>
</context>
<context>
    <name>HeaderText</name>
    <message>
        <source>The value of %1 holds a line break or another control character.</source>
        <translation>%1 的值含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>%1 holds no address.</source>
        <translation>%1 中没有地址。</translation>
    </message>
    <message>
        <source>%1 can be written only to servers that support SMTPUTF8.</source>
        <translation>只有支持 SMTPUTF8 的服务器才能接受 %1。</translation>
    </message>
    <message>
        <source>The address holds a line break or another control character.</source>
        <translation>地址含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>%1 is no message id in angle brackets.</source>
        <translation>%1 不是写在尖括号中的邮件标识（Message-ID）。</translation>
    </message>
    <message>
        <source>%1 holds no message id.</source>
        <translation>%1 中没有邮件标识（Message-ID）。</translation>
    </message>
    <message>
        <source>“%1” cannot be the value of %2.</source>
        <translation>“%1”不能用作 %2 的值。</translation>
    </message>
    <message>
        <source>“%1” cannot be a parameter of %2.</source>
        <translation>“%1”不能用作 %2 的参数。</translation>
    </message>
    <message>
        <source>The date cannot be written.</source>
        <translation>无法写入日期。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header field.</source>
        <translation>“%1”不能用作邮件头字段的名称。</translation>
    </message>
    <message>
        <source>The field %1 cannot be set directly.</source>
        <translation>不能直接设置字段 %1。</translation>
    </message>
    <message>
        <source>The field %1 needs a value.</source>
        <translation>字段 %1 需要一个值。</translation>
    </message>
    <message>
        <source>“%1” is no date of RFC 5322.</source>
        <translation>“%1”不是 RFC 5322 规定的日期。</translation>
    </message>
    <message>
        <source>The value of %1 may hold ASCII characters only.</source>
        <translation>%1 的值只能含有 ASCII 字符。</translation>
    </message>
    <message>
        <source>There is no colon in the header field “%1”.</source>
        <translation>邮件头字段“%1”中没有冒号。</translation>
    </message>
</context>
<context>
    <name>HttpConnectHandshake</name>
    <message>
        <source>The proxy does not speak HTTP.</source>
        <translation>该代理不使用 HTTP。</translation>
    </message>
    <message>
        <source>The proxy&apos;s answer is too long.</source>
        <translation>代理的应答太长。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password: %1</source>
        <translation>代理要求提供用户名和密码：%1</translation>
    </message>
    <message>
        <source>The proxy refused the user name or the password: %1</source>
        <translation>代理拒绝了用户名或密码：%1</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1: %2</source>
        <translation>代理未能连接到 %1：%2</translation>
    </message>
</context>
<context>
    <name>Idna</name>
    <message>
        <source>There is a dot too many in the domain “%1”.</source>
        <translation>域名“%1”中多了一个点号。</translation>
    </message>
    <message>
        <source>“%1” is too long for a part of a domain: 63 characters are allowed.</source>
        <translation>“%1”太长：域名的每一部分最多允许 63 个字符。</translation>
    </message>
    <message>
        <source>“%1” is not allowed in a domain name.</source>
        <translation>域名中不允许出现“%1”。</translation>
    </message>
    <message>
        <source>The domain is too long: 255 characters are allowed.</source>
        <translation>域名太长：最多允许 255 个字符。</translation>
    </message>
</context>
<context>
    <name>MessageHeader</name>
    <message>
        <source>A message may have only one field %1.</source>
        <translation>一封邮件只能有一个 %1 字段。</translation>
    </message>
    <message>
        <source>The message has no sender.</source>
        <translation>邮件没有发件人。</translation>
    </message>
</context>
<context>
    <name>MessageReader</name>
    <message>
        <source>%1 is too large to be opened as a message.</source>
        <translation>%1 太大，无法作为邮件打开。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>This message was found without its envelope.</source>
        <translation>找到了这封邮件，但缺少它的信封信息。</translation>
    </message>
    <message>
        <source>Posthorn ended while it was being written, or the file beside it was damaged. Blind copies are not known any more.</source>
        <translation>Posthorn 在写入它时已退出，或者它旁边的文件已损坏。密送收件人已无从得知。</translation>
    </message>
    <message>
        <source>Look at its recipients before you send it.</source>
        <translation>发送之前请查看它的收件人。</translation>
    </message>
    <message>
        <source>The outbox cannot be written. %1</source>
        <translation>无法写入发件箱。%1</translation>
    </message>
</context>
<context>
    <name>OutboxRow</name>
    <message>
        <source>Last try: %1. Tries so far: %2.</source>
        <translation>上次尝试：%1。已尝试 %2 次。</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>下次尝试：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>To be sent: %1</source>
        <translation>待发送：%1</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>May have been delivered</source>
        <translation>可能已投递</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Posthorn ended while the end of this message was on its way. It may have been delivered. Ask the recipient before sending again.</source>
        <translation>Posthorn 在发送此邮件的末尾时已退出。邮件可能已经投递。再次发送之前请先询问收件人。</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
</context>
<context>
    <name>PreparedContent</name>
    <message>
        <source>The message has not the size that was announced.</source>
        <translation>邮件的大小与事先告知的不符。</translation>
    </message>
    <message>
        <source>%1 as sent; limit %2.</source>
        <translation>发送时为 %1；上限为 %2。</translation>
    </message>
</context>
<context>
    <name>ProxyUrl</name>
    <message>
        <source>A proxy is written as socks5://host:port or http://host:port, with user@ before the host where it wants a user; or as system, for the one this computer is set to.</source>
        <translation>代理应写作 socks5://主机:端口 或 http://主机:端口，如代理需要用户名，则在主机前加上 用户名@；或写作 system，即使用本机所设的代理。</translation>
    </message>
</context>
<context>
    <name>RegularFile</name>
    <message>
        <source>No file name was given.</source>
        <translation>没有给出文件名。</translation>
    </message>
    <message>
        <source>There is no file “%1”, or its folder may not be read.</source>
        <translation>没有文件“%1”，或者无权读取其所在的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>“%1”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>“%1” is a named pipe, not a regular file.</source>
        <translation>“%1”是命名管道，不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” is a socket, not a regular file.</source>
        <translation>“%1”是套接字，不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” is a device, not a regular file.</source>
        <translation>“%1”是设备，不是普通文件。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” does not tell its size; copy it and take the copy.</source>
        <translation>“%1”没有给出其大小；请先复制，再使用副本。</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Looking up %1</source>
        <translation>正在查找 %1</translation>
    </message>
    <message>
        <source>Connecting to the proxy %1</source>
        <translation>正在连接代理 %1</translation>
    </message>
    <message>
        <source>Connecting to %1:%2</source>
        <translation>正在连接 %1:%2</translation>
    </message>
    <message>
        <source>Securing the connection</source>
        <translation>正在保护连接</translation>
    </message>
    <message>
        <source>Signing in as %1</source>
        <translation>正在以 %1 登录</translation>
    </message>
    <message numerus="yes">
        <source>Sending to %n recipient(s)</source>
        <translation>
            <numerusform>正在发送给 %n 位收件人</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the server to accept the message</source>
        <translation>正在等待服务器接受邮件</translation>
    </message>
    <message>
        <source>Sending data: %1 of %2</source>
        <translation>正在发送数据：%1 / %2</translation>
    </message>
    <message>
        <source>Sent: %1 of %2 recipients</source>
        <translation>已发送：%1 / %2 位收件人</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
</context>
<context>
    <name>ServerAccess</name>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账户“%1”。</translation>
    </message>
    <message>
        <source>The test mailbox is still starting.</source>
        <translation>测试邮箱仍在启动。</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the name of the server, for example smtp.example.org.</source>
        <translation>请输入服务器名称，例如 smtp.example.org。</translation>
    </message>
    <message>
        <source>%1 is no port: a number from 1 to 65535.</source>
        <translation>%1 不是端口：端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>A server name has no blanks: %1</source>
        <translation>服务器名称不能含有空格：%1</translation>
    </message>
    <message>
        <source>A server name has no underscore: %1</source>
        <translation>服务器名称不能含有下划线：%1</translation>
    </message>
    <message>
        <source>%1 is no server name.</source>
        <translation>%1 不是服务器名称。</translation>
    </message>
</context>
<context>
    <name>SessionFactory</name>
    <message>
        <source>The HELO name must be a domain or an address literal.</source>
        <translation>HELO 名称必须是域名或方括号中的 IP 地址。</translation>
    </message>
    <message>
        <source>The mechanism %1 is not known.</source>
        <translation>未知的登录机制 %1。</translation>
    </message>
</context>
<context>
    <name>SmallFile</name>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is no regular file, or too large.</source>
        <translation>%1 不是普通文件，或者太大。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>Socks5Handshake</name>
    <message>
        <source>The proxy does not speak SOCKS5.</source>
        <translation>该代理不使用 SOCKS5。</translation>
    </message>
    <message>
        <source>The proxy refused the user name or the password.</source>
        <translation>代理拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password.</source>
        <translation>代理要求提供用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy takes no user name and password, and does not let us in without.</source>
        <translation>代理不接受用户名和密码，但没有它们也不允许连接。</translation>
    </message>
    <message>
        <source>The user name or the password is too long for SOCKS5 (255 octets).</source>
        <translation>用户名或密码超过了 SOCKS5 的长度限制（255 字节）。</translation>
    </message>
    <message>
        <source>The proxy could not reach %1, port %2: %3.</source>
        <translation>代理无法连接到 %1，端口 %2：%3。</translation>
    </message>
    <message>
        <source>The proxy&apos;s answer cannot be understood.</source>
        <translation>无法理解代理的应答。</translation>
    </message>
    <message>
        <source>general failure (SOCKS reply 1)</source>
        <translation>一般性故障（SOCKS 应答 1）</translation>
    </message>
    <message>
        <source>not allowed by its rules (SOCKS reply 2)</source>
        <translation>其规则不允许（SOCKS 应答 2）</translation>
    </message>
    <message>
        <source>network unreachable (SOCKS reply 3)</source>
        <translation>网络不可达（SOCKS 应答 3）</translation>
    </message>
    <message>
        <source>host unreachable (SOCKS reply 4)</source>
        <translation>主机不可达（SOCKS 应答 4）</translation>
    </message>
    <message>
        <source>connection refused (SOCKS reply 5)</source>
        <translation>连接被拒绝（SOCKS 应答 5）</translation>
    </message>
    <message>
        <source>time to live expired (SOCKS reply 6)</source>
        <translation>生存时间已到期（SOCKS 应答 6）</translation>
    </message>
    <message>
        <source>command not supported (SOCKS reply 7)</source>
        <translation>不支持的命令（SOCKS 应答 7）</translation>
    </message>
    <message>
        <source>kind of address not supported (SOCKS reply 8)</source>
        <translation>不支持的地址类型（SOCKS 应答 8）</translation>
    </message>
    <message>
        <source>SOCKS reply %1</source>
        <translation>SOCKS 应答 %1</translation>
    </message>
</context>
<context>
    <name>Spool</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Only one mailto: link can be opened at a time.</source>
        <translation>一次只能打开一个 mailto: 链接。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
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
  --check            opens the check of the server, too
  --new-instance     opens the window in a process of its own
  --version          tells the version
  --help             tells this
</source>
        <translation>用法：posthorn [选项] [mailto:地址 | 邮件.eml | 要添加的文件…]

  --to ADDRESSES     收件人；可以多次给出
  --cc ADDRESSES     抄送收件人
  --bcc ADDRESSES    密送收件人，其他人看不到
  --subject TEXT     主题
  --body TEXT        正文
  --attach FILE      添加文件；可以多次给出
  --account NAME     通过此账户发送
  --check            同时打开服务器检查
  --new-instance     在单独的进程中打开窗口
  --version          显示版本
  --help             显示此帮助
</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>The text is not valid %1.</source>
        <translation>文本不是有效的 %1。</translation>
    </message>
</context>
<context>
    <name>TlsSetup</name>
    <message>
        <source>The TLS version must be 1.2 or 1.3.</source>
        <translation>TLS 版本必须是 1.2 或 1.3。</translation>
    </message>
    <message>
        <source>There is no TLS library on this computer that fits (%1).</source>
        <translation>此计算机上没有合适的 TLS 库（%1）。</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 中没有证书。</translation>
    </message>
</context>
<context>
    <name>TransactionContext</name>
    <message>
        <source>The server refuses %1, which it offers; going on without it.</source>
        <translation>服务器声明支持 %1，却又拒绝使用；将不使用它并继续。</translation>
    </message>
    <message>
        <source>The server does not offer delivery status notifications (DSN): what was asked about delivery reports is left out.</source>
        <translation>服务器不提供投递状态通知 (DSN)：所要求的投递报告已被略去。</translation>
    </message>
</context>
<context>
    <name>UnixConnect</name>
    <message>
        <source>The path of the socket is empty or too long.</source>
        <translation>套接字的路径为空或太长。</translation>
    </message>
    <message>
        <source>There are no Unix domain sockets on this system.</source>
        <translation>此系统不支持 Unix 域套接字。</translation>
    </message>
</context>
<context>
    <name>posthorn::AboutDialog</name>
    <message>
        <source>About Posthorn</source>
        <translation>关于 Posthorn</translation>
    </message>
    <message>
        <source>Mail composer and SMTP workbench</source>
        <translation>邮件撰写与 SMTP 测试工具</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>&amp;Licences:</source>
        <translation>许可证(&amp;L)：</translation>
    </message>
    <message>
        <source>Copy &amp;version information</source>
        <translation>复制版本信息(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>
Posthorn uses these libraries:
Qt %1: GNU Lesser General Public License, version 3
%2: Apache License, version 2.0
</source>
        <translation>
Posthorn 使用以下程序库：
Qt %1：GNU 宽通用公共许可证（LGPL）第 3 版
%2：Apache 许可证 2.0 版
</translation>
    </message>
    <message>
        <source>Passwords can be kept in the keyring (QtKeychain).</source>
        <translation>密码可以保存在密钥环中（QtKeychain）。</translation>
    </message>
    <message>
        <source>Built without the keyring (QtKeychain).</source>
        <translation>构建时不含密钥环支持（QtKeychain）。</translation>
    </message>
    <message>
        <source>Notifications go to the desktop (D-Bus).</source>
        <translation>通知显示在桌面上（D-Bus）。</translation>
    </message>
    <message>
        <source>Built without notifications over D-Bus.</source>
        <translation>构建时不含 D-Bus 通知。</translation>
    </message>
    <message>
        <source>Spelling is checked (Hunspell).</source>
        <translation>检查拼写（Hunspell）。</translation>
    </message>
    <message>
        <source>Built without the check of spelling (Hunspell).</source>
        <translation>构建时不含拼写检查（Hunspell）。</translation>
    </message>
    <message>
        <source>Sign-in with NTLM and GSSAPI is possible (GNU SASL).</source>
        <translation>可以使用 NTLM 和 GSSAPI 登录（GNU SASL）。</translation>
    </message>
    <message>
        <source>Built without NTLM and GSSAPI (GNU SASL).</source>
        <translation>构建时不含 NTLM 和 GSSAPI（GNU SASL）。</translation>
    </message>
</context>
<context>
    <name>posthorn::AccountChoice</name>
    <message>
        <source>%1 (%2)</source>
        <comment>account name (its address)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Built-in test mailbox</source>
        <translation>内置测试邮箱</translation>
    </message>
    <message>
        <source>Custom server</source>
        <translation>自定义服务器</translation>
    </message>
</context>
<context>
    <name>posthorn::AccountForm</name>
    <message>
        <source>Account &amp;name:</source>
        <translation>账户名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>您的姓名(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Email address:</source>
        <translation>电子邮件地址(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Reply-To address:</source>
        <translation>回复地址(&amp;R)：</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>服务器(&amp;S)：</translation>
    </message>
    <message>
        <source>None (not encrypted)</source>
        <translation>无（不加密）</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Connection sec&amp;urity:</source>
        <translation>连接安全(&amp;U)：</translation>
    </message>
    <message>
        <source>Security warning</source>
        <translation>安全警告</translation>
    </message>
    <message>
        <source>Passwords and mail can be read on the way.</source>
        <translation>密码和邮件在传输途中可能被他人读取。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Authentication &amp;method:</source>
        <translation>身份验证方式(&amp;M)：</translation>
    </message>
    <message>
        <source>User n&amp;ame:</source>
        <translation>用户名(&amp;A)：</translation>
    </message>
    <message>
        <source>Sho&amp;w password</source>
        <translation>显示密码(&amp;W)</translation>
    </message>
    <message>
        <source>Passwor&amp;d:</source>
        <translation>密码(&amp;D)：</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>None (do not sign in)</source>
        <translation>无（不登录）</translation>
    </message>
    <message>
        <source>That of the preferences</source>
        <translation>使用首选项中的签名</translation>
    </message>
    <message>
        <source>Si&amp;gnature:</source>
        <translation>签名(&amp;G)：</translation>
    </message>
    <message>
        <source>Find se&amp;ttings</source>
        <translation>查找设置(&amp;T)</translation>
    </message>
    <message>
        <source>Finds the server for your email address. Asks your domain, but sends no mail.</source>
        <translation>为您的电子邮件地址查找服务器。会查询您的域名，但不发送邮件。</translation>
    </message>
    <message>
        <source>Settings hint</source>
        <translation>设置提示</translation>
    </message>
</context>
<context>
    <name>posthorn::AccountSettingsDialog</name>
    <message>
        <source>Account settings</source>
        <translation>账户设置</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>账户(&amp;C)</translation>
    </message>
    <message>
        <source>No account yet. Press Add account.</source>
        <translation>还没有账户。请按“添加账户”。</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账户</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>Account status</source>
        <translation>账户状态</translation>
    </message>
    <message>
        <source>Chec&amp;k server</source>
        <translation>检查服务器(&amp;K)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>设置完整。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Two accounts have the name %1.</source>
        <translation>有两个账户的名称都是 %1。</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>Discard the changes to the accounts?</source>
        <translation>放弃对账户所做的更改吗？</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>posthorn::AddressField</name>
    <message>
        <source>%1 problem</source>
        <translation>%1的问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was typed: why it is no address</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only one address can stand here.</source>
        <translation>此处只能填写一个地址。</translation>
    </message>
    <message>
        <source>The list is too long and was cut off. Write to fewer people at once.</source>
        <translation>列表太长，已被截断。请一次少写几位收件人。</translation>
    </message>
</context>
<context>
    <name>posthorn::AddressRace</name>
    <message>
        <source>Connecting to %1, port %2.</source>
        <translation>正在连接 %1，端口 %2。</translation>
    </message>
    <message>
        <source>no answer within %1 seconds</source>
        <translation>%1 秒内没有应答</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接到 %1：%2</translation>
    </message>
</context>
<context>
    <name>posthorn::AdvancedFields</name>
    <message>
        <source>Certificate authority &amp;file:</source>
        <translation>证书颁发机构文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Choose certificate authority file…</source>
        <translation>选择证书颁发机构文件…</translation>
    </message>
    <message>
        <source>C&amp;lient certificate:</source>
        <translation>客户端证书(&amp;L)：</translation>
    </message>
    <message>
        <source>Choose client certificate…</source>
        <translation>选择客户端证书…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;HELO name:</source>
        <translation>HELO 名称(&amp;H)：</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>T&amp;imeout in seconds:</source>
        <translation>超时（秒）(&amp;I)：</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>仅 IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>仅 IPv6</translation>
    </message>
    <message>
        <source>IP versi&amp;on:</source>
        <translation>IP 版本(&amp;O)：</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>Forget trusted certificate</source>
        <translation>取消信任该证书</translation>
    </message>
    <message>
        <source>Trusted certificate:</source>
        <translation>受信任的证书：</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>SHA-256 %1 trusted since %2</source>
        <translation>SHA-256 %1，自 %2 起受信任</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation>证书 (*.pem *.crt *.cer *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All trusted certificates…</source>
        <translation>所有受信任的证书…</translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentModel</name>
    <message numerus="yes">
        <source>%n more file(s) cannot be attached.</source>
        <translation>
            <numerusform>还有 %n 个文件无法添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not on this computer. Save it as a file first.</source>
        <translation>%1 不在此计算机上。请先将它保存为文件。</translation>
    </message>
    <message>
        <source>%1 is attached twice.</source>
        <translation>%1 被添加了两次。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes).</source>
        <translation>%1 是空文件（0 字节）。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentPanel</name>
    <message>
        <source>A&amp;dd…</source>
        <translation>添加(&amp;D)…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Attachment summary</source>
        <translation>附件摘要</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>No attachments</source>
        <translation>没有附件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent)</source>
        <translation>
            <numerusform>%n 个文件，%1（发送时 %2）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; server limit %2</source>
        <comment>what is attached; largest message the server takes</comment>
        <translation>%1；服务器上限 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1 (%2 as sent), images in the text included</source>
        <translation>
            <numerusform>%n 个文件，%1（发送时 %2），含正文中的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>No attachments; images in the text (%1 as sent)</source>
        <translation>无附件；正文中的图片（发送时 %1）</translation>
    </message>
</context>
<context>
    <name>posthorn::AttachmentTable</name>
    <message>
        <source>Drop files here or press Attach files…</source>
        <translation>将文件拖放到此处，或按“添加附件…”</translation>
    </message>
</context>
<context>
    <name>posthorn::AutoconfigXml</name>
    <message>
        <source>Signing in needs an OAuth 2 access token.</source>
        <translation>登录需要 OAuth 2 访问令牌。</translation>
    </message>
</context>
<context>
    <name>posthorn::Bearer</name>
    <message>
        <source>The access token or the user name holds characters that %1 cannot carry.</source>
        <translation>访问令牌或用户名含有 %1 无法传送的字符。</translation>
    </message>
</context>
<context>
    <name>posthorn::BodyEditor</name>
    <message>
        <source>Message body</source>
        <translation>邮件正文</translation>
    </message>
</context>
<context>
    <name>posthorn::BodyPump</name>
    <message>
        <source>The message has not the size that was announced.</source>
        <translation>邮件的大小与事先告知的不符。</translation>
    </message>
</context>
<context>
    <name>posthorn::BusNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>posthorn::CertificateDialog</name>
    <message>
        <source>Server certificate problem</source>
        <translation>服务器证书问题</translation>
    </message>
    <message>
        <source>Your password and message have not been sent.</source>
        <translation>您的密码和邮件尚未发送。</translation>
    </message>
    <message>
        <source>Posthorn cannot be sure that it is talking to %1.</source>
        <translation>Posthorn 无法确定对方就是 %1。</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed since you trusted it.</source>
        <translation>自您信任 %1 的证书以来，该证书已更换。</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed since you trusted it on %2.</source>
        <translation>您于 %2 信任 %1 的证书，此后该证书已更换。</translation>
    </message>
    <message>
        <source>Certificate summary</source>
        <translation>证书摘要</translation>
    </message>
    <message>
        <source>Certificate problems</source>
        <translation>证书问题</translation>
    </message>
    <message>
        <source>Certificate details</source>
        <translation>证书详情</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期从</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 trusted before</source>
        <translation>先前信任的 SHA-256</translation>
    </message>
    <message>
        <source>If you run this server, compare the SHA-256 fingerprint. Otherwise do not connect.</source>
        <translation>如果此服务器由您管理，请比对 SHA-256 指纹。否则请不要连接。</translation>
    </message>
    <message>
        <source>I have compared the &amp;new fingerprint</source>
        <translation>我已比对新的指纹(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>复制指纹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Save certificate…</source>
        <translation>保存证书(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Do not connect</source>
        <translation>不连接(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Connect once</source>
        <translation>仅此次连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>信任此证书(&amp;T)</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>证书 (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The certificate could not be saved.
%1
%2</source>
        <translation>无法保存证书。
%1
%2</translation>
    </message>
</context>
<context>
    <name>posthorn::CheckDocument</name>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>issued by %1; valid from %2 until %3; SHA-256 %4</source>
        <translation>由 %1 颁发；有效期从 %2 至 %3；SHA-256 %4</translation>
    </message>
    <message>
        <source>Every step passed.</source>
        <translation>所有步骤均已通过。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>提供的功能</translation>
    </message>
    <message>
        <source>Signed in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Certificate problems</source>
        <translation>证书问题</translation>
    </message>
    <message>
        <source>What the server told</source>
        <translation>服务器提供的信息</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Check of %1, port %2</source>
        <translation>检查 %1，端口 %2</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>会话内容</translation>
    </message>
</context>
<context>
    <name>posthorn::CheckServerDialog</name>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Check server</source>
        <translation>检查服务器</translation>
    </message>
    <message>
        <source>Check target</source>
        <translation>检查目标</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1，不加密</translation>
    </message>
    <message>
        <source>%1, STARTTLS</source>
        <translation>%1，STARTTLS</translation>
    </message>
    <message>
        <source>%1, TLS</source>
        <translation>%1，TLS</translation>
    </message>
    <message>
        <source>Check st&amp;eps:</source>
        <translation>检查步骤(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Also check the sender and a recipient</source>
        <translation>同时检查发件人和一位收件人(&amp;A)</translation>
    </message>
    <message>
        <source>Asks whether the server would take a message, and sends none</source>
        <translation>询问服务器是否愿意接受邮件，但不发送邮件</translation>
    </message>
    <message>
        <source>Test &amp;recipient:</source>
        <translation>测试收件人(&amp;R)：</translation>
    </message>
    <message>
        <source>Check progress</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Check result</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Check advice</source>
        <translation>检查建议</translation>
    </message>
    <message>
        <source>Nothing has been checked yet. No message is sent by a check.</source>
        <translation>尚未进行检查。检查不会发送邮件。</translation>
    </message>
    <message>
        <source>&amp;Start check</source>
        <translation>开始检查(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top check</source>
        <translation>停止检查(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View certificate…</source>
        <translation>查看证书(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>The test recipient cannot be used.</source>
        <translation>无法使用该测试收件人。</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Server works.</source>
        <translation>服务器工作正常。</translation>
    </message>
    <message>
        <source>Server works. Sign-in succeeded.</source>
        <translation>服务器工作正常。登录成功。</translation>
    </message>
    <message>
        <source>No server is filled in yet.</source>
        <translation>尚未填写服务器。</translation>
    </message>
    <message>
        <source>Fill in the server in the window behind this one, then check it here.</source>
        <translation>请在后面的窗口中填写服务器，然后在此处检查。</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>使用这些设置(&amp;U)</translation>
    </message>
    <message>
        <source>Looking whether another port or security works…</source>
        <translation>正在查看其他端口或安全方式是否可用…</translation>
    </message>
    <message>
        <source>This works instead: %1.</source>
        <translation>以下设置可用：%1。</translation>
    </message>
    <message>
        <source>No other usual port or security of this host works either.</source>
        <translation>该主机的其他常用端口和安全方式也都不可用。</translation>
    </message>
    <message>
        <source>Password without encryption</source>
        <translation>密码未加密</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted. Your password can be read on the way.</source>
        <translation>与 %1 的连接未加密。您的密码在途中可能被他人读取。</translation>
    </message>
    <message>
        <source>&amp;Check anyway</source>
        <translation>仍然检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Do not check</source>
        <translation>不检查(&amp;D)</translation>
    </message>
</context>
<context>
    <name>posthorn::CheckStepsView</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Resolve name</source>
        <translation>解析名称</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>EHLO</source>
        <translation>EHLO</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>EHLO after TLS</source>
        <translation>TLS 后的 EHLO</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeActions</name>
    <message>
        <source>&amp;Message</source>
        <translation>邮件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>视图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>格式(&amp;R)</translation>
    </message>
    <message>
        <source>Optio&amp;ns</source>
        <translation>选项(&amp;N)</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>工具(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (its keys)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>优先级(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;List…</source>
        <translation>列表(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;New message</source>
        <translation>新邮件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;draft</source>
        <translation>保存草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Save &amp;as .eml…</source>
        <translation>另存为 .eml(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Server fields</source>
        <translation>服务器字段(&amp;S)</translation>
    </message>
    <message>
        <source>For&amp;mat bar</source>
        <translation>格式栏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Protocol log</source>
        <translation>协议日志(&amp;P)</translation>
    </message>
    <message>
        <source>Message so&amp;urce</source>
        <translation>邮件源代码(&amp;U)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Full size</source>
        <translation>实际大小(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>添加附件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Image…</source>
        <translation>图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>File as &amp;text…</source>
        <translation>文件内容作为文本(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>纯文本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>HTML(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>粗体(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Strike through</source>
        <translation>删除线(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bulleted list</source>
        <translation>项目符号列表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>编号列表(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>引用(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Clear formatting</source>
        <translation>清除格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>抄送(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>密送(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Reply-To</source>
        <translation>回复地址(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;header…</source>
        <translation>添加邮件头(&amp;H)…</translation>
    </message>
    <message>
        <source>Request a read rec&amp;eipt</source>
        <translation>请求已读回执(&amp;E)</translation>
    </message>
    <message>
        <source>Request &amp;delivery notifications</source>
        <translation>请求送达通知(&amp;D)</translation>
    </message>
    <message>
        <source>Check s&amp;pelling</source>
        <translation>检查拼写(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Check server…</source>
        <translation>检查服务器(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Test mailbox…</source>
        <translation>测试邮箱(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;MTP console…</source>
        <translation>SMTP 控制台(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Import addresses…</source>
        <translation>导入地址(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>登录(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Account settings…</source>
        <translation>账户设置(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Posthorn</source>
        <translation>关于 Posthorn(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;ttach files…</source>
        <translation>添加附件(&amp;T)…</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Check server</source>
        <translation>检查服务器</translation>
    </message>
    <message>
        <source>Protocol log</source>
        <translation>协议日志</translation>
    </message>
    <message>
        <source>Spelling &amp;language</source>
        <translation>拼写语言(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>首选项(&amp;R)…</translation>
    </message>
    <message>
        <source>Send &amp;later</source>
        <translation>稍后发送(&amp;L)</translation>
    </message>
    <message>
        <source>Out&amp;box and drafts…</source>
        <translation>发件箱和草稿(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeFiles</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Open a message</source>
        <translation>打开邮件</translation>
    </message>
    <message>
        <source>Messages (*.eml);;All files (*)</source>
        <translation>邮件 (*.eml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Insert a file as text</source>
        <translation>将文件作为文本插入</translation>
    </message>
    <message>
        <source>Text files (*.txt *.text *.md);;All files (*)</source>
        <translation>文本文件 (*.txt *.text *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as .eml</source>
        <translation>另存为 .eml</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>邮件 (*.eml)</translation>
    </message>
    <message>
        <source>%1 is too large to be inserted as text. Attach it instead.</source>
        <translation>%1 太大，无法作为文本插入。请将它添加为附件。</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>The draft was saved without a file. %1</source>
        <translation>保存草稿时缺少一个文件。%1</translation>
    </message>
    <message>
        <source>The draft could not be opened. %1</source>
        <translation>无法打开草稿。%1</translation>
    </message>
</context>
<context>
    <name>posthorn::ComposeWindow</name>
    <message>
        <source>dropped-image.png</source>
        <translation>拖放的图片.png</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>pasted-image.png</source>
        <translation>粘贴的图片.png</translation>
    </message>
    <message>
        <source>pasted-text.txt</source>
        <translation>粘贴的文本.txt</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The draft could not be saved. %1 Free space or save elsewhere; the text stays open.</source>
        <translation>无法保存草稿。%1 请释放空间或保存到其他位置；正文仍保持打开。</translation>
    </message>
    <message>
        <source>Write: %1[*] — Posthorn</source>
        <translation>撰写：%1[*] — Posthorn</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>Change to plain text</source>
        <translation>转换为纯文本</translation>
    </message>
    <message>
        <source>As plain text, the message loses its formatting and the images that stand in it. This cannot be undone.</source>
        <translation>转换为纯文本后，邮件将失去格式和其中的图片。此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Change to plain text</source>
        <translation>转换为纯文本(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep HTML</source>
        <translation>保留 HTML(&amp;K)</translation>
    </message>
    <message>
        <source>Attached as asked: %1</source>
        <translation>已按要求添加：%1</translation>
    </message>
    <message>
        <source>A link asked to attach %1.</source>
        <translation>有链接要求添加 %1。</translation>
    </message>
    <message>
        <source>Attach it</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账户“%1”。</translation>
    </message>
    <message>
        <source>You &lt;you@example.org&gt;</source>
        <translation>您的姓名 &lt;you@example.org&gt;</translation>
    </message>
    <message>
        <source>No mail server is set up yet. Fill in Server above, or try Posthorn with the built-in test mailbox.</source>
        <translation>尚未设置邮件服务器。请在上方填写服务器，或用内置测试邮箱试用 Posthorn。</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Use the test mailbox</source>
        <translation>使用测试邮箱</translation>
    </message>
    <message>
        <source>The server fields differ from the account now.</source>
        <translation>服务器字段现已与账户不同。</translation>
    </message>
    <message>
        <source>Save as account…</source>
        <translation>保存为账户…</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>打开附件</translation>
    </message>
    <message>
        <source>Open %1 with the program that this computer uses for such files?</source>
        <translation>用此计算机上处理此类文件的程序打开 %1 吗？</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>Still sending</source>
        <translation>仍在发送</translation>
    </message>
    <message>
        <source>The message is still being sent. If you stop it now, it is not sent.</source>
        <translation>邮件仍在发送中。如果现在停止，邮件将不会发出。</translation>
    </message>
    <message>
        <source>&amp;Stop sending</source>
        <translation>停止发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep sending</source>
        <translation>继续发送(&amp;K)</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭邮件</translation>
    </message>
    <message>
        <source>This message was not sent. Save it as a draft?</source>
        <translation>此邮件尚未发送。要保存为草稿吗？</translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation>保存草稿(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Already sent</source>
        <translation>已经发送</translation>
    </message>
    <message>
        <source>This message was sent a moment ago, and nothing was changed since. Send it a second time?</source>
        <translation>此邮件刚刚已发送，此后没有任何更改。要再发送一次吗？</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>不发送(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%n new address(es) from %1 can be completed from now on.</source>
        <translation>
            <numerusform>今后可自动补全来自 %1 的 %n 个新地址。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry/entries have no usable address.</source>
        <translation>
            <numerusform>有 %n 个条目没有可用的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation>导入地址</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.txt);;All files (*)</source>
        <translation>联系人 (*.vcf *.vcard *.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The text is too long to be edited here (%1). It was not pasted.</source>
        <translation>文本太长，无法在此编辑（%1）。未粘贴。</translation>
    </message>
    <message>
        <source>Attach it as a file</source>
        <translation>作为文件添加</translation>
    </message>
    <message>
        <source>Posthorn ended unexpectedly. This message was recovered.</source>
        <translation>Posthorn 意外退出。此邮件已恢复。</translation>
    </message>
    <message>
        <source>The outbox cannot be written.</source>
        <translation>无法写入发件箱。</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>The message could not be written to the outbox. %1
If Posthorn or the computer stops while it is being sent, it may be lost.</source>
        <translation>无法将邮件写入发件箱。%1
如果 Posthorn 或计算机在发送过程中停止，邮件可能会丢失。</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍要发送(&amp;S)</translation>
    </message>
    <message>
        <source>Not sent: you took it back</source>
        <translation>未发送：您已撤回</translation>
    </message>
    <message>
        <source>In the outbox. It will be sent at %1.</source>
        <translation>已放入发件箱，将于 %1 发送。</translation>
    </message>
    <message>
        <source>In the outbox. Next try at %1.</source>
        <translation>已放入发件箱，下次尝试时间为 %1。</translation>
    </message>
    <message>
        <source>The message could not be written to the outbox. %1</source>
        <translation>无法将邮件写入发件箱。%1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send this message now?</source>
        <translation>现在发送此邮件吗？</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>This message may have been delivered already. Whoever got it would get it a second time.</source>
        <translation>此邮件可能已经送达。已收到的人会再收到一次。</translation>
    </message>
    <message numerus="yes">
        <source>The message was delivered to %n recipient(s). Those who stand above now have not got it.</source>
        <translation>
            <numerusform>邮件已送达 %n 位收件人。上方现在列出的人尚未收到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::Connector</name>
    <message>
        <source>The address of %1 was not found in time.</source>
        <translation>未能及时查到 %1 的地址。</translation>
    </message>
    <message>
        <source>“%1” is no host name and no address.</source>
        <translation>“%1”既不是主机名，也不是地址。</translation>
    </message>
    <message>
        <source>The address to connect from is no IP address: %1</source>
        <translation>用于发起连接的本机地址不是 IP 地址：%1</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>已连接到 %1。</translation>
    </message>
    <message>
        <source>%1 has these addresses: %2</source>
        <translation>%1 有以下地址：%2</translation>
    </message>
    <message>
        <source>%1 has no address of the kind that was asked for.</source>
        <translation>%1 没有所要求类型的地址。</translation>
    </message>
    <message>
        <source>The proxy cannot be reached: %1</source>
        <translation>无法连接到代理：%1</translation>
    </message>
    <message>
        <source>Connected to %1, port %2.</source>
        <translation>已连接到 %1，端口 %2。</translation>
    </message>
    <message>
        <source>The proxy connected us to %1, port %2.</source>
        <translation>代理已连接到 %1，端口 %2。</translation>
    </message>
    <message>
        <source>The proxy cannot be found: %1</source>
        <translation>找不到代理：%1</translation>
    </message>
</context>
<context>
    <name>posthorn::ContentTransfer</name>
    <message>
        <source>The server stopped taking the message.</source>
        <translation>服务器停止接收邮件。</translation>
    </message>
    <message>
        <source>This answer may not stand here.</source>
        <translation>此处不应出现此应答。</translation>
    </message>
    <message>
        <source>The server answered before the message was complete.</source>
        <translation>服务器在邮件发完之前就作出了应答。</translation>
    </message>
</context>
<context>
    <name>posthorn::Courier</name>
    <message>
        <source>There is no recipient.</source>
        <translation>没有收件人。</translation>
    </message>
</context>
<context>
    <name>posthorn::CramMd5</name>
    <message>
        <source>The server sent no challenge for CRAM-MD5.</source>
        <translation>服务器没有发送 CRAM-MD5 质询。</translation>
    </message>
</context>
<context>
    <name>posthorn::DeliveryNotice</name>
    <message>
        <source>Message not sent to everybody</source>
        <translation>邮件未发送给所有收件人</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>邮件未发送</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>邮件已发送</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发给 %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n other(s)</source>
        <translation>
            <numerusform>发给 %1 和另外 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::Dialogue</name>
    <message>
        <source>A command would have held a line break or NUL.</source>
        <translation>有一条命令会含有换行符或 NUL。</translation>
    </message>
    <message numerus="yes">
        <source>A command would have been %n octets long.</source>
        <translation>
            <numerusform>有一条命令会长达 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server spoke without being asked.</source>
        <translation>服务器在未被询问时发来了内容。</translation>
    </message>
    <message>
        <source>This is not an SMTP reply: %1</source>
        <translation>这不是 SMTP 应答：%1</translation>
    </message>
    <message>
        <source>The server sent a reply that is longer than any real one.</source>
        <translation>服务器发来了一条超出正常长度的应答。</translation>
    </message>
    <message numerus="yes">
        <source>No answer within %n second(s).</source>
        <translation>
            <numerusform>%n 秒内没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>This answer may not stand here.</source>
        <translation>此处不应出现此应答。</translation>
    </message>
</context>
<context>
    <name>posthorn::DigestMd5</name>
    <message>
        <source>The server&apos;s challenge is not one of DIGEST-MD5 (RFC 2831).</source>
        <translation>服务器的质询不是 DIGEST-MD5（RFC 2831）质询。</translation>
    </message>
    <message>
        <source>The server wants DIGEST-MD5 with its own encryption layer, which TLS has replaced.</source>
        <translation>服务器要求使用 DIGEST-MD5 自带的加密层，而它已被 TLS 取代。</translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password.</source>
        <translation>服务器未能证明它知道密码。</translation>
    </message>
</context>
<context>
    <name>posthorn::FailureDialog</name>
    <message>
        <source>Message not sent to everybody</source>
        <translation>邮件未发送给所有收件人</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>邮件未发送</translation>
    </message>
    <message>
        <source>Failure headline</source>
        <translation>失败标题</translation>
    </message>
    <message>
        <source>Failure reason</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Failure advice</source>
        <translation>失败建议</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>Refused for now</source>
        <translation>暂时拒绝</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>&amp;Recipients:</source>
        <translation>收件人(&amp;R)：</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Server reply</source>
        <translation>服务器应答</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>详情(&amp;T)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Failure details</source>
        <translation>失败详情</translation>
    </message>
    <message>
        <source>&amp;Use TLS</source>
        <translation>使用 TLS(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use STARTTLS</source>
        <translation>使用 STARTTLS(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View certificate…</source>
        <translation>查看证书(&amp;V)…</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>输入密码(&amp;P)…</translation>
    </message>
    <message>
        <source>Remove &amp;attachment</source>
        <translation>移除附件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit message</source>
        <translation>编辑邮件(&amp;E)</translation>
    </message>
    <message>
        <source>Send to the &amp;others</source>
        <translation>发送给其他人(&amp;O)</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Server &amp;settings…</source>
        <translation>服务器设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详情(&amp;C)</translation>
    </message>
    <message>
        <source>Save it to the outbox, and it is tried again after 5 minutes.</source>
        <translation>保存到发件箱后，将在 5 分钟后再次尝试。</translation>
    </message>
    <message>
        <source>Save to outbo&amp;x</source>
        <translation>保存到发件箱(&amp;X)</translation>
    </message>
</context>
<context>
    <name>posthorn::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Close find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Find result</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Find:</source>
        <translation>查找：</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of the match, of all</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>posthorn::FormatBar</name>
    <message>
        <source>Format bar</source>
        <translation>格式栏</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>标题 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>标题 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>标题 3</translation>
    </message>
    <message>
        <source>Paragraph style:</source>
        <translation>段落样式：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action (its keys)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>More formatting</source>
        <translation>更多格式</translation>
    </message>
</context>
<context>
    <name>posthorn::GsaslMechanism</name>
    <message>
        <source>Kerberos gives no ticket for smtp/%1 (%2). Get one with “kinit”, or sign in another way.</source>
        <translation>Kerberos 没有为 smtp/%1 提供票据（%2）。请用“kinit”获取票据，或换用其他登录方式。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <comment>a way of signing in, the reason</comment>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>The server&apos;s challenge is none of %1.</source>
        <translation>服务器的质询不是 %1 质询。</translation>
    </message>
    <message>
        <source>%1 is not built in.</source>
        <translation>此版本未包含 %1。</translation>
    </message>
    <message>
        <source>This way of signing in is not built in.</source>
        <translation>此版本未包含这种登录方式。</translation>
    </message>
</context>
<context>
    <name>posthorn::Handshake</name>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation>在 STARTTLS 的应答之后收到了明文。</translation>
    </message>
</context>
<context>
    <name>posthorn::HeaderFieldsDialog</name>
    <message>
        <source>Header problem</source>
        <translation>邮件头的问题</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>添加邮件头</translation>
    </message>
    <message>
        <source>Header &amp;name:</source>
        <translation>字段名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Header &amp;value:</source>
        <translation>字段值(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Header fields:</source>
        <translation>邮件头字段(&amp;H)：</translation>
    </message>
    <message>
        <source>%1 can stand in a message only once.</source>
        <translation>%1 在一封邮件中只能出现一次。</translation>
    </message>
</context>
<context>
    <name>posthorn::HeaderPane</name>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密送</translation>
    </message>
    <message>
        <source>Reply-To</source>
        <translation>回复地址</translation>
    </message>
    <message>
        <source>Account settin&amp;gs…</source>
        <translation>账户设置(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>账户(&amp;A)：</translation>
    </message>
    <message>
        <source>Ser&amp;ver:</source>
        <translation>服务器(&amp;V)：</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>发件人(&amp;F)：</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>收件人(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Cc:</source>
        <translation>抄送(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Bcc:</source>
        <translation>密送(&amp;B)：</translation>
    </message>
    <message>
        <source>Reply-To:</source>
        <translation>回复地址：</translation>
    </message>
    <message>
        <source>S&amp;ubject:</source>
        <translation>主题(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>抄送(&amp;C)</translation>
    </message>
    <message>
        <source>Show Cc</source>
        <translation>显示抄送</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>密送(&amp;B)</translation>
    </message>
    <message>
        <source>Show Bcc</source>
        <translation>显示密送</translation>
    </message>
</context>
<context>
    <name>posthorn::ImageChooser</name>
    <message>
        <source>Insert an image</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp *.bmp);;All files (*)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp *.bmp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is too large to stand in the text. Attach it instead.</source>
        <translation>%1 太大，无法放入正文。请将它添加为附件。</translation>
    </message>
    <message>
        <source>%1 is not an image that mail programs show. Attach it instead.</source>
        <translation>%1 不是邮件程序能显示的图片。请将它添加为附件。</translation>
    </message>
</context>
<context>
    <name>posthorn::Keyring</name>
    <message>
        <source>No keyring of the system is used.</source>
        <translation>未使用系统密钥环。</translation>
    </message>
    <message>
        <source>This build of Posthorn cannot use the keyring of the system.</source>
        <translation>此 Posthorn 版本在构建时未包含对系统密钥环的支持。</translation>
    </message>
    <message>
        <source>The keyring of the system did not answer.</source>
        <translation>系统密钥环没有应答。</translation>
    </message>
</context>
<context>
    <name>posthorn::KeyringBackend</name>
    <message>
        <source>The keyring cannot be used: %1</source>
        <comment>an error of the system</comment>
        <translation>无法使用密钥环：%1</translation>
    </message>
</context>
<context>
    <name>posthorn::KnownAddresses</name>
    <message>
        <source>The addresses could not be kept for the next time. %1</source>
        <translation>无法保存地址供下次使用。%1</translation>
    </message>
</context>
<context>
    <name>posthorn::LinkDialog</name>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Insert link</source>
        <translation>插入链接</translation>
    </message>
    <message>
        <source>Link &amp;address:</source>
        <translation>链接地址(&amp;A)：</translation>
    </message>
    <message>
        <source>Link &amp;text:</source>
        <translation>链接文字(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>posthorn::LogModel</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>posthorn::Login</name>
    <message>
        <source>This answer may not follow AUTH.</source>
        <translation>AUTH 之后不应出现此应答。</translation>
    </message>
    <message>
        <source>The server keeps asking without end.</source>
        <translation>服务器不断提出质询，没有结束。</translation>
    </message>
    <message>
        <source>The server&apos;s challenge is not valid Base64.</source>
        <translation>服务器的质询不是有效的 Base64。</translation>
    </message>
    <message>
        <source>The server did not prove that it knows the password.</source>
        <translation>服务器没有证明它知道密码。</translation>
    </message>
</context>
<context>
    <name>posthorn::Mailbox</name>
    <message>
        <source>A connection was refused: %1 are open already.</source>
        <translation>已拒绝一个连接：已有 %1 个连接打开。</translation>
    </message>
    <message>
        <source>“%1” is no IP address.</source>
        <translation>“%1”不是 IP 地址。</translation>
    </message>
</context>
<context>
    <name>posthorn::MailboxConnection</name>
    <message>
        <source>TLS with a client failed: %1</source>
        <translation>与某个客户端的 TLS 连接失败：%1</translation>
    </message>
</context>
<context>
    <name>posthorn::MailboxTransaction</name>
    <message>
        <source>A message could not be stored: %1</source>
        <translation>无法存储一封邮件：%1</translation>
    </message>
</context>
<context>
    <name>posthorn::Mechanism</name>
    <message>
        <source>The server asks again although everything this sign-in method has to say was said.</source>
        <translation>此登录方式的步骤已全部完成，服务器却再次提出质询。</translation>
    </message>
</context>
<context>
    <name>posthorn::MessageBarLine</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Message bar</source>
        <translation>消息栏</translation>
    </message>
    <message>
        <source>Message bar %1</source>
        <translation>消息栏 %1</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>posthorn::MessageSourceDialog</name>
    <message>
        <source>Source summary</source>
        <translation>源代码摘要</translation>
    </message>
    <message>
        <source>Message source</source>
        <translation>邮件源代码</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The message is being put together.</source>
        <translation>正在生成邮件。</translation>
    </message>
    <message>
        <source>The message cannot be put together yet.</source>
        <translation>目前还无法生成邮件。</translation>
    </message>
    <message>
        <source>%1, as every server takes it. The date is that of sending.</source>
        <translation>%1，以所有服务器都接受的形式。日期为发送时的日期。</translation>
    </message>
    <message>
        <source>%1, as %2 takes it. The date is that of sending.</source>
        <translation>%1，以 %2 接受的形式。日期为发送时的日期。</translation>
    </message>
</context>
<context>
    <name>posthorn::MessageStore</name>
    <message>
        <source>The disk has taken only a part of it; it may be full.</source>
        <translation>磁盘只写入了一部分内容；磁盘可能已满。</translation>
    </message>
    <message>
        <source>There is no memory left for messages that are just arriving.</source>
        <translation>没有足够的内存来接收正在到达的邮件。</translation>
    </message>
    <message>
        <source>The directory “%1” cannot be written to.</source>
        <translation>无法写入目录“%1”。</translation>
    </message>
</context>
<context>
    <name>posthorn::NameLookup</name>
    <message>
        <source>There is no thread left for it.</source>
        <translation>没有可用的线程来处理它。</translation>
    </message>
</context>
<context>
    <name>posthorn::NetworkError</name>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对方重置</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到达主机的路由</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Network is down</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>The address is not available on this computer</source>
        <translation>此计算机上没有该地址</translation>
    </message>
</context>
<context>
    <name>posthorn::OptionsRow</name>
    <message>
        <source>Request a read receipt</source>
        <translation>请求已读回执</translation>
    </message>
    <message>
        <source>Re&amp;quest delivery notifications</source>
        <translation>请求送达通知(&amp;Q)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Priority:</source>
        <translation>优先级：</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
</context>
<context>
    <name>posthorn::OutboxDialog</name>
    <message numerus="yes">
        <source>%n message(s) wait for a time that you chose. Send them now, too?</source>
        <translation>
            <numerusform>有 %n 封邮件要等到您选定的时间发送。也现在发送吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>全部发送</translation>
    </message>
    <message>
        <source>&amp;Send them now</source>
        <translation>现在发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep their time</source>
        <translation>保持原定时间(&amp;K)</translation>
    </message>
    <message>
        <source>Outbox and drafts</source>
        <translation>发件箱和草稿</translation>
    </message>
    <message>
        <source>Queue status</source>
        <translation>队列状态</translation>
    </message>
    <message>
        <source>&amp;Folders:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Last error:</source>
        <translation>上次错误(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Messages:</source>
        <translation>邮件(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>立即发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>全部发送(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>Save as .em&amp;l…</source>
        <translation>另存为 .eml(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation>草稿（%1）</translation>
    </message>
    <message>
        <source>Outbox (%1)</source>
        <translation>发件箱（%1）</translation>
    </message>
    <message>
        <source>Sent (%1)</source>
        <translation>已发送（%1）</translation>
    </message>
    <message>
        <source>No drafts. Drafts are saved while you write.</source>
        <translation>没有草稿。撰写时会自动保存草稿。</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>没有等待发送的邮件。</translation>
    </message>
    <message>
        <source>No copies of sent messages.</source>
        <translation>没有已发送邮件的副本。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>This message may have been delivered already. Whoever got it would get it a second time.</source>
        <translation>此邮件可能已经投递。已收到它的人会再收到一次。</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>不发送(&amp;D)</translation>
    </message>
    <message>
        <source>Save as .eml</source>
        <translation>另存为 .eml</translation>
    </message>
    <message>
        <source>Messages (*.eml);;All files (*)</source>
        <translation>邮件 (*.eml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>要删除“%1”吗？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)? The first is “%1”.</source>
        <translation>
            <numerusform>要删除 %n 封邮件吗？第一封是“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>posthorn::OutboxKeeper</name>
    <message>
        <source>Message %1 of %2</source>
        <translation>第 %1 封邮件，共 %2 封</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Waiting for a password. Press Send now to enter it.</source>
        <translation>正在等待密码。请按“立即发送”输入密码。</translation>
    </message>
    <message>
        <source>Stopped. Press Send now to send what waits.</source>
        <translation>已停止。请按“立即发送”发送等待中的邮件。</translation>
    </message>
</context>
<context>
    <name>posthorn::OutboxLetter</name>
    <message>
        <source>The message is no more in the outbox.</source>
        <translation>邮件已不在发件箱中。</translation>
    </message>
</context>
<context>
    <name>posthorn::Plain</name>
    <message>
        <source>The user name or the password holds a NUL character, which PLAIN cannot carry.</source>
        <translation>用户名或密码含有 NUL 字符，PLAIN 无法传送。</translation>
    </message>
</context>
<context>
    <name>posthorn::PostOffice</name>
    <message>
        <source>It is being sent at the moment, or is gone.</source>
        <translation>它正在发送，或已不存在。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>The message cannot be edited. %1</source>
        <translation>无法编辑此邮件。%1</translation>
    </message>
</context>
<context>
    <name>posthorn::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Sections</source>
        <translation>分类(&amp;S)</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>posthorn::PreferencesForm</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>语言(&amp;G)：</translation>
    </message>
    <message>
        <source>System</source>
        <comment>the language of the system</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>A&amp;ppearance:</source>
        <translation>外观(&amp;P)：</translation>
    </message>
    <message>
        <source>System</source>
        <comment>the appearance of the system</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Font size:</source>
        <translation>字号(&amp;F)：</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Of the text of messages, in points</source>
        <translation>邮件正文的字号，以磅为单位</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Default for&amp;mat:</source>
        <translation>默认格式(&amp;M)：</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Prio&amp;rity for new messages:</source>
        <translation>新邮件的优先级(&amp;R)：</translation>
    </message>
    <message>
        <source>Autosave &amp;interval in seconds:</source>
        <translation>自动保存间隔（秒）(&amp;I)：</translation>
    </message>
    <message>
        <source>For accounts without a signature of their own</source>
        <translation>用于没有单独签名的账户</translation>
    </message>
    <message>
        <source>Sign&amp;ature:</source>
        <translation>签名(&amp;A)：</translation>
    </message>
    <message>
        <source>Warn about a missing a&amp;ttachment</source>
        <translation>提醒可能遗漏的附件(&amp;T)</translation>
    </message>
    <message>
        <source>Words that speak of an attachment, separated by commas</source>
        <translation>表示有附件的词语，用逗号分隔</translation>
    </message>
    <message>
        <source>Attachment &amp;keywords:</source>
        <translation>附件关键词(&amp;K)：</translation>
    </message>
    <message>
        <source>Warn about an empt&amp;y subject</source>
        <translation>提醒主题为空(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Warn above attachment size in MB:</source>
        <translation>附件超过此大小（MB）时提醒(&amp;W)：</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>&amp;Undo delay in seconds:</source>
        <translation>撤销发送的延迟（秒）(&amp;U)：</translation>
    </message>
    <message>
        <source>How long a message waits, and can be taken back, before it is sent</source>
        <translation>邮件在发送前等待多久，期间可以撤回</translation>
    </message>
    <message>
        <source>Keep c&amp;opies of sent messages</source>
        <translation>保留已发送邮件的副本(&amp;O)</translation>
    </message>
    <message>
        <source>Close the win&amp;dow after sending</source>
        <translation>发送后关闭窗口(&amp;D)</translation>
    </message>
    <message>
        <source>Confirm &amp;before sending with Ctrl+Enter</source>
        <translation>用 Ctrl+Enter 发送前先确认(&amp;B)</translation>
    </message>
    <message>
        <source>Send a User-Agent &amp;header</source>
        <translation>发送 User-Agent 邮件头(&amp;H)</translation>
    </message>
    <message>
        <source>Tells the recipients that the message was written with Posthorn</source>
        <translation>告知收件人此邮件是用 Posthorn 撰写的</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Log lines kept:</source>
        <translation>保留的日志行数(&amp;L)：</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>&amp;Notify when a message was sent</source>
        <translation>邮件发送成功时通知(&amp;N)</translation>
    </message>
    <message>
        <source>Notify wh&amp;en sending failed</source>
        <translation>发送失败时通知(&amp;E)</translation>
    </message>
    <message>
        <source>Only while the window of the message is not in use</source>
        <translation>仅在该邮件的窗口未处于使用状态时</translation>
    </message>
</context>
<context>
    <name>posthorn::PreviewPane</name>
    <message>
        <source>Message so&amp;urce:</source>
        <translation>邮件源代码(&amp;U)：</translation>
    </message>
    <message>
        <source>Message source note</source>
        <translation>邮件源代码说明</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Message st&amp;ructure:</source>
        <translation>邮件结构(&amp;R)：</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown.</source>
        <translation>只显示了 %2 中的前 %1。</translation>
    </message>
</context>
<context>
    <name>posthorn::ProtocolLogDock</name>
    <message>
        <source>Protocol log</source>
        <translation>协议日志</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Press Send or Check server.</source>
        <translation>尚未发送任何内容。请按“发送”或“检查服务器”。</translation>
    </message>
    <message>
        <source>Detach log</source>
        <translation>分离日志</translation>
    </message>
    <message>
        <source>Attach log</source>
        <translation>停靠日志</translation>
    </message>
    <message>
        <source>Close log</source>
        <translation>关闭日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Filter log:</source>
        <translation>筛选日志：</translation>
    </message>
    <message>
        <source>Follow the log</source>
        <translation>跟随日志</translation>
    </message>
    <message>
        <source>Show passwords in the log</source>
        <translation>在日志中显示密码</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Copies every line that is kept. Passwords stay hidden.</source>
        <translation>复制保留的所有行。密码仍会隐藏。</translation>
    </message>
    <message>
        <source>Save log…</source>
        <translation>保存日志…</translation>
    </message>
    <message>
        <source>Saves every line that is kept. Passwords stay hidden.</source>
        <translation>保存保留的所有行。密码仍会隐藏。</translation>
    </message>
    <message>
        <source>Clear log</source>
        <translation>清空日志</translation>
    </message>
    <message>
        <source>Log summary</source>
        <translation>日志摘要</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>%1 of %2 lines kept</source>
        <translation>保留 %2 行中的 %1 行</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No line holds this text.</source>
        <translation>没有包含此文字的行。</translation>
    </message>
    <message>
        <source>Show passwords in the protocol log?

Everybody who sees this window can then read them. This holds for what is sent from now on, until Posthorn ends.</source>
        <translation>要在协议日志中显示密码吗？

此后，任何看到此窗口的人都能读到密码。此设置对从现在起发送的内容有效，直到 Posthorn 退出。</translation>
    </message>
    <message>
        <source>Show passwords</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Keep them hidden</source>
        <translation>保持隐藏</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.txt *.log)</source>
        <translation>文本文件 (*.txt *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The log could not be saved.
%1
%2</source>
        <translation>无法保存日志。
%1
%2</translation>
    </message>
</context>
<context>
    <name>posthorn::ProviderPreset</name>
    <message>
        <source>%1 wants an app password here: make one in the security settings of your account.</source>
        <translation>%1 在此处要求使用应用专用密码：请在您账户的安全设置中生成。</translation>
    </message>
    <message>
        <source>%1 wants an app password here: make one at %2.</source>
        <translation>%1 在此处要求使用应用专用密码：请在 %2 生成。</translation>
    </message>
    <message>
        <source>%1 wants an authorisation code in place of the password: switch SMTP on in the settings of the web page, which then shows the code.</source>
        <translation>%1 要求用授权码代替密码：请在网页版的设置中开启 SMTP，随后会显示授权码。</translation>
    </message>
    <message>
        <source>%1 wants an authorisation code in place of the password: switch SMTP on in the settings at %2, which then shows the code.</source>
        <translation>%1 要求用授权码代替密码：请在 %2 的设置中开启 SMTP，随后会显示授权码。</translation>
    </message>
    <message>
        <source>%1 takes no password here but an OAuth 2 access token: choose XOAUTH2 and enter the token as the password.</source>
        <translation>%1 在此处不接受密码，而要求 OAuth 2 访问令牌：请选择 XOAUTH2，并将令牌填入密码栏。</translation>
    </message>
    <message>
        <source>%1 lets programs send only after you have allowed it in the settings of its web page.</source>
        <translation>您须先在 %1 网页版的设置中允许，程序才能通过它发送邮件。</translation>
    </message>
    <message>
        <source>%1 is reached through its Bridge program, which must run on this computer. The Bridge shows the user name and the password to use here.</source>
        <translation>%1 须通过其 Bridge 程序连接，该程序必须在此计算机上运行。此处应使用 Bridge 所显示的用户名和密码。</translation>
    </message>
</context>
<context>
    <name>posthorn::ProxyTunnel</name>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>代理未及时应答。</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>代理关闭了连接。</translation>
    </message>
    <message>
        <source>The connection to the proxy broke: %1</source>
        <translation>与代理的连接已中断：%1</translation>
    </message>
</context>
<context>
    <name>posthorn::ReceivedTable</name>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>posthorn::RecipientAdvice</name>
    <message>
        <source>%1 is named more than once, and gets the message once.</source>
        <translation>%1 被多次填写，只会收到一封邮件。</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) are named more than once. Each gets the message once.</source>
        <translation>
            <numerusform>有 %n 个地址被多次填写。每个地址只会收到一封邮件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n people in To and Cc can see each other&apos;s addresses.</source>
        <translation>
            <numerusform>“收件人”和“抄送”中的全部 %n 人都能看到彼此的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Bcc</source>
        <translation>移到密送</translation>
    </message>
</context>
<context>
    <name>posthorn::RecipientCompleter</name>
    <message>
        <source>Known addresses</source>
        <translation>已知地址</translation>
    </message>
</context>
<context>
    <name>posthorn::RememberPassword</name>
    <message>
        <source>Remember password</source>
        <translation>记住密码</translation>
    </message>
    <message>
        <source>The keyring of the system keeps it.</source>
        <translation>由系统密钥环保存。</translation>
    </message>
    <message>
        <source>Asking the keyring of the system…</source>
        <translation>正在询问系统密钥环…</translation>
    </message>
    <message>
        <source>No keyring can keep it: it is forgotten when Posthorn ends.</source>
        <translation>没有可用于保存的密钥环：Posthorn 退出后不再保留密码。</translation>
    </message>
</context>
<context>
    <name>posthorn::Scram</name>
    <message>
        <source>The user name cannot be written, or there is no TLS to bind %1 to.</source>
        <translation>无法写入用户名，或者没有可供 %1 绑定的 TLS。</translation>
    </message>
    <message>
        <source>The server&apos;s challenge is not one of SCRAM (RFC 5802).</source>
        <translation>服务器的质询不是 SCRAM（RFC 5802）质询。</translation>
    </message>
    <message>
        <source>The server&apos;s SCRAM challenge was not made for this sign-in.</source>
        <translation>服务器的 SCRAM 质询不是针对此次登录的。</translation>
    </message>
    <message>
        <source>The server asks for %1 SCRAM iterations; only %2 to %3 are accepted.</source>
        <translation>服务器要求 %1 次 SCRAM 迭代；只接受 %2 到 %3 次。</translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password.</source>
        <translation>服务器未能证明它知道密码。</translation>
    </message>
</context>
<context>
    <name>posthorn::SendBar</name>
    <message>
        <source>Send status</source>
        <translation>发送状态</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>Sending progress</source>
        <translation>发送进度</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation>撤销发送</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>posthorn::SendFlow</name>
    <message>
        <source>No password was given.</source>
        <translation>没有提供密码。</translation>
    </message>
    <message>
        <source>Password without encryption</source>
        <translation>密码未加密</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted. Your password and your message can be read and changed on the way.</source>
        <translation>与 %1 的连接未加密。您的密码和邮件在传输途中可能被他人读取和篡改。</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍要发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>不发送(&amp;D)</translation>
    </message>
    <message>
        <source>The connection would not be encrypted.</source>
        <translation>连接将不会加密。</translation>
    </message>
</context>
<context>
    <name>posthorn::SendLaterDialog</name>
    <message>
        <source>Time problem</source>
        <translation>时间的问题</translation>
    </message>
    <message>
        <source>&amp;Send later</source>
        <translation>稍后发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>稍后发送</translation>
    </message>
    <message>
        <source>Send &amp;at:</source>
        <translation>发送时间(&amp;A)：</translation>
    </message>
    <message>
        <source>In an &amp;hour</source>
        <translation>一小时后(&amp;H)</translation>
    </message>
    <message>
        <source>This &amp;evening</source>
        <translation>今天晚上(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning</source>
        <translation>明天上午(&amp;T)</translation>
    </message>
    <message>
        <source>The message waits in the outbox. Posthorn sends it at that time if it is running, or else when it is started next.</source>
        <translation>邮件将在发件箱中等待。届时如果 Posthorn 正在运行，就会发送它；否则在下次启动时发送。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>此时间已过。</translation>
    </message>
</context>
<context>
    <name>posthorn::ServerCheck</name>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>issued by %1, SHA-256 %2</source>
        <translation>由 %1 颁发，SHA-256 %2</translation>
    </message>
</context>
<context>
    <name>posthorn::ServerChoice</name>
    <message>
        <source>The test mailbox is still starting.</source>
        <translation>测试邮箱仍在启动。</translation>
    </message>
</context>
<context>
    <name>posthorn::ServerRow</name>
    <message>
        <source>Server problem</source>
        <translation>服务器的问题</translation>
    </message>
    <message>
        <source>None (not encrypted)</source>
        <translation>无（不加密）</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Connection securit&amp;y:</source>
        <translation>连接安全(&amp;Y)：</translation>
    </message>
</context>
<context>
    <name>posthorn::SettingsFinder</name>
    <message>
        <source>“%1” is no domain for which settings are published. Ask who runs your mail for the name of the server.</source>
        <translation>“%1”不是会公布设置的域名。请向您的邮件服务运营者询问服务器名称。</translation>
    </message>
    <message>
        <source>Asking %1 for its settings…</source>
        <translation>正在向 %1 查询设置…</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>正在尝试 %1…</translation>
    </message>
    <message>
        <source>No settings are published for %1, and no server answers under the usual names. Ask who runs your mail for the name of the server, its port and whether it uses TLS or STARTTLS.</source>
        <translation>没有公布 %1 的设置，常用名称下也没有服务器应答。请向您的邮件服务运营者询问服务器名称、端口，以及使用 TLS 还是 STARTTLS。</translation>
    </message>
</context>
<context>
    <name>posthorn::SettingsSearch</name>
    <message>
        <source>Enter your email address first.</source>
        <translation>请先输入您的电子邮件地址。</translation>
    </message>
    <message>
        <source>These are the settings of a well-known provider.</source>
        <translation>这些是知名服务商的设置。</translation>
    </message>
    <message>
        <source>%1 names this server, which belongs to somebody else. Make sure that it is the right one.</source>
        <translation>%1 指定了此服务器，但它属于其他机构。请确认它是正确的服务器。</translation>
    </message>
    <message>
        <source>%1 names this server itself.</source>
        <translation>此服务器由 %1 自己指定。</translation>
    </message>
    <message>
        <source>A server answers under this usual name of %1.</source>
        <translation>在 %1 的这个常用名称下有服务器应答。</translation>
    </message>
</context>
<context>
    <name>posthorn::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Shortcuts:</source>
        <translation>快捷键(&amp;S)：</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>A tab in the text</source>
        <translation>在正文中插入制表符</translation>
    </message>
    <message>
        <source>Remove (among the attachments)</source>
        <translation>移除（在附件列表中）</translation>
    </message>
    <message>
        <source>Open (among the attachments)</source>
        <translation>打开（在附件列表中）</translation>
    </message>
    <message>
        <source>Go to Cancel sending (while a message is sent)</source>
        <translation>转到“取消发送”（发送邮件时）</translation>
    </message>
    <message>
        <source>Move up (among the attachments)</source>
        <translation>上移（在附件列表中）</translation>
    </message>
    <message>
        <source>Move down (among the attachments)</source>
        <translation>下移（在附件列表中）</translation>
    </message>
</context>
<context>
    <name>posthorn::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in server</source>
        <translation>登录服务器</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>Sign-in reason</source>
        <translation>登录原因</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>S&amp;how password</source>
        <translation>显示密码(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>posthorn::SmtpConsoleDialog</name>
    <message>
        <source>&amp;Send line</source>
        <translation>发送此行(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>连接(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开连接(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;py conversation</source>
        <translation>复制会话(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ign in when connected</source>
        <translation>连接后登录(&amp;I)</translation>
    </message>
    <message>
        <source>Console status</source>
        <translation>控制台状态</translation>
    </message>
    <message>
        <source>SMTP console</source>
        <translation>SMTP 控制台</translation>
    </message>
    <message>
        <source>Console target</source>
        <translation>控制台目标</translation>
    </message>
    <message>
        <source>Not connected. Nothing is sent until you connect.</source>
        <translation>未连接。在您连接之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Con&amp;versation:</source>
        <translation>会话(&amp;V)：</translation>
    </message>
    <message>
        <source>Co&amp;mmand:</source>
        <translation>命令(&amp;M)：</translation>
    </message>
    <message>
        <source>No password is known. You can type AUTH yourself.</source>
        <translation>没有已知的密码。您可以自己输入 AUTH 命令。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>正在等待服务器</translation>
    </message>
    <message>
        <source>Type a command, such as NOOP, VRFY or MAIL FROM.</source>
        <translation>请输入命令，例如 NOOP、VRFY 或 MAIL FROM。</translation>
    </message>
    <message>
        <source>Type the answer to the challenge. It is not shown.</source>
        <translation>请输入对质询的应答。内容不会显示。</translation>
    </message>
    <message>
        <source>Type the message. A line with a lone dot ends it.</source>
        <translation>请输入邮件。以只含一个点号的行结束。</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开连接</translation>
    </message>
</context>
<context>
    <name>posthorn::SocketPump</name>
    <message>
        <source>The server ended TLS: %1</source>
        <translation>服务器结束了 TLS：%1</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务器关闭了连接。</translation>
    </message>
</context>
<context>
    <name>posthorn::SocketWire</name>
    <message>
        <source>TLS over a Unix socket needs the name for which the certificate must be.</source>
        <translation>通过 Unix 套接字使用 TLS 时，需要指定证书所属的名称。</translation>
    </message>
    <message>
        <source>The name to verify is no host name and no address.</source>
        <translation>要验证的名称既不是主机名，也不是地址。</translation>
    </message>
    <message>
        <source>The server sent plain text where TLS had to begin.</source>
        <translation>在应当开始 TLS 时，服务器发送了明文。</translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation>在 STARTTLS 的应答之后收到了明文。</translation>
    </message>
    <message>
        <source>%1 with %2; the certificate of %3 was verified.</source>
        <translation>%1，%2；%3 的证书已通过验证。</translation>
    </message>
    <message>
        <source>%1 with %2; taken up from an earlier connection to %3.</source>
        <translation>%1，%2；沿用先前与 %3 的连接。</translation>
    </message>
    <message>
        <source>%1 with %2; the certificate of %3 is the one that was pinned.</source>
        <translation>%1，%2；%3 的证书就是固定的那份证书。</translation>
    </message>
</context>
<context>
    <name>posthorn::SpellControl</name>
    <message>
        <source>No dictionary was found. Install one for Hunspell.</source>
        <translation>没有找到词典。请为 Hunspell 安装词典。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language (country)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>&amp;Add to dictionary</source>
        <translation>添加到词典(&amp;A)</translation>
    </message>
    <message>
        <source>I&amp;gnore</source>
        <translation>忽略(&amp;G)</translation>
    </message>
</context>
<context>
    <name>posthorn::TcpAttempt</name>
    <message>
        <source>cannot leave from %1: %2</source>
        <translation>无法从 %1 发起连接：%2</translation>
    </message>
</context>
<context>
    <name>posthorn::TestMailboxDialog</name>
    <message>
        <source>Test mailbox</source>
        <translation>测试邮箱</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Mailbox status</source>
        <translation>邮箱状态</translation>
    </message>
    <message>
        <source>&amp;Accept messages</source>
        <translation>接收邮件(&amp;A)</translation>
    </message>
    <message>
        <source>Accept everything</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>Refuse the sender (550)</source>
        <translation>拒绝发件人（550）</translation>
    </message>
    <message>
        <source>Refuse every other recipient (550)</source>
        <translation>每隔一位收件人拒绝一位（550）</translation>
    </message>
    <message>
        <source>Ask to try later (450)</source>
        <translation>要求稍后重试（450）</translation>
    </message>
    <message>
        <source>Message too big (552)</source>
        <translation>邮件太大（552）</translation>
    </message>
    <message>
        <source>Drop the connection in the data</source>
        <translation>在数据传输中断开连接</translation>
    </message>
    <message>
        <source>Never answer</source>
        <translation>从不应答</translation>
    </message>
    <message>
        <source>Answer &amp;with:</source>
        <translation>应答方式(&amp;W)：</translation>
    </message>
    <message>
        <source>Received &amp;messages:</source>
        <translation>收到的邮件(&amp;M)：</translation>
    </message>
    <message>
        <source>Nothing has arrived yet. Choose the account &quot;Built-in test mailbox&quot; and press Send.</source>
        <translation>尚未收到邮件。请选择账户“内置测试邮箱”，然后按“发送”。</translation>
    </message>
    <message>
        <source>&amp;Save as .eml…</source>
        <translation>另存为 .eml(&amp;S)…</translation>
    </message>
    <message>
        <source>Save a&amp;ttachments…</source>
        <translation>保存附件(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Delete all</source>
        <translation>全部删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Listening on %1:%2</source>
        <translation>正在监听 %1:%2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>保存邮件</translation>
    </message>
    <message>
        <source>Messages (*.eml)</source>
        <translation>邮件 (*.eml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>message</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>The message could not be saved.
%1
%2</source>
        <translation>无法保存邮件。
%1
%2</translation>
    </message>
    <message>
        <source>Save attachments</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>An attachment could not be saved.
%1</source>
        <translation>无法保存某个附件。
%1</translation>
    </message>
    <message>
        <source>1 file saved in %1</source>
        <translation>已在 %1 中保存 1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files saved in %1</source>
        <translation>
            <numerusform>已在 %1 中保存 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete the message? It exists nowhere else.</source>
        <translation>要删除此邮件吗？它没有其他副本。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages? They exist nowhere else.</source>
        <translation>
            <numerusform>要删除 %n 封邮件吗？它们没有其他副本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>posthorn::TlsHandshake</name>
    <message>
        <source>The server did not finish the TLS handshake in time.</source>
        <translation>服务器未及时完成 TLS 握手。</translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be used: %2</source>
        <translation>无法使用客户端证书 %1：%2</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake.</source>
        <translation>服务器在 TLS 握手期间关闭了连接。</translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS. (%1)</source>
        <translation>在 STARTTLS 的应答之后收到了明文。（%1）</translation>
    </message>
    <message>
        <source>The server answered in plain text: it expects no TLS here, or only after STARTTLS. (%1)</source>
        <translation>服务器以明文应答：此处不使用 TLS，或者须在 STARTTLS 之后才使用。（%1）</translation>
    </message>
    <message>
        <source>The server speaks no version of TLS that is allowed here (%1 or newer). (%2)</source>
        <translation>服务器不支持此处允许的任何 TLS 版本（%1 或更新）。（%2）</translation>
    </message>
</context>
<context>
    <name>posthorn::TlsIdentity</name>
    <message>
        <source>TLS is not available on this computer.</source>
        <translation>此计算机上无法使用 TLS。</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form.</source>
        <translation>“%1”中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>“%1” holds no unencrypted private key in PEM form.</source>
        <translation>“%1”中没有 PEM 格式的未加密私钥。</translation>
    </message>
</context>
<context>
    <name>posthorn::Transcript</name>
    <message>
        <source>[%1 bytes of message data]</source>
        <translation>[%1 字节邮件数据]</translation>
    </message>
</context>
<context>
    <name>posthorn::TrustedCertificatesDialog</name>
    <message>
        <source>No certificate is trusted by hand.</source>
        <translation>没有手动信任的证书。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>取消信任(&amp;F)</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>&amp;Trusted certificates:</source>
        <translation>受信任的证书(&amp;T)：</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Trusted since</source>
        <translation>信任起始日期</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>posthorn::TypedTalk</name>
    <message>
        <source>The message was not ended with a line that holds a lone dot, or a chunk is too short. It was not delivered.</source>
        <translation>邮件没有以只含一个点号的行结束，或者某个数据块太短。邮件未投递。</translation>
    </message>
    <message>
        <source>The line holds a line break or NUL. It was not sent.</source>
        <translation>该行含有换行符或 NUL。未发送。</translation>
    </message>
    <message>
        <source>The line is too long for a command. It was not sent.</source>
        <translation>该行太长，不能作为命令。未发送。</translation>
    </message>
    <message>
        <source>This seems to be an answer for signing in, but nobody asks for it. It was not sent.</source>
        <translation>这似乎是登录用的应答，但服务器并未要求。未发送。</translation>
    </message>
    <message>
        <source>This way of signing in shows the password to everybody on the unencrypted line. It was not sent.</source>
        <translation>在未加密的线路上，这种登录方式会使密码暴露给所有人。未发送。</translation>
    </message>
    <message>
        <source>The line is encrypted already. STARTTLS was not sent.</source>
        <translation>线路已经加密。未发送 STARTTLS。</translation>
    </message>
    <message>
        <source>A chunk may have up to 16 MiB here. It was not sent.</source>
        <translation>此处的数据块最大为 16 MiB。未发送。</translation>
    </message>
    <message>
        <source>Plain text arrived behind the answer to STARTTLS.</source>
        <translation>在 STARTTLS 的应答之后收到了明文。</translation>
    </message>
</context>
<context>
    <name>posthorn::WritingAdvice</name>
    <message>
        <source>You wrote &quot;%1&quot; but no file is attached.</source>
        <translation>您写了“%1”，但没有添加附件。</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>The message is too big for %1: about %2 as sent, and the limit is %3.</source>
        <translation>邮件超出了 %1 允许的大小：发送时约 %2，而上限为 %3。</translation>
    </message>
    <message>
        <source>Remove or shrink attachments (%1, %2).</source>
        <translation>请移除或缩小附件（%1，%2）。</translation>
    </message>
    <message>
        <source>The attachments are large: %1. Many servers refuse such messages.</source>
        <translation>附件很大：%1。许多服务器会拒绝这样的邮件。</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>没有主题</translation>
    </message>
    <message>
        <source>The message has no subject.</source>
        <translation>邮件没有主题。</translation>
    </message>
    <message>
        <source>&amp;Send without a subject</source>
        <translation>不带主题发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Write a subject</source>
        <translation>填写主题(&amp;W)</translation>
    </message>
    <message>
        <source>No attachment</source>
        <translation>没有附件</translation>
    </message>
    <message>
        <source>&amp;Send without a file</source>
        <translation>不带文件发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Attach a file…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Message too big</source>
        <translation>邮件太大</translation>
    </message>
    <message>
        <source>%1 takes messages of up to %2, and this one has about %3.</source>
        <translation>%1 最大接受 %2 的邮件，而此邮件约为 %3。</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>仍要发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit message</source>
        <translation>编辑邮件(&amp;E)</translation>
    </message>
</context>
</TS>
