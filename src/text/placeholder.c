// Placeholders: a short list of folded words, and texts of punctuation or one letter only.
#include "text/placeholder.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/rune.h"

// In the languages of the countries first served, what keyboards give, and the errors of
// spreadsheets in those languages; sorted by bytes.
// clang-format off
static const char *const words[] = {
    "#adr!", "#arg!", "#bezug!", "#brak!", "#calc!", "#cislo!", "#div/0!", "#dziel/0!", "#hodnota!", "#liczba!",
    "#n/a", "#n/d", "#name?", "#nazev?", "#nazwa?", "#nom?", "#nombre!", "#null!", "#num!", "#nv", "#odkaz!", "#ref!",
    "#spill!", "#valeur!", "#value!", "#wert!", "#zahl!", "#zero!", "#дел/0!", "#знач!", "#имя?", "#н/д", "#пусто!",
    "#ссылка!", "#число!", "(blank)", "(empty)", "(none)", "[none]", "aaa", "asd", "asdf", "aucun", "aucune", "b.d",
    "b.d.", "b/d", "bbb", "bd", "bez danych", "blank", "brak", "brak danych", "brak informacji", "desconocida",
    "desconocido", "do ustalenia", "do uzupelnienia", "dummy", "empty", "entfallt", "inconnu", "inconnue", "k. a.",
    "k.a", "k.a.", "keine", "keine angabe", "keine angaben", "keine daten", "leer", "lorem ipsum", "n.a", "n.a.",
    "n.d.", "n/a", "n/d", "n/k", "na", "nan", "nd", "neant", "neni znamo", "nessuna", "nessuno", "neuvedene",
    "neuvedeno", "neznama", "nezname", "neznamo", "neznamy", "nicht angegeben", "nicht bekannt", "nicht vorhanden",
    "nicht zutreffend", "nie dotyczy", "nie ma", "nie ma danych", "nie mam", "nie okreslono", "nie podano",
    "nie posiada", "nie wiem", "nie wskazano", "nie znam", "niedostepne", "nieokreslone", "nieokreslony", "niepodane",
    "nieznana", "nieznane", "nieznany", "nil", "ninguna", "ninguno", "no answer", "no aplica", "no consta", "no data",
    "no disponible", "no information", "nobody", "non communique", "non disponibile", "non indicato", "non precise",
    "non renseigne", "non specificato", "none", "not applicable", "not available", "not given", "not known",
    "not provided", "not set", "not specified", "null", "ohne", "ohne angabe", "ohne angaben", "puste", "qwe",
    "qwerty", "qwertz", "sans objet", "sconosciuta", "sconosciuto", "sin datos", "tba", "tbc", "tbd", "test", "tests",
    "to be announced", "to be confirmed", "to be defined", "to be determined", "unbekannt", "undefined", "unknown",
    "unspecified", "zadne", "ziadne", "белгісіз", "відсутня", "відсутнє", "відсутній", "данные отсутствуют",
    "дані відсутні", "жок", "жоқ", "йцукен", "н.д.", "н/д", "нд", "не вказано", "не задано", "не заполнено", "не знаю",
    "не известен", "не известно", "не имеет", "не имеется", "не определен", "не определено", "не применимо",
    "не указан", "не указана", "не указано", "невядома", "невідома", "невідомий", "невідомо", "неизвестен",
    "неизвестна", "неизвестно", "нема", "нема даних", "немає", "немає даних", "неприменимо", "нет", "нет данных",
    "нет информации", "нет сведений", "нету", "няма", "няма даных", "отсутствует", "отсутствуют", "пусто",
    "сведения отсутствуют", "тест", "фыва", "不便透露", "不明", "不清楚", "不知道", "不详", "不适用", "保密", "待填", "待定", "待补充", "无",
    "无数据", "暂无", "未填写", "未知", "没填", "没有", "测试", "空", "空白",
};
// clang-format on

static bool is_filler(uint32_t rune) {
    return rune == 'x' || rune == '0' || rune == 0x445; // Latin x, Cyrillic kha
}

enum { LONGEST_PLACEHOLDER = 40 };

// "(brak)", "[none]", "<нет>": what stands in the brackets.
static str without_brackets(str folded) {
    static const char *const pairs[] = {"()", "[]", "{}", "<>"};
    for (size_t i = 0; folded.len > 2 && i < COUNT_OF(pairs); i++)
        if (folded.ptr[0] == pairs[i][0] && folded.ptr[folded.len - 1] == pairs[i][1])
            return str_trim(str_slice(folded, 1, folded.len - 1));
    return folded;
}

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
    if (found || WORD_IN(words, folded))
        return true;
    str inner = without_brackets(folded);
    return inner.len < folded.len && WORD_IN(words, inner);
}

bool text_placeholders_sorted(void) {
    return WORDS_SORTED(words);
}
