// One pass over the records, a condition worked out for each; who they belong to is counted on the
// way, what they are called and where they came from is asked afterwards for those that break it.
#include "crm/trial.h"
#include "base/clock.h"
#include "base/map.h"
#include "base/utf8.h"
#include "crm/refuse.h"
#include "model/dictionary.h"
#include "model/standard.h"
#include "quality/prepare.h"
#include "store/history.h"
#include "store/owner.h"
#include "store/record.h"
#include <stdlib.h>

// -- the pass

struct counted {
    int64_t id;
    int64_t count;
};

struct example {
    int64_t id;
    str title, value, repair;
};

struct pass {
    struct work *work;
    const struct trial *trial;
    const struct progress *progress;
    struct arena keep, scratch; // what is kept until the end; of one record
    int64_t rows, broken, unknown, total;
    bool cancelled;
    struct example examples[TRIAL_EXAMPLES];
    size_t example_count;
    struct map owners; // of all who have one, by the bytes of their ids
    int64_t *ids;      // of the first that break it
    size_t id_count;
};

static void count_owner(struct pass *p, int64_t id) {
    struct counted *owner = map_get(&p->owners, (str){(const char *)&id, sizeof id});
    if (!owner) {
        owner = ARENA_NEW(&p->keep, struct counted);
        owner->id = id;
        map_set(&p->owners, (str){(const char *)&owner->id, sizeof owner->id}, owner);
    }
    owner->count++;
}

static str value_of(struct pass *p, const struct property *property, const struct record *record) {
    if (!property)
        return (str){0};
    struct type_context c = {.arena = &p->keep, .property = property, .now = p->work->now};
    return utf8_first(property_write(&c, record_get(record, property)), 200);
}

// What the dictionary would make of the record's value; empty where it stays.
static str by_dictionary(const struct trial *trial, struct arena *arena,
                         const struct record *record, int64_t now) {
    struct quality_context c = {.arena = arena, .now = now};
    struct type_context t = quality_type_context(&c, record, trial->property);
    struct value value = record_get(record, trial->property);
    if (value_is_null(value))
        return (str){0};
    return dictionary_look(trial->dictionary, arena, property_write(&t, value));
}

static void keep(struct pass *p, const struct record *record) {
    const struct trial *trial = p->trial;
    const struct property *about = trial->property ? trial->property : trial->rule.property;
    count_owner(p, record->owner_id);
    if (p->id_count < TRIAL_SOURCED)
        p->ids[p->id_count++] = record->id;
    if (p->example_count == TRIAL_EXAMPLES)
        return;
    str repair = trial->dictionary ? by_dictionary(trial, &p->keep, record, p->work->now)
                 : trial->property ? (str){0}
                                   : rule_repair(&trial->rule, &p->keep, record, p->work->now);
    p->examples[p->example_count++] =
        (struct example){.id = record->id, .value = value_of(p, about, record), .repair = repair};
}

static enum formula_truth meets(struct pass *p, const struct record *record) {
    const struct trial *trial = p->trial;
    if (trial->dictionary)
        return by_dictionary(trial, &p->scratch, record, p->work->now).len ? FORMULA_FALSE
                                                                           : FORMULA_TRUE;
    if (trial->property)
        return quality_meets_standard(&p->scratch, record, trial->property, p->work->now);
    return formula_holds(trial->rule.judges, &p->scratch, record, p->work->now);
}

static bool judge(void *user, struct record *record) {
    enum { REPORT_EVERY = 4096 };
    struct pass *p = user;
    enum formula_truth truth = meets(p, record);
    p->rows++;
    p->unknown += truth == FORMULA_UNKNOWN;
    if (truth == FORMULA_FALSE) {
        p->broken++;
        keep(p, record);
    }
    arena_reset(&p->scratch);
    if (p->rows % REPORT_EVERY)
        return true;
    p->cancelled = !progress_report(p->progress, p->rows, p->total, "trying");
    return !p->cancelled;
}

static void add(const struct property **list, size_t *count, const struct property *property) {
    for (size_t i = 0; i < *count; i++)
        if (!property || list[i] == property)
            return;
    if (property)
        list[(*count)++] = property;
}

static void add_read(const struct property **list, size_t *count, const struct formula *formula) {
    const struct property *const *reads;
    size_t read;
    if (!formula)
        return;
    formula_dependencies(formula, &reads, &read);
    for (size_t i = 0; i < read; i++)
        add(list, count, reads[i]);
}

// What has to be read of each record.
static const struct property **read_of(struct arena *arena, const struct trial *trial,
                                       size_t *out) {
    const struct object_type *type = trial->type;
    const struct property **list =
        ARENA_ARRAY(arena, type->property_count + 4, const struct property *);
    size_t count = 0;
    add(list, &count, type_role(type, "country"));
    if (trial->property) {
        const struct standard *standard = trial->dictionary ? NULL : trial->property->standard;
        add(list, &count, type_property_by_id(type, trial->property->id));
        add_read(list, &count, standard ? standard->needed : NULL);
        add_read(list, &count, standard ? standard->matches : NULL);
    } else {
        add(list, &count, trial->rule.property);
        add(list, &count, trial->rule.target);
        add_read(list, &count, trial->rule.judges);
        add_read(list, &count, trial->rule.repairs);
    }
    *out = count;
    return list;
}

