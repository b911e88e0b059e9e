const { kind, report } = read("data");
const main = document.getElementById("main");
const NAMES = {
  rouge1_r: "R-1 recall", rouge1_f: "R-1 F1", rouge2_r: "R-2 recall", rouge2_f: "R-2 F1", rougeLsum_r: "R-Lsum recall",
  rougeLsum_f: "R-Lsum F1", rougeSU4_r: "R-SU4 recall", rougeSU4_f: "R-SU4 F1", words: "words",
  oracle_rouge2_r: "of oracle, recall", oracle_rouge2_f: "of oracle, F1", redundancy: "redundancy", openers: "unresolved openers", faultless: "faultless", dangling: "dangling", furniture: "furniture",
  torn: "torn", twice: "told twice", stale: "overtaken", headline: "headline", support_false: "source does not say it", label_false: "source left out", coverage: "takeaways covered", hits: "takeaways hit", takeaway_precision: "takeaway precision", takeaway_f1: "takeaway F1",
};
// What each figure says, where it comes from, and when to distrust it.
const ROUGE = ["https://aclanthology.org/W04-1013/", "Lin (2004)"];
const UNITS = ["https://aclanthology.org/N04-1019/", "Nenkova and Passonneau (2004)"];
const MEANING = {
  rouge1: ["Words shared with the references. Rises with length alone: compare at one budget only.", ROUGE],
  rouge2: ["Pairs of neighbouring words shared with the references; the usual figure for extracts.", ROUGE],
  rougeLsum: ["Longest common subsequences, sentence by sentence.", ROUGE],
  rougeSU4: ["Words, and pairs with at most four words between them.", ROUGE],
  words: ["White-space words of the summary."],
  oracle: ["ROUGE-2 as a share of what a greedy choice of sentences that looks at the references reaches."],
  redundancy: ["Share of a sentence's word pairs that one other sentence of the summary has. Paraphrase goes unseen."],
  openers: ["Sentences that open on \u201che\u201d, \u201cthe move\u201d, \u201cbut\u201d and the like without what they point to. English only."],
  coverage: ["Reference takeaways that are said: the expected number, to the nearest half. Long summaries are graded too kindly.", UNITS],
  hits: ["Takeaways that a person would rather find said than not (probability .5 or more, nothing contradicts).", UNITS],
  takeaway_precision: ["How much of what the summary says is in the takeaways.", UNITS],
  takeaway_f1: ["Harmonic mean of takeaways covered and takeaway precision.", UNITS],
  dangling: ["Sentences that lean on something not said before them."],
  furniture: ["Sentences that hold a caption, credit, menu or call to act."],
  torn: ["Sentences without beginning or end, or two in one."],
  twice: ["Sentences that tell what an earlier one told."],
  stale: ["Sentences with a figure or a state that an article of a later day has overtaken; not counted as faults of the sentence by itself."],
  headline: ["Headlines that are broken, point back, or are not in the body; of those that are given."],
  support_false: ["Key points with a cited sentence that hardly says them. A place to look, no verdict."],
  label_false: ["Key points that another source says too, and it is not named."],
  faultless: ["Sentences that show none of these four faults."],
  bcubed: ["The share of an article's event that belongs with it, either way round; fair to events of every size.", ["https://doi.org/10.1007/s10791-008-9066-8", "Amigó et al. (2009)"]],
  pairwise: ["Pairs of articles joined rightly; ruled by the largest events."],
  ari: ["Pairs joined rightly, corrected for chance.", ["https://doi.org/10.1007/BF01908075", "Hubert and Arabie (1985)"]],
  ami: ["Shared information of both partitions, corrected for chance.", ["https://jmlr.org/papers/v11/vinh10a.html", "Vinh et al. (2010)"]],
};
const PARTS = { r: " Recall: of the reference.", f: " F1: of both.", p: " Precision: of the summary.", recall: " Recall.", precision: " Precision.", f1: " F1." };
const rootOf = (key) => (MEANING[key] ? key : Object.keys(MEANING).find((root) => key.startsWith(root + "_")) ?? "");
const meaning = (key) => (rootOf(key) ? MEANING[rootOf(key)][0] + (rootOf(key) === key ? "" : PARTS[key.split("_").pop()] ?? "") : "");
const headOf = (key) => ({ name: named(key), title: meaning(key), link: rootOf(key) ? `#figure-${rootOf(key)}` : undefined });
// How far a detector of faults is right, on briefings that a reader marked or on made weeks whose facts are known.
const agreement = (root) => {
  const { read: marked, weeks } = kind === "summaries" ? read("agreement") : { read: { kinds: {} }, weeks: { kinds: {} } };
  const told = (on, { precision, recall }) => ` On ${on}, precision ${decimal(precision, 2)} and recall ${decimal(recall, 2)}.`;
  if (marked.kinds[root]) return told(`${marked.briefings} briefings that a reader had marked`, marked.kinds[root]);
  return weeks.kinds[root] ? told("the sentences of made weeks whose facts are known", weeks.kinds[root]) : "";
};
const glossary = (keys) => section("What each figure says", make("dl", { class: "glossary" }, ...[...new Set(keys.map(rootOf))].filter(Boolean).flatMap((root) => {
  const [text, source] = MEANING[root];
  const names = keys.filter((key) => rootOf(key) === root).map(named).join(", ");
  return [make("dt", { id: `figure-${root}` }, names), make("dd", {}, text + agreement(root), ...(source ? [" ", make("a", { href: source[0], rel: "noreferrer" }, source[1])] : []))];
})));
const named = (key) => NAMES[key] ?? key.replaceAll("_", " ");
const places = (key) => (key === "words" ? 1 : 4);

