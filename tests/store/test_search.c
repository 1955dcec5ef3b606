// The search index by itself against a plain list, and searches with more hits than are counted:
// nothing is lost on the way through their pages, and a total that is not exact says so.
#include "base/map.h"
#include "db/search.h"
#include "store/record.h"
#include "support/crm.h"
#include "text/fold.h"
#include <string.h>

#define LONG "abcdefghijklmnopqrstuvwxyzabcdefghij" // longer than the list of words keeps

enum { ENTRIES = 400, MANY = TOTAL_EXACT_MAX + 400, ARCHIVED_EACH = 50 };

// -- the index

struct model {
    struct test_store *t;
    struct db_search_entry entries[ENTRIES]; // of the ids 1 .. ENTRIES
    uint64_t state;
};

static unsigned below(struct model *m, unsigned limit) {
    m->state += 0x9E3779B97F4A7C15U;
    return (unsigned)(hash_u64(m->state) >> 33) % limit;
}

static void write_entry(struct model *m, int64_t id, bool is_new) {
    static const char *const words[] = {"a",  "an", "anna", "annabel", "annabel7", "b",
                                        "bo", "7",  "伟",   LONG "a",  LONG "b"};
    struct db_search_entry *entry = &m->entries[id - 1];
    struct buf text;
    buf_init(&text, &m->t->arena);
    buf_add_z(&text, "all");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (below(m, 3) == 0)
            buf_format(&text, " %s", words[i]);
    *entry = (struct db_search_entry){id, below(m, 3) == 0, buf_str(&text)};
    OK(m->t, is_new ? db_search_insert(m->t->db, &m->t->arena, STR("s_x"), entry, &m->t->err)
                    : db_search_update(m->t->db, &m->t->arena, STR("s_x"), entry, &m->t->err));
}

static bool holds(struct model *m, const struct db_search_entry *entry, str words) {
    struct arena *arena = &m->t->arena;
    str body = str_concat(arena, STR(" "), entry->words), word;
    while (words.len && str_split(&words, ' ', &word))
        if (!str_has(body, str_concat(arena, STR(" "), word)))
            return false;
    return true;
}

static void look_up(struct model *m, const struct db_search *search,
                    const struct db_search_range *range) {
    int64_t *ids, skipped = 0;
    size_t count, at = 0;
    OK(m->t, db_search_ids(m->t->db, &m->t->arena, search, range, &ids, &count, &m->t->err));
    for (int64_t i = 0; i < ENTRIES && (int64_t)at < range->limit; i++) {
        int64_t id = range->descending ? ENTRIES - i : i + 1;
        bool behind = !range->after || (range->descending ? id < range->after : id > range->after);
        const struct db_search_entry *entry = &m->entries[id - 1];
        if (!behind || entry->archived != search->archived || !holds(m, entry, search->words) ||
            skipped++ < range->offset)
            continue;
        assert_true(at < count);
        assert_int_equal(ids[at++], id);
    }
    assert_int_equal(at, count);
}

static void test_index(void **state) {
    static const char *const words[] = {
        "a",    "an",      "ann a",  "anna b",  "all",  "al anna annab", "b",
        "bo",   "anna an", "7 all",  "zz",      "伟 a", "anna annabel",  "annabel7",
        "abcd", LONG,      LONG "b", "annabel8"};
    enum { WORDS = sizeof words / sizeof *words };
    struct model m = {.t = test_store_of(state), .state = 1};
    str ddl = db_search_ddl(m.t->db, &m.t->arena, STR("s_x"));
    OK(m.t, db_script(m.t->db, str_z(&m.t->arena, ddl), &m.t->err));
    for (int round = 0; round < 8; round++) { // a commit each: the index has several segments
        OK(m.t, db_begin(m.t->db, &m.t->err));
        for (int64_t i = 1; i <= ENTRIES / 4; i++)
            write_entry(&m, round < 4 ? i * 4 - round : 1 + below(&m, ENTRIES), round < 4);
        OK(m.t, db_commit(m.t->db, &m.t->err));
    }
    for (int i = 0; i < 600; i++) {
        struct db_search search = {STR("s_x"), str_of(words[below(&m, WORDS)]), below(&m, 2) == 0};
        struct db_search_range range = {.after = below(&m, 2) ? below(&m, ENTRIES + 2) : 0,
                                        .descending = below(&m, 2) == 0,
                                        .offset = below(&m, 3) ? 0 : below(&m, 90),
                                        .limit = 1 + below(&m, 120)};
        look_up(&m, &search, &range);
    }
}

