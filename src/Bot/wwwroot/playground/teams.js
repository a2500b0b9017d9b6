// Adaptive Cards by Microsoft's own library, dressed in the colours of Teams.
import { el } from './dom.js';

let library = null;
const load = () => library ??= new Promise((resolve, reject) => {
  const script = el('script', { src: '/playground/assets/lib/adaptivecards/adaptivecards.min.js' });
  script.addEventListener('load', () => resolve(window.AdaptiveCards));
  script.addEventListener('error', () => reject(new Error('adaptivecards')));
  document.head.append(script);
});

const palette = isDark => isDark
  ? { text: '#ffffff', subtle: '#adadad', accent: '#7f85f5', attention: '#f9526b', good: '#92c353', warning: '#f8d22a', back: '#292929', soft: '#1f1f1f', line: '#3d3d3d' }
  : { text: '#242424', subtle: '#616161', accent: '#5b5fc7', attention: '#c4314b', good: '#237b4b', warning: '#835c00', back: '#ffffff', soft: '#f5f5f5', line: '#d1d1d1' };

const config = isDark => {
  const c = palette(isDark);
  const colour = (normal, subtle = normal) => ({ default: normal, subtle });
  const foregroundColors = {
    default: colour(c.text, c.subtle), accent: colour(c.accent), attention: colour(c.attention), good: colour(c.good), warning: colour(c.warning),
    dark: colour(c.text, c.subtle), light: colour(c.subtle),
  };
  const style = backgroundColor => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: c.line },
    containerStyles: { default: style(c.back), emphasis: style(c.soft), accent: style(c.soft), good: style(c.soft), attention: style(c.soft), warning: style(c.soft) },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
    table: { cellSpacing: 4 },
  };
};

export const drawTeams = async json => {
  const { AdaptiveCard, HostConfig } = await load();
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(config(matchMedia('(prefers-color-scheme: dark)').matches));
  card.onExecuteAction = () => {};
  card.parse(json);
  const drawn = card.render();
  return el('div', { class: 'teams' }, el('p', { class: 'by' }, el('b', {}, 'Duet')), drawn);
};
