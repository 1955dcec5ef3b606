// The shipped object types put together, their shared lists, and their way into a schema.
#include "model/shipped.h"
#include "model/shipped_private.h"
#include <assert.h>
#include <string.h>

const struct shipped_option shipped_lifecycle_stages[] = {
    {"subscriber", {"Subscriber", "Subskrybent", "Подписчик", "订阅者"}, "Abonent|Newsletter"},
    {"lead", {"Lead", "Lead", "Лид", "线索"}, "New lead|Nowy lead|Потенциальный клиент|潜在客户"},
    {"marketingqualifiedlead",
     {"Marketing qualified lead", "Lead marketingowy (MQL)", "Маркетинговый лид (MQL)",
      "市场认可线索"},
     "MQL|Lead marketingowy"},
    {"salesqualifiedlead",
     {"Sales qualified lead", "Lead sprzedażowy (SQL)", "Лид для продаж (SQL)", "销售认可线索"},
     "SQL|Lead sprzedażowy"},
    {"opportunity",
     {"Opportunity", "Szansa sprzedaży", "Возможность", "商机"},
     "Prospect|Szansa|Сделка"},
    {"customer", {"Customer", "Klient", "Клиент", "客户"}, "Client|Kunde|Stały klient|Покупатель"},
    {"evangelist", {"Evangelist", "Ambasador", "Амбассадор", "品牌推广者"}, "Advocate|Promotor"},
    {"other", {"Other", "Inny", "Другое", "其他"}, "Inne|Прочее|Sonstige"},
    {0},
};

const struct shipped_option shipped_satisfaction[] = {
    {"very_satisfied",
     {"Very satisfied", "Bardzo zadowolony", "Очень доволен", "非常满意"},
     "5|Excellent|Отлично"},
    {"satisfied", {"Satisfied", "Zadowolony", "Доволен", "满意"}, "4|Good|Happy|Хорошо"},
    {"neutral", {"Neutral", "Neutralny", "Нейтрально", "一般"}, "3|Average|Удовлетворительно"},
    {"dissatisfied",
     {"Dissatisfied", "Niezadowolony", "Недоволен", "不满意"},
     "2|Unsatisfied|Unhappy|Плохо"},
    {"very_dissatisfied",
     {"Very dissatisfied", "Bardzo niezadowolony", "Очень недоволен", "非常不满意"},
     "1|Bad"},
    {0},
};

const struct shipped_option shipped_channels[] = {
    {"email", {"E-mail", "E-mail", "Эл. почта", "电子邮件"}, "Mail|Email|Почта|邮件"},
    {"phone", {"Phone call", "Telefon", "Телефон", "电话"}, "Phone|Call|Звонок|Anruf"},
    {"sms", {"Text message", "SMS", "СМС", "短信"}, "Text|Tekst"},
    {"messenger",
     {"Messenger", "Komunikator", "Мессенджер", "即时通讯"},
     "Chat|WhatsApp|WeChat|Telegram|Viber|Signal|微信"},
    {"post", {"Letter", "List", "Письмо", "信函"}, "Post|Mail letter|Poczta|Brief"},
    {"meeting", {"Meeting", "Spotkanie", "Встреча", "会面"}, "In person|Osobiście|Лично"},
    {0},
};

static const struct shipped_group contact_groups[] = {
    {"name", {"Name", "Imię i nazwisko", "Имя", "姓名"}},
    {"contact", {"Contact details", "Dane kontaktowe", "Контактные данные", "联系方式"}},
    {"work", {"Work", "Praca", "Работа", "工作"}},
    {"address", {"Address", "Adres", "Адрес", "地址"}},
    {"profile", {"Profile", "Profil", "Профиль", "概况"}},
    {"status", {"Relationship", "Relacja", "Отношения", "关系"}},
    {"system", {"Record", "Rekord", "Запись", "记录"}},
};

