// email.*: what the name service says of a domain. Places: {value} the address, {limit} its domain.
#include "model/message_private.h"

static const struct message rows[] = {
    {"email.no_mail_host",
     {"Nobody takes mail at {limit}, so “{value}” can not be reached. Correct the address, or ask "
      "for another one.",
      "Domena {limit} nie przyjmuje poczty, więc na adres „{value}” nic nie dotrze. Popraw adres "
      "albo poproś o inny.",
      "Домен {limit} не принимает почту, поэтому на «{value}» ничего не дойдёт. Исправьте адрес "
      "или "
      "спросите другой.",
      "{limit} 不接收邮件，因此无法送达“{value}”。请更正该地址，或另要一个地址。"}},
    {"email.check_off",
     {"This installation asks no name server, so e-mail domains can not be checked. Whoever runs "
      "it "
      "turns that on with the setting name-server.",
      "Ta instalacja nie pyta żadnego serwera nazw, więc nie można sprawdzić domen adresów e-mail. "
      "Administrator serwera włącza to ustawieniem name-server.",
      "Эта установка не обращается к серверам имён, поэтому проверить почтовые домены нельзя. "
      "Администратор сервера включает это настройкой name-server.",
      "此系统不查询任何域名服务器，因此无法检查邮箱域名。服务器管理员可通过设置 name-server "
      "启用。"}},
};

const struct message_table message_mail = MESSAGE_TABLE(rows);
