// What a group is worth, worked out by the store in one statement: nothing is loaded, so it costs
// what an index look-up a member costs, whether a scan writes a hundred thousand groups or one
// record is saved.
#include "model/pipeline.h"
#include "model/type.h"
#include "store/duplicate.h"
#include "store/statement_private.h"

enum {
    PROPERTIES_MAX = 400, // a sum of more terms is deeper than SQLite reads an expression
    WEIGHT_IDENTITY = 2
};

// Of one whole unit of the currency, as the property's type stores it.
static double minor_units(const struct property *amount) {
    double units = 1;
    for (int i = 0; i < amount->type->decimals; i++)
        units *= 10;
    return units;
}

static bool counts(const struct property *p) {
    return p->system == SYSTEM_NONE && !p->derived && !p->read_only && !p->archived &&
           p->column.len > 0;
}

// Of the members, their filled properties by weight.
static void add_filled(const struct object_type *type, struct statement *s) {
    size_t terms = 0;
    statement_add(s, "COALESCE((SELECT SUM(0");
    for (size_t i = 0; i < type->property_count && terms < PROPERTIES_MAX; i++) {
        const struct property *p = &type->properties[i];
        if (!counts(p))
            continue;
        statement_add(s, " + CASE WHEN r.");
        statement_add_str(s, p->column);
        statement_add(s, " IS NULL THEN 0 ELSE ");
        statement_arg(s, value_int(p->match_role.len ? WEIGHT_IDENTITY : 1));
        statement_add(s, " END");
        terms++;
    }
    statement_add(s, ") FROM duplicate_member m JOIN ");
    statement_add_str(s, type->table);
    statement_add(s, " r ON r.id = m.record_id WHERE m.group_id = duplicate_group.id), 0)");
}

static void add_points(struct statement *s) {
    statement_add(s, "(SELECT count(*) FROM duplicate_member m JOIN contact_point c "
                     "ON c.record_id = m.record_id WHERE m.group_id = duplicate_group.id)");
}

// The type whose records are business that is still open, and what it says of its size.
static const struct object_type *deal_type(const struct schema *schema,
                                           const struct property **amount) {
    for (size_t i = 0; i < schema->type_count; i++) {
        const struct object_type *type = &schema->types[i];
        *amount = type_property(type, STR("amount_in_home_currency"));
        if (*amount && (*amount)->column.len && type->stage_property)
            return type;
    }
    return NULL;
}

static void add_open_stages(const struct object_type *deals, struct statement *s) {
    size_t count = 0;
    statement_add(s, " IN (");
    for (size_t i = 0; i < deals->pipeline_count; i++)
        for (size_t j = 0; j < deals->pipelines[i].stage_count; j++) {
            if (deals->pipelines[i].stages[j].outcome != STAGE_OPEN)
                continue;
            statement_add(s, count++ ? ", " : "");
            statement_arg(s, value_text(deals->pipelines[i].stages[j].id));
        }
    statement_add(s, count ? ")" : "NULL)");
}

// FROM and WHERE of the open deals of the members, or of those that are deals themselves.
static void add_deals(const struct object_type *type, const struct object_type *deals,
                      struct statement *s) {
    statement_add(s, " FROM ");
    statement_add_str(s, deals->table);
    statement_add(s, " d WHERE d.archived_at IS NULL AND d.");
    statement_add_str(s, deals->stage_property->column);
    add_open_stages(deals, s);
    if (type == deals) {
        statement_add(s, " AND d.id IN (SELECT m.record_id FROM duplicate_member m "
                         "WHERE m.group_id = duplicate_group.id)");
        return;
    }
    statement_add(s, " AND d.id IN (SELECT a.to_id FROM duplicate_member m JOIN association a "
                     "ON a.from_id = m.record_id AND a.to_type = ");
    statement_arg(s, value_int(deals->id));
    statement_add(s, " WHERE m.group_id = duplicate_group.id)");
}

static void add_amount(const struct object_type *type, const struct object_type *deals,
                       const struct property *amount, struct statement *s) {
    statement_add(s, "(SELECT CAST(CASE WHEN t.a > 1e15 THEN 1e15 WHEN t.a < 0 THEN 0 "
                     "ELSE t.a END AS BIGINT) FROM (SELECT COALESCE(SUM(CAST(d.");
    statement_add_str(s, amount->column);
    statement_add(s, " AS DOUBLE PRECISION)), 0) / ");
    statement_arg(s, value_float(minor_units(amount)));
    statement_add(s, " AS a");
    add_deals(type, deals, s);
    statement_add(s, ") t)");
}

bool store_duplicate_weigh(struct work *work, const struct object_type *type, int64_t group_id) {
    struct statement s;
    const struct property *amount;
    const struct object_type *deals = deal_type(work->schema, &amount);
    statement_init(&s, work->arena);
    statement_add(&s, "UPDATE duplicate_group SET filled = ");
    add_filled(type, &s);
    statement_add(&s, ", points = ");
    add_points(&s);
    if (deals) {
        statement_add(&s, ", deals = (SELECT count(*)");
        add_deals(type, deals, &s);
        statement_add(&s, "), amount = ");
        add_amount(type, deals, amount, &s);
    }
    statement_add(&s, " WHERE id = ");
    statement_arg(&s, value_int(group_id));
    return db_run(work->db, statement_sql(&s), s.args, s.count, work->err) &&
           db_run(work->db,
                  "UPDATE duplicate_group SET value = filled + 3 * points + 10 * deals + "
                  "CASE WHEN amount >= 1000000 THEN 40 WHEN amount >= 100000 THEN 25 "
                  "WHEN amount >= 10000 THEN 15 WHEN amount >= 1000 THEN 5 ELSE 0 END "
                  "WHERE id = $1",
                  DB_ARGS(value_int(group_id)), work->err);
}
