/** An HTML element; children that are strings become text, never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** A dash for the eye, a word for the ear. */
export function unknown() {
  return [
    element("span", { "aria-hidden": "true" }, "–"),
    element("span", { class: "visually-hidden" }, "unknown"),
  ];
}
