// What a role lets do with single properties, and why something of them is refused.
#include "model/message_private.h"

static const struct message rows[] = {
    {"field.unknown",
     {"“{limit}” has no property “{value}”. Choose one of its properties.",
      "Typ „{limit}” nie ma pola „{value}”. Wybierz jedno z jego pól.",
      "У типа «{limit}» нет поля «{value}». Выберите одно из его полей.",
      "类型“{limit}”没有字段“{value}”。请从其字段中选择。"}},
    {"field.needed",
     {"“{value}” is needed to work with records, so it can be made read-only but not masked or "
      "hidden.",
      "Pole „{value}” jest potrzebne do pracy z rekordami: może być tylko do odczytu, ale nie może "
      "być ukryte ani zasłonięte.",
      "Поле «{value}» нужно для работы с записями: его можно сделать только для чтения, но нельзя "
      "скрыть или замаскировать.",
      "处理记录需要字段“{value}”，可设为只读，但不能隐藏或掩码。"}},
    {"field.read_only",
     {"Your role lets you see “{value}” but not change it. Ask an administrator for a role that "
      "allows it.",
      "Twoja rola pozwala widzieć pole „{value}”, ale nie zmieniać. Poproś administratora o rolę, "
      "która na to pozwala.",
      "Ваша роль позволяет видеть поле «{value}», но не менять. Попросите администратора дать "
      "роль, которая это разрешает.",
      "您的角色可以查看“{value}”，但不能修改。请管理员分配有此权限的角色。"}},
    {"field.masked",
     {"“{value}” is masked for you: records can not be searched, filtered, sorted or counted by "
      "it. "
      "Use another property.",
      "Pole „{value}” jest dla Ciebie zasłonięte: nie można według niego szukać, filtrować, "
      "sortować ani liczyć. Użyj innego pola.",
      "Поле «{value}» для вас скрыто маской: по нему нельзя искать, отбирать, сортировать и "
      "считать. Возьмите другое поле.",
      "字段“{value}”对您是掩码的，不能据此搜索、筛选、排序或统计。请使用其他字段。"}},
    {"field.not_masked",
     {"“{value}” is not masked for you: its value is in the record.",
      "Pole „{value}” nie jest dla Ciebie zasłonięte: jego wartość jest w rekordzie.",
      "Поле «{value}» для вас не скрыто: его значение есть в записи.",
      "字段“{value}”对您没有掩码，其值就在记录中。"}},
    {"field.whole",
     {"This works with all values of records, and your role keeps some properties from you. Ask an "
      "administrator for a role that shows them.",
      "To działa na wszystkich wartościach rekordów, a Twoja rola nie pokazuje Ci niektórych pól. "
      "Poproś administratora o rolę, która je pokazuje.",
      "Это работает со всеми значениями записей, а ваша роль скрывает от вас некоторые поля. "
      "Попросите администратора дать роль, которая их показывает.",
      "此操作涉及记录的全部值，而您的角色看不到部分字段。请管理员分配可查看这些字段的角色。"}},
};

const struct message_table message_fields = {rows, sizeof rows / sizeof *rows};
