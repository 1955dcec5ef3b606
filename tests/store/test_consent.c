// Consents: what may be recorded, which entry counts, and what merging, taking a merge back and
// erasing do with them.
#include "base/clock.h"
#include "crm/consent.h"
#include "crm/erase.h"
#include "support/invariants.h"

static const int64_t day = INT64_C(86400) * MICROS_PER_SECOND;

static int64_t person(struct crm_fixture *f, const char *last) {
    return CRM_SAVE(f, f->contacts, 0, crm_set(f->contacts, "lastname", last)).record->id;
}

static struct consent_note note(struct crm_fixture *f, int64_t id, const char *purpose,
                                enum consent_state state) {
    return (struct consent_note){.type = f->contacts,
                                 .record_id = id,
                                 .purpose = str_of(purpose),
                                 .state = state,
                                 .channel = STR("form")};
}

static struct consent add(struct crm_fixture *f, struct consent_note n) {
    struct consent made;
    crm_begin(f);
    OK(f->t, crm_consent_add(&f->work, &n, &made));
    crm_commit(f);
    return made;
}

static void refused(struct crm_fixture *f, enum err_code code, const char *key,
                    struct consent_note n) {
    struct consent made;
    crm_begin(f);
    REFUSED(f->t, code, crm_consent_add(&f->work, &n, &made));
    str rest = str_of(f->t->err.detail), got;
    assert_true(str_split(&rest, '\n', &got));
    assert_string_equal(str_z(f->work.arena, got), key);
    crm_rollback(f);
}

static struct consent say(struct crm_fixture *f, int64_t id, const char *purpose,
                          enum consent_state state) {
    return add(f, note(f, id, purpose, state));
}

static struct consent say_at(struct crm_fixture *f, int64_t id, const char *purpose,
                             enum consent_state state, int64_t at) {
    struct consent_note n = note(f, id, purpose, state);
    n.at = at;
    return add(f, n);
}

// "newsletter:given offers:withdrawn "
static str standing(struct crm_fixture *f, int64_t id) {
    struct consent_standing *list;
    size_t count;
    struct buf out;
    buf_init(&out, f->work.arena);
    OK(f->t, crm_consent_standing(&f->work, f->contacts, id, &list, &count));
    for (size_t i = 0; i < count; i++)
        buf_format(&out, STR_FMT ":%s ", STR_ARG(list[i].entry.purpose),
                   consent_state_name(list[i].state));
    return out.len ? buf_str(&out) : STR("");
}

#define STANDS(f, id, wanted)                                                                      \
    assert_string_equal(str_z((f)->work.arena, standing((f), (id))), (wanted))

// Ids of the log, newest first, read in pages of two.
static size_t log_of(struct crm_fixture *f, int64_t id, int64_t *ids) {
    size_t total = 0, count;
    str after = STR(""), next;
    do {
        struct consent *page;
        OK(f->t, crm_consent_list(&f->work, f->contacts, id, after, 2, &page, &count, &next));
        assert_true(count <= 2);
        for (size_t i = 0; i < count; i++)
            ids[total++] = page[i].id;
        after = next;
    } while (after.len);
    return total;
}

static size_t logged(struct crm_fixture *f, int64_t id) {
    int64_t ids[100];
    return log_of(f, id, ids);
}

// Every row as it is: nothing that is done later may change one.
static str rows_of(struct crm_fixture *f) {
    struct db_rows rows;
    struct buf out;
    buf_init(&out, f->work.arena);
    OK(f->t, db_query(f->t->db,
                      "SELECT id, record_id, purpose, state, basis, at, expires_at, channel, "
                      "evidence, actor_id, recorded_at FROM consent ORDER BY id",
                      NULL, 0, &rows, &f->t->err));
    while (db_next(&rows)) {
        for (size_t i = 0; i < 11; i++) {
            struct value v = db_column(&rows, i);
            if (v.kind == VALUE_TEXT)
                buf_format(&out, STR_FMT "|", STR_ARG(value_as_str(v)));
            else
                buf_format(&out, "%lld|", (long long)value_as_int(v));
        }
        buf_add_char(&out, '\n');
    }
    OK(f->t, db_done(&rows, &f->t->err));
    return str_copy(f->work.arena, buf_str(&out));
}

