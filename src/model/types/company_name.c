// A company's name, its legal form in the usual spelling; compared by the core without it.
#include "model/types/type_private.h"
#include "text/company.h"
#include "text/email.h"
#include "text/fold.h"
#include "text/script.h"

enum { READINGS = 4 };

// Two forms behind each other ("a.s. PZO") can read otherwise once they are spelled out: read until
// nothing changes, and leave the name as it came where that does not end.
static str usual(struct arena *arena, str first) {
    str text = first;
    for (int i = 0; i < READINGS; i++) {
        struct company company = company_read(arena, text);
        if (!company.form.len || str_equal(company.normal, text))
            return company.normal;
        text = company.normal;
    }
    return first;
}

static const char *const styles[] = {"short", "full", NULL};
static const enum company_style style_of[] = {COMPANY_SHORT, COMPANY_FULL};

// Only a form that is read again as the same one is spelled out, and what is written stays written.
static str in_style(const struct type_context *c, str text) {
    int style = type_style(c);
    struct company company = company_read(c->arena, text);
    if (style < 0 || !company.form.len)
        return text;
    str styled = company_write(c->arena, &company, style_of[style], c->country);
    struct company again = company_read(c->arena, styled);
    bool same = str_equal(again.form, company.form) && str_equal(again.folded, company.folded);
    str back = usual(c->arena, styled);
    struct company returned = company_read(c->arena, back);
    bool stays =
        str_equal(back, text) ||
        (returned.form.len &&
         str_equal(company_write(c->arena, &returned, style_of[style], c->country), styled));
    return same && stays ? styled : text;
}

static struct value normalise(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return value;
    return value_text_or_null(in_style(c, usual(c->arena, text_clean(c->arena, value.s))));
}

static void complain(const struct type_context *c, struct value value) {
    if (value_is_null(value))
        return;
    type_complain_text(c, value);
    if (email_occurs(value.s))
        type_issue(c, "company.is_email", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (company_is_person(c->arena, value.s))
        type_issue(c, "company.is_person", SEVERITY_WARNING, value.s, (str){0}, (str){0});
    else if (script_of_text(value.s) == SCRIPT_NONE)
        type_issue(c, "company.no_letters", SEVERITY_INFO, value.s, (str){0}, (str){0});
}

static void parts(const struct type_context *c, struct value value, struct part_list *out) {
    if (value_is_null(value) || email_occurs(value.s))
        return;
    struct company company = company_read(c->arena, value.s);
    struct form_code code = company_code(&company, c->country);
    part_add(out, "core", company.core);
    part_add(out, "form", company.form_written);
    part_add(out, "legal_form", company.form);
    part_add(out, "elf", str_copy(c->arena, str_of(code.elf)));
    part_add(out, "country", str_copy(c->arena, str_of(code.country)));
}

static void match_key(const struct type_context *c, struct value value, struct buf *out) {
    if (!value_is_null(value))
        buf_add(out, company_read(c->arena, value.s).folded);
}

static double similarity(const struct type_context *c, struct value a, struct value b) {
    if (value_is_null(a) || value_is_null(b))
        return 0;
    if (value_equal(a, b))
        return 1;
    struct company x = company_read(c->arena, a.s), y = company_read(c->arena, b.s);
    bool same_form = !x.form.len || !y.form.len || str_equal(x.form_class, y.form_class);
    return type_text_likeness(c->arena, x.folded, y.folded) * (same_form ? 0.98 : 0.9);
}

const struct property_type property_type_company_name = {
    .name = "company_name",
    .storage = VALUE_TEXT,
    .wire_type = "string",
    .wire_field = "text",
    .widget = "text",
    .operators = FILTER_BITS_ALL,
    .sort_key = true,
    .spelled = true,
    .read = text_type_read,
    .write = text_type_write,
    .normalise = normalise,
    .complain = complain,
    .match_key = match_key,
    .similarity = similarity,
    .parts = parts,
    .styles = styles,
    .part_names = (const char *const[]){"core", "form", "legal_form", "elf", "country", NULL},
};
