// Rules of retention: their JSON, the calendar behind them, and whether one holds for a record.
#include "model/retention.h"
#include "base/clock.h"
#include "text/time_zone.h"
#include <string.h>

enum { SECONDS_A_DAY = 86400, MONTHS_A_YEAR = 12 };

static const char *const action_names[RETENTION_ACTION_COUNT] = {"archive", "erase"};

const char *retention_action_name(enum retention_action action) {
    return action_names[action];
}

// -- JSON

static bool read_parts(str day, int *year, int *month, int *date) {
    int64_t y, m, d;
    if (day.len != 10 || day.ptr[4] != '-' || day.ptr[7] != '-' ||
        !str_to_i64(str_slice(day, 0, 4), &y) || !str_to_i64(str_slice(day, 5, 7), &m) ||
        !str_to_i64(str_slice(day, 8, 10), &d))
        return false;
    *year = (int)y;
    *month = (int)m;
    *date = (int)d;
    return days_exist(*year, *month, *date);
}

static bool read_action(str name, enum retention_action *action) {
    for (size_t i = 0; i < RETENTION_ACTION_COUNT; i++)
        if (str_is(name, action_names[i])) {
            *action = (enum retention_action)i;
            return true;
        }
    return false;
}

static str text_of(const struct json *item, const char *name) {
    return str_trim(json_get_text(item, name, STR("")));
}

static bool check_texts(const struct retention_rule *rule, struct err *err) {
    if (!rule->name.len || rule->name.len > RETENTION_TEXT_MAX)
        return fail_about(err, ERR_INPUT, STR("name"), "A rule needs a name.");
    return (rule->purpose.len && rule->purpose.len <= RETENTION_TEXT_MAX) ||
           fail_about(err, ERR_INPUT, STR("purpose"),
                      "Say why the rule is there: which law or decision asks for it.");
}

static bool read_rule(const struct json *item, struct retention_rule *rule, struct err *err) {
    *rule = (struct retention_rule){.name = text_of(item, "name"),
                                    .purpose = text_of(item, "purpose"),
                                    .since = text_of(item, "since"),
                                    .months = json_get_int(item, "months", 0),
                                    .condition = text_of(item, "condition"),
                                    .keep_consented = json_get_bool(item, "keepConsented", true),
                                    .enabled = json_get_bool(item, "enabled", true)};
    if (!read_action(text_of(item, "action"), &rule->action))
        return fail_about(err, ERR_INPUT, STR("action"), "A rule archives or erases.");
    if (rule->months < 0 || rule->months > RETENTION_MONTHS_MAX)
        return fail_about(err, ERR_INPUT, STR("months"), "Months are a number from 0 to %d.",
                          RETENTION_MONTHS_MAX);
    if (!check_texts(rule, err))
        return false;
    return rule->months || rule->condition.len ||
           fail_about(err, ERR_INPUT, STR("nothing"),
                      "The rule would hold for every record. Give it months or a condition.");
}

bool retention_read(struct arena *arena, const struct json *list, struct retention_rules *out,
                    struct err *err) {
    *out = (struct retention_rules){0};
    if (!list || list->kind != JSON_KIND_ARRAY || list->count > RETENTION_RULES_MAX)
        return fail_about(err, ERR_INPUT, STR("rules"), "At most %d rules.", RETENTION_RULES_MAX);
    out->items = ARENA_ARRAY(arena, list->count + 1, struct retention_rule);
    for (; out->count < list->count; out->count++)
        if (!read_rule(&list->items[out->count], &out->items[out->count], err))
            return false;
    return true;
}

