// Reading a whole name: titles off both ends, then the order of family and given name by evidence.
//
// Evidence is a comma, a patronymic, capitals, known given names, endings of surnames and Chinese
// surnames; without any, the given name comes first and the reading is marked as not sure.
#include "text/person.h"
#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/person_private.h"
#include "text/rune.h"
#include "text/script.h"

enum { MOST_WORDS = 16, LONGEST_NAME = 300 };

struct name_word {
    str text;
    str folded; // without trailing dots and commas
    int group;
    bool upper;
};

struct name_words {
    struct name_word at[MOST_WORDS];
    size_t count;
};

static bool all_upper(str s) {
    size_t letters = 0;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_lower(rune))
            return false;
        letters += rune_is_upper(rune);
    }
    return letters >= 2;
}

static bool all_lower(str s) {
    bool any = false;
    for (size_t at = 0; at < s.len;) {
        uint32_t rune = utf8_next(s, &at);
        if (rune_is_upper(rune))
            return false;
        any = any || rune_is_lower(rune);
    }
    return any;
}

static struct name_words words_of(struct arena *arena, str text) {
    struct name_words words = {0};
    str part;
    while (words.count < MOST_WORDS && text.len) {
        if (words.count == MOST_WORDS - 1) { // the rest as one
            part = text;
            text = (str){0};
        } else if (!str_split(&text, ' ', &part)) {
            break;
        }
        if (part.len == 0)
            continue;
        struct name_word *word = &words.at[words.count++];
        word->text = part;
        word->folded = text_fold(arena, part);
        while (word->folded.len && (word->folded.ptr[word->folded.len - 1] == '.' ||
                                    word->folded.ptr[word->folded.len - 1] == ','))
            word->folded.len--;
        word->group = person_given_group(word->folded, NULL);
        word->upper = all_upper(part);
    }
    return words;
}

static str join(struct arena *arena, const struct name_words *words, size_t from, size_t to) {
    if (from >= to)
        return (str){0};
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = from; i < to; i++) {
        if (i > from)
            buf_add_char(&out, ' ');
        buf_add(&out, words->at[i].text);
    }
    return buf_str(&out);
}

static str cased(struct arena *arena, const struct name_words *words, size_t from, size_t to) {
    str joined = join(arena, words, from, to);
    while (joined.len && joined.ptr[joined.len - 1] == ',')
        joined.len--;
    return person_name_case(arena, joined);
}

struct span {
    size_t from, to;
};

static void cut_titles(struct arena *arena, const struct name_words *words, struct span *left,
                       struct person *person) {
    size_t first = left->from;
    // A short title needs its dot where it is also a name's letter ("S. Kowalski" is an initial).
    while (left->from + 1 < left->to && person_is_title(words->at[left->from].folded) &&
           (words->at[left->from].folded.len > 1))
        left->from++;
    person->prefix = join(arena, words, first, left->from);
    size_t last = left->to;
    while (left->to > left->from + 1 && person_is_suffix(words->at[left->to - 1].folded))
        left->to--;
    person->suffix = join(arena, words, left->to, last);
}

static bool surname_like(const struct name_word *word) {
    return person_is_surname_like(word->folded) && !word->group;
}

// Is the first of the words a family name? *sure: there was evidence either way.
static bool family_first(const struct name_words *words, struct span left, bool *sure) {
    const struct name_word *first = &words->at[left.from], *last = &words->at[left.to - 1];
    *sure = true;
    if (first->upper != last->upper && first->folded.len > 2 && last->folded.len > 2)
        return first->upper; // KOWALSKI Jan
    if (first->group && !last->group)
        return false;
    if (last->group && !first->group)
        return true;
    if (surname_like(first) != surname_like(last))
        return surname_like(first);
    if (person_is_pinyin_surname(first->folded) && !person_is_pinyin_surname(last->folded) &&
        person_is_pinyin(last->folded) && !first->group)
        return true;
    *sure = false;
    return false;
}

static size_t find_patronymic(const struct name_words *words, struct span left) {
    for (size_t i = left.from + 1; i < left.to; i++)
        if (person_is_patronymic(words->at[i].folded))
            return i;
    return left.to;
}

