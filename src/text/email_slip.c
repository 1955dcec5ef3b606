// What only a slip makes of a provider's name. The one idea: a slip leaves what no name has, a
// digit or a hyphen inside a word, letters that follow each other in no language, dots in the wrong
// places; nobody registers that, so it may be told where a word a letter away may not.
#include "text/email_private.h"
#include "text/garble_private.h"
#include "text/slip.h"
#include "text/url.h"

// Eighths of a bit (garble_private.h) from which on letters are said to follow each other nowhere.
enum { NO_LETTERS = 80 };

static bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int symbol(str word, size_t i) {
    return i < word.len && is_letter(word.ptr[i]) ? word.ptr[i] - 'a' + 1 : 0;
}

// Whether one letter follows the other in no name, whatever stands before; the ends of a word count
// as letters.
static bool is_unheard_pair(int first, int second) {
    for (int before = 0; before < GARBLE_LATIN; before++)
        if (garble_latin[(before * GARBLE_LATIN + first) * GARBLE_LATIN + second] < NO_LETTERS)
            return false;
    return true;
}

static bool is_unheard(str word, size_t at) {
    return is_unheard_pair(symbol(word, at - 1), symbol(word, at)) ||
           is_unheard_pair(symbol(word, at), symbol(word, at + 1));
}

bool email_is_no_name(str seen, str right) {
    size_t at = 0;
    while (at < right.len && at < seen.len && seen.ptr[at] == right.ptr[at])
        at++;
    // A letter before or behind a word makes another: "xmail", "mailx", "onet24".
    if (at == 0 || at >= seen.len || seen.len < right.len || right.len < 3)
        return false;
    bool more = seen.len > right.len;
    char c = seen.ptr[at];
    if (more && at + 1 == seen.len)
        return false;
    if (is_digit(right.ptr[0])) // "1w63"
        return more && is_letter(c);
    if (right.len < 4)
        return false;
    if (is_digit(c)) // 2 and 4 stand for words in between
        return c != '2' && c != '4' && at + 1 < seen.len;
    if (c == '-')
        return at >= 2 && at + 3 <= seen.len && (more || right.len >= 5);
    // Of four letters any others may be somebody's initials: the key has to be near as well.
    bool known = more || right.len >= 5 || slip_between(seen, right) == SLIP_KEY;
    return known && is_letter(c) && is_unheard(seen, at);
}

static size_t dots_in(str s) {
    size_t dots = 0;
    for (size_t i = 0; i < s.len; i++)
        dots += s.ptr[i] == '.';
    return dots;
}

bool email_is_same_but_dots(str seen, str right, bool coined) {
    size_t i = 0, j = 0;
    while (i < seen.len || j < right.len) {
        if (i < seen.len && seen.ptr[i] == '.')
            i++;
        else if (j < right.len && right.ptr[j] == '.')
            j++;
        else if (i < seen.len && j < right.len && seen.ptr[i] == right.ptr[j])
            i++, j++;
        else
            return false;
    }
    if (coined)
        return true;
    // One dot more makes it a host of another domain, where nobody has mail, but "o.net.pl" is one
    // that somebody can register.
    return dots_in(seen) > dots_in(right) && !str_equal(url_registrable_domain(seen), seen);
}

bool email_has_dot_for_letter(str seen, str right) {
    if (seen.len != right.len)
        return false;
    size_t other = seen.len;
    for (size_t i = 0; i < seen.len; i++)
        if (seen.ptr[i] != right.ptr[i]) {
            if (other < seen.len || seen.ptr[i] != '.' || i == 0)
                return false;
            other = i;
        }
    return other < str_find_char(right, '.');
}

// Keys of the Russian layout, by what they are on a Latin one.
str email_on_latin_keys(struct arena *arena, str text) {
    static const struct {
        const char *typed, *meant;
    } keys[] = {
        {"й", "q"}, {"ц", "w"}, {"у", "e"}, {"к", "r"}, {"е", "t"}, {"н", "y"}, {"г", "u"},
        {"ш", "i"}, {"щ", "o"}, {"з", "p"}, {"ф", "a"}, {"ы", "s"}, {"в", "d"}, {"а", "f"},
        {"п", "g"}, {"р", "h"}, {"о", "j"}, {"л", "k"}, {"д", "l"}, {"я", "z"}, {"ч", "x"},
        {"с", "c"}, {"м", "v"}, {"и", "b"}, {"т", "n"}, {"ь", "m"}, {"ю", "."}, {"і", "s"},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        text = str_replace(arena, text, str_of(keys[i].typed), str_of(keys[i].meant));
    return text;
}
