// One pass over all addresses, which are few bytes each, and a small table.
#include "store/mail_host.h"
#include "base/map.h"
#include "model/record.h"
#include "store/calculate.h"
#include "store/definition.h"
#include "store/definition_private.h"
#include "store/store.h"
#include <stdlib.h>

#define HOSTS_DUE "mail_hosts_due" // setting: what was found is to be told to the judges

struct counting {
    struct arena *arena;
    struct map places; // by domain, counted from one
    struct mail_domain *items;
    size_t count, cap;
    bool limited;
};

static struct mail_domain *place_of(struct counting *c, str name) {
    size_t place = (size_t)(uintptr_t)map_get(&c->places, name);
    return place ? &c->items[place - 1] : NULL;
}

static struct mail_domain *add(struct counting *c, str name) {
    if (c->count == c->cap) {
        size_t cap = c->cap ? c->cap * 2 : 64;
        c->items =
            arena_grow(c->arena, c->items, c->cap * sizeof *c->items, cap * sizeof *c->items);
        c->cap = cap;
    }
    name = str_copy(c->arena, name);
    c->items[c->count++] = (struct mail_domain){.name = name};
    map_set(&c->places, name, (void *)(uintptr_t)c->count);
    return &c->items[c->count - 1];
}

// A name that can be asked for.
static bool is_name(str name) {
    bool dotted = false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        dotted |= c == '.';
        if (!(c == '.' || c == '-' || c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
            return false;
    }
    return dotted;
}

// Keys of addresses have their domain in ASCII behind the last "@".
static void count_key(struct counting *c, str key) {
    str name = str_from(key, str_find_last_char(key, '@') + 1);
    if (name.len >= key.len || !is_name(name))
        return;
    struct mail_domain *domain = place_of(c, name);
    if (!domain && c->count == MAIL_DOMAINS_MAX) {
        c->limited = true;
        return;
    }
    domain = domain ? domain : add(c, name);
    domain->addresses++;
}

static bool count_all(struct work *work, struct counting *c) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT point_key FROM contact_point WHERE kind = $1",
                  DB_ARGS(value_int(POINT_EMAIL)), &rows, work->err))
        return false;
    while (db_next(&rows))
        count_key(c, value_as_str(db_column(&rows, 0)));
    return db_done(&rows, work->err);
}

static bool add_known(struct work *work, struct counting *c) {
    struct db_rows rows;
    if (!db_query(work->db, "SELECT domain, takes_mail, addresses, checked_at FROM mail_host",
                  DB_NO_ARGS, &rows, work->err))
        return false;
    while (db_next(&rows)) {
        str name = value_as_str(db_column(&rows, 0));
        struct mail_domain *domain = place_of(c, name);
        domain = domain ? domain : add(c, name);
        domain->takes_mail = value_as_int(db_column(&rows, 1)) != 0;
        domain->counted = value_as_int(db_column(&rows, 2));
        domain->checked_at = value_as_int(db_column(&rows, 3));
    }
    return db_done(&rows, work->err);
}

static int by_addresses(const void *a, const void *b) {
    const struct mail_domain *x = a, *y = b;
    if (x->addresses != y->addresses)
        return x->addresses < y->addresses ? 1 : -1;
    return str_compare(x->name, y->name);
}

bool store_mail_domains(struct work *work, struct mail_domain **out, size_t *count, bool *limited) {
    struct counting c = {.arena = work->arena};
    map_init(&c.places, work->arena);
    if (!count_all(work, &c) || !add_known(work, &c))
        return false;
    if (c.count)
        qsort(c.items, c.count, sizeof *c.items, by_addresses);
    *out = c.items;
    *count = c.count;
    *limited = c.limited;
    return true;
}

bool store_mail_host_put(struct work *work, const struct mail_domain *domain, bool takes_mail) {
    return db_run(work->db,
                  "INSERT INTO mail_host (domain, takes_mail, addresses, checked_at) "
                  "VALUES ($1, $2, $3, $4) ON CONFLICT (domain) DO UPDATE SET "
                  "takes_mail = excluded.takes_mail, addresses = excluded.addresses, "
                  "checked_at = excluded.checked_at",
                  DB_ARGS(value_text(domain->name), value_int(takes_mail),
                          value_int(domain->addresses), value_int(work->now)),
                  work->err);
}

