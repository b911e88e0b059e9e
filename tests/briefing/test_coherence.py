import pytest

from summarizer.briefing.coherence import dangling, introduced_first, points_back
from summarizer.models import Sentence

EARLIER = (
    "A fire broke out in a warehouse on the Holm quay on Sunday.",
    "Its night watchman, Sverre Lind, was the first to see it.",
    "The county published a report and some figures.",
)


def as_sentences(*texts: str) -> list[Sentence]:
    return [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]


def points(text: str, before: str = "", earlier: tuple[str, ...] = EARLIER) -> bool:
    article = as_sentences(*earlier, text)
    return points_back(article[-1], before, article, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The fire had started in the evening shift, the police in Skarv said.",
        "Crews from three towns fought the blaze, and the warehouse was lost.",
        "Ministers were told of these figures.",
        "In that interview, Sverre Lind blamed the harbour.",
        "The decision drew protests from Skarv.",
        "Crews from Skarv then lowered a boat.",
        "Lind called the harbour at once.",
        "Nobody was hurt, he said.",
        "The smoke would be thin if it reached the town, it said.",
        "Neighbours complain that Lind has slept that night.",
        "Controlled burns on Thursday removed most of the oil, he said.",
        "In Holm the crews worked all night, she said.",
        "The verdict left him angry.",
        "The 75-year-old will not come to Skarv.",
        "The Swiss professor sees no danger.",
        "The Skarv Democrat sees no danger.",
        "Second, teams from Skarv will search the quay.",
        'Another, "Save the quay," has 227 followers.',
        "Skarv's council said that the newly formed group will manage it.",
        "The project was half done when the fire broke out.",
        "The procedure, which takes a day, may fail.",
        "In the hold, 43 of 200 crates were saved.",
        "Ida Moss of Holm Lines refused to comment on the proposal yesterday.",
        "Crews from Skarv have searched all that the warehouse had in it.",
        "Since then, crates have been washed ashore every day.",
        "Holm Lines, however, has refused to pay.",
        "When this is done, Holm Lines may build a wall.",
        "Crews would then attempt to build a wall.",
        "Dubbed the Cormorant, it lies off Holm.",
        '"We will pay for all of it," it said.',
        "Capt Lind denies all charges.",
        "Take the crane of Skarv, for instance.",
        "Nothing can be built in that harbour until the spring.",
        "Eight were found with the help of a diver.",
        "Nothing shows that the two were connected.",
        "The next day, trains ran again.",
        "At the same briefing, the mayor of Skarv promised a report.",
        "Holm Lines said this included the cost of the quay.",
        "While most quays in Skarv are safe, this isn't.",
        "The mayor of Skarv described it as a disgrace.",
        '"We will pay for all of it," he said in Skarv.',
        "A top supporter of the mayor, she led the search in Skarv.",
        "Earlier Monday, crews in Skarv said that the well was safe.",
        "When no oil came up, they knew that the quay of Skarv was safe.",
        "During that time, oil would flow into the bay of Skarv.",
        "Neither has been charged in Skarv.",
        "The first two are small valves.",
        "During a long trial they were shown a film of the quay.",
        "The American public is not so stupid, he says.",
        "The Holm fire has eaten away at his fortune.",
        'Beside the gate called the "Holm Arch", he hid a crate.',
        "A new wall around Skarv would do that.",
        "For some, a new wall in Skarv is the answer.",
        "Pictures of his boats hang in Skarv.",
        "Alternatively, a tug from Skarv could be sent.",
        "In response, Skarv has sent a tug.",
        "Others believe that the quay of Holm was never safe.",
        "The mayor of Skarv claims that the 36 crates were empty.",
        "Speaking ahead of a meeting with Ida Moss, he called the quay of Skarv safe.",
        'In an interview with the Skarv Courier, she said: "The quay is safe."',
        "In a Town Hall statement, she called the quay of Skarv safe.",
        "Skarv, meanwhile, has turned to the mayor of Holm.",
        "Twenty-two were found with the help of a diver.",
        "A clerk at the quay said it was the worst fire of the year in Skarv.",
        "The mayor of Skarv made the same remark on Monday.",
        "The oil would fill 900 of them.",
        "It is the worst fire of Skarv in years.",
    ],
)
def test_a_sentence_points_back_at_what_its_article_told_before(text: str) -> None:
    assert points(text)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The fire had started in the evening shift, the police in Skarv said.", "A fire in Holm is out."),
        ("Lind called the harbour at once.", "Its watchman, Sverre Lind, was the first to see the fire."),
        ("The report on the harbour is out.", ""),
        ("The president opened the new bridge at Holm.", ""),
        ("Trains were late again this week.", ""),
        ("The county counts those injured at Holm every year.", ""),
        ("As he left the court, Ida Moss smiled.", ""),
        ("A driver said that he had seen smoke.", ""),
        ("Ida Moss says her crew is safe.", ""),
        ("The Swiss professor sees no danger.", "A professor of Skarv looked at the smoke."),
        ("The company sees no danger.", "Ships of Holm Lines look at the smoke."),
        ("The dryer had been sold for years, the company said.", "Moss recalls a dryer that Holm makes."),
        ("The project was half done when the fire broke out.", "A fire has ended her project, Moss says."),
        ("The council of Holm refused to comment.", ""),
        ("The county said that trains were late.", ""),
        ("The permit for the quay was refused.", ""),
        ("The glue beneath the new boards in Holm was wet.", ""),
        ("The challenger, Ida Moss, has moved past the mayor of Skarv.", ""),
        ("Capt Sverre Lind denies all charges.", ""),
        ("According to Holm Lines, it will pay.", ""),
        ("In response to her letter, Skarv sent a tug.", ""),
        ("Speaking of his crew, Sverre Lind asked for help.", ""),
        ("The crate was sold in Holm.", "Three crates and one crate of tea were found."),
        ("The toll has risen to five.", "Three people have died in Holm."),
        ("During a long trial jurors saw that they were lied to.", ""),
        ("The first ships of Holm Lines are at sea.", ""),
    ],
)
def test_a_sentence_whose_reader_knows_what_it_means_points_at_nothing(text: str, before: str) -> None:
    assert not points(text, before)


