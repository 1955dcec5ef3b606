// Merges taken back in any order leave the records as they were, whatever stands between.
#include "base/embedded.h"
#include "crm/duplicates.h"
#include "db/migrate.h"
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
    OK(f->t, crm_unmerge(&f->work, id, false, &result));
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

static bool found_by(struct crm_fixture *f, const char *address, int64_t id) {
    int64_t *ids;
    size_t count;
    OK(f->t, crm_find_by_email(&f->work, f->contacts, str_of(address), &ids, &count));
    return count == 1 && ids[0] == id;
}

// Two addresses of one mailbox: each stays findable as it is written, and goes back to whom it was.
static void test_alike_addresses(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    const struct object_type *t = f.contacts;
    int64_t one = CRM_SAVE(&f, t, 0, crm_set(t, "email", "jan.nowak@gmail.com")).record->id;
    int64_t two = CRM_SAVE(&f, t, 0, crm_set(t, "email", "jannowak+shop@gmail.com")).record->id;
    str before = crm_dump(&f, t, true);
    assert_true(found_by(&f, "jannowak+shop@gmail.com", two));
    int64_t id = merge(&f, one, two, NULL);
    assert_int_equal(crm_record(&f, t, one)->point_count, 2);
    assert_true(found_by(&f, "jannowak+shop@gmail.com", one));
    assert_true(found_by(&f, "jan.nowak@gmail.com", one));
    assert_false(found_by(&f, "jannowak@gmail.com", one)); // somebody else's, for all we know
    unmerge(&f, id);
    crm_same(before, crm_dump(&f, t, true));
    assert_true(found_by(&f, "jannowak+shop@gmail.com", two));
    // The one exchanged for another of the same mailbox: the old one goes.
    id = merge(&f, one, two, NULL);
    CRM_SAVE(&f, t, one, crm_set(t, "email", "j.annowak@gmail.com"));
    assert_true(found_by(&f, "j.annowak@gmail.com", one));
    assert_false(found_by(&f, "jan.nowak@gmail.com", one));
    assert_true(found_by(&f, "jannowak+shop@gmail.com", one));
    unmerge(&f, id);
    assert_int_equal(crm_record(&f, t, one)->point_count, 1);
    assert_true(found_by(&f, "jannowak+shop@gmail.com", two));
    // The other one's is chosen: the survivor's own stays beside it.
    id = merge(&f, one, two, "email");
    assert_true(found_by(&f, "j.annowak@gmail.com", one));
    assert_true(found_by(&f, "jannowak+shop@gmail.com", one));
    unmerge(&f, id);
    assert_true(found_by(&f, "j.annowak@gmail.com", one));
    crm_fixture_end(&f);
}

extern const struct embedded_file store_migration_files[];
extern const size_t store_migration_files_count;

// The step from a store that kept one address a mailbox: rows stay as they were, and what a merge
// had dropped comes back once, to whom it was merged into.
static void test_alike_addresses_return(void **state) {
    struct test_store *t = test_store_of(state);
    size_t count, before = 0;
    const struct db_migration *list =
        db_migrations_of(&t->arena, store_migration_files, store_migration_files_count, &count);
    while (list[before].number < 9)
        before++;
    OK(t, db_migrate(t->db, list, before, &t->err));
    OK(t, db_script(t->db,
                    "INSERT INTO contact_point (record_id, type_id, kind, point_key, value, label, "
                    "is_primary, bouncing) VALUES "
                    "(1, 1, 0, 'ab@gmail.com', 'a.b@gmail.com', 'x', 1, 0), "
                    "(1, 1, 0, 'c@d.pl', 'c@d.pl', '', 0, 1), "
                    "(2, 1, 0, 'ab@gmail.com', 'ab@gmail.com', '', 1, 0), "   // dropped
                    "(3, 1, 0, 'ab@gmail.com', 'ab@gmail.com', '', 1, 0), "   // the same again
                    "(3, 1, 0, 'c@d.pl', 'c@d.pl', '', 0, 0), "               // there
                    "(3, 1, 0, 'e@d.pl', 'e@d.pl', '', 0, 0), "               // taken off by hand
                    "(4, 1, 0, 'ab@gmail.com', 'a.b+4@gmail.com', '', 1, 0);" // nobody's
                    "INSERT INTO redirect (old_id, new_id, merge_id) VALUES (2, 1, 7), (3, 1, 8)",
                    &t->err));
    OK(t, db_migrate(t->db, list, count, &t->err));
    struct db_rows rows;
    static const char *const wanted[] = {"1 a.b@gmail.com 1", "1 ab@gmail.com 0",   "1 c@d.pl 0",
                                         "2 ab@gmail.com 1",  "3 ab@gmail.com 1",   "3 c@d.pl 0",
                                         "3 e@d.pl 0",        "4 a.b+4@gmail.com 1"};
    size_t i = 0;
    OK(t, db_query(t->db,
                   "SELECT record_id, value, is_primary FROM contact_point "
                   "ORDER BY record_id, value",
                   DB_NO_ARGS, &rows, &t->err));
    for (; db_next(&rows); i++) {
        str value = value_as_str(db_column(&rows, 1));
        str line = str_format(&t->arena, "%lld " STR_FMT " %lld", (long long)db_column(&rows, 0).i,
                              STR_ARG(value), (long long)db_column(&rows, 2).i);
        assert_true(i < sizeof wanted / sizeof *wanted);
        assert_string_equal(line.ptr, wanted[i]);
    }
    assert_int_equal(i, sizeof wanted / sizeof *wanted);
    OK(t, db_done(&rows, &t->err));
}

