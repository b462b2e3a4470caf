// Published tables cell by cell: right, wrong or disputed.
import { button, element } from './dom.js';
import { words } from './server.js';

const MARKS = { error: '✗', warning: '!', info: '~' };

/** Appendices as tables; a cell that differs tells what it should be, and leads to its place. */
export function appendices(all, goTo) {
  if (!all.length) {
    return [element('p', {}, words.noAppendix)];
  }
  return all.flatMap(appendix => {
    const wrong = appendix.rows.flat().filter(cell => cell.state);
    return [
      element('h3', {}, [appendix.number, appendix.title].filter(Boolean).join('. ')),
      element('p', { class: 'where' }, wrong.length
        ? counted(wrong)
        : words.allCells),
      element('div', { class: 'cells' },
        element('table', {},
          element('thead', {}, element('tr', {},
            ...appendix.heads.map(head => element('th', { scope: 'col', class: head.compared ? 'n' : '' }, head.text)))),
          element('tbody', {}, ...appendix.rows.map(row => element('tr', {},
            ...row.map((cell, column) => shown(cell, appendix.heads[column], goTo))))))),
    ];
  });
}

function counted(wrong) {
  const count = state => wrong.filter(cell => cell.state === state).length;
  return [['error', words.errors], ['warning', words.warnings], ['info', words.disputed]]
    .filter(([state]) => count(state))
    .map(([state, word]) => `${MARKS[state]} ${count(state)} ${word}`)
    .join(' · ');
}

function shown(cell, head, goTo) {
  const plain = head.compared ? 'n' : '';
  return cell.state
    ? element('td', { class: `${plain} ${cell.state}`, title: cell.told },
        button(`${MARKS[cell.state]} ${cell.text}`, () => goTo(cell.at), { 'aria-label': `${cell.text}. ${cell.told}` }))
    : element('td', { class: head.compared ? `${plain} right` : plain }, cell.text);
}
