// Text whose bytes were read in another charset than they were written in.
//
// The way back: the letters become bytes again in the charset they may have been read in, and those
// bytes are read in the one they may have been written in. Bytes that are valid UTF-8 from end to
// end are no accident; other pairs of charsets count only where the result is much likelier a word
// than what stands there.
#include "base/utf8.h"
#include "text/garble_private.h"
#include "text/rune.h"
#include "text/script.h"
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

enum {
    LONGEST = 512,    // bytes of a text that is looked at
    TWICE = 3,        // how often UTF-8 may have been read wrong
    STRANGE = 46,     // mean cost of what is hardly a word ...
    A_WORD = 40,      // ... and of what is one
    ABBREVIATION = 8, // letters in capitals that are none any more
    COMMON_FROM = 0xB0,
    RARE_TO = 0xF7,
    COMMON_TO = 0xD7 // GB 2312's common Han begin with these bytes
};

// The byte of a character beyond ASCII in that charset; 0: it has none.
static unsigned char byte_of(uint32_t rune, enum garble_charset charset) {
    size_t low = 0, high = 128;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (garble_bytes[charset][middle].rune < rune)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < 128 && garble_bytes[charset][low].rune == rune)
        return garble_bytes[charset][low].byte;
    return charset == GARBLE_1252 && rune < 0x100 ? (unsigned char)rune
                                                  : 0; // ISO 8859-1's controls
}

// Bytes of the text in that charset; false where it has other characters.
static bool to_bytes(str s, enum garble_charset charset, unsigned char out[LONGEST],
                     size_t *length) {
    *length = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        unsigned char byte = rune < 0x80 ? (unsigned char)rune : byte_of(rune, charset);
        if (!byte)
            return false;
        out[(*length)++] = byte;
    }
    return true;
}

static str of_bytes(struct arena *arena, const unsigned char *bytes, size_t length,
                    enum garble_charset charset) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < length; i++)
        buf_add_rune(&out, bytes[i] < 0x80 ? bytes[i] : garble_runes[charset][bytes[i] - 128]);
    return buf_str(&out);
}

// Cyrillic beyond the Slavic languages: Kazakh and Tatar. The Ukrainian letter with an upturn too.
static bool is_kazakh(uint32_t rune) {
    static const uint16_t capitals[] = {U'Ґ', U'Ғ', U'Қ', U'Ң', U'Ү', U'Ұ', U'Һ', U'Ә', U'Ө'};
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
        if (rune == capitals[i] || rune == capitals[i] + 1U)
            return true;
    return false;
}

// Letters and signs that texts of our languages hold; not the controls, accents of their own, and
// phonetic letters that bytes meet by accident.
static bool is_usual(uint32_t rune) {
    return rune < 0x7F || (rune >= 0xA0 && rune < 0x180) || (rune >= 0x218 && rune < 0x21C) ||
           (rune >= 0x386 && rune < 0x3CF) || (rune >= 0x400 && rune < 0x460) || is_kazakh(rune) ||
           (rune >= 0x1E80 && rune < 0x1F00) || (rune >= 0x2010 && rune < 0x2040) ||
           rune == 0x20AC || rune == 0x2116 || rune == 0x2122 ||
           (rune >= 0x3001 && rune < 0x3100) || (rune >= 0x4E00 && rune <= 0x9FFF) ||
           (rune >= 0xAC00 && rune < 0xD7A4) || (rune >= 0xFF01 && rune < 0xFF5F);
}

// ... and no word of two scripts.
static bool all_usual(str s) {
    enum script word = SCRIPT_NONE;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (!is_usual(rune))
            return false;
        enum script one = rune_is_letter(rune) ? script_of_rune(rune) : SCRIPT_NONE;
        if (one != SCRIPT_NONE && word != SCRIPT_NONE && one != word && one != SCRIPT_HAN &&
            word != SCRIPT_HAN)
            return false;
        word = one;
    }
    return true;
}

static bool is_utf8(const unsigned char *bytes, size_t length) {
    return utf8_valid((str){(const char *)bytes, length});
}

