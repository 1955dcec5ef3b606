// Edges and their rules: both ends always agree, the plain kind is there where any is, primary ones
// give way, limits hold from both sides, and what was done is in the trail.
#include "crm/kinds.h"
#include "crm/links.h"
#include "support/invariants.h"

enum { PRIMARY = 1, PLAIN = 279, PLAIN_BACK = 280, DECISION_MAKER = 100090, REPORTS_TO = 100102 };
enum { PARENT_OF = 13, CHILD_OF = 14, HOUSEHOLD = 100104, CONTACTS = 449 };

struct things {
    struct crm_fixture f;
    int64_t anna, jan, piotr;
    int64_t alfa, beta, gamma;
};

static int64_t contact(struct crm_fixture *f, const char *name) {
    return CRM_SAVE(f, f->contacts, 0, crm_set(f->contacts, "lastname", name)).record->id;
}

static int64_t company(struct crm_fixture *f, const char *name) {
    return CRM_SAVE(f, f->companies, 0, crm_set(f->companies, "name", name)).record->id;
}

static void begin(struct things *t, void **state) {
    crm_fixture_begin(&t->f, state);
    t->anna = contact(&t->f, "Nowak");
    t->jan = contact(&t->f, "Kowalski");
    t->piotr = contact(&t->f, "Lis");
    t->alfa = company(&t->f, "Alfa");
    t->beta = company(&t->f, "Beta");
    t->gamma = company(&t->f, "Gamma");
}

static void end(struct things *t) {
    assert_int_equal(crm_invariants(&t->f), 0);
    crm_fixture_end(&t->f);
}

static const struct association_kind *kind_of(struct things *t, int64_t number) {
    const struct association_kind *kind = schema_kind(t->f.work.schema, number);
    assert_non_null(kind);
    return kind;
}

static struct link_ends ends_of(struct things *t, int64_t number, int64_t from, int64_t to) {
    const struct association_kind *kind = kind_of(t, number);
    const struct schema *schema = t->f.work.schema;
    return (struct link_ends){schema_type_by_id(schema, kind->from_type), from,
                              schema_type_by_id(schema, kind->to_type), to};
}

static const struct source by_api = {.kind = SOURCE_API};

// With number 0 nothing is said but that a contact and a company belong together.
static bool try_link(struct things *t, int64_t number, int64_t from, int64_t to) {
    struct link_ends ends = ends_of(t, number ? number : PLAIN, from, to);
    const struct association_kind *kind = number ? kind_of(t, number) : NULL;
    return crm_associate(&t->f.work, &ends, &kind, number ? 1 : 0, by_api);
}

static void link_now(struct things *t, int64_t number, int64_t from, int64_t to) {
    crm_begin(&t->f);
    OK(t->f.t, try_link(t, number, from, to));
    crm_commit(&t->f);
}

static void refused(struct things *t, enum err_code code, int64_t number, int64_t from,
                    int64_t to) {
    crm_begin(&t->f);
    REFUSED(t->f.t, code, try_link(t, number, from, to));
    crm_rollback(&t->f);
}

static void unlink_now(struct things *t, int64_t number, int64_t from, int64_t to) {
    struct link_ends ends = ends_of(t, number, from, to);
    const struct association_kind *kind = kind_of(t, number);
    crm_begin(&t->f);
    OK(t->f.t, crm_dissociate_kinds(&t->f.work, &ends, &kind, 1, by_api));
    crm_commit(&t->f);
}

// "7:1,279 9:279": what one is associated with, as a text.
static str seen(struct things *t, const struct object_type *from, int64_t id,
                const struct object_type *to, int64_t after, size_t limit) {
    struct links_query q = {from, id, to, after, limit};
    struct linked_list list;
    struct buf out;
    bool archived;
    OK(t->f.t, links_of(&t->f.work, &q, &list, &archived));
    buf_init(&out, t->f.work.arena);
    for (size_t i = 0; i < list.count; i++) {
        buf_format(&out, "%s%lld:", i ? " " : "", (long long)list.items[i].to_id);
        for (size_t k = 0; k < list.items[i].number_count; k++)
            buf_format(&out, "%s%lld", k ? "," : "", (long long)list.items[i].numbers[k]);
    }
    buf_add(&out, list.more ? STR(" more") : STR(""));
    return buf_str(&out);
}

static void sees(struct things *t, const struct object_type *from, int64_t id,
                 const struct object_type *to, str wanted) {
    str got = seen(t, from, id, to, 0, 100);
    if (!str_equal(got, wanted))
        print_error("wanted \"" STR_FMT "\", got \"" STR_FMT "\"\n", STR_ARG(wanted), STR_ARG(got));
    assert_true(str_equal(got, wanted));
}

