/** Data of a `ProjectRegistered` that belongs to the sample's initiative. */
export const SAMPLE_PROJECT = {
  on: '2025-03-25',
  precision: 'day',
  citations: [
    {
      publisher: 'Works plc',
      title: 'Notice to shareholders',
      url: 'https://example.org/notice',
      publishedOn: '2025-03-25',
      verification: 'primary',
      note: null,
    },
  ],
  name: 'Sample works',
  owner: 'Works plc',
  area: 'DE',
  minerals: ['gallium'],
  stages: ['processing'],
  programme: 'strategic-project-inside-eu',
  initiative: 'gallium-licences',
} as const;
