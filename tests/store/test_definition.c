// Definitions that change while records are read and written: properties, groups, types, pipelines,
// tags, unique values, on both engines. A schema that nobody holds is freed: what is not, the leak
// checker finds at the end of the program.
#include "base/clock.h"
#include "crm/definition.h"
#include "crm/refuse.h"
#include "crm/rule.h"
#include "crm/unmerge_preview.h"
#include "store/define.h"
#include "store/definition.h"
#include "store/record.h"
#include "store/store.h"
#include "store/unique.h"
#include "support/crm.h"
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#define LABEL(text)                                                                                \
    { [LANG_EN] = STR_INIT(text) }

static struct property_change text_property(const char *name) {
    struct property_change change = {.name = str_of(name), .type = STR("text")};
    change.label[LANG_EN] = str_of(name);
    return change;
}

static const struct object_type *contacts(struct crm_fixture *f) {
    return schema_type(f->work.schema, STR("contacts"));
}

// One change in a transaction of its own.
static void begin(struct crm_fixture *f) {
    crm_begin(f);
    OK(f->t, crm_define_begin(&f->work));
}

static struct property *create(struct crm_fixture *f, const struct property_change *change) {
    struct property *made;
    begin(f);
    OK(f->t, crm_property_create(&f->work, contacts(f), change, &made));
    crm_commit(f);
    return made;
}

static void refused(struct crm_fixture *f, enum err_code code, const struct property_change *change,
                    const char *key) {
    struct property *made;
    begin(f);
    REFUSED(f->t, code, crm_property_create(&f->work, contacts(f), change, &made));
    assert_true(str_starts(str_of(f->t->err.detail), str_of(key)));
    crm_rollback(f);
}

// A record has a value of a property a moment after that was made; archived it is gone with its
// value kept, and comes back with it.
static void test_property(void **state) {
    struct crm_fixture f;
    struct property *old;
    crm_fixture_begin(&f, state);
    struct save_result r =
        CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "lastname", "Nowak"));
    struct property_change change = text_property("shoe_size");
    int64_t version = live_version(f.live);
    create(&f, &change);
    assert_true(live_version(f.live) > version);
    const struct property *p = type_property(contacts(&f), STR("shoe_size"));
    assert_non_null(p);
    assert_false(p->shipped || p->indexed || p->read_only);
    assert_string_equal(str_z(f.work.arena, p->label[LANG_PL]), "shoe_size");
    CRM_SAVE(&f, contacts(&f), r.record->id, crm_set(contacts(&f), "shoe_size", "44"));
    refused(&f, ERR_CONFLICT, &change, "define.property_taken");

    begin(&f);
    OK(f.t, crm_property_archive(&f.work, contacts(&f), type_property(contacts(&f), p->name)));
    crm_commit(&f);
    assert_null(type_property(contacts(&f), STR("shoe_size")));
    begin(&f);
    OK(f.t, crm_property_archived(&f.work, contacts(&f), STR("shoe_size"), &old));
    assert_true(old && old->archived);
    OK(f.t, crm_property_restore(&f.work, contacts(&f), STR("shoe_size"), &old));
    crm_commit(&f);
    p = type_property(contacts(&f), STR("shoe_size"));
    assert_non_null(p);
    struct record *record = crm_record(&f, contacts(&f), r.record->id);
    assert_true(str_is(value_as_str(record_get(record, p)), "44"));
    crm_fixture_end(&f);
}

