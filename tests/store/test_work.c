// Pages of records against a simple model in memory: every order, every filter operator, words
// searched, keyset and offset, over 500 random records with empty values, ties and several scripts.
// A question depends on the seed and its number only: KARTOTEKA_SEED=N repeats it.
#include "crm/derive.h"
#include "store/record.h"
#include "support/crm.h"
#include "text/fold.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECORDS = 500, QUESTIONS = 700 };

struct model {
    struct crm_fixture f;
    uint64_t state; // of the random numbers
    struct record *records[RECORDS];
    str bodies[RECORDS]; // what is searched of each, between spaces
    size_t count;
    const struct property *properties[64];
    size_t property_count;
};

static unsigned below(struct model *m, unsigned limit) {
    m->state += 0x9E3779B97F4A7C15U;
    return (unsigned)(hash_u64(m->state) >> 33) % limit;
}

#define PICK(m, list) (list)[below((m), sizeof(list) / sizeof *(list))]

// -- records

static void add_random(struct model *m) {
    static const char *const first[] = {"Jan", "anna", "Łukasz", "Lukasz", "Александр", "伟",
                                        "Zoë", "",     "Émile",  "...",    "jan",       "Ян"};
    static const char *const last[] = {"Nowak",   "nowak", "Żak",          "Zak",
                                       "Иванов",  "王",    "O'Neil",       "Müller",
                                       "Mueller", "",      "van der Berg", "NOWAK-ZAK"};
    static const char *const city[] = {"Łódź", "", "Berlin", "北京", "Москва", "Łódź", "", "lodz"};
    static const char *const country[] = {"PL", "", "DE", "CN", "RU", "Narnia"};
    static const char *const stage[] = {"lead", "customer", "", "opportunity"};
    static const char *const score[] = {"1", "1.5", "", "-3", "1000000", "0", "2.25"};
    static const char *const birth[] = {"1990-05-31", "", "1985-01-01", "2001-12-31"};
    static const char *const job[] = {"Dyrektor", "dyrektor",     "",
                                      "Директор", "100% _sales_", "a\\b"};
    static const char *const notes[] = {"", "First line\nsecond Line", "ŁÓDŹ", "x;y"};
    static const char *const interests[] = {"", "offers", "offers;news", "events;offers", "news"};
    static const char *const yes[] = {"yes", "no", ""};
    static const char *const site[] = {"", "https://Example.com/a", "https://ромашка.рф"};
    struct crm_fixture *f = &m->f;
    const struct object_type *t = f->contacts;
    char email[40] = "", phone[24] = "";
    if (below(m, 4))
        snprintf(email, sizeof email, "U%u@example.com", below(m, 80));
    if (below(m, 3))
        snprintf(phone, sizeof phone, "+48 600 100 %03u", below(m, 60));
    const struct assignment list[] = {
        crm_set(t, "firstname", PICK(m, first)),
        crm_set(t, "lastname", PICK(m, last)),
        crm_set(t, "city", PICK(m, city)),
        crm_set(t, "country", PICK(m, country)),
        crm_set(t, "lifecyclestage", PICK(m, stage)),
        crm_set(t, "lead_score", PICK(m, score)),
        crm_set(t, "date_of_birth", PICK(m, birth)),
        crm_set(t, "jobtitle", PICK(m, job)),
        crm_set(t, "notes", PICK(m, notes)),
        crm_set(t, "interests", PICK(m, interests)),
        crm_set(t, "newsletter", PICK(m, yes)),
        crm_set(t, "website", PICK(m, site)),
        crm_set(t, "email", email),
        crm_set(t, "phone", phone),
    };
    int64_t now = f->now;
    if (below(m, 3))
        f->now -= 1000000; // the same time as the one before
    struct save_result saved = crm_save_now(f, t, 0, list, sizeof list / sizeof *list);
    f->now = now + (below(m, 2) ? 1000000 : 0);
    if (below(m, 8) == 0) {
        struct save_result result;
        crm_begin(f);
        OK(f->t, crm_archive(&f->work, t, saved.record->id, (struct source){0}, &result));
        crm_commit(f);
        if (below(m, 4) == 0) {
            crm_begin(f);
            OK(f->t, crm_restore(&f->work, t, saved.record->id, (struct source){0}, &result));
            crm_commit(f);
        }
    }
    m->records[m->count] = crm_record(f, t, saved.record->id);
    m->bodies[m->count] =
        str_concat(f->work.arena, STR(" "), derive_search(f->work.arena, m->records[m->count]));
    m->count++;
}

