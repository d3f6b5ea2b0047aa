// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ProviderPreset.h"

namespace posthorn {

QString ProviderPreset::userNameFor(const QString &address) const
{
    return userName == UserName::LocalPart ? address.section(u'@', 0, -2) : address;
}

QString ProviderPreset::advice() const
{
    switch (hint) {
    case Hint::None:
        return {};
    case Hint::AppPassword:
        return page.isEmpty()
            ? tr("%1 wants an app password here: make one in the security settings of your "
                 "account.")
                  .arg(name)
            : tr("%1 wants an app password here: make one at %2.").arg(name, page);
    case Hint::AuthorisationCode:
        return page.isEmpty()
            ? tr("%1 wants an authorisation code in place of the password: switch SMTP on in the "
                 "settings of the web page, which then shows the code.")
                  .arg(name)
            : tr("%1 wants an authorisation code in place of the password: switch SMTP on in the "
                 "settings at %2, which then shows the code.")
                  .arg(name, page);
    case Hint::OAuth:
        return tr("%1 takes no password here but an OAuth 2 access token: choose XOAUTH2 and "
                  "enter the token as the password.")
            .arg(name);
    case Hint::EnableSmtp:
        return tr("%1 lets programs send only after you have allowed it in the settings of its "
                  "web page.")
            .arg(name);
    case Hint::Bridge:
        return tr("%1 is reached through its Bridge program, which must run on this computer. The "
                  "Bridge shows the user name and the password to use here.")
            .arg(name);
    }
    return {};
}

} // namespace posthorn