static void test_refusals(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct property_change change;
    static const char *const names[] = {"", "Big", "a b", "9a", "ą", "_a"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        change = text_property(names[i]);
        change.label[LANG_EN] = STR("x");
        refused(&f, ERR_INVALID, &change, "define.name");
    }
    change = text_property("hs_mine");
    refused(&f, ERR_INVALID, &change, "define.reserved");
    change = text_property("firstname");
    refused(&f, ERR_CONFLICT, &change, "define.property_taken");
    change = text_property("hubspot_owner_id");
    refused(&f, ERR_INVALID, &change, "define.reserved");
    change = text_property("createdate"); // the wire's name of another one
    refused(&f, ERR_CONFLICT, &change, "define.property_taken");
    change = text_property("a");
    change.group = STR("nothing");
    refused(&f, ERR_INVALID, &change, "define.no_group");
    change = text_property("a");
    change.type = STR("colour");
    refused(&f, ERR_INVALID, &change, "define.type");
    change = (struct property_change){.name = STR("a"),
                                      .wire_type = STR("number"),
                                      .wire_field = STR("radio"),
                                      .label = LABEL("A")};
    refused(&f, ERR_INVALID, &change, "define.kind\nnumber/radio\nnumber/number, ");
    change = text_property("a");
    change.label[LANG_EN] = STR("");
    refused(&f, ERR_INVALID, &change, "define.no_label");
    struct option twice[] = {{.value = STR("x")}, {.value = STR("x")}},
                  bad[] = {{.value = STR("a;b")}};
    change = text_property("a");
    change.type = STR("choices");
    change.has_options = true;
    change.options = twice;
    change.option_count = 2;
    refused(&f, ERR_INVALID, &change, "define.option_twice");
    change.options = bad;
    change.option_count = 1;
    refused(&f, ERR_INVALID, &change, "define.option_value");
    begin(&f);
    REFUSED(
        f.t, ERR_INVALID,
        crm_property_archive(&f.work, contacts(&f), type_property(contacts(&f), STR("jobtitle"))));
    crm_rollback(&f);
    crm_fixture_end(&f);
}

// An option that is left out of a new list is hidden; whoever has it keeps it.
static void test_options(void **state) {
    struct crm_fixture f;
    struct property *now;
    crm_fixture_begin(&f, state);
    struct option first[] = {{.value = STR("a"), .label = LABEL("A")},
                             {.value = STR("b"), .label = LABEL("B")}};
    struct option second[] = {{.value = STR("c"), .label = LABEL("C"), .colour = STR("red")},
                              {.value = STR("a")}};
    struct property_change change = text_property("grade");
    change.type = STR("choice");
    change.has_options = true;
    change.options = first;
    change.option_count = 2;
    create(&f, &change);
    struct save_result r = CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "grade", "B"));
    change = (struct property_change){.has_options = true, .options = second, .option_count = 2};
    begin(&f);
    OK(f.t, crm_property_update(&f.work, contacts(&f), type_property(contacts(&f), STR("grade")),
                                &change, &now));
    crm_commit(&f);
    const struct property *p = type_property(contacts(&f), STR("grade"));
    assert_int_equal(p->option_count, 3);
    assert_true(str_is(p->options[0].value, "c") && str_is(p->options[0].colour, "red"));
    assert_true(str_is(p->options[1].label[LANG_EN], "A"));
    assert_true(str_is(p->options[2].value, "b") && p->options[2].hidden);
    struct record *record = crm_record(&f, contacts(&f), r.record->id);
    assert_true(str_is(value_as_str(record_get(record, p)), "b"));
    crm_fixture_end(&f);
}

static void test_calculations(void **state) {
    struct crm_fixture f;
    struct property *now;
    crm_fixture_begin(&f, state);
    struct property_change change = text_property("one");
    change.type = STR("number");
    create(&f, &change);
    change = text_property("two");
    change.type = STR("number");
    change.calculation = STR("one + 1");
    create(&f, &change);
    change = text_property("three");
    change.type = STR("number");
    change.calculation = STR("two * 2");
    create(&f, &change);
    const struct property *two = type_property(contacts(&f), STR("two"));
    assert_true(two->read_only);
    change = (struct property_change){.calculation = STR("three - 1")};
    begin(&f);
    REFUSED(f.t, ERR_INVALID, crm_property_update(&f.work, contacts(&f), two, &change, &now));
    assert_true(str_starts(str_of(f.t->err.detail), STR("define.circle")));
    crm_rollback(&f);
    begin(&f); // read by another one
    REFUSED(f.t, ERR_INVALID, crm_property_archive(&f.work, contacts(&f), two));
    crm_rollback(&f);
    change = text_property("four");
    change.type = STR("number");
    change.calculation = STR("nothing_like_it + 1");
    begin(&f);
    REFUSED(f.t, ERR_INPUT, crm_property_create(&f.work, contacts(&f), &change, &now));
    crm_rollback(&f);
    crm_fixture_end(&f);
}

