// Templates: their JSON, and the words that follow the time and the person.
#include "model/template.h"
#include "base/clock.h"
#include "model/words.h"
#include "text/date.h"

static const int64_t micros_per_day = INT64_C(86400000000);

bool template_of_json(struct arena *arena, str text, struct template *template, struct err *err) {
    struct json json;
    if (!json_read(arena, text, &json, err))
        return false;
    words_read(arena, json_get(&json, "label"), template->label);
    const struct json *values = json_get(&json, "values");
    size_t count = values && values->kind == JSON_KIND_OBJECT ? values->count : 0;
    template->values = ARENA_ARRAY(arena, count, struct template_value);
    template->value_count = 0;
    for (size_t i = 0; i < count; i++)
        if (values->members[i].value.kind == JSON_KIND_TEXT)
            template->values[template->value_count++] =
                (struct template_value){values->members[i].name, values->members[i].value.text};
    return true;
}

str template_json(struct arena *arena, const struct template *template) {
    struct buf out;
    struct jsonw w;
    buf_init(&out, arena);
    jsonw_init(&w, &out);
    jsonw_object(&w);
    words_write(&w, "label", template->label);
    jsonw_name(&w, "values");
    jsonw_object(&w);
    for (size_t i = 0; i < template->value_count; i++) {
        jsonw_name_str(&w, template->values[i].property);
        jsonw_text(&w, template->values[i].text);
    }
    jsonw_object_end(&w);
    jsonw_object_end(&w);
    return buf_str(&out);
}

// -- words

// "today", "today+14", "now - 3".
static bool read_word(str text, str word, int64_t *days) {
    if (!str_starts(text, word))
        return false;
    str rest = str_trim(str_from(text, word.len));
    *days = 0;
    if (!rest.len)
        return true;
    bool back = rest.ptr[0] == '-';
    str digits = str_trim(str_from(rest, 1));
    if ((!back && rest.ptr[0] != '+') || !digits.len)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9' || *days > TEMPLATE_DAYS_MAX)
            return false;
        *days = *days * 10 + (digits.ptr[i] - '0');
    }
    if (*days > TEMPLATE_DAYS_MAX)
        return false;
    *days = back ? -*days : *days;
    return true;
}

static str day_text(struct arena *arena, int64_t micros) {
    char text[11];
    date_write(date_of_days((int32_t)(micros / micros_per_day)), text);
    return str_copy(arena, str_of(text));
}

static str time_text(struct arena *arena, int64_t micros) {
    struct buf out;
    buf_init(&out, arena);
    time_write_iso(&out, micros);
    return buf_str(&out);
}

bool template_text(struct arena *arena, const struct property *property, str text, int64_t user_id,
                   int64_t now, str *out) {
    str wire = str_of(property->type->wire_type), word = str_trim(text);
    int64_t days = 0;
    *out = text;
    if (property->type->is_user && str_is(word, "me")) {
        *out = str_format(arena, "%lld", (long long)user_id);
        return user_id != 0;
    }
    bool is_day = str_is(wire, "date"), is_time = str_is(wire, "datetime");
    bool from_now = read_word(word, STR("now"), &days);
    if ((!is_day && !is_time) || (!from_now && !read_word(word, STR("today"), &days)))
        return true;
    int64_t at = now + days * micros_per_day;
    if (!from_now || is_day)
        at -= at % micros_per_day;
    *out = is_day ? day_text(arena, at) : time_text(arena, at);
    return true;
}