// One letter of several bytes could be an accident: it counts where it is a letter that Latin words
// have, read in a charset of the west; in Han it is a whole word.
static bool is_no_accident(str text, enum garble_charset read_in) {
    int wide = 0;
    bool latin = true, han = true;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        wide += rune >= 0x80;
        latin = latin && (rune < 0x180 || (rune >= 0x2010 && rune < 0x2123)); // â€™, too
        han = han && (rune < 0x80 || rune >= 0x2E80);
    }
    bool west = read_in <= GARBLE_8859_2 && read_in != GARBLE_1251;
    return wide >= 3 || (wide == 2 && (west || !han)) || (latin && read_in <= GARBLE_8859_2) ||
           (han && read_in == GARBLE_1252);
}

// The first two characters beyond ASCII, which in UTF-8 read wrong stand beside each other.
static bool first_pair(str s, uint32_t pair[2]) {
    for (size_t at = 0; at < s.len;) {
        pair[0] = utf8_next(s, &at);
        if (pair[0] < 0x80)
            continue;
        pair[1] = at < s.len ? utf8_next(s, &at) : 0;
        // Two letters of plain Russian were no pair of UTF-8 in any charset but that of DOS.
        bool russian = pair[0] >= 0x410 && pair[0] < 0x440 && pair[1] >= 0x410 && pair[1] < 0x450;
        return pair[1] >= 0x80 && !russian;
    }
    return false;
}

// Which charsets UTF-8 is read in by mistake, the usual ones first.
static bool from_utf8(struct arena *arena, str s, str *repaired) {
    static const enum garble_charset read_in[] = {GARBLE_1252,   GARBLE_1250, GARBLE_1251,
                                                  GARBLE_8859_2, GARBLE_KOI8, GARBLE_866,
                                                  GARBLE_852,    GARBLE_437,  GARBLE_MAC};
    unsigned char bytes[LONGEST];
    uint32_t pair[2];
    size_t length;
    if (!first_pair(s, pair))
        return false;
    for (size_t i = 0; i < sizeof read_in / sizeof *read_in; i++) {
        unsigned char lead = byte_of(pair[0], read_in[i]), next = byte_of(pair[1], read_in[i]);
        if (lead < 0xC2 || lead > 0xF4 || next < 0x80 || next > 0xBF)
            continue;
        if (!to_bytes(s, read_in[i], bytes, &length) || !is_utf8(bytes, length))
            continue;
        str text = {(const char *)bytes, length};
        if (!all_usual(text) || !is_no_accident(text, read_in[i]))
            continue;
        *repaired = str_copy(arena, text);
        return true;
    }
    return false;
}

// ICU's converter: opening one is slow, so only for texts that most likely need it.
static bool convert_gbk(struct arena *arena, str in, bool to_gbk, str *out) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *gbk = ucnv_open("GBK", &code);
    if (U_FAILURE(code))
        return false;
    UChar wide[LONGEST];
    char *room = arena_alloc(arena, LONGEST * 3);
    int32_t units = 0, length = 0;
    if (to_gbk) {
        u_strFromUTF8(wide, LONGEST, &units, in.ptr, (int32_t)in.len, &code);
        ucnv_setFromUCallBack(gbk, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
        length = ucnv_fromUChars(gbk, room, LONGEST * 3, wide, units, &code);
    } else {
        ucnv_setToUCallBack(gbk, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
        units = ucnv_toUChars(gbk, wide, LONGEST, in.ptr, (int32_t)in.len, &code);
        u_strToUTF8(room, LONGEST * 3, &length, wide, units, &code);
    }
    ucnv_close(gbk);
    *out = (str){room, (size_t)length};
    return U_SUCCESS(code);
}

static bool starts_as_gbk(str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune >= 0x4E00 && rune <= 0x9FFF)
            return garble_gbk_start[(rune - 0x4E00) / 32] >> (rune - 0x4E00) % 32 & 1;
    }
    return false;
}

