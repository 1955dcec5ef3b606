// Rows that say themselves which record they are about: by its id, or by the value of one property.
// Each is looked up in the store, and among the rows before it whose records are not stored yet.
// What the operation does not allow, and an identifier that identifies nobody, refuses the row.
#include "base/map.h"
#include "crm/import_private.h"
#include "store/record.h"
#include <stdlib.h>

struct import_keys {
    struct work *work;
    const struct import_reading *reading;
    struct map seen;    // by key: number of the row over all batches, from 1
    struct arena kept;  // of the keys
    struct arena arena; // of one look into the store
    int64_t first;      // number of the batch's first row, less one
};

static bool is_email(const struct property *key) {
    return str_is(key->match_role, "email");
}

bool crm_import_key_possible(const struct property *property) {
    bool known = is_email(property) || str_is(property->match_role, "web_domain");
    return property->system == SYSTEM_ID || property->unique || (known && property->indexed);
}

struct import_keys *import_keys_create(struct work *work, const struct import_reading *reading) {
    struct import_keys *keys = memory_zero(1, sizeof *keys);
    keys->work = work;
    keys->reading = reading;
    arena_init(&keys->kept);
    arena_init(&keys->arena);
    map_init(&keys->seen, &keys->kept);
    return keys;
}

void import_keys_destroy(struct import_keys *keys) {
    if (!keys)
        return;
    arena_finish(&keys->kept);
    arena_finish(&keys->arena);
    free(keys);
}

// -- refusing

static void refuse(struct import_row *row, struct import_decision *out, const char *rule,
                   const struct property *property, str value) {
    issue_add(&row->prepared.issues,
              (struct issue){
                  .property = property, .rule = rule, .severity = SEVERITY_ERROR, .value = value});
    row->refused = true;
    out->fate = FATE_REFUSE;
}

// An address that is none is kept as a value, with a warning; as an identifier it is worth nothing,
// and what is wrong with it says so best.
static void refuse_unusable(struct import_row *row, struct import_decision *out,
                            const struct property *key) {
    for (size_t i = 0; i < row->prepared.issues.count; i++) {
        struct issue *issue = &row->prepared.issues.items[i];
        bool of_value = !str_starts(str_of(issue->rule), STR("record."));
        if (issue->property != key || issue->severity != SEVERITY_WARNING || !of_value)
            continue;
        issue->severity = SEVERITY_ERROR;
        row->refused = true;
        out->fate = FATE_REFUSE;
        return;
    }
    refuse(row, out, "import.key_missing", key, row->key);
}

// -- looking up

static bool find_by_id(struct import_keys *k, str text, int64_t *id, size_t *count) {
    struct record *record;
    int64_t wanted, redirected;
    *count = 0;
    if (!str_to_i64(text, &wanted) || wanted < 1)
        return true;
    if (!crm_get(k->work, k->reading->type, wanted, &record, &redirected)) {
        if (k->work->err->code != ERR_NOT_FOUND)
            return false;
        err_clear(k->work->err);
        return true;
    }
    *id = record->id;
    *count = record->archived_at ? 0 : 1;
    return true;
}

static bool find_by_value(struct import_keys *k, const struct import_row *row, int64_t *id,
                          size_t *count) {
    const struct property *key = k->reading->key;
    int64_t *ids;
    bool done = key->unique || !is_email(key)
                    ? store_record_by_value(k->work, k->reading->type, key,
                                            row->prepared.after->values[key->slot], 2, &ids, count)
                    : crm_find_by_email(k->work, k->reading->type, row->key, &ids, count);
    *id = done && *count ? ids[0] : 0;
    return done;
}

static bool find(struct import_keys *k, const struct import_row *row, int64_t *id, size_t *count) {
    struct arena *own = k->work->arena;
    arena_reset(&k->arena);
    k->work->arena = &k->arena;
    bool done = k->reading->key->system == SYSTEM_ID ? find_by_id(k, row->key, id, count)
                                                     : find_by_value(k, row, id, count);
    k->work->arena = own;
    return done;
}

// The identifier in the form in which equal ones are equal; empty where it is none.
static str normal_key(struct arena *arena, const struct property *key,
                      const struct import_row *row) {
    struct type_context c = {.arena = arena, .property = key};
    struct value value = row->prepared.after->values[key->slot];
    if (key->system == SYSTEM_ID)
        return row->key;
    if (value_is_null(value) || (is_email(key) && !property_key(&c, value).len))
        return STR("");
    return property_write(&c, value);
}

// -- deciding

static void decide_new(struct import_keys *k, struct import_row *row, struct import_decision *out) {
    const struct property *key = k->reading->key;
    bool named = key->system == SYSTEM_ID && row->key.len,
         only_update = k->reading->plan->options.operation == IMPORT_ONLY_UPDATE;
    if (named || only_update)
        import_row_forgive(row); // nothing is to be made of it
    if (named)
        refuse(row, out, "import.key_no_record", key, row->key);
    else if (only_update)
        refuse(row, out, row->key.len ? "import.key_unknown" : "import.key_missing", key, row->key);
    else if (row->lacking)
        out->fate = FATE_REFUSE;
    else
        out->fate = FATE_CREATE;
}

static void decide_known(struct import_keys *k, struct import_row *row,
                         struct import_decision *out) {
    out->probability = 1;
    if (k->reading->plan->options.operation == IMPORT_ONLY_CREATE)
        refuse(row, out, "import.key_exists", k->reading->key, row->key);
    else {
        out->fate = FATE_UPDATE;
        import_row_forgive(row);
    }
}

static bool decide(struct import_keys *k, struct import_batch *batch, size_t i,
                   struct import_decision *out) {
    struct import_row *row = &batch->rows[i];
    int64_t id = 0, number = k->first + (int64_t)i + 1;
    size_t count = 0;
    str key = row->key.len ? normal_key(&k->kept, k->reading->key, row) : STR("");
    if (row->key.len && !key.len) {
        refuse_unusable(row, out, k->reading->key);
        return true;
    }
    int64_t *before = key.len ? map_get(&k->seen, key) : NULL;
    if (before) {
        out->file_row = *before;
        out->row = *before > k->first ? (size_t)(*before - k->first - 1) : 0;
        decide_known(k, row, out);
        return true;
    }
    if (key.len && !find(k, row, &id, &count))
        return false;
    if (count > 1)
        refuse(row, out, "import.key_shared", k->reading->key, row->key);
    else if (count)
        decide_known(k, row, out);
    else
        decide_new(k, row, out);
    out->record_id = out->fate == FATE_UPDATE ? id : 0;
    if (out->fate == FATE_CREATE && key.len) {
        int64_t *kept = ARENA_NEW(&k->kept, int64_t);
        *kept = number;
        map_set(&k->seen, key, kept);
    }
    return true;
}

bool import_keys_batch(struct import_keys *k, struct import_batch *batch, bool forget,
                       struct import_decision decisions[IMPORT_BATCH]) {
    bool done = true;
    for (size_t i = 0; done && i < batch->count; i++) {
        decisions[i] = (struct import_decision){.fate = FATE_REFUSE};
        if (!batch->rows[i].refused || batch->rows[i].lacking)
            done = decide(k, batch, i, &decisions[i]);
    }
    k->first += IMPORT_BATCH;
    if (forget) { // what this batch creates is stored when the next is judged
        arena_reset(&k->kept);
        map_init(&k->seen, &k->kept);
    }
    return done;
}
