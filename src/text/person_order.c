// Given and family name of the words that are neither title nor suffix.
//
// Evidence is a patronymic, capitals, particles, known given names, endings and lists of surnames;
// the country decides what is open. Without any, the given name comes first and is not sure.
#include "text/person_private.h"
#include "text/script.h"

struct reading {
    struct arena *arena;
    struct name_words *words;
    struct span left;
    str country;
    struct person *person;
};

static const struct name_word *word_at(const struct reading *r, size_t i) {
    return &r->words->at[i];
}

static size_t words_left(const struct reading *r) {
    return r->left.to - r->left.from;
}

static bool in_country(const struct reading *r, const char *codes) {
    return r->country.len == 2 && str_has(str_of(codes), r->country);
}

static void put(const struct reading *r, struct span given, struct span middle,
                struct span family) {
    r->person->given = name_join(r->arena, r->words, given);
    r->person->middle = name_join(r->arena, r->words, middle);
    r->person->family = name_join(r->arena, r->words, family);
}

// The first word of `names` is the given name, the others are middle names.
static void put_names(const struct reading *r, struct span names, struct span family) {
    size_t first = names.from + (names.to > names.from);
    put(r, (struct span){names.from, first}, (struct span){first, names.to}, family);
}

static void put_family_first(const struct reading *r, size_t family_to) {
    r->person->order = PERSON_FAMILY_FIRST;
    r->person->sure = true;
    put_names(r, (struct span){family_to, r->left.to}, (struct span){r->left.from, family_to});
}

static bool is_surname(const struct name_word *word) {
    return (word->flags & (WORD_SURNAME | WORD_HISPANIC) && !word->given) ||
           (!word->given && !word->initials && person_is_surname_like(word->folded));
}

static bool is_asian(const struct name_word *word) {
    return word->flags & (WORD_FIRST | WORD_ASIAN);
}

// Two words become one where they are one name: "Velasquez y Garcia", "Abdul Salam", "John & Jane".
static void merge(struct name_words *words, struct span *left, size_t at, size_t count) {
    struct name_word *one = &words->at[at];
    const struct name_word *last = &words->at[at + count - 1];
    one->text.len = (size_t)(last->text.ptr + last->text.len - one->text.ptr);
    one->folded = one->text; // no initial, and no word of the tables
    one->comma = last->comma;
    one->flags &= WORD_SURNAME | WORD_HISPANIC;
    one->initials = false;
    for (size_t i = at + count; i < words->count; i++)
        words->at[i - count + 1] = words->at[i];
    words->count -= count - 1;
    left->to -= count - 1;
}

static void merge_names(struct reading *r) {
    struct name_words *words = r->words;
    for (size_t i = r->left.from + 1; i + 1 < r->left.to; i++) {
        const struct name_word *word = word_at(r, i);
        bool letter = word->folded.len == 1 && word->folded.ptr[0] != '&';
        if (!(word->flags & WORD_CONJUNCTION) || word->dotted || (letter && words_left(r) < 4) ||
            (letter && word->upper) || (!word->lower && word->folded.ptr[0] != '&'))
            continue;
        if (words->at[i - 1].flags & WORD_PARTICLE)
            continue; // von und zu
        merge(words, &r->left, i - 1, 3);
        i--;
    }
    if (words_left(r) > 2 && word_at(r, r->left.from)->flags & WORD_BOUND)
        merge(words, &r->left, r->left.from, 2);
}

// Two words "Гейдар оглы" that are a patronymic, or one; r->left.to where there is none.
static struct span find_patronymic(const struct reading *r) {
    static const char *const behind[] = {"оглы", "кызы", "улы",  "уулу", "ўғли", "қизи", "оглу",
                                         "oglu", "ogly", "oğlu", "kyzy", "qızı", "qizi", "uly"};
    for (size_t i = r->left.from + 1; i < r->left.to; i++) {
        str folded = word_at(r, i)->folded;
        for (size_t n = 0; n < sizeof behind / sizeof *behind && i > r->left.from + 1; n++)
            if (str_is(folded, behind[n]))
                return (struct span){i - 1, i + 1};
        if (person_is_patronymic(folded) && !word_at(r, i)->given)
            return (struct span){i, i + 1};
    }
    return (struct span){r->left.to, r->left.to};
}

