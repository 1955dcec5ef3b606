// Answers kept for repetitions: found for a day, by whom they were given to, for the same request;
// then taken away in pieces.
#include "base/clock.h"
#include "crm/answer.h"
#include "support/crm.h"
#include <stdlib.h>

static const int64_t hour = (int64_t)3600 * MICROS_PER_SECOND;

static struct answer_key key_of(const char *who, const char *name, const char *request) {
    static struct arena arena; // tests are one thread; what little it holds stays
    str part = str_of(request);
    return (struct answer_key){str_of(who), str_of(name), crm_answer_request(&arena, &part, 1)};
}

static void keep(struct crm_fixture *f, struct answer_key key, int64_t at, str body) {
    crm_begin(f);
    f->work.now = at;
    OK(f->t, crm_answer_keep(&f->work, &key, 201, STR("ETag: \"1\"\n"), body));
    crm_commit(f);
}

static bool find(struct crm_fixture *f, struct answer_key key, int64_t at,
                 struct kept_answer *answer) {
    bool found;
    crm_begin(f);
    f->work.now = at;
    OK(f->t, crm_answer_find(&f->work, &key, answer, &found));
    crm_commit(f);
    return found;
}

static void test_kept(void **state) {
    struct crm_fixture f;
    struct kept_answer answer;
    crm_fixture_begin(&f, state);
    int64_t t = f.now;
    struct answer_key a = key_of("key:1", "a", "x"), other = key_of("key:2", "a", "x");
    assert_false(find(&f, a, t, &answer));
    keep(&f, a, t, STR("{}"));
    assert_true(find(&f, a, t + 23 * hour, &answer));
    assert_int_equal(answer.status, 201);
    assert_true(str_is(answer.body, "{}") && str_is(answer.headers, "ETag: \"1\"\n"));
    assert_false(find(&f, other, t, &answer));
    assert_false(find(&f, a, t + 25 * hour, &answer));
    // Another request under the same name is refused, but only for the day.
    struct answer_key changed = key_of("key:1", "a", "y");
    bool found;
    crm_begin(&f);
    f.work.now = t;
    REFUSED(f.t, ERR_INVALID, crm_answer_find(&f.work, &changed, &answer, &found));
    crm_rollback(&f);
    assert_false(find(&f, changed, t + 25 * hour, &answer));
    keep(&f, changed, t + 25 * hour, STR(""));
    assert_true(find(&f, changed, t + 26 * hour, &answer));
    assert_true(answer.whole && answer.body.len == 0);
    crm_fixture_end(&f);
}

static void test_too_large(void **state) {
    struct crm_fixture f;
    struct kept_answer answer;
    bool found;
    crm_fixture_begin(&f, state);
    char *text = calloc(1, ANSWER_BODY_MAX + 1);
    struct answer_key most = key_of("key:1", "most", "x"), more = key_of("key:1", "more", "x");
    keep(&f, most, f.now, (str){text, ANSWER_BODY_MAX});
    keep(&f, more, f.now, (str){text, ANSWER_BODY_MAX + 1});
    assert_true(find(&f, most, f.now, &answer));
    assert_int_equal(answer.body.len, ANSWER_BODY_MAX);
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_answer_find(&f.work, &more, &answer, &found));
    crm_rollback(&f);
    free(text);
    crm_fixture_end(&f);
}

static int64_t rows(struct crm_fixture *f) {
    return crm_number(f, "SELECT count(*) FROM kept_answer", DB_NO_ARGS);
}

static void test_tidy(void **state) {
    struct crm_fixture f;
    struct kept_answer answer;
    bool more = true;
    crm_fixture_begin(&f, state);
    int64_t t = f.now;
    for (int i = 0; i < 1500; i++)
        keep(&f, key_of("key:1", str_z(&f.t->arena, str_format(&f.t->arena, "%d", i)), "x"),
             t + (i < 1400 ? 0 : hour), STR("{}"));
    size_t rounds = 0;
    for (; more && rounds < 10; rounds++) {
        crm_begin(&f);
        f.work.now = t + 24 * hour + 1;
        OK(f.t, crm_answer_tidy(&f.work, &more));
        crm_commit(&f);
    }
    assert_int_equal(rounds, 2);
    assert_int_equal(rows(&f), 100);
    assert_true(find(&f, key_of("key:1", "1400", "x"), t + 24 * hour + 1, &answer));
    // The newest are kept where there are too many.
    crm_begin(&f);
    OK(f.t, store_answer_tidy(&f.work, 0, 30, 1000, &more));
    crm_commit(&f);
    assert_false(more);
    assert_int_equal(rows(&f), 30);
    assert_true(find(&f, key_of("key:1", "1499", "x"), t + hour, &answer));
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_kept),
        ON_BOTH_ENGINES(test_too_large),
        ON_BOTH_ENGINES(test_tidy),
    };
    return cmocka_run_group_tests_name("answers", tests, NULL, NULL);
}
