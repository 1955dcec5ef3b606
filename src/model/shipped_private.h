// The files of the shipped definitions, put together by shipped.c.
#pragma once
#include "model/shipped.h"

// The compiler holds the definitions to these lengths.
enum {
    SHIPPED_CONTACT_COUNT = 59,
    SHIPPED_COMPANY_COUNT = 53,
    SHIPPED_DEAL_COUNT = 48,
    SHIPPED_TICKET_COUNT = 31,
    SHIPPED_LEAD_COUNT = 35,
    SHIPPED_PRODUCT_COUNT = 32,
    SHIPPED_LINE_ITEM_COUNT = 22,
    SHIPPED_QUOTE_COUNT = 23,
    SHIPPED_ORDER_COUNT = 33,
    SHIPPED_CAMPAIGN_COUNT = 27,
    SHIPPED_NOTE_COUNT = 9,
    SHIPPED_CALL_COUNT = 19,
    SHIPPED_EMAIL_COUNT = 26,
    SHIPPED_MEETING_COUNT = 18,
    SHIPPED_TASK_COUNT = 17,
    SHIPPED_COMMUNICATION_COUNT = 12,
    SHIPPED_POSTAL_MAIL_COUNT = 11,
    SHIPPED_INVOICE_COUNT = 22,
};

extern const struct shipped_property shipped_contacts[SHIPPED_CONTACT_COUNT];
extern const struct shipped_property shipped_companies[SHIPPED_COMPANY_COUNT];
extern const struct shipped_property shipped_deals[SHIPPED_DEAL_COUNT];
extern const struct shipped_property shipped_tickets[SHIPPED_TICKET_COUNT];
extern const struct shipped_property shipped_leads[SHIPPED_LEAD_COUNT];
extern const struct shipped_property shipped_products[SHIPPED_PRODUCT_COUNT];
extern const struct shipped_property shipped_line_items[SHIPPED_LINE_ITEM_COUNT];
extern const struct shipped_property shipped_quotes[SHIPPED_QUOTE_COUNT];
extern const struct shipped_property shipped_orders[SHIPPED_ORDER_COUNT];
extern const struct shipped_property shipped_campaigns[SHIPPED_CAMPAIGN_COUNT];
extern const struct shipped_property shipped_notes[SHIPPED_NOTE_COUNT];
extern const struct shipped_property shipped_calls[SHIPPED_CALL_COUNT];
extern const struct shipped_property shipped_emails[SHIPPED_EMAIL_COUNT];
extern const struct shipped_property shipped_meetings[SHIPPED_MEETING_COUNT];
extern const struct shipped_property shipped_tasks[SHIPPED_TASK_COUNT];
extern const struct shipped_property shipped_communications[SHIPPED_COMMUNICATION_COUNT];
extern const struct shipped_property shipped_postal_mail[SHIPPED_POSTAL_MAIL_COUNT];
extern const struct shipped_property shipped_invoices[SHIPPED_INVOICE_COUNT];

extern const struct shipped_pipeline shipped_deal_pipelines[];
extern const struct shipped_pipeline shipped_ticket_pipelines[];
extern const struct shipped_pipeline shipped_lead_pipelines[];
extern const struct shipped_pipeline shipped_order_pipelines[];

// Lists that several types use.
extern const struct shipped_option shipped_lifecycle_stages[];
extern const struct shipped_option shipped_satisfaction[];
extern const struct shipped_option shipped_channels[];
extern const struct shipped_option shipped_sources[];
extern const struct shipped_option shipped_units[];

// System properties are the same for every type but for one name on the wire.
#define SHIPPED_ID                                                                                 \
    {                                                                                              \
        .name = "id", .wire_name = "hs_object_id", .type = "id", .kind = KIND_IDENTITY,            \
        .group = "system",                                                                         \
        .label = {"Record number", "Numer rekordu", "Номер записи", "记录编号"},                   \
        .synonyms = "Record ID|Contact ID|Company ID|ID rekordu|ID записи|记录ID|Datensatz-ID",    \
        .system = SYSTEM_ID, .indexed = true, .read_only = true                                    \
    }
