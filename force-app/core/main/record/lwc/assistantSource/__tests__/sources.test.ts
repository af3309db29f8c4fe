import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_KINDS } from 'c/assistantSource';

it('page builders offer every source', () => {
  const file = 'force-app/core/main/viewer/lwc/assistantHistory/assistantHistory.js-meta.xml';
  const [, offered] =
    /name="source"[^>]*datasource="([^"]*)"/.exec(readFileSync(join(process.cwd(), file), 'utf8')) ?? [];
  expect(offered?.split(',')).toEqual([...SOURCE_KINDS]);
});
