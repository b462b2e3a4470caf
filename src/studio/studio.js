// The page to work in.
import { appendices } from './appendix.js';
import { button, element, prose } from './dom.js';
import { Editor } from './editor.js';
import * as filing from './filing.js';
import * as keeping from './kept.js';
import { Report } from './report.js';
import { ask, get, Gone, speak, spoken, words } from './server.js';
import { Supposing } from './suppose.js';

/** How long somebody pauses before what was typed is looked at. */
const PAUSE = 150;
const LOOK_AGAIN = 3000;
const SLOW = 200;
const MANY_LOOKS = 10;

const TABS = ['page', 'findings', 'appendix', 'document', 'whatIf'];

class Studio {
  constructor() {
    this.files = new Map();
    this.tab = 'page';
    this.findings = [];
  }

  async start() {
    await speak(spoken());
    this.build();
    const listed = await get('/files');
    this.several = listed.several;
    this.list(listed.files);
    const asked = decodeURIComponent(location.hash.slice(1));
    const first = listed.files.includes(asked) ? asked : listed.files[0];
    if (first) {
      await this.open(first);
    }
    setInterval(() => this.lookAgain(), LOOK_AGAIN);
    addEventListener('beforeunload', leaving => {
      if (this.unsaved().length) {
        leaving.preventDefault();
      }
    });
  }

  build() {
    this.fileList = element('ul', { class: 'files' });
    this.fileButtons = element('div', { class: 'filing' },
      button(words.newFile, () => this.makeFile()),
      this.renameButton = button(words.rename, () => this.renameFile()),
      this.removeButton = button(words.remove, () => this.removeFile()));
    this.state = element('span', { class: 'state', role: 'status' });
    this.saveButton = button(words.save, () => this.save(), { title: words.saveKeys, class: 'main' });
    this.notice = element('div', { class: 'notice', role: 'alert', hidden: true });
    const editorPlace = element('div', { class: 'editor' });
    this.tabButtons = TABS.map(tab =>
      element('button', {
        type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel',
        onclick: () => this.choose(tab), onkeydown: pressed => this.walkTabs(pressed),
      }, words[tab]));
    this.panel = element('div', { class: 'panel', id: 'panel', role: 'tabpanel' });
    this.pagePlace = element('div', { class: 'place' });
    this.listPlace = element('div', { class: 'place list', tabindex: '0' });
    this.beside = element('p', { class: 'beside', role: 'status' });
    this.cellPlace = element('div', { class: 'place list', tabindex: '0' });
    this.supposePlace = element('div', { class: 'supposing' });
    this.panel.append(this.supposePlace, this.beside, this.pagePlace, this.listPlace, this.cellPlace);
    document.body.replaceChildren(
      element('header', {},
        element('h1', {}, 'Bilaga'),
        this.name = element('span', { class: 'name' }),
        this.state,
        element('div', { class: 'buttons' },
          this.saveButton,
          button(words.layOut, () => this.layOut('')),
          button(words.translate, () => this.layOut('other')),
          button(words.otherLanguage, () => this.otherLanguage(), { lang: spoken() === 'sv' ? 'en' : 'sv' }),
          button(words.end, () => this.end()))),
      this.notice,
      element('main', {},
        element('nav', { 'aria-label': words.files },
          element('h2', {}, words.files), this.fileList, this.fileButtons,
          element('h2', {}, words.outline), this.outline = element('ul', { class: 'outline' })),
        element('section', { 'aria-label': words.editor, class: 'writing' }, editorPlace),
        element('section', { class: 'reading' },
          element('div', { role: 'tablist', class: 'tabs' }, ...this.tabButtons), this.panel)));
    this.report = new Report(this.pagePlace);
    this.editor = new Editor(editorPlace, { changed: () => this.changed(), saved: () => this.save() });
    this.supposing = new Supposing(this.supposePlace, {
      tried: text => this.showDifference(text),
      written: edits => this.editor.edit(edits),
    });
    this.choose(this.tab);
  }

