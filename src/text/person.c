// Reading a whole name: what stands beside it, the comma, titles off both ends, then the order of
// family and given name by evidence (person_order.c).
#include "text/person.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/person_private.h"
#include "text/rune.h"
#include "text/script.h"

enum { LONGEST_NAME = 300, MOST_COMMAS = 8 };

struct pieces {
    struct name_words at[MOST_COMMAS];
    size_t count;
};

// Cut at commas, empty pieces left out; the rest in the last. Repairing case leaves commas alone.
static void read_pieces(struct arena *arena, str text, struct pieces *pieces) {
    str cased = person_name_case(arena, text);
    for (str piece, cased_piece; text.len && pieces->count < MOST_COMMAS;) {
        size_t end = text.len, cased_end = cased.len;
        if (pieces->count < MOST_COMMAS - 1) {
            end = str_find_char(text, ',');
            cased_end = str_find_char(cased, ',');
        }
        piece = str_trim(str_slice(text, 0, end));
        cased_piece = str_trim(str_slice(cased, 0, cased_end));
        text = str_from(text, end + 1);
        cased = str_from(cased, cased_end + 1);
        if (piece.len)
            pieces->at[pieces->count++] = name_words_of(arena, piece, cased_piece);
    }
}

static void add_prefix(struct arena *arena, struct person *person, str more) {
    if (person->prefix.len && more.len)
        more = str_concat(arena, person->prefix, str_concat(arena, STR(" "), more));
    if (more.len)
        person->prefix = more;
}

// Behind the second comma: titles ("Smith, John, Dr.") or post-nominals.
static void add_behind(struct arena *arena, struct person *person, const struct name_words *words) {
    bool titles = words->count > 0 && !name_all_suffixes(words);
    for (size_t i = 0; i < words->count; i++)
        titles = titles && words->at[i].flags & (WORD_TITLE | WORD_SMALL | WORD_MORE);
    str text = name_join(arena, words, (struct span){0, words->count});
    if (titles)
        add_prefix(arena, person, text);
    else
        name_add_suffix(arena, person, text);
}

// "Kowalski, Jan Maria", "de la Vega, Dr. Juan Q., III".
static void read_comma(struct arena *arena, const struct pieces *pieces, struct person *person) {
    const struct name_words *before = &pieces->at[0], *behind = &pieces->at[1];
    struct span left = {0, before->count}, right = {0, behind->count};
    struct person titles = {0};
    name_cut_titles(arena, before, &left, person);
    name_cut_suffixes(arena, before, &left, person);
    name_cut_titles(arena, behind, &right, &titles);
    name_cut_suffixes(arena, behind, &right, person);
    add_prefix(arena, person, titles.prefix);
    person->order = PERSON_FAMILY_FIRST;
    person->sure = true;
    person->family = name_join(arena, before, left);
    size_t first = right.from + (right.to > right.from);
    bool bound = right.to - right.from > 1 && behind->at[right.from].flags & WORD_BOUND;
    first += bound;
    person->given = name_join(arena, behind, (struct span){right.from, first});
    if (first < right.to && person_is_patronymic(behind->at[right.to - 1].folded) &&
        !behind->at[right.to - 1].given) {
        right.to--;
        person->patronymic = name_join(arena, behind, (struct span){right.to, right.to + 1});
    }
    person->middle = name_join(arena, behind, (struct span){first, right.to});
}

// "Anna Lis, mgr", "Jan Kowalski, dyrektor": what is behind can not be a given name.
static bool is_remark(const struct name_words *before, const struct name_words *behind) {
    bool titles = true, small = true;
    for (size_t i = 0; i < behind->count; i++) {
        titles = titles && behind->at[i].flags & (WORD_TITLE | WORD_SMALL | WORD_MORE);
        small = small && behind->at[i].lower && !behind->at[i].given && !before->at[0].lower;
    }
    return before->count > 1 && (titles || (small && before->at[0].given));
}

// Whether the text behind the first comma is post-nominals and no given name ("Ma, Jack" is one).
static bool is_suffix_comma(const struct pieces *pieces) {
    const struct name_words *before = &pieces->at[0], *behind = &pieces->at[1];
    if (is_remark(before, behind))
        return true;
    if (!name_all_suffixes(behind))
        return false;
    for (size_t i = 0; before->count == 1 && i < behind->count; i++)
        if (!(behind->at[i].flags & WORD_SUFFIX) && !(behind->at[i].upper && behind->at[i].dotted))
            return false;
    return true;
}