static void make(struct model *m, void **state) {
    memset(m, 0, sizeof *m);
    crm_fixture_begin(&m->f, state);
    const char *seed = getenv("KARTOTEKA_SEED");
    m->state = seed ? strtoull(seed, NULL, 10) : 1;
    while (m->count < RECORDS)
        add_random(m);
    for (size_t i = 0; i < m->f.contacts->property_count; i++)
        if (!m->f.contacts->properties[i].archived && m->property_count < 64)
            m->properties[m->property_count++] = &m->f.contacts->properties[i];
}

// -- what a value compares as

static struct value compared(struct model *m, const struct property *p, struct value v) {
    if (!p->sort_column.len)
        return v;
    str text = value_as_str(v);
    if (!text.len)
        return value_text(STR(""));
    str key = text_sort_key(m->f.work.arena, text, SORT_KEY_BYTES);
    return value_text(key.len ? key : STR("~"));
}

static int compare(struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return value_is_null(b) - value_is_null(a) > 0   ? 1
               : value_is_null(b) - value_is_null(a) < 0 ? -1
                                                         : 0;
    if (a.kind == VALUE_TEXT)
        return str_compare(a.s, b.s);
    double x = value_as_float(a), y = value_as_float(b);
    return x < y ? -1 : x > y;
}

static bool is_empty(struct value v) {
    return value_is_null(v) || (v.kind == VALUE_TEXT && !v.s.len);
}

// -- filters

static str lower(struct model *m, str s) {
    return str_lower_ascii(m->f.work.arena, s);
}

static bool has_option(struct value v, str option) {
    str rest = value_as_str(v), part;
    while (rest.len && str_split(&rest, ';', &part))
        if (str_equal(part, option))
            return true;
    return false;
}

static bool equal(struct model *m, const struct property *p, struct value v, struct value wanted) {
    if (is_empty(v))
        return false;
    if (p->type->multiple)
        return has_option(v, value_as_str(wanted));
    return compare(compared(m, p, v), compared(m, p, wanted)) == 0;
}

static bool contains(struct model *m, const struct property *p, struct value v,
                     struct value wanted) {
    str text = value_as_str(wanted);
    if (is_empty(v))
        return false;
    if (p->type->multiple)
        return has_option(v, text);
    if (p->sort_column.len)
        return str_has(compared(m, p, v).s, text_fold(m->f.work.arena, text));
    return str_has(lower(m, value_as_str(v)), lower(m, text));
}

static bool any_of(struct model *m, const struct filter *f, struct value v) {
    for (size_t i = 0; i < f->value_count; i++)
        if (equal(m, f->property, v, f->values[i]))
            return true;
    return false;
}

static bool matches(struct model *m, const struct filter *f, const struct record *r) {
    struct value v = r->values[f->property->slot];
    int order =
        is_empty(v) ? 0 : compare(compared(m, f->property, v), compared(m, f->property, f->value));
    bool there = !is_empty(v);
    switch (f->op) {
    case FILTER_EQ:
        return equal(m, f->property, v, f->value);
    case FILTER_NEQ:
        return !equal(m, f->property, v, f->value);
    case FILTER_LT:
        return there && order < 0;
    case FILTER_LTE:
        return there && order <= 0;
    case FILTER_GT:
        return there && order > 0;
    case FILTER_GTE:
        return there && order >= 0;
    case FILTER_BETWEEN:
        return there && order >= 0 &&
               compare(compared(m, f->property, v), compared(m, f->property, f->high)) <= 0;
    case FILTER_IN:
        return any_of(m, f, v);
    case FILTER_NOT_IN:
        return !any_of(m, f, v);
    case FILTER_HAS_PROPERTY:
        return there;
    case FILTER_NOT_HAS_PROPERTY:
        return !there;
    case FILTER_CONTAINS_TOKEN:
        return contains(m, f->property, v, f->value);
    case FILTER_NOT_CONTAINS_TOKEN:
        return !contains(m, f->property, v, f->value);
    case FILTER_OPERATOR_COUNT:
        break;
    }
    return false;
}

static bool begins_word(struct arena *arena, str body, str spellings) {
    str spelling;
    while (spellings.len && str_split(&spellings, '|', &spelling))
        if (str_has(body, str_concat(arena, STR(" "), spelling)))
            return true;
    return false;
}

// Every word typed begins a word of the record, in one of its spellings.
static bool is_found(struct model *m, size_t record, str text) {
    struct arena *arena = m->f.work.arena;
    str words = text_query_form(arena, text), word;
    if (str_trim(text).len && !words.len)
        return false;
    str body = m->bodies[record];
    while (words.len && str_split(&words, ' ', &word))
        if (!begins_word(arena, body, word))
            return false;
    return true;
}

