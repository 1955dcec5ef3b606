// queue.*: why a decision of the queue can not be taken or undone. Places: {value} what it is
// about.
#include "model/message_private.h"

static const struct message rows[] = {
    {"queue.no_decision",
     {"There is no decision {value}.", "Nie ma decyzji {value}.", "Решения {value} нет.",
      "没有决定 {value}。"}},
    {"queue.decision_undone",
     {"This decision was undone already. Look for its records in the queue.",
      "Ta decyzja została już cofnięta. Jej rekordy są znów w kolejce.",
      "Это решение уже отменено. Его записи снова в очереди.",
      "此决定已被撤销，相关记录又回到队列中。"}},
    {"queue.too_few",
     {"Say which two or more records are different.",
      "Wskaż co najmniej dwa rekordy, które są różne.",
      "Укажите хотя бы две записи, которые различны.", "请指出至少两条互不相同的记录。"}},
    {"queue.too_many",
     {"{value} records were named as different; {limit} can be at once. Please say it in parts.",
      "Wskazano {value} różnych rekordów; naraz można {limit}. Zrób to po kawałku.",
      "Названо различных записей: {value}; за один раз можно {limit}. Разделите их на части.",
      "共指出 {value} 条不同的记录，一次最多 {limit} 条，请分批进行。"}},
    {"queue.no_run",
     {"There is no merge of all sure groups with the number {value}, or it merged nothing.",
      "Nie ma scalenia wszystkich pewnych grup o numerze {value} albo niczego ono nie scaliło.",
      "Объединения всех точных групп с номером {value} нет, или оно ничего не объединило.",
      "没有编号为 {value} 的批量合并，或者它没有合并任何内容。"}},
    {"queue.run_undone",
     {"All that this run merged was undone already.",
      "Wszystko, co scalono w tym przebiegu, zostało już cofnięte.",
      "Всё, что было объединено за этот проход, уже отменено.",
      "这次批量合并的全部内容均已撤销。"}},
};

const struct message_table message_queue = MESSAGE_TABLE(rows);