static size_t find_particle(const struct name_words *words, struct span left) {
    for (size_t i = left.from + 1; i + 1 < left.to; i++)
        if (person_is_particle(words->at[i].folded))
            return i;
    return left.to;
}

static void put(struct arena *arena, const struct name_words *words, struct person *person,
                struct span given, struct span middle, struct span family) {
    person->given = cased(arena, words, given.from, given.to);
    person->middle = cased(arena, words, middle.from, middle.to);
    person->family = cased(arena, words, family.from, family.to);
}

static void read_one(struct arena *arena, const struct name_words *words, size_t at,
                     struct person *person) {
    struct span one = {at, at + 1}, none = {0, 0};
    bool given = words->at[at].group != 0;
    put(arena, words, person, given ? one : none, none, given ? none : one);
    person->sure = false;
}

// With a patronymic at `at`: Иванов Иван Иванович, Иван Иванович Иванов, Иван Иванович.
static void read_patronymic(struct arena *arena, const struct name_words *words, struct span left,
                            size_t at, struct person *person) {
    struct span middle = {at, at + 1};
    person->sure = true;
    if (at + 1 < left.to) { // the family name behind
        put(arena, words, person, (struct span){left.from, at}, middle,
            (struct span){at + 1, left.to});
        return;
    }
    if (at - left.from >= 2) {
        person->order = PERSON_FAMILY_FIRST;
        put(arena, words, person, (struct span){at - 1, at}, middle,
            (struct span){left.from, at - 1});
        return;
    }
    // Two words: among Latin letters -ovich is a surname more often (Roman Abramovich).
    bool latin = script_of_text(words->at[at].text) == SCRIPT_LATIN;
    struct span first = {left.from, at}, none = {0, 0};
    put(arena, words, person, first, latin ? none : middle, latin ? middle : none);
    person->sure = false;
}

static void read_words(struct arena *arena, const struct name_words *words, struct span left,
                       struct person *person) {
    size_t count = left.to - left.from;
    if (count == 0)
        return;
    if (count == 1) {
        read_one(arena, words, left.from, person);
        return;
    }
    size_t patronymic = find_patronymic(words, left);
    size_t particle = find_particle(words, left);
    struct span first = {left.from, left.from + 1};
    if (particle < left.to) {
        person->sure = true;
        put(arena, words, person, first, (struct span){left.from + 1, particle},
            (struct span){particle, left.to});
    } else if (patronymic < left.to) {
        read_patronymic(arena, words, left, patronymic, person);
    } else if (family_first(words, left, &person->sure)) {
        person->order = PERSON_FAMILY_FIRST;
        put(arena, words, person, (struct span){left.from + 1, left.from + 2},
            (struct span){left.from + 2, left.to}, first);
    } else {
        put(arena, words, person, first, (struct span){left.from + 1, left.to - 1},
            (struct span){left.to - 1, left.to});
    }
}

// "Kowalski, Jan Maria": false where the comma only holds a suffix.
static bool read_comma(struct arena *arena, str text, size_t comma, struct person *person) {
    struct name_words behind = words_of(arena, str_trim(str_from(text, comma + 1)));
    struct name_words before = words_of(arena, str_trim(str_slice(text, 0, comma)));
    struct span right = {0, behind.count}, left = {0, before.count};
    bool only_suffix = true;
    for (size_t i = 0; i < behind.count; i++)
        only_suffix = only_suffix && person_is_suffix(behind.at[i].folded);
    if (only_suffix || before.count == 0)
        return false;
    struct person titles = {0};
    cut_titles(arena, &behind, &right, person);
    cut_titles(arena, &before, &left, &titles);
    if (!person->prefix.len)
        person->prefix = titles.prefix;
    else
        left.from = 0;
    if (!person->suffix.len)
        person->suffix = titles.suffix;
    else
        left.to = before.count;
    person->order = PERSON_FAMILY_FIRST;
    person->sure = true;
    person->family = cased(arena, &before, left.from, left.to);
    person->given = cased(arena, &behind, right.from, right.from + (right.to > right.from));
    person->middle = cased(arena, &behind, right.from + 1, right.to);
    return true;
}

