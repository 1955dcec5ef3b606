// Sentences about values by which people are reached: what is odd in an e-mail address or a
// telephone number. (Older ones stand in message_values.c.)
#include "model/message_private.h"

// clang-format off
static const struct message rows[] = {
    {"email.domain_address",
     {"“{value}” names a machine by its number; people are reached at a domain such as firma.com.",
      "„{value}” wskazuje komputer jego numerem; ludzie mają adres w domenie, np. firma.pl.",
      "«{value}» указывает на компьютер по его номеру; у людей адрес в домене, например firma.ru.",
      "“{value}”指向某台机器的编号；个人邮箱应使用域名，例如 firma.cn。"}},
    {"email.local_odd",
     {"“{value}” has letters or signs before the @ that hardly any mailbox has; please check it.",
      "„{value}” ma przed znakiem @ litery lub znaki, których skrzynki prawie nigdy nie mają; sprawdź adres.",
      "В «{value}» перед @ стоят буквы или знаки, каких в адресах почти не бывает; проверьте адрес.",
      "“{value}”在 @ 前含有邮箱几乎不用的字母或符号，请核对。"}},
    {"email.control",
     {"“{value}” had an invisible control character inside; please type the address again.",
      "W „{value}” był niewidoczny znak sterujący; wpisz adres jeszcze raz.",
      "Внутри «{value}» был невидимый управляющий символ; введите адрес заново.",
      "“{value}”中间含有不可见的控制字符，请重新输入该地址。"}},
};
// clang-format on

const struct message_table message_reach = MESSAGE_TABLE(rows);