// No two live records with one value: created, changed, restored, merged.
static void test_unique(void **state) {
    struct crm_fixture f;
    struct save_result r, other;
    crm_fixture_begin(&f, state);
    struct property_change change = text_property("code");
    change.has_unique = change.unique = true;
    create(&f, &change);
    const struct object_type *type = contacts(&f);
    r = CRM_SAVE(&f, type, 0, crm_set(type, "code", "K-1"), crm_set(type, "lastname", "Nowak"));
    other =
        CRM_SAVE(&f, type, 0, crm_set(type, "code", "K1")); // another text, though it sorts alike
    struct assignment same[] = {crm_set(type, "code", "K-1")};
    struct save save = {.type = type, .assignments = same, .count = 1};
    struct save_result result;
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_save(&f.work, &save, &result));
    assert_string_equal(f.t->err.detail, str_z(f.work.arena, str_format(f.work.arena, "%lld",
                                                                        (long long)r.record->id)));
    crm_rollback(&f);
    save.id = other.record->id;
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_save(&f.work, &save, &result));
    crm_rollback(&f);
    crm_begin(&f);
    OK(f.t, crm_archive(&f.work, type, r.record->id, (struct source){0}, &result));
    crm_commit(&f);
    type = contacts(&f);
    CRM_SAVE(&f, type, save.id, crm_set(type, "code", "K-1"));
    crm_begin(&f);
    REFUSED(f.t, ERR_CONFLICT,
            crm_restore(&f.work, type, r.record->id, (struct source){0}, &result));
    crm_rollback(&f);
    int64_t *ids;
    size_t count;
    OK(f.t, crm_find_by_value(&f.work, type, type_property(type, STR("code")), STR("K-1"), &ids,
                              &count));
    assert_int_equal(count, 1);
    assert_int_equal(ids[0], save.id);
    crm_fixture_end(&f);
}

static void number_is(struct crm_fixture *f, const char *sql, int64_t wanted) {
    assert_int_equal(crm_number(f, sql, DB_NO_ARGS), wanted);
}

static void conflicts(struct crm_fixture *f, const char *name, const char *text) {
    struct assignment same[] = {crm_set(contacts(f), name, text)};
    struct save save = {.type = contacts(f), .assignments = same, .count = 1};
    struct save_result result;
    crm_begin(f);
    REFUSED(f->t, ERR_CONFLICT, crm_save(&f->work, &save, &result));
    crm_rollback(f);
}

// Stores of before told unique values by an index: what they have is carried over, once.
static void test_unique_carried(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct property_change code = text_property("code"), serial = text_property("serial");
    code.has_unique = code.unique = serial.has_unique = serial.unique = true;
    serial.type = STR("number");
    create(&f, &code);
    create(&f, &serial);
    const struct property *p = type_property(contacts(&f), STR("code"));
    int64_t a = CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "code", "K-1"),
                         crm_set(contacts(&f), "serial", "12.5"))
                    .record->id;
    CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "code", "K-2"));
    CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "lastname", "Nowak"));
    number_is(&f, "SELECT count(*) FROM unique_value", 3);
    str index = str_format(
        f.work.arena,
        "CREATE INDEX i_" STR_FMT " ON " STR_FMT " (" STR_FMT ", id) WHERE archived_at IS NULL",
        STR_ARG(p->column), STR_ARG(contacts(&f)->table), STR_ARG(p->sort_column));
    const char *make_index = str_z(f.work.arena, index);
    OK(f.t,
       db_script(f.t->db, "DELETE FROM unique_value; UPDATE property SET keyed = 0", &f.t->err));
    OK(f.t, db_script(f.t->db, make_index, &f.t->err));
    OK(f.t, store_prepare(f.t->db, f.work.arena, &f.t->err));
    number_is(&f, "SELECT count(*) FROM unique_value", 3);
    number_is(&f, "SELECT count(*) FROM property WHERE is_unique = 1 AND keyed = 0", 0);
    OK(f.t, db_script(f.t->db, make_index, &f.t->err)); // it had been dropped
    conflicts(&f, "code", "K-1");
    conflicts(&f, "code", "K-2");
    conflicts(&f, "serial", "12.50");
    CRM_SAVE(&f, contacts(&f), a, crm_set(contacts(&f), "code", ""));
    CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "code", "K-1"));
    number_is(&f, "SELECT count(*) FROM unique_value", 3);
    crm_fixture_end(&f);
}

