// One function for each thing that has to hold; each asks the store itself, not crm.
#include "support/invariants.h"
#include "crm/derive.h"
#include "crm/rate.h"
#include "match/live.h"
#include "model/change.h"
#include "store/calculate.h"
#include "store/flaw.h"
#include "store/form.h"
#include "store/history.h"
#include "store/record.h"
#include "store/stage_visit.h"
#include <math.h>
#include <stdio.h>

enum { TOLD_MAX = 30, ROW_BYTES = 200 };

struct checking {
    struct crm_fixture *f;
    struct work work; // reads on the writing connection, in an arena of its own
    struct arena arena;
    struct err err;
    size_t wrong;
};

static void PRINTF_LIKE(2, 3) wrong(struct checking *c, const char *format, ...) {
    if (c->wrong++ >= TOLD_MAX)
        return;
    char text[600];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    print_error("invariant: %s\n", text);
}

static void done(struct checking *c, bool ok) {
    if (!ok)
        wrong(c, "the store refused: %s", c->err.text);
}

static int64_t count(struct checking *c, const char *sql, int64_t argument) {
    struct db_row row = {.arena = &c->arena};
    done(c, db_one(c->work.db, sql, DB_ARGS(value_int(argument)), &row, &c->err));
    return row.found ? value_as_int(row.columns[0]) : -1;
}

// Says every row of a query that should have none.
static void none(struct checking *c, const char *what, const char *sql) {
    struct db_rows rows;
    if (!db_query(c->work.db, sql, DB_NO_ARGS, &rows, &c->err)) {
        done(c, false);
        return;
    }
    while (db_next(&rows)) {
        long long a = value_as_int(db_column(&rows, 0)), b = value_as_int(db_column(&rows, 1));
        wrong(c, "%s: %lld, %lld", what, a, b);
    }
    done(c, db_done(&rows, &c->err));
}

static str sql_of(struct checking *c, const char *format, const struct object_type *type) {
    return str_replace(&c->arena, str_of(format), STR("%"), type->name);
}

static void none_of_type(struct checking *c, const char *what, const char *format,
                         const struct object_type *type) {
    none(c, what, str_z(&c->arena, sql_of(c, format, type)));
}

// -- one record

static bool is_point(const struct property *p, enum contact_point_kind *kind) {
    return !p->archived && p->type->contact_point &&
           contact_point_kind_read(str_of(p->type->name), kind);
}

static const struct contact_point *find_point(const struct record *r, enum contact_point_kind kind,
                                              str key) {
    for (size_t i = 0; i < r->point_count; i++)
        if (r->points[i].kind == kind && str_equal(r->points[i].key, key))
            return &r->points[i];
    return NULL;
}

static void check_points(struct checking *c, const struct record *r) {
    bool has_primary[POINT_KIND_COUNT] = {false};
    size_t primaries = 0, wanted = 0;
    for (size_t i = 0; i < r->point_count; i++) {
        primaries += r->points[i].primary ? 1 : 0;
        if (!r->points[i].key.len || !r->points[i].value.len)
            wrong(c, "record %lld has an empty contact point", (long long)r->id);
    }
    for (size_t i = 0; i < r->type->property_count; i++) {
        const struct property *p = &r->type->properties[i];
        enum contact_point_kind kind;
        if (!is_point(p, &kind) || value_is_null(r->values[i]))
            continue;
        struct type_context t = {
            .arena = &c->arena, .property = p, .country = record_country(r, (str){0})};
        str key = property_key(&t, r->values[i]);
        if (!key.len)
            continue;
        const struct contact_point *point = find_point(r, kind, key);
        if (!point) {
            wrong(c, "record %lld: no contact point for " STR_FMT " " STR_FMT, (long long)r->id,
                  STR_ARG(p->name), STR_ARG(value_as_str(r->values[i])));
            continue;
        }
        if (!has_primary[kind]) {
            has_primary[kind] = true;
            wanted++;
            if (!point->primary)
                wrong(c, "record %lld: " STR_FMT " is not the primary point", (long long)r->id,
                      STR_ARG(p->name));
        }
    }
    if (primaries != wanted)
        wrong(c, "record %lld has %zu primary points, not %zu", (long long)r->id, primaries,
              wanted);
    struct record *again = record_copy(&c->arena, r);
    derive_points(&c->arena, again, r, true);
    if (!str_equal(derive_points_text(&c->arena, r), derive_points_text(&c->arena, again)))
        wrong(c, "record %lld: deriving the contact points again gives others", (long long)r->id);
}

