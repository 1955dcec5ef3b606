// Company names: cut into words, then the longest run of words at either end that is a legal form.
//
// Words are compared by letters and digits only, joined, so "sp. z o.o.", "Sp. z o. o." and "spzoo"
// are one key. Two rounds at the end read forms that stand behind each other (sp. z o.o. sp. k.).
#include "text/company.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/company_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include "text/script.h"
#include <string.h>

enum { MOST_WORDS = 12, LONGEST_KEY = 96, ROUNDS = 2, LONGEST_COMPANY = 512 };

static const struct form_key *find_form(str key) {
    size_t low = 0, high = form_key_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(key, form_keys[middle].key);
        if (order == 0)
            return &form_keys[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

struct word {
    size_t start, end; // in the cleaned name
    str folded;
};

struct words {
    struct word *at;
    size_t count;
    str text; // the cleaned name
};

static struct words words_of(struct arena *arena, str text) {
    struct words words = {.text = text};
    words.at = ARENA_ARRAY(arena, text.len / 2 + 2, struct word);
    str rest = text, word;
    while (text_next_word(&rest, &word)) {
        struct word *one = &words.at[words.count++];
        one->start = (size_t)(word.ptr - text.ptr);
        one->end = one->start + word.len;
        str folded = text_fold(arena, word), first;
        // Folding may open a word (fractions, ligatures): its letters count, joined.
        str part = folded;
        if (text_next_word(&part, &first) && first.len == folded.len) {
            one->folded = folded;
            continue;
        }
        struct buf letters;
        buf_init(&letters, arena);
        part = folded;
        while (text_next_word(&part, &first))
            buf_add(&letters, first);
        one->folded = buf_str(&letters);
    }
    return words;
}

// Are the words written with dots or slashes, or with capitals behind the first letter while the
// name has small letters?
static bool looks_like_form(const struct words *words, size_t from, size_t to) {
    str shown = str_slice(words->text, words->at[from].start, words->at[to - 1].end + 1);
    if (str_find_char(shown, '.') < shown.len || str_find_char(shown, '/') < shown.len)
        return true;
    bool capital = false, small_before = false;
    size_t first = 0;
    utf8_next(shown, &first);
    for (size_t at = first; at < shown.len;)
        capital = rune_is_upper(utf8_next(shown, &at)) || capital;
    for (size_t at = 0; at < words->at[from].start;)
        small_before = rune_is_lower(utf8_next(words->text, &at)) || small_before;
    return capital && small_before;
}

// May the words on both sides belong to one form? Between them stands little: "z o.o.", "Co., Ltd".
static bool holds_together(const struct words *words, size_t i) {
    str gap = str_slice(words->text, words->at[i].end, words->at[i + 1].start);
    bool light = gap.len <= 4;
    for (size_t at = 0; at < gap.len; at++)
        light = light && str_find_char(STR(" .,-/&+()'"), gap.ptr[at]) < 10;
    return light || str_is(gap, "’");
}

// The form that the words [from, to) are, if they are one.
static const struct form_key *form_of(const struct words *words, size_t from, size_t to,
                                      unsigned side) {
    char key[LONGEST_KEY];
    size_t length = 0;
    for (size_t i = from; i < to; i++) {
        str word = words->at[i].folded;
        if (length + word.len > sizeof key || (i + 1 < to && !holds_together(words, i)))
            return NULL;
        if (word.len)
            memcpy(key + length, word.ptr, word.len);
        length += word.len;
    }
    const struct form_key *form = find_form((str){key, length});
    if (!form || !(form->flags & side) || (form->flags & FORM_SEVERAL_WORDS && to - from < 2))
        return NULL;
    if (form->flags & FORM_DOUBTFUL && !looks_like_form(words, from, to))
        return NULL;
    return form;
}

struct cut {
    size_t first, last; // the words left: [first, last)
    size_t start, end;  // the bytes left
    const struct form_key *forms[ROUNDS + 1];
    int count;
    bool front;
};

static bool cut_behind(const struct words *words, struct cut *cut) {
    size_t most = cut->last - cut->first;
    if (most > MOST_WORDS)
        most = MOST_WORDS;
    for (size_t length = most; length > 0; length--) {
        if (length == cut->last - cut->first)
            continue; // nothing would be left
        size_t start = words->at[cut->last - length].start;
        if (start > 0 && words->text.ptr[start - 1] == '.')
            continue; // the middle of an abbreviation: K.[K. d.d.]
        const struct form_key *form = form_of(words, cut->last - length, cut->last, FORM_BEHIND);
        if (!form)
            continue;
        cut->last -= length;
        cut->end = words->at[cut->last].start;
        cut->forms[cut->count++] = form;
        return true;
    }
    return false;
}

static bool cut_front(const struct words *words, struct cut *cut) {
    size_t most = cut->last - cut->first;
    if (most > MOST_WORDS)
        most = MOST_WORDS;
    for (size_t length = most; length > 0; length--) {
        if (length == cut->last - cut->first)
            continue;
        const struct form_key *form =
            form_of(words, cut->first, cut->first + length, FORM_IN_FRONT);
        if (!form)
            continue;
        cut->first += length;
        cut->start = words->at[cut->first - 1].end;
        cut->forms[cut->count++] = form;
        cut->front = true;
        return true;
    }
    return false;
}

// Han and Hangul forms stand glued to the last (or first) word.
static bool cut_glued(const struct words *words, struct cut *cut) {
    struct word *word = &words->at[cut->last - 1];
    str text = str_slice(words->text, word->start, word->end);
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        utf8_next(text, &at);
        if (start == 0 && cut->last - cut->first == 1)
            continue; // longest first, but something stays
        // Folding Han is one to one, so the tails correspond.
        str tail = str_from(text, start);
        str folded = tail;
        if (word->folded.len == text.len)
            folded = str_from(word->folded, start);
        const struct form_key *form = find_form(folded);
        if (!form || !(form->flags & FORM_GLUED) || !(form->flags & FORM_BEHIND))
            continue;
        cut->end = word->start + start;
        word->end = cut->end;
        word->folded = str_slice(word->folded, 0, start);
        cut->last -= start == 0;
        cut->forms[cut->count++] = form;
        return true;
    }
    return false;
}

static bool cut_glued_front(const struct words *words, struct cut *cut) {
    struct word *word = &words->at[cut->first];
    str text = str_slice(words->text, word->start, word->end);
    if (word->folded.len != text.len)
        return false;
    for (size_t at = 0; at < text.len;) {
        utf8_next(text, &at);
        if (at == text.len)
            break;
        const struct form_key *form = find_form(str_slice(word->folded, 0, at));
        if (!form || !(form->flags & FORM_GLUED) || !(form->flags & FORM_IN_FRONT))
            continue;
        cut->start = word->start + at;
        cut->forms[cut->count++] = form;
        cut->front = true;
        return true;
    }
    return false;
}

static bool is_loose(uint32_t rune) {
    return rune == ' ' || rune == ',' || rune == '-' || rune == ';' || rune == '/' || rune == '&' ||
           rune == '+' || rune == 0x2013 || rune == 0x2014 || rune == 0x3001 || rune == 0xFF0C;
}

static bool is_open(uint32_t rune) {
    return rune == '(' || rune == '[' || rune == 0xFF08;
}

// Punctuation that held the form goes; brackets only where their other half went with the form.
static str tidy(str s) {
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (!is_loose(rune) && rune != '.' && rune != ')')
            break;
        s = str_from(s, at);
        at = 0;
    }
    while (s.len) {
        size_t start = s.len - 1;
        while (start > 0 && ((unsigned char)s.ptr[start] & 0xC0) == 0x80)
            start--;
        size_t at = start;
        uint32_t rune = utf8_next(s, &at);
        if (!is_loose(rune) && !is_open(rune))
            break;
        s.len = start;
    }
    return s;
}

