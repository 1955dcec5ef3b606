// review.*: who decides groups of possible duplicates. Places: {value} what it is about.
#include "model/message_private.h"

static const struct message rows[] = {
    {"review.not_all",
     {"You may not merge every record of this group. Ask whoever looks after duplicates to give it "
      "to somebody else.",
      "Nie możesz scalać wszystkich rekordów tej grupy. Poproś osobę, która zajmuje się "
      "duplikatami, aby przydzieliła ją komuś innemu.",
      "Вам разрешено объединять не все записи этой группы. Попросите того, кто отвечает за "
      "дубликаты, поручить её другому.",
      "您无权合并该组中的全部记录。请让负责重复记录的人员把它分配给其他人。"}},
    {"review.may_not",
     {"{value} can not decide this group: they are not here, or may not see and merge every record "
      "of it. Choose somebody who does.",
      "{value} nie może rozstrzygnąć tej grupy: jest nieobecny(-a) albo nie widzi i nie może "
      "scalać "
      "wszystkich jej rekordów. Wybierz inną osobę.",
      "{value} не может решить эту группу: отсутствует либо не видит и не может объединять все её "
      "записи. Выберите другого человека.",
      "{value} 无法处理该组：此人不在，或无权查看并合并其中的全部记录。请另选他人。"}},
    {"review.undo",
     {"This decision can not be undone any more, as something changed since. Ask whoever looks "
      "after duplicates.",
      "Tej decyzji nie można już cofnąć, bo od tego czasu coś się zmieniło. Zwróć się do osoby, "
      "która zajmuje się duplikatami.",
      "Это решение уже нельзя отменить: с тех пор что-то изменилось. Обратитесь к тому, кто "
      "отвечает за дубликаты.",
      "此后情况已有变化，该决定无法再撤销。请联系负责重复记录的人员。"}},
    {"review.no_run",
     {"There is no task {value} that gave groups to reviewers.",
      "Nie ma zadania {value}, które przydzielało grupy.",
      "Нет задачи {value}, которая распределяла группы.", "没有编号为 {value} 的分配任务。"}},
    {"review.running",
     {"Task {value} is still giving groups to reviewers. Wait until it ends, or cancel it first.",
      "Zadanie {value} jeszcze przydziela grupy. Poczekaj, aż się skończy, albo najpierw je "
      "anuluj.",
      "Задача {value} ещё распределяет группы. Дождитесь её конца или сначала отмените её.",
      "任务 {value} 仍在分配。请等它结束，或先取消它。"}},
};

const struct message_table message_review = MESSAGE_TABLE(rows);
