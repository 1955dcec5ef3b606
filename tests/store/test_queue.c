// The queue where it is large, where something in it is broken, and where work on it is stopped.
#include "crm/decision.h"
#include "crm/duplicates_follow.h"
#include "store/duplicate_part.h"
#include "store/form.h"
#include "store/merge.h"
#include "support/queue.h"
#include <string.h>
#include <unistd.h>

enum { MANY = 110 }; // all pairs of them: 5,995

static int64_t person(struct crm_fixture *f, const char *last, const char *email) {
    const struct object_type *t = f->contacts;
    return CRM_SAVE(f, t, 0, crm_set(t, "firstname", "Zbigniew"), crm_set(t, "lastname", last),
                    crm_set(t, "email", email), crm_set(t, "city", "Radom"))
        .record->id;
}

static int64_t in_queue(struct crm_fixture *f, const char *what) {
    str sql = str_format(f->work.arena,
                         "SELECT count(*) FROM %s WHERE group_id IN "
                         "(SELECT id FROM duplicate_group WHERE status = 'open')",
                         what);
    return crm_number(f, sql.ptr, DB_NO_ARGS);
}

// One group of that many members, each with each.
static int64_t add_group(struct crm_fixture *f, const int64_t *ids, size_t count, size_t paired) {
    struct duplicate_group group = {
        .type_id = f->contacts->id, .certainty = STR("sure"), .probability = .999};
    struct duplicate_pair *pairs =
        ARENA_ARRAY(f->work.arena, paired * paired / 2, struct duplicate_pair);
    struct duplicate_content content = {ids, count, pairs, 0};
    int64_t id;
    for (size_t i = 0; i < paired; i++)
        for (size_t k = i + 1; k < paired; k++)
            pairs[content.pair_count++] = (struct duplicate_pair){ids[i], ids[k], .999};
    crm_begin(f);
    OK(f->t, store_duplicate_add(&f->work, &group, &content, &id));
    crm_commit(f);
    return id;
}

// A store in which saves are followed from now on.
static void begin_large(struct crm_fixture *f, void **state, int64_t *ids) {
    crm_fixture_begin(f, state);
    for (int i = 0; i < MANY; i++)
        ids[i] = person(f, "Wyszomirski", "z@wyszomirski.example");
    crm_queue_follow(f);
}

static void test_large_group_is_followed_whole(void **state) {
    struct crm_fixture f;
    int64_t ids[MANY];
    begin_large(&f, state, ids);
    add_group(&f, ids, MANY, MANY);
    CRM_SAVE(&f, f.contacts, ids[3], crm_set(f.contacts, "jobtitle", "Prezes"));
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), MANY);
    assert_int_equal(in_queue(&f, "duplicate_pair"), MANY * (MANY - 1) / 2);
    crm_fixture_end(&f);
}

static void reject(struct crm_fixture *f, int64_t group, const int64_t *ids, size_t count,
                   struct rejection *out) {
    crm_begin(f);
    OK(f->t, crm_duplicates_reject(&f->work, group, ids, count, out));
    crm_commit(f);
}

static void refuse_reject(struct crm_fixture *f, int64_t group, const int64_t *ids, size_t count) {
    struct rejection out;
    crm_begin(f);
    REFUSED(f->t, ERR_INVALID, crm_duplicates_reject(&f->work, group, ids, count, &out));
    crm_rollback(f);
}

static void test_large_group_is_parted(void **state) {
    enum { DIFFERENT = 40 };
    struct crm_fixture f;
    struct rejection out;
    int64_t ids[MANY];
    begin_large(&f, state, ids);
    int64_t group = add_group(&f, ids, MANY, MANY);
    refuse_reject(&f, group, ids, REJECTED_MAX + 1);
    reject(&f, group, ids, DIFFERENT, &out);
    assert_int_equal(out.count, DIFFERENT * (DIFFERENT - 1) / 2);
    assert_int_equal(in_queue(&f, "duplicate_member"), MANY); // the others hold them
    assert_int_equal(in_queue(&f, "duplicate_pair"),
                     MANY * (MANY - 1) / 2 - DIFFERENT * (DIFFERENT - 1) / 2);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM duplicate_due", DB_NO_ARGS), DIFFERENT);
    crm_fixture_end(&f);
}