bool store_mail_host_count(struct work *work, const struct mail_domain *domain) {
    return db_run(work->db, "UPDATE mail_host SET addresses = $2 WHERE domain = $1",
                  DB_ARGS(value_text(domain->name), value_int(domain->addresses)), work->err);
}

bool store_mail_totals(struct work *work, struct mail_totals *out) {
    struct db_row row = {.arena = work->arena};
    if (!db_one(work->db,
                "SELECT count(*), COALESCE(max(checked_at), 0), "
                "COALESCE(CAST(sum(CASE WHEN takes_mail = 0 AND addresses > 0 THEN 1 ELSE 0 END) "
                "AS BIGINT), 0), "
                "COALESCE(CAST(sum(CASE WHEN takes_mail = 0 THEN addresses ELSE 0 END) AS BIGINT), "
                "0) FROM mail_host",
                DB_NO_ARGS, &row, work->err))
        return false;
    *out = (struct mail_totals){.known = value_as_int(row.columns[0]),
                                .checked_at = value_as_int(row.columns[1]),
                                .refusing = value_as_int(row.columns[2]),
                                .addresses = value_as_int(row.columns[3])};
    return true;
}

bool store_mail_refusing(struct work *work, int64_t after_addresses, str after_name, size_t limit,
                         struct mail_domain **out, size_t *count) {
    struct db_rows rows;
    *out = ARENA_ARRAY(work->arena, limit, struct mail_domain);
    *count = 0;
    if (!db_query(work->db,
                  "SELECT domain, addresses, checked_at FROM mail_host "
                  "WHERE takes_mail = 0 AND addresses > 0 AND (CAST($1 AS TEXT) = '' "
                  "OR addresses < $2 OR (addresses = $2 AND domain > $1)) "
                  "ORDER BY addresses DESC, domain LIMIT $3",
                  DB_ARGS(value_text(after_name.ptr ? after_name : STR("")),
                          value_int(after_addresses), value_int((int64_t)limit)),
                  &rows, work->err))
        return false;
    while (*count < limit && db_next(&rows))
        (*out)[(*count)++] =
            (struct mail_domain){.name = value_as_str(db_column_copy(work->arena, &rows, 0)),
                                 .addresses = value_as_int(db_column(&rows, 1)),
                                 .checked_at = value_as_int(db_column(&rows, 2))};
    return db_done(&rows, work->err);
}

// -- what records are judged by

bool store_mail_hosts_load(struct work *work, struct schema *schema) {
    struct db_rows rows;
    map_init(&schema->dead_mail, &schema->arena);
    if (!db_query(work->db,
                  "SELECT domain FROM mail_host WHERE takes_mail = 0 "
                  "ORDER BY checked_at DESC, domain LIMIT $1",
                  DB_ARGS(value_int(REFUSING_DOMAINS_MAX)), &rows, work->err))
        return false;
    while (db_next(&rows))
        map_set(&schema->dead_mail, value_as_str(db_column_copy(&schema->arena, &rows, 0)), schema);
    return db_done(&rows, work->err);
}

bool store_mail_hosts_due(struct work *work) {
    return store_setting_put(work, HOSTS_DUE, STR("yes"));
}

bool store_mail_hosts_settle(struct work *work, bool *settled) {
    str due;
    if (!store_setting_get(work, HOSTS_DUE, &due))
        return false;
    *settled = due.len > 0;
    if (!*settled)
        return true;
    if (!store_define_begin(work) || !store_setting_put(work, HOSTS_DUE, STR("")))
        return false;
    for (size_t i = 0; work->schema && i < work->schema->type_count; i++)
        if (type_is_scored(&work->schema->types[i]) && type_role(&work->schema->types[i], "email"))
            store_due_type(work, &work->schema->types[i]);
    return definition_raise_version(work);
}
