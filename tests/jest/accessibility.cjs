// Salesforce's accessibility matcher (axe), the gate for every state of every component.
const { registerSa11yMatcher } = require('@sa11y/jest');

registerSa11yMatcher();
