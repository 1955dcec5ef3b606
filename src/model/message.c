// Looking up a sentence by key and filling its places.
//
// The rows stand in message_*.c, one file per family of keys. A key's family is its text up to the
// first dot, so a look-up reads only the tables that can hold it.
#include "model/message.h"
#include "base/buf.h"
#include "model/message_private.h"
#include <assert.h>
#include <string.h>

// A line each, so that additions do not meet.
static const struct message_table *const tables[] = {
    &message_values,      //
    &message_records,     //
    &message_program,     //
    &message_api,         //
    &message_definitions, //
    &message_matching,    //
    &message_files,       //
    &message_places,      //
    &message_slips,       //
    &message_access,      //
    &message_ownership,   //
    &message_retention,   //
    &message_fields,      //
    &message_consent,     //
    &message_law,         //
    &message_refusals,    //
    &message_queue,       //
    &message_review,      //
    &message_suggested,   //
    &message_views,       //
    &message_naming,      //
    &message_names,       //
    &message_numbers,     //
    &message_ident,       //
    &message_reach,       //
    &message_rules,       //
    &message_templates,   //
    &message_clusters,    //
    &message_dedupe,      //
    &message_match_rules, //
    &message_web,         //
    &message_handbook,    //
    &message_kinds,       //
    &message_changes,     //
    &message_mail,        //
    &message_signin,      //
    &message_identity,    //
};

enum { TABLE_COUNT = sizeof tables / sizeof *tables };

const struct message *message_row(size_t i) {
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        if (i < tables[t]->count)
            return &tables[t]->rows[i];
        i -= tables[t]->count;
    }
    return NULL;
}

static const struct message *find(str key) {
    for (size_t t = 0; t < TABLE_COUNT; t++)
        for (size_t i = 0; i < tables[t]->count; i++)
            if (str_is(key, tables[t]->rows[i].key))
                return &tables[t]->rows[i];
    return NULL;
}

bool message_known(str key) {
    return find(key) != NULL;
}

static const struct message_param *find_param(const struct message_param *params, size_t count,
                                              str name) {
    for (size_t i = 0; i < count; i++)
        if (str_is(name, params[i].name))
            return &params[i];
    return NULL;
}

str message_fill(struct arena *arena, str rest, const struct message_param *params, size_t count) {
    struct buf out;
    buf_init(&out, arena);
    while (rest.len) {
        size_t open = str_find_char(rest, '{');
        buf_add(&out, str_slice(rest, 0, open));
        rest = str_from(rest, open);
        size_t close = str_find_char(rest, '}');
        if (close == rest.len) {
            buf_add(&out, rest);
            break;
        }
        // A place without a parameter stays visible: it is a mistake of ours, not a reason to stop.
        const struct message_param *param = find_param(params, count, str_slice(rest, 1, close));
        buf_add(&out, param ? param->value : str_slice(rest, 0, close + 1));
        rest = str_from(rest, close + 1);
    }
    return buf_str(&out);
}

str message_text(struct arena *arena, str key, enum lang lang, const struct message_param *params,
                 size_t count) {
    assert((unsigned)lang < LANG_COUNT);
    const struct message *message = find(key);
    if (!message)
        return str_copy(arena, key);
    return message_fill(arena, str_of(message->text[lang]), params, count);
}