static void check_form(struct checking *c, const struct record *r) {
    str blob;
    struct buf wanted;
    buf_init(&wanted, &c->arena);
    struct match_form form = derive_form(&c->arena, r);
    match_form_write(&form, &wanted);
    done(c, store_form_get(&c->work, r->id, &blob));
    if (r->archived_at && blob.len)
        wrong(c, "archived record %lld has a match form", (long long)r->id);
    if (!r->archived_at && !str_equal(blob, buf_str(&wanted)))
        wrong(c, "record %lld: its match form is not what its values give", (long long)r->id);
}

static void check_search(struct checking *c, const struct record *r) {
    struct db_row row = {.arena = &c->arena};
    str sql = sql_of(c, "SELECT body FROM s_% WHERE record_id = $1", r->type);
    struct value key = value_int(r->archived_at ? -r->id : r->id);
    done(c, db_one(c->work.db, str_z(&c->arena, sql), DB_ARGS(key), &row, &c->err));
    str wanted = str_concat(&c->arena, STR(" "), derive_search(&c->arena, r));
    str body = row.found ? value_as_str(row.columns[0]) : STR("(none)");
    if (!str_equal(body, wanted))
        wrong(c, "record %lld: search text \"" STR_FMT "\", not \"" STR_FMT "\"", (long long)r->id,
              STR_ARG(body), STR_ARG(wanted));
}

// Plays one entry over the values known so far.
static void replay(struct checking *c, const struct record *r, const struct history_entry *e,
                   struct value *values, str *points, bool *points_known) {
    for (size_t i = 0; i < e->changes.count; i++) {
        const struct change *change = &e->changes.items[i];
        if (change->property_id == 0) {
            if (*points_known && !str_equal(*points, value_as_str(change->before)))
                wrong(c, "record %lld, history %lld: other contact points before it",
                      (long long)r->id, (long long)e->id);
            *points = value_as_str(change->after);
            *points_known = true;
            continue;
        }
        const struct property *p = type_property_by_id(r->type, change->property_id);
        if (!p)
            continue;
        if (!value_equal(values[p->slot], change->before))
            wrong(c, "record %lld, history %lld: another " STR_FMT " before it", (long long)r->id,
                  (long long)e->id, STR_ARG(p->name));
        values[p->slot] = change->after;
    }
}

static void check_history(struct checking *c, const struct record *r) {
    struct history_entry *list;
    size_t entries;
    struct value *values = ARENA_ARRAY(&c->arena, r->type->property_count, struct value);
    str points = {0};
    bool points_known = false;
    done(c, store_history_since(&c->work, r->id, 0, &list, &entries));
    if ((int64_t)entries != r->version)
        wrong(c, "record %lld has version %lld and %zu history rows", (long long)r->id,
              (long long)r->version, entries);
    for (size_t i = 0; i < entries; i++) {
        if (list[i].version != (int64_t)i + 1)
            wrong(c, "record %lld: history row %zu has version %lld", (long long)r->id, i + 1,
                  (long long)list[i].version);
        if (str_is(list[i].action, "created") != (i == 0))
            wrong(c, "record %lld: history row %zu says \"" STR_FMT "\"", (long long)r->id, i + 1,
                  STR_ARG(list[i].action));
        replay(c, r, &list[i], values, &points, &points_known);
    }
    for (size_t i = 0; i < r->type->property_count; i++) {
        const struct property *p = &r->type->properties[i];
        if ((p->system == SYSTEM_NONE || p->system == SYSTEM_OWNER) && !p->derived &&
            !value_equal(values[i], r->values[i]))
            wrong(c, "record %lld: the history gives another " STR_FMT, (long long)r->id,
                  STR_ARG(p->name));
    }
    if (points_known && !str_equal(points, derive_points_text(&c->arena, r)))
        wrong(c, "record %lld: the history gives other contact points", (long long)r->id);
}

