// An editor's side of the conversation with a language server over standard input and output, with the protocol library of
// Visual Studio Code.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node.js";

export class Client {
  #findings = new Map();
  #waiting = [];
  #version = 0;

  constructor(program, folder) {
    this.folder = folder;
    this.child = spawn(program, ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
    this.said = "";
    this.child.stderr.on("data", data => { this.said += data; });
    this.ended = new Promise(end => this.child.on("exit", end));
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.child.stdout), new protocol.StreamMessageWriter(this.child.stdin));
    this.connection.onNotification("textDocument/publishDiagnostics", told => {
      this.#findings.set(told.uri, told.diagnostics);
      this.#waiting = this.#waiting.filter(wait => !wait(told));
    });
    this.connection.onNotification("window/logMessage", told => { this.said += told.message; });
    this.connection.listen();
  }

  uri(file) { return pathToFileURL(join(this.folder, file)).href; }

  read(file) { return readFileSync(join(this.folder, file), "utf8"); }

  findings(file) { return this.#findings.get(this.uri(file)) ?? []; }

  async start() {
    const answer = await this.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid, rootUri: pathToFileURL(this.folder).href, capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: "plan" }],
    });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return answer.capabilities;
  }

  /** The next findings of a file that are as asked for. */
  published(file, isRight = () => true, milliseconds = 60000) {
    return new Promise((go, fail) => {
      const late = setTimeout(() => fail(new Error(`no such findings of ${file}: ${JSON.stringify(this.findings(file))}`)), milliseconds);
      this.#waiting.push(told => {
        if (told.uri !== this.uri(file) || !isRight(told.diagnostics)) return false;
        clearTimeout(late);
        go(told.diagnostics);
        return true;
      });
    });
  }

  open(file, text = this.read(file)) {
    return this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type,
      { textDocument: { uri: this.uri(file), languageId: "yaml", version: ++this.#version, text } });
  }

  type(file, line, character, length, text) {
    const range = { start: { line, character }, end: { line, character: character + length } };
    return this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type,
      { textDocument: { uri: this.uri(file), version: ++this.#version }, contentChanges: [{ range, text }] });
  }

  ask(method, file, line, character, more = {}) {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(file) }, position: { line, character }, ...more });
  }

  async stop() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return this.ended;
  }
}
