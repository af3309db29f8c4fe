import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { test } from './fixtures.ts';
import { NOTES_SAMPLE } from './records.ts';
import { goToSample, openList, openSample, waitUntilComplete, waitUntilLoaded } from './viewer.ts';

/** axe finds no violation in any state of the viewer. themes.spec.ts runs it in every theme. */

const STATES: Readonly<Record<string, (viewer: Locator) => Promise<void>>> = {
  loaded: () => Promise.resolve(),
  refreshed: async (viewer) => {
    await viewer.getByRole('button', { name: 'Refresh' }).click();
    await expect(viewer.locator('c-assistant-refresh-button')).toContainText('Refreshed at');
  },
  'a copied value': async (viewer) => {
    await viewer.getByRole('button', { name: /^Copy Number/ }).click();
  },
  'a question before a comment': async (viewer) => {
    await viewer.getByRole('button', { name: 'Take along' }).click();
    await viewer.getByRole('menuitem', { name: 'Add summary' }).click();
    await expect(viewer.getByRole('group', { name: 'Add this comment' })).toBeVisible();
  },
  'messages of one speaker': async (viewer) => {
    await viewer.locator('select.speaker').selectOption('assistant');
  },
  'nothing found': async (viewer) => {
    await viewer.getByRole('searchbox').fill('no such words');
  }
};

test('axe finds no violation in the states that the tools lead to', async ({ page, localConsole }) => {
  const viewer = await openSample(page, localConsole, NOTES_SAMPLE);
  await waitUntilComplete(viewer);
  for (const [state, enter] of Object.entries(STATES)) {
    await test.step(state, async () => {
      await enter(viewer);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
});

test('axe finds no violation in the outcomes of loading', async ({ page, localConsole }) => {
  await openList(page, localConsole);
  for (const sample of ['Conversation with broken messages', 'Server error', 'Conversation without messages']) {
    await test.step(sample, async () => {
      await waitUntilLoaded(await goToSample(page, sample));
      expect(await axeViolations(page)).toEqual([]);
    });
  }
});
