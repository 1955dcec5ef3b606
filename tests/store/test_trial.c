// Trials of the rulebook over stored records, on both engines: whose those are that break a rule,
// and what somebody may see of it.
#include "crm/trial.h"
#include "support/crm.h"

static struct progress quiet(void) {
    return (struct progress){0};
}

static struct json tried(struct crm_fixture *f, const char *order) {
    struct arena *arena = &f->t->arena;
    struct json json, result;
    struct trial trial;
    struct buf out;
    struct jsonw w;
    struct progress progress = quiet();
    OK(f->t, json_read(arena, str_of(order), &json, &f->t->err));
    OK(f->t, crm_trial_read(&f->work, &json, &trial));
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    OK(f->t, crm_trial(&f->work, &trial, &progress, &w));
    OK(f->t, json_read(arena, buf_str(&out), &result, &f->t->err));
    return result;
}

static int64_t person(struct crm_fixture *f, int64_t owner) {
    int64_t id = CRM_SAVE(f, f->contacts, 0, crm_set(f->contacts, "lastname", "Lis")).record->id;
    str sql = str_format(&f->t->arena, "UPDATE " STR_FMT " SET owner_id = $2 WHERE id = $1",
                         STR_ARG(f->contacts->table));
    crm_begin(f);
    OK(f->t, db_run(f->work.db, str_z(&f->t->arena, sql),
                    DB_ARGS(value_int(id), owner ? value_int(owner) : value_null()), &f->t->err));
    crm_commit(f);
    return id;
}

static const char rule[] = "{\"type\":\"contacts\",\"condition\":\"lastname = \\\"Wilk\\\"\"}";

// Those with most come first, whenever they were met; further ones are one row, nobody another.
static void owners(struct crm_fixture *f, int64_t count) {
    struct json result = tried(f, rule);
    const struct json *list = json_get(&result, "owners");
    int64_t all = 0, before = INT64_MAX, rest = 0;
    bool nobody = false;
    assert_int_equal(list->count, count + 1 < TRIAL_OWNERS ? count + 1 : TRIAL_OWNERS);
    for (size_t i = 0; i < list->count; i++) {
        const struct json *row = &list->items[i];
        bool others = json_get_bool(row, "others", false);
        int64_t broken = json_get_int(row, "count", 0);
        assert_true(others || broken <= before);
        assert_true(!others || i + 1 == list->count);
        nobody = nobody || (!others && json_get(row, "id")->kind == JSON_KIND_NULL);
        rest += others ? broken : 0;
        before = broken;
        all += broken;
    }
    assert_int_equal(all, json_get_int(&result, "broken", 0));
    assert_true(nobody);
    // The one with most was met last.
    assert_true(str_is(json_get_text(&list->items[0], "id", STR("")),
                       str_z(&f->t->arena, str_format(&f->t->arena, "%lld", 999LL))));
    assert_int_equal(json_get_int(&list->items[0], "count", 0), 4);
    assert_int_equal(rest, count + 1 > TRIAL_OWNERS ? count + 1 - TRIAL_OWNERS + 1 : 0);
}

static void test_owners(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    person(&f, 0);
    person(&f, 0);
    int64_t count = 0;
    for (; count < TRIAL_OWNERS - 2; count++)
        person(&f, 100 + count);
    for (int i = 0; i < 4; i++)
        person(&f, 999);
    count++;
    owners(&f, count); // as many rows as there may be
    for (int64_t more = 0; more < 15; more++)
        person(&f, 500 + more);
    owners(&f, count + 15);
    crm_fixture_end(&f);
}

static void test_scope(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    person(&f, 0);
    struct json all = tried(&f, rule);
    assert_int_equal(json_get_int(&all, "broken", 0), 1);
    f.work.who.scope = SCOPE_NONE;
    struct json none = tried(&f, rule);
    assert_int_equal(json_get_int(&none, "rows", -1), 0);
    assert_int_equal(json_get(&none, "examples")->count, 0);
    f.work.who.scope = SCOPE_ALL;
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_owners),
        ON_BOTH_ENGINES(test_scope),
    };
    return cmocka_run_group_tests_name("trial", tests, NULL, NULL);
}
