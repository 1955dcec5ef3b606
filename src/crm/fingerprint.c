// One list of marks for leaving, asking and lifting, so that they can not differ.
#include "crm/fingerprint.h"
#include "base/json.h"
#include "crm/access.h"
#include "crm/audit.h"
#include "crm/match_role.h"
#include "crm/refuse.h"
#include "crm/seal.h"
#include "model/consent.h"
#include "store/fingerprint.h"
#include "store/store.h"
#include "text/fold.h"
#include <sodium.h>
#include <string.h>

#define SECRET "fingerprint_secret" // setting: the key, hexadecimal
enum { SECRET_LOCK = 0x66707231, REASON_MAX = 1000 };

// -- marks

static str name_of(struct arena *arena, const struct record *record) {
    static const char *const roles[] = {"given_name", "family_name"};
    struct buf out;
    buf_init(&out, arena);
    for (size_t i = 0; i < 2; i++) {
        const struct property *p = type_role(record->type, roles[i]);
        struct value value = p ? record->values[p->slot] : value_null();
        if (value.kind != VALUE_TEXT || !value.s.len)
            return STR("");
        buf_add(&out, text_fold(arena, value.s));
        buf_add_char(&out, ' ');
    }
    return buf_str(&out);
}

static void add_born(struct arena *arena, const struct record *record,
                     struct fingerprint_source *out, size_t *count) {
    const struct property *p = type_role(record->type, "birth_date");
    struct type_context c = {.arena = arena, .property = p};
    str name = name_of(arena, record);
    if (!p || !name.len || value_is_null(record->values[p->slot]))
        return;
    str born = property_write(&c, record->values[p->slot]);
    out[(*count)++] = (struct fingerprint_source){
        .point_kind = -1,
        .text = str_format(arena, "born " STR_FMT STR_FMT, STR_ARG(name), STR_ARG(born))};
}

static bool is_number(const struct object_type *type, const struct property *p) {
    enum match_role role;
    return crm_match_role(type, p, &role) &&
           (role == MATCH_ROLE_TAX_ID || role == MATCH_ROLE_IDENTIFIER);
}

void crm_fingerprint_sources(struct arena *arena, const struct record *record,
                             struct fingerprint_source **out, size_t *count) {
    const struct object_type *type = record->type;
    struct type_context c = {.arena = arena};
    *out = ARENA_ARRAY(arena, record->point_count + type->property_count + 1,
                       struct fingerprint_source);
    *count = 0;
    for (size_t i = 0; i < record->point_count; i++) {
        const struct contact_point *point = &record->points[i];
        if (point->key.len)
            (*out)[(*count)++] = (struct fingerprint_source){
                point->kind, point->key,
                str_format(arena, "point %d " STR_FMT, (int)point->kind, STR_ARG(point->key))};
    }
    if (!consent_kept_for(type->name))
        return; // a company's number is its own, whoever has it besides
    for (size_t i = 0; i < type->property_count; i++) {
        if (value_is_null(record->values[i]) || !is_number(type, &type->properties[i]))
            continue;
        c.property = &type->properties[i];
        str key = property_key(&c, record->values[i]);
        if (key.len)
            (*out)[(*count)++] = (struct fingerprint_source){
                .point_kind = -1, .text = str_format(arena, "number " STR_FMT, STR_ARG(key))};
    }
    add_born(arena, record, *out, count);
}

// -- the secret

static bool read_secret(struct work *work, bool make, struct seal_key *key, bool *there) {
    char hex[2 * SEAL_KEY_BYTES + 1];
    str kept;
    if (!store_setting_get(work, SECRET, &kept))
        return false;
    if (!kept.len && make) {
        if (!db_lock_key(work->db, SECRET_LOCK, work->err) ||
            !store_setting_get(work, SECRET, &kept))
            return false;
        if (!kept.len) {
            randombytes_buf(key->bytes, sizeof key->bytes);
            sodium_bin2hex(hex, sizeof hex, key->bytes, sizeof key->bytes);
            kept = str_copy(work->arena, str_of(hex));
            if (!store_setting_put(work, SECRET, kept))
                return false;
        }
    }
    *there =
        kept.len == 2 * SEAL_KEY_BYTES &&
        sodium_hex2bin(key->bytes, sizeof key->bytes, kept.ptr, kept.len, NULL, NULL, NULL) == 0;
    return true;
}

