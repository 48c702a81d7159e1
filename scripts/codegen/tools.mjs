/** The manifest with the tools for language models that the server has. */
export function withTools(packageText, tools, inputSchemaOf) {
  const manifest = JSON.parse(packageText);
  manifest.contributes.languageModelTools = tools.map((tool) => ({
    name: tool.name,
    displayName: tool.title,
    modelDescription: tool.description,
    userDescription: tool.title,
    toolReferenceName: tool.name.replace('schemawise_', 'schemawise-').replaceAll('_', '-'),
    canBeReferencedInPrompt: true,
    tags: ['database', 'sql'],
    inputSchema: inputSchemaOf(tool),
  }));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
