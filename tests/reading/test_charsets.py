"""The encoding of a text that is not UTF-8."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import UnreadableError
from summarizer.reading.charsets import decode_text, guess

TEXTS = {
    "de": ("Die Lotsen kehrten zurück, größere Schäden gab es nicht.", ["cp1252", "cp850", "mac_roman"]),
    "en": ("The mayor’s office called it “a good day” – and a long one.", ["cp1252", "mac_roman"]),
    "cs": ("Lodivodi v přístavu ukončili v pátek stávku, oznámily odbory.", ["cp1250", "iso8859_2"]),
    "hu": ("A kikötői révkalauzok pénteken befejezték a sztrájkot.", ["cp1250", "iso8859_2"]),
    "pl": ("Piloci zakończyli strajk w piątek, podał związek.", ["cp1250", "iso8859_2"]),
    "tr": ("Liman kılavuzları grevi sona erdirdi, sendika açıkladı. İş başı yapıldı.", ["cp1254"]),
    "ru": ("Лоцманы прекратили забастовку в пятницу.", ["cp1251", "koi8_r", "iso8859_5", "cp866"]),
    "uk": ("Лоцмани порту припинили страйк у суботу, повідомила профспілка.", ["cp1251", "koi8_u"]),
    "el": ("Οι πιλότοι του λιμανιού σταμάτησαν την απεργία.", ["cp1253"]),
    "he": ("נתבי הנמל סיימו את השביתה ביום שישי.", ["cp1255"]),
    "ar": ("أنهى مرشدو الميناء إضرابهم مساء الجمعة.", ["cp1256"]),
    "lt": ("Uosto locmanai penktadienį baigė streiką, pranešė profesinė sąjunga.", ["cp1257"]),
    "ja": ("港の水先人は金曜日の夜にストライキを終えた。", ["shift_jis", "euc_jp"]),
    "zh": ("港口引航员在星期五晚上结束了罢工，工会说他们每月有两天的休息日。", ["gb18030"]),
    "ko": ("항만 도선사들이 금요일 밤 파업을 끝냈다.", ["euc_kr"]),
}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(text, name, id=f"{code} {name}")
        for code, (text, names) in TEXTS.items()
        for name in names
    ],
)
def test_one_sentence_shows_its_encoding(text: str, encoding: str) -> None:
    assert decode_text(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    assert (
        decode_text("Ships wait.\nNobody was hurt.".encode(encoding), "a.txt")
        == "Ships wait.\nNobody was hurt."
    )


def test_a_broken_byte_leaves_the_rest_of_a_utf_8_text() -> None:
    assert decode_text("é é é é ".encode() + b"\xe0 !", "a.txt") == "é é é é \ufffd !"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 \xff", b"\x00\x01\x02\x03" * 99, b"\xff\xfea", bytes(range(128, 256)) * 3],
    ids=["PDF", "controls", "torn UTF-16", "every byte"],
)
def test_what_is_no_text_stays_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^a\.txt: "):
        decode_text(data, "a.txt")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_guessed_or_not_and_never_break(data: bytes) -> None:
    encoding = guess(data)
    if encoding is not None:
        assert isinstance(data.decode(encoding, "replace"), str)