// They stand in stores: who changes them loses what is there.
static void test_unique_keys(void **state) {
    struct property p = {.id = 7};
    (void)state;
    assert_int_equal(store_unique_key(&p, value_text(STR("K-1"))), INT64_C(7292713929738043724));
    assert_int_equal(store_unique_key(&p, value_float(12.5)), INT64_C(-4681051891212331933));
    assert_int_equal(store_unique_key(&p, value_int(-3)), INT64_C(-7299813191616231088));
    assert_int_equal(store_unique_key(&p, value_float(-0.0)),
                     store_unique_key(&p, value_float(0.0)));
}

// The survivor of a merge may get the value of the other one, and gives it back.
static void test_unique_merge(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct property_change change = text_property("code");
    change.has_unique = change.unique = true;
    create(&f, &change);
    const struct object_type *type = contacts(&f);
    int64_t a = CRM_SAVE(&f, type, 0, crm_set(type, "lastname", "Nowak")).record->id;
    int64_t b = CRM_SAVE(&f, type, 0, crm_set(type, "code", "K-1")).record->id;
    struct merge merge = {
        .type = type, .primary_id = a, .record_ids = &b, .record_count = 1, .source = "review"};
    struct merge_result merged;
    struct unmerge_result back;
    crm_begin(&f);
    OK(f.t, crm_merge(&f.work, &merge, &merged));
    int64_t id = merged.merge_ids[0];
    assert_true(str_is(record_text(merged.record, "code"), "K-1"));
    crm_commit(&f);
    crm_begin(&f);
    OK(f.t, crm_unmerge(&f.work, id, false, &back));
    assert_true(str_is(record_text(back.record, "code"), "K-1"));
    assert_true(str_is(record_text(back.primary, "code"), ""));
    crm_commit(&f);
    crm_fixture_end(&f);
}

// The value of the one that went is somebody else's by now: the view of taking the merge back says
// so, and it is done without it where that is wanted.
static void test_unique_taken(void **state) {
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    struct property_change change = text_property("code");
    change.has_unique = change.unique = true;
    create(&f, &change);
    const struct object_type *type = contacts(&f);
    int64_t a = CRM_SAVE(&f, type, 0, crm_set(type, "code", "K-1")).record->id;
    int64_t b = CRM_SAVE(&f, type, 0, crm_set(type, "code", "K-2"), crm_set(type, "city", "Radom"))
                    .record->id;
    struct merge merge = {
        .type = type, .primary_id = a, .record_ids = &b, .record_count = 1, .source = "review"};
    struct merge_result merged;
    struct unmerge_result back;
    struct unmerge_preview preview;
    crm_begin(&f);
    OK(f.t, crm_merge(&f.work, &merge, &merged));
    int64_t id = merged.merge_ids[0];
    OK(f.t, crm_unmerge_preview(&f.work, id, &preview));
    assert_int_equal(preview.taken_count, 0);
    crm_commit(&f);
    int64_t c =
        CRM_SAVE(&f, type, 0, crm_set(type, "code", "K-2"), crm_set(type, "lastname", "Lis"))
            .record->id;
    crm_begin(&f);
    OK(f.t, crm_unmerge_preview(&f.work, id, &preview));
    assert_true(preview.possible);
    assert_int_equal(preview.taken_count, 1);
    assert_true(str_is(preview.taken[0].property->name, "code") && !preview.taken[0].survivor);
    assert_int_equal(preview.taken[0].record_id, c);
    assert_true(str_is(preview.taken[0].title, "Lis"));
    REFUSED(f.t, ERR_CONFLICT, crm_unmerge(&f.work, id, false, &back));
    assert_true(crm_refused_as(&f.t->err, "merge.value_taken"));
    crm_rollback(&f);
    err_clear(&f.t->err);
    crm_begin(&f);
    OK(f.t, crm_unmerge(&f.work, id, true, &back));
    assert_int_equal(back.left_count, 1);
    assert_true(str_is(record_text(back.record, "code"), ""));
    assert_true(str_is(record_text(back.record, "city"), "Radom"));
    assert_true(str_is(record_text(back.primary, "code"), "K-1"));
    crm_commit(&f);
    crm_fixture_end(&f);
}

