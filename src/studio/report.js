// A page of the server's, shown in a frame in which no script runs.
import { element } from './dom.js';

export class Report {
  constructor(parent) {
    this.frame = element('iframe', { src: '/frame', sandbox: 'allow-same-origin', class: 'report' });
    this.ready = new Promise(done => this.frame.addEventListener('load', done, { once: true }));
    parent.append(this.frame);
  }

  /** Shows a page where the last one was, at the place that the reader had come to. */
  async show(html, title) {
    await this.ready;
    const now = this.frame.contentDocument;
    const next = new DOMParser().parseFromString(html, 'text/html');
    next.querySelectorAll('script, meta[http-equiv]').forEach(it => it.remove());
    const open = new Set([...now.querySelectorAll('details[open] > div')].map(it => it.id));
    const at = now.documentElement.scrollTop;
    now.documentElement.lang = next.documentElement.lang;
    now.head.replaceChildren(...next.head.childNodes);
    now.body.replaceChildren(...next.body.childNodes);
    for (const inner of now.querySelectorAll('details > div')) {
      inner.parentElement.open = open.has(inner.id);
    }
    now.documentElement.scrollTop = at;
    this.frame.title = title;
  }
}
