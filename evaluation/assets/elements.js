"use strict";
// Every text of the page passes through here as text; nothing is ever parsed as markup.
const read = (id) => { const block = document.getElementById(id); return block ? JSON.parse(block.textContent) : null; };

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.map((child) => (child instanceof Node ? child : String(child))));
  return element;
};

const decimal = (value, places = 4) =>
  value === null || value === undefined ? "–" : value.toFixed(places).replace(/^(-?)0\./, "$1.");
const interval = (value) => (value && value.low !== null ? `[${decimal(value.low)}, ${decimal(value.high)}]` : "");

const chooser = (label, names, chosen, act, shown = (name) => name) => {
  const select = make("select", { on: { change: () => act(select.value) } },
    ...names.map((name) => make("option", { value: name, ...(name === chosen ? { selected: "" } : {}) }, shown(name))));
  return make("label", {}, `${label} `, select);
};

const section = (title, ...children) => make("section", {}, make("h2", {}, title), ...children);

// A table that sorts by a click on a head and shows only rows whose text holds what is typed.
// heads: [{name, key}], rows: [{cells: [{text, value, title}], asked?: function}], page: rows at a time.
const table = (heads, rows, { page = 0, filter = true, words = false, sorted = -1 } = {}) => {
  let order = { column: sorted, down: true }, typed = "", from = 0;
  const body = make("tbody", { role: "rowgroup" }), count = make("span", { class: "note" });
  const back = make("button", { type: "button", "aria-label": "rows before", on: { click: () => { from -= page; draw(); } } }, "‹");
  const on = make("button", { type: "button", "aria-label": "rows after", on: { click: () => { from += page; draw(); } } }, "›");
  // On a phone rows of many columns are stacked by the style sheet; roles keep them a table for those who hear the page.
  const stacked = heads.length > 4;
  const line_ = (attributes, ...cells) => make("tr", { role: "row", ...attributes }, ...cells);
  const head = line_({}, ...heads.map((each, column) => make("th", { role: "columnheader", scope: "col", title: each.title },
    make("button", { type: "button", on: { click: () => sort(column) } }, each.name),
    ...(each.link ? [make("a", { href: each.link, class: "help", "aria-label": `what ${each.name} says` }, "?")] : []))));
  if (sorted >= 0 && head.children[sorted]) head.children[sorted].setAttribute("aria-sort", "descending");
  const sort = (column) => {
    order = { column, down: order.column === column ? !order.down : column > 0 };
    [...head.children].forEach((cell, n) => (n === column
      ? cell.setAttribute("aria-sort", order.down ? "descending" : "ascending") : cell.removeAttribute("aria-sort")));
    from = 0; draw();
  };
  const compare = (a, b) => {
    const [x, y] = [a, b].map((row) => row.cells[order.column].value ?? row.cells[order.column].text);
    if (x === y) return 0;
    if (x === "–" || y === "–") return x === "–" ? 1 : -1;
    return (x < y ? -1 : 1) * (order.down ? -1 : 1);
  };
  const draw = () => {
    let kept = rows.filter((row) => row.cells.some((cell) => String(cell.text).toLowerCase().includes(typed)));
    if (order.column >= 0) kept = [...kept].sort(compare);
    from = Math.max(0, Math.min(from, kept.length - 1));
    const shown = page ? kept.slice(from, from + page) : kept;
    body.replaceChildren(...shown.map((row) => {
      const cells = row.cells.map((cell, n) => make("td", { role: "cell", title: cell.title, "data-head": heads[n].name }, cell.text));
      if (!row.asked) return line_({}, ...cells);
      const ask = () => { body.querySelectorAll(".shown").forEach((e) => e.classList.remove("shown")); line.classList.add("shown"); row.asked(); };
      const line = line_({ class: "asked", tabindex: "0", on: { click: ask, keydown: (e) => e.key === "Enter" && ask() } }, ...cells);
      return line;
    }));
    count.textContent = page && kept.length > page ? `${from + 1}–${Math.min(from + page, kept.length)} of ${kept.length}` : `${kept.length} rows`;
    back.disabled = from <= 0; on.disabled = from + page >= kept.length;
  };
  const search = make("input", { type: "search", placeholder: "filter", "aria-label": "filter rows",
    on: { input: () => { typed = search.value.toLowerCase(); from = 0; draw(); } } });
  draw();
  const more = page && rows.length > page;
  const bar = make("div", { class: "bar" }, ...(filter && rows.length > 8 ? [search, count] : []), ...(more ? [back, on] : []));
  return make("div", {}, ...(bar.childNodes.length ? [bar] : []), make("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "table" },
    make("table", { role: "table", class: [words && "words", stacked && "stacked"].filter(Boolean).join(" ") }, make("thead", { role: "rowgroup" }, head), body)));
};
