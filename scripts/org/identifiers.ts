/** Ids that the sample records and the local assistant share, in IBM's format. */
export const INTEGRATION_ID = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
export const ENVIRONMENT_ID = '9d3c6a1e-2f4b-4d8a-8b7e-6a5f4e3d2c1b';
export const SERVICE_INSTANCE_ID = 'b7e4a9d2-1c3f-4e5a-9b8d-7f6e5d4c3b2a';
