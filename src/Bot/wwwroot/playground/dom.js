// Small words for building elements. Text is always text: nothing here takes markup.
export const $ = id => document.getElementById(id);

export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
};

let table = {};
let language = 'en';
export const useTexts = all => { table = all; };
export const t = (key, value = '') => (table[language]?.[key] ?? key).replace('{0}', value);

// Everything on the page that carries the name of a text gets it in the person's language.
export const speak = code => {
  language = code;
  document.documentElement.lang = code;
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
    if (element.matches('button')) element.title = t(element.dataset.tLabel);
  }
};
export const spoken = () => language;

const hues = [168, 256, 20, 212, 328, 44, 286, 130];
export const avatar = (name, index) => {
  const initials = name.split(/\s+/).map(word => [...word][0] ?? '').slice(0, 2).join('').toUpperCase();
  const bubble = el('span', { class: 'avatar', 'aria-hidden': 'true' }, initials);
  bubble.style.setProperty('--hue', hues[Math.max(0, index) % hues.length]);
  return bubble;
};
export const duetAvatar = () => el('span', { class: 'avatar duet', 'aria-hidden': 'true' },
  el('img', { src: '/playground/assets/playground/duet.svg', alt: '', width: 26, height: 26 }));