static void rename_table(struct crm_fixture *f, const char *from, const char *to) {
    str sql = str_format(f->work.arena, "ALTER TABLE %s RENAME TO %s", from, to);
    OK(f->t, db_run(f->t->db, sql.ptr, DB_NO_ARGS, &f->t->err));
}

// Another process learns of a type with records. Where their forms can not be read just then, it
// has no index of them, rather than an empty one, and the next look at the definitions makes it.
static void test_type_index(void **state) {
    struct crm_fixture f;
    struct live *other;
    const struct object_type *made;
    crm_fixture_begin(&f, state);
    struct work work = f.work;
    OK(f.t, live_create(&work, true, &other));
    struct property_change properties[] = {text_property("name"), text_property("size")};
    struct type_change change = {.name = STR("car"),
                                 .label = LABEL("Car"),
                                 .label_plural = LABEL("Cars"),
                                 .properties = properties,
                                 .property_count = 2};
    begin(&f);
    OK(f.t, crm_type_create(&f.work, &change, &made));
    crm_commit(&f);
    made = schema_type(f.work.schema, STR("p1_car"));
    CRM_SAVE(&f, made, 0, crm_set(made, "name", "Red one"));
    rename_table(&f, "match_form", "match_form_away");
    REFUSED(f.t, ERR_DATABASE, live_renew(other, &work));
    err_clear(&f.t->err);
    assert_null(live_index(other, made));
    rename_table(&f, "match_form_away", "match_form");
    OK(f.t, live_renew(other, &work));
    assert_non_null(live_index(other, made));
    assert_int_equal(match_live_count(live_index(other, made)), 1);
    live_destroy(other);
    crm_fixture_end(&f);
}

static void test_type(void **state) {
    struct crm_fixture f;
    const struct object_type *made;
    crm_fixture_begin(&f, state);
    struct property_change properties[] = {text_property("name"), text_property("size")};
    struct type_change change = {.name = STR("car"),
                                 .label = LABEL("Car"),
                                 .label_plural = LABEL("Cars"),
                                 .properties = properties,
                                 .property_count = 2};
    size_t types = f.work.schema->type_count;
    begin(&f);
    OK(f.t, crm_type_create(&f.work, &change, &made));
    crm_commit(&f);
    made = schema_type(f.work.schema, STR("p1_car"));
    assert_non_null(made);
    assert_true(str_starts(made->wire_id, STR("2-")));
    assert_true(str_is(made->title[0]->name, "name"));
    for (int system = SYSTEM_ID; system <= SYSTEM_ARCHIVED_AT; system++)
        assert_non_null(type_system_property(made, (enum system_property)system));
    size_t kinds = 0;
    for (size_t i = 0; i < f.work.schema->type_count; i++) {
        const struct object_type *to = &f.work.schema->types[i];
        const struct association_kind *there =
            schema_kind_between(f.work.schema, made, to, ASSOCIATION_PLAIN);
        assert_non_null(there);
        const struct association_kind *back = schema_kind(f.work.schema, there->inverse);
        assert_true(back && back->inverse == there->number && back->to_type == made->id);
        kinds++;
    }
    assert_int_equal(kinds, types + 1);
    struct save_result r = CRM_SAVE(&f, made, 0, crm_set(made, "name", "Red one"));
    assert_int_equal(live_count(f.live, made, false), 1);
    begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_type_create(&f.work, &change, &made));
    crm_rollback(&f);
    made = schema_type(f.work.schema, STR("car"));
    begin(&f);
    REFUSED(f.t, ERR_INVALID, crm_type_archive(&f.work, made));
    crm_rollback(&f);
    struct save_result gone;
    crm_begin(&f);
    OK(f.t, crm_archive(&f.work, made, r.record->id, (struct source){0}, &gone));
    crm_commit(&f);
    made = schema_type(f.work.schema, STR("car"));
    begin(&f);
    OK(f.t, crm_type_archive(&f.work, made));
    crm_commit(&f);
    assert_null(schema_type(f.work.schema, STR("car")));
    begin(&f); // the name is free again, the table of the former one is there still
    OK(f.t, crm_type_create(&f.work, &change, &made));
    crm_commit(&f);
    crm_fixture_end(&f);
}

