// Placeholders: a short list of folded words, and texts of punctuation or one letter only.
#include "text/placeholder.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/rune.h"

// English, Polish, Russian, Ukrainian, Chinese, German, French, Spanish, keyboards; sorted by
// bytes.
// clang-format off
static const char *const words[] = {
    "#n/a", "#n/d", "#ref!", "#value!", "(blank)", "(empty)", "(none)", "[none]", "aaa", "asd", "asdf",
    "aucun", "b.d", "b.d.", "b/d", "bbb", "bd", "blank", "brak", "brak danych", "brak informacji",
    "desconocido", "dummy", "empty", "inconnu", "k. a.", "k.a", "k.a.", "keine", "keine angabe", "leer",
    "lorem ipsum", "n.a", "n.a.", "n.d.", "n/a", "n/d", "na", "nan", "nd", "nie dotyczy", "nie ma",
    "nie podano", "nie posiada", "niepodane", "nieznana", "nieznane", "nieznany", "nil", "ninguno",
    "no answer", "no data", "nobody", "none", "not applicable", "not available", "not provided",
    "not set", "null", "ohne", "puste", "qwe", "qwerty", "qwertz", "tba", "tbd", "test", "tests",
    "unbekannt", "undefined", "unknown", "unspecified", "йцукен", "н.д.", "н/д", "нд", "не задано",
    "не указан", "не указана", "не указано", "невідомо", "неизвестен", "неизвестно", "немає", "нет",
    "нет данных", "нету", "отсутствует", "пусто", "тест", "фыва", "不详", "不适用", "待定", "无", "暂无", "未填写",
    "未知", "没有", "测试", "空",
};
// clang-format on

static bool is_filler(uint32_t rune) {
    return rune == 'x' || rune == '0' || rune == 0x445; // Latin x, Cyrillic kha
}

enum { LONGEST_PLACEHOLDER = 40 };

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
    return found || WORD_IN(words, folded);
}

bool text_placeholders_sorted(void) {
    return WORDS_SORTED(words);
}