void retention_write(struct jsonw *w, const struct retention_rules *rules) {
    jsonw_array(w);
    for (size_t i = 0; i < rules->count; i++) {
        const struct retention_rule *rule = &rules->items[i];
        jsonw_object(w);
        jsonw_put_text(w, "name", rule->name);
        jsonw_put_text(w, "purpose", rule->purpose);
        jsonw_put_text(w, "since", rule->since);
        jsonw_put_int(w, "months", rule->months);
        jsonw_put_text(w, "condition", rule->condition);
        jsonw_put_bool(w, "keepConsented", rule->keep_consented);
        jsonw_put_text(w, "action", str_of(action_names[rule->action]));
        jsonw_put_bool(w, "enabled", rule->enabled);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

bool retention_any_enabled(const struct retention_rules *rules) {
    for (size_t i = 0; i < rules->count; i++)
        if (rules->items[i].enabled)
            return true;
    return false;
}

static bool same(const struct retention_rule *a, const struct retention_rule *b) {
    return a->months == b->months && a->action == b->action &&
           a->keep_consented == b->keep_consented && str_equal(a->since, b->since) &&
           str_equal(a->condition, b->condition);
}

static const struct retention_rule *next_enabled(const struct retention_rules *rules, size_t *at) {
    while (*at < rules->count && !rules->items[*at].enabled)
        ++*at;
    return *at < rules->count ? &rules->items[(*at)++] : NULL;
}

bool retention_same_effect(const struct retention_rules *a, const struct retention_rules *b) {
    size_t at = 0, bt = 0;
    for (;;) {
        const struct retention_rule *x = next_enabled(a, &at), *y = next_enabled(b, &bt);
        if (!x || !y)
            return !x && !y;
        if (!same(x, y))
            return false;
    }
}

// -- the calendar

// What a clock there shows at midnight is so much ahead of UTC as it is at that moment, not now.
static int64_t begins(str zone, int64_t days) {
    int64_t wall = days * SECONDS_A_DAY * MICROS_PER_SECOND;
    int64_t guess = wall - time_zone_offset(zone, wall) * MICROS_PER_SECOND;
    return wall - time_zone_offset(zone, guess) * MICROS_PER_SECOND;
}

int64_t retention_months_ago(str zone, int64_t now, int64_t months) {
    int year, month, day;
    int64_t day_micros = (int64_t)SECONDS_A_DAY * MICROS_PER_SECOND;
    date_from_days((now + time_zone_offset(zone, now) * MICROS_PER_SECOND) / day_micros, &year,
                   &month, &day);
    int64_t all = (int64_t)year * MONTHS_A_YEAR + month - 1 - months;
    year = (int)(all / MONTHS_A_YEAR);
    month = (int)(all % MONTHS_A_YEAR) + 1;
    while (!days_exist(year, month, day) && day > 1)
        day--;
    return begins(zone, days_of_date(year, month, day));
}

int64_t retention_day(str zone, str day) {
    int year, month, date;
    return read_parts(day, &year, &month, &date) ? begins(zone, days_of_date(year, month, date))
                                                 : INT64_MAX;
}

// -- holding

// Nobody types the record's own times, but they count like dates.
static bool tells_when(const struct property *property) {
    const char *name = property->type->name;
    return strcmp(name, "date") == 0 || strcmp(name, "datetime") == 0;
}

static bool find_since(const struct object_type *type, str name, const struct property **out,
                       struct err *err) {
    *out = NULL;
    if (!name.len)
        return true;
    *out = type_property(type, name);
    return (*out && !(*out)->archived && (*out)->level < FIELD_MASKED && tells_when(*out)) ||
           fail_about(err, ERR_INPUT, STR("since"), STR_FMT, STR_ARG(name));
}

bool retention_prepare(struct arena *arena, const struct object_type *type,
                       const struct retention_rule *rule, str zone, int64_t now,
                       struct retention_check *out, struct err *err) {
    *out = (struct retention_check){.rule = rule, .before = INT64_MAX, .zone = zone};
    if (rule->months)
        out->before = retention_months_ago(zone, now, rule->months);
    if (!find_since(type, rule->since, &out->since, err))
        return false;
    return !rule->condition.len ||
           (formula_parse(arena, type, rule->condition, &out->formula, err) &&
            formula_is_condition(out->formula, err)) ||
           fail_about(err, ERR_INPUT, STR("condition"), "%s", str_z(arena, str_of(err->text)));
}

// What is not known is not before anything.
static int64_t when(const struct retention_check *check, const struct record *record) {
    if (!check->since)
        return record->updated_at;
    struct value value = record_get(record, check->since);
    if (value_is_null(value))
        return INT64_MAX;
    return value.kind == VALUE_TEXT ? retention_day(check->zone, value.s) : value_as_int(value);
}

bool retention_holds(const struct retention_check *check, struct arena *arena,
                     const struct record *record, int64_t now) {
    if (record->archived_at && check->rule->action == RETAIN_ARCHIVE)
        return false;
    return (!check->rule->months || when(check, record) < check->before) &&
           (!check->formula || formula_holds(check->formula, arena, record, now) == FORMULA_TRUE);
}
