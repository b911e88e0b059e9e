"""Tables for languages without a module of their own: names, ordinals, abbreviations, months and weekdays."""

import importlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.languages.clause_words import StatementWords
from summarizer.languages.language import Abbreviations, DateWords
from summarizer.languages.tables import MONTHS, WEEKDAYS, listed

# What is known of languages that have no module here: their English names, and how they write ordinals.
#
# sumy's stop-word lists and the Snowball stemmers go by the names; keys are ISO 639-1 codes.

NAMES: Mapping[str, str] = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "he": "hebrew",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "th": "thai",
    "tr": "turkish",
    "uk": "ukrainian",
    "yi": "yiddish",
    "zh": "chinese",
}

# Languages without a module here that write ordinals as a figure with a full stop: "8. april", "3. května".
ORDINAL_STOP: frozenset[str] = frozenset("bs cs et fi fo hr hu is lb lv mk sk sl sr".split())
# And those that put no spaces between words: Khmer, Lao, Burmese, Thai.
SPACELESS: frozenset[str] = frozenset({"km", "lo", "my", "th"})


# Short forms with a full stop in languages that have no module yet.

ABBREVIATIONS = {
    "cs": Abbreviations(
        before_number=listed("č str čl odst tel cca max min obr"),
        never_last=listed("např tzv tj resp ul nám tř nábř ing mgr bc mudr judr phdr doc prof sv "
            "p gen plk por mil mld"),
        lower_case=listed("hod mil mld kč aj apod atd"),
    ),
    "sk": Abbreviations(
        before_number=listed("č str čl ods tel cca max min obr"),
        never_last=listed("napr tzv tj resp ul nám tr ing mgr bc mudr judr phdr doc prof sv p gen plk por mil mld"),
        lower_case=listed("hod mil mld apod atď"),
    ),
    "hu": Abbreviations(
        before_number=listed("kb max min tel old"),
        never_last=listed("dr ifj id özv gr szt ún pl ill"),
        lower_case=listed("stb kb"),
    ),
    "ro": Abbreviations(
        before_number=listed("nr art alin pag tel aprox cca max min cap"),
        never_last=listed("str bd bdul dl dna dra dr ing prof gen col sf av jud com mun ex p.ex n.r"),
        lower_case=listed("etc ș.a"),
    ),
    "fi": Abbreviations(
        before_number=listed("n klo s nro puh art k"),
        never_last=listed("esim mm ns ts prof dr fil maist toim huom"),
        lower_case=listed("jne ym yms"),
    ),
    "hr": Abbreviations(
        before_number=listed("br čl st str tel oko cca"),
        never_last=listed("npr tzv tj ul dr mr ing prof sv gen o.d d.o.o"),
        lower_case=listed("itd sl"),
    ),
    "el": Abbreviations(
        before_number=listed("αρ αρθ σελ τηλ περ"),
        never_last=listed("κ κα κος οδ πλ λεωφ δρ καθ π.χ δηλ αγ"),
        lower_case=listed("κ.ά κ.λπ κλπ"),
    ),
    "bg": Abbreviations(
        before_number=listed("чл ал стр бр тел ок"),
        never_last=listed("бул ул пл гр с проф инж ген полк св им т.е т.нар напр г-н г-жа"),
        lower_case=listed("т.н др"),
    ),
}  # fmt: skip


# What states are ended by, in languages that have no module yet.

