// The door for records: saving, finding, merging and taking back, alike on both engines.
#include "crm/decision.h"
#include "crm/live.h"
#include "store/define.h"
#include "store/history.h"
#include "store/record.h"
#include "store/store.h"
#include "support/engines.h"

struct fixture {
    struct test_store *t;
    struct live *live;
    struct work work;
    const struct object_type *contacts;
};

static void begin(struct fixture *f, void **state) {
    f->t = test_store_of(state);
    OK(f->t, store_prepare(f->t->db, &f->t->arena, &f->t->err));
    work_init(&f->work, &f->t->arena, &f->t->err, f->t->db);
    OK(f->t, live_create(&f->work, true, &f->live));
    f->work.live = f->live;
    f->contacts = schema_type(f->work.schema, STR("contacts"));
    assert_non_null(f->contacts);
}

static void end(struct fixture *f) {
    live_destroy(f->live);
}

// Runs between begin and commit, then applies the effects.
static void commit(struct fixture *f) {
    OK(f->t, db_commit(f->t->db, &f->t->err));
    live_apply(f->live, &f->work);
    f->work.effects = NULL;
    f->work.now += 1000000;
}

static struct assignment set(struct fixture *f, const char *name, const char *text) {
    const struct property *p = type_property(f->contacts, str_of(name));
    assert_non_null(p);
    return (struct assignment){p, str_of(text)};
}

static struct save_result save(struct fixture *f, int64_t id, const struct assignment *list,
                               size_t count) {
    struct save_result result;
    struct save s = {.type = f->contacts, .id = id, .assignments = list, .count = count};
    OK(f->t, db_begin(f->t->db, &f->t->err));
    OK(f->t, crm_save(&f->work, &s, &result));
    commit(f);
    return result;
}

#define SAVE(f, id, ...)                                                                           \
    save((f), (id), (const struct assignment[]){__VA_ARGS__},                                      \
         sizeof((const struct assignment[]){__VA_ARGS__}) / sizeof(struct assignment))

static struct record *get(struct fixture *f, int64_t id) {
    struct record *record;
    int64_t redirected;
    OK(f->t, crm_get(&f->work, f->contacts, id, &record, &redirected));
    return record;
}

static void is_text(const struct record *record, const char *name, const char *text) {
    str value = record_text(record, name);
    assert_string_equal(value.len ? value.ptr : "", text);
}

static struct record *jan(struct fixture *f) {
    return SAVE(f, 0, set(f, "firstname", " Jan "), set(f, "lastname", "KOWALSKI"),
                set(f, "email", "Jan.Kowalski@Example.COM"), set(f, "phone", "600 100 200"),
                set(f, "country", "Polska"), set(f, "city", "Łódź"))
        .record;
}

static void test_create_and_read(void **state) {
    struct fixture f;
    begin(&f, state);
    struct record *made = jan(&f);
    assert_int_equal(made->version, 1);
    struct record *read = get(&f, made->id);
    is_text(read, "firstname", "Jan");
    is_text(read, "email", "jan.kowalski@example.com");
    is_text(read, "phone", "+48600100200");
    is_text(read, "country", "PL");
    assert_int_equal(read->point_count, 2);
    assert_true(read->points[0].primary);
    const struct property *phone = type_property(f.contacts, STR("phone"));
    assert_true(str_is(read->entered[phone->slot], "600 100 200"));
    assert_int_equal(live_count(f.live, f.contacts, false), 1);
    assert_int_equal(match_live_count(live_index(f.live, f.contacts)), 1);
    end(&f);
}

static void test_update_and_history(void **state) {
    struct fixture f;
    begin(&f, state);
    int64_t id = jan(&f)->id;
    struct save_result same = SAVE(&f, id, set(&f, "city", "Łódź"));
    assert_false(same.changed);
    struct save_result changed =
        SAVE(&f, id, set(&f, "city", "Gdańsk"), set(&f, "email", "jan@example.org"));
    assert_true(changed.changed);
    assert_int_equal(changed.record->version, 2);
    assert_int_equal(get(&f, id)->point_count, 2); // the old address is gone

    struct history_entry *entries;
    size_t count;
    OK(f.t, store_history_list(&f.work, changed.record, 0, 10, &entries, &count));
    assert_int_equal(count, 2);
    assert_true(str_is(entries[0].action, "updated"));
    assert_true(entries[0].changes.count >= 2);

    struct save stale = {.type = f.contacts, .id = id, .expected_version = 1};
    struct save_result result;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    REFUSED(f.t, ERR_STALE, crm_save(&f.work, &stale, &result));
    db_rollback(f.t->db);

    const struct property **kept;
    size_t kept_count;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_revert(&f.work, f.contacts, changed.history_id, (struct source){0}, &result, &kept,
                       &kept_count));
    commit(&f);
    assert_int_equal(kept_count, 0);
    is_text(get(&f, id), "city", "Łódź");
    is_text(get(&f, id), "email", "jan.kowalski@example.com");
    assert_int_equal(get(&f, id)->point_count, 2);
    end(&f);
}