static int64_t merge(struct crm_fixture *f, int64_t primary, int64_t other) {
    struct merge m = {.type = f->contacts,
                      .primary_id = primary,
                      .record_ids = &other,
                      .record_count = 1,
                      .source = "selection"};
    struct merge_result result;
    crm_begin(f);
    OK(f->t, crm_merge(&f->work, &m, &result));
    crm_commit(f);
    assert_int_equal(crm_invariants(f), 0);
    return result.merge_ids[0];
}

static void unmerge(struct crm_fixture *f, int64_t id) {
    struct unmerge_result result;
    crm_begin(f);
    OK(f->t, crm_unmerge(&f->work, id, false, &result));
    crm_commit(f);
    assert_int_equal(crm_invariants(f), 0);
}

static void test_given_and_taken_back(void **state) {
    struct crm_fixture f;
    int64_t ids[10];
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak"), b = person(&f, "Kowalska");
    STANDS(&f, a, "");
    struct consent_note n = note(&f, a, " Newsletter ", CONSENT_GIVEN);
    n.evidence = STR("Form of the fair\nbooth 7");
    n.basis = BASIS_LEGITIMATE_INTEREST;
    n.has_basis = true;
    int64_t then = f.now;
    struct consent first = add(&f, n);
    assert_true(str_is(first.purpose, "newsletter"));
    assert_int_equal(first.at, then - then % 1000);
    assert_int_equal(first.recorded_at, then);
    STANDS(&f, a, "newsletter:given ");
    STANDS(&f, b, "");
    f.now += day;
    // As easy as giving: a purpose is enough. The basis is the one it was given on.
    struct consent back = add(&f, (struct consent_note){.type = f.contacts,
                                                        .record_id = a,
                                                        .purpose = STR("NEWSLETTER"),
                                                        .state = CONSENT_WITHDRAWN});
    assert_int_equal(back.basis, BASIS_LEGITIMATE_INTEREST);
    STANDS(&f, a, "newsletter:withdrawn ");
    f.now += day;
    struct consent again = say(&f, a, "newsletter", CONSENT_GIVEN);
    STANDS(&f, a, "newsletter:given ");
    assert_int_equal(log_of(&f, a, ids), 3);
    assert_int_equal(ids[0], again.id);
    assert_int_equal(ids[1], back.id);
    assert_int_equal(ids[2], first.id);
    crm_fixture_end(&f);
}

// What was said earlier and written down later changes nothing; of two at once the stricter counts.
static void test_which_counts(void **state) {
    struct crm_fixture f;
    int64_t ids[10];
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak"), then = f.now;
    f.now += day;
    struct consent no = say_at(&f, a, "offers", CONSENT_WITHDRAWN, then);
    struct consent paper = say_at(&f, a, "offers", CONSENT_GIVEN, then - 30 * day);
    STANDS(&f, a, "offers:withdrawn ");
    // At the same time and written later; what is below a millisecond does not make it newer.
    struct consent same = say_at(&f, a, "offers", CONSENT_GIVEN, then + 999);
    assert_int_equal(same.at, no.at);
    STANDS(&f, a, "offers:withdrawn ");
    assert_int_equal(log_of(&f, a, ids), 3);
    assert_int_equal(ids[0], no.id); // the one that counts stands first
    assert_int_equal(ids[1], same.id);
    assert_int_equal(ids[2], paper.id);
    say_at(&f, a, "phone", CONSENT_GIVEN, then);
    say_at(&f, a, "phone", CONSENT_REFUSED, then);
    STANDS(&f, a, "offers:withdrawn phone:refused ");
    say_at(&f, a, "phone", CONSENT_GIVEN, then + 1000);
    STANDS(&f, a, "offers:withdrawn phone:given ");
    crm_fixture_end(&f);
}