STATEMENTS = {
    "cs": StatementWords(
        states=(
            (
                r"pohřešov\w{2,4}|pohřešuj[eí]|nezvěstn\w{1,3}|zmize(?:l|la|li|lý|lá|lého|lou)|"
                r"hled(?:á|ají|aný|aná|aného)|pátr(?:á|ají|ání)|beze stopy",
                r"naš(?:el|la|li|lo)\w{0,3}|nalez(?:en|ena|eni|li|l)|nalezl\w{0,1}|objevi(?:l|la|li)|"
                r"v pořádku",
            ),
            (
                r"ve vazbě|do vazby|zadrž(?:en|ela|el|eli|ený|ena)|zatč(?:en|ena|eni|ený)|za mřížemi|"
                r"ve vězení|rukojm\w{1,2}",
                r"propu(?:stil|štěn)\w{0,2}|na svobod(?:ě|u)|osvobo(?:zen|dil)\w{0,2}|pustil\w{0,1}",
            ),
            (
                r"objížď\w{1,2}|objízdn\w{1,2}|uzavřen\w{0,2}|zavřen\w{0,2}|neprůjezdn\w{1,2}|"
                r"zablokovan\w{1,2}|přerušen\w{0,2}|odříznut\w{0,2}",
                r"znovu (?:\w+ )?(?:otevřen|průjezdn|v provozu)\w{0,2}|otevřen\w{0,2}|otevřel\w{0,1}|"
                r"obnoven\w{0,2}|průjezdn\w{1,2}",
            ),
            (
                r"uvěznění|uvězněn\w{0,2}|zasypan\w{1,2}|zavalen\w{0,2}|pod zemí|v pasti|pod troskami",
                r"zachráněn\w{0,2}|zachránil\w{0,1}|vyproš(?:těn|ťěn)\w{0,2}|vyprostil\w{0,1}|v bezpečí",
            ),
            (
                r"hoří|v plamenech|hasí|hašení|mimo kontrolu|šíří se",
                r"uhašen\w{0,2}|uhasil\w{0,1}|pod kontrolou|zlikvidoval\w{0,1}|dohašen\w{0,1}",
            ),
            (
                r"evakuovan\w{1,3}|evakuován\w{0,1}|mimo domov|nemohou (?:\w+ )?domů",
                r"vrátil\w{0,1} (?:se )?(?:\w+ )?(?:domů|do)|se vrátil\w{0,1}|vracejí|mohou (?:\w+ )?domů|"
                r"směli domů",
            ),
            (
                r"v nemocnici|do nemocnice|hospitalizován\w{0,1}|v kritickém stavu|v kómatu|na jip",
                r"propuštěn\w{0,2} z nemocnice|opustil\w{0,1} nemocnici|mimo ohrožení|uzdravil\w{0,1}",
            ),
            (
                r"stávkuj[eí]|"
                r"(?:vyhl|ohlás|potvr|chyst|vstoup|zaháj|plán|budou)\w{0,6}(?: [\w-]+){0,5} (?:do )?stávk\w{1,3}|"
                r"budou stávkovat|"
                r"stávka(?: [\w-]+){0,5} (?:začne|pokračuje|potrvá|v pondělí|v úterý|ve středu|ve"
                r" čtvrtek|v pátek|zítra)",
                r"odvola(?:l|la|li|ly|na|ná|no|ny)|zruš(?:il|ila|ili|ena|eno)|ukonč(?:il|ila|ili|ena)|"
                r"pozastav(?:il|ili|ena)|nebude",
            ),
            (
                r"zákaz\w{0,2}|platí|výstrah[auy]|varování|nařízen\w{1,2}",
                r"zruš(?:il|ila|ili|en|ena|eno|eny)|odvola(?:l|la|li|na|no|ny)|přestal\w{0,1} platit|"
                r"skončil\w{0,1}",
            ),
            (
                r"bez (?:proudu|elektřiny|vody|plynu|tepla)|výpad(?:ek|ku)|nefunguj[eí]|mimo provoz",
                r"obnoven\w{0,2}|obnovil\w{0,1}|opraven\w{0,2}|opravil\w{0,1}|"
                r"znovu (?:\w+ )?(?:funguje|teče|mají)",
            ),
        ),
    ),
    "el": StatementWords(
        states=(
            (
                r"αγνοούνται|αγνοείται|αγνοούμεν\w{1,3}|εξαφαν\w{3,8}|έρευνες|αναζητ\w{3,8}|ψάχνουν|ίχνη",
                r"βρέθηκ(?:ε|αν)|εντοπίστηκ(?:ε|αν)|ανασύρθηκ(?:ε|αν)|βρήκαν|"
                r"σώ[αοεη]\w{0,2} και αβλαβ\w{1,3}",
            ),
            (
                r"κρατείται|κρατούνται|συνελήφθη\w{0,3}|προφυλακ\w{3,9}|προσωρινά κρατούμεν\w{1,2}|φυλακή|"
                r"όμηρ\w{1,3}|υπό κράτηση",
                r"αφέθηκ(?:ε|αν) ελεύθερ\w{1,2}|ελεύθερ(?:ος|η|οι|ες)|απελευθερώθηκ(?:ε|αν)|"
                r"αποφυλακίστηκ(?:ε|αν)",
            ),
            (
                r"παράκαμψη\w{0,1}|παρακάμψεις|κλειστ\w{1,3}|έκλεισ(?:ε|αν)|αποκλεισμέν\w{1,3}|διακόπηκε|"
                r"διακοπή",
                r"άνοιξ(?:ε|αν)|ξανάνοιξ(?:ε|αν)|ανοιχτ\w{1,2}|αποκαταστάθηκ(?:ε|αν)|επαναλειτουργ\w{1,4}|"
                r"δόθηκε στην κυκλοφορία",
            ),
            (
                r"εγκλωβισμέν\w{1,3}|εγκλωβίστηκ(?:ε|αν)|παγιδευμέν\w{1,3}|κάτω από τα ερείπια",
                r"απεγκλωβίστηκ(?:ε|αν)|διασώθηκ(?:ε|αν)|σώθηκ(?:ε|αν)|σώ(?:οι|ος|α)",
            ),
            (
                r"καίει|καίγεται|καίγονται|φλέγεται|στις φλόγες|εκτός ελέγχου|μαίνεται|κατάσβεση\w{0,1}",
                r"έσβησ(?:ε|αν)|σβήστηκε|κατασβέστηκε|υπό έλεγχο|τέθηκε υπό (?:\w+ )?έλεγχο",
            ),
            (
                r"εκκενώθηκ(?:ε|αν)|απομακρύνθηκ(?:ε|αν)|εκτός (?:των )?σπιτι\w{1,2}|εκκένωση",
                r"επέστρεψ(?:ε|αν)|επιστρέφουν|γύρισαν|επιστροφή",
            ),
            (
                r"νοσηλεύ\w{3,6}|στο νοσοκομείο|σε κρίσιμη κατάσταση|διασωληνωμέν\w{1,2}|στη μεθ",
                r"εξιτήριο|εκτός κινδύνου|βγήκε από το νοσοκομείο",
            ),
            (
                r"απεργούν|"
                r"(?:προκήρυξ\w{1,3}|κήρυξ\w{1,3}|προχωρ\w{1,4}|ανακοίνωσ\w{1,3}|επιμένουν|σε)(?:"
                r" [\w-]+){0,5} απεργία\w{0,1}|"
                r"θα απεργήσουν",
                r"αναστ(?:έλλ|είλ|ολή|άλη)\w{0,5}|ανακάλεσ\w{1,3}|ματαιώθηκε|έληξε|αναβλήθηκε|ακυρώθηκε",
            ),
            (
                r"απαγόρευση\w{0,1}|απαγορεύεται|σε ισχύ|ισχύει|συναγερμ\w{1,2}",
                r"άρθηκ(?:ε|αν)|ήρθη|αίρεται|έληξε",
            ),
            (
                r"χωρίς (?:ρεύμα|νερό|ηλεκτρικό|θέρμανση)|διακοπή ρεύματος|εκτός λειτουργίας|βλάβη",
                r"αποκαταστάθηκ(?:ε|αν)|αποκατάσταση|επανήλθε|επισκευάστηκε",
            ),
        ),
    ),
}


