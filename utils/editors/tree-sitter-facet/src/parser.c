// Made by generate of grammar.js, sha256 a03f059d62df35317778aa3de484d0b5981a5d2e4d3b53d32593088014c3320c; do not edit.

#include "tree_sitter/parser.h"

#define LANGUAGE_VERSION 14
#define STATE_COUNT 469
#define LARGE_STATE_COUNT STATE_COUNT
#define FIELD_COUNT 0
#define PRODUCTION_ID_COUNT 1
#define SYMBOL_COUNT 161
#define ALIAS_COUNT 0
#define TOKEN_COUNT 74
#define EXTERNAL_TOKEN_COUNT 13
#define MAX_ALIAS_SEQUENCE_LENGTH 0

enum {
  sym__newline = 1,
  sym__indent = 2,
  sym__list_indent = 3,
  sym__dedent = 4,
  sym__continuation = 5,
  sym__value_dash = 6,
  sym__block_dash = 7,
  sym_text_block_start = 8,
  sym_text_block_content = 9,
  sym_text_block_end = 10,
  sym_string_content = 11,
  sym_placeholder = 12,
  sym__error_sentinel = 13,
  anon_sym_ATimport = 14,
  anon_sym_ATinterface = 15,
  anon_sym_ATtest = 16,
  sym_facet_name = 17,
  anon_sym_LPAREN = 18,
  anon_sym_COMMA = 19,
  anon_sym_RPAREN = 20,
  anon_sym_EQ = 21,
  anon_sym_COLON = 22,
  anon_sym_strategy = 23,
  anon_sym_DASH = 24,
  anon_sym_assert = 25,
  anon_sym_cases = 26,
  anon_sym_not = 27,
  anon_sym_LBRACK = 28,
  anon_sym_RBRACK = 29,
  anon_sym_EQ_EQ = 30,
  anon_sym_BANG_EQ = 31,
  anon_sym_LT = 32,
  anon_sym_LT_EQ = 33,
  anon_sym_GT = 34,
  anon_sym_GT_EQ = 35,
  anon_sym_contains = 36,
  anon_sym_matches = 37,
  anon_sym_sentiment = 38,
  anon_sym_matches_snapshot = 39,
  anon_sym_snapshot = 40,
  anon_sym_fn = 41,
  anon_sym_DASH_GT = 42,
  anon_sym_effect = 43,
  anon_sym_description = 44,
  anon_sym_PIPE = 45,
  anon_sym_LBRACE = 46,
  anon_sym_RBRACE = 47,
  anon_sym_min = 48,
  anon_sym_max = 49,
  anon_sym_enum = 50,
  anon_sym_pattern = 51,
  anon_sym_format = 52,
  anon_sym_max_dim = 53,
  anon_sym_max_duration = 54,
  anon_sym_ATlazy = 55,
  anon_sym_PIPE_GT = 56,
  anon_sym_LBRACK2 = 57,
  anon_sym_ATinput = 58,
  anon_sym_ATtext = 59,
  anon_sym_DOLLAR = 60,
  anon_sym_DOT = 61,
  sym_variable = 62,
  sym_field = 63,
  anon_sym_DQUOTE = 64,
  anon_sym_DQUOTE2 = 65,
  sym_escape = 66,
  sym_integer = 67,
  sym_float = 68,
  anon_sym_true = 69,
  anon_sym_false = 70,
  sym_null = 71,
  sym_identifier = 72,
  sym_comment = 73,
  sym_document = 74,
  sym_import = 75,
  sym_facet = 76,
  sym_interface = 77,
  sym_test = 78,
  sym_interface_name = 79,
  sym_attributes = 80,
  sym_attribute = 81,
  sym__atom = 82,
  sym_map_block = 83,
  sym_entry = 84,
  sym__entry_value = 85,
  sym_strategy = 86,
  sym_key = 87,
  sym_list_block = 88,
  sym_item = 89,
  sym_test_block = 90,
  sym_assertions = 91,
  sym_cases = 92,
  sym_case = 93,
  sym_assertion = 94,
  sym_path = 95,
  sym_operator = 96,
  sym_snapshot = 97,
  sym_functions = 98,
  sym_function = 99,
  sym_function_name = 100,
  sym_parameter = 101,
  sym_function_attributes = 102,
  sym_function_attribute = 103,
  sym_type = 104,
  sym_named_type = 105,
  sym_type_name = 106,
  sym_type_arguments = 107,
  sym_type_argument = 108,
  sym_fields = 109,
  sym_field_type = 110,
  sym_constraints = 111,
  sym_constraint = 112,
  sym__constraint_value = 113,
  sym__line_value = 114,
  sym__value = 115,
  sym__primary = 116,
  sym_lazy = 117,
  sym_pipeline = 118,
  sym_text_pipeline = 119,
  sym_call_pipeline = 120,
  sym__step = 121,
  sym_call = 122,
  sym_lens = 123,
  sym__arguments = 124,
  sym_argument = 125,
  sym_list = 126,
  sym_map = 127,
  sym_inline_entry = 128,
  sym_input = 129,
  sym_text_file = 130,
  sym_reference = 131,
  sym__segment = 132,
  sym_text_block = 133,
  sym_string = 134,
  sym__number = 135,
  sym__word = 136,
  sym_boolean = 137,
  aux_sym_document_repeat1 = 138,
  aux_sym_attributes_repeat1 = 139,
  aux_sym_map_block_repeat1 = 140,
  aux_sym_key_repeat1 = 141,
  aux_sym_list_block_repeat1 = 142,
  aux_sym_test_block_repeat1 = 143,
  aux_sym_assertions_repeat1 = 144,
  aux_sym_cases_repeat1 = 145,
  aux_sym_path_repeat1 = 146,
  aux_sym_functions_repeat1 = 147,
  aux_sym_function_repeat1 = 148,
  aux_sym_function_attributes_repeat1 = 149,
  aux_sym_type_repeat1 = 150,
  aux_sym_type_arguments_repeat1 = 151,
  aux_sym_fields_repeat1 = 152,
  aux_sym_constraints_repeat1 = 153,
  aux_sym_pipeline_repeat1 = 154,
  aux_sym__arguments_repeat1 = 155,
  aux_sym__arguments_repeat2 = 156,
  aux_sym_map_repeat1 = 157,
  aux_sym_reference_repeat1 = 158,
  aux_sym_text_block_repeat1 = 159,
  aux_sym_string_repeat1 = 160,
};

static const char *const ts_symbol_names[] = {
  [sym__newline] = "_newline",
  [sym__indent] = "_indent",
  [sym__list_indent] = "_list_indent",
  [sym__dedent] = "_dedent",
  [sym__continuation] = "_continuation",
  [sym__value_dash] = "_value_dash",
  [sym__block_dash] = "_block_dash",
  [sym_text_block_start] = "text_block_start",
  [sym_text_block_content] = "text_block_content",
  [sym_text_block_end] = "text_block_end",
  [sym_string_content] = "string_content",
  [sym_placeholder] = "placeholder",
  [sym__error_sentinel] = "_error_sentinel",
  [ts_builtin_sym_end] = "END",
  [anon_sym_ATimport] = "@import",
  [anon_sym_ATinterface] = "@interface",
  [anon_sym_ATtest] = "@test",
  [sym_facet_name] = "facet_name",
  [anon_sym_LPAREN] = "(",
  [anon_sym_COMMA] = ",",
  [anon_sym_RPAREN] = ")",
  [anon_sym_EQ] = "=",
  [anon_sym_COLON] = ":",
  [anon_sym_strategy] = "strategy",
  [anon_sym_DASH] = "-",
  [anon_sym_assert] = "assert",
  [anon_sym_cases] = "cases",
  [anon_sym_not] = "not",
  [anon_sym_LBRACK] = "[",
  [anon_sym_RBRACK] = "]",
  [anon_sym_EQ_EQ] = "==",
  [anon_sym_BANG_EQ] = "!=",
  [anon_sym_LT] = "<",
  [anon_sym_LT_EQ] = "<=",
  [anon_sym_GT] = ">",
  [anon_sym_GT_EQ] = ">=",
  [anon_sym_contains] = "contains",
  [anon_sym_matches] = "matches",
  [anon_sym_sentiment] = "sentiment",
  [anon_sym_matches_snapshot] = "matches_snapshot",
  [anon_sym_snapshot] = "snapshot",
  [anon_sym_fn] = "fn",
  [anon_sym_DASH_GT] = "->",
  [anon_sym_effect] = "effect",
  [anon_sym_description] = "description",
  [anon_sym_PIPE] = "|",
  [anon_sym_LBRACE] = "{",
  [anon_sym_RBRACE] = "}",
  [anon_sym_min] = "min",
  [anon_sym_max] = "max",
  [anon_sym_enum] = "enum",
  [anon_sym_pattern] = "pattern",
  [anon_sym_format] = "format",
  [anon_sym_max_dim] = "max_dim",
  [anon_sym_max_duration] = "max_duration",
  [anon_sym_ATlazy] = "@lazy",
  [anon_sym_PIPE_GT] = "|>",
  [anon_sym_LBRACK2] = "[",
  [anon_sym_ATinput] = "@input",
  [anon_sym_ATtext] = "@text",
  [anon_sym_DOLLAR] = "$",
  [anon_sym_DOT] = ".",
  [sym_variable] = "variable",
  [sym_field] = "field",
  [anon_sym_DQUOTE] = "\"",
  [anon_sym_DQUOTE2] = "\"",
  [sym_escape] = "escape",
  [sym_integer] = "integer",
  [sym_float] = "float",
  [anon_sym_true] = "true",
  [anon_sym_false] = "false",
  [sym_null] = "null",
  [sym_identifier] = "identifier",
  [sym_comment] = "comment",
  [sym_document] = "document",
  [sym_import] = "import",
  [sym_facet] = "facet",
  [sym_interface] = "interface",
  [sym_test] = "test",
  [sym_interface_name] = "interface_name",
  [sym_attributes] = "attributes",
  [sym_attribute] = "attribute",
  [sym__atom] = "_atom",
  [sym_map_block] = "map_block",
  [sym_entry] = "entry",
  [sym__entry_value] = "_entry_value",
  [sym_strategy] = "strategy",
  [sym_key] = "key",
  [sym_list_block] = "list_block",
  [sym_item] = "item",
  [sym_test_block] = "test_block",
  [sym_assertions] = "assertions",
  [sym_cases] = "cases",
  [sym_case] = "case",
  [sym_assertion] = "assertion",
  [sym_path] = "path",
  [sym_operator] = "operator",
  [sym_snapshot] = "snapshot",
  [sym_functions] = "functions",
  [sym_function] = "function",
  [sym_function_name] = "function_name",
  [sym_parameter] = "parameter",
  [sym_function_attributes] = "function_attributes",
  [sym_function_attribute] = "function_attribute",
  [sym_type] = "type",
  [sym_named_type] = "named_type",
  [sym_type_name] = "type_name",
  [sym_type_arguments] = "type_arguments",
  [sym_type_argument] = "type_argument",
  [sym_fields] = "fields",
  [sym_field_type] = "field_type",
  [sym_constraints] = "constraints",
  [sym_constraint] = "constraint",
  [sym__constraint_value] = "_constraint_value",
  [sym__line_value] = "_line_value",
  [sym__value] = "_value",
  [sym__primary] = "_primary",
  [sym_lazy] = "lazy",
  [sym_pipeline] = "pipeline",
  [sym_text_pipeline] = "text_pipeline",
  [sym_call_pipeline] = "call_pipeline",
  [sym__step] = "_step",
  [sym_call] = "call",
  [sym_lens] = "lens",
  [sym__arguments] = "_arguments",
  [sym_argument] = "argument",
  [sym_list] = "list",
  [sym_map] = "map",
  [sym_inline_entry] = "inline_entry",
  [sym_input] = "input",
  [sym_text_file] = "text_file",
  [sym_reference] = "reference",
  [sym__segment] = "_segment",
  [sym_text_block] = "text_block",
  [sym_string] = "string",
  [sym__number] = "_number",
  [sym__word] = "_word",
  [sym_boolean] = "boolean",
  [aux_sym_document_repeat1] = "document_repeat1",
  [aux_sym_attributes_repeat1] = "attributes_repeat1",
  [aux_sym_map_block_repeat1] = "map_block_repeat1",
  [aux_sym_key_repeat1] = "key_repeat1",
  [aux_sym_list_block_repeat1] = "list_block_repeat1",
  [aux_sym_test_block_repeat1] = "test_block_repeat1",
  [aux_sym_assertions_repeat1] = "assertions_repeat1",
  [aux_sym_cases_repeat1] = "cases_repeat1",
  [aux_sym_path_repeat1] = "path_repeat1",
  [aux_sym_functions_repeat1] = "functions_repeat1",
  [aux_sym_function_repeat1] = "function_repeat1",
  [aux_sym_function_attributes_repeat1] = "function_attributes_repeat1",
  [aux_sym_type_repeat1] = "type_repeat1",
  [aux_sym_type_arguments_repeat1] = "type_arguments_repeat1",
  [aux_sym_fields_repeat1] = "fields_repeat1",
  [aux_sym_constraints_repeat1] = "constraints_repeat1",
  [aux_sym_pipeline_repeat1] = "pipeline_repeat1",
  [aux_sym__arguments_repeat1] = "_arguments_repeat1",
  [aux_sym__arguments_repeat2] = "_arguments_repeat2",
  [aux_sym_map_repeat1] = "map_repeat1",
  [aux_sym_reference_repeat1] = "reference_repeat1",
  [aux_sym_text_block_repeat1] = "text_block_repeat1",
  [aux_sym_string_repeat1] = "string_repeat1",
};

static const TSSymbolMetadata ts_symbol_metadata[] = {
  [sym__newline] = {
    .visible = false,
    .named = true,
  },
  [sym__indent] = {
    .visible = false,
    .named = true,
  },
  [sym__list_indent] = {
    .visible = false,
    .named = true,
  },
  [sym__dedent] = {
    .visible = false,
    .named = true,
  },
  [sym__continuation] = {
    .visible = false,
    .named = true,
  },
  [sym__value_dash] = {
    .visible = false,
    .named = true,
  },
  [sym__block_dash] = {
    .visible = false,
    .named = true,
  },
  [sym_text_block_start] = {
    .visible = true,
    .named = true,
  },
  [sym_text_block_content] = {
    .visible = true,
    .named = true,
  },
  [sym_text_block_end] = {
    .visible = true,
    .named = true,
  },
  [sym_string_content] = {
    .visible = true,
    .named = true,
  },
  [sym_placeholder] = {
    .visible = true,
    .named = true,
  },
  [sym__error_sentinel] = {
    .visible = false,
    .named = true,
  },
  [ts_builtin_sym_end] = {
    .visible = false,
    .named = true,
  },
  [anon_sym_ATimport] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_ATinterface] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_ATtest] = {
    .visible = true,
    .named = false,
  },
  [sym_facet_name] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_LPAREN] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COMMA] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RPAREN] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_COLON] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_strategy] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DASH] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_assert] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_cases] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_not] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LBRACK] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RBRACK] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_EQ_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_BANG_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LT_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_GT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_GT_EQ] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_contains] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_matches] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_sentiment] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_matches_snapshot] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_snapshot] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_fn] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DASH_GT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_effect] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_description] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_PIPE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LBRACE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RBRACE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_min] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_max] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_enum] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_pattern] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_format] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_max_dim] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_max_duration] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_ATlazy] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_PIPE_GT] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LBRACK2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_ATinput] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_ATtext] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOLLAR] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DOT] = {
    .visible = true,
    .named = false,
  },
  [sym_variable] = {
    .visible = true,
    .named = true,
  },
  [sym_field] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_DQUOTE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DQUOTE2] = {
    .visible = true,
    .named = false,
  },
  [sym_escape] = {
    .visible = true,
    .named = true,
  },
  [sym_integer] = {
    .visible = true,
    .named = true,
  },
  [sym_float] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_true] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_false] = {
    .visible = true,
    .named = false,
  },
  [sym_null] = {
    .visible = true,
    .named = true,
  },
  [sym_identifier] = {
    .visible = true,
    .named = true,
  },
  [sym_comment] = {
    .visible = true,
    .named = true,
  },
  [sym_document] = {
    .visible = true,
    .named = true,
  },
  [sym_import] = {
    .visible = true,
    .named = true,
  },
  [sym_facet] = {
    .visible = true,
    .named = true,
  },
  [sym_interface] = {
    .visible = true,
    .named = true,
  },
  [sym_test] = {
    .visible = true,
    .named = true,
  },
  [sym_interface_name] = {
    .visible = true,
    .named = true,
  },
  [sym_attributes] = {
    .visible = true,
    .named = true,
  },
  [sym_attribute] = {
    .visible = true,
    .named = true,
  },
  [sym__atom] = {
    .visible = false,
    .named = true,
  },
  [sym_map_block] = {
    .visible = true,
    .named = true,
  },
  [sym_entry] = {
    .visible = true,
    .named = true,
  },
  [sym__entry_value] = {
    .visible = false,
    .named = true,
  },
  [sym_strategy] = {
    .visible = true,
    .named = true,
  },
  [sym_key] = {
    .visible = true,
    .named = true,
  },
  [sym_list_block] = {
    .visible = true,
    .named = true,
  },
  [sym_item] = {
    .visible = true,
    .named = true,
  },
  [sym_test_block] = {
    .visible = true,
    .named = true,
  },
  [sym_assertions] = {
    .visible = true,
    .named = true,
  },
  [sym_cases] = {
    .visible = true,
    .named = true,
  },
  [sym_case] = {
    .visible = true,
    .named = true,
  },
  [sym_assertion] = {
    .visible = true,
    .named = true,
  },
  [sym_path] = {
    .visible = true,
    .named = true,
  },
  [sym_operator] = {
    .visible = true,
    .named = true,
  },
  [sym_snapshot] = {
    .visible = true,
    .named = true,
  },
  [sym_functions] = {
    .visible = true,
    .named = true,
  },
  [sym_function] = {
    .visible = true,
    .named = true,
  },
  [sym_function_name] = {
    .visible = true,
    .named = true,
  },
  [sym_parameter] = {
    .visible = true,
    .named = true,
  },
  [sym_function_attributes] = {
    .visible = true,
    .named = true,
  },
  [sym_function_attribute] = {
    .visible = true,
    .named = true,
  },
  [sym_type] = {
    .visible = true,
    .named = true,
  },
  [sym_named_type] = {
    .visible = true,
    .named = true,
  },
  [sym_type_name] = {
    .visible = true,
    .named = true,
  },
  [sym_type_arguments] = {
    .visible = true,
    .named = true,
  },
  [sym_type_argument] = {
    .visible = true,
    .named = true,
  },
  [sym_fields] = {
    .visible = true,
    .named = true,
  },
  [sym_field_type] = {
    .visible = true,
    .named = true,
  },
  [sym_constraints] = {
    .visible = true,
    .named = true,
  },
  [sym_constraint] = {
    .visible = true,
    .named = true,
  },
  [sym__constraint_value] = {
    .visible = false,
    .named = true,
  },
  [sym__line_value] = {
    .visible = false,
    .named = true,
  },
  [sym__value] = {
    .visible = false,
    .named = true,
  },
  [sym__primary] = {
    .visible = false,
    .named = true,
  },
  [sym_lazy] = {
    .visible = true,
    .named = true,
  },
  [sym_pipeline] = {
    .visible = true,
    .named = true,
  },
  [sym_text_pipeline] = {
    .visible = true,
    .named = true,
  },
  [sym_call_pipeline] = {
    .visible = true,
    .named = true,
  },
  [sym__step] = {
    .visible = false,
    .named = true,
  },
  [sym_call] = {
    .visible = true,
    .named = true,
  },
  [sym_lens] = {
    .visible = true,
    .named = true,
  },
  [sym__arguments] = {
    .visible = false,
    .named = true,
  },
  [sym_argument] = {
    .visible = true,
    .named = true,
  },
  [sym_list] = {
    .visible = true,
    .named = true,
  },
  [sym_map] = {
    .visible = true,
    .named = true,
  },
  [sym_inline_entry] = {
    .visible = true,
    .named = true,
  },
  [sym_input] = {
    .visible = true,
    .named = true,
  },
  [sym_text_file] = {
    .visible = true,
    .named = true,
  },
  [sym_reference] = {
    .visible = true,
    .named = true,
  },
  [sym__segment] = {
    .visible = false,
    .named = true,
  },
  [sym_text_block] = {
    .visible = true,
    .named = true,
  },
  [sym_string] = {
    .visible = true,
    .named = true,
  },
  [sym__number] = {
    .visible = false,
    .named = true,
  },
  [sym__word] = {
    .visible = false,
    .named = true,
  },
  [sym_boolean] = {
    .visible = true,
    .named = true,
  },
  [aux_sym_document_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_attributes_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_map_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_key_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_list_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_test_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_assertions_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_cases_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_path_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_functions_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_function_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_function_attributes_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_type_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_type_arguments_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_fields_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_constraints_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_pipeline_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__arguments_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__arguments_repeat2] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_map_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_reference_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_text_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_string_repeat1] = {
    .visible = false,
    .named = false,
  },
};

static const TSSymbol ts_symbol_map[] = {
  [sym__newline] = sym__newline,
  [sym__indent] = sym__indent,
  [sym__list_indent] = sym__list_indent,
  [sym__dedent] = sym__dedent,
  [sym__continuation] = sym__continuation,
  [sym__value_dash] = sym__value_dash,
  [sym__block_dash] = sym__block_dash,
  [sym_text_block_start] = sym_text_block_start,
  [sym_text_block_content] = sym_text_block_content,
  [sym_text_block_end] = sym_text_block_end,
  [sym_string_content] = sym_string_content,
  [sym_placeholder] = sym_placeholder,
  [sym__error_sentinel] = sym__error_sentinel,
  [ts_builtin_sym_end] = ts_builtin_sym_end,
  [anon_sym_ATimport] = anon_sym_ATimport,
  [anon_sym_ATinterface] = anon_sym_ATinterface,
  [anon_sym_ATtest] = anon_sym_ATtest,
  [sym_facet_name] = sym_facet_name,
  [anon_sym_LPAREN] = anon_sym_LPAREN,
  [anon_sym_COMMA] = anon_sym_COMMA,
  [anon_sym_RPAREN] = anon_sym_RPAREN,
  [anon_sym_EQ] = anon_sym_EQ,
  [anon_sym_COLON] = anon_sym_COLON,
  [anon_sym_strategy] = anon_sym_strategy,
  [anon_sym_DASH] = anon_sym_DASH,
  [anon_sym_assert] = anon_sym_assert,
  [anon_sym_cases] = anon_sym_cases,
  [anon_sym_not] = anon_sym_not,
  [anon_sym_LBRACK] = anon_sym_LBRACK,
  [anon_sym_RBRACK] = anon_sym_RBRACK,
  [anon_sym_EQ_EQ] = anon_sym_EQ_EQ,
  [anon_sym_BANG_EQ] = anon_sym_BANG_EQ,
  [anon_sym_LT] = anon_sym_LT,
  [anon_sym_LT_EQ] = anon_sym_LT_EQ,
  [anon_sym_GT] = anon_sym_GT,
  [anon_sym_GT_EQ] = anon_sym_GT_EQ,
  [anon_sym_contains] = anon_sym_contains,
  [anon_sym_matches] = anon_sym_matches,
  [anon_sym_sentiment] = anon_sym_sentiment,
  [anon_sym_matches_snapshot] = anon_sym_matches_snapshot,
  [anon_sym_snapshot] = anon_sym_snapshot,
  [anon_sym_fn] = anon_sym_fn,
  [anon_sym_DASH_GT] = anon_sym_DASH_GT,
  [anon_sym_effect] = anon_sym_effect,
  [anon_sym_description] = anon_sym_description,
  [anon_sym_PIPE] = anon_sym_PIPE,
  [anon_sym_LBRACE] = anon_sym_LBRACE,
  [anon_sym_RBRACE] = anon_sym_RBRACE,
  [anon_sym_min] = anon_sym_min,
  [anon_sym_max] = anon_sym_max,
  [anon_sym_enum] = anon_sym_enum,
  [anon_sym_pattern] = anon_sym_pattern,
  [anon_sym_format] = anon_sym_format,
  [anon_sym_max_dim] = anon_sym_max_dim,
  [anon_sym_max_duration] = anon_sym_max_duration,
  [anon_sym_ATlazy] = anon_sym_ATlazy,
  [anon_sym_PIPE_GT] = anon_sym_PIPE_GT,
  [anon_sym_LBRACK2] = anon_sym_LBRACK,
  [anon_sym_ATinput] = anon_sym_ATinput,
  [anon_sym_ATtext] = anon_sym_ATtext,
  [anon_sym_DOLLAR] = anon_sym_DOLLAR,
  [anon_sym_DOT] = anon_sym_DOT,
  [sym_variable] = sym_variable,
  [sym_field] = sym_field,
  [anon_sym_DQUOTE] = anon_sym_DQUOTE,
  [anon_sym_DQUOTE2] = anon_sym_DQUOTE,
  [sym_escape] = sym_escape,
  [sym_integer] = sym_integer,
  [sym_float] = sym_float,
  [anon_sym_true] = anon_sym_true,
  [anon_sym_false] = anon_sym_false,
  [sym_null] = sym_null,
  [sym_identifier] = sym_identifier,
  [sym_comment] = sym_comment,
  [sym_document] = sym_document,
  [sym_import] = sym_import,
  [sym_facet] = sym_facet,
  [sym_interface] = sym_interface,
  [sym_test] = sym_test,
  [sym_interface_name] = sym_interface_name,
  [sym_attributes] = sym_attributes,
  [sym_attribute] = sym_attribute,
  [sym__atom] = sym__atom,
  [sym_map_block] = sym_map_block,
  [sym_entry] = sym_entry,
  [sym__entry_value] = sym__entry_value,
  [sym_strategy] = sym_strategy,
  [sym_key] = sym_key,
  [sym_list_block] = sym_list_block,
  [sym_item] = sym_item,
  [sym_test_block] = sym_test_block,
  [sym_assertions] = sym_assertions,
  [sym_cases] = sym_cases,
  [sym_case] = sym_case,
  [sym_assertion] = sym_assertion,
  [sym_path] = sym_path,
  [sym_operator] = sym_operator,
  [sym_snapshot] = sym_snapshot,
  [sym_functions] = sym_functions,
  [sym_function] = sym_function,
  [sym_function_name] = sym_function_name,
  [sym_parameter] = sym_parameter,
  [sym_function_attributes] = sym_function_attributes,
  [sym_function_attribute] = sym_function_attribute,
  [sym_type] = sym_type,
  [sym_named_type] = sym_named_type,
  [sym_type_name] = sym_type_name,
  [sym_type_arguments] = sym_type_arguments,
  [sym_type_argument] = sym_type_argument,
  [sym_fields] = sym_fields,
  [sym_field_type] = sym_field_type,
  [sym_constraints] = sym_constraints,
  [sym_constraint] = sym_constraint,
  [sym__constraint_value] = sym__constraint_value,
  [sym__line_value] = sym__line_value,
  [sym__value] = sym__value,
  [sym__primary] = sym__primary,
  [sym_lazy] = sym_lazy,
  [sym_pipeline] = sym_pipeline,
  [sym_text_pipeline] = sym_text_pipeline,
  [sym_call_pipeline] = sym_call_pipeline,
  [sym__step] = sym__step,
  [sym_call] = sym_call,
  [sym_lens] = sym_lens,
  [sym__arguments] = sym__arguments,
  [sym_argument] = sym_argument,
  [sym_list] = sym_list,
  [sym_map] = sym_map,
  [sym_inline_entry] = sym_inline_entry,
  [sym_input] = sym_input,
  [sym_text_file] = sym_text_file,
  [sym_reference] = sym_reference,
  [sym__segment] = sym__segment,
  [sym_text_block] = sym_text_block,
  [sym_string] = sym_string,
  [sym__number] = sym__number,
  [sym__word] = sym__word,
  [sym_boolean] = sym_boolean,
  [aux_sym_document_repeat1] = aux_sym_document_repeat1,
  [aux_sym_attributes_repeat1] = aux_sym_attributes_repeat1,
  [aux_sym_map_block_repeat1] = aux_sym_map_block_repeat1,
  [aux_sym_key_repeat1] = aux_sym_key_repeat1,
  [aux_sym_list_block_repeat1] = aux_sym_list_block_repeat1,
  [aux_sym_test_block_repeat1] = aux_sym_test_block_repeat1,
  [aux_sym_assertions_repeat1] = aux_sym_assertions_repeat1,
  [aux_sym_cases_repeat1] = aux_sym_cases_repeat1,
  [aux_sym_path_repeat1] = aux_sym_path_repeat1,
  [aux_sym_functions_repeat1] = aux_sym_functions_repeat1,
  [aux_sym_function_repeat1] = aux_sym_function_repeat1,
  [aux_sym_function_attributes_repeat1] = aux_sym_function_attributes_repeat1,
  [aux_sym_type_repeat1] = aux_sym_type_repeat1,
  [aux_sym_type_arguments_repeat1] = aux_sym_type_arguments_repeat1,
  [aux_sym_fields_repeat1] = aux_sym_fields_repeat1,
  [aux_sym_constraints_repeat1] = aux_sym_constraints_repeat1,
  [aux_sym_pipeline_repeat1] = aux_sym_pipeline_repeat1,
  [aux_sym__arguments_repeat1] = aux_sym__arguments_repeat1,
  [aux_sym__arguments_repeat2] = aux_sym__arguments_repeat2,
  [aux_sym_map_repeat1] = aux_sym_map_repeat1,
  [aux_sym_reference_repeat1] = aux_sym_reference_repeat1,
  [aux_sym_text_block_repeat1] = aux_sym_text_block_repeat1,
  [aux_sym_string_repeat1] = aux_sym_string_repeat1,
};

static const uint16_t ts_non_terminal_alias_map[] = {
  0,
};

static const TSSymbol ts_alias_sequences[PRODUCTION_ID_COUNT][1] = {
  [0] = {0},
};

