// naming.*: what is poor about the names of the fields themselves (quality/naming.h).
//
// Places: {value} the name or label, {limit} what it is compared with or its language,
// {suggestion}.
#include "model/message_private.h"

static const struct message rows[] = {
    {"naming.english", {"English", "angielski", "английский", "英语"}},
    {"naming.polish", {"Polish", "polski", "польский", "波兰语"}},
    {"naming.russian", {"Russian", "rosyjski", "русский", "俄语"}},
    {"naming.chinese", {"Chinese", "chiński", "китайский", "中文"}},
    {"naming.name_form",
     {"The name “{value}” is not in small letters with “_” between its words. “{suggestion}” would "
      "be.",
      "Nazwa „{value}” nie składa się z małych liter z „_” między słowami. Właściwa byłaby "
      "„{suggestion}”.",
      "Имя «{value}» написано не строчными буквами с «_» между словами. Подошло бы «{suggestion}».",
      "名称“{value}”应使用小写字母，单词之间用“_”分隔，例如“{suggestion}”。"}},
    {"naming.name_abbreviated",
     {"The name “{value}” is abbreviated. Write full words that everybody understands.",
      "Nazwa „{value}” zawiera skrót. Użyj pełnych słów, zrozumiałych dla każdego.",
      "Имя «{value}» содержит сокращение. Напишите слова полностью, чтобы понял каждый.",
      "名称“{value}”含有缩写。请使用人人都能看懂的完整单词。"}},
    {"naming.name_taken",
     {"Under the name “{value}” the program keeps part of each record's score, and records of this "
      "type go without it while this field is there. Move its values to a field with another name "
      "and archive this one: from the next start of the program on the score takes its place.",
      "Pod nazwą „{value}” program zapisuje część oceny każdego rekordu; dopóki istnieje to pole, "
      "rekordy tego typu jej nie mają. Przenieś jego wartości do pola o innej nazwie, a to "
      "zarchiwizuj: po następnym uruchomieniu programu ocena zajmie jego miejsce.",
      "Под именем «{value}» программа хранит часть оценки каждой записи; пока есть это поле, у "
      "записей этого типа её нет. Перенесите его значения в поле с другим именем, а это "
      "архивируйте: после следующего запуска программы оценка займёт его место.",
      "程序用名称“{value}”保存每条记录评分的一部分；只要此字段存在，该类型的记录就没有这部分评分。"
      "请将其值移到另一名称的字段并归档此字段：程序下次启动后，评分会取代其位置。"}},
    {"naming.label_missing",
     {"There is no label in this language: {limit}. Translate it.",
      "Brakuje etykiety w tym języku: {limit}. Przetłumacz ją.",
      "Нет подписи на этом языке: {limit}. Переведите её.", "缺少此语言的标签：{limit}。请翻译。"}},
    {"naming.label_untranslated",
     {"The label “{value}” is the same as in English ({limit}). Translate it.",
      "Etykieta „{value}” jest taka sama jak po angielsku ({limit}). Przetłumacz ją.",
      "Подпись «{value}» такая же, как по-английски ({limit}). Переведите её.",
      "标签“{value}”与英语相同（{limit}）。请翻译。"}},
    {"naming.label_is_name",
     {"The label “{value}” is the name that programs use. Write it for people: “{suggestion}”.",
      "Etykieta „{value}” to nazwa dla programów. Napisz ją dla ludzi: „{suggestion}”.",
      "Подпись «{value}» — это имя для программ. Напишите её для людей: «{suggestion}».",
      "标签“{value}”是程序使用的名称。请写成便于人阅读的形式：“{suggestion}”。"}},
    {"naming.label_abbreviated",
     {"The label “{value}” is abbreviated. Write full words.",
      "Etykieta „{value}” zawiera skrót. Użyj pełnych słów.",
      "Подпись «{value}» содержит сокращение. Напишите слова полностью.",
      "标签“{value}”含有缩写。请写完整的词语。"}},
    {"naming.label_capitals",
     {"The label “{value}” is in capitals. “{suggestion}” is easier to read.",
      "Etykieta „{value}” jest pisana wielkimi literami. „{suggestion}” czyta się łatwiej.",
      "Подпись «{value}» написана прописными буквами. «{suggestion}» читается легче.",
      "标签“{value}”全部大写。“{suggestion}”更易阅读。"}},
    {"naming.label_punctuation",
     {"The label “{value}” ends with a punctuation mark. “{suggestion}” is enough.",
      "Etykieta „{value}” kończy się znakiem przestankowym. Wystarczy „{suggestion}”.",
      "Подпись «{value}» заканчивается знаком препинания. Достаточно «{suggestion}».",
      "标签“{value}”以标点结尾。写“{suggestion}”即可。"}},
    {"naming.label_same",
     {"“{value}” is the label of something else here, too. Say what tells them apart.",
      "„{value}” to także etykieta czegoś innego w tym miejscu. Napisz, czym się różnią.",
      "«{value}» — подпись и чего-то другого здесь. Напишите, чем они различаются.",
      "“{value}”在此处也是另一项的标签。请写明两者的区别。"}},
    {"naming.label_alike",
     {"“{value}” and “{limit}” are easily taken for each other. Say what tells them apart.",
      "„{value}” i „{limit}” łatwo pomylić. Napisz, czym się różnią.",
      "«{value}» и «{limit}» легко перепутать. Напишите, чем они различаются.",
      "“{value}”与“{limit}”容易混淆。请写明两者的区别。"}},
    {"naming.term_mixed",
     {"In “{value}” the thing has another name than elsewhere; the usual one is “{limit}”.",
      "W „{value}” użyto innego słowa niż gdzie indziej; zwykle jest to „{limit}”.",
      "В «{value}» использовано другое слово, чем в остальных местах; обычно это «{limit}».",
      "“{value}”的用词与其他地方不同；通常使用“{limit}”。"}},
    {"naming.help_missing",
     {"“{value}” tells who somebody is or is personal, but nothing says how to write it. Add a "
      "help "
      "text or an example.",
      "„{value}” mówi, kto to jest, albo jest daną osobową, a nic nie mówi, jak to zapisać. Dodaj "
      "opis pomocniczy albo przykład.",
      "«{value}» указывает, кто это, или относится к личным данным, но нигде не сказано, как это "
      "писать. Добавьте подсказку или пример.",
      "“{value}”用于识别身份或属于个人信息，但没有说明应如何填写。请添加帮助文字或示例。"}},
    {"naming.help_untranslated",
     {"The help text of “{value}” is missing in this language: {limit}.",
      "Brakuje opisu pomocniczego „{value}” w tym języku: {limit}.",
      "Нет подсказки к «{value}» на этом языке: {limit}.",
      "“{value}”的帮助文字缺少此语言：{limit}。"}},
};

const struct message_table message_naming = MESSAGE_TABLE(rows);
