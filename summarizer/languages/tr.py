"""Turkish."""

from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    Language,
    NumberWords,
    OpeningWords,
    PageWords,
)
from summarizer.languages.tables import inverted, listed, numbered, signed, stretches, units

LANGUAGE = Language(
    code="tr",
    name="turkish",
    dates=DateWords(
        months=numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
        weekdays=numbered("pazartesi salı çarşamba perşembe cuma cumartesi pazar", 0),
        near={"bugün": 0, "dün": -1, "yarın": 1},
        parts=listed("sabah akşam gece öğleden"),
        units=units("gün", "hafta", "ay", "yıl", "haftasonu"),
        numbers=numbered("bir iki üç dört beş altı yedi sekiz dokuz on"),
        before=signed("geçen geçtiğimiz", "bu", "gelecek önümüzdeki"),
        ago_after=listed("önce"),
        past=listed("dedi söyledi açıkladı belirtti oldu"),
        future=listed("olacak edilecek yapılacak"),
        future_endings=("ecek", "acak"),
        past_endings=("di", "dı", "du", "dü", "ti", "tı"),
        capitals=True,
        beside=listed("güncelleme yayınlanma tarihi saat tarih"),
    ),
    numbers=NumberWords(
        values=numbered("bir iki üç dört beş altı yedi sekiz dokuz on")
        | numbered("yirmi otuz kırk elli altmış yetmiş seksen doksan", 20, 10),
        multipliers={"yüz": 100},
        scales=inverted({1e3: "bin", 1e6: "milyon", 1e9: "milyar", 1e12: "trilyon"}),
        bare=listed("yüz bin"),
        stretches=stretches({(20, 130): "onlarca", (150, 2_000): "yüzlerce", (1_500, 20_000): "binlerce"}),
    ),
    opening=OpeningWords(
        "o onlar onun onların bu bunlar bunun şu ancak ama fakat ve ayrıca ise böylece dolayısıyla sonra ikisi",
        (r"öte yandan", r"bu nedenle", r"bunun üzerine", r"buna rağmen", r"bunun yanı sıra"),
        unless=r"sabah|akşam|gece|hafta|ay|yıl|yaz|kış",
    ),
    saying=listed("dedi söyledi açıkladı belirtti göre ifade aktardı bildirdi"),
    abbreviations=Abbreviations(
        never_last=listed("dr prof doç yrd av alb gen sn tel no cad sok mah bkz vb"),
        lower_case=listed("vb vs bkz örn yy"),
        ordinal_stop=True,
    ),
    page=PageWords(
        small_in_names=listed("ve"),
        key_points=(r"öne\sçıkanlar", r"özet", r"kısaca", r"ana\s(?:noktalar|başlıklar)"),
        by=(r"yazan", r"haber", r"haberi hazırlayan"),
        roles=(r"muhabir(?:i)?", r"editör", r"haber merkezi"),
        corrections=(r"düzeltme", r"editörün notu"),
        withdrawn=(r"geri çekildi",),
        opinion=(r"görüş", r"yorum", r"köşe yazısı", r"analiz"),
        advertisement=(r"reklam",),
        share=(r"paylaş", r"yazdır", r"kaydet"),
        related=(r"ilgili haberler", r"en çok okunanlar", r"yorumlar", r"ayrıca okuyun"),
        consent=(
            r"(?:bu (?:site|internet sitesi)(?:de)?|sitemizde)[^.!?\n]{0,60}(?:çerez|cookie)",
            r"çerez(?:leri)? (?:kabul|politikası)",
        ),
        subscription=(r"(?:bültenimize )?abone ol(?:un)?\b", r"üye girişi\b"),
        rights=(r"tüm hakları saklıdır", r"her hakkı saklıdır"),
        ago=(r"[0-9]{1,3} (?:dakika|saat|gün) önce",),
    ),
)
