// Numbers of registers: what is wrong with a tax number, a register's number, an IBAN.
//
// Places: {value} what stands there, {suggestion} what may be meant, {limit} a digit, a count of
// characters or a name.
#include "model/message_private.h"

static const struct message rows[] = {
    {"ident.lost_zero",
     {"“{value}” would be right as {suggestion}: spreadsheets drop zeros in front.",
      "„{value}” byłoby poprawne jako {suggestion}: arkusze kalkulacyjne gubią zera na początku.",
      "«{value}» было бы верно как {suggestion}: электронные таблицы теряют нули в начале.",
      "“{value}”写作 {suggestion} 才正确：电子表格会丢掉开头的零。"}},
    {"ident.lookalike",
     {"“{value}” has letters where digits belong. Is {suggestion} meant?",
      "W „{value}” zamiast cyfr stoją litery. Czy chodzi o {suggestion}?",
      "В «{value}» вместо цифр стоят буквы. Имеется в виду {suggestion}?",
      "“{value}”中应为数字的位置是字母。是否应为 {suggestion}？"}},
    {"ident.two",
     {"“{value}” holds more than one number; the first is {suggestion}. One number per field, "
      "please.",
      "„{value}” zawiera więcej niż jeden numer; pierwszy to {suggestion}. W polu mieści się "
      "jeden.",
      "В «{value}» больше одного номера; первый — {suggestion}. В поле помещается один.",
      "“{value}”含有多个号码；第一个是 {suggestion}。每个字段只填一个。"}},
    {"ident.made_up",
     {"“{value}” is no real number: its digits repeat or only count up. Leave the field empty "
      "until "
      "the number is known.",
      "„{value}” nie jest prawdziwym numerem: cyfry się powtarzają albo są kolejne. Zostaw pole "
      "puste, dopóki numer nie jest znany.",
      "«{value}» — не настоящий номер: цифры повторяются или идут подряд. Оставьте поле пустым, "
      "пока номер неизвестен.",
      "“{value}”不是真实号码：数字重复或连续。号码未知时请留空。"}},
    {"ident.birth_date",
     {"The day of birth in “{value}” does not exist.",
      "Data urodzenia zapisana w „{value}” nie istnieje.",
      "Даты рождения, записанной в «{value}», не существует.", "“{value}”中的出生日期不存在。"}},
    {"ident.region",
     {"The region in “{value}” does not exist.", "Region zapisany w „{value}” nie istnieje.",
      "Региона, указанного в «{value}», не существует.", "“{value}”中的地区代码不存在。"}},
    {"ident.form",
     {"No such number as “{value}” is given out; please compare its beginning with the document.",
      "Takich numerów jak „{value}” się nie nadaje; porównaj początek z dokumentem.",
      "Таких номеров, как «{value}», не присваивают; сверьте начало с документом.",
      "不会发放“{value}”这样的号码；请对照证件核对开头部分。"}},
    {"ident.check_digit",
     {"“{value}” has a wrong digit: with the others as they are, the last would be {limit}. Please "
      "compare it with the document.",
      "„{value}” zawiera błędną cyfrę: przy pozostałych takich jak tu ostatnią byłoby {limit}. "
      "Porównaj numer z dokumentem.",
      "В «{value}» есть неверная цифра: при таких остальных последней была бы {limit}. Сверьте "
      "номер с документом.",
      "“{value}”中有数字错误：若其余数字无误，末位应为 {limit}。请对照证件核对。"}},
    {"ident.check_sum",
     {"“{value}” has a wrong or swapped character: its check digits do not fit. Please compare it "
      "with the document.",
      "„{value}” zawiera błędny lub przestawiony znak: cyfry kontrolne się nie zgadzają. Porównaj "
      "numer z dokumentem.",
      "В «{value}» есть неверный или переставленный знак: контрольные цифры не сходятся. Сверьте "
      "номер с документом.",
      "“{value}”中有字符错误或颠倒：校验位不符。请对照证件核对。"}},
    {"ident.character",
     {"“{value}” has a character that such a number does not have.",
      "„{value}” zawiera znak, którego w takim numerze nie ma.",
      "В «{value}» есть знак, которого в таком номере не бывает.",
      "“{value}”含有此类号码中不会出现的字符。"}},
    {"ident.length",
     {"“{value}” has too many or too few characters: there should be {limit}.",
      "„{value}” ma za dużo lub za mało znaków: powinno ich być {limit}.",
      "В «{value}» слишком много или мало знаков: должно быть {limit}.",
      "“{value}”的位数不对：应为 {limit} 位。"}},
    {"ident.other_kind",
     {"“{value}” is another kind of number ({limit}) and belongs into another field.",
      "„{value}” to inny rodzaj numeru ({limit}); wpisz go w innym polu.",
      "«{value}» — номер другого вида ({limit}); его место в другом поле.",
      "“{value}”是另一种号码（{limit}），请填入相应字段。"}},
    {"ident.no_country",
     {"The country's letters are missing in front of “{value}” (PL, DE ...), and the country is "
      "not "
      "known.",
      "Przed „{value}” brakuje liter kraju (PL, DE ...), a kraj nie jest znany.",
      "Перед «{value}» нет букв страны (PL, DE ...), и страна неизвестна.",
      "“{value}”前缺少国家字母（PL、DE 等），且国家未知。"}},
    {"ident.no_scheme",
     {"“{value}” can not be right: {limit} has no numbers of this kind.",
      "„{value}” nie może być poprawne: {limit} nie ma takich numerów.",
      "«{value}» не может быть верно: {limit} не имеет таких номеров.",
      "“{value}”不可能正确：{limit}没有此类号码。"}},
    {"ident.unknown",
     {"“{value}” fits no tax number we know. Fill in the country, and it can be checked.",
      "„{value}” nie pasuje do żadnego znanego numeru podatkowego. Uzupełnij kraj, a będzie można "
      "go sprawdzić.",
      "«{value}» не похоже ни на один известный налоговый номер. Укажите страну, и его можно будет "
      "проверить.",
      "“{value}”不符合任何已知的税号格式。填写国家后即可核对。"}},
    {"ident.spreadsheet",
     {"A spreadsheet cut digits off “{value}”. Format the column as text and import it again.",
      "Arkusz kalkulacyjny obciął cyfry w „{value}”. Ustaw kolumnę jako tekst i zaimportuj "
      "ponownie.",
      "Электронная таблица обрезала цифры в «{value}». Задайте столбцу текстовый формат и "
      "импортируйте снова.",
      "电子表格截断了“{value}”的数字。请将该列设为文本格式后重新导入。"}},
    {"ident.not_one",
     {"“{value}” is not such a number.", "„{value}” nie jest takim numerem.",
      "«{value}» — не такой номер.", "“{value}”不是此类号码。"}},
    {"ident.repaired",
     {"Letters in “{value}” that look like others were read as {limit}.",
      "Znaki w „{value}”, które wyglądają jak inne, odczytano jako {limit}.",
      "Похожие знаки в «{value}» прочитаны как {limit}.", "“{value}”中形近的字符已读作 {limit}。"}},
    {"ident.old_form",
     {"“{value}” is the old form of the number; today it is {suggestion}.",
      "„{value}” to dawna postać numeru; dziś brzmi on {suggestion}.",
      "«{value}» — старая форма номера; сейчас это {suggestion}.",
      "“{value}”是旧版号码；现行号码为 {suggestion}。"}},
    {"ident.other_country",
     {"“{value}” is a number of another country: {limit}.",
      "„{value}” to numer z innego kraju: {limit}.", "«{value}» — номер другой страны: {limit}.",
      "“{value}”是其他国家的号码：{limit}。"}},
};

const struct message_table message_ident = MESSAGE_TABLE(rows);