#define SHIPPED_OWNER                                                                                                \
    {                                                                                                                \
        .name = "owner_id", .wire_name = "hubspot_owner_id", .type = "owner",                                        \
        .kind = KIND_DESCRIPTIVE, .group = "status",                                                                 \
        .label = {"Owner", "Opiekun", "Ответственный", "负责人"},                                                    \
        .help = {"The colleague who looks after this record.",                                                       \
                 "Osoba z zespołu, która opiekuje się tym rekordem.",                                                \
                 "Сотрудник, который отвечает за эту запись.", "负责跟进此记录的同事。"},                            \
        .synonyms = "Contact owner|Company owner|Account owner|Account manager|Assigned to|"                         \
                    "Sales rep|Właściciel|Handlowiec|Opiekun klienta|Владелец|Менеджер|所有者|" \
                    "Zuständig|Betreuer|Kundenbetreuer",                                                             \
        .system = SYSTEM_OWNER, .indexed = true                                                                      \
    }
#define SHIPPED_CREATED                                                                                         \
    {                                                                                                           \
        .name = "created_at", .wire_name = "createdate", .type = "datetime",                                    \
        .kind = KIND_DESCRIPTIVE, .group = "system",                                                            \
        .label = {"Created", "Utworzono", "Создано", "创建时间"},                                               \
        .synonyms = "Create date|Created at|Created on|Data utworzenia|Дата создания|创建日期|" \
                    "Erstellt am",                                                                              \
        .system = SYSTEM_CREATED_AT, .indexed = true, .read_only = true                                         \
    }
#define SHIPPED_UPDATED(wire)                                                                                   \
    {                                                                                                           \
        .name = "updated_at", .wire_name = (wire), .type = "datetime", .kind = KIND_DESCRIPTIVE,                \
        .group = "system", .label = {"Changed", "Zmieniono", "Изменено", "修改时间"},                           \
        .synonyms = "Last modified|Last modified date|Updated at|Data modyfikacji|Дата изменения|" \
                    "修改日期|Geändert am",                                                                     \
        .system = SYSTEM_UPDATED_AT, .indexed = true, .read_only = true                                         \
    }
// Kept by merging and taking merges back (model/calculated.c).
#define SHIPPED_MERGED                                                                             \
    {                                                                                              \
        .name = "merged_record_ids", .wire_name = "hs_merged_object_ids", .type = "text",          \
        .kind = KIND_DESCRIPTIVE, .group = "system",                                               \
        .label = {"Records merged into it", "Scalone rekordy", "Объединённые записи",              \
                  "已合并的记录"},                                                                 \
        .help = {"Their numbers, which lead here.", "Ich numery, które prowadzą tutaj.",           \
                 "Их номера, которые ведут сюда.", "它们的编号均指向此记录。"},                    \
        .read_only = true, .hidden = true                                                          \
    }
// Kept by every save and by the background (model/calculated.c, quality/score.h).
#define SHIPPED_SCORE(part, ...)                                                                   \
    {                                                                                              \
        .name = "quality_" part, .type = "number", .kind = KIND_QUANTITATIVE, .group = "quality",  \
        .read_only = true, __VA_ARGS__                                                             \
    }
