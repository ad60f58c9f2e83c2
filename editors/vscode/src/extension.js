// Starts 'stpgen lsp' beside the editor and hands it every file that can be part of a plan. Nothing is downloaded.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

async function start() {
  const program = vscode.workspace.getConfiguration('stpgen').get('path') || 'stpgen';
  client = new LanguageClient('stpgen', 'stpgen', { command: program, args: ['lsp'] }, {
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', pattern: '**/*.csv' },
    ],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{yaml,csv,md}') },
  });
  try {
    await client.start();
  } catch {
    client = undefined;
    const settings = 'Open settings';
    const chosen = await vscode.window.showErrorMessage(
      `The program '${program}' could not be started. Install stpgen, or set where it is in 'stpgen.path'.`, settings);
    if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'stpgen.path');
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand('stpgen.restart', restart),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('stpgen.path') && restart()));
  await start();
}

module.exports = { activate, deactivate: stop };
