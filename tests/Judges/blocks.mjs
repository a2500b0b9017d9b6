// Every card and form as Block Kit against the types of @slack/types. Slack's types know neither data_visualization, so that
// those blocks are left out, nor the tags of rich text, which count as text.
import { judge } from './types.mjs';

const asText = (key, value) => value?.type === 'tag' ? { type: 'text', text: value.text } : value;
const known = (blocks) =>
  JSON.parse(JSON.stringify(blocks ?? []), asText).filter((block) => block.type !== 'data_visualization');
const views = { modal: 'View<ModalView>', home: 'View<HomeView>' };

judge(
  process.argv[2],
  '.slack.json',
  ["import type { HomeView, KnownBlock, ModalView } from '@slack/types';", 'type View<T> = Omit<T, "blocks"> & { blocks: KnownBlock[] };'],
  (json) => json.type ? [{ ...json, blocks: known(json.blocks) }, views[json.type] ?? 'KnownBlock[]'] : [known(json.blocks), 'KnownBlock[]']);
