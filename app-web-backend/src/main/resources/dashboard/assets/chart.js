// Draws a column chart of a history as SVG, and the same as a table.

import { decimal, plusDays, readableDay } from "./format.js";
import { element } from "./element.js";

const SVG = "http://www.w3.org/2000/svg";
const LEAST_COLUMNS = 12;
const MARGIN = { top: 12, right: 8, bottom: 26, left: 40 };
const HEIGHT = 220;

/**
 * @param bucket week, month or year
 * @param points {start, value, runs}, oldest first, the value in the unit that is shown
 * @param unit such as km
 */
export function drawChart(container, bucket, points, unit) {
  container.replaceChildren(svgOf(bucket, padded(bucket, points), points, unit,
    Math.max(280, container.clientWidth || 600)));
}

export function drawTable(container, bucket, points, unit) {
  const head = element("tr", {},
    element("th", { scope: "col" }, bucketName(bucket)),
    element("th", { scope: "col", class: "number" }, `Distance (${unit})`),
    element("th", { scope: "col", class: "number" }, "Runs"));
  const lines = points.toReversed().map(point => element("tr", {},
    element("th", { scope: "row" }, readable(bucket, point.start)),
    element("td", { class: "number" }, decimal(point.value, 2)),
    element("td", { class: "number" }, String(point.runs))));
  container.replaceChildren(element("table", {},
    element("thead", {}, head), element("tbody", {}, ...lines)));
}

function svgOf(bucket, columns, points, unit, width) {
  const { top, right, bottom, left } = MARGIN;
  const step = niceStep(Math.max(...columns.map(column => column.value), 0.001) / 4);
  const highest = step * Math.max(1, Math.ceil(Math.max(...columns.map(c => c.value)) / step));
  const y = value => top + (HEIGHT - top - bottom) * (1 - value / highest);
  const room = (width - left - right) / columns.length;
  const svg = shape("svg", { class: "chart", viewBox: `0 0 ${width} ${HEIGHT}`, role: "img",
    "aria-labelledby": "chart-name chart-description" });
  svg.append(
    text("title", { id: "chart-name" }, `Distance by ${bucket}`),
    text("desc", { id: "chart-description" }, description(bucket, points, unit)));
  for (let value = 0; value <= highest + step / 2; value += step) {
    svg.append(
      shape("line", { class: "grid", x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      text("text", { class: "end", x: left - 6, y: y(value) + 4 },
        decimal(value, step < 1 ? 1 : 0)));
  }
  svg.append(text("text", { x: 0, y: HEIGHT - 6 }, unit));
  const gap = room > 6 ? Math.min(room * 0.25, 8) : room * 0.1;
  columns.forEach((column, i) => {
    const rect = shape("rect", { class: "column", x: left + i * room + gap / 2,
      y: y(column.value), width: room - gap, height: y(0) - y(column.value),
      rx: Math.min(3, room / 6) });
    rect.append(text("title", {},
      `${readable(bucket, column.start)}: ${decimal(column.value, 2)} ${unit}`));
    svg.append(rect);
  });
  labels(bucket, columns, left, room, width - right).forEach(label => svg.append(
    text("text", { class: "middle", x: label.x, y: HEIGHT - 6 }, label.words)));
  return svg;
}

/** Names of months or years under the first column of each, as many as there is room for. */
function labels(bucket, columns, left, room, end) {
  const name = bucket === "week" ? { month: "short" }
    : bucket === "month" ? { month: "short", year: "2-digit" } : { year: "numeric" };
  const least = bucket === "month" ? 62 : 44;
  const found = [];
  let before = null;
  columns.forEach((column, i) => {
    const isJanuary = bucket === "week" && column.start.slice(5, 7) === "01";
    const words = readableDay(column.start, isJanuary ? { year: "numeric" } : name);
    if (words === before) {
      return;
    }
    before = words;
    const x = left + (i + 0.5) * room;
    if (found.length === 1 && i * room < least) {
      found.pop(); // the end of a month makes room for the month after it
    }
    const isFree = found.length === 0 || x - found.at(-1).x >= least;
    if (isFree && x - least / 2 > left - 20 && x + least / 2 < end + 16) {
      found.push({ x, words });
    }
  });
  return found;
}

function description(bucket, points, unit) {
  if (points.length === 0) {
    return "No runs in this period.";
  }
  const total = points.reduce((sum, point) => sum + point.value, 0);
  const most = points.reduce((one, other) => other.value > one.value ? other : one);
  return `${points.length} ${bucket}${points.length === 1 ? "" : "s"}, from ${
    readable(bucket, points[0].start)} to ${readable(bucket, points.at(-1).start)}. ${
    decimal(total, 1)} ${unit} in all; the most, ${decimal(most.value, 1)} ${unit}, in the ${
    bucket} of ${readable(bucket, most.start)}. The same figures are in the table below.`;
}

/** A few empty weeks in front of a short history, so that one run is not one huge column. */
function padded(bucket, points) {
  const columns = [...points];
  while (bucket === "week" && columns.length > 0 && columns.length < LEAST_COLUMNS) {
    columns.unshift({ start: plusDays(columns[0].start, -7), value: 0, runs: 0 });
  }
  return columns.length > 0 ? columns : [{ start: "2000-01-01", value: 0, runs: 0 }];
}

/** The next of 1, 2, 5, 10, … that is not smaller. */
function niceStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => step >= value * 0.999);
}

function readable(bucket, start) {
  return bucket === "year" ? readableDay(start, { year: "numeric" })
    : bucket === "month" ? readableDay(start, { month: "long", year: "numeric" })
    : readableDay(start);
}

function bucketName(bucket) {
  return bucket === "week" ? "Week from" : bucket === "month" ? "Month" : "Year";
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  return made;
}

function text(name, attributes, words) {
  const made = shape(name, attributes);
  made.textContent = words;
  return made;
}