static void test_refuses_duplicate(void **state) {
    struct fixture f;
    begin(&f, state);
    int64_t id = jan(&f)->id;
    const struct assignment list[] = {set(&f, "firstname", "Jan"), set(&f, "lastname", "Kowalski"),
                                      set(&f, "email", "jan.kowalski@example.com")};
    struct save s = {
        .type = f.contacts, .assignments = list, .count = 3, .on_duplicate = ON_DUPLICATE_EMAIL};
    struct save_result result;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    REFUSED(f.t, ERR_CONFLICT, crm_save(&f.work, &s, &result));
    assert_string_equal(f.t->err.detail, str_format(&f.t->arena, "%lld", (long long)id).ptr);
    s.on_duplicate = ON_DUPLICATE_REFUSE;
    REFUSED(f.t, ERR_CONFLICT, crm_save(&f.work, &s, &result));
    assert_int_equal(result.candidate_count, 1);
    assert_true(result.candidates[0].point);
    db_rollback(f.t->db);
    end(&f);
}

static size_t found(struct fixture *f, struct query query) {
    struct record_page page;
    query.type = f->contacts;
    query.limit = 100;
    query.want_total = true;
    OK(f->t, store_record_query(&f->work, &query, &page));
    assert_int_equal(page.total, page.count);
    return page.count;
}

static size_t matching(struct fixture *f, const char *name, enum filter_operator op,
                       const char *text) {
    struct filter filter = {.property = type_property(f->contacts, str_of(name)),
                            .op = op,
                            .value = value_text(str_of(text))};
    filter.values = &filter.value;
    filter.value_count = 1;
    struct filter_group group = {&filter, 1};
    return found(f, (struct query){.groups = &group, .group_count = 1});
}

static void test_find(void **state) {
    struct fixture f;
    begin(&f, state);
    jan(&f);
    SAVE(&f, 0, set(&f, "firstname", "Александр"), set(&f, "lastname", "Иванов"));
    SAVE(&f, 0, set(&f, "firstname", "伟"), set(&f, "lastname", "王"), set(&f, "city", "北京"));
    assert_int_equal(found(&f, (struct query){0}), 3);
    assert_int_equal(found(&f, (struct query){.text = STR("kow")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("jan kow")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("lodz")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("600100")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("ivanov")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("Иван")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("王")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("wang")}), 1);
    assert_int_equal(found(&f, (struct query){.text = STR("\"*' OR 1")}), 0);

    assert_int_equal(matching(&f, "city", FILTER_EQ, "łódź"), 1);
    assert_int_equal(matching(&f, "city", FILTER_EQ, "LODZ"), 1);
    assert_int_equal(matching(&f, "city", FILTER_NEQ, "Łódź"), 2);
    assert_int_equal(matching(&f, "city", FILTER_HAS_PROPERTY, ""), 2);
    assert_int_equal(matching(&f, "city", FILTER_NOT_HAS_PROPERTY, ""), 1);
    assert_int_equal(matching(&f, "city", FILTER_CONTAINS_TOKEN, "ód"), 1);
    assert_int_equal(matching(&f, "city", FILTER_CONTAINS_TOKEN, "%"), 0);
    assert_int_equal(matching(&f, "city", FILTER_IN, "北京"), 1);
    assert_int_equal(matching(&f, "city", FILTER_NOT_IN, "北京"), 2);
    assert_int_equal(matching(&f, "country", FILTER_EQ, "PL"), 1);
    end(&f);
}

// Walks all pages of a sort, two records at a time, and returns how many it saw in order.
static size_t walk(struct fixture *f, const char *name, bool descending) {
    struct query query = {.type = f->contacts, .limit = 2, .sort_count = 1};
    query.sorts[0] = (struct sort){type_property(f->contacts, str_of(name)), descending};
    struct record_page page;
    size_t seen = 0;
    int64_t last_id = 0;
    do {
        OK(f->t, store_record_query(&f->work, &query, &page));
        for (size_t i = 0; i < page.count; i++) {
            assert_int_not_equal(page.records[i]->id, last_id);
            last_id = page.records[i]->id;
        }
        seen += page.count;
        query.after = page.after;
        assert_true(seen < 100);
    } while (page.after.len);
    return seen;
}