static bool job_is_coming(struct checking *c, const struct record *r) {
    str begins = str_format(&c->arena, "{\"type\":\"" STR_FMT "\"%%", STR_ARG(r->type->name));
    struct db_row row = {.arena = &c->arena};
    done(c, db_one(c->work.db,
                   "SELECT count(*) FROM job WHERE kind = 'calculate' AND state = 'waiting' "
                   "AND payload LIKE $1",
                   DB_ARGS(value_text(begins)), &row, &c->err));
    return row.found && value_as_int(row.columns[0]) > 0;
}

// Issues that are counted for somebody are those that stand.
static void check_flaws(struct checking *c, const struct record *r,
                        const struct issue_list *issues) {
    struct flaw *flaws;
    size_t count;
    done(c, store_flaw_list(&c->work, r->id, &flaws, &count));
    for (size_t i = 0; i < count; i++) {
        int64_t found = 0;
        for (size_t k = 0; k < issues->count; k++)
            found += issues->items[k].property && issues->items[k].severity != SEVERITY_INFO &&
                     issues->items[k].property->id == flaws[i].property_id;
        if (found != flaws[i].issues && !job_is_coming(c, r))
            wrong(c, STR_FMT " %lld: %lld issues are counted for a value, %lld stand",
                  STR_ARG(r->type->name), (long long)r->id, (long long)flaws[i].issues,
                  (long long)found);
    }
}

// Roll-ups, what the stage says, formulas and scores are what working them out from the store
// gives, unless a job is on its way.
static void check_derived(struct checking *c, const struct record *r) {
    struct record *again = record_copy(&c->arena, r);
    struct issue_list issues;
    done(c, store_rollup_fill(&c->work, again, NULL));
    c->work.now = c->f->now;
    done(c, crm_work_out(&c->work, again, false, &issues));
    check_flaws(c, r, &issues);
    for (size_t i = 0; i < r->type->property_count; i++) {
        const struct property *p = &r->type->properties[i];
        struct type_context t = {.arena = &c->arena, .property = p};
        if (!value_equal(r->values[i], again->values[i]) && !job_is_coming(c, r))
            wrong(c, STR_FMT " %lld: " STR_FMT " is \"" STR_FMT "\", not \"" STR_FMT "\"",
                  STR_ARG(r->type->name), (long long)r->id, STR_ARG(p->name),
                  STR_ARG(property_write(&t, r->values[i])),
                  STR_ARG(property_write(&t, again->values[i])));
    }
}

// One open visit, of the stage the record is in; the others follow each other.
static void check_visits(struct checking *c, const struct record *r) {
    enum { VISITS_MAX = 1000 };
    const struct object_type *type = r->type;
    struct stage_visit *visits;
    size_t visit_count;
    done(c, store_stage_visits(&c->work, r->id, VISITS_MAX, &visits, &visit_count));
    if (!type->pipeline_count || !type->stage_property) {
        if (visit_count)
            wrong(c, "record %lld has visits and no stages", (long long)r->id);
        return;
    }
    for (size_t i = 0; i + 1 < visit_count; i++)
        if (visits[i].left_at != visits[i + 1].entered_at)
            wrong(c, "record %lld: visit %zu does not end with the next", (long long)r->id, i + 1);
    const struct stage_visit *last = visit_count ? &visits[visit_count - 1] : NULL;
    const struct property *entered = type->parts[PART_ENTERED_AT];
    if (!last || last->left_at ||
        !str_equal(last->stage_id, value_as_str(record_get(r, type->stage_property))) ||
        !str_equal(last->pipeline_id, value_as_str(record_get(r, type->pipeline_property))) ||
        (entered && last->entered_at != value_as_int(record_get(r, entered))))
        wrong(c, "record %lld: its last visit is not of its stage", (long long)r->id);
}

// A text as entered that reads as another value than the one beside it would be taken back wrongly.
static void check_record(struct checking *c, struct record *r) {
    done(c, store_record_points(&c->work, r));
    check_points(c, r);
    check_form(c, r);
    check_search(c, r);
    check_history(c, r);
    check_derived(c, r);
    check_visits(c, r);
}

