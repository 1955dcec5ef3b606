"""The folded key of a spelling, as text_fold makes it at run time: shared by the table makers."""
import unicodedata

LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
           "ð": "d", "ё": "е", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'"}


def key_of(text):
    """Letters and digits of the folded text (unit tests read the tables back by text_fold)."""
    text = unicodedata.normalize("NFKC", text).casefold()
    out = []
    for c in unicodedata.normalize("NFC", text):
        if c in "йїў":
            out.append(c)
            continue
        for d in unicodedata.normalize("NFD", c):
            cp = ord(d)
            if 0x300 <= cp <= 0x36F or 0x591 <= cp <= 0x5C7 or 0x64B <= cp <= 0x65F:
                continue
            out.append(LETTERS.get(d, d))
    folded = unicodedata.normalize("NFC", "".join(out))
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LMN")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
