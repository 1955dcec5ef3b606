// Signing in under a clock that the test sets: to the microsecond what is still good and what is
// not any more; each code and link once; locks; what shutting an account takes along.
#include "base/clock.h"
#include "crm/invitation.h"
#include "crm/second_factor.h"
#include "crm/totp.h"
#include "model/rights.h"
#include "store/second_factor.h"
#include "support/invariants.h"

static const int64_t minute = INT64_C(60) * MICROS_PER_SECOND;
static const struct seal_key key = {{7, 7, 7}};
static const struct caller here = {.address = STR_INIT("192.0.2.1"), .agent = STR_INIT("Firefox")};

// In a transaction of its own, after which it is as late as before.
#define WITHIN(f, ...)                                                                             \
    do {                                                                                           \
        int64_t now_ = (f)->now;                                                                   \
        crm_begin(f);                                                                              \
        OK((f)->t, __VA_ARGS__);                                                                   \
        crm_commit(f);                                                                             \
        (f)->now = now_;                                                                           \
    } while (0)

static struct user add_user(struct crm_fixture *f, const char *email, const char *role) {
    struct user user = {.name = STR("Somebody"),
                        .email = str_of(email),
                        .password_hash = STR("x"),
                        .role = str_of(role),
                        .theme = STR("system"),
                        .density = STR("compact")};
    WITHIN(f, store_user_add(&f->work, &user, &user.id));
    return user;
}

static struct new_session sign_in(struct crm_fixture *f, const struct user *user) {
    struct new_session session;
    WITHIN(f, account_login_success(&f->work, user, user->email, &here, &session));
    return session;
}

static bool is_in(struct crm_fixture *f, str token) {
    struct security_policy policy;
    struct session session;
    struct user user;
    bool found;
    f->work.now = f->now;
    OK(f->t, store_policy_get(&f->work, &policy));
    OK(f->t, account_by_session(&f->work, token, &policy, &user, &session, &found));
    return found;
}

// Turns the factor on and gives the secret's bytes; the code used up is that of the step before.
static str enrol(struct crm_fixture *f, struct user *user, str **codes) {
    struct factor_begun begun;
    bool right;
    str secret;
    f->work.who.user_id = user->id;
    WITHIN(f, factor_begin(&f->work, &key, user, &begun));
    OK(f->t, account_get(&f->work, user->id, user));
    str about = str_format(f->work.arena, "factor %lld", (long long)user->id);
    OK(f->t, seal_open(f->work.arena, &key, user->factor_secret, about, &secret, &f->t->err));
    assert_true(str_equal(totp_base32(f->work.arena, secret), begun.secret));
    str code = str_format(f->work.arena, "%06u",
                          totp_code(secret, f->now / MICROS_PER_SECOND / TOTP_SECONDS - 1));
    WITHIN(f, factor_confirm(&f->work, &key, code, STR(""), here.address, &right, codes));
    assert_true(right);
    OK(f->t, account_get(&f->work, user->id, user));
    assert_true(user->factor_since > 0);
    return secret;
}

static bool tries(struct crm_fixture *f, const struct user *user, str code) {
    bool right;
    WITHIN(f, factor_try(&f->work, &key, user, code, here.address, &right));
    return right;
}

static str code_of(struct crm_fixture *f, str secret, int64_t away) {
    int64_t step = f->now / MICROS_PER_SECOND / TOTP_SECONDS + away;
    return str_format(f->work.arena, "%06u", totp_code(secret, step));
}

static void test_sessions_end(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", "administrator");
    struct security_policy policy;
    int64_t start = f.now;
    OK(f.t, store_policy_get(&f.work, &policy));
    policy.idle_minutes = 10;
    policy.session_hours = 1;
    WITHIN(&f, store_policy_put(&f.work, &policy));
    str token = sign_in(&f, &anna).token;
    f.now = start + 10 * minute - 1;
    assert_true(is_in(&f, token));
    f.now = start + 10 * minute;
    assert_false(is_in(&f, token));
    // Used every five minutes it lasts its hour and no longer.
    f.now = start;
    token = sign_in(&f, &anna).token;
    for (f.now = start + 5 * minute; f.now < start + 60 * minute; f.now += 5 * minute) {
        assert_true(is_in(&f, token));
        WITHIN(&f, account_seen(&f.work, token, 0));
    }
    assert_false(is_in(&f, token));
    // A policy that becomes stricter ends what was opened before.
    token = sign_in(&f, &anna).token;
    f.now += 5 * minute;
    assert_true(is_in(&f, token));
    policy.idle_minutes = 5;
    WITHIN(&f, store_policy_put(&f.work, &policy));
    assert_false(is_in(&f, token));
    crm_fixture_end(&f);
}

