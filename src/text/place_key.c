// Making keys of places, and finding them: one bucket by the hash's upper bits, then a few rows.
#include "text/place_key.h"
#include "base/utf8.h"
#include "text/fold.h"
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

// Folding has decomposed Latin, Greek, Hebrew and Arabic already, and Han never is. What is left:
// Cyrillic short i, yi and short u (which folding keeps), kana, Hangul and the scripts of India.
static bool may_decompose(UChar32 rune) {
    if (rune < 0x900)
        return rune == 0x439 || rune == 0x457 || rune == 0x45E || (rune >= 0x620 && rune < 0x6E0);
    return rune < 0x3400 || rune > 0x9FFF;
}

// Modifier letters (the turned comma of Uzbek and Hawaiian, typed as any apostrophe) are no
// letters here.
static bool is_kept(UChar32 rune, enum place_marks marks) {
    if (rune < 0x300)
        return rune < 0x2B0 && u_isalnum(rune);
    switch (u_charType(rune)) {
    case U_NON_SPACING_MARK:
        return marks == PLACE_MARKS_KEPT && rune >= 0x900 && (rune < 0x3099 || rune > 0x309A);
    case U_COMBINING_SPACING_MARK:
    case U_OTHER_NUMBER:
        return true;
    default:
        return u_isalnum(rune);
    }
}

struct key_maker {
    char *out;
    size_t len;
    enum place_marks marks;
    const UNormalizer2 *nfd;
};

static void put(struct key_maker *maker, UChar32 rune) {
    if (rune == 0x582) // Armenian "yev", one letter in lower case, is two letters in capitals
        rune = 0x57E;
    if (is_kept(rune, maker->marks) && maker->len + 4 <= PLACE_KEY_ROOM)
        maker->len += utf8_encode((uint32_t)rune, maker->out + maker->len);
}

static void put_decomposed(struct key_maker *maker, UChar32 rune) {
    UChar parts[8];
    UErrorCode code = U_ZERO_ERROR;
    int32_t count =
        may_decompose(rune) ? unorm2_getDecomposition(maker->nfd, rune, parts, 8, &code) : -1;
    if (count < 0 || U_FAILURE(code)) {
        put(maker, rune);
        return;
    }
    for (int32_t i = 0; i < count; i++) {
        bool pair = U16_IS_LEAD(parts[i]) && i + 1 < count;
        put(maker, pair ? (UChar32)U16_GET_SUPPLEMENTARY(parts[i], parts[i + 1]) : parts[i]);
        i += pair;
    }
}

str place_key(char room[PLACE_KEY_ROOM], str text, enum place_marks marks) {
    UErrorCode code = U_ZERO_ERROR;
    struct key_maker maker = {.out = room, .marks = marks, .nfd = unorm2_getNFDInstance(&code)};
    if (text.len > PLACE_NAME_MAX)
        return (str){0};
    while (text.len) {
        char folded_room[TEXT_SHORT_ROOM];
        str piece = utf8_cut(text, TEXT_SHORT);
        str folded = text_fold_short(folded_room, piece);
        text = str_from(text, piece.len);
        for (size_t at = 0; at < folded.len;) {
            unsigned char c = (unsigned char)folded.ptr[at];
            if (c >= 0x80) {
                put_decomposed(&maker, (UChar32)utf8_next(folded, &at));
                continue;
            }
            if (((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) && maker.len < PLACE_KEY_ROOM)
                room[maker.len++] = (char)c;
            at++;
        }
    }
    return (str){room, maker.len + 4 <= PLACE_KEY_ROOM ? maker.len : 0};
}

uint64_t place_hash(str scope, str key) {
    return scope.len ? hash_combine(str_hash(scope), str_hash(key)) : str_hash(key);
}

int place_table_find(const struct place_table *table, uint64_t hash) {
    size_t bucket = hash >> (64 - PLACE_BUCKET_BITS);
    for (uint32_t i = table->bucket[bucket]; i < table->bucket[bucket + 1]; i++)
        if (table->rows[i] >> PLACE_MEANING_BITS == hash >> PLACE_MEANING_BITS)
            return (int)(table->rows[i] & ((1U << PLACE_MEANING_BITS) - 1));
    return PLACE_UNKNOWN;
}