static const TSStateId ts_primary_state_ids[STATE_COUNT] = {
  [0] = 0,
  [1] = 1,
  [2] = 2,
  [3] = 3,
  [4] = 4,
  [5] = 5,
  [6] = 6,
  [7] = 7,
  [8] = 8,
  [9] = 9,
  [10] = 10,
  [11] = 11,
  [12] = 12,
  [13] = 13,
  [14] = 14,
  [15] = 15,
  [16] = 16,
  [17] = 17,
  [18] = 18,
  [19] = 19,
  [20] = 20,
  [21] = 21,
  [22] = 22,
  [23] = 23,
  [24] = 24,
  [25] = 25,
  [26] = 26,
  [27] = 27,
  [28] = 28,
  [29] = 29,
  [30] = 30,
  [31] = 31,
  [32] = 32,
  [33] = 33,
  [34] = 34,
  [35] = 35,
  [36] = 36,
  [37] = 37,
  [38] = 38,
  [39] = 39,
  [40] = 40,
  [41] = 41,
  [42] = 42,
  [43] = 43,
  [44] = 44,
  [45] = 45,
  [46] = 46,
  [47] = 47,
  [48] = 48,
  [49] = 49,
  [50] = 50,
  [51] = 51,
  [52] = 52,
  [53] = 53,
  [54] = 54,
  [55] = 55,
  [56] = 56,
  [57] = 57,
  [58] = 58,
  [59] = 59,
  [60] = 60,
  [61] = 61,
  [62] = 62,
  [63] = 63,
  [64] = 64,
  [65] = 65,
  [66] = 66,
  [67] = 67,
  [68] = 68,
  [69] = 69,
  [70] = 70,
  [71] = 71,
  [72] = 72,
  [73] = 73,
  [74] = 74,
  [75] = 75,
  [76] = 76,
  [77] = 77,
  [78] = 78,
  [79] = 79,
  [80] = 80,
  [81] = 81,
  [82] = 82,
  [83] = 83,
  [84] = 84,
  [85] = 85,
  [86] = 86,
  [87] = 87,
  [88] = 88,
  [89] = 89,
  [90] = 90,
  [91] = 91,
  [92] = 92,
  [93] = 93,
  [94] = 94,
  [95] = 95,
  [96] = 96,
  [97] = 97,
  [98] = 98,
  [99] = 99,
  [100] = 100,
  [101] = 101,
  [102] = 102,
  [103] = 103,
  [104] = 104,
  [105] = 105,
  [106] = 106,
  [107] = 107,
  [108] = 108,
  [109] = 109,
  [110] = 110,
  [111] = 111,
  [112] = 112,
  [113] = 113,
  [114] = 114,
  [115] = 115,
  [116] = 116,
  [117] = 117,
  [118] = 118,
  [119] = 119,
  [120] = 120,
  [121] = 121,
  [122] = 122,
  [123] = 123,
  [124] = 124,
  [125] = 125,
  [126] = 126,
  [127] = 127,
  [128] = 128,
  [129] = 129,
  [130] = 130,
  [131] = 131,
  [132] = 132,
  [133] = 133,
  [134] = 134,
  [135] = 135,
  [136] = 136,
  [137] = 137,
  [138] = 138,
  [139] = 139,
  [140] = 140,
  [141] = 141,
  [142] = 142,
  [143] = 143,
  [144] = 144,
  [145] = 145,
  [146] = 146,
  [147] = 147,
  [148] = 148,
  [149] = 149,
  [150] = 150,
  [151] = 151,
  [152] = 152,
  [153] = 153,
  [154] = 154,
  [155] = 155,
  [156] = 156,
  [157] = 157,
  [158] = 158,
  [159] = 159,
  [160] = 160,
  [161] = 161,
  [162] = 162,
  [163] = 163,
  [164] = 164,
  [165] = 165,
  [166] = 166,
  [167] = 167,
  [168] = 168,
  [169] = 169,
  [170] = 170,
  [171] = 171,
  [172] = 172,
  [173] = 173,
  [174] = 174,
  [175] = 175,
  [176] = 176,
  [177] = 177,
  [178] = 178,
  [179] = 179,
  [180] = 180,
  [181] = 181,
  [182] = 182,
  [183] = 183,
  [184] = 184,
  [185] = 185,
  [186] = 186,
  [187] = 187,
  [188] = 188,
  [189] = 189,
  [190] = 190,
  [191] = 191,
  [192] = 192,
  [193] = 193,
  [194] = 194,
  [195] = 195,
  [196] = 196,
  [197] = 197,
  [198] = 198,
  [199] = 199,
  [200] = 200,
  [201] = 201,
  [202] = 202,
  [203] = 203,
  [204] = 204,
  [205] = 205,
  [206] = 206,
  [207] = 207,
  [208] = 208,
  [209] = 209,
  [210] = 210,
  [211] = 211,
  [212] = 212,
  [213] = 213,
  [214] = 214,
  [215] = 215,
  [216] = 216,
  [217] = 217,
  [218] = 218,
  [219] = 219,
  [220] = 220,
  [221] = 221,
  [222] = 222,
  [223] = 223,
  [224] = 224,
  [225] = 225,
  [226] = 226,
  [227] = 227,
  [228] = 228,
  [229] = 229,
  [230] = 230,
  [231] = 231,
  [232] = 232,
  [233] = 233,
  [234] = 234,
  [235] = 235,
  [236] = 236,
  [237] = 237,
  [238] = 238,
  [239] = 239,
  [240] = 240,
  [241] = 241,
  [242] = 242,
  [243] = 243,
  [244] = 244,
  [245] = 245,
  [246] = 246,
  [247] = 247,
  [248] = 248,
  [249] = 249,
  [250] = 250,
  [251] = 251,
  [252] = 252,
  [253] = 253,
  [254] = 254,
  [255] = 255,
  [256] = 256,
  [257] = 257,
  [258] = 258,
  [259] = 259,
  [260] = 260,
  [261] = 261,
  [262] = 262,
  [263] = 263,
  [264] = 264,
  [265] = 265,
  [266] = 266,
  [267] = 267,
  [268] = 268,
  [269] = 269,
  [270] = 270,
  [271] = 271,
  [272] = 272,
  [273] = 273,
  [274] = 274,
  [275] = 275,
  [276] = 276,
  [277] = 277,
  [278] = 278,
  [279] = 279,
  [280] = 280,
  [281] = 281,
  [282] = 282,
  [283] = 283,
  [284] = 284,
  [285] = 285,
  [286] = 286,
  [287] = 287,
  [288] = 288,
  [289] = 289,
  [290] = 290,
  [291] = 291,
  [292] = 292,
  [293] = 293,
  [294] = 294,
  [295] = 295,
  [296] = 296,
  [297] = 297,
  [298] = 298,
  [299] = 299,
  [300] = 300,
  [301] = 301,
  [302] = 302,
  [303] = 303,
  [304] = 304,
  [305] = 305,
  [306] = 306,
  [307] = 307,
  [308] = 308,
  [309] = 309,
  [310] = 310,
  [311] = 311,
  [312] = 312,
  [313] = 313,
  [314] = 314,
  [315] = 315,
  [316] = 316,
  [317] = 317,
  [318] = 318,
  [319] = 319,
  [320] = 320,
  [321] = 321,
  [322] = 322,
  [323] = 323,
  [324] = 324,
  [325] = 325,
  [326] = 326,
  [327] = 327,
  [328] = 328,
  [329] = 329,
  [330] = 330,
  [331] = 331,
  [332] = 332,
  [333] = 333,
  [334] = 334,
  [335] = 335,
  [336] = 336,
  [337] = 337,
  [338] = 338,
  [339] = 339,
  [340] = 340,
  [341] = 341,
  [342] = 342,
  [343] = 343,
  [344] = 344,
  [345] = 345,
  [346] = 346,
  [347] = 347,
  [348] = 348,
  [349] = 349,
  [350] = 350,
  [351] = 351,
  [352] = 352,
  [353] = 353,
  [354] = 354,
  [355] = 355,
  [356] = 356,
  [357] = 357,
  [358] = 358,
  [359] = 359,
  [360] = 360,
  [361] = 361,
  [362] = 362,
  [363] = 363,
  [364] = 364,
  [365] = 365,
  [366] = 366,
  [367] = 367,
  [368] = 368,
  [369] = 369,
  [370] = 370,
  [371] = 371,
  [372] = 372,
  [373] = 373,
  [374] = 374,
  [375] = 375,
  [376] = 376,
  [377] = 377,
  [378] = 378,
  [379] = 379,
  [380] = 380,
  [381] = 381,
  [382] = 382,
  [383] = 383,
  [384] = 384,
  [385] = 385,
  [386] = 386,
  [387] = 387,
  [388] = 388,
  [389] = 389,
  [390] = 390,
  [391] = 391,
  [392] = 392,
  [393] = 393,
  [394] = 394,
  [395] = 395,
  [396] = 396,
  [397] = 397,
  [398] = 398,
  [399] = 399,
  [400] = 400,
  [401] = 401,
  [402] = 402,
  [403] = 403,
  [404] = 404,
  [405] = 405,
  [406] = 406,
  [407] = 407,
  [408] = 408,
  [409] = 409,
  [410] = 410,
  [411] = 411,
  [412] = 412,
  [413] = 413,
  [414] = 414,
  [415] = 415,
  [416] = 416,
  [417] = 417,
  [418] = 418,
  [419] = 419,
  [420] = 420,
  [421] = 421,
  [422] = 422,
  [423] = 423,
  [424] = 424,
  [425] = 425,
  [426] = 426,
  [427] = 427,
  [428] = 428,
  [429] = 429,
  [430] = 430,
  [431] = 431,
  [432] = 432,
  [433] = 433,
  [434] = 434,
  [435] = 435,
  [436] = 436,
  [437] = 437,
  [438] = 438,
  [439] = 439,
  [440] = 440,
  [441] = 441,
  [442] = 442,
  [443] = 443,
  [444] = 444,
  [445] = 445,
  [446] = 446,
  [447] = 447,
  [448] = 448,
  [449] = 449,
  [450] = 450,
  [451] = 451,
  [452] = 452,
  [453] = 453,
  [454] = 454,
  [455] = 455,
  [456] = 456,
  [457] = 457,
  [458] = 458,
  [459] = 459,
  [460] = 460,
  [461] = 461,
  [462] = 462,
  [463] = 463,
  [464] = 464,
  [465] = 465,
  [466] = 466,
  [467] = 467,
  [468] = 468,
};

static bool ts_lex(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (eof)
        ADVANCE(1);
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '\"')
        ADVANCE(4);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '-')
        ADVANCE(10);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '<')
        ADVANCE(14);
      if (lookahead == '=')
        ADVANCE(16);
      if (lookahead == '>')
        ADVANCE(18);
      if (lookahead == '@')
        ADVANCE(20);
      if (lookahead == '[')
        ADVANCE(48);
      if (lookahead == '\\')
        ADVANCE(49);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(64);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(67);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 1:
      ACCEPT_TOKEN(ts_builtin_sym_end);
      END_STATE();
    case 2:
      if (lookahead == '=')
        ADVANCE(3);
      END_STATE();
    case 3:
      ACCEPT_TOKEN(anon_sym_BANG_EQ);
      END_STATE();
    case 4:
      ACCEPT_TOKEN(anon_sym_DQUOTE2);
      END_STATE();
    case 5:
      ACCEPT_TOKEN(sym_comment);
      if ((lookahead < 0 || lookahead > 31) &&
          lookahead != 127)
        ADVANCE(5);
      END_STATE();
    case 6:
      ACCEPT_TOKEN(anon_sym_DOLLAR);
      END_STATE();
    case 7:
      ACCEPT_TOKEN(anon_sym_LPAREN);
      END_STATE();
    case 8:
      ACCEPT_TOKEN(anon_sym_RPAREN);
      END_STATE();
    case 9:
      ACCEPT_TOKEN(anon_sym_COMMA);
      END_STATE();
    case 10:
      ACCEPT_TOKEN(anon_sym_DASH);
      if (lookahead == '>')
        ADVANCE(11);
      END_STATE();
    case 11:
      ACCEPT_TOKEN(anon_sym_DASH_GT);
      END_STATE();
    case 12:
      ACCEPT_TOKEN(anon_sym_DOT);
      END_STATE();
    case 13:
      ACCEPT_TOKEN(anon_sym_COLON);
      END_STATE();
    case 14:
      ACCEPT_TOKEN(anon_sym_LT);
      if (lookahead == '=')
        ADVANCE(15);
      END_STATE();
    case 15:
      ACCEPT_TOKEN(anon_sym_LT_EQ);
      END_STATE();
    case 16:
      ACCEPT_TOKEN(anon_sym_EQ);
      if (lookahead == '=')
        ADVANCE(17);
      END_STATE();
    case 17:
      ACCEPT_TOKEN(anon_sym_EQ_EQ);
      END_STATE();
    case 18:
      ACCEPT_TOKEN(anon_sym_GT);
      if (lookahead == '=')
        ADVANCE(19);
      END_STATE();
    case 19:
      ACCEPT_TOKEN(anon_sym_GT_EQ);
      END_STATE();
    case 20:
      if (lookahead == 'i')
        ADVANCE(21);
      if (lookahead == 'l')
        ADVANCE(38);
      if (lookahead == 't')
        ADVANCE(42);
      END_STATE();
    case 21:
      if (lookahead == 'm')
        ADVANCE(22);
      if (lookahead == 'n')
        ADVANCE(27);
      END_STATE();
    case 22:
      if (lookahead == 'p')
        ADVANCE(23);
      END_STATE();
    case 23:
      if (lookahead == 'o')
        ADVANCE(24);
      END_STATE();
    case 24:
      if (lookahead == 'r')
        ADVANCE(25);
      END_STATE();
    case 25:
      if (lookahead == 't')
        ADVANCE(26);
      END_STATE();
    case 26:
      ACCEPT_TOKEN(anon_sym_ATimport);
      END_STATE();
    case 27:
      if (lookahead == 'p')
        ADVANCE(28);
      if (lookahead == 't')
        ADVANCE(31);
      END_STATE();
    case 28:
      if (lookahead == 'u')
        ADVANCE(29);
      END_STATE();
    case 29:
      if (lookahead == 't')
        ADVANCE(30);
      END_STATE();
    case 30:
      ACCEPT_TOKEN(anon_sym_ATinput);
      END_STATE();
    case 31:
      if (lookahead == 'e')
        ADVANCE(32);
      END_STATE();
    case 32:
      if (lookahead == 'r')
        ADVANCE(33);
      END_STATE();
    case 33:
      if (lookahead == 'f')
        ADVANCE(34);
      END_STATE();
    case 34:
      if (lookahead == 'a')
        ADVANCE(35);
      END_STATE();
    case 35:
      if (lookahead == 'c')
        ADVANCE(36);
      END_STATE();
    case 36:
      if (lookahead == 'e')
        ADVANCE(37);
      END_STATE();
    case 37:
      ACCEPT_TOKEN(anon_sym_ATinterface);
      END_STATE();
    case 38:
      if (lookahead == 'a')
        ADVANCE(39);
      END_STATE();
    case 39:
      if (lookahead == 'z')
        ADVANCE(40);
      END_STATE();
    case 40:
      if (lookahead == 'y')
        ADVANCE(41);
      END_STATE();
    case 41:
      ACCEPT_TOKEN(anon_sym_ATlazy);
      END_STATE();
    case 42:
      if (lookahead == 'e')
        ADVANCE(43);
      END_STATE();
    case 43:
      if (lookahead == 's')
        ADVANCE(44);
      if (lookahead == 'x')
        ADVANCE(46);
      END_STATE();
    case 44:
      if (lookahead == 't')
        ADVANCE(45);
      END_STATE();
    case 45:
      ACCEPT_TOKEN(anon_sym_ATtest);
      END_STATE();
    case 46:
      if (lookahead == 't')
        ADVANCE(47);
      END_STATE();
    case 47:
      ACCEPT_TOKEN(anon_sym_ATtext);
      END_STATE();
    case 48:
      ACCEPT_TOKEN(anon_sym_LBRACK);
      END_STATE();
    case 49:
      if (lookahead == 'u')
        ADVANCE(50);
      if (lookahead == '\"' ||
          lookahead == '\\' ||
          lookahead == 'n' ||
          lookahead == 'r' ||
          lookahead == 't')
        ADVANCE(60);
      END_STATE();
    case 50:
      if (lookahead == 'D' ||
          lookahead == 'd')
        ADVANCE(51);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(61);
      END_STATE();
    case 51:
      if (lookahead == '8' ||
          lookahead == '9' ||
          lookahead == 'A' ||
          lookahead == 'B' ||
          lookahead == 'a' ||
          lookahead == 'b')
        ADVANCE(52);
      if (('0' <= lookahead && lookahead <= '7'))
        ADVANCE(58);
      END_STATE();
    case 52:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(53);
      END_STATE();
    case 53:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(54);
      END_STATE();
    case 54:
      if (lookahead == '\\')
        ADVANCE(55);
      END_STATE();
    case 55:
      if (lookahead == 'u')
        ADVANCE(56);
      END_STATE();
    case 56:
      if (lookahead == 'D' ||
          lookahead == 'd')
        ADVANCE(57);
      END_STATE();
    case 57:
      if (('C' <= lookahead && lookahead <= 'F') ||
          ('c' <= lookahead && lookahead <= 'f'))
        ADVANCE(58);
      END_STATE();
    case 58:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(59);
      END_STATE();
    case 59:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(60);
      END_STATE();
    case 60:
      ACCEPT_TOKEN(sym_escape);
      END_STATE();
    case 61:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(58);
      END_STATE();
    case 62:
      ACCEPT_TOKEN(anon_sym_RBRACK);
      END_STATE();
    case 63:
      ACCEPT_TOKEN(anon_sym_LBRACE);
      END_STATE();
    case 64:
      ACCEPT_TOKEN(anon_sym_PIPE);
      if (lookahead == '>')
        ADVANCE(65);
      END_STATE();
    case 65:
      ACCEPT_TOKEN(anon_sym_PIPE_GT);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(anon_sym_RBRACE);
      END_STATE();
    case 67:
      if (eof)
        ADVANCE(1);
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '-')
        ADVANCE(10);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '<')
        ADVANCE(14);
      if (lookahead == '=')
        ADVANCE(16);
      if (lookahead == '>')
        ADVANCE(18);
      if (lookahead == '@')
        ADVANCE(20);
      if (lookahead == '[')
        ADVANCE(69);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(64);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(67);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 68:
      ACCEPT_TOKEN(anon_sym_DQUOTE);
      END_STATE();
    case 69:
      ACCEPT_TOKEN(anon_sym_LBRACK2);
      END_STATE();
    case 70:
      ACCEPT_TOKEN(sym_identifier);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 71:
      if (eof)
        ADVANCE(1);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '@')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(71);
      END_STATE();
    case 72:
      if (lookahead == 'i')
        ADVANCE(73);
      if (lookahead == 't')
        ADVANCE(89);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 73:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'm')
        ADVANCE(76);
      if (lookahead == 'n')
        ADVANCE(81);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 74:
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 75:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 76:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'p')
        ADVANCE(77);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 77:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'o')
        ADVANCE(78);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 78:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'r')
        ADVANCE(79);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 79:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 't')
        ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 80:
      ACCEPT_TOKEN(anon_sym_ATimport);
      if (lookahead == '.')
        ADVANCE(74);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 81:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 't')
        ADVANCE(82);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 82:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'e')
        ADVANCE(83);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 83:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'r')
        ADVANCE(84);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 84:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'f')
        ADVANCE(85);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 85:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'a')
        ADVANCE(86);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('b' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 86:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'c')
        ADVANCE(87);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 87:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'e')
        ADVANCE(88);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 88:
      ACCEPT_TOKEN(anon_sym_ATinterface);
      if (lookahead == '.')
        ADVANCE(74);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 89:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 'e')
        ADVANCE(90);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 90:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 's')
        ADVANCE(91);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 91:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(74);
      if (lookahead == 't')
        ADVANCE(92);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 92:
      ACCEPT_TOKEN(anon_sym_ATtest);
      if (lookahead == '.')
        ADVANCE(74);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(75);
      END_STATE();
    case 93:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(93);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 94:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(94);
      END_STATE();
    case 95:
      if (eof)
        ADVANCE(1);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(95);
      END_STATE();
    case 96:
      if (lookahead == '\"')
        ADVANCE(4);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\\')
        ADVANCE(49);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(97);
      END_STATE();
    case 97:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(97);
      END_STATE();
    case 98:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '<')
        ADVANCE(99);
      if (lookahead == '=')
        ADVANCE(100);
      if (lookahead == '>')
        ADVANCE(101);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(98);
      END_STATE();
    case 99:
      ACCEPT_TOKEN(anon_sym_LT);
      END_STATE();
    case 100:
      ACCEPT_TOKEN(anon_sym_EQ);
      END_STATE();
    case 101:
      ACCEPT_TOKEN(anon_sym_GT);
      END_STATE();
    case 102:
      ACCEPT_TOKEN(anon_sym_PIPE);
      END_STATE();
    case 103:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(104);
      END_STATE();
    case 104:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(104);
      END_STATE();
    case 105:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(106);
      END_STATE();
    case 106:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(106);
      END_STATE();
    case 107:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(107);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 108:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(108);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 109:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '-')
        ADVANCE(110);
      if (lookahead == '@')
        ADVANCE(117);
      if (lookahead == '[')
        ADVANCE(69);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(109);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(111);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 110:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(111);
      END_STATE();
    case 111:
      ACCEPT_TOKEN(sym_integer);
      if (lookahead == '.')
        ADVANCE(112);
      if (lookahead == 'E' ||
          lookahead == 'e')
        ADVANCE(114);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(111);
      END_STATE();
    case 112:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(113);
      END_STATE();
    case 113:
      ACCEPT_TOKEN(sym_float);
      if (lookahead == 'E' ||
          lookahead == 'e')
        ADVANCE(114);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(113);
      END_STATE();
    case 114:
      if (lookahead == '+' ||
          lookahead == '-')
        ADVANCE(115);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(116);
      END_STATE();
    case 115:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(116);
      END_STATE();
    case 116:
      ACCEPT_TOKEN(sym_float);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(116);
      END_STATE();
    case 117:
      if (lookahead == 'i')
        ADVANCE(118);
      if (lookahead == 'l')
        ADVANCE(38);
      if (lookahead == 't')
        ADVANCE(120);
      END_STATE();
    case 118:
      if (lookahead == 'n')
        ADVANCE(119);
      END_STATE();
    case 119:
      if (lookahead == 'p')
        ADVANCE(28);
      END_STATE();
    case 120:
      if (lookahead == 'e')
        ADVANCE(121);
      END_STATE();
    case 121:
      if (lookahead == 'x')
        ADVANCE(46);
      END_STATE();
    case 122:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(122);
      END_STATE();
    case 123:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(97);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(124);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(125);
      END_STATE();
    case 124:
      ACCEPT_TOKEN(sym_field);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(124);
      END_STATE();
    case 125:
      ACCEPT_TOKEN(sym_field);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(125);
      END_STATE();
    case 126:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(97);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(127);
      END_STATE();
    case 127:
      ACCEPT_TOKEN(sym_variable);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(127);
      END_STATE();
    case 128:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '[')
        ADVANCE(69);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(128);
      END_STATE();
    case 129:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(129);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 130:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '-')
        ADVANCE(110);
      if (lookahead == '@')
        ADVANCE(117);
      if (lookahead == '[')
        ADVANCE(69);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(130);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(111);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 131:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(131);
      END_STATE();
    case 132:
      if (lookahead == '>')
        ADVANCE(65);
      END_STATE();
    case 133:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(134);
      END_STATE();
    case 134:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ':')
        ADVANCE(13);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(134);
      END_STATE();
    case 135:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '-')
        ADVANCE(136);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(135);
      END_STATE();
    case 136:
      ACCEPT_TOKEN(anon_sym_DASH);
      END_STATE();
    case 137:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(138);
      END_STATE();
    case 138:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(138);
      END_STATE();
    case 139:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(140);
      END_STATE();
    case 140:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(140);
      END_STATE();
    case 141:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(142);
      END_STATE();
    case 142:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(142);
      END_STATE();
    case 143:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(131);
      END_STATE();
    case 144:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == '-')
        ADVANCE(110);
      if (lookahead == '@')
        ADVANCE(117);
      if (lookahead == '[')
        ADVANCE(69);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(144);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(111);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 145:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '-')
        ADVANCE(146);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(145);
      END_STATE();
    case 146:
      if (lookahead == '>')
        ADVANCE(11);
      END_STATE();
    case 147:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(148);
      END_STATE();
    case 148:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(132);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(148);
      END_STATE();
    case 149:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(62);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(149);
      END_STATE();
    case 150:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '<')
        ADVANCE(99);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(150);
      END_STATE();
    case 151:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(151);
      END_STATE();
    case 152:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '<')
        ADVANCE(99);
      if (lookahead == '>')
        ADVANCE(101);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(152);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 153:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(153);
      END_STATE();
    case 154:
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '<')
        ADVANCE(14);
      if (lookahead == '=')
        ADVANCE(155);
      if (lookahead == '>')
        ADVANCE(18);
      if (lookahead == '[')
        ADVANCE(48);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(156);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 155:
      if (lookahead == '=')
        ADVANCE(17);
      END_STATE();
    case 156:
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '<')
        ADVANCE(14);
      if (lookahead == '=')
        ADVANCE(155);
      if (lookahead == '>')
        ADVANCE(18);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(156);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    case 157:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '{')
        ADVANCE(63);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(157);
      END_STATE();
    case 158:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(12);
      if (lookahead == '[')
        ADVANCE(48);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(97);
      END_STATE();
    case 159:
      if (lookahead == '\"')
        ADVANCE(68);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(159);
      END_STATE();
    case 160:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(102);
      if (lookahead == '}')
        ADVANCE(66);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(160);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(70);
      END_STATE();
    default:
      return false;
  }
}

static bool ts_lex_keywords(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (lookahead == 'a')
        ADVANCE(1);
      if (lookahead == 'c')
        ADVANCE(7);
      if (lookahead == 'd')
        ADVANCE(19);
      if (lookahead == 'e')
        ADVANCE(30);
      if (lookahead == 'f')
        ADVANCE(39);
      if (lookahead == 'm')
        ADVANCE(50);
      if (lookahead == 'n')
        ADVANCE(80);
      if (lookahead == 'p')
        ADVANCE(86);
      if (lookahead == 's')
        ADVANCE(93);
      if (lookahead == 't')
        ADVANCE(116);
      END_STATE();
    case 1:
      if (lookahead == 's')
        ADVANCE(2);
      END_STATE();
    case 2:
      if (lookahead == 's')
        ADVANCE(3);
      END_STATE();
    case 3:
      if (lookahead == 'e')
        ADVANCE(4);
      END_STATE();
    case 4:
      if (lookahead == 'r')
        ADVANCE(5);
      END_STATE();
    case 5:
      if (lookahead == 't')
        ADVANCE(6);
      END_STATE();
    case 6:
      ACCEPT_TOKEN(anon_sym_assert);
      END_STATE();
    case 7:
      if (lookahead == 'a')
        ADVANCE(8);
      if (lookahead == 'o')
        ADVANCE(12);
      END_STATE();
    case 8:
      if (lookahead == 's')
        ADVANCE(9);
      END_STATE();
    case 9:
      if (lookahead == 'e')
        ADVANCE(10);
      END_STATE();
    case 10:
      if (lookahead == 's')
        ADVANCE(11);
      END_STATE();
    case 11:
      ACCEPT_TOKEN(anon_sym_cases);
      END_STATE();
    case 12:
      if (lookahead == 'n')
        ADVANCE(13);
      END_STATE();
    case 13:
      if (lookahead == 't')
        ADVANCE(14);
      END_STATE();
    case 14:
      if (lookahead == 'a')
        ADVANCE(15);
      END_STATE();
    case 15:
      if (lookahead == 'i')
        ADVANCE(16);
      END_STATE();
    case 16:
      if (lookahead == 'n')
        ADVANCE(17);
      END_STATE();
    case 17:
      if (lookahead == 's')
        ADVANCE(18);
      END_STATE();
    case 18:
      ACCEPT_TOKEN(anon_sym_contains);
      END_STATE();
    case 19:
      if (lookahead == 'e')
        ADVANCE(20);
      END_STATE();
    case 20:
      if (lookahead == 's')
        ADVANCE(21);
      END_STATE();
    case 21:
      if (lookahead == 'c')
        ADVANCE(22);
      END_STATE();
    case 22:
      if (lookahead == 'r')
        ADVANCE(23);
      END_STATE();
    case 23:
      if (lookahead == 'i')
        ADVANCE(24);
      END_STATE();
    case 24:
      if (lookahead == 'p')
        ADVANCE(25);
      END_STATE();
    case 25:
      if (lookahead == 't')
        ADVANCE(26);
      END_STATE();
    case 26:
      if (lookahead == 'i')
        ADVANCE(27);
      END_STATE();
    case 27:
      if (lookahead == 'o')
        ADVANCE(28);
      END_STATE();
    case 28:
      if (lookahead == 'n')
        ADVANCE(29);
      END_STATE();
    case 29:
      ACCEPT_TOKEN(anon_sym_description);
      END_STATE();
    case 30:
      if (lookahead == 'f')
        ADVANCE(31);
      if (lookahead == 'n')
        ADVANCE(36);
      END_STATE();
    case 31:
      if (lookahead == 'f')
        ADVANCE(32);
      END_STATE();
    case 32:
      if (lookahead == 'e')
        ADVANCE(33);
      END_STATE();
    case 33:
      if (lookahead == 'c')
        ADVANCE(34);
      END_STATE();
    case 34:
      if (lookahead == 't')
        ADVANCE(35);
      END_STATE();
    case 35:
      ACCEPT_TOKEN(anon_sym_effect);
      END_STATE();
    case 36:
      if (lookahead == 'u')
        ADVANCE(37);
      END_STATE();
    case 37:
      if (lookahead == 'm')
        ADVANCE(38);
      END_STATE();
    case 38:
      ACCEPT_TOKEN(anon_sym_enum);
      END_STATE();
    case 39:
      if (lookahead == 'a')
        ADVANCE(40);
      if (lookahead == 'n')
        ADVANCE(44);
      if (lookahead == 'o')
        ADVANCE(45);
      END_STATE();
    case 40:
      if (lookahead == 'l')
        ADVANCE(41);
      END_STATE();
    case 41:
      if (lookahead == 's')
        ADVANCE(42);
      END_STATE();
    case 42:
      if (lookahead == 'e')
        ADVANCE(43);
      END_STATE();
    case 43:
      ACCEPT_TOKEN(anon_sym_false);
      END_STATE();
    case 44:
      ACCEPT_TOKEN(anon_sym_fn);
      END_STATE();
    case 45:
      if (lookahead == 'r')
        ADVANCE(46);
      END_STATE();
    case 46:
      if (lookahead == 'm')
        ADVANCE(47);
      END_STATE();
    case 47:
      if (lookahead == 'a')
        ADVANCE(48);
      END_STATE();
    case 48:
      if (lookahead == 't')
        ADVANCE(49);
      END_STATE();
    case 49:
      ACCEPT_TOKEN(anon_sym_format);
      END_STATE();
    case 50:
      if (lookahead == 'a')
        ADVANCE(51);
      if (lookahead == 'i')
        ADVANCE(78);
      END_STATE();
    case 51:
      if (lookahead == 't')
        ADVANCE(52);
      if (lookahead == 'x')
        ADVANCE(66);
      END_STATE();
    case 52:
      if (lookahead == 'c')
        ADVANCE(53);
      END_STATE();
    case 53:
      if (lookahead == 'h')
        ADVANCE(54);
      END_STATE();
    case 54:
      if (lookahead == 'e')
        ADVANCE(55);
      END_STATE();
    case 55:
      if (lookahead == 's')
        ADVANCE(56);
      END_STATE();
    case 56:
      ACCEPT_TOKEN(anon_sym_matches);
      if (lookahead == '_')
        ADVANCE(57);
      END_STATE();
    case 57:
      if (lookahead == 's')
        ADVANCE(58);
      END_STATE();
    case 58:
      if (lookahead == 'n')
        ADVANCE(59);
      END_STATE();
    case 59:
      if (lookahead == 'a')
        ADVANCE(60);
      END_STATE();
    case 60:
      if (lookahead == 'p')
        ADVANCE(61);
      END_STATE();
    case 61:
      if (lookahead == 's')
        ADVANCE(62);
      END_STATE();
    case 62:
      if (lookahead == 'h')
        ADVANCE(63);
      END_STATE();
    case 63:
      if (lookahead == 'o')
        ADVANCE(64);
      END_STATE();
    case 64:
      if (lookahead == 't')
        ADVANCE(65);
      END_STATE();
    case 65:
      ACCEPT_TOKEN(anon_sym_matches_snapshot);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(anon_sym_max);
      if (lookahead == '_')
        ADVANCE(67);
      END_STATE();
    case 67:
      if (lookahead == 'd')
        ADVANCE(68);
      END_STATE();
    case 68:
      if (lookahead == 'i')
        ADVANCE(69);
      if (lookahead == 'u')
        ADVANCE(71);
      END_STATE();
    case 69:
      if (lookahead == 'm')
        ADVANCE(70);
      END_STATE();
    case 70:
      ACCEPT_TOKEN(anon_sym_max_dim);
      END_STATE();
    case 71:
      if (lookahead == 'r')
        ADVANCE(72);
      END_STATE();
    case 72:
      if (lookahead == 'a')
        ADVANCE(73);
      END_STATE();
    case 73:
      if (lookahead == 't')
        ADVANCE(74);
      END_STATE();
    case 74:
      if (lookahead == 'i')
        ADVANCE(75);
      END_STATE();
    case 75:
      if (lookahead == 'o')
        ADVANCE(76);
      END_STATE();
    case 76:
      if (lookahead == 'n')
        ADVANCE(77);
      END_STATE();
    case 77:
      ACCEPT_TOKEN(anon_sym_max_duration);
      END_STATE();
    case 78:
      if (lookahead == 'n')
        ADVANCE(79);
      END_STATE();
    case 79:
      ACCEPT_TOKEN(anon_sym_min);
      END_STATE();
    case 80:
      if (lookahead == 'o')
        ADVANCE(81);
      if (lookahead == 'u')
        ADVANCE(83);
      END_STATE();
    case 81:
      if (lookahead == 't')
        ADVANCE(82);
      END_STATE();
    case 82:
      ACCEPT_TOKEN(anon_sym_not);
      END_STATE();
    case 83:
      if (lookahead == 'l')
        ADVANCE(84);
      END_STATE();
    case 84:
      if (lookahead == 'l')
        ADVANCE(85);
      END_STATE();
    case 85:
      ACCEPT_TOKEN(sym_null);
      END_STATE();
    case 86:
      if (lookahead == 'a')
        ADVANCE(87);
      END_STATE();
    case 87:
      if (lookahead == 't')
        ADVANCE(88);
      END_STATE();
    case 88:
      if (lookahead == 't')
        ADVANCE(89);
      END_STATE();
    case 89:
      if (lookahead == 'e')
        ADVANCE(90);
      END_STATE();
    case 90:
      if (lookahead == 'r')
        ADVANCE(91);
      END_STATE();
    case 91:
      if (lookahead == 'n')
        ADVANCE(92);
      END_STATE();
    case 92:
      ACCEPT_TOKEN(anon_sym_pattern);
      END_STATE();
    case 93:
      if (lookahead == 'e')
        ADVANCE(94);
      if (lookahead == 'n')
        ADVANCE(102);
      if (lookahead == 't')
        ADVANCE(109);
      END_STATE();
    case 94:
      if (lookahead == 'n')
        ADVANCE(95);
      END_STATE();
    case 95:
      if (lookahead == 't')
        ADVANCE(96);
      END_STATE();
    case 96:
      if (lookahead == 'i')
        ADVANCE(97);
      END_STATE();
    case 97:
      if (lookahead == 'm')
        ADVANCE(98);
      END_STATE();
    case 98:
      if (lookahead == 'e')
        ADVANCE(99);
      END_STATE();
    case 99:
      if (lookahead == 'n')
        ADVANCE(100);
      END_STATE();
    case 100:
      if (lookahead == 't')
        ADVANCE(101);
      END_STATE();
    case 101:
      ACCEPT_TOKEN(anon_sym_sentiment);
      END_STATE();
    case 102:
      if (lookahead == 'a')
        ADVANCE(103);
      END_STATE();
    case 103:
      if (lookahead == 'p')
        ADVANCE(104);
      END_STATE();
    case 104:
      if (lookahead == 's')
        ADVANCE(105);
      END_STATE();
    case 105:
      if (lookahead == 'h')
        ADVANCE(106);
      END_STATE();
    case 106:
      if (lookahead == 'o')
        ADVANCE(107);
      END_STATE();
    case 107:
      if (lookahead == 't')
        ADVANCE(108);
      END_STATE();
    case 108:
      ACCEPT_TOKEN(anon_sym_snapshot);
      END_STATE();
    case 109:
      if (lookahead == 'r')
        ADVANCE(110);
      END_STATE();
    case 110:
      if (lookahead == 'a')
        ADVANCE(111);
      END_STATE();
    case 111:
      if (lookahead == 't')
        ADVANCE(112);
      END_STATE();
    case 112:
      if (lookahead == 'e')
        ADVANCE(113);
      END_STATE();
    case 113:
      if (lookahead == 'g')
        ADVANCE(114);
      END_STATE();
    case 114:
      if (lookahead == 'y')
        ADVANCE(115);
      END_STATE();
    case 115:
      ACCEPT_TOKEN(anon_sym_strategy);
      END_STATE();
    case 116:
      if (lookahead == 'r')
        ADVANCE(117);
      END_STATE();
    case 117:
      if (lookahead == 'u')
        ADVANCE(118);
      END_STATE();
    case 118:
      if (lookahead == 'e')
        ADVANCE(119);
      END_STATE();
    case 119:
      ACCEPT_TOKEN(anon_sym_true);
      END_STATE();
    default:
      return false;
  }
}

