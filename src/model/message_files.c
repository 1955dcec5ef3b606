// Sentences about files at records.
#include "model/message_private.h"

static const struct message rows[] = {
    {"file.not_found",
     {"There is no such file.", "Nie ma takiego pliku.", "Такого файла нет.", "没有这个文件。"}},
    {"file.no_name",
     {"The file needs a name.", "Plik musi mieć nazwę.", "У файла должно быть имя.",
      "文件需要一个名称。"}},
    {"file.empty", {"The file is empty.", "Plik jest pusty.", "Файл пуст.", "文件是空的。"}},
    {"file.too_large",
     {"The file is too large.", "Plik jest za duży.", "Файл слишком большой.", "文件太大。"}},
    {"file.too_many",
     {"The record has as many files as it can have. Remove some first.",
      "Rekord ma już tyle plików, ile może mieć. Najpierw usuń któreś.",
      "У записи уже предельное число файлов. Сначала удалите лишние.",
      "此记录的文件数量已达上限。请先移除一些文件。"}},
    {"file.program",
     {"Programs and scripts are not kept. Put the file into an archive if it has to be kept.",
      "Programów i skryptów nie przechowujemy. Jeśli plik jest potrzebny, umieść go w archiwum.",
      "Программы и скрипты не хранятся. Если файл нужен, поместите его в архив.",
      "不保存程序和脚本。如确需保存，请先将其放入压缩包。"}},
    {"file.other_kind",
     {"The file's name says one kind of file, its content is another. Give it the right ending.",
      "Nazwa pliku wskazuje na inny rodzaj pliku niż jego zawartość. Nadaj mu właściwe "
      "rozszerzenie.",
      "Имя файла указывает не на тот вид, что его содержимое. Дайте ему правильное расширение.",
      "文件名表示的类型与其内容不符。请使用正确的扩展名。"}},
    {"file.range",
     {"The file has nothing in the range asked for.", "Plik nie ma nic w żądanym zakresie.",
      "В запрошенном диапазоне файла ничего нет.", "请求的范围超出了文件内容。"}},
    {"file.record_archived",
     {"The record is archived. Restore it to add files.",
      "Rekord jest w archiwum. Przywróć go, aby dodać pliki.",
      "Запись в архиве. Восстановите её, чтобы добавить файлы.",
      "此记录已归档。请先恢复再添加文件。"}},
};

const struct message_table message_files = MESSAGE_TABLE(rows);
