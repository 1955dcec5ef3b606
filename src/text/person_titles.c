// Titles in front of a name and post-nominals behind it.
//
// Some are names, too: "Dean" is a title before two words of name only, "MA" one behind them only
// in capitals (Jack Ma).
#include "base/buf.h"
#include "text/person_private.h"

static size_t words_in(struct span span) {
    return span.to - span.from;
}

// Inner dots join several titles: Lt.Gov., Dipl.-Ing. is one of its own.
static bool all_titles(str folded) {
    size_t parts = 0;
    for (str part; str_split(&folded, '.', &part); parts++) {
        const struct person_word *known = person_word_find(part);
        if (part.len && (!known || !(known->flags & (WORD_TITLE | WORD_SMALL | WORD_MORE))))
            return false;
    }
    return parts > 1;
}

static bool begins_title(const struct name_word *word) {
    if (word->flags & (WORD_TITLE | WORD_SMALL))
        return !(word->initials && word->folded.len < 3); // "S. Kowalski" is an initial
    return word->dotted && !word->initials && all_titles(word->folded);
}

static bool is_article(const struct name_word *word) {
    return word->flags & WORD_ARTICLE;
}

// Whether a title begins at `at`, with as many words behind it as it needs.
static bool title_at(const struct name_words *words, size_t at, struct span left, bool any) {
    const struct name_word *word = &words->at[at];
    size_t behind = left.to - at - 1;
    if (behind == 0)
        return false;
    if (behind > 1 && (str_is(word->folded, "st") || str_is(word->folded, "ml")) &&
        words->at[at + 1].flags & WORD_SMALL)
        return true; // st. sierż.
    if (begins_title(word))
        return any || !(word->given && !word->dotted && behind == 1);
    if (word->flags & WORD_RARE)
        return behind >= 2 || any || (word->flags & WORD_GIVEN && word->lower) ||
               (words->at[at + 1].given && !word->given && !(word->flags & WORD_SURNAME));
    if (is_article(word))
        return !any && behind >= 2 &&
               words->at[at + 1].flags & (WORD_TITLE | WORD_RARE | WORD_MORE);
    return any && word->flags & WORD_MORE && !(word->flags & WORD_PARTICLE && behind == 1) &&
           !(word->given && behind < 2);
}

// "Mr. and Mrs.", "Secretary of State", "President of the United States": the words that hold two
// titles together, 0 where none follow.
static size_t holding(const struct name_words *words, size_t at, struct span left) {
    size_t next = at;
    while (next < left.to &&
           (words->at[next].flags & (WORD_CONJUNCTION | WORD_ARTICLE) ||
            str_is(words->at[next].folded, "of") || str_is(words->at[next].folded, "for")))
        next++;
    if (next == at || next + 1 >= left.to)
        return 0;
    bool place = str_is(words->at[next - 1].folded, "of") || is_article(&words->at[next - 1]) ||
                 str_is(words->at[next - 1].folded, "for");
    bool title = words->at[next].flags & (WORD_TITLE | WORD_SMALL | WORD_RARE);
    return title || (place && left.to - next > 2) ? next - at + 1 : 0;
}

void name_cut_titles(struct arena *arena, const struct name_words *words, struct span *left,
                     struct person *person) {
    size_t first = left->from;
    bool any = false;
    while (words_in(*left) > 1) {
        size_t more = any ? holding(words, left->from, *left) : 0;
        if (more)
            left->from += more;
        else if (title_at(words, left->from, *left, any))
            left->from++;
        else
            break;
        any = true;
    }
    person->prefix = name_join(arena, words, (struct span){first, left->from});
}

// `sure`: behind a comma, where names do not stand.
static bool is_suffix(const struct name_word *word, bool sure, bool all_upper) {
    if (word->flags & WORD_SUFFIX)
        return !(word->initials && word->folded.len == 3 && str_find_char(word->folded, '.') == 1 &&
                 (str_is(word->folded, "j.r") || str_is(word->folded, "s.r")));
    if (!(word->flags & WORD_CAPS))
        return false;
    if (word->initials)
        return word->folded.len == 1 ? !word->dotted && !word->lower : word->dotted;
    return sure || (word->upper && !all_upper);
}

static bool is_bracketed(const struct name_word *word) {
    return str_starts(word->text, STR("(")) && str_ends(word->text, STR(")"));
}

static bool name_is_upper(const struct name_words *words) {
    size_t upper = 0, long_words = 0;
    for (size_t i = 0; i < words->count; i++) {
        long_words += words->at[i].folded.len > 2;
        upper += words->at[i].upper && words->at[i].folded.len > 2;
    }
    return upper == long_words;
}

// "Ph. D." and "M. D." are one in two words.
static bool split_degree(const struct name_words *words, size_t at) {
    const struct name_word *one = &words->at[at], *two = &words->at[at + 1];
    return str_is(two->folded, "d") && two->dotted && one->dotted &&
           (str_is(one->folded, "ph") || str_is(one->folded, "m") || str_is(one->folded, "ed"));
}

void name_add_suffix(struct arena *arena, struct person *person, str suffix) {
    if (str_starts(suffix, STR("(")) && str_ends(suffix, STR(")")))
        suffix = str_trim(str_slice(suffix, 1, suffix.len - 1));
    while (suffix.len && (suffix.ptr[suffix.len - 1] == ',' || suffix.ptr[suffix.len - 1] == ';'))
        suffix.len--;
    if (!suffix.len)
        return;
    person->suffix = person->suffix.len
                         ? str_concat(arena, person->suffix, str_concat(arena, STR(", "), suffix))
                         : suffix;
}

void name_cut_suffixes(struct arena *arena, const struct name_words *words, struct span *left,
                       struct person *person) {
    size_t last = left->to;
    bool upper = name_is_upper(words);
    while (words_in(*left) > 1) {
        const struct name_word *word = &words->at[left->to - 1];
        bool comma = words->at[left->to - 2].comma;
        size_t others = words_in(*left) - 1;
        if (others > 2 && split_degree(words, left->to - 2)) {
            left->to -= 2;
            continue;
        }
        bool strong = is_suffix(word, comma, upper) || (is_bracketed(word) && word->flags);
        bool alone = others == 1 && word->flags & WORD_CAPS && !comma; // Jack MA, John V
        if (!strong || alone)
            break;
        left->to--;
    }
    for (size_t i = left->to; i < last; i++) {
        bool degree = i + 1 < last && split_degree(words, i);
        name_add_suffix(arena, person, name_join(arena, words, (struct span){i, i + 1 + degree}));
        i += degree;
    }
}

bool name_all_suffixes(const struct name_words *words) {
    for (size_t i = 0; i < words->count; i++) {
        if (i + 1 < words->count && split_degree(words, i))
            i++;
        else if (!is_suffix(&words->at[i], true, false))
            return false;
    }
    return words->count > 0;
}
