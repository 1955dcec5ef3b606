// Slips of hand and machine in texts (text/garble.h).
//
// Places: {value} what it is about, {suggestion} what was most likely meant.
#include "model/message_private.h"

static const struct message rows[] = {
    {"slip.layout",
     {"“{value}” looks typed with the keyboard in another language. Is “{suggestion}” meant?",
      "„{value}” wygląda na wpisane przy klawiaturze w innym języku. Czy chodzi o „{suggestion}”?",
      "«{value}», похоже, набрано в другой раскладке клавиатуры. Имеется в виду «{suggestion}»?",
      "“{value}”像是在其他语言的键盘布局下输入的。是否应为“{suggestion}”？"}},
    {"slip.lookalike",
     {"“{value}” mixes letters of different alphabets that only look alike, so searches miss it. "
      "Replace it by “{suggestion}”.",
      "„{value}” miesza podobne litery różnych alfabetów, więc wyszukiwanie tego nie znajdzie. "
      "Zastąp to przez „{suggestion}”.",
      "В «{value}» смешаны похожие буквы разных алфавитов, поэтому поиск это не найдёт. Замените "
      "на "
      "«{suggestion}».",
      "“{value}”混用了不同字母表中外形相似的字母，搜索会找不到。请改为“{suggestion}”。"}},
    {"slip.mojibake",
     {"The characters of “{value}” were garbled by a wrong encoding. Most likely it was "
      "“{suggestion}”.",
      "Znaki w „{value}” zostały zniekształcone przez złe kodowanie. Najpewniej było to "
      "„{suggestion}”.",
      "Знаки в «{value}» искажены неверной кодировкой. Скорее всего, было «{suggestion}».",
      "“{value}”因编码错误而变成乱码，原文很可能是“{suggestion}”。"}},
    {"slip.invisible",
     {"Invisible characters were taken out of “{value}”.",
      "Z „{value}” usunięto niewidoczne znaki.", "Из «{value}» удалены невидимые знаки.",
      "已从“{value}”中去除不可见字符。"}},
    {"slip.width",
     {"Full-width letters or digits were made plain: “{value}”.",
      "Litery lub cyfry o pełnej szerokości zamieniono na zwykłe: „{value}”.",
      "Полноширинные буквы или цифры заменены обычными: «{value}».",
      "已将全角字母或数字改为半角：“{value}”。"}},
    {"slip.spaces",
     {"Superfluous spaces were taken out: “{value}”.", "Usunięto zbędne odstępy: „{value}”.",
      "Удалены лишние пробелы: «{value}».", "已去除多余的空格：“{value}”。"}},
    {"slip.caps",
     {"“{value}” is all in capitals. “{suggestion}” reads more easily; check names in it.",
      "„{value}” jest w całości wielkimi literami. „{suggestion}” czyta się łatwiej; sprawdź w tym "
      "nazwy.",
      "«{value}» написано одними прописными. «{suggestion}» читать легче; проверьте имена и "
      "названия.",
      "“{value}”全为大写。“{suggestion}”更易阅读，请核对其中的名称。"}},
};

const struct message_table message_slips = MESSAGE_TABLE(rows);