// -- the live index

// Whether the index finds the same as one that was filled from the store just now: then the entries
// and the frequencies are the same. Where lists are cut (`partly`) their order counts, which is
// another one: then whoever both find has to be judged the same.
static bool same_finds(const struct match_candidate *a, size_t a_count,
                       const struct match_candidate *b, size_t b_count, bool partly) {
    for (size_t i = 0; i < a_count; i++) {
        size_t j = 0;
        while (j < b_count && b[j].id != a[i].id)
            j++;
        if (j == b_count
                ? !partly
                : a[i].levels != b[j].levels || fabsf(a[i].probability - b[j].probability) > 1e-5F)
            return false;
    }
    return partly || a_count == b_count;
}

static void compare_finds(struct checking *c, struct match_live *have, struct match_live *fresh,
                          int64_t id, const struct match_form *form) {
    enum { FOUND_MAX = 40 };
    struct match_candidate a[FOUND_MAX], b[FOUND_MAX];
    bool cut = match_live_cuts(have, form);
    if (cut != match_live_cuts(fresh, form))
        wrong(c, "record %lld: the live index has longer lists than one made anew", (long long)id);
    size_t have_count = match_live_find(have, form, 0, 0.2, a, FOUND_MAX);
    size_t fresh_count = match_live_find(fresh, form, 0, 0.2, b, FOUND_MAX);
    bool partly = cut || (have_count == FOUND_MAX && fresh_count == FOUND_MAX);
    if (!same_finds(a, have_count, b, fresh_count, partly))
        wrong(c, "record %lld: the live index finds others than one made anew", (long long)id);
}

struct each_form {
    struct checking *c;
    struct match_live *have, *fresh;
    bool compare;
    struct arena arena;
};

static bool take_form(void *user, int64_t id, str blob) {
    struct each_form *each = user;
    struct match_form form;
    arena_reset(&each->arena);
    done(each->c, match_form_read(&each->arena, blob, &form, &each->c->err));
    if (each->compare)
        compare_finds(each->c, each->have, each->fresh, id, &form);
    else
        match_live_put(each->fresh, id, &form);
    return true;
}

static void check_live(struct checking *c, const struct object_type *type) {
    struct match_live *have = live_index(c->f->live, type);
    if (!have)
        return; // no duplicates are looked for among them
    struct each_form each = {
        .c = c, .have = have, .fresh = match_live_create(crm_match_model(type), NULL)};
    arena_init(&each.arena);
    done(c, store_form_each(&c->work, type->id, take_form, &each));
    if (match_live_count(have) != match_live_count(each.fresh))
        wrong(c, "the live index of " STR_FMT " has %zu records, the store %zu",
              STR_ARG(type->name), match_live_count(have), match_live_count(each.fresh));
    each.compare = true;
    done(c, store_form_each(&c->work, type->id, take_form, &each));
    match_live_destroy(each.fresh);
    arena_finish(&each.arena);
}

static void check_counts(struct checking *c, const struct object_type *type) {
    static const char *const sql[] = {"SELECT count(*) FROM r_% WHERE archived_at IS NULL",
                                      "SELECT count(*) FROM r_% WHERE archived_at IS NOT NULL "
                                      "AND id NOT IN (SELECT old_id FROM redirect)"};
    for (size_t archived = 0; archived < 2; archived++) {
        struct db_row row = {.arena = &c->arena};
        str text = sql_of(c, sql[archived], type);
        done(c, db_one(c->work.db, str_z(&c->arena, text), DB_NO_ARGS, &row, &c->err));
        int64_t stored = row.found ? value_as_int(row.columns[0]) : -1;
        int64_t kept = live_count(c->f->live, type, archived == 1);
        if (stored != kept)
            wrong(c, STR_FMT ": %lld are counted, %lld stored (archived: %zu)", STR_ARG(type->name),
                  (long long)kept, (long long)stored, archived);
    }
}

// -- everything

static bool check_each(void *user, struct record *record) {
    struct checking *c = user;
    struct record *own = record_copy(&c->arena, record);
    check_record(c, own);
    return true;
}