  // Files

  list(names) {
    this.names = names;
    this.fileButtons.hidden = !this.several || Boolean(words.readOnly);
    const folders = Map.groupBy(names, name => name.slice(0, name.lastIndexOf('/') + 1));
    this.fileList.replaceChildren(...[...folders].flatMap(([folder, inside]) => [
      ...(folder ? [element('li', { class: 'folder' }, folder.slice(0, -1))] : []),
      ...inside.map(name => element('li', {},
        button(name.slice(folder.length).replace(/\.agreement$/, ''), () => this.open(name), { 'data-file': name, title: name }))),
    ]));
    this.markFiles();
  }

  /** What lies in the folder now. */
  async listAgain() {
    const begun = performance.now();
    const listed = await get('/files');
    this.listingTook = performance.now() - begun;
    if (listed && listed.files.join('\n') !== this.names.join('\n')) {
      const focused = document.activeElement?.dataset?.file;
      this.list(listed.files);
      [...this.fileList.querySelectorAll('button')].find(it => it.dataset.file === focused)?.focus();
    }
  }

  async makeFile() {
    const name = await filing.asked(words.newFile, '', words.make);
    const got = name && await this.told(() => filing.make(name));
    if (got) {
      await this.listAgain();
      await this.open(got.file);
      this.editor.view.focus();
    }
  }

  async renameFile() {
    const old = this.file;
    const to = old && await filing.asked(words.rename, old, words.rename);
    if (!to || to === old) {
      return;
    }
    const got = await this.told(() => filing.rename(old, to, this.files.get(old).mark));
    if (got) {
      const file = this.files.get(old);
      file.text = this.editor.text;
      this.files.delete(old);
      this.files.set(got.file, file);
      keeping.forget(words.folder, old);
      this.file = undefined;
      await this.listAgain();
      await this.open(got.file);
      this.say(words.isRenamed.replace('{name}', () => old).replace('{other}', () => got.file));
    }
  }

  async removeFile() {
    const name = this.file;
    const file = name && this.files.get(name);
    const text = this.editor.text;
    const got = file && await this.told(() => filing.remove(name, file.mark));
    if (!got) {
      return;
    }
    // Also when the studio ends before somebody thinks better of it.
    keeping.keep(words.folder, name, text, file.mark);
    await this.leave(name);
    this.say(words.isRemoved.replace('{name}', () => name), button(words.bringBack, async () => {
      const back = await this.told(() => filing.restore(got.token));
      if (back) {
        this.hideNotice();
        await this.listAgain();
        await this.open(back.file);
      }
    }));
  }

  /** Goes from a file that is gone to the one beside it. */
  async leave(name) {
    const at = this.names.indexOf(name);
    this.files.delete(name);
    this.file = undefined;
    await this.listAgain();
    const next = this.names[Math.min(Math.max(at, 0), this.names.length - 1)];
    if (next) {
      await this.open(next);
    } else {
      location.hash = '';
      location.reload();
    }
  }

  markFiles() {
    for (const one of this.fileList.querySelectorAll('button')) {
      const name = one.dataset.file;
      one.toggleAttribute('aria-current', name === this.file);
      one.classList.toggle('unsaved', this.isUnsaved(name));
      const wrong = this.findings.filter(it => it.at.file === name && it.severity !== 'info').length;
      one.dataset.wrong = wrong || '';
    }
  }

  isUnsaved(name) {
    const file = this.files.get(name);
    return Boolean(file) && (name === this.file ? this.editor.text : file.text) !== file.saved;
  }

  unsaved() {
    return [...this.files.keys()].filter(name => this.isUnsaved(name));
  }