// 寮犱紵 for 张伟
static bool from_utf8_as_gbk(struct arena *arena, str s, str *repaired) {
    str bytes;
    if (!starts_as_gbk(s) || !convert_gbk(arena, s, true, &bytes) || !utf8_valid(bytes) ||
        !all_usual(bytes) || bytes.len == s.len)
        return false;
    *repaired = bytes;
    return true;
}

// GBK read as Latin-1 or CP1251: pairs of bytes that are common Han.
static bool from_gbk(struct arena *arena, str s, str *repaired) {
    unsigned char bytes[LONGEST];
    size_t length, pairs = 0, rare = 0;
    if (!to_bytes(s, GARBLE_1252, bytes, &length) && !to_bytes(s, GARBLE_1251, bytes, &length))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] < 0x80) {
            if (rune_is_letter(bytes[i]))
                return false; // names in two scripts are rarer than accidents
            continue;
        }
        if (bytes[i] < COMMON_FROM || bytes[i] > RARE_TO || i + 1 == length ||
            bytes[i + 1] < 0xA1 || bytes[i + 1] == 0xFF)
            return false;
        rare += bytes[i] > COMMON_TO;
        pairs++;
        i++;
    }
    return pairs >= 2 && rare * 3 <= pairs &&
           convert_gbk(arena, (str){(const char *)bytes, length}, false, repaired);
}

struct shape {                                 // what a text is made of
    int ascii_letters, latin, cyrillic, signs; // Latin: beyond ASCII; signs: U+00A0 to U+00BF
    int han, controls, others;
    int odd_letters;    // where no language has them: n with tilde before a consonant, oe behind a
                        // vowel
    int signs_in_words; // signs with a letter on both sides, or one in front at the end
};

static bool is_vowel(uint32_t rune) {
    return rune < 0x80 && rune && strchr("aeiouyAEIOUY", (int)rune) != NULL;
}

static bool is_enye(uint32_t rune) {
    return rune == 0xF1 || rune == 0xD1;
}

static struct shape look(str s) {
    struct shape f = {0};
    uint32_t before = ' ';
    bool sign = false, opening = false; // £ukasz: a sign that opens no sentence and no sum
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        bool is_sign = (rune >= 0xA1 && rune < 0xC0) || rune == 0x2DB || rune == 0x2C7;
        bool letter = rune < 0x80 ? rune_is_letter(rune) : rune >= 0xC0 && rune < 0x530;
        f.odd_letters += (is_enye(before) && !is_vowel(rune) && rune < 0xC0) ||
                         ((rune == 0x152 || rune == 0x153) && is_vowel(before));
        f.signs_in_words += (sign && letter) || (opening && (rune_is_lower(rune) || is_sign));
        f.ascii_letters += rune < 0x80 && letter;
        f.latin += rune >= 0xC0 && rune < 0x250;
        f.cyrillic += rune >= 0x400 && rune < 0x530;
        f.controls += rune >= 0x80 && rune < 0xA0;
        f.han += rune_is_han(rune);
        f.others += rune >= 0x530 || (rune >= 0x250 && rune < 0x400);
        f.signs += is_sign;
        sign = is_sign && rune_is_letter(before);
        opening = (rune == 0xA3 || rune == 0xA6 || rune == 0xAF) && !rune_is_word(before);
        before = rune;
    }
    f.odd_letters += is_enye(before); // no word ends with it
    return f;
}

// Words of Cyrillic and ASCII signs, none of which begins small and goes on in capitals (KOI8 has
// the two exchanged); several capitals only where they are more than an abbreviation.
static bool is_cyrillic_text(str s, int least) {
    bool any_small = false, started_small = false;
    int letters = 0, in_word = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (!rune_is_letter(rune)) {
            if (rune >= 0x80 && rune != 0x2116 && rune != 0xAB && rune != 0xBB)
                return false;
            in_word = 0;
            continue;
        }
        if (in_word == 1 && started_small && rune_is_upper(rune))
            return false;
        started_small = in_word++ == 0 ? rune_is_lower(rune) : started_small;
        any_small |= rune_is_lower(rune);
        letters++;
    }
    return letters >= least && (any_small || letters >= ABBREVIATION);
}

