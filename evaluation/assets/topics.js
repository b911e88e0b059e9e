// One topic: what two systems said beside what people wrote. Its JSON is parsed only when it is asked for.
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const pairsOf = (texts) => {
  const pairs = new Set();
  for (const text of texts) { const words = wordsOf(text); for (let n = 1; n < words.length; n++) pairs.add(`${words[n - 1]} ${words[n]}`); }
  return pairs;
};

// The text with those words marked that stand in a pair of neighbours which the other side has too.
const marked = (text, pairs) => {
  const pieces = text.split(/([\p{L}\p{N}]+)/u), at = pieces.map((_, n) => n).filter((n) => n % 2);
  const lit = new Set();
  for (let k = 1; k < at.length; k++) {
    if (pairs.has(`${pieces[at[k - 1]].toLowerCase()} ${pieces[at[k]].toLowerCase()}`)) { lit.add(at[k - 1]); lit.add(at[k]); }
  }
  const nodes = [];
  for (let n = 0; n < pieces.length; n++) {
    const on = lit.has(n) || (n % 2 === 0 && n > 0 && lit.has(n - 1) && lit.has(n + 1));
    const last = nodes[nodes.length - 1];
    if (last && last.on === on) last.text += pieces[n]; else nodes.push({ on, text: pieces[n] });
  }
  return nodes.map(({ on, text: t }) => (on ? make("mark", {}, t) : document.createTextNode(t)));
};

const briefingOf = (topic, name, pairs) => {
  const held = topic.systems[name];
  if (held.status !== "ran") return [make("h3", {}, name), make("p", { class: "note" }, `${held.status}: ${held.why}`)];
  const openers = new Set(held.openers);
  const marks = (index) => held.faults.filter(([at]) => at === index).map(([, kind, why]) => make("span", { class: "fault", title: why }, kind));
  const items = held.sentences.map((n, index) => make("li", { "data-sentence": index, class: openers.has(index) ? "opener" : undefined,
    title: openers.has(index) ? "opens on something said elsewhere" : undefined }, ...marked(topic.pool[n], pairs), ...marks(index)));
  // What is wrong with what stands beside the sentences: the headline, and the sources of key points.
  const beside = held.whole.map(([at, kind, why]) => make("li", {}, `${kind === "headline" ? "" : `key point ${at + 1}, `}${named(kind)}: ${why}`));
  return [make("h3", {}, name), items.length ? make("ol", {}, ...items) : make("p", { class: "note" }, "nothing"), ...(beside.length ? [make("ul", { class: "note" }, ...beside)] : [])];
};

const takeawayItem = (line, judged, list) => {
  if (!judged) return make("li", {}, line);
  const [grade, sentence, against] = judged;
  const light = (on) => list().querySelectorAll(`[data-sentence="${sentence}"]`).forEach((e) => e.classList.toggle("said", on));
  return make("li", { class: grade >= 0.5 ? "hit" : "missed", tabindex: "0",
    on: sentence === null ? {} : { mouseenter: () => light(true), mouseleave: () => light(false), focus: () => light(true), blur: () => light(false) } },
    line, make("span", { class: "grade" }, `  ${decimal(grade, 2)}${sentence === null ? "" : ` sentence ${sentence + 1}`}${against ? `, contradicted: ${against}` : ""}`));
};

const referencesOf = (topic, name, pairs, list) => {
  let listed = -1;
  return topic.references.flatMap((reference, n) => {
    const title = make("h3", {}, `reference ${n + 1}`);
    if (!reference.listed) return [title, ...reference.lines.map((line) => make("p", {}, ...marked(line, pairs)))];
    listed += 1;
    const judged = topic.systems[name].judged[listed] ?? [];
    return [title, make("ul", {}, ...reference.lines.map((line, k) => takeawayItem(line, judged[k], list)))];
  });
};

const showTopic = (pane, number, names) => {
  const topic = read(`topic-${number}`);
  if (!topic) return;
  const shared = pairsOf(topic.references.flatMap((r) => r.lines));
  const said = make("div", {}, ...names.flatMap((name) => briefingOf(topic, name, shared)));
  const own = pairsOf(topic.systems[names[0]].sentences.map((n) => topic.pool[n]));
  const wrote = make("div", {}, ...referencesOf(topic, names[0], own, () => said));
  pane.replaceChildren(make("h3", {}, topic.id),
    make("p", { class: "note" }, `Marked: neighbouring words that both sides have. Takeaways are those that ${names[0]} covers, with the probability that a person finds them said; tags: what a reader would mark.`),
    make("div", { class: "pane" }, said, wrote));
  pane.scrollIntoView({ block: "nearest" });
};