static const TSLexMode ts_lex_modes[STATE_COUNT] = {
  [0] = {.lex_state = 0, .external_lex_state = 1},
  [1] = {.lex_state = 71},
  [2] = {.lex_state = 93},
  [3] = {.lex_state = 93},
  [4] = {.lex_state = 93},
  [5] = {.lex_state = 94, .external_lex_state = 2},
  [6] = {.lex_state = 95},
  [7] = {.lex_state = 71},
  [8] = {.lex_state = 96, .external_lex_state = 3},
  [9] = {.lex_state = 95, .external_lex_state = 4},
  [10] = {.lex_state = 94, .external_lex_state = 2},
  [11] = {.lex_state = 94, .external_lex_state = 2},
  [12] = {.lex_state = 93},
  [13] = {.lex_state = 96, .external_lex_state = 3},
  [14] = {.lex_state = 95, .external_lex_state = 2},
  [15] = {.lex_state = 94, .external_lex_state = 2},
  [16] = {.lex_state = 71},
  [17] = {.lex_state = 93},
  [18] = {.lex_state = 95, .external_lex_state = 2},
  [19] = {.lex_state = 71},
  [20] = {.lex_state = 95, .external_lex_state = 4},
  [21] = {.lex_state = 96, .external_lex_state = 3},
  [22] = {.lex_state = 71},
  [23] = {.lex_state = 71},
  [24] = {.lex_state = 93},
  [25] = {.lex_state = 95, .external_lex_state = 2},
  [26] = {.lex_state = 95, .external_lex_state = 2},
  [27] = {.lex_state = 98},
  [28] = {.lex_state = 103},
  [29] = {.lex_state = 94, .external_lex_state = 2},
  [30] = {.lex_state = 96, .external_lex_state = 3},
  [31] = {.lex_state = 71},
  [32] = {.lex_state = 93},
  [33] = {.lex_state = 95, .external_lex_state = 2},
  [34] = {.lex_state = 105},
  [35] = {.lex_state = 96, .external_lex_state = 3},
  [36] = {.lex_state = 105},
  [37] = {.lex_state = 95, .external_lex_state = 5},
  [38] = {.lex_state = 105},
  [39] = {.lex_state = 105},
  [40] = {.lex_state = 107, .external_lex_state = 5},
  [41] = {.lex_state = 71},
  [42] = {.lex_state = 93},
  [43] = {.lex_state = 95, .external_lex_state = 4},
  [44] = {.lex_state = 96, .external_lex_state = 3},
  [45] = {.lex_state = 93},
  [46] = {.lex_state = 95, .external_lex_state = 5},
  [47] = {.lex_state = 108, .external_lex_state = 5},
  [48] = {.lex_state = 71},
  [49] = {.lex_state = 93},
  [50] = {.lex_state = 109},
  [51] = {.lex_state = 93},
  [52] = {.lex_state = 95, .external_lex_state = 2},
  [53] = {.lex_state = 103},
  [54] = {.lex_state = 94, .external_lex_state = 2},
  [55] = {.lex_state = 105},
  [56] = {.lex_state = 105},
  [57] = {.lex_state = 95, .external_lex_state = 5},
  [58] = {.lex_state = 107, .external_lex_state = 5},
  [59] = {.lex_state = 71},
  [60] = {.lex_state = 93},
  [61] = {.lex_state = 109, .external_lex_state = 6},
  [62] = {.lex_state = 122},
  [63] = {.lex_state = 96, .external_lex_state = 3},
  [64] = {.lex_state = 123},
  [65] = {.lex_state = 105},
  [66] = {.lex_state = 71},
  [67] = {.lex_state = 109, .external_lex_state = 6},
  [68] = {.lex_state = 107, .external_lex_state = 5},
  [69] = {.lex_state = 95, .external_lex_state = 5},
  [70] = {.lex_state = 93},
  [71] = {.lex_state = 93},
  [72] = {.lex_state = 71},
  [73] = {.lex_state = 108, .external_lex_state = 5},
  [74] = {.lex_state = 95, .external_lex_state = 5},
  [75] = {.lex_state = 126},
  [76] = {.lex_state = 103},
  [77] = {.lex_state = 103},
  [78] = {.lex_state = 103},
  [79] = {.lex_state = 95, .external_lex_state = 2},
  [80] = {.lex_state = 103},
  [81] = {.lex_state = 128, .external_lex_state = 7},
  [82] = {.lex_state = 128, .external_lex_state = 7},
  [83] = {.lex_state = 71},
  [84] = {.lex_state = 107, .external_lex_state = 5},
  [85] = {.lex_state = 95, .external_lex_state = 5},
  [86] = {.lex_state = 93},
  [87] = {.lex_state = 94, .external_lex_state = 8},
  [88] = {.lex_state = 95, .external_lex_state = 9},
  [89] = {.lex_state = 129},
  [90] = {.lex_state = 109},
  [91] = {.lex_state = 130},
  [92] = {.lex_state = 93},
  [93] = {.lex_state = 93},
  [94] = {.lex_state = 126},
  [95] = {.lex_state = 96, .external_lex_state = 3},
  [96] = {.lex_state = 131, .external_lex_state = 10},
  [97] = {.lex_state = 103},
  [98] = {.lex_state = 107, .external_lex_state = 5},
  [99] = {.lex_state = 95, .external_lex_state = 4},
  [100] = {.lex_state = 131, .external_lex_state = 10},
  [101] = {.lex_state = 95, .external_lex_state = 4},
  [102] = {.lex_state = 131, .external_lex_state = 10},
  [103] = {.lex_state = 93},
  [104] = {.lex_state = 131, .external_lex_state = 10},
  [105] = {.lex_state = 122},
  [106] = {.lex_state = 133},
  [107] = {.lex_state = 105},
  [108] = {.lex_state = 107, .external_lex_state = 5},
  [109] = {.lex_state = 71},
  [110] = {.lex_state = 93},
  [111] = {.lex_state = 71},
  [112] = {.lex_state = 103},
  [113] = {.lex_state = 94, .external_lex_state = 11},
  [114] = {.lex_state = 130},
  [115] = {.lex_state = 95, .external_lex_state = 4},
  [116] = {.lex_state = 94, .external_lex_state = 8},
  [117] = {.lex_state = 95, .external_lex_state = 4},
  [118] = {.lex_state = 71},
  [119] = {.lex_state = 95, .external_lex_state = 5},
  [120] = {.lex_state = 135},
  [121] = {.lex_state = 135},
  [122] = {.lex_state = 95, .external_lex_state = 12},
  [123] = {.lex_state = 131, .external_lex_state = 10},
  [124] = {.lex_state = 95, .external_lex_state = 9},
  [125] = {.lex_state = 131, .external_lex_state = 10},
  [126] = {.lex_state = 105},
  [127] = {.lex_state = 137},
  [128] = {.lex_state = 131, .external_lex_state = 10},
  [129] = {.lex_state = 95, .external_lex_state = 4},
  [130] = {.lex_state = 131, .external_lex_state = 10},
  [131] = {.lex_state = 129},
  [132] = {.lex_state = 109},
  [133] = {.lex_state = 130},
  [134] = {.lex_state = 93},
  [135] = {.lex_state = 93},
  [136] = {.lex_state = 126},
  [137] = {.lex_state = 96, .external_lex_state = 3},
  [138] = {.lex_state = 139, .external_lex_state = 13},
  [139] = {.lex_state = 141},
  [140] = {.lex_state = 141, .external_lex_state = 13},
  [141] = {.lex_state = 93},
  [142] = {.lex_state = 131, .external_lex_state = 10},
  [143] = {.lex_state = 93},
  [144] = {.lex_state = 143, .external_lex_state = 10},
  [145] = {.lex_state = 131, .external_lex_state = 10},
  [146] = {.lex_state = 96, .external_lex_state = 3},
  [147] = {.lex_state = 103},
  [148] = {.lex_state = 107, .external_lex_state = 5},
  [149] = {.lex_state = 131},
  [150] = {.lex_state = 93},
  [151] = {.lex_state = 131, .external_lex_state = 10},
  [152] = {.lex_state = 107, .external_lex_state = 5},
  [153] = {.lex_state = 131, .external_lex_state = 10},
  [154] = {.lex_state = 144},
  [155] = {.lex_state = 131, .external_lex_state = 10},
  [156] = {.lex_state = 145},
  [157] = {.lex_state = 105},
  [158] = {.lex_state = 103},
  [159] = {.lex_state = 123},
  [160] = {.lex_state = 103},
  [161] = {.lex_state = 135},
  [162] = {.lex_state = 95, .external_lex_state = 14},
  [163] = {.lex_state = 95, .external_lex_state = 4},
  [164] = {.lex_state = 141},
  [165] = {.lex_state = 107, .external_lex_state = 5},
  [166] = {.lex_state = 135},
  [167] = {.lex_state = 135},
  [168] = {.lex_state = 95, .external_lex_state = 12},
  [169] = {.lex_state = 107, .external_lex_state = 5},
  [170] = {.lex_state = 107, .external_lex_state = 5},
  [171] = {.lex_state = 109, .external_lex_state = 15},
  [172] = {.lex_state = 107, .external_lex_state = 8},
  [173] = {.lex_state = 95, .external_lex_state = 12},
  [174] = {.lex_state = 131, .external_lex_state = 10},
  [175] = {.lex_state = 95, .external_lex_state = 9},
  [176] = {.lex_state = 109},
  [177] = {.lex_state = 93},
  [178] = {.lex_state = 131, .external_lex_state = 10},
  [179] = {.lex_state = 137},
  [180] = {.lex_state = 139, .external_lex_state = 13},
  [181] = {.lex_state = 137},
  [182] = {.lex_state = 141, .external_lex_state = 13},
  [183] = {.lex_state = 139},
  [184] = {.lex_state = 141, .external_lex_state = 13},
  [185] = {.lex_state = 93},
  [186] = {.lex_state = 139, .external_lex_state = 13},
  [187] = {.lex_state = 141},
  [188] = {.lex_state = 93},
  [189] = {.lex_state = 139, .external_lex_state = 13},
  [190] = {.lex_state = 93},
  [191] = {.lex_state = 141, .external_lex_state = 13},
  [192] = {.lex_state = 139, .external_lex_state = 13},
  [193] = {.lex_state = 96, .external_lex_state = 3},
  [194] = {.lex_state = 109},
  [195] = {.lex_state = 131, .external_lex_state = 10},
  [196] = {.lex_state = 141},
  [197] = {.lex_state = 131},
  [198] = {.lex_state = 93},
  [199] = {.lex_state = 141, .external_lex_state = 13},
  [200] = {.lex_state = 131, .external_lex_state = 10},
  [201] = {.lex_state = 103},
  [202] = {.lex_state = 93},
  [203] = {.lex_state = 123},
  [204] = {.lex_state = 143, .external_lex_state = 10},
  [205] = {.lex_state = 131, .external_lex_state = 10},
  [206] = {.lex_state = 103},
  [207] = {.lex_state = 93},
  [208] = {.lex_state = 131, .external_lex_state = 10},
  [209] = {.lex_state = 131, .external_lex_state = 10},
  [210] = {.lex_state = 131, .external_lex_state = 10},
  [211] = {.lex_state = 109},
  [212] = {.lex_state = 126},
  [213] = {.lex_state = 98},
  [214] = {.lex_state = 103},
  [215] = {.lex_state = 147, .external_lex_state = 13},
  [216] = {.lex_state = 93},
  [217] = {.lex_state = 103},
  [218] = {.lex_state = 93},
  [219] = {.lex_state = 93},
  [220] = {.lex_state = 93},
  [221] = {.lex_state = 145},
  [222] = {.lex_state = 103},
  [223] = {.lex_state = 103},
  [224] = {.lex_state = 103},
  [225] = {.lex_state = 93},
  [226] = {.lex_state = 107, .external_lex_state = 5},
  [227] = {.lex_state = 95, .external_lex_state = 14},
  [228] = {.lex_state = 95, .external_lex_state = 4},
  [229] = {.lex_state = 141},
  [230] = {.lex_state = 109, .external_lex_state = 15},
  [231] = {.lex_state = 93},
  [232] = {.lex_state = 107, .external_lex_state = 5},
  [233] = {.lex_state = 95, .external_lex_state = 12},
  [234] = {.lex_state = 95, .external_lex_state = 4},
  [235] = {.lex_state = 95, .external_lex_state = 5},
  [236] = {.lex_state = 109},
  [237] = {.lex_state = 126},
  [238] = {.lex_state = 137},
  [239] = {.lex_state = 137, .external_lex_state = 13},
  [240] = {.lex_state = 137},
  [241] = {.lex_state = 131, .external_lex_state = 10},
  [242] = {.lex_state = 137},
  [243] = {.lex_state = 139, .external_lex_state = 13},
  [244] = {.lex_state = 137},
  [245] = {.lex_state = 141, .external_lex_state = 13},
  [246] = {.lex_state = 144},
  [247] = {.lex_state = 139, .external_lex_state = 13},
  [248] = {.lex_state = 141},
  [249] = {.lex_state = 139, .external_lex_state = 13},
  [250] = {.lex_state = 103},
  [251] = {.lex_state = 93},
  [252] = {.lex_state = 123},
  [253] = {.lex_state = 141, .external_lex_state = 13},
  [254] = {.lex_state = 139, .external_lex_state = 13},
  [255] = {.lex_state = 149},
  [256] = {.lex_state = 131, .external_lex_state = 10},
  [257] = {.lex_state = 141},
  [258] = {.lex_state = 93},
  [259] = {.lex_state = 139, .external_lex_state = 13},
  [260] = {.lex_state = 141, .external_lex_state = 13},
  [261] = {.lex_state = 131, .external_lex_state = 10},
  [262] = {.lex_state = 103},
  [263] = {.lex_state = 131, .external_lex_state = 10},
  [264] = {.lex_state = 143, .external_lex_state = 10},
  [265] = {.lex_state = 143, .external_lex_state = 10},
  [266] = {.lex_state = 131, .external_lex_state = 10},
  [267] = {.lex_state = 147, .external_lex_state = 13},
  [268] = {.lex_state = 147, .external_lex_state = 13},
  [269] = {.lex_state = 147, .external_lex_state = 13},
  [270] = {.lex_state = 109},
  [271] = {.lex_state = 109},
  [272] = {.lex_state = 103},
  [273] = {.lex_state = 147, .external_lex_state = 13},
  [274] = {.lex_state = 131, .external_lex_state = 10},
  [275] = {.lex_state = 93},
  [276] = {.lex_state = 103},
  [277] = {.lex_state = 150, .external_lex_state = 4},
  [278] = {.lex_state = 94, .external_lex_state = 4},
  [279] = {.lex_state = 151, .external_lex_state = 4},
  [280] = {.lex_state = 150, .external_lex_state = 4},
  [281] = {.lex_state = 152},
  [282] = {.lex_state = 103},
  [283] = {.lex_state = 153},
  [284] = {.lex_state = 152},
  [285] = {.lex_state = 103},
  [286] = {.lex_state = 93},
  [287] = {.lex_state = 145},
  [288] = {.lex_state = 103},
  [289] = {.lex_state = 93},
  [290] = {.lex_state = 154, .external_lex_state = 4},
  [291] = {.lex_state = 95, .external_lex_state = 4},
  [292] = {.lex_state = 156, .external_lex_state = 4},
  [293] = {.lex_state = 95, .external_lex_state = 4},
  [294] = {.lex_state = 95, .external_lex_state = 4},
  [295] = {.lex_state = 95, .external_lex_state = 4},
  [296] = {.lex_state = 95, .external_lex_state = 5},
  [297] = {.lex_state = 95, .external_lex_state = 12},
  [298] = {.lex_state = 137, .external_lex_state = 13},
  [299] = {.lex_state = 137, .external_lex_state = 13},
  [300] = {.lex_state = 137, .external_lex_state = 13},
  [301] = {.lex_state = 137, .external_lex_state = 13},
  [302] = {.lex_state = 139, .external_lex_state = 13},
  [303] = {.lex_state = 139, .external_lex_state = 13},
  [304] = {.lex_state = 93},
  [305] = {.lex_state = 139, .external_lex_state = 13},
  [306] = {.lex_state = 139, .external_lex_state = 13},
  [307] = {.lex_state = 103},
  [308] = {.lex_state = 139, .external_lex_state = 13},
  [309] = {.lex_state = 139, .external_lex_state = 13},
  [310] = {.lex_state = 141, .external_lex_state = 13},
  [311] = {.lex_state = 139, .external_lex_state = 13},
  [312] = {.lex_state = 131, .external_lex_state = 10},
  [313] = {.lex_state = 147, .external_lex_state = 13},
  [314] = {.lex_state = 147, .external_lex_state = 13},
  [315] = {.lex_state = 103},
  [316] = {.lex_state = 103},
  [317] = {.lex_state = 109},
  [318] = {.lex_state = 103},
  [319] = {.lex_state = 147, .external_lex_state = 13},
  [320] = {.lex_state = 103},
  [321] = {.lex_state = 103},
  [322] = {.lex_state = 108, .external_lex_state = 5},
  [323] = {.lex_state = 93},
  [324] = {.lex_state = 95, .external_lex_state = 4},
  [325] = {.lex_state = 93},
  [326] = {.lex_state = 151, .external_lex_state = 4},
  [327] = {.lex_state = 93},
  [328] = {.lex_state = 93},
  [329] = {.lex_state = 129},
  [330] = {.lex_state = 157, .external_lex_state = 4},
  [331] = {.lex_state = 151, .external_lex_state = 4},
  [332] = {.lex_state = 151, .external_lex_state = 4},
  [333] = {.lex_state = 93},
  [334] = {.lex_state = 153},
  [335] = {.lex_state = 93},
  [336] = {.lex_state = 93},
  [337] = {.lex_state = 129},
  [338] = {.lex_state = 152},
  [339] = {.lex_state = 152},
  [340] = {.lex_state = 152},
  [341] = {.lex_state = 94, .external_lex_state = 4},
  [342] = {.lex_state = 93},
  [343] = {.lex_state = 158, .external_lex_state = 4},
  [344] = {.lex_state = 95, .external_lex_state = 4},
  [345] = {.lex_state = 109},
  [346] = {.lex_state = 123},
  [347] = {.lex_state = 154, .external_lex_state = 4},
  [348] = {.lex_state = 95, .external_lex_state = 14},
  [349] = {.lex_state = 93},
  [350] = {.lex_state = 109},
  [351] = {.lex_state = 109},
  [352] = {.lex_state = 159, .external_lex_state = 4},
  [353] = {.lex_state = 109},
  [354] = {.lex_state = 159, .external_lex_state = 4},
  [355] = {.lex_state = 95, .external_lex_state = 12},
  [356] = {.lex_state = 137, .external_lex_state = 13},
  [357] = {.lex_state = 137, .external_lex_state = 13},
  [358] = {.lex_state = 137, .external_lex_state = 13},
  [359] = {.lex_state = 139, .external_lex_state = 13},
  [360] = {.lex_state = 139, .external_lex_state = 13},
  [361] = {.lex_state = 147, .external_lex_state = 13},
  [362] = {.lex_state = 103},
  [363] = {.lex_state = 103},
  [364] = {.lex_state = 109},
  [365] = {.lex_state = 98},
  [366] = {.lex_state = 98},
  [367] = {.lex_state = 103},
  [368] = {.lex_state = 108, .external_lex_state = 5},
  [369] = {.lex_state = 151, .external_lex_state = 4},
  [370] = {.lex_state = 151, .external_lex_state = 4},
  [371] = {.lex_state = 151, .external_lex_state = 4},
  [372] = {.lex_state = 98},
  [373] = {.lex_state = 98},
  [374] = {.lex_state = 103},
  [375] = {.lex_state = 98},
  [376] = {.lex_state = 98},
  [377] = {.lex_state = 98},
  [378] = {.lex_state = 151, .external_lex_state = 4},
  [379] = {.lex_state = 105},
  [380] = {.lex_state = 160},
  [381] = {.lex_state = 129},
  [382] = {.lex_state = 151, .external_lex_state = 4},
  [383] = {.lex_state = 151, .external_lex_state = 4},
  [384] = {.lex_state = 152},
  [385] = {.lex_state = 153},
  [386] = {.lex_state = 152},
  [387] = {.lex_state = 103},
  [388] = {.lex_state = 98},
  [389] = {.lex_state = 152},
  [390] = {.lex_state = 129},
  [391] = {.lex_state = 152},
  [392] = {.lex_state = 152},
  [393] = {.lex_state = 95, .external_lex_state = 4},
  [394] = {.lex_state = 94, .external_lex_state = 4},
  [395] = {.lex_state = 158, .external_lex_state = 4},
  [396] = {.lex_state = 141},
  [397] = {.lex_state = 154, .external_lex_state = 4},
  [398] = {.lex_state = 154, .external_lex_state = 4},
  [399] = {.lex_state = 109},
  [400] = {.lex_state = 159, .external_lex_state = 4},
  [401] = {.lex_state = 129},
  [402] = {.lex_state = 95, .external_lex_state = 4},
  [403] = {.lex_state = 95, .external_lex_state = 4},
  [404] = {.lex_state = 137, .external_lex_state = 13},
  [405] = {.lex_state = 103},
  [406] = {.lex_state = 109},
  [407] = {.lex_state = 109},
  [408] = {.lex_state = 93},
  [409] = {.lex_state = 95, .external_lex_state = 4},
  [410] = {.lex_state = 103},
  [411] = {.lex_state = 109},
  [412] = {.lex_state = 109},
  [413] = {.lex_state = 93},
  [414] = {.lex_state = 151, .external_lex_state = 4},
  [415] = {.lex_state = 103},
  [416] = {.lex_state = 109},
  [417] = {.lex_state = 93},
  [418] = {.lex_state = 157, .external_lex_state = 4},
  [419] = {.lex_state = 98},
  [420] = {.lex_state = 98},
  [421] = {.lex_state = 93},
  [422] = {.lex_state = 129},
  [423] = {.lex_state = 151, .external_lex_state = 4},
  [424] = {.lex_state = 129},
  [425] = {.lex_state = 151, .external_lex_state = 4},
  [426] = {.lex_state = 152},
  [427] = {.lex_state = 103},
  [428] = {.lex_state = 152},
  [429] = {.lex_state = 98},
  [430] = {.lex_state = 152},
  [431] = {.lex_state = 152},
  [432] = {.lex_state = 108, .external_lex_state = 5},
  [433] = {.lex_state = 95, .external_lex_state = 4},
  [434] = {.lex_state = 158, .external_lex_state = 4},
  [435] = {.lex_state = 154, .external_lex_state = 4},
  [436] = {.lex_state = 95, .external_lex_state = 4},
  [437] = {.lex_state = 137},
  [438] = {.lex_state = 103},
  [439] = {.lex_state = 103},
  [440] = {.lex_state = 103},
  [441] = {.lex_state = 95, .external_lex_state = 4},
  [442] = {.lex_state = 103},
  [443] = {.lex_state = 130},
  [444] = {.lex_state = 103},
  [445] = {.lex_state = 103},
  [446] = {.lex_state = 103},
  [447] = {.lex_state = 151, .external_lex_state = 4},
  [448] = {.lex_state = 103},
  [449] = {.lex_state = 98},
  [450] = {.lex_state = 98},
  [451] = {.lex_state = 157, .external_lex_state = 4},
  [452] = {.lex_state = 98},
  [453] = {.lex_state = 98},
  [454] = {.lex_state = 160},
  [455] = {.lex_state = 160},
  [456] = {.lex_state = 152},
  [457] = {.lex_state = 152},
  [458] = {.lex_state = 108, .external_lex_state = 5},
  [459] = {.lex_state = 95, .external_lex_state = 4},
  [460] = {.lex_state = 137},
  [461] = {.lex_state = 103},
  [462] = {.lex_state = 141},
  [463] = {.lex_state = 160},
  [464] = {.lex_state = 95, .external_lex_state = 4},
  [465] = {.lex_state = 103},
  [466] = {.lex_state = 141},
  [467] = {.lex_state = 160},
  [468] = {.lex_state = 103},
};

enum {
  ts_external_token__newline,
  ts_external_token__indent,
  ts_external_token__list_indent,
  ts_external_token__dedent,
  ts_external_token__continuation,
  ts_external_token__value_dash,
  ts_external_token__block_dash,
  ts_external_token_text_block_start,
  ts_external_token_text_block_content,
  ts_external_token_text_block_end,
  ts_external_token_string_content,
  ts_external_token_placeholder,
  ts_external_token__error_sentinel,
};

static const TSSymbol ts_external_scanner_symbol_map[EXTERNAL_TOKEN_COUNT] = {
  [ts_external_token__newline] = sym__newline,
  [ts_external_token__indent] = sym__indent,
  [ts_external_token__list_indent] = sym__list_indent,
  [ts_external_token__dedent] = sym__dedent,
  [ts_external_token__continuation] = sym__continuation,
  [ts_external_token__value_dash] = sym__value_dash,
  [ts_external_token__block_dash] = sym__block_dash,
  [ts_external_token_text_block_start] = sym_text_block_start,
  [ts_external_token_text_block_content] = sym_text_block_content,
  [ts_external_token_text_block_end] = sym_text_block_end,
  [ts_external_token_string_content] = sym_string_content,
  [ts_external_token_placeholder] = sym_placeholder,
  [ts_external_token__error_sentinel] = sym__error_sentinel,
};

static bool ts_external_scanner_states[16][EXTERNAL_TOKEN_COUNT] = {
  [1] = {
    [ts_external_token__newline] = true,
    [ts_external_token__indent] = true,
    [ts_external_token__list_indent] = true,
    [ts_external_token__dedent] = true,
    [ts_external_token__continuation] = true,
    [ts_external_token__value_dash] = true,
    [ts_external_token__block_dash] = true,
    [ts_external_token_text_block_start] = true,
    [ts_external_token_text_block_content] = true,
    [ts_external_token_text_block_end] = true,
    [ts_external_token_string_content] = true,
    [ts_external_token_placeholder] = true,
    [ts_external_token__error_sentinel] = true,
  },
  [2] = {
    [ts_external_token__newline] = true,
    [ts_external_token__indent] = true,
  },
  [3] = {
    [ts_external_token_string_content] = true,
    [ts_external_token_placeholder] = true,
  },
  [4] = {
    [ts_external_token__newline] = true,
  },
  [5] = {
    [ts_external_token__dedent] = true,
  },
  [6] = {
    [ts_external_token__indent] = true,
    [ts_external_token__list_indent] = true,
    [ts_external_token_text_block_start] = true,
  },
  [7] = {
    [ts_external_token__list_indent] = true,
  },
  [8] = {
    [ts_external_token__value_dash] = true,
    [ts_external_token__block_dash] = true,
  },
  [9] = {
    [ts_external_token_text_block_content] = true,
    [ts_external_token_text_block_end] = true,
    [ts_external_token_placeholder] = true,
  },
  [10] = {
    [ts_external_token__newline] = true,
    [ts_external_token__continuation] = true,
  },
  [11] = {
    [ts_external_token__value_dash] = true,
  },
  [12] = {
    [ts_external_token__dedent] = true,
    [ts_external_token__value_dash] = true,
    [ts_external_token__block_dash] = true,
  },
  [13] = {
    [ts_external_token__continuation] = true,
  },
  [14] = {
    [ts_external_token__dedent] = true,
    [ts_external_token__value_dash] = true,
  },
  [15] = {
    [ts_external_token_text_block_start] = true,
  },
};

