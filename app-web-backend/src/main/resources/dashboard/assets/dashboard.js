// The dashboard page: signs in, shows totals, a chart and the list of runs, and says so when the
// server cannot be reached. All text from the server is put in as text, never as markup.

import { ApiError, get } from "./api.js";
import { drawChart, drawTable } from "./chart.js";
import { element, unknown } from "./element.js";
import { formats, plusDays } from "./format.js";
import { runLine } from "./runs.js";
import { readAccount, signIn, signOut } from "./session.js";

const PAGE = 50;
/** More columns than this are hard to see: then months are shown, or years. */
const MOST_COLUMNS = 156;
const COARSER = ["week", "month", "year"];

const at = id => document.getElementById(id);

/** What is shown now; null when nobody is signed in. */
let shown = null;
/** Counts the loads, so that an answer to an older one is not shown. */
let loads = 0;

async function load() {
  const number = ++loads;
  await trying("Loading your runs…", load, async () => {
    const account = await readAccount();
    const format = formats(account);
    const days = daysOf(at("period").value, format.today());
    const [totals, history, runs] = await Promise.all([
      get("/v1/dashboard/totals", days),
      readHistory(days),
      get("/v1/runs", { ...days, limit: PAGE }),
    ]);
    if (number === loads) {
      shown = { account, format, days, totals, history, runs };
      show();
    }
  });
}

/** By week, or by month or year where there are too many weeks to see. */
async function readHistory(days) {
  for (const bucket of COARSER) {
    const isLast = bucket === COARSER.at(-1);
    try {
      const history = await get("/v1/dashboard/history", { ...days, metric: "distance", bucket });
      if (isLast || history.points.length <= MOST_COLUMNS) {
        return history;
      }
    } catch (failure) {
      if (isLast || !(failure instanceof ApiError && failure.status === 400)) {
        throw failure;
      }
    }
  }
  throw new Error("unreachable");
}

function daysOf(period, today) {
  switch (period) {
    case "year": return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case "weeks": return { from: plusDays(today, -12 * 7 + 1), to: today };
    default: return { from: null, to: null };
  }
}

function show() {
  const { account, format } = shown;
  at("display-name").textContent = account.displayName;
  at("clock").textContent = `Days and times are those of ${format.timeZone}.`;
  at("who").hidden = false;
  at("signing-in").hidden = true;
  at("dashboard").hidden = false;
  showTotals();
  showChart();
  at("run-lines").replaceChildren();
  showRuns(shown.runs);
}

function showTotals() {
  const { totals, format } = shown;
  const weeks = totals.currentStreakWeeks;
  at("totals").replaceChildren(...[
    ["Runs", String(totals.runs)],
    ["Distance", format.distance(totals.distanceMeters)],
    ["Moving time", format.duration(totals.movingSeconds)],
    ["Average pace", format.pace(totals.distanceMeters, totals.movingSeconds)],
    ["Ascent", format.ascent(totals.ascentMeters)],
    ["Energy", format.energy(totals.energyKcal)],
    ["Longest run", format.distance(totals.longestRunMeters)],
    ["Current streak", `${weeks} ${weeks === 1 ? "week" : "weeks"}`],
  ].map(([name, value]) => element("div", {},
    element("dt", {}, name), element("dd", {}, ...(value === null ? unknown() : [value])))));
}

function showChart() {
  const { history, format } = shown;
  const points = history.points.map(point => ({ ...point, value: format.length(point.value) }));
  at("chart-title").textContent = `Distance by ${history.bucket}`;
  drawChart(at("chart"), history.bucket, points, format.lengthUnit);
  drawTable(at("chart-table"), history.bucket, points, format.lengthUnit);
}

function showRuns({ items, nextCursor }) {
  at("run-lines").append(...items.map(run => runLine(run, shown.format)));
  at("runs").hidden = at("run-lines").childElementCount === 0;
  at("no-runs").hidden = !at("runs").hidden;
  at("more").hidden = nextCursor === null;
  shown.runs = { items, nextCursor };
}

async function showMore() {
  const number = loads;
  const { nextCursor } = shown.runs;
  await trying("Loading more runs…", showMore, async () => {
    const next = await get("/v1/runs", { ...shown.days, limit: PAGE, cursor: nextCursor });
    if (number === loads && shown.runs.nextCursor === nextCursor) {
      showRuns(next);
    }
  });
}

function showSignIn() {
  loads++;
  shown = null;
  at("who").hidden = true;
  at("dashboard").hidden = true;
  at("display-name").textContent = "";
  at("totals").replaceChildren();
  at("chart").replaceChildren();
  at("chart-table").replaceChildren();
  at("run-lines").replaceChildren();
  at("signing-in").hidden = false;
  at("email").focus();
}

/**
 * Does something that asks the server; says what went wrong, and offers to try it again.
 *
 * @return whether it went well
 */
async function trying(words, again, work) {
  at("busy").textContent = words;
  try {
    await work();
    hideNotice();
    return true;
  } catch (failure) {
    explain(failure, again);
    return false;
  } finally {
    at("busy").textContent = "";
  }
}

function explain(failure, again) {
  if (!(failure instanceof ApiError)) {
    console.error(failure);
    showNotice("This page could not show the server's answer.", again);
  } else if (failure.kind === "signed-out") {
    if (shown !== null) {
      showNotice("You have been signed out. Sign in again to see your runs.", null);
    } else {
      hideNotice();
    }
    showSignIn();
  } else {
    showNotice(failure.message, failure.kind === "failed" ? again : null);
  }
}

function showNotice(words, again) {
  at("notice-text").textContent = words;
  at("retry").hidden = again === null;
  at("retry").onclick = again;
  at("notice").hidden = false;
}

function hideNotice() {
  at("notice").hidden = true;
}

async function submitSignIn() {
  const isSignedIn = await trying("Signing in…", null, async () => {
    await signIn(at("email").value, at("password").value);
    at("password").value = "";
  });
  if (isSignedIn) {
    await load();
    at("dashboard-title").focus();
  }
}

async function submitSignOut() {
  await trying("Signing out…", submitSignOut, async () => {
    await signOut();
    showSignIn();
  });
}

at("sign-in").addEventListener("submit", event => {
  event.preventDefault();
  submitSignIn();
});
at("sign-out").addEventListener("click", submitSignOut);
at("refresh").addEventListener("click", load);
at("period").addEventListener("change", load);
at("more").addEventListener("click", showMore);
document.addEventListener("visibilitychange", () => {
  if (shown !== null && document.visibilityState === "visible") {
    load();
  }
});
let redraw = 0;
window.addEventListener("resize", () => {
  clearTimeout(redraw);
  redraw = setTimeout(() => { if (shown !== null) { showChart(); } }, 150);
});
load();
