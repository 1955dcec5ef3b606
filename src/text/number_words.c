// The words and signs beside an amount: currencies, thousands and millions, percent, plus and
// minus.
//
// A text is cut into what stands before the first digit, the digits with their marks, and what
// stands behind the last. Both ends have to be used up by words of the list, the longest first.
#include "base/utf8.h"
#include "text/number_private.h"
#include "text/rune.h"

enum { DOUBTFUL = 1, LONGEST_WORDS = 48 };
enum kind { CURRENCY, FACTOR, PERCENT, PERMILLE, MINUS, PLUS, NOTHING };

struct word {
    const char *text; // lower case
    unsigned char kind;
    signed char exponent; // of a factor
    char code[4];         // of a currency
    char shared;          // several currencies have the sign: a key of `homes`; or DOUBTFUL
};

// clang-format off
#define MONEY(text, code) {text, CURRENCY, 0, code, 0}
#define SHARED(text, code, sign) {text, CURRENCY, 0, code, sign}
#define TIMES(text, exponent) {text, FACTOR, exponent, "", 0}
static const struct word words[] = {
    {"-", MINUS, 0, "", 0}, {"−", MINUS, 0, "", 0}, {"–", MINUS, 0, "", 0}, {"+", PLUS, 0, "", 0},
    {"%", PERCENT, 0, "", 0}, {"％", PERCENT, 0, "", 0}, {"‰", PERMILLE, 0, "", 0},
    {"percent", PERCENT, 0, "", 0}, {"per cent", PERCENT, 0, "", 0}, {"procent", PERCENT, 0, "", 0},
    {"proc.", PERCENT, 0, "", 0}, {"prozent", PERCENT, 0, "", 0}, {"pour cent", PERCENT, 0, "", 0},
    {"por ciento", PERCENT, 0, "", 0}, {"per cento", PERCENT, 0, "", 0}, {"процентов", PERCENT, 0, "", 0},
    {"процента", PERCENT, 0, "", 0}, {"процент", PERCENT, 0, "", 0}, {"проц.", PERCENT, 0, "", 0},
    {"百分之", PERCENT, 0, "", 0},

    TIMES("tysięcy", 3), TIMES("tysiące", 3), TIMES("tysiąc", 3), TIMES("tys.", 3), TIMES("tys", 3),
    TIMES("тысячи", 3), TIMES("тысяч", 3), TIMES("тыс.", 3), TIMES("тыс", 3), TIMES("тис.", 3),
    TIMES("тис", 3), TIMES("thousand", 3), TIMES("tausend", 3), TIMES("tsd.", 3), TIMES("tsd", 3),
    TIMES("tis.", 3), TIMES("k", 3), TIMES("к", 3), TIMES("千", 3),
    TIMES("lakhs", 5), TIMES("lakh", 5), TIMES("lac", 5), TIMES("crores", 7), TIMES("crore", 7),
    TIMES("milionów", 6), TIMES("miliony", 6), TIMES("milion", 6), TIMES("mln.", 6), TIMES("mln", 6),
    TIMES("миллионов", 6), TIMES("миллиона", 6), TIMES("миллион", 6), TIMES("млн.", 6), TIMES("млн", 6),
    TIMES("мільйонів", 6), TIMES("millionen", 6), TIMES("millions", 6), TIMES("million", 6),
    TIMES("mio.", 6), TIMES("mio", 6), {"m", FACTOR, 6, "", DOUBTFUL}, TIMES("百万", 6), TIMES("百萬", 6),
    TIMES("miliardów", 9), TIMES("miliardy", 9), TIMES("miliard", 9), TIMES("mld.", 9), TIMES("mld", 9),
    TIMES("milliarden", 9), TIMES("milliards", 9), TIMES("milliard", 9), TIMES("mrd.", 9), TIMES("mrd", 9),
    TIMES("миллиардов", 9), TIMES("миллиард", 9), TIMES("млрд.", 9), TIMES("млрд", 9),
    TIMES("billion", 9), TIMES("bn", 9), TIMES("трлн", 12), TIMES("trillion", 12), TIMES("bln", 12),
    TIMES("千万", 7), TIMES("万亿", 12), TIMES("万", 4), TIMES("萬", 4), TIMES("亿", 8), TIMES("億", 8),

    MONEY("złotych", "PLN"), MONEY("złote", "PLN"), MONEY("złoty", "PLN"), MONEY("zł.", "PLN"),
    MONEY("zł", "PLN"), MONEY("zl", "PLN"), MONEY("pln", "PLN"),
    MONEY("€", "EUR"), MONEY("euros", "EUR"), MONEY("euro", "EUR"), MONEY("eur", "EUR"), MONEY("евро", "EUR"),
    MONEY("欧元", "EUR"), MONEY("歐元", "EUR"), MONEY("євро", "EUR"),
    MONEY("us$", "USD"), MONEY("usd", "USD"), MONEY("美元", "USD"), MONEY("美金", "USD"),
    MONEY("долларов", "USD"), MONEY("доллара", "USD"), MONEY("доллар", "USD"), MONEY("dolarów", "USD"),
    MONEY("долл.", "USD"), SHARED("dollars", "USD", '$'), SHARED("dollar", "USD", '$'),
    MONEY("c$", "CAD"), MONEY("ca$", "CAD"), MONEY("cad", "CAD"), MONEY("a$", "AUD"), MONEY("aud", "AUD"),
    MONEY("hk$", "HKD"), MONEY("hkd", "HKD"), MONEY("港币", "HKD"), MONEY("港元", "HKD"), MONEY("港幣", "HKD"),
    MONEY("nt$", "TWD"), MONEY("twd", "TWD"), MONEY("新台币", "TWD"), MONEY("新臺幣", "TWD"),
    MONEY("新台幣", "TWD"), MONEY("台币", "TWD"), MONEY("台幣", "TWD"), MONEY("s$", "SGD"), MONEY("sgd", "SGD"),
    MONEY("r$", "BRL"), MONEY("brl", "BRL"), MONEY("nzd", "NZD"), MONEY("mxn", "MXN"),
    SHARED("$", "USD", '$'), SHARED("＄", "USD", '$'),
    MONEY("£", "GBP"), MONEY("gbp", "GBP"),
    MONEY("₽", "RUB"), MONEY("российских рублей", "RUB"), SHARED("рублей", "RUB", 'r'),
    SHARED("рубля", "RUB", 'r'), SHARED("рубль", "RUB", 'r'), SHARED("руб.", "RUB", 'r'),
    SHARED("руб", "RUB", 'r'), SHARED("р.", "RUB", 'r'), MONEY("rub", "RUB"), MONEY("rur", "RUB"),
    MONEY("byn", "BYN"), MONEY("бел. руб.", "BYN"), MONEY("br", "BYN"),
    MONEY("人民币", "CNY"), MONEY("人民幣", "CNY"), MONEY("rmb", "CNY"), MONEY("cny", "CNY"), MONEY("юаней", "CNY"),
    SHARED("元", "CNY", 'y'), SHARED("圆", "CNY", 'y'), SHARED("块", "CNY", 'y'),
    SHARED("cn¥", "CNY", 0), SHARED("jp¥", "JPY", 0), SHARED("¥", "CNY", 'Y'), SHARED("￥", "CNY", 'Y'),
    MONEY("日元", "JPY"), MONEY("日圆", "JPY"), MONEY("円", "JPY"), MONEY("jpy", "JPY"), MONEY("иен", "JPY"),
    MONEY("₴", "UAH"), MONEY("uah", "UAH"), MONEY("гривень", "UAH"), MONEY("гривні", "UAH"),
    MONEY("гривен", "UAH"), MONEY("грн.", "UAH"), MONEY("грн", "UAH"),
    MONEY("₸", "KZT"), MONEY("kzt", "KZT"), MONEY("тенге", "KZT"), MONEY("тг", "KZT"),
    MONEY("sfr.", "CHF"), MONEY("chf", "CHF"), MONEY("fr.", "CHF"), MONEY("franken", "CHF"),
    MONEY("kč", "CZK"), MONEY("czk", "CZK"), MONEY("ft", "HUF"), MONEY("huf", "HUF"),
    MONEY("sek", "SEK"), MONEY("nok", "NOK"), MONEY("dkk", "DKK"), MONEY("isk", "ISK"),
    SHARED("kronor", "SEK", 'k'), SHARED("kroner", "NOK", 'k'), SHARED("kr.", "SEK", 'k'), SHARED("kr", "SEK", 'k'),
    MONEY("ron", "RON"), MONEY("lei", "RON"), MONEY("bgn", "BGN"), MONEY("лв.", "BGN"), MONEY("лв", "BGN"),
    MONEY("₺", "TRY"), MONEY("try", "TRY"), MONEY("₹", "INR"), MONEY("rs.", "INR"), MONEY("inr", "INR"),
    MONEY("₩", "KRW"), MONEY("krw", "KRW"), MONEY("₪", "ILS"), MONEY("ils", "ILS"), MONEY("₫", "VND"),
    MONEY("฿", "THB"), MONEY("thb", "THB"), MONEY("aed", "AED"), MONEY("zar", "ZAR"), MONEY("gel", "GEL"),
    MONEY("₾", "GEL"), MONEY("rsd", "RSD"), MONEY("mdl", "MDL"), MONEY("amd", "AMD"), MONEY("uzs", "UZS"),
};

