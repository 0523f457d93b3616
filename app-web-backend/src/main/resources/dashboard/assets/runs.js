// The list of runs.

import { element, unknown } from "./element.js";

const STATUS = {
  "recording": "Recording",
  "awaiting-points": "Waiting for points",
  "complete": "Complete",
};

/** One line of the table. The labels are shown where the table's head is not, on a narrow screen. */
export function runLine(run, format) {
  const figures = run.summary ?? {};
  return element("tr", {},
    element("th", { scope: "row" }, ...start(run, format)),
    figure("Distance", format.distance(figures.distanceMeters)),
    figure("Moving", format.duration(figures.movingSeconds)),
    figure("Pace", format.pace(figures.distanceMeters, figures.movingSeconds)),
    figure("Ascent", format.ascent(figures.ascentMeters)),
    figure("Energy", format.energy(figures.energyKcal)),
    element("td", { class: "status" }, ...status(run)));
}

function start(run, format) {
  const time = element("time", { datetime: run.startedAt }, format.day(run.startedAt));
  return [time, element("span", { class: "faint" }, ` ${format.time(run.startedAt)}`)];
}

function figure(label, words) {
  return element("td", { class: "number", "data-label": label },
    ...(words === null ? unknown() : [words]));
}

function status(run) {
  const words = [STATUS[run.status] ?? run.status];
  if (run.provisional) {
    words.push(" ", element("span", { class: "badge",
      title: "Points are still missing: these figures may change" }, "provisional"));
  }
  return words;
}