// Family name and given names without a comma between them; post-nominals may follow commas.
static void read_plain(struct arena *arena, struct name_words *words, str country,
                       struct person *person) {
    struct span left = {0, words->count};
    if (str_is(country, "FR") && words->count > 1 && str_is(words->at[0].folded, "m") &&
        words->at[0].dotted) { // Monsieur
        words->at[0].flags |= WORD_TITLE;
        words->at[0].initials = false;
    }
    name_cut_titles(arena, words, &left, person);
    name_cut_suffixes(arena, words, &left, person);
    name_read_order(arena, words, left, country, person);
}

static bool ends_word(char c) {
    return c == ' ' || c == ',';
}

// "J.Kowalski", "И.И.Иванов": where the initial at `at` (its dot) ends and the name begins. A
// comma ends the word as a space does, for one is put behind it.
static bool is_tight_initial(str text, size_t at) {
    size_t start = at, next = at + 1, end = at + 1;
    while (start > 0 && !ends_word(text.ptr[start - 1]))
        start--;
    while (end < text.len && !ends_word(text.ptr[end]))
        end++;
    str before = str_slice(text, start, at), behind = str_slice(text, at + 1, end);
    size_t dot = str_find_last_char(before, '.');
    before = dot < before.len ? str_from(before, dot + 1) : before;
    if (utf8_count(before) != 1 || next >= text.len || str_find_char(behind, '.') < behind.len ||
        utf8_count(behind) < 3)
        return false;
    for (size_t i = 0; i < behind.len;)
        if (!rune_is_letter(utf8_next(behind, &i)) && i == 1)
            return false;
    size_t from = 0;
    return rune_is_letter(utf8_next(before, &from));
}

str person_spaced(struct arena *arena, str text) {
    struct buf out;
    bool tight = false;
    for (size_t i = 0; i + 1 < text.len; i++)
        tight = tight || (text.ptr[i] == ',' && text.ptr[i + 1] != ' ' && text.ptr[i + 1] != ',') ||
                (text.ptr[i] == ' ' && text.ptr[i + 1] == ',') ||
                (text.ptr[i] == '.' && text.ptr[i + 1] != ' ' && is_tight_initial(text, i));
    if (!tight)
        return text;
    buf_init(&out, arena);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == ' ' && i + 1 < text.len && text.ptr[i + 1] == ',')
            continue;
        buf_add_char(&out, text.ptr[i]);
        if (text.ptr[i] == ',' && i + 1 < text.len && text.ptr[i + 1] != ' ' &&
            text.ptr[i + 1] != ',')
            buf_add_char(&out, ' ');
        if (text.ptr[i] == '.' && i + 1 < text.len && text.ptr[i + 1] != ' ' &&
            is_tight_initial(text, i))
            buf_add_char(&out, ' ');
    }
    return buf_str(&out);
}

struct person person_read_in(struct arena *arena, str text, str country) {
    struct person person = {0};
    text = person_spaced(arena, text_clean(arena, text));
    if (text.len > LONGEST_NAME) {
        person.family = text;
        return person;
    }
    text = name_take_asides(arena, text, &person);
    if (name_read_han(arena, text, country, &person))
        return person;
    struct pieces pieces = {.count = 0};
    read_pieces(arena, text, &pieces);
    size_t used = 1;
    if (pieces.count == 0)
        return person;
    if (pieces.count > 1 && !is_suffix_comma(&pieces)) {
        read_comma(arena, &pieces, &person);
        used = 2;
    } else {
        read_plain(arena, &pieces.at[0], country, &person);
    }
    for (size_t i = used; i < pieces.count; i++)
        add_behind(arena, &person, &pieces.at[i]);
    return person;
}

struct person person_read(struct arena *arena, str text) {
    return person_read_in(arena, text, (str){0});
}

static void add_part(struct buf *out, str part) {
    if (part.len == 0)
        return;
    if (out->len)
        buf_add_char(out, ' ');
    buf_add(out, part);
}

str person_write(struct arena *arena, const struct person *person) {
    struct buf out;
    buf_init(&out, arena);
    if (script_of_text(person->family) == SCRIPT_HAN &&
        script_of_text(person->given) == SCRIPT_HAN) {
        buf_add(&out, person->family);
        buf_add(&out, person->given);
        buf_add(&out, person->suffix);
        return buf_str(&out);
    }
    bool family_first = person->order == PERSON_FAMILY_FIRST && person->patronymic.len;
    add_part(&out, person->prefix);
    if (family_first)
        add_part(&out, person->family);
    add_part(&out, person->given);
    add_part(&out, person->middle);
    add_part(&out, person->patronymic);
    if (!family_first)
        add_part(&out, person->family);
    if (person->suffix.len && out.len && str_find_char(person->suffix, ',') < person->suffix.len)
        buf_add_char(&out, ',');
    add_part(&out, person->suffix);
    return buf_str(&out);
}