#define SHIPPED_SCORES                                                                                                               \
    SHIPPED_SCORE("score", .indexed = true,                                                                                          \
                  .label = {"Data quality", "Jakość danych", "Качество данных", "数据质量"},                                         \
                  .help = {"How good this record is, 0 to 100: of the five parts beside it.",                                        \
                           "Jak dobry jest ten rekord, od 0 do 100: z pięciu części obok.",                                          \
                           "Насколько хороша эта запись, от 0 до 100: из пяти частей рядом.",                                        \
                           "此记录的质量，0 到 100：由旁边的五个部分组成。"}),                                                       \
        SHIPPED_SCORE("completeness",                                                                                                \
                      .label = {"Completeness", "Kompletność", "Полнота", "完整性"},                                                 \
                      .help = {"How much of what matters is filled, by its weight.",                                                 \
                               "Ile z tego, co ważne, jest wypełnione, według wag.",                                                 \
                               "Сколько важного заполнено, с учётом весов.",                                                         \
                               "按权重计算，重要信息填写了多少。"}),                                                                 \
        SHIPPED_SCORE("validity", .label = {"Validity", "Poprawność", "Корректность", "有效性"},                                     \
                      .help = {"Whether each value by itself is as it should be.",                                                   \
                               "Czy każda wartość z osobna jest taka, jak powinna.",                                                 \
                               "Каково каждое значение само по себе.",                                                               \
                               "每个值本身是否符合要求。"}),                                                                         \
        SHIPPED_SCORE("consistency",                                                                                                 \
                      .label = {"Consistency", "Spójność", "Согласованность", "一致性"},                                             \
                      .help = {"Whether the values agree with each other and with the rules.",                                       \
                               "Czy wartości zgadzają się ze sobą i z regułami.",                                                    \
                               "Согласуются ли значения между собой и с правилами.",                                                 \
                               "各值之间以及与规则是否一致。"}),                                                                     \
        SHIPPED_SCORE("uniqueness",                                                                                                  \
                      .label = {"Uniqueness", "Unikalność", "Уникальность", "唯一性"},                                               \
                      .help = {"100: no duplicate is known. 50: one to look at. 0: a sure one.",                                     \
                               "100: nie znamy duplikatu. 50: jest do sprawdzenia. 0: pewny.",                                       \
                               "100: дубликат неизвестен. 50: есть вероятный. 0: точный.",                                           \
                               "100：无已知重复。50：有待核对。0：确定重复。"}),                                                     \
        SHIPPED_SCORE("freshness", .label = {"Freshness", "Aktualność", "Актуальность", "时效性"},                                   \
                      .help = {"How likely it still holds, by the time since its last change.",                                      \
                               "Na ile jest pewnie aktualny, według czasu od ostatniej zmiany.",                                     \
                               "Насколько вероятно, что запись ещё верна, по времени с " \
                               "последнего изменения.",                                                                              \
                               "根据距上次修改的时间估计其仍然有效的可能性。"})
#define SHIPPED_QUALITY_GROUP                                                                      \
    {                                                                                              \
        "quality", {                                                                               \
            "Data quality", "Jakość danych", "Качество данных", "数据质量"                     \
        }                                                                                          \
    }
#define SHIPPED_ARCHIVED                                                                           \
    {                                                                                              \
        .name = "archived_at", .type = "datetime", .kind = KIND_DESCRIPTIVE, .group = "system",    \
        .label = {"Archived", "Zarchiwizowano", "В архиве с", "归档时间"},                         \
        .system = SYSTEM_ARCHIVED_AT, .read_only = true                                            \
    }

// What most types have, worded once.
#define SHIPPED_TAGS                                                                               \
    {                                                                                              \
        .name = "tags", .type = "choices", .kind = KIND_DESCRIPTIVE, .group = "status",            \
        .label = {"Tags", "Tagi", "Теги", "标签"},                                                 \
        .help = {"Coloured labels that everybody shares.",                                         \
                 "Kolorowe etykiety wspólne dla całego zespołu.",                                  \
                 "Цветные метки, общие для всех сотрудников.", "全员共用的彩色标签。"},            \
        .synonyms = "Tag|Labels|Etykiety|Etykieta|Метки|Метка|Ярлыки|标记|Schlagwörter",           \
        .options_from = OPTIONS_TAGS                                                               \
    }
#define SHIPPED_CURRENCY(wire)                                                                     \
    {                                                                                              \
        .name = "currency", .wire_name = (wire), .type = "choice", .kind = KIND_DESCRIPTIVE,       \
        .group = "money", .label = {"Currency", "Waluta", "Валюта", "币种"},                       \
        .help = {"Of all amounts here; empty: the company's own.",                                 \
                 "Dotyczy wszystkich kwot; puste oznacza walutę firmy.",                           \
                 "Для всех сумм здесь; пусто — основная валюта компании.",                         \
                 "适用于此处所有金额；留空表示公司本位币。"},                                      \
        .synonyms = "Currency code|Kod waluty|Код валюты|货币|Währung",                            \
        .options_from = OPTIONS_CURRENCIES                                                         \
    }
