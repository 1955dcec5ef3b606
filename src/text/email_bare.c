// What stands around an e-mail address, and what is typed instead of it. Two ways: email_bare takes
// off only what can not be part of an address and leaves everything else to the judge; email_mended
// guesses, for a suggestion.
#include "base/buf.h"
#include "base/utf8.h"
#include "text/email_private.h"
#include "text/fold.h"
#include "text/names_private.h"

// Folded, as they stand in front of a colon. Sorted by bytes.
static const char *const labels[] = {
    "adres",    "adres e-mail", "adres email",    "courriel", "e",        "e mail", "e-mail",
    "e-mails",  "e-poczta",     "email",          "emails",   "kontakt",  "mail",   "mailto",
    "poczta",   "to",           "e-mail adresse", "имейл",    "мейл",     "почта",  "эл. почта",
    "эл.почта", "邮件",         "邮箱",           "电子邮件", "电子邮箱",
};

// Around a whole address; the second closes what the first opens.
static const struct {
    const char *open, *close;
} pairs[] = {
    {"\"", "\""},         {"'", "'"},           {"(", ")"},           {"[", "]"},
    {"{", "}"},           {"`", "`"},           {"\u201E", "\u201D"}, {"\u201C", "\u201D"},
    {"\u2018", "\u2019"}, {"\u00AB", "\u00BB"}, {"\u300C", "\u300D"}, {"\u3010", "\u3011"},
};

static const struct {
    const char *written, *meant;
} spelled[] = {
    {"(at)", "@"},
    {"[at]", "@"},
    {"{at}", "@"},
    {"<at>", "@"},
    {"(@)", "@"},
    {"[@]", "@"},
    {"{@}", "@"},
    {"(a)", "@"},
    {"(malpa)", "@"},
    {"[malpa]", "@"},
    {"(ma\u0142pa)", "@"},
    {"[ma\u0142pa]", "@"},
    {"(\u0441\u043E\u0431\u0430\u043A\u0430)", "@"},
    {"[\u0441\u043E\u0431\u0430\u043A\u0430]", "@"},
    {"(arobase)", "@"},
    {"(arroba)", "@"},
    {"(dot)", "."},
    {"[dot]", "."},
    {"{dot}", "."},
    {"(.)", "."},
    {"[.]", "."},
    {"(kropka)", "."},
    {"[kropka]", "."},
    {"(punkt)", "."},
    {"(point)", "."},
    {"(punto)", "."},
    {"(\u0442\u043E\u0447\u043A\u0430)", "."},
    {"[\u0442\u043E\u0447\u043A\u0430]", "."},
};

size_t email_quoted_end(str text) {
    if (text.len == 0 || text.ptr[0] != '"')
        return 0;
    for (size_t i = 1; i < text.len; i++) {
        if (text.ptr[i] == '\\')
            i++;
        else if (text.ptr[i] == '"')
            return i + 1;
    }
    return 0;
}

static bool has_at(str text) {
    return str_find_char(text, '@') < text.len;
}

static bool is_label(str text) {
    char room[TEXT_SHORT_ROOM];
    str trimmed = str_trim(text);
    if (trimmed.len == 0 || trimmed.len > TEXT_SHORT)
        return false;
    str folded = text_fold_short(room, trimmed);
    for (size_t i = 0; i < COUNT_OF(labels); i++)
        if (str_is(folded, labels[i]))
            return true;
    return false;
}

// "E-mail: jan@wp.pl", "mailto:jan@wp.pl?subject=x".
static str without_label(str text) {
    size_t colon = str_find_char(text, ':');
    if (colon >= str_find_char(text, '@') || !is_label(str_slice(text, 0, colon)))
        return text;
    bool link =
        colon >= 6 && str_equal_ascii_nocase(str_slice(text, colon - 6, colon), STR("mailto"));
    text = str_trim(str_from(text, colon + 1));
    return link ? str_slice(text, 0, str_find_char(text, '?')) : text;
}

// "Jan Kowalski <jan@wp.pl>"; a half of the brackets alone, too. Another address in front of them
// is another value, so nothing is taken off then.
static str without_name(str text) {
    size_t from = email_quoted_end(text);
    size_t open = from + str_find_last_char(str_from(text, from), '<');
    bool closed = text.len && text.ptr[text.len - 1] == '>';
    if (open >= text.len)
        return closed && !from ? str_trim(str_slice(text, 0, text.len - 1)) : text;
    str inside = str_trim(str_slice(text, open + 1, text.len - (closed ? 1 : 0)));
    str front = str_trim(str_slice(text, 0, open));
    if (!has_at(inside) || (!closed && front.len))
        return text;
    return !has_at(front) || str_equal_ascii_nocase(front, inside) ? inside : text;
}

static str without_pair(str text) {
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        str open = str_of(pairs[i].open), close = str_of(pairs[i].close);
        if (text.len <= open.len + close.len || !str_starts(text, open) || !str_ends(text, close))
            continue;
        str inside = str_slice(text, open.len, text.len - close.len);
        // "[1.2.3.4]" behind an @ and a quoted local part are no wrapping.
        if (has_at(inside) && !str_has(inside, open) && !str_has(inside, close))
            return str_trim(inside);
    }
    return text;
}

static bool separates(char c) {
    return c == ',' || c == ';' || c == ':' || c == ' ';
}

