// view.*: why a view of a list can not be kept, changed or taken away.
#include "model/message_private.h"

static const struct message rows[] = {
    {"view.unknown",
     {"There is no view {value}, or it is not shared with you any more.",
      "Nie ma widoku {value} albo nie jest już Tobie udostępniony.",
      "Вида {value} нет, или он вам больше не открыт.", "没有视图 {value}，或它已不再共享给您。"}},
    {"view.name",
     {"A view needs a name of 1 to 100 characters.", "Widok musi mieć nazwę od 1 do 100 znaków.",
      "Виду нужно название от 1 до 100 символов.", "视图名称须为 1 到 100 个字符。"}},
    {"view.query",
     {"These are more filters and columns than a view can keep. Take some away.",
      "To więcej filtrów i kolumn, niż widok może zachować. Usuń część z nich.",
      "Фильтров и столбцов больше, чем вид может сохранить. Уберите часть.",
      "筛选条件和列太多，视图无法保存。请减少一些。"}},
    {"view.of_another",
     {"The view “{value}” belongs to somebody else. Save it under another name to change it.",
      "Widok „{value}” należy do kogoś innego. Zapisz go pod inną nazwą, aby go zmienić.",
      "Вид «{value}» принадлежит другому. Сохраните его под другим именем, чтобы изменить.",
      "视图“{value}”属于他人。请另存为其他名称后再修改。"}},
};

const struct message_table message_views = MESSAGE_TABLE(rows);
