// The grammar of FACET for tree-sitter (docs/Language.md 1.2, 1.3).
//
// Lines and indentation are tokens of src/scanner.c. What the compiler's parser
// refuses is an ERROR or MISSING node here, but for what takes a name or a count
// (test/Editors/Inputs/tree-sitter-exceptions.txt).
//
// No rule is an alias of another, and there are no fields: src/parser.c is the
// same whichever tree-sitter made it (see README.md).

const { constraints } = require('./names.json');

const separatedBy = (separator, rule) => seq(rule, repeat(seq(separator, rule)));
const separated = (rule) => separatedBy(',', rule);
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/;

module.exports = grammar({
  name: 'facet',

  externals: ($) => [
    $._newline,
    // Of a block of keys, of a block of items.
    $._indent,
    $._list_indent,
    $._dedent,
    // Before a `|>` that begins a line.
    $._continuation,
    // Before a dash, of an item that is a value or that is a map or list.
    $._value_dash,
    $._block_dash,
    $.text_block_start,
    $.text_block_content,
    $.text_block_end,
    $.string_content,
    $.placeholder,
    // Never used: only wanted where the parser wants everything, after an error.
    $._error_sentinel,
  ],
  extras: ($) => [/[ \r\n]/, $.comment],
  word: ($) => $.identifier,
  conflicts: ($) => [[$.named_type]],

  rules: {
    document: ($) => repeat(choice($.import, $.interface, $.test, $.facet)),

    // Facets

    import: ($) => seq('@import', $.string, $._newline),
    facet: ($) =>
      seq(
        $.facet_name,
        optional($.attributes),
        choice($._newline, seq($._indent, $.map_block, $._dedent)),
      ),
    interface: ($) =>
      seq(
        '@interface',
        $.interface_name,
        optional($.attributes),
        choice($._newline, seq($._indent, $.functions, $._dedent)),
      ),
    test: ($) =>
      seq(
        '@test',
        choice($.attributes, seq($.string, optional($.attributes))),
        choice($._newline, seq($._indent, $.test_block, $._dedent)),
      ),
    facet_name: ($) => /@[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*/,
    interface_name: ($) => $.identifier,

    attributes: ($) => seq('(', optional(separated($.attribute)), ')'),
    attribute: ($) => seq($.identifier, '=', $._atom),
    _atom: ($) => choice($.string, $._number, $._word, $.reference),

    // Blocks

    map_block: ($) => repeat1(choice($.entry, $.strategy)),
    entry: ($) => seq($.key, ':', $._entry_value),
    _entry_value: ($) =>
      choice(
        seq($._line_value, $._newline),
        seq($._indent, $.map_block, $._dedent),
        seq($._list_indent, $.list_block, $._dedent),
      ),
    // Its pipeline has no base.
    strategy: ($) => seq('strategy', ':', choice($._entry_value, seq($.call_pipeline, $._newline))),
    key: ($) => choice($.string, seq($.identifier, repeat($._segment))),

    list_block: ($) => repeat1($.item),
    item: ($) =>
      choice(
        seq($._value_dash, '-', $._line_value, $._newline),
        seq($._block_dash, '-', choice($.map_block, $.list_block), $._dedent),
      ),

    test_block: ($) => repeat1(choice($.entry, $.strategy, $.assertions, $.cases)),
    assertions: ($) =>
      seq(
        'assert',
        ':',
        choice(
          seq($.list, $._newline),
          seq($._list_indent, repeat1(seq($._value_dash, '-', $.assertion, $._newline)), $._dedent),
        ),
      ),
    cases: ($) =>
      seq(
        'cases',
        ':',
        choice(seq($.list, $._newline), seq($._list_indent, repeat1($.case), $._dedent)),
      ),
    case: ($) =>
      choice(seq($._block_dash, '-', $.test_block, $._dedent), seq($._value_dash, '-', $._line_value, $._newline)),

    assertion: ($) =>
      choice(
        $.string,
        seq(optional('not'), $.path),
        seq($.path, $.operator, choice($.string, $._number, $._word, $.list, $.map)),
        seq($.path, $.snapshot, optional($.string)),
      ),
    path: ($) => seq($.identifier, repeat(choice($._segment, seq(token.immediate('['), $.integer, ']')))),
    operator: ($) =>
      choice('==', '!=', '<', '<=', '>', '>=', seq(optional('not'), choice('contains', 'matches')), 'sentiment'),
    snapshot: ($) => choice('matches_snapshot', seq('matches', 'snapshot')),

    // Functions and types

    functions: ($) => repeat1($.function),
    function: ($) =>
      seq(
        'fn',
        $.function_name,
        '(',
        optional(separated($.parameter)),
        ')',
        '->',
        $.type,
        optional($.function_attributes),
        $._newline,
      ),
    function_name: ($) => $.identifier,
    parameter: ($) => seq($.identifier, ':', $.type),
    function_attributes: ($) => seq('(', separated($.function_attribute), ')'),
    // What stands in the last parentheses belongs to the function unless its
    // first name is that of a constraint.
    function_attribute: ($) =>
      choice(
        prec.dynamic(2, seq(choice('effect', 'description'), '=', $._atom)),
        prec.dynamic(-2, seq($.identifier, '=', $._atom)),
      ),

    type: ($) => separatedBy('|', $.named_type),
    named_type: ($) =>
      seq($.type_name, optional($.type_arguments), optional($.fields), optional($.constraints)),
    type_name: ($) => $.identifier,
    type_arguments: ($) => seq('<', separated(choice($.type, $.type_argument)), '>'),
    type_argument: ($) => seq($.identifier, '=', $._number),
    fields: ($) => seq('{', repeat(seq($.field_type, optional(','))), '}'),
    field_type: ($) => seq($.identifier, ':', $.type),
    constraints: ($) => seq('(', optional(separated($.constraint)), ')'),
    constraint: ($) =>
      choice(
        prec.dynamic(
          1,
          seq(choice(...constraints), '=', $._constraint_value),
        ),
        seq($.identifier, '=', $._atom),
      ),
    _constraint_value: ($) => choice($._atom, $.list, $.identifier),

    // Values

    // What may stand behind a key or a dash: long text too.
    _line_value: ($) => choice($._value, $.text_block, $.text_pipeline),
    _value: ($) => choice($._primary, $.pipeline, $.lazy),
    _primary: ($) =>
      choice($.string, $._number, $._word, $.reference, $.list, $.map, $.input, $.text_file),
    lazy: ($) => seq('@lazy', choice($._primary, $.pipeline, $.call_pipeline)),
    pipeline: ($) => seq($._primary, repeat1($._step)),
    text_pipeline: ($) => seq($.text_block, repeat1($._step)),
    call_pipeline: ($) => seq($.call, repeat($._step)),
    _step: ($) => seq(optional($._continuation), '|>', $.call),
    call: ($) => seq($.lens, '(', optional($._arguments), ')'),
    lens: ($) => seq($.identifier, repeat($._segment)),
    _arguments: ($) =>
      choice(
        separated($._value),
        seq(separated($._value), ',', separated($.argument)),
        separated($.argument),
      ),
    argument: ($) => seq($.identifier, '=', $._value),

    list: ($) => seq('[', optional(separated($._value)), ']'),
    map: ($) => seq('{', optional(separated($.inline_entry)), '}'),
    inline_entry: ($) => seq($.key, ':', $._value),
    input: ($) => seq('@input', $.attributes),
    text_file: ($) => seq('@text', '(', $.string, ')'),

    // Atoms

    reference: ($) => seq('$', $.variable, repeat(seq(token.immediate('.'), $.field))),
    variable: ($) => token.immediate(IDENTIFIER),
    field: ($) => token.immediate(/[A-Za-z_][A-Za-z0-9_]*|[0-9]+/),
    _segment: ($) => seq(token.immediate('.'), $.field),

    text_block: ($) =>
      seq($.text_block_start, repeat(choice($.text_block_content, $.placeholder)), $.text_block_end),
    string: ($) =>
      seq(
        '"',
        repeat(choice($.string_content, $.placeholder, $.escape)),
        token.immediate('"'),
      ),
    // A code point outside of the surrogates, or two of them.
    escape: ($) =>
      token.immediate(
        /\\(["\\ntr]|u[0-9A-CEFa-cef][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]|u[Dd][0-7][0-9A-Fa-f][0-9A-Fa-f]|u[Dd][89ABab][0-9A-Fa-f][0-9A-Fa-f]\\u[Dd][C-Fc-f][0-9A-Fa-f][0-9A-Fa-f])/,
      ),
    _number: ($) => choice($.integer, $.float),
    integer: ($) => /-?[0-9]+/,
    float: ($) => /-?[0-9]+(\.[0-9]+([eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)/,
    _word: ($) => choice($.boolean, $.null),
    boolean: ($) => choice('true', 'false'),
    null: ($) => 'null',
    identifier: ($) => IDENTIFIER,
    comment: ($) => /#[^\u0001-\u001f\u007f]*/,
  },
});

