// What the language configuration of VS Code says of the line behind each line of
// a document: deeper, less deep or the same.
//
//   node check-configuration.mjs CONFIGURATION FILE

import fs from 'node:fs';

const [configuration, file] = process.argv.slice(2);
const { indentationRules, onEnterRules, wordPattern } = JSON.parse(fs.readFileSync(configuration, 'utf8'));
const increase = new RegExp(indentationRules.increaseIndentPattern);
const decrease = new RegExp(indentationRules.decreaseIndentPattern);
new RegExp(wordPattern);

for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((line) => line)) {
  // As VS Code has it: these rules first, then the patterns.
  const enter = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  const kind = (enter ? enter.action.indent === 'indent' : increase.test(line)) ? 'deeper' : decrease.test(line) ? 'less' : 'same';
  console.log(`${kind}: ${line.trim()}`);
}