static void test_paging(void **state) {
    struct fixture f;
    begin(&f, state);
    static const char *const cities[] = {"Łódź", "", "Lublin", "Berlin", "", "北京", "Łódź"};
    for (size_t i = 0; i < 7; i++)
        SAVE(&f, 0, set(&f, "lastname", "Nowak"), set(&f, "city", cities[i]),
             set(&f, "country", i % 2 ? "PL" : ""));
    assert_int_equal(walk(&f, "city", false), 7);
    assert_int_equal(walk(&f, "city", true), 7);
    assert_int_equal(walk(&f, "country", false), 7);
    assert_int_equal(walk(&f, "country", true), 7);
    assert_int_equal(walk(&f, "created_at", true), 7);

    struct query jump = {.type = f.contacts, .limit = 3, .offset = 4, .sort_count = 1};
    jump.sorts[0].property = type_property(f.contacts, STR("city"));
    struct record_page page;
    OK(f.t, store_record_query(&f.work, &jump, &page));
    assert_int_equal(page.count, 3);
    is_text(page.records[0], "city", "Łódź");

    struct query broken = {.type = f.contacts, .limit = 3, .after = STR("zz'"), .sort_count = 1};
    broken.sorts[0] = jump.sorts[0];
    REFUSED(f.t, ERR_INPUT, store_record_query(&f.work, &broken, &page));
    end(&f);
}

static void test_merge_and_back(void **state) {
    struct fixture f;
    begin(&f, state);
    int64_t a = jan(&f)->id;
    int64_t b = SAVE(&f, 0, set(&f, "firstname", "Jan"), set(&f, "lastname", "Kowalski"),
                     set(&f, "email", "jk@example.org"), set(&f, "jobtitle", "Dyrektor"))
                    .record->id;
    struct merge merge = {.type = f.contacts,
                          .primary_id = a,
                          .record_ids = &b,
                          .record_count = 1,
                          .source = "selection"};
    struct merge_result merged;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_merge(&f.work, &merge, &merged));
    commit(&f);
    struct record *survivor = get(&f, b); // the old id leads to it
    assert_int_equal(survivor->id, a);
    assert_int_equal(survivor->point_count, 3);
    is_text(survivor, "jobtitle", "Dyrektor");
    is_text(survivor, "email", "jan.kowalski@example.com");
    assert_int_equal(live_count(f.live, f.contacts, false), 1);

    OK(f.t, db_begin(f.t->db, &f.t->err));
    REFUSED(f.t, ERR_CONFLICT, crm_merge(&f.work, &merge, &merged));
    db_rollback(f.t->db);
    OK(f.t, store_merge_later(&f.work, b, 0, &merged.merge_ids[0]));

    SAVE(&f, a, set(&f, "city", "Gdynia"), set(&f, "jobtitle", "Prezes"));
    struct unmerge_result back;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_unmerge(&f.work, merged.merge_ids[0], false, &back));
    commit(&f);
    assert_int_equal(back.kept_count, 1); // the job title was edited since
    is_text(get(&f, a), "jobtitle", "Prezes");
    is_text(get(&f, a), "city", "Gdynia");
    is_text(get(&f, b), "jobtitle", "Dyrektor");
    is_text(get(&f, b), "email", "jk@example.org");
    assert_int_equal(get(&f, a)->point_count, 2);
    assert_int_equal(get(&f, b)->point_count, 1);
    assert_int_equal(live_count(f.live, f.contacts, false), 2);
    bool different;
    OK(f.t, store_verdict_exists(&f.work, a, b, &different));
    assert_true(different);
    OK(f.t, db_begin(f.t->db, &f.t->err));
    REFUSED(f.t, ERR_CONFLICT, crm_unmerge(&f.work, merged.merge_ids[0], false, &back));
    db_rollback(f.t->db);
    end(&f);
}

static bool write_now(void *context, bool (*write)(void *argument, struct work *work),
                      void *argument, struct err *err) {
    struct fixture *f = context;
    if (!db_begin(f->t->db, err))
        return false;
    if (!write(argument, &f->work)) {
        db_rollback(f->t->db);
        return false;
    }
    commit(f);
    return true;
}