static void test_each_is_named_once(void **state) {
    struct crm_fixture f;
    struct rejection out;
    struct db_row row;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Wrona", "a@wrona.example"), b = person(&f, "Lis", "b@lis.example");
    int64_t ids[] = {a, b}, same[] = {a, a}, again[] = {b, a, b};
    int64_t group = add_group(&f, ids, 2, 2);
    refuse_reject(&f, group, same, 2);
    refuse_reject(&f, group, &a, 1);
    reject(&f, group, again, 3, &out);
    assert_int_equal(out.count, 1);
    row = (struct db_row){.arena = f.work.arena};
    OK(f.t, db_one(f.t->db, "SELECT records FROM duplicate_decision", DB_NO_ARGS, &row, &f.t->err));
    assert_true(str_equal(value_as_str(row.columns[0]),
                          str_format(f.work.arena, "%lld %lld", (long long)b, (long long)a)));
    assert_int_equal(in_queue(&f, "duplicate_member"), 0);
    crm_fixture_end(&f);
}

static void test_who_may_decide(void **state) {
    struct crm_fixture f;
    struct rejection out;
    int64_t group_id;
    crm_fixture_begin(&f, state);
    int64_t ids[] = {person(&f, "Wrona", "a@wrona.example"), person(&f, "Lis", "b@lis.example")};
    int64_t group = add_group(&f, ids, 2, 2);
    reject(&f, group, ids, 2, &out);
    crm_begin(&f);
    f.work.who.scope = SCOPE_NONE;
    REFUSED(f.t, ERR_DENIED, crm_decision_undo(&f.work, out.decision_id, &group_id));
    REFUSED(f.t, ERR_DENIED, crm_verdicts_revert(&f.work, out.verdicts, out.count));
    REFUSED(f.t, ERR_DENIED, crm_duplicates_reject(&f.work, group, ids, 2, &out));
    f.work.who.scope = SCOPE_ALL;
    crm_rollback(&f);
    crm_fixture_end(&f);
}

// What hangs together is more than a transaction should write: it stays whole, and a scan looks.
static void test_too_large_is_left_to_a_scan(void **state) {
    enum { CROWD = 2100 };
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t *ids = ARENA_ARRAY(f.work.arena, CROWD, int64_t);
    ids[0] = person(&f, "Wrona", "a@wrona.example");
    ids[1] = person(&f, "Wrona", "a@wrona.example");
    crm_queue_follow(&f);
    for (int i = 2; i < CROWD; i++)
        ids[i] = ids[1] + 1000 + i; // records of no consequence
    add_group(&f, ids, CROWD, 2);
    crm_begin(&f);
    OK(f.t, db_run(f.t->db, "DELETE FROM job", DB_NO_ARGS, &f.t->err));
    crm_commit(&f);
    CRM_SAVE(&f, f.contacts, ids[0], crm_set(f.contacts, "jobtitle", "Prezes"));
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), CROWD);
    assert_int_equal(
        crm_number(&f, "SELECT count(*) FROM job WHERE kind = 'duplicate_scan'", DB_NO_ARGS), 1);
    crm_fixture_end(&f);
}

struct following {
    bool more;
};

static bool follow_once(void *argument, struct work *work) {
    struct following *following = argument;
    struct feed_place head;
    return store_feed_head(work, &head) && crm_duplicates_follow(work, head, &following->more);
}

// A record of a large group is work enough for one transaction.
static void test_parts_are_short(void **state) {
    struct crm_fixture f;
    int64_t ids[MANY];
    begin_large(&f, state, ids);
    add_group(&f, ids, MANY, MANY);
    crm_begin(&f);
    for (int i = 0; i < 3; i++)
        OK(f.t, store_duplicate_due(&f.work, f.contacts->id, ids[i]));
    crm_commit(&f);
    struct following following = {false};
    OK(f.t, f.writer.run(f.writer.context, follow_once, &following, &f.t->err));
    assert_true(following.more);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM duplicate_due", DB_NO_ARGS), 2);
    crm_queue_follow(&f);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM duplicate_due", DB_NO_ARGS), 0);
    crm_fixture_end(&f);
}