// 王小明, 王 小明, 欧阳娜娜女士
static struct person read_han(str text) {
    struct person person = {.order = PERSON_FAMILY_FIRST, .sure = true};
    size_t space = str_find_char(text, ' ');
    size_t at = 0;
    while (at < text.len) { // the longest title at the end
        size_t start = at;
        utf8_next(text, &at);
        if (start > 0 && person_is_han_title(str_from(text, start))) {
            person.suffix = str_from(text, start);
            text = str_trim(str_slice(text, 0, start));
            break;
        }
    }
    size_t surname = utf8_first(text, person_han_surname_runes(text)).len;
    if (space < text.len)
        surname = space;
    person.family = str_slice(text, 0, surname);
    person.given = str_trim(str_from(text, surname));
    return person;
}

static bool is_han(str text) {
    if (script_of_text(text) != SCRIPT_HAN)
        return false;
    int spaces = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t rune = utf8_next(text, &at);
        spaces += rune == ' ';
        if (rune != ' ' && !rune_is_han(rune))
            return false; // 迈克尔·杰克逊: a name from elsewhere
    }
    return spaces <= 1 && utf8_count(text) <= 8;
}

struct person person_read(struct arena *arena, str text) {
    struct person person = {0};
    text = text_clean(arena, text);
    if (text.len > LONGEST_NAME) {
        person.family = text;
        return person;
    }
    if (is_han(text))
        return read_han(text);
    size_t comma = str_find_char(text, ',');
    if (comma < text.len && str_find_last_char(text, ',') == comma &&
        read_comma(arena, text, comma, &person))
        return person;
    struct name_words words = words_of(arena, text);
    struct span left = {0, words.count};
    cut_titles(arena, &words, &left, &person);
    read_words(arena, &words, left, &person);
    return person;
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
    bool family_first = person->order == PERSON_FAMILY_FIRST && person->middle.len &&
                        person_is_patronymic(text_fold(arena, person->middle));
    add_part(&out, person->prefix);
    if (family_first)
        add_part(&out, person->family);
    add_part(&out, person->given);
    add_part(&out, person->middle);
    if (!family_first)
        add_part(&out, person->family);
    add_part(&out, person->suffix);
    return buf_str(&out);
}

// One word without hyphens: first letter upper, the rest lower; Mc and O' as they are written.
static void add_cased(struct arena *arena, struct buf *out, str word, bool last_word) {
    str folded = text_fold(arena, word);
    bool particle = !last_word && person_is_particle(folded);
    bool roman = str_is(folded, "ii") || str_is(folded, "iii") || str_is(folded, "iv");
    bool mac = folded.len > 4 && str_starts(folded, STR("mc"));
    size_t number = 0;
    bool upper_next = !particle;
    for (size_t at = 0; at < word.len; number++) {
        uint32_t rune = utf8_next(word, &at);
        bool up = roman || upper_next || (mac && number == 2);
        buf_add_rune(out, up ? rune_upper(rune) : rune_lower(rune));
        upper_next = (upper_next && !rune_is_letter(rune)) ||
                     ((rune == '\'' || rune == 0x2019) && number == 1);
    }
}

// "user_1" and "x7" are names that programs give; nobody wrote them in a hurry.
static bool is_identifier(str part) {
    for (size_t i = 0; i < part.len; i++)
        if (part.ptr[i] == '_' || (part.ptr[i] >= '0' && part.ptr[i] <= '9'))
            return true;
    return false;
}

str person_name_case(struct arena *arena, str part) {
    part = text_clean(arena, part);
    if (is_identifier(part) || (!all_upper(part) && !all_lower(part)))
        return part;
    struct buf out;
    buf_init(&out, arena);
    size_t start = 0;
    for (size_t i = 0; i <= part.len; i++) {
        if (i < part.len && part.ptr[i] != ' ' && part.ptr[i] != '-')
            continue;
        // A particle stands before a name: "van der Berg", but "Al", "Da Silva" as "da Silva".
        add_cased(arena, &out, str_slice(part, start, i), i == part.len || part.ptr[i] == '-');
        if (i < part.len)
            buf_add_char(&out, part.ptr[i]);
        start = i + 1;
    }
    return buf_str(&out);
}