static void test_for_a_time(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak");
    struct consent_note n = note(&f, a, "profiling", CONSENT_GIVEN);
    int64_t end = n.expires_at = f.now + day;
    add(&f, n);
    f.work.now = end - 1;
    STANDS(&f, a, "profiling:given ");
    f.work.now = end;
    STANDS(&f, a, "profiling:expired ");
    f.now += 2 * day;
    say(&f, a, "profiling", CONSENT_WITHDRAWN);
    f.work.now = f.now;
    STANDS(&f, a, "profiling:withdrawn ");
    crm_fixture_end(&f);
}

static void test_own_purposes(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak");
    say(&f, a, "Katalog  świąteczny", CONSENT_GIVEN);
    f.now += day;
    // Another writing is the same purpose: else it would still be given under the first one.
    struct consent back = say(&f, a, "katalog SWIATECZNY", CONSENT_WITHDRAWN);
    assert_true(str_is(back.purpose, "Katalog świąteczny"));
    STANDS(&f, a, "Katalog świąteczny:withdrawn ");
    say(&f, a, "推荐活动", CONSENT_GIVEN);
    STANDS(&f, a, "Katalog świąteczny:withdrawn 推荐活动:given ");
    crm_fixture_end(&f);
}

static void test_refusals(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak");
    struct consent_note fine = note(&f, a, "offers", CONSENT_GIVEN), n = fine;
    n.type = f.companies;
    refused(&f, ERR_INVALID, "consent.not_kept", n);
    n = fine;
    n.purpose = STR(" \t");
    refused(&f, ERR_INVALID, "api.missing", n);
    char long_text[CONSENT_EVIDENCE_LENGTH + 2];
    memset(long_text, 'x', sizeof long_text);
    n = fine;
    n.purpose = n.channel = (str){long_text, CONSENT_PURPOSE_LENGTH};
    add(&f, n);
    n.purpose.len++;
    refused(&f, ERR_INVALID, "consent.too_long", n);
    n = fine;
    n.channel = (str){long_text, CONSENT_CHANNEL_LENGTH + 1};
    refused(&f, ERR_INVALID, "consent.too_long", n);
    n = fine;
    n.evidence = (str){long_text, CONSENT_EVIDENCE_LENGTH + 1};
    refused(&f, ERR_INVALID, "consent.too_long", n);
    n = fine;
    n.channel = STR("");
    refused(&f, ERR_INVALID, "consent.channel", n); // nobody could show it
    n.has_basis = true;
    n.basis = BASIS_CONTRACT;
    add(&f, n);
    n = fine;
    n.at = f.now + 1000;
    refused(&f, ERR_INVALID, "consent.at_future", n);
    n = fine;
    n.at = f.now - day;
    n.expires_at = n.at;
    refused(&f, ERR_INVALID, "consent.expires_early", n);
    n.expires_at = n.at + 1;
    n.state = CONSENT_REFUSED;
    refused(&f, ERR_INVALID, "consent.expires_state", n);
    assert_int_equal(logged(&f, a), 2);
    crm_begin(&f);
    n = fine;
    n.record_id = a + 1000;
    struct consent made;
    REFUSED(f.t, ERR_NOT_FOUND, crm_consent_add(&f.work, &n, &made));
    crm_rollback(&f);
    struct consent *page;
    size_t count;
    str next;
    const char *const places[] = {"1", "1.1", "1.1.x", "1.1.0", "1.1.1.1", "x.1.1"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        REFUSED(
            f.t, ERR_INPUT,
            crm_consent_list(&f.work, f.contacts, a, str_of(places[i]), 2, &page, &count, &next));
    crm_fixture_end(&f);
}

static void test_archived_and_full(void **state) {
    struct crm_fixture f;
    struct save_result archived;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak"), b = person(&f, "Kowalska");
    say(&f, a, "offers", CONSENT_GIVEN);
    crm_begin(&f);
    OK(f.t, crm_archive(&f.work, f.contacts, a, (struct source){0}, &archived));
    crm_commit(&f);
    refused(&f, ERR_CONFLICT, "consent.archived", note(&f, a, "offers", CONSENT_GIVEN));
    f.now += day;
    say(&f, a, "offers", CONSENT_WITHDRAWN); // always possible
    STANDS(&f, a, "offers:withdrawn ");
    for (int i = 0; i < CONSENT_PURPOSES; i++)
        say(&f, b, str_z(f.work.arena, str_format(f.work.arena, "purpose %d", i)), CONSENT_GIVEN);
    refused(&f, ERR_CONFLICT, "consent.too_many", note(&f, b, "one more", CONSENT_GIVEN));
    say(&f, b, "PURPOSE 7", CONSENT_REFUSED);
    assert_int_equal(crm_number(&f, "SELECT count(DISTINCT purpose) FROM consent", NULL, 0),
                     CONSENT_PURPOSES + 1);
    crm_fixture_end(&f);
}

static void test_merging(void **state) {
    struct crm_fixture f;
    struct consent made;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak"), b = person(&f, "Nowakowa"), c = person(&f, "Nowaczka");
    say(&f, a, "newsletter", CONSENT_GIVEN);
    say(&f, a, "SMS", CONSENT_GIVEN);
    say(&f, b, "phone", CONSENT_GIVEN);
    int64_t then = f.now;
    f.now += day;
    say_at(&f, b, "newsletter", CONSENT_WITHDRAWN, then); // newer: counts
    say_at(&f, b, "sms", CONSENT_REFUSED, then);          // the same purpose, otherwise written
    say_at(&f, c, "newsletter", CONSENT_GIVEN, then);     // at the time of the withdrawal: does not
    say_at(&f, c, "Sms", CONSENT_GIVEN, then);            // nor a third spelling
    str before = rows_of(&f);
    int64_t inner = merge(&f, b, c), outer = merge(&f, a, b);
    STANDS(&f, a, "newsletter:withdrawn phone:given sms:refused ");
    assert_int_equal(logged(&f, a), 7);
    STANDS(&f, c, "newsletter:withdrawn phone:given sms:refused "); // its id leads to the survivor
    crm_same(before, rows_of(&f));                                  // no row was touched
    f.now += day;
    made = say(&f, b, "phone", CONSENT_WITHDRAWN); // by an old id: the survivor's
    assert_int_equal(made.record_id, a);
    STANDS(&f, a, "newsletter:withdrawn phone:withdrawn sms:refused ");
    unmerge(&f, outer);
    STANDS(&f, a, "SMS:given newsletter:given phone:withdrawn "); // what it was told stays with it
    STANDS(&f, b, "newsletter:withdrawn phone:given sms:refused ");
    unmerge(&f, inner);
    STANDS(&f, b, "newsletter:withdrawn phone:given sms:refused ");
    STANDS(&f, c, "Sms:given newsletter:given ");
    assert_int_equal(logged(&f, a), 3);
    assert_int_equal(logged(&f, b), 3);
    assert_int_equal(logged(&f, c), 2);
    crm_fixture_end(&f);
}

static void test_erasing(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t a = person(&f, "Nowak"), b = person(&f, "Nowakowa"), c = person(&f, "Kowalska");
    say(&f, a, "newsletter", CONSENT_GIVEN);
    say(&f, b, "offers", CONSENT_GIVEN);
    say(&f, c, "offers", CONSENT_GIVEN);
    merge(&f, a, b);
    crm_begin(&f);
    OK(f.t, crm_erase(&f.work, f.contacts, a, ERASURE_LAW, (struct source){.kind = SOURCE_API}));
    crm_commit(&f);
    assert_int_equal(crm_number(&f, "SELECT count(*) FROM consent", NULL, 0), 1);
    STANDS(&f, c, "offers:given ");
    struct consent_standing *list;
    size_t count;
    REFUSED(f.t, ERR_NOT_FOUND, crm_consent_standing(&f.work, f.contacts, a, &list, &count));
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_given_and_taken_back),
        ON_BOTH_ENGINES(test_which_counts),
        ON_BOTH_ENGINES(test_for_a_time),
        ON_BOTH_ENGINES(test_own_purposes),
        ON_BOTH_ENGINES(test_refusals),
        ON_BOTH_ENGINES(test_archived_and_full),
        ON_BOTH_ENGINES(test_merging),
        ON_BOTH_ENGINES(test_erasing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