// -- the list of words

enum { WORDED = 60 };

struct told {
    struct arena *arena;
    struct map words;
};

static void hear(void *user, str word) {
    struct told *told = user;
    (void)map_add(&told->words, str_copy(told->arena, word), told);
}

static const char *const listed[] = {"anna",  "annabel", "bob",    "nowak", "nowakowski",
                                     "zofia", "zosia",   "łukasz", "sum",   "summa"};
enum { LISTED = sizeof listed / sizeof *listed };

// Each word some entry has is told, and no other.
static void look_through(struct model *m, str name, const unsigned *holding) {
    static const str beginnings[] = {{"a", 1}, {"b", 1}, {"no", 2}, {"z", 1}, {"ł", 2}, {"sum", 3}};
    struct told told = {.arena = &m->t->arena};
    map_init(&told.words, told.arena);
    OK(m->t, db_search_vocabulary(m->t->db, told.arena, name, beginnings,
                                  sizeof beginnings / sizeof *beginnings, hear, &told, &m->t->err));
    unsigned all = 0;
    for (size_t i = 0; i < WORDED; i++)
        all |= holding[i];
    for (size_t i = 0; i < LISTED; i++)
        assert_int_equal(map_has(&told.words, str_of(listed[i])), (all >> i) & 1);
    assert_false(map_has(&told.words, STR("an")) || map_has(&told.words, STR("ann7")));
}

static struct db_search_entry worded(struct model *m, int64_t id, unsigned holding) {
    struct buf text;
    buf_init(&text, &m->t->arena);
    buf_add_z(&text, "an ann7 b");
    for (size_t i = 0; i < LISTED; i++)
        if ((holding >> i) & 1)
            buf_format(&text, " %s", listed[i]);
    return (struct db_search_entry){id, below(m, 3) == 0, buf_str(&text)};
}

static void test_words(void **state) {
    struct model m = {.t = test_store_of(state), .state = 7};
    struct arena *arena = &m.t->arena;
    str name = STR("s_x");
    unsigned holding[WORDED] = {0};
    bool there[WORDED] = {false};
    OK(m.t, db_script(m.t->db, str_z(arena, db_search_ddl(m.t->db, arena, name)), &m.t->err));
    for (int i = 0; i < 400; i++) {
        size_t at = below(&m, WORDED);
        bool gone = there[at] && below(&m, 3) == 0;
        holding[at] = gone || below(&m, 4) ? 0 : 1U << below(&m, LISTED) | 1U << below(&m, LISTED);
        struct db_search_entry entry = worded(&m, (int64_t)at + 1, holding[at]);
        OK(m.t, db_begin(m.t->db, &m.t->err));
        if (gone)
            OK(m.t, db_search_delete(m.t->db, arena, name, entry.record_id, &m.t->err));
        else
            OK(m.t, there[at] ? db_search_update(m.t->db, arena, name, &entry, &m.t->err)
                              : db_search_insert(m.t->db, arena, name, &entry, &m.t->err));
        OK(m.t, db_commit(m.t->db, &m.t->err));
        there[at] = !gone;
        if (i % 8 == 0)
            look_through(&m, name, holding);
    }
    // As a store of an earlier version has it.
    OK(m.t, db_script(m.t->db, "DROP TABLE s_x_list", &m.t->err));
    OK(m.t, db_search_renew(m.t->db, arena, name, &m.t->err));
    look_through(&m, name, holding);
}

// -- more hits than are counted

