// The timeline: three sources in one stream without a gap or a repetition, activities where they
// happened, and what a record is related to.
#include "crm/associate.h"
#include "crm/timeline.h"
#include "support/crm.h"
#include "support/invariants.h"

struct scene {
    struct crm_fixture f;
    const struct object_type *notes;
    int64_t person, firm;
};

static void begin(struct scene *s, void **state) {
    crm_fixture_begin(&s->f, state);
    const struct object_type *people = s->f.contacts, *firms = s->f.companies;
    s->notes = schema_type(s->f.work.schema, STR("notes"));
    assert_non_null(s->notes);
    s->person = CRM_SAVE(&s->f, people, 0, crm_set(people, "lastname", "Nowak")).record->id;
    s->firm = CRM_SAVE(&s->f, firms, 0, crm_set(firms, "name", "Nowak SA")).record->id;
}

static void associate(struct scene *s, const struct object_type *from, int64_t from_id,
                      const struct object_type *to, int64_t to_id) {
    struct link_ends ends = {from, from_id, to, to_id};
    crm_begin(&s->f);
    OK(s->f.t, crm_associate(&s->f.work, &ends, NULL, 0, (struct source){.kind = SOURCE_FORM}));
    crm_commit(&s->f);
}

static int64_t note(struct scene *s, const char *when, const char *body) {
    int64_t id = CRM_SAVE(&s->f, s->notes, 0, crm_set(s->notes, "hs_timestamp", when),
                          crm_set(s->notes, "hs_note_body", body))
                     .record->id;
    associate(s, s->notes, id, s->f.contacts, s->person);
    return id;
}

static struct timeline_entry *page(struct scene *s, str *after, size_t limit, size_t *count) {
    struct timeline asked = {
        .type = s->f.contacts, .id = s->person, .after = *after, .limit = limit};
    struct timeline_entry *entries;
    OK(s->f.t, crm_timeline(&s->f.work, &asked, &entries, count, after));
    return entries;
}

static void test_every_page_size(void **state) {
    struct scene s;
    begin(&s, state);
    associate(&s, s.f.contacts, s.person, s.f.companies, s.firm);
    static const char *const days[] = {"2020-01-01", "2031-01-01", "2020-01-02", "2020-01-02"};
    for (size_t i = 0; i < 4; i++)
        note(&s, days[i], "Rozmowa");
    crm_begin(&s.f);
    size_t whole;
    str after = {0};
    struct timeline_entry *all = page(&s, &after, 100, &whole);
    assert_int_equal(after.len, 0);
    assert_int_equal(whole, 6); // four notes, the creation, the firm as the primary one
    assert_int_equal(all[0].kind, TIMELINE_ACTIVITY); // of 2031
    for (size_t i = 1; i < whole; i++)
        assert_true(all[i - 1].at >= all[i].at);
    for (size_t limit = 1; limit <= 7; limit++) {
        size_t got = 0, count;
        after = (str){0};
        do {
            struct timeline_entry *entries = page(&s, &after, limit, &count);
            for (size_t i = 0; i < count; i++, got++) {
                assert_true(got < whole);
                assert_int_equal(entries[i].kind, all[got].kind);
                assert_int_equal(entries[i].at, all[got].at);
            }
        } while (after.len);
        assert_int_equal(got, whole);
    }
    crm_rollback(&s.f);
    crm_fixture_end(&s.f);
}

static void test_moved_and_archived(void **state) {
    struct scene s;
    struct save_result result;
    begin(&s, state);
    int64_t first = note(&s, "2020-01-01", "Pierwsza"), second = note(&s, "2020-01-02", "Druga");
    CRM_SAVE(&s.f, s.notes, first, crm_set(s.notes, "hs_timestamp", "2032-01-01"));
    size_t count;
    str after = {0};
    crm_begin(&s.f);
    struct timeline_entry *entries = page(&s, &after, 100, &count);
    assert_int_equal(count, 3);
    assert_int_equal(entries[0].activity->id, first);
    OK(s.f.t,
       crm_archive(&s.f.work, s.notes, first, (struct source){.kind = SOURCE_FORM}, &result));
    entries = page(&s, &after, 100, &count);
    assert_int_equal(count, 2);
    assert_int_equal(entries[1].activity->id, second);
    crm_commit(&s.f);
    assert_int_equal(crm_invariants(&s.f), 0);
    crm_fixture_end(&s.f);
}

static void test_related(void **state) {
    struct scene s;
    struct related *related;
    size_t count;
    begin(&s, state);
    associate(&s, s.f.contacts, s.person, s.f.companies, s.firm);
    note(&s, "2020-01-01", "Rozmowa");
    crm_begin(&s.f);
    OK(s.f.t, crm_related(&s.f.work, s.f.contacts, s.person, 5, &related, &count));
    assert_int_equal(count, 2);
    assert_true(str_is(related[0].type->name, "companies"));
    assert_int_equal(related[0].count, 1);
    assert_int_equal(related[0].records[0]->id, s.firm);
    assert_true(str_is(related[1].type->name, "notes"));
    REFUSED(s.f.t, ERR_NOT_FOUND,
            crm_related(&s.f.work, s.f.contacts, 999999, 5, &related, &count));
    crm_rollback(&s.f);
    crm_fixture_end(&s.f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_every_page_size),
                                       ON_BOTH_ENGINES(test_moved_and_archived),
                                       ON_BOTH_ENGINES(test_related)};
    return cmocka_run_group_tests_name("timeline", tests, NULL, NULL);
}
