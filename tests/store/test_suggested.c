// Suggested links: found by a scan, decided, undone, gone with their records, never asked twice.
#include "crm/duplicates_follow.h"
#include "crm/erase.h"
#include "crm/suggested_link.h"
#include "store/association.h"
#include "support/queue.h"

static const struct source by_api = {.kind = SOURCE_API};

static int64_t company(struct crm_fixture *f, const char *name, const char *domain,
                       const char *city, const char *street) {
    const struct object_type *t = f->companies;
    return CRM_SAVE(f, t, 0, crm_set(t, "name", name), crm_set(t, "domain", domain),
                    crm_set(t, "city", city), crm_set(t, "address", street))
        .record->id;
}

// The shops of a chain: the first one has the plain name.
static void chain(struct crm_fixture *f, int64_t ids[4]) {
    static const char *const towns[] = {"Kraków", "Gdynia", "Lublin", "Opole"};
    static const char *const streets[] = {"Lipowa 5", "Morska 7", "Zamkowa 9", "Krakowska 11"};
    for (size_t i = 0; i < 4; i++)
        ids[i] = company(f, "Chlebek Smakosz", "chlebek-smakosz.pl", towns[i], streets[i]);
}

static void scan(struct crm_fixture *f) {
    struct scan_result result;
    f->now += 1000000;
    crm_job_begin(f);
    OK(f->t, crm_duplicates_scan(&f->read, &f->writer, f->companies, NULL, &result));
    crm_job_end(f);
}

static size_t list(struct crm_fixture *f, const char *status, int64_t record,
                   struct suggested_link **links) {
    struct suggested_query q = {
        .type = f->companies, .status = str_of(status), .record_id = record, .limit = 50};
    size_t count;
    int64_t counted;
    crm_begin(f);
    OK(f->t, store_suggested_list(&f->work, &q, links, &count));
    OK(f->t, store_suggested_count(&f->work, &q, 50, &counted));
    crm_commit(f);
    assert_int_equal(count, counted);
    return count;
}

static size_t open_ones(struct crm_fixture *f) {
    struct suggested_link *links;
    return list(f, "open", 0, &links);
}

static int64_t id_of(struct crm_fixture *f, int64_t record) {
    struct suggested_link *links;
    assert_int_equal(list(f, "open", record, &links), 1);
    return links[0].id;
}

static size_t edges(struct crm_fixture *f, int64_t a, int64_t b, int64_t **numbers) {
    size_t count;
    crm_begin(f);
    OK(f->t, store_association_between(&f->work, a, f->companies->id, b, numbers, &count));
    crm_commit(f);
    return count;
}

static void accept(struct crm_fixture *f, int64_t id, struct suggested_answer answer) {
    struct suggested_link link;
    crm_begin(f);
    OK(f->t, crm_suggested_accept(&f->work, id, &answer, by_api, &link));
    crm_commit(f);
    assert_true(str_is(link.status, "linked"));
}

static void refuse(struct crm_fixture *f, int64_t id) {
    struct suggested_link link;
    crm_begin(f);
    OK(f->t, crm_suggested_refuse(&f->work, id, &link));
    crm_commit(f);
}

static void undo(struct crm_fixture *f, int64_t id) {
    struct suggested_link link;
    crm_begin(f);
    OK(f->t, crm_suggested_undo(&f->work, id, by_api, &link));
    crm_commit(f);
    assert_true(str_is(link.status, "open"));
}

static void test_found_and_linked(void **state) {
    struct crm_fixture f;
    struct suggested_link *links;
    int64_t ids[4], *numbers;
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    company(&f, "Salon Anna", "salonanna.pl", "Kraków", "Długa 1");
    company(&f, "Salon Anna", "anna-gdynia.pl", "Gdynia", "Krótka 2"); // namesakes
    scan(&f);
    assert_int_equal(list(&f, "open", 0, &links), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(links[i].head_id, ids[0]);
        assert_true(str_is(links[i].bond, "branch") && links[i].probability > .5);
    }
    int64_t id = id_of(&f, ids[1]);
    accept(&f, id, (struct suggested_answer){0});
    assert_int_equal(edges(&f, ids[0], ids[1], &numbers), 2); // plain, and parent to child
    assert_int_equal(numbers[0], 13);
    assert_int_equal(open_ones(&f), 2);
    scan(&f);
    assert_int_equal(open_ones(&f), 2); // not suggested again
    crm_begin(&f);
    struct suggested_link link;
    REFUSED(f.t, ERR_CONFLICT, crm_suggested_refuse(&f.work, id, &link));
    REFUSED(f.t, ERR_CONFLICT,
            crm_suggested_accept(&f.work, id, &(struct suggested_answer){0}, by_api, &link));
    REFUSED(f.t, ERR_NOT_FOUND, crm_suggested_refuse(&f.work, 987654, &link));
    crm_rollback(&f);
    undo(&f, id);
    assert_int_equal(edges(&f, ids[0], ids[1], &numbers), 0);
    assert_int_equal(open_ones(&f), 3);
    crm_fixture_end(&f);
}

