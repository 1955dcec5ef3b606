// Romanisation of Cyrillic and reading of Han, from folded text.
//
// Letters after BGN/PCGN without the signs. Folded text does not say its language, so a word that
// holds a letter only Ukrainian or Belarusian has is read by those (h for г, y for и).
#include "text/translit.h"
#include "base/utf8.h"
#include "text/rune.h"
#include "text/script.h"
#include "text/tables_private.h"

static const char cyrillic[][5] = {
    // U+0430
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    // U+0450
    "e", "e", "dj", "g", "ye", "dz", "i", "yi", "j", "lj", "nj", "c", "k", "i", "u", "dz"};

// Letters of Cyrillic beyond the block above: Ukrainian ghe with upturn, Kazakh, Tatar, Serbian ...
static const struct {
    uint16_t rune;
    char text[5];
} cyrillic_more[] = {{0x491, "g"},  {0x493, "g"},  {0x495, "g"},  {0x497, "zh"}, {0x499, "z"},
                     {0x49B, "k"},  {0x49D, "k"},  {0x49F, "k"},  {0x4A1, "k"},  {0x4A3, "n"},
                     {0x4A5, "ng"}, {0x4A9, "o"},  {0x4AB, "s"},  {0x4AD, "t"},  {0x4AF, "u"},
                     {0x4B1, "u"},  {0x4B3, "h"},  {0x4B5, "ts"}, {0x4B7, "j"},  {0x4B9, "j"},
                     {0x4BB, "h"},  {0x4BD, "ch"}, {0x4CF, ""},   {0x4D9, "a"},  {0x4E1, "dz"},
                     {0x4E9, "o"},  {0x481, "k"},  {0x463, "e"},  {0x473, "f"},  {0x475, "i"}};

static const char *letter_of(uint32_t rune) {
    if (rune >= 0x430 && rune < 0x460)
        return cyrillic[rune - 0x430];
    if (rune < 0x460 || rune > 0x52F)
        return NULL;
    for (size_t i = 0; i < sizeof cyrillic_more / sizeof *cyrillic_more; i++)
        if (cyrillic_more[i].rune == rune)
            return cyrillic_more[i].text;
    return NULL;
}

static bool has_ascii_only(str s) {
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    return true;
}

// Does the word say by a letter of its own that it is not Russian?
static bool word_is_ukrainian(str word, bool *belarusian) {
    bool ukrainian = false;
    *belarusian = false;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        if (rune == 0x454 || rune == 0x456 || rune == 0x457 || rune == 0x491)
            ukrainian = true;
        else if (rune == 0x45E || rune == 0x44B || rune == 0x44D || rune == 0x44A)
            *belarusian = true; // together with i: Belarusian; without: Russian
        else if (rune >= 0x458 && rune != 0x491)
            return *belarusian = false; // Serbian, Kazakh ...
    }
    *belarusian = *belarusian && ukrainian;
    return ukrainian && !*belarusian;
}

static size_t cyrillic_word_end(str s, size_t at) {
    size_t end = at;
    while (at < s.len) {
        uint32_t rune = utf8_next(s, &at);
        if (rune < 0x400 || rune > 0x52F)
            break;
        end = at;
    }
    return end;
}

static void romanize_cyrillic(struct buf *out, str word) {
    bool belarusian;
    bool ukrainian = word_is_ukrainian(word, &belarusian);
    bool ends_in_short_i = word.len > 4 && str_ends(word, STR("й")) &&
                           (str_ends(word, STR("ий")) || str_ends(word, STR("ый")));
    if (ends_in_short_i) // -iy, -yy as -y
        word.len -= 4;
    for (size_t at = 0; at < word.len;) {
        uint32_t rune = utf8_next(word, &at);
        const char *text = letter_of(rune);
        if (rune == 0x433 && (ukrainian || belarusian))
            buf_add_char(out, 'h');
        else if (rune == 0x438 && ukrainian)
            buf_add_char(out, 'y');
        else if (text)
            buf_add_z(out, text);
        else
            buf_add_rune(out, rune);
    }
    if (ends_in_short_i)
        buf_add_char(out, 'y');
}

str text_romanize(struct arena *arena, str folded) {
    if (has_ascii_only(folded))
        return folded;
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, folded.len + 8);
    for (size_t at = 0; at < folded.len;) {
        size_t start = at;
        uint32_t rune = utf8_next(folded, &at);
        if (rune >= 0x400 && rune <= 0x52F) {
            at = cyrillic_word_end(folded, start);
            romanize_cyrillic(&out, str_slice(folded, start, at));
        } else if (rune_is_han(rune) && pinyin_of_rune(rune).len) {
            buf_add(&out, pinyin_of_rune(rune));
        } else {
            buf_add(&out, str_slice(folded, start, at));
        }
    }
    return out.len ? buf_str(&out) : folded;
}