// Topics by how far the first system falls behind the second, then by how little it reaches; those without a figure last.
const worstFirst = (own, other) => own.map((_, n) => n).sort((a, b) => {
  const gap = (n) => (own[n] === null || other[n] === null ? Infinity : own[n] - other[n]);
  return gap(a) - gap(b) || (own[a] ?? Infinity) - (own[b] ?? Infinity) || a - b;
});

const summariesPage = () => {
  const { systems, set } = report, scores = read("scores");
  const keys = Object.keys(NAMES).filter((key) => systems.some((s) => s.figures[key]));
  const names = systems.map((s) => s.name);
  document.getElementById("about").textContent =
    `${set.topics} topics, ${set.references} references, SHA-256 ${set.sha256} · ${report.signatures.rouge2_f} · ${report.takeaway_scorer}`;

  const cell = (key, value) => ({ text: decimal(value?.mean, places(key)), value: value?.mean ?? -1, title: interval(value) });
  // A few figures that fit a laptop; the rest, family by family, a click away.
  const tableOf = (chosen, counts = []) => table([{ name: "system" }, ...chosen.map(headOf), ...counts.map((key) => ({ name: named(key), title: "topics" }))],
    systems.filter((s) => !chosen.length || chosen.some((key) => s.figures[key])).map((s) => ({ cells: [{ text: s.name }, ...chosen.map((key) => cell(key, s.figures[key])), ...counts.map((key) => ({ text: s[key], value: s[key] }))] })),
    { filter: false, sorted: 1 });
  const has = (list) => list.filter((key) => keys.includes(key));
  const counts = ["not_run", "failed", "missing", "empty", "over_budget"].filter((key) => systems.some((s) => s[key]));
  const figures = make("div", {}, tableOf(has(["rouge2_f", "rouge1_f", "rougeLsum_f", "coverage", "hits", "faultless", "words"]), counts),
    ...[["ROUGE", has(["rouge1_r", "rouge1_f", "rouge2_r", "rouge2_f", "rougeLsum_r", "rougeLsum_f", "rougeSU4_r", "rougeSU4_f"])],
      ["Share of the oracle, repetition, length", has(["oracle_rouge2_r", "oracle_rouge2_f", "redundancy", "words"])],
      ["Takeaways", has(["coverage", "hits", "takeaway_precision", "takeaway_f1"])],
      ["What a reader would mark, in shares of sentences", has(["faultless", "dangling", "furniture", "torn", "twice", "stale", "openers"])],
      ["The same, in shares of headlines and of key points", has(["headline", "support_false", "label_false"])],
    ].filter(([, list]) => list.length).map(([title, list]) => make("details", {}, make("summary", {}, title), tableOf(list))));

  const means = make("div", { class: "plot" }), gaps = make("div", { class: "plot" });
  const drawMeans = (key) => intervalPlot(means, systems.map((s) => ({ name: s.name, value: s.figures[key] })), named(key), false, key !== "words");
  const compared = Object.keys(systems.find((s) => Object.keys(s.versus).length)?.versus ?? {});
  const drawGaps = (key) => intervalPlot(gaps, systems.map((s) => ({ name: s.name, value: s.versus[key] })), `${named(key)} minus ${report.baseline}`, true);
  const versus = table([{ name: "system" }, { name: "figure" }, { name: "difference" }, { name: "95 % interval" }, { name: "p" }, { name: "p (Holm)" }],
    systems.flatMap((s) => Object.entries(s.versus).map(([key, d]) => ({ cells: [{ text: s.name }, { text: named(key) },
      { text: decimal(d.mean), value: d.mean }, { text: interval(d), value: d.low }, { text: decimal(d.p), value: d.p }, { text: decimal(d.p_holm), value: d.p_holm }] }))), { page: 13, sorted: 2 });

  const first = names.includes("newsfold") ? "newsfold" : names[0];
  const second = [report.baseline, "lead", ...names].find((name) => name !== first && names.includes(name)) ?? first;
  const chosen = { x: second, y: first, key: scores.systems[first].coverage ? "coverage" : "rouge2_f", topic: null };
  const scatter = make("div", { class: "plot" }), pane = make("div"), list = make("div");
  const ask = (n) => { chosen.topic = n; showTopic(pane, n, [...new Set([chosen.y, chosen.x])]); };
  const draw = () => {
    const [x, y] = [chosen.x, chosen.y].map((name) => scores.systems[name][chosen.key]);
    scatterPlot(scatter, scores.topics, x, y, [`${chosen.x}: ${named(chosen.key)}`, `${chosen.y}: ${named(chosen.key)}`], ask);
    const value = (v) => ({ text: decimal(v, places(chosen.key)), value: v ?? -1 });
    list.replaceChildren(table([{ name: "topic" }, { name: chosen.y }, { name: chosen.x }, { name: "difference" }], worstFirst(y, x).map((n) => [scores.topics[n], n]).map(([id, n]) => ({
      cells: [{ text: id }, value(y[n]), value(x[n]), value(y[n] === null || x[n] === null ? null : y[n] - x[n])], asked: () => ask(n) })), { page: 15 }));
    if (chosen.topic !== null) ask(chosen.topic);
  };
  const set_ = (key) => (value) => { chosen[key] = value; draw(); };
  const byTopic = Object.keys(scores.systems[first]);

  main.append(section("Figures", figures),
    section("Means with 95 % intervals", chooser("figure", keys, "rouge2_f", drawMeans, named), means));
  if (compared.length) main.append(section(`Against ${report.baseline}`, chooser("figure", compared, "rouge2_f", drawGaps, named), gaps, versus));
  main.append(section("Two systems, topic by topic",
    make("div", { class: "bar" }, chooser("figure", byTopic, chosen.key, set_("key"), named), chooser("across", names, second, set_("x")), chooser("up", names, first, set_("y"))),
    ...(first === second ? [] : [make("p", { class: "note" }, "A point or a row opens its topic. Rows: the topics first where the upper system falls furthest behind.")]),
    scatter, list, pane), glossary(keys), noticesOf());
  // report.html#topic=ID opens a topic at once, so that one can be pointed to.
  const asked = scores.topics.indexOf(decodeURIComponent(location.hash.replace(/^#topic=/, "")));
  if (asked >= 0) chosen.topic = asked;
  drawMeans("rouge2_f"); if (compared.length) drawGaps("rouge2_f"); draw();
};

const noticesOf = () => {
  const rows = [
    ...["not_run", "failed", "missing", "empty", "over_budget"].flatMap((key) => (report[key] ?? []).map((each) => [key.replace("_", " "), each.system, each.topic, each.why ?? "scored zero"])),
    ...report.rejected.map((text) => ["rejected", "", "", text]), ...report.noted.map((text) => ["noted", "", "", text]),
  ];
  if (!rows.length) return section("Notices", make("p", { class: "note" }, "None: every system ran on every topic, and every line was read."));
  return section("Notices", table(["what", "system", "topic", "why"].map((name) => ({ name })), rows.map((row) => ({ cells: row.map((text) => ({ text })) })), { page: 20, words: true }));
};

const groupingPage = () => {
  const { set, all, two_or_more: larger } = report;
  document.getElementById("about").textContent = `${set.articles} articles, ${set.gold_events} gold events, SHA-256 ${set.sha256}`;
  const row = (key, values) => ({ cells: [{ text: named(key), title: meaning(key) }, ...values.flatMap((v) => [{ text: decimal(v?.mean), value: v?.mean ?? -1 }, { text: interval(v), value: v?.low ?? -1 }])] });
  const counts = ["articles", "gold_events", "predicted_events", "gold_single", "predicted_single"];
  const heads = ["figure", "all events", "95 % interval", "two or more", "95 % interval"].map((name) => ({ name }));
  const plotted = make("div", { class: "plot" });
  const mistakes = (title, held, outer) => section(title, !held.length ? make("p", { class: "note" }, "None.") : table([outer, "one", "other", "pairs", "articles of one", "articles of the other", "shared terms"].map((name) => ({ name })),
    held.map((m) => ({ cells: [m.within, m.one, m.other].map((text) => ({ text })).concat([{ text: m.pairs, value: m.pairs }],
      [m.one_articles, m.other_articles, m.terms].map((texts) => ({ text: texts.join(", ") }))) })), { words: true }));
  main.append(
    section("Figures", table(heads, Object.keys(all.figures).map((key) => row(key, [all.figures[key], larger.figures[key]])), { filter: false }),
      table(["count", "all", "two or more"].map((name) => ({ name })), counts.map((key) => ({ cells: [{ text: named(key) }, { text: all[key], value: all[key] }, { text: larger[key], value: larger[key] }] })), { filter: false })),
    section("With 95 % intervals", plotted), mistakes("Worst merges", report.merges, "predicted event"), mistakes("Worst splits", report.splits, "gold event"), glossary(Object.keys(all.figures)));
  intervalPlot(plotted, Object.entries(all.figures).map(([key, value]) => ({ name: named(key), value })), "all events", false, true);
};

(kind === "grouping" ? groupingPage : summariesPage)();
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
