/** A user of the org, with the format of values and permission sets. */
export interface OrgUser {
  /** The key of the user in URLs of the console. */
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

/** The local org's users; the first one is the default. */
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

/** The user with this key, else the default user; the time zone is that of the machine. */
export function userNamed(key: unknown): OrgUser {
  const assignment = USERS.find((user) => user.key === key) ?? AGENT;
  return { ...assignment, locale: 'en-US', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
