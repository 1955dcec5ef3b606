// One value through a property that exists for the moment: the types judge properties, so a value
// that belongs to no record gets one with nothing in it but type, role and label.
#include "quality/value.h"
#include "text/fold.h"
#include "text/ident.h"

static const struct value_type rows[] = {
    // name, about, property type, match role
    {"text", "any text of one line", "text", ""},
    {"long-text", "text of several lines", "long_text", ""},
    {"email", "e-mail addresses", "email", "email"},
    {"phone", "telephone numbers", "phone", "phone"},
    {"person-name", "whole names of people", "person_name", "whole_name"},
    {"company-name", "names of companies", "company_name", "company_name"},
    {"country", "countries, in any language", "country", "country"},
    {"subdivision", "regions of countries: states, provinces, voivodeships", "subdivision", ""},
    {"address", "postal addresses, of one line or several", "address", ""},
    {"street", "streets with house and flat", "street", "street"},
    {"city", "towns", "city", "city"},
    {"postcode", "postal codes, in the form of their country", "postcode", "postcode"},
    {"date", "days", "date", ""},
    {"birth-date", "days of birth", "date", "birth_date"},
    {"datetime", "days with a time", "datetime", ""},
    {"number", "decimal numbers", "number", ""},
    {"percent", "shares in percent", "percent", ""},
    {"money", "sums of money", "money", ""},
    {"bool", "yes or no", "bool", ""},
    {"url", "web addresses", "url", ""},
    {"domain", "internet domains", "domain", "web_domain"},
    {"job-title", "job titles", "job_title", ""},
    {"language", "languages, as BCP 47 tags", "language", ""},
    {"social", "accounts in social networks and messengers", "social", ""},
    // numbers of registers: a kind is named as its scheme (text/ident.h)
    {"tax-id", "tax numbers of any country", "tax_id", "tax_id"},
    {"nip", "NIP, the Polish tax number", "tax_id", "tax_id"},
    {"regon", "REGON, the Polish statistical number", "tax_id", "identifier"},
    {"krs", "KRS, the Polish court register's number", "tax_id", "identifier"},
    {"pesel", "PESEL, the Polish personal number", "tax_id", "tax_id"},
    {"inn", "ИНН, the Russian tax number", "tax_id", "tax_id"},
    {"kpp", "КПП, the Russian reason code", "tax_id", ""},
    {"ogrn", "ОГРН, the Russian register's number", "tax_id", "identifier"},
    {"ogrnip", "ОГРНИП, of Russian sole traders", "tax_id", "identifier"},
    {"bik", "БИК, the code of a Russian bank", "tax_id", ""},
    {"uscc", "统一社会信用代码, the Chinese credit code", "tax_id", "tax_id"},
    {"cn-id", "居民身份证, the Chinese identity number", "tax_id", "tax_id"},
    {"vat", "VAT numbers of Europe", "tax_id", "tax_id"},
    {"iban", "IBAN, account numbers", "tax_id", "identifier"},
    {"lei", "LEI, legal entity identifiers", "tax_id", "identifier"},
};

const struct value_type *value_type_row(size_t i) {
    return i < sizeof rows / sizeof *rows ? &rows[i] : NULL;
}

const struct value_type *value_type_find(str name) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_is(name, rows[i].name))
            return &rows[i];
    return NULL;
}

static struct property property_of(const struct value_type *type) {
    struct property property = {.name = str_of(type->name),
                                .type = property_type_find(str_of(type->type)),
                                .match_role = str_of(type->match_role)};
    if (ident_scheme_exists(property.name))
        property.scheme = property.name;
    for (size_t i = 0; i < LANG_COUNT; i++)
        property.label[i] = property.name;
    return property;
}

static struct type_context context_of(struct arena *arena, const struct value_question *question,
                                      const struct property *property) {
    struct type_context c = {.arena = arena,
                             .property = property,
                             .country = question->country,
                             .lang = question->lang,
                             .now = question->now};
    if (question->column) {
        c.date_orders = question->column->date_orders;
        c.number_decimals = question->column->number_decimals;
    }
    return c;
}

static str gravest_suggestion(const struct issue_list *issues) {
    const struct issue *best = NULL;
    for (size_t i = 0; i < issues->count; i++) {
        const struct issue *one = &issues->items[i];
        if (one->suggestion.len && (!best || verdict_of_issue(one) > verdict_of_issue(best)))
            best = one;
    }
    return best ? best->suggestion : (str){0};
}

// The first of the cell's values; the others, as written, with "; " between them.
static struct value read_cell(const struct type_context *c, str input, struct buf *further) {
    str *cells;
    size_t count = property_split(c, input, &cells);
    struct value first, other;
    bool read = property_read(c, cells[0], &first);
    for (size_t i = 1; i < count; i++) {
        if (!property_read(c, cells[i], &other) || value_is_null(other))
            continue;
        buf_add_z(further, further->len ? "; " : "");
        c->property->type->write(c, other, further);
    }
    return read ? first : value_null();
}

void quality_value(struct arena *arena, const struct value_question *question, str input,
                   struct value_answer *out) {
    struct property property = property_of(question->type);
    struct type_context c = context_of(arena, question, &property);
    struct buf further;
    *out = (struct value_answer){0};
    issue_list_init(&out->issues, arena);
    c.issues = &out->issues;
    c.beside = &out->parts;
    buf_init(&further, arena);
    struct value value = read_cell(&c, input, &further);
    out->value = property_write(&c, value);
    out->verdict = verdict_of(input, out->value, &out->issues);
    out->suggestion = gravest_suggestion(&out->issues);
    c.issues = NULL; // taking it apart tells nothing new
    if (property.type->parts && !value_is_null(value))
        property.type->parts(&c, value, &out->parts);
    part_add(&out->parts, "further", buf_str(&further));
    for (size_t i = 0; i < out->issues.count; i++)
        out->issues.items[i].property = NULL; // it ends here
}
