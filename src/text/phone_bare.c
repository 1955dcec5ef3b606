// The digits of a telephone number out of a text, with the words that stand around them: labels
// ("kom.", "手机"), an extension ("wew. 12", "доб. 12"), and what belongs to no number. One pass;
// nothing is judged here.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/names_private.h"
#include "text/phone_private.h"
#include "text/rune.h"
#include <unicode/uchar.h>

enum { LONGEST_EXTENSION = 7, LONGEST_WORD = 48 };

// All folded (no marks, lower case) and sorted by bytes. Single letters are labels, too.
// clang-format off
static const char *const extension_words[] = {
    "anexo", "app", "apparat", "aankiesnommer", "dodatk", "dodatkowy", "durchw", "durchwahl", "dw", "ext", "extens",
    "extension", "extensao", "extn", "inner", "int", "intern", "interna", "interne", "interno", "klap",
    "klapka", "kl", "linka", "lok", "lokal", "mellek", "nebenstelle", "nst", "poste", "ramal", "toestel",
    "tst", "vnutr", "w", "wew", "wewn", "wewnetrzny", "x", "xtn",
    "вн", "внут", "внутр", "внутренний", "дод", "додатковий", "доб", "добав", "добавочный",
    "分机", "分机号", "分機", "内线", "內線", "转", "转分机", "轉", "轉分機",
};
static const char *const labels[] = {
    "a1", "abends", "assistant", "asystent", "b", "beeline", "buero", "buro", "bureau", "business", "byt",
    "call", "cel", "cell", "cellphone", "cellular", "cellulare", "centrala", "contact", "dienst",
    "dienstlich", "direct", "direkt", "dom", "dom.", "domicile", "domicilio", "domov", "domowy", "dyr",
    "fax", "faks", "festnetz", "fijo", "fisso", "fix", "fixe", "fixo", "fon", "firma", "firm", "firmowy", "fixed", "g",
    "gsm", "handy", "home", "hotline", "house", "infolinia", "kancelaria", "kom", "komorka", "komorkowy",
    "kontakt", "kyivstar", "landline", "life", "line", "m", "main", "mob", "mobil", "mobile", "mobilny",
    "mobilni", "mobiltelefon", "movil", "mts", "natel", "no", "nr", "num", "number", "numer", "numero", "number.", "office", "oficina",
    "orange", "perso", "personal", "personnel", "ph", "phone", "play", "plus", "port", "portable", "praca", "pracovni",
    "prac", "priv", "prive", "privat", "private", "privatni", "privato", "prywatny", "recepcja", "reception",
    "rufnummer", "sekretariat", "sluzb", "sluzbowy", "sl", "sms", "stacjonarny", "stac", "standard", "t", "tel",
    "telef", "telefax", "telefon", "telefone", "telefonnummer", "telefono", "telephone", "telekom", "tf", "tfn", "tfno",
    "tlf", "tlfn", "tmobile", "trabajo", "travail", "ufficio", "viber", "wa", "whatsapp", "work", "zentrale",
    "velcom", "вайбер", "ватсап", "городской", "гор", "дом", "домашний", "звонить", "кт", "контактный", "личный",
    "м", "моб", "мобила", "мобильный", "многоканальный", "многоканальныи", "мобильныи", "мобiльний", "мтс", "номер", "билайн", "мегафон", "офис",
    "приемная", "раб", "рабочий", "рабочии", "роб", "с", "сот", "сотовый", "сотовыи", "секретарь", "служ", "служебный", "стац", "т",
    "тел", "телеф", "телефон", "телефона", "ф", "факс", "велком", "киевстар", "лайф", "мобiльнии", "мобільний", "домашнии",
    "传真", "办公", "办公室", "办公电话", "单位", "固定电话", "固话", "家", "家庭电话", "座机", "微信", "手提", "手机", "手机号",
    "手机号码", "手機", "手机电话", "电话", "电话号码", "電話", "電話號碼", "移动电话", "联系电话", "联系方式", "联络电话", "联络", "行动", "行動", "行動電話", "總機", "总机", "传", "電", "电", "公司",
};
// clang-format on

