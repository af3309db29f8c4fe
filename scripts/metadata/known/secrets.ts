/** Fields whose values grant access to a conversation. */
const SECRET_FIELD = /\bx_watson_assistant_(?:session|token|key)__c\b/g;

const SECRET_WORD = /token|session|key|secret|password/i;

/** The names of secret fields in a text, each once. */
export function secretFieldsIn(text: string): string[] {
  return [...new Set(text.match(SECRET_FIELD) ?? [])];
}

/** Whether a property of that name would hold a secret. */
export function soundsSecret(name: string): boolean {
  return SECRET_WORD.test(name);
}
