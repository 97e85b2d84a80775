/** Direction of imports: app → features → ui → i18n, client → lib. No cycles, no reaching into another feature. */
const below = (from, forbidden) => ({
  name: `${from}-stays-below`,
  severity: 'error',
  comment: `${from} may not import ${forbidden.join(', ')}`,
  from: { path: `^src/${from}/` },
  to: { path: forbidden.map((folder) => `^src/${folder}/`) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    below('features', ['app']),
    below('ui', ['app', 'features', 'client']),
    below('client', ['app', 'features', 'ui', 'i18n']),
    below('i18n', ['app', 'features', 'ui', 'client']),
    below('lib', ['app', 'features', 'ui', 'client', 'i18n']),
    {
      name: 'features-keep-their-insides',
      severity: 'error',
      comment: 'Another feature is entered through its index.ts only',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'],
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
  },
};