// Иванов Иван Иванович, Иван Иванович Иванов, Иван Иванович.
static bool read_patronymic(const struct reading *r) {
    struct span found = find_patronymic(r), none = {0, 0};
    size_t from = r->left.from, to = r->left.to;
    if (found.from >= to)
        return false;
    bool latin = script_of_text(word_at(r, found.from)->folded) == SCRIPT_LATIN;
    if (found.to < to && latin && !(is_surname(word_at(r, found.to)) || found.to - found.from > 1))
        return false; // Dragan Petrovich Jovan
    r->person->sure = true;
    if (found.from == from + 1 && found.to == to && latin && found.to - found.from == 1) {
        r->person->sure = false; // Roman Abramovich: among Latin letters a surname more often
        put(r, (struct span){from, from + 1}, none, found);
        return true;
    }
    r->person->patronymic = name_join(r->arena, r->words, found);
    if (found.to < to) {
        put_names(r, (struct span){from, found.from}, (struct span){found.to, to});
    } else if (found.from - from >= 2) {
        r->person->order = PERSON_FAMILY_FIRST;
        put_names(r, (struct span){found.from - 1, found.from},
                  (struct span){from, found.from - 1});
    } else {
        r->person->sure = false;
        put_names(r, (struct span){from, found.from}, none);
    }
    return true;
}

// "KOWALSKI Jan", "Juan DE LA CRUZ": one run of capitals at one end is the family name.
static bool read_capitals(const struct reading *r) {
    size_t upper = 0, head = r->left.from, tail = r->left.to;
    for (size_t i = r->left.from; i < r->left.to; i++) {
        bool counts = word_at(r, i)->upper && !word_at(r, i)->initials;
        upper += counts;
        if (counts && head == i)
            head++;
    }
    while (tail > r->left.from && word_at(r, tail - 1)->upper && !word_at(r, tail - 1)->initials)
        tail--;
    if (upper == 0 || upper == words_left(r))
        return false;
    if (head - r->left.from == upper && (upper > 1 || word_at(r, r->left.from)->folded.len > 2)) {
        put_family_first(r, head);
        return true;
    }
    if (r->left.to - tail != upper || (upper == 1 && word_at(r, tail)->folded.len < 3))
        return false;
    r->person->sure = true;
    put_names(r, (struct span){r->left.from, tail}, (struct span){tail, r->left.to});
    return true;
}

// A particle that is one here: not the "Van" of Van Morrison.
static bool is_particle(const struct reading *r, size_t i) {
    const struct name_word *word = word_at(r, i);
    if (!(word->flags & WORD_PARTICLE) || word->initials)
        return false;
    const struct name_word *last = word_at(r, r->left.to - 1);
    bool given_behind = words_left(r) > 2 && !word->given && last->given &&
                        !(last->flags & WORD_BOTH); // Le Pen Marine
    return i > r->left.from || word->lower || word_at(r, i + 1)->flags & WORD_PARTICLE ||
           given_behind;
}

static bool read_particles(const struct reading *r) {
    size_t from = r->left.from, to = r->left.to, at = from;
    while (at + 1 < to && !is_particle(r, at))
        at++;
    if (at + 1 >= to)
        return false;
    r->person->sure = true;
    if (at == from) { // van der Berg; van der Berg Jan
        bool behind = word_at(r, to - 1)->given && to - from > 2 &&
                      !(word_at(r, to - 2)->flags & WORD_PARTICLE);
        size_t end = behind ? to - 1 : to;
        if (behind)
            r->person->order = PERSON_FAMILY_FIRST;
        put_names(r, (struct span){end, to}, (struct span){from, end});
        return true;
    }
    size_t name = at;
    while (name < to && word_at(r, name)->flags & WORD_PARTICLE)
        name++;
    if (name + 1 < to && word_at(r, name)->given && word_at(r, name + 1)->flags & WORD_HISPANIC) {
        // María del Carmen Rodríguez, María de los Ángeles Pérez Gómez
        put(r, (struct span){from, name + 1}, (struct span){0, 0}, (struct span){name + 1, to});
        return true;
    }
    if (word_at(r, at)->flags & WORD_ASIAN && !word_at(r, at)->lower)
        return false; // Li Le
    put_names(r, (struct span){from, at}, (struct span){at, to});
    return true;
}