// «Ромашка» -> Ромашка, where the first and last rune are a pair and none stands between.
static str without_quotes(str s) {
    static const char *const pairs[][2] = {{"«", "»"}, {"\"", "\""}, {"„", "”"}, {"„", "“"},
                                           {"“", "”"}, {"'", "'"},   {"‘", "’"}, {"「", "」"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        str open = str_of(pairs[i][0]), close = str_of(pairs[i][1]);
        if (s.len <= open.len + close.len || !str_starts(s, open) || !str_ends(s, close))
            continue;
        str inner = str_slice(s, open.len, s.len - close.len);
        if (!str_has(inner, open) && !str_has(inner, close))
            return str_trim(inner);
    }
    return s;
}

static bool has_word(str s) {
    str word;
    return text_next_word(&s, &word);
}

static str folded_core(struct arena *arena, str core) {
    struct buf out;
    buf_init(&out, arena);
    str rest = text_fold(arena, core), word;
    while (text_next_word(&rest, &word)) {
        if (out.len)
            buf_add_char(&out, ' ');
        buf_add(&out, word);
    }
    return buf_str(&out);
}

// Forms as found: from the end inwards, or from the front on.
static str form_text(struct arena *arena, const struct cut *cut) {
    struct buf out;
    buf_init(&out, arena);
    for (int i = 0; i < cut->count; i++) {
        if (i)
            buf_add_char(&out, ' ');
        const struct form_key *form = cut->forms[cut->front ? i : cut->count - 1 - i];
        buf_add(&out, form_names[form->form].name);
    }
    return buf_str(&out);
}

static bool doubtful(const struct cut *cut) {
    for (int i = 0; i < cut->count; i++)
        if (cut->forms[i]->flags & FORM_DOUBTFUL)
            return true;
    return false;
}

// Han, kana and Hangul, which alone have glued forms, begin with U+1100.
static bool may_be_glued(str folded) {
    for (size_t i = 0; i < folded.len; i++)
        if ((unsigned char)folded.ptr[i] >= 0xE1)
            return true;
    return false;
}

static struct cut cut_forms(const struct words *words) {
    struct cut cut = {.last = words->count, .end = words->text.len};
    if (words->count == 0)
        return cut;
    if (cut_front(words, &cut) ||
        (may_be_glued(words->at[0].folded) && cut_glued_front(words, &cut)))
        return cut;
    while (cut.count < ROUNDS && cut_behind(words, &cut)) {
    }
    if (cut.count == 0 && may_be_glued(words->at[words->count - 1].folded))
        cut_glued(words, &cut);
    return cut;
}

static struct company read_once(struct arena *arena, str cleaned) {
    struct company company = {0};
    company.normal = company.core = cleaned;
    if (cleaned.len == 0 || cleaned.len > LONGEST_COMPANY) {
        company.folded = folded_core(arena, cleaned);
        return company;
    }
    struct words words = words_of(arena, cleaned);
    struct cut cut = cut_forms(&words);
    str name = cut.count ? tidy(str_slice(cleaned, cut.start, cut.end)) : cleaned;
    if (cut.count && has_word(name)) {
        const struct form_key *first = cut.forms[0];
        company.form = form_text(arena, &cut);
        company.form_class = form_names[first->form].class;
        company.form_in_front = cut.front;
        bool glued = first->flags & FORM_GLUED;
        // A doubtful form is believed by how it is written, so that stays.
        if (!doubtful(&cut))
            company.normal =
                str_concat(arena, cut.front ? company.form : name,
                           glued ? (cut.front ? name : company.form)
                                 : str_concat(arena, STR(" "), cut.front ? name : company.form));
    } else {
        name = cleaned;
    }
    company.core = without_quotes(name);
    if (!str_trim(company.core).len)
        company.core = name; // quotes around nothing
    company.folded = folded_core(arena, company.core);
    if (company.folded.len == 0)
        company.folded = company.core; // nothing but punctuation or marks
    return company;
}

// Putting the canonical form behind may make another reading likelier (g+ag -> g AG -> gAG): then
// that reading counts, so that a normal form is its own normal form.
struct company company_read(struct arena *arena, str text) {
    enum { READINGS = 4 };
    str cleaned = text_clean(arena, text);
    struct company first = read_once(arena, cleaned), company = first;
    if (str_equal(company.normal, cleaned))
        return company;
    for (int i = 0; i < READINGS; i++) {
        struct company again = read_once(arena, company.normal);
        if (str_equal(again.normal, company.normal))
            return again;
        company = again;
    }
    first.normal = cleaned; // it goes round in a circle: the text stays as typed
    return first;
}
