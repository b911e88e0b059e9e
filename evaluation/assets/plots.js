// Plots by plotly.js, in the colours of the page; drawn again when the reader's theme changes.
const plots = new Map();
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// plotly.js reads a little markup in labels: take its meaning away.
const plain = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const layout = (changes) => {
  const axis = { gridcolor: colour("--line"), zerolinecolor: colour("--soft"), linecolor: colour("--line"), automargin: true };
  return {
    paper_bgcolor: colour("--paper"), plot_bgcolor: colour("--paper"), showlegend: false, hovermode: "closest",
    font: { color: colour("--ink"), family: "system-ui, sans-serif", size: 13 }, margin: { l: 60, r: 20, t: 20, b: 50 },
    ...changes, xaxis: { ...axis, ...changes.xaxis }, yaxis: { ...axis, ...changes.yaxis },
  };
};

const plot = (element, figure) => {
  plots.set(element, figure);
  const { traces, changes } = figure();
  Plotly.react(element, traces, layout(changes), { displaylogo: false, responsive: true });
};
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => plots.forEach((figure, element) => plot(element, figure)));

// Means with their intervals, one line a system, the best on top.
const intervalPlot = (element, rows, title, zero = false, share = false) => plot(element, () => {
  const sorted = rows.filter((row) => row.value && row.value.mean !== null).sort((a, b) => a.value.mean - b.value.mean);
  const off = (bound) => sorted.map(({ value }) => (value.low === null ? 0 : Math.abs(value[bound] - value.mean)));
  // The axis ends where the intervals do, and never outside of what a share can be.
  const ends = sorted.flatMap(({ value }) => [value.mean, value.low ?? value.mean, value.high ?? value.mean]);
  const least = Math.min(...ends, zero ? 0 : Infinity), most = Math.max(...ends, zero ? 0 : -Infinity), room = 0.06 * (most - least || Math.abs(most) || 1);
  const range = share ? [Math.max(0, least - room), Math.min(1.002, most + room)] : [least - room, most + room];
  const narrow = element.clientWidth < 500, short = (name) => (narrow && name.length > 14 ? `${name.slice(0, 13)}…` : name);
  return {
    traces: [{
      type: "scatter", mode: "markers", x: sorted.map((row) => row.value.mean), y: sorted.map((row) => plain(short(row.name))),
      error_x: { type: "data", symmetric: false, array: off("high"), arrayminus: off("low"), color: colour("--accent"), thickness: 2 },
      marker: { color: colour("--accent"), size: 9 },
      text: sorted.map((row) => `${plain(row.name)}: ${decimal(row.value.mean)} ${interval(row.value)}`), hoverinfo: "text",
    }],
    changes: {
      height: 120 + 26 * sorted.length, xaxis: { title: { text: plain(title) }, zeroline: zero, range },
      yaxis: { type: "category", showgrid: false }, margin: { l: narrow ? 95 : 150, r: 20, t: 10, b: 50 },
    },
  };
});

// Two systems topic by topic; a click on a point asks for the topic.
const scatterPlot = (element, topics, one, other, names, asked) => {
  const kept = topics.map((_, n) => n).filter((n) => one[n] !== null && other[n] !== null);
  plot(element, () => {
    const top = Math.max(0.01, ...kept.map((n) => Math.max(one[n], other[n])));
    return {
      traces: [
        { type: "scatter", mode: "lines", x: [0, top], y: [0, top], line: { color: colour("--soft"), dash: "dot" }, hoverinfo: "skip" },
        {
          type: "scatter", mode: "markers", x: kept.map((n) => one[n]), y: kept.map((n) => other[n]), customdata: kept,
          marker: { color: colour("--accent"), size: kept.length > 100 ? 6 : 9, opacity: kept.length > 100 ? 0.45 : 0.9 },
          text: kept.map((n) => `${plain(topics[n])}: ${decimal(one[n])} | ${decimal(other[n])}`), hoverinfo: "text",
        },
      ],
      changes: {
        height: Math.min(560, Math.max(320, element.clientWidth)), xaxis: { title: { text: plain(names[0]) }, range: [-0.03 * top, 1.05 * top] },
        yaxis: { title: { text: plain(names[1]) }, range: [-0.03 * top, 1.05 * top] },
      },
    };
  });
  element.removeAllListeners?.("plotly_click");
  element.on("plotly_click", (event) => { const n = event.points[0].customdata; if (n !== undefined) asked(n); });
};