static const struct shipped_group company_groups[] = {
    {"name", {"Company", "Firma", "Компания", "公司"}},
    {"contact", {"Contact details", "Dane kontaktowe", "Контактные данные", "联系方式"}},
    {"address", {"Address", "Adres", "Адрес", "地址"}},
    {"registration", {"Registration", "Dane rejestrowe", "Регистрация", "注册信息"}},
    {"profile", {"Profile", "Profil", "Профиль", "概况"}},
    {"status", {"Relationship", "Relacja", "Отношения", "关系"}},
    {"system", {"Record", "Rekord", "Запись", "记录"}},
};

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const struct shipped_type types[] = {
    {
        .id = 1,
        .name = "contacts",
        .wire_id = "0-1",
        .wire_name = "contact",
        .label = {"Contact", "Kontakt", "Контакт", "联系人"},
        .label_plural = {"Contacts", "Kontakty", "Контакты", "联系人"},
        .title = "firstname|lastname",
        .properties = shipped_contacts,
        .property_count = SHIPPED_CONTACT_COUNT,
        .groups = contact_groups,
        .group_count = LENGTH(contact_groups),
    },
    {
        .id = 2,
        .name = "companies",
        .wire_id = "0-2",
        .wire_name = "company",
        .label = {"Company", "Firma", "Компания", "公司"},
        .label_plural = {"Companies", "Firmy", "Компании", "公司"},
        .title = "name",
        .properties = shipped_companies,
        .property_count = SHIPPED_COMPANY_COUNT,
        .groups = company_groups,
        .group_count = LENGTH(company_groups),
    },
};

const struct shipped_type *shipped_types(size_t *count) {
    *count = LENGTH(types);
    return types;
}

static void set_labels(str out[LANG_COUNT], const char *const from[LANG_COUNT]) {
    for (size_t lang = 0; lang < LANG_COUNT; lang++)
        out[lang] = str_of(from[lang]);
}

static void set_options(struct arena *arena, struct property *out,
                        const struct shipped_option *from) {
    size_t count = 0;
    while (from && from[count].value)
        count++;
    out->option_count = count;
    out->options = ARENA_ARRAY(arena, count, struct option);
    for (size_t i = 0; i < count; i++) {
        out->options[i].value = str_of(from[i].value);
        out->options[i].synonyms = str_of(from[i].synonyms);
        set_labels(out->options[i].label, from[i].label);
    }
}

static void set_property(struct arena *arena, struct property *out,
                         const struct shipped_property *from, int64_t id) {
    *out = (struct property){.id = id,
                             .name = str_of(from->name),
                             .wire_name = str_of(from->wire_name),
                             .synonyms = str_of(from->synonyms),
                             .group = str_of(from->group),
                             .type = property_type_find(str_of(from->type)),
                             .kind = from->kind,
                             .system = from->system,
                             .match_role = str_of(from->match_role),
                             .indexed = from->indexed,
                             .required = from->required,
                             .read_only = from->read_only};
    assert(out->type);
    set_labels(out->label, from->label);
    set_labels(out->help, from->help);
    set_options(arena, out, from->options);
}

static void set_type(struct arena *arena, struct object_type *out, const struct shipped_type *from,
                     int64_t *property_id) {
    *out = (struct object_type){.id = from->id,
                                .name = str_of(from->name),
                                .wire_id = str_of(from->wire_id),
                                .wire_name = str_of(from->wire_name),
                                .table = str_format(arena, "r_%s", from->name),
                                .property_count = from->property_count,
                                .group_count = from->group_count};
    set_labels(out->label, from->label);
    set_labels(out->label_plural, from->label_plural);
    out->properties = ARENA_ARRAY(arena, from->property_count, struct property);
    for (size_t i = 0; i < from->property_count; i++)
        set_property(arena, &out->properties[i], &from->properties[i], (*property_id)++);
    out->groups = ARENA_ARRAY(arena, from->group_count, struct property_group);
    for (size_t i = 0; i < from->group_count; i++) {
        out->groups[i].name = str_of(from->groups[i].name);
        set_labels(out->groups[i].label, from->groups[i].label);
    }
    object_type_index(arena, out, str_of(from->title));
}

void shipped_schema(struct schema *out) {
    *out = (struct schema){.version = 1, .type_count = LENGTH(types)};
    arena_init(&out->arena);
    out->types = ARENA_ARRAY(&out->arena, out->type_count, struct object_type);
    int64_t property_id = 1;
    for (size_t i = 0; i < out->type_count; i++)
        set_type(&out->arena, &out->types[i], &types[i], &property_id);
}

void schema_finish(struct schema *schema) {
    arena_finish(&schema->arena);
    *schema = (struct schema){0};
}
