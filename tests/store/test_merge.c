// Merges taken back in any order leave the records as they were, whatever stands between.
#include "crm/duplicates.h"
#include "support/invariants.h"

struct people {
    int64_t primary, second, third;
    str before;
};

static struct people make_people(struct crm_fixture *f) {
    const struct object_type *t = f->contacts;
    struct people p = {
        CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Jan"), crm_set(t, "lastname", "Kowalski"),
                 crm_set(t, "email", "jan@example.com"), crm_set(t, "city", "LODZ "))
            .record->id,
        CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Janek"), crm_set(t, "lastname", "Kowalski"),
                 crm_set(t, "email", "janek@example.com; both@example.com"),
                 crm_set(t, "phone", "+48 600 100 200"), crm_set(t, "jobtitle", "Dyrektor"),
                 crm_set(t, "notes", "a\nb"))
            .record->id,
        CRM_SAVE(f, t, 0, crm_set(t, "lastname", "Kowalsky"),
                 crm_set(t, "email", "jk@example.com; both@example.com"),
                 crm_set(t, "mobilephone", "+48 600 100 200"), crm_set(t, "jobtitle", "Prezes"),
                 crm_set(t, "country", "Polska"))
            .record->id,
        {0}};
    p.before = crm_dump(f, t, true);
    return p;
}

static int64_t merge(struct crm_fixture *f, int64_t primary, int64_t other, const char *chosen) {
    struct merge_choice choice = {NULL, other};
    struct merge merge = {.type = f->contacts,
                          .primary_id = primary,
                          .record_ids = &other,
                          .record_count = 1,
                          .source = "selection"};
    struct merge_result result;
    if (chosen) {
        choice.property = type_property(f->contacts, str_of(chosen));
        merge.choices = &choice;
        merge.choice_count = 1;
    }
    crm_begin(f);
    OK(f->t, crm_merge(&f->work, &merge, &result));
    crm_commit(f);
    assert_int_equal(crm_invariants(f), 0);
    return result.merge_ids[0];
}

static struct unmerge_result unmerge(struct crm_fixture *f, int64_t id) {
    struct unmerge_result result;
    crm_begin(f);
    OK(f->t, crm_unmerge(&f->work, id, &result));
    crm_commit(f);
    assert_int_equal(crm_invariants(f), 0);
    return result;
}

static bool has_email(struct crm_fixture *f, int64_t id, const char *address) {
    const struct record *r = crm_record(f, f->contacts, id);
    for (size_t i = 0; i < r->point_count; i++)
        if (r->points[i].kind == POINT_EMAIL && str_is(r->points[i].key, address))
            return true;
    return false;
}

static void test_any_order(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    for (int order = 0; order < 4; order++) {
        const char *chosen = order < 2 ? NULL : "jobtitle"; // the later one overrides the earlier
        int64_t first = merge(&f, p.primary, p.second, chosen);
        int64_t second = merge(&f, p.primary, p.third, chosen);
        assert_true(has_email(&f, p.primary, "both@example.com"));
        if (order % 2) {
            unmerge(&f, first);
            // What both had brought stays with the survivor as long as one of them is in it.
            assert_true(has_email(&f, p.primary, "both@example.com"));
            assert_true(has_email(&f, p.primary, "jk@example.com"));
            assert_false(has_email(&f, p.primary, "janek@example.com"));
            unmerge(&f, second);
        } else {
            unmerge(&f, second);
            assert_true(has_email(&f, p.primary, "both@example.com"));
            unmerge(&f, first);
        }
        crm_same(p.before, crm_dump(&f, f.contacts, true));
    }
    crm_fixture_end(&f);
}

// A chain: the third went into the second, which went into the first.
static void test_chain(void **state) {
    struct crm_fixture f;
    struct unmerge_result result;
    struct record *r;
    int64_t from;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    int64_t inner = merge(&f, p.second, p.third, NULL);
    int64_t outer = merge(&f, p.primary, p.second, NULL);
    OK(f.t, crm_get(&f.work, f.contacts, p.third, &r, &from));
    assert_int_equal(r->id, p.primary);
    assert_int_equal(from, p.third);
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_unmerge(&f.work, inner, &result));
    crm_rollback(&f);
    unmerge(&f, outer);
    OK(f.t, crm_get(&f.work, f.contacts, p.third, &r, &from));
    assert_int_equal(r->id, p.second);
    unmerge(&f, inner);
    crm_same(p.before, crm_dump(&f, f.contacts, true));
    crm_fixture_end(&f);
}

// What people did with the survivor since stays: values, points added, points taken away.
static void test_later_edits_stay(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    const struct object_type *t = f.contacts;
    struct people p = make_people(&f);
    int64_t id = merge(&f, p.primary, p.second, NULL);
    CRM_SAVE(&f, t, p.primary, crm_set(t, "jobtitle", "Prokurent"), crm_set(t, "city", "Sopot"),
             crm_set(t, "email", "new@example.com"), crm_set(t, "mobilephone", "+48 600 100 777"));
    struct unmerge_result result = unmerge(&f, id);
    assert_int_equal(result.kept_count, 1);
    assert_true(str_is(result.kept[0]->name, "jobtitle"));
    const struct record *r = crm_record(&f, t, p.primary);
    assert_true(str_is(record_text(r, "jobtitle"), "Prokurent"));
    assert_true(str_is(record_text(r, "city"), "Sopot"));
    assert_true(str_is(record_text(r, "email"), "new@example.com"));
    assert_true(str_is(record_text(r, "mobilephone"), "+48600100777"));
    assert_int_equal(record_text(r, "phone").len, 0);
    assert_false(has_email(&f, p.primary, "jan@example.com")); // replaced by hand: not back
    assert_int_equal(r->point_count, 2);
    const struct record *other = crm_record(&f, t, p.second);
    assert_true(str_is(record_text(other, "jobtitle"), "Dyrektor"));
    assert_int_equal(other->point_count, 3);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_any_order), ON_BOTH_ENGINES(test_chain),
                                       ON_BOTH_ENGINES(test_later_edits_stay)};
    return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
