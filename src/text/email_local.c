// The grammar of both sides of the @, but for host names: RFC 5321, 4.1.2 and 4.1.3, with the
// letters of RFC 6531. What RFC 5322 adds for old messages (comments, white space, quotes between
// dots) is none here: no mail server takes it.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/email_private.h"
#include "text/rune.h"

enum { LONGEST_LOCAL = 64 }; // RFC 5321, 4.5.3.1.1: in bytes, quotes included

static bool is_atext(uint32_t rune) {
    if (rune >= 0x80)
        return rune != RUNE_BAD && !rune_is_space(rune) && !rune_is_invisible(rune);
    return rune_is_word(rune) || (rune > ' ' && rune < 0x7F &&
                                  !str_has(STR("()<>[]:;@\\,\""), (str){&(char){(char)rune}, 1}));
}

// Between the quotes: printable ASCII and letters; a backslash takes a printable ASCII character.
static enum email_reason judge_quoted(str inside) {
    for (size_t at = 0; at < inside.len;) {
        uint32_t rune = utf8_next(inside, &at);
        if (rune == '\\') {
            if (at >= inside.len)
                return EMAIL_LOCAL_CHARACTER;
            rune = utf8_next(inside, &at);
            if (rune >= 0x7F)
                return EMAIL_LOCAL_CHARACTER;
        }
        if (rune < ' ' || rune == 0x7F || rune == RUNE_BAD || (rune >= 0x80 && !is_atext(rune)))
            return EMAIL_LOCAL_CHARACTER;
    }
    return EMAIL_OK;
}

enum email_reason email_judge_local(str local) {
    if (local.len == 0)
        return EMAIL_LOCAL_EMPTY;
    if (local.len > LONGEST_LOCAL)
        return EMAIL_LOCAL_LONG;
    if (email_quoted_end(local) == local.len)
        return judge_quoted(str_slice(local, 1, local.len - 1));
    for (size_t at = 0; at < local.len;)
        if (!is_atext(utf8_next(local, &at)))
            return EMAIL_LOCAL_CHARACTER;
    if (local.ptr[0] == '.' || local.ptr[local.len - 1] == '.' || str_has(local, STR("..")))
        return EMAIL_LOCAL_DOTS;
    return EMAIL_OK;
}

static bool is_cyrillic(uint32_t rune) {
    return rune >= 0x400 && rune <= 0x52F;
}

static bool is_latin(uint32_t rune) {
    return (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z');
}

bool email_local_is_odd(str local) {
    if (str_is(local, "\"\""))
        return true;
    bool latin = false, cyrillic = false;
    for (size_t at = 0; at < local.len;) {
        uint32_t rune = utf8_next(local, &at);
        if (rune >= 0x80 && !rune_is_word(rune) && rune != 0x200C && rune != 0x200D)
            return true;
        latin = latin || is_latin(rune);
        cyrillic = cyrillic || is_cyrillic(rune);
    }
    return latin && cyrillic;
}

// Cyrillic letters whose shape is a Latin one's (Unicode's confusables).
static const struct {
    uint16_t cyrillic;
    char latin;
} lookalikes[] = {
    {0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'},
    {0x445, 'x'}, {0x456, 'i'}, {0x455, 's'}, {0x458, 'j'}, {0x501, 'd'}, {0x4BB, 'h'},
    {0x410, 'A'}, {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'},
    {0x41E, 'O'}, {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'}, {0x425, 'X'},
    {0x406, 'I'}, {0x405, 'S'}, {0x408, 'J'},
};

str email_latin_lookalike(struct arena *arena, str text) {
    struct buf out;
    buf_init(&out, arena);
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        for (size_t i = 0; rune >= 0x80 && i < sizeof lookalikes / sizeof *lookalikes; i++)
            if (lookalikes[i].cyrillic == rune)
                rune = (unsigned char)lookalikes[i].latin;
        if (rune >= 0x80)
            return (str){0};
        buf_add_char(&out, (char)rune);
    }
    return buf_str(&out);
}

bool email_is_ipv4(str text) {
    int groups = 0;
    for (str rest = text, group; str_split(&rest, '.', &group); groups++) {
        unsigned number = 0;
        if (group.len == 0 || group.len > 3)
            return false;
        for (size_t i = 0; i < group.len; i++) {
            if (group.ptr[i] < '0' || group.ptr[i] > '9')
                return false;
            number = number * 10 + (unsigned)(group.ptr[i] - '0');
        }
        if (number > 255)
            return false;
    }
    return groups == 4 && text.ptr[text.len - 1] != '.';
}

// Groups of one to four hexadecimal digits in one half of an address; the last may be an IPv4
// address, which counts for two. -1 where that is not what stands there.
static int count_groups(str half, bool last) {
    int count = 0;
    if (half.len == 0)
        return 0;
    for (size_t from = 0; from <= half.len;) {
        size_t end = from + str_find_char(str_from(half, from), ':');
        str group = str_slice(half, from, end);
        from = end + 1;
        if (last && end == half.len && email_is_ipv4(group))
            return count + 2;
        if (group.len == 0 || group.len > 4)
            return -1;
        for (size_t i = 0; i < group.len; i++)
            if (!str_has(STR("0123456789abcdefABCDEF"), str_slice(group, i, i + 1)))
                return -1;
        count++;
    }
    return count;
}

static bool is_ipv6(str text) {
    size_t gap = str_find(text, STR("::"));
    if (gap == text.len)
        return count_groups(text, true) == 8;
    int front = count_groups(str_slice(text, 0, gap), false);
    int back = count_groups(str_from(text, gap + 2), true);
    return front >= 0 && back >= 0 && front + back <= 7;
}

bool email_is_literal(str domain) {
    if (domain.len < 4 || domain.ptr[0] != '[' || domain.ptr[domain.len - 1] != ']')
        return false;
    str inside = str_slice(domain, 1, domain.len - 1);
    if (inside.len > 5 && str_equal_ascii_nocase(str_slice(inside, 0, 5), STR("IPv6:")))
        return is_ipv6(str_from(inside, 5));
    return email_is_ipv4(inside);
}