static bool answers(struct model *m, const struct query *q, size_t record) {
    const struct record *r = m->records[record];
    bool any = q->group_count == 0;
    if (q->archived != (r->archived_at != 0))
        return false;
    for (size_t g = 0; g < q->group_count && !any; g++) {
        any = true;
        for (size_t i = 0; i < q->groups[g].count; i++)
            any = any && matches(m, &q->groups[g].filters[i], r);
    }
    return any && is_found(m, record, q->text);
}

// -- order

struct ordered {
    struct model *m;
    const struct query *q;
};

static int order(struct ordered *o, const struct record *a, const struct record *b) {
    const struct query *q = o->q;
    for (size_t i = 0; i < q->sort_count; i++) {
        const struct property *p = q->sorts[i].property;
        int by =
            compare(compared(o->m, p, a->values[p->slot]), compared(o->m, p, b->values[p->slot]));
        if (by)
            return q->sorts[i].descending ? -by : by;
    }
    bool down = q->sort_count && q->sorts[q->sort_count - 1].descending;
    int by = a->id < b->id ? -1 : a->id > b->id;
    return down ? -by : by;
}

static size_t answer(struct model *m, const struct query *q, struct record **out) {
    struct ordered o = {m, q};
    size_t count = 0;
    for (size_t i = 0; i < m->count; i++) {
        if (!answers(m, q, i))
            continue;
        size_t at = count++;
        for (; at > 0 && order(&o, m->records[i], out[at - 1]) < 0; at--)
            out[at] = out[at - 1];
        out[at] = m->records[i];
    }
    return count;
}

// -- questions

static struct value some_value(struct model *m, const struct property *p) {
    for (int tries = 0; tries < 60; tries++) {
        struct value v = m->records[below(m, RECORDS)]->values[p->slot];
        if (!is_empty(v))
            return v;
    }
    return p->type->storage == VALUE_TEXT    ? value_text(STR("x"))
           : p->type->storage == VALUE_FLOAT ? value_float(1)
                                             : value_int(1);
}

// One option of several; a piece of a text.
static struct value piece(struct model *m, const struct property *p, struct value v, bool part) {
    if (v.kind != VALUE_TEXT)
        return v;
    if (p->type->multiple) {
        str rest = v.s, option = v.s;
        str_split(&rest, ';', &option);
        return value_text(option);
    }
    if (!part)
        return v;
    size_t from = below(m, (unsigned)v.s.len), to = from + 1 + below(m, 4);
    while (from > 0 && ((unsigned char)v.s.ptr[from] & 0xC0) == 0x80)
        from--;
    while (to < v.s.len && ((unsigned char)v.s.ptr[to] & 0xC0) == 0x80)
        to++;
    return value_text(str_slice(v.s, from, to));
}

static bool random_filter(struct model *m, struct filter *f) {
    const struct property *p = m->properties[below(m, (unsigned)m->property_count)];
    enum filter_operator op = (enum filter_operator)below(m, FILTER_OPERATOR_COUNT);
    if (!(p->type->operators & FILTER_BIT(op)))
        return false;
    bool part = op == FILTER_CONTAINS_TOKEN || op == FILTER_NOT_CONTAINS_TOKEN;
    *f = (struct filter){.property = p, .op = op};
    f->value = piece(m, p, some_value(m, p), part);
    f->high = piece(m, p, some_value(m, p), false);
    f->value_count = 1 + below(m, 3);
    f->values = ARENA_ARRAY(m->f.work.arena, f->value_count, struct value);
    for (size_t i = 0; i < f->value_count; i++)
        f->values[i] = piece(m, p, some_value(m, p), false);
    return true;
}

static void random_question(struct model *m, struct query *q) {
    struct arena *arena = m->f.work.arena;
    static const char *const text[] = {"j",       "JAN nowak",   "ян",       "zak",  "иван", "王",
                                       "mueller", "example.com", "...",      "  ",   "lodz", "u1",
                                       "600 100", "o'n",         "jan berl", "wang", "\"*"};
    *q = (struct query){.type = m->f.contacts, .archived = below(m, 6) == 0, .want_total = true};
    if (below(m, 3) == 0)
        q->text = str_of(PICK(m, text));
    q->group_count = below(m, 3);
    q->groups = ARENA_ARRAY(arena, q->group_count, struct filter_group);
    for (size_t g = 0; g < q->group_count; g++) {
        struct filter_group *group = &q->groups[g];
        group->count = 1 + below(m, 2);
        group->filters = ARENA_ARRAY(arena, group->count, struct filter);
        for (size_t i = 0; i < group->count;)
            i += random_filter(m, &group->filters[i]) ? 1 : 0;
    }
    q->sort_count = below(m, 4);
    for (size_t i = 0; i < q->sort_count; i++)
        q->sorts[i] =
            (struct sort){m->properties[below(m, (unsigned)m->property_count)], below(m, 2) == 1};
    q->limit = 1 + below(m, 90);
}

