// retention.*, trash.*: why rules of retention can not be kept or carried out, and records not
// taken out of the trash. Places: {value} what it is about, {limit} how many or why.
#include "model/message_private.h"

static const struct message rows[] = {
    {"retention.unreadable",
     {"The rule “{value}” can not be read any more ({limit}). Mend or disable it, then the others "
      "can be carried out.",
      "Reguły „{value}” nie da się już odczytać ({limit}). Popraw ją albo wyłącz, a pozostałe będą "
      "mogły zostać wykonane.",
      "Правило «{value}» больше нельзя прочитать ({limit}). Исправьте или отключите его, тогда "
      "остальные можно будет выполнить.",
      "规则“{value}”已无法读取（{limit}）。请修正或停用它，其余规则才能执行。"}},
    {"retention.version",
     {"Somebody changed these rules meanwhile: they are at version {value} now. Look at them "
      "again.",
      "Ktoś w międzyczasie zmienił te reguły: obowiązuje wersja {value}. Przejrzyj je ponownie.",
      "Тем временем кто-то изменил эти правила: сейчас версия {value}. Просмотрите их ещё раз.",
      "其间有人修改了这些规则：现为第 {value} 版。请重新查看。"}},
    {"retention.more",
     {"The rules mean {value} records now, more than the {limit} that were confirmed. Nothing was "
      "done: try them out again.",
      "Reguły obejmują teraz {value} rekordów, więcej niż potwierdzone {limit}. Nic nie zostało "
      "zrobione: sprawdź je ponownie.",
      "Правила сейчас охватывают {value} записей, больше подтверждённых {limit}. Ничего не "
      "сделано: проверьте их ещё раз.",
      "规则现在涉及 {value} 条记录，多于已确认的 {limit} 条。未做任何更改，请重新试运行。"}},
    {"retention.condition",
     {"This condition does not work: {value}", "Ten warunek nie działa: {value}",
      "Это условие не работает: {value}", "此条件无效：{value}"}},
    {"retention.name",
     {"Give each rule a name.", "Nadaj każdej regule nazwę.", "Дайте каждому правилу название.",
      "请为每条规则命名。"}},
    {"retention.purpose",
     {"Say why the rule is there: which law or decision asks for it.",
      "Napisz, po co jest ta reguła: jakie prawo lub jaka decyzja jej wymaga.",
      "Напишите, зачем нужно правило: какой закон или решение его требует.",
      "请说明设立该规则的理由：依据哪部法律或哪项决定。"}},
    {"retention.months",
     {"Months are a whole number from 0 to 1200.", "Miesiące to liczba całkowita od 0 do 1200.",
      "Месяцы — целое число от 0 до 1200.", "月数须为 0 到 1200 的整数。"}},
    {"retention.since",
     {"Months are counted from a property that holds a date; “{value}” is none that you see.",
      "Miesiące liczy się od właściwości z datą; „{value}” nie jest taką, którą widzisz.",
      "Месяцы считаются от свойства с датой; «{value}» — не такое из видимых вам.",
      "月数须从日期类属性起算；“{value}”不是您可见的日期属性。"}},
    {"retention.nothing",
     {"This rule would hold for every record. Give it a number of months or a condition.",
      "Ta reguła objęłaby każdy rekord. Podaj liczbę miesięcy albo warunek.",
      "Это правило охватило бы все записи. Укажите число месяцев или условие.",
      "此规则会涵盖所有记录。请填写月数或条件。"}},
    {"retention.action",
     {"Choose what becomes of the records: to the trash, or erased.",
      "Wybierz, co stanie się z rekordami: do kosza albo usunięcie na stałe.",
      "Выберите, что станет с записями: в корзину или удаление навсегда.",
      "请选择如何处理记录：移入回收站，或彻底删除。"}},
    {"retention.unconfirmed",
     {"These rules wait to be tried and confirmed. Try them out first.",
      "Te reguły czekają na sprawdzenie i potwierdzenie. Najpierw je sprawdź.",
      "Эти правила ждут проверки и подтверждения. Сначала проверьте их.",
      "这些规则尚待试运行和确认。请先试运行。"}},
    {"retention.trial",
     {"This trial is not one of the rules as they are now, has not finished, or is older than "
      "seven "
      "days. Try the rules out again.",
      "To sprawdzenie nie dotyczy obecnych reguł, nie skończyło się albo ma ponad siedem dni. "
      "Sprawdź reguły ponownie.",
      "Эта проверка относится не к нынешним правилам, не закончена или старше семи дней. Проверьте "
      "правила ещё раз.",
      "此次试运行不是针对当前规则、尚未完成，或已超过七天。请重新试运行。"}},
    {"retention.count",
     {"The trial found {value} records, {limit} were confirmed. Look at them again.",
      "Sprawdzenie znalazło {value} rekordów, potwierdzono {limit}. Przejrzyj je ponownie.",
      "Проверка нашла записей: {value}, подтверждено: {limit}. Просмотрите их ещё раз.",
      "试运行发现 {value} 条记录，确认的是 {limit} 条。请重新查看。"}},
    {"retention.rules",
     {"A type has at most 30 rules. Join some of them.",
      "Typ może mieć najwyżej 30 reguł. Połącz niektóre z nich.",
      "У типа может быть не больше 30 правил. Объедините некоторые.",
      "每种类型最多 30 条规则。请合并其中一些。"}},
    {"trash.days",
     {"Days are a whole number from 0 (never) to {limit}.",
      "Dni to liczba całkowita od 0 (nigdy) do {limit}.",
      "Дни — целое число от 0 (никогда) до {limit}.", "天数须为 0（从不）到 {limit} 的整数。"}},
    {"trash.many",
     {"Choose between 1 and {limit} records.", "Wybierz od 1 do {limit} rekordów.",
      "Выберите от 1 до {limit} записей.", "请选择 1 到 {limit} 条记录。"}},
    {"trash.due",
     {"{value} records lie in the trash for longer and would be erased the next night. Confirm "
      "that "
      "number.",
      "Dłużej leży w koszu {value} rekordów i zostałyby usunięte najbliższej nocy. Potwierdź tę "
      "liczbę.",
      "Дольше лежат в корзине записей: {value}; их удалили бы ближайшей ночью. Подтвердите это "
      "число.",
      "回收站中有 {value} 条记录已超过此天数，将于下一个夜间被彻底删除。请确认该数量。"}},
    {"trash.changed",
     {"Record {value} was changed since it was given back, so it stays.",
      "Rekord {value} zmieniono po przywróceniu, więc zostaje.",
      "Запись {value} изменили после восстановления, поэтому она остаётся.",
      "记录 {value} 恢复后又有更改，因此保留。"}},
};

const struct message_table message_retention = MESSAGE_TABLE(rows);
