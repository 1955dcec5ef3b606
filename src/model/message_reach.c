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
    {"phone.words",
     {"Only the telephone number {value} is kept; the words around it belong in another field.",
      "Zachowano tylko numer telefonu {value}; słowa obok niego wpisz w innym polu.",
      "Сохранён только номер телефона {value}; слова рядом с ним впишите в другое поле.",
      "只保留了电话号码 {value}；旁边的文字请填到其他字段。"}},
    {"phone.sequence",
     {"{value} is valid, but its digits follow one another: please make sure that it is somebody’s.",
      "{value} jest poprawny, ale jego cyfry idą po kolei: upewnij się, że to czyjś numer.",
      "{value} — верный номер, но его цифры идут подряд: убедитесь, что он чей-то.",
      "{value} 有效，但数字依次相连，请确认确有其号。"}},
};
// clang-format on

const struct message_table message_reach = MESSAGE_TABLE(rows);
