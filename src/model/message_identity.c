// oidc.*: why the company's provider does not let somebody in, and what to do about it.
#include "model/message_private.h"

static const struct message rows[] = {
    {"oidc.off",
     {"Signing in through a provider is not set up.",
      "Logowanie przez dostawcę tożsamości nie jest skonfigurowane.",
      "Вход через поставщика удостоверений не настроен.", "尚未设置通过身份提供方登录。"}},
    {"oidc.setting",
     {"{value} can not be like this; expected: {limit}.",
      "Pole {value} nie może tak wyglądać; oczekiwano: {limit}.",
      "Поле {value} не может быть таким; ожидается: {limit}.", "{value} 无效；应为：{limit}。"}},
    {"oidc.unreachable",
     {"The sign-in provider does not answer as it should. Try again in a moment; if it stays so, "
      "tell your administrator.",
      "Dostawca logowania nie odpowiada prawidłowo. Spróbuj ponownie za chwilę, a jeśli to nie "
      "pomoże, powiadom administratora.",
      "Поставщик входа не отвечает как следует. Повторите попытку чуть позже; если не поможет, "
      "сообщите администратору.",
      "登录提供方没有正确响应。请稍后重试；如仍不行，请联系管理员。"}},
    {"oidc.state",
     {"This took too long, or it was begun in another window. Please sign in again.",
      "Trwało to zbyt długo albo zaczęto w innym oknie. Zaloguj się ponownie.",
      "Прошло слишком много времени, или вход начат в другом окне. Войдите ещё раз.",
      "用时过长，或登录是在其他窗口开始的。请重新登录。"}},
    {"oidc.token",
     {"What the sign-in provider sent back can not be relied on, so nobody was signed in. Please "
      "try again; if it stays so, tell your administrator.",
      "Odpowiedź dostawcy logowania jest niewiarygodna, dlatego nikogo nie zalogowano. Spróbuj "
      "ponownie, a jeśli to nie pomoże, powiadom administratora.",
      "Ответу поставщика входа нельзя доверять, поэтому вход не выполнен. Повторите попытку; если "
      "не поможет, сообщите администратору.",
      "登录提供方返回的内容不可信，因此未登录。请重试；如仍不行，请联系管理员。"}},
    {"oidc.shut",
     {"This account is shut. Ask your administrator to open it again.",
      "To konto jest zablokowane. Poproś administratora o jego odblokowanie.",
      "Эта учётная запись закрыта. Попросите администратора открыть её снова.",
      "此账户已停用。请联系管理员重新启用。"}},
    {"oidc.no_email",
     {"The sign-in provider gives no verified e-mail address of yours. Verify it there, or ask "
      "your "
      "administrator.",
      "Dostawca logowania nie podaje zweryfikowanego adresu e-mail. Zweryfikuj go u dostawcy lub "
      "poproś administratora.",
      "Поставщик входа не сообщает подтверждённый адрес эл. почты. Подтвердите его там или "
      "обратитесь к администратору.",
      "登录提供方没有提供您已验证的电子邮箱。请先在那里验证，或联系管理员。"}},
    {"oidc.unknown_person",
     {"There is no account with the address {value}. Ask your administrator for an invitation.",
      "Nie ma konta z adresem {value}. Poproś administratora o zaproszenie.",
      "Нет учётной записи с адресом {value}. Попросите администратора о приглашении.",
      "没有使用地址 {value} 的账户。请向管理员索取邀请。"}},
    {"oidc.link_first",
     {"There is an account with the address {value} already. Sign in with its password and link it "
      "in your profile.",
      "Konto z adresem {value} już istnieje. Zaloguj się jego hasłem i połącz je w profilu.",
      "Учётная запись с адресом {value} уже есть. Войдите с её паролем и свяжите её в профиле.",
      "已存在使用地址 {value} 的账户。请用密码登录，然后在个人资料中关联。"}},
    {"oidc.no_group",
     {"None of your groups at the sign-in provider opens this program. Ask your administrator.",
      "Żadna z Twoich grup u dostawcy logowania nie daje dostępu do tego programu. Zwróć się do "
      "administratora.",
      "Ни одна из ваших групп у поставщика входа не открывает доступ к программе. Обратитесь к "
      "администратору.",
      "您在登录提供方的任何组都无权使用本程序。请联系管理员。"}},
    {"oidc.others",
     {"This identity belongs to another account already.",
      "Ta tożsamość należy już do innego konta.",
      "Это удостоверение уже принадлежит другой учётной записи.", "此身份已关联到另一个账户。"}},
    {"oidc.passwords_closed",
     {"Your company signs in through its provider. Use the button on the sign-in page.",
      "Twoja firma loguje się przez swojego dostawcę. Użyj przycisku na stronie logowania.",
      "Ваша компания входит через своего поставщика. Нажмите кнопку на странице входа.",
      "您的公司通过身份提供方登录。请使用登录页面上的按钮。"}},
    {"oauth.value",
     {"{value} can not be like this: a program needs a name, at least one scope, and addresses "
      "that "
      "begin with https://, with http:// of this machine, or with a scheme of its own.",
      "Pole {value} nie może tak wyglądać: program potrzebuje nazwy, co najmniej jednego zakresu i "
      "adresów zaczynających się od https://, http:// tego komputera lub własnego schematu.",
      "Поле {value} не может быть таким: программе нужны имя, хотя бы одна область и адреса, "
      "начинающиеся с https://, с http:// этого компьютера или с собственной схемы.",
      "{value} 无效：程序需要名称、至少一个范围，以及以 https://、本机 http:// "
      "或其自有协议开头的地址。"}},
    {"oauth.unknown",
     {"The program that sent you here is not registered. Tell whoever made it.",
      "Program, który tu odsyła, nie jest zarejestrowany. Powiadom jego autora.",
      "Программа, направившая вас сюда, не зарегистрирована. Сообщите её автору.",
      "将您引导至此的程序未注册。请告知其开发者。"}},
    {"oauth.disabled",
     {"Your administrator has disabled “{value}” for now. Nothing was allowed; ask them if you "
      "need "
      "it.",
      "Administrator na razie wyłączył „{value}”. Na nic nie zezwolono; zwróć się do niego, jeśli "
      "potrzebujesz tego programu.",
      "Администратор пока отключил «{value}». Ничего не разрешено; обратитесь к нему, если "
      "программа "
      "вам нужна.",
      "管理员已暂时停用“{value}”。未授予任何权限；如有需要，请联系管理员。"}},
    {"oauth.public",
     {"“{value}” is a public program and has no secret. Register it anew where it can keep one.",
      "„{value}” to program publiczny i nie ma sekretu. Jeśli może go przechować, zarejestruj go "
      "na nowo.",
      "«{value}» — публичная программа без секрета. Если она может его хранить, зарегистрируйте её "
      "заново.",
      "“{value}”是公共程序，没有密钥。如果它能保管密钥，请重新注册。"}},
    {"oauth.redirect",
     {"“{value}” wants to send you back to an address that is not registered for it. Nothing was "
      "allowed; tell your administrator.",
      "„{value}” chce odesłać Cię pod adres, którego dla niego nie zarejestrowano. Na nic nie "
      "zezwolono; powiadom administratora.",
      "«{value}» хочет вернуть вас на адрес, который для неё не зарегистрирован. Ничего не "
      "разрешено; сообщите администратору.",
      "“{value}”想将您送回一个未为其注册的地址。未授予任何权限；请告知管理员。"}},
    {"oauth.no_program",
     {"There is no such program any more.", "Takiego programu już nie ma.",
      "Такой программы больше нет.", "该程序已不存在。"}},
    {"scim.value",
     {"The attribute {value} can not have this value.",
      "Atrybut {value} nie może mieć takiej wartości.",
      "Атрибут {value} не может иметь такого значения.", "属性 {value} 不能取此值。"}},
    {"scim.taken",
     {"“{value}” is there already; look for it and change it.",
      "„{value}” już istnieje; wyszukaj i zmień istniejący wpis.",
      "«{value}» уже есть; найдите и измените имеющуюся запись.",
      "“{value}”已存在；请查找并修改现有条目。"}},
    {"scim.path",
     {"The path {value} can not be read.", "Nie można odczytać ścieżki {value}.",
      "Путь {value} не удалось прочитать.", "无法读取路径 {value}。"}},
    {"scim.filter",
     {"The filter {value} is not supported. Compare userName, displayName, externalId or id by eq.",
      "Filtr {value} nie jest obsługiwany. Porównaj userName, displayName, externalId lub id przez "
      "eq.",
      "Фильтр {value} не поддерживается. Сравнивайте userName, displayName, externalId или id "
      "через "
      "eq.",
      "不支持筛选条件 {value}。请用 eq 比较 userName、displayName、externalId 或 id。"}},
    {"scim.no_group",
     {"There is no group {value}.", "Nie ma grupy {value}.", "Группы {value} нет.",
      "没有组 {value}。"}},
};

const struct message_table message_identity = MESSAGE_TABLE(rows);