static bool is_capitals(str s) {
    for (size_t at = 0; at < s.len;)
        if (rune_is_lower(utf8_next(s, &at)))
            return false;
    return true;
}

// CP1251 read as Latin-1: Èâàíîâ. All letters are of the upper half, and the result is a word.
static bool from_1251(struct arena *arena, str s, const struct shape *f, str *repaired) {
    unsigned char bytes[LONGEST];
    size_t length;
    if (f->latin < 3 || f->ascii_letters * 4 > f->latin ||
        !to_bytes(s, GARBLE_1252, bytes, &length))
        return false;
    str text = of_bytes(arena, bytes, length, GARBLE_1251);
    struct garble_cost cost = garble_cost_text(text, true);
    if (!is_cyrillic_text(text, 4) || cost.strange || garble_cost_mean(cost) > A_WORD + 2)
        return false;
    *repaired = text;
    return true;
}

// Words that begin small and go on in capitals, or hold signs no word holds.
static bool is_turned(str s) {
    bool small = false;
    uint32_t before = ' ';
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        bool starts = !rune_is_letter(before);
        if ((small && rune_is_upper(rune)) ||
            (rune >= 0x80 && !rune_is_letter(rune) && rune_is_letter(before) && at < s.len &&
             rune != 0xBB && rune != 0x2019 && rune != 0x201D && rune != 0x2013))
            return true;
        small = starts && rune_is_lower(rune);
        before = rune;
    }
    return false;
}

// Cyrillic read in another Cyrillic charset: оЕРПНБ for Петров.
static bool from_cyrillic(struct arena *arena, str s, str *repaired) {
    static const enum garble_charset all[] = {GARBLE_1251, GARBLE_KOI8, GARBLE_866};
    enum { CLEARLY = 12 };
    struct garble_cost is = garble_cost_text(s, true);
    unsigned char bytes[LONGEST];
    size_t length;
    int mean = garble_cost_mean(is);
    if (mean < STRANGE - 12) // as nearly all are
        return false;
    bool odd = is_turned(s);
    int most = odd ? A_WORD + 8 : A_WORD;
    int best = mean - CLEARLY < most ? mean - CLEARLY : most, least = best;
    if ((mean < STRANGE && !odd) || (is_capitals(s) && is.letters < ABBREVIATION))
        return false;
    for (int from = 0; from < 3; from++)
        for (int to = 0; to < 3; to++) {
            if (from == to || !to_bytes(s, all[from], bytes, &length))
                continue;
            str text = of_bytes(arena, bytes, length, all[to]);
            struct garble_cost cost = garble_cost_text(text, true);
            if (!is_cyrillic_text(text, odd ? 4 : 5) || cost.strange ||
                garble_cost_mean(cost) >= best)
                continue;
            best = garble_cost_mean(cost);
            *repaired = text;
        }
    return best < least;
}

static bool is_latin_word_text(str text) {
    struct shape f = look(text);
    return !f.signs_in_words && !f.odd_letters && !f.cyrillic && !f.others && !f.controls &&
           f.latin > 0;
}

// CP1250 or ISO 8859-2 read as Latin-1: Micha³, Bo¿ena. Signs stand where letters are.
static bool from_1250(struct arena *arena, str s, const struct shape *f, str *repaired) {
    static const enum garble_charset written_in[] = {GARBLE_1250, GARBLE_8859_2};
    unsigned char bytes[LONGEST];
    size_t length;
    if ((!f->signs_in_words && !f->controls && !f->odd_letters &&
         !(f->signs && str_has(s, STR("\xC2\xB3")))) ||
        f->ascii_letters + f->latin < 3 || f->cyrillic || !to_bytes(s, GARBLE_1252, bytes, &length))
        return false;
    for (size_t i = 0; i < length; i++) // m³ is a cubic metre
        if (bytes[i] == 0xB3 &&
            (i == 0 || !rune_is_letter(bytes[i - 1]) || i < 3 || !rune_is_letter(bytes[i - 2]) ||
             !rune_is_letter(bytes[i - 3])) &&
            !(i + 1 < length && rune_is_letter(bytes[i + 1])))
            return false;
    for (size_t i = 0; i < 2; i++) {
        str text = of_bytes(arena, bytes, length, written_in[i]);
        struct garble_cost cost = garble_cost_text(text, false);
        if (!is_latin_word_text(text) || cost.strange || garble_cost_mean(cost) > A_WORD + 4)
            continue;
        *repaired = text;
        return true;
    }
    return false;
}