static void break_form(struct crm_fixture *f, int64_t id) {
    crm_begin(f);
    OK(f->t, store_form_put(&f->work, id, f->contacts->id, STR("\x01\xff\xff\xff broken")));
    crm_commit(f);
}

// A damaged form stops neither what follows saves, nor a save, nor a scan, nor the start.
static void test_damaged_form(void **state) {
    struct crm_fixture f;
    struct scan_result scan;
    struct live *again;
    crm_fixture_begin(&f, state);
    crm_queue_follow(&f);
    int64_t a = person(&f, "Wrona", "a@wrona.example");
    break_form(&f, a);
    person(&f, "Wrona", "a@wrona.example"); // its save is judged against the damaged one
    person(&f, "Lis", "b@lis.example");
    person(&f, "Lis", "b@lis.example");
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), 4);
    assert_int_equal(crm_queue_check(&f), 0); // the form was made anew
    break_form(&f, a);
    crm_job_begin(&f);
    OK(f.t, crm_duplicates_scan(&f.read, &f.writer, f.contacts, NULL, &scan));
    crm_job_end(&f);
    assert_int_equal(scan.unreadable, 1);
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), 4);
    assert_int_equal(crm_queue_check(&f), 0);
    break_form(&f, a);
    struct work work = f.work;
    OK(f.t, live_create(&work, true, &again));
    assert_int_equal(match_live_count(live_index(again, f.contacts)), 3);
    live_destroy(again);
    crm_fixture_end(&f);
}

// -- a scan that is stopped

struct stopping {
    struct crm_fixture *f;
    int64_t id;
    bool changed;
};

// As crm_queue_follow, which uses what the scan reads with.
static void follow_beside(struct crm_fixture *f) {
    enum { TRIES = 1200, PAUSE = 50000 }; // microseconds: others may hold the feed up
    for (int i = 0; i < TRIES && in_queue(f, "duplicate_member"); i++) {
        struct following following = {false};
        OK(f->t, f->writer.run(f->writer.context, follow_once, &following, &f->t->err));
        if (i)
            usleep(PAUSE);
    }
}

// While the scan compares, the record becomes somebody else, and that is followed; when the scan
// has written what it knows, it is cancelled.
static bool stop(void *context, int64_t done, int64_t total, const char *phase) {
    struct stopping *s = context;
    (void)done, (void)total;
    if (!strcmp(phase, "comparing") && !s->changed) {
        s->changed = true;
        CRM_SAVE(s->f, s->f->contacts, s->id, crm_set(s->f->contacts, "firstname", "Olga"),
                 crm_set(s->f->contacts, "lastname", "Dzik"),
                 crm_set(s->f->contacts, "email", "olga@dzik.example"),
                 crm_set(s->f->contacts, "city", "Sopot"));
        follow_beside(s->f);
        assert_int_equal(in_queue(s->f, "duplicate_member"), 0);
    }
    return strcmp(phase, "writing") != 0;
}

static void test_stopped_scan(void **state) {
    struct crm_fixture f;
    struct scan_result scan;
    crm_fixture_begin(&f, state);
    crm_queue_follow(&f);
    person(&f, "Wrona", "a@wrona.example");
    struct stopping stopping = {.f = &f, .id = person(&f, "Wrona", "a@wrona.example")};
    struct progress progress = {stop, &stopping};
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), 2);
    crm_job_begin(&f);
    REFUSED(f.t, ERR_CANCELLED,
            crm_duplicates_scan(&f.read, &f.writer, f.contacts, &progress, &scan));
    crm_job_end(&f);
    assert_true(stopping.changed);
    assert_int_equal(in_queue(&f, "duplicate_member"), 2); // as the scan knew it
    crm_queue_follow(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), 0);
    crm_fixture_end(&f);
}

// -- merging all sure groups

struct refusing {
    struct crm_fixture *f;
    int64_t at, runs; // the run that is refused
    enum err_code code;
};

static bool run_or_refuse(void *context, bool (*write)(void *argument, struct work *work),
                          void *argument, struct err *err) {
    struct refusing *r = context;
    if (++r->runs == r->at)
        return fail(err, r->code, "The test says so.");
    return r->f->writer.run(r->f->writer.context, write, argument, err);
}

