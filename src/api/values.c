// Single values: what kinds there are, and how some of them are judged.
#include "api/api_private.h"
#include "api/render.h"
#include "api/value_answer.h"
#include "crm/save.h"

static void write_issues(struct jsonw *w, struct arena *arena, const struct issue_list *issues,
                         enum lang lang) {
    jsonw_array(w);
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *issue = &issues->items[i];
        jsonw_object(w);
        jsonw_put_text(w, "rule", str_of(issue->rule));
        jsonw_put_text(w, "severity", str_of(severity_name(issue->severity)));
        jsonw_put_text(w, "message", issue_message(arena, issue, lang));
        render_text_or_null(w, "suggestion", issue->suggestion);
        jsonw_object_end(w);
    }
    jsonw_array_end(w);
}

void value_answer_write(struct jsonw *w, struct arena *arena, str input,
                        const struct value_answer *answer, enum lang lang) {
    jsonw_object(w);
    jsonw_put_text(w, "input", input);
    jsonw_put_text(w, "verdict", str_of(verdict_name(answer->verdict)));
    render_text_or_null(w, "value", answer->value);
    jsonw_name(w, "parts");
    jsonw_object(w);
    for (size_t i = 0; i < answer->parts.count; i++)
        jsonw_put_text(w, answer->parts.items[i].name, answer->parts.items[i].value);
    jsonw_object_end(w);
    jsonw_name(w, "issues");
    write_issues(w, arena, &answer->issues, lang);
    render_text_or_null(w, "suggestion", answer->suggestion);
    jsonw_object_end(w);
}

bool value_types(struct call *c) {
    const struct value_type *type;
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; (type = value_type_row(i)); i++) {
        const char *const *part = property_type_find(str_of(type->type))->part_names;
        jsonw_object(&c->json);
        jsonw_put_text(&c->json, "name", str_of(type->name));
        jsonw_put_text(&c->json, "about", str_of(type->about));
        jsonw_name(&c->json, "parts");
        jsonw_array(&c->json);
        for (; part && *part; part++)
            jsonw_text_z(&c->json, *part);
        jsonw_array_end(&c->json);
        jsonw_object_end(&c->json);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

static bool judge_all(struct call *c, const struct value_question *question,
                      const struct json *values) {
    jsonw_object(&c->json);
    jsonw_name(&c->json, "results");
    jsonw_array(&c->json);
    for (size_t i = 0; i < values->count; i++) {
        struct value_answer answer;
        quality_value(c->arena, question, values->items[i].text, &answer);
        value_answer_write(&c->json, c->arena, values->items[i].text, &answer, question->lang);
    }
    jsonw_array_end(&c->json);
    jsonw_object_end(&c->json);
    return true;
}

bool value_check(struct call *c) {
    enum { VALUES_MAX = 1000 };
    const struct json *values = json_get(&c->body, "values");
    struct value_question question = {.type =
                                          value_type_find(http_segment(c->request, "valueType")),
                                      .country = json_get_text(&c->body, "country", STR("")),
                                      .lang = c->lang,
                                      .now = c->work->now};
    struct column_evidence evidence = {0};
    if (!question.type)
        return call_refuse(c, ERR_NOT_FOUND, "value.no_type", http_segment(c->request, "valueType"),
                           (str){0});
    if (values->count > VALUES_MAX)
        return call_refuse(c, ERR_INPUT, "value.too_many", (str){0}, STR("1000"));
    str language = json_get_text(&c->body, "language", STR(""));
    if (language.len && !lang_of_code(language, &question.lang))
        return call_refuse(c, ERR_INPUT, "value.no_language", language, (str){0});
    for (size_t i = 0; i < values->count; i++)
        column_add(&evidence, values->items[i].text);
    struct column_reading column = column_read(&evidence);
    if (json_get_bool(&c->body, "column", false))
        question.column = &column;
    return judge_all(c, &question, values);
}