// Whose the shared signs are at home.
static const struct {
    char shared;
    char country[3], code[4];
} homes[] = {
    {'$', "US", "USD"}, {'$', "CA", "CAD"}, {'$', "AU", "AUD"}, {'$', "NZ", "NZD"}, {'$', "HK", "HKD"},
    {'$', "TW", "TWD"}, {'$', "SG", "SGD"}, {'$', "MX", "MXN"}, {'$', "AR", "ARS"}, {'$', "CL", "CLP"},
    {'$', "CO", "COP"}, {'Y', "CN", "CNY"}, {'Y', "JP", "JPY"}, {'y', "CN", "CNY"}, {'y', "TW", "TWD"},
    {'y', "HK", "HKD"}, {'k', "SE", "SEK"}, {'k', "NO", "NOK"}, {'k', "DK", "DKK"}, {'k', "IS", "ISK"},
    {'r', "RU", "RUB"}, {'r', "BY", "BYN"},
};
// clang-format on

bool number_words_are_lower(void) {
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        str text = str_of(words[i].text);
        for (size_t at = 0; at < text.len;) {
            uint32_t rune = utf8_next(text, &at);
            if (rune_lower(rune) != rune)
                return false;
        }
    }
    return true;
}

void number_settle(struct number *number, str country) {
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        if (number->shared == homes[i].shared && str_is(country, homes[i].country)) {
            memcpy(number->currency, homes[i].code, sizeof number->currency);
            number->shared = 0;
        }
}

