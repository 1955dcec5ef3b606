// Rules of matching: read, put, taken back, said in words.
#include "crm/match_rule.h"
#include "crm/definition_private.h"
#include "crm/derive.h"
#include "crm/queue.h"
#include "match/learnt.h"
#include "model/message.h"
#include "store/define.h"

// What can not be read any more (a later version wrote it) is automatic.
static bool read_text(struct arena *arena, enum match_model model, str text,
                      struct match_rules *rules) {
    struct json json;
    struct err err;
    str wrong;
    match_rules_default(model, rules);
    if (!text.len || !json_read(arena, text, &json, &err))
        return false;
    return match_rules_read(arena, model, &json, rules, &wrong) || wrong.len;
}

bool crm_match_rules(const struct object_type *type, struct match_rules *rules) {
    struct arena arena;
    if (!type->match_rules.len) { // almost always
        match_rules_default(crm_match_model(type), rules);
        return false;
    }
    arena_init(&arena);
    bool any = read_text(&arena, crm_match_model(type), type->match_rules, rules);
    arena_finish(&arena);
    return any;
}

void crm_match_table_weights(const struct object_type *type, struct match_weights *weights) {
    match_weights_default(crm_match_model(type), weights);
    weights->ruling.only_named = crm_is_only_named(type);
}

void crm_match_usual_weights(const struct object_type *type, struct match_weights *weights) {
    crm_match_table_weights(type, weights);
    if (type->match_learnt.len) // of tables that are others now: learnt anew by the next scan
        (void)match_learnt_read(type->match_learnt, weights);
}

uint64_t crm_match_mark(const struct object_type *type) {
    return hash_combine(hash_combine(str_hash(type->match_rules), str_hash(type->match_learnt)),
                        (uint64_t)crm_match_model(type) * 2 + crm_is_only_named(type));
}

void crm_match_weights(const struct object_type *type, struct match_weights *weights) {
    struct match_rules rules;
    crm_match_usual_weights(type, weights);
    if (crm_match_rules(type, &rules))
        match_rules_apply(&rules, weights);
}

bool crm_match_rules_read(struct work *work, const struct object_type *type,
                          const struct json *json, struct match_rules *rules) {
    str wrong;
    if (!crm_is_matched(type))
        return crm_refuse(work, ERR_INVALID, "api.not_matched", type->name, (str){0});
    if (match_rules_read(work->arena, crm_match_model(type), json, rules, &wrong))
        return true;
    if (str_is(wrong, "review") && rules->review >= rules->sure)
        return crm_refuse(work, ERR_INPUT, "matching.review_above", wrong, (str){0});
    return crm_refuse(work, ERR_INPUT, "matching.bad_member", wrong, (str){0});
}

bool crm_match_rules_put(struct work *work, const struct object_type *type,
                         const struct match_rules *rules, const struct object_type **now) {
    struct match_rules before, usual;
    int64_t id = type->id;
    *now = type;
    crm_match_rules(type, &before);
    match_rules_default(rules->model, &usual);
    if (match_rules_equal(&before, rules))
        return true;
    str body = match_rules_equal(rules, &usual) ? STR("") : match_rules_json(work->arena, rules);
    if (!store_match_rules_put(work, type, body))
        return false;
    define_changed(work);
    if (!crm_scan_order(work, id) || !store_schema_renew(work))
        return false;
    *now = schema_type_by_id(work->schema, id);
    return true;
}

bool define_match_rules_undo(struct work *work, const struct object_type *type,
                             const struct definition_event *event) {
    struct match_rules before;
    (void)read_text(work->arena, crm_match_model(type), event->before, &before);
    return crm_match_rules_put(work, type, &before, &type);
}

static void add_words(struct arena *arena, struct buf *out, const char *family, str name, str value,
                      enum lang lang) {
    const struct message_param params[] = {{"value", value}};
    str key = str_concat(arena, str_of(family), name);
    if (!name.len || !message_known(key))
        return;
    buf_add_z(out, out->len ? ", " : "");
    buf_add(out, message_text(arena, key, lang, params, 1));
}

str crm_match_field_words(struct arena *arena, const struct json *field, enum lang lang) {
    struct buf out;
    double weight = json_get_real(field, "weight", 1);
    str use = json_get_text(field, "use", STR("")),
        demand = json_get_text(field, "demand", STR(""));
    buf_init(&out, arena);
    add_words(arena, &out, "matching.use.", use, STR(""), lang);
    if (weight < .9999 || weight > 1.0001)
        add_words(arena, &out, "matching.", STR("weight"), str_format(arena, "%g", weight), lang);
    add_words(arena, &out, "matching.demand.", demand, STR(""), lang);
    return buf_str(&out);
}
