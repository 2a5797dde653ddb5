// Stands for `fct lsp` in the test of the extension's client: says with which
// arguments it was started by a diagnostic of each document that is opened.

let input = Buffer.alloc(0);

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function answer({ id, method, params }) {
  if (method === 'initialize') send({ id, result: { capabilities: { textDocumentSync: 1 } } });
  else if (method === 'shutdown') send({ id, result: null });
  else if (method === 'exit') process.exit(0);
  else if (method === 'textDocument/didOpen') {
    const { uri, languageId, text } = params.textDocument;
    const message = `fct ${process.argv.slice(2).join(' ')}: ${languageId}, ${text.length} characters`;
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    send({ method: 'textDocument/publishDiagnostics', params: { uri, diagnostics: [{ range, message, severity: 1, code: 'F003' }] } });
  } else if (id !== undefined) send({ id, result: null });
}

process.stdin.on('data', (data) => {
  input = Buffer.concat([input, data]);
  for (;;) {
    const header = /^Content-Length: (\d+)\r\n\r\n/i.exec(input.toString('latin1'));
    if (!header || input.length < header[0].length + Number(header[1])) return;
    const end = header[0].length + Number(header[1]);
    const message = JSON.parse(input.subarray(header[0].length, end).toString('utf8'));
    input = input.subarray(end);
    answer(message);
  }
});
process.stdin.on('end', () => process.exit(0));
