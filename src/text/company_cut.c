// Cutting legal forms off a company's name: the longest run of words at either end that is one.
//
// Words are compared by letters and digits only, joined, so "sp. z o.o.", "Sp. z o. o." and "spzoo"
// are one key. Further rounds at the end read forms that stand behind each other (sp. z o.o. sp.
// k.) and what is said of the company's state. Where nothing is found at the ends, the middle is
// tried: "Alfa sp. z o.o. Oddział w Krakowie".
#include "base/buf.h"
#include "base/utf8.h"
#include "text/company_private.h"
#include "text/fold.h"
#include "text/rune.h"
#include <string.h>

enum { MOST_WORDS = 12, LONGEST_KEY = 96 };

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

struct company_words company_words_of(struct arena *arena, str text) {
    struct company_words words = {.text = text};
    words.at = ARENA_ARRAY(arena, text.len / 2 + 2, struct company_word);
    str rest = text, word;
    while (text_next_word(&rest, &word)) {
        struct company_word *one = &words.at[words.count++];
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
static bool looks_like_form(const struct company_words *words, size_t from, size_t to) {
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
static bool holds_together(const struct company_words *words, size_t i) {
    str gap = str_slice(words->text, words->at[i].end, words->at[i + 1].start);
    bool light = gap.len <= 4;
    for (size_t at = 0; at < gap.len; at++)
        light = light && str_find_char(STR(" .,-/&+()'"), gap.ptr[at]) < 10;
    return light || str_is(gap, "’");
}

// The form that the words [from, to) are, if they are one.
static const struct form_key *form_of(const struct company_words *words, size_t from, size_t to,
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

static void add_form(struct company_cut *cut, const struct form_key *form, size_t start,
                     size_t end) {
    if (cut->count == 0)
        cut->form_end = end;
    if (cut->count == 0 || start < cut->form_start)
        cut->form_start = start;
    cut->forms[cut->count++] = form;
}

static bool cut_behind(const struct company_words *words, struct company_cut *cut, unsigned only) {
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
        if (!form || (only && !(form->flags & only)))
            continue;
        size_t end = words->at[cut->last - 1].end;
        cut->last -= length;
        cut->end = words->at[cut->last].start;
        if (form->flags & FORM_STATUS)
            cut->status = true;
        else
            add_form(cut, form, cut->end, end);
        return true;
    }
    return false;
}

// `late`: whether the rarer forms count, too; "Credit Union Services Inc." begins with none.
static bool cut_front(const struct company_words *words, struct company_cut *cut, bool late) {
    size_t most = cut->last - cut->first;
    if (most > MOST_WORDS)
        most = MOST_WORDS;
    for (size_t length = most; length > 0; length--) {
        if (length == cut->last - cut->first)
            continue;
        const struct form_key *form =
            form_of(words, cut->first, cut->first + length, FORM_IN_FRONT);
        if (!form || (form->flags & (FORM_KEPT | FORM_LATE) && !late))
            continue;
        cut->first += length;
        cut->start = words->at[cut->first - 1].end;
        add_form(cut, form, words->at[cut->first - length].start, cut->start);
        cut->front = true;
        return true;
    }
    return false;
}

// Han and Hangul forms stand glued to the last (or first) word.
static bool cut_glued(const struct company_words *words, struct company_cut *cut) {
    struct company_word *word = &words->at[cut->last - 1];
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
        add_form(cut, form, word->start + start, word->end);
        cut->end = word->start + start;
        word->end = cut->end;
        word->folded = str_slice(word->folded, 0, start);
        cut->last -= start == 0;
        return true;
    }
    return false;
}

static bool cut_glued_front(const struct company_words *words, struct company_cut *cut) {
    struct company_word *word = &words->at[cut->first];
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
        add_form(cut, form, word->start, cut->start);
        cut->front = true;
        return true;
    }
    return false;
}

// Han, kana and Hangul, which alone have glued forms, begin with U+1100.
static bool may_be_glued(str folded) {
    for (size_t i = 0; i < folded.len; i++)
        if ((unsigned char)folded.ptr[i] >= 0xE1)
            return true;
    return false;
}

// A form in the middle has to look like one: several words, dots, or capitals among small letters.
static bool stands_out(const struct company_words *words, size_t from, size_t to) {
    size_t letters = 0;
    for (size_t i = from; i < to; i++)
        letters += words->at[i].folded.len;
    str behind = str_trim(str_from(words->text, words->at[to - 1].end));
    return letters > 2 && (looks_like_form(words, from, to) || str_starts(behind, STR("(")) ||
                           str_starts(behind, STR("t/a ")) || str_starts(behind, STR(".")));
}

static bool cut_middle(const struct company_words *words, struct company_cut *cut) {
    for (size_t from = 1; from + 1 < words->count; from++) {
        size_t most = words->count - 1 - from < 6 ? words->count - 1 - from : 6;
        for (size_t length = most; length > 0; length--) {
            const struct form_key *form = form_of(words, from, from + length, FORM_BEHIND);
            if (!form || form->flags & (FORM_DOUBTFUL | FORM_KEPT | FORM_STATUS) ||
                !stands_out(words, from, from + length))
                continue;
            add_form(cut, form, words->at[from].start, words->at[from + length - 1].end);
            cut->middle = true;
            return true;
        }
    }
    return false;
}

// 北京某某有限公司上海分公司: the branch of a company.
static bool cut_glued_branch(const struct company_words *words, struct company_cut *cut) {
    static const char *const branches[] = {"分公司", "办事处", "辦事處", "分行", "分店", "分厂"};
    static const char *const forms[] = {"股份有限公司", "有限责任公司", "有限責任公司", "有限公司"};
    for (size_t i = 0; i < sizeof branches / sizeof *branches; i++) {
        if (!str_ends(words->text, str_of(branches[i])))
            continue;
        for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
            size_t at = str_find(words->text, str_of(forms[f]));
            const struct form_key *form = find_form(str_of(forms[f]));
            if (at == 0 || at >= words->text.len || !form)
                continue;
            add_form(cut, form, at, at + strlen(forms[f]));
            cut->middle = true;
            return true;
        }
    }
    return false;
}

static void cut_statuses(const struct company_words *words, struct company_cut *cut) {
    for (int i = 0; i < FORM_ROUNDS && cut_behind(words, cut, FORM_STATUS); i++) {
    }
}

struct company_cut company_cut_forms(const struct company_words *words) {
    struct company_cut cut = {.last = words->count, .end = words->text.len};
    if (words->count == 0)
        return cut;
    if (cut_front(words, &cut, false) ||
        (may_be_glued(words->at[0].folded) && cut_glued_front(words, &cut))) {
        cut_statuses(words, &cut);
        return cut;
    }
    while (cut.count < FORM_ROUNDS && cut_behind(words, &cut, 0)) {
    }
    if (cut.count == 0 && cut_front(words, &cut, true))
        return cut;
    bool glued = may_be_glued(words->at[cut.last - 1].folded);
    if (cut.count == 0 && glued)
        cut_glued(words, &cut);
    if (cut.count == 0 && !cut.status)
        (void)(cut_middle(words, &cut) || (glued && cut_glued_branch(words, &cut)));
    return cut;
}
