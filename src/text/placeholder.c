// Placeholders: a short list of folded words, and texts of punctuation or one letter only.
#include "text/placeholder.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/rune.h"
#include <string.h>

static const char *const words[] = {
    // English
    "n/a", "na", "n.a.", "n.a", "#n/a", "#n/d", "none", "null", "nil", "nan", "undefined",
    "unknown", "empty", "not available", "not applicable", "not provided", "no data", "tbd", "tba",
    "test", "tests", "dummy", "blank", "(blank)", "(none)", "(empty)", "[none]", "not set",
    "unspecified", "no answer", "#ref!", "#value!", "nobody",
    // Polish
    "brak", "brak danych", "b/d", "bd", "b.d.", "b.d", "nie dotyczy", "nd", "n.d.", "n/d",
    "nieznany", "nieznana", "nieznane", "nie podano", "puste", "nie ma", "brak informacji",
    "nie posiada", "niepodane",
    // Russian, Ukrainian
    "нет", "нет данных", "н/д", "нд", "н.д.", "не указано", "не указан", "не указана", "неизвестно",
    "неизвестен", "отсутствует", "пусто", "тест", "немає", "невідомо", "не задано", "нету",
    // Chinese
    "无", "没有", "暂无", "未知", "空", "不详", "待定", "测试", "未填写", "不适用",
    // German, French, Spanish
    "keine", "keine angabe", "k.a.", "k. a.", "k.a", "unbekannt", "leer", "aucun", "inconnu",
    "ninguno", "desconocido", "ohne",
    // keyboards
    "asdf", "asd", "qwerty", "qwe", "qwertz", "йцукен", "фыва", "lorem ipsum", "aaa", "bbb"};

static bool is_filler(uint32_t rune) {
    return rune == 'x' || rune == '0' || rune == 0x445; // Latin x, Cyrillic kha
}

enum { LONGEST_PLACEHOLDER = 40, LONGEST_WORD = 40 };

bool text_is_placeholder(str s) {
    if (s.len > LONGEST_PLACEHOLDER * 2)
        return false;
    // Fast way out: most values are longer than any of the words.
    str trimmed = str_trim(s);
    if (trimmed.len > LONGEST_PLACEHOLDER)
        return false;
    char room[TEXT_SHORT_ROOM];
    str folded = text_fold_short(room, trimmed);
    bool any_word = false, all_same = true;
    uint32_t first = 0;
    size_t runes = 0;
    for (size_t at = 0; at < folded.len; runes++) {
        uint32_t rune = utf8_next(folded, &at);
        any_word = any_word || rune_is_word(rune) || rune >= 0x2600;
        first = first ? first : rune;
        all_same = all_same && rune == first;
    }
    bool found = folded.len && (!any_word || (all_same && is_filler(first) && runes >= 2));
    if (found || folded.len > LONGEST_WORD)
        return found;
    for (size_t i = 0; !found && i < sizeof words / sizeof *words; i++)
        found = str_is(folded, words[i]);
    return found;
}
