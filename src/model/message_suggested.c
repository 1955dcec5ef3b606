// suggested.*: why a decision about a suggested link can not be taken, or not be undone. Places:
// {value} what it is about.
#include "model/message_private.h"

static const struct message rows[] = {
    {"suggested.none",
     {"There is no suggested link {value} any more. One of its companies may have been archived or "
      "merged.",
      "Nie ma już sugerowanego powiązania {value}. Jedna z firm mogła zostać zarchiwizowana lub "
      "scalona.",
      "Предложенной связи {value} больше нет. Возможно, одна из компаний в архиве или объединена.",
      "建议的关联 {value} 已不存在，其中一家公司可能已归档或合并。"}},
    {"suggested.settled",
     {"This was decided already. Undo that decision first to take another one.",
      "Tę sugestię już rozpatrzono. Aby zdecydować inaczej, najpierw cofnij tamtą decyzję.",
      "Решение уже принято. Чтобы принять другое, сначала отмените его.",
      "此建议已处理。如需改变决定，请先撤销原决定。"}},
    {"suggested.open",
     {"There is nothing to undo: this suggestion still waits for a decision.",
      "Nie ma czego cofać: ta sugestia nadal czeka na decyzję.",
      "Отменять нечего: это предложение ещё ждёт решения.", "无可撤销：此建议仍在等待处理。"}},
    {"suggested.not_of_it",
     {"The record {value} is not one of the two that the suggestion is about: “from” names one of "
      "them.",
      "Rekord {value} nie należy do tej sugestii: pole „from” wskazuje jeden z jej dwóch rekordów.",
      "Запись {value} не относится к этому предложению: в «from» указывают одну из двух его "
      "записей.",
      "记录 {value} 不属于此建议：“from” 应为其中两条记录之一。"}},
};

const struct message_table message_suggested = MESSAGE_TABLE(rows);
