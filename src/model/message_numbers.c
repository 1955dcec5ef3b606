// Numbers and amounts: what stood beside the digits.
//
// Places: {value} as it was typed, {limit} the number as it is kept or a currency's code.
#include "model/message_private.h"

static const struct message rows[] = {
    {"number.factor",
     {"“{value}” was read as {limit}.", "„{value}” odczytano jako {limit}.",
      "«{value}» прочитано как {limit}.", "“{value}”已读作 {limit}。"}},
    {"number.doubtful_factor",
     {"“{value}” was read as {limit}. If the letter is a unit, write the number alone.",
      "„{value}” odczytano jako {limit}. Jeśli litera to jednostka, wpisz samą liczbę.",
      "«{value}» прочитано как {limit}. Если буква — единица измерения, укажите только число.",
      "“{value}”已读作 {limit}。如果字母是单位，请只填数字。"}},
    {"number.percent",
     {"Only the number of “{value}” is kept here, not the percent sign.",
      "Z „{value}” zapisujemy tu tylko liczbę, bez znaku procentu.",
      "Из «{value}» здесь хранится только число, без знака процента.",
      "“{value}”在此只保存数字，不保存百分号。"}},
    {"number.shared_sign",
     {"The sign in “{value}” is that of several currencies; {limit} is only the likeliest. Write "
      "the "
      "currency's code.",
      "Znak w „{value}” oznacza kilka walut; {limit} jest tylko najbardziej prawdopodobna. Wpisz "
      "kod "
      "waluty.",
      "Знак в «{value}» есть у нескольких валют; {limit} — лишь самая вероятная. Укажите код "
      "валюты.",
      "“{value}”中的符号用于多种货币；{limit} 只是最可能的一种。请写明货币代码。"}},
};

const struct message_table message_numbers = MESSAGE_TABLE(rows);
