const { kind, report } = read("data");
const main = document.getElementById("main");
const NAMES = {
  rouge1_r: "R-1 recall", rouge1_f: "R-1 F1", rouge2_r: "R-2 recall", rouge2_f: "R-2 F1", rougeLsum_r: "R-Lsum recall",
  rougeLsum_f: "R-Lsum F1", rougeSU4_r: "R-SU4 recall", rougeSU4_f: "R-SU4 F1", words: "words",
  oracle_rouge2_r: "of oracle, recall", oracle_rouge2_f: "of oracle, F1", redundancy: "redundancy", openers: "unresolved openers",
  coverage: "takeaways covered", hits: "takeaways hit", takeaway_precision: "takeaway precision", takeaway_f1: "takeaway F1",
};
const named = (key) => NAMES[key] ?? key.replaceAll("_", " ");
const places = (key) => (key === "words" ? 1 : 4);

const summariesPage = () => {
  const { systems, set } = report, scores = read("scores");
  const keys = Object.keys(NAMES).filter((key) => systems.some((s) => s.figures[key]));
  const names = systems.map((s) => s.name);
  document.getElementById("about").textContent =
    `${set.topics} topics, ${set.references} references, SHA-256 ${set.sha256} · ${report.signatures.rouge2_f} · ${report.takeaway_scorer}`;

  const cell = (key, value) => ({ text: decimal(value?.mean, places(key)), value: value?.mean ?? -1, title: interval(value) });
  const heads = [{ name: "system" }, ...keys.map((key) => ({ name: named(key), title: report.signatures[key] })), { name: "not run" }, { name: "failed" }, { name: "empty" }];
  const figures = table(heads, systems.map((s) => ({ cells: [{ text: s.name }, ...keys.map((key) => cell(key, s.figures[key])),
    ...[s.not_run, s.failed, s.empty].map((n) => ({ text: n, value: n }))] })));

  const means = make("div", { class: "plot" }), gaps = make("div", { class: "plot" });
  const drawMeans = (key) => intervalPlot(means, systems.map((s) => ({ name: s.name, value: s.figures[key] })), named(key));
  const compared = Object.keys(systems.find((s) => Object.keys(s.versus).length)?.versus ?? {});
  const drawGaps = (key) => intervalPlot(gaps, systems.map((s) => ({ name: s.name, value: s.versus[key] })), `${named(key)} minus ${report.baseline}`, true);
  const versus = table([{ name: "system" }, { name: "figure" }, { name: "difference" }, { name: "95 % interval" }, { name: "p" }, { name: "p (Holm)" }],
    systems.flatMap((s) => Object.entries(s.versus).map(([key, d]) => ({ cells: [{ text: s.name }, { text: named(key) },
      { text: decimal(d.mean), value: d.mean }, { text: interval(d), value: d.low }, { text: decimal(d.p), value: d.p }, { text: decimal(d.p_holm), value: d.p_holm }] }))), { page: 13 });

  const first = names.includes("newsfold") ? "newsfold" : names[0];
  const second = [report.baseline, "lead", ...names].find((name) => name !== first && names.includes(name)) ?? first;
  const chosen = { x: second, y: first, key: scores.systems[first].coverage ? "coverage" : "rouge2_f", topic: null };
  const scatter = make("div", { class: "plot" }), pane = make("div"), list = make("div");
  const ask = (n) => { chosen.topic = n; showTopic(pane, n, [...new Set([chosen.y, chosen.x])]); };
  const draw = () => {
    const [x, y] = [chosen.x, chosen.y].map((name) => scores.systems[name][chosen.key]);
    scatterPlot(scatter, scores.topics, x, y, [`${chosen.x}: ${named(chosen.key)}`, `${chosen.y}: ${named(chosen.key)}`], ask);
    const value = (v) => ({ text: decimal(v, places(chosen.key)), value: v ?? -1 });
    list.replaceChildren(table([{ name: "topic" }, { name: chosen.y }, { name: chosen.x }, { name: "difference" }], scores.topics.map((id, n) => ({
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
    scatter, list, pane), noticesOf());
  // report.html#topic=ID opens a topic at once, so that one can be pointed to.
  const asked = scores.topics.indexOf(decodeURIComponent(location.hash.replace(/^#topic=/, "")));
  if (asked >= 0) chosen.topic = asked;
  drawMeans("rouge2_f"); if (compared.length) drawGaps("rouge2_f"); draw();
};

const noticesOf = () => {
  const rows = [
    ...["not_run", "failed", "empty"].flatMap((key) => report[key].map((each) => [key.replace("_", " "), each.system, each.topic, each.why ?? "scored zero"])),
    ...report.rejected.map((text) => ["rejected", "", "", text]), ...report.noted.map((text) => ["noted", "", "", text]),
  ];
  if (!rows.length) return section("Notices", make("p", { class: "note" }, "None: every system ran on every topic, and every line was read."));
  return section("Notices", table(["what", "system", "topic", "why"].map((name) => ({ name })), rows.map((row) => ({ cells: row.map((text) => ({ text })) })), { page: 20, words: true }));
};

const groupingPage = () => {
  const { set, all, two_or_more: larger } = report;
  document.getElementById("about").textContent = `${set.articles} articles, ${set.gold_events} gold events, SHA-256 ${set.sha256}`;
  const row = (key, values) => ({ cells: [{ text: named(key) }, ...values.flatMap((v) => [{ text: decimal(v?.mean), value: v?.mean ?? -1 }, { text: interval(v), value: v?.low ?? -1 }])] });
  const counts = ["articles", "gold_events", "predicted_events", "gold_single", "predicted_single"];
  const heads = ["figure", "all events", "95 % interval", "two or more", "95 % interval"].map((name) => ({ name }));
  const plotted = make("div", { class: "plot" });
  const mistakes = (title, held, outer) => section(title, table([outer, "one", "other", "pairs", "articles of one", "articles of the other", "shared terms"].map((name) => ({ name })),
    held.map((m) => ({ cells: [m.within, m.one, m.other].map((text) => ({ text })).concat([{ text: m.pairs, value: m.pairs }],
      [m.one_articles, m.other_articles, m.terms].map((texts) => ({ text: texts.join(", ") }))) })), { words: true }));
  main.append(
    section("Figures", table(heads, Object.keys(all.figures).map((key) => row(key, [all.figures[key], larger.figures[key]])), { filter: false }),
      table(["count", "all", "two or more"].map((name) => ({ name })), counts.map((key) => ({ cells: [{ text: named(key) }, { text: all[key], value: all[key] }, { text: larger[key], value: larger[key] }] })), { filter: false })),
    section("With 95 % intervals", plotted), mistakes("Worst merges", report.merges, "predicted event"), mistakes("Worst splits", report.splits, "gold event"));
  intervalPlot(plotted, Object.entries(all.figures).map(([key, value]) => ({ name: named(key), value })), "all events");
};

(kind === "grouping" ? groupingPage : summariesPage)();
