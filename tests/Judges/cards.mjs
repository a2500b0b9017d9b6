// Every card and form as an Adaptive Card against the types of @microsoft/teams.cards. They know version 1.6, which Teams does not draw.
import { judge } from './types.mjs';

judge(
  process.argv[2],
  '.teams.json',
  ["import type { IAdaptiveCard } from '@microsoft/teams.cards';", "type Card = IAdaptiveCard & { version: '1.5' };"],
  (card) => [card, 'Card']);
