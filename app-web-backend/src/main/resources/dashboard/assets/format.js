// Turns SI and kcal into what an account displays. What is unknown is null.

const UNITS = {
  metric: { length: "km", metres: 1000, height: "m", heightMetres: 1 },
  imperial: { length: "mi", metres: 1609.344, height: "ft", heightMetres: 0.3048 },
};

/** Formats for an account: its units, its time zone, the browser's language. */
export function formats(account) {
  const units = UNITS[account.units] ?? UNITS.metric;
  const timeZone = knownZone(account.timeZone);
  const day = new Intl.DateTimeFormat(undefined,
    { timeZone, weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const time = new Intl.DateTimeFormat(undefined, { timeZone, hour: "2-digit", minute: "2-digit" });
  return {
    timeZone,
    lengthUnit: units.length,
    length: metres => metres / units.metres,
    distance: known(metres => `${decimal(metres / units.metres, 2)} ${units.length}`),
    ascent: known(metres => `${decimal(metres / units.heightMetres, 0)} ${units.height}`),
    energy: known(kcal => `${decimal(kcal, 0)} kcal`),
    pace: (metres, seconds) => metres > 0 && seconds > 0
      ? `${minutes(seconds / (metres / units.metres))} /${units.length}` : null,
    duration: known(duration),
    day: instant => day.format(new Date(instant)),
    time: instant => time.format(new Date(instant)),
    today: () => isoDay(new Date(), timeZone),
  };
}

const known = format => value => value === null || value === undefined ? null : format(value);

export function decimal(value, digits) {
  return new Intl.NumberFormat(undefined,
    { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** h:mm:ss, or m:ss below an hour. */
export function duration(seconds) {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const rest = minutes(whole % 3600);
  return hours > 0 ? `${hours}:${rest.padStart(5, "0")}` : rest;
}

function minutes(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A day such as 2026-11-21 moved by a number of days. */
export function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day such as 2026-11-21, as people read it. */
export function readableDay(day, options = { day: "numeric", month: "short", year: "numeric" }) {
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" })
    .format(new Date(`${day}T00:00:00Z`));
}

function isoDay(date, timeZone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en",
    { timeZone, calendar: "iso8601", year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(date).map(part => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The zone, or UTC where this browser does not know it. */
function knownZone(timeZone) {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}