static void test_codes_are_good_once(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", "administrator");
    str *codes;
    str secret = enrol(&f, &anna, &codes);
    assert_false(tries(&f, &anna, code_of(&f, secret, -1))); // used up above
    assert_true(tries(&f, &anna, code_of(&f, secret, 1)));
    assert_false(tries(&f, &anna, code_of(&f, secret, 1)));
    assert_false(tries(&f, &anna, code_of(&f, secret, 0))); // an earlier one, too
    f.now += 61 * (int64_t)MICROS_PER_SECOND;
    assert_true(tries(&f, &anna, code_of(&f, secret, 0)));
    for (size_t i = 0; i < RECOVERY_CODES; i++) {
        assert_true(tries(&f, &anna, codes[i]));
        assert_false(tries(&f, &anna, codes[i]));
    }
    // The secret stands nowhere in the row, nor do the codes.
    struct value args[] = {value_bytes(secret)};
    assert_int_equal(
        crm_number(&f, "SELECT count(*) FROM user_account WHERE factor_secret = $1", args, 1), 0);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM recovery_code", NULL, 0), RECOVERY_CODES);
    crm_fixture_end(&f);
}

static void test_codes_lock(void **state) {
    struct crm_fixture f;
    bool right;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", "administrator");
    str *codes;
    enrol(&f, &anna, &codes);
    int64_t start = f.now;
    for (int i = 0; i < 5; i++)
        assert_false(tries(&f, &anna, STR("no code")));
    f.now = start + 15 * minute - 1;
    crm_begin(&f);
    REFUSED(f.t, ERR_DENIED, factor_try(&f.work, &key, &anna, codes[0], here.address, &right));
    crm_rollback(&f);
    f.now = start + 15 * minute;
    assert_true(tries(&f, &anna, codes[0]));
    crm_fixture_end(&f);
}

static enum ticket_verdict use_ticket(struct crm_fixture *f, str ticket, str code) {
    enum ticket_verdict verdict;
    struct new_session session;
    WITHIN(f, account_ticket_code(&f->work, &key, ticket, code, &here, &verdict, &session));
    return verdict;
}

static void test_tickets(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", "administrator");
    str *codes, ticket;
    int64_t until;
    enrol(&f, &anna, &codes);
    int64_t start = f.now;
    WITHIN(&f, account_ticket(&f.work, &anna, &ticket, &until));
    assert_int_equal(until, start + TICKET_MINUTES * minute);
    assert_int_equal(use_ticket(&f, STR("made up"), codes[0]), TICKET_GONE);
    assert_int_equal(use_ticket(&f, ticket, STR("no code")), TICKET_WRONG);
    f.now = until - 1;
    assert_int_equal(use_ticket(&f, ticket, codes[0]), TICKET_RIGHT);
    assert_int_equal(use_ticket(&f, ticket, codes[1]), TICKET_GONE);
    WITHIN(&f, account_ticket(&f.work, &anna, &ticket, &until));
    f.now = until;
    assert_int_equal(use_ticket(&f, ticket, codes[1]), TICKET_GONE);
    // A recovery code that came too late is not used up.
    WITHIN(&f, account_ticket(&f.work, &anna, &ticket, &until));
    assert_int_equal(use_ticket(&f, ticket, codes[1]), TICKET_RIGHT);
    crm_fixture_end(&f);
}

static str token_of(const struct handed_link *handed) {
    return str_from(handed->path, str_find_char(handed->path, '#') + 1);
}