static const struct object_type *make_car(struct crm_fixture *f) {
    struct type_change change = {.name = STR("car"), .label = LABEL("Car")};
    const struct object_type *made;
    begin(f);
    OK(f->t, crm_type_create(&f->work, &change, &made));
    crm_commit(f);
    return schema_type(f->work.schema, STR("car"));
}

static void test_pipeline(void **state) {
    struct crm_fixture f;
    struct pipeline *pipeline;
    crm_fixture_begin(&f, state);
    const struct object_type *car = make_car(&f);
    struct stage_change stages[] = {
        {.label = LABEL("New"), .metadata = STR("{\"probability\":\"0.2\",\"mine\":\"x\"}")},
        {.id = STR("sold"), .label = LABEL("Sold"), .metadata = STR("{\"probability\":\"1.0\"}")},
        {.label = LABEL("Scrapped"), .metadata = STR("{\"probability\":0}")}};
    struct pipeline_change change = {
        .label = LABEL("Cars"), .has_stages = true, .stages = stages, .stage_count = 3};
    begin(&f);
    OK(f.t, crm_pipeline_create(&f.work, car, &change, &pipeline));
    crm_commit(&f);
    car = schema_type(f.work.schema, STR("car"));
    assert_int_equal(car->pipeline_count, 1);
    assert_non_null(car->stage_property);
    const struct stage *first = &car->pipelines[0].stages[0];
    assert_true(str_is(first->metadata, "{\"mine\":\"x\"}") && first->outcome == STAGE_OPEN);
    assert_int_equal(car->pipelines[0].stages[1].outcome, STAGE_WON);
    assert_int_equal(car->pipelines[0].stages[2].outcome, STAGE_LOST);
    CRM_SAVE(&f, car, 0, crm_set(car, "name", "x"), crm_set(car, "pipeline_stage", "sold"),
             crm_set(car, "pipeline", "Cars"));
    // A replacement without "sold": refused where asked to look, else it is archived.
    change.stage_count = 1;
    change.validate = true;
    begin(&f);
    REFUSED(f.t, ERR_INVALID,
            crm_pipeline_update(&f.work, car, &car->pipelines[0], &change, &pipeline));
    crm_rollback(&f);
    change.validate = false;
    begin(&f);
    str kept = first->id;
    OK(f.t, crm_pipeline_update(&f.work, car, &car->pipelines[0], &change, &pipeline));
    assert_int_equal(pipeline->stage_count, 1);
    assert_true(str_equal(pipeline->stages[0].id, kept)); // by its label
    crm_commit(&f);
    car = schema_type(f.work.schema, STR("car"));
    struct definition_event *events;
    size_t count;
    OK(f.t, store_definition_events(&f.work, car, "stage", STR("sold"), 10, &events, &count));
    assert_int_equal(count, 2);
    assert_true(str_is(events[0].action, "DELETE") && str_is(events[1].action, "CREATE"));
    crm_fixture_end(&f);
}

static void test_tags(void **state) {
    struct crm_fixture f;
    struct tag tag;
    crm_fixture_begin(&f, state);
    struct tag_change change = {.label = LABEL("Żółta łódź, 2")};
    begin(&f);
    OK(f.t, crm_tag_create(&f.work, &change, &tag));
    assert_true(str_is(tag.name, "zolta-lodz-2") && tag.colour.len);
    crm_commit(&f);
    begin(&f);
    REFUSED(f.t, ERR_CONFLICT, crm_tag_create(&f.work, &change, &tag));
    crm_rollback(&f);
    struct property_change labels = text_property("labels");
    labels.type = STR("choices");
    labels.has_source = true;
    labels.options_from = OPTIONS_TAGS;
    create(&f, &labels);
    const struct object_type *type = contacts(&f);
    struct save_result r = CRM_SAVE(&f, type, 0, crm_set(type, "labels", "zolta-lodz-2"));
    assert_true(str_is(record_text(r.record, "labels"), "zolta-lodz-2"));
    begin(&f);
    OK(f.t, crm_tag_archive(&f.work, STR("zolta-lodz-2")));
    crm_commit(&f);
    assert_int_equal(type_property(contacts(&f), STR("labels"))->option_count, 0);
    crm_fixture_end(&f);
}