def test_the_first_sentence_of_an_article_points_at_nothing() -> None:
    assert not points("The governor could not postpone the vote, the court in Holm ruled.", earlier=())


def test_one_of_many_is_not_named_by_the_many() -> None:
    assert points("The crate was sold in Holm.", "Three crates of tea were found.")


@pytest.mark.parametrize(
    "earlier", ["The Skarv Harbour Board (SHB) will decide.", "Ships have left Holm."], ids=["spelt", "not"]
)
def test_rare_letters_point_back_that_nothing_so_far_has_spelt_out(earlier: str) -> None:
    text = "A spokesman of SHB saw no danger."
    assert points(text, earlier=(earlier,))
    assert not points(text, "SHB will decide.", earlier=(earlier,))
    assert not points(text, "The Skarv Harbour Board will decide.", earlier=(earlier,))
    assert points("Four towns of the coast founded SHB.", earlier=(earlier,))


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman of the Skarv Harbour Board, or SHB, saw no danger.",
        "A spokesman told the BBC at 1100 GMT that NATO saw no danger.",
        "HOLM FERRY SINKS as the crew looks on.",
    ],
    ids=["spelt out", "known", "shouted"],
)
def test_letters_that_are_spelt_out_or_known_do_not(text: str) -> None:
    assert not points(text, "", earlier=("Ships have left Holm.",))


def introduced() -> dict[str, list[Sentence]]:
    texts = {
        "a": (
            "A fire broke out in Holm.",
            "The watchman, Sverre Lind, saw it.",
            "Lind called the harbour at once.",
        ),
        "b": ("Ships have left Holm.", "They went to Skarv, Sverre Lind said."),
    }
    return {
        article: [Sentence(article, place, 0, 0, len(text), text) for place, text in enumerate(said)]
        for article, said in texts.items()
    }