static void test_links(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", "administrator"), jan = {0};
    struct one_time_link wanted = {.email = STR("jan@example.com"), .role = STR("analyst")}, seen;
    struct handed_link handed;
    struct new_session session;
    int64_t whose;
    f.work.who.user_id = anna.id;
    WITHIN(&f, invitation_create(&f.work, &wanted, &handed));
    f.now = handed.link.expires_at - 1;
    f.work.now = f.now;
    OK(f.t, link_look(&f.work, LINK_INVITATION, token_of(&handed), &seen));
    f.work.now = handed.link.expires_at;
    REFUSED(f.t, ERR_NOT_FOUND, link_look(&f.work, LINK_INVITATION, token_of(&handed), &seen));
    jan.name = STR("Jan");
    jan.password_hash = STR("y");
    WITHIN(&f, invitation_accept(&f.work, token_of(&handed), &jan, &here, &session));
    assert_true(str_is(session.user.role, "analyst") && is_in(&f, session.token));
    crm_begin(&f);
    REFUSED(f.t, ERR_NOT_FOUND,
            invitation_accept(&f.work, token_of(&handed), &jan, &here, &session));
    crm_rollback(&f);
    // A reset ends sessions, and only the newest link is good.
    struct handed_link older;
    WITHIN(&f, reset_create(&f.work, session.user.id, &older));
    WITHIN(&f, reset_create(&f.work, session.user.id, &handed));
    assert_int_equal(handed.link.expires_at, f.now + RESET_HOURS * 60 * minute);
    crm_begin(&f);
    REFUSED(f.t, ERR_NOT_FOUND, reset_accept(&f.work, token_of(&older), STR("z"), &whose));
    crm_rollback(&f);
    WITHIN(&f, reset_accept(&f.work, token_of(&handed), STR("z"), &whose));
    assert_int_equal(whose, session.user.id);
    assert_false(is_in(&f, session.token));
    // An invitation is no reset, and the other way round.
    WITHIN(&f, reset_create(&f.work, whose, &handed));
    REFUSED(f.t, ERR_NOT_FOUND, link_look(&f.work, LINK_INVITATION, token_of(&handed), &seen));
    crm_fixture_end(&f);
}

static void test_shutting(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", ROLE_EVERYTHING);
    struct user ewa = add_user(&f, "ewa@example.com", ROLE_EVERYTHING);
    struct user found_user;
    struct api_key made = {.name = STR("key")}, found_key;
    str token;
    bool found;
    f.work.who.user_id = ewa.id;
    WITHIN(&f, account_key_create(&f.work, &made, &token));
    struct new_session session = sign_in(&f, &ewa);
    OK(f.t, account_by_key(&f.work, token, &found_user, &found_key, &found));
    assert_true(found && is_in(&f, session.token));
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, account_disable(&f.work, ewa.id)); // oneself
    crm_rollback(&f);
    f.work.who.user_id = anna.id;
    WITHIN(&f, account_disable(&f.work, ewa.id));
    OK(f.t, account_by_key(&f.work, token, &found_user, &found_key, &found));
    assert_true(!found && !is_in(&f, session.token));
    f.work.who.user_id = 0; // a key of nobody's
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, account_disable(&f.work, anna.id)); // the last administrator
    crm_rollback(&f);
    WITHIN(&f, account_enable(&f.work, ewa.id));
    assert_false(is_in(&f, session.token));
    WITHIN(&f, account_disable(&f.work, anna.id));
    crm_fixture_end(&f);
}

static void test_keys_expire(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct user anna = add_user(&f, "anna@example.com", ROLE_EVERYTHING), user;
    struct api_key made = {.name = STR("key"), .expires_at = f.now + minute}, found_key;
    str token;
    bool found;
    f.work.who.user_id = anna.id;
    WITHIN(&f, account_key_create(&f.work, &made, &token));
    f.work.now = f.now + minute - 1;
    OK(f.t, account_by_key(&f.work, token, &user, &found_key, &found));
    assert_true(found);
    f.work.now = f.now + minute;
    OK(f.t, account_by_key(&f.work, token, &user, &found_key, &found));
    assert_false(found);
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_sessions_end), ON_BOTH_ENGINES(test_codes_are_good_once),
        ON_BOTH_ENGINES(test_codes_lock),   ON_BOTH_ENGINES(test_tickets),
        ON_BOTH_ENGINES(test_links),        ON_BOTH_ENGINES(test_shutting),
        ON_BOTH_ENGINES(test_keys_expire),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
