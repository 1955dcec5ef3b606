// Checking domains of e-mail addresses, with somebody who answers as the test says: what is due,
// what a run leaves behind that breaks off, what follows from what was found.
#include "crm/mail_check.h"
#include "model/calculated.h"
#include "support/invariants.h"
#include <pthread.h>
#include <stdio.h>

static const int64_t day = (int64_t)24 * 3600 * 1000000;

// Says by the domain's first letter: n none, u nothing certain, else that it takes mail.
struct oracle {
    pthread_mutex_t lock;
    int64_t asked, looked;
    bool away;     // nobody answers
    bool reversed; // n takes mail again
};

static enum mail_word say(void *context, str domain) {
    struct oracle *o = context;
    pthread_mutex_lock(&o->lock);
    o->asked++;
    pthread_mutex_unlock(&o->lock);
    if (o->away || domain.ptr[0] == 'u')
        return MAIL_WORD_NONE;
    return domain.ptr[0] == 'n' && !o->reversed ? MAIL_WORD_REFUSES : MAIL_WORD_TAKES;
}

static bool is_there(void *context) {
    struct oracle *o = context;
    o->looked++;
    return !o->away;
}

static bool run(struct crm_fixture *f, struct oracle *o, str *result) {
    struct mail_asking asking = {say, is_there, o};
    struct buf text;
    struct jsonw w;
    crm_job_begin(f);
    buf_init(&text, &f->t->arena);
    jsonw_init(&w, &text);
    o->asked = 0;
    bool done = crm_mail_check(&f->read, &f->writer, &asking, &f->progress, &w);
    *result = buf_str(&text);
    crm_job_end(f);
    return done;
}

static int64_t contact(struct crm_fixture *f, const char *email) {
    return CRM_SAVE(f, f->contacts, 0, crm_set(f->contacts, "lastname", "Lis"),
                    crm_set(f->contacts, "email", email))
        .record->id;
}

static bool is_dead(struct crm_fixture *f, const char *domain) {
    const struct schema *schema = live_hold(f->live);
    bool dead = map_has(&schema->dead_mail, str_of(domain));
    live_release(f->live, schema);
    return dead;
}

static int64_t dead_count(struct crm_fixture *f) {
    const struct schema *schema = live_hold(f->live);
    size_t count = schema->dead_mail.count;
    live_release(f->live, schema);
    return (int64_t)count;
}

static int64_t jobs(struct crm_fixture *f) {
    return crm_number(f, "SELECT count(*) FROM job WHERE kind = 'calculate'", NULL, 0);
}

static void test_due(void **state) {
    struct crm_fixture f;
    struct oracle o = {.lock = PTHREAD_MUTEX_INITIALIZER};
    str result;
    crm_fixture_begin(&f, state);
    contact(&f, "a@none.pl");
    contact(&f, "b@none.pl");
    contact(&f, "a@takes.pl");
    contact(&f, "a@unsure.pl");
    contact(&f, "a@localhost");
    contact(&f, "a@[192.0.2.1]");
    assert_false(is_dead(&f, "none.pl"));
    int64_t before = jobs(&f);
    f.twice = true; // every write may run twice
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, 3);
    assert_true(str_has(result, STR("\"takesMail\":1,\"takesNoMail\":1,\"unknown\":1")));
    assert_true(is_dead(&f, "none.pl"));
    assert_false(is_dead(&f, "takes.pl"));
    assert_false(is_dead(&f, "unsure.pl"));
    assert_int_equal(jobs(&f), before + 1); // scores of contacts
    assert_int_equal(
        crm_number(&f, "SELECT addresses FROM mail_host WHERE domain = 'none.pl'", NULL, 0), 2);
    f.now += 29 * day;
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, 1); // who was not certain
    f.now += 2 * day;
    o.reversed = true;
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, 3);
    assert_false(is_dead(&f, "none.pl")); // it takes mail again
    crm_fixture_end(&f);
}

// A domain that was certainly dead stays so while nobody can say otherwise.
static void test_away(void **state) {
    struct crm_fixture f;
    struct oracle o = {.lock = PTHREAD_MUTEX_INITIALIZER};
    str result;
    crm_fixture_begin(&f, state);
    contact(&f, "a@none.pl");
    OK(f.t, run(&f, &o, &result));
    f.now += 31 * day;
    o.away = true;
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, 0);
    assert_true(str_has(result, STR("\"silent\":true")));
    assert_true(is_dead(&f, "none.pl"));
    crm_fixture_end(&f);
}

static void fill(struct crm_fixture *f, const char *letter, int count) {
    char email[64];
    for (int i = 0; i < count; i++) {
        snprintf(email, sizeof email, "jan@%s%d.pl", letter, i);
        contact(f, email);
    }
}

// What was found before a run broke off counts, be it cancelled or that its end was lost.
static void test_broken_off(void **state) {
    struct crm_fixture f;
    struct oracle o = {.lock = PTHREAD_MUTEX_INITIALIZER};
    str result;
    crm_fixture_begin(&f, state);
    fill(&f, "n", 2 * MAIL_CHECK_PIECE);
    f.stop_after = 2; // with the first answer
    assert_false(run(&f, &o, &result));
    assert_int_equal(f.read.err->code, ERR_CANCELLED);
    int64_t known = crm_number(&f, "SELECT count(*) FROM mail_host", NULL, 0);
    assert_in_range(known, 1, MAIL_CHECK_PIECE);
    assert_int_equal(dead_count(&f), known);
    f.stop_after = 0;
    f.fail_at = f.writes + 3; // two pieces, then what follows of them
    assert_false(run(&f, &o, &result));
    assert_int_equal(o.asked, 2 * MAIL_CHECK_PIECE - known);
    assert_int_equal(dead_count(&f), known);
    f.fail_at = 0;
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, 0);
    assert_int_equal(dead_count(&f), 2 * MAIL_CHECK_PIECE);
    crm_fixture_end(&f);
}

static void test_silence_in_between(void **state) {
    struct crm_fixture f;
    struct oracle o = {.lock = PTHREAD_MUTEX_INITIALIZER};
    str result;
    crm_fixture_begin(&f, state);
    fill(&f, "u", MAIL_CHECK_PIECE + 5);
    OK(f.t, run(&f, &o, &result));
    assert_int_equal(o.asked, MAIL_CHECK_PIECE + 5); // silent domains, but the server is there
    assert_int_equal(o.looked, 3);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM mail_host", NULL, 0), 0);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_due),
        ON_BOTH_ENGINES(test_away),
        ON_BOTH_ENGINES(test_broken_off),
        ON_BOTH_ENGINES(test_silence_in_between),
    };
    return cmocka_run_group_tests_name("mail_check", tests, NULL, NULL);
}
