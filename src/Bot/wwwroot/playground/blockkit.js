// A sketch of how Slack draws Block Kit: enough to judge a card by. What it does not know it names.
import { el } from './dom.js';

const svg = (tag, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const textObject = object => object?.text ?? '';

const styled = element => {
  const style = element.style ?? {};
  let node = document.createTextNode(element.type === 'emoji' ? `:${element.name}:` : element.text ?? element.url ?? '');
  if (element.type === 'link') node = el('a', { href: element.url, rel: 'noopener noreferrer', target: '_blank' }, node);
  for (const [name, tag] of [['bold', 'b'], ['italic', 'i'], ['strike', 's'], ['code', 'code']]) {
    if (style[name]) node = el(tag, {}, node);
  }
  return node;
};

const richText = {
  rich_text_section: part => el('p', {}, part.elements.map(styled)),
  rich_text_quote: part => el('blockquote', {}, part.elements.map(styled)),
  rich_text_preformatted: part => el('pre', {}, part.elements.map(styled)),
  rich_text_list: part => el(part.style === 'ordered' ? 'ol' : 'ul', {}, part.elements.map(item => el('li', {}, item.elements.map(styled)))),
};

const drawRich = block => block.elements.map(part => (richText[part.type] ?? unknown)(part));

const button = element => el('button', { type: 'button', class: 'slack-button ' + (element.style ?? ''), disabled: true }, textObject(element.text));

const cell = content => content.type === 'rich_text' ? drawRich(content) : [content.text ?? ''];

const table = block => el('div', { class: 'scroll' }, el('table', {}, block.rows.map((row, i) => el('tr', {}, row.map((content, column) => {
  const drawn = el(i === 0 ? 'th' : 'td', {}, cell(content));
  if (block.column_settings?.[column]?.align === 'right') drawn.classList.add('figure');
  return drawn;
})))));

// Slack sorts and pages it; here stand the rows of the first page.
const dataTable = block => el('figure', {}, el('figcaption', {}, block.caption ?? ''),
  table({ rows: block.rows.slice(0, (block.page_size ?? block.rows.length) + 1) }));

// Slack draws this chart itself: here its lines, so that one sees the course.
const bars = block => {
  const points = block.chart.series[0].data;
  const most = Math.max(1, ...points.map(point => Math.abs(point.value)));
  return el('figure', { class: 'chart' }, el('figcaption', {}, block.title ?? ''),
    el('div', { class: 'bars', role: 'img', 'aria-label': block.title ?? '' }, points.flatMap(point => [
      el('span', { class: 'label' }, point.label),
      svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' },
        svg('rect', { class: 'bar', width: (Math.abs(point.value) * 100) / most, height: 10, fill: 'currentColor' })),
      el('span', { class: 'figure' }, point.value.toLocaleString()),
    ])));
};

const chart = block => {
  if (block.chart?.type === 'bar') return bars(block);
  const series = block.chart?.series ?? [];
  const values = series.flatMap(line => line.data.map(point => point.value));
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1);
  const x = (i, count) => 12 + (i * 456) / Math.max(1, count - 1);
  const y = value => 128 - ((value - low) * 116) / (high - low);
  const labels = block.chart?.axis_config?.categories ?? [];
  const every = Math.ceil(labels.length / 6);
  const drawing = svg('svg', { viewBox: '0 0 480 156', role: 'img' },
    ...[12, 70, 128].map(at => svg('line', { x1: 12, x2: 468, y1: at, y2: at, class: 'grid', stroke: 'currentColor' })),
    ...labels.flatMap((label, i) => (labels.length - 1 - i) % every ? [] : [svg('text', { x: x(i, labels.length), y: 148, class: 'category', fill: 'currentColor', 'text-anchor': i === labels.length - 1 ? 'end' : i === 0 ? 'start' : 'middle' }, label)]),
    ...series.map((line, i) => svg('polyline', {
      class: `series series-${i % 6}`, fill: 'none', stroke: 'currentColor', points: line.data.map((point, at) => `${x(at, line.data.length)},${y(point.value)}`).join(' '),
    })));
  const legend = el('ul', { class: 'legend' }, series.map((line, i) => el('li', { class: `series series-${i % 6}` }, line.name)));
  return el('figure', { class: 'chart' }, el('figcaption', {}, block.title ?? ''), drawing, legend);
};

const inputs = {
  plain_text_input: element => element.multiline
    ? el('textarea', { rows: 3, disabled: true }, element.initial_value ?? '')
    : el('input', { disabled: true, value: element.initial_value ?? '' }),
  static_select: element => el('select', { disabled: true }, el('option', {}, textObject(element.initial_option?.text ?? element.placeholder) || '…')),
  multi_static_select: element => el('p', { class: 'many' }, (element.initial_options ?? []).map(option => el('span', { class: 'chip' }, textObject(option.text)))),
  users_select: element => el('select', { disabled: true }, el('option', {}, textObject(element.placeholder) || '…')),
  datepicker: element => el('input', { type: 'date', disabled: true, value: element.initial_date ?? '' }),
};

const unknown = block => el('p', { class: 'unknown' }, block.type);

const elements = {
  button,
  overflow: element => el('button', { type: 'button', class: 'slack-button', disabled: true, 'aria-label': element.options.map(option => textObject(option.text)).join(', ') }, '⋯'),
  feedback_buttons: element => [element.positive_button, element.negative_button].map((half, i) =>
    el('button', { type: 'button', class: 'slack-button', disabled: true, 'aria-label': half.accessibility_label ?? textObject(half.text) }, i === 0 ? '👍' : '👎')),
};

const row = block => el('div', { class: 'buttons' }, block.elements.flatMap(element => (elements[element.type] ?? unknown)(element)));

const blocks = {
  header: block => el('h3', {}, textObject(block.text)),
  section: block => el('div', { class: 'section' }, block.text && el('p', {}, textObject(block.text)),
    block.fields && el('div', { class: 'fields' }, block.fields.map(field => el('p', {}, textObject(field)))), block.accessory && button(block.accessory)),
  rich_text: block => el('div', { class: 'rich' }, drawRich(block)),
  context: block => el('p', { class: 'context' }, block.elements.map(textObject).join(' ')),
  divider: () => el('hr'),
  actions: row,
  context_actions: row,
  table,
  data_table: dataTable,
  data_visualization: chart,
  input: block => el('div', { class: 'slack-input' }, el('b', {}, textObject(block.label)), (inputs[block.element?.type] ?? unknown)(block.element ?? block),
    block.hint && el('small', {}, textObject(block.hint))),
};

const draw = block => (blocks[block.type] ?? unknown)(block);

// A message ({ blocks }) or a modal ({ type: "modal" }).
export const drawSlack = surface => {
  const body = (surface.blocks ?? []).map(draw);
  if (body.length === 0) body.push(el('p', {}, surface.text ?? ''));
  if (surface.type !== 'modal') {
    return el('div', { class: 'slack' }, el('img', { src: '/playground/assets/playground/duet.svg', alt: '', width: 36, height: 36 }),
      el('div', {}, el('p', { class: 'by' }, el('b', {}, 'Duet'), el('span', { class: 'app' }, 'APP')), body));
  }
  return el('div', { class: 'slack modal' }, el('div', { class: 'modal-head' }, el('b', {}, textObject(surface.title))), el('div', { class: 'modal-body' }, body),
    el('div', { class: 'modal-foot' }, surface.close && el('button', { type: 'button', class: 'slack-button', disabled: true }, textObject(surface.close)),
      surface.submit && el('button', { type: 'button', class: 'slack-button primary', disabled: true }, textObject(surface.submit))));
};
