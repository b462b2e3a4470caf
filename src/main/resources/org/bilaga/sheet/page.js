'use strict';
// Sorts and filters tables. Everything is there to be read without it.
const word = document.currentScript.dataset.filter;
const figure = text => {
  const plain = text.replace(/[\s\u00a0]/g, '').replace('\u2212', '-').replace(',', '.');
  const found = plain.match(/^[+-]?\d+(\.\d+)?/);
  return found ? Number(found[0]) : -Infinity;
};
const language = document.documentElement.lang;
for (const table of document.querySelectorAll('table.sort')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.className = 'sorter';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const numbers = head.classList.contains('n');
      const now = head.getAttribute('aria-sort');
      const down = now === null ? numbers : now === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...body.rows].sort((one, other) => {
        const a = one.cells[column].textContent;
        const b = other.cells[column].textContent;
        const order = numbers ? figure(a) - figure(b) : a.localeCompare(b, language);
        return down ? -order : order;
      });
      body.append(...rows);
    });
  });
  if (table.classList.contains('filter')) {
    const input = document.createElement('input');
    input.type = 'search';
    input.className = 'filter';
    input.placeholder = word;
    input.setAttribute('aria-label', word);
    table.parentElement.before(input);
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLocaleLowerCase(language);
      for (const row of body.rows) {
        row.hidden = !row.textContent.toLocaleLowerCase(language).includes(wanted);
      }
    });
  }
}
