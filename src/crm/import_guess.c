// What the columns of a file mean: the guesses of formats/table_guess over the properties of a
// type, each held against what this room knows of properties.
//
// The idea: headers and cells are two witnesses. A header is not believed where the cells can not
// be read as its property; cells alone are believed only where there are enough of them, they
// differ, and the header does not speak of something else.
#include "crm/import_private.h"
#include "text/fold.h"

enum {
    COLUMN_WORDS = 64,
    ROUNDS = 4 // a guess that is refused leaves its property to another column, in the next round
};

static enum content_kind content_of(const struct property *p) {
    static const struct {
        const char *role, *type; // of the property; the first row that has one of them
        enum content_kind kind;
    } kinds[] = {
        {"given_name", NULL, CONTENT_PERSON},    {"family_name", NULL, CONTENT_PERSON},
        {"whole_name", NULL, CONTENT_PERSON},    {"company_name", NULL, CONTENT_COMPANY},
        {"postcode", NULL, CONTENT_POSTCODE},    {"email", "email", CONTENT_EMAIL},
        {"phone", "phone", CONTENT_PHONE},       {"web_domain", "url", CONTENT_URL},
        {NULL, "domain", CONTENT_URL},           {"birth_date", "date", CONTENT_DATE},
        {"country", "country", CONTENT_COUNTRY},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if ((kinds[i].role && str_is(p->match_role, kinds[i].role)) ||
            (kinds[i].type && str_is(str_of(p->type->name), kinds[i].type)))
            return kinds[i].kind;
    return p->type->storage == VALUE_FLOAT || p->type->decimals ? CONTENT_NUMBER : CONTENT_TEXT;
}

static size_t column_words(const struct property *p, str *words) {
    size_t count = 0;
    words[count++] = p->name;
    if (!str_equal(p->name, p->wire_name))
        words[count++] = p->wire_name;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        words[count++] = p->label[lang];
    str rest = p->synonyms, word;
    while (count < COLUMN_WORDS && str_split(&rest, '|', &word))
        if (word.len)
            words[count++] = word;
    return count;
}

struct guessing {
    struct arena *arena;
    const struct schema *schema;
    struct table_candidate *candidates;
    const struct property **properties; // of the candidates
    size_t candidate_count;
};

static void candidates_of(const struct object_type *type, struct guessing *g) {
    g->candidates = ARENA_ARRAY(g->arena, type->property_count, struct table_candidate);
    g->properties = ARENA_ARRAY(g->arena, type->property_count, const struct property *);
    for (size_t i = 0; i < type->property_count; i++) {
        const struct property *p = &type->properties[i];
        if (p->read_only || p->archived)
            continue;
        str *words = ARENA_ARRAY(g->arena, COLUMN_WORDS, str);
        g->properties[g->candidate_count] = p;
        g->candidates[g->candidate_count++] = (struct table_candidate){
            .name = p->name,
            .words = words,
            .word_count = column_words(p, words),
            .kind = content_of(p),
        };
    }
}

// A guess by the header that many cells contradict is none: "Program Name" is no industry when its
// values are none of the industries.
static bool is_readable(struct arena *arena, const struct property *p,
                        const struct table_column *column) {
    size_t filled = 0, readable = 0;
    for (size_t i = 0; i < column->cell_count; i++) {
        struct type_context c = {.arena = arena, .property = p};
        struct value value;
        if (!str_trim(column->cells[i]).len)
            continue;
        filled++;
        readable += property_read(&c, column->cells[i], &value) ? 1 : 0;
    }
    return readable * 5 >= filled * 4;
}

// Cells alone tell something only where there are some, and different ones: a column of "Yes" and
// "No" is no list of countries, though Norway's code is NO, and three addresses in two hundred rows
// make no column of addresses. Of a short file, what is there is believed.
static bool is_telling(const struct table_column *column) {
    enum { DIFFERENT = 5 };
    str seen[DIFFERENT];
    size_t different = 0;
    for (size_t i = 0; i < column->cell_count; i++) {
        str cell = str_trim(column->cells[i]);
        bool known = !cell.len || different == DIFFERENT;
        for (size_t j = 0; j < different && !known; j++)
            known = str_equal_ascii_nocase(seen[j], cell);
        if (!known)
            seen[different++] = cell;
    }
    return different == DIFFERENT || column->cell_count < 2 * DIFFERENT;
}

// -- what a header says

// Words for what somebody is: the column is about that person, whatever its cells look like.
// Folded.
static const char *const foreign_words[] = {
    "administrator",
    "advisor",
    "agent",
    "assistant",
    "ceo",
    "chair",
    "chairman",
    "chief",
    "consultant",
    "coordinator",
    "director",
    "founder",
    "guardian",
    "head",
    "manager",
    "owner",
    "parent",
    "partner",
    "president",
    "principal",
    "rep",
    "representative",
    "secretary",
    "spouse",
    "supervisor",
    "teacher",
    "asystent",
    "doradca",
    "dyrektor",
    "handlowiec",
    "kierownik",
    "koordynator",
    "opiekun",
    "prezes",
    "przedstawiciel",
    "sekretarz",
    "wlasciciel",
    "assistent",
    "ansprechpartner",
    "betreuer",
    "direktor",
    "geschaftsfuhrer",
    "inhaber",
    "leiter",
    "vertreter",
    "ассистент",
    "владелец",
    "директор",
    "куратор",
    "менеджер",
    "начальник",
    "представитель",
    "руководитель",
    "секретарь",
    "主任",
    "总监",
    "校长",
    "经理",
    "董事长",
    "负责人",
    "fax",
    "telefax",
    "faks",
    "факс",
    "传真",
};

static bool has_word(str text, str wanted) {
    str word;
    while (text_next_word(&text, &word))
        if (str_equal(word, wanted))
            return true;
    return false;
}

static bool is_foreign(str word) {
    for (size_t i = 0; i < sizeof foreign_words / sizeof *foreign_words; i++) {
        str foreign = str_of(foreign_words[i]);
        // Chinese writes no spaces: 区域经理 ends in 经理.
        if (str_equal(word, foreign) ||
            ((unsigned char)foreign.ptr[0] >= 0xe0 && str_ends(word, foreign)))
            return true;
    }
    return false;
}

// Whether this word of a header is all of a name of a property.
static bool names_property(struct arena *arena, const struct property *p, str word) {
    str words[COLUMN_WORDS];
    size_t count = column_words(p, words);
    for (size_t i = 0; i < count; i++)
        if (str_equal(text_fold(arena, words[i]), word))
            return true;
    return false;
}

static bool is_matched(const struct object_type *type) {
    for (size_t i = 0; i < type->property_count; i++)
        if (type->properties[i].match_role.len)
            return true;
    return false;
}

// Of people and companies only: a list of contacts has no column that is a product's "Link".
static bool names_any(const struct guessing *g, str word) {
    for (size_t t = 0; t < g->schema->type_count; t++)
        for (size_t i = 0;
             is_matched(&g->schema->types[t]) && i < g->schema->types[t].property_count; i++)
            if (names_property(g->arena, &g->schema->types[t].properties[i], word))
                return true;
    return false;
}

// A header that says something else than the candidate: it has a word that names another property
// or something foreign, and no word in common with the candidate's names. "Service type" is no
// e-mail address and "Manager" none of this person's, though the cells hold some; of a header that
// says nothing to us ("Column2", "Correo") the cells alone decide.
static bool header_contradicts(const struct guessing *g, str header, size_t candidate) {
    const struct table_candidate *wanted = &g->candidates[candidate];
    str folded = text_fold(g->arena, header), rest = folded, word;
    bool other = false;
    while (text_next_word(&rest, &word)) {
        for (size_t i = 0; i < wanted->word_count; i++)
            if (has_word(text_fold(g->arena, wanted->words[i]), word))
                return false;
        other = other || (is_foreign(word) && wanted->kind != CONTENT_PERSON) || names_any(g, word);
    }
    return other;
}

static bool is_believed(const struct guessing *g, const struct table_guess *guess,
                        const struct table_column *column) {
    size_t candidate = (size_t)guess->candidate;
    if (!is_readable(g->arena, g->properties[candidate], column))
        return false;
    return guess->reason != TABLE_BY_CONTENT ||
           (is_telling(column) && !header_contradicts(g, column->header, candidate));
}

// The columns still in question, guessed against each other. Those whose guess is not believed are
// left out of the next round; says whether there are any.
static bool guess_round(const struct guessing *g, struct table_column *columns, size_t *indexes,
                        size_t *count, struct table_guess *guesses) {
    size_t kept = 0;
    table_guess(g->arena, columns, *count, g->candidates, g->candidate_count, guesses);
    for (size_t i = 0; i < *count; i++) {
        if (guesses[i].candidate >= 0 && !is_believed(g, &guesses[i], &columns[i]))
            continue;
        guesses[kept] = guesses[i];
        columns[kept] = columns[i];
        indexes[kept++] = indexes[i];
    }
    bool refused = kept < *count;
    *count = kept;
    return refused;
}

void import_guess_columns(struct arena *arena, const struct schema *schema,
                          const struct object_type *type, const struct table_column *columns,
                          struct import_plan *plan) {
    struct guessing g = {.arena = arena, .schema = schema};
    size_t count = plan->column_count;
    struct table_column *asked = ARENA_ARRAY(arena, count, struct table_column);
    struct table_guess *guesses = ARENA_ARRAY(arena, count, struct table_guess);
    size_t *indexes = ARENA_ARRAY(arena, count, size_t);
    candidates_of(type, &g);
    for (size_t i = 0; i < count; i++) {
        asked[i] = columns[i];
        indexes[i] = i;
    }
    for (int round = 0; round < ROUNDS; round++)
        if (!guess_round(&g, asked, indexes, &count, guesses))
            break;
    for (size_t i = 0; i < count; i++) {
        if (guesses[i].candidate < 0)
            continue;
        struct import_column *column = &plan->columns[indexes[i]];
        column->guess_id = g.properties[guesses[i].candidate]->id;
        column->guess_score = guesses[i].score;
        column->guess_by_content = guesses[i].reason == TABLE_BY_CONTENT;
        if (guesses[i].score >= 0.5)
            column->property_id = column->guess_id;
    }
}