// -- while others read

struct reader {
    struct crm_fixture *f;
    pthread_t thread;
    atomic_bool stop;
    atomic_long rounds;
};

// Holds the definitions as a work does, and reads a record by each of its properties.
static void *read_always(void *argument) {
    struct reader *reader = argument;
    struct crm_fixture *f = reader->f;
    struct db_options options = f->t->options;
    struct db *db;
    struct err err = {0};
    struct arena arena;
    options.read_only = true;
    assert_true(db_open(&options, &db, &err));
    arena_init(&arena);
    while (!atomic_load(&reader->stop)) {
        struct work work;
        struct record_page page;
        arena_reset(&arena);
        work_init(&work, &arena, &err, db);
        work.schema = live_hold(f->live);
        struct query query = {.type = schema_type(work.schema, STR("contacts")), .limit = 5};
        assert_true(store_record_query(&work, &query, &page));
        assert_int_equal(page.count, 1);
        live_release(f->live, work.schema);
        atomic_fetch_add(&reader->rounds, 1);
        usleep(5000); // on two cores the writer has a turn, too
    }
    arena_finish(&arena);
    db_close(db);
    return NULL;
}

static void test_many_and_readers(void **state) {
    enum { MANY = 200, READERS = 2 };
    struct crm_fixture f;
    struct reader readers[READERS] = {0};
    crm_fixture_begin(&f, state);
    CRM_SAVE(&f, contacts(&f), 0, crm_set(contacts(&f), "lastname", "Nowak"));
    const struct schema *held = live_hold(f.live);
    size_t before = schema_type(held, STR("contacts"))->property_count;
    for (size_t i = 0; i < READERS; i++) {
        readers[i].f = &f;
        assert_int_equal(pthread_create(&readers[i].thread, NULL, read_always, &readers[i]), 0);
    }
    for (int i = 0; i < MANY; i++) {
        struct property_change change =
            text_property(str_z(f.work.arena, str_format(f.work.arena, "extra_%d", i)));
        struct property *made;
        begin(&f);
        // PostgreSQL: a reader was in the way for longer than a moment; the lane would repeat it.
        while (!crm_property_create(&f.work, contacts(&f), &change, &made)) {
            assert_int_equal(f.t->err.code, ERR_BUSY);
            crm_rollback(&f);
            begin(&f);
        }
        crm_commit(&f);
    }
    for (size_t i = 0; i < READERS; i++) {
        atomic_store(&readers[i].stop, true);
        pthread_join(readers[i].thread, NULL);
        assert_true(atomic_load(&readers[i].rounds) > 0);
    }
    assert_int_equal(contacts(&f)->property_count, before + MANY);
    assert_int_equal(schema_type(held, STR("contacts"))->property_count, before);
    assert_int_equal(held->holders, 1); // nobody else has the old one
    live_release(f.live, held);
    crm_fixture_end(&f);
}

// Who reads a table for long is not waited for, and nobody behind him waits because of us.
static void test_long_reader(void **state) {
    struct crm_fixture f;
    struct property *made;
    struct db_row row;
    crm_fixture_begin(&f, state);
    OK(f.t, db_begin(f.reader, &f.t->err));
    row = (struct db_row){.arena = f.work.arena};
    OK(f.t, db_one(f.reader, "SELECT count(*) FROM r_contacts", DB_NO_ARGS, &row, &f.t->err));
    struct property_change change = text_property("late");
    int64_t from = clock_monotonic();
    begin(&f);
    bool done = crm_property_create(&f.work, contacts(&f), &change, &made);
    assert_true(clock_monotonic() - from < 1000000);
    assert_int_equal(done, str_is(str_of(f.t->engine), "sqlite"));
    if (!done) {
        assert_int_equal(f.t->err.code, ERR_BUSY);
        crm_rollback(&f);
        db_rollback(f.reader);
        begin(&f);
        OK(f.t, crm_property_create(&f.work, contacts(&f), &change, &made));
    }
    crm_commit(&f);
    db_rollback(f.reader);
    assert_non_null(type_property(contacts(&f), STR("late")));
    crm_fixture_end(&f);
}