// How many bytes of `s` at its beginning are the word, whatever its case; 0 where it is not there.
static size_t stands_in_front(str s, const char *word) {
    size_t at = 0;
    str text = str_of(word);
    uint32_t last = 0;
    for (size_t w = 0; w < text.len;) {
        if (at >= s.len)
            return 0;
        last = rune_lower(utf8_next(s, &at));
        uint32_t wanted = utf8_next(text, &w);
        if (last != wanted && !(wanted == ' ' && rune_is_space(last)))
            return 0;
    }
    size_t next = at;
    uint32_t rune = at < s.len ? utf8_next(s, &next) : 0;
    // A word ends where its letters end; Han and signs may stand close.
    return rune && rune_is_letter(rune) && rune < 0x2E80 && rune_is_letter(last) && last < 0x2E80
               ? 0
               : at;
}

static const struct word *find(str s, size_t *length) {
    const struct word *best = NULL;
    size_t at = 0;
    uint32_t first = rune_lower(utf8_next(s, &at));
    char lead[4];
    utf8_encode(first, lead);
    *length = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t found = words[i].text[0] == lead[0] ? stands_in_front(s, words[i].text) : 0;
        if (found > *length) {
            best = &words[i];
            *length = found;
        }
    }
    return best;
}

static bool apply(const struct word *word, struct number_body *out) {
    switch ((enum kind)word->kind) {
    case CURRENCY:
        if (out->currency[0])
            return false;
        memcpy(out->currency, word->code, sizeof out->currency);
        out->shared = word->shared;
        return true;
    case FACTOR:
        out->exponent += word->exponent;
        out->doubtful = word->shared == DOUBTFUL;
        return out->exponent == word->exponent && out->digits.len;
    case PERCENT:
    case PERMILLE:
        out->permille = word->kind == PERMILLE;
        return !out->percent && (out->percent = true);
    case MINUS:
        return !out->negative && (out->negative = true);
    case PLUS:
    case NOTHING:
        return true;
    }
    return false;
}

static str skip_spaces(str s) {
    for (size_t at = 0; at < s.len;) {
        size_t before = at;
        if (!rune_is_space(utf8_next(s, &at)))
            return str_from(s, before);
    }
    return (str){0};
}

// Uses up the words of one end; false where something is left.
static bool take_words(str s, struct number_body *out) {
    while ((s = skip_spaces(s)).len) {
        size_t length;
        const struct word *word = find(s, &length);
        if (!word || !apply(word, out))
            return false;
        s = str_from(s, length);
    }
    return true;
}

// "100.-", "100,--": no cents.
static str cut_no_cents(str tail) {
    if (tail.len < 2 || (tail.ptr[0] != '.' && tail.ptr[0] != ','))
        return tail;
    static const char *const dashes[] = {"--", "-", "–", "—"};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (str_starts(str_from(tail, 1), str_of(dashes[i])))
            return str_from(tail, 1 + str_of(dashes[i]).len);
    return tail;
}

// From the first digit (with a mark close in front: ".5") to the last.
static bool find_digits(str s, size_t *from, size_t *to) {
    size_t before = SIZE_MAX;
    *from = SIZE_MAX;
    for (size_t at = 0; at < s.len;) {
        size_t start = at;
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_digit(rune)) {
            if (*from == SIZE_MAX)
                *from = before != SIZE_MAX ? before : start;
            *to = at;
        }
        before = rune == '.' || rune == ',' ? start : SIZE_MAX;
    }
    return *from != SIZE_MAX;
}

bool number_body_read(str text, struct number_body *out) {
    *out = (struct number_body){0};
    size_t from, to;
    if (!find_digits(text, &from, &to))
        return false;
    str head = skip_spaces(str_slice(text, 0, from)), tail = skip_spaces(str_from(text, to));
    tail = str_trim(tail);
    bool brackets = head.len && tail.len && head.ptr[0] == '(' && tail.ptr[tail.len - 1] == ')';
    if (brackets) {
        out->negative = true;
        head = str_from(head, 1);
        tail = str_slice(tail, 0, tail.len - 1);
    }
    // Most texts with a digit are no numbers: out before words are looked for.
    if (head.len > LONGEST_WORDS || tail.len > LONGEST_WORDS)
        return false;
    if (!take_words(head, out)) // before the digits are set: factors stand behind
        return false;
    out->digits = str_slice(text, from, to);
    return take_words(cut_no_cents(tail), out);
}