static const uint16_t ts_parse_table[STATE_COUNT][SYMBOL_COUNT] = {
  [0] = {
    [sym__newline] = ACTIONS(1),
    [sym__indent] = ACTIONS(1),
    [sym__list_indent] = ACTIONS(1),
    [sym__dedent] = ACTIONS(1),
    [sym__continuation] = ACTIONS(1),
    [sym__value_dash] = ACTIONS(1),
    [sym__block_dash] = ACTIONS(1),
    [sym_text_block_start] = ACTIONS(1),
    [sym_text_block_content] = ACTIONS(1),
    [sym_text_block_end] = ACTIONS(1),
    [sym_string_content] = ACTIONS(1),
    [sym_placeholder] = ACTIONS(1),
    [sym__error_sentinel] = ACTIONS(1),
    [ts_builtin_sym_end] = ACTIONS(1),
    [anon_sym_ATimport] = ACTIONS(1),
    [anon_sym_ATinterface] = ACTIONS(1),
    [anon_sym_ATtest] = ACTIONS(1),
    [anon_sym_LPAREN] = ACTIONS(1),
    [anon_sym_COMMA] = ACTIONS(1),
    [anon_sym_RPAREN] = ACTIONS(1),
    [anon_sym_EQ] = ACTIONS(3),
    [anon_sym_COLON] = ACTIONS(1),
    [anon_sym_strategy] = ACTIONS(3),
    [anon_sym_DASH] = ACTIONS(3),
    [anon_sym_assert] = ACTIONS(3),
    [anon_sym_cases] = ACTIONS(3),
    [anon_sym_not] = ACTIONS(3),
    [anon_sym_LBRACK] = ACTIONS(1),
    [anon_sym_RBRACK] = ACTIONS(1),
    [anon_sym_EQ_EQ] = ACTIONS(1),
    [anon_sym_BANG_EQ] = ACTIONS(1),
    [anon_sym_LT] = ACTIONS(3),
    [anon_sym_LT_EQ] = ACTIONS(1),
    [anon_sym_GT] = ACTIONS(3),
    [anon_sym_GT_EQ] = ACTIONS(1),
    [anon_sym_contains] = ACTIONS(3),
    [anon_sym_matches] = ACTIONS(3),
    [anon_sym_sentiment] = ACTIONS(3),
    [anon_sym_matches_snapshot] = ACTIONS(3),
    [anon_sym_snapshot] = ACTIONS(3),
    [anon_sym_fn] = ACTIONS(3),
    [anon_sym_DASH_GT] = ACTIONS(1),
    [anon_sym_effect] = ACTIONS(3),
    [anon_sym_description] = ACTIONS(3),
    [anon_sym_PIPE] = ACTIONS(3),
    [anon_sym_LBRACE] = ACTIONS(1),
    [anon_sym_RBRACE] = ACTIONS(1),
    [anon_sym_min] = ACTIONS(3),
    [anon_sym_max] = ACTIONS(3),
    [anon_sym_enum] = ACTIONS(3),
    [anon_sym_pattern] = ACTIONS(3),
    [anon_sym_format] = ACTIONS(3),
    [anon_sym_max_dim] = ACTIONS(3),
    [anon_sym_max_duration] = ACTIONS(3),
    [anon_sym_ATlazy] = ACTIONS(1),
    [anon_sym_PIPE_GT] = ACTIONS(1),
    [anon_sym_LBRACK2] = ACTIONS(3),
    [anon_sym_ATinput] = ACTIONS(1),
    [anon_sym_ATtext] = ACTIONS(1),
    [anon_sym_DOLLAR] = ACTIONS(1),
    [anon_sym_DOT] = ACTIONS(1),
    [anon_sym_DQUOTE] = ACTIONS(3),
    [anon_sym_DQUOTE2] = ACTIONS(1),
    [sym_escape] = ACTIONS(1),
    [anon_sym_true] = ACTIONS(3),
    [anon_sym_false] = ACTIONS(3),
    [sym_null] = ACTIONS(3),
    [sym_identifier] = ACTIONS(3),
    [sym_comment] = ACTIONS(1),
  },
  [1] = {
    [sym_document] = STATE(6),
    [sym_import] = STATE(7),
    [sym_facet] = STATE(7),
    [sym_interface] = STATE(7),
    [sym_test] = STATE(7),
    [aux_sym_document_repeat1] = STATE(7),
    [ts_builtin_sym_end] = ACTIONS(5),
    [anon_sym_ATimport] = ACTIONS(7),
    [anon_sym_ATinterface] = ACTIONS(9),
    [anon_sym_ATtest] = ACTIONS(11),
    [sym_facet_name] = ACTIONS(13),
    [sym_comment] = ACTIONS(15),
  },
  [2] = {
    [sym_string] = STATE(9),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_comment] = ACTIONS(15),
  },
  [3] = {
    [sym_interface_name] = STATE(11),
    [sym_identifier] = ACTIONS(19),
    [sym_comment] = ACTIONS(15),
  },
  [4] = {
    [sym_attributes] = STATE(14),
    [sym_string] = STATE(15),
    [anon_sym_LPAREN] = ACTIONS(21),
    [anon_sym_DQUOTE] = ACTIONS(23),
    [sym_comment] = ACTIONS(15),
  },
  [5] = {
    [sym_attributes] = STATE(18),
    [sym__newline] = ACTIONS(25),
    [sym__indent] = ACTIONS(27),
    [anon_sym_LPAREN] = ACTIONS(21),
    [sym_comment] = ACTIONS(15),
  },
  [6] = {
    [ts_builtin_sym_end] = ACTIONS(29),
    [sym_comment] = ACTIONS(15),
  },
  [7] = {
    [sym_import] = STATE(19),
    [sym_facet] = STATE(19),
    [sym_interface] = STATE(19),
    [sym_test] = STATE(19),
    [aux_sym_document_repeat1] = STATE(19),
    [ts_builtin_sym_end] = ACTIONS(31),
    [anon_sym_ATimport] = ACTIONS(7),
    [anon_sym_ATinterface] = ACTIONS(9),
    [anon_sym_ATtest] = ACTIONS(11),
    [sym_facet_name] = ACTIONS(13),
    [sym_comment] = ACTIONS(15),
  },
  [8] = {
    [aux_sym_string_repeat1] = STATE(21),
    [sym_string_content] = ACTIONS(33),
    [sym_placeholder] = ACTIONS(33),
    [anon_sym_DQUOTE2] = ACTIONS(35),
    [sym_escape] = ACTIONS(33),
    [sym_comment] = ACTIONS(15),
  },
  [9] = {
    [sym__newline] = ACTIONS(37),
    [sym_comment] = ACTIONS(15),
  },
  [10] = {
    [sym__newline] = ACTIONS(39),
    [sym__indent] = ACTIONS(39),
    [anon_sym_LPAREN] = ACTIONS(39),
    [sym_comment] = ACTIONS(15),
  },
  [11] = {
    [sym_attributes] = STATE(25),
    [sym__newline] = ACTIONS(41),
    [sym__indent] = ACTIONS(43),
    [anon_sym_LPAREN] = ACTIONS(21),
    [sym_comment] = ACTIONS(15),
  },
  [12] = {
    [sym_attribute] = STATE(28),
    [anon_sym_RPAREN] = ACTIONS(45),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [13] = {
    [aux_sym_string_repeat1] = STATE(30),
    [sym_string_content] = ACTIONS(49),
    [sym_placeholder] = ACTIONS(49),
    [anon_sym_DQUOTE2] = ACTIONS(51),
    [sym_escape] = ACTIONS(49),
    [sym_comment] = ACTIONS(15),
  },
  [14] = {
    [sym__newline] = ACTIONS(53),
    [sym__indent] = ACTIONS(55),
    [sym_comment] = ACTIONS(15),
  },
  [15] = {
    [sym_attributes] = STATE(33),
    [sym__newline] = ACTIONS(53),
    [sym__indent] = ACTIONS(55),
    [anon_sym_LPAREN] = ACTIONS(21),
    [sym_comment] = ACTIONS(15),
  },
  [16] = {
    [ts_builtin_sym_end] = ACTIONS(57),
    [anon_sym_ATimport] = ACTIONS(59),
    [anon_sym_ATinterface] = ACTIONS(59),
    [anon_sym_ATtest] = ACTIONS(59),
    [sym_facet_name] = ACTIONS(59),
    [sym_comment] = ACTIONS(15),
  },
  [17] = {
    [sym_map_block] = STATE(37),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [18] = {
    [sym__newline] = ACTIONS(67),
    [sym__indent] = ACTIONS(69),
    [sym_comment] = ACTIONS(15),
  },
  [19] = {
    [sym_import] = STATE(19),
    [sym_facet] = STATE(19),
    [sym_interface] = STATE(19),
    [sym_test] = STATE(19),
    [aux_sym_document_repeat1] = STATE(19),
    [ts_builtin_sym_end] = ACTIONS(71),
    [anon_sym_ATimport] = ACTIONS(73),
    [anon_sym_ATinterface] = ACTIONS(76),
    [anon_sym_ATtest] = ACTIONS(79),
    [sym_facet_name] = ACTIONS(82),
    [sym_comment] = ACTIONS(15),
  },
  [20] = {
    [sym__newline] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [21] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(89),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [22] = {
    [ts_builtin_sym_end] = ACTIONS(91),
    [anon_sym_ATimport] = ACTIONS(93),
    [anon_sym_ATinterface] = ACTIONS(93),
    [anon_sym_ATtest] = ACTIONS(93),
    [sym_facet_name] = ACTIONS(93),
    [sym_comment] = ACTIONS(15),
  },
  [23] = {
    [ts_builtin_sym_end] = ACTIONS(95),
    [anon_sym_ATimport] = ACTIONS(97),
    [anon_sym_ATinterface] = ACTIONS(97),
    [anon_sym_ATtest] = ACTIONS(97),
    [sym_facet_name] = ACTIONS(97),
    [sym_comment] = ACTIONS(15),
  },
  [24] = {
    [sym_functions] = STATE(46),
    [sym_function] = STATE(47),
    [aux_sym_functions_repeat1] = STATE(47),
    [anon_sym_fn] = ACTIONS(99),
    [sym_comment] = ACTIONS(15),
  },
  [25] = {
    [sym__newline] = ACTIONS(101),
    [sym__indent] = ACTIONS(103),
    [sym_comment] = ACTIONS(15),
  },
  [26] = {
    [sym__newline] = ACTIONS(105),
    [sym__indent] = ACTIONS(105),
    [sym_comment] = ACTIONS(15),
  },
  [27] = {
    [anon_sym_EQ] = ACTIONS(107),
    [sym_comment] = ACTIONS(15),
  },
  [28] = {
    [aux_sym_attributes_repeat1] = STATE(53),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(111),
    [sym_comment] = ACTIONS(15),
  },
  [29] = {
    [sym__newline] = ACTIONS(85),
    [sym__indent] = ACTIONS(85),
    [anon_sym_LPAREN] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [30] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(113),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [31] = {
    [ts_builtin_sym_end] = ACTIONS(115),
    [anon_sym_ATimport] = ACTIONS(117),
    [anon_sym_ATinterface] = ACTIONS(117),
    [anon_sym_ATtest] = ACTIONS(117),
    [sym_facet_name] = ACTIONS(117),
    [sym_comment] = ACTIONS(15),
  },
  [32] = {
    [sym_entry] = STATE(58),
    [sym_strategy] = STATE(58),
    [sym_key] = STATE(38),
    [sym_test_block] = STATE(57),
    [sym_assertions] = STATE(58),
    [sym_cases] = STATE(58),
    [sym_string] = STATE(39),
    [aux_sym_test_block_repeat1] = STATE(58),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_assert] = ACTIONS(119),
    [anon_sym_cases] = ACTIONS(121),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [33] = {
    [sym__newline] = ACTIONS(123),
    [sym__indent] = ACTIONS(125),
    [sym_comment] = ACTIONS(15),
  },
  [34] = {
    [anon_sym_COLON] = ACTIONS(127),
    [sym_comment] = ACTIONS(15),
  },
  [35] = {
    [aux_sym_string_repeat1] = STATE(63),
    [sym_string_content] = ACTIONS(129),
    [sym_placeholder] = ACTIONS(129),
    [anon_sym_DQUOTE2] = ACTIONS(131),
    [sym_escape] = ACTIONS(129),
    [sym_comment] = ACTIONS(15),
  },
  [36] = {
    [sym__segment] = STATE(65),
    [aux_sym_key_repeat1] = STATE(65),
    [anon_sym_COLON] = ACTIONS(133),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [37] = {
    [sym__dedent] = ACTIONS(137),
    [sym_comment] = ACTIONS(15),
  },
  [38] = {
    [anon_sym_COLON] = ACTIONS(139),
    [sym_comment] = ACTIONS(15),
  },
  [39] = {
    [anon_sym_COLON] = ACTIONS(133),
    [sym_comment] = ACTIONS(15),
  },
  [40] = {
    [sym_entry] = STATE(68),
    [sym_strategy] = STATE(68),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(68),
    [sym__dedent] = ACTIONS(141),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [41] = {
    [ts_builtin_sym_end] = ACTIONS(143),
    [anon_sym_ATimport] = ACTIONS(145),
    [anon_sym_ATinterface] = ACTIONS(145),
    [anon_sym_ATtest] = ACTIONS(145),
    [sym_facet_name] = ACTIONS(145),
    [sym_comment] = ACTIONS(15),
  },
  [42] = {
    [sym_map_block] = STATE(69),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [43] = {
    [sym__newline] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [44] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(149),
    [sym_placeholder] = ACTIONS(149),
    [anon_sym_DQUOTE2] = ACTIONS(152),
    [sym_escape] = ACTIONS(149),
    [sym_comment] = ACTIONS(15),
  },
  [45] = {
    [sym_function_name] = STATE(71),
    [sym_identifier] = ACTIONS(154),
    [sym_comment] = ACTIONS(15),
  },
  [46] = {
    [sym__dedent] = ACTIONS(156),
    [sym_comment] = ACTIONS(15),
  },
  [47] = {
    [sym_function] = STATE(73),
    [aux_sym_functions_repeat1] = STATE(73),
    [sym__dedent] = ACTIONS(158),
    [anon_sym_fn] = ACTIONS(99),
    [sym_comment] = ACTIONS(15),
  },
  [48] = {
    [ts_builtin_sym_end] = ACTIONS(160),
    [anon_sym_ATimport] = ACTIONS(162),
    [anon_sym_ATinterface] = ACTIONS(162),
    [anon_sym_ATtest] = ACTIONS(162),
    [sym_facet_name] = ACTIONS(162),
    [sym_comment] = ACTIONS(15),
  },
  [49] = {
    [sym_functions] = STATE(74),
    [sym_function] = STATE(47),
    [aux_sym_functions_repeat1] = STATE(47),
    [anon_sym_fn] = ACTIONS(99),
    [sym_comment] = ACTIONS(15),
  },
  [50] = {
    [sym__atom] = STATE(77),
    [sym_reference] = STATE(77),
    [sym_string] = STATE(77),
    [sym__number] = STATE(77),
    [sym__word] = STATE(77),
    [sym_boolean] = STATE(77),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(166),
    [sym_float] = ACTIONS(168),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(168),
    [sym_comment] = ACTIONS(15),
  },
  [51] = {
    [sym_attribute] = STATE(78),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [52] = {
    [sym__newline] = ACTIONS(172),
    [sym__indent] = ACTIONS(172),
    [sym_comment] = ACTIONS(15),
  },
  [53] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(174),
    [sym_comment] = ACTIONS(15),
  },
  [54] = {
    [sym__newline] = ACTIONS(147),
    [sym__indent] = ACTIONS(147),
    [anon_sym_LPAREN] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [55] = {
    [anon_sym_COLON] = ACTIONS(176),
    [sym_comment] = ACTIONS(15),
  },
  [56] = {
    [anon_sym_COLON] = ACTIONS(178),
    [sym_comment] = ACTIONS(15),
  },
  [57] = {
    [sym__dedent] = ACTIONS(180),
    [sym_comment] = ACTIONS(15),
  },
  [58] = {
    [sym_entry] = STATE(84),
    [sym_strategy] = STATE(84),
    [sym_key] = STATE(38),
    [sym_assertions] = STATE(84),
    [sym_cases] = STATE(84),
    [sym_string] = STATE(39),
    [aux_sym_test_block_repeat1] = STATE(84),
    [sym__dedent] = ACTIONS(182),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_assert] = ACTIONS(119),
    [anon_sym_cases] = ACTIONS(121),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [59] = {
    [ts_builtin_sym_end] = ACTIONS(184),
    [anon_sym_ATimport] = ACTIONS(186),
    [anon_sym_ATinterface] = ACTIONS(186),
    [anon_sym_ATtest] = ACTIONS(186),
    [sym_facet_name] = ACTIONS(186),
    [sym_comment] = ACTIONS(15),
  },
  [60] = {
    [sym_entry] = STATE(58),
    [sym_strategy] = STATE(58),
    [sym_key] = STATE(38),
    [sym_test_block] = STATE(85),
    [sym_assertions] = STATE(58),
    [sym_cases] = STATE(58),
    [sym_string] = STATE(39),
    [aux_sym_test_block_repeat1] = STATE(58),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_assert] = ACTIONS(119),
    [anon_sym_cases] = ACTIONS(121),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [61] = {
    [sym__entry_value] = STATE(98),
    [sym__line_value] = STATE(99),
    [sym__value] = STATE(99),
    [sym__primary] = STATE(100),
    [sym_lazy] = STATE(99),
    [sym_pipeline] = STATE(99),
    [sym_text_pipeline] = STATE(99),
    [sym_call_pipeline] = STATE(101),
    [sym_call] = STATE(102),
    [sym_lens] = STATE(103),
    [sym_list] = STATE(100),
    [sym_map] = STATE(100),
    [sym_input] = STATE(100),
    [sym_text_file] = STATE(100),
    [sym_reference] = STATE(100),
    [sym_text_block] = STATE(104),
    [sym_string] = STATE(100),
    [sym__number] = STATE(100),
    [sym__word] = STATE(100),
    [sym_boolean] = STATE(100),
    [sym__indent] = ACTIONS(188),
    [sym__list_indent] = ACTIONS(190),
    [sym_text_block_start] = ACTIONS(192),
    [anon_sym_LBRACE] = ACTIONS(194),
    [anon_sym_ATlazy] = ACTIONS(196),
    [anon_sym_LBRACK2] = ACTIONS(198),
    [anon_sym_ATinput] = ACTIONS(200),
    [anon_sym_ATtext] = ACTIONS(202),
    [anon_sym_DOLLAR] = ACTIONS(204),
    [anon_sym_DQUOTE] = ACTIONS(206),
    [sym_integer] = ACTIONS(208),
    [sym_float] = ACTIONS(210),
    [anon_sym_true] = ACTIONS(212),
    [anon_sym_false] = ACTIONS(212),
    [sym_null] = ACTIONS(208),
    [sym_identifier] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [62] = {
    [anon_sym_COMMA] = ACTIONS(85),
    [anon_sym_RPAREN] = ACTIONS(85),
    [anon_sym_COLON] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [63] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(216),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [64] = {
    [sym_field] = ACTIONS(218),
    [sym_comment] = ACTIONS(15),
  },
  [65] = {
    [sym__segment] = STATE(107),
    [aux_sym_key_repeat1] = STATE(107),
    [anon_sym_COLON] = ACTIONS(220),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [66] = {
    [ts_builtin_sym_end] = ACTIONS(222),
    [anon_sym_ATimport] = ACTIONS(224),
    [anon_sym_ATinterface] = ACTIONS(224),
    [anon_sym_ATtest] = ACTIONS(224),
    [sym_facet_name] = ACTIONS(224),
    [sym_comment] = ACTIONS(15),
  },
  [67] = {
    [sym__entry_value] = STATE(108),
    [sym__line_value] = STATE(99),
    [sym__value] = STATE(99),
    [sym__primary] = STATE(100),
    [sym_lazy] = STATE(99),
    [sym_pipeline] = STATE(99),
    [sym_text_pipeline] = STATE(99),
    [sym_list] = STATE(100),
    [sym_map] = STATE(100),
    [sym_input] = STATE(100),
    [sym_text_file] = STATE(100),
    [sym_reference] = STATE(100),
    [sym_text_block] = STATE(104),
    [sym_string] = STATE(100),
    [sym__number] = STATE(100),
    [sym__word] = STATE(100),
    [sym_boolean] = STATE(100),
    [sym__indent] = ACTIONS(188),
    [sym__list_indent] = ACTIONS(190),
    [sym_text_block_start] = ACTIONS(192),
    [anon_sym_LBRACE] = ACTIONS(194),
    [anon_sym_ATlazy] = ACTIONS(196),
    [anon_sym_LBRACK2] = ACTIONS(198),
    [anon_sym_ATinput] = ACTIONS(200),
    [anon_sym_ATtext] = ACTIONS(202),
    [anon_sym_DOLLAR] = ACTIONS(204),
    [anon_sym_DQUOTE] = ACTIONS(206),
    [sym_integer] = ACTIONS(208),
    [sym_float] = ACTIONS(210),
    [anon_sym_true] = ACTIONS(226),
    [anon_sym_false] = ACTIONS(226),
    [sym_null] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [68] = {
    [sym_entry] = STATE(68),
    [sym_strategy] = STATE(68),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(68),
    [sym__dedent] = ACTIONS(228),
    [anon_sym_strategy] = ACTIONS(230),
    [anon_sym_DQUOTE] = ACTIONS(233),
    [sym_identifier] = ACTIONS(236),
    [sym_comment] = ACTIONS(15),
  },
  [69] = {
    [sym__dedent] = ACTIONS(239),
    [sym_comment] = ACTIONS(15),
  },
  [70] = {
    [anon_sym_LPAREN] = ACTIONS(241),
    [sym_comment] = ACTIONS(15),
  },
  [71] = {
    [anon_sym_LPAREN] = ACTIONS(243),
    [sym_comment] = ACTIONS(15),
  },
  [72] = {
    [ts_builtin_sym_end] = ACTIONS(245),
    [anon_sym_ATimport] = ACTIONS(247),
    [anon_sym_ATinterface] = ACTIONS(247),
    [anon_sym_ATtest] = ACTIONS(247),
    [sym_facet_name] = ACTIONS(247),
    [sym_comment] = ACTIONS(15),
  },
  [73] = {
    [sym_function] = STATE(73),
    [aux_sym_functions_repeat1] = STATE(73),
    [sym__dedent] = ACTIONS(249),
    [anon_sym_fn] = ACTIONS(251),
    [sym_comment] = ACTIONS(15),
  },
  [74] = {
    [sym__dedent] = ACTIONS(254),
    [sym_comment] = ACTIONS(15),
  },
  [75] = {
    [sym_variable] = ACTIONS(256),
    [sym_comment] = ACTIONS(15),
  },
  [76] = {
    [anon_sym_COMMA] = ACTIONS(258),
    [anon_sym_RPAREN] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [77] = {
    [anon_sym_COMMA] = ACTIONS(260),
    [anon_sym_RPAREN] = ACTIONS(260),
    [sym_comment] = ACTIONS(15),
  },
  [78] = {
    [anon_sym_COMMA] = ACTIONS(262),
    [anon_sym_RPAREN] = ACTIONS(262),
    [sym_comment] = ACTIONS(15),
  },
  [79] = {
    [sym__newline] = ACTIONS(264),
    [sym__indent] = ACTIONS(264),
    [sym_comment] = ACTIONS(15),
  },
  [80] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(266),
    [anon_sym_RPAREN] = ACTIONS(262),
    [sym_comment] = ACTIONS(15),
  },
  [81] = {
    [sym_list] = STATE(115),
    [sym__list_indent] = ACTIONS(269),
    [anon_sym_LBRACK2] = ACTIONS(271),
    [sym_comment] = ACTIONS(15),
  },
  [82] = {
    [sym_list] = STATE(117),
    [sym__list_indent] = ACTIONS(273),
    [anon_sym_LBRACK2] = ACTIONS(271),
    [sym_comment] = ACTIONS(15),
  },
  [83] = {
    [ts_builtin_sym_end] = ACTIONS(275),
    [anon_sym_ATimport] = ACTIONS(277),
    [anon_sym_ATinterface] = ACTIONS(277),
    [anon_sym_ATtest] = ACTIONS(277),
    [sym_facet_name] = ACTIONS(277),
    [sym_comment] = ACTIONS(15),
  },
  [84] = {
    [sym_entry] = STATE(84),
    [sym_strategy] = STATE(84),
    [sym_key] = STATE(38),
    [sym_assertions] = STATE(84),
    [sym_cases] = STATE(84),
    [sym_string] = STATE(39),
    [aux_sym_test_block_repeat1] = STATE(84),
    [sym__dedent] = ACTIONS(279),
    [anon_sym_strategy] = ACTIONS(281),
    [anon_sym_assert] = ACTIONS(284),
    [anon_sym_cases] = ACTIONS(287),
    [anon_sym_DQUOTE] = ACTIONS(290),
    [sym_identifier] = ACTIONS(293),
    [sym_comment] = ACTIONS(15),
  },
  [85] = {
    [sym__dedent] = ACTIONS(296),
    [sym_comment] = ACTIONS(15),
  },
  [86] = {
    [sym_map_block] = STATE(119),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [87] = {
    [sym_list_block] = STATE(119),
    [sym_item] = STATE(122),
    [aux_sym_list_block_repeat1] = STATE(122),
    [sym__value_dash] = ACTIONS(298),
    [sym__block_dash] = ACTIONS(300),
    [sym_comment] = ACTIONS(15),
  },
  [88] = {
    [aux_sym_text_block_repeat1] = STATE(124),
    [sym_text_block_content] = ACTIONS(302),
    [sym_text_block_end] = ACTIONS(304),
    [sym_placeholder] = ACTIONS(302),
    [sym_comment] = ACTIONS(15),
  },
  [89] = {
    [sym_key] = STATE(126),
    [sym_inline_entry] = STATE(127),
    [sym_string] = STATE(39),
    [anon_sym_RBRACE] = ACTIONS(306),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(308),
    [sym_comment] = ACTIONS(15),
  },
  [90] = {
    [sym__primary] = STATE(128),
    [sym_pipeline] = STATE(129),
    [sym_call_pipeline] = STATE(129),
    [sym_call] = STATE(102),
    [sym_lens] = STATE(103),
    [sym_list] = STATE(128),
    [sym_map] = STATE(128),
    [sym_input] = STATE(128),
    [sym_text_file] = STATE(128),
    [sym_reference] = STATE(128),
    [sym_string] = STATE(128),
    [sym__number] = STATE(128),
    [sym__word] = STATE(128),
    [sym_boolean] = STATE(128),
    [anon_sym_LBRACE] = ACTIONS(194),
    [anon_sym_LBRACK2] = ACTIONS(198),
    [anon_sym_ATinput] = ACTIONS(200),
    [anon_sym_ATtext] = ACTIONS(202),
    [anon_sym_DOLLAR] = ACTIONS(204),
    [anon_sym_DQUOTE] = ACTIONS(206),
    [sym_integer] = ACTIONS(310),
    [sym_float] = ACTIONS(312),
    [anon_sym_true] = ACTIONS(212),
    [anon_sym_false] = ACTIONS(212),
    [sym_null] = ACTIONS(310),
    [sym_identifier] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [91] = {
    [sym__value] = STATE(139),
    [sym__primary] = STATE(140),
    [sym_lazy] = STATE(139),
    [sym_pipeline] = STATE(139),
    [sym_list] = STATE(140),
    [sym_map] = STATE(140),
    [sym_input] = STATE(140),
    [sym_text_file] = STATE(140),
    [sym_reference] = STATE(140),
    [sym_string] = STATE(140),
    [sym__number] = STATE(140),
    [sym__word] = STATE(140),
    [sym_boolean] = STATE(140),
    [anon_sym_RBRACK] = ACTIONS(314),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(318),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(330),
    [sym_float] = ACTIONS(332),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(332),
    [sym_comment] = ACTIONS(15),
  },
  [92] = {
    [sym_attributes] = STATE(142),
    [anon_sym_LPAREN] = ACTIONS(336),
    [sym_comment] = ACTIONS(15),
  },
  [93] = {
    [anon_sym_LPAREN] = ACTIONS(338),
    [sym_comment] = ACTIONS(15),
  },
  [94] = {
    [sym_variable] = ACTIONS(340),
    [sym_comment] = ACTIONS(15),
  },
  [95] = {
    [aux_sym_string_repeat1] = STATE(146),
    [sym_string_content] = ACTIONS(342),
    [sym_placeholder] = ACTIONS(342),
    [anon_sym_DQUOTE2] = ACTIONS(344),
    [sym_escape] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [96] = {
    [sym__newline] = ACTIONS(258),
    [sym__continuation] = ACTIONS(258),
    [anon_sym_PIPE_GT] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [97] = {
    [sym__segment] = STATE(147),
    [aux_sym_key_repeat1] = STATE(147),
    [anon_sym_LPAREN] = ACTIONS(346),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [98] = {
    [sym__dedent] = ACTIONS(348),
    [anon_sym_strategy] = ACTIONS(350),
    [anon_sym_assert] = ACTIONS(350),
    [anon_sym_cases] = ACTIONS(350),
    [anon_sym_DQUOTE] = ACTIONS(348),
    [sym_identifier] = ACTIONS(350),
    [sym_comment] = ACTIONS(15),
  },
  [99] = {
    [sym__newline] = ACTIONS(352),
    [sym_comment] = ACTIONS(15),
  },
  [100] = {
    [sym__step] = STATE(151),
    [aux_sym_pipeline_repeat1] = STATE(151),
    [sym__newline] = ACTIONS(354),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [101] = {
    [sym__newline] = ACTIONS(360),
    [sym_comment] = ACTIONS(15),
  },
  [102] = {
    [sym__step] = STATE(153),
    [aux_sym_pipeline_repeat1] = STATE(153),
    [sym__newline] = ACTIONS(362),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [103] = {
    [anon_sym_LPAREN] = ACTIONS(364),
    [sym_comment] = ACTIONS(15),
  },
  [104] = {
    [sym__step] = STATE(155),
    [aux_sym_pipeline_repeat1] = STATE(155),
    [sym__newline] = ACTIONS(366),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [105] = {
    [anon_sym_COMMA] = ACTIONS(147),
    [anon_sym_RPAREN] = ACTIONS(147),
    [anon_sym_COLON] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [106] = {
    [anon_sym_LPAREN] = ACTIONS(368),
    [anon_sym_COLON] = ACTIONS(368),
    [anon_sym_DOT] = ACTIONS(368),
    [sym_comment] = ACTIONS(15),
  },
  [107] = {
    [sym__segment] = STATE(107),
    [aux_sym_key_repeat1] = STATE(107),
    [anon_sym_COLON] = ACTIONS(370),
    [anon_sym_DOT] = ACTIONS(372),
    [sym_comment] = ACTIONS(15),
  },
  [108] = {
    [sym__dedent] = ACTIONS(375),
    [anon_sym_strategy] = ACTIONS(377),
    [anon_sym_assert] = ACTIONS(377),
    [anon_sym_cases] = ACTIONS(377),
    [anon_sym_DQUOTE] = ACTIONS(375),
    [sym_identifier] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [109] = {
    [ts_builtin_sym_end] = ACTIONS(379),
    [anon_sym_ATimport] = ACTIONS(381),
    [anon_sym_ATinterface] = ACTIONS(381),
    [anon_sym_ATtest] = ACTIONS(381),
    [sym_facet_name] = ACTIONS(381),
    [sym_comment] = ACTIONS(15),
  },
  [110] = {
    [sym_parameter] = STATE(158),
    [anon_sym_RPAREN] = ACTIONS(383),
    [sym_identifier] = ACTIONS(385),
    [sym_comment] = ACTIONS(15),
  },
  [111] = {
    [ts_builtin_sym_end] = ACTIONS(387),
    [anon_sym_ATimport] = ACTIONS(389),
    [anon_sym_ATinterface] = ACTIONS(389),
    [anon_sym_ATtest] = ACTIONS(389),
    [sym_facet_name] = ACTIONS(389),
    [sym_comment] = ACTIONS(15),
  },
  [112] = {
    [aux_sym_reference_repeat1] = STATE(160),
    [anon_sym_COMMA] = ACTIONS(391),
    [anon_sym_RPAREN] = ACTIONS(391),
    [anon_sym_DOT] = ACTIONS(393),
    [sym_comment] = ACTIONS(15),
  },
  [113] = {
    [aux_sym_assertions_repeat1] = STATE(162),
    [sym__value_dash] = ACTIONS(395),
    [sym_comment] = ACTIONS(15),
  },
  [114] = {
    [sym__value] = STATE(164),
    [sym__primary] = STATE(140),
    [sym_lazy] = STATE(164),
    [sym_pipeline] = STATE(164),
    [sym_list] = STATE(140),
    [sym_map] = STATE(140),
    [sym_input] = STATE(140),
    [sym_text_file] = STATE(140),
    [sym_reference] = STATE(140),
    [sym_string] = STATE(140),
    [sym__number] = STATE(140),
    [sym__word] = STATE(140),
    [sym_boolean] = STATE(140),
    [anon_sym_RBRACK] = ACTIONS(397),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(318),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(330),
    [sym_float] = ACTIONS(332),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(332),
    [sym_comment] = ACTIONS(15),
  },
  [115] = {
    [sym__newline] = ACTIONS(399),
    [sym_comment] = ACTIONS(15),
  },
  [116] = {
    [sym_case] = STATE(168),
    [aux_sym_cases_repeat1] = STATE(168),
    [sym__value_dash] = ACTIONS(401),
    [sym__block_dash] = ACTIONS(403),
    [sym_comment] = ACTIONS(15),
  },
  [117] = {
    [sym__newline] = ACTIONS(405),
    [sym_comment] = ACTIONS(15),
  },
  [118] = {
    [ts_builtin_sym_end] = ACTIONS(407),
    [anon_sym_ATimport] = ACTIONS(409),
    [anon_sym_ATinterface] = ACTIONS(409),
    [anon_sym_ATtest] = ACTIONS(409),
    [sym_facet_name] = ACTIONS(409),
    [sym_comment] = ACTIONS(15),
  },
  [119] = {
    [sym__dedent] = ACTIONS(411),
    [sym_comment] = ACTIONS(15),
  },
  [120] = {
    [anon_sym_DASH] = ACTIONS(413),
    [sym_comment] = ACTIONS(15),
  },
  [121] = {
    [anon_sym_DASH] = ACTIONS(415),
    [sym_comment] = ACTIONS(15),
  },
  [122] = {
    [sym_item] = STATE(173),
    [aux_sym_list_block_repeat1] = STATE(173),
    [sym__dedent] = ACTIONS(417),
    [sym__value_dash] = ACTIONS(298),
    [sym__block_dash] = ACTIONS(300),
    [sym_comment] = ACTIONS(15),
  },
  [123] = {
    [sym__newline] = ACTIONS(419),
    [sym__continuation] = ACTIONS(419),
    [anon_sym_PIPE_GT] = ACTIONS(419),
    [sym_comment] = ACTIONS(15),
  },
  [124] = {
    [aux_sym_text_block_repeat1] = STATE(175),
    [sym_text_block_content] = ACTIONS(421),
    [sym_text_block_end] = ACTIONS(423),
    [sym_placeholder] = ACTIONS(421),
    [sym_comment] = ACTIONS(15),
  },
  [125] = {
    [sym__newline] = ACTIONS(425),
    [sym__continuation] = ACTIONS(425),
    [anon_sym_PIPE_GT] = ACTIONS(425),
    [sym_comment] = ACTIONS(15),
  },
  [126] = {
    [anon_sym_COLON] = ACTIONS(427),
    [sym_comment] = ACTIONS(15),
  },
  [127] = {
    [aux_sym_map_repeat1] = STATE(179),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(431),
    [sym_comment] = ACTIONS(15),
  },
  [128] = {
    [sym__step] = STATE(151),
    [aux_sym_pipeline_repeat1] = STATE(151),
    [sym__newline] = ACTIONS(433),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [129] = {
    [sym__newline] = ACTIONS(433),
    [sym_comment] = ACTIONS(15),
  },
  [130] = {
    [sym__newline] = ACTIONS(435),
    [sym__continuation] = ACTIONS(435),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [131] = {
    [sym_key] = STATE(126),
    [sym_inline_entry] = STATE(181),
    [sym_string] = STATE(39),
    [anon_sym_RBRACE] = ACTIONS(437),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(308),
    [sym_comment] = ACTIONS(15),
  },
  [132] = {
    [sym__primary] = STATE(182),
    [sym_pipeline] = STATE(183),
    [sym_call_pipeline] = STATE(183),
    [sym_call] = STATE(184),
    [sym_lens] = STATE(185),
    [sym_list] = STATE(182),
    [sym_map] = STATE(182),
    [sym_input] = STATE(182),
    [sym_text_file] = STATE(182),
    [sym_reference] = STATE(182),
    [sym_string] = STATE(182),
    [sym__number] = STATE(182),
    [sym__word] = STATE(182),
    [sym_boolean] = STATE(182),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(439),
    [sym_float] = ACTIONS(441),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(439),
    [sym_identifier] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [133] = {
    [sym__value] = STATE(187),
    [sym__primary] = STATE(140),
    [sym_lazy] = STATE(187),
    [sym_pipeline] = STATE(187),
    [sym_list] = STATE(140),
    [sym_map] = STATE(140),
    [sym_input] = STATE(140),
    [sym_text_file] = STATE(140),
    [sym_reference] = STATE(140),
    [sym_string] = STATE(140),
    [sym__number] = STATE(140),
    [sym__word] = STATE(140),
    [sym_boolean] = STATE(140),
    [anon_sym_RBRACK] = ACTIONS(445),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(318),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(330),
    [sym_float] = ACTIONS(332),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(332),
    [sym_comment] = ACTIONS(15),
  },
  [134] = {
    [sym_attributes] = STATE(189),
    [anon_sym_LPAREN] = ACTIONS(447),
    [sym_comment] = ACTIONS(15),
  },
  [135] = {
    [anon_sym_LPAREN] = ACTIONS(449),
    [sym_comment] = ACTIONS(15),
  },
  [136] = {
    [sym_variable] = ACTIONS(451),
    [sym_comment] = ACTIONS(15),
  },
  [137] = {
    [aux_sym_string_repeat1] = STATE(193),
    [sym_string_content] = ACTIONS(453),
    [sym_placeholder] = ACTIONS(453),
    [anon_sym_DQUOTE2] = ACTIONS(455),
    [sym_escape] = ACTIONS(453),
    [sym_comment] = ACTIONS(15),
  },
  [138] = {
    [sym__continuation] = ACTIONS(258),
    [anon_sym_COMMA] = ACTIONS(258),
    [anon_sym_RPAREN] = ACTIONS(258),
    [anon_sym_RBRACK] = ACTIONS(258),
    [anon_sym_RBRACE] = ACTIONS(258),
    [anon_sym_PIPE_GT] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [139] = {
    [aux_sym__arguments_repeat1] = STATE(196),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(459),
    [sym_comment] = ACTIONS(15),
  },
  [140] = {
    [sym__step] = STATE(199),
    [aux_sym_pipeline_repeat1] = STATE(199),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(354),
    [anon_sym_RBRACK] = ACTIONS(354),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [141] = {
    [sym_attribute] = STATE(201),
    [anon_sym_RPAREN] = ACTIONS(465),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [142] = {
    [sym__newline] = ACTIONS(467),
    [sym__continuation] = ACTIONS(467),
    [anon_sym_PIPE_GT] = ACTIONS(467),
    [sym_comment] = ACTIONS(15),
  },
  [143] = {
    [sym_string] = STATE(202),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_comment] = ACTIONS(15),
  },
  [144] = {
    [aux_sym_reference_repeat1] = STATE(204),
    [sym__newline] = ACTIONS(391),
    [sym__continuation] = ACTIONS(391),
    [anon_sym_PIPE_GT] = ACTIONS(391),
    [anon_sym_DOT] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [145] = {
    [sym__newline] = ACTIONS(85),
    [sym__continuation] = ACTIONS(85),
    [anon_sym_PIPE_GT] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [146] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(471),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [147] = {
    [sym__segment] = STATE(206),
    [aux_sym_key_repeat1] = STATE(206),
    [anon_sym_LPAREN] = ACTIONS(473),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [148] = {
    [sym__dedent] = ACTIONS(475),
    [anon_sym_strategy] = ACTIONS(477),
    [anon_sym_assert] = ACTIONS(477),
    [anon_sym_cases] = ACTIONS(477),
    [anon_sym_DQUOTE] = ACTIONS(475),
    [sym_identifier] = ACTIONS(477),
    [sym_comment] = ACTIONS(15),
  },
  [149] = {
    [anon_sym_PIPE_GT] = ACTIONS(479),
    [sym_comment] = ACTIONS(15),
  },
  [150] = {
    [sym_call] = STATE(208),
    [sym_lens] = STATE(103),
    [sym_identifier] = ACTIONS(481),
    [sym_comment] = ACTIONS(15),
  },
  [151] = {
    [sym__step] = STATE(209),
    [aux_sym_pipeline_repeat1] = STATE(209),
    [sym__newline] = ACTIONS(483),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [152] = {
    [sym__dedent] = ACTIONS(485),
    [anon_sym_strategy] = ACTIONS(487),
    [anon_sym_assert] = ACTIONS(487),
    [anon_sym_cases] = ACTIONS(487),
    [anon_sym_DQUOTE] = ACTIONS(485),
    [sym_identifier] = ACTIONS(487),
    [sym_comment] = ACTIONS(15),
  },
  [153] = {
    [sym__step] = STATE(209),
    [aux_sym_pipeline_repeat1] = STATE(209),
    [sym__newline] = ACTIONS(489),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [154] = {
    [sym__value] = STATE(214),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(214),
    [sym_pipeline] = STATE(214),
    [sym__arguments] = STATE(216),
    [sym_argument] = STATE(217),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_RPAREN] = ACTIONS(491),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(497),
    [sym_identifier] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [155] = {
    [sym__step] = STATE(209),
    [aux_sym_pipeline_repeat1] = STATE(209),
    [sym__newline] = ACTIONS(503),
    [sym__continuation] = ACTIONS(356),
    [anon_sym_PIPE_GT] = ACTIONS(358),
    [sym_comment] = ACTIONS(15),
  },
  [156] = {
    [anon_sym_DASH_GT] = ACTIONS(505),
    [sym_comment] = ACTIONS(15),
  },
  [157] = {
    [anon_sym_COLON] = ACTIONS(507),
    [sym_comment] = ACTIONS(15),
  },
  [158] = {
    [aux_sym_function_repeat1] = STATE(222),
    [anon_sym_COMMA] = ACTIONS(509),
    [anon_sym_RPAREN] = ACTIONS(511),
    [sym_comment] = ACTIONS(15),
  },
  [159] = {
    [sym_field] = ACTIONS(513),
    [sym_comment] = ACTIONS(15),
  },
  [160] = {
    [aux_sym_reference_repeat1] = STATE(224),
    [anon_sym_COMMA] = ACTIONS(515),
    [anon_sym_RPAREN] = ACTIONS(515),
    [anon_sym_DOT] = ACTIONS(393),
    [sym_comment] = ACTIONS(15),
  },
  [161] = {
    [anon_sym_DASH] = ACTIONS(517),
    [sym_comment] = ACTIONS(15),
  },
  [162] = {
    [aux_sym_assertions_repeat1] = STATE(227),
    [sym__dedent] = ACTIONS(519),
    [sym__value_dash] = ACTIONS(395),
    [sym_comment] = ACTIONS(15),
  },
  [163] = {
    [sym__newline] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [164] = {
    [aux_sym__arguments_repeat1] = STATE(229),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(521),
    [sym_comment] = ACTIONS(15),
  },
  [165] = {
    [sym__dedent] = ACTIONS(523),
    [anon_sym_strategy] = ACTIONS(525),
    [anon_sym_assert] = ACTIONS(525),
    [anon_sym_cases] = ACTIONS(525),
    [anon_sym_DQUOTE] = ACTIONS(523),
    [sym_identifier] = ACTIONS(525),
    [sym_comment] = ACTIONS(15),
  },
  [166] = {
    [anon_sym_DASH] = ACTIONS(527),
    [sym_comment] = ACTIONS(15),
  },
  [167] = {
    [anon_sym_DASH] = ACTIONS(529),
    [sym_comment] = ACTIONS(15),
  },
  [168] = {
    [sym_case] = STATE(233),
    [aux_sym_cases_repeat1] = STATE(233),
    [sym__dedent] = ACTIONS(531),
    [sym__value_dash] = ACTIONS(401),
    [sym__block_dash] = ACTIONS(403),
    [sym_comment] = ACTIONS(15),
  },
  [169] = {
    [sym__dedent] = ACTIONS(533),
    [anon_sym_strategy] = ACTIONS(535),
    [anon_sym_assert] = ACTIONS(535),
    [anon_sym_cases] = ACTIONS(535),
    [anon_sym_DQUOTE] = ACTIONS(533),
    [sym_identifier] = ACTIONS(535),
    [sym_comment] = ACTIONS(15),
  },
  [170] = {
    [sym__dedent] = ACTIONS(537),
    [anon_sym_strategy] = ACTIONS(539),
    [anon_sym_assert] = ACTIONS(539),
    [anon_sym_cases] = ACTIONS(539),
    [anon_sym_DQUOTE] = ACTIONS(537),
    [sym_identifier] = ACTIONS(539),
    [sym_comment] = ACTIONS(15),
  },
  [171] = {
    [sym__line_value] = STATE(234),
    [sym__value] = STATE(234),
    [sym__primary] = STATE(100),
    [sym_lazy] = STATE(234),
    [sym_pipeline] = STATE(234),
    [sym_text_pipeline] = STATE(234),
    [sym_list] = STATE(100),
    [sym_map] = STATE(100),
    [sym_input] = STATE(100),
    [sym_text_file] = STATE(100),
    [sym_reference] = STATE(100),
    [sym_text_block] = STATE(104),
    [sym_string] = STATE(100),
    [sym__number] = STATE(100),
    [sym__word] = STATE(100),
    [sym_boolean] = STATE(100),
    [sym_text_block_start] = ACTIONS(192),
    [anon_sym_LBRACE] = ACTIONS(194),
    [anon_sym_ATlazy] = ACTIONS(196),
    [anon_sym_LBRACK2] = ACTIONS(198),
    [anon_sym_ATinput] = ACTIONS(200),
    [anon_sym_ATtext] = ACTIONS(202),
    [anon_sym_DOLLAR] = ACTIONS(204),
    [anon_sym_DQUOTE] = ACTIONS(206),
    [sym_integer] = ACTIONS(208),
    [sym_float] = ACTIONS(210),
    [anon_sym_true] = ACTIONS(226),
    [anon_sym_false] = ACTIONS(226),
    [sym_null] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [172] = {
    [sym_map_block] = STATE(235),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_list_block] = STATE(235),
    [sym_item] = STATE(122),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [aux_sym_list_block_repeat1] = STATE(122),
    [sym__value_dash] = ACTIONS(298),
    [sym__block_dash] = ACTIONS(300),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [173] = {
    [sym_item] = STATE(173),
    [aux_sym_list_block_repeat1] = STATE(173),
    [sym__dedent] = ACTIONS(541),
    [sym__value_dash] = ACTIONS(543),
    [sym__block_dash] = ACTIONS(546),
    [sym_comment] = ACTIONS(15),
  },
  [174] = {
    [sym__newline] = ACTIONS(549),
    [sym__continuation] = ACTIONS(549),
    [anon_sym_PIPE_GT] = ACTIONS(549),
    [sym_comment] = ACTIONS(15),
  },
  [175] = {
    [aux_sym_text_block_repeat1] = STATE(175),
    [sym_text_block_content] = ACTIONS(551),
    [sym_text_block_end] = ACTIONS(554),
    [sym_placeholder] = ACTIONS(551),
    [sym_comment] = ACTIONS(15),
  },
  [176] = {
    [sym__value] = STATE(238),
    [sym__primary] = STATE(239),
    [sym_lazy] = STATE(238),
    [sym_pipeline] = STATE(238),
    [sym_list] = STATE(239),
    [sym_map] = STATE(239),
    [sym_input] = STATE(239),
    [sym_text_file] = STATE(239),
    [sym_reference] = STATE(239),
    [sym_string] = STATE(239),
    [sym__number] = STATE(239),
    [sym__word] = STATE(239),
    [sym_boolean] = STATE(239),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(556),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(558),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(560),
    [sym_float] = ACTIONS(562),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(562),
    [sym_comment] = ACTIONS(15),
  },
  [177] = {
    [sym_key] = STATE(126),
    [sym_inline_entry] = STATE(240),
    [sym_string] = STATE(39),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(308),
    [sym_comment] = ACTIONS(15),
  },
  [178] = {
    [sym__newline] = ACTIONS(564),
    [sym__continuation] = ACTIONS(564),
    [anon_sym_PIPE_GT] = ACTIONS(564),
    [sym_comment] = ACTIONS(15),
  },
  [179] = {
    [aux_sym_map_repeat1] = STATE(242),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(566),
    [sym_comment] = ACTIONS(15),
  },
  [180] = {
    [sym__continuation] = ACTIONS(425),
    [anon_sym_COMMA] = ACTIONS(425),
    [anon_sym_RPAREN] = ACTIONS(425),
    [anon_sym_RBRACK] = ACTIONS(425),
    [anon_sym_RBRACE] = ACTIONS(425),
    [anon_sym_PIPE_GT] = ACTIONS(425),
    [sym_comment] = ACTIONS(15),
  },
  [181] = {
    [aux_sym_map_repeat1] = STATE(244),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(568),
    [sym_comment] = ACTIONS(15),
  },
  [182] = {
    [sym__step] = STATE(199),
    [aux_sym_pipeline_repeat1] = STATE(199),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(433),
    [anon_sym_RBRACK] = ACTIONS(433),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [183] = {
    [anon_sym_COMMA] = ACTIONS(433),
    [anon_sym_RPAREN] = ACTIONS(433),
    [anon_sym_RBRACK] = ACTIONS(433),
    [anon_sym_RBRACE] = ACTIONS(433),
    [sym_comment] = ACTIONS(15),
  },
  [184] = {
    [sym__step] = STATE(245),
    [aux_sym_pipeline_repeat1] = STATE(245),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(362),
    [anon_sym_RBRACK] = ACTIONS(362),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [185] = {
    [anon_sym_LPAREN] = ACTIONS(570),
    [sym_comment] = ACTIONS(15),
  },
  [186] = {
    [sym__continuation] = ACTIONS(435),
    [anon_sym_COMMA] = ACTIONS(435),
    [anon_sym_RPAREN] = ACTIONS(435),
    [anon_sym_RBRACK] = ACTIONS(435),
    [anon_sym_RBRACE] = ACTIONS(435),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [187] = {
    [aux_sym__arguments_repeat1] = STATE(248),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(572),
    [sym_comment] = ACTIONS(15),
  },
  [188] = {
    [sym_attribute] = STATE(250),
    [anon_sym_RPAREN] = ACTIONS(574),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [189] = {
    [sym__continuation] = ACTIONS(467),
    [anon_sym_COMMA] = ACTIONS(467),
    [anon_sym_RPAREN] = ACTIONS(467),
    [anon_sym_RBRACK] = ACTIONS(467),
    [anon_sym_RBRACE] = ACTIONS(467),
    [anon_sym_PIPE_GT] = ACTIONS(467),
    [sym_comment] = ACTIONS(15),
  },
  [190] = {
    [sym_string] = STATE(251),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_comment] = ACTIONS(15),
  },
  [191] = {
    [aux_sym_reference_repeat1] = STATE(253),
    [sym__continuation] = ACTIONS(391),
    [anon_sym_COMMA] = ACTIONS(391),
    [anon_sym_RBRACK] = ACTIONS(391),
    [anon_sym_PIPE_GT] = ACTIONS(391),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [192] = {
    [sym__continuation] = ACTIONS(85),
    [anon_sym_COMMA] = ACTIONS(85),
    [anon_sym_RPAREN] = ACTIONS(85),
    [anon_sym_RBRACK] = ACTIONS(85),
    [anon_sym_RBRACE] = ACTIONS(85),
    [anon_sym_PIPE_GT] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [193] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(578),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [194] = {
    [sym__value] = STATE(255),
    [sym__primary] = STATE(140),
    [sym_lazy] = STATE(255),
    [sym_pipeline] = STATE(255),
    [sym_list] = STATE(140),
    [sym_map] = STATE(140),
    [sym_input] = STATE(140),
    [sym_text_file] = STATE(140),
    [sym_reference] = STATE(140),
    [sym_string] = STATE(140),
    [sym__number] = STATE(140),
    [sym__word] = STATE(140),
    [sym_boolean] = STATE(140),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(318),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(330),
    [sym_float] = ACTIONS(332),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(332),
    [sym_comment] = ACTIONS(15),
  },
  [195] = {
    [sym__newline] = ACTIONS(580),
    [sym__continuation] = ACTIONS(580),
    [anon_sym_PIPE_GT] = ACTIONS(580),
    [sym_comment] = ACTIONS(15),
  },
  [196] = {
    [aux_sym__arguments_repeat1] = STATE(257),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(582),
    [sym_comment] = ACTIONS(15),
  },
  [197] = {
    [anon_sym_PIPE_GT] = ACTIONS(584),
    [sym_comment] = ACTIONS(15),
  },
  [198] = {
    [sym_call] = STATE(259),
    [sym_lens] = STATE(185),
    [sym_identifier] = ACTIONS(481),
    [sym_comment] = ACTIONS(15),
  },
  [199] = {
    [sym__step] = STATE(260),
    [aux_sym_pipeline_repeat1] = STATE(260),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RBRACK] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [200] = {
    [sym__newline] = ACTIONS(105),
    [sym__continuation] = ACTIONS(105),
    [anon_sym_PIPE_GT] = ACTIONS(105),
    [sym_comment] = ACTIONS(15),
  },
  [201] = {
    [aux_sym_attributes_repeat1] = STATE(262),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(586),
    [sym_comment] = ACTIONS(15),
  },
  [202] = {
    [anon_sym_RPAREN] = ACTIONS(588),
    [sym_comment] = ACTIONS(15),
  },
  [203] = {
    [sym_field] = ACTIONS(590),
    [sym_comment] = ACTIONS(15),
  },
  [204] = {
    [aux_sym_reference_repeat1] = STATE(265),
    [sym__newline] = ACTIONS(515),
    [sym__continuation] = ACTIONS(515),
    [anon_sym_PIPE_GT] = ACTIONS(515),
    [anon_sym_DOT] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [205] = {
    [sym__newline] = ACTIONS(147),
    [sym__continuation] = ACTIONS(147),
    [anon_sym_PIPE_GT] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [206] = {
    [sym__segment] = STATE(206),
    [aux_sym_key_repeat1] = STATE(206),
    [anon_sym_LPAREN] = ACTIONS(370),
    [anon_sym_DOT] = ACTIONS(372),
    [sym_comment] = ACTIONS(15),
  },
  [207] = {
    [sym_call] = STATE(266),
    [sym_lens] = STATE(103),
    [sym_identifier] = ACTIONS(481),
    [sym_comment] = ACTIONS(15),
  },
  [208] = {
    [sym__newline] = ACTIONS(592),
    [sym__continuation] = ACTIONS(592),
    [anon_sym_PIPE_GT] = ACTIONS(592),
    [sym_comment] = ACTIONS(15),
  },
  [209] = {
    [sym__step] = STATE(209),
    [aux_sym_pipeline_repeat1] = STATE(209),
    [sym__newline] = ACTIONS(594),
    [sym__continuation] = ACTIONS(596),
    [anon_sym_PIPE_GT] = ACTIONS(599),
    [sym_comment] = ACTIONS(15),
  },
  [210] = {
    [sym__newline] = ACTIONS(602),
    [sym__continuation] = ACTIONS(602),
    [anon_sym_PIPE_GT] = ACTIONS(602),
    [sym_comment] = ACTIONS(15),
  },
  [211] = {
    [sym__primary] = STATE(267),
    [sym_pipeline] = STATE(183),
    [sym_call_pipeline] = STATE(183),
    [sym_call] = STATE(268),
    [sym_lens] = STATE(185),
    [sym_list] = STATE(267),
    [sym_map] = STATE(267),
    [sym_input] = STATE(267),
    [sym_text_file] = STATE(267),
    [sym_reference] = STATE(267),
    [sym_string] = STATE(267),
    [sym__number] = STATE(267),
    [sym__word] = STATE(267),
    [sym_boolean] = STATE(267),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(604),
    [sym_float] = ACTIONS(606),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(604),
    [sym_identifier] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [212] = {
    [sym_variable] = ACTIONS(608),
    [sym_comment] = ACTIONS(15),
  },
  [213] = {
    [anon_sym_EQ] = ACTIONS(610),
    [sym_comment] = ACTIONS(15),
  },
  [214] = {
    [aux_sym__arguments_repeat1] = STATE(272),
    [anon_sym_COMMA] = ACTIONS(612),
    [anon_sym_RPAREN] = ACTIONS(614),
    [sym_comment] = ACTIONS(15),
  },
  [215] = {
    [sym__step] = STATE(273),
    [aux_sym_pipeline_repeat1] = STATE(273),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(354),
    [anon_sym_RPAREN] = ACTIONS(354),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [216] = {
    [anon_sym_RPAREN] = ACTIONS(616),
    [sym_comment] = ACTIONS(15),
  },
  [217] = {
    [aux_sym__arguments_repeat2] = STATE(276),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(614),
    [sym_comment] = ACTIONS(15),
  },
  [218] = {
    [sym_type] = STATE(278),
    [sym_named_type] = STATE(279),
    [sym_type_name] = STATE(280),
    [sym_identifier] = ACTIONS(620),
    [sym_comment] = ACTIONS(15),
  },
  [219] = {
    [sym_type] = STATE(282),
    [sym_named_type] = STATE(283),
    [sym_type_name] = STATE(284),
    [sym_identifier] = ACTIONS(622),
    [sym_comment] = ACTIONS(15),
  },
  [220] = {
    [sym_parameter] = STATE(285),
    [sym_identifier] = ACTIONS(385),
    [sym_comment] = ACTIONS(15),
  },
  [221] = {
    [anon_sym_DASH_GT] = ACTIONS(624),
    [sym_comment] = ACTIONS(15),
  },
  [222] = {
    [aux_sym_function_repeat1] = STATE(288),
    [anon_sym_COMMA] = ACTIONS(509),
    [anon_sym_RPAREN] = ACTIONS(626),
    [sym_comment] = ACTIONS(15),
  },
  [223] = {
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RPAREN] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(628),
    [sym_comment] = ACTIONS(15),
  },
  [224] = {
    [aux_sym_reference_repeat1] = STATE(224),
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RPAREN] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(630),
    [sym_comment] = ACTIONS(15),
  },
  [225] = {
    [sym_assertion] = STATE(291),
    [sym_path] = STATE(292),
    [sym_string] = STATE(293),
    [anon_sym_not] = ACTIONS(633),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_identifier] = ACTIONS(635),
    [sym_comment] = ACTIONS(15),
  },
  [226] = {
    [sym__dedent] = ACTIONS(637),
    [anon_sym_strategy] = ACTIONS(639),
    [anon_sym_assert] = ACTIONS(639),
    [anon_sym_cases] = ACTIONS(639),
    [anon_sym_DQUOTE] = ACTIONS(637),
    [sym_identifier] = ACTIONS(639),
    [sym_comment] = ACTIONS(15),
  },
  [227] = {
    [aux_sym_assertions_repeat1] = STATE(227),
    [sym__dedent] = ACTIONS(641),
    [sym__value_dash] = ACTIONS(643),
    [sym_comment] = ACTIONS(15),
  },
  [228] = {
    [sym__newline] = ACTIONS(580),
    [sym_comment] = ACTIONS(15),
  },
  [229] = {
    [aux_sym__arguments_repeat1] = STATE(257),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(646),
    [sym_comment] = ACTIONS(15),
  },
  [230] = {
    [sym__line_value] = STATE(295),
    [sym__value] = STATE(295),
    [sym__primary] = STATE(100),
    [sym_lazy] = STATE(295),
    [sym_pipeline] = STATE(295),
    [sym_text_pipeline] = STATE(295),
    [sym_list] = STATE(100),
    [sym_map] = STATE(100),
    [sym_input] = STATE(100),
    [sym_text_file] = STATE(100),
    [sym_reference] = STATE(100),
    [sym_text_block] = STATE(104),
    [sym_string] = STATE(100),
    [sym__number] = STATE(100),
    [sym__word] = STATE(100),
    [sym_boolean] = STATE(100),
    [sym_text_block_start] = ACTIONS(192),
    [anon_sym_LBRACE] = ACTIONS(194),
    [anon_sym_ATlazy] = ACTIONS(196),
    [anon_sym_LBRACK2] = ACTIONS(198),
    [anon_sym_ATinput] = ACTIONS(200),
    [anon_sym_ATtext] = ACTIONS(202),
    [anon_sym_DOLLAR] = ACTIONS(204),
    [anon_sym_DQUOTE] = ACTIONS(206),
    [sym_integer] = ACTIONS(208),
    [sym_float] = ACTIONS(210),
    [anon_sym_true] = ACTIONS(226),
    [anon_sym_false] = ACTIONS(226),
    [sym_null] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [231] = {
    [sym_entry] = STATE(58),
    [sym_strategy] = STATE(58),
    [sym_key] = STATE(38),
    [sym_test_block] = STATE(296),
    [sym_assertions] = STATE(58),
    [sym_cases] = STATE(58),
    [sym_string] = STATE(39),
    [aux_sym_test_block_repeat1] = STATE(58),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_assert] = ACTIONS(119),
    [anon_sym_cases] = ACTIONS(121),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [232] = {
    [sym__dedent] = ACTIONS(648),
    [anon_sym_strategy] = ACTIONS(650),
    [anon_sym_assert] = ACTIONS(650),
    [anon_sym_cases] = ACTIONS(650),
    [anon_sym_DQUOTE] = ACTIONS(648),
    [sym_identifier] = ACTIONS(650),
    [sym_comment] = ACTIONS(15),
  },
  [233] = {
    [sym_case] = STATE(233),
    [aux_sym_cases_repeat1] = STATE(233),
    [sym__dedent] = ACTIONS(652),
    [sym__value_dash] = ACTIONS(654),
    [sym__block_dash] = ACTIONS(657),
    [sym_comment] = ACTIONS(15),
  },
  [234] = {
    [sym__newline] = ACTIONS(660),
    [sym_comment] = ACTIONS(15),
  },
  [235] = {
    [sym__dedent] = ACTIONS(660),
    [sym_comment] = ACTIONS(15),
  },
  [236] = {
    [sym__primary] = STATE(298),
    [sym_pipeline] = STATE(183),
    [sym_call_pipeline] = STATE(183),
    [sym_call] = STATE(299),
    [sym_lens] = STATE(185),
    [sym_list] = STATE(298),
    [sym_map] = STATE(298),
    [sym_input] = STATE(298),
    [sym_text_file] = STATE(298),
    [sym_reference] = STATE(298),
    [sym_string] = STATE(298),
    [sym__number] = STATE(298),
    [sym__word] = STATE(298),
    [sym_boolean] = STATE(298),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(558),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(662),
    [sym_float] = ACTIONS(664),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(662),
    [sym_identifier] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [237] = {
    [sym_variable] = ACTIONS(666),
    [sym_comment] = ACTIONS(15),
  },
  [238] = {
    [anon_sym_COMMA] = ACTIONS(668),
    [anon_sym_RBRACE] = ACTIONS(668),
    [sym_comment] = ACTIONS(15),
  },
  [239] = {
    [sym__step] = STATE(301),
    [aux_sym_pipeline_repeat1] = STATE(301),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(354),
    [anon_sym_RBRACE] = ACTIONS(354),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [240] = {
    [anon_sym_COMMA] = ACTIONS(670),
    [anon_sym_RBRACE] = ACTIONS(670),
    [sym_comment] = ACTIONS(15),
  },
  [241] = {
    [sym__newline] = ACTIONS(672),
    [sym__continuation] = ACTIONS(672),
    [anon_sym_PIPE_GT] = ACTIONS(672),
    [sym_comment] = ACTIONS(15),
  },
  [242] = {
    [aux_sym_map_repeat1] = STATE(242),
    [anon_sym_COMMA] = ACTIONS(674),
    [anon_sym_RBRACE] = ACTIONS(670),
    [sym_comment] = ACTIONS(15),
  },
  [243] = {
    [sym__continuation] = ACTIONS(564),
    [anon_sym_COMMA] = ACTIONS(564),
    [anon_sym_RPAREN] = ACTIONS(564),
    [anon_sym_RBRACK] = ACTIONS(564),
    [anon_sym_RBRACE] = ACTIONS(564),
    [anon_sym_PIPE_GT] = ACTIONS(564),
    [sym_comment] = ACTIONS(15),
  },
  [244] = {
    [aux_sym_map_repeat1] = STATE(242),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(677),
    [sym_comment] = ACTIONS(15),
  },
  [245] = {
    [sym__step] = STATE(260),
    [aux_sym_pipeline_repeat1] = STATE(260),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(489),
    [anon_sym_RBRACK] = ACTIONS(489),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [246] = {
    [sym__value] = STATE(214),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(214),
    [sym_pipeline] = STATE(214),
    [sym__arguments] = STATE(304),
    [sym_argument] = STATE(217),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_RPAREN] = ACTIONS(679),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(497),
    [sym_identifier] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [247] = {
    [sym__continuation] = ACTIONS(580),
    [anon_sym_COMMA] = ACTIONS(580),
    [anon_sym_RPAREN] = ACTIONS(580),
    [anon_sym_RBRACK] = ACTIONS(580),
    [anon_sym_RBRACE] = ACTIONS(580),
    [anon_sym_PIPE_GT] = ACTIONS(580),
    [sym_comment] = ACTIONS(15),
  },
  [248] = {
    [aux_sym__arguments_repeat1] = STATE(257),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(681),
    [sym_comment] = ACTIONS(15),
  },
  [249] = {
    [sym__continuation] = ACTIONS(105),
    [anon_sym_COMMA] = ACTIONS(105),
    [anon_sym_RPAREN] = ACTIONS(105),
    [anon_sym_RBRACK] = ACTIONS(105),
    [anon_sym_RBRACE] = ACTIONS(105),
    [anon_sym_PIPE_GT] = ACTIONS(105),
    [sym_comment] = ACTIONS(15),
  },
  [250] = {
    [aux_sym_attributes_repeat1] = STATE(307),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(683),
    [sym_comment] = ACTIONS(15),
  },
  [251] = {
    [anon_sym_RPAREN] = ACTIONS(685),
    [sym_comment] = ACTIONS(15),
  },
  [252] = {
    [sym_field] = ACTIONS(687),
    [sym_comment] = ACTIONS(15),
  },
  [253] = {
    [aux_sym_reference_repeat1] = STATE(310),
    [sym__continuation] = ACTIONS(515),
    [anon_sym_COMMA] = ACTIONS(515),
    [anon_sym_RBRACK] = ACTIONS(515),
    [anon_sym_PIPE_GT] = ACTIONS(515),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [254] = {
    [sym__continuation] = ACTIONS(147),
    [anon_sym_COMMA] = ACTIONS(147),
    [anon_sym_RPAREN] = ACTIONS(147),
    [anon_sym_RBRACK] = ACTIONS(147),
    [anon_sym_RBRACE] = ACTIONS(147),
    [anon_sym_PIPE_GT] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [255] = {
    [anon_sym_COMMA] = ACTIONS(689),
    [anon_sym_RPAREN] = ACTIONS(689),
    [anon_sym_RBRACK] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [256] = {
    [sym__newline] = ACTIONS(691),
    [sym__continuation] = ACTIONS(691),
    [anon_sym_PIPE_GT] = ACTIONS(691),
    [sym_comment] = ACTIONS(15),
  },
  [257] = {
    [aux_sym__arguments_repeat1] = STATE(257),
    [anon_sym_COMMA] = ACTIONS(693),
    [anon_sym_RBRACK] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [258] = {
    [sym_call] = STATE(311),
    [sym_lens] = STATE(185),
    [sym_identifier] = ACTIONS(481),
    [sym_comment] = ACTIONS(15),
  },
  [259] = {
    [sym__continuation] = ACTIONS(592),
    [anon_sym_COMMA] = ACTIONS(592),
    [anon_sym_RPAREN] = ACTIONS(592),
    [anon_sym_RBRACK] = ACTIONS(592),
    [anon_sym_RBRACE] = ACTIONS(592),
    [anon_sym_PIPE_GT] = ACTIONS(592),
    [sym_comment] = ACTIONS(15),
  },
  [260] = {
    [sym__step] = STATE(260),
    [aux_sym_pipeline_repeat1] = STATE(260),
    [sym__continuation] = ACTIONS(696),
    [anon_sym_COMMA] = ACTIONS(594),
    [anon_sym_RBRACK] = ACTIONS(594),
    [anon_sym_PIPE_GT] = ACTIONS(699),
    [sym_comment] = ACTIONS(15),
  },
  [261] = {
    [sym__newline] = ACTIONS(172),
    [sym__continuation] = ACTIONS(172),
    [anon_sym_PIPE_GT] = ACTIONS(172),
    [sym_comment] = ACTIONS(15),
  },
  [262] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(702),
    [sym_comment] = ACTIONS(15),
  },
  [263] = {
    [sym__newline] = ACTIONS(704),
    [sym__continuation] = ACTIONS(704),
    [anon_sym_PIPE_GT] = ACTIONS(704),
    [sym_comment] = ACTIONS(15),
  },
  [264] = {
    [sym__newline] = ACTIONS(628),
    [sym__continuation] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(628),
    [sym_comment] = ACTIONS(15),
  },
  [265] = {
    [aux_sym_reference_repeat1] = STATE(265),
    [sym__newline] = ACTIONS(628),
    [sym__continuation] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(706),
    [sym_comment] = ACTIONS(15),
  },
  [266] = {
    [sym__newline] = ACTIONS(709),
    [sym__continuation] = ACTIONS(709),
    [anon_sym_PIPE_GT] = ACTIONS(709),
    [sym_comment] = ACTIONS(15),
  },
  [267] = {
    [sym__step] = STATE(273),
    [aux_sym_pipeline_repeat1] = STATE(273),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(433),
    [anon_sym_RPAREN] = ACTIONS(433),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [268] = {
    [sym__step] = STATE(313),
    [aux_sym_pipeline_repeat1] = STATE(313),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(362),
    [anon_sym_RPAREN] = ACTIONS(362),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [269] = {
    [aux_sym_reference_repeat1] = STATE(314),
    [sym__continuation] = ACTIONS(391),
    [anon_sym_COMMA] = ACTIONS(391),
    [anon_sym_RPAREN] = ACTIONS(391),
    [anon_sym_PIPE_GT] = ACTIONS(391),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [270] = {
    [sym__value] = STATE(315),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(315),
    [sym_pipeline] = STATE(315),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(499),
    [sym_comment] = ACTIONS(15),
  },
  [271] = {
    [sym__value] = STATE(255),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(255),
    [sym_pipeline] = STATE(255),
    [sym_argument] = STATE(316),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(497),
    [sym_identifier] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [272] = {
    [aux_sym__arguments_repeat1] = STATE(318),
    [anon_sym_COMMA] = ACTIONS(711),
    [anon_sym_RPAREN] = ACTIONS(713),
    [sym_comment] = ACTIONS(15),
  },
  [273] = {
    [sym__step] = STATE(319),
    [aux_sym_pipeline_repeat1] = STATE(319),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RPAREN] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [274] = {
    [sym__newline] = ACTIONS(715),
    [sym__continuation] = ACTIONS(715),
    [anon_sym_PIPE_GT] = ACTIONS(715),
    [sym_comment] = ACTIONS(15),
  },
  [275] = {
    [sym_argument] = STATE(320),
    [sym_identifier] = ACTIONS(717),
    [sym_comment] = ACTIONS(15),
  },
  [276] = {
    [aux_sym__arguments_repeat2] = STATE(321),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(713),
    [sym_comment] = ACTIONS(15),
  },
  [277] = {
    [sym__newline] = ACTIONS(719),
    [anon_sym_LPAREN] = ACTIONS(719),
    [anon_sym_LT] = ACTIONS(719),
    [anon_sym_PIPE] = ACTIONS(719),
    [anon_sym_LBRACE] = ACTIONS(719),
    [sym_comment] = ACTIONS(15),
  },
  [278] = {
    [sym_function_attributes] = STATE(324),
    [sym__newline] = ACTIONS(721),
    [anon_sym_LPAREN] = ACTIONS(723),
    [sym_comment] = ACTIONS(15),
  },
  [279] = {
    [aux_sym_type_repeat1] = STATE(326),
    [sym__newline] = ACTIONS(725),
    [anon_sym_LPAREN] = ACTIONS(725),
    [anon_sym_PIPE] = ACTIONS(727),
    [sym_comment] = ACTIONS(15),
  },
  [280] = {
    [sym_type_arguments] = STATE(330),
    [sym_fields] = STATE(331),
    [sym_constraints] = STATE(332),
    [sym__newline] = ACTIONS(729),
    [anon_sym_LPAREN] = ACTIONS(731),
    [anon_sym_LT] = ACTIONS(734),
    [anon_sym_PIPE] = ACTIONS(729),
    [anon_sym_LBRACE] = ACTIONS(736),
    [sym_comment] = ACTIONS(15),
  },
  [281] = {
    [anon_sym_LPAREN] = ACTIONS(719),
    [anon_sym_COMMA] = ACTIONS(719),
    [anon_sym_RPAREN] = ACTIONS(719),
    [anon_sym_LT] = ACTIONS(719),
    [anon_sym_GT] = ACTIONS(719),
    [anon_sym_PIPE] = ACTIONS(719),
    [anon_sym_LBRACE] = ACTIONS(719),
    [anon_sym_RBRACE] = ACTIONS(719),
    [sym_identifier] = ACTIONS(719),
    [sym_comment] = ACTIONS(15),
  },
  [282] = {
    [anon_sym_COMMA] = ACTIONS(738),
    [anon_sym_RPAREN] = ACTIONS(738),
    [sym_comment] = ACTIONS(15),
  },
  [283] = {
    [aux_sym_type_repeat1] = STATE(334),
    [anon_sym_COMMA] = ACTIONS(725),
    [anon_sym_RPAREN] = ACTIONS(725),
    [anon_sym_PIPE] = ACTIONS(740),
    [sym_comment] = ACTIONS(15),
  },
  [284] = {
    [sym_type_arguments] = STATE(338),
    [sym_fields] = STATE(339),
    [sym_constraints] = STATE(340),
    [anon_sym_LPAREN] = ACTIONS(742),
    [anon_sym_COMMA] = ACTIONS(729),
    [anon_sym_RPAREN] = ACTIONS(729),
    [anon_sym_LT] = ACTIONS(744),
    [anon_sym_GT] = ACTIONS(729),
    [anon_sym_PIPE] = ACTIONS(729),
    [anon_sym_LBRACE] = ACTIONS(746),
    [anon_sym_RBRACE] = ACTIONS(729),
    [sym_identifier] = ACTIONS(729),
    [sym_comment] = ACTIONS(15),
  },
  [285] = {
    [anon_sym_COMMA] = ACTIONS(748),
    [anon_sym_RPAREN] = ACTIONS(748),
    [sym_comment] = ACTIONS(15),
  },
  [286] = {
    [sym_type] = STATE(341),
    [sym_named_type] = STATE(279),
    [sym_type_name] = STATE(280),
    [sym_identifier] = ACTIONS(620),
    [sym_comment] = ACTIONS(15),
  },
  [287] = {
    [anon_sym_DASH_GT] = ACTIONS(750),
    [sym_comment] = ACTIONS(15),
  },
  [288] = {
    [aux_sym_function_repeat1] = STATE(288),
    [anon_sym_COMMA] = ACTIONS(752),
    [anon_sym_RPAREN] = ACTIONS(748),
    [sym_comment] = ACTIONS(15),
  },
  [289] = {
    [sym_path] = STATE(344),
    [sym_identifier] = ACTIONS(755),
    [sym_comment] = ACTIONS(15),
  },
  [290] = {
    [sym__segment] = STATE(347),
    [aux_sym_path_repeat1] = STATE(347),
    [sym__newline] = ACTIONS(757),
    [anon_sym_not] = ACTIONS(757),
    [anon_sym_LBRACK] = ACTIONS(759),
    [anon_sym_EQ_EQ] = ACTIONS(757),
    [anon_sym_BANG_EQ] = ACTIONS(757),
    [anon_sym_LT] = ACTIONS(761),
    [anon_sym_LT_EQ] = ACTIONS(757),
    [anon_sym_GT] = ACTIONS(761),
    [anon_sym_GT_EQ] = ACTIONS(757),
    [anon_sym_contains] = ACTIONS(757),
    [anon_sym_matches] = ACTIONS(761),
    [anon_sym_sentiment] = ACTIONS(757),
    [anon_sym_matches_snapshot] = ACTIONS(757),
    [anon_sym_DOT] = ACTIONS(763),
    [sym_comment] = ACTIONS(15),
  },
  [291] = {
    [sym__newline] = ACTIONS(765),
    [sym_comment] = ACTIONS(15),
  },
  [292] = {
    [sym_operator] = STATE(353),
    [sym_snapshot] = STATE(354),
    [sym__newline] = ACTIONS(767),
    [anon_sym_not] = ACTIONS(769),
    [anon_sym_EQ_EQ] = ACTIONS(771),
    [anon_sym_BANG_EQ] = ACTIONS(771),
    [anon_sym_LT] = ACTIONS(773),
    [anon_sym_LT_EQ] = ACTIONS(771),
    [anon_sym_GT] = ACTIONS(773),
    [anon_sym_GT_EQ] = ACTIONS(771),
    [anon_sym_contains] = ACTIONS(771),
    [anon_sym_matches] = ACTIONS(775),
    [anon_sym_sentiment] = ACTIONS(771),
    [anon_sym_matches_snapshot] = ACTIONS(777),
    [sym_comment] = ACTIONS(15),
  },
  [293] = {
    [sym__newline] = ACTIONS(767),
    [sym_comment] = ACTIONS(15),
  },
  [294] = {
    [sym__newline] = ACTIONS(691),
    [sym_comment] = ACTIONS(15),
  },
  [295] = {
    [sym__newline] = ACTIONS(779),
    [sym_comment] = ACTIONS(15),
  },
  [296] = {
    [sym__dedent] = ACTIONS(779),
    [sym_comment] = ACTIONS(15),
  },
  [297] = {
    [sym__dedent] = ACTIONS(781),
    [sym__value_dash] = ACTIONS(781),
    [sym__block_dash] = ACTIONS(781),
    [sym_comment] = ACTIONS(15),
  },
  [298] = {
    [sym__step] = STATE(301),
    [aux_sym_pipeline_repeat1] = STATE(301),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(433),
    [anon_sym_RBRACE] = ACTIONS(433),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [299] = {
    [sym__step] = STATE(356),
    [aux_sym_pipeline_repeat1] = STATE(356),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(362),
    [anon_sym_RBRACE] = ACTIONS(362),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [300] = {
    [aux_sym_reference_repeat1] = STATE(357),
    [sym__continuation] = ACTIONS(391),
    [anon_sym_COMMA] = ACTIONS(391),
    [anon_sym_RBRACE] = ACTIONS(391),
    [anon_sym_PIPE_GT] = ACTIONS(391),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [301] = {
    [sym__step] = STATE(358),
    [aux_sym_pipeline_repeat1] = STATE(358),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RBRACE] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [302] = {
    [sym__continuation] = ACTIONS(672),
    [anon_sym_COMMA] = ACTIONS(672),
    [anon_sym_RPAREN] = ACTIONS(672),
    [anon_sym_RBRACK] = ACTIONS(672),
    [anon_sym_RBRACE] = ACTIONS(672),
    [anon_sym_PIPE_GT] = ACTIONS(672),
    [sym_comment] = ACTIONS(15),
  },
  [303] = {
    [sym__continuation] = ACTIONS(602),
    [anon_sym_COMMA] = ACTIONS(602),
    [anon_sym_RPAREN] = ACTIONS(602),
    [anon_sym_RBRACK] = ACTIONS(602),
    [anon_sym_RBRACE] = ACTIONS(602),
    [anon_sym_PIPE_GT] = ACTIONS(602),
    [sym_comment] = ACTIONS(15),
  },
  [304] = {
    [anon_sym_RPAREN] = ACTIONS(783),
    [sym_comment] = ACTIONS(15),
  },
  [305] = {
    [sym__continuation] = ACTIONS(691),
    [anon_sym_COMMA] = ACTIONS(691),
    [anon_sym_RPAREN] = ACTIONS(691),
    [anon_sym_RBRACK] = ACTIONS(691),
    [anon_sym_RBRACE] = ACTIONS(691),
    [anon_sym_PIPE_GT] = ACTIONS(691),
    [sym_comment] = ACTIONS(15),
  },
  [306] = {
    [sym__continuation] = ACTIONS(172),
    [anon_sym_COMMA] = ACTIONS(172),
    [anon_sym_RPAREN] = ACTIONS(172),
    [anon_sym_RBRACK] = ACTIONS(172),
    [anon_sym_RBRACE] = ACTIONS(172),
    [anon_sym_PIPE_GT] = ACTIONS(172),
    [sym_comment] = ACTIONS(15),
  },
  [307] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(785),
    [sym_comment] = ACTIONS(15),
  },
  [308] = {
    [sym__continuation] = ACTIONS(704),
    [anon_sym_COMMA] = ACTIONS(704),
    [anon_sym_RPAREN] = ACTIONS(704),
    [anon_sym_RBRACK] = ACTIONS(704),
    [anon_sym_RBRACE] = ACTIONS(704),
    [anon_sym_PIPE_GT] = ACTIONS(704),
    [sym_comment] = ACTIONS(15),
  },
  [309] = {
    [sym__continuation] = ACTIONS(628),
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RPAREN] = ACTIONS(628),
    [anon_sym_RBRACK] = ACTIONS(628),
    [anon_sym_RBRACE] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(628),
    [sym_comment] = ACTIONS(15),
  },
  [310] = {
    [aux_sym_reference_repeat1] = STATE(310),
    [sym__continuation] = ACTIONS(628),
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RBRACK] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(787),
    [sym_comment] = ACTIONS(15),
  },
  [311] = {
    [sym__continuation] = ACTIONS(709),
    [anon_sym_COMMA] = ACTIONS(709),
    [anon_sym_RPAREN] = ACTIONS(709),
    [anon_sym_RBRACK] = ACTIONS(709),
    [anon_sym_RBRACE] = ACTIONS(709),
    [anon_sym_PIPE_GT] = ACTIONS(709),
    [sym_comment] = ACTIONS(15),
  },
  [312] = {
    [sym__newline] = ACTIONS(264),
    [sym__continuation] = ACTIONS(264),
    [anon_sym_PIPE_GT] = ACTIONS(264),
    [sym_comment] = ACTIONS(15),
  },
  [313] = {
    [sym__step] = STATE(319),
    [aux_sym_pipeline_repeat1] = STATE(319),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(489),
    [anon_sym_RPAREN] = ACTIONS(489),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [314] = {
    [aux_sym_reference_repeat1] = STATE(361),
    [sym__continuation] = ACTIONS(515),
    [anon_sym_COMMA] = ACTIONS(515),
    [anon_sym_RPAREN] = ACTIONS(515),
    [anon_sym_PIPE_GT] = ACTIONS(515),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [315] = {
    [anon_sym_COMMA] = ACTIONS(790),
    [anon_sym_RPAREN] = ACTIONS(790),
    [sym_comment] = ACTIONS(15),
  },
  [316] = {
    [aux_sym__arguments_repeat2] = STATE(362),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(792),
    [sym_comment] = ACTIONS(15),
  },
  [317] = {
    [sym__value] = STATE(255),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(255),
    [sym_pipeline] = STATE(255),
    [sym_argument] = STATE(363),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(443),
    [anon_sym_false] = ACTIONS(443),
    [sym_null] = ACTIONS(497),
    [sym_identifier] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [318] = {
    [aux_sym__arguments_repeat1] = STATE(318),
    [anon_sym_COMMA] = ACTIONS(794),
    [anon_sym_RPAREN] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [319] = {
    [sym__step] = STATE(319),
    [aux_sym_pipeline_repeat1] = STATE(319),
    [sym__continuation] = ACTIONS(696),
    [anon_sym_COMMA] = ACTIONS(594),
    [anon_sym_RPAREN] = ACTIONS(594),
    [anon_sym_PIPE_GT] = ACTIONS(699),
    [sym_comment] = ACTIONS(15),
  },
  [320] = {
    [anon_sym_COMMA] = ACTIONS(797),
    [anon_sym_RPAREN] = ACTIONS(797),
    [sym_comment] = ACTIONS(15),
  },
  [321] = {
    [aux_sym__arguments_repeat2] = STATE(321),
    [anon_sym_COMMA] = ACTIONS(799),
    [anon_sym_RPAREN] = ACTIONS(797),
    [sym_comment] = ACTIONS(15),
  },
  [322] = {
    [sym__dedent] = ACTIONS(802),
    [anon_sym_fn] = ACTIONS(802),
    [sym_comment] = ACTIONS(15),
  },
  [323] = {
    [sym_function_attribute] = STATE(367),
    [anon_sym_effect] = ACTIONS(804),
    [anon_sym_description] = ACTIONS(804),
    [sym_identifier] = ACTIONS(806),
    [sym_comment] = ACTIONS(15),
  },
  [324] = {
    [sym__newline] = ACTIONS(808),
    [sym_comment] = ACTIONS(15),
  },
  [325] = {
    [sym_named_type] = STATE(369),
    [sym_type_name] = STATE(280),
    [sym_identifier] = ACTIONS(620),
    [sym_comment] = ACTIONS(15),
  },
  [326] = {
    [aux_sym_type_repeat1] = STATE(370),
    [sym__newline] = ACTIONS(810),
    [anon_sym_LPAREN] = ACTIONS(810),
    [anon_sym_PIPE] = ACTIONS(727),
    [sym_comment] = ACTIONS(15),
  },
  [327] = {
    [sym_constraint] = STATE(374),
    [anon_sym_RPAREN] = ACTIONS(812),
    [anon_sym_min] = ACTIONS(814),
    [anon_sym_max] = ACTIONS(814),
    [anon_sym_enum] = ACTIONS(814),
    [anon_sym_pattern] = ACTIONS(814),
    [anon_sym_format] = ACTIONS(814),
    [anon_sym_max_dim] = ACTIONS(814),
    [anon_sym_max_duration] = ACTIONS(814),
    [sym_identifier] = ACTIONS(816),
    [sym_comment] = ACTIONS(15),
  },
  [328] = {
    [sym_type] = STATE(376),
    [sym_named_type] = STATE(377),
    [sym_type_name] = STATE(284),
    [sym_type_argument] = STATE(376),
    [sym_identifier] = ACTIONS(818),
    [sym_comment] = ACTIONS(15),
  },
  [329] = {
    [sym_field_type] = STATE(380),
    [aux_sym_fields_repeat1] = STATE(381),
    [anon_sym_RBRACE] = ACTIONS(820),
    [sym_identifier] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [330] = {
    [sym_fields] = STATE(382),
    [sym_constraints] = STATE(383),
    [sym__newline] = ACTIONS(824),
    [anon_sym_LPAREN] = ACTIONS(826),
    [anon_sym_PIPE] = ACTIONS(824),
    [anon_sym_LBRACE] = ACTIONS(736),
    [sym_comment] = ACTIONS(15),
  },
  [331] = {
    [sym_constraints] = STATE(383),
    [sym__newline] = ACTIONS(824),
    [anon_sym_LPAREN] = ACTIONS(826),
    [anon_sym_PIPE] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [332] = {
    [sym__newline] = ACTIONS(824),
    [anon_sym_LPAREN] = ACTIONS(824),
    [anon_sym_PIPE] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [333] = {
    [sym_named_type] = STATE(384),
    [sym_type_name] = STATE(284),
    [sym_identifier] = ACTIONS(622),
    [sym_comment] = ACTIONS(15),
  },
  [334] = {
    [aux_sym_type_repeat1] = STATE(385),
    [anon_sym_COMMA] = ACTIONS(810),
    [anon_sym_RPAREN] = ACTIONS(810),
    [anon_sym_PIPE] = ACTIONS(740),
    [sym_comment] = ACTIONS(15),
  },
  [335] = {
    [sym_constraint] = STATE(387),
    [anon_sym_RPAREN] = ACTIONS(829),
    [anon_sym_min] = ACTIONS(814),
    [anon_sym_max] = ACTIONS(814),
    [anon_sym_enum] = ACTIONS(814),
    [anon_sym_pattern] = ACTIONS(814),
    [anon_sym_format] = ACTIONS(814),
    [anon_sym_max_dim] = ACTIONS(814),
    [anon_sym_max_duration] = ACTIONS(814),
    [sym_identifier] = ACTIONS(816),
    [sym_comment] = ACTIONS(15),
  },
  [336] = {
    [sym_type] = STATE(388),
    [sym_named_type] = STATE(377),
    [sym_type_name] = STATE(284),
    [sym_type_argument] = STATE(388),
    [sym_identifier] = ACTIONS(818),
    [sym_comment] = ACTIONS(15),
  },
  [337] = {
    [sym_field_type] = STATE(380),
    [aux_sym_fields_repeat1] = STATE(390),
    [anon_sym_RBRACE] = ACTIONS(831),
    [sym_identifier] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [338] = {
    [sym_fields] = STATE(391),
    [sym_constraints] = STATE(392),
    [anon_sym_LPAREN] = ACTIONS(742),
    [anon_sym_COMMA] = ACTIONS(824),
    [anon_sym_RPAREN] = ACTIONS(824),
    [anon_sym_GT] = ACTIONS(824),
    [anon_sym_PIPE] = ACTIONS(824),
    [anon_sym_LBRACE] = ACTIONS(746),
    [anon_sym_RBRACE] = ACTIONS(824),
    [sym_identifier] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [339] = {
    [sym_constraints] = STATE(392),
    [anon_sym_LPAREN] = ACTIONS(742),
    [anon_sym_COMMA] = ACTIONS(824),
    [anon_sym_RPAREN] = ACTIONS(824),
    [anon_sym_GT] = ACTIONS(824),
    [anon_sym_PIPE] = ACTIONS(824),
    [anon_sym_RBRACE] = ACTIONS(824),
    [sym_identifier] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [340] = {
    [anon_sym_COMMA] = ACTIONS(824),
    [anon_sym_RPAREN] = ACTIONS(824),
    [anon_sym_GT] = ACTIONS(824),
    [anon_sym_PIPE] = ACTIONS(824),
    [anon_sym_RBRACE] = ACTIONS(824),
    [sym_identifier] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [341] = {
    [sym_function_attributes] = STATE(393),
    [sym__newline] = ACTIONS(808),
    [anon_sym_LPAREN] = ACTIONS(723),
    [sym_comment] = ACTIONS(15),
  },
  [342] = {
    [sym_type] = STATE(394),
    [sym_named_type] = STATE(279),
    [sym_type_name] = STATE(280),
    [sym_identifier] = ACTIONS(620),
    [sym_comment] = ACTIONS(15),
  },
  [343] = {
    [sym__segment] = STATE(395),
    [aux_sym_path_repeat1] = STATE(395),
    [sym__newline] = ACTIONS(757),
    [anon_sym_LBRACK] = ACTIONS(759),
    [anon_sym_DOT] = ACTIONS(763),
    [sym_comment] = ACTIONS(15),
  },
  [344] = {
    [sym__newline] = ACTIONS(833),
    [sym_comment] = ACTIONS(15),
  },
  [345] = {
    [sym_integer] = ACTIONS(835),
    [sym_comment] = ACTIONS(15),
  },
  [346] = {
    [sym_field] = ACTIONS(837),
    [sym_comment] = ACTIONS(15),
  },
  [347] = {
    [sym__segment] = STATE(398),
    [aux_sym_path_repeat1] = STATE(398),
    [sym__newline] = ACTIONS(839),
    [anon_sym_not] = ACTIONS(839),
    [anon_sym_LBRACK] = ACTIONS(759),
    [anon_sym_EQ_EQ] = ACTIONS(839),
    [anon_sym_BANG_EQ] = ACTIONS(839),
    [anon_sym_LT] = ACTIONS(841),
    [anon_sym_LT_EQ] = ACTIONS(839),
    [anon_sym_GT] = ACTIONS(841),
    [anon_sym_GT_EQ] = ACTIONS(839),
    [anon_sym_contains] = ACTIONS(839),
    [anon_sym_matches] = ACTIONS(841),
    [anon_sym_sentiment] = ACTIONS(839),
    [anon_sym_matches_snapshot] = ACTIONS(839),
    [anon_sym_DOT] = ACTIONS(763),
    [sym_comment] = ACTIONS(15),
  },
  [348] = {
    [sym__dedent] = ACTIONS(843),
    [sym__value_dash] = ACTIONS(843),
    [sym_comment] = ACTIONS(15),
  },
  [349] = {
    [anon_sym_contains] = ACTIONS(845),
    [anon_sym_matches] = ACTIONS(845),
    [sym_comment] = ACTIONS(15),
  },
  [350] = {
    [anon_sym_LBRACE] = ACTIONS(847),
    [anon_sym_LBRACK2] = ACTIONS(847),
    [anon_sym_DQUOTE] = ACTIONS(847),
    [sym_integer] = ACTIONS(849),
    [sym_float] = ACTIONS(847),
    [anon_sym_true] = ACTIONS(847),
    [anon_sym_false] = ACTIONS(847),
    [sym_null] = ACTIONS(847),
    [sym_comment] = ACTIONS(15),
  },
  [351] = {
    [anon_sym_snapshot] = ACTIONS(851),
    [anon_sym_LBRACE] = ACTIONS(847),
    [anon_sym_LBRACK2] = ACTIONS(847),
    [anon_sym_DQUOTE] = ACTIONS(847),
    [sym_integer] = ACTIONS(849),
    [sym_float] = ACTIONS(847),
    [anon_sym_true] = ACTIONS(847),
    [anon_sym_false] = ACTIONS(847),
    [sym_null] = ACTIONS(847),
    [sym_comment] = ACTIONS(15),
  },
  [352] = {
    [sym__newline] = ACTIONS(853),
    [anon_sym_DQUOTE] = ACTIONS(853),
    [sym_comment] = ACTIONS(15),
  },
  [353] = {
    [sym_list] = STATE(403),
    [sym_map] = STATE(403),
    [sym_string] = STATE(403),
    [sym__number] = STATE(403),
    [sym__word] = STATE(403),
    [sym_boolean] = STATE(403),
    [anon_sym_LBRACE] = ACTIONS(855),
    [anon_sym_LBRACK2] = ACTIONS(271),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(857),
    [sym_float] = ACTIONS(859),
    [anon_sym_true] = ACTIONS(861),
    [anon_sym_false] = ACTIONS(861),
    [sym_null] = ACTIONS(859),
    [sym_comment] = ACTIONS(15),
  },
  [354] = {
    [sym_string] = STATE(403),
    [sym__newline] = ACTIONS(833),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_comment] = ACTIONS(15),
  },
  [355] = {
    [sym__dedent] = ACTIONS(863),
    [sym__value_dash] = ACTIONS(863),
    [sym__block_dash] = ACTIONS(863),
    [sym_comment] = ACTIONS(15),
  },
  [356] = {
    [sym__step] = STATE(358),
    [aux_sym_pipeline_repeat1] = STATE(358),
    [sym__continuation] = ACTIONS(461),
    [anon_sym_COMMA] = ACTIONS(489),
    [anon_sym_RBRACE] = ACTIONS(489),
    [anon_sym_PIPE_GT] = ACTIONS(463),
    [sym_comment] = ACTIONS(15),
  },
  [357] = {
    [aux_sym_reference_repeat1] = STATE(404),
    [sym__continuation] = ACTIONS(515),
    [anon_sym_COMMA] = ACTIONS(515),
    [anon_sym_RBRACE] = ACTIONS(515),
    [anon_sym_PIPE_GT] = ACTIONS(515),
    [anon_sym_DOT] = ACTIONS(576),
    [sym_comment] = ACTIONS(15),
  },
  [358] = {
    [sym__step] = STATE(358),
    [aux_sym_pipeline_repeat1] = STATE(358),
    [sym__continuation] = ACTIONS(696),
    [anon_sym_COMMA] = ACTIONS(594),
    [anon_sym_RBRACE] = ACTIONS(594),
    [anon_sym_PIPE_GT] = ACTIONS(699),
    [sym_comment] = ACTIONS(15),
  },
  [359] = {
    [sym__continuation] = ACTIONS(715),
    [anon_sym_COMMA] = ACTIONS(715),
    [anon_sym_RPAREN] = ACTIONS(715),
    [anon_sym_RBRACK] = ACTIONS(715),
    [anon_sym_RBRACE] = ACTIONS(715),
    [anon_sym_PIPE_GT] = ACTIONS(715),
    [sym_comment] = ACTIONS(15),
  },
  [360] = {
    [sym__continuation] = ACTIONS(264),
    [anon_sym_COMMA] = ACTIONS(264),
    [anon_sym_RPAREN] = ACTIONS(264),
    [anon_sym_RBRACK] = ACTIONS(264),
    [anon_sym_RBRACE] = ACTIONS(264),
    [anon_sym_PIPE_GT] = ACTIONS(264),
    [sym_comment] = ACTIONS(15),
  },
  [361] = {
    [aux_sym_reference_repeat1] = STATE(361),
    [sym__continuation] = ACTIONS(628),
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RPAREN] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(787),
    [sym_comment] = ACTIONS(15),
  },
  [362] = {
    [aux_sym__arguments_repeat2] = STATE(321),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [363] = {
    [aux_sym__arguments_repeat2] = STATE(405),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [364] = {
    [sym__value] = STATE(255),
    [sym__primary] = STATE(215),
    [sym_lazy] = STATE(255),
    [sym_pipeline] = STATE(255),
    [sym_list] = STATE(215),
    [sym_map] = STATE(215),
    [sym_input] = STATE(215),
    [sym_text_file] = STATE(215),
    [sym_reference] = STATE(215),
    [sym_string] = STATE(215),
    [sym__number] = STATE(215),
    [sym__word] = STATE(215),
    [sym_boolean] = STATE(215),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(493),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(495),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(497),
    [sym_float] = ACTIONS(499),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(499),
    [sym_comment] = ACTIONS(15),
  },
  [365] = {
    [anon_sym_EQ] = ACTIONS(867),
    [sym_comment] = ACTIONS(15),
  },
  [366] = {
    [anon_sym_EQ] = ACTIONS(869),
    [sym_comment] = ACTIONS(15),
  },
  [367] = {
    [aux_sym_function_attributes_repeat1] = STATE(410),
    [anon_sym_COMMA] = ACTIONS(871),
    [anon_sym_RPAREN] = ACTIONS(873),
    [sym_comment] = ACTIONS(15),
  },
  [368] = {
    [sym__dedent] = ACTIONS(875),
    [anon_sym_fn] = ACTIONS(875),
    [sym_comment] = ACTIONS(15),
  },
  [369] = {
    [sym__newline] = ACTIONS(877),
    [anon_sym_LPAREN] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(877),
    [sym_comment] = ACTIONS(15),
  },
  [370] = {
    [aux_sym_type_repeat1] = STATE(370),
    [sym__newline] = ACTIONS(877),
    [anon_sym_LPAREN] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(879),
    [sym_comment] = ACTIONS(15),
  },
  [371] = {
    [sym__newline] = ACTIONS(882),
    [anon_sym_LPAREN] = ACTIONS(882),
    [anon_sym_PIPE] = ACTIONS(882),
    [sym_comment] = ACTIONS(15),
  },
  [372] = {
    [anon_sym_EQ] = ACTIONS(884),
    [sym_comment] = ACTIONS(15),
  },
  [373] = {
    [anon_sym_EQ] = ACTIONS(886),
    [sym_comment] = ACTIONS(15),
  },
  [374] = {
    [aux_sym_constraints_repeat1] = STATE(415),
    [anon_sym_COMMA] = ACTIONS(888),
    [anon_sym_RPAREN] = ACTIONS(890),
    [sym_comment] = ACTIONS(15),
  },
  [375] = {
    [anon_sym_LPAREN] = ACTIONS(719),
    [anon_sym_COMMA] = ACTIONS(719),
    [anon_sym_EQ] = ACTIONS(892),
    [anon_sym_LT] = ACTIONS(719),
    [anon_sym_GT] = ACTIONS(719),
    [anon_sym_PIPE] = ACTIONS(719),
    [anon_sym_LBRACE] = ACTIONS(719),
    [sym_comment] = ACTIONS(15),
  },
  [376] = {
    [aux_sym_type_arguments_repeat1] = STATE(419),
    [anon_sym_COMMA] = ACTIONS(894),
    [anon_sym_GT] = ACTIONS(896),
    [sym_comment] = ACTIONS(15),
  },
  [377] = {
    [aux_sym_type_repeat1] = STATE(420),
    [anon_sym_COMMA] = ACTIONS(725),
    [anon_sym_GT] = ACTIONS(725),
    [anon_sym_PIPE] = ACTIONS(740),
    [sym_comment] = ACTIONS(15),
  },
  [378] = {
    [sym__newline] = ACTIONS(898),
    [anon_sym_LPAREN] = ACTIONS(898),
    [anon_sym_PIPE] = ACTIONS(898),
    [sym_comment] = ACTIONS(15),
  },
  [379] = {
    [anon_sym_COLON] = ACTIONS(900),
    [sym_comment] = ACTIONS(15),
  },
  [380] = {
    [anon_sym_COMMA] = ACTIONS(902),
    [anon_sym_RBRACE] = ACTIONS(904),
    [sym_identifier] = ACTIONS(904),
    [sym_comment] = ACTIONS(15),
  },
  [381] = {
    [sym_field_type] = STATE(380),
    [aux_sym_fields_repeat1] = STATE(424),
    [anon_sym_RBRACE] = ACTIONS(906),
    [sym_identifier] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [382] = {
    [sym_constraints] = STATE(425),
    [sym__newline] = ACTIONS(908),
    [anon_sym_LPAREN] = ACTIONS(910),
    [anon_sym_PIPE] = ACTIONS(908),
    [sym_comment] = ACTIONS(15),
  },
  [383] = {
    [sym__newline] = ACTIONS(908),
    [anon_sym_LPAREN] = ACTIONS(908),
    [anon_sym_PIPE] = ACTIONS(908),
    [sym_comment] = ACTIONS(15),
  },
  [384] = {
    [anon_sym_COMMA] = ACTIONS(877),
    [anon_sym_RPAREN] = ACTIONS(877),
    [anon_sym_GT] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(877),
    [anon_sym_RBRACE] = ACTIONS(877),
    [sym_identifier] = ACTIONS(877),
    [sym_comment] = ACTIONS(15),
  },
  [385] = {
    [aux_sym_type_repeat1] = STATE(385),
    [anon_sym_COMMA] = ACTIONS(877),
    [anon_sym_RPAREN] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(913),
    [sym_comment] = ACTIONS(15),
  },
  [386] = {
    [anon_sym_COMMA] = ACTIONS(882),
    [anon_sym_RPAREN] = ACTIONS(882),
    [anon_sym_GT] = ACTIONS(882),
    [anon_sym_PIPE] = ACTIONS(882),
    [anon_sym_RBRACE] = ACTIONS(882),
    [sym_identifier] = ACTIONS(882),
    [sym_comment] = ACTIONS(15),
  },
  [387] = {
    [aux_sym_constraints_repeat1] = STATE(427),
    [anon_sym_COMMA] = ACTIONS(888),
    [anon_sym_RPAREN] = ACTIONS(916),
    [sym_comment] = ACTIONS(15),
  },
  [388] = {
    [aux_sym_type_arguments_repeat1] = STATE(429),
    [anon_sym_COMMA] = ACTIONS(894),
    [anon_sym_GT] = ACTIONS(918),
    [sym_comment] = ACTIONS(15),
  },
  [389] = {
    [anon_sym_LPAREN] = ACTIONS(898),
    [anon_sym_COMMA] = ACTIONS(898),
    [anon_sym_RPAREN] = ACTIONS(898),
    [anon_sym_GT] = ACTIONS(898),
    [anon_sym_PIPE] = ACTIONS(898),
    [anon_sym_RBRACE] = ACTIONS(898),
    [sym_identifier] = ACTIONS(898),
    [sym_comment] = ACTIONS(15),
  },
  [390] = {
    [sym_field_type] = STATE(380),
    [aux_sym_fields_repeat1] = STATE(424),
    [anon_sym_RBRACE] = ACTIONS(920),
    [sym_identifier] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [391] = {
    [sym_constraints] = STATE(431),
    [anon_sym_LPAREN] = ACTIONS(742),
    [anon_sym_COMMA] = ACTIONS(908),
    [anon_sym_RPAREN] = ACTIONS(908),
    [anon_sym_GT] = ACTIONS(908),
    [anon_sym_PIPE] = ACTIONS(908),
    [anon_sym_RBRACE] = ACTIONS(908),
    [sym_identifier] = ACTIONS(908),
    [sym_comment] = ACTIONS(15),
  },
  [392] = {
    [anon_sym_COMMA] = ACTIONS(908),
    [anon_sym_RPAREN] = ACTIONS(908),
    [anon_sym_GT] = ACTIONS(908),
    [anon_sym_PIPE] = ACTIONS(908),
    [anon_sym_RBRACE] = ACTIONS(908),
    [sym_identifier] = ACTIONS(908),
    [sym_comment] = ACTIONS(15),
  },
  [393] = {
    [sym__newline] = ACTIONS(922),
    [sym_comment] = ACTIONS(15),
  },
  [394] = {
    [sym_function_attributes] = STATE(433),
    [sym__newline] = ACTIONS(922),
    [anon_sym_LPAREN] = ACTIONS(723),
    [sym_comment] = ACTIONS(15),
  },
  [395] = {
    [sym__segment] = STATE(434),
    [aux_sym_path_repeat1] = STATE(434),
    [sym__newline] = ACTIONS(839),
    [anon_sym_LBRACK] = ACTIONS(759),
    [anon_sym_DOT] = ACTIONS(763),
    [sym_comment] = ACTIONS(15),
  },
  [396] = {
    [anon_sym_RBRACK] = ACTIONS(924),
    [sym_comment] = ACTIONS(15),
  },
  [397] = {
    [sym__newline] = ACTIONS(368),
    [anon_sym_not] = ACTIONS(368),
    [anon_sym_LBRACK] = ACTIONS(368),
    [anon_sym_EQ_EQ] = ACTIONS(368),
    [anon_sym_BANG_EQ] = ACTIONS(368),
    [anon_sym_LT] = ACTIONS(926),
    [anon_sym_LT_EQ] = ACTIONS(368),
    [anon_sym_GT] = ACTIONS(926),
    [anon_sym_GT_EQ] = ACTIONS(368),
    [anon_sym_contains] = ACTIONS(368),
    [anon_sym_matches] = ACTIONS(926),
    [anon_sym_sentiment] = ACTIONS(368),
    [anon_sym_matches_snapshot] = ACTIONS(368),
    [anon_sym_DOT] = ACTIONS(368),
    [sym_comment] = ACTIONS(15),
  },
  [398] = {
    [sym__segment] = STATE(398),
    [aux_sym_path_repeat1] = STATE(398),
    [sym__newline] = ACTIONS(928),
    [anon_sym_not] = ACTIONS(928),
    [anon_sym_LBRACK] = ACTIONS(930),
    [anon_sym_EQ_EQ] = ACTIONS(928),
    [anon_sym_BANG_EQ] = ACTIONS(928),
    [anon_sym_LT] = ACTIONS(933),
    [anon_sym_LT_EQ] = ACTIONS(928),
    [anon_sym_GT] = ACTIONS(933),
    [anon_sym_GT_EQ] = ACTIONS(928),
    [anon_sym_contains] = ACTIONS(928),
    [anon_sym_matches] = ACTIONS(933),
    [anon_sym_sentiment] = ACTIONS(928),
    [anon_sym_matches_snapshot] = ACTIONS(928),
    [anon_sym_DOT] = ACTIONS(935),
    [sym_comment] = ACTIONS(15),
  },
  [399] = {
    [anon_sym_LBRACE] = ACTIONS(938),
    [anon_sym_LBRACK2] = ACTIONS(938),
    [anon_sym_DQUOTE] = ACTIONS(938),
    [sym_integer] = ACTIONS(940),
    [sym_float] = ACTIONS(938),
    [anon_sym_true] = ACTIONS(938),
    [anon_sym_false] = ACTIONS(938),
    [sym_null] = ACTIONS(938),
    [sym_comment] = ACTIONS(15),
  },
  [400] = {
    [sym__newline] = ACTIONS(942),
    [anon_sym_DQUOTE] = ACTIONS(942),
    [sym_comment] = ACTIONS(15),
  },
  [401] = {
    [sym_key] = STATE(126),
    [sym_inline_entry] = STATE(437),
    [sym_string] = STATE(39),
    [anon_sym_RBRACE] = ACTIONS(944),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(308),
    [sym_comment] = ACTIONS(15),
  },
  [402] = {
    [sym__newline] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [403] = {
    [sym__newline] = ACTIONS(946),
    [sym_comment] = ACTIONS(15),
  },
  [404] = {
    [aux_sym_reference_repeat1] = STATE(404),
    [sym__continuation] = ACTIONS(628),
    [anon_sym_COMMA] = ACTIONS(628),
    [anon_sym_RBRACE] = ACTIONS(628),
    [anon_sym_PIPE_GT] = ACTIONS(628),
    [anon_sym_DOT] = ACTIONS(787),
    [sym_comment] = ACTIONS(15),
  },
  [405] = {
    [aux_sym__arguments_repeat2] = STATE(321),
    [anon_sym_COMMA] = ACTIONS(618),
    [anon_sym_RPAREN] = ACTIONS(948),
    [sym_comment] = ACTIONS(15),
  },
  [406] = {
    [sym__atom] = STATE(438),
    [sym_reference] = STATE(438),
    [sym_string] = STATE(438),
    [sym__number] = STATE(438),
    [sym__word] = STATE(438),
    [sym_boolean] = STATE(438),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(950),
    [sym_float] = ACTIONS(952),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(952),
    [sym_comment] = ACTIONS(15),
  },
  [407] = {
    [sym__atom] = STATE(439),
    [sym_reference] = STATE(439),
    [sym_string] = STATE(439),
    [sym__number] = STATE(439),
    [sym__word] = STATE(439),
    [sym_boolean] = STATE(439),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(954),
    [sym_float] = ACTIONS(956),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(956),
    [sym_comment] = ACTIONS(15),
  },
  [408] = {
    [sym_function_attribute] = STATE(440),
    [anon_sym_effect] = ACTIONS(804),
    [anon_sym_description] = ACTIONS(804),
    [sym_identifier] = ACTIONS(806),
    [sym_comment] = ACTIONS(15),
  },
  [409] = {
    [sym__newline] = ACTIONS(958),
    [sym_comment] = ACTIONS(15),
  },
  [410] = {
    [aux_sym_function_attributes_repeat1] = STATE(442),
    [anon_sym_COMMA] = ACTIONS(871),
    [anon_sym_RPAREN] = ACTIONS(960),
    [sym_comment] = ACTIONS(15),
  },
  [411] = {
    [sym__atom] = STATE(444),
    [sym__constraint_value] = STATE(444),
    [sym_list] = STATE(444),
    [sym_reference] = STATE(444),
    [sym_string] = STATE(444),
    [sym__number] = STATE(444),
    [sym__word] = STATE(444),
    [sym_boolean] = STATE(444),
    [anon_sym_LBRACK2] = ACTIONS(962),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(964),
    [sym_float] = ACTIONS(966),
    [anon_sym_true] = ACTIONS(968),
    [anon_sym_false] = ACTIONS(968),
    [sym_null] = ACTIONS(964),
    [sym_identifier] = ACTIONS(964),
    [sym_comment] = ACTIONS(15),
  },
  [412] = {
    [sym__atom] = STATE(445),
    [sym_reference] = STATE(445),
    [sym_string] = STATE(445),
    [sym__number] = STATE(445),
    [sym__word] = STATE(445),
    [sym_boolean] = STATE(445),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(970),
    [sym_float] = ACTIONS(972),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(972),
    [sym_comment] = ACTIONS(15),
  },
  [413] = {
    [sym_constraint] = STATE(446),
    [anon_sym_min] = ACTIONS(814),
    [anon_sym_max] = ACTIONS(814),
    [anon_sym_enum] = ACTIONS(814),
    [anon_sym_pattern] = ACTIONS(814),
    [anon_sym_format] = ACTIONS(814),
    [anon_sym_max_dim] = ACTIONS(814),
    [anon_sym_max_duration] = ACTIONS(814),
    [sym_identifier] = ACTIONS(816),
    [sym_comment] = ACTIONS(15),
  },
  [414] = {
    [sym__newline] = ACTIONS(974),
    [anon_sym_LPAREN] = ACTIONS(974),
    [anon_sym_PIPE] = ACTIONS(974),
    [sym_comment] = ACTIONS(15),
  },
  [415] = {
    [aux_sym_constraints_repeat1] = STATE(448),
    [anon_sym_COMMA] = ACTIONS(888),
    [anon_sym_RPAREN] = ACTIONS(976),
    [sym_comment] = ACTIONS(15),
  },
  [416] = {
    [sym__number] = STATE(449),
    [sym_integer] = ACTIONS(978),
    [sym_float] = ACTIONS(980),
    [sym_comment] = ACTIONS(15),
  },
  [417] = {
    [sym_type] = STATE(450),
    [sym_named_type] = STATE(377),
    [sym_type_name] = STATE(284),
    [sym_type_argument] = STATE(450),
    [sym_identifier] = ACTIONS(818),
    [sym_comment] = ACTIONS(15),
  },
  [418] = {
    [sym__newline] = ACTIONS(982),
    [anon_sym_LPAREN] = ACTIONS(982),
    [anon_sym_PIPE] = ACTIONS(982),
    [anon_sym_LBRACE] = ACTIONS(982),
    [sym_comment] = ACTIONS(15),
  },
  [419] = {
    [aux_sym_type_arguments_repeat1] = STATE(452),
    [anon_sym_COMMA] = ACTIONS(894),
    [anon_sym_GT] = ACTIONS(984),
    [sym_comment] = ACTIONS(15),
  },
  [420] = {
    [aux_sym_type_repeat1] = STATE(453),
    [anon_sym_COMMA] = ACTIONS(810),
    [anon_sym_GT] = ACTIONS(810),
    [anon_sym_PIPE] = ACTIONS(740),
    [sym_comment] = ACTIONS(15),
  },
  [421] = {
    [sym_type] = STATE(454),
    [sym_named_type] = STATE(455),
    [sym_type_name] = STATE(284),
    [sym_identifier] = ACTIONS(622),
    [sym_comment] = ACTIONS(15),
  },
  [422] = {
    [anon_sym_RBRACE] = ACTIONS(986),
    [sym_identifier] = ACTIONS(986),
    [sym_comment] = ACTIONS(15),
  },
  [423] = {
    [sym__newline] = ACTIONS(988),
    [anon_sym_LPAREN] = ACTIONS(988),
    [anon_sym_PIPE] = ACTIONS(988),
    [sym_comment] = ACTIONS(15),
  },
  [424] = {
    [sym_field_type] = STATE(380),
    [aux_sym_fields_repeat1] = STATE(424),
    [anon_sym_RBRACE] = ACTIONS(986),
    [sym_identifier] = ACTIONS(990),
    [sym_comment] = ACTIONS(15),
  },
  [425] = {
    [sym__newline] = ACTIONS(993),
    [anon_sym_LPAREN] = ACTIONS(993),
    [anon_sym_PIPE] = ACTIONS(993),
    [sym_comment] = ACTIONS(15),
  },
  [426] = {
    [anon_sym_COMMA] = ACTIONS(974),
    [anon_sym_RPAREN] = ACTIONS(974),
    [anon_sym_GT] = ACTIONS(974),
    [anon_sym_PIPE] = ACTIONS(974),
    [anon_sym_RBRACE] = ACTIONS(974),
    [sym_identifier] = ACTIONS(974),
    [sym_comment] = ACTIONS(15),
  },
  [427] = {
    [aux_sym_constraints_repeat1] = STATE(448),
    [anon_sym_COMMA] = ACTIONS(888),
    [anon_sym_RPAREN] = ACTIONS(995),
    [sym_comment] = ACTIONS(15),
  },
  [428] = {
    [anon_sym_LPAREN] = ACTIONS(982),
    [anon_sym_COMMA] = ACTIONS(982),
    [anon_sym_RPAREN] = ACTIONS(982),
    [anon_sym_GT] = ACTIONS(982),
    [anon_sym_PIPE] = ACTIONS(982),
    [anon_sym_LBRACE] = ACTIONS(982),
    [anon_sym_RBRACE] = ACTIONS(982),
    [sym_identifier] = ACTIONS(982),
    [sym_comment] = ACTIONS(15),
  },
  [429] = {
    [aux_sym_type_arguments_repeat1] = STATE(452),
    [anon_sym_COMMA] = ACTIONS(894),
    [anon_sym_GT] = ACTIONS(997),
    [sym_comment] = ACTIONS(15),
  },
  [430] = {
    [anon_sym_LPAREN] = ACTIONS(988),
    [anon_sym_COMMA] = ACTIONS(988),
    [anon_sym_RPAREN] = ACTIONS(988),
    [anon_sym_GT] = ACTIONS(988),
    [anon_sym_PIPE] = ACTIONS(988),
    [anon_sym_RBRACE] = ACTIONS(988),
    [sym_identifier] = ACTIONS(988),
    [sym_comment] = ACTIONS(15),
  },
  [431] = {
    [anon_sym_COMMA] = ACTIONS(993),
    [anon_sym_RPAREN] = ACTIONS(993),
    [anon_sym_GT] = ACTIONS(993),
    [anon_sym_PIPE] = ACTIONS(993),
    [anon_sym_RBRACE] = ACTIONS(993),
    [sym_identifier] = ACTIONS(993),
    [sym_comment] = ACTIONS(15),
  },
  [432] = {
    [sym__dedent] = ACTIONS(999),
    [anon_sym_fn] = ACTIONS(999),
    [sym_comment] = ACTIONS(15),
  },
  [433] = {
    [sym__newline] = ACTIONS(1001),
    [sym_comment] = ACTIONS(15),
  },
  [434] = {
    [sym__segment] = STATE(434),
    [aux_sym_path_repeat1] = STATE(434),
    [sym__newline] = ACTIONS(928),
    [anon_sym_LBRACK] = ACTIONS(930),
    [anon_sym_DOT] = ACTIONS(935),
    [sym_comment] = ACTIONS(15),
  },
  [435] = {
    [sym__newline] = ACTIONS(1003),
    [anon_sym_not] = ACTIONS(1003),
    [anon_sym_LBRACK] = ACTIONS(1003),
    [anon_sym_EQ_EQ] = ACTIONS(1003),
    [anon_sym_BANG_EQ] = ACTIONS(1003),
    [anon_sym_LT] = ACTIONS(1005),
    [anon_sym_LT_EQ] = ACTIONS(1003),
    [anon_sym_GT] = ACTIONS(1005),
    [anon_sym_GT_EQ] = ACTIONS(1003),
    [anon_sym_contains] = ACTIONS(1003),
    [anon_sym_matches] = ACTIONS(1005),
    [anon_sym_sentiment] = ACTIONS(1003),
    [anon_sym_matches_snapshot] = ACTIONS(1003),
    [anon_sym_DOT] = ACTIONS(1003),
    [sym_comment] = ACTIONS(15),
  },
  [436] = {
    [sym__newline] = ACTIONS(425),
    [sym_comment] = ACTIONS(15),
  },
  [437] = {
    [aux_sym_map_repeat1] = STATE(460),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(1007),
    [sym_comment] = ACTIONS(15),
  },
  [438] = {
    [anon_sym_COMMA] = ACTIONS(1009),
    [anon_sym_RPAREN] = ACTIONS(1009),
    [sym_comment] = ACTIONS(15),
  },
  [439] = {
    [anon_sym_COMMA] = ACTIONS(1011),
    [anon_sym_RPAREN] = ACTIONS(1011),
    [sym_comment] = ACTIONS(15),
  },
  [440] = {
    [anon_sym_COMMA] = ACTIONS(1013),
    [anon_sym_RPAREN] = ACTIONS(1013),
    [sym_comment] = ACTIONS(15),
  },
  [441] = {
    [sym__newline] = ACTIONS(1015),
    [sym_comment] = ACTIONS(15),
  },
  [442] = {
    [aux_sym_function_attributes_repeat1] = STATE(442),
    [anon_sym_COMMA] = ACTIONS(1017),
    [anon_sym_RPAREN] = ACTIONS(1013),
    [sym_comment] = ACTIONS(15),
  },
  [443] = {
    [sym__value] = STATE(462),
    [sym__primary] = STATE(140),
    [sym_lazy] = STATE(462),
    [sym_pipeline] = STATE(462),
    [sym_list] = STATE(140),
    [sym_map] = STATE(140),
    [sym_input] = STATE(140),
    [sym_text_file] = STATE(140),
    [sym_reference] = STATE(140),
    [sym_string] = STATE(140),
    [sym__number] = STATE(140),
    [sym__word] = STATE(140),
    [sym_boolean] = STATE(140),
    [anon_sym_RBRACK] = ACTIONS(1020),
    [anon_sym_LBRACE] = ACTIONS(316),
    [anon_sym_ATlazy] = ACTIONS(318),
    [anon_sym_LBRACK2] = ACTIONS(320),
    [anon_sym_ATinput] = ACTIONS(322),
    [anon_sym_ATtext] = ACTIONS(324),
    [anon_sym_DOLLAR] = ACTIONS(326),
    [anon_sym_DQUOTE] = ACTIONS(328),
    [sym_integer] = ACTIONS(330),
    [sym_float] = ACTIONS(332),
    [anon_sym_true] = ACTIONS(334),
    [anon_sym_false] = ACTIONS(334),
    [sym_null] = ACTIONS(332),
    [sym_comment] = ACTIONS(15),
  },
  [444] = {
    [anon_sym_COMMA] = ACTIONS(1022),
    [anon_sym_RPAREN] = ACTIONS(1022),
    [sym_comment] = ACTIONS(15),
  },
  [445] = {
    [anon_sym_COMMA] = ACTIONS(1024),
    [anon_sym_RPAREN] = ACTIONS(1024),
    [sym_comment] = ACTIONS(15),
  },
  [446] = {
    [anon_sym_COMMA] = ACTIONS(1026),
    [anon_sym_RPAREN] = ACTIONS(1026),
    [sym_comment] = ACTIONS(15),
  },
  [447] = {
    [sym__newline] = ACTIONS(1028),
    [anon_sym_LPAREN] = ACTIONS(1028),
    [anon_sym_PIPE] = ACTIONS(1028),
    [sym_comment] = ACTIONS(15),
  },
  [448] = {
    [aux_sym_constraints_repeat1] = STATE(448),
    [anon_sym_COMMA] = ACTIONS(1030),
    [anon_sym_RPAREN] = ACTIONS(1026),
    [sym_comment] = ACTIONS(15),
  },
  [449] = {
    [anon_sym_COMMA] = ACTIONS(1033),
    [anon_sym_GT] = ACTIONS(1033),
    [sym_comment] = ACTIONS(15),
  },
  [450] = {
    [anon_sym_COMMA] = ACTIONS(1035),
    [anon_sym_GT] = ACTIONS(1035),
    [sym_comment] = ACTIONS(15),
  },
  [451] = {
    [sym__newline] = ACTIONS(1037),
    [anon_sym_LPAREN] = ACTIONS(1037),
    [anon_sym_PIPE] = ACTIONS(1037),
    [anon_sym_LBRACE] = ACTIONS(1037),
    [sym_comment] = ACTIONS(15),
  },
  [452] = {
    [aux_sym_type_arguments_repeat1] = STATE(452),
    [anon_sym_COMMA] = ACTIONS(1039),
    [anon_sym_GT] = ACTIONS(1035),
    [sym_comment] = ACTIONS(15),
  },
  [453] = {
    [aux_sym_type_repeat1] = STATE(453),
    [anon_sym_COMMA] = ACTIONS(877),
    [anon_sym_GT] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(913),
    [sym_comment] = ACTIONS(15),
  },
  [454] = {
    [anon_sym_COMMA] = ACTIONS(1042),
    [anon_sym_RBRACE] = ACTIONS(1042),
    [sym_identifier] = ACTIONS(1042),
    [sym_comment] = ACTIONS(15),
  },
  [455] = {
    [aux_sym_type_repeat1] = STATE(463),
    [anon_sym_COMMA] = ACTIONS(725),
    [anon_sym_PIPE] = ACTIONS(740),
    [anon_sym_RBRACE] = ACTIONS(725),
    [sym_identifier] = ACTIONS(725),
    [sym_comment] = ACTIONS(15),
  },
  [456] = {
    [anon_sym_COMMA] = ACTIONS(1028),
    [anon_sym_RPAREN] = ACTIONS(1028),
    [anon_sym_GT] = ACTIONS(1028),
    [anon_sym_PIPE] = ACTIONS(1028),
    [anon_sym_RBRACE] = ACTIONS(1028),
    [sym_identifier] = ACTIONS(1028),
    [sym_comment] = ACTIONS(15),
  },
  [457] = {
    [anon_sym_LPAREN] = ACTIONS(1037),
    [anon_sym_COMMA] = ACTIONS(1037),
    [anon_sym_RPAREN] = ACTIONS(1037),
    [anon_sym_GT] = ACTIONS(1037),
    [anon_sym_PIPE] = ACTIONS(1037),
    [anon_sym_LBRACE] = ACTIONS(1037),
    [anon_sym_RBRACE] = ACTIONS(1037),
    [sym_identifier] = ACTIONS(1037),
    [sym_comment] = ACTIONS(15),
  },
  [458] = {
    [sym__dedent] = ACTIONS(1044),
    [anon_sym_fn] = ACTIONS(1044),
    [sym_comment] = ACTIONS(15),
  },
  [459] = {
    [sym__newline] = ACTIONS(564),
    [sym_comment] = ACTIONS(15),
  },
  [460] = {
    [aux_sym_map_repeat1] = STATE(242),
    [anon_sym_COMMA] = ACTIONS(429),
    [anon_sym_RBRACE] = ACTIONS(1046),
    [sym_comment] = ACTIONS(15),
  },
  [461] = {
    [anon_sym_COMMA] = ACTIONS(435),
    [anon_sym_RPAREN] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [462] = {
    [aux_sym__arguments_repeat1] = STATE(466),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(1048),
    [sym_comment] = ACTIONS(15),
  },
  [463] = {
    [aux_sym_type_repeat1] = STATE(467),
    [anon_sym_COMMA] = ACTIONS(810),
    [anon_sym_PIPE] = ACTIONS(740),
    [anon_sym_RBRACE] = ACTIONS(810),
    [sym_identifier] = ACTIONS(810),
    [sym_comment] = ACTIONS(15),
  },
  [464] = {
    [sym__newline] = ACTIONS(672),
    [sym_comment] = ACTIONS(15),
  },
  [465] = {
    [anon_sym_COMMA] = ACTIONS(580),
    [anon_sym_RPAREN] = ACTIONS(580),
    [sym_comment] = ACTIONS(15),
  },
  [466] = {
    [aux_sym__arguments_repeat1] = STATE(257),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(1050),
    [sym_comment] = ACTIONS(15),
  },
  [467] = {
    [aux_sym_type_repeat1] = STATE(467),
    [anon_sym_COMMA] = ACTIONS(877),
    [anon_sym_PIPE] = ACTIONS(913),
    [anon_sym_RBRACE] = ACTIONS(877),
    [sym_identifier] = ACTIONS(877),
    [sym_comment] = ACTIONS(15),
  },
  [468] = {
    [anon_sym_COMMA] = ACTIONS(691),
    [anon_sym_RPAREN] = ACTIONS(691),
    [sym_comment] = ACTIONS(15),
  },
};

static const TSParseActionEntry ts_parse_actions[] = {
  [0] = {.entry = {.count = 0, .reusable = false}},
  [1] = {.entry = {.count = 1, .reusable = true}}, RECOVER(),
  [3] = {.entry = {.count = 1, .reusable = false}}, RECOVER(),
  [5] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_document, 0, 0, 0),
  [7] = {.entry = {.count = 1, .reusable = false}}, SHIFT(2),
  [9] = {.entry = {.count = 1, .reusable = false}}, SHIFT(3),
  [11] = {.entry = {.count = 1, .reusable = false}}, SHIFT(4),
  [13] = {.entry = {.count = 1, .reusable = false}}, SHIFT(5),
  [15] = {.entry = {.count = 1, .reusable = true}}, SHIFT_EXTRA(),
  [17] = {.entry = {.count = 1, .reusable = true}}, SHIFT(8),
  [19] = {.entry = {.count = 1, .reusable = true}}, SHIFT(10),
  [21] = {.entry = {.count = 1, .reusable = true}}, SHIFT(12),
  [23] = {.entry = {.count = 1, .reusable = true}}, SHIFT(13),
  [25] = {.entry = {.count = 1, .reusable = true}}, SHIFT(16),
  [27] = {.entry = {.count = 1, .reusable = true}}, SHIFT(17),
  [29] = {.entry = {.count = 1, .reusable = true}}, ACCEPT_INPUT(),
  [31] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_document, 1, 0, 0),
  [33] = {.entry = {.count = 1, .reusable = true}}, SHIFT(21),
  [35] = {.entry = {.count = 1, .reusable = true}}, SHIFT(20),
  [37] = {.entry = {.count = 1, .reusable = true}}, SHIFT(22),
  [39] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface_name, 1, 0, 0),
  [41] = {.entry = {.count = 1, .reusable = true}}, SHIFT(23),
  [43] = {.entry = {.count = 1, .reusable = true}}, SHIFT(24),
  [45] = {.entry = {.count = 1, .reusable = true}}, SHIFT(26),
  [47] = {.entry = {.count = 1, .reusable = true}}, SHIFT(27),
  [49] = {.entry = {.count = 1, .reusable = true}}, SHIFT(30),
  [51] = {.entry = {.count = 1, .reusable = true}}, SHIFT(29),
  [53] = {.entry = {.count = 1, .reusable = true}}, SHIFT(31),
  [55] = {.entry = {.count = 1, .reusable = true}}, SHIFT(32),
  [57] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 2, 0, 0),
  [59] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 2, 0, 0),
  [61] = {.entry = {.count = 1, .reusable = false}}, SHIFT(34),
  [63] = {.entry = {.count = 1, .reusable = true}}, SHIFT(35),
  [65] = {.entry = {.count = 1, .reusable = false}}, SHIFT(36),
  [67] = {.entry = {.count = 1, .reusable = true}}, SHIFT(41),
  [69] = {.entry = {.count = 1, .reusable = true}}, SHIFT(42),
  [71] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_document_repeat1, 2, 0, 0),
  [73] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_document_repeat1, 2, 0, 0), SHIFT_REPEAT(2),
  [76] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_document_repeat1, 2, 0, 0), SHIFT_REPEAT(3),
  [79] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_document_repeat1, 2, 0, 0), SHIFT_REPEAT(4),
  [82] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_document_repeat1, 2, 0, 0), SHIFT_REPEAT(5),
  [85] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_string, 2, 0, 0),
  [87] = {.entry = {.count = 1, .reusable = true}}, SHIFT(44),
  [89] = {.entry = {.count = 1, .reusable = true}}, SHIFT(43),
  [91] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_import, 3, 0, 0),
  [93] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_import, 3, 0, 0),
  [95] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 3, 0, 0),
  [97] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 3, 0, 0),
  [99] = {.entry = {.count = 1, .reusable = true}}, SHIFT(45),
  [101] = {.entry = {.count = 1, .reusable = true}}, SHIFT(48),
  [103] = {.entry = {.count = 1, .reusable = true}}, SHIFT(49),
  [105] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attributes, 2, 0, 0),
  [107] = {.entry = {.count = 1, .reusable = true}}, SHIFT(50),
  [109] = {.entry = {.count = 1, .reusable = true}}, SHIFT(51),
  [111] = {.entry = {.count = 1, .reusable = true}}, SHIFT(52),
  [113] = {.entry = {.count = 1, .reusable = true}}, SHIFT(54),
  [115] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 3, 0, 0),
  [117] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 3, 0, 0),
  [119] = {.entry = {.count = 1, .reusable = false}}, SHIFT(55),
  [121] = {.entry = {.count = 1, .reusable = false}}, SHIFT(56),
  [123] = {.entry = {.count = 1, .reusable = true}}, SHIFT(59),
  [125] = {.entry = {.count = 1, .reusable = true}}, SHIFT(60),
  [127] = {.entry = {.count = 1, .reusable = true}}, SHIFT(61),
  [129] = {.entry = {.count = 1, .reusable = true}}, SHIFT(63),
  [131] = {.entry = {.count = 1, .reusable = true}}, SHIFT(62),
  [133] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_key, 1, 0, 0),
  [135] = {.entry = {.count = 1, .reusable = true}}, SHIFT(64),
  [137] = {.entry = {.count = 1, .reusable = true}}, SHIFT(66),
  [139] = {.entry = {.count = 1, .reusable = true}}, SHIFT(67),
  [141] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map_block, 1, 0, 0),
  [143] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 3, 0, 0),
  [145] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 3, 0, 0),
  [147] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_string, 3, 0, 0),
  [149] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_string_repeat1, 2, 0, 0), SHIFT_REPEAT(44),
  [152] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_string_repeat1, 2, 0, 0),
  [154] = {.entry = {.count = 1, .reusable = true}}, SHIFT(70),
  [156] = {.entry = {.count = 1, .reusable = true}}, SHIFT(72),
  [158] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_functions, 1, 0, 0),
  [160] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 4, 0, 0),
  [162] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 4, 0, 0),
  [164] = {.entry = {.count = 1, .reusable = true}}, SHIFT(75),
  [166] = {.entry = {.count = 1, .reusable = false}}, SHIFT(77),
  [168] = {.entry = {.count = 1, .reusable = true}}, SHIFT(77),
  [170] = {.entry = {.count = 1, .reusable = true}}, SHIFT(76),
  [172] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attributes, 3, 0, 0),
  [174] = {.entry = {.count = 1, .reusable = true}}, SHIFT(79),
  [176] = {.entry = {.count = 1, .reusable = true}}, SHIFT(81),
  [178] = {.entry = {.count = 1, .reusable = true}}, SHIFT(82),
  [180] = {.entry = {.count = 1, .reusable = true}}, SHIFT(83),
  [182] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test_block, 1, 0, 0),
  [184] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 4, 0, 0),
  [186] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 4, 0, 0),
  [188] = {.entry = {.count = 1, .reusable = true}}, SHIFT(86),
  [190] = {.entry = {.count = 1, .reusable = true}}, SHIFT(87),
  [192] = {.entry = {.count = 1, .reusable = true}}, SHIFT(88),
  [194] = {.entry = {.count = 1, .reusable = true}}, SHIFT(89),
  [196] = {.entry = {.count = 1, .reusable = true}}, SHIFT(90),
  [198] = {.entry = {.count = 1, .reusable = true}}, SHIFT(91),
  [200] = {.entry = {.count = 1, .reusable = true}}, SHIFT(92),
  [202] = {.entry = {.count = 1, .reusable = true}}, SHIFT(93),
  [204] = {.entry = {.count = 1, .reusable = true}}, SHIFT(94),
  [206] = {.entry = {.count = 1, .reusable = true}}, SHIFT(95),
  [208] = {.entry = {.count = 1, .reusable = false}}, SHIFT(100),
  [210] = {.entry = {.count = 1, .reusable = true}}, SHIFT(100),
  [212] = {.entry = {.count = 1, .reusable = false}}, SHIFT(96),
  [214] = {.entry = {.count = 1, .reusable = false}}, SHIFT(97),
  [216] = {.entry = {.count = 1, .reusable = true}}, SHIFT(105),
  [218] = {.entry = {.count = 1, .reusable = true}}, SHIFT(106),
  [220] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_key, 2, 0, 0),
  [222] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 4, 0, 0),
  [224] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 4, 0, 0),
  [226] = {.entry = {.count = 1, .reusable = true}}, SHIFT(96),
  [228] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0),
  [230] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(34),
  [233] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(35),
  [236] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(36),
  [239] = {.entry = {.count = 1, .reusable = true}}, SHIFT(109),
  [241] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_name, 1, 0, 0),
  [243] = {.entry = {.count = 1, .reusable = true}}, SHIFT(110),
  [245] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 5, 0, 0),
  [247] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 5, 0, 0),
  [249] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_functions_repeat1, 2, 0, 0),
  [251] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_functions_repeat1, 2, 0, 0), SHIFT_REPEAT(45),
  [254] = {.entry = {.count = 1, .reusable = true}}, SHIFT(111),
  [256] = {.entry = {.count = 1, .reusable = true}}, SHIFT(112),
  [258] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_boolean, 1, 0, 0),
  [260] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attribute, 3, 0, 0),
  [262] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_attributes_repeat1, 2, 0, 0),
  [264] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attributes, 4, 0, 0),
  [266] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_attributes_repeat1, 2, 0, 0), SHIFT_REPEAT(51),
  [269] = {.entry = {.count = 1, .reusable = true}}, SHIFT(113),
  [271] = {.entry = {.count = 1, .reusable = true}}, SHIFT(114),
  [273] = {.entry = {.count = 1, .reusable = true}}, SHIFT(116),
  [275] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 5, 0, 0),
  [277] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 5, 0, 0),
  [279] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0),
  [281] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(34),
  [284] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(55),
  [287] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(56),
  [290] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(35),
  [293] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(36),
  [296] = {.entry = {.count = 1, .reusable = true}}, SHIFT(118),
  [298] = {.entry = {.count = 1, .reusable = true}}, SHIFT(120),
  [300] = {.entry = {.count = 1, .reusable = true}}, SHIFT(121),
  [302] = {.entry = {.count = 1, .reusable = true}}, SHIFT(124),
  [304] = {.entry = {.count = 1, .reusable = true}}, SHIFT(123),
  [306] = {.entry = {.count = 1, .reusable = true}}, SHIFT(125),
  [308] = {.entry = {.count = 1, .reusable = true}}, SHIFT(36),
  [310] = {.entry = {.count = 1, .reusable = false}}, SHIFT(128),
  [312] = {.entry = {.count = 1, .reusable = true}}, SHIFT(128),
  [314] = {.entry = {.count = 1, .reusable = true}}, SHIFT(130),
  [316] = {.entry = {.count = 1, .reusable = true}}, SHIFT(131),
  [318] = {.entry = {.count = 1, .reusable = true}}, SHIFT(132),
  [320] = {.entry = {.count = 1, .reusable = true}}, SHIFT(133),
  [322] = {.entry = {.count = 1, .reusable = true}}, SHIFT(134),
  [324] = {.entry = {.count = 1, .reusable = true}}, SHIFT(135),
  [326] = {.entry = {.count = 1, .reusable = true}}, SHIFT(136),
  [328] = {.entry = {.count = 1, .reusable = true}}, SHIFT(137),
  [330] = {.entry = {.count = 1, .reusable = false}}, SHIFT(140),
  [332] = {.entry = {.count = 1, .reusable = true}}, SHIFT(140),
  [334] = {.entry = {.count = 1, .reusable = true}}, SHIFT(138),
  [336] = {.entry = {.count = 1, .reusable = true}}, SHIFT(141),
  [338] = {.entry = {.count = 1, .reusable = true}}, SHIFT(143),
  [340] = {.entry = {.count = 1, .reusable = true}}, SHIFT(144),
  [342] = {.entry = {.count = 1, .reusable = true}}, SHIFT(146),
  [344] = {.entry = {.count = 1, .reusable = true}}, SHIFT(145),
  [346] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lens, 1, 0, 0),
  [348] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_strategy, 3, 0, 0),
  [350] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_strategy, 3, 0, 0),
  [352] = {.entry = {.count = 1, .reusable = true}}, SHIFT(148),
  [354] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__value, 1, 0, 0),
  [356] = {.entry = {.count = 1, .reusable = true}}, SHIFT(149),
  [358] = {.entry = {.count = 1, .reusable = true}}, SHIFT(150),
  [360] = {.entry = {.count = 1, .reusable = true}}, SHIFT(152),
  [362] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call_pipeline, 1, 0, 0),
  [364] = {.entry = {.count = 1, .reusable = true}}, SHIFT(154),
  [366] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__line_value, 1, 0, 0),
  [368] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__segment, 2, 0, 0),
  [370] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_key_repeat1, 2, 0, 0),
  [372] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_key_repeat1, 2, 0, 0), SHIFT_REPEAT(64),
  [375] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_entry, 3, 0, 0),
  [377] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_entry, 3, 0, 0),
  [379] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 5, 0, 0),
  [381] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 5, 0, 0),
  [383] = {.entry = {.count = 1, .reusable = true}}, SHIFT(156),
  [385] = {.entry = {.count = 1, .reusable = true}}, SHIFT(157),
  [387] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 6, 0, 0),
  [389] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 6, 0, 0),
  [391] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_reference, 2, 0, 0),
  [393] = {.entry = {.count = 1, .reusable = true}}, SHIFT(159),
  [395] = {.entry = {.count = 1, .reusable = true}}, SHIFT(161),
  [397] = {.entry = {.count = 1, .reusable = true}}, SHIFT(163),
  [399] = {.entry = {.count = 1, .reusable = true}}, SHIFT(165),
  [401] = {.entry = {.count = 1, .reusable = true}}, SHIFT(166),
  [403] = {.entry = {.count = 1, .reusable = true}}, SHIFT(167),
  [405] = {.entry = {.count = 1, .reusable = true}}, SHIFT(169),
  [407] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 6, 0, 0),
  [409] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 6, 0, 0),
  [411] = {.entry = {.count = 1, .reusable = true}}, SHIFT(170),
  [413] = {.entry = {.count = 1, .reusable = true}}, SHIFT(171),
  [415] = {.entry = {.count = 1, .reusable = true}}, SHIFT(172),
  [417] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list_block, 1, 0, 0),
  [419] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 2, 0, 0),
  [421] = {.entry = {.count = 1, .reusable = true}}, SHIFT(175),
  [423] = {.entry = {.count = 1, .reusable = true}}, SHIFT(174),
  [425] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 2, 0, 0),
  [427] = {.entry = {.count = 1, .reusable = true}}, SHIFT(176),
  [429] = {.entry = {.count = 1, .reusable = true}}, SHIFT(177),
  [431] = {.entry = {.count = 1, .reusable = true}}, SHIFT(178),
  [433] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lazy, 2, 0, 0),
  [435] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 2, 0, 0),
  [437] = {.entry = {.count = 1, .reusable = true}}, SHIFT(180),
  [439] = {.entry = {.count = 1, .reusable = false}}, SHIFT(182),
  [441] = {.entry = {.count = 1, .reusable = true}}, SHIFT(182),
  [443] = {.entry = {.count = 1, .reusable = false}}, SHIFT(138),
  [445] = {.entry = {.count = 1, .reusable = true}}, SHIFT(186),
  [447] = {.entry = {.count = 1, .reusable = true}}, SHIFT(188),
  [449] = {.entry = {.count = 1, .reusable = true}}, SHIFT(190),
  [451] = {.entry = {.count = 1, .reusable = true}}, SHIFT(191),
  [453] = {.entry = {.count = 1, .reusable = true}}, SHIFT(193),
  [455] = {.entry = {.count = 1, .reusable = true}}, SHIFT(192),
  [457] = {.entry = {.count = 1, .reusable = true}}, SHIFT(194),
  [459] = {.entry = {.count = 1, .reusable = true}}, SHIFT(195),
  [461] = {.entry = {.count = 1, .reusable = true}}, SHIFT(197),
  [463] = {.entry = {.count = 1, .reusable = true}}, SHIFT(198),
  [465] = {.entry = {.count = 1, .reusable = true}}, SHIFT(200),
  [467] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_input, 2, 0, 0),
  [469] = {.entry = {.count = 1, .reusable = true}}, SHIFT(203),
  [471] = {.entry = {.count = 1, .reusable = true}}, SHIFT(205),
  [473] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lens, 2, 0, 0),
  [475] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entry_value, 2, 0, 0),
  [477] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entry_value, 2, 0, 0),
  [479] = {.entry = {.count = 1, .reusable = true}}, SHIFT(207),
  [481] = {.entry = {.count = 1, .reusable = true}}, SHIFT(97),
  [483] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_pipeline, 2, 0, 0),
  [485] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_strategy, 4, 0, 0),
  [487] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_strategy, 4, 0, 0),
  [489] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call_pipeline, 2, 0, 0),
  [491] = {.entry = {.count = 1, .reusable = true}}, SHIFT(210),
  [493] = {.entry = {.count = 1, .reusable = true}}, SHIFT(211),
  [495] = {.entry = {.count = 1, .reusable = true}}, SHIFT(212),
  [497] = {.entry = {.count = 1, .reusable = false}}, SHIFT(215),
  [499] = {.entry = {.count = 1, .reusable = true}}, SHIFT(215),
  [501] = {.entry = {.count = 1, .reusable = false}}, SHIFT(213),
  [503] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_pipeline, 2, 0, 0),
  [505] = {.entry = {.count = 1, .reusable = true}}, SHIFT(218),
  [507] = {.entry = {.count = 1, .reusable = true}}, SHIFT(219),
  [509] = {.entry = {.count = 1, .reusable = true}}, SHIFT(220),
  [511] = {.entry = {.count = 1, .reusable = true}}, SHIFT(221),
  [513] = {.entry = {.count = 1, .reusable = true}}, SHIFT(223),
  [515] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_reference, 3, 0, 0),
  [517] = {.entry = {.count = 1, .reusable = true}}, SHIFT(225),
  [519] = {.entry = {.count = 1, .reusable = true}}, SHIFT(226),
  [521] = {.entry = {.count = 1, .reusable = true}}, SHIFT(228),
  [523] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertions, 4, 0, 0),
  [525] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_assertions, 4, 0, 0),
  [527] = {.entry = {.count = 1, .reusable = true}}, SHIFT(230),
  [529] = {.entry = {.count = 1, .reusable = true}}, SHIFT(231),
  [531] = {.entry = {.count = 1, .reusable = true}}, SHIFT(232),
  [533] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_cases, 4, 0, 0),
  [535] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_cases, 4, 0, 0),
  [537] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entry_value, 3, 0, 0),
  [539] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entry_value, 3, 0, 0),
  [541] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0),
  [543] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0), SHIFT_REPEAT(120),
  [546] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0), SHIFT_REPEAT(121),
  [549] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 3, 0, 0),
  [551] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0), SHIFT_REPEAT(175),
  [554] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0),
  [556] = {.entry = {.count = 1, .reusable = true}}, SHIFT(236),
  [558] = {.entry = {.count = 1, .reusable = true}}, SHIFT(237),
  [560] = {.entry = {.count = 1, .reusable = false}}, SHIFT(239),
  [562] = {.entry = {.count = 1, .reusable = true}}, SHIFT(239),
  [564] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 3, 0, 0),
  [566] = {.entry = {.count = 1, .reusable = true}}, SHIFT(241),
  [568] = {.entry = {.count = 1, .reusable = true}}, SHIFT(243),
  [570] = {.entry = {.count = 1, .reusable = true}}, SHIFT(246),
  [572] = {.entry = {.count = 1, .reusable = true}}, SHIFT(247),
  [574] = {.entry = {.count = 1, .reusable = true}}, SHIFT(249),
  [576] = {.entry = {.count = 1, .reusable = true}}, SHIFT(252),
  [578] = {.entry = {.count = 1, .reusable = true}}, SHIFT(254),
  [580] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 3, 0, 0),
  [582] = {.entry = {.count = 1, .reusable = true}}, SHIFT(256),
  [584] = {.entry = {.count = 1, .reusable = true}}, SHIFT(258),
  [586] = {.entry = {.count = 1, .reusable = true}}, SHIFT(261),
  [588] = {.entry = {.count = 1, .reusable = true}}, SHIFT(263),
  [590] = {.entry = {.count = 1, .reusable = true}}, SHIFT(264),
  [592] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__step, 2, 0, 0),
  [594] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0),
  [596] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(149),
  [599] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(150),
  [602] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 3, 0, 0),
  [604] = {.entry = {.count = 1, .reusable = false}}, SHIFT(267),
  [606] = {.entry = {.count = 1, .reusable = true}}, SHIFT(267),
  [608] = {.entry = {.count = 1, .reusable = true}}, SHIFT(269),
  [610] = {.entry = {.count = 1, .reusable = true}}, SHIFT(270),
  [612] = {.entry = {.count = 1, .reusable = true}}, SHIFT(271),
  [614] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 1, 0, 0),
  [616] = {.entry = {.count = 1, .reusable = true}}, SHIFT(274),
  [618] = {.entry = {.count = 1, .reusable = true}}, SHIFT(275),
  [620] = {.entry = {.count = 1, .reusable = true}}, SHIFT(277),
  [622] = {.entry = {.count = 1, .reusable = true}}, SHIFT(281),
  [624] = {.entry = {.count = 1, .reusable = true}}, SHIFT(286),
  [626] = {.entry = {.count = 1, .reusable = true}}, SHIFT(287),
  [628] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0),
  [630] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0), SHIFT_REPEAT(159),
  [633] = {.entry = {.count = 1, .reusable = false}}, SHIFT(289),
  [635] = {.entry = {.count = 1, .reusable = false}}, SHIFT(290),
  [637] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertions, 5, 0, 0),
  [639] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_assertions, 5, 0, 0),
  [641] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 2, 0, 0),
  [643] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 2, 0, 0), SHIFT_REPEAT(161),
  [646] = {.entry = {.count = 1, .reusable = true}}, SHIFT(294),
  [648] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_cases, 5, 0, 0),
  [650] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_cases, 5, 0, 0),
  [652] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0),
  [654] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0), SHIFT_REPEAT(166),
  [657] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0), SHIFT_REPEAT(167),
  [660] = {.entry = {.count = 1, .reusable = true}}, SHIFT(297),
  [662] = {.entry = {.count = 1, .reusable = false}}, SHIFT(298),
  [664] = {.entry = {.count = 1, .reusable = true}}, SHIFT(298),
  [666] = {.entry = {.count = 1, .reusable = true}}, SHIFT(300),
  [668] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_inline_entry, 3, 0, 0),
  [670] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_map_repeat1, 2, 0, 0),
  [672] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 4, 0, 0),
  [674] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_map_repeat1, 2, 0, 0), SHIFT_REPEAT(177),
  [677] = {.entry = {.count = 1, .reusable = true}}, SHIFT(302),
  [679] = {.entry = {.count = 1, .reusable = true}}, SHIFT(303),
  [681] = {.entry = {.count = 1, .reusable = true}}, SHIFT(305),
  [683] = {.entry = {.count = 1, .reusable = true}}, SHIFT(306),
  [685] = {.entry = {.count = 1, .reusable = true}}, SHIFT(308),
  [687] = {.entry = {.count = 1, .reusable = true}}, SHIFT(309),
  [689] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0),
  [691] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 4, 0, 0),
  [693] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(194),
  [696] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(197),
  [699] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(198),
  [702] = {.entry = {.count = 1, .reusable = true}}, SHIFT(312),
  [704] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_file, 4, 0, 0),
  [706] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0), SHIFT_REPEAT(203),
  [709] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__step, 3, 0, 0),
  [711] = {.entry = {.count = 1, .reusable = true}}, SHIFT(317),
  [713] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 2, 0, 0),
  [715] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 4, 0, 0),
  [717] = {.entry = {.count = 1, .reusable = true}}, SHIFT(213),
  [719] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_name, 1, 0, 0),
  [721] = {.entry = {.count = 1, .reusable = true}}, SHIFT(322),
  [723] = {.entry = {.count = 1, .reusable = true}}, SHIFT(323),
  [725] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 1, 0, 0),
  [727] = {.entry = {.count = 1, .reusable = true}}, SHIFT(325),
  [729] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 1, 0, 0),
  [731] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 1, 0, 0), SHIFT(327),
  [734] = {.entry = {.count = 1, .reusable = true}}, SHIFT(328),
  [736] = {.entry = {.count = 1, .reusable = true}}, SHIFT(329),
  [738] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_parameter, 3, 0, 0),
  [740] = {.entry = {.count = 1, .reusable = true}}, SHIFT(333),
  [742] = {.entry = {.count = 1, .reusable = true}}, SHIFT(335),
  [744] = {.entry = {.count = 1, .reusable = true}}, SHIFT(336),
  [746] = {.entry = {.count = 1, .reusable = true}}, SHIFT(337),
  [748] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_function_repeat1, 2, 0, 0),
  [750] = {.entry = {.count = 1, .reusable = true}}, SHIFT(342),
  [752] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_function_repeat1, 2, 0, 0), SHIFT_REPEAT(220),
  [755] = {.entry = {.count = 1, .reusable = true}}, SHIFT(343),
  [757] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_path, 1, 0, 0),
  [759] = {.entry = {.count = 1, .reusable = true}}, SHIFT(345),
  [761] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_path, 1, 0, 0),
  [763] = {.entry = {.count = 1, .reusable = true}}, SHIFT(346),
  [765] = {.entry = {.count = 1, .reusable = true}}, SHIFT(348),
  [767] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 1, 0, 0),
  [769] = {.entry = {.count = 1, .reusable = true}}, SHIFT(349),
  [771] = {.entry = {.count = 1, .reusable = true}}, SHIFT(350),
  [773] = {.entry = {.count = 1, .reusable = false}}, SHIFT(350),
  [775] = {.entry = {.count = 1, .reusable = false}}, SHIFT(351),
  [777] = {.entry = {.count = 1, .reusable = true}}, SHIFT(352),
  [779] = {.entry = {.count = 1, .reusable = true}}, SHIFT(355),
  [781] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_item, 4, 0, 0),
  [783] = {.entry = {.count = 1, .reusable = true}}, SHIFT(359),
  [785] = {.entry = {.count = 1, .reusable = true}}, SHIFT(360),
  [787] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0), SHIFT_REPEAT(252),
  [790] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_argument, 3, 0, 0),
  [792] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 3, 0, 0),
  [794] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(364),
  [797] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__arguments_repeat2, 2, 0, 0),
  [799] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat2, 2, 0, 0), SHIFT_REPEAT(275),
  [802] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 7, 0, 0),
  [804] = {.entry = {.count = 1, .reusable = false}}, SHIFT(365),
  [806] = {.entry = {.count = 1, .reusable = false}}, SHIFT(366),
  [808] = {.entry = {.count = 1, .reusable = true}}, SHIFT(368),
  [810] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 2, 0, 0),
  [812] = {.entry = {.count = 1, .reusable = true}}, SHIFT(371),
  [814] = {.entry = {.count = 1, .reusable = false}}, SHIFT(372),
  [816] = {.entry = {.count = 1, .reusable = false}}, SHIFT(373),
  [818] = {.entry = {.count = 1, .reusable = true}}, SHIFT(375),
  [820] = {.entry = {.count = 1, .reusable = true}}, SHIFT(378),
  [822] = {.entry = {.count = 1, .reusable = true}}, SHIFT(379),
  [824] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 2, 0, 0),
  [826] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 2, 0, 0), SHIFT(327),
  [829] = {.entry = {.count = 1, .reusable = true}}, SHIFT(386),
  [831] = {.entry = {.count = 1, .reusable = true}}, SHIFT(389),
  [833] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 2, 0, 0),
  [835] = {.entry = {.count = 1, .reusable = true}}, SHIFT(396),
  [837] = {.entry = {.count = 1, .reusable = true}}, SHIFT(397),
  [839] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_path, 2, 0, 0),
  [841] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_path, 2, 0, 0),
  [843] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 4, 0, 0),
  [845] = {.entry = {.count = 1, .reusable = true}}, SHIFT(399),
  [847] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_operator, 1, 0, 0),
  [849] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_operator, 1, 0, 0),
  [851] = {.entry = {.count = 1, .reusable = true}}, SHIFT(400),
  [853] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_snapshot, 1, 0, 0),
  [855] = {.entry = {.count = 1, .reusable = true}}, SHIFT(401),
  [857] = {.entry = {.count = 1, .reusable = false}}, SHIFT(403),
  [859] = {.entry = {.count = 1, .reusable = true}}, SHIFT(403),
  [861] = {.entry = {.count = 1, .reusable = true}}, SHIFT(402),
  [863] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_case, 4, 0, 0),
  [865] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 4, 0, 0),
  [867] = {.entry = {.count = 1, .reusable = true}}, SHIFT(406),
  [869] = {.entry = {.count = 1, .reusable = true}}, SHIFT(407),
  [871] = {.entry = {.count = 1, .reusable = true}}, SHIFT(408),
  [873] = {.entry = {.count = 1, .reusable = true}}, SHIFT(409),
  [875] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 8, 0, 0),
  [877] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0),
  [879] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0), SHIFT_REPEAT(325),
  [882] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 2, 0, 0),
  [884] = {.entry = {.count = 1, .reusable = true}}, SHIFT(411),
  [886] = {.entry = {.count = 1, .reusable = true}}, SHIFT(412),
  [888] = {.entry = {.count = 1, .reusable = true}}, SHIFT(413),
  [890] = {.entry = {.count = 1, .reusable = true}}, SHIFT(414),
  [892] = {.entry = {.count = 1, .reusable = true}}, SHIFT(416),
  [894] = {.entry = {.count = 1, .reusable = true}}, SHIFT(417),
  [896] = {.entry = {.count = 1, .reusable = true}}, SHIFT(418),
  [898] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_fields, 2, 0, 0),
  [900] = {.entry = {.count = 1, .reusable = true}}, SHIFT(421),
  [902] = {.entry = {.count = 1, .reusable = true}}, SHIFT(422),
  [904] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 1, 0, 0),
  [906] = {.entry = {.count = 1, .reusable = true}}, SHIFT(423),
  [908] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 3, 0, 0),
  [910] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 3, 0, 0), SHIFT(327),
  [913] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0), SHIFT_REPEAT(333),
  [916] = {.entry = {.count = 1, .reusable = true}}, SHIFT(426),
  [918] = {.entry = {.count = 1, .reusable = true}}, SHIFT(428),
  [920] = {.entry = {.count = 1, .reusable = true}}, SHIFT(430),
  [922] = {.entry = {.count = 1, .reusable = true}}, SHIFT(432),
  [924] = {.entry = {.count = 1, .reusable = true}}, SHIFT(435),
  [926] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__segment, 2, 0, 0),
  [928] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0),
  [930] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0), SHIFT_REPEAT(345),
  [933] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0),
  [935] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0), SHIFT_REPEAT(346),
  [938] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_operator, 2, 0, 0),
  [940] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_operator, 2, 0, 0),
  [942] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_snapshot, 2, 0, 0),
  [944] = {.entry = {.count = 1, .reusable = true}}, SHIFT(436),
  [946] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 3, 0, 0),
  [948] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 5, 0, 0),
  [950] = {.entry = {.count = 1, .reusable = false}}, SHIFT(438),
  [952] = {.entry = {.count = 1, .reusable = true}}, SHIFT(438),
  [954] = {.entry = {.count = 1, .reusable = false}}, SHIFT(439),
  [956] = {.entry = {.count = 1, .reusable = true}}, SHIFT(439),
  [958] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attributes, 3, 0, 0),
  [960] = {.entry = {.count = 1, .reusable = true}}, SHIFT(441),
  [962] = {.entry = {.count = 1, .reusable = true}}, SHIFT(443),
  [964] = {.entry = {.count = 1, .reusable = false}}, SHIFT(444),
  [966] = {.entry = {.count = 1, .reusable = true}}, SHIFT(444),
  [968] = {.entry = {.count = 1, .reusable = false}}, SHIFT(76),
  [970] = {.entry = {.count = 1, .reusable = false}}, SHIFT(445),
  [972] = {.entry = {.count = 1, .reusable = true}}, SHIFT(445),
  [974] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 3, 0, 0),
  [976] = {.entry = {.count = 1, .reusable = true}}, SHIFT(447),
  [978] = {.entry = {.count = 1, .reusable = false}}, SHIFT(449),
  [980] = {.entry = {.count = 1, .reusable = true}}, SHIFT(449),
  [982] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_arguments, 3, 0, 0),
  [984] = {.entry = {.count = 1, .reusable = true}}, SHIFT(451),
  [986] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 2, 0, 0),
  [988] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_fields, 3, 0, 0),
  [990] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 2, 0, 0), SHIFT_REPEAT(379),
  [993] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 4, 0, 0),
  [995] = {.entry = {.count = 1, .reusable = true}}, SHIFT(456),
  [997] = {.entry = {.count = 1, .reusable = true}}, SHIFT(457),
  [999] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 9, 0, 0),
  [1001] = {.entry = {.count = 1, .reusable = true}}, SHIFT(458),
  [1003] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 3, 0, 0),
  [1005] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_path_repeat1, 3, 0, 0),
  [1007] = {.entry = {.count = 1, .reusable = true}}, SHIFT(459),
  [1009] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attribute, 3, 2, 0),
  [1011] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attribute, 3, -2, 0),
  [1013] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_function_attributes_repeat1, 2, 0, 0),
  [1015] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attributes, 4, 0, 0),
  [1017] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_function_attributes_repeat1, 2, 0, 0), SHIFT_REPEAT(408),
  [1020] = {.entry = {.count = 1, .reusable = true}}, SHIFT(461),
  [1022] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraint, 3, 1, 0),
  [1024] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraint, 3, 0, 0),
  [1026] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_constraints_repeat1, 2, 0, 0),
  [1028] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 4, 0, 0),
  [1030] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_constraints_repeat1, 2, 0, 0), SHIFT_REPEAT(413),
  [1033] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_argument, 3, 0, 0),
  [1035] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_type_arguments_repeat1, 2, 0, 0),
  [1037] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_arguments, 4, 0, 0),
  [1039] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(417),
  [1042] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_field_type, 3, 0, 0),
  [1044] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 10, 0, 0),
  [1046] = {.entry = {.count = 1, .reusable = true}}, SHIFT(464),
  [1048] = {.entry = {.count = 1, .reusable = true}}, SHIFT(465),
  [1050] = {.entry = {.count = 1, .reusable = true}}, SHIFT(468),
};

