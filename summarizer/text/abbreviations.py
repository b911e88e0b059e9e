"""Short forms whose full stop says little or nothing about the end of a sentence, by language."""

from collections.abc import Mapping


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Titles and ranks: a name follows, so a sentence never ends here. nupunkt's model comes from court rulings;
# of the ranks it lacks "Adm.", "Maj." or "Lt." before "Gen.", which news writes daily.
_TITLES = _set(
    "adm atty brig capt cmdr col const cpl det dr fr gen gov hon insp lt maj messrs mr mrs ms msgr mt pres prof "
    "pvt rep reps rev sen sens sgt supt vs"
)

NEVER_LAST: Mapping[str, frozenset[str]] = {
    "de": _TITLES | _set("bzw ca dipl evtl ggf hr inkl mio mrd nr sog str tel vgl zzgl"),
    "en": _TITLES,
    "es": _TITLES | _set("avda dña ee excmo ilmo núm sr sra sres srta ud uds"),
    "fr": _TITLES | _set("mgr mlle mlles mm mme mmes m st ste"),
    "it": _TITLES | _set("avv dott dr geom ing on prof sig sigg sig.ra"),
    "nl": _TITLES | _set("dhr drs ir mevr mr nr"),
    "pt": _TITLES | _set("av dra exmo núm sr sra srs"),
    "ru": _set("акад гг им млн млрд просп проф руб тыс ул"),
    "uk": _set("акад гг ім млн млрд просп проф тис вул"),
}

# All-lower-case words after which a full stop may be a short form's and a capital may follow all the same.
LOWER_CASE: frozenset[str] = _set(
    "al approx ca cf cl dept ed eds eq est et etc fig ft ggf incl kg km lb lbs max min mio mrd no nos nr op "
    "oz pp para sec seq sp sq tel trans var viz vol vols vs yr zzgl "
    "usw bzw evtl inkl vgl sog núm pág ej ss sig "
    "гг им ул руб тыс млн млрд стр др пр"
)

# Languages that write ordinals as a figure with a full stop: "8. April", "3. května".
ORDINAL_STOP: frozenset[str] = _set("bs cs da de et fi fo hr hu is lb lv mk nb nn no pl sk sl sr tr")

# What follows "9 a.m." without ending the sentence: days and time zones.
AFTER_CLOCK: frozenset[str] = _set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr aug sept sep oct nov dec "
    "eastern central mountain pacific "
    "gmt utc bst cet cest et edt est ct cdt cst mt mdt mst pt pdt pst ist"
)

# What goes on behind "U.S." or "U.N." with a capital: offices and institutions; nupunkt ends before some of them.
AFTER_INITIALS: frozenset[str] = _set(
    "air ambassador agency army assembly attorney bankruptcy border bureau capitol census chamber charter circuit "
    "coast commission commissioner congress congressman congresswoman constitution consulate council court customs "
    "defense department deputy district embassy envoy federal fish food forest general geological government house "
    "immigration justice marine marines marshal marshals mission navy office olympic open peacekeeping postal "
    "president refugee rep representative sec secretary security sen senate senator state steel supreme surgeon "
    "trade treasury"
)
