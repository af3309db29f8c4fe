import type { OrgFeatures } from '../deploy/features.ts';
import type { FieldMetadata } from './fieldMetadata.ts';

// The standard fields that the record page shows. Source: Salesforce's Object Reference.
const STANDARD: Record<string, FieldMetadata[]> = {
  Contact: [
    { apiName: 'Id', label: 'Contact ID', type: 'Id' },
    { apiName: 'Name', label: 'Full Name', type: 'Text' }
  ],
  Account: [
    { apiName: 'Id', label: 'Account ID', type: 'Id' },
    { apiName: 'Name', label: 'Account Name', type: 'Text' }
  ],
  Lead: [
    { apiName: 'Id', label: 'Lead ID', type: 'Id' },
    { apiName: 'Name', label: 'Full Name', type: 'Text' }
  ],
  Case: [
    { apiName: 'Id', label: 'Case ID', type: 'Id' },
    { apiName: 'CaseNumber', label: 'Case Number', type: 'AutoNumber' },
    { apiName: 'Subject', label: 'Subject', type: 'Text' },
    // write-only: a saved value becomes a case comment
    { apiName: 'Comments', label: 'Internal Comments', type: 'TextArea', length: 4000 }
  ],
  CaseComment: [
    { apiName: 'Id', label: 'Case Comment ID', type: 'Id' },
    { apiName: 'ParentId', label: 'Parent ID', type: 'Lookup', relationship: 'Case' },
    { apiName: 'CommentBody', label: 'Body', type: 'TextArea', length: 4000 }
  ]
};

const MESSAGING: Record<string, FieldMetadata[]> = {
  MessagingSession: [
    { apiName: 'Id', label: 'Messaging Session ID', type: 'Id' },
    { apiName: 'Name', label: 'Messaging Session Name', type: 'AutoNumber' },
    { apiName: 'Status', label: 'Status', type: 'Picklist' },
    { apiName: 'StartTime', label: 'Start Time', type: 'DateTime' },
    { apiName: 'EndTime', label: 'End Time', type: 'DateTime' },
    {
      apiName: 'EndUserContactId',
      label: 'Contact',
      type: 'Lookup',
      relationship: 'EndUserContact',
      referenceTo: 'Contact'
    },
    {
      apiName: 'EndUserAccountId',
      label: 'Account',
      type: 'Lookup',
      relationship: 'EndUserAccount',
      referenceTo: 'Account'
    },
    { apiName: 'MessagingEndUserId', label: 'Messaging User', type: 'Lookup', relationship: 'MessagingEndUser' },
    { apiName: 'LeadId', label: 'Lead', type: 'Lookup', relationship: 'Lead' },
    { apiName: 'CaseId', label: 'Case', type: 'Lookup', relationship: 'Case' }
  ],
  MessagingEndUser: [
    { apiName: 'Id', label: 'Messaging User ID', type: 'Id' },
    { apiName: 'Name', label: 'Messaging User Name', type: 'Text' }
  ]
};

const CHAT: Record<string, FieldMetadata[]> = {
  LiveChatTranscript: [
    { apiName: 'Id', label: 'Chat Transcript ID', type: 'Id' },
    { apiName: 'Name', label: 'Chat Transcript Name', type: 'AutoNumber' },
    { apiName: 'Status', label: 'Status', type: 'Picklist' },
    { apiName: 'StartTime', label: 'Start Time', type: 'DateTime' },
    { apiName: 'EndTime', label: 'End Time', type: 'DateTime' },
    { apiName: 'Body', label: 'Body', type: 'LongTextArea' },
    { apiName: 'ContactId', label: 'Contact Name', type: 'Lookup', relationship: 'Contact' },
    { apiName: 'CaseId', label: 'Case', type: 'Lookup', relationship: 'Case' },
    { apiName: 'AccountId', label: 'Account Name', type: 'Lookup', relationship: 'Account' },
    { apiName: 'LeadId', label: 'Lead Name', type: 'Lookup', relationship: 'Lead' }
  ]
};

/** The objects of an org without deployed metadata. */
export function standardObjects({ chat, messaging }: OrgFeatures): Record<string, FieldMetadata[]> {
  return { ...STANDARD, ...(chat && CHAT), ...(messaging && MESSAGING) };
}