#define SEES(t, from, id, to, ...)                                                                 \
    sees((t), (t)->f.from, (id), (t)->f.to, str_format((t)->f.work.arena, __VA_ARGS__))

static void test_both_ends(void **state) {
    struct things t;
    begin(&t, state);
    link_now(&t, PLAIN, t.anna, t.alfa);
    SEES(&t, contacts, t.anna, companies, "%lld:279", (long long)t.alfa);
    SEES(&t, companies, t.alfa, contacts, "%lld:280", (long long)t.anna);
    int64_t events = crm_number(&t.f, "SELECT count(*) FROM association_event", DB_NO_ARGS);
    link_now(&t, PLAIN, t.anna, t.alfa); // twice is once, and no event
    link_now(&t, PLAIN_BACK, t.alfa, t.anna);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM association", DB_NO_ARGS), 2);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM association_event", DB_NO_ARGS),
                     events);
    // A label brings the plain one; taking it away leaves that, taking that away leaves nothing.
    link_now(&t, DECISION_MAKER, t.jan, t.beta);
    SEES(&t, contacts, t.jan, companies, "%lld:279,100090", (long long)t.beta);
    unlink_now(&t, DECISION_MAKER, t.jan, t.beta);
    SEES(&t, contacts, t.jan, companies, "%lld:279", (long long)t.beta);
    link_now(&t, DECISION_MAKER, t.jan, t.beta);
    unlink_now(&t, PLAIN, t.jan, t.beta);
    SEES(&t, contacts, t.jan, companies, "%s", "");
    SEES(&t, companies, t.beta, contacts, "%s", "");
    // Both sides alike.
    link_now(&t, HOUSEHOLD, t.anna, t.jan);
    SEES(&t, contacts, t.anna, contacts, "%lld:449,100104", (long long)t.jan);
    SEES(&t, contacts, t.jan, contacts, "%lld:449,100104", (long long)t.anna);
    link_now(&t, HOUSEHOLD, t.jan, t.anna);
    assert_int_equal(
        crm_number(&t.f, "SELECT count(*) FROM association WHERE number = 100104", DB_NO_ARGS), 2);
    end(&t);
}

static void test_primary(void **state) {
    struct things t;
    begin(&t, state);
    link_now(&t, 0, t.anna, t.alfa); // the first becomes primary by itself
    SEES(&t, contacts, t.anna, companies, "%lld:1,279", (long long)t.alfa);
    link_now(&t, 0, t.anna, t.beta); // the second does not
    SEES(&t, contacts, t.anna, companies, "%lld:1,279 %lld:279", (long long)t.alfa,
         (long long)t.beta);
    link_now(&t, PRIMARY, t.anna, t.beta); // unless it is said: then it takes the place
    SEES(&t, contacts, t.anna, companies, "%lld:279 %lld:1,279", (long long)t.alfa,
         (long long)t.beta);
    link_now(&t, 2, t.gamma, t.anna); // said from the other side
    SEES(&t, contacts, t.anna, companies, "%lld:279 %lld:279 %lld:1,279", (long long)t.alfa,
         (long long)t.beta, (long long)t.gamma);
    link_now(&t, PLAIN, t.jan, t.alfa); // a kind that is named is taken at its word
    SEES(&t, contacts, t.jan, companies, "%lld:279", (long long)t.alfa);
    struct link_ends back = {t.f.companies, t.alfa, t.f.contacts, t.piotr};
    crm_begin(&t.f);
    OK(t.f.t, crm_associate(&t.f.work, &back, NULL, 0, by_api));
    crm_commit(&t.f);
    SEES(&t, contacts, t.piotr, companies, "%lld:1,279", (long long)t.alfa);
    end(&t);
}

