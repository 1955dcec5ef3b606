// Folding by table: one look-up a code point, and a byte loop for ASCII.
//
// The table's entries are closed under folding (the generator repeats until nothing changes), so
// folding twice is folding once.
#include "text/fold.h"
#include "base/utf8.h"
#include "text/rune.h"
#include "text/tables_private.h"
#include <assert.h>

static bool ascii_as_is(str s) {
    if (s.len && (s.ptr[0] == ' ' || s.ptr[s.len - 1] == ' '))
        return false;
    char before = 0;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c < ' ' || c == 0x7F || c == '`' || (c >= 'A' && c <= 'Z') ||
            (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return true;
}

// The letters whose mark stays (short i, yi, short u), typed as two code points.
static uint32_t joined(uint32_t rune, uint32_t mark) {
    if (mark == 0x306 && (rune == 0x438 || rune == 0x418))
        return 0x439;
    if (mark == 0x306 && (rune == 0x443 || rune == 0x423))
        return 0x45E;
    if (mark == 0x308 && (rune == 0x456 || rune == 0x406))
        return 0x457;
    return 0;
}

struct folding {
    char *out; // room for 4 bytes behind len at any time is the caller's business
    size_t len;
    size_t start; // len at the beginning: no white space there
};

static void put_bytes(struct folding *f, const uint8_t *text, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (text[i] == ' ' && (f->len == f->start || f->out[f->len - 1] == ' '))
            continue;
        f->out[f->len++] = (char)text[i];
    }
}

static void put_rune(struct folding *f, uint32_t rune) {
    unsigned entry = fold_entry[fold_page[rune >> 8]][rune & 255];
    if (entry) {
        const uint8_t *text = fold_pool + (size_t)entry * 2;
        put_bytes(f, text + 1, text[0]);
    } else {
        f->len += utf8_encode(rune, f->out + f->len);
    }
}

static void put_ascii(struct folding *f, unsigned char c) {
    if (c >= 'A' && c <= 'Z')
        c |= 32;
    else if (c == '`')
        c = '\'';
    else if (c >= '\t' && c <= '\r')
        c = ' ';
    else if (c < ' ' || c == 0x7F)
        return;
    if (c == ' ' && (f->len == f->start || f->out[f->len - 1] == ' '))
        return;
    f->out[f->len++] = (char)c;
}

enum { LONGEST_ENTRY = 64 }; // U+FDFA folds to 33 bytes

// The rune at `at`, which is not ASCII, with what belongs to it; returns where the next one is.
static size_t put_wide(struct folding *f, str s, size_t at) {
    uint32_t rune = utf8_next(s, &at);
    if (rune >= 0x406 && rune <= 0x456 && at + 1 < s.len && (unsigned char)s.ptr[at] == 0xCC) {
        size_t behind = at;
        uint32_t one = joined(rune, utf8_next(s, &behind));
        if (one) {
            rune = one;
            at = behind;
        }
    }
    put_rune(f, rune);
    return at;
}

static void trim_end(struct folding *f) {
    while (f->len > f->start && f->out[f->len - 1] == ' ')
        f->len--;
}

void text_fold_add(struct buf *out, str s) {
    buf_room(out, s.len + LONGEST_ENTRY);
    struct folding f = {out->ptr, out->len, out->len};
    for (size_t at = 0; at < s.len;) {
        unsigned char c = (unsigned char)s.ptr[at];
        if (c < 0x80) {
            put_ascii(&f, c);
            at++;
            continue;
        }
        // Every rune not ASCII may grow; ask again rather than reserve for the worst everywhere.
        out->len = f.len;
        buf_room(out, s.len - at + LONGEST_ENTRY);
        f.out = out->ptr;
        at = put_wide(&f, s, at);
    }
    trim_end(&f);
    out->len = f.len;
    if (out->ptr)
        out->ptr[out->len] = '\0';
}

str text_fold(struct arena *arena, str s) {
    if (ascii_as_is(s))
        return s;
    struct buf out;
    buf_init(&out, arena);
    text_fold_add(&out, s);
    return buf_str(&out);
}

_Static_assert(TEXT_SHORT_ROOM >= TEXT_SHORT / 2 * LONGEST_ENTRY, "two bytes a rune at least");

str text_fold_short(char room[TEXT_SHORT_ROOM], str s) {
    assert(s.len <= TEXT_SHORT);
    if (ascii_as_is(s))
        return s;
    struct folding f = {.out = room};
    for (size_t at = 0; at < s.len;) {
        if ((unsigned char)s.ptr[at] < 0x80)
            put_ascii(&f, (unsigned char)s.ptr[at++]);
        else
            at = put_wide(&f, s, at);
    }
    trim_end(&f);
    return (str){room, f.len};
}

bool text_next_word(str *rest, str *word) {
    size_t at = 0;
    size_t start = 0;
    while (at < rest->len) { // to the first letter
        start = at;
        if (rune_is_word(utf8_next(*rest, &at)))
            break;
        start = at;
    }
    if (start >= rest->len) {
        *rest = (str){rest->ptr + rest->len, 0};
        return false;
    }
    size_t end = at;
    while (at < rest->len && rune_is_word(utf8_next(*rest, &at)))
        end = at;
    *word = str_slice(*rest, start, end);
    *rest = str_from(*rest, end);
    return true;
}

str text_sort_key(struct arena *arena, str s, size_t max) {
    str folded = text_fold(arena, s);
    size_t start = 0;
    for (size_t at = 0; at < folded.len; start = at)
        if (rune_is_word(utf8_next(folded, &at)))
            break;
    if (start < folded.len) // nothing but punctuation sorts as itself
        folded = str_from(folded, start);
    return utf8_cut(folded, max);
}