static void add_many(struct crm_fixture *f) {
    struct arena *arena = &f->scratch;
    struct db *db = f->t->db;
    OK(f->t, db_begin(db, &f->t->err));
    for (int64_t id = 1; id <= MANY; id++) {
        arena_reset(arena);
        bool archived = id % ARCHIVED_EACH == 0;
        struct db_search_entry entry = {id, archived, STR("anna nowak")};
        OK(f->t, db_run(db,
                        "INSERT INTO r_contacts (id, version, created_at, updated_at, archived_at) "
                        "VALUES ($1, 1, $2, $2, $3)",
                        DB_ARGS(value_int(id), value_int(MANY - id),
                                archived ? value_int(1) : value_null()),
                        &f->t->err));
        OK(f->t, db_search_insert(db, arena, STR("s_contacts"), &entry, &f->t->err));
    }
    OK(f->t, db_commit(db, &f->t->err));
}

static bool count_record(void *user, struct record *record) {
    (void)record;
    ++*(size_t *)user;
    return true;
}

static void test_many_hits(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    add_many(&f);
    f.work.arena = &f.scratch;
    struct record_page page;
    struct query query = {
        .type = f.contacts, .text = STR("ann now"), .limit = 500, .want_total = true};
    const int64_t live = MANY - MANY / ARCHIVED_EACH;
    int64_t seen = 0, last = 0;
    do { // the pages lead on beyond what the total tells
        OK(f.t, store_record_query(&f.work, &query, &page));
        assert_int_equal(page.total, live < TOTAL_EXACT_MAX ? live : TOTAL_EXACT_MAX);
        assert_int_equal(page.total_exact, live <= TOTAL_EXACT_MAX);
        for (size_t i = 0; i < page.count; i++, seen++) {
            assert_true(page.records[i]->id > last && !page.records[i]->archived_at);
            last = page.records[i]->id;
        }
        query.after = page.after;
    } while (page.after.len);
    assert_int_equal(seen, live);

    size_t each = 0;
    struct query all = {.type = f.contacts, .text = STR("ann")};
    OK(f.t, store_record_each(&f.work, &all, count_record, &each));
    assert_int_equal(each, live);
    query.archived = true;
    OK(f.t, store_record_query(&f.work, &query, &page));
    assert_int_equal(page.total, MANY / ARCHIVED_EACH);
    assert_int_equal(page.count, MANY / ARCHIVED_EACH);
    crm_fixture_end(&f);
}

// Sorted or filtered searches look at the newest hits only, and say so.
static void test_many_sorted(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    add_many(&f);
    OK(f.t, db_run(f.t->db, "UPDATE r_contacts SET archived_at = NULL", DB_NO_ARGS, &f.t->err));
    OK(f.t, db_begin(f.t->db, &f.t->err));
    for (int64_t id = ARCHIVED_EACH; id <= MANY; id += ARCHIVED_EACH) {
        struct db_search_entry entry = {id, false, STR("anna nowak")};
        OK(f.t, db_search_update(f.t->db, &f.scratch, STR("s_contacts"), &entry, &f.t->err));
    }
    OK(f.t, db_commit(f.t->db, &f.t->err));
    f.work.arena = &f.scratch;
    struct record_page page;
    struct query query = {.type = f.contacts,
                          .text = STR("anna"),
                          .limit = 3,
                          .want_total = true,
                          .sort_count = 1,
                          .sorts = {{type_property(f.contacts, STR("created_at")), false}}};
    OK(f.t, store_record_query(&f.work, &query, &page));
    assert_int_equal(page.records[0]->id, MANY);
    assert_int_equal(page.total, TOTAL_EXACT_MAX);
    assert_false(page.total_exact);

    struct filter filter = {.property = type_property(f.contacts, STR("created_at")),
                            .op = FILTER_LT,
                            .value = value_int(5)};
    struct filter_group group = {&filter, 1};
    query.groups = &group;
    query.group_count = 1;
    OK(f.t, store_record_query(&f.work, &query, &page));
    assert_int_equal(page.total, 5);
    assert_false(page.total_exact); // older ones were not looked at
    query.text = (str){0};
    OK(f.t, store_record_query(&f.work, &query, &page));
    assert_int_equal(page.total, 5);
    assert_true(page.total_exact);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_index), ON_BOTH_ENGINES(test_words),
                                       ON_BOTH_ENGINES(test_many_hits),
                                       ON_BOTH_ENGINES(test_many_sorted)};
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
