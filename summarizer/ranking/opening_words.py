"""The words with which sentences of other languages than English point back; all in small letters.

A word is in a table only where it points back nearly always: German "es" and French "il y a" open sentences that
stand alone, and so does "este martes", which names a day.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """What a sentence opens with when it leans on the one before it.

    Args:
        words: pronouns, possessives and connectives.
        phrases: several words, or words with what must not follow, as regular expressions.
        unless: what may follow a word that then points nowhere, as a regular expression: a day or a part of one.
    """

    words: str
    phrases: tuple[str, ...] = ()
    unless: str = r"(?!)"

    def pattern(self) -> re.Pattern[str]:
        """What matches the head of a sentence that leans."""
        known = "|".join([*self.words.split(), *self.phrases])
        return re.compile(rf"[\"“”„«»‘'(\[\s–-]{{0,4}}(?:{known})\b(?!\s+(?:{self.unless})\b)", re.IGNORECASE)


_WORDS: Mapping[str, OpeningWords] = {
    "de": OpeningWords(
        "er sie ihm ihn ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines "
        "dies diese diesem diesen dieser dieses jene jener jenes aber doch und oder sondern jedoch allerdings "
        "dennoch trotzdem zudem außerdem ferner deshalb deswegen daher darum dabei dafür dagegen damit danach "
        "daraufhin dadurch darüber davon dazu dort stattdessen somit folglich auch beide",
        (r"die (?:beiden|entscheidung|maßnahme)", r"der schritt", r"das treffen"),
        r"woche|monat|jahr|tage|\w+tag|\w+tagmorgen|\w+tagabend|sommer|winter|herbst|frühjahr",
    ),
    "es": OpeningWords(
        "él ella ellos ellas su sus este esta estos estas esto ese esa esos esas eso aquel aquella "
        "pero y e o además así entonces también tampoco asimismo ambos ambas",
        (
            r"sin embargo",
            r"mientras tanto",
            r"no obstante",
            r"por (?:eso|ello|lo tanto)",
            r"en cambio",
            r"después(?! de)",
            r"la (?:decisión|medida)",
        ),
        r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|madrugada|semana|fin|mes|año|"
        r"verano|invierno|otoño|primavera",
    ),
    "fr": OpeningWords(
        "elle elles ils son sa ses leur leurs ce cet cette ces cela ça celui-ci celle-ci ceux-ci celles-ci "
        "mais et ou donc cependant pourtant toutefois néanmoins ainsi aussi alors puis ensuite",
        (
            r"il(?! (?:y a|faut|s['’]agit|est (?:\w+ )?(?:que|de)))",
            r"c['’](?:est|était)",
            r"en (?:revanche|outre|effet)",
            r"de plus",
            r"par ailleurs",
            r"les deux (?:hommes|femmes|pays|parties)",
            r"la (?:décision|mesure)",
        ),
        r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|après-midi|nuit|semaine|mois|année|"
        r"week-end|été|hiver|automne|printemps",
    ),
    "it": OpeningWords(
        "lui lei loro egli essa essi esso esse suo sua suoi sue questo questa questi queste quello quella quelli "
        "quelle ma e ed o però tuttavia inoltre quindi dunque così invece poi anche entrambi entrambe",
        (r"(?:il|la|i|le) (?:suo|sua|suoi|sue|loro)", r"i due", r"la decisione", r"nel frattempo"),
        r"mattina|mattino|pomeriggio|sera|notte|settimana|mese|anno|estate|inverno|autunno|primavera|"
        r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    ),
    "pt": OpeningWords(
        "ele ela eles elas seu sua seus suas este esta estes estas isto esse essa esses essas isso aquele aquela "
        "mas e ou porém contudo entretanto todavia assim portanto também então ambos ambas",
        (
            r"(?:o|a|os|as) (?:seu|sua|seus|suas)",
            r"no entanto",
            r"além disso",
            r"por isso",
            r"depois(?! d[eoa])",
            r"a decisão",
        ),
        r"segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite|madrugada|semana|mês|ano|verão|inverno",
    ),
    "nl": OpeningWords(
        "hij zij ze hem haar hun zijn dit dat deze die maar en ook toch echter daarom daardoor daarna daarbij "
        "daarmee daarop bovendien verder vervolgens dus beide beiden",
        (r"de (?:beslissing|twee)", r"het besluit"),
        r"week|maand|jaar|ochtend|middag|avond|nacht|zomer|winter|herfst|lente|"
        r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    ),
    "ru": OpeningWords(
        "он она они оно его её ее их ему ей им это этот эта эти этого этой этих этому этим но и а однако также "
        "поэтому затем потом оба обе",
        (r"кроме того", r"при этом", r"тем не менее", r"таким образом", r"вместо этого", r"в то же время"),
        r"утром|днём|днем|вечером|ночью|неделе|неделю|месяце|месяц|год|году|летом|зимой|осенью|весной",
    ),
}
PATTERNS: Mapping[str, re.Pattern[str]] = {code: words.pattern() for code, words in _WORDS.items()}