// Those that were merged are found by no query.
static void check_merged(struct checking *c, const struct object_type *type) {
    int64_t last = 0;
    do {
        struct arena_mark mark = arena_mark(&c->arena);
        struct db_row row = {.arena = &c->arena};
        struct record *record = NULL;
        str sql = sql_of(c,
                         "SELECT r.id FROM r_% r JOIN redirect d ON d.old_id = r.id "
                         "WHERE r.id > $1 ORDER BY r.id LIMIT 1",
                         type);
        done(c, db_one(c->work.db, str_z(&c->arena, sql), DB_ARGS(value_int(last)), &row, &c->err));
        last = row.found ? value_as_int(row.columns[0]) : 0;
        if (last)
            done(c, store_record_get(&c->work, type, last, true, &record));
        if (record)
            check_each(c, record);
        arena_release(&c->arena, mark);
    } while (last);
}

static void check_type(struct checking *c, const struct object_type *type) {
    for (int archived = 0; archived < 2; archived++) {
        struct query query = {.type = type, .archived = archived == 1};
        struct record_page page;
        query.limit = 100;
        do {
            struct arena_mark mark = arena_mark(&c->arena);
            done(c, store_record_query(&c->work, &query, &page));
            for (size_t i = 0; i < page.count; i++)
                check_each(c, page.records[i]);
            char after[ROW_BYTES];
            snprintf(after, sizeof after, STR_FMT, STR_ARG(page.after));
            arena_release(&c->arena, mark);
            query.after = str_copy(&c->arena, str_of(after));
        } while (query.after.len);
    }
    check_merged(c, type);
    check_live(c, type);
    check_counts(c, type);
    none_of_type(c, "a contact point of no record",
                 "SELECT p.record_id, p.kind FROM contact_point p, object_type t "
                 "WHERE t.id = p.type_id AND t.name = '%' "
                 "AND NOT EXISTS (SELECT 1 FROM r_% r WHERE r.id = p.record_id)",
                 type);
    none_of_type(c, "a match form of no live record",
                 "SELECT m.record_id, m.type_id FROM match_form m, object_type t "
                 "WHERE t.id = m.type_id AND t.name = '%' AND NOT EXISTS "
                 "(SELECT 1 FROM r_% r WHERE r.id = m.record_id AND r.archived_at IS NULL)",
                 type);
    none_of_type(c, "a record without search text",
                 "SELECT r.id, r.version FROM r_% r WHERE NOT EXISTS "
                 "(SELECT 1 FROM s_% s WHERE s.record_id = "
                 "CASE WHEN r.archived_at IS NULL THEN r.id ELSE -r.id END)",
                 type);
    none_of_type(c, "a search text of no record",
                 "SELECT s.record_id, 0 FROM s_% s WHERE NOT EXISTS "
                 "(SELECT 1 FROM r_% r WHERE s.record_id = "
                 "CASE WHEN r.archived_at IS NULL THEN r.id ELSE -r.id END)",
                 type);
    none_of_type(c, "a redirect to a record that is not there",
                 "SELECT d.old_id, d.new_id FROM redirect d JOIN merge m ON m.id = d.merge_id "
                 "JOIN object_type t ON t.id = m.type_id WHERE t.name = '%' "
                 "AND NOT EXISTS (SELECT 1 FROM r_% r WHERE r.id = d.new_id)",
                 type);
    none_of_type(c, "a redirect of a record that lives",
                 "SELECT d.old_id, d.new_id FROM redirect d "
                 "JOIN r_% r ON r.id = d.old_id WHERE r.archived_at IS NULL",
                 type);
    none_of_type(c, "an open group with a member that does not live",
                 "SELECT g.id, m.record_id FROM duplicate_group g "
                 "JOIN duplicate_member m ON m.group_id = g.id "
                 "JOIN object_type t ON t.id = g.type_id WHERE t.name = '%' "
                 "AND g.status = 'open' AND NOT EXISTS "
                 "(SELECT 1 FROM r_% r WHERE r.id = m.record_id AND r.archived_at IS NULL)",
                 type);
}

