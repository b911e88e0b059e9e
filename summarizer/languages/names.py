"""What is known of languages that have no module here: their English names, and how they write ordinals.

sumy's stop-word lists and the Snowball stemmers go by the names; keys are ISO 639-1 codes.
"""

from collections.abc import Mapping

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