static void test_limits(void **state) {
    struct things t;
    begin(&t, state);
    link_now(&t, REPORTS_TO, t.anna, t.jan);
    refused(&t, ERR_INVALID, REPORTS_TO, t.anna, t.piotr);
    assert_non_null(strstr(t.f.t->err.text, "Remove one first"));
    link_now(&t, REPORTS_TO, t.piotr, t.jan); // he may lead many
    link_now(&t, PARENT_OF, t.alfa, t.beta);
    refused(&t, ERR_INVALID, PARENT_OF, t.gamma, t.beta); // the limit is at the other end
    refused(&t, ERR_INVALID, CHILD_OF, t.beta, t.gamma);
    unlink_now(&t, CHILD_OF, t.beta, t.alfa);
    link_now(&t, CHILD_OF, t.beta, t.gamma);
    refused(&t, ERR_INVALID, HOUSEHOLD, t.anna, t.anna);
    refused(&t, ERR_NOT_FOUND, PLAIN, t.anna, 999999);
    refused(&t, ERR_NOT_FOUND, PLAIN, t.anna, t.jan); // no company
    struct link_ends wrong = {t.f.contacts, t.anna, t.f.companies, t.alfa};
    const struct association_kind *kind = kind_of(&t, REPORTS_TO);
    crm_begin(&t.f);
    REFUSED(t.f.t, ERR_INVALID, crm_associate(&t.f.work, &wrong, &kind, 1, by_api));
    crm_rollback(&t.f);
    t.f.work.who.scope = SCOPE_NONE;
    refused(&t, ERR_NOT_FOUND, PLAIN, t.anna, t.alfa); // what is not seen is not there
    t.f.work.who.scope = SCOPE_ALL;
    end(&t);
}

static void archive(struct things *t, const struct object_type *type, int64_t id, bool back) {
    struct save_result result;
    crm_begin(&t->f);
    OK(t->f.t, back ? crm_restore(&t->f.work, type, id, by_api, &result)
                    : crm_archive(&t->f.work, type, id, by_api, &result));
    crm_commit(&t->f);
}

static void test_archived(void **state) {
    struct things t;
    begin(&t, state);
    link_now(&t, PRIMARY, t.anna, t.alfa);
    link_now(&t, PLAIN, t.anna, t.beta);
    archive(&t, t.f.companies, t.alfa, false);
    SEES(&t, contacts, t.anna, companies, "%lld:279", (long long)t.beta);
    refused(&t, ERR_CONFLICT, PLAIN, t.jan, t.alfa);
    archive(&t, t.f.companies, t.alfa, true);
    SEES(&t, contacts, t.anna, companies, "%lld:1,279 %lld:279", (long long)t.alfa,
         (long long)t.beta);
    end(&t);
}

static void test_pages(void **state) {
    struct things t;
    begin(&t, state);
    int64_t ids[7], *list;
    for (int i = 0; i < 7; i++) {
        ids[i] = contact(&t.f, "Many");
        link_now(&t, i % 2 ? PLAIN : PRIMARY, ids[i], t.alfa);
    }
    str first = seen(&t, t.f.companies, t.alfa, t.f.contacts, 0, 3);
    assert_true(str_ends(first, STR(" more")));
    str last = seen(&t, t.f.companies, t.alfa, t.f.contacts, ids[3], 3);
    str wanted = str_format(t.f.work.arena, "%lld:2,280 %lld:280 %lld:2,280", (long long)ids[4],
                            (long long)ids[5], (long long)ids[6]);
    assert_true(str_equal(last, wanted));
    // Several at once, the same record twice, one that has none, one that is not there.
    int64_t asked[] = {ids[0], t.anna, ids[1], ids[0], 999999};
    struct linked_list *lists;
    OK(t.f.t, links_of_many(&t.f.work, t.f.companies, asked, 5, 10, &lists));
    assert_int_equal(lists[0].count, 1);
    assert_int_equal(lists[0].items[0].number_count, 2);
    assert_int_equal(lists[1].count, 0);
    assert_int_equal(lists[2].items[0].number_count, 1);
    assert_int_equal(lists[3].items[0].to_id, t.alfa);
    assert_int_equal(lists[4].count, 0);
    int64_t count;
    OK(t.f.t, links_count(&t.f.work, t.alfa, t.f.contacts, 100, &count));
    assert_int_equal(count, 7);
    OK(t.f.t, links_count(&t.f.work, t.alfa, t.f.contacts, 3, &count));
    assert_int_equal(count, 3);
    size_t found;
    OK(t.f.t, store_association_of_kind(&t.f.work, t.alfa, kind_of(&t, 2), 10, &list, &found));
    assert_int_equal(found, 4);
    end(&t);
}

