"""Makes up reports written by a form: the same phrases each day with other names and figures, never reprints."""

import datetime
import random
from collections.abc import Callable

Form = Callable[[datetime.datetime], tuple[str, list[str]]]

TEAMS = [
    "Rovers",
    "Athletic",
    "Wanderers",
    "United",
    "Albion",
    "Rangers",
    "Harriers",
    "Thistle",
    "County",
    "Swifts",
]
TOWNS = [
    "Selby",
    "Norwick",
    "Corvane",
    "Dunholm",
    "Eastmarch",
    "Brackley",
    "Saltmere",
    "Orland",
    "Port-Cavan",
    "Wendale",
    "Tarn",
    "Mosley",
]


def weather(dice: random.Random, name: Callable[[], str]) -> Form:  # noqa: ARG001
    """What tomorrow brings."""
    opening = dice.choice(("Forecasters expect", "The weather service expects", "Outlook:"))

    def made(moment: datetime.datetime) -> tuple[str, list[str]]:
        sky = lambda: dice.choice(("sunny spells", "low cloud", "steady rain", "showers", "fog", "sleet"))  # noqa: E731
        wind = lambda: dice.choice(("north", "south", "east", "west", "north-east"))  # noqa: E731
        town, next_town = dice.sample(TOWNS, 2)
        paragraphs = [
            f"{opening} {sky()} over {town} on {moment:%A}, with temperatures of up to {dice.randint(-3, 31)} degrees.",
            f"In {next_town} it will stay {dice.choice(('dry', 'wet', 'mild', 'cold'))} until the evening, with "
            f"{sky()} later and a light wind from the {wind()} at {dice.randint(4, 60)} kilometres an hour.",
            f"Tonight temperatures will fall to about {dice.randint(-9, 14)} degrees, and {sky()} may form in the "
            f"valleys. Drivers are asked to take care on the roads between {town} and {dice.choice(TOWNS)}.",
            f"The outlook for {moment + datetime.timedelta(days=1):%A} is for {sky()} at first and {sky()} in the "
            f"afternoon, with highs of {dice.randint(-3, 31)} degrees on the coast. The next forecast is due at noon.",
        ]
        return f"Weather for {moment:%A}", paragraphs

    return made


def match(dice: random.Random, name: Callable[[], str]) -> Form:
    """Who beat whom."""

    def made(moment: datetime.datetime) -> tuple[str, list[str]]:
        home, away = dice.sample(TEAMS, 2)
        scorer, passer, coach = name(), name(), name()
        goals = dice.randint(1, 4)
        paragraphs = [
            f"{home} beat {away} {goals}-{dice.randint(0, goals - 1)} at home on {moment:%A} in front of a crowd of "
            f"{dice.randint(900, 40_000)} to move up to {dice.choice(('third', 'fifth', 'ninth'))} place in the table.",
            f"{scorer} opened the scoring in the {dice.randint(2, 44)}th minute after a pass from {passer}, who was "
            f"{dice.choice(('unmarked', 'fouled', 'injured'))} shortly before half-time and had to be replaced.",
            f"{away} came out stronger after the break but could not find a way past the {home} defence, and "
            f"{scorer} made sure of the points with his {dice.randint(2, 20)}th goal of the season.",
            f"“We deserved the three points today and the players can be proud of the way they worked,” said coach "
            f"{coach}. {home} play {dice.choice(TEAMS)} next {dice.choice(('Saturday', 'Sunday', 'Monday'))}.",
        ]
        return f"{home} beat {away}", paragraphs

    return made


def market(dice: random.Random, name: Callable[[], str]) -> Form:
    """How an exchange closed."""

    def made(moment: datetime.datetime) -> tuple[str, list[str]]:
        up = dice.choice(("higher", "lower"))
        share = lambda: f"{dice.randint(0, 6)}.{dice.randint(0, 9)} per cent"  # noqa: E731
        riser, loser, unmoved = (name() for _ in "abc")
        paragraphs = [
            f"The Harbour Index closed {share()} {up} at {dice.randint(3_000, 9_000)} points on {moment:%A}, with "
            f"{dice.choice(('banks', 'miners', 'retailers', 'shippers'))} leading the way.",
            f"Shares in {riser} {dice.choice(('rose', 'fell'))} {share()} after the company published its results for "
            f"the quarter, while {loser} lost {share()} and {unmoved} was little changed.",
            f"Traders said that volumes were {dice.choice(('thin', 'heavy', 'average'))} ahead of the meeting of the "
            f"central bank on {dice.choice(('Monday', 'Tuesday', 'Thursday'))}, at which no change of the main rate "
            f"of {share()} is expected.",
            f"A barrel of oil cost {dice.randint(50, 110)}.{dice.randint(10, 99)} crowns in the late afternoon, "
            f"{share()} more than the day before. Past performance is no guide to the future.",
        ]
        return f"Index closes {up}", paragraphs

    return made


def traffic(dice: random.Random, name: Callable[[], str]) -> Form:
    """An accident on a road."""

    def made(moment: datetime.datetime) -> tuple[str, list[str]]:
        road, near, far = dice.randint(1, 99), *dice.sample(TOWNS, 2)
        person = name()
        paragraphs = [
            f"A {dice.randint(18, 88)}-year-old {dice.choice(('man', 'woman', 'cyclist'))} was "
            f"{dice.choice(('slightly', 'seriously'))} hurt in an accident on road {road} between {near} and {far} on "
            f"{moment:%A} {dice.choice(('morning', 'evening', 'night'))}, police said.",
            f"According to the police a {dice.choice(('van', 'lorry', 'car', 'bus'))} had left the road for reasons "
            f"that are not yet known and had hit a {dice.choice(('tree', 'wall', 'fence', 'parked car'))}.",
            f"The road was closed for about {dice.randint(1, 9)} hours while the vehicle was recovered, and damage is "
            f"put at {dice.randint(2, 90)}000 crowns. Officer {person} asked witnesses to call the station in {near}.",
        ]
        return f"Accident on road {road}", paragraphs

    return made


FORMS = {"weather": weather, "match": match, "market": market, "traffic": traffic}
