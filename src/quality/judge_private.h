// What the rules about whole records see.
#pragma once
#include "quality/judge.h"
#include "text/pattern.h"

struct look {
    const struct quality_context *c;
    const struct record *record;
    struct pattern_budget *patterns; // of this judgement
    bool person;                     // the type has given names
    const struct property *given, *family, *whole, *company, *email, *phone, *city, *postcode;
};

str look_text(const struct look *look, const struct property *property); // empty where NULL
// Whether every word of `text` is among those of `other`, both folded.
bool look_words_within(struct arena *arena, str text, str other);
void look_issue(const struct look *look, const char *rule, enum severity severity,
                const struct property *property, str value, str suggestion, str limit);

// judge_name.c
void judge_no_name(const struct look *look);
void judge_swapped(const struct look *look);
void judge_whole_in_part(const struct look *look);
void judge_contradiction(const struct look *look);
void judge_unsplit(const struct look *look);
void judge_repeated_name(const struct look *look);
void judge_title_in_name(const struct look *look);
void judge_initial(const struct look *look);
// judge_reach.c
void judge_unreachable(const struct look *look);
void judge_role_mailbox(const struct look *look);
void judge_mail_host(const struct look *look);
void judge_repeated_phone(const struct look *look);
void judge_free_mail_domain(const struct look *look);
// judge_rules.c: what the company asks, as its definitions say
void judge_standards(const struct look *look);
void judge_dictionaries(const struct look *look);
void judge_rules(const struct look *look);
// judge_place.c
void judge_postcode(const struct look *look);
void judge_one_case(const struct look *look);