static str without_separators(str text) {
    static const char *const bullets[] = {"\u2022", "\u00B7", "- ", "\u2013 ", "* "};
    while (text.len && separates(text.ptr[text.len - 1]))
        text.len--;
    // The end of a sentence; more dots are something else.
    if (text.len > 1 && text.ptr[text.len - 1] == '.' && text.ptr[text.len - 2] != '.')
        text.len--;
    while (text.len && separates(text.ptr[0]))
        text = str_from(text, 1);
    for (size_t i = 0; i < COUNT_OF(bullets); i++)
        if (str_starts(text, str_of(bullets[i])))
            return str_trim(str_from(text, strlen(bullets[i])));
    return text;
}

// Whether one of the spellings begins here; white space before and behind it belongs to it.
static size_t spelled_at(str text, size_t at, char *meant) {
    size_t from = at;
    while (from < text.len && text.ptr[from] == ' ')
        from++;
    for (size_t i = 0; i < COUNT_OF(spelled); i++) {
        size_t length = strlen(spelled[i].written);
        str here = str_slice(text, from, from + length);
        if (here.len != length || !str_equal_ascii_nocase(here, str_of(spelled[i].written)))
            continue;
        size_t end = from + length;
        while (end < text.len && text.ptr[end] == ' ')
            end++;
        *meant = spelled[i].meant[0];
        return end - at;
    }
    return 0;
}

// "jan (at) wp (dot) pl". Only where there is no @ of its own; then brackets can not be right.
static str with_signs(struct arena *arena, str text) {
    size_t first = str_find_char(text, '@');
    bool own =
        first < text.len && !(first > 0 && str_has(STR("([{"), str_slice(text, first - 1, first)));
    if (own || (str_find_char(text, '(') == text.len && str_find_char(text, '[') == text.len &&
                str_find_char(text, '{') == text.len && str_find_char(text, '<') == text.len))
        return text;
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < text.len;) {
        char meant;
        size_t length = spelled_at(text, i, &meant);
        buf_add_char(&out, length ? meant : text.ptr[i]);
        i += length ? length : 1;
    }
    return has_at(buf_str(&out)) ? buf_str(&out) : text;
}

str email_bare(struct arena *arena, str text) {
    text = str_trim(text);
    bool plain = true; // most addresses have nothing of all this
    for (size_t i = 0; plain && i < text.len; i++) {
        char c = text.ptr[i];
        plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                c == '@' || c == '-' || c == '_' || c == '+' || (c == '.' && i + 1 < text.len);
    }
    if (plain)
        return text;
    text = str_replace(arena, text, STR("\uFE6B"), STR("@")); // the small form
    for (size_t before = text.len + 1; text.len < before;) {
        before = text.len;
        text = without_separators(text);
        text = without_label(text);
        text = with_signs(arena, text);
        text = without_name(text);
        text = without_pair(text);
    }
    return text;
}

// An @ where the sign of the same key, or nothing, was typed before a provider's name:
// "jan#gmail.com", "jan.wp.pl".
static str with_missing_at(struct arena *arena, str text) {
    str domain = email_popular_ending(text);
    if (!domain.len || domain.len + 2 > text.len)
        return (str){0};
    str local = str_slice(text, 0, text.len - domain.len);
    char last = local.ptr[local.len - 1];
    if (str_has(STR(".#\"'&%!^*$2/ "), (str){&last, 1}))
        local.len--;
    return str_format(arena, STR_FMT "@" STR_FMT, STR_ARG(local), STR_ARG(domain));
}

// "jan at wp dot pl"; only with an ending behind, so that "meet at noon" is none.
static str with_words(struct arena *arena, str text) {
    text = str_replace(arena, text, STR(" at "), STR("@"));
    text = str_replace(arena, text, STR(" AT "), STR("@"));
    text = str_replace(arena, text, STR(" dot "), STR("."));
    return str_replace(arena, text, STR(" DOT "), STR("."));
}

static str without_comments(struct arena *arena, str text) {
    struct buf out;
    buf_init(&out, arena);
    size_t depth = 0;
    for (size_t i = 0; i < text.len; i++) {
        depth += text.ptr[i] == '(';
        if (!depth)
            buf_add_char(&out, text.ptr[i]);
        depth -= depth && text.ptr[i] == ')';
    }
    return buf_str(&out);
}

str email_mended(struct arena *arena, str written) {
    str text = has_at(written) ? written : with_words(arena, written);
    if (!has_at(text))
        return with_missing_at(arena, text);
    text = without_comments(arena, text);
    struct buf out;
    buf_init(&out, arena);
    size_t at_sign = str_find_char(text, '@');
    int edges = 0; // hyphens at an edge of a label: one is a slip, several are no domain
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        char last = out.len ? out.ptr[out.len - 1] : '.';
        if (c == ' ' || c == '"' || c == '<' || c == '>' || (c == '@' && last == '@'))
            continue;
        if (i > at_sign && (c == ',' || c == ';' || c == ':' || c == '/'))
            c = '.';
        if (i > at_sign && c == '_') // no host has one: "t_online.de"
            c = '-';
        if (i > at_sign && c == '-' && (last == '.' || last == '@')) { // "gmail.-com"
            edges++;
            continue;
        }
        if (i > at_sign && c == '.' && last == '-') { // "gmail-.com"
            edges++;
            last = out.ptr[--out.len - 1];
        }
        if ((c == '.' && (last == '.' || last == '@')) || (c == ',' && i < at_sign))
            continue;
        if (c == '@' && last == '.' && out.len)
            out.len--;
        buf_add_char(&out, c);
    }
    while (out.len && (out.ptr[out.len - 1] == '.' || out.ptr[out.len - 1] == '-'))
        out.len--;
    str mended = buf_str(&out);
    return edges > 1 || str_equal(mended, written) ? (str){0} : mended;
}
