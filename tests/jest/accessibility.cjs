// Registers Salesforce's accessibility matcher, which runs axe.
const { registerSa11yMatcher } = require('@sa11y/jest');

registerSa11yMatcher();
