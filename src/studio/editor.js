// The editor: CodeMirror with the colours, findings, proposals and explanations of the server.
import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { ask, words } from './server.js';
import { element, prose } from './dom.js';

const COLOURS = { k: 'keyword', f: 'figure', t: 'text', c: 'comment', s: 'section', r: 'row', x: 'sign' };
const setColours = StateEffect.define();
const colours = StateField.define({
  create: () => Decoration.none,
  update(shown, transaction) {
    let now = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setColours)) {
        now = effect.value;
      }
    }
    return now;
  },
  provide: field => EditorView.decorations.from(field),
});

/** The offset of a place of the server's, in a text as the editor has it. */
export function offset(doc, line, column) {
  const at = doc.line(Math.max(1, Math.min(line, doc.lines)));
  return Math.min(at.from + column, at.to);
}

/** The line and column by which the server knows an offset. */
function place(doc, at) {
  const line = doc.lineAt(at);
  return { line: line.number, column: at - line.from + 1 };
}

export class Editor {
  /**
   * @param parent the element to stand in
   * @param on.changed is told when the text has changed
   * @param on.saved is told when the user wants it saved
   */
  constructor(parent, on) {
    this.on = on;
    this.file = undefined;
    this.texts = new Map();
    this.phrases = new Compartment();
    this.writable = new Compartment();
    this.view = new EditorView({ parent, state: this.state('') });
  }

  state(text) {
    const nonce = document.querySelector('meta[name=nonce]').content;
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        history(),
        drawSelection(),
        indentUnit.of('  '),
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches(),
        lintGutter(),
        colours,
        autocompletion({ override: [context => this.proposals(context)], icons: false }),
        hoverTooltip((view, at) => this.explanation(view, at)),
        EditorView.contentAttributes.of({ 'aria-label': words.editor, spellcheck: 'false' }),
        this.phrases.of(EditorState.phrases.of(words.editorWords ?? {})),
        this.writable.of(EditorState.readOnly.of(Boolean(words.readOnly))),
        keymap.of([
          { key: 'Mod-s', preventDefault: true, run: () => (this.on.saved(), true) },
          { key: 'Tab', run: acceptCompletion },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of(update => {
          if (update.docChanged) {
            this.colour();
            this.on.changed();
          }
        }),
      ],
    });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /** Shows a file; what was typed in the one before stays as it is. */
  show(file, text) {
    if (this.file) {
      this.texts.set(this.file, this.view.state);
    }
    this.file = file;
    this.view.setState(this.texts.get(file) ?? this.state(text));
    this.colour();
  }

  forget(file) {
    this.texts.delete(file);
  }

  /** Puts a text in the place of the whole one, as something that can be undone. */
  replace(text) {
    const now = this.text;
    let start = 0;
    while (start < now.length && start < text.length && now[start] === text[start]) {
      start++;
    }
    let end = 0;
    while (end < now.length - start && end < text.length - start
        && now[now.length - 1 - end] === text[text.length - 1 - end]) {
      end++;
    }
    if (now !== text) {
      const changes = { from: start, to: now.length - end, insert: text.slice(start, text.length - end) };
      this.view.dispatch({ changes, annotations: Transaction.userEvent.of('input') });
    }
  }

  /** Makes edits that belong together. */
  edit(edits) {
    const doc = this.view.state.doc;
    const changes = edits.map(edit => ({
      from: offset(doc, edit.line, edit.column),
      to: offset(doc, edit.endLine, edit.endColumn),
      insert: edit.text,
    }));
    this.view.dispatch({ changes });
  }

  go(line, column) {
    const at = offset(this.view.state.doc, line, column);
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    this.view.focus();
  }

  async colour() {
    const text = this.text;
    const found = await ask('/words', this.file, text).catch(() => undefined);
    if (found && text === this.text) {
      const marks = [];
      for (const word of found) {
        const [from, to] = word.slice(1).split('-').map(Number);
        const name = COLOURS[word[0]];
        if (name && from < to) {
          marks.push(Decoration.mark({ class: `w-${name}` }).range(from, to));
        }
      }
      this.view.dispatch({ effects: setColours.of(Decoration.set(marks)) });
    }
  }

  /** Shows what is wrong in the file. */
  tell(findings, correct) {
    const doc = this.view.state.doc;
    const diagnostics = [];
    for (const finding of findings) {
      const at = finding.at.file === this.file ? finding.at
        : finding.also.find(it => it.file === this.file && it.line);
      if (at?.line) {
        const from = offset(doc, at.line, at.column);
        diagnostics.push({
          from,
          to: Math.max(from, offset(doc, at.endLine, at.endColumn)),
          severity: finding.severity,
          message: finding.text,
          renderMessage: () => element('div', {}, ...prose(finding.text)),
          actions: finding.edits ? [{ name: finding.fix, apply: () => correct(finding) }] : [],
        });
      }
    }
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  async proposals(context) {
    const word = context.matchBefore(/[\p{L}\p{N}_-]*/u);
    const before = context.matchBefore(/[.[§"|,:]\s?$/u);
    if (!context.explicit && !before && !(word && word.from < word.to)) {
      return null;
    }
    const doc = context.state.doc;
    const found = await ask('/complete', this.file, doc.toString(), place(doc, context.pos)).catch(() => undefined);
    if (!found?.proposals.length) {
      return null;
    }
    const from = offset(doc, found.line, found.column);
    return {
      from,
      filter: false,
      options: found.proposals.map(it => ({ label: it.text, detail: it.description, type: it.sort })),
    };
  }

  async explanation(view, at) {
    const doc = view.state.doc;
    const found = await ask('/hover', this.file, doc.toString(), place(doc, at)).catch(() => undefined);
    if (!found?.told) {
      return null;
    }
    return {
      pos: offset(doc, found.at.line, found.at.column),
      end: offset(doc, found.at.endLine, found.at.endColumn),
      create: () => ({
        dom: element('div', { class: 'explained' },
          ...(found.declaration ? [element('code', {}, found.declaration)] : []),
          ...found.told.map(told => element('p', {}, ...prose(told)))),
      }),
    };
  }
}
