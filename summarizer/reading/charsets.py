"""Detects the encoding of a text that is not UTF-8: the one in which its letters fit a language.

Each candidate decodes a sample; of its characters beyond ASCII we count those that some language of that encoding
would write there. German reads the same in four encodings, so candidates are tried in the order in which they are
met, and a later one must do clearly better. Detectors that were tried on single paragraphs (charset-normalizer 3.5)
missed Latin-2, Czech and Turkish ones.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.errors import UnreadableError
from summarizer.text.languages import detect

_SAMPLE = 30_000  # bytes that are looked at, from the first one beyond ASCII on, less a little
_BEFORE = 200
_LEAST = 0.6  # of the characters beyond ASCII must fit; right decodings of the tests reach .75, wrong ones .5
_BETTER = 0.03  # by which a later candidate must fit better  # not tuned
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF_16_SHARE = 0.3  # of the bytes at odd (or even) places are NUL in UTF-16 without a mark

_WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúüñ¿¡ºª", "áâãàçéêíóôõúüºª", "àèéìíîòóùúª", "éëèïöüáóí", "åäöé", "æøåéô",
    "àçèéíïòóúü·", "áéíóúýþæöð",
)  # fmt: skip
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž")
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")
_CYRILLIC = ("оеаинтсрвлкмдпуы", "оаніитверлксдпуї", "аоиенрсткувдјмлп")
_MARKS = frozenset("“”„‘’‚«»‹›–—…•°§€£©®™½×´№\u00a0·")
_INSIDE_WORDS = frozenset("’·´")
_KANA = range(0x3041, 0x3100)
_HANGUL = range(0xAC00, 0xD7A4)
_COMMON_HAN = frozenset(
    "的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也年日月部"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An encoding, and for each language met in it the letters beyond ASCII: all of them, or the frequent ones."""

    encoding: str
    alphabets: tuple[str, ...]


_CANDIDATES = (
    _Candidate("cp1252", _WESTERN),
    _Candidate("cp1251", _CYRILLIC),
    _Candidate("cp1250", _CENTRAL),
    _Candidate("iso8859_2", _CENTRAL),
    _Candidate("koi8_u", _CYRILLIC[:2]),  # has the letters of KOI8-R at the same places
    _Candidate("cp1254", ("çğıİöşüâî",)),
    _Candidate("cp1253", ("αοιεςτνησρπκυλμάέίόύήώ",)),
    _Candidate("cp1255", ("יוהלאתמברשנדקכעם",)),
    _Candidate("cp1256", ("اليمنرتوبعدفهكقسةأ", "اینردهموتبشسکگلخ")),
    _Candidate("cp1257", _BALTIC),
    _Candidate("iso8859_5", _CYRILLIC),
    _Candidate("iso8859_7", ("αοιεςτνησρπκυλμάέίόύήώ",)),
    _Candidate("cp866", _CYRILLIC[:1]),
    _Candidate("mac_roman", _WESTERN),
    _Candidate("cp850", _WESTERN),
)
_EAST_ASIAN = ("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")


def guess(data: bytes) -> str | None:
    """The encoding of bytes that are not valid UTF-8, by its Python name; none if no encoding fits.

    >>> guess("Zarząd portu zaproponował im dwa dni".encode("iso8859_2"))
    'iso8859_2'
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    wide = _wide(data)
    if wide:
        return wide
    if _is_mostly_utf_8(data):
        return "utf-8"
    sample = _sample(data)
    best, score = None, _LEAST
    for encoding, fits in _scores(sample):
        if fits > score + (_BETTER if best else 0):
            best, score = encoding, fits
    return best


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, known by the NULs beside its ASCII letters."""
    head = data[:4096]
    half = len(head) // 2
    if half < 4 or len(data) % 2:
        return None
    for high, low, encoding in ((head[1::2], head[0::2], "utf-16-le"), (head[0::2], head[1::2], "utf-16-be")):
        if high.count(0) > half * _UTF_16_SHARE and not _CONTROL.search(low):
            return encoding
    return None


def _is_mostly_utf_8(data: bytes) -> bool:
    """Whether only some bytes are broken: at most one for every four whole non-ASCII characters."""
    text = data[: 2**20].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not character.isascii() for character in text) - broken
    return whole >= 4 * broken


def _sample(data: bytes) -> bytes:
    """A stretch with characters beyond ASCII, cut where no character can be torn: at white space."""
    first = next((i for i, byte in enumerate(data) if byte > 127), 0)
    start = max(0, first - _BEFORE)
    piece = data[start : start + _SAMPLE]
    cut = max(piece.rfind(b" "), piece.rfind(b"\n"))
    return piece[:cut] if start + _SAMPLE < len(data) and cut > 0 else piece


def _scores(sample: bytes) -> Iterator[tuple[str, float]]:
    for candidate in _CANDIDATES:
        try:
            text = sample.decode(candidate.encoding)
        except UnicodeDecodeError:
            continue
        yield candidate.encoding, max(_fit(text, alphabet) for alphabet in candidate.alphabets)
    for encoding in _EAST_ASIAN:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield encoding, _east_asian_fit(text, encoding)


