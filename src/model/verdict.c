// Verdicts: the worst of the issues decides; without any, whether the text is as entered.
#include "model/verdict.h"
#include <assert.h>

static const char *const names[VERDICT_COUNT] = {"ok", "fixed", "suspect", "invalid", "empty"};

// Where the verdict is not what the severity says.
static const struct {
    const char *rule;
    enum verdict verdict;
} rows[] = {
    {"email.no_at", VERDICT_INVALID},
    {"email.several_at", VERDICT_INVALID},
    {"email.local_empty", VERDICT_INVALID},
    {"email.local_long", VERDICT_INVALID},
    {"email.local_character", VERDICT_INVALID},
    {"email.local_dots", VERDICT_INVALID},
    {"email.domain_empty", VERDICT_INVALID},
    {"email.domain_syntax", VERDICT_INVALID},
    {"email.long", VERDICT_INVALID},
    {"email.control", VERDICT_INVALID},
    {"phone.not_a_number", VERDICT_INVALID},
    {"phone.too_short", VERDICT_INVALID},
    {"phone.too_long", VERDICT_INVALID},
    {"phone.unknown_country", VERDICT_INVALID},
    {"phone.invalid", VERDICT_INVALID},
    {"country.unknown", VERDICT_INVALID},
    {"date.incomplete", VERDICT_SUSPECT},
    {"subdivision.unknown", VERDICT_INVALID},
    {"city.no_letters", VERDICT_INVALID},
    {"ident.made_up", VERDICT_INVALID},
    {"ident.birth_date", VERDICT_INVALID},
    {"ident.region", VERDICT_INVALID},
    {"ident.form", VERDICT_INVALID},
    {"ident.check_digit", VERDICT_INVALID},
    {"ident.check_sum", VERDICT_INVALID},
    {"ident.character", VERDICT_INVALID},
    {"ident.length", VERDICT_INVALID},
    {"ident.other_kind", VERDICT_INVALID},
    {"ident.no_scheme", VERDICT_INVALID},
    {"ident.spreadsheet", VERDICT_INVALID},
    {"ident.not_one", VERDICT_INVALID},
    {"social.not_account", VERDICT_INVALID},
    {"social.handle", VERDICT_INVALID},
    {"social.other_network", VERDICT_INVALID},
    {"social.web_site", VERDICT_INVALID},
    {"social.not_one", VERDICT_INVALID},
    {"url.scheme", VERDICT_INVALID},
    {"url.host", VERDICT_INVALID},
    {"url.no_dot", VERDICT_INVALID},
    {"url.email", VERDICT_INVALID},
    {"url.port", VERDICT_INVALID},
    {"url.character", VERDICT_INVALID},
    {"url.long", VERDICT_INVALID},
    {"language.unknown", VERDICT_INVALID},
};

const char *verdict_name(enum verdict verdict) {
    assert((unsigned)verdict < VERDICT_COUNT);
    return names[verdict];
}

enum verdict verdict_of_issue(const struct issue *issue) {
    static const enum verdict by_severity[] = {[SEVERITY_INFO] = VERDICT_OK,
                                               [SEVERITY_WARNING] = VERDICT_SUSPECT,
                                               [SEVERITY_ERROR] = VERDICT_INVALID};
    str rule = str_of(issue->rule);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (str_is(rule, rows[i].rule))
            return rows[i].verdict;
    return by_severity[issue->severity];
}

enum verdict verdict_with(enum verdict worst, str entered, str written) {
    if (worst == VERDICT_INVALID || worst == VERDICT_SUSPECT)
        return worst;
    if (!written.len)
        return VERDICT_EMPTY;
    return str_equal(str_trim(entered), written) ? VERDICT_OK : VERDICT_FIXED;
}

enum verdict verdict_of(str entered, str written, const struct issue_list *issues) {
    enum verdict worst = VERDICT_OK;
    for (size_t i = 0; issues && i < issues->count; i++) {
        enum verdict one = verdict_of_issue(&issues->items[i]);
        worst = one > worst ? one : worst;
    }
    return verdict_with(worst, entered, written);
}