static void test_scan_and_decide(void **state) {
    struct fixture f;
    begin(&f, state);
    struct writer writer = {write_now, &f};
    int64_t a = jan(&f)->id;
    jan(&f);
    int64_t c = SAVE(&f, 0, set(&f, "firstname", "Александр"), set(&f, "lastname", "Иванов"),
                     set(&f, "phone", "+7 912 345 67 89"), set(&f, "city", "Москва"))
                    .record->id;
    int64_t d = SAVE(&f, 0, set(&f, "firstname", "Aleksandr"), set(&f, "lastname", "Ivanov"),
                     set(&f, "phone", "8 (912) 345-67-89"), set(&f, "country", "RU"))
                    .record->id;
    struct scan_result scan;
    OK(f.t, crm_duplicates_scan(&f.work, &writer, f.contacts, NULL, &scan));
    assert_int_equal(scan.records, 4);
    assert_int_equal(scan.sure_groups + scan.review_groups, 2);

    int64_t group;
    OK(f.t, store_duplicate_group_of(&f.work, a, &group));
    assert_int_not_equal(group, 0);
    OK(f.t, store_duplicate_group_of(&f.work, c, &group));
    assert_int_not_equal(group, 0);
    struct match_explanation why;
    OK(f.t, crm_explain(&f.work, f.contacts, c, d, &why));
    assert_true(why.count > 0);

    int64_t both[] = {c, d};
    struct rejection rejection;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_duplicates_reject(&f.work, group, both, 2, &rejection));
    commit(&f);
    assert_int_equal(rejection.count, 1);
    OK(f.t, crm_duplicates_scan(&f.work, &writer, f.contacts, NULL, &scan));
    assert_int_equal(scan.sure_groups + scan.review_groups, 1); // remembered
    struct sure_order order = {.type = f.contacts, .run_id = 7};
    struct sure_result sure;
    OK(f.t, crm_duplicates_merge_sure(&f.work, &writer, &order, NULL, &sure));
    assert_int_equal(sure.groups, scan.sure_groups);
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_verdicts_revert(&f.work, rejection.verdicts, 1));
    commit(&f);
    OK(f.t, store_duplicate_group_of(&f.work, d, &group));
    assert_int_not_equal(group, 0);
    end(&f);
}

static void test_rollback_leaves_nothing(void **state) {
    struct fixture f;
    begin(&f, state);
    const struct assignment list[] = {set(&f, "lastname", "Nowak")};
    struct save s = {.type = f.contacts, .assignments = list, .count = 1};
    struct save_result result;
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, crm_save(&f.work, &s, &result));
    db_rollback(f.t->db);
    f.work.effects = NULL;
    assert_int_equal(found(&f, (struct query){0}), 0);
    assert_int_equal(found(&f, (struct query){.text = STR("nowak")}), 0);
    assert_int_equal(live_count(f.live, f.contacts, false), 0);
    end(&f);
}

// -- definitions

static int64_t schema_version(struct fixture *f) {
    int64_t version;
    OK(f->t, store_schema_version(&f->work, &version));
    return version;
}

// The version rises with every change, also one that leaves as many definitions as before; what is
// loaded is found by both names, what is archived by none.
static void test_schema_version(void **state) {
    struct fixture f;
    struct schema *schema;
    begin(&f, state);
    int64_t first = schema_version(&f);
    assert_true(first > 0);
    OK(f.t, db_begin(f.t->db, &f.t->err));
    OK(f.t, store_define_shipped(&f.work));
    assert_int_equal(schema_version(&f), first);
    OK(f.t, db_run(f.t->db, "DELETE FROM property WHERE name = 'jobtitle'", DB_NO_ARGS, &f.t->err));
    OK(f.t, db_run(f.t->db, "DELETE FROM property_group", DB_NO_ARGS, &f.t->err));
    OK(f.t, store_define_shipped(&f.work));
    assert_true(schema_version(&f) > first + 1);
    OK(f.t, db_run(f.t->db, "UPDATE property SET archived_at = 1 WHERE name = 'city'", DB_NO_ARGS,
                   &f.t->err));
    OK(f.t, store_schema_load(&f.work, &schema));
    commit(&f);
    assert_int_equal(schema->version, schema_version(&f));
    const struct object_type *contacts = schema_type(schema, STR("contacts"));
    for (size_t i = 0; i < contacts->property_count; i++) {
        const struct property *p = &contacts->properties[i];
        assert_int_equal(p->slot, i);
        assert_ptr_equal(type_property(contacts, p->name), p);
        assert_non_null(type_property(contacts, p->wire_name));
        assert_true(p->column.len > 0);
        assert_int_equal(p->sort_column.len > 0, p->type->sort_key && p->system == SYSTEM_NONE);
    }
    assert_non_null(type_property(contacts, STR("jobtitle")));
    assert_null(type_property(contacts, STR("city")));
    assert_true(contacts->title_count >= 2);
    schema_destroy(schema);
    end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_schema_version),
        ON_BOTH_ENGINES(test_create_and_read),
        ON_BOTH_ENGINES(test_update_and_history),
        ON_BOTH_ENGINES(test_refuses_duplicate),
        ON_BOTH_ENGINES(test_find),
        ON_BOTH_ENGINES(test_paging),
        ON_BOTH_ENGINES(test_merge_and_back),
        ON_BOTH_ENGINES(test_scan_and_decide),
        ON_BOTH_ENGINES(test_rollback_leaves_nothing),
    };
    return cmocka_run_group_tests_name("crm", tests, NULL, NULL);
}
