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
# Of likeness less what days apart took of it, where publishers dated the articles: a league match and the cup match of
# the same clubs two days later share as many words across as within, but come in two bursts. Exact events of two made
# weeks, in a call and in a young store (56): at 0, 40; from .55 to .65 with days of 2.5, 48; of 2 at .5, .53 to .57,
# .6, .65, 46, 48, 47, 45; of 3 at .55, .58, .6 to .65, 46, 46, 48. AllSides has .970 at 0, else .9716.
# Not where a pair across tells nearly the same, as a report two days later does that repeats how a bridge fell (.66);
# the best pairs of matches of one club have .31 to .42. At .5 AllSides falls back to .970.  # others not tried
# Nor where contents are as alike across as inside (``linkage``): an offer and its acceptance three days later are (1.1
# times), the matches are not (.86 to .90). From .9 to 1.1 times the same; 65 of 84 exact events of three weeks, in a
# call and in a young store, and 62 without.
DATED_COHESION, PLAIN_EVIDENCE = 0.6, 0.5
# A column or a vigil is like one or two reports of its event, and days after the others. At a power of 0, .4, .6, .8
# and 1 exact events of two made weeks are 23, 24, 25, 25, 25 and AllSides has .9715, .9716, .9716, .9716, .9695; with
# evidence counted up to 2.5 times what is needed .9705. Where nobody dates them, Multi-News loses .001.
LONE_POWER, MOST_EVIDENCE = 0.6, 1.5
# Among few articles of one town or club a shared word or two show more than they prove: so much more is asked for where
# nobody has counted any, and that fades with this power of what is prior. F1 of the judged pairs is .795 at 0 and .16,
# .797 at .18; at .2 and the second power a quake of the sample falls in two when its first report is left out; with .17
# and the third power a Chinese pair is lost.
MORE_EVIDENT, EVIDENT_POWER = 0.18, 4.0
# One article that its publisher dated may be told by two reports of an event where neither tells it alone: a form or a
# place that it shares with one, another outlet's report of the same has not. Of articles that stay alone beside a group
# that shows .6 or more of what is needed, the seven with 1.25 times that of two together are of its event, of those
# with less three of 25. From 1.25 to 1.4 times a made week has 11 of 16 events (9), AllSides .972 (.971), and of 120
# files and three weeks, in a call and in a young store, 63 to 74 pairs are split wrongly (88), 74 joined (72); at 1.2
# an event of a young store is lost, at 1.15 three. Where nobody dates the one, the judged pairs lose .007 to .01.
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
        DATED_COHESION,
        PLAIN_EVIDENCE,
        LONE_POWER,
        MOST_EVIDENCE,
        TWO_WITNESSES,
    )
