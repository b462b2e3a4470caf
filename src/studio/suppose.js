// What if a figure were another: a field and a slider for each, and what it makes differ.
import { button, element } from './dom.js';
import { offset } from './editor.js';
import { words } from './server.js';

const PAUSE = 120;
const NUMBER = /^[\d  .,]*\d/;

/** A figure as written: its number, how many decimals it has and the sign before them. */
function read(text) {
  const [written] = text.match(NUMBER) ?? [''];
  const comma = written.match(/[.,](\d+)$/);
  const plain = written.replace(/[  ]/g, '').replace(',', '.');
  return {
    number: Number(plain),
    decimals: comma ? comma[1].length : 0,
    sign: comma ? comma[0][0] : ',',
    unit: text.slice(written.length),
  };
}

/** A number as the figure is written, in groups of three digits. */
function write(number, figure) {
  const [whole, part] = number.toFixed(figure.decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return grouped + (part ? figure.sign + part : '') + figure.unit;
}

export class Supposing {
  /**
   * @param parent the element to stand in
   * @param on.tried is told the whole text as it is supposed
   * @param on.written is told the edits that make it so
   */
  constructor(parent, on) {
    this.on = on;
    this.figures = element('div', { class: 'figures' });
    this.write = button(words.writeFigures, () => this.on.written(this.edits()), { disabled: true });
    this.back = button(words.asWritten, () => this.restore(), { disabled: true });
    parent.append(element('p', { class: 'where' }, words.whatIfDoes), this.figures,
      element('p', {}, this.write, ' ', this.back));
  }

  /** Shows the figures of a text, unless they are shown already. */
  show(doc, figures) {
    const key = JSON.stringify(figures);
    this.doc = doc;
    if (key === this.key) {
      return;
    }
    this.key = key;
    this.rows = figures.filter(it => NUMBER.test(it.text)).map(it => this.row(it));
    this.figures.replaceChildren(...(this.rows.length
      ? this.rows.map(row => row.shown)
      : [element('p', {}, words.noFigures)]));
    this.changed(false);
  }

  row(given) {
    const figure = read(given.text);
    const name = given.title || given.name;
    const most = figure.number * 2 || 100;
    const step = most >= 200 && !figure.decimals ? Math.max(1, 10 ** (Math.floor(Math.log10(most)) - 2)) : 10 ** -figure.decimals;
    const field = element('input', { type: 'text', value: given.text, 'aria-label': name });
    const slider = element('input', {
      type: 'range', min: 0, max: most, step, value: figure.number, 'aria-label': name,
    });
    const row = { given, field, slider };
    slider.addEventListener('input', () => {
      field.value = write(Number(slider.value), figure);
      this.changed(true);
    });
    field.addEventListener('input', () => {
      slider.value = String(read(field.value).number);
      this.changed(true);
    });
    row.reset = () => {
      field.value = given.text;
      slider.value = String(figure.number);
    };
    row.shown = element('label', {}, element('span', {}, name), slider, field);
    return row;
  }

  edits() {
    return this.rows
      .filter(row => row.field.value !== row.given.text)
      .map(row => ({ ...row.given.at, text: row.field.value }));
  }

  restore() {
    this.rows.forEach(row => row.reset());
    this.changed(true);
  }

  changed(tell) {
    const edits = this.edits();
    for (const one of [this.write, this.back]) {
      one.disabled = !edits.length;
    }
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.on.tried(this.supposed(edits)), tell ? PAUSE : 0);
  }

  /** The text with other figures. */
  supposed(edits) {
    let text = this.doc.toString();
    const places = edits
      .map(edit => ({ from: offset(this.doc, edit.line, edit.column), to: offset(this.doc, edit.endLine, edit.endColumn), text: edit.text }))
      .sort((one, other) => other.from - one.from);
    for (const place of places) {
      text = text.slice(0, place.from) + place.text + text.slice(place.to);
    }
    return text;
  }
}