static bool merge_sure(struct crm_fixture *f, struct refusing *refusing, struct sure_result *out) {
    struct writer writer = {run_or_refuse, refusing};
    struct sure_order order = {.type = f->contacts, .run_id = 7};
    crm_job_begin(f);
    bool done = crm_duplicates_merge_sure(&f->read, &writer, &order, NULL, out);
    return done;
}

static void three_groups(struct crm_fixture *f, int64_t groups[3]) {
    static const char *const mails[] = {"a@wrona.example", "b@lis.example", "c@zych.example"};
    static const char *const names[] = {"Wrona", "Lis", "Zych"};
    for (int i = 0; i < 3; i++) {
        int64_t ids[] = {person(f, names[i], mails[i]), person(f, names[i], mails[i])};
        groups[i] = add_group(f, ids, 2, 2);
    }
}

// One group that can not be merged is told, and holds up no other; a failing store ends the run.
static void test_refused_group(void **state) {
    struct crm_fixture f;
    struct sure_result result;
    int64_t groups[3];
    crm_fixture_begin(&f, state);
    three_groups(&f, groups);
    struct refusing refusing = {&f, 1, 0, ERR_STORAGE};
    REFUSED(f.t, ERR_STORAGE, merge_sure(&f, &refusing, &result));
    crm_job_end(&f);
    assert_int_equal(in_queue(&f, "duplicate_member"), 6);
    refusing = (struct refusing){&f, 2, 0, ERR_INVALID};
    OK(f.t, merge_sure(&f, &refusing, &result));
    assert_int_equal(result.groups, 2);
    assert_int_equal(result.refused, 1);
    assert_int_equal(result.refusal_count, 1);
    assert_true(str_is(result.refusals[0].reason, "The test says so."));
    assert_int_equal(
        crm_number(&f, "SELECT id FROM duplicate_group WHERE status = 'open'", DB_NO_ARGS),
        result.refusals[0].group_id);
    crm_job_end(&f);
    crm_fixture_end(&f);
}

// Two dates of birth, and all else alike: sure by the numbers, and for people to decide.
static void test_two_identities(void **state) {
    struct crm_fixture f;
    struct sure_result result;
    struct sure_plan plan;
    int64_t groups[3], two;
    crm_fixture_begin(&f, state);
    three_groups(&f, groups);
    int64_t first =
                crm_number(&f, "SELECT min(record_id) FROM duplicate_member WHERE group_id = $1",
                           DB_ARGS(value_int(groups[0]))),
            other =
                crm_number(&f, "SELECT max(record_id) FROM duplicate_member WHERE group_id = $1",
                           DB_ARGS(value_int(groups[0])));
    CRM_SAVE(&f, f.contacts, first, crm_set(f.contacts, "date_of_birth", "1961-03-17"));
    CRM_SAVE(&f, f.contacts, other, crm_set(f.contacts, "date_of_birth", "1988-11-05"));
    struct sure_order order = {.type = f.contacts, .run_id = 7};
    OK(f.t, crm_duplicates_plan_sure(&f.work, &order, &plan));
    assert_int_equal(plan.contradictions, 1);
    assert_int_equal(plan.left[0].leaving, SURE_CONTRADICTS);
    struct refusing refusing = {.f = &f};
    OK(f.t, merge_sure(&f, &refusing, &result));
    crm_job_end(&f);
    assert_int_equal(result.groups, 2);
    assert_int_equal(result.contradictions, 1);
    two = crm_number(&f, "SELECT id FROM duplicate_group WHERE status = 'open'", DB_NO_ARGS);
    assert_int_equal(two, groups[0]);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {ON_BOTH_ENGINES(test_large_group_is_followed_whole),
                                       ON_BOTH_ENGINES(test_large_group_is_parted),
                                       ON_BOTH_ENGINES(test_each_is_named_once),
                                       ON_BOTH_ENGINES(test_who_may_decide),
                                       ON_BOTH_ENGINES(test_too_large_is_left_to_a_scan),
                                       ON_BOTH_ENGINES(test_parts_are_short),
                                       ON_BOTH_ENGINES(test_damaged_form),
                                       ON_BOTH_ENGINES(test_stopped_scan),
                                       ON_BOTH_ENGINES(test_refused_group),
                                       ON_BOTH_ENGINES(test_two_identities)};
    return cmocka_run_group_tests_name("queue", tests, NULL, NULL);
}