void *tree_sitter_facet_external_scanner_create(void);
void tree_sitter_facet_external_scanner_destroy(void *);
bool tree_sitter_facet_external_scanner_scan(void *, TSLexer *, const bool *);
unsigned tree_sitter_facet_external_scanner_serialize(void *, char *);
void tree_sitter_facet_external_scanner_deserialize(void *, const char *, unsigned);

#ifdef _WIN32
#define TS_PUBLIC __declspec(dllexport)
#else
#define TS_PUBLIC __attribute__((visibility("default")))
#endif

TS_PUBLIC const TSLanguage *tree_sitter_facet(void) {
  static const TSLanguage language = {
    .version = LANGUAGE_VERSION,
    .symbol_count = SYMBOL_COUNT,
    .alias_count = ALIAS_COUNT,
    .token_count = TOKEN_COUNT,
    .external_token_count = EXTERNAL_TOKEN_COUNT,
    .state_count = STATE_COUNT,
    .large_state_count = LARGE_STATE_COUNT,
    .production_id_count = PRODUCTION_ID_COUNT,
    .field_count = FIELD_COUNT,
    .max_alias_sequence_length = MAX_ALIAS_SEQUENCE_LENGTH,
    .parse_table = &ts_parse_table[0][0],
    .parse_actions = ts_parse_actions,
    .symbol_names = ts_symbol_names,
    .symbol_metadata = ts_symbol_metadata,
    .public_symbol_map = ts_symbol_map,
    .alias_map = ts_non_terminal_alias_map,
    .alias_sequences = &ts_alias_sequences[0][0],
    .lex_modes = ts_lex_modes,
    .lex_fn = ts_lex,
    .keyword_lex_fn = ts_lex_keywords,
    .keyword_capture_token = sym_identifier,
    .external_scanner = {
      &ts_external_scanner_states[0][0],
      ts_external_scanner_symbol_map,
      tree_sitter_facet_external_scanner_create,
      tree_sitter_facet_external_scanner_destroy,
      tree_sitter_facet_external_scanner_scan,
      tree_sitter_facet_external_scanner_serialize,
      tree_sitter_facet_external_scanner_deserialize,
    },
    .primary_state_ids = ts_primary_state_ids,
  };
  return &language;
}