// -- what came out

static bool fill_titles(struct pass *p) {
    for (size_t i = 0; i < p->example_count; i++) {
        struct record *record;
        if (!store_record_get(p->work, p->trial->type, p->examples[i].id, false, &record))
            return false;
        if (record)
            p->examples[i].title = record_title(p->work->arena, record);
    }
    return true;
}

static void write_examples(struct jsonw *w, const struct pass *p) {
    jsonw_name(w, "examples");
    jsonw_array(w);
    for (size_t i = 0; i < p->example_count; i++) {
        const struct example *e = &p->examples[i];
        jsonw_object(w);
        jsonw_name(w, "id");
        jsonw_id(w, e->id);
        jsonw_put_text(w, "title", e->title);
        jsonw_put_text(w, "value", e->value);
        jsonw_put_text(w, "repair", e->repair);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

static int by_count(const void *a, const void *b) {
    const struct counted *x = a, *y = b;
    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return (x->id > y->id) - (x->id < y->id);
}

static void write_owner(struct jsonw *w, const struct counted *counted, str name, bool others) {
    jsonw_object(w);
    jsonw_name(w, "id");
    if (counted->id > 0)
        jsonw_id(w, counted->id);
    else
        jsonw_null(w);
    jsonw_put_text(w, "name", name);
    jsonw_put_int(w, "count", counted->count);
    if (others)
        jsonw_put_bool(w, "others", true);
    jsonw_object_end(w);
}

// Those who have most of them, and the others together.
static bool write_owners(struct jsonw *w, struct pass *p) {
    struct counted *list = ARENA_ARRAY(&p->keep, p->owners.count, struct counted);
    struct counted others = {0};
    struct map_entry entry;
    size_t count = 0;
    for (size_t i = 0; map_next(&p->owners, &i, &entry);)
        list[count++] = *(const struct counted *)entry.value;
    if (count)
        qsort(list, count, sizeof *list, by_count);
    size_t named = count > TRIAL_OWNERS ? TRIAL_OWNERS - 1 : count;
    jsonw_name(w, "owners");
    jsonw_array(w);
    for (size_t i = named; i < count; i++)
        others.count += list[i].count;
    for (size_t i = 0; i < named; i++) {
        struct owner owner = {.name = STR("")};
        bool found = false;
        if (list[i].id > 0 && !store_owner_get(p->work, list[i].id, &owner, &found))
            return false;
        write_owner(w, &list[i], found ? owner.name : STR(""), false);
    }
    if (others.count)
        write_owner(w, &others, STR(""), true);
    jsonw_array_end(w);
    return true;
}

static bool write_sources(struct jsonw *w, const struct pass *p) {
    int64_t counts[SOURCE_COUNT] = {0};
    if (!store_history_sources(p->work, p->ids, p->id_count, counts))
        return false;
    jsonw_name(w, "sources");
    jsonw_array(w);
    for (size_t i = 0; i < SOURCE_COUNT; i++) {
        if (!counts[i])
            continue;
        jsonw_object(w);
        jsonw_put_text(w, "kind", str_of(source_kind_name((enum source_kind)i)));
        jsonw_put_int(w, "count", counts[i]);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
    jsonw_put_int(w, "sourced", (int64_t)p->id_count);
    return true;
}

static bool write_result(struct pass *p, int64_t began, struct jsonw *w) {
    if (!fill_titles(p))
        return false;
    jsonw_object(w);
    jsonw_put_int(w, "rows", p->rows);
    jsonw_put_int(w, "broken", p->broken);
    jsonw_put_int(w, "unknown", p->unknown);
    write_examples(w, p);
    bool done = write_owners(w, p) && write_sources(w, p);
    jsonw_name(w, "seconds");
    jsonw_real(w, (double)(clock_now() - began) / MICROS_PER_SECOND);
    jsonw_object_end(w);
    return done;
}

bool crm_trial(struct work *work, const struct trial *trial, const struct progress *progress,
               struct jsonw *out) {
    struct pass p = {.work = work, .trial = trial, .progress = progress, .total = -1};
    size_t count;
    const struct property **read = read_of(work->arena, trial, &count);
    struct query all = {.type = trial->type};
    int64_t began = clock_now();
    arena_init(&p.keep);
    arena_init(&p.scratch);
    map_init(&p.owners, &p.keep);
    p.ids = ARENA_ARRAY(&p.keep, TRIAL_SOURCED, int64_t);
    bool done = store_record_count(work, &all, 0, &p.total) &&
                store_record_scan(work, trial->type, read, count, judge, &p);
    if (done && p.cancelled)
        done = WORK_FAIL(work, ERR_CANCELLED, "The trial was cancelled.");
    done = done && write_result(&p, began, out);
    arena_finish(&p.keep);
    arena_finish(&p.scratch);
    return done;
}
