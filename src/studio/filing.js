// Files that are made, get another name, are taken away and brought back.
import { button, element, prose } from './dom.js';
import { post, words } from './server.js';

/** Asks for the name of a file; what comes out is undefined where somebody thinks better of it. */
export function asked(title, name, done) {
  return new Promise(resolve => {
    const input = element('input', { type: 'text', id: 'file-name', value: name, spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'file-hint' });
    const dialog = element('dialog', { 'aria-labelledby': 'file-title' },
      element('form', { method: 'dialog', onsubmit: () => dialog.close(input.value) },
        element('h2', { id: 'file-title' }, title),
        element('label', { for: 'file-name' }, words.nameOfFile), input,
        element('p', { id: 'file-hint' }, ...prose(words.fileNameHint)),
        element('div', { class: 'buttons' },
          button(words.cancel, () => dialog.close('')),
          element('button', { type: 'submit', class: 'main' }, done))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue.trim() || undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
    // Up to its ending, which most keep.
    const dot = name.lastIndexOf('.');
    input.setSelectionRange(name.lastIndexOf('/') + 1, dot < 0 ? name.length : dot);
  });
}

const ended = name => (/\.[^./]+$/.test(name) ? name : `${name}.agreement`);

/** An agreement begins with its name; other texts with nothing. */
function begun(name) {
  const own = name.slice(name.lastIndexOf('/') + 1).replace(/\.agreement$/, '');
  const id = own.normalize('NFC').toLowerCase().replace(/[^\p{L}\d_-]+/gu, '-').replace(/^[^\p{L}]+|-+$/gu, '');
  return name.endsWith('.agreement') && id
    ? `${words.agreementWord} ${id} "${own.replaceAll('"', '')}" {\n}\n`
    : '';
}

export const make = name => post('/new', { file: ended(name) }, begun(ended(name)));
export const makeAgain = (name, text) => post('/new', { file: name }, text);
export const rename = (name, to, mark) => post('/rename', { file: name, to: ended(to), mark });
export const remove = (name, mark) => post('/remove', { file: name, mark });
export const restore = token => post('/restore', { token });