bool crm_fingerprint_leave(struct work *work, const struct fingerprint_source *sources,
                           size_t count) {
    struct seal_key key;
    bool there, shared;
    if (!count)
        return true;
    if (!read_secret(work, true, &key, &there))
        return false;
    for (size_t i = 0; there && i < count; i++) {
        const struct fingerprint_source *s = &sources[i];
        if (s->point_kind >= 0 && !store_fingerprint_shared(work, s->point_kind, s->key, &shared))
            return false;
        if ((s->point_kind < 0 || !shared) &&
            !store_fingerprint_add(work, seal_hash(work->arena, &key, s->text)))
            return false;
    }
    return true;
}

static bool has_source(const struct fingerprint_source *sources, size_t count, str text) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(sources[i].text, text))
            return true;
    return false;
}

bool crm_fingerprint_hit(struct work *work, const struct record *before, const struct record *after,
                         bool *hit) {
    struct fingerprint_source *sources, *old = NULL;
    struct seal_key key;
    size_t count, old_count = 0;
    bool any, there;
    *hit = false;
    if (!store_fingerprint_any(work, &any))
        return false;
    if (!any)
        return true;
    if (!read_secret(work, false, &key, &there))
        return false;
    crm_fingerprint_sources(work->arena, after, &sources, &count);
    if (before)
        crm_fingerprint_sources(work->arena, before, &old, &old_count);
    for (size_t i = 0; there && !*hit && i < count; i++)
        if (!has_source(old, old_count, sources[i].text) &&
            !store_fingerprint_has(work, seal_hash(work->arena, &key, sources[i].text), hit))
            return false;
    return true;
}

bool crm_fingerprint_refuse(struct work *work) {
    return crm_refuse(work, ERR_CONFLICT, RULE_ERASED, (str){0}, (str){0});
}

// -- lifting

static bool note(struct work *work, const struct object_type *type, str reason, int64_t lifted) {
    struct buf told;
    struct jsonw w;
    buf_init(&told, work->arena);
    jsonw_init(&w, &told);
    jsonw_object(&w);
    jsonw_put_text(&w, "reason", reason);
    jsonw_object_end(&w);
    struct audit_entry entry = {.action = AUDIT_ERASURE_LIFT,
                                .source = SOURCE_API,
                                .actor_id = work->who.user_id,
                                .type_id = type->id,
                                .subject = STR("erased/lift"),
                                .count = lifted,
                                .told = buf_str(&told)};
    return crm_audit_note(work, &entry);
}

bool crm_fingerprint_lift(struct work *work, const struct record *record, str reason,
                          int64_t *lifted) {
    struct fingerprint_source *sources;
    struct seal_key key;
    size_t count;
    bool there, removed;
    *lifted = 0;
    reason = str_trim(reason);
    if (!crm_access_area(work, AREA_PRIVACY))
        return false;
    if (!reason.len || reason.len > REASON_MAX)
        return crm_refuse(work, ERR_INPUT, "person.reason", (str){0}, (str){0});
    if (!read_secret(work, false, &key, &there))
        return false;
    crm_fingerprint_sources(work->arena, record, &sources, &count);
    for (size_t i = 0; there && i < count; i++) {
        if (!store_fingerprint_remove(work, seal_hash(work->arena, &key, sources[i].text),
                                      &removed))
            return false;
        *lifted += removed;
    }
    if (!*lifted)
        return crm_refuse(work, ERR_NOT_FOUND, "person.not_erased", (str){0}, (str){0});
    return note(work, record->type, reason, *lifted);
}
