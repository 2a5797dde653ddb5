// Writes what grammar.js says as JSON: `node grammar-json.js >src/grammar.json`.
// The functions are those that tree-sitter gives to every grammar.

const unescaped = (_, digits) => String.fromCodePoint(parseInt(digits, 16));
const text = (rule) => {
  if (typeof rule === 'string') return { type: 'STRING', value: rule };
  if (rule instanceof RegExp) return { type: 'PATTERN', value: rule.source.replace(/\\u([0-9a-f]{4})/g, unescaped) };
  return rule;
};
const members = (rules) => rules.map(text);
const precedence = (type) => (value, rule) => ({ type, value, content: text(rule) });
const names = new Proxy({}, { get: (_, name) => ({ type: 'SYMBOL', name }) });

Object.assign(globalThis, {
  seq: (...rules) => ({ type: 'SEQ', members: members(rules) }),
  choice: (...rules) => ({ type: 'CHOICE', members: members(rules) }),
  optional: (rule) => ({ type: 'CHOICE', members: [text(rule), { type: 'BLANK' }] }),
  repeat: (rule) => ({ type: 'REPEAT', content: text(rule) }),
  repeat1: (rule) => ({ type: 'REPEAT1', content: text(rule) }),
  prec: Object.assign(precedence('PREC'), { dynamic: precedence('PREC_DYNAMIC') }),
  token: { immediate: (rule) => ({ type: 'IMMEDIATE_TOKEN', content: text(rule) }) },
  grammar: (parts) => ({
    name: parts.name,
    word: parts.word(names).name,
    rules: Object.fromEntries(Object.entries(parts.rules).map(([name, rule]) => [name, text(rule(names))])),
    extras: members(parts.extras(names)),
    conflicts: parts.conflicts(names).map((rules) => rules.map((rule) => rule.name)),
    externals: members(parts.externals(names)),
    inline: [],
  }),
});

process.stdout.write(JSON.stringify(require('./grammar.js'), null, 2) + '\n');
