/** The initiative that movement is measured from unless another is chosen: the CRM Act. */
export const DEFAULT_SINCE = 'crm-act';