// Nguyen Van An, Wong Kar-wai, Li Xiaoming, Kim Min Su: family first by custom.
static bool is_hyphened_given(str text) {
    size_t at = str_find_char(text, '-');
    return at > 1 && at + 1 < text.len && text.ptr[at + 1] >= 'a' && text.ptr[at + 1] <= 'z';
}

static bool read_asian(const struct reading *r) {
    size_t from = r->left.from, to = r->left.to, count = words_left(r);
    const struct name_word *first = word_at(r, from), *last = word_at(r, to - 1);
    bool home = in_country(r, "CN TW HK MO SG KR KP VN MY");
    bool hyphened = is_hyphened_given(last->text) && count == 2 && !last->given;

    bool vietnamese = count > 2 && (str_is(word_at(r, from + 1)->folded, "van") ||
                                    str_is(word_at(r, from + 1)->folded, "thi"));
    // ầ and its like (U+1EA0 on) are Vietnamese only.
    for (size_t i = from; count > 2 && i < to; i++)
        vietnamese = vietnamese || str_has(word_at(r, i)->text, STR("\xE1\xBA")) ||
                     str_has(word_at(r, i)->text, STR("\xE1\xBB"));
    bool syllables = true, romanised = count == 3;
    for (size_t i = from + 1; i < to; i++)
        syllables = syllables && !word_at(r, i)->given && !word_at(r, i)->initials &&
                    (person_is_pinyin(word_at(r, i)->folded) || home);
    for (size_t i = from + 1; i < to; i++)
        romanised = romanised && word_at(r, i)->flags & WORD_SYLLABLE && !word_at(r, i)->given;
    if (!is_asian(first) || count > 4 || (first->given && !hyphened && !romanised))
        return false;
    bool other = is_asian(last) && !(first->flags & WORD_FIRST && !(last->flags & WORD_FIRST));
    if (!(vietnamese || hyphened || romanised ||
          (syllables && count == 3 && first->flags & WORD_FIRST) ||
          (syllables && (home || !other))))
        return false;
    r->person->order = PERSON_FAMILY_FIRST;
    r->person->sure = true;
    struct span family = {from, from + 1}, none = {0, 0};
    if (vietnamese)
        put(r, (struct span){to - 1, to}, (struct span){from + 1, to - 1}, family);
    else
        put(r, (struct span){from + 1, to}, none, family);
    return true;
}

// "Иванов И.И.", "Kowalski J.": one word and initials behind it.
static bool read_initials_behind(const struct reading *r) {
    size_t from = r->left.from, to = r->left.to;
    const struct name_word *first = word_at(r, from);
    for (size_t i = from + 1; i < to; i++)
        if (!word_at(r, i)->initials)
            return false;
    bool cyrillic = script_of_text(first->folded) == SCRIPT_CYRILLIC;
    if (first->initials || first->given || !(cyrillic || is_surname(first)))
        return false;
    put_family_first(r, from + 1);
    return true;
}

// Cyrillic initials are of given name and patronymic: И.И. Иванов, Иванов И. И.
static void divide_initials(const struct reading *r) {
    struct person *person = r->person;
    size_t dot = str_find_char(person->given, '.');
    if (script_of_text(person->given) != SCRIPT_CYRILLIC || dot > 2)
        return;
    if (dot + 1 < person->given.len) {
        person->patronymic = str_trim(str_from(person->given, dot + 1));
        person->given = str_slice(person->given, 0, dot + 1);
    } else if (person->middle.len && str_find_char(person->middle, '.') < 3) {
        person->patronymic = person->middle;
        person->middle = (str){0};
    }
}

