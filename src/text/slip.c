// Slips of typing: the ends two words share are put aside, and what is left in the middle says what
// happened. No table is filled for that, so a word is held against a list of others in no time.
#include "text/slip.h"
#include <string.h>

enum { LONGEST = 60 };

// The keys around each letter, on QWERTY, QWERTZ and AZERTY.
static const char *const around[26] = {
    "qswz",    "ghnv",    "dfvx",    "cefrsx", "34drswz", "cdgrtv", "bfhtvy",  "bgjnuy", "89jkou",
    "hikmnu",  "ijlmo",   "kmop",    "jkln",   "bhjm",    "09iklp", "0lo",     "12asw",  "45deft",
    "adeqwxz", "56fgryz", "78hijyz", "bcfg",   "23aeqsx", "cdswyz", "67ghtux", "aestux",
};

static bool are_neighbours(char a, char b) {
    if (a >= 'a' && a <= 'z')
        return b && strchr(around[a - 'a'], b);
    if (b >= 'a' && b <= 'z')
        return a && strchr(around[b - 'a'], a);
    static const char digits[] = "1234567890";
    const char *first = a ? strchr(digits, a) : NULL, *second = b ? strchr(digits, b) : NULL;
    return first && second && (first - second == 1 || second - first == 1);
}

static bool sound_alike(char a, char b) {
    static const char *const groups[] = {"aeiouy", "mn", "0o", "1il", "ck", "sz", "vw", "bp", "dt"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        if (strchr(groups[i], a) && strchr(groups[i], b))
            return true;
    return false;
}

static char char_at(str s, size_t i) {
    return i < s.len ? s.ptr[i] : '\0';
}

static bool is_near_key(char c, char other) {
    return other && are_neighbours(c, other);
}

// One letter `c` more at `at` of `longer`.
static enum slip slip_of_extra(str longer, size_t at, bool typed) {
    char c = longer.ptr[at], before = at ? longer.ptr[at - 1] : '\0',
         behind = char_at(longer, at + 1);
    if (c == before || c == behind)
        return SLIP_FINGER;
    if (at == 0)
        return SLIP_FIRST;
    if (!typed) // left out
        return SLIP_KEY;
    return is_near_key(c, before) || is_near_key(c, behind) ? SLIP_KEY : SLIP_ANY;
}

enum slip slip_between(str seen, str right) {
    size_t front = 0, back = 0;
    size_t shorter = seen.len < right.len ? seen.len : right.len;
    if (seen.len > right.len + 1 || right.len > seen.len + 1)
        return SLIP_FAR;
    while (front < shorter && seen.ptr[front] == right.ptr[front])
        front++;
    while (back < shorter - front &&
           seen.ptr[seen.len - 1 - back] == right.ptr[right.len - 1 - back])
        back++;
    size_t of_seen = seen.len - front - back, of_right = right.len - front - back;
    if (!of_seen && !of_right)
        return SLIP_NONE;
    if (of_seen == 1 && !of_right)
        return slip_of_extra(seen, front, true);
    if (!of_seen && of_right == 1)
        return slip_of_extra(right, front, false);
    char a = seen.ptr[front], b = right.ptr[front];
    if (of_seen == 2 && of_right == 2)
        return a == right.ptr[front + 1] && b == seen.ptr[front + 1] ? SLIP_FINGER : SLIP_FAR;
    if (of_seen != 1 || of_right != 1)
        return SLIP_FAR;
    if (front == 0)
        return SLIP_FIRST;
    return are_neighbours(a, b) || sound_alike(a, b) ? SLIP_KEY : SLIP_ANY;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

int slip_distance(str a, str b) {
    int rows[3][LONGEST + 1];
    size_t difference = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (difference > 2 || a.len > LONGEST || b.len > LONGEST)
        return 3;
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a.len; i++) {
        int *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= b.len; j++) {
            int change = last[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            now[j] = smaller(change, smaller(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
                now[j] = smaller(now[j], before[j - 2] + 1);
        }
    }
    return smaller(rows[a.len % 3][b.len], 3);
}
