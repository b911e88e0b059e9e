"""The thresholds for merging two groups of articles: similarity, cohesion and evidence."""

import math

from summarizer.grouping.evidence import EVIDENT, untaught
from summarizer.grouping.linkage import LinkageRule
from summarizer.grouping.vectors import DocumentFrequencies

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
# Chosen with the constants of ``evidence``. Before there was any, at .10, .105, .11, .115, .12: ECB+ .935, .940, .937,
# .936, .929; AllSides .965, .968, .972, .972, .969; Multi-News .932, .931, .932, .933, .934.
THRESHOLD = 0.101
# With an open table vectors keep the terms that one article alone has, and cosines are lower: the share of THRESHOLD
# that is asked for then, of a table that was learnt from articles. docs/decisions/0012-frequencies-in-the-store.md
LEARNT = 0.82
# Chosen with the constants of ``evidence``. A table that has counted few articles fades more of what a growing event
# shares: so much less is asked for.
YOUNG = 0.16
SIZE_POWER = 0.15  # chosen with the constants of ``evidence``
# Chosen with the constants of ``evidence``. Before there was any, affairs of tests/grouping (132 pairs) judged wrongly
# at 0, .3, .35, .4, .45, .5, .55: 14, 10, 8, 4, 2, 2, 2; F1 of
# ECB+ .937 up to .45, then .934 and .926; AllSides and Multi-News within .002 of .971 and .931.
COHESION = 0.535
# Of two groups that publishers dated: the share of contents, times that of evidence, times what silence leaves. Later
# reports of an affair that grows tell what the first told nearly as much as they tell each other; two matches, fires or
# trials are alike in contents, less in what is evidence. Exact events of five made weeks, in a call and in a young
# store (of 85): with two bursts by days in its place 76, 73; at .2, .22, .25, .27, .3 with six days 79, 73; 79, 73;
# 79, 75; 79, 76; 78, 76; with four and eight days the same or one less. Either share to the power .5 to 1.5, with a bar
# that suits it, the same. AllSides has .972 at each, and the same files of short items are right.
# Where nobody dates them ECB+ has .933 to .939 at .2 to .4, .941 without.
AFFAIR = 0.27
OPENING_POWER = 0.5  # of ``linkage.ENOUGH_OPENING``, which has the evidence
# Which groups merge first is decided by how alike they are and by their evidence: an item on two affairs of one port
# goes to the one that it tells. At a power of 0, .25, .5 and 1 of mean evidence the weeks have 78, 73; 78, 75; 78, 75;
# 78, 73; ECB+ .939, .937, .941, .934.
ORDER_POWER = 0.5
# A column or a vigil is like one or two reports of its event, and days after the others. At a power of 0, .4, .6, .8
# and 1 exact events of two made weeks are 23, 24, 25, 25, 25 and AllSides has .9715, .9716, .9716, .9716, .9695; with
# evidence counted up to 2.5 times what is needed .9705. Where nobody dates them, Multi-News loses .001.
LONE_POWER, MOST_EVIDENCE = 0.6, 1.5
# Among few articles of one town or club a shared word or two show more than they prove: so much more is asked for where
# nobody has counted any, and that fades with this power of what is prior. F1 of the judged pairs is .795 at 0 and .16,
# .797 at .18; at .2 and the second power a quake of the sample falls in two when its first report is left out; with .17
# and the third power a Chinese pair is lost.
MORE_EVIDENT, EVIDENT_POWER = 0.18, 4.0
# What its publisher dated may be told by two reports of an event where neither tells it alone: a form or a place that
# it shares with one, another outlet's report of the same has not. Of articles that stay alone beside a group that shows
# .6 or more of what is needed, the seven with 1.25 times that of two together are of its event, of those with less
# three of 25. From 1.25 to 1.4 times a made week has 11 of 16 events (9), AllSides .972 (.971), and of 120 files and
# three weeks, in a call and in a young store, 63 to 74 pairs are split wrongly (88), 74 joined (72); at 1.2 an event of
# a young store is lost, at 1.15 three. Where nobody dates it, the judged pairs lose .007 to .01. Of two groups as of
# one article: a further week has one event more in a call and in a young store, at 1.5 and 1.75 in a call alone.
TWO_WITNESSES = 1.25


def threshold_of(table: DocumentFrequencies) -> float:
    """How alike the articles of an event are, by the table that vectors are made with."""
    taught = LEARNT if table.open and table.articles else 1.0
    return THRESHOLD * taught * (1 - YOUNG * untaught(table) ** 2)


def evidence_needed(table: DocumentFrequencies) -> float:
    """What the best evidence across two groups must reach."""
    taught = LEARNT if table.open and table.articles else 1.0
    return EVIDENT * taught * (1 + MORE_EVIDENT * math.pow(untaught(table), EVIDENT_POWER))


def tight_rule(table: DocumentFrequencies) -> LinkageRule:
    """When two parts of a loose group are one event."""
    return LinkageRule(
        threshold_of(table),
        SIZE_POWER,
        COHESION,
        evidence_needed(table),
        AFFAIR,
        OPENING_POWER,
        ORDER_POWER,
        LONE_POWER,
        MOST_EVIDENCE,
        TWO_WITNESSES,
    )
