// How somebody can be reached: mailboxes, numbers, domains.
#include "quality/judge_private.h"
#include "text/email.h"

void judge_unreachable(const struct look *look) {
    if (!look->email && !look->phone)
        return;
    if (!record_has_role(look->record, "email") && !record_has_role(look->record, "phone") &&
        !look->record->point_count)
        look_issue(look, "record.unreachable", look->person ? SEVERITY_WARNING : SEVERITY_INFO,
                   look->email ? look->email : look->phone, (str){0}, (str){0}, (str){0});
}

void judge_role_mailbox(const struct look *look) {
    str text = look_text(look, look->email);
    if (look->person && text.len && email_is_role(look->c->arena, text))
        look_issue(look, "email.role", SEVERITY_INFO, look->email, text, (str){0}, (str){0});
}

// What the name service said of its domain, where it was asked.
void judge_mail_host(const struct look *look) {
    const struct map *dead = look->record->type->dead_mail;
    str text = look_text(look, look->email);
    if (!dead || !dead->count || !text.len)
        return;
    struct email email = email_read(look->c->arena, text);
    if (email.ascii_domain.len && map_has(dead, email.ascii_domain))
        look_issue(look, "email.no_mail_host", SEVERITY_WARNING, look->email, text, (str){0},
                   email.domain);
}

// Two properties of role phone with the same number.
void judge_repeated_phone(const struct look *look) {
    str first = look_text(look, look->phone);
    const struct object_type *type = look->record->type;
    for (size_t i = 0; first.len && i < type->with_role_count; i++) {
        const struct property *property = type->with_role[i];
        if (property != look->phone && str_is(property->match_role, "phone") &&
            str_equal(look_text(look, property), first))
            look_issue(look, "phone.repeated", SEVERITY_INFO, property, first, (str){0}, (str){0});
    }
}

// A domain that everybody can have a mailbox at is nobody's own.
void judge_free_mail_domain(const struct look *look) {
    const struct property *property = type_role(look->record->type, "web_domain");
    str domain = look_text(look, property);
    if (look->person || !domain.len)
        return;
    struct email email = email_read(look->c->arena, str_concat(look->c->arena, STR("a@"), domain));
    if (email.traits & EMAIL_FREE_MAIL)
        look_issue(look, "company.free_mail_domain", SEVERITY_WARNING, property, domain, (str){0},
                   (str){0});
}