// -- taking a pack back: what a reader saw, and what was filled in until the write

static int64_t apply_pack(struct crm_fixture *f, const char *name) {
    struct industry_pack *packs;
    struct industry_plan plan;
    size_t count;
    int64_t change;
    OK(f->t, industry_packs(&f->t->arena, &packs, &count, &f->t->err));
    begin(f);
    OK(f->t, crm_industry_apply(&f->work, industry_pack_find(packs, count, str_of(name)), &plan,
                                &change));
    crm_commit(f);
    return change;
}

static const struct object_type *deals(struct crm_fixture *f) {
    return schema_type(f->work.schema, STR("deals"));
}

static bool is_there(struct crm_fixture *f, const char *name) {
    const struct property *property = type_property(deals(f), str_of(name));
    return property && !property->archived;
}

static int64_t deal(struct crm_fixture *f, const char *property, const char *value) {
    return CRM_SAVE(f, deals(f), 0, crm_set(deals(f), "dealname", "Flat"),
                    crm_set(deals(f), property, value))
        .record->id;
}

static void test_pack_survey(void **state) {
    const int64_t year = INT64_C(86400) * 365 * 1000000;
    struct crm_fixture f;
    struct industry_survey survey;
    crm_fixture_begin(&f, state);
    int64_t change = apply_pack(&f, "real_estate");
    deal(&f, "room_count", "3");
    f.now += year;
    crm_job_begin(&f);
    OK(f.t, crm_rulebook_survey(&f.read, change, &survey));
    deal(&f, "plot_area", "900"); // between reading and writing
    begin(&f);
    OK(f.t, crm_rulebook_undo(&f.work, change, &survey));
    crm_commit(&f);
    crm_job_end(&f);
    assert_true(is_there(&f, "room_count") && is_there(&f, "plot_area"));
    assert_false(is_there(&f, "energy_class"));
    crm_fixture_end(&f);
}

// The write looks at no record that is older than the survey: what it says of those is believed.
static void test_pack_survey_is_believed(void **state) {
    const int64_t year = INT64_C(86400) * 365 * 1000000;
    struct crm_fixture f;
    crm_fixture_begin(&f, state);
    int64_t change = apply_pack(&f, "real_estate");
    int64_t rooms = type_property(deals(&f), STR("room_count"))->id;
    deal(&f, "room_count", "3");
    f.now += year;
    struct industry_survey wrong = {.at = f.now, .empty = &rooms, .count = 1};
    begin(&f);
    OK(f.t, crm_rulebook_undo(&f.work, change, &wrong));
    crm_commit(&f);
    assert_false(is_there(&f, "room_count"));
    assert_true(is_there(&f, "energy_class")); // not known to be empty
    crm_fixture_end(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        ON_BOTH_ENGINES(test_pack_survey),    ON_BOTH_ENGINES(test_pack_survey_is_believed),
        ON_BOTH_ENGINES(test_property),       ON_BOTH_ENGINES(test_refusals),
        ON_BOTH_ENGINES(test_options),        ON_BOTH_ENGINES(test_calculations),
        ON_BOTH_ENGINES(test_unique),         ON_BOTH_ENGINES(test_unique_merge),
        ON_BOTH_ENGINES(test_unique_taken),   ON_BOTH_ENGINES(test_type_index),
        ON_BOTH_ENGINES(test_unique_carried), cmocka_unit_test(test_unique_keys),
        ON_BOTH_ENGINES(test_type),           ON_BOTH_ENGINES(test_pipeline),
        ON_BOTH_ENGINES(test_tags),           ON_BOTH_ENGINES(test_many_and_readers),
        ON_BOTH_ENGINES(test_long_reader),
    };
    return cmocka_run_group_tests_name("definition", tests, NULL, NULL);
}
