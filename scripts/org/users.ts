/** A user of the org: how values are formatted, and what the user may do beyond what everybody may. */
export interface OrgUser {
  /** How the address of a page names the user. */
  readonly key: string;
  readonly id: string;
  /** Names of the assigned permission sets. */
  readonly permissionSets: readonly string[];
  readonly locale: string;
  readonly timeZone: string;
}

type Assignment = Pick<OrgUser, 'key' | 'id' | 'permissionSets'>;

const AGENT: Assignment = {
  key: 'agent',
  id: '005000000000001AAA',
  permissionSets: ['Assistant_History_Chat_Agent', 'Assistant_History_Chat_Keep']
};

/** The local org's users. The first is the one that nobody has to ask for. */
export const USERS: readonly Assignment[] = [
  AGENT,
  {
    key: 'messaging-agent',
    id: '005000000000005AAA',
    permissionSets: ['Assistant_History_Messaging_Agent', 'Assistant_History_Messaging_Keep']
  },
  { key: 'admin', id: '005000000000002AAA', permissionSets: ['Assistant_History_Chat_Admin'] },
  { key: 'reader', id: '005000000000004AAA', permissionSets: ['Assistant_History_Chat_Agent'] },
  { key: 'no-permission', id: '005000000000003AAA', permissionSets: [] }
];

/** The user of that key, else the first; formats as the local machine's time zone has it. */
export function userNamed(key: unknown): OrgUser {
  const assignment = USERS.find((user) => user.key === key) ?? AGENT;
  return { ...assignment, locale: 'en-US', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