# Names of months, weekdays and near days for languages without a module here, from the tables of
# dateparser.
#
# dateparser takes them from the Unicode CLDR and its users. It costs .1 s of CPU to import, so it is
# loaded only when an article is in such a language.

_CODE = re.compile(r"[a-z]{2,3}")
_NEAR = {"0 day ago": 0, "1 day ago": -1, "2 day ago": -2, "in 1 day": 1, "in 2 day": 2}
# Shorter spellings are other words too: Swedish "fre" and "tis" for days. A month stands beside a number.
_LEAST_IN_DAY, _LEAST_IN_MONTH = 4, 3


def calendar_words(code: str) -> DateWords:
    """What dateparser's tables say of a language's days and months; nothing for a code that they lack.

    >>> calendar_words("fi").months["lokakuu"], calendar_words("fi").weekdays["maanantai"]
    (10, 0)
    """
    table = _table(code)
    return DateWords(
        months=_by_number(MONTHS, table, 1, _LEAST_IN_MONTH),
        weekdays=_by_number(WEEKDAYS, table, 0, _LEAST_IN_DAY),
        near={
            word: days
            for name, days in _NEAR.items()
            for word in _single(table.get("relative-type", {}).get(name, ()), _LEAST_IN_DAY)
        },
    )


def _table(code: str) -> Mapping[str, Any]:
    if not _CODE.fullmatch(code):
        return {}
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{code}")
    except ImportError:
        return {}
    table: Mapping[str, Any] = module.info
    return table


def _by_number(names: Iterable[str], table: Mapping[str, Any], first: int, least: int) -> dict[str, int]:
    return {
        word: number
        for number, name in enumerate(names, start=first)
        for word in _single(table.get(name, ()), least)
    }


def _single(spellings: Iterable[str], least: int) -> list[str]:
    folded = (spelling.casefold() for spelling in spellings)
    return [word for word in folded if word.isalpha() and len(word) >= least]