static void describe(const struct query *q) {
    for (size_t g = 0; g < q->group_count; g++)
        for (size_t i = 0; i < q->groups[g].count; i++) {
            const struct filter *f = &q->groups[g].filters[i];
            print_error("group %zu: " STR_FMT " %s \"" STR_FMT "\" (%lld, %g)\n", g,
                        STR_ARG(f->property->name), filter_operator_name(f->op),
                        STR_ARG(value_as_str(f->value)), (long long)value_as_int(f->value),
                        value_as_float(f->value));
        }
    for (size_t i = 0; i < q->sort_count; i++)
        print_error("sort: " STR_FMT "%s\n", STR_ARG(q->sorts[i].property->name),
                    q->sorts[i].descending ? " descending" : "");
    print_error("limit %lld%s, \"" STR_FMT "\"\n", (long long)q->limit,
                q->archived ? ", archived" : "", STR_ARG(q->text));
}

static void same_page(const struct query *q, const struct record_page *page, struct record **wanted,
                      size_t at, size_t count, const char *how) {
    size_t expected = count - at < (size_t)q->limit ? count - at : (size_t)q->limit;
    bool same = page->count == expected;
    for (size_t i = 0; same && i < expected; i++)
        same = page->records[i]->id == wanted[at + i]->id;
    if (same)
        return;
    describe(q);
    print_error("%s, from %zu of %zu: %zu records, expected %zu\n", how, at, count, page->count,
                expected);
    for (size_t i = 0; i < page->count || i < expected; i++)
        if (i >= page->count || i >= expected || page->records[i]->id != wanted[at + i]->id) {
            print_error("place %zu: %lld, expected %lld\n", at + i,
                        i < page->count ? (long long)page->records[i]->id : 0,
                        i < expected ? (long long)wanted[at + i]->id : 0);
            break;
        }
    assert_true(same);
}

static void ask(struct model *m, struct query *q) {
    struct record *wanted[RECORDS];
    struct record_page page;
    size_t count = answer(m, q, wanted), at = 0;
    do {
        OK(m->f.t, store_record_query(&m->f.work, q, &page));
        same_page(q, &page, wanted, at, count, "keyset");
        if (page.total != (int64_t)count)
            describe(q);
        assert_int_equal(page.total, count);
        assert_true(page.total_exact);
        at += page.count;
        q->after = page.after;
        assert_int_equal(at<count, q->after.len> 0);
    } while (q->after.len);
    for (int i = 0; i < 2; i++) {
        q->offset = below(m, (unsigned)count + 3);
        OK(m->f.t, store_record_query(&m->f.work, q, &page));
        size_t from = (size_t)q->offset < count ? (size_t)q->offset : count;
        same_page(q, &page, wanted, from, count, "offset");
    }
}

static void test_random_questions(void **state) {
    struct model m;
    make(&m, state);
    m.f.work.arena = &m.f.scratch;
    for (int i = 0; i < QUESTIONS; i++) {
        struct query q;
        arena_reset(&m.f.scratch);
        random_question(&m, &q);
        ask(&m, &q);
    }
    crm_fixture_end(&m.f);
}

// Every property in both directions, and every operator it has, once at least.
static void test_each_alone(void **state) {
    struct model m;
    make(&m, state);
    m.f.work.arena = &m.f.scratch;
    for (size_t i = 0; i < m.property_count; i++) {
        const struct property *p = m.properties[i];
        for (int down = 0; down < 2; down++) {
            struct query q = {.type = m.f.contacts, .limit = 70, .want_total = true};
            arena_reset(&m.f.scratch);
            q.sort_count = 1;
            q.sorts[0] = (struct sort){p, down == 1};
            ask(&m, &q);
        }
        for (int op = 0; op < FILTER_OPERATOR_COUNT; op++) {
            if (!(p->type->operators & FILTER_BIT(op)))
                continue;
            arena_reset(&m.f.scratch);
            bool part = op == FILTER_CONTAINS_TOKEN || op == FILTER_NOT_CONTAINS_TOKEN;
            struct filter filter = {.property = p, .op = (enum filter_operator)op};
            filter.value = piece(&m, p, some_value(&m, p), part);
            filter.high = piece(&m, p, some_value(&m, p), false);
            filter.values = &filter.high;
            filter.value_count = 1;
            struct filter_group group = {&filter, 1};
            struct query q = {.type = m.f.contacts,
                              .limit = 90,
                              .want_total = true,
                              .groups = &group,
                              .group_count = 1};
            ask(&m, &q);
        }
    }
    crm_fixture_end(&m.f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_each_alone),
                                       ON_BOTH_ENGINES(test_random_questions)};
    return cmocka_run_group_tests_name("work", tests, NULL, NULL);
}
