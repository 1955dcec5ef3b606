// Countries, their regions, postal codes and addresses, as single values.
//
// Places: {value} what it is about, {suggestion} what would be better, {limit} a name or form.
#include "model/message_private.h"

static const struct message rows[] = {
    {"country.unknown",
     {"“{value}” is not a country we know. Write its usual name or its code, for example PL.",
      "Nie znamy kraju „{value}”. Wpisz jego zwykłą nazwę albo kod, na przykład PL.",
      "Страна «{value}» нам неизвестна. Укажите обычное название или код, например RU.",
      "“{value}”不是已知的国家。请填写常用名称或代码，例如 CN。"}},
    {"country.typo",
     {"“{value}” is not a country we know. Is {limit} ({suggestion}) meant?",
      "Nie znamy kraju „{value}”. Czy chodzi o: {limit} ({suggestion})?",
      "Страна «{value}» нам неизвестна. Имеется в виду {limit} ({suggestion})?",
      "“{value}”不是已知的国家。是否应为{limit}（{suggestion}）？"}},
    {"country.ambiguous",
     {"“{value}” can mean several countries: {limit}. Write which one.",
      "„{value}” może oznaczać kilka krajów: {limit}. Wpisz, o który chodzi.",
      "«{value}» может означать несколько стран: {limit}. Укажите, какую именно.",
      "“{value}”可能指多个国家：{limit}。请写明是哪一个。"}},
    {"country.former",
     {"{limit} no longer exists. Write the country that lies there today.",
      "{limit}: ten kraj już nie istnieje. Wpisz dzisiejszy kraj.",
      "{limit}: этой страны больше нет. Укажите нынешнюю страну.",
      "{limit}已不复存在。请填写现在的国家。"}},
    {"country.or_nothing",
     {"“{value}” was read as {limit}. If it means that nothing is known, empty the field.",
      "„{value}” odczytano jako {limit}. Jeśli oznacza brak danych, wyczyść pole.",
      "«{value}» прочитано как {limit}. Если это значит, что данных нет, очистите поле.",
      "“{value}”已读作{limit}。如果表示没有数据，请清空该字段。"}},
    {"subdivision.or_nothing",
     {"“{value}” was read as {limit}. If it means that nothing is known, empty the field.",
      "„{value}” odczytano jako {limit}. Jeśli oznacza brak danych, wyczyść pole.",
      "«{value}» прочитано как {limit}. Если это значит, что данных нет, очистите поле.",
      "“{value}”已读作{limit}。如果表示没有数据，请清空该字段。"}},
    {"subdivision.unknown",
     {"“{value}” is not a region we know. Write its usual name or its code, for example PL-14, and "
      "fill in the country.",
      "Nie znamy regionu „{value}”. Wpisz jego zwykłą nazwę albo kod, na przykład PL-14, i "
      "uzupełnij "
      "kraj.",
      "Регион «{value}» нам неизвестен. Укажите обычное название или код, например RU-MOS, и "
      "заполните страну.",
      "“{value}”不是已知的地区。请填写常用名称或代码（例如 CN-GD），并填写国家。"}},
    {"subdivision.ambiguous",
     {"“{value}” can mean several regions: {limit}. Write the country or the region's code.",
      "„{value}” może oznaczać kilka regionów: {limit}. Wpisz kraj albo kod regionu.",
      "«{value}» может означать несколько регионов: {limit}. Укажите страну или код региона.",
      "“{value}”可能指多个地区：{limit}。请填写国家或地区代码。"}},
    {"subdivision.elsewhere",
     {"The region “{value}” is in another country: {limit}. Check the country.",
      "Region „{value}” leży w innym kraju: {limit}. Sprawdź kraj.",
      "Регион «{value}» находится в другой стране: {limit}. Проверьте страну.",
      "地区“{value}”属于另一个国家：{limit}。请检查国家。"}},
    {"postcode.format",
     {"“{value}” is not a postal code of this country; its form is {limit} (9 a digit, A a "
      "letter).",
      "„{value}” nie jest kodem pocztowym tego kraju; jego postać to {limit} (9 to cyfra, A "
      "litera).",
      "«{value}» — не почтовый индекс этой страны; его вид: {limit} (9 — цифра, A — буква).",
      "“{value}”不是该国的邮政编码；其格式为 {limit}（9 为数字，A 为字母）。"}},
    {"address.unclear",
     {"No street and house can be found in “{value}”. Write, for example, “5 Main Street, Town”.",
      "W „{value}” nie widać ulicy ani numeru domu. Wpisz na przykład „ul. Długa 5, Miasto”.",
      "В «{value}» не найти улицу и дом. Напишите, например: «г. Город, ул. Длинная, д. 5».",
      "在“{value}”中找不到街道和门牌号。请填写例如“某市某路5号”。"}},
    {"address.no_house",
     {"The number of the house is missing in “{value}”.", "W „{value}” brakuje numeru domu.",
      "В «{value}» нет номера дома.", "“{value}”缺少门牌号。"}},
    {"address.postcode",
     {"“{value}” in the address is not a postal code of its country; its form is {limit} (9 a "
      "digit, "
      "A a letter).",
      "„{value}” w adresie nie jest kodem pocztowym tego kraju; jego postać to {limit} (9 to "
      "cyfra, A "
      "litera).",
      "«{value}» в адресе — не почтовый индекс этой страны; его вид: {limit} (9 — цифра, A — "
      "буква).",
      "地址中的“{value}”不是该国的邮政编码；其格式为 {limit}（9 为数字，A 为字母）。"}},
    {"city.no_letters",
     {"“{value}” has no letters and can not be a town.",
      "„{value}” nie zawiera liter, więc nie może być miastem.",
      "В «{value}» нет букв, это не может быть городом.", "“{value}”中没有文字，不可能是城市。"}},
    {"city.has_postcode",
     {"“{value}” has a postal code in it; the town alone is {suggestion}.",
      "„{value}” zawiera kod pocztowy; samo miasto to {suggestion}.",
      "В «{value}» есть почтовый индекс; сам город — {suggestion}.",
      "“{value}”中含有邮政编码；城市应为 {suggestion}。"}},
    {"postcode.none_there",
     {"There are no postal codes in this country: {limit}. Empty the field.",
      "W tym kraju nie ma kodów pocztowych: {limit}. Wyczyść pole.",
      "В этой стране нет почтовых индексов: {limit}. Очистите поле.",
      "该国家或地区没有邮政编码：{limit}。请清空该字段。"}},
};

const struct message_table message_places = MESSAGE_TABLE(rows);