// The lists are short and asked only where there are letters at all.
static bool is_one_of(const char *const *list, size_t count, str word) {
    for (size_t i = 0; i < count; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}

static int digit_of(uint32_t rune) {
    if (rune < 0x80)
        return rune >= '0' && rune <= '9' ? (int)rune - '0' : -1;
    return u_charDigitValue((UChar32)rune);
}

// The digits from `at` to the end, where only punctuation stands between and behind them; empty
// where there are none, too many, or something else.
static str digits_to_end(struct arena *arena, str text, size_t at) {
    struct buf out;
    buf_init(&out, arena);
    while (at < text.len) {
        uint32_t rune = utf8_next(text, &at);
        int digit = digit_of(rune);
        if (digit >= 0)
            buf_add_char(&out, (char)('0' + digit));
        else if (out.len && (rune == ',' || rune == '/' || rune == ';'))
            break; // "wew. 12, 13": the first
        else if (rune_is_letter(rune) || rune == '+')
            return (str){0};
    }
    return out.len <= LONGEST_EXTENSION ? buf_str(&out) : (str){0};
}

static bool is_letter_for_digit(uint32_t rune, char *digit) {
    static const struct {
        uint32_t letter;
        char digit;
    } rows[] = {{'o', '0'}, {'O', '0'}, {0x43E, '0'}, {0x41E, '0'},
                {'l', '1'}, {'I', '1'}, {'|', '1'}};
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].letter == rune) {
            *digit = rows[i].digit;
            return true;
        }
    return false;
}

static size_t word_end(str text, size_t from) {
    for (size_t at = from; at < text.len;) {
        size_t here = at;
        uint32_t rune = utf8_next(text, &at);
        if (!rune_is_letter(rune))
            return here;
    }
    return text.len;
}

static bool is_letter_run_of_one(str word) {
    size_t at = 0;
    (void)utf8_next(word, &at);
    return at == word.len;
}

// A word between `from` and `end`. False where it ends the number.
static bool take_word(struct arena *arena, str text, size_t from, size_t end,
                      struct phone_text *out) {
    char room[TEXT_SHORT_ROOM], digit;
    str word = str_slice(text, from, end);
    size_t at = from;
    uint32_t first = utf8_next(text, &at);
    bool between = from > 0 && end < text.len && text.ptr[from - 1] >= '0' &&
                   text.ptr[from - 1] <= '9' && text.ptr[end] >= '0' && text.ptr[end] <= '9';
    if (at == end && between && is_letter_for_digit(first, &digit)) {
        if (out->count < PHONE_TEXT_DIGITS)
            out->digits[out->count++] = digit;
        out->letters_for_digits = true;
        return true;
    }
    str folded = word.len <= LONGEST_WORD ? text_fold_short(room, word) : (str){0};
    if (out->count >= 5 && is_one_of(extension_words, COUNT_OF(extension_words), folded)) {
        str digits = digits_to_end(arena, text, end);
        if (digits.len) {
            out->extension = digits;
            return false;
        }
    }
    if (is_letter_run_of_one(word) || is_one_of(labels, COUNT_OF(labels), folded) ||
        is_one_of(extension_words, COUNT_OF(extension_words), folded))
        return true;
    out->other_words++;
    out->word_behind = out->word_behind || out->count;
    return true;
}

static void take_digit(struct phone_text *out, int digit) {
    if (out->count < PHONE_TEXT_DIGITS)
        out->digits[out->count] = (char)('0' + digit);
    out->count++;
}

struct phone_text phone_bare(struct arena *arena, str text) {
    struct phone_text out = {0};
    for (size_t at = 0; at < text.len;) {
        size_t from = at;
        uint32_t rune = utf8_next(text, &at);
        int digit = digit_of(rune);
        if (digit >= 0) {
            take_digit(&out, digit);
        } else if (rune == '(') {
            out.zero_in_brackets |= str_starts(str_from(text, at), STR("0)"));
        } else if (rune == '+') {
            out.plus = out.plus || out.count == 0;
            out.plus_again = out.plus_again || out.count > 0;
        } else if (rune == '@') {
            out.elsewhere = true;
        } else if ((rune == '#' || rune == '~') && out.count >= 5) {
            str digits = digits_to_end(arena, text, at);
            if (digits.len) {
                out.extension = digits;
                break;
            }
        } else if (rune_is_letter(rune)) {
            at = word_end(text, from);
            if (!take_word(arena, text, from, at, &out))
                break;
        }
        out.grouped = out.grouped || (digit < 0 && out.count == 1);
    }
    return out;
}
