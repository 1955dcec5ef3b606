// Mending web addresses: slips that leave one meaning only, and guesses for the others.
#include "base/buf.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/url_private.h"

static str strip(str s) {
    while (s.len && strchr("<(\"'[", s.ptr[0]))
        s = str_from(s, 1);
    while (s.len) {
        char last = s.ptr[s.len - 1];
        bool opened = (last == ')' && str_find_char(s, '(') < s.len) ||
                      (last == ']' && str_find_char(s, '[') < s.len);
        if (opened || !strchr(">)\"'],;. ", last))
            return s;
        s.len--;
    }
    return s;
}

// "WWW: firma.pl", "strona: firma.pl"
static str cut_word(str s) {
    size_t at = str_find(s, STR(": "));
    if (at == s.len || at > 24)
        return s;
    for (size_t i = 0; i < at; i++)
        if (strchr("./:@ ", s.ptr[i]))
            return s;
    return str_trim(str_from(s, at + 2));
}

// How long a mistyped scheme in front is: letters of h, t, p and s, then marks with a colon or
// slash among them; 0 where none stands there.
static size_t scheme_length(str s, bool *safe) {
    size_t letters = 0, marks = 0, colons = 0;
    bool has_p = false;
    *safe = false;
    for (; letters < s.len && strchr("htpsHTPS", s.ptr[letters]); letters++) {
        has_p = has_p || (s.ptr[letters] | 32) == 'p';
        *safe = *safe || (s.ptr[letters] | 32) == 's';
    }
    if (letters < 3 || letters > 7 || !has_p || !strchr("hHtT", s.ptr[0]))
        return 0;
    for (; letters + marks < s.len && strchr(":;./", s.ptr[letters + marks]); marks++)
        colons += s.ptr[letters + marks] == ':' || s.ptr[letters + marks] == '/';
    return marks && marks < 6 && colons ? letters + marks : 0;
}

static str mend_scheme(struct arena *arena, str s) {
    bool safe, any = false, all_safe = false;
    size_t length;
    str rest = s;
    for (int i = 0; i < 2 && (length = scheme_length(rest, &safe)) && length < rest.len; i++) {
        rest = str_from(rest, length);
        all_safe = all_safe || safe;
        any = true;
    }
    if (!any)
        return s;
    return str_concat(arena, all_safe ? STR("https://") : STR("http://"), rest);
}

// "www,firma.pl", "www..firma.pl", "www/firma.pl"
static str mend_www(struct arena *arena, str s) {
    size_t at = str_find(s, STR("://"));
    at = at == s.len ? 0 : at + 3;
    str rest = str_from(s, at);
    if (rest.len < 6 || !str_equal_ascii_nocase(str_slice(rest, 0, 3), STR("www")))
        return s;
    size_t marks = 3;
    while (marks < rest.len && strchr(".,;/: ", rest.ptr[marks]))
        marks++;
    if (marks == 3 || (marks == 4 && rest.ptr[3] == '.') ||
        str_find_char(str_from(rest, marks), '.') == rest.len - marks)
        return s;
    return str_format(arena, STR_FMT "www." STR_FMT, STR_ARG(str_slice(s, 0, at)),
                      STR_ARG(str_from(rest, marks)));
}

str url_tidy(struct arena *arena, str text) {
    str s = cut_word(strip(text));
    if (str_find_char(s, '\\') < s.len)
        s = str_replace(arena, s, STR("\\"), STR("/"));
    return mend_www(arena, mend_scheme(arena, s));
}

// The one word that looks like an address among others.
static str only_address(str text) {
    str rest = text, word, found = {0};
    while (str_split(&rest, ' ', &word)) {
        bool address = str_has(word, STR("://")) || str_starts(word, STR("www."));
        if (address && found.len)
            return (str){0};
        found = address ? word : found;
    }
    return found;
}

static str readable(struct arena *arena, str text) {
    struct url url = url_read(arena, text);
    return url.reason == URL_OK && url.domain.len ? url.normal : (str){0};
}

str url_suggest(struct arena *arena, str text) {
    if (text.len > 200 || str_find_char(text, '@') < text.len)
        return (str){0};
    str word = only_address(text);
    if (word.len && word.len < text.len)
        return readable(arena, word);
    if (str_find_char(text, ',') < text.len) {
        str found = readable(arena, str_replace(arena, text, STR(","), STR(".")));
        if (found.len)
            return found;
    }
    bool www = str_starts(text, STR("www "));
    if (str_find_char(text, ' ') == text.len)
        return (str){0};
    str dots = www ? str_replace(arena, text, STR(" "), STR(".")) : (str){0};
    str found = www ? readable(arena, dots) : (str){0};
    if (found.len)
        return found;
    // Spaces in one address, not several addresses.
    size_t dotted = 0;
    for (str rest = text, one; str_split(&rest, ' ', &one);)
        dotted += str_find_char(one, '.') + 1 < one.len && str_find_char(one, '.') > 0;
    return dotted > 1 ? (str){0} : readable(arena, str_replace(arena, text, STR(" "), STR("")));
}