#define SHIPPED_LEAD_SOURCE                                                                                   \
    {                                                                                                         \
        .name = "lead_source", .type = "choice", .kind = KIND_DESCRIPTIVE, .group = "about",                  \
        .label = {"Lead source", "Źródło pozyskania", "Источник", "线索来源"},                                \
        .help = {"Where we first heard of each other.", "Skąd się o sobie dowiedzieliśmy.",                   \
                 "Откуда мы впервые узнали друг о друге.", "双方最初通过何种渠道认识。"},                     \
        .synonyms = "Source|Lead origin|Original source|Źródło|Źródło leada|Источник лида|" \
                    "Источник сделки|来源|客户来源|Quelle|Herkunft",                                          \
        .options = shipped_sources                                                                            \
    }
#define SHIPPED_STAGE_ENTERED                                                                      \
    {                                                                                              \
        .name = "stage_entered_at", .wire_name = "hs_v2_date_entered_current_stage",               \
        .type = "datetime", .kind = KIND_DESCRIPTIVE, .group = "progress",                         \
        .label = {"In this stage since", "Na tym etapie od", "На этом этапе с",                    \
                  "进入当前阶段时间"},                                                             \
        .read_only = true                                                                          \
    }
// Activities: when, what kind, which files.
#define SHIPPED_HAPPENED_AT                                                                        \
    {                                                                                              \
        .name = "happened_at", .wire_name = "hs_timestamp", .type = "datetime",                    \
        .kind = KIND_DESCRIPTIVE, .group = "about",                                                \
        .label = {"When", "Kiedy", "Когда", "发生时间"},                                           \
        .help = {"When it happened; it stands there in the timeline.",                             \
                 "Kiedy to się odbyło; w tym miejscu stoi na osi czasu.",                          \
                 "Когда это произошло; так событие стоит в ленте.",                                \
                 "事件发生的时间，决定其在时间线中的位置。"},                                      \
        .synonyms = "Date|Time|Date and time|Activity date|Data|Data i godzina|Termin|Дата|"   \
                    "Дата и время|Время|日期|时间|Datum|Uhrzeit|Timestamp",                        \
        .indexed = true, .required = true                                                          \
    }
#define SHIPPED_ACTIVITY_TYPE                                                                               \
    {                                                                                                       \
        .name = "activity_type", .wire_name = "hs_activity_type", .type = "text",                           \
        .kind = KIND_DESCRIPTIVE, .group = "about",                                                         \
        .label = {"Purpose", "Cel kontaktu", "Цель контакта", "跟进目的"},                                  \
        .help = {"What it was for: first talk, demonstration, negotiation.",                                \
                 "Po co się odbyło: pierwsza rozmowa, prezentacja, negocjacje.",                            \
                 "Для чего: знакомство, демонстрация, переговоры.",                                         \
                 "本次跟进的目的：初次沟通、演示、谈判等。"},                                               \
        .synonyms = "Activity type|Typ aktywności|Тип активности|跟进类型|Aktivitätsart" \
    }
#define SHIPPED_ATTACHMENTS                                                                        \
    {                                                                                              \
        .name = "attachment_ids", .wire_name = "hs_attachment_ids", .type = "text",                \
        .kind = KIND_DESCRIPTIVE, .group = "system",                                               \
        .label = {"Files attached", "Załączone pliki", "Вложенные файлы", "附件"}, .hidden = true  \
    }
// When they were last talked to, by each way and by any.
#define SHIPPED_LAST_BY(own, of, en, pl, ru, zh, in)                                               \
    {                                                                                              \
        .name = (own), .type = "datetime", .kind = KIND_DESCRIPTIVE, .group = (in),                \
        .label = {en, pl, ru, zh}, .hidden = true,                                                 \
        .calculation = "{\"rollup\":\"max\",\"type\":\"" of "\",\"property\":\"happened_at\"}"     \
    }
