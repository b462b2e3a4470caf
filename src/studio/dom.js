// Elements of the page.

/** An element with attributes and children; texts are only ever texts. */
export function element(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

export const button = (text, onclick, given = {}) =>
  element('button', { type: 'button', onclick, ...given }, text);

/** A sentence, in which what stands between backticks is code. */
export function prose(text) {
  return text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? element('code', {}, part) : part));
}