def test_who_is_introduced_later_is_told_of_behind_that() -> None:
    sentences = introduced()
    opening, bare, later = sentences["a"][0], sentences["a"][2], sentences["b"][1]

    assert (opening, later, bare) == introduced_first((opening, bare, later), sentences, "en")


def test_the_opening_stays_in_front_whoever_is_introduced_later() -> None:
    sentences = introduced()
    told = (sentences["a"][2], sentences["b"][1])

    assert told == introduced_first(told, sentences, "en")


def test_what_follows_its_introduction_in_the_article_is_not_dangling() -> None:
    sentences = introduced()

    assert dangling(sentences["a"], sentences, "en") == []
    assert dangling([sentences["b"][0], sentences["a"][2]], sentences, "en") == [sentences["a"][2]]


def test_what_the_company_is_called_no_word_of_a_headline_tells() -> None:
    told = as_sentences(
        "A fire broke out on Sunday.", "Holm Lines owns a company.", "The firm owns ten boats."
    )
    [opening, _, later] = told
    assert dangling((opening, later), {"a": told}, "en", "fire quay") == [later]


def test_whom_the_headline_names_is_introduced() -> None:
    sentences = introduced()
    bare = sentences["a"][2]

    assert dangling([sentences["b"][0], bare], sentences, "en", "Lind sees a fire") == []


def test_what_the_article_spoke_of_points_back_where_the_briefing_has_not() -> None:
    earlier = ("Sea turtles nest on the beach.", "Skarv has a harbour.")
    text = "The mayor of Skarv told crews to avoid the turtles."
    assert points(text, "Crews burn oil off Skarv.", earlier=earlier)
    assert not points(text, "Crews burn oil off Skarv, where turtles nest.", earlier=earlier)
    assert not points(
        "The mayor of Skarv is the driving force.", "Crews burn oil.", earlier=("A force sailed.",)
    )


def test_a_number_says_which_minute_of_many_is_meant() -> None:
    earlier = ("Ida Moss scored for Skarv in the first minute.",)
    before = "Skarv have beaten Holm."
    assert not points("Ida Moss scored for Skarv again in the 74th minute.", before, earlier=earlier)
    assert points("Ida Moss scored for Skarv again in the wild minute.", before, earlier=earlier)


def test_a_surname_is_bare_also_right_behind_a_sentence_of_its_article() -> None:
    article = as_sentences(
        "Its watchman, Sverre Lind, saw it.", "A fire broke out in Holm.", "Lind called Skarv."
    )
    assert dangling(article[1:], {"a": article}, "en") == [article[2]]


@pytest.mark.parametrize(
    "introduced", ["Ida moss, 52, was on the ferry on monday.", "nobody was hurt on monday, ida moss said."]
)
def test_a_surname_is_bare_in_small_letters_too(introduced: str) -> None:
    text = "Crews were late on tuesday, moss told reporters."
    assert points(text, earlier=(introduced,))
    assert not points(text, "The captain is ida moss.", earlier=(introduced,))
    assert not points("Crews were late on tuesday, ida moss told reporters.", earlier=(introduced,))


def test_a_pronoun_has_whom_it_means_in_front_of_it_where_names_do_not_show() -> None:
    text = "On monday ida moss said that she had seen the ferry run aground."
    small = as_sentences("the ferry alma ran aground off holm on monday.", text)
    assert not points_back(small[1], "", small, "en")
    assert points(text, earlier=("The ferry Alma ran aground off Holm on Monday.",))


@pytest.mark.parametrize(
    "text",
    [
        "Ministers read the report about a ferry.",
        "Crews spoke of the moments a woman called for help.",
        "Crews were busy this past Friday.",
        "In the meantime, crews from three towns stood by.",
        "Crews in Skarv missed the 6 p.m. news.",
    ],
)
def test_what_is_said_right_behind_it_tells_which_thing_is_meant(text: str) -> None:
    assert not points(text)