#define SHIPPED_LAST_CONTACTED(in)                                                                 \
    SHIPPED_LAST_BY("last_call_at", "calls", "Last call", "Ostatnia rozmowa telefoniczna",         \
                    "Последний звонок", "最近通话", in),                                           \
        SHIPPED_LAST_BY("last_email_at", "emails", "Last e-mail", "Ostatni e-mail",                \
                        "Последнее письмо", "最近邮件", in),                                       \
        SHIPPED_LAST_BY("last_meeting_at", "meetings", "Last meeting", "Ostatnie spotkanie",       \
                        "Последняя встреча", "最近会议", in),                                      \
        SHIPPED_LAST_BY("last_message_at", "communications", "Last message", "Ostatnia wiadomość", \
                        "Последнее сообщение", "最近消息", in),                                    \
        {.name = "notes_last_contacted",                                                           \
         .type = "datetime",                                                                       \
         .kind = KIND_DESCRIPTIVE,                                                                 \
         .group = (in),                                                                            \
         .label = {"Last contacted", "Ostatni kontakt", "Последний контакт", "最近联系时间"},      \
         .help = {"The latest call, e-mail, meeting or message.",                                  \
                  "Ostatnia rozmowa, e-mail, spotkanie lub wiadomość.",                            \
                  "Последний звонок, письмо, встреча или сообщение.",                              \
                  "最近一次通话、邮件、会议或消息。"},                                             \
         .synonyms = "Last contact|Last contact date|Data ostatniego kontaktu|"                    \
                     "Дата последнего контакта|最后联系日期|Letzter Kontakt",                      \
         .indexed = true,                                                                          \
         .calculation = "max(last_call_at, last_email_at, last_meeting_at, last_message_at)"},     \
        SHIPPED_LAST_BY("last_note_at", "notes", "Last note", "Ostatnia notatka",                  \
                        "Последняя заметка", "最近笔记", in),                                      \
    {                                                                                              \
        .name = "notes_last_updated", .type = "datetime", .kind = KIND_DESCRIPTIVE, .group = (in), \
        .label = {"Last activity", "Ostatnia aktywność", "Последняя активность", "最近活动时间"},  \
        .help = {"The latest note, call, e-mail, meeting or message.",                             \
                 "Ostatnia notatka, rozmowa, e-mail, spotkanie lub wiadomość.",                    \
                 "Последняя заметка, звонок, письмо, встреча или сообщение.",                      \
                 "最近一次笔记、通话、邮件、会议或消息。"},                                        \
        .calculation = "max(last_note_at, notes_last_contacted)"                                   \
    }
#define SHIPPED_COUNT(own, of, in, en, pl, ru, zh)                                                 \
    {                                                                                              \
        .name = (own), .type = "number", .kind = KIND_QUANTITATIVE, .group = (in),                 \
        .label = {en, pl, ru, zh}, .calculation = "{\"rollup\":\"count\",\"type\":\"" of "\"}"     \
    }
#define SHIPPED_COUNT_CONTACTS                                                                     \
    SHIPPED_COUNT("num_associated_contacts", "contacts", "status", "Number of contacts",           \
                  "Liczba kontaktów", "Число контактов", "联系人数量")
#define SHIPPED_COUNT_NOTES(in)                                                                    \
    SHIPPED_COUNT("num_notes", "notes", in, "Number of notes", "Liczba notatek", "Число заметок",  \
                  "笔记数量")