// A chain: the third went into the second, which went into the first.
static void test_chain(void **state) {
    struct crm_fixture f;
    struct record *r;
    int64_t from;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    int64_t inner = merge(&f, p.second, p.third, NULL);
    int64_t outer = merge(&f, p.primary, p.second, NULL);
    OK(f.t, crm_get(&f.work, f.contacts, p.third, &r, &from));
    assert_int_equal(r->id, p.primary);
    assert_int_equal(from, p.third);
    unmerge(&f, outer);
    OK(f.t, crm_get(&f.work, f.contacts, p.third, &r, &from));
    assert_int_equal(r->id, p.second);
    unmerge(&f, inner);
    crm_same(p.before, crm_dump(&f, f.contacts, true));
    // The inner one first: the third returns from where the second went.
    inner = merge(&f, p.second, p.third, NULL);
    outer = merge(&f, p.primary, p.second, NULL);
    assert_true(has_email(&f, p.primary, "jk@example.com"));
    struct unmerge_result result = unmerge(&f, inner);
    assert_int_equal(result.primary->id, p.primary);
    assert_int_equal(result.kept_count, 0);
    assert_false(has_email(&f, p.primary, "jk@example.com"));
    assert_true(has_email(&f, p.primary, "both@example.com")); // the second has it, too
    assert_int_equal(record_text(crm_record(&f, f.contacts, p.primary), "country").len, 0);
    OK(f.t, crm_get(&f.work, f.contacts, p.third, &r, &from));
    assert_int_equal(r->id, p.third);
    OK(f.t, crm_get(&f.work, f.contacts, p.second, &r, &from));
    assert_int_equal(r->id, p.primary);
    unmerge(&f, outer);
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

// -- associations

enum { PRIMARY = 1, PLAIN = 279, CONTACTS = 449, HOUSEHOLD = 100104 };

static void link_by(struct crm_fixture *f, int64_t number, int64_t from, int64_t to) {
    const struct association_kind *kind = schema_kind(f->work.schema, number);
    assert_non_null(kind);
    struct link_ends ends = {schema_type_by_id(f->work.schema, kind->from_type), from,
                             schema_type_by_id(f->work.schema, kind->to_type), to};
    crm_begin(f);
    OK(f->t, crm_associate(&f->work, &ends, &kind, 1, (struct source){0}));
    crm_commit(f);
}

// Every edge, a line each, with when it was made.
static str edges(struct crm_fixture *f) {
    struct db_rows rows;
    struct buf out;
    buf_init(&out, f->work.arena);
    OK(f->t, db_query(f->t->db,
                      "SELECT from_id, to_id, number, created_at FROM association "
                      "ORDER BY from_id, to_id, number",
                      DB_NO_ARGS, &rows, &f->t->err));
    while (db_next(&rows))
        buf_format(&out, "%lld-%lld %lld %lld\n", (long long)value_as_int(db_column(&rows, 0)),
                   (long long)value_as_int(db_column(&rows, 1)),
                   (long long)value_as_int(db_column(&rows, 2)),
                   (long long)value_as_int(db_column(&rows, 3)));
    OK(f->t, db_done(&rows, &f->t->err));
    return buf_str(&out);
}

static int64_t company(struct crm_fixture *f, const char *name) {
    return CRM_SAVE(f, f->companies, 0, crm_set(f->companies, "name", name)).record->id;
}

static bool linked(struct crm_fixture *f, int64_t from, int64_t to, int64_t number) {
    return crm_number(f,
                      "SELECT count(*) FROM association WHERE from_id = $1 AND to_id = $2 "
                      "AND number = $3",
                      DB_ARGS(value_int(from), value_int(to), value_int(number))) == 1;
}

static void test_links_any_order(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    int64_t alfa = company(&f, "Alfa"), beta = company(&f, "Beta"), gamma = company(&f, "Gamma");
    link_by(&f, PRIMARY, p.second, alfa); // the survivor has none: it gets this one
    link_by(&f, PRIMARY, p.third, beta);  // and keeps it when this one comes
    link_by(&f, PLAIN, p.second, gamma);  // both bring this
    link_by(&f, PLAIN, p.third, gamma);
    link_by(&f, HOUSEHOLD, p.primary, p.second); // would become one with itself
    link_by(&f, CONTACTS, p.third, p.second);
    str before = edges(&f);
    for (int order = 0; order < 2; order++) {
        int64_t first = merge(&f, p.primary, p.second, NULL);
        assert_true(linked(&f, p.primary, alfa, PRIMARY));
        int64_t second = merge(&f, p.primary, p.third, NULL);
        assert_true(linked(&f, p.primary, alfa, PRIMARY));
        assert_true(linked(&f, p.primary, beta, PLAIN));
        assert_false(linked(&f, p.primary, beta, PRIMARY));
        assert_true(linked(&f, p.primary, gamma, PLAIN));
        unmerge(&f, order ? first : second);
        if (order) { // what only the third brings counts now
            assert_true(linked(&f, p.primary, beta, PRIMARY));
            assert_true(linked(&f, p.primary, gamma, PLAIN));
            assert_false(linked(&f, p.primary, alfa, PLAIN));
        }
        unmerge(&f, order ? second : first);
        crm_same(before, edges(&f));
    }
    crm_fixture_end(&f);
}

// Companies at the other ends are merged meanwhile, and return after the people.
static void test_links_both_sides(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    int64_t alfa = company(&f, "Alfa"), beta = company(&f, "Beta"), gamma = company(&f, "Gamma");
    link_by(&f, PRIMARY, p.second, alfa);
    link_by(&f, PLAIN, p.second, gamma);
    link_by(&f, PLAIN, p.primary, gamma);
    str before = edges(&f);
    int64_t people = merge(&f, p.primary, p.second, NULL);
    struct merge both = {.type = f.companies,
                         .primary_id = beta,
                         .record_ids = (int64_t[]){alfa, gamma},
                         .record_count = 2,
                         .source = "selection"};
    struct merge_result result;
    crm_begin(&f);
    OK(f.t, crm_merge(&f.work, &both, &result));
    crm_commit(&f);
    assert_int_equal(crm_invariants(&f), 0);
    unmerge(&f, people);
    assert_true(linked(&f, p.second, beta, PRIMARY));
    assert_true(linked(&f, p.primary, beta, PLAIN));
    unmerge(&f, result.merge_ids[0]);
    unmerge(&f, result.merge_ids[1]);
    crm_same(before, edges(&f));
    crm_fixture_end(&f);
}

static void test_links_later_edits(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct people p = make_people(&f);
    int64_t alfa = company(&f, "Alfa"), beta = company(&f, "Beta"), gamma = company(&f, "Gamma");
    link_by(&f, PLAIN, p.second, alfa);
    link_by(&f, PLAIN, p.second, beta);
    int64_t id = merge(&f, p.primary, p.second, NULL);
    struct link_ends gone = {f.contacts, p.primary, f.companies, alfa};
    crm_begin(&f);
    OK(f.t, crm_dissociate(&f.work, &gone, (struct source){0}));
    crm_commit(&f);
    link_by(&f, PRIMARY, p.primary, beta); // a label on an edge that came with the merge
    link_by(&f, PLAIN, p.primary, gamma);
    unmerge(&f, id);
    assert_false(linked(&f, p.second, alfa, PLAIN)); // taken away by hand: not back
    assert_true(linked(&f, p.second, beta, PLAIN));
    assert_true(linked(&f, p.primary, beta, PRIMARY)); // said by hand: stays
    assert_true(linked(&f, p.primary, beta, PLAIN));
    assert_true(linked(&f, p.primary, gamma, PLAIN));
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_any_order),        ON_BOTH_ENGINES(test_chain),
        ON_BOTH_ENGINES(test_alike_addresses),  ON_BOTH_ENGINES(test_alike_addresses_return),
        ON_BOTH_ENGINES(test_later_edits_stay), ON_BOTH_ENGINES(test_links_any_order),
        ON_BOTH_ENGINES(test_links_both_sides), ON_BOTH_ENGINES(test_links_later_edits)};
    return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
