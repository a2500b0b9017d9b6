// JSON to read: indented, with names, strings and figures in colours.
import { el } from './dom.js';

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export const drawJson = value => {
  const pre = el('pre', { class: 'json', tabindex: '0' });
  const text = JSON.stringify(value, null, 2);
  let last = 0;
  for (const match of text.matchAll(token)) {
    pre.append(text.slice(last, match.index));
    const kind = match[2] ? 'name' : match[1] ? 'string' : 'value';
    pre.append(el('span', { class: kind }, match[1] ?? match[0]), match[2] ?? '');
    last = match.index + match[0].length;
  }
  pre.append(text.slice(last));
  return pre;
};
