// What people say of proposed clusters: entries of a dictionary, or "not the same".
#include "crm/cluster.h"
#include "crm/definition_private.h"
#include "quality/cluster.h"
#include "store/entry_change.h"
#include "text/fold.h"

// -- accepting

static bool is_taken(const struct schema *schema, str name) {
    for (size_t i = 0; i < schema->dictionary_count; i++)
        if (str_equal(schema->dictionaries[i].name, name))
            return true;
    return false;
}

// For a property without one: named and labelled as the property.
static bool make_dictionary(struct work *work, const struct cluster_task *task,
                            struct dictionary **out) {
    struct dictionary_change change = {.name = task->property->name, .has_properties = true};
    change.properties = ARENA_NEW(work->arena, str);
    change.properties[change.property_count++] = str_format(
        work->arena, STR_FMT "." STR_FMT, STR_ARG(task->type->name), STR_ARG(task->property->name));
    for (int i = 2; is_taken(work->schema, change.name); i++)
        change.name = str_format(work->arena, STR_FMT "_%d", STR_ARG(task->property->name), i);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        change.label[lang] = task->property->label[lang];
    return crm_dictionary_create(work, &change, out);
}

bool crm_clusters_accept(struct work *work, const struct cluster_task *task,
                         const struct dictionary *dictionary,
                         const struct cluster_decision *decisions, size_t count,
                         const struct dictionary **out) {
    struct entry_change *changes = ARENA_ARRAY(work->arena, count + 1, struct entry_change);
    struct dictionary *made = NULL;
    const struct dictionary *into = dictionary ? dictionary : task->dictionary;
    if (!into && !make_dictionary(work, task, &made))
        return false;
    struct dictionary *grown = crm_dictionary_grown(work, into ? into : made);
    *out = grown;
    for (size_t i = 0; i < count; i++) {
        const struct cluster_decision *d = &decisions[i];
        if (!define_entry_join(work, grown, d->term, d->spellings, d->count, &changes[i]))
            return false;
    }
    // A new dictionary goes with all its entries when its making is taken back.
    return !into || !count || store_entries_changed(work, grown, changes, count);
}

// -- refusing

static str pair_of(struct work *work, const struct cluster_decision *d, size_t i) {
    return cluster_pair(work->arena, d->term, d->spellings[i]);
}

// Spellings that only differ in how they are written are a pair only where there are no others:
// then it is the writing that was refused.
static bool counts(struct work *work, const struct cluster_decision *d, size_t i) {
    str key = text_fold(work->arena, d->term);
    if (!str_equal(text_fold(work->arena, d->spellings[i]), key))
        return true;
    for (size_t j = 0; j < d->count; j++)
        if (!str_equal(text_fold(work->arena, d->spellings[j]), key))
            return false;
    return true;
}

bool crm_clusters_refuse(struct work *work, const struct cluster_task *task,
                         const struct cluster_decision *decisions, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < decisions[i].count; j++) {
            const struct cluster_decision *d = &decisions[i];
            struct cluster_refusal refusal = {
                .pair_key = pair_of(work, d, j), .canonical = d->term, .spelling = d->spellings[j]};
            if (counts(work, d, j) && !store_cluster_refuse(work, task->property, &refusal))
                return false;
        }
    return true;
}

bool crm_clusters_forget(struct work *work, const struct cluster_task *task,
                         const struct cluster_decision *decisions, size_t count,
                         int64_t *forgotten) {
    *forgotten = 0;
    if (!count)
        return store_cluster_forget(work, task->property, (str){0}, forgotten);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < decisions[i].count; j++) {
            int64_t one;
            if (!store_cluster_forget(work, task->property, pair_of(work, &decisions[i], j), &one))
                return false;
            *forgotten += one;
        }
    return true;
}