// The rune that folding makes of an ideograph: traditional to simplified.
static uint32_t simplified(uint32_t rune) {
    unsigned entry = rune < 0x110000 ? fold_entry[fold_page[rune >> 8]][rune & 255] : 0;
    if (!entry)
        return rune;
    size_t at = 0;
    const uint8_t *text = fold_pool + (size_t)entry * 2;
    return text[0] ? utf8_next((str){(const char *)text + 1, text[0]}, &at) : rune;
}

str pinyin_of_rune(uint32_t rune) {
    unsigned syllable = rune >= 0x4E00 && rune <= 0x9FFF   ? pinyin_main[rune - 0x4E00]
                        : rune >= 0x3400 && rune <= 0x4DBF ? pinyin_ext_a[rune - 0x3400]
                                                           : 0;
    return str_of(pinyin_syllable[syllable]);
}

// Readings as a surname where ICU's usual reading is another or may be (Xinhua Zidian).
static const struct {
    const char *han;
    const char *reading;
} surname_readings[] = {
    {"单", "shan"},  {"曾", "zeng"},  {"解", "xie"},  {"仇", "qiu"},  {"查", "zha"},
    {"区", "ou"},    {"朴", "piao"},  {"任", "ren"},  {"华", "hua"},  {"盖", "ge"},
    {"种", "chong"}, {"乐", "yue"},   {"尉", "wei"},  {"覃", "qin"},  {"翟", "zhai"},
    {"冼", "xian"},  {"员", "yun"},   {"繁", "po"},   {"缪", "miao"}, {"牟", "mu"},
    {"纪", "ji"},    {"万", "wan"},   {"宓", "mi"},   {"秘", "bi"},   {"折", "she"},
    {"黑", "he"},    {"召", "shao"},  {"沈", "shen"}, {"石", "shi"},  {"都", "du"},
    {"车", "che"},   {"洗", "xian"},  {"隗", "wei"},  {"郇", "xun"},  {"郗", "xi"},
    {"臧", "zang"},  {"藏", "zang"},  {"燕", "yan"},  {"应", "ying"}, {"宁", "ning"},
    {"卜", "bu"},    {"柏", "bai"},   {"薄", "bo"},   {"贾", "jia"},  {"谌", "chen"},
    {"行", "xing"},  {"葛", "ge"},    {"哈", "ha"},   {"过", "guo"},  {"那", "na"},
    {"能", "nai"},   {"长", "zhang"}, {"叶", "ye"},   {"余", "yu"},   {"盛", "sheng"},
    {"俞", "yu"},    {"洪", "hong"},  {"夏", "xia"},  {"祭", "zhai"}, {"逄", "pang"}};

str pinyin_of_surname(uint32_t rune) {
    rune = simplified(rune);
    for (size_t i = 0; i < sizeof surname_readings / sizeof *surname_readings; i++) {
        size_t at = 0;
        if (utf8_next(str_of(surname_readings[i].han), &at) == rune)
            return str_of(surname_readings[i].reading);
    }
    return pinyin_of_rune(rune);
}

// Two-character surnames whose first character reads otherwise than alone.
static const char *compound_reading(uint32_t first, uint32_t second) {
    if (first == 0x5C09 && second == 0x8FDF) // 尉迟
        return "yu";
    if (first == 0x4E07 && second == 0x4FDF) // 万俟
        return "mo";
    if (first == 0x5355 && second == 0x4E8E) // 单于
        return "chan";
    if (first == 0x6FB9 && second == 0x53F0) // 澹台
        return "tan";
    return NULL;
}

str text_pinyin(struct arena *arena, str han, size_t surname_runes) {
    struct buf out;
    buf_init(&out, arena);
    buf_room(&out, han.len * 2);
    size_t number = 0;
    for (size_t at = 0; at < han.len; number++) {
        size_t start = at;
        uint32_t rune = simplified(utf8_next(han, &at));
        size_t behind = at;
        uint32_t next = at < han.len ? simplified(utf8_next(han, &behind)) : 0;
        const char *compound =
            number == 0 && surname_runes == 2 ? compound_reading(rune, next) : NULL;
        if (compound)
            buf_add_z(&out, compound);
        else if (number == 1 && surname_runes == 2 && rune == 0x4FDF)
            buf_add(&out, STR("qi")); // 万俟
        else if (rune_is_han(rune) && pinyin_of_rune(rune).len)
            buf_add(&out, number == 0 && surname_runes == 1 ? pinyin_of_surname(rune)
                                                            : pinyin_of_rune(rune));
        else
            buf_add(&out, str_slice(han, start, at));
    }
    return buf_str(&out);
}