// Is the first of the words a family name? *sure: there was evidence either way.
static bool family_first(const struct reading *r, bool *sure) {
    const struct name_word *first = word_at(r, r->left.from), *last = word_at(r, r->left.to - 1);
    bool custom = in_country(r, "PL RU BY UA KZ CZ SK HU RO BG LT LV IT FR ES AT DE");
    *sure = true;
    if (in_country(r, "HU") && !first->given)
        return last->given || !is_surname(last);
    if (first->given && !last->given)
        return false;
    if (last->given && !first->given) {
        if (is_surname(first) || (custom && !(last->flags & WORD_BOTH)))
            return true;
        *sure = !(last->flags & WORD_BOTH) && words_left(r) == 2 && !first->initials;
        return *sure;
    }
    if (last->given && first->given && last->flags & WORD_BOTH && !(first->flags & WORD_BOTH))
        return false; // Ricky Martin
    if (last->given && first->given && first->flags & WORD_BOTH && !(last->flags & WORD_BOTH))
        return (*sure = custom && is_surname(first));
    if (!first->given && !last->given && is_surname(first) != is_surname(last) &&
        words_left(r) == 2) {
        bool slavic = person_is_slavic_surname(first->folded) ||
                      script_of_text(first->folded) == SCRIPT_CYRILLIC;
        if (!is_surname(first))
            return false;
        *sure = slavic && !first->initials && !last->initials;
        return *sure;
    }
    *sure = false;
    return false;
}

// García Márquez, Silva Santos, Nowak Kowalska: how many words at the end are the family name.
static size_t family_words(const struct reading *r) {
    size_t count = words_left(r);
    if (count < 3)
        return 1;
    const struct name_word *one = word_at(r, r->left.to - 2), *two = word_at(r, r->left.to - 1);
    if (one->initials || two->initials || one->given)
        return 1;
    if (one->flags & two->flags & WORD_HISPANIC)
        return 2;
    if (in_country(r, "ES MX AR CO PE CL VE EC GT CU BO DO HN PY SV NI CR PA UY PT BR"))
        return 2;
    bool slavic = (person_is_slavic_surname(one->folded) || one->flags & WORD_SURNAME) &&
                  person_is_slavic_surname(two->folded);
    return slavic && script_of_text(one->folded) == SCRIPT_LATIN ? 2 : 1;
}

static void read_one(const struct reading *r) {
    const struct name_word *word = word_at(r, r->left.from);
    struct span one = r->left, none = {0, 0};
    bool given = word->given && !r->person->prefix.len;
    for (size_t i = 0; i < r->left.from; i++) // Sir Ian; pani Anna, but Mr. Martin
        given = given || word_at(r, i)->flags & WORD_GIVEN ||
                (word->given && word_at(r, i)->flags & WORD_RARE);
    if (given && r->person->prefix.len && !word->given &&
        (word->flags & WORD_SURNAME || person_is_surname_like(word->folded)))
        given = false;
    put(r, given ? one : none, none, given ? none : one);
    r->person->sure = false;
}

void name_read_order(struct arena *arena, struct name_words *words, struct span left, str country,
                     struct person *person) {
    struct reading r = {arena, words, left, country, person};
    if (words_left(&r) == 0)
        return;
    merge_names(&r);
    if (words_left(&r) == 1) {
        read_one(&r);
        return;
    }
    if (read_patronymic(&r) || read_asian(&r) || read_capitals(&r) || read_particles(&r))
        return;
    if (read_initials_behind(&r)) {
        divide_initials(&r);
        return;
    }
    if (family_first(&r, &person->sure)) {
        bool sure = person->sure;
        put_family_first(&r, r.left.from + 1);
        person->sure = sure;
    } else {
        size_t end = r.left.to - family_words(&r);
        put_names(&r, (struct span){r.left.from, end}, (struct span){end, r.left.to});
    }
    divide_initials(&r);
}