// Both ends of every edge agree, and it is of a kind that fits its records.
static void check_associations(struct checking *c) {
    none(c, "an edge of no kind",
         "SELECT a.from_id, a.number FROM association a LEFT JOIN association_kind k "
         "ON k.number = a.number WHERE k.number IS NULL OR k.to_type <> a.to_type "
         "OR k.archived_at IS NOT NULL");
    none(c, "an edge without its twin",
         "SELECT a.from_id, a.to_id FROM association a JOIN association_kind k "
         "ON k.number = a.number WHERE NOT EXISTS (SELECT 1 FROM association b "
         "WHERE b.from_id = a.to_id AND b.to_type = k.from_type AND b.to_id = a.from_id "
         "AND b.number = k.inverse)");
    none(c, "an edge of a record that was merged",
         "SELECT a.from_id, a.to_id FROM association a JOIN redirect d ON d.old_id = a.from_id");
    none(c, "a record associated with itself",
         "SELECT from_id, number FROM association WHERE from_id = to_id");
    none(c, "an edge without the plain one",
         "SELECT a.from_id, a.to_id FROM association a WHERE NOT EXISTS (SELECT 1 "
         "FROM association b JOIN association_kind k ON k.number = b.number "
         "WHERE b.from_id = a.from_id AND b.to_type = a.to_type AND b.to_id = a.to_id "
         "AND k.rank = 'plain')");
    none(c, "more than one primary",
         "SELECT a.from_id, a.number FROM association a JOIN association_kind k "
         "ON k.number = a.number WHERE k.rank = 'primary' AND k.to_max = 1 "
         "GROUP BY a.from_id, a.number HAVING count(*) > 1");
    for (size_t i = 0; i < c->work.schema->type_count; i++)
        none_of_type(c, "an edge to a record that is not there",
                     "SELECT a.from_id, a.to_id FROM association a JOIN object_type t "
                     "ON t.id = a.to_type WHERE t.name = '%' "
                     "AND NOT EXISTS (SELECT 1 FROM r_% r WHERE r.id = a.to_id)",
                     &c->work.schema->types[i]);
}

// Every edge follows from what people said and from which records are one, and nothing else does.
static void check_origins(struct checking *c) {
    none(c, "an origin without its twin",
         "SELECT o.from_id, o.to_id FROM association_origin o JOIN association_kind k "
         "ON k.number = o.number WHERE NOT EXISTS (SELECT 1 FROM association_origin b "
         "WHERE b.from_id = o.to_id AND b.to_type = k.from_type AND b.to_id = o.from_id "
         "AND b.number = k.inverse AND b.created_at = o.created_at "
         "AND COALESCE(b.taken_at, 0) = COALESCE(o.taken_at, 0))");
    // Of kinds with a limit an older one may have been without room.
    none(
        c, "an edge that nothing leads to, or of another age",
        "SELECT a.from_id, a.to_id FROM association a "
        "JOIN association_kind k ON k.number = a.number "
        "JOIN association_kind b ON b.number = k.inverse WHERE a.brought = 1 AND a.created_at NOT "
        "IN "
        "(SELECT CASE WHEN k.to_max + b.to_max = 0 THEN MIN(o.created_at) OVER () "
        "ELSE o.created_at END FROM association_origin o "
        "LEFT JOIN redirect f ON f.old_id = o.from_id LEFT JOIN redirect t ON t.old_id = o.to_id "
        "WHERE o.taken_at IS NULL AND o.to_type = a.to_type AND o.number = a.number "
        "AND COALESCE(f.new_id, o.from_id) = a.from_id AND COALESCE(t.new_id, o.to_id) = a.to_id)");
    none(c, "an origin that leads nowhere, although there is room",
         "SELECT o.from_id, o.to_id FROM association_origin o "
         "JOIN association_kind k ON k.number = o.number AND k.to_max = 0 "
         "JOIN association_kind b ON b.number = k.inverse AND b.to_max = 0 "
         "LEFT JOIN redirect f ON f.old_id = o.from_id LEFT JOIN redirect t ON t.old_id = o.to_id "
         "WHERE o.taken_at IS NULL "
         "AND COALESCE(f.new_id, o.from_id) <> COALESCE(t.new_id, o.to_id) "
         "AND NOT EXISTS (SELECT 1 FROM association a "
         "WHERE a.from_id = COALESCE(f.new_id, o.from_id) AND a.to_type = o.to_type "
         "AND a.to_id = COALESCE(t.new_id, o.to_id) AND a.number = o.number)");
    none(c, "an origin that is remembered although nobody is merged",
         "SELECT o.from_id, o.to_id FROM association_origin o "
         "WHERE NOT EXISTS (SELECT 1 FROM redirect WHERE old_id = o.from_id OR old_id = o.to_id) "
         "AND (o.taken_at IS NOT NULL OR EXISTS (SELECT 1 FROM association a "
         "WHERE a.brought = 0 AND a.from_id = o.from_id AND a.to_type = o.to_type "
         "AND a.to_id = o.to_id AND a.number = o.number))");
}

