// The files of the shipped definitions, put together by shipped.c.
#pragma once
#include "model/shipped.h"

// The compiler holds the definitions to these lengths.
enum { SHIPPED_CONTACT_COUNT = 33, SHIPPED_COMPANY_COUNT = 27 };

extern const struct shipped_property shipped_contacts[SHIPPED_CONTACT_COUNT];
extern const struct shipped_property shipped_companies[SHIPPED_COMPANY_COUNT];

// Lists that both types use.
extern const struct shipped_option shipped_lifecycle_stages[];
extern const struct shipped_option shipped_satisfaction[];
extern const struct shipped_option shipped_channels[];

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
#define SHIPPED_ARCHIVED                                                                           \
    {                                                                                              \
        .name = "archived_at", .type = "datetime", .kind = KIND_DESCRIPTIVE, .group = "system",    \
        .label = {"Archived", "Zarchiwizowano", "В архиве с", "归档时间"},                         \
        .system = SYSTEM_ARCHIVED_AT, .read_only = true                                            \
    }