static void test_other_way_round(void **state) {
    struct crm_fixture f;
    struct suggested_link link;
    int64_t ids[4], *numbers;
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    scan(&f);
    int64_t id = id_of(&f, ids[1]);
    crm_begin(&f);
    REFUSED(f.t, ERR_INVALID,
            crm_suggested_accept(&f.work, id, &(struct suggested_answer){.from_id = ids[2]}, by_api,
                                 &link));
    crm_rollback(&f);
    // The other one is the head office; the engine follows.
    accept(&f, id, (struct suggested_answer){.from_id = ids[1]});
    assert_int_equal(edges(&f, ids[1], ids[0], &numbers), 2);
    assert_int_equal(numbers[0], 13);
    scan(&f);
    struct suggested_link *links;
    assert_int_equal(list(&f, "open", 0, &links), 2);
    assert_int_equal(links[0].head_id, ids[1]);
    // What was there before accepting stays when that is undone.
    id = links[0].id;
    int64_t other = links[0].a_id == ids[1] ? links[0].b_id : links[0].a_id;
    crm_begin(&f);
    crm_edge(&f, f.companies, ids[1], f.companies, other, true);
    crm_commit(&f);
    assert_int_equal(open_ones(&f), 1); // associated by hand meanwhile: nobody is asked
    accept(&f, id, (struct suggested_answer){0});
    undo(&f, id);
    assert_int_equal(edges(&f, ids[1], other, &numbers), 1);
    assert_int_equal(numbers[0], 450);
    crm_fixture_end(&f);
}

static void test_refused_for_good(void **state) {
    struct crm_fixture f;
    struct suggested_link *links;
    int64_t ids[4];
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    scan(&f);
    refuse(&f, id_of(&f, ids[2]));
    scan(&f);
    assert_int_equal(open_ones(&f), 2);
    assert_int_equal(list(&f, "open", ids[2], &links), 0); // nor with another shop of the chain
    assert_int_equal(list(&f, "refused", 0, &links), 1);
    undo(&f, links[0].id);
    scan(&f);
    assert_int_equal(open_ones(&f), 3);
    // Linked, and taken away by hand later: that is a no as well.
    int64_t id = id_of(&f, ids[3]);
    accept(&f, id, (struct suggested_answer){0});
    struct link_ends ends = {f.companies, ids[0], f.companies, ids[3]};
    crm_begin(&f);
    OK(f.t, crm_dissociate(&f.work, &ends, by_api));
    crm_commit(&f);
    scan(&f);
    assert_int_equal(open_ones(&f), 2);
    crm_fixture_end(&f);
}

static void archive(struct crm_fixture *f, int64_t id) {
    struct save_result result;
    crm_begin(f);
    OK(f->t, crm_archive(&f->work, f->companies, id, by_api, &result));
    crm_commit(f);
}

static void test_gone_with_the_record(void **state) {
    struct crm_fixture f;
    struct suggested_link *links;
    int64_t ids[4];
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    scan(&f);
    refuse(&f, id_of(&f, ids[1]));
    archive(&f, ids[3]);
    assert_int_equal(open_ones(&f), 1); // hidden at once
    crm_queue_follow(&f);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM suggested_link", NULL, 0), 2); // and gone
    archive(&f, ids[1]);
    crm_queue_follow(&f);
    assert_int_equal(list(&f, "refused", 0, &links), 1); // what was said stays
    crm_begin(&f);
    OK(f.t, crm_erase(&f.work, f.companies, ids[1], ERASURE_PURGE, by_api));
    crm_commit(&f);
    assert_int_equal(list(&f, "refused", 0, &links), 0);
    crm_fixture_end(&f);
}