static void test_with_record(void **state) {
    struct things t;
    begin(&t, state);
    const struct association_kind *kinds[] = {kind_of(&t, DECISION_MAKER)};
    struct link_request links[] = {{t.f.companies, t.alfa, NULL, 0},
                                   {t.f.companies, t.beta, kinds, 1}};
    struct assignment list[] = {crm_set(t.f.contacts, "lastname", "Wolf")};
    struct save save = {.type = t.f.contacts,
                        .assignments = list,
                        .count = 1,
                        .source = {.kind = SOURCE_IMPORT, .id = 7, .row = 3},
                        .links = links,
                        .link_count = 2};
    struct save_result result;
    crm_begin(&t.f);
    OK(t.f.t, crm_save(&t.f.work, &save, &result));
    crm_commit(&t.f);
    SEES(&t, contacts, result.record->id, companies, "%lld:1,279 %lld:279,100090",
         (long long)t.alfa, (long long)t.beta);
    // The trail: of either end, and by what made it.
    struct association_event *events;
    size_t count;
    OK(t.f.t, store_association_events(&t.f.work, t.beta, 0, 10, &events, &count));
    assert_int_equal(count, 2);
    assert_true(events[0].added && events[0].id > events[1].id);
    assert_int_equal(events[0].number, DECISION_MAKER);
    assert_int_equal(events[0].from_id, result.record->id);
    OK(t.f.t,
       store_association_events_by_source(&t.f.work, SOURCE_IMPORT, 7, 0, 10, &events, &count));
    assert_int_equal(count, 4);
    assert_int_equal(events[0].source.row, 3);
    assert_int_equal(
        crm_number(&t.f, "SELECT count(*) FROM event WHERE action = 'associated'", DB_NO_ARGS), 8);
    // What can not be associated keeps the record from being made.
    int64_t before = crm_number(&t.f, "SELECT count(*) FROM r_contacts", DB_NO_ARGS);
    links[1].to_id = 999999;
    crm_begin(&t.f);
    REFUSED(t.f.t, ERR_INVALID, crm_save(&t.f.work, &save, &result));
    crm_rollback(&t.f);
    assert_int_equal(crm_number(&t.f, "SELECT count(*) FROM r_contacts", DB_NO_ARGS), before);
    end(&t);
}

static void test_kinds(void **state) {
    struct things t;
    begin(&t, state);
    struct association_kind made[2];
    struct kind_change change = {.has_to_max = true, .to_max = 1};
    change.label[LANG_EN] = STR("Adviser");
    change.label[LANG_PL] = STR("Doradca");
    change.inverse_label[LANG_EN] = STR("Client");
    crm_begin(&t.f);
    OK(t.f.t, crm_kind_create(&t.f.work, t.f.contacts, t.f.companies, &change, made));
    crm_commit(&t.f);
    t.f.work.schema = live_schema(t.f.live);
    t.f.contacts = schema_type(t.f.work.schema, STR("contacts"));
    t.f.companies = schema_type(t.f.work.schema, STR("companies"));
    assert_true(made[0].number >= DEFINITION_ID_FIRST && made[1].number != made[0].number);
    const struct association_kind *kind = kind_of(&t, made[0].number);
    assert_int_equal(kind->inverse, made[1].number);
    assert_true(str_is(kind->label[LANG_PL], "Doradca") && str_is(kind->label[LANG_RU], "Adviser"));
    link_now(&t, made[0].number, t.anna, t.alfa);
    refused(&t, ERR_INVALID, made[0].number, t.anna, t.beta);
    SEES(&t, contacts, t.anna, companies, "%lld:279,%lld", (long long)t.alfa,
         (long long)made[0].number);
    crm_begin(&t.f); // the same label twice
    REFUSED(t.f.t, ERR_INVALID,
            crm_kind_create(&t.f.work, t.f.contacts, t.f.companies, &change, made));
    crm_rollback(&t.f);
    crm_begin(&t.f);
    OK(t.f.t, crm_kind_archive(&t.f.work, kind));
    crm_commit(&t.f);
    t.f.work.schema = live_schema(t.f.live);
    t.f.contacts = schema_type(t.f.work.schema, STR("contacts"));
    t.f.companies = schema_type(t.f.work.schema, STR("companies"));
    SEES(&t, contacts, t.anna, companies, "%lld:279", (long long)t.alfa);
    crm_begin(&t.f);
    REFUSED(t.f.t, ERR_INVALID, crm_kind_archive(&t.f.work, kind_of(&t, PLAIN)));
    crm_rollback(&t.f);
    end(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_both_ends), ON_BOTH_ENGINES(test_primary),
        ON_BOTH_ENGINES(test_limits),    ON_BOTH_ENGINES(test_archived),
        ON_BOTH_ENGINES(test_pages),     ON_BOTH_ENGINES(test_with_record),
        ON_BOTH_ENGINES(test_kinds)};
    return cmocka_run_group_tests_name("association", tests, NULL, NULL);
}