// ... Three Cyrillic letters in a row are meant.
static bool has_mixed_word(str s) {
    bool mixed = false;
    enum script first = SCRIPT_NONE;
    int row = 0;
    for (size_t at = 0; at < s.len;) {
        enum script one = script_of_rune(utf8_next(s, &at));
        mixed |= one != SCRIPT_NONE && first != SCRIPT_NONE && one != first;
        first = one;
        row = one == SCRIPT_CYRILLIC ? row + 1 : 0;
        if (row == 3)
            return false;
    }
    return mixed;
}

static bool is_polish(str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        bool found = rune < 0x80;
        for (const char *letters = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"; *letters && !found;) {
            size_t next = 0;
            found = utf8_next(str_of(letters), &next) == rune;
            letters += next;
        }
        if (!found)
            return false;
    }
    return true;
}

static bool has_russian(str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if ((rune >= 0x410 && rune <= 0x44F) || rune == 0x401 || rune == 0x451)
            return true;
    }
    return false;
}

// Western or Polish text read as CP1251: Mьller, Јukasz. Latin words with a Cyrillic letter or two;
// where those look Latin, too, the result has to be clearly likelier than what they look like.
static bool from_western(struct arena *arena, str s, const struct shape *f, str *repaired) {
    static const enum garble_charset written_in[] = {GARBLE_1252, GARBLE_1250};
    enum { CLEARLY = 8, SURELY = 9 * 8 };
    unsigned char bytes[LONGEST];
    size_t length;
    str alike;
    if (!f->cyrillic || f->ascii_letters < 2 * f->cyrillic || f->han || !has_mixed_word(s) ||
        !to_bytes(s, GARBLE_1251, bytes, &length))
        return false;
    int best = INT32_MAX;
    bool looks_latin =
        garble_find_lookalike(arena, s, &alike) && script_of_text(alike) == SCRIPT_LATIN;
    bool by_hand = looks_latin && has_russian(s);
    if (looks_latin) {
        // The letters of a Russian keyboard are more likely a slip of the hand.
        best = garble_cost_text(alike, false).sum - (by_hand ? SURELY : CLEARLY);
    }
    for (size_t i = 0; i < 2; i++) {
        str text = of_bytes(arena, bytes, length, written_in[i]);
        struct garble_cost cost = garble_cost_text(text, false);
        if (!is_latin_word_text(text) || cost.strange || cost.sum >= best ||
            garble_cost_mean(cost) > (looks_latin ? A_WORD + 4 : A_WORD + 12) ||
            (by_hand && !is_polish(text)))
            continue;
        best = cost.sum;
        *repaired = text;
    }
    return repaired->len > 0;
}

static bool find_once(struct arena *arena, str s, str *repaired) {
    if (from_utf8(arena, s, repaired))
        return true;
    struct shape f = look(s);
    if (f.han)
        return f.han >= 2 && from_utf8_as_gbk(arena, s, repaired);
    if (f.cyrillic || f.others) {
        if (!f.ascii_letters)
            return from_cyrillic(arena, s, repaired);
        *repaired = (str){0};
        return from_western(arena, s, &f, repaired);
    }
    return from_1251(arena, s, &f, repaired) ||
           (!f.ascii_letters && from_gbk(arena, s, repaired)) || from_1250(arena, s, &f, repaired);
}

bool garble_find_mojibake(struct arena *arena, str s, str *repaired) {
    if (s.len > LONGEST || !find_once(arena, s, repaired))
        return false;
    for (int i = 1; i < TWICE && from_utf8(arena, *repaired, repaired); i++)
        ;
    return true;
}
