"""English verbs of the news: forms that a stemmer leaves apart, and verbs that deny one another."""

from functools import cache

from summarizer.text.tokens import stems

# The forms of one verb, the infinitive last.
_IRREGULAR = (
    "arose arise", "beaten beat", "became become", "began begun begin", "bled bleed", "bore borne bear", "bought buy",
    "broke broken break", "brought bring", "built build", "burnt burn", "came come", "caught catch",
    "chose chosen choose", "dealt deal", "drew drawn draw", "drove driven drive", "fed feed", "fell fallen fall",
    "felt feel", "fled flee", "flew flown fly", "forbade forbidden forbid", "fought fight", "found find",
    "froze frozen freeze", "gave given give", "grew grown grow", "heard hear", "held hold", "hid hidden hide",
    "kept keep", "led lead", "left leave", "lent lend", "lost lose", "meant mean", "met meet", "paid pay", "ran run",
    "rose risen rise", "sank sunk sink", "sent send", "shook shaken shake", "shot shoot", "slain slay", "sold sell",
    "sought seek", "spent spend", "spoke spoken speak", "stole stolen steal", "stood stand", "struck stricken strike",
    "swept sweep", "swore sworn swear", "swam swum swim", "taken took take", "taught teach", "thought think",
    "threw thrown throw", "torn tore tear", "understood understand", "upheld uphold", "went gone go",
    "withdrew withdrawn withdraw", "withheld withhold", "won win", "wore worn wear", "wrote written write",
)  # fmt: skip
# Whoever does the one did not do the other. No open pair of docs/support.md that scores .5 or more has such verbs.
_OPPOSED = (
    ("approve adopt pass uphold", "reject defeat block overturn scrap"),
    (
        "rise raise increase grow climb jump surge soar",
        "fall drop cut lower reduce decline plunge slump shrink",
    ),
    ("open reopen", "close shut"),
    ("win", "lose"),
    ("arrest detain jail", "release free"),
    ("convict", "acquit clear"),
    ("begin start launch resume hold", "end halt stop suspend cancel postpone avert"),
    ("accept agree", "refuse reject decline"),
    ("confirm admit", "deny"),
)


@cache
def irregular_stems() -> dict[str, str]:
    """The stems of irregular forms, each with that of its infinitive."""
    found = {}
    for forms in _IRREGULAR:
        *others, infinitive = stems(forms.split(), "en")
        found.update(dict.fromkeys(others, infinitive))
    return found


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of sets of stems that deny one another."""
    sides = [tuple(frozenset(stems(side.split(), "en")) for side in pair) for pair in _OPPOSED]
    return tuple((one, other) for one, other in sides)
