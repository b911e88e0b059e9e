"""Norwegian, in both its written standards."""

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
    code="no",
    name="norwegian",
    dates=DateWords(
        months=numbered(
            "januar|jan februar|feb mars april mai juni juli august|aug september|sept oktober|okt november|nov "
            "desember|des"
        ),
        weekdays=numbered(
            "mandag|måndag tirsdag|tysdag onsdag torsdag fredag lørdag|laurdag søndag|sundag", 0
        ),
        near={"idag": 0, "igår": -1},
        parts=listed("morgen formiddag ettermiddag kveld natt"),
        units=units("dag dager", "uke uken uka uker", "måned måneden måneder", "år året", "helgen helga"),
        numbers=numbered("en|et to tre fire fem seks sju|syv åtte ni ti elleve tolv"),
        before=signed("forrige", "denne dette", "neste"),
        ago_before=listed("for"),
        in_month=listed("i siden fra til"),
        until=listed("til"),
        in_year=listed("i år siden fra til"),
        future=listed("skal vil ventes planlegger"),
        past=listed("sa var hadde har ble vart"),
        beside=listed("publisert oppdatert kl den"),
    ),
    numbers=NumberWords(
        values=numbered(
            "en|et to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten "
            "nitten tjue"
        )
        | numbered("tretti førti femti seksti sytti åtti nitti", 30, 10),
        multipliers={"hundre": 100},
        scales=inverted({1e3: "tusen", 1e6: "million millioner mill", 1e9: "milliard milliarder mrd"}),
        stretches=stretches(
            {(20, 130): "titalls dusinvis", (150, 2_000): "hundrevis", (1_500, 20_000): "tusenvis"}
        ),
        bare=listed("hundre tusen"),
    ),
    opening=OpeningWords(
        "han hun ho de dem hans hennes deres denne dette disse men og likevel derfor siden dessuten også samtidig "
        "begge",
        unless=r"uke\w*|måned\w*|år|dag\w*|\w+dag",
    ),
    saying=listed("sa sier opplyser opplyste ifølge melder meldte"),
    abbreviations=Abbreviations(
        before_number=listed("kl nr nrs s art tlf tel ca min maks kap"),
        quoting=listed("frågade sade sa ropade spurte sagde spurgte skrev svarade"),
        labelled=listed("grupp gruppe klass klasse plan typ type zon sone serie"),
        never_last=listed("kl bl.a f.eks dvs pga vedr ifm iflg dr fr hr prof st nr ca gml kapt"),
        lower_case=listed("kl nr ca osv mv mill mrd"),
        ordinal_stop=True,
    ),
    page=PageWords(
        small_in_names=listed("og av"),
        key_points=(r"det\sviktigste", r"kort\sfortalt", r"oppsummert"),
        by=(r"av", r"tekst"),
        roles=(r"korrespondent", r"journalist", r"redaksjonen"),
        this_article=(r"denne (?:artikkelen|saken)",),
        made=(r"oversatt|publisert|redigert|skrevet av",),
        corrections=(r"rettelse",),
        opinion=(r"leder", r"debatt", r"kommentar", r"kronikk", r"analyse"),
        advertisement=(r"annonse",),
        comments=(
            r"kommentarer?",
            r"debatt",
        ),
        polls=(
            r"avstemning",
            r"stem",
        ),
        votes=(r"stemmer?",),
        for_editors=(
            r"til redaksjonen",
            r"merknad til redaksjone(?:n|r)",
            r"pressekontakt(?:er)?",
            r"for mer informasjon",
        ),
        source_labels=(r"kilde",),
        outlets=listed("avis avisen tidende dagblad bladet posten nyheter nytt"),
        share=(r"del", r"skriv ut"),
        related=(r"les også", r"les mer", r"mest lest", r"kommentarer"),
        consent=(r"(?:vi bruker|dette nettstedet bruker)[^.!?\n]{0,30} (?:cookies|informasjonskapsler)\b",),
        subscription=(r"(?:bli abonnent|allerede abonnent|logg inn)\b",),
        ago=(r"(?:for )?[0-9]{1,3} (?:minutter|minutt|timer|time|dager|dag) siden",),
    ),
)