// Of a merged record the survivor is meant.
static void test_refused_of_a_merged_one(void **state) {
    struct crm_fixture f;
    int64_t ids[4];
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    int64_t again = company(&f, "Chlebek Smakosz", "chlebek-smakosz.pl", "Opole", "Krakowska 11");
    scan(&f);
    struct suggested_link *links;
    size_t count = list(&f, "open", 0, &links);
    assert_int_equal(count, 3); // both records of the shop are one member
    for (size_t i = 0; i < count; i++)
        if (links[i].b_id == ids[3] || links[i].b_id == again)
            refuse(&f, links[i].id);
    struct merge order = {.type = f.companies, .source = "api", .record_count = 1};
    bool kept = list(&f, "refused", ids[3], &links) == 1;
    order.primary_id = kept ? again : ids[3];
    order.record_ids = kept ? &ids[3] : &again;
    struct merge_result merged;
    crm_begin(&f);
    OK(f.t, crm_merge(&f.work, &order, &merged));
    crm_commit(&f);
    crm_queue_follow(&f);
    scan(&f);
    assert_int_equal(list(&f, "open", order.primary_id, &links), 0);
    assert_int_equal(open_ones(&f), 2);
    crm_fixture_end(&f);
}

// "Not a duplicate", said of two that belong together: that is suggested at once.
static void test_said_to_be_two(void **state) {
    struct crm_fixture f;
    struct suggested_link *links;
    struct rejection rejected;
    int64_t two[2], group;
    crm_fixture_begin(&f, state);
    for (size_t i = 0; i < 2; i++)
        two[i] = company(&f, i ? "Gamma Handel" : "Gamma", "gamma-handel.pl", "Kraków", "Lipowa 5");
    scan(&f);
    assert_int_equal(open_ones(&f), 0); // perhaps one
    crm_begin(&f);
    OK(f.t, store_duplicate_group_of(&f.work, two[0], &group));
    assert_true(group > 0);
    OK(f.t, crm_duplicates_reject(&f.work, group, two, 2, &rejected));
    crm_commit(&f);
    assert_int_equal(list(&f, "open", 0, &links), 1);
    assert_true(str_is(links[0].bond, "sister") && links[0].head_id == two[0]);
    scan(&f);
    assert_int_equal(open_ones(&f), 1); // a scan says the same
    crm_fixture_end(&f);
}

static void test_scans_forget(void **state) {
    struct crm_fixture f;
    int64_t ids[4];
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    scan(&f);
    CRM_SAVE(&f, f.companies, ids[2], crm_set(f.companies, "name", "Zupełnie Inna"),
             crm_set(f.companies, "domain", "zupelnie-inna.pl"));
    f.twice = true; // every write of the scan may run again
    scan(&f);
    assert_int_equal(open_ones(&f), 2);
    crm_fixture_end(&f);
}

static void test_pages(void **state) {
    struct crm_fixture f;
    struct suggested_link *links;
    int64_t ids[4], seen[3] = {0};
    crm_fixture_begin(&f, state);
    chain(&f, ids);
    scan(&f);
    struct suggested_query q = {.type = f.companies, .status = STR("open"), .limit = 1};
    for (size_t i = 0; i < 4; i++) {
        size_t count;
        crm_begin(&f);
        OK(f.t, store_suggested_list(&f.work, &q, &links, &count));
        assert_int_equal(count, i < 3);
        if (count) {
            seen[i] = links[0].id;
            q.after = store_suggested_cursor(f.work.arena, &links[0]);
        }
        crm_commit(&f);
    }
    assert_true(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
    crm_begin(&f);
    size_t count;
    q.after = STR("x-1");
    REFUSED(f.t, ERR_INPUT, store_suggested_list(&f.work, &q, &links, &count));
    crm_rollback(&f);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_found_and_linked),
        ON_BOTH_ENGINES(test_other_way_round),
        ON_BOTH_ENGINES(test_refused_for_good),
        ON_BOTH_ENGINES(test_gone_with_the_record),
        ON_BOTH_ENGINES(test_refused_of_a_merged_one),
        ON_BOTH_ENGINES(test_scans_forget),
        ON_BOTH_ENGINES(test_pages),
        ON_BOTH_ENGINES(test_said_to_be_two),
    };
    return cmocka_run_group_tests_name("suggested", tests, NULL, NULL);
}