static void check_all(struct checking *c) {
    for (size_t i = 0; i < c->work.schema->type_count; i++)
        check_type(c, &c->work.schema->types[i]);
    none(c, "a redirect to a record that was merged itself",
         "SELECT a.old_id, a.new_id FROM redirect a JOIN redirect b ON b.old_id = a.new_id");
    none(c, "a merged record without redirect",
         "SELECT m.id, m.record_id FROM merge m WHERE m.reverted_at IS NULL AND NOT EXISTS "
         "(SELECT 1 FROM redirect d WHERE d.old_id = m.record_id)");
    none(c, "an open group of fewer than two, or of another size than it says",
         "SELECT g.id, g.size FROM duplicate_group g WHERE g.status = 'open' AND (g.size < 2 OR "
         "g.size <> (SELECT count(*) FROM duplicate_member m WHERE m.group_id = g.id))");
    none(c, "a pair whose record is not in its group",
         "SELECT p.group_id, p.a_id FROM duplicate_pair p JOIN duplicate_group g "
         "ON g.id = p.group_id WHERE g.status = 'open' AND 2 <> (SELECT count(*) "
         "FROM duplicate_member m WHERE m.group_id = p.group_id "
         "AND (m.record_id = p.a_id OR m.record_id = p.b_id))");
    none(c, "a pair in an open group that was said to be different",
         "SELECT p.a_id, p.b_id FROM duplicate_pair p JOIN duplicate_group g "
         "ON g.id = p.group_id JOIN verdict v ON (v.a_id = p.a_id AND v.b_id = p.b_id) "
         "OR (v.a_id = p.b_id AND v.b_id = p.a_id) WHERE g.status = 'open'");
    none(c, "a history row without event, or the reverse",
         "SELECT h.id, e.id FROM history h "
         "FULL JOIN (SELECT * FROM event WHERE history_id > 0) e ON e.history_id = h.id "
         "WHERE (h.id IS NULL OR e.id IS NULL OR h.record_id <> e.record_id "
         "OR h.action <> e.action) AND NOT EXISTS "
         "(SELECT 1 FROM erased x WHERE x.record_id = e.record_id)");
    none(c, "a row of the trail of associations without its two events",
         "SELECT a.id, count(e.id) FROM association_event a LEFT JOIN event e "
         "ON e.history_id = -a.id AND e.record_id IN (a.from_id, a.to_id) "
         "AND (a.action = 'added') = (e.action = 'associated') "
         "GROUP BY a.id HAVING count(DISTINCT e.record_id) <> 2 OR count(e.id) <> 2");
    check_associations(c);
    check_origins(c);
    none(c, "a record of two merges that stand",
         "SELECT record_id, count(*) FROM merge WHERE reverted_at IS NULL GROUP BY record_id "
         "HAVING count(*) > 1");
    if (count(c, "SELECT count(*) FROM import_refusal WHERE import_id < $1", 0) != 0)
        wrong(c, "refused rows of no import");
}

size_t crm_invariants(struct crm_fixture *f) {
    struct checking c = {.f = f};
    arena_init(&c.arena);
    work_init(&c.work, &c.arena, &c.err, f->t->db);
    c.work.live = f->live;
    c.work.schema = live_schema(f->live);
    check_all(&c);
    if (c.wrong > TOLD_MAX)
        print_error("invariant: ... and %zu more\n", c.wrong - TOLD_MAX);
    arena_finish(&c.arena);
    return c.wrong;
}