def _fit(text: str, alphabet: str) -> float:
    """The share of the characters beyond ASCII that an alphabet explains, capitals at the beginning of words only."""
    letters = frozenset(alphabet + alphabet.upper())
    mixes = alphabet[0] < "\u0250"  # Latin letters stand beside ASCII ones, others do not
    good = total = 0
    before = " "
    for here, after in zip(text, text[1:] + " ", strict=True):
        if not here.isascii():
            total += 1
            if here in letters:
                apart = mixes or not (
                    (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
                )
                good += apart and (not here.isupper() or not before.islower())
            elif here in _MARKS:
                good += here in _INSIDE_WORDS or not (before.isalpha() and after.isalpha())
        before = here
    return good / total if total else 0.0


def _east_asian_fit(text: str, encoding: str) -> float:
    """How sure it is that a text is Japanese, Chinese or Korean: by kana, common characters, syllables."""
    codes = [ord(character) for character in text if not character.isascii()]
    if not codes:
        return 0.0
    if encoding in {"shift_jis", "euc_jp"}:
        return min(1.0, 2.5 * sum(code in _KANA for code in codes) / len(codes))
    if encoding == "euc_kr":
        return sum(code in _HANGUL for code in codes) / len(codes)
    return min(1.0, 12 * sum(chr(code) in _COMMON_HAN for code in codes) / len(codes))


_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3",
)


def decode(data: bytes, place: str) -> str:
    """The text that bytes spell in UTF-8, or in UTF-16 with a byte-order mark.

    Raises:
        UnreadableError: the bytes are not text, or are text in another encoding.
    """
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            reason = f"is damaged UTF-16 (at offset {error.start}); save it as UTF-8"
            raise UnreadableError(place, reason) from error
    if _is_binary(data):
        raise UnreadableError(place, "is binary data, no text; give plain text or JSON in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wrong = data[error.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)]
        reason = (
            f"is not UTF-8 (byte 0x{wrong:02X} at offset {error.start}); "
            "convert it, for instance with iconv -f WINDOWS-1252 -t UTF-8"
        )
        raise UnreadableError(place, reason) from error


def decode_text(data: bytes, place: str) -> str:
    """The text that the bytes of a plain-text file spell: UTF-8, UTF-16, or the encoding that fits its letters.

    Single broken bytes in UTF-8 become U+FFFD.

    Raises:
        UnreadableError: the bytes are not text, or no known encoding fits.
    """
    try:
        return decode(data, place)
    except UnreadableError:
        encoding = None if data.startswith((*_UTF_16, *_SIGNATURES)) else guess(data)
        if encoding is None or (_is_binary(data) and not encoding.startswith("utf-16")):
            raise
        return data.decode(encoding, "replace")


def _is_binary(data: bytes) -> bool:
    """Whether bytes are binary data: a known signature, or more than a stray NUL or control character."""
    head = data[:65536]
    if head.startswith(_SIGNATURES):
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls * 100 > len(head)  # not tuned


_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")


# Other tables of the letters of Western Europe: a text that fits one of them is what its label says.
_WESTERN_ENCODINGS = (None, "cp1252", "mac_roman", "cp850")
_HUNGARIAN = re.compile(
    rb"[\xf5\xfb\xd5\xdb]"
)  # the long letters of Hungarian in Latin-2; rare ones in Latin-1


def labelled_latin_1(data: bytes) -> str:
    """The encoding of bytes that are labelled Latin-1: Windows-1252, unless their letters are of another table.

    Of 1,600 pieces of 80 to 1,500 characters in five Western languages one is taken for another table; of Turkish,
    Russian and Polish ones of 300 characters all but one are found.

    >>> data = "Az őszi szezon előtt ez fontos, közölte a polgármester a kikötőben.".encode("iso8859_2")
    >>> data.decode(labelled_latin_1(data))
    'Az őszi szezon előtt ez fontos, közölte a polgármester a kikötőben.'
    >>> labelled_latin_1("A região não reagiu às inundações, disse a prefeitura.".encode("cp1252"))
    'windows-1252'
    >>> labelled_latin_1("Kasabanın şemsiye ustası dükkânını kapattı.".encode("cp1254"))
    'cp1254'
    """
    found = guess(data)
    if found not in _WESTERN_ENCODINGS:
        return str(found)
    if _HUNGARIAN.search(data) and detect(data.decode("iso8859_2", "replace")[:_SAMPLE]) == "hu":
        return "iso8859_2"
    return "windows-1252"


# "dÃ©clarÃ©", "Câ€™est": UTF-8 that somebody read as Windows-1252 and wrote again.
_TWICE = re.compile("[\u00c2\u00c3][\u0080-\u00bf\u0152-\u2122]|\u00e2\u20ac")


def mended(text: str) -> str:
    """A text that was encoded twice throughout, decoded once more; any other text unchanged.

    >>> mended("dÃ©clarÃ©"), mended("Ã la carte, déclaré")
    ('déclaré', 'Ã la carte, déclaré')
    """
    if not _TWICE.search(text):
        return text
    try:
        # The second half of "à" is a no-break space, which is folded into the space behind it.
        return text.replace("\u00c3 ", "\u00c3\u00a0 ").encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text
