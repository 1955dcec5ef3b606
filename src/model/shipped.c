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