// What came of it all, for contacts and companies.
// REVENUE_INDEXED: companies are sorted by what they bought, people hardly are.
#define SHIPPED_DEALINGS(REVENUE_INDEXED)                                                                    \
    SHIPPED_COUNT("num_associated_deals", "deals", "dealings", "Number of deals",                            \
                  "Liczba szans sprzedaży", "Число сделок", "商机数量"),                                     \
        {.name = "num_open_deals",                                                                           \
         .type = "number",                                                                                   \
         .kind = KIND_QUANTITATIVE,                                                                          \
         .group = "dealings",                                                                                \
         .label = {"Open deals", "Otwarte szanse sprzedaży", "Открытые сделки", "进行中商机"},               \
         .calculation =                                                                                      \
             "{\"rollup\":\"count\",\"type\":\"deals\",\"where\":[{\"property\":\"is_closed\","              \
             "\"operator\":\"EQ\",\"value\":\"false\"}]}"},                                                  \
        {.name = "total_revenue",                                                                            \
         .type = "money",                                                                                    \
         .kind = KIND_QUANTITATIVE,                                                                          \
         .group = "dealings",                                                                                \
         .label = {"Won so far", "Dotychczasowa sprzedaż", "Всего продаж", "累计成交额"},                    \
         .help = {"The sum of all won deals, in the company's currency.",                                    \
                  "Suma wszystkich wygranych szans, w walucie firmy.",                                       \
                  "Сумма всех выигранных сделок в основной валюте.",                                         \
                  "所有赢单的总金额，以本位币计。"},                                                         \
         .synonyms = "Total revenue|Lifetime value|Customer lifetime value|LTV|CLV|"                         \
                     "Wartość klienta|Ценность клиента|客户终身价值",                                        \
         .indexed = REVENUE_INDEXED,                                                                         \
         .calculation =                                                                                      \
             "{\"rollup\":\"sum\",\"type\":\"deals\",\"property\":\"amount_in_home_currency\","              \
             "\"where\":[{\"property\":\"is_closed_won\",\"operator\":\"EQ\",\"value\":\"true\"}]"           \
             "}"},                                                                                           \
        {.name = "recent_deal_close_date",                                                                   \
         .type = "datetime",                                                                                 \
         .kind = KIND_DESCRIPTIVE,                                                                           \
         .group = "dealings",                                                                                \
         .label = {"Last won deal", "Ostatnia wygrana szansa", "Последняя выигранная сделка",                \
                   "最近赢单日期"},                                                                          \
         .synonyms = "Recent deal close date|Last purchase|Ostatni zakup|Последняя покупка|" \
                     "最近购买",                                                                             \
         .calculation =                                                                                      \
             "{\"rollup\":\"max\",\"type\":\"deals\",\"property\":\"closedate\",\"where\":["                 \
             "{\"property\":\"is_closed_won\",\"operator\":\"EQ\",\"value\":\"true\"}]}"},                   \
        {.name = "recent_deal_amount",                                                                       \
         .type = "money",                                                                                    \
         .kind = KIND_QUANTITATIVE,                                                                          \
         .group = "dealings",                                                                                \
         .label = {"Amount of the latest won deal", "Kwota najnowszej wygranej szansy",                      \
                   "Сумма последней выигранной сделки", "最近赢单金额"},                                     \
         .help = {"Of the won deals the one entered last, in the company's currency.",                       \
                  "Z wygranych szans ta dodana najpóźniej, w walucie firmy.",                                \
                  "Из выигранных сделок добавленная последней, в основной валюте.",                          \
                  "最后录入的赢单，以本位币计。"},                                                           \
         .calculation =                                                                                      \
             "{\"rollup\":\"latest\",\"type\":\"deals\",\"property\":\"amount_in_home_currency\","           \
             "\"where\":[{\"property\":\"is_closed_won\",\"operator\":\"EQ\",\"value\":\"true\"}]"           \
             "}"},                                                                                           \
        SHIPPED_COUNT("num_orders", "orders", "dealings", "Number of orders", "Liczba zamówień",             \
                      "Число заказов", "订单数量"),                                                          \
        SHIPPED_COUNT("num_tickets", "tickets", "dealings", "Number of tickets",                             \
                      "Liczba zgłoszeń", "Число обращений", "工单数量"),                                     \
        {.name = "num_open_tickets",                                                                         \
         .type = "number",                                                                                   \
         .kind = KIND_QUANTITATIVE,                                                                          \
         .group = "dealings",                                                                                \
         .label = {"Open tickets", "Otwarte zgłoszenia", "Открытые обращения", "未关闭工单"},                \
         .calculation =                                                                                      \
             "{\"rollup\":\"count\",\"type\":\"tickets\",\"where\":[{\"property\":\"is_closed\","            \
             "\"operator\":\"EQ\",\"value\":\"false\"}]}"},                                                  \
        SHIPPED_LAST_CONTACTED("dealings"), SHIPPED_COUNT_NOTES("dealings"), {                               \
        .name = "email_clicks", .wire_name = "hs_email_click", .type = "number",                             \
        .kind = KIND_QUANTITATIVE, .group = "dealings",                                                      \
        .label = {"Clicks in e-mails", "Kliknięcia w e-mailach", "Клики в письмах",                          \
                  "邮件点击次数"},                                                                           \
        .calculation = "{\"rollup\":\"sum\",\"type\":\"emails\",\"property\":\"click_count\"}"               \
    }