  async open(name) {
    if (this.file) {
      this.files.get(this.file).text = this.editor.text;
    }
    if (!this.files.has(name)) {
      const got = await this.told(() => get('/text', { file: name }));
      if (!got) {
        return;
      }
      this.files.set(name, { mark: got.mark, saved: got.text, text: got.text });
    }
    this.file = name;
    history.replaceState(null, '', `#${encodeURIComponent(name)}`);
    this.name.textContent = name;
    this.editor.show(name, this.files.get(name).text);
    this.hideNotice();
    this.offerKept();
    this.changed();
  }

  offerKept() {
    const kept = keeping.kept(words.folder, this.file);
    const file = this.files.get(this.file);
    if (!kept || kept.text === this.editor.text) {
      return;
    }
    const when = new Date(kept.when).toLocaleString(spoken());
    this.say(words.keptText.replace('{when}', when),
      button(words.bringBack, () => {
        this.hideNotice();
        this.editor.replace(kept.text);
        file.mark = kept.mark;
      }),
      button(words.throwAway, () => {
        this.hideNotice();
        keeping.forget(words.folder, this.file);
      }));
  }

  // What is typed

  changed() {
    if (!this.file) {
      return;
    }
    const file = this.files.get(this.file);
    const unsaved = this.editor.text !== file.saved;
    this.state.textContent = words.readOnly ? words.isReadOnly : unsaved ? words.isUnsaved : words.isSaved;
    this.state.classList.toggle('unsaved', unsaved);
    this.saveButton.disabled = !unsaved || Boolean(words.readOnly);
    this.markFiles();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(unsaved), PAUSE);
  }

  async look(unsaved) {
    const { file: name } = this;
    const text = this.editor.text;
    if (!name) {
      // It is getting another name, and is looked at again under that.
      return;
    }
    if (unsaved) {
      keeping.keep(words.folder, name, text, this.files.get(name).mark);
    }
    const found = await this.told(() => ask('/check', name, text));
    if (found && name === this.file && text === this.editor.text) {
      this.findings = found.findings;
      this.editor.tell(found.findings, finding => this.correct(finding));
      this.markFiles();
      this.tellFindings();
      this.outline.replaceChildren(...found.outline.map(it =>
        element('li', {}, button(it.title || it.name, () => this.goTo(it.at),
          { class: `d${Math.min(it.depth, 3)}`, title: it.name }))));
    }
    await this.showPage();
  }

  async showPage() {
    if (!this.file) {
      return;
    }
    const name = this.file;
    const text = this.editor.text;
    if (this.tab === 'page' || this.tab === 'document') {
      await this.reported(() => ask('/page', name, text, { tab: this.tab }));
    } else if (this.tab === 'appendix') {
      const got = await this.told(() => ask('/appendices', name, text));
      if (got) {
        this.cellPlace.replaceChildren(...appendices(got.appendices, at => this.goTo(at)));
      }
    } else if (this.tab === 'whatIf') {
      const got = await this.told(() => ask('/figures', name, text));
      if (got && text === this.editor.text) {
        this.supposing.show(this.editor.view.state.doc, got.figures);
      }
    }
  }

  async showDifference(text) {
    if (this.tab === 'whatIf') {
      await this.reported(() => ask('/difference', this.file, text));
    }
  }

  /** Shows a page of the server's, or why there is none, and then the last one fainter. */
  async reported(question) {
    const { tab } = this;
    try {
      const got = await question();
      if (got && tab === this.tab) {
        await this.report.show(got.page, words[tab]);
        this.beside.textContent = got.beside;
        this.pagePlace.classList.remove('old');
      }
    } catch (failed) {
      if (failed instanceof Gone) {
        this.ended();
      } else if (tab === this.tab) {
        this.beside.textContent = `${failed.message}\n\n${words.beforeLast}`;
        this.pagePlace.classList.add('old');
      }
    }
  }

  // Tabs

  choose(tab) {
    this.tab = tab;
    TABS.forEach((one, index) => {
      this.tabButtons[index].setAttribute('aria-selected', String(one === tab));
      this.tabButtons[index].tabIndex = one === tab ? 0 : -1;
    });
    this.panel.setAttribute('aria-labelledby', `tab-${tab}`);
    this.listPlace.hidden = tab !== 'findings';
    this.cellPlace.hidden = tab !== 'appendix';
    this.supposePlace.hidden = tab !== 'whatIf';
    this.pagePlace.hidden = tab === 'findings' || tab === 'appendix';
    this.supposing.key = undefined;
    this.pagePlace.classList.add('old');
    this.beside.textContent = '';
    this.showPage();
  }

  walkTabs(pressed) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[pressed.key];
    if (step) {
      const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length];
      this.choose(next);
      this.tabButtons[TABS.indexOf(next)].focus();
    }
  }

  tellFindings() {
    const count = severity => this.findings.filter(it => it.severity === severity).length;
    const open = count('error') + count('warning');
    this.tabButtons[TABS.indexOf('findings')].textContent = open ? `${words.findings} (${open})` : words.findings;
    const told = this.findings.map(finding =>
      element('li', { class: finding.severity },
        element('button', { type: 'button', class: 'finding', onclick: () => this.goTo(finding.at) }, ...prose(finding.sentence)),
        element('p', { class: 'where' }, `${finding.at.file}${finding.at.line ? `:${finding.at.line}` : ''} · ${finding.kind}`),
        element('p', { class: 'more' }, ...prose(finding.text.split('\n').slice(1).join('\n'))),
        ...finding.also.map(it => button(`${it.file}${it.line ? `:${it.line}` : ` ${it.place}`} — ${it.told}`, () => this.goTo(it), { class: 'also' })),
        ...(finding.edits ? [button(`${words.correct}: ${finding.fix}`, () => this.correct(finding), { class: 'fix' })] : [])));
    this.listPlace.replaceChildren(told.length
      ? element('ul', {}, ...told)
      : element('p', {}, words.noFindings));
  }

  async goTo(at) {
    if (at.line) {
      if (at.file !== this.file) {
        await this.open(at.file);
      }
      if (at.file === this.file) {
        this.editor.go(at.line, at.column);
      }
    }
  }

  /** Makes the edits of a correction, in whichever files they stand. */
  async correct(finding) {
    const back = this.file;
    const names = [...new Set(finding.edits.map(edit => edit.file))];
    for (const name of names) {
      if (name !== this.file) {
        await this.open(name);
      }
      if (name === this.file) {
        this.editor.edit(finding.edits.filter(edit => edit.file === name));
      }
    }
    if (names.length > 1 && names.includes(back)) {
      await this.open(back);
    }
  }

  async layOut(to) {
    const language = to && { to };
    const got = await this.told(() => ask('/format', this.file, this.editor.text, language || {}));
    if (got) {
      this.editor.replace(got.text);
    }
  }

  // Saving

  async save() {
    const name = this.file;
    const file = this.files.get(name);
    const text = this.editor.text;
    if (words.readOnly || text === file.saved) {
      return;
    }
    try {
      const got = await ask('/save', name, text, { mark: file.mark });
      file.mark = got.mark;
      file.saved = text;
      keeping.forget(words.folder, name);
      this.hideNotice();
      this.changed();
    } catch (failed) {
      if (failed instanceof Gone) {
        this.ended();
      } else if (failed.status === 409) {
        await this.choosing(failed.message);
      } else {
        this.say(failed.message);
      }
    }
  }

  /** Two texts of a file: one stays, the other is one undo away. */
  async choosing(told) {
    const name = this.file;
    const file = this.files.get(name);
    const theirs = await this.told(() => get('/text', { file: name }));
    if (!theirs || theirs.text === undefined) {
      this.say(told);
      return;
    }
    const mine = this.editor.text;
    if (theirs.text === mine) {
      file.mark = theirs.mark;
      file.saved = mine;
      this.changed();
      return;
    }
    const chosen = async text => {
      this.hideNotice();
      file.mark = theirs.mark;
      file.saved = theirs.text;
      this.editor.replace(text === mine ? theirs.text : mine);
      this.editor.replace(text);
      if (text === mine) {
        await this.save();
      }
    };
    this.say(`${told} ${words.bothInUndo}`,
      button(words.keepMine, () => chosen(mine)),
      button(words.takeSaved, () => chosen(theirs.text)));
  }

  /** Whether the file was saved elsewhere meanwhile. */
  async lookAgain() {
    if (document.hidden || !this.notice.hidden) {
      return;
    }
    const name = this.file;
    const file = this.files.get(name);
    try {
      // A folder that takes long to read is not read each time.
      this.looks = (this.looks ?? 0) + 1;
      if (!(this.listingTook > SLOW) || this.looks % MANY_LOOKS === 0) {
        await this.listAgain();
      }
      if (!name || name !== this.file) {
        return;
      }
      const now = await get('/text', { file: name, mark: file.mark });
      if (now && now.text !== undefined && name === this.file && now.mark !== file.mark) {
        if (this.isUnsaved(name)) {
          await this.choosing(words.changedMeanwhile.replace('{name}', name));
        } else {
          file.mark = now.mark;
          file.saved = now.text;
          this.editor.replace(now.text);
          this.changed();
          this.say(words.changedOutside);
        }
      }
    } catch (failed) {
      if (failed instanceof Gone) {
        this.ended();
      } else if (failed.status === 404 && name === this.file) {
        this.tellGone(name);
      }
    }
  }

  /** Somebody deleted the file, or gave it another name: its text is still here. */
  tellGone(name) {
    const text = this.editor.text;
    keeping.keep(words.folder, name, text, this.files.get(name).mark);
    this.say(words.goneMeanwhile.replace('{name}', () => name),
      ...(words.readOnly ? [] : [button(words.makeAgain, async () => {
        const got = await this.told(() => filing.makeAgain(name, this.editor.text));
        if (got) {
          this.files.set(name, { mark: got.mark, saved: this.editor.text, text: this.editor.text });
          keeping.forget(words.folder, name);
          this.hideNotice();
          await this.listAgain();
          this.changed();
        }
      })]),
      button(words.throwAway, () => this.leave(name)));
  }

  // Telling

  say(text, ...buttons) {
    this.notice.replaceChildren(element('p', {}, ...prose(text)), ...buttons,
      button('×', () => this.hideNotice(), { 'aria-label': words.close, class: 'close' }));
    this.notice.hidden = false;
  }

  hideNotice() {
    this.notice.hidden = true;
    this.notice.replaceChildren();
  }

  async told(question) {
    try {
      return await question();
    } catch (failed) {
      if (failed instanceof Gone) {
        this.ended();
      } else {
        this.say(failed.message);
      }
      return undefined;
    }
  }

  async otherLanguage() {
    localStorage.setItem('bilaga-language', spoken() === 'sv' ? 'en' : 'sv');
    const file = this.files.get(this.file);
    if (this.isUnsaved(this.file)) {
      keeping.keep(words.folder, this.file, this.editor.text, file.mark);
    }
    await speak(spoken() === 'sv' ? 'en' : 'sv');
    const open = this.file;
    this.files.get(open).text = this.editor.text;
    this.file = undefined;
    const names = [...this.fileList.querySelectorAll('button')].map(it => it.dataset.file);
    this.build();
    this.list(names);
    await this.open(open);
  }

  async end() {
    if (this.unsaved().length && !confirm(words.endSure)) {
      return;
    }
    await fetch('/quit', { method: 'POST', body: '' }).catch(() => undefined);
    this.ended();
  }

  ended() {
    this.say(words.hasEnded);
    this.saveButton.disabled = true;
  }
}

new Studio().start();
