// Made by generate of grammar.js, sha256 bee3a0727f0a557e7c000c6b6db000a2db72b51dc1a2b05bb1106e510f610991; do not edit.

#include "tree_sitter/parser.h"

#define LANGUAGE_VERSION 14
#define STATE_COUNT 427
#define LARGE_STATE_COUNT STATE_COUNT
#define FIELD_COUNT 0
#define PRODUCTION_ID_COUNT 1
#define SYMBOL_COUNT 158
#define ALIAS_COUNT 0
#define TOKEN_COUNT 71
#define EXTERNAL_TOKEN_COUNT 11
#define MAX_ALIAS_SEQUENCE_LENGTH 0

enum {
  sym__newline = 1,
  sym__indent = 2,
  sym__dedent = 3,
  sym__value_dash = 4,
  sym__block_dash = 5,
  sym_text_block_start = 6,
  sym_text_block_content = 7,
  sym_text_block_end = 8,
  sym_string_content = 9,
  sym_placeholder = 10,
  sym__error_sentinel = 11,
  anon_sym_ATimport = 12,
  anon_sym_ATinterface = 13,
  anon_sym_ATtest = 14,
  sym_facet_name = 15,
  anon_sym_LPAREN = 16,
  anon_sym_COMMA = 17,
  anon_sym_RPAREN = 18,
  anon_sym_EQ = 19,
  anon_sym_COLON = 20,
  anon_sym_strategy = 21,
  anon_sym_assert = 22,
  anon_sym_cases = 23,
  anon_sym_not = 24,
  anon_sym_LBRACK = 25,
  anon_sym_RBRACK = 26,
  anon_sym_EQ_EQ = 27,
  anon_sym_BANG_EQ = 28,
  anon_sym_LT = 29,
  anon_sym_LT_EQ = 30,
  anon_sym_GT = 31,
  anon_sym_GT_EQ = 32,
  anon_sym_contains = 33,
  anon_sym_matches = 34,
  anon_sym_sentiment = 35,
  anon_sym_matches_snapshot = 36,
  anon_sym_snapshot = 37,
  anon_sym_fn = 38,
  anon_sym_DASH_GT = 39,
  anon_sym_effect = 40,
  anon_sym_description = 41,
  anon_sym_PIPE = 42,
  anon_sym_LBRACE = 43,
  anon_sym_RBRACE = 44,
  anon_sym_min = 45,
  anon_sym_max = 46,
  anon_sym_enum = 47,
  anon_sym_pattern = 48,
  anon_sym_format = 49,
  anon_sym_max_dim = 50,
  anon_sym_max_duration = 51,
  anon_sym_ATlazy = 52,
  anon_sym_PIPE_GT = 53,
  anon_sym_LBRACK2 = 54,
  anon_sym_ATinput = 55,
  anon_sym_ATtext = 56,
  anon_sym_DOLLAR = 57,
  anon_sym_DOT = 58,
  sym_variable = 59,
  sym_field = 60,
  anon_sym_DQUOTE = 61,
  anon_sym_DQUOTE2 = 62,
  sym_escape = 63,
  sym_integer = 64,
  sym_float = 65,
  anon_sym_true = 66,
  anon_sym_false = 67,
  sym_null = 68,
  sym_identifier = 69,
  sym_comment = 70,
  sym_document = 71,
  sym_import = 72,
  sym_facet = 73,
  sym_interface = 74,
  sym_test = 75,
  sym_interface_name = 76,
  sym_attributes = 77,
  sym_attribute = 78,
  sym__atom = 79,
  sym_map_block = 80,
  sym_entry = 81,
  sym__entry_value = 82,
  sym_strategy = 83,
  sym_key = 84,
  sym_list_block = 85,
  sym_item = 86,
  sym_test_block = 87,
  sym_assertions = 88,
  sym_cases = 89,
  sym_case = 90,
  sym_assertion = 91,
  sym_path = 92,
  sym_operator = 93,
  sym_snapshot = 94,
  sym_functions = 95,
  sym_function = 96,
  sym_function_name = 97,
  sym_parameter = 98,
  sym_function_attributes = 99,
  sym_function_attribute = 100,
  sym_type = 101,
  sym_named_type = 102,
  sym_type_name = 103,
  sym_type_arguments = 104,
  sym_type_argument = 105,
  sym_fields = 106,
  sym_field_type = 107,
  sym_constraints = 108,
  sym_constraint = 109,
  sym__constraint_value = 110,
  sym__line_value = 111,
  sym__value = 112,
  sym__primary = 113,
  sym_lazy = 114,
  sym_pipeline = 115,
  sym_text_pipeline = 116,
  sym_call_pipeline = 117,
  sym__step = 118,
  sym_call = 119,
  sym_lens = 120,
  sym__arguments = 121,
  sym_argument = 122,
  sym_list = 123,
  sym_map = 124,
  sym_inline_entry = 125,
  sym_input = 126,
  sym_text_file = 127,
  sym_reference = 128,
  sym__segment = 129,
  sym_text_block = 130,
  sym_string = 131,
  sym__number = 132,
  sym__word = 133,
  sym_boolean = 134,
  aux_sym_document_repeat1 = 135,
  aux_sym_attributes_repeat1 = 136,
  aux_sym_map_block_repeat1 = 137,
  aux_sym_key_repeat1 = 138,
  aux_sym_list_block_repeat1 = 139,
  aux_sym_test_block_repeat1 = 140,
  aux_sym_assertions_repeat1 = 141,
  aux_sym_cases_repeat1 = 142,
  aux_sym_path_repeat1 = 143,
  aux_sym_functions_repeat1 = 144,
  aux_sym_function_repeat1 = 145,
  aux_sym_function_attributes_repeat1 = 146,
  aux_sym_type_repeat1 = 147,
  aux_sym_type_arguments_repeat1 = 148,
  aux_sym_fields_repeat1 = 149,
  aux_sym_constraints_repeat1 = 150,
  aux_sym_pipeline_repeat1 = 151,
  aux_sym__arguments_repeat1 = 152,
  aux_sym__arguments_repeat2 = 153,
  aux_sym_map_repeat1 = 154,
  aux_sym_reference_repeat1 = 155,
  aux_sym_text_block_repeat1 = 156,
  aux_sym_string_repeat1 = 157,
};

static const char *const ts_symbol_names[] = {
  [sym__newline] = "_newline",
  [sym__indent] = "_indent",
  [sym__dedent] = "_dedent",
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
  [sym__dedent] = {
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
  [sym__dedent] = sym__dedent,
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
        ADVANCE(18);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == '<')
        ADVANCE(20);
      if (lookahead == '=')
        ADVANCE(22);
      if (lookahead == '>')
        ADVANCE(24);
      if (lookahead == '@')
        ADVANCE(26);
      if (lookahead == '[')
        ADVANCE(54);
      if (lookahead == '\\')
        ADVANCE(55);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(70);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(73);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
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
      if (lookahead == '>')
        ADVANCE(11);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      END_STATE();
    case 11:
      ACCEPT_TOKEN(anon_sym_DASH_GT);
      END_STATE();
    case 12:
      ACCEPT_TOKEN(sym_integer);
      if (lookahead == '.')
        ADVANCE(13);
      if (lookahead == 'E' ||
          lookahead == 'e')
        ADVANCE(15);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      END_STATE();
    case 13:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(14);
      END_STATE();
    case 14:
      ACCEPT_TOKEN(sym_float);
      if (lookahead == 'E' ||
          lookahead == 'e')
        ADVANCE(15);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(14);
      END_STATE();
    case 15:
      if (lookahead == '+' ||
          lookahead == '-')
        ADVANCE(16);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(17);
      END_STATE();
    case 16:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(17);
      END_STATE();
    case 17:
      ACCEPT_TOKEN(sym_float);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(17);
      END_STATE();
    case 18:
      ACCEPT_TOKEN(anon_sym_DOT);
      END_STATE();
    case 19:
      ACCEPT_TOKEN(anon_sym_COLON);
      END_STATE();
    case 20:
      ACCEPT_TOKEN(anon_sym_LT);
      if (lookahead == '=')
        ADVANCE(21);
      END_STATE();
    case 21:
      ACCEPT_TOKEN(anon_sym_LT_EQ);
      END_STATE();
    case 22:
      ACCEPT_TOKEN(anon_sym_EQ);
      if (lookahead == '=')
        ADVANCE(23);
      END_STATE();
    case 23:
      ACCEPT_TOKEN(anon_sym_EQ_EQ);
      END_STATE();
    case 24:
      ACCEPT_TOKEN(anon_sym_GT);
      if (lookahead == '=')
        ADVANCE(25);
      END_STATE();
    case 25:
      ACCEPT_TOKEN(anon_sym_GT_EQ);
      END_STATE();
    case 26:
      if (lookahead == 'i')
        ADVANCE(27);
      if (lookahead == 'l')
        ADVANCE(44);
      if (lookahead == 't')
        ADVANCE(48);
      END_STATE();
    case 27:
      if (lookahead == 'm')
        ADVANCE(28);
      if (lookahead == 'n')
        ADVANCE(33);
      END_STATE();
    case 28:
      if (lookahead == 'p')
        ADVANCE(29);
      END_STATE();
    case 29:
      if (lookahead == 'o')
        ADVANCE(30);
      END_STATE();
    case 30:
      if (lookahead == 'r')
        ADVANCE(31);
      END_STATE();
    case 31:
      if (lookahead == 't')
        ADVANCE(32);
      END_STATE();
    case 32:
      ACCEPT_TOKEN(anon_sym_ATimport);
      END_STATE();
    case 33:
      if (lookahead == 'p')
        ADVANCE(34);
      if (lookahead == 't')
        ADVANCE(37);
      END_STATE();
    case 34:
      if (lookahead == 'u')
        ADVANCE(35);
      END_STATE();
    case 35:
      if (lookahead == 't')
        ADVANCE(36);
      END_STATE();
    case 36:
      ACCEPT_TOKEN(anon_sym_ATinput);
      END_STATE();
    case 37:
      if (lookahead == 'e')
        ADVANCE(38);
      END_STATE();
    case 38:
      if (lookahead == 'r')
        ADVANCE(39);
      END_STATE();
    case 39:
      if (lookahead == 'f')
        ADVANCE(40);
      END_STATE();
    case 40:
      if (lookahead == 'a')
        ADVANCE(41);
      END_STATE();
    case 41:
      if (lookahead == 'c')
        ADVANCE(42);
      END_STATE();
    case 42:
      if (lookahead == 'e')
        ADVANCE(43);
      END_STATE();
    case 43:
      ACCEPT_TOKEN(anon_sym_ATinterface);
      END_STATE();
    case 44:
      if (lookahead == 'a')
        ADVANCE(45);
      END_STATE();
    case 45:
      if (lookahead == 'z')
        ADVANCE(46);
      END_STATE();
    case 46:
      if (lookahead == 'y')
        ADVANCE(47);
      END_STATE();
    case 47:
      ACCEPT_TOKEN(anon_sym_ATlazy);
      END_STATE();
    case 48:
      if (lookahead == 'e')
        ADVANCE(49);
      END_STATE();
    case 49:
      if (lookahead == 's')
        ADVANCE(50);
      if (lookahead == 'x')
        ADVANCE(52);
      END_STATE();
    case 50:
      if (lookahead == 't')
        ADVANCE(51);
      END_STATE();
    case 51:
      ACCEPT_TOKEN(anon_sym_ATtest);
      END_STATE();
    case 52:
      if (lookahead == 't')
        ADVANCE(53);
      END_STATE();
    case 53:
      ACCEPT_TOKEN(anon_sym_ATtext);
      END_STATE();
    case 54:
      ACCEPT_TOKEN(anon_sym_LBRACK);
      END_STATE();
    case 55:
      if (lookahead == 'u')
        ADVANCE(56);
      if (lookahead == '\"' ||
          lookahead == '\\' ||
          lookahead == 'n' ||
          lookahead == 'r' ||
          lookahead == 't')
        ADVANCE(66);
      END_STATE();
    case 56:
      if (lookahead == 'D' ||
          lookahead == 'd')
        ADVANCE(57);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(67);
      END_STATE();
    case 57:
      if (lookahead == '8' ||
          lookahead == '9' ||
          lookahead == 'A' ||
          lookahead == 'B' ||
          lookahead == 'a' ||
          lookahead == 'b')
        ADVANCE(58);
      if (('0' <= lookahead && lookahead <= '7'))
        ADVANCE(64);
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
      if (lookahead == '\\')
        ADVANCE(61);
      END_STATE();
    case 61:
      if (lookahead == 'u')
        ADVANCE(62);
      END_STATE();
    case 62:
      if (lookahead == 'D' ||
          lookahead == 'd')
        ADVANCE(63);
      END_STATE();
    case 63:
      if (('C' <= lookahead && lookahead <= 'F') ||
          ('c' <= lookahead && lookahead <= 'f'))
        ADVANCE(64);
      END_STATE();
    case 64:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(65);
      END_STATE();
    case 65:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(66);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(sym_escape);
      END_STATE();
    case 67:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f'))
        ADVANCE(64);
      END_STATE();
    case 68:
      ACCEPT_TOKEN(anon_sym_RBRACK);
      END_STATE();
    case 69:
      ACCEPT_TOKEN(anon_sym_LBRACE);
      END_STATE();
    case 70:
      ACCEPT_TOKEN(anon_sym_PIPE);
      if (lookahead == '>')
        ADVANCE(71);
      END_STATE();
    case 71:
      ACCEPT_TOKEN(anon_sym_PIPE_GT);
      END_STATE();
    case 72:
      ACCEPT_TOKEN(anon_sym_RBRACE);
      END_STATE();
    case 73:
      if (eof)
        ADVANCE(1);
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '\"')
        ADVANCE(74);
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
        ADVANCE(19);
      if (lookahead == '<')
        ADVANCE(20);
      if (lookahead == '=')
        ADVANCE(22);
      if (lookahead == '>')
        ADVANCE(24);
      if (lookahead == '@')
        ADVANCE(26);
      if (lookahead == '[')
        ADVANCE(75);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(70);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(73);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 74:
      ACCEPT_TOKEN(anon_sym_DQUOTE);
      END_STATE();
    case 75:
      ACCEPT_TOKEN(anon_sym_LBRACK2);
      END_STATE();
    case 76:
      ACCEPT_TOKEN(sym_identifier);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 77:
      if (eof)
        ADVANCE(1);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '@')
        ADVANCE(78);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(77);
      END_STATE();
    case 78:
      if (lookahead == 'i')
        ADVANCE(79);
      if (lookahead == 't')
        ADVANCE(95);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 79:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'm')
        ADVANCE(82);
      if (lookahead == 'n')
        ADVANCE(87);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 80:
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 81:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 82:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'p')
        ADVANCE(83);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 83:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'o')
        ADVANCE(84);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 84:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'r')
        ADVANCE(85);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 85:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 't')
        ADVANCE(86);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 86:
      ACCEPT_TOKEN(anon_sym_ATimport);
      if (lookahead == '.')
        ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 87:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 't')
        ADVANCE(88);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 88:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'e')
        ADVANCE(89);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 89:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'r')
        ADVANCE(90);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 90:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'f')
        ADVANCE(91);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 91:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'a')
        ADVANCE(92);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('b' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 92:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'c')
        ADVANCE(93);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 93:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'e')
        ADVANCE(94);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 94:
      ACCEPT_TOKEN(anon_sym_ATinterface);
      if (lookahead == '.')
        ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 95:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 'e')
        ADVANCE(96);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 96:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 's')
        ADVANCE(97);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 97:
      ACCEPT_TOKEN(sym_facet_name);
      if (lookahead == '.')
        ADVANCE(80);
      if (lookahead == 't')
        ADVANCE(98);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 98:
      ACCEPT_TOKEN(anon_sym_ATtest);
      if (lookahead == '.')
        ADVANCE(80);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(81);
      END_STATE();
    case 99:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(99);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 100:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(100);
      END_STATE();
    case 101:
      if (eof)
        ADVANCE(1);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(101);
      END_STATE();
    case 102:
      if (lookahead == '\"')
        ADVANCE(4);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\\')
        ADVANCE(55);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(103);
      END_STATE();
    case 103:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(103);
      END_STATE();
    case 104:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(104);
      END_STATE();
    case 105:
      if (lookahead == '>')
        ADVANCE(71);
      END_STATE();
    case 106:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '<')
        ADVANCE(107);
      if (lookahead == '=')
        ADVANCE(108);
      if (lookahead == '>')
        ADVANCE(109);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(106);
      END_STATE();
    case 107:
      ACCEPT_TOKEN(anon_sym_LT);
      END_STATE();
    case 108:
      ACCEPT_TOKEN(anon_sym_EQ);
      END_STATE();
    case 109:
      ACCEPT_TOKEN(anon_sym_GT);
      END_STATE();
    case 110:
      ACCEPT_TOKEN(anon_sym_PIPE);
      END_STATE();
    case 111:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(112);
      END_STATE();
    case 112:
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
        SKIP(112);
      END_STATE();
    case 113:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(114);
      END_STATE();
    case 114:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(114);
      END_STATE();
    case 115:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(115);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 116:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(116);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 117:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '-')
        ADVANCE(118);
      if (lookahead == '@')
        ADVANCE(119);
      if (lookahead == '[')
        ADVANCE(75);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(117);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 118:
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      END_STATE();
    case 119:
      if (lookahead == 'i')
        ADVANCE(120);
      if (lookahead == 'l')
        ADVANCE(44);
      if (lookahead == 't')
        ADVANCE(122);
      END_STATE();
    case 120:
      if (lookahead == 'n')
        ADVANCE(121);
      END_STATE();
    case 121:
      if (lookahead == 'p')
        ADVANCE(34);
      END_STATE();
    case 122:
      if (lookahead == 'e')
        ADVANCE(123);
      END_STATE();
    case 123:
      if (lookahead == 'x')
        ADVANCE(52);
      END_STATE();
    case 124:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(124);
      END_STATE();
    case 125:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(103);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(126);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(127);
      END_STATE();
    case 126:
      ACCEPT_TOKEN(sym_field);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(126);
      END_STATE();
    case 127:
      ACCEPT_TOKEN(sym_field);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(127);
      END_STATE();
    case 128:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(103);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(129);
      END_STATE();
    case 129:
      ACCEPT_TOKEN(sym_variable);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(129);
      END_STATE();
    case 130:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(131);
      END_STATE();
    case 131:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(131);
      END_STATE();
    case 132:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '[')
        ADVANCE(75);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(132);
      END_STATE();
    case 133:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(133);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 134:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == '-')
        ADVANCE(118);
      if (lookahead == '@')
        ADVANCE(119);
      if (lookahead == '[')
        ADVANCE(75);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(134);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 135:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(136);
      END_STATE();
    case 136:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ':')
        ADVANCE(19);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(136);
      END_STATE();
    case 137:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '}')
        ADVANCE(72);
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
        ADVANCE(105);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(138);
      END_STATE();
    case 139:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(140);
      END_STATE();
    case 140:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(68);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(140);
      END_STATE();
    case 141:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(104);
      END_STATE();
    case 142:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '$')
        ADVANCE(6);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == '-')
        ADVANCE(118);
      if (lookahead == '@')
        ADVANCE(119);
      if (lookahead == '[')
        ADVANCE(75);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(142);
      if (('0' <= lookahead && lookahead <= '9'))
        ADVANCE(12);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 143:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '-')
        ADVANCE(144);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(143);
      END_STATE();
    case 144:
      if (lookahead == '>')
        ADVANCE(11);
      END_STATE();
    case 145:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(146);
      END_STATE();
    case 146:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(105);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(146);
      END_STATE();
    case 147:
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '<')
        ADVANCE(20);
      if (lookahead == '=')
        ADVANCE(148);
      if (lookahead == '>')
        ADVANCE(24);
      if (lookahead == '[')
        ADVANCE(54);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(149);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 148:
      if (lookahead == '=')
        ADVANCE(23);
      END_STATE();
    case 149:
      if (lookahead == '!')
        ADVANCE(2);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '<')
        ADVANCE(20);
      if (lookahead == '=')
        ADVANCE(148);
      if (lookahead == '>')
        ADVANCE(24);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(149);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 150:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == ']')
        ADVANCE(68);
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
      if (lookahead == '<')
        ADVANCE(107);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(110);
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
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(152);
      END_STATE();
    case 153:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '<')
        ADVANCE(107);
      if (lookahead == '>')
        ADVANCE(109);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(153);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
      END_STATE();
    case 154:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ')')
        ADVANCE(8);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(154);
      END_STATE();
    case 155:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '.')
        ADVANCE(18);
      if (lookahead == '[')
        ADVANCE(54);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(103);
      END_STATE();
    case 156:
      if (lookahead == '\"')
        ADVANCE(74);
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(156);
      END_STATE();
    case 157:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == '(')
        ADVANCE(7);
      if (lookahead == '{')
        ADVANCE(69);
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(157);
      END_STATE();
    case 158:
      if (lookahead == '#')
        ADVANCE(5);
      if (lookahead == ',')
        ADVANCE(9);
      if (lookahead == '|')
        ADVANCE(110);
      if (lookahead == '}')
        ADVANCE(72);
      if (lookahead == '\n' ||
          lookahead == '\r' ||
          lookahead == ' ')
        SKIP(158);
      if (('A' <= lookahead && lookahead <= 'Z') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z'))
        ADVANCE(76);
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
  [1] = {.lex_state = 77},
  [2] = {.lex_state = 99},
  [3] = {.lex_state = 99},
  [4] = {.lex_state = 99},
  [5] = {.lex_state = 100, .external_lex_state = 2},
  [6] = {.lex_state = 101},
  [7] = {.lex_state = 77},
  [8] = {.lex_state = 102, .external_lex_state = 3},
  [9] = {.lex_state = 101, .external_lex_state = 4},
  [10] = {.lex_state = 100, .external_lex_state = 2},
  [11] = {.lex_state = 100, .external_lex_state = 2},
  [12] = {.lex_state = 99},
  [13] = {.lex_state = 102, .external_lex_state = 3},
  [14] = {.lex_state = 101, .external_lex_state = 2},
  [15] = {.lex_state = 100, .external_lex_state = 2},
  [16] = {.lex_state = 77},
  [17] = {.lex_state = 99},
  [18] = {.lex_state = 101, .external_lex_state = 2},
  [19] = {.lex_state = 77},
  [20] = {.lex_state = 104, .external_lex_state = 4},
  [21] = {.lex_state = 102, .external_lex_state = 3},
  [22] = {.lex_state = 77},
  [23] = {.lex_state = 77},
  [24] = {.lex_state = 99},
  [25] = {.lex_state = 101, .external_lex_state = 2},
  [26] = {.lex_state = 101, .external_lex_state = 2},
  [27] = {.lex_state = 106},
  [28] = {.lex_state = 111},
  [29] = {.lex_state = 100, .external_lex_state = 2},
  [30] = {.lex_state = 102, .external_lex_state = 3},
  [31] = {.lex_state = 77},
  [32] = {.lex_state = 99},
  [33] = {.lex_state = 101, .external_lex_state = 2},
  [34] = {.lex_state = 113},
  [35] = {.lex_state = 102, .external_lex_state = 3},
  [36] = {.lex_state = 113},
  [37] = {.lex_state = 101, .external_lex_state = 5},
  [38] = {.lex_state = 113},
  [39] = {.lex_state = 113},
  [40] = {.lex_state = 115, .external_lex_state = 5},
  [41] = {.lex_state = 77},
  [42] = {.lex_state = 99},
  [43] = {.lex_state = 104, .external_lex_state = 4},
  [44] = {.lex_state = 102, .external_lex_state = 3},
  [45] = {.lex_state = 99},
  [46] = {.lex_state = 101, .external_lex_state = 5},
  [47] = {.lex_state = 116, .external_lex_state = 5},
  [48] = {.lex_state = 77},
  [49] = {.lex_state = 99},
  [50] = {.lex_state = 117},
  [51] = {.lex_state = 99},
  [52] = {.lex_state = 101, .external_lex_state = 2},
  [53] = {.lex_state = 111},
  [54] = {.lex_state = 100, .external_lex_state = 2},
  [55] = {.lex_state = 113},
  [56] = {.lex_state = 113},
  [57] = {.lex_state = 101, .external_lex_state = 5},
  [58] = {.lex_state = 115, .external_lex_state = 5},
  [59] = {.lex_state = 77},
  [60] = {.lex_state = 99},
  [61] = {.lex_state = 117, .external_lex_state = 6},
  [62] = {.lex_state = 124},
  [63] = {.lex_state = 102, .external_lex_state = 3},
  [64] = {.lex_state = 125},
  [65] = {.lex_state = 113},
  [66] = {.lex_state = 77},
  [67] = {.lex_state = 117, .external_lex_state = 6},
  [68] = {.lex_state = 115, .external_lex_state = 5},
  [69] = {.lex_state = 101, .external_lex_state = 5},
  [70] = {.lex_state = 99},
  [71] = {.lex_state = 99},
  [72] = {.lex_state = 77},
  [73] = {.lex_state = 116, .external_lex_state = 5},
  [74] = {.lex_state = 101, .external_lex_state = 5},
  [75] = {.lex_state = 128},
  [76] = {.lex_state = 130},
  [77] = {.lex_state = 111},
  [78] = {.lex_state = 111},
  [79] = {.lex_state = 101, .external_lex_state = 2},
  [80] = {.lex_state = 111},
  [81] = {.lex_state = 132, .external_lex_state = 7},
  [82] = {.lex_state = 132, .external_lex_state = 7},
  [83] = {.lex_state = 77},
  [84] = {.lex_state = 115, .external_lex_state = 5},
  [85] = {.lex_state = 101, .external_lex_state = 5},
  [86] = {.lex_state = 115, .external_lex_state = 8},
  [87] = {.lex_state = 101, .external_lex_state = 9},
  [88] = {.lex_state = 133},
  [89] = {.lex_state = 117},
  [90] = {.lex_state = 134},
  [91] = {.lex_state = 99},
  [92] = {.lex_state = 99},
  [93] = {.lex_state = 128},
  [94] = {.lex_state = 104, .external_lex_state = 4},
  [95] = {.lex_state = 111},
  [96] = {.lex_state = 115, .external_lex_state = 5},
  [97] = {.lex_state = 101, .external_lex_state = 4},
  [98] = {.lex_state = 104, .external_lex_state = 4},
  [99] = {.lex_state = 101, .external_lex_state = 4},
  [100] = {.lex_state = 104, .external_lex_state = 4},
  [101] = {.lex_state = 99},
  [102] = {.lex_state = 104, .external_lex_state = 4},
  [103] = {.lex_state = 124},
  [104] = {.lex_state = 135},
  [105] = {.lex_state = 113},
  [106] = {.lex_state = 115, .external_lex_state = 5},
  [107] = {.lex_state = 77},
  [108] = {.lex_state = 99},
  [109] = {.lex_state = 77},
  [110] = {.lex_state = 111},
  [111] = {.lex_state = 101, .external_lex_state = 10},
  [112] = {.lex_state = 101, .external_lex_state = 4},
  [113] = {.lex_state = 101, .external_lex_state = 8},
  [114] = {.lex_state = 101, .external_lex_state = 4},
  [115] = {.lex_state = 77},
  [116] = {.lex_state = 117, .external_lex_state = 11},
  [117] = {.lex_state = 115, .external_lex_state = 8},
  [118] = {.lex_state = 101, .external_lex_state = 5},
  [119] = {.lex_state = 101, .external_lex_state = 12},
  [120] = {.lex_state = 104, .external_lex_state = 4},
  [121] = {.lex_state = 101, .external_lex_state = 9},
  [122] = {.lex_state = 104, .external_lex_state = 4},
  [123] = {.lex_state = 113},
  [124] = {.lex_state = 137},
  [125] = {.lex_state = 104, .external_lex_state = 4},
  [126] = {.lex_state = 101, .external_lex_state = 4},
  [127] = {.lex_state = 104, .external_lex_state = 4},
  [128] = {.lex_state = 133},
  [129] = {.lex_state = 117},
  [130] = {.lex_state = 134},
  [131] = {.lex_state = 99},
  [132] = {.lex_state = 99},
  [133] = {.lex_state = 128},
  [134] = {.lex_state = 139},
  [135] = {.lex_state = 139},
  [136] = {.lex_state = 99},
  [137] = {.lex_state = 104, .external_lex_state = 4},
  [138] = {.lex_state = 99},
  [139] = {.lex_state = 141, .external_lex_state = 4},
  [140] = {.lex_state = 111},
  [141] = {.lex_state = 115, .external_lex_state = 5},
  [142] = {.lex_state = 99},
  [143] = {.lex_state = 104, .external_lex_state = 4},
  [144] = {.lex_state = 115, .external_lex_state = 5},
  [145] = {.lex_state = 104, .external_lex_state = 4},
  [146] = {.lex_state = 142},
  [147] = {.lex_state = 104, .external_lex_state = 4},
  [148] = {.lex_state = 143},
  [149] = {.lex_state = 113},
  [150] = {.lex_state = 111},
  [151] = {.lex_state = 125},
  [152] = {.lex_state = 111},
  [153] = {.lex_state = 99},
  [154] = {.lex_state = 101, .external_lex_state = 13},
  [155] = {.lex_state = 115, .external_lex_state = 5},
  [156] = {.lex_state = 117, .external_lex_state = 11},
  [157] = {.lex_state = 99},
  [158] = {.lex_state = 101, .external_lex_state = 12},
  [159] = {.lex_state = 115, .external_lex_state = 5},
  [160] = {.lex_state = 101, .external_lex_state = 4},
  [161] = {.lex_state = 101, .external_lex_state = 5},
  [162] = {.lex_state = 115, .external_lex_state = 5},
  [163] = {.lex_state = 101, .external_lex_state = 12},
  [164] = {.lex_state = 104, .external_lex_state = 4},
  [165] = {.lex_state = 101, .external_lex_state = 9},
  [166] = {.lex_state = 117},
  [167] = {.lex_state = 99},
  [168] = {.lex_state = 104, .external_lex_state = 4},
  [169] = {.lex_state = 137},
  [170] = {.lex_state = 130},
  [171] = {.lex_state = 137},
  [172] = {.lex_state = 139},
  [173] = {.lex_state = 130},
  [174] = {.lex_state = 139},
  [175] = {.lex_state = 99},
  [176] = {.lex_state = 130},
  [177] = {.lex_state = 139},
  [178] = {.lex_state = 99},
  [179] = {.lex_state = 130},
  [180] = {.lex_state = 99},
  [181] = {.lex_state = 139},
  [182] = {.lex_state = 117},
  [183] = {.lex_state = 104, .external_lex_state = 4},
  [184] = {.lex_state = 139},
  [185] = {.lex_state = 99},
  [186] = {.lex_state = 139},
  [187] = {.lex_state = 104, .external_lex_state = 4},
  [188] = {.lex_state = 111},
  [189] = {.lex_state = 99},
  [190] = {.lex_state = 125},
  [191] = {.lex_state = 141, .external_lex_state = 4},
  [192] = {.lex_state = 111},
  [193] = {.lex_state = 104, .external_lex_state = 4},
  [194] = {.lex_state = 104, .external_lex_state = 4},
  [195] = {.lex_state = 104, .external_lex_state = 4},
  [196] = {.lex_state = 117},
  [197] = {.lex_state = 128},
  [198] = {.lex_state = 106},
  [199] = {.lex_state = 111},
  [200] = {.lex_state = 145},
  [201] = {.lex_state = 99},
  [202] = {.lex_state = 111},
  [203] = {.lex_state = 99},
  [204] = {.lex_state = 99},
  [205] = {.lex_state = 99},
  [206] = {.lex_state = 143},
  [207] = {.lex_state = 111},
  [208] = {.lex_state = 130},
  [209] = {.lex_state = 111},
  [210] = {.lex_state = 99},
  [211] = {.lex_state = 147, .external_lex_state = 4},
  [212] = {.lex_state = 101, .external_lex_state = 4},
  [213] = {.lex_state = 149, .external_lex_state = 4},
  [214] = {.lex_state = 101, .external_lex_state = 4},
  [215] = {.lex_state = 115, .external_lex_state = 5},
  [216] = {.lex_state = 101, .external_lex_state = 13},
  [217] = {.lex_state = 101, .external_lex_state = 4},
  [218] = {.lex_state = 101, .external_lex_state = 5},
  [219] = {.lex_state = 115, .external_lex_state = 5},
  [220] = {.lex_state = 101, .external_lex_state = 12},
  [221] = {.lex_state = 101, .external_lex_state = 12},
  [222] = {.lex_state = 117},
  [223] = {.lex_state = 128},
  [224] = {.lex_state = 137},
  [225] = {.lex_state = 137},
  [226] = {.lex_state = 137},
  [227] = {.lex_state = 104, .external_lex_state = 4},
  [228] = {.lex_state = 137},
  [229] = {.lex_state = 130},
  [230] = {.lex_state = 137},
  [231] = {.lex_state = 139},
  [232] = {.lex_state = 142},
  [233] = {.lex_state = 130},
  [234] = {.lex_state = 139},
  [235] = {.lex_state = 130},
  [236] = {.lex_state = 111},
  [237] = {.lex_state = 99},
  [238] = {.lex_state = 139},
  [239] = {.lex_state = 150},
  [240] = {.lex_state = 104, .external_lex_state = 4},
  [241] = {.lex_state = 139},
  [242] = {.lex_state = 130},
  [243] = {.lex_state = 139},
  [244] = {.lex_state = 104, .external_lex_state = 4},
  [245] = {.lex_state = 111},
  [246] = {.lex_state = 104, .external_lex_state = 4},
  [247] = {.lex_state = 141, .external_lex_state = 4},
  [248] = {.lex_state = 141, .external_lex_state = 4},
  [249] = {.lex_state = 145},
  [250] = {.lex_state = 145},
  [251] = {.lex_state = 145},
  [252] = {.lex_state = 117},
  [253] = {.lex_state = 117},
  [254] = {.lex_state = 111},
  [255] = {.lex_state = 145},
  [256] = {.lex_state = 104, .external_lex_state = 4},
  [257] = {.lex_state = 99},
  [258] = {.lex_state = 111},
  [259] = {.lex_state = 151, .external_lex_state = 4},
  [260] = {.lex_state = 100, .external_lex_state = 4},
  [261] = {.lex_state = 152, .external_lex_state = 4},
  [262] = {.lex_state = 151, .external_lex_state = 4},
  [263] = {.lex_state = 153},
  [264] = {.lex_state = 111},
  [265] = {.lex_state = 154},
  [266] = {.lex_state = 153},
  [267] = {.lex_state = 111},
  [268] = {.lex_state = 99},
  [269] = {.lex_state = 143},
  [270] = {.lex_state = 111},
  [271] = {.lex_state = 155, .external_lex_state = 4},
  [272] = {.lex_state = 101, .external_lex_state = 4},
  [273] = {.lex_state = 117},
  [274] = {.lex_state = 125},
  [275] = {.lex_state = 147, .external_lex_state = 4},
  [276] = {.lex_state = 101, .external_lex_state = 13},
  [277] = {.lex_state = 99},
  [278] = {.lex_state = 117},
  [279] = {.lex_state = 117},
  [280] = {.lex_state = 156, .external_lex_state = 4},
  [281] = {.lex_state = 117},
  [282] = {.lex_state = 156, .external_lex_state = 4},
  [283] = {.lex_state = 101, .external_lex_state = 12},
  [284] = {.lex_state = 137},
  [285] = {.lex_state = 137},
  [286] = {.lex_state = 137},
  [287] = {.lex_state = 137},
  [288] = {.lex_state = 130},
  [289] = {.lex_state = 130},
  [290] = {.lex_state = 99},
  [291] = {.lex_state = 130},
  [292] = {.lex_state = 130},
  [293] = {.lex_state = 111},
  [294] = {.lex_state = 130},
  [295] = {.lex_state = 139},
  [296] = {.lex_state = 104, .external_lex_state = 4},
  [297] = {.lex_state = 145},
  [298] = {.lex_state = 145},
  [299] = {.lex_state = 111},
  [300] = {.lex_state = 111},
  [301] = {.lex_state = 117},
  [302] = {.lex_state = 111},
  [303] = {.lex_state = 145},
  [304] = {.lex_state = 111},
  [305] = {.lex_state = 111},
  [306] = {.lex_state = 116, .external_lex_state = 5},
  [307] = {.lex_state = 99},
  [308] = {.lex_state = 101, .external_lex_state = 4},
  [309] = {.lex_state = 99},
  [310] = {.lex_state = 152, .external_lex_state = 4},
  [311] = {.lex_state = 99},
  [312] = {.lex_state = 99},
  [313] = {.lex_state = 133},
  [314] = {.lex_state = 157, .external_lex_state = 4},
  [315] = {.lex_state = 152, .external_lex_state = 4},
  [316] = {.lex_state = 152, .external_lex_state = 4},
  [317] = {.lex_state = 99},
  [318] = {.lex_state = 154},
  [319] = {.lex_state = 99},
  [320] = {.lex_state = 99},
  [321] = {.lex_state = 133},
  [322] = {.lex_state = 153},
  [323] = {.lex_state = 153},
  [324] = {.lex_state = 153},
  [325] = {.lex_state = 100, .external_lex_state = 4},
  [326] = {.lex_state = 99},
  [327] = {.lex_state = 155, .external_lex_state = 4},
  [328] = {.lex_state = 139},
  [329] = {.lex_state = 147, .external_lex_state = 4},
  [330] = {.lex_state = 147, .external_lex_state = 4},
  [331] = {.lex_state = 117},
  [332] = {.lex_state = 156, .external_lex_state = 4},
  [333] = {.lex_state = 101, .external_lex_state = 4},
  [334] = {.lex_state = 137},
  [335] = {.lex_state = 137},
  [336] = {.lex_state = 137},
  [337] = {.lex_state = 130},
  [338] = {.lex_state = 130},
  [339] = {.lex_state = 145},
  [340] = {.lex_state = 111},
  [341] = {.lex_state = 111},
  [342] = {.lex_state = 117},
  [343] = {.lex_state = 106},
  [344] = {.lex_state = 106},
  [345] = {.lex_state = 111},
  [346] = {.lex_state = 116, .external_lex_state = 5},
  [347] = {.lex_state = 152, .external_lex_state = 4},
  [348] = {.lex_state = 152, .external_lex_state = 4},
  [349] = {.lex_state = 152, .external_lex_state = 4},
  [350] = {.lex_state = 106},
  [351] = {.lex_state = 106},
  [352] = {.lex_state = 111},
  [353] = {.lex_state = 106},
  [354] = {.lex_state = 106},
  [355] = {.lex_state = 106},
  [356] = {.lex_state = 152, .external_lex_state = 4},
  [357] = {.lex_state = 113},
  [358] = {.lex_state = 158},
  [359] = {.lex_state = 133},
  [360] = {.lex_state = 152, .external_lex_state = 4},
  [361] = {.lex_state = 152, .external_lex_state = 4},
  [362] = {.lex_state = 153},
  [363] = {.lex_state = 154},
  [364] = {.lex_state = 153},
  [365] = {.lex_state = 111},
  [366] = {.lex_state = 106},
  [367] = {.lex_state = 153},
  [368] = {.lex_state = 133},
  [369] = {.lex_state = 153},
  [370] = {.lex_state = 153},
  [371] = {.lex_state = 101, .external_lex_state = 4},
  [372] = {.lex_state = 100, .external_lex_state = 4},
  [373] = {.lex_state = 155, .external_lex_state = 4},
  [374] = {.lex_state = 147, .external_lex_state = 4},
  [375] = {.lex_state = 137},
  [376] = {.lex_state = 111},
  [377] = {.lex_state = 117},
  [378] = {.lex_state = 117},
  [379] = {.lex_state = 99},
  [380] = {.lex_state = 101, .external_lex_state = 4},
  [381] = {.lex_state = 111},
  [382] = {.lex_state = 117},
  [383] = {.lex_state = 117},
  [384] = {.lex_state = 99},
  [385] = {.lex_state = 152, .external_lex_state = 4},
  [386] = {.lex_state = 111},
  [387] = {.lex_state = 117},
  [388] = {.lex_state = 99},
  [389] = {.lex_state = 157, .external_lex_state = 4},
  [390] = {.lex_state = 106},
  [391] = {.lex_state = 106},
  [392] = {.lex_state = 99},
  [393] = {.lex_state = 133},
  [394] = {.lex_state = 152, .external_lex_state = 4},
  [395] = {.lex_state = 133},
  [396] = {.lex_state = 152, .external_lex_state = 4},
  [397] = {.lex_state = 153},
  [398] = {.lex_state = 111},
  [399] = {.lex_state = 153},
  [400] = {.lex_state = 106},
  [401] = {.lex_state = 153},
  [402] = {.lex_state = 153},
  [403] = {.lex_state = 116, .external_lex_state = 5},
  [404] = {.lex_state = 101, .external_lex_state = 4},
  [405] = {.lex_state = 111},
  [406] = {.lex_state = 111},
  [407] = {.lex_state = 111},
  [408] = {.lex_state = 101, .external_lex_state = 4},
  [409] = {.lex_state = 111},
  [410] = {.lex_state = 111},
  [411] = {.lex_state = 111},
  [412] = {.lex_state = 111},
  [413] = {.lex_state = 152, .external_lex_state = 4},
  [414] = {.lex_state = 111},
  [415] = {.lex_state = 106},
  [416] = {.lex_state = 106},
  [417] = {.lex_state = 157, .external_lex_state = 4},
  [418] = {.lex_state = 106},
  [419] = {.lex_state = 106},
  [420] = {.lex_state = 158},
  [421] = {.lex_state = 158},
  [422] = {.lex_state = 153},
  [423] = {.lex_state = 153},
  [424] = {.lex_state = 116, .external_lex_state = 5},
  [425] = {.lex_state = 158},
  [426] = {.lex_state = 158},
};

enum {
  ts_external_token__newline,
  ts_external_token__indent,
  ts_external_token__dedent,
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
  [ts_external_token__dedent] = sym__dedent,
  [ts_external_token__value_dash] = sym__value_dash,
  [ts_external_token__block_dash] = sym__block_dash,
  [ts_external_token_text_block_start] = sym_text_block_start,
  [ts_external_token_text_block_content] = sym_text_block_content,
  [ts_external_token_text_block_end] = sym_text_block_end,
  [ts_external_token_string_content] = sym_string_content,
  [ts_external_token_placeholder] = sym_placeholder,
  [ts_external_token__error_sentinel] = sym__error_sentinel,
};

static bool ts_external_scanner_states[14][EXTERNAL_TOKEN_COUNT] = {
  [1] = {
    [ts_external_token__newline] = true,
    [ts_external_token__indent] = true,
    [ts_external_token__dedent] = true,
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
    [ts_external_token_text_block_start] = true,
  },
  [7] = {
    [ts_external_token__indent] = true,
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
    [ts_external_token__value_dash] = true,
  },
  [11] = {
    [ts_external_token_text_block_start] = true,
  },
  [12] = {
    [ts_external_token__dedent] = true,
    [ts_external_token__value_dash] = true,
    [ts_external_token__block_dash] = true,
  },
  [13] = {
    [ts_external_token__dedent] = true,
    [ts_external_token__value_dash] = true,
  },
};

static const uint16_t ts_parse_table[STATE_COUNT][SYMBOL_COUNT] = {
  [0] = {
    [sym__newline] = ACTIONS(1),
    [sym__indent] = ACTIONS(1),
    [sym__dedent] = ACTIONS(1),
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
    [sym_integer] = ACTIONS(3),
    [sym_float] = ACTIONS(1),
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
    [anon_sym_PIPE_GT] = ACTIONS(85),
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
    [anon_sym_PIPE_GT] = ACTIONS(147),
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
    [sym__entry_value] = STATE(96),
    [sym__line_value] = STATE(97),
    [sym__value] = STATE(97),
    [sym__primary] = STATE(98),
    [sym_lazy] = STATE(97),
    [sym_pipeline] = STATE(97),
    [sym_text_pipeline] = STATE(97),
    [sym_call_pipeline] = STATE(99),
    [sym_call] = STATE(100),
    [sym_lens] = STATE(101),
    [sym_list] = STATE(98),
    [sym_map] = STATE(98),
    [sym_input] = STATE(98),
    [sym_text_file] = STATE(98),
    [sym_reference] = STATE(98),
    [sym_text_block] = STATE(102),
    [sym_string] = STATE(98),
    [sym__number] = STATE(98),
    [sym__word] = STATE(98),
    [sym_boolean] = STATE(98),
    [sym__indent] = ACTIONS(188),
    [sym_text_block_start] = ACTIONS(190),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_ATlazy] = ACTIONS(194),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_ATinput] = ACTIONS(198),
    [anon_sym_ATtext] = ACTIONS(200),
    [anon_sym_DOLLAR] = ACTIONS(202),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(204),
    [sym_float] = ACTIONS(206),
    [anon_sym_true] = ACTIONS(208),
    [anon_sym_false] = ACTIONS(208),
    [sym_null] = ACTIONS(204),
    [sym_identifier] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [62] = {
    [anon_sym_COMMA] = ACTIONS(85),
    [anon_sym_RPAREN] = ACTIONS(85),
    [anon_sym_COLON] = ACTIONS(85),
    [anon_sym_RBRACK] = ACTIONS(85),
    [anon_sym_RBRACE] = ACTIONS(85),
    [anon_sym_PIPE_GT] = ACTIONS(85),
    [sym_comment] = ACTIONS(15),
  },
  [63] = {
    [aux_sym_string_repeat1] = STATE(44),
    [sym_string_content] = ACTIONS(87),
    [sym_placeholder] = ACTIONS(87),
    [anon_sym_DQUOTE2] = ACTIONS(212),
    [sym_escape] = ACTIONS(87),
    [sym_comment] = ACTIONS(15),
  },
  [64] = {
    [sym_field] = ACTIONS(214),
    [sym_comment] = ACTIONS(15),
  },
  [65] = {
    [sym__segment] = STATE(105),
    [aux_sym_key_repeat1] = STATE(105),
    [anon_sym_COLON] = ACTIONS(216),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [66] = {
    [ts_builtin_sym_end] = ACTIONS(218),
    [anon_sym_ATimport] = ACTIONS(220),
    [anon_sym_ATinterface] = ACTIONS(220),
    [anon_sym_ATtest] = ACTIONS(220),
    [sym_facet_name] = ACTIONS(220),
    [sym_comment] = ACTIONS(15),
  },
  [67] = {
    [sym__entry_value] = STATE(106),
    [sym__line_value] = STATE(97),
    [sym__value] = STATE(97),
    [sym__primary] = STATE(98),
    [sym_lazy] = STATE(97),
    [sym_pipeline] = STATE(97),
    [sym_text_pipeline] = STATE(97),
    [sym_list] = STATE(98),
    [sym_map] = STATE(98),
    [sym_input] = STATE(98),
    [sym_text_file] = STATE(98),
    [sym_reference] = STATE(98),
    [sym_text_block] = STATE(102),
    [sym_string] = STATE(98),
    [sym__number] = STATE(98),
    [sym__word] = STATE(98),
    [sym_boolean] = STATE(98),
    [sym__indent] = ACTIONS(188),
    [sym_text_block_start] = ACTIONS(190),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_ATlazy] = ACTIONS(194),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_ATinput] = ACTIONS(198),
    [anon_sym_ATtext] = ACTIONS(200),
    [anon_sym_DOLLAR] = ACTIONS(202),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(204),
    [sym_float] = ACTIONS(206),
    [anon_sym_true] = ACTIONS(222),
    [anon_sym_false] = ACTIONS(222),
    [sym_null] = ACTIONS(206),
    [sym_comment] = ACTIONS(15),
  },
  [68] = {
    [sym_entry] = STATE(68),
    [sym_strategy] = STATE(68),
    [sym_key] = STATE(38),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(68),
    [sym__dedent] = ACTIONS(224),
    [anon_sym_strategy] = ACTIONS(226),
    [anon_sym_DQUOTE] = ACTIONS(229),
    [sym_identifier] = ACTIONS(232),
    [sym_comment] = ACTIONS(15),
  },
  [69] = {
    [sym__dedent] = ACTIONS(235),
    [sym_comment] = ACTIONS(15),
  },
  [70] = {
    [anon_sym_LPAREN] = ACTIONS(237),
    [sym_comment] = ACTIONS(15),
  },
  [71] = {
    [anon_sym_LPAREN] = ACTIONS(239),
    [sym_comment] = ACTIONS(15),
  },
  [72] = {
    [ts_builtin_sym_end] = ACTIONS(241),
    [anon_sym_ATimport] = ACTIONS(243),
    [anon_sym_ATinterface] = ACTIONS(243),
    [anon_sym_ATtest] = ACTIONS(243),
    [sym_facet_name] = ACTIONS(243),
    [sym_comment] = ACTIONS(15),
  },
  [73] = {
    [sym_function] = STATE(73),
    [aux_sym_functions_repeat1] = STATE(73),
    [sym__dedent] = ACTIONS(245),
    [anon_sym_fn] = ACTIONS(247),
    [sym_comment] = ACTIONS(15),
  },
  [74] = {
    [sym__dedent] = ACTIONS(250),
    [sym_comment] = ACTIONS(15),
  },
  [75] = {
    [sym_variable] = ACTIONS(252),
    [sym_comment] = ACTIONS(15),
  },
  [76] = {
    [anon_sym_COMMA] = ACTIONS(254),
    [anon_sym_RPAREN] = ACTIONS(254),
    [anon_sym_RBRACK] = ACTIONS(254),
    [anon_sym_RBRACE] = ACTIONS(254),
    [anon_sym_PIPE_GT] = ACTIONS(254),
    [sym_comment] = ACTIONS(15),
  },
  [77] = {
    [anon_sym_COMMA] = ACTIONS(256),
    [anon_sym_RPAREN] = ACTIONS(256),
    [sym_comment] = ACTIONS(15),
  },
  [78] = {
    [anon_sym_COMMA] = ACTIONS(258),
    [anon_sym_RPAREN] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [79] = {
    [sym__newline] = ACTIONS(260),
    [sym__indent] = ACTIONS(260),
    [sym_comment] = ACTIONS(15),
  },
  [80] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(262),
    [anon_sym_RPAREN] = ACTIONS(258),
    [sym_comment] = ACTIONS(15),
  },
  [81] = {
    [sym_list] = STATE(112),
    [sym__indent] = ACTIONS(265),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [sym_comment] = ACTIONS(15),
  },
  [82] = {
    [sym_list] = STATE(114),
    [sym__indent] = ACTIONS(267),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [sym_comment] = ACTIONS(15),
  },
  [83] = {
    [ts_builtin_sym_end] = ACTIONS(269),
    [anon_sym_ATimport] = ACTIONS(271),
    [anon_sym_ATinterface] = ACTIONS(271),
    [anon_sym_ATtest] = ACTIONS(271),
    [sym_facet_name] = ACTIONS(271),
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
    [sym__dedent] = ACTIONS(273),
    [anon_sym_strategy] = ACTIONS(275),
    [anon_sym_assert] = ACTIONS(278),
    [anon_sym_cases] = ACTIONS(281),
    [anon_sym_DQUOTE] = ACTIONS(284),
    [sym_identifier] = ACTIONS(287),
    [sym_comment] = ACTIONS(15),
  },
  [85] = {
    [sym__dedent] = ACTIONS(290),
    [sym_comment] = ACTIONS(15),
  },
  [86] = {
    [sym_map_block] = STATE(118),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_list_block] = STATE(118),
    [sym_item] = STATE(119),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [aux_sym_list_block_repeat1] = STATE(119),
    [sym__value_dash] = ACTIONS(292),
    [sym__block_dash] = ACTIONS(294),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [87] = {
    [aux_sym_text_block_repeat1] = STATE(121),
    [sym_text_block_content] = ACTIONS(296),
    [sym_text_block_end] = ACTIONS(298),
    [sym_placeholder] = ACTIONS(296),
    [sym_comment] = ACTIONS(15),
  },
  [88] = {
    [sym_key] = STATE(123),
    [sym_inline_entry] = STATE(124),
    [sym_string] = STATE(39),
    [anon_sym_RBRACE] = ACTIONS(300),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(302),
    [sym_comment] = ACTIONS(15),
  },
  [89] = {
    [sym__primary] = STATE(125),
    [sym_pipeline] = STATE(126),
    [sym_call_pipeline] = STATE(126),
    [sym_call] = STATE(100),
    [sym_lens] = STATE(101),
    [sym_list] = STATE(125),
    [sym_map] = STATE(125),
    [sym_input] = STATE(125),
    [sym_text_file] = STATE(125),
    [sym_reference] = STATE(125),
    [sym_string] = STATE(125),
    [sym__number] = STATE(125),
    [sym__word] = STATE(125),
    [sym_boolean] = STATE(125),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_ATinput] = ACTIONS(198),
    [anon_sym_ATtext] = ACTIONS(200),
    [anon_sym_DOLLAR] = ACTIONS(202),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(304),
    [sym_float] = ACTIONS(306),
    [anon_sym_true] = ACTIONS(208),
    [anon_sym_false] = ACTIONS(208),
    [sym_null] = ACTIONS(304),
    [sym_identifier] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [90] = {
    [sym__value] = STATE(134),
    [sym__primary] = STATE(135),
    [sym_lazy] = STATE(134),
    [sym_pipeline] = STATE(134),
    [sym_list] = STATE(135),
    [sym_map] = STATE(135),
    [sym_input] = STATE(135),
    [sym_text_file] = STATE(135),
    [sym_reference] = STATE(135),
    [sym_string] = STATE(135),
    [sym__number] = STATE(135),
    [sym__word] = STATE(135),
    [sym_boolean] = STATE(135),
    [anon_sym_RBRACK] = ACTIONS(308),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(312),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(320),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(322),
    [sym_float] = ACTIONS(324),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(324),
    [sym_comment] = ACTIONS(15),
  },
  [91] = {
    [sym_attributes] = STATE(137),
    [anon_sym_LPAREN] = ACTIONS(326),
    [sym_comment] = ACTIONS(15),
  },
  [92] = {
    [anon_sym_LPAREN] = ACTIONS(328),
    [sym_comment] = ACTIONS(15),
  },
  [93] = {
    [sym_variable] = ACTIONS(330),
    [sym_comment] = ACTIONS(15),
  },
  [94] = {
    [sym__newline] = ACTIONS(254),
    [anon_sym_PIPE_GT] = ACTIONS(254),
    [sym_comment] = ACTIONS(15),
  },
  [95] = {
    [sym__segment] = STATE(140),
    [aux_sym_key_repeat1] = STATE(140),
    [anon_sym_LPAREN] = ACTIONS(332),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [96] = {
    [sym__dedent] = ACTIONS(334),
    [anon_sym_strategy] = ACTIONS(336),
    [anon_sym_assert] = ACTIONS(336),
    [anon_sym_cases] = ACTIONS(336),
    [anon_sym_DQUOTE] = ACTIONS(334),
    [sym_identifier] = ACTIONS(336),
    [sym_comment] = ACTIONS(15),
  },
  [97] = {
    [sym__newline] = ACTIONS(338),
    [sym_comment] = ACTIONS(15),
  },
  [98] = {
    [sym__step] = STATE(143),
    [aux_sym_pipeline_repeat1] = STATE(143),
    [sym__newline] = ACTIONS(340),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [99] = {
    [sym__newline] = ACTIONS(344),
    [sym_comment] = ACTIONS(15),
  },
  [100] = {
    [sym__step] = STATE(145),
    [aux_sym_pipeline_repeat1] = STATE(145),
    [sym__newline] = ACTIONS(346),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [101] = {
    [anon_sym_LPAREN] = ACTIONS(348),
    [sym_comment] = ACTIONS(15),
  },
  [102] = {
    [sym__step] = STATE(147),
    [aux_sym_pipeline_repeat1] = STATE(147),
    [sym__newline] = ACTIONS(350),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [103] = {
    [anon_sym_COMMA] = ACTIONS(147),
    [anon_sym_RPAREN] = ACTIONS(147),
    [anon_sym_COLON] = ACTIONS(147),
    [anon_sym_RBRACK] = ACTIONS(147),
    [anon_sym_RBRACE] = ACTIONS(147),
    [anon_sym_PIPE_GT] = ACTIONS(147),
    [sym_comment] = ACTIONS(15),
  },
  [104] = {
    [anon_sym_LPAREN] = ACTIONS(352),
    [anon_sym_COLON] = ACTIONS(352),
    [anon_sym_DOT] = ACTIONS(352),
    [sym_comment] = ACTIONS(15),
  },
  [105] = {
    [sym__segment] = STATE(105),
    [aux_sym_key_repeat1] = STATE(105),
    [anon_sym_COLON] = ACTIONS(354),
    [anon_sym_DOT] = ACTIONS(356),
    [sym_comment] = ACTIONS(15),
  },
  [106] = {
    [sym__dedent] = ACTIONS(359),
    [anon_sym_strategy] = ACTIONS(361),
    [anon_sym_assert] = ACTIONS(361),
    [anon_sym_cases] = ACTIONS(361),
    [anon_sym_DQUOTE] = ACTIONS(359),
    [sym_identifier] = ACTIONS(361),
    [sym_comment] = ACTIONS(15),
  },
  [107] = {
    [ts_builtin_sym_end] = ACTIONS(363),
    [anon_sym_ATimport] = ACTIONS(365),
    [anon_sym_ATinterface] = ACTIONS(365),
    [anon_sym_ATtest] = ACTIONS(365),
    [sym_facet_name] = ACTIONS(365),
    [sym_comment] = ACTIONS(15),
  },
  [108] = {
    [sym_parameter] = STATE(150),
    [anon_sym_RPAREN] = ACTIONS(367),
    [sym_identifier] = ACTIONS(369),
    [sym_comment] = ACTIONS(15),
  },
  [109] = {
    [ts_builtin_sym_end] = ACTIONS(371),
    [anon_sym_ATimport] = ACTIONS(373),
    [anon_sym_ATinterface] = ACTIONS(373),
    [anon_sym_ATtest] = ACTIONS(373),
    [sym_facet_name] = ACTIONS(373),
    [sym_comment] = ACTIONS(15),
  },
  [110] = {
    [aux_sym_reference_repeat1] = STATE(152),
    [anon_sym_COMMA] = ACTIONS(375),
    [anon_sym_RPAREN] = ACTIONS(375),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [111] = {
    [aux_sym_assertions_repeat1] = STATE(154),
    [sym__value_dash] = ACTIONS(379),
    [sym_comment] = ACTIONS(15),
  },
  [112] = {
    [sym__newline] = ACTIONS(381),
    [sym_comment] = ACTIONS(15),
  },
  [113] = {
    [sym_case] = STATE(158),
    [aux_sym_cases_repeat1] = STATE(158),
    [sym__value_dash] = ACTIONS(383),
    [sym__block_dash] = ACTIONS(385),
    [sym_comment] = ACTIONS(15),
  },
  [114] = {
    [sym__newline] = ACTIONS(387),
    [sym_comment] = ACTIONS(15),
  },
  [115] = {
    [ts_builtin_sym_end] = ACTIONS(389),
    [anon_sym_ATimport] = ACTIONS(391),
    [anon_sym_ATinterface] = ACTIONS(391),
    [anon_sym_ATtest] = ACTIONS(391),
    [sym_facet_name] = ACTIONS(391),
    [sym_comment] = ACTIONS(15),
  },
  [116] = {
    [sym__line_value] = STATE(160),
    [sym__value] = STATE(160),
    [sym__primary] = STATE(98),
    [sym_lazy] = STATE(160),
    [sym_pipeline] = STATE(160),
    [sym_text_pipeline] = STATE(160),
    [sym_list] = STATE(98),
    [sym_map] = STATE(98),
    [sym_input] = STATE(98),
    [sym_text_file] = STATE(98),
    [sym_reference] = STATE(98),
    [sym_text_block] = STATE(102),
    [sym_string] = STATE(98),
    [sym__number] = STATE(98),
    [sym__word] = STATE(98),
    [sym_boolean] = STATE(98),
    [sym_text_block_start] = ACTIONS(190),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_ATlazy] = ACTIONS(194),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_ATinput] = ACTIONS(198),
    [anon_sym_ATtext] = ACTIONS(200),
    [anon_sym_DOLLAR] = ACTIONS(202),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(204),
    [sym_float] = ACTIONS(206),
    [anon_sym_true] = ACTIONS(222),
    [anon_sym_false] = ACTIONS(222),
    [sym_null] = ACTIONS(206),
    [sym_comment] = ACTIONS(15),
  },
  [117] = {
    [sym_map_block] = STATE(161),
    [sym_entry] = STATE(40),
    [sym_strategy] = STATE(40),
    [sym_key] = STATE(38),
    [sym_list_block] = STATE(161),
    [sym_item] = STATE(119),
    [sym_string] = STATE(39),
    [aux_sym_map_block_repeat1] = STATE(40),
    [aux_sym_list_block_repeat1] = STATE(119),
    [sym__value_dash] = ACTIONS(292),
    [sym__block_dash] = ACTIONS(294),
    [anon_sym_strategy] = ACTIONS(61),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(65),
    [sym_comment] = ACTIONS(15),
  },
  [118] = {
    [sym__dedent] = ACTIONS(393),
    [sym_comment] = ACTIONS(15),
  },
  [119] = {
    [sym_item] = STATE(163),
    [aux_sym_list_block_repeat1] = STATE(163),
    [sym__dedent] = ACTIONS(395),
    [sym__value_dash] = ACTIONS(292),
    [sym__block_dash] = ACTIONS(294),
    [sym_comment] = ACTIONS(15),
  },
  [120] = {
    [sym__newline] = ACTIONS(397),
    [anon_sym_PIPE_GT] = ACTIONS(397),
    [sym_comment] = ACTIONS(15),
  },
  [121] = {
    [aux_sym_text_block_repeat1] = STATE(165),
    [sym_text_block_content] = ACTIONS(399),
    [sym_text_block_end] = ACTIONS(401),
    [sym_placeholder] = ACTIONS(399),
    [sym_comment] = ACTIONS(15),
  },
  [122] = {
    [sym__newline] = ACTIONS(403),
    [anon_sym_PIPE_GT] = ACTIONS(403),
    [sym_comment] = ACTIONS(15),
  },
  [123] = {
    [anon_sym_COLON] = ACTIONS(405),
    [sym_comment] = ACTIONS(15),
  },
  [124] = {
    [aux_sym_map_repeat1] = STATE(169),
    [anon_sym_COMMA] = ACTIONS(407),
    [anon_sym_RBRACE] = ACTIONS(409),
    [sym_comment] = ACTIONS(15),
  },
  [125] = {
    [sym__step] = STATE(143),
    [aux_sym_pipeline_repeat1] = STATE(143),
    [sym__newline] = ACTIONS(411),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [126] = {
    [sym__newline] = ACTIONS(411),
    [sym_comment] = ACTIONS(15),
  },
  [127] = {
    [sym__newline] = ACTIONS(413),
    [anon_sym_PIPE_GT] = ACTIONS(413),
    [sym_comment] = ACTIONS(15),
  },
  [128] = {
    [sym_key] = STATE(123),
    [sym_inline_entry] = STATE(171),
    [sym_string] = STATE(39),
    [anon_sym_RBRACE] = ACTIONS(415),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(302),
    [sym_comment] = ACTIONS(15),
  },
  [129] = {
    [sym__primary] = STATE(172),
    [sym_pipeline] = STATE(173),
    [sym_call_pipeline] = STATE(173),
    [sym_call] = STATE(174),
    [sym_lens] = STATE(175),
    [sym_list] = STATE(172),
    [sym_map] = STATE(172),
    [sym_input] = STATE(172),
    [sym_text_file] = STATE(172),
    [sym_reference] = STATE(172),
    [sym_string] = STATE(172),
    [sym__number] = STATE(172),
    [sym__word] = STATE(172),
    [sym_boolean] = STATE(172),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(320),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(417),
    [sym_float] = ACTIONS(419),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(417),
    [sym_identifier] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [130] = {
    [sym__value] = STATE(177),
    [sym__primary] = STATE(135),
    [sym_lazy] = STATE(177),
    [sym_pipeline] = STATE(177),
    [sym_list] = STATE(135),
    [sym_map] = STATE(135),
    [sym_input] = STATE(135),
    [sym_text_file] = STATE(135),
    [sym_reference] = STATE(135),
    [sym_string] = STATE(135),
    [sym__number] = STATE(135),
    [sym__word] = STATE(135),
    [sym_boolean] = STATE(135),
    [anon_sym_RBRACK] = ACTIONS(423),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(312),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(320),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(322),
    [sym_float] = ACTIONS(324),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(324),
    [sym_comment] = ACTIONS(15),
  },
  [131] = {
    [sym_attributes] = STATE(179),
    [anon_sym_LPAREN] = ACTIONS(425),
    [sym_comment] = ACTIONS(15),
  },
  [132] = {
    [anon_sym_LPAREN] = ACTIONS(427),
    [sym_comment] = ACTIONS(15),
  },
  [133] = {
    [sym_variable] = ACTIONS(429),
    [sym_comment] = ACTIONS(15),
  },
  [134] = {
    [aux_sym__arguments_repeat1] = STATE(184),
    [anon_sym_COMMA] = ACTIONS(431),
    [anon_sym_RBRACK] = ACTIONS(433),
    [sym_comment] = ACTIONS(15),
  },
  [135] = {
    [sym__step] = STATE(186),
    [aux_sym_pipeline_repeat1] = STATE(186),
    [anon_sym_COMMA] = ACTIONS(340),
    [anon_sym_RBRACK] = ACTIONS(340),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [136] = {
    [sym_attribute] = STATE(188),
    [anon_sym_RPAREN] = ACTIONS(437),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [137] = {
    [sym__newline] = ACTIONS(439),
    [anon_sym_PIPE_GT] = ACTIONS(439),
    [sym_comment] = ACTIONS(15),
  },
  [138] = {
    [sym_string] = STATE(189),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_comment] = ACTIONS(15),
  },
  [139] = {
    [aux_sym_reference_repeat1] = STATE(191),
    [sym__newline] = ACTIONS(375),
    [anon_sym_PIPE_GT] = ACTIONS(375),
    [anon_sym_DOT] = ACTIONS(441),
    [sym_comment] = ACTIONS(15),
  },
  [140] = {
    [sym__segment] = STATE(192),
    [aux_sym_key_repeat1] = STATE(192),
    [anon_sym_LPAREN] = ACTIONS(443),
    [anon_sym_DOT] = ACTIONS(135),
    [sym_comment] = ACTIONS(15),
  },
  [141] = {
    [sym__dedent] = ACTIONS(445),
    [anon_sym_strategy] = ACTIONS(447),
    [anon_sym_assert] = ACTIONS(447),
    [anon_sym_cases] = ACTIONS(447),
    [anon_sym_DQUOTE] = ACTIONS(445),
    [sym_identifier] = ACTIONS(447),
    [sym_comment] = ACTIONS(15),
  },
  [142] = {
    [sym_call] = STATE(193),
    [sym_lens] = STATE(101),
    [sym_identifier] = ACTIONS(449),
    [sym_comment] = ACTIONS(15),
  },
  [143] = {
    [sym__step] = STATE(194),
    [aux_sym_pipeline_repeat1] = STATE(194),
    [sym__newline] = ACTIONS(451),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [144] = {
    [sym__dedent] = ACTIONS(453),
    [anon_sym_strategy] = ACTIONS(455),
    [anon_sym_assert] = ACTIONS(455),
    [anon_sym_cases] = ACTIONS(455),
    [anon_sym_DQUOTE] = ACTIONS(453),
    [sym_identifier] = ACTIONS(455),
    [sym_comment] = ACTIONS(15),
  },
  [145] = {
    [sym__step] = STATE(194),
    [aux_sym_pipeline_repeat1] = STATE(194),
    [sym__newline] = ACTIONS(457),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [146] = {
    [sym__value] = STATE(199),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(199),
    [sym_pipeline] = STATE(199),
    [sym__arguments] = STATE(201),
    [sym_argument] = STATE(202),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_RPAREN] = ACTIONS(459),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(465),
    [sym_identifier] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [147] = {
    [sym__step] = STATE(194),
    [aux_sym_pipeline_repeat1] = STATE(194),
    [sym__newline] = ACTIONS(471),
    [anon_sym_PIPE_GT] = ACTIONS(342),
    [sym_comment] = ACTIONS(15),
  },
  [148] = {
    [anon_sym_DASH_GT] = ACTIONS(473),
    [sym_comment] = ACTIONS(15),
  },
  [149] = {
    [anon_sym_COLON] = ACTIONS(475),
    [sym_comment] = ACTIONS(15),
  },
  [150] = {
    [aux_sym_function_repeat1] = STATE(207),
    [anon_sym_COMMA] = ACTIONS(477),
    [anon_sym_RPAREN] = ACTIONS(479),
    [sym_comment] = ACTIONS(15),
  },
  [151] = {
    [sym_field] = ACTIONS(481),
    [sym_comment] = ACTIONS(15),
  },
  [152] = {
    [aux_sym_reference_repeat1] = STATE(209),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RPAREN] = ACTIONS(483),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [153] = {
    [sym_assertion] = STATE(212),
    [sym_path] = STATE(213),
    [sym_string] = STATE(214),
    [anon_sym_not] = ACTIONS(485),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_identifier] = ACTIONS(487),
    [sym_comment] = ACTIONS(15),
  },
  [154] = {
    [aux_sym_assertions_repeat1] = STATE(216),
    [sym__dedent] = ACTIONS(489),
    [sym__value_dash] = ACTIONS(379),
    [sym_comment] = ACTIONS(15),
  },
  [155] = {
    [sym__dedent] = ACTIONS(491),
    [anon_sym_strategy] = ACTIONS(493),
    [anon_sym_assert] = ACTIONS(493),
    [anon_sym_cases] = ACTIONS(493),
    [anon_sym_DQUOTE] = ACTIONS(491),
    [sym_identifier] = ACTIONS(493),
    [sym_comment] = ACTIONS(15),
  },
  [156] = {
    [sym__line_value] = STATE(217),
    [sym__value] = STATE(217),
    [sym__primary] = STATE(98),
    [sym_lazy] = STATE(217),
    [sym_pipeline] = STATE(217),
    [sym_text_pipeline] = STATE(217),
    [sym_list] = STATE(98),
    [sym_map] = STATE(98),
    [sym_input] = STATE(98),
    [sym_text_file] = STATE(98),
    [sym_reference] = STATE(98),
    [sym_text_block] = STATE(102),
    [sym_string] = STATE(98),
    [sym__number] = STATE(98),
    [sym__word] = STATE(98),
    [sym_boolean] = STATE(98),
    [sym_text_block_start] = ACTIONS(190),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_ATlazy] = ACTIONS(194),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_ATinput] = ACTIONS(198),
    [anon_sym_ATtext] = ACTIONS(200),
    [anon_sym_DOLLAR] = ACTIONS(202),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(204),
    [sym_float] = ACTIONS(206),
    [anon_sym_true] = ACTIONS(222),
    [anon_sym_false] = ACTIONS(222),
    [sym_null] = ACTIONS(206),
    [sym_comment] = ACTIONS(15),
  },
  [157] = {
    [sym_entry] = STATE(58),
    [sym_strategy] = STATE(58),
    [sym_key] = STATE(38),
    [sym_test_block] = STATE(218),
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
  [158] = {
    [sym_case] = STATE(220),
    [aux_sym_cases_repeat1] = STATE(220),
    [sym__dedent] = ACTIONS(495),
    [sym__value_dash] = ACTIONS(383),
    [sym__block_dash] = ACTIONS(385),
    [sym_comment] = ACTIONS(15),
  },
  [159] = {
    [sym__dedent] = ACTIONS(497),
    [anon_sym_strategy] = ACTIONS(499),
    [anon_sym_assert] = ACTIONS(499),
    [anon_sym_cases] = ACTIONS(499),
    [anon_sym_DQUOTE] = ACTIONS(497),
    [sym_identifier] = ACTIONS(499),
    [sym_comment] = ACTIONS(15),
  },
  [160] = {
    [sym__newline] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [161] = {
    [sym__dedent] = ACTIONS(501),
    [sym_comment] = ACTIONS(15),
  },
  [162] = {
    [sym__dedent] = ACTIONS(503),
    [anon_sym_strategy] = ACTIONS(505),
    [anon_sym_assert] = ACTIONS(505),
    [anon_sym_cases] = ACTIONS(505),
    [anon_sym_DQUOTE] = ACTIONS(503),
    [sym_identifier] = ACTIONS(505),
    [sym_comment] = ACTIONS(15),
  },
  [163] = {
    [sym_item] = STATE(163),
    [aux_sym_list_block_repeat1] = STATE(163),
    [sym__dedent] = ACTIONS(507),
    [sym__value_dash] = ACTIONS(509),
    [sym__block_dash] = ACTIONS(512),
    [sym_comment] = ACTIONS(15),
  },
  [164] = {
    [sym__newline] = ACTIONS(515),
    [anon_sym_PIPE_GT] = ACTIONS(515),
    [sym_comment] = ACTIONS(15),
  },
  [165] = {
    [aux_sym_text_block_repeat1] = STATE(165),
    [sym_text_block_content] = ACTIONS(517),
    [sym_text_block_end] = ACTIONS(520),
    [sym_placeholder] = ACTIONS(517),
    [sym_comment] = ACTIONS(15),
  },
  [166] = {
    [sym__value] = STATE(224),
    [sym__primary] = STATE(225),
    [sym_lazy] = STATE(224),
    [sym_pipeline] = STATE(224),
    [sym_list] = STATE(225),
    [sym_map] = STATE(225),
    [sym_input] = STATE(225),
    [sym_text_file] = STATE(225),
    [sym_reference] = STATE(225),
    [sym_string] = STATE(225),
    [sym__number] = STATE(225),
    [sym__word] = STATE(225),
    [sym_boolean] = STATE(225),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(522),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(524),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(526),
    [sym_float] = ACTIONS(528),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(528),
    [sym_comment] = ACTIONS(15),
  },
  [167] = {
    [sym_key] = STATE(123),
    [sym_inline_entry] = STATE(226),
    [sym_string] = STATE(39),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_identifier] = ACTIONS(302),
    [sym_comment] = ACTIONS(15),
  },
  [168] = {
    [sym__newline] = ACTIONS(530),
    [anon_sym_PIPE_GT] = ACTIONS(530),
    [sym_comment] = ACTIONS(15),
  },
  [169] = {
    [aux_sym_map_repeat1] = STATE(228),
    [anon_sym_COMMA] = ACTIONS(407),
    [anon_sym_RBRACE] = ACTIONS(532),
    [sym_comment] = ACTIONS(15),
  },
  [170] = {
    [anon_sym_COMMA] = ACTIONS(403),
    [anon_sym_RPAREN] = ACTIONS(403),
    [anon_sym_RBRACK] = ACTIONS(403),
    [anon_sym_RBRACE] = ACTIONS(403),
    [anon_sym_PIPE_GT] = ACTIONS(403),
    [sym_comment] = ACTIONS(15),
  },
  [171] = {
    [aux_sym_map_repeat1] = STATE(230),
    [anon_sym_COMMA] = ACTIONS(407),
    [anon_sym_RBRACE] = ACTIONS(534),
    [sym_comment] = ACTIONS(15),
  },
  [172] = {
    [sym__step] = STATE(186),
    [aux_sym_pipeline_repeat1] = STATE(186),
    [anon_sym_COMMA] = ACTIONS(411),
    [anon_sym_RBRACK] = ACTIONS(411),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [173] = {
    [anon_sym_COMMA] = ACTIONS(411),
    [anon_sym_RPAREN] = ACTIONS(411),
    [anon_sym_RBRACK] = ACTIONS(411),
    [anon_sym_RBRACE] = ACTIONS(411),
    [sym_comment] = ACTIONS(15),
  },
  [174] = {
    [sym__step] = STATE(231),
    [aux_sym_pipeline_repeat1] = STATE(231),
    [anon_sym_COMMA] = ACTIONS(346),
    [anon_sym_RBRACK] = ACTIONS(346),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [175] = {
    [anon_sym_LPAREN] = ACTIONS(536),
    [sym_comment] = ACTIONS(15),
  },
  [176] = {
    [anon_sym_COMMA] = ACTIONS(413),
    [anon_sym_RPAREN] = ACTIONS(413),
    [anon_sym_RBRACK] = ACTIONS(413),
    [anon_sym_RBRACE] = ACTIONS(413),
    [anon_sym_PIPE_GT] = ACTIONS(413),
    [sym_comment] = ACTIONS(15),
  },
  [177] = {
    [aux_sym__arguments_repeat1] = STATE(234),
    [anon_sym_COMMA] = ACTIONS(431),
    [anon_sym_RBRACK] = ACTIONS(538),
    [sym_comment] = ACTIONS(15),
  },
  [178] = {
    [sym_attribute] = STATE(236),
    [anon_sym_RPAREN] = ACTIONS(540),
    [sym_identifier] = ACTIONS(47),
    [sym_comment] = ACTIONS(15),
  },
  [179] = {
    [anon_sym_COMMA] = ACTIONS(439),
    [anon_sym_RPAREN] = ACTIONS(439),
    [anon_sym_RBRACK] = ACTIONS(439),
    [anon_sym_RBRACE] = ACTIONS(439),
    [anon_sym_PIPE_GT] = ACTIONS(439),
    [sym_comment] = ACTIONS(15),
  },
  [180] = {
    [sym_string] = STATE(237),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_comment] = ACTIONS(15),
  },
  [181] = {
    [aux_sym_reference_repeat1] = STATE(238),
    [anon_sym_COMMA] = ACTIONS(375),
    [anon_sym_RBRACK] = ACTIONS(375),
    [anon_sym_PIPE_GT] = ACTIONS(375),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [182] = {
    [sym__value] = STATE(239),
    [sym__primary] = STATE(135),
    [sym_lazy] = STATE(239),
    [sym_pipeline] = STATE(239),
    [sym_list] = STATE(135),
    [sym_map] = STATE(135),
    [sym_input] = STATE(135),
    [sym_text_file] = STATE(135),
    [sym_reference] = STATE(135),
    [sym_string] = STATE(135),
    [sym__number] = STATE(135),
    [sym__word] = STATE(135),
    [sym_boolean] = STATE(135),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(312),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(320),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(322),
    [sym_float] = ACTIONS(324),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(324),
    [sym_comment] = ACTIONS(15),
  },
  [183] = {
    [sym__newline] = ACTIONS(542),
    [anon_sym_PIPE_GT] = ACTIONS(542),
    [sym_comment] = ACTIONS(15),
  },
  [184] = {
    [aux_sym__arguments_repeat1] = STATE(241),
    [anon_sym_COMMA] = ACTIONS(431),
    [anon_sym_RBRACK] = ACTIONS(544),
    [sym_comment] = ACTIONS(15),
  },
  [185] = {
    [sym_call] = STATE(242),
    [sym_lens] = STATE(175),
    [sym_identifier] = ACTIONS(449),
    [sym_comment] = ACTIONS(15),
  },
  [186] = {
    [sym__step] = STATE(243),
    [aux_sym_pipeline_repeat1] = STATE(243),
    [anon_sym_COMMA] = ACTIONS(451),
    [anon_sym_RBRACK] = ACTIONS(451),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [187] = {
    [sym__newline] = ACTIONS(105),
    [anon_sym_PIPE_GT] = ACTIONS(105),
    [sym_comment] = ACTIONS(15),
  },
  [188] = {
    [aux_sym_attributes_repeat1] = STATE(245),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(546),
    [sym_comment] = ACTIONS(15),
  },
  [189] = {
    [anon_sym_RPAREN] = ACTIONS(548),
    [sym_comment] = ACTIONS(15),
  },
  [190] = {
    [sym_field] = ACTIONS(550),
    [sym_comment] = ACTIONS(15),
  },
  [191] = {
    [aux_sym_reference_repeat1] = STATE(248),
    [sym__newline] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(483),
    [anon_sym_DOT] = ACTIONS(441),
    [sym_comment] = ACTIONS(15),
  },
  [192] = {
    [sym__segment] = STATE(192),
    [aux_sym_key_repeat1] = STATE(192),
    [anon_sym_LPAREN] = ACTIONS(354),
    [anon_sym_DOT] = ACTIONS(356),
    [sym_comment] = ACTIONS(15),
  },
  [193] = {
    [sym__newline] = ACTIONS(552),
    [anon_sym_PIPE_GT] = ACTIONS(552),
    [sym_comment] = ACTIONS(15),
  },
  [194] = {
    [sym__step] = STATE(194),
    [aux_sym_pipeline_repeat1] = STATE(194),
    [sym__newline] = ACTIONS(554),
    [anon_sym_PIPE_GT] = ACTIONS(556),
    [sym_comment] = ACTIONS(15),
  },
  [195] = {
    [sym__newline] = ACTIONS(559),
    [anon_sym_PIPE_GT] = ACTIONS(559),
    [sym_comment] = ACTIONS(15),
  },
  [196] = {
    [sym__primary] = STATE(249),
    [sym_pipeline] = STATE(173),
    [sym_call_pipeline] = STATE(173),
    [sym_call] = STATE(250),
    [sym_lens] = STATE(175),
    [sym_list] = STATE(249),
    [sym_map] = STATE(249),
    [sym_input] = STATE(249),
    [sym_text_file] = STATE(249),
    [sym_reference] = STATE(249),
    [sym_string] = STATE(249),
    [sym__number] = STATE(249),
    [sym__word] = STATE(249),
    [sym_boolean] = STATE(249),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(561),
    [sym_float] = ACTIONS(563),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(561),
    [sym_identifier] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [197] = {
    [sym_variable] = ACTIONS(565),
    [sym_comment] = ACTIONS(15),
  },
  [198] = {
    [anon_sym_EQ] = ACTIONS(567),
    [sym_comment] = ACTIONS(15),
  },
  [199] = {
    [aux_sym__arguments_repeat1] = STATE(254),
    [anon_sym_COMMA] = ACTIONS(569),
    [anon_sym_RPAREN] = ACTIONS(571),
    [sym_comment] = ACTIONS(15),
  },
  [200] = {
    [sym__step] = STATE(255),
    [aux_sym_pipeline_repeat1] = STATE(255),
    [anon_sym_COMMA] = ACTIONS(340),
    [anon_sym_RPAREN] = ACTIONS(340),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [201] = {
    [anon_sym_RPAREN] = ACTIONS(573),
    [sym_comment] = ACTIONS(15),
  },
  [202] = {
    [aux_sym__arguments_repeat2] = STATE(258),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(571),
    [sym_comment] = ACTIONS(15),
  },
  [203] = {
    [sym_type] = STATE(260),
    [sym_named_type] = STATE(261),
    [sym_type_name] = STATE(262),
    [sym_identifier] = ACTIONS(577),
    [sym_comment] = ACTIONS(15),
  },
  [204] = {
    [sym_type] = STATE(264),
    [sym_named_type] = STATE(265),
    [sym_type_name] = STATE(266),
    [sym_identifier] = ACTIONS(579),
    [sym_comment] = ACTIONS(15),
  },
  [205] = {
    [sym_parameter] = STATE(267),
    [sym_identifier] = ACTIONS(369),
    [sym_comment] = ACTIONS(15),
  },
  [206] = {
    [anon_sym_DASH_GT] = ACTIONS(581),
    [sym_comment] = ACTIONS(15),
  },
  [207] = {
    [aux_sym_function_repeat1] = STATE(270),
    [anon_sym_COMMA] = ACTIONS(477),
    [anon_sym_RPAREN] = ACTIONS(583),
    [sym_comment] = ACTIONS(15),
  },
  [208] = {
    [anon_sym_COMMA] = ACTIONS(585),
    [anon_sym_RPAREN] = ACTIONS(585),
    [anon_sym_RBRACK] = ACTIONS(585),
    [anon_sym_RBRACE] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(585),
    [sym_comment] = ACTIONS(15),
  },
  [209] = {
    [aux_sym_reference_repeat1] = STATE(209),
    [anon_sym_COMMA] = ACTIONS(585),
    [anon_sym_RPAREN] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(587),
    [sym_comment] = ACTIONS(15),
  },
  [210] = {
    [sym_path] = STATE(272),
    [sym_identifier] = ACTIONS(590),
    [sym_comment] = ACTIONS(15),
  },
  [211] = {
    [sym__segment] = STATE(275),
    [aux_sym_path_repeat1] = STATE(275),
    [sym__newline] = ACTIONS(592),
    [anon_sym_not] = ACTIONS(592),
    [anon_sym_LBRACK] = ACTIONS(594),
    [anon_sym_EQ_EQ] = ACTIONS(592),
    [anon_sym_BANG_EQ] = ACTIONS(592),
    [anon_sym_LT] = ACTIONS(596),
    [anon_sym_LT_EQ] = ACTIONS(592),
    [anon_sym_GT] = ACTIONS(596),
    [anon_sym_GT_EQ] = ACTIONS(592),
    [anon_sym_contains] = ACTIONS(592),
    [anon_sym_matches] = ACTIONS(596),
    [anon_sym_sentiment] = ACTIONS(592),
    [anon_sym_matches_snapshot] = ACTIONS(592),
    [anon_sym_DOT] = ACTIONS(598),
    [sym_comment] = ACTIONS(15),
  },
  [212] = {
    [sym__newline] = ACTIONS(600),
    [sym_comment] = ACTIONS(15),
  },
  [213] = {
    [sym_operator] = STATE(281),
    [sym_snapshot] = STATE(282),
    [sym__newline] = ACTIONS(602),
    [anon_sym_not] = ACTIONS(604),
    [anon_sym_EQ_EQ] = ACTIONS(606),
    [anon_sym_BANG_EQ] = ACTIONS(606),
    [anon_sym_LT] = ACTIONS(608),
    [anon_sym_LT_EQ] = ACTIONS(606),
    [anon_sym_GT] = ACTIONS(608),
    [anon_sym_GT_EQ] = ACTIONS(606),
    [anon_sym_contains] = ACTIONS(606),
    [anon_sym_matches] = ACTIONS(610),
    [anon_sym_sentiment] = ACTIONS(606),
    [anon_sym_matches_snapshot] = ACTIONS(612),
    [sym_comment] = ACTIONS(15),
  },
  [214] = {
    [sym__newline] = ACTIONS(602),
    [sym_comment] = ACTIONS(15),
  },
  [215] = {
    [sym__dedent] = ACTIONS(614),
    [anon_sym_strategy] = ACTIONS(616),
    [anon_sym_assert] = ACTIONS(616),
    [anon_sym_cases] = ACTIONS(616),
    [anon_sym_DQUOTE] = ACTIONS(614),
    [sym_identifier] = ACTIONS(616),
    [sym_comment] = ACTIONS(15),
  },
  [216] = {
    [aux_sym_assertions_repeat1] = STATE(216),
    [sym__dedent] = ACTIONS(618),
    [sym__value_dash] = ACTIONS(620),
    [sym_comment] = ACTIONS(15),
  },
  [217] = {
    [sym__newline] = ACTIONS(623),
    [sym_comment] = ACTIONS(15),
  },
  [218] = {
    [sym__dedent] = ACTIONS(623),
    [sym_comment] = ACTIONS(15),
  },
  [219] = {
    [sym__dedent] = ACTIONS(625),
    [anon_sym_strategy] = ACTIONS(627),
    [anon_sym_assert] = ACTIONS(627),
    [anon_sym_cases] = ACTIONS(627),
    [anon_sym_DQUOTE] = ACTIONS(625),
    [sym_identifier] = ACTIONS(627),
    [sym_comment] = ACTIONS(15),
  },
  [220] = {
    [sym_case] = STATE(220),
    [aux_sym_cases_repeat1] = STATE(220),
    [sym__dedent] = ACTIONS(629),
    [sym__value_dash] = ACTIONS(631),
    [sym__block_dash] = ACTIONS(634),
    [sym_comment] = ACTIONS(15),
  },
  [221] = {
    [sym__dedent] = ACTIONS(637),
    [sym__value_dash] = ACTIONS(637),
    [sym__block_dash] = ACTIONS(637),
    [sym_comment] = ACTIONS(15),
  },
  [222] = {
    [sym__primary] = STATE(284),
    [sym_pipeline] = STATE(173),
    [sym_call_pipeline] = STATE(173),
    [sym_call] = STATE(285),
    [sym_lens] = STATE(175),
    [sym_list] = STATE(284),
    [sym_map] = STATE(284),
    [sym_input] = STATE(284),
    [sym_text_file] = STATE(284),
    [sym_reference] = STATE(284),
    [sym_string] = STATE(284),
    [sym__number] = STATE(284),
    [sym__word] = STATE(284),
    [sym_boolean] = STATE(284),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(524),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(639),
    [sym_float] = ACTIONS(641),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(639),
    [sym_identifier] = ACTIONS(210),
    [sym_comment] = ACTIONS(15),
  },
  [223] = {
    [sym_variable] = ACTIONS(643),
    [sym_comment] = ACTIONS(15),
  },
  [224] = {
    [anon_sym_COMMA] = ACTIONS(645),
    [anon_sym_RBRACE] = ACTIONS(645),
    [sym_comment] = ACTIONS(15),
  },
  [225] = {
    [sym__step] = STATE(287),
    [aux_sym_pipeline_repeat1] = STATE(287),
    [anon_sym_COMMA] = ACTIONS(340),
    [anon_sym_RBRACE] = ACTIONS(340),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [226] = {
    [anon_sym_COMMA] = ACTIONS(647),
    [anon_sym_RBRACE] = ACTIONS(647),
    [sym_comment] = ACTIONS(15),
  },
  [227] = {
    [sym__newline] = ACTIONS(649),
    [anon_sym_PIPE_GT] = ACTIONS(649),
    [sym_comment] = ACTIONS(15),
  },
  [228] = {
    [aux_sym_map_repeat1] = STATE(228),
    [anon_sym_COMMA] = ACTIONS(651),
    [anon_sym_RBRACE] = ACTIONS(647),
    [sym_comment] = ACTIONS(15),
  },
  [229] = {
    [anon_sym_COMMA] = ACTIONS(530),
    [anon_sym_RPAREN] = ACTIONS(530),
    [anon_sym_RBRACK] = ACTIONS(530),
    [anon_sym_RBRACE] = ACTIONS(530),
    [anon_sym_PIPE_GT] = ACTIONS(530),
    [sym_comment] = ACTIONS(15),
  },
  [230] = {
    [aux_sym_map_repeat1] = STATE(228),
    [anon_sym_COMMA] = ACTIONS(407),
    [anon_sym_RBRACE] = ACTIONS(654),
    [sym_comment] = ACTIONS(15),
  },
  [231] = {
    [sym__step] = STATE(243),
    [aux_sym_pipeline_repeat1] = STATE(243),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACK] = ACTIONS(457),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [232] = {
    [sym__value] = STATE(199),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(199),
    [sym_pipeline] = STATE(199),
    [sym__arguments] = STATE(290),
    [sym_argument] = STATE(202),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_RPAREN] = ACTIONS(656),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(465),
    [sym_identifier] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [233] = {
    [anon_sym_COMMA] = ACTIONS(542),
    [anon_sym_RPAREN] = ACTIONS(542),
    [anon_sym_RBRACK] = ACTIONS(542),
    [anon_sym_RBRACE] = ACTIONS(542),
    [anon_sym_PIPE_GT] = ACTIONS(542),
    [sym_comment] = ACTIONS(15),
  },
  [234] = {
    [aux_sym__arguments_repeat1] = STATE(241),
    [anon_sym_COMMA] = ACTIONS(431),
    [anon_sym_RBRACK] = ACTIONS(658),
    [sym_comment] = ACTIONS(15),
  },
  [235] = {
    [anon_sym_COMMA] = ACTIONS(105),
    [anon_sym_RPAREN] = ACTIONS(105),
    [anon_sym_RBRACK] = ACTIONS(105),
    [anon_sym_RBRACE] = ACTIONS(105),
    [anon_sym_PIPE_GT] = ACTIONS(105),
    [sym_comment] = ACTIONS(15),
  },
  [236] = {
    [aux_sym_attributes_repeat1] = STATE(293),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(660),
    [sym_comment] = ACTIONS(15),
  },
  [237] = {
    [anon_sym_RPAREN] = ACTIONS(662),
    [sym_comment] = ACTIONS(15),
  },
  [238] = {
    [aux_sym_reference_repeat1] = STATE(295),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RBRACK] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(483),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [239] = {
    [anon_sym_COMMA] = ACTIONS(664),
    [anon_sym_RPAREN] = ACTIONS(664),
    [anon_sym_RBRACK] = ACTIONS(664),
    [sym_comment] = ACTIONS(15),
  },
  [240] = {
    [sym__newline] = ACTIONS(666),
    [anon_sym_PIPE_GT] = ACTIONS(666),
    [sym_comment] = ACTIONS(15),
  },
  [241] = {
    [aux_sym__arguments_repeat1] = STATE(241),
    [anon_sym_COMMA] = ACTIONS(668),
    [anon_sym_RBRACK] = ACTIONS(664),
    [sym_comment] = ACTIONS(15),
  },
  [242] = {
    [anon_sym_COMMA] = ACTIONS(552),
    [anon_sym_RPAREN] = ACTIONS(552),
    [anon_sym_RBRACK] = ACTIONS(552),
    [anon_sym_RBRACE] = ACTIONS(552),
    [anon_sym_PIPE_GT] = ACTIONS(552),
    [sym_comment] = ACTIONS(15),
  },
  [243] = {
    [sym__step] = STATE(243),
    [aux_sym_pipeline_repeat1] = STATE(243),
    [anon_sym_COMMA] = ACTIONS(554),
    [anon_sym_RBRACK] = ACTIONS(554),
    [anon_sym_PIPE_GT] = ACTIONS(671),
    [sym_comment] = ACTIONS(15),
  },
  [244] = {
    [sym__newline] = ACTIONS(172),
    [anon_sym_PIPE_GT] = ACTIONS(172),
    [sym_comment] = ACTIONS(15),
  },
  [245] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(674),
    [sym_comment] = ACTIONS(15),
  },
  [246] = {
    [sym__newline] = ACTIONS(676),
    [anon_sym_PIPE_GT] = ACTIONS(676),
    [sym_comment] = ACTIONS(15),
  },
  [247] = {
    [sym__newline] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(585),
    [sym_comment] = ACTIONS(15),
  },
  [248] = {
    [aux_sym_reference_repeat1] = STATE(248),
    [sym__newline] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(678),
    [sym_comment] = ACTIONS(15),
  },
  [249] = {
    [sym__step] = STATE(255),
    [aux_sym_pipeline_repeat1] = STATE(255),
    [anon_sym_COMMA] = ACTIONS(411),
    [anon_sym_RPAREN] = ACTIONS(411),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [250] = {
    [sym__step] = STATE(297),
    [aux_sym_pipeline_repeat1] = STATE(297),
    [anon_sym_COMMA] = ACTIONS(346),
    [anon_sym_RPAREN] = ACTIONS(346),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [251] = {
    [aux_sym_reference_repeat1] = STATE(298),
    [anon_sym_COMMA] = ACTIONS(375),
    [anon_sym_RPAREN] = ACTIONS(375),
    [anon_sym_PIPE_GT] = ACTIONS(375),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [252] = {
    [sym__value] = STATE(299),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(299),
    [sym_pipeline] = STATE(299),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(467),
    [sym_comment] = ACTIONS(15),
  },
  [253] = {
    [sym__value] = STATE(239),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(239),
    [sym_pipeline] = STATE(239),
    [sym_argument] = STATE(300),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(465),
    [sym_identifier] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [254] = {
    [aux_sym__arguments_repeat1] = STATE(302),
    [anon_sym_COMMA] = ACTIONS(681),
    [anon_sym_RPAREN] = ACTIONS(683),
    [sym_comment] = ACTIONS(15),
  },
  [255] = {
    [sym__step] = STATE(303),
    [aux_sym_pipeline_repeat1] = STATE(303),
    [anon_sym_COMMA] = ACTIONS(451),
    [anon_sym_RPAREN] = ACTIONS(451),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [256] = {
    [sym__newline] = ACTIONS(685),
    [anon_sym_PIPE_GT] = ACTIONS(685),
    [sym_comment] = ACTIONS(15),
  },
  [257] = {
    [sym_argument] = STATE(304),
    [sym_identifier] = ACTIONS(687),
    [sym_comment] = ACTIONS(15),
  },
  [258] = {
    [aux_sym__arguments_repeat2] = STATE(305),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(683),
    [sym_comment] = ACTIONS(15),
  },
  [259] = {
    [sym__newline] = ACTIONS(689),
    [anon_sym_LPAREN] = ACTIONS(689),
    [anon_sym_LT] = ACTIONS(689),
    [anon_sym_PIPE] = ACTIONS(689),
    [anon_sym_LBRACE] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [260] = {
    [sym_function_attributes] = STATE(308),
    [sym__newline] = ACTIONS(691),
    [anon_sym_LPAREN] = ACTIONS(693),
    [sym_comment] = ACTIONS(15),
  },
  [261] = {
    [aux_sym_type_repeat1] = STATE(310),
    [sym__newline] = ACTIONS(695),
    [anon_sym_LPAREN] = ACTIONS(695),
    [anon_sym_PIPE] = ACTIONS(697),
    [sym_comment] = ACTIONS(15),
  },
  [262] = {
    [sym_type_arguments] = STATE(314),
    [sym_fields] = STATE(315),
    [sym_constraints] = STATE(316),
    [sym__newline] = ACTIONS(699),
    [anon_sym_LPAREN] = ACTIONS(701),
    [anon_sym_LT] = ACTIONS(704),
    [anon_sym_PIPE] = ACTIONS(699),
    [anon_sym_LBRACE] = ACTIONS(706),
    [sym_comment] = ACTIONS(15),
  },
  [263] = {
    [anon_sym_LPAREN] = ACTIONS(689),
    [anon_sym_COMMA] = ACTIONS(689),
    [anon_sym_RPAREN] = ACTIONS(689),
    [anon_sym_LT] = ACTIONS(689),
    [anon_sym_GT] = ACTIONS(689),
    [anon_sym_PIPE] = ACTIONS(689),
    [anon_sym_LBRACE] = ACTIONS(689),
    [anon_sym_RBRACE] = ACTIONS(689),
    [sym_identifier] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [264] = {
    [anon_sym_COMMA] = ACTIONS(708),
    [anon_sym_RPAREN] = ACTIONS(708),
    [sym_comment] = ACTIONS(15),
  },
  [265] = {
    [aux_sym_type_repeat1] = STATE(318),
    [anon_sym_COMMA] = ACTIONS(695),
    [anon_sym_RPAREN] = ACTIONS(695),
    [anon_sym_PIPE] = ACTIONS(710),
    [sym_comment] = ACTIONS(15),
  },
  [266] = {
    [sym_type_arguments] = STATE(322),
    [sym_fields] = STATE(323),
    [sym_constraints] = STATE(324),
    [anon_sym_LPAREN] = ACTIONS(712),
    [anon_sym_COMMA] = ACTIONS(699),
    [anon_sym_RPAREN] = ACTIONS(699),
    [anon_sym_LT] = ACTIONS(714),
    [anon_sym_GT] = ACTIONS(699),
    [anon_sym_PIPE] = ACTIONS(699),
    [anon_sym_LBRACE] = ACTIONS(716),
    [anon_sym_RBRACE] = ACTIONS(699),
    [sym_identifier] = ACTIONS(699),
    [sym_comment] = ACTIONS(15),
  },
  [267] = {
    [anon_sym_COMMA] = ACTIONS(718),
    [anon_sym_RPAREN] = ACTIONS(718),
    [sym_comment] = ACTIONS(15),
  },
  [268] = {
    [sym_type] = STATE(325),
    [sym_named_type] = STATE(261),
    [sym_type_name] = STATE(262),
    [sym_identifier] = ACTIONS(577),
    [sym_comment] = ACTIONS(15),
  },
  [269] = {
    [anon_sym_DASH_GT] = ACTIONS(720),
    [sym_comment] = ACTIONS(15),
  },
  [270] = {
    [aux_sym_function_repeat1] = STATE(270),
    [anon_sym_COMMA] = ACTIONS(722),
    [anon_sym_RPAREN] = ACTIONS(718),
    [sym_comment] = ACTIONS(15),
  },
  [271] = {
    [sym__segment] = STATE(327),
    [aux_sym_path_repeat1] = STATE(327),
    [sym__newline] = ACTIONS(592),
    [anon_sym_LBRACK] = ACTIONS(594),
    [anon_sym_DOT] = ACTIONS(598),
    [sym_comment] = ACTIONS(15),
  },
  [272] = {
    [sym__newline] = ACTIONS(725),
    [sym_comment] = ACTIONS(15),
  },
  [273] = {
    [sym_integer] = ACTIONS(727),
    [sym_comment] = ACTIONS(15),
  },
  [274] = {
    [sym_field] = ACTIONS(729),
    [sym_comment] = ACTIONS(15),
  },
  [275] = {
    [sym__segment] = STATE(330),
    [aux_sym_path_repeat1] = STATE(330),
    [sym__newline] = ACTIONS(731),
    [anon_sym_not] = ACTIONS(731),
    [anon_sym_LBRACK] = ACTIONS(594),
    [anon_sym_EQ_EQ] = ACTIONS(731),
    [anon_sym_BANG_EQ] = ACTIONS(731),
    [anon_sym_LT] = ACTIONS(733),
    [anon_sym_LT_EQ] = ACTIONS(731),
    [anon_sym_GT] = ACTIONS(733),
    [anon_sym_GT_EQ] = ACTIONS(731),
    [anon_sym_contains] = ACTIONS(731),
    [anon_sym_matches] = ACTIONS(733),
    [anon_sym_sentiment] = ACTIONS(731),
    [anon_sym_matches_snapshot] = ACTIONS(731),
    [anon_sym_DOT] = ACTIONS(598),
    [sym_comment] = ACTIONS(15),
  },
  [276] = {
    [sym__dedent] = ACTIONS(735),
    [sym__value_dash] = ACTIONS(735),
    [sym_comment] = ACTIONS(15),
  },
  [277] = {
    [anon_sym_contains] = ACTIONS(737),
    [anon_sym_matches] = ACTIONS(737),
    [sym_comment] = ACTIONS(15),
  },
  [278] = {
    [anon_sym_LBRACE] = ACTIONS(739),
    [anon_sym_LBRACK2] = ACTIONS(739),
    [anon_sym_DQUOTE] = ACTIONS(739),
    [sym_integer] = ACTIONS(741),
    [sym_float] = ACTIONS(739),
    [anon_sym_true] = ACTIONS(739),
    [anon_sym_false] = ACTIONS(739),
    [sym_null] = ACTIONS(739),
    [sym_comment] = ACTIONS(15),
  },
  [279] = {
    [anon_sym_snapshot] = ACTIONS(743),
    [anon_sym_LBRACE] = ACTIONS(739),
    [anon_sym_LBRACK2] = ACTIONS(739),
    [anon_sym_DQUOTE] = ACTIONS(739),
    [sym_integer] = ACTIONS(741),
    [sym_float] = ACTIONS(739),
    [anon_sym_true] = ACTIONS(739),
    [anon_sym_false] = ACTIONS(739),
    [sym_null] = ACTIONS(739),
    [sym_comment] = ACTIONS(15),
  },
  [280] = {
    [sym__newline] = ACTIONS(745),
    [anon_sym_DQUOTE] = ACTIONS(745),
    [sym_comment] = ACTIONS(15),
  },
  [281] = {
    [sym_list] = STATE(333),
    [sym_map] = STATE(333),
    [sym_string] = STATE(333),
    [sym__number] = STATE(333),
    [sym__word] = STATE(333),
    [sym_boolean] = STATE(333),
    [anon_sym_LBRACE] = ACTIONS(192),
    [anon_sym_LBRACK2] = ACTIONS(196),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_integer] = ACTIONS(747),
    [sym_float] = ACTIONS(749),
    [anon_sym_true] = ACTIONS(222),
    [anon_sym_false] = ACTIONS(222),
    [sym_null] = ACTIONS(749),
    [sym_comment] = ACTIONS(15),
  },
  [282] = {
    [sym_string] = STATE(333),
    [sym__newline] = ACTIONS(725),
    [anon_sym_DQUOTE] = ACTIONS(17),
    [sym_comment] = ACTIONS(15),
  },
  [283] = {
    [sym__dedent] = ACTIONS(751),
    [sym__value_dash] = ACTIONS(751),
    [sym__block_dash] = ACTIONS(751),
    [sym_comment] = ACTIONS(15),
  },
  [284] = {
    [sym__step] = STATE(287),
    [aux_sym_pipeline_repeat1] = STATE(287),
    [anon_sym_COMMA] = ACTIONS(411),
    [anon_sym_RBRACE] = ACTIONS(411),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [285] = {
    [sym__step] = STATE(334),
    [aux_sym_pipeline_repeat1] = STATE(334),
    [anon_sym_COMMA] = ACTIONS(346),
    [anon_sym_RBRACE] = ACTIONS(346),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [286] = {
    [aux_sym_reference_repeat1] = STATE(335),
    [anon_sym_COMMA] = ACTIONS(375),
    [anon_sym_RBRACE] = ACTIONS(375),
    [anon_sym_PIPE_GT] = ACTIONS(375),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [287] = {
    [sym__step] = STATE(336),
    [aux_sym_pipeline_repeat1] = STATE(336),
    [anon_sym_COMMA] = ACTIONS(451),
    [anon_sym_RBRACE] = ACTIONS(451),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [288] = {
    [anon_sym_COMMA] = ACTIONS(649),
    [anon_sym_RPAREN] = ACTIONS(649),
    [anon_sym_RBRACK] = ACTIONS(649),
    [anon_sym_RBRACE] = ACTIONS(649),
    [anon_sym_PIPE_GT] = ACTIONS(649),
    [sym_comment] = ACTIONS(15),
  },
  [289] = {
    [anon_sym_COMMA] = ACTIONS(559),
    [anon_sym_RPAREN] = ACTIONS(559),
    [anon_sym_RBRACK] = ACTIONS(559),
    [anon_sym_RBRACE] = ACTIONS(559),
    [anon_sym_PIPE_GT] = ACTIONS(559),
    [sym_comment] = ACTIONS(15),
  },
  [290] = {
    [anon_sym_RPAREN] = ACTIONS(753),
    [sym_comment] = ACTIONS(15),
  },
  [291] = {
    [anon_sym_COMMA] = ACTIONS(666),
    [anon_sym_RPAREN] = ACTIONS(666),
    [anon_sym_RBRACK] = ACTIONS(666),
    [anon_sym_RBRACE] = ACTIONS(666),
    [anon_sym_PIPE_GT] = ACTIONS(666),
    [sym_comment] = ACTIONS(15),
  },
  [292] = {
    [anon_sym_COMMA] = ACTIONS(172),
    [anon_sym_RPAREN] = ACTIONS(172),
    [anon_sym_RBRACK] = ACTIONS(172),
    [anon_sym_RBRACE] = ACTIONS(172),
    [anon_sym_PIPE_GT] = ACTIONS(172),
    [sym_comment] = ACTIONS(15),
  },
  [293] = {
    [aux_sym_attributes_repeat1] = STATE(80),
    [anon_sym_COMMA] = ACTIONS(109),
    [anon_sym_RPAREN] = ACTIONS(755),
    [sym_comment] = ACTIONS(15),
  },
  [294] = {
    [anon_sym_COMMA] = ACTIONS(676),
    [anon_sym_RPAREN] = ACTIONS(676),
    [anon_sym_RBRACK] = ACTIONS(676),
    [anon_sym_RBRACE] = ACTIONS(676),
    [anon_sym_PIPE_GT] = ACTIONS(676),
    [sym_comment] = ACTIONS(15),
  },
  [295] = {
    [aux_sym_reference_repeat1] = STATE(295),
    [anon_sym_COMMA] = ACTIONS(585),
    [anon_sym_RBRACK] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(587),
    [sym_comment] = ACTIONS(15),
  },
  [296] = {
    [sym__newline] = ACTIONS(260),
    [anon_sym_PIPE_GT] = ACTIONS(260),
    [sym_comment] = ACTIONS(15),
  },
  [297] = {
    [sym__step] = STATE(303),
    [aux_sym_pipeline_repeat1] = STATE(303),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RPAREN] = ACTIONS(457),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [298] = {
    [aux_sym_reference_repeat1] = STATE(339),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RPAREN] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(483),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [299] = {
    [anon_sym_COMMA] = ACTIONS(757),
    [anon_sym_RPAREN] = ACTIONS(757),
    [sym_comment] = ACTIONS(15),
  },
  [300] = {
    [aux_sym__arguments_repeat2] = STATE(340),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(759),
    [sym_comment] = ACTIONS(15),
  },
  [301] = {
    [sym__value] = STATE(239),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(239),
    [sym_pipeline] = STATE(239),
    [sym_argument] = STATE(341),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(465),
    [sym_identifier] = ACTIONS(469),
    [sym_comment] = ACTIONS(15),
  },
  [302] = {
    [aux_sym__arguments_repeat1] = STATE(302),
    [anon_sym_COMMA] = ACTIONS(761),
    [anon_sym_RPAREN] = ACTIONS(664),
    [sym_comment] = ACTIONS(15),
  },
  [303] = {
    [sym__step] = STATE(303),
    [aux_sym_pipeline_repeat1] = STATE(303),
    [anon_sym_COMMA] = ACTIONS(554),
    [anon_sym_RPAREN] = ACTIONS(554),
    [anon_sym_PIPE_GT] = ACTIONS(671),
    [sym_comment] = ACTIONS(15),
  },
  [304] = {
    [anon_sym_COMMA] = ACTIONS(764),
    [anon_sym_RPAREN] = ACTIONS(764),
    [sym_comment] = ACTIONS(15),
  },
  [305] = {
    [aux_sym__arguments_repeat2] = STATE(305),
    [anon_sym_COMMA] = ACTIONS(766),
    [anon_sym_RPAREN] = ACTIONS(764),
    [sym_comment] = ACTIONS(15),
  },
  [306] = {
    [sym__dedent] = ACTIONS(769),
    [anon_sym_fn] = ACTIONS(769),
    [sym_comment] = ACTIONS(15),
  },
  [307] = {
    [sym_function_attribute] = STATE(345),
    [anon_sym_effect] = ACTIONS(771),
    [anon_sym_description] = ACTIONS(771),
    [sym_identifier] = ACTIONS(773),
    [sym_comment] = ACTIONS(15),
  },
  [308] = {
    [sym__newline] = ACTIONS(775),
    [sym_comment] = ACTIONS(15),
  },
  [309] = {
    [sym_named_type] = STATE(347),
    [sym_type_name] = STATE(262),
    [sym_identifier] = ACTIONS(577),
    [sym_comment] = ACTIONS(15),
  },
  [310] = {
    [aux_sym_type_repeat1] = STATE(348),
    [sym__newline] = ACTIONS(777),
    [anon_sym_LPAREN] = ACTIONS(777),
    [anon_sym_PIPE] = ACTIONS(697),
    [sym_comment] = ACTIONS(15),
  },
  [311] = {
    [sym_constraint] = STATE(352),
    [anon_sym_RPAREN] = ACTIONS(779),
    [anon_sym_min] = ACTIONS(781),
    [anon_sym_max] = ACTIONS(781),
    [anon_sym_enum] = ACTIONS(781),
    [anon_sym_pattern] = ACTIONS(781),
    [anon_sym_format] = ACTIONS(781),
    [anon_sym_max_dim] = ACTIONS(781),
    [anon_sym_max_duration] = ACTIONS(781),
    [sym_identifier] = ACTIONS(783),
    [sym_comment] = ACTIONS(15),
  },
  [312] = {
    [sym_type] = STATE(354),
    [sym_named_type] = STATE(355),
    [sym_type_name] = STATE(266),
    [sym_type_argument] = STATE(354),
    [sym_identifier] = ACTIONS(785),
    [sym_comment] = ACTIONS(15),
  },
  [313] = {
    [sym_field_type] = STATE(358),
    [aux_sym_fields_repeat1] = STATE(359),
    [anon_sym_RBRACE] = ACTIONS(787),
    [sym_identifier] = ACTIONS(789),
    [sym_comment] = ACTIONS(15),
  },
  [314] = {
    [sym_fields] = STATE(360),
    [sym_constraints] = STATE(361),
    [sym__newline] = ACTIONS(791),
    [anon_sym_LPAREN] = ACTIONS(793),
    [anon_sym_PIPE] = ACTIONS(791),
    [anon_sym_LBRACE] = ACTIONS(706),
    [sym_comment] = ACTIONS(15),
  },
  [315] = {
    [sym_constraints] = STATE(361),
    [sym__newline] = ACTIONS(791),
    [anon_sym_LPAREN] = ACTIONS(793),
    [anon_sym_PIPE] = ACTIONS(791),
    [sym_comment] = ACTIONS(15),
  },
  [316] = {
    [sym__newline] = ACTIONS(791),
    [anon_sym_LPAREN] = ACTIONS(791),
    [anon_sym_PIPE] = ACTIONS(791),
    [sym_comment] = ACTIONS(15),
  },
  [317] = {
    [sym_named_type] = STATE(362),
    [sym_type_name] = STATE(266),
    [sym_identifier] = ACTIONS(579),
    [sym_comment] = ACTIONS(15),
  },
  [318] = {
    [aux_sym_type_repeat1] = STATE(363),
    [anon_sym_COMMA] = ACTIONS(777),
    [anon_sym_RPAREN] = ACTIONS(777),
    [anon_sym_PIPE] = ACTIONS(710),
    [sym_comment] = ACTIONS(15),
  },
  [319] = {
    [sym_constraint] = STATE(365),
    [anon_sym_RPAREN] = ACTIONS(796),
    [anon_sym_min] = ACTIONS(781),
    [anon_sym_max] = ACTIONS(781),
    [anon_sym_enum] = ACTIONS(781),
    [anon_sym_pattern] = ACTIONS(781),
    [anon_sym_format] = ACTIONS(781),
    [anon_sym_max_dim] = ACTIONS(781),
    [anon_sym_max_duration] = ACTIONS(781),
    [sym_identifier] = ACTIONS(783),
    [sym_comment] = ACTIONS(15),
  },
  [320] = {
    [sym_type] = STATE(366),
    [sym_named_type] = STATE(355),
    [sym_type_name] = STATE(266),
    [sym_type_argument] = STATE(366),
    [sym_identifier] = ACTIONS(785),
    [sym_comment] = ACTIONS(15),
  },
  [321] = {
    [sym_field_type] = STATE(358),
    [aux_sym_fields_repeat1] = STATE(368),
    [anon_sym_RBRACE] = ACTIONS(798),
    [sym_identifier] = ACTIONS(789),
    [sym_comment] = ACTIONS(15),
  },
  [322] = {
    [sym_fields] = STATE(369),
    [sym_constraints] = STATE(370),
    [anon_sym_LPAREN] = ACTIONS(712),
    [anon_sym_COMMA] = ACTIONS(791),
    [anon_sym_RPAREN] = ACTIONS(791),
    [anon_sym_GT] = ACTIONS(791),
    [anon_sym_PIPE] = ACTIONS(791),
    [anon_sym_LBRACE] = ACTIONS(716),
    [anon_sym_RBRACE] = ACTIONS(791),
    [sym_identifier] = ACTIONS(791),
    [sym_comment] = ACTIONS(15),
  },
  [323] = {
    [sym_constraints] = STATE(370),
    [anon_sym_LPAREN] = ACTIONS(712),
    [anon_sym_COMMA] = ACTIONS(791),
    [anon_sym_RPAREN] = ACTIONS(791),
    [anon_sym_GT] = ACTIONS(791),
    [anon_sym_PIPE] = ACTIONS(791),
    [anon_sym_RBRACE] = ACTIONS(791),
    [sym_identifier] = ACTIONS(791),
    [sym_comment] = ACTIONS(15),
  },
  [324] = {
    [anon_sym_COMMA] = ACTIONS(791),
    [anon_sym_RPAREN] = ACTIONS(791),
    [anon_sym_GT] = ACTIONS(791),
    [anon_sym_PIPE] = ACTIONS(791),
    [anon_sym_RBRACE] = ACTIONS(791),
    [sym_identifier] = ACTIONS(791),
    [sym_comment] = ACTIONS(15),
  },
  [325] = {
    [sym_function_attributes] = STATE(371),
    [sym__newline] = ACTIONS(775),
    [anon_sym_LPAREN] = ACTIONS(693),
    [sym_comment] = ACTIONS(15),
  },
  [326] = {
    [sym_type] = STATE(372),
    [sym_named_type] = STATE(261),
    [sym_type_name] = STATE(262),
    [sym_identifier] = ACTIONS(577),
    [sym_comment] = ACTIONS(15),
  },
  [327] = {
    [sym__segment] = STATE(373),
    [aux_sym_path_repeat1] = STATE(373),
    [sym__newline] = ACTIONS(731),
    [anon_sym_LBRACK] = ACTIONS(594),
    [anon_sym_DOT] = ACTIONS(598),
    [sym_comment] = ACTIONS(15),
  },
  [328] = {
    [anon_sym_RBRACK] = ACTIONS(800),
    [sym_comment] = ACTIONS(15),
  },
  [329] = {
    [sym__newline] = ACTIONS(352),
    [anon_sym_not] = ACTIONS(352),
    [anon_sym_LBRACK] = ACTIONS(352),
    [anon_sym_EQ_EQ] = ACTIONS(352),
    [anon_sym_BANG_EQ] = ACTIONS(352),
    [anon_sym_LT] = ACTIONS(802),
    [anon_sym_LT_EQ] = ACTIONS(352),
    [anon_sym_GT] = ACTIONS(802),
    [anon_sym_GT_EQ] = ACTIONS(352),
    [anon_sym_contains] = ACTIONS(352),
    [anon_sym_matches] = ACTIONS(802),
    [anon_sym_sentiment] = ACTIONS(352),
    [anon_sym_matches_snapshot] = ACTIONS(352),
    [anon_sym_DOT] = ACTIONS(352),
    [sym_comment] = ACTIONS(15),
  },
  [330] = {
    [sym__segment] = STATE(330),
    [aux_sym_path_repeat1] = STATE(330),
    [sym__newline] = ACTIONS(804),
    [anon_sym_not] = ACTIONS(804),
    [anon_sym_LBRACK] = ACTIONS(806),
    [anon_sym_EQ_EQ] = ACTIONS(804),
    [anon_sym_BANG_EQ] = ACTIONS(804),
    [anon_sym_LT] = ACTIONS(809),
    [anon_sym_LT_EQ] = ACTIONS(804),
    [anon_sym_GT] = ACTIONS(809),
    [anon_sym_GT_EQ] = ACTIONS(804),
    [anon_sym_contains] = ACTIONS(804),
    [anon_sym_matches] = ACTIONS(809),
    [anon_sym_sentiment] = ACTIONS(804),
    [anon_sym_matches_snapshot] = ACTIONS(804),
    [anon_sym_DOT] = ACTIONS(811),
    [sym_comment] = ACTIONS(15),
  },
  [331] = {
    [anon_sym_LBRACE] = ACTIONS(814),
    [anon_sym_LBRACK2] = ACTIONS(814),
    [anon_sym_DQUOTE] = ACTIONS(814),
    [sym_integer] = ACTIONS(816),
    [sym_float] = ACTIONS(814),
    [anon_sym_true] = ACTIONS(814),
    [anon_sym_false] = ACTIONS(814),
    [sym_null] = ACTIONS(814),
    [sym_comment] = ACTIONS(15),
  },
  [332] = {
    [sym__newline] = ACTIONS(818),
    [anon_sym_DQUOTE] = ACTIONS(818),
    [sym_comment] = ACTIONS(15),
  },
  [333] = {
    [sym__newline] = ACTIONS(820),
    [sym_comment] = ACTIONS(15),
  },
  [334] = {
    [sym__step] = STATE(336),
    [aux_sym_pipeline_repeat1] = STATE(336),
    [anon_sym_COMMA] = ACTIONS(457),
    [anon_sym_RBRACE] = ACTIONS(457),
    [anon_sym_PIPE_GT] = ACTIONS(435),
    [sym_comment] = ACTIONS(15),
  },
  [335] = {
    [aux_sym_reference_repeat1] = STATE(375),
    [anon_sym_COMMA] = ACTIONS(483),
    [anon_sym_RBRACE] = ACTIONS(483),
    [anon_sym_PIPE_GT] = ACTIONS(483),
    [anon_sym_DOT] = ACTIONS(377),
    [sym_comment] = ACTIONS(15),
  },
  [336] = {
    [sym__step] = STATE(336),
    [aux_sym_pipeline_repeat1] = STATE(336),
    [anon_sym_COMMA] = ACTIONS(554),
    [anon_sym_RBRACE] = ACTIONS(554),
    [anon_sym_PIPE_GT] = ACTIONS(671),
    [sym_comment] = ACTIONS(15),
  },
  [337] = {
    [anon_sym_COMMA] = ACTIONS(685),
    [anon_sym_RPAREN] = ACTIONS(685),
    [anon_sym_RBRACK] = ACTIONS(685),
    [anon_sym_RBRACE] = ACTIONS(685),
    [anon_sym_PIPE_GT] = ACTIONS(685),
    [sym_comment] = ACTIONS(15),
  },
  [338] = {
    [anon_sym_COMMA] = ACTIONS(260),
    [anon_sym_RPAREN] = ACTIONS(260),
    [anon_sym_RBRACK] = ACTIONS(260),
    [anon_sym_RBRACE] = ACTIONS(260),
    [anon_sym_PIPE_GT] = ACTIONS(260),
    [sym_comment] = ACTIONS(15),
  },
  [339] = {
    [aux_sym_reference_repeat1] = STATE(339),
    [anon_sym_COMMA] = ACTIONS(585),
    [anon_sym_RPAREN] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(587),
    [sym_comment] = ACTIONS(15),
  },
  [340] = {
    [aux_sym__arguments_repeat2] = STATE(305),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [341] = {
    [aux_sym__arguments_repeat2] = STATE(376),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(822),
    [sym_comment] = ACTIONS(15),
  },
  [342] = {
    [sym__value] = STATE(239),
    [sym__primary] = STATE(200),
    [sym_lazy] = STATE(239),
    [sym_pipeline] = STATE(239),
    [sym_list] = STATE(200),
    [sym_map] = STATE(200),
    [sym_input] = STATE(200),
    [sym_text_file] = STATE(200),
    [sym_reference] = STATE(200),
    [sym_string] = STATE(200),
    [sym__number] = STATE(200),
    [sym__word] = STATE(200),
    [sym_boolean] = STATE(200),
    [anon_sym_LBRACE] = ACTIONS(310),
    [anon_sym_ATlazy] = ACTIONS(461),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_ATinput] = ACTIONS(316),
    [anon_sym_ATtext] = ACTIONS(318),
    [anon_sym_DOLLAR] = ACTIONS(463),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(465),
    [sym_float] = ACTIONS(467),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(467),
    [sym_comment] = ACTIONS(15),
  },
  [343] = {
    [anon_sym_EQ] = ACTIONS(824),
    [sym_comment] = ACTIONS(15),
  },
  [344] = {
    [anon_sym_EQ] = ACTIONS(826),
    [sym_comment] = ACTIONS(15),
  },
  [345] = {
    [aux_sym_function_attributes_repeat1] = STATE(381),
    [anon_sym_COMMA] = ACTIONS(828),
    [anon_sym_RPAREN] = ACTIONS(830),
    [sym_comment] = ACTIONS(15),
  },
  [346] = {
    [sym__dedent] = ACTIONS(832),
    [anon_sym_fn] = ACTIONS(832),
    [sym_comment] = ACTIONS(15),
  },
  [347] = {
    [sym__newline] = ACTIONS(834),
    [anon_sym_LPAREN] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(834),
    [sym_comment] = ACTIONS(15),
  },
  [348] = {
    [aux_sym_type_repeat1] = STATE(348),
    [sym__newline] = ACTIONS(834),
    [anon_sym_LPAREN] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(836),
    [sym_comment] = ACTIONS(15),
  },
  [349] = {
    [sym__newline] = ACTIONS(839),
    [anon_sym_LPAREN] = ACTIONS(839),
    [anon_sym_PIPE] = ACTIONS(839),
    [sym_comment] = ACTIONS(15),
  },
  [350] = {
    [anon_sym_EQ] = ACTIONS(841),
    [sym_comment] = ACTIONS(15),
  },
  [351] = {
    [anon_sym_EQ] = ACTIONS(843),
    [sym_comment] = ACTIONS(15),
  },
  [352] = {
    [aux_sym_constraints_repeat1] = STATE(386),
    [anon_sym_COMMA] = ACTIONS(845),
    [anon_sym_RPAREN] = ACTIONS(847),
    [sym_comment] = ACTIONS(15),
  },
  [353] = {
    [anon_sym_LPAREN] = ACTIONS(689),
    [anon_sym_COMMA] = ACTIONS(689),
    [anon_sym_EQ] = ACTIONS(849),
    [anon_sym_LT] = ACTIONS(689),
    [anon_sym_GT] = ACTIONS(689),
    [anon_sym_PIPE] = ACTIONS(689),
    [anon_sym_LBRACE] = ACTIONS(689),
    [sym_comment] = ACTIONS(15),
  },
  [354] = {
    [aux_sym_type_arguments_repeat1] = STATE(390),
    [anon_sym_COMMA] = ACTIONS(851),
    [anon_sym_GT] = ACTIONS(853),
    [sym_comment] = ACTIONS(15),
  },
  [355] = {
    [aux_sym_type_repeat1] = STATE(391),
    [anon_sym_COMMA] = ACTIONS(695),
    [anon_sym_GT] = ACTIONS(695),
    [anon_sym_PIPE] = ACTIONS(710),
    [sym_comment] = ACTIONS(15),
  },
  [356] = {
    [sym__newline] = ACTIONS(855),
    [anon_sym_LPAREN] = ACTIONS(855),
    [anon_sym_PIPE] = ACTIONS(855),
    [sym_comment] = ACTIONS(15),
  },
  [357] = {
    [anon_sym_COLON] = ACTIONS(857),
    [sym_comment] = ACTIONS(15),
  },
  [358] = {
    [anon_sym_COMMA] = ACTIONS(859),
    [anon_sym_RBRACE] = ACTIONS(861),
    [sym_identifier] = ACTIONS(861),
    [sym_comment] = ACTIONS(15),
  },
  [359] = {
    [sym_field_type] = STATE(358),
    [aux_sym_fields_repeat1] = STATE(395),
    [anon_sym_RBRACE] = ACTIONS(863),
    [sym_identifier] = ACTIONS(789),
    [sym_comment] = ACTIONS(15),
  },
  [360] = {
    [sym_constraints] = STATE(396),
    [sym__newline] = ACTIONS(865),
    [anon_sym_LPAREN] = ACTIONS(867),
    [anon_sym_PIPE] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [361] = {
    [sym__newline] = ACTIONS(865),
    [anon_sym_LPAREN] = ACTIONS(865),
    [anon_sym_PIPE] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [362] = {
    [anon_sym_COMMA] = ACTIONS(834),
    [anon_sym_RPAREN] = ACTIONS(834),
    [anon_sym_GT] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(834),
    [anon_sym_RBRACE] = ACTIONS(834),
    [sym_identifier] = ACTIONS(834),
    [sym_comment] = ACTIONS(15),
  },
  [363] = {
    [aux_sym_type_repeat1] = STATE(363),
    [anon_sym_COMMA] = ACTIONS(834),
    [anon_sym_RPAREN] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(870),
    [sym_comment] = ACTIONS(15),
  },
  [364] = {
    [anon_sym_COMMA] = ACTIONS(839),
    [anon_sym_RPAREN] = ACTIONS(839),
    [anon_sym_GT] = ACTIONS(839),
    [anon_sym_PIPE] = ACTIONS(839),
    [anon_sym_RBRACE] = ACTIONS(839),
    [sym_identifier] = ACTIONS(839),
    [sym_comment] = ACTIONS(15),
  },
  [365] = {
    [aux_sym_constraints_repeat1] = STATE(398),
    [anon_sym_COMMA] = ACTIONS(845),
    [anon_sym_RPAREN] = ACTIONS(873),
    [sym_comment] = ACTIONS(15),
  },
  [366] = {
    [aux_sym_type_arguments_repeat1] = STATE(400),
    [anon_sym_COMMA] = ACTIONS(851),
    [anon_sym_GT] = ACTIONS(875),
    [sym_comment] = ACTIONS(15),
  },
  [367] = {
    [anon_sym_LPAREN] = ACTIONS(855),
    [anon_sym_COMMA] = ACTIONS(855),
    [anon_sym_RPAREN] = ACTIONS(855),
    [anon_sym_GT] = ACTIONS(855),
    [anon_sym_PIPE] = ACTIONS(855),
    [anon_sym_RBRACE] = ACTIONS(855),
    [sym_identifier] = ACTIONS(855),
    [sym_comment] = ACTIONS(15),
  },
  [368] = {
    [sym_field_type] = STATE(358),
    [aux_sym_fields_repeat1] = STATE(395),
    [anon_sym_RBRACE] = ACTIONS(877),
    [sym_identifier] = ACTIONS(789),
    [sym_comment] = ACTIONS(15),
  },
  [369] = {
    [sym_constraints] = STATE(402),
    [anon_sym_LPAREN] = ACTIONS(712),
    [anon_sym_COMMA] = ACTIONS(865),
    [anon_sym_RPAREN] = ACTIONS(865),
    [anon_sym_GT] = ACTIONS(865),
    [anon_sym_PIPE] = ACTIONS(865),
    [anon_sym_RBRACE] = ACTIONS(865),
    [sym_identifier] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [370] = {
    [anon_sym_COMMA] = ACTIONS(865),
    [anon_sym_RPAREN] = ACTIONS(865),
    [anon_sym_GT] = ACTIONS(865),
    [anon_sym_PIPE] = ACTIONS(865),
    [anon_sym_RBRACE] = ACTIONS(865),
    [sym_identifier] = ACTIONS(865),
    [sym_comment] = ACTIONS(15),
  },
  [371] = {
    [sym__newline] = ACTIONS(879),
    [sym_comment] = ACTIONS(15),
  },
  [372] = {
    [sym_function_attributes] = STATE(404),
    [sym__newline] = ACTIONS(879),
    [anon_sym_LPAREN] = ACTIONS(693),
    [sym_comment] = ACTIONS(15),
  },
  [373] = {
    [sym__segment] = STATE(373),
    [aux_sym_path_repeat1] = STATE(373),
    [sym__newline] = ACTIONS(804),
    [anon_sym_LBRACK] = ACTIONS(806),
    [anon_sym_DOT] = ACTIONS(811),
    [sym_comment] = ACTIONS(15),
  },
  [374] = {
    [sym__newline] = ACTIONS(881),
    [anon_sym_not] = ACTIONS(881),
    [anon_sym_LBRACK] = ACTIONS(881),
    [anon_sym_EQ_EQ] = ACTIONS(881),
    [anon_sym_BANG_EQ] = ACTIONS(881),
    [anon_sym_LT] = ACTIONS(883),
    [anon_sym_LT_EQ] = ACTIONS(881),
    [anon_sym_GT] = ACTIONS(883),
    [anon_sym_GT_EQ] = ACTIONS(881),
    [anon_sym_contains] = ACTIONS(881),
    [anon_sym_matches] = ACTIONS(883),
    [anon_sym_sentiment] = ACTIONS(881),
    [anon_sym_matches_snapshot] = ACTIONS(881),
    [anon_sym_DOT] = ACTIONS(881),
    [sym_comment] = ACTIONS(15),
  },
  [375] = {
    [aux_sym_reference_repeat1] = STATE(375),
    [anon_sym_COMMA] = ACTIONS(585),
    [anon_sym_RBRACE] = ACTIONS(585),
    [anon_sym_PIPE_GT] = ACTIONS(585),
    [anon_sym_DOT] = ACTIONS(587),
    [sym_comment] = ACTIONS(15),
  },
  [376] = {
    [aux_sym__arguments_repeat2] = STATE(305),
    [anon_sym_COMMA] = ACTIONS(575),
    [anon_sym_RPAREN] = ACTIONS(885),
    [sym_comment] = ACTIONS(15),
  },
  [377] = {
    [sym__atom] = STATE(405),
    [sym_reference] = STATE(405),
    [sym_string] = STATE(405),
    [sym__number] = STATE(405),
    [sym__word] = STATE(405),
    [sym_boolean] = STATE(405),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(887),
    [sym_float] = ACTIONS(889),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(889),
    [sym_comment] = ACTIONS(15),
  },
  [378] = {
    [sym__atom] = STATE(406),
    [sym_reference] = STATE(406),
    [sym_string] = STATE(406),
    [sym__number] = STATE(406),
    [sym__word] = STATE(406),
    [sym_boolean] = STATE(406),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(891),
    [sym_float] = ACTIONS(893),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(893),
    [sym_comment] = ACTIONS(15),
  },
  [379] = {
    [sym_function_attribute] = STATE(407),
    [anon_sym_effect] = ACTIONS(771),
    [anon_sym_description] = ACTIONS(771),
    [sym_identifier] = ACTIONS(773),
    [sym_comment] = ACTIONS(15),
  },
  [380] = {
    [sym__newline] = ACTIONS(895),
    [sym_comment] = ACTIONS(15),
  },
  [381] = {
    [aux_sym_function_attributes_repeat1] = STATE(409),
    [anon_sym_COMMA] = ACTIONS(828),
    [anon_sym_RPAREN] = ACTIONS(897),
    [sym_comment] = ACTIONS(15),
  },
  [382] = {
    [sym__atom] = STATE(410),
    [sym__constraint_value] = STATE(410),
    [sym_list] = STATE(410),
    [sym_reference] = STATE(410),
    [sym_string] = STATE(410),
    [sym__number] = STATE(410),
    [sym__word] = STATE(410),
    [sym_boolean] = STATE(410),
    [anon_sym_LBRACK2] = ACTIONS(314),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(899),
    [sym_float] = ACTIONS(901),
    [anon_sym_true] = ACTIONS(421),
    [anon_sym_false] = ACTIONS(421),
    [sym_null] = ACTIONS(899),
    [sym_identifier] = ACTIONS(899),
    [sym_comment] = ACTIONS(15),
  },
  [383] = {
    [sym__atom] = STATE(411),
    [sym_reference] = STATE(411),
    [sym_string] = STATE(411),
    [sym__number] = STATE(411),
    [sym__word] = STATE(411),
    [sym_boolean] = STATE(411),
    [anon_sym_DOLLAR] = ACTIONS(164),
    [anon_sym_DQUOTE] = ACTIONS(63),
    [sym_integer] = ACTIONS(903),
    [sym_float] = ACTIONS(905),
    [anon_sym_true] = ACTIONS(170),
    [anon_sym_false] = ACTIONS(170),
    [sym_null] = ACTIONS(905),
    [sym_comment] = ACTIONS(15),
  },
  [384] = {
    [sym_constraint] = STATE(412),
    [anon_sym_min] = ACTIONS(781),
    [anon_sym_max] = ACTIONS(781),
    [anon_sym_enum] = ACTIONS(781),
    [anon_sym_pattern] = ACTIONS(781),
    [anon_sym_format] = ACTIONS(781),
    [anon_sym_max_dim] = ACTIONS(781),
    [anon_sym_max_duration] = ACTIONS(781),
    [sym_identifier] = ACTIONS(783),
    [sym_comment] = ACTIONS(15),
  },
  [385] = {
    [sym__newline] = ACTIONS(907),
    [anon_sym_LPAREN] = ACTIONS(907),
    [anon_sym_PIPE] = ACTIONS(907),
    [sym_comment] = ACTIONS(15),
  },
  [386] = {
    [aux_sym_constraints_repeat1] = STATE(414),
    [anon_sym_COMMA] = ACTIONS(845),
    [anon_sym_RPAREN] = ACTIONS(909),
    [sym_comment] = ACTIONS(15),
  },
  [387] = {
    [sym__number] = STATE(415),
    [sym_integer] = ACTIONS(911),
    [sym_float] = ACTIONS(913),
    [sym_comment] = ACTIONS(15),
  },
  [388] = {
    [sym_type] = STATE(416),
    [sym_named_type] = STATE(355),
    [sym_type_name] = STATE(266),
    [sym_type_argument] = STATE(416),
    [sym_identifier] = ACTIONS(785),
    [sym_comment] = ACTIONS(15),
  },
  [389] = {
    [sym__newline] = ACTIONS(915),
    [anon_sym_LPAREN] = ACTIONS(915),
    [anon_sym_PIPE] = ACTIONS(915),
    [anon_sym_LBRACE] = ACTIONS(915),
    [sym_comment] = ACTIONS(15),
  },
  [390] = {
    [aux_sym_type_arguments_repeat1] = STATE(418),
    [anon_sym_COMMA] = ACTIONS(851),
    [anon_sym_GT] = ACTIONS(917),
    [sym_comment] = ACTIONS(15),
  },
  [391] = {
    [aux_sym_type_repeat1] = STATE(419),
    [anon_sym_COMMA] = ACTIONS(777),
    [anon_sym_GT] = ACTIONS(777),
    [anon_sym_PIPE] = ACTIONS(710),
    [sym_comment] = ACTIONS(15),
  },
  [392] = {
    [sym_type] = STATE(420),
    [sym_named_type] = STATE(421),
    [sym_type_name] = STATE(266),
    [sym_identifier] = ACTIONS(579),
    [sym_comment] = ACTIONS(15),
  },
  [393] = {
    [anon_sym_RBRACE] = ACTIONS(919),
    [sym_identifier] = ACTIONS(919),
    [sym_comment] = ACTIONS(15),
  },
  [394] = {
    [sym__newline] = ACTIONS(921),
    [anon_sym_LPAREN] = ACTIONS(921),
    [anon_sym_PIPE] = ACTIONS(921),
    [sym_comment] = ACTIONS(15),
  },
  [395] = {
    [sym_field_type] = STATE(358),
    [aux_sym_fields_repeat1] = STATE(395),
    [anon_sym_RBRACE] = ACTIONS(919),
    [sym_identifier] = ACTIONS(923),
    [sym_comment] = ACTIONS(15),
  },
  [396] = {
    [sym__newline] = ACTIONS(926),
    [anon_sym_LPAREN] = ACTIONS(926),
    [anon_sym_PIPE] = ACTIONS(926),
    [sym_comment] = ACTIONS(15),
  },
  [397] = {
    [anon_sym_COMMA] = ACTIONS(907),
    [anon_sym_RPAREN] = ACTIONS(907),
    [anon_sym_GT] = ACTIONS(907),
    [anon_sym_PIPE] = ACTIONS(907),
    [anon_sym_RBRACE] = ACTIONS(907),
    [sym_identifier] = ACTIONS(907),
    [sym_comment] = ACTIONS(15),
  },
  [398] = {
    [aux_sym_constraints_repeat1] = STATE(414),
    [anon_sym_COMMA] = ACTIONS(845),
    [anon_sym_RPAREN] = ACTIONS(928),
    [sym_comment] = ACTIONS(15),
  },
  [399] = {
    [anon_sym_LPAREN] = ACTIONS(915),
    [anon_sym_COMMA] = ACTIONS(915),
    [anon_sym_RPAREN] = ACTIONS(915),
    [anon_sym_GT] = ACTIONS(915),
    [anon_sym_PIPE] = ACTIONS(915),
    [anon_sym_LBRACE] = ACTIONS(915),
    [anon_sym_RBRACE] = ACTIONS(915),
    [sym_identifier] = ACTIONS(915),
    [sym_comment] = ACTIONS(15),
  },
  [400] = {
    [aux_sym_type_arguments_repeat1] = STATE(418),
    [anon_sym_COMMA] = ACTIONS(851),
    [anon_sym_GT] = ACTIONS(930),
    [sym_comment] = ACTIONS(15),
  },
  [401] = {
    [anon_sym_LPAREN] = ACTIONS(921),
    [anon_sym_COMMA] = ACTIONS(921),
    [anon_sym_RPAREN] = ACTIONS(921),
    [anon_sym_GT] = ACTIONS(921),
    [anon_sym_PIPE] = ACTIONS(921),
    [anon_sym_RBRACE] = ACTIONS(921),
    [sym_identifier] = ACTIONS(921),
    [sym_comment] = ACTIONS(15),
  },
  [402] = {
    [anon_sym_COMMA] = ACTIONS(926),
    [anon_sym_RPAREN] = ACTIONS(926),
    [anon_sym_GT] = ACTIONS(926),
    [anon_sym_PIPE] = ACTIONS(926),
    [anon_sym_RBRACE] = ACTIONS(926),
    [sym_identifier] = ACTIONS(926),
    [sym_comment] = ACTIONS(15),
  },
  [403] = {
    [sym__dedent] = ACTIONS(932),
    [anon_sym_fn] = ACTIONS(932),
    [sym_comment] = ACTIONS(15),
  },
  [404] = {
    [sym__newline] = ACTIONS(934),
    [sym_comment] = ACTIONS(15),
  },
  [405] = {
    [anon_sym_COMMA] = ACTIONS(936),
    [anon_sym_RPAREN] = ACTIONS(936),
    [sym_comment] = ACTIONS(15),
  },
  [406] = {
    [anon_sym_COMMA] = ACTIONS(938),
    [anon_sym_RPAREN] = ACTIONS(938),
    [sym_comment] = ACTIONS(15),
  },
  [407] = {
    [anon_sym_COMMA] = ACTIONS(940),
    [anon_sym_RPAREN] = ACTIONS(940),
    [sym_comment] = ACTIONS(15),
  },
  [408] = {
    [sym__newline] = ACTIONS(942),
    [sym_comment] = ACTIONS(15),
  },
  [409] = {
    [aux_sym_function_attributes_repeat1] = STATE(409),
    [anon_sym_COMMA] = ACTIONS(944),
    [anon_sym_RPAREN] = ACTIONS(940),
    [sym_comment] = ACTIONS(15),
  },
  [410] = {
    [anon_sym_COMMA] = ACTIONS(947),
    [anon_sym_RPAREN] = ACTIONS(947),
    [sym_comment] = ACTIONS(15),
  },
  [411] = {
    [anon_sym_COMMA] = ACTIONS(949),
    [anon_sym_RPAREN] = ACTIONS(949),
    [sym_comment] = ACTIONS(15),
  },
  [412] = {
    [anon_sym_COMMA] = ACTIONS(951),
    [anon_sym_RPAREN] = ACTIONS(951),
    [sym_comment] = ACTIONS(15),
  },
  [413] = {
    [sym__newline] = ACTIONS(953),
    [anon_sym_LPAREN] = ACTIONS(953),
    [anon_sym_PIPE] = ACTIONS(953),
    [sym_comment] = ACTIONS(15),
  },
  [414] = {
    [aux_sym_constraints_repeat1] = STATE(414),
    [anon_sym_COMMA] = ACTIONS(955),
    [anon_sym_RPAREN] = ACTIONS(951),
    [sym_comment] = ACTIONS(15),
  },
  [415] = {
    [anon_sym_COMMA] = ACTIONS(958),
    [anon_sym_GT] = ACTIONS(958),
    [sym_comment] = ACTIONS(15),
  },
  [416] = {
    [anon_sym_COMMA] = ACTIONS(960),
    [anon_sym_GT] = ACTIONS(960),
    [sym_comment] = ACTIONS(15),
  },
  [417] = {
    [sym__newline] = ACTIONS(962),
    [anon_sym_LPAREN] = ACTIONS(962),
    [anon_sym_PIPE] = ACTIONS(962),
    [anon_sym_LBRACE] = ACTIONS(962),
    [sym_comment] = ACTIONS(15),
  },
  [418] = {
    [aux_sym_type_arguments_repeat1] = STATE(418),
    [anon_sym_COMMA] = ACTIONS(964),
    [anon_sym_GT] = ACTIONS(960),
    [sym_comment] = ACTIONS(15),
  },
  [419] = {
    [aux_sym_type_repeat1] = STATE(419),
    [anon_sym_COMMA] = ACTIONS(834),
    [anon_sym_GT] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(870),
    [sym_comment] = ACTIONS(15),
  },
  [420] = {
    [anon_sym_COMMA] = ACTIONS(967),
    [anon_sym_RBRACE] = ACTIONS(967),
    [sym_identifier] = ACTIONS(967),
    [sym_comment] = ACTIONS(15),
  },
  [421] = {
    [aux_sym_type_repeat1] = STATE(425),
    [anon_sym_COMMA] = ACTIONS(695),
    [anon_sym_PIPE] = ACTIONS(710),
    [anon_sym_RBRACE] = ACTIONS(695),
    [sym_identifier] = ACTIONS(695),
    [sym_comment] = ACTIONS(15),
  },
  [422] = {
    [anon_sym_COMMA] = ACTIONS(953),
    [anon_sym_RPAREN] = ACTIONS(953),
    [anon_sym_GT] = ACTIONS(953),
    [anon_sym_PIPE] = ACTIONS(953),
    [anon_sym_RBRACE] = ACTIONS(953),
    [sym_identifier] = ACTIONS(953),
    [sym_comment] = ACTIONS(15),
  },
  [423] = {
    [anon_sym_LPAREN] = ACTIONS(962),
    [anon_sym_COMMA] = ACTIONS(962),
    [anon_sym_RPAREN] = ACTIONS(962),
    [anon_sym_GT] = ACTIONS(962),
    [anon_sym_PIPE] = ACTIONS(962),
    [anon_sym_LBRACE] = ACTIONS(962),
    [anon_sym_RBRACE] = ACTIONS(962),
    [sym_identifier] = ACTIONS(962),
    [sym_comment] = ACTIONS(15),
  },
  [424] = {
    [sym__dedent] = ACTIONS(969),
    [anon_sym_fn] = ACTIONS(969),
    [sym_comment] = ACTIONS(15),
  },
  [425] = {
    [aux_sym_type_repeat1] = STATE(426),
    [anon_sym_COMMA] = ACTIONS(777),
    [anon_sym_PIPE] = ACTIONS(710),
    [anon_sym_RBRACE] = ACTIONS(777),
    [sym_identifier] = ACTIONS(777),
    [sym_comment] = ACTIONS(15),
  },
  [426] = {
    [aux_sym_type_repeat1] = STATE(426),
    [anon_sym_COMMA] = ACTIONS(834),
    [anon_sym_PIPE] = ACTIONS(870),
    [anon_sym_RBRACE] = ACTIONS(834),
    [sym_identifier] = ACTIONS(834),
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
  [204] = {.entry = {.count = 1, .reusable = false}}, SHIFT(98),
  [206] = {.entry = {.count = 1, .reusable = true}}, SHIFT(98),
  [208] = {.entry = {.count = 1, .reusable = false}}, SHIFT(94),
  [210] = {.entry = {.count = 1, .reusable = false}}, SHIFT(95),
  [212] = {.entry = {.count = 1, .reusable = true}}, SHIFT(103),
  [214] = {.entry = {.count = 1, .reusable = true}}, SHIFT(104),
  [216] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_key, 2, 0, 0),
  [218] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 4, 0, 0),
  [220] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 4, 0, 0),
  [222] = {.entry = {.count = 1, .reusable = true}}, SHIFT(94),
  [224] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0),
  [226] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(34),
  [229] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(35),
  [232] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_map_block_repeat1, 2, 0, 0), SHIFT_REPEAT(36),
  [235] = {.entry = {.count = 1, .reusable = true}}, SHIFT(107),
  [237] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_name, 1, 0, 0),
  [239] = {.entry = {.count = 1, .reusable = true}}, SHIFT(108),
  [241] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 5, 0, 0),
  [243] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 5, 0, 0),
  [245] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_functions_repeat1, 2, 0, 0),
  [247] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_functions_repeat1, 2, 0, 0), SHIFT_REPEAT(45),
  [250] = {.entry = {.count = 1, .reusable = true}}, SHIFT(109),
  [252] = {.entry = {.count = 1, .reusable = true}}, SHIFT(110),
  [254] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_boolean, 1, 0, 0),
  [256] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attribute, 3, 0, 0),
  [258] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_attributes_repeat1, 2, 0, 0),
  [260] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_attributes, 4, 0, 0),
  [262] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_attributes_repeat1, 2, 0, 0), SHIFT_REPEAT(51),
  [265] = {.entry = {.count = 1, .reusable = true}}, SHIFT(111),
  [267] = {.entry = {.count = 1, .reusable = true}}, SHIFT(113),
  [269] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 5, 0, 0),
  [271] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 5, 0, 0),
  [273] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0),
  [275] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(34),
  [278] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(55),
  [281] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(56),
  [284] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(35),
  [287] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_test_block_repeat1, 2, 0, 0), SHIFT_REPEAT(36),
  [290] = {.entry = {.count = 1, .reusable = true}}, SHIFT(115),
  [292] = {.entry = {.count = 1, .reusable = true}}, SHIFT(116),
  [294] = {.entry = {.count = 1, .reusable = true}}, SHIFT(117),
  [296] = {.entry = {.count = 1, .reusable = true}}, SHIFT(121),
  [298] = {.entry = {.count = 1, .reusable = true}}, SHIFT(120),
  [300] = {.entry = {.count = 1, .reusable = true}}, SHIFT(122),
  [302] = {.entry = {.count = 1, .reusable = true}}, SHIFT(36),
  [304] = {.entry = {.count = 1, .reusable = false}}, SHIFT(125),
  [306] = {.entry = {.count = 1, .reusable = true}}, SHIFT(125),
  [308] = {.entry = {.count = 1, .reusable = true}}, SHIFT(127),
  [310] = {.entry = {.count = 1, .reusable = true}}, SHIFT(128),
  [312] = {.entry = {.count = 1, .reusable = true}}, SHIFT(129),
  [314] = {.entry = {.count = 1, .reusable = true}}, SHIFT(130),
  [316] = {.entry = {.count = 1, .reusable = true}}, SHIFT(131),
  [318] = {.entry = {.count = 1, .reusable = true}}, SHIFT(132),
  [320] = {.entry = {.count = 1, .reusable = true}}, SHIFT(133),
  [322] = {.entry = {.count = 1, .reusable = false}}, SHIFT(135),
  [324] = {.entry = {.count = 1, .reusable = true}}, SHIFT(135),
  [326] = {.entry = {.count = 1, .reusable = true}}, SHIFT(136),
  [328] = {.entry = {.count = 1, .reusable = true}}, SHIFT(138),
  [330] = {.entry = {.count = 1, .reusable = true}}, SHIFT(139),
  [332] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lens, 1, 0, 0),
  [334] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_strategy, 3, 0, 0),
  [336] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_strategy, 3, 0, 0),
  [338] = {.entry = {.count = 1, .reusable = true}}, SHIFT(141),
  [340] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__value, 1, 0, 0),
  [342] = {.entry = {.count = 1, .reusable = true}}, SHIFT(142),
  [344] = {.entry = {.count = 1, .reusable = true}}, SHIFT(144),
  [346] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call_pipeline, 1, 0, 0),
  [348] = {.entry = {.count = 1, .reusable = true}}, SHIFT(146),
  [350] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__line_value, 1, 0, 0),
  [352] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__segment, 2, 0, 0),
  [354] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_key_repeat1, 2, 0, 0),
  [356] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_key_repeat1, 2, 0, 0), SHIFT_REPEAT(64),
  [359] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_entry, 3, 0, 0),
  [361] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_entry, 3, 0, 0),
  [363] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_facet, 5, 0, 0),
  [365] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_facet, 5, 0, 0),
  [367] = {.entry = {.count = 1, .reusable = true}}, SHIFT(148),
  [369] = {.entry = {.count = 1, .reusable = true}}, SHIFT(149),
  [371] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_interface, 6, 0, 0),
  [373] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_interface, 6, 0, 0),
  [375] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_reference, 2, 0, 0),
  [377] = {.entry = {.count = 1, .reusable = true}}, SHIFT(151),
  [379] = {.entry = {.count = 1, .reusable = true}}, SHIFT(153),
  [381] = {.entry = {.count = 1, .reusable = true}}, SHIFT(155),
  [383] = {.entry = {.count = 1, .reusable = true}}, SHIFT(156),
  [385] = {.entry = {.count = 1, .reusable = true}}, SHIFT(157),
  [387] = {.entry = {.count = 1, .reusable = true}}, SHIFT(159),
  [389] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_test, 6, 0, 0),
  [391] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_test, 6, 0, 0),
  [393] = {.entry = {.count = 1, .reusable = true}}, SHIFT(162),
  [395] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list_block, 1, 0, 0),
  [397] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 2, 0, 0),
  [399] = {.entry = {.count = 1, .reusable = true}}, SHIFT(165),
  [401] = {.entry = {.count = 1, .reusable = true}}, SHIFT(164),
  [403] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 2, 0, 0),
  [405] = {.entry = {.count = 1, .reusable = true}}, SHIFT(166),
  [407] = {.entry = {.count = 1, .reusable = true}}, SHIFT(167),
  [409] = {.entry = {.count = 1, .reusable = true}}, SHIFT(168),
  [411] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lazy, 2, 0, 0),
  [413] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 2, 0, 0),
  [415] = {.entry = {.count = 1, .reusable = true}}, SHIFT(170),
  [417] = {.entry = {.count = 1, .reusable = false}}, SHIFT(172),
  [419] = {.entry = {.count = 1, .reusable = true}}, SHIFT(172),
  [421] = {.entry = {.count = 1, .reusable = false}}, SHIFT(76),
  [423] = {.entry = {.count = 1, .reusable = true}}, SHIFT(176),
  [425] = {.entry = {.count = 1, .reusable = true}}, SHIFT(178),
  [427] = {.entry = {.count = 1, .reusable = true}}, SHIFT(180),
  [429] = {.entry = {.count = 1, .reusable = true}}, SHIFT(181),
  [431] = {.entry = {.count = 1, .reusable = true}}, SHIFT(182),
  [433] = {.entry = {.count = 1, .reusable = true}}, SHIFT(183),
  [435] = {.entry = {.count = 1, .reusable = true}}, SHIFT(185),
  [437] = {.entry = {.count = 1, .reusable = true}}, SHIFT(187),
  [439] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_input, 2, 0, 0),
  [441] = {.entry = {.count = 1, .reusable = true}}, SHIFT(190),
  [443] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_lens, 2, 0, 0),
  [445] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entry_value, 2, 0, 0),
  [447] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entry_value, 2, 0, 0),
  [449] = {.entry = {.count = 1, .reusable = true}}, SHIFT(95),
  [451] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_pipeline, 2, 0, 0),
  [453] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_strategy, 4, 0, 0),
  [455] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_strategy, 4, 0, 0),
  [457] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call_pipeline, 2, 0, 0),
  [459] = {.entry = {.count = 1, .reusable = true}}, SHIFT(195),
  [461] = {.entry = {.count = 1, .reusable = true}}, SHIFT(196),
  [463] = {.entry = {.count = 1, .reusable = true}}, SHIFT(197),
  [465] = {.entry = {.count = 1, .reusable = false}}, SHIFT(200),
  [467] = {.entry = {.count = 1, .reusable = true}}, SHIFT(200),
  [469] = {.entry = {.count = 1, .reusable = false}}, SHIFT(198),
  [471] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_pipeline, 2, 0, 0),
  [473] = {.entry = {.count = 1, .reusable = true}}, SHIFT(203),
  [475] = {.entry = {.count = 1, .reusable = true}}, SHIFT(204),
  [477] = {.entry = {.count = 1, .reusable = true}}, SHIFT(205),
  [479] = {.entry = {.count = 1, .reusable = true}}, SHIFT(206),
  [481] = {.entry = {.count = 1, .reusable = true}}, SHIFT(208),
  [483] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_reference, 3, 0, 0),
  [485] = {.entry = {.count = 1, .reusable = false}}, SHIFT(210),
  [487] = {.entry = {.count = 1, .reusable = false}}, SHIFT(211),
  [489] = {.entry = {.count = 1, .reusable = true}}, SHIFT(215),
  [491] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertions, 4, 0, 0),
  [493] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_assertions, 4, 0, 0),
  [495] = {.entry = {.count = 1, .reusable = true}}, SHIFT(219),
  [497] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_cases, 4, 0, 0),
  [499] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_cases, 4, 0, 0),
  [501] = {.entry = {.count = 1, .reusable = true}}, SHIFT(221),
  [503] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entry_value, 3, 0, 0),
  [505] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entry_value, 3, 0, 0),
  [507] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0),
  [509] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0), SHIFT_REPEAT(116),
  [512] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_list_block_repeat1, 2, 0, 0), SHIFT_REPEAT(117),
  [515] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 3, 0, 0),
  [517] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0), SHIFT_REPEAT(165),
  [520] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0),
  [522] = {.entry = {.count = 1, .reusable = true}}, SHIFT(222),
  [524] = {.entry = {.count = 1, .reusable = true}}, SHIFT(223),
  [526] = {.entry = {.count = 1, .reusable = false}}, SHIFT(225),
  [528] = {.entry = {.count = 1, .reusable = true}}, SHIFT(225),
  [530] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 3, 0, 0),
  [532] = {.entry = {.count = 1, .reusable = true}}, SHIFT(227),
  [534] = {.entry = {.count = 1, .reusable = true}}, SHIFT(229),
  [536] = {.entry = {.count = 1, .reusable = true}}, SHIFT(232),
  [538] = {.entry = {.count = 1, .reusable = true}}, SHIFT(233),
  [540] = {.entry = {.count = 1, .reusable = true}}, SHIFT(235),
  [542] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 3, 0, 0),
  [544] = {.entry = {.count = 1, .reusable = true}}, SHIFT(240),
  [546] = {.entry = {.count = 1, .reusable = true}}, SHIFT(244),
  [548] = {.entry = {.count = 1, .reusable = true}}, SHIFT(246),
  [550] = {.entry = {.count = 1, .reusable = true}}, SHIFT(247),
  [552] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__step, 2, 0, 0),
  [554] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0),
  [556] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(142),
  [559] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 3, 0, 0),
  [561] = {.entry = {.count = 1, .reusable = false}}, SHIFT(249),
  [563] = {.entry = {.count = 1, .reusable = true}}, SHIFT(249),
  [565] = {.entry = {.count = 1, .reusable = true}}, SHIFT(251),
  [567] = {.entry = {.count = 1, .reusable = true}}, SHIFT(252),
  [569] = {.entry = {.count = 1, .reusable = true}}, SHIFT(253),
  [571] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 1, 0, 0),
  [573] = {.entry = {.count = 1, .reusable = true}}, SHIFT(256),
  [575] = {.entry = {.count = 1, .reusable = true}}, SHIFT(257),
  [577] = {.entry = {.count = 1, .reusable = true}}, SHIFT(259),
  [579] = {.entry = {.count = 1, .reusable = true}}, SHIFT(263),
  [581] = {.entry = {.count = 1, .reusable = true}}, SHIFT(268),
  [583] = {.entry = {.count = 1, .reusable = true}}, SHIFT(269),
  [585] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0),
  [587] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0), SHIFT_REPEAT(151),
  [590] = {.entry = {.count = 1, .reusable = true}}, SHIFT(271),
  [592] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_path, 1, 0, 0),
  [594] = {.entry = {.count = 1, .reusable = true}}, SHIFT(273),
  [596] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_path, 1, 0, 0),
  [598] = {.entry = {.count = 1, .reusable = true}}, SHIFT(274),
  [600] = {.entry = {.count = 1, .reusable = true}}, SHIFT(276),
  [602] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 1, 0, 0),
  [604] = {.entry = {.count = 1, .reusable = true}}, SHIFT(277),
  [606] = {.entry = {.count = 1, .reusable = true}}, SHIFT(278),
  [608] = {.entry = {.count = 1, .reusable = false}}, SHIFT(278),
  [610] = {.entry = {.count = 1, .reusable = false}}, SHIFT(279),
  [612] = {.entry = {.count = 1, .reusable = true}}, SHIFT(280),
  [614] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertions, 5, 0, 0),
  [616] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_assertions, 5, 0, 0),
  [618] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 2, 0, 0),
  [620] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 2, 0, 0), SHIFT_REPEAT(153),
  [623] = {.entry = {.count = 1, .reusable = true}}, SHIFT(283),
  [625] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_cases, 5, 0, 0),
  [627] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_cases, 5, 0, 0),
  [629] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0),
  [631] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0), SHIFT_REPEAT(156),
  [634] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_cases_repeat1, 2, 0, 0), SHIFT_REPEAT(157),
  [637] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_item, 3, 0, 0),
  [639] = {.entry = {.count = 1, .reusable = false}}, SHIFT(284),
  [641] = {.entry = {.count = 1, .reusable = true}}, SHIFT(284),
  [643] = {.entry = {.count = 1, .reusable = true}}, SHIFT(286),
  [645] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_inline_entry, 3, 0, 0),
  [647] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_map_repeat1, 2, 0, 0),
  [649] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_map, 4, 0, 0),
  [651] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_map_repeat1, 2, 0, 0), SHIFT_REPEAT(167),
  [654] = {.entry = {.count = 1, .reusable = true}}, SHIFT(288),
  [656] = {.entry = {.count = 1, .reusable = true}}, SHIFT(289),
  [658] = {.entry = {.count = 1, .reusable = true}}, SHIFT(291),
  [660] = {.entry = {.count = 1, .reusable = true}}, SHIFT(292),
  [662] = {.entry = {.count = 1, .reusable = true}}, SHIFT(294),
  [664] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0),
  [666] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_list, 4, 0, 0),
  [668] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(182),
  [671] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_pipeline_repeat1, 2, 0, 0), SHIFT_REPEAT(185),
  [674] = {.entry = {.count = 1, .reusable = true}}, SHIFT(296),
  [676] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_file, 4, 0, 0),
  [678] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_reference_repeat1, 2, 0, 0), SHIFT_REPEAT(190),
  [681] = {.entry = {.count = 1, .reusable = true}}, SHIFT(301),
  [683] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 2, 0, 0),
  [685] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_call, 4, 0, 0),
  [687] = {.entry = {.count = 1, .reusable = true}}, SHIFT(198),
  [689] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_name, 1, 0, 0),
  [691] = {.entry = {.count = 1, .reusable = true}}, SHIFT(306),
  [693] = {.entry = {.count = 1, .reusable = true}}, SHIFT(307),
  [695] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 1, 0, 0),
  [697] = {.entry = {.count = 1, .reusable = true}}, SHIFT(309),
  [699] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 1, 0, 0),
  [701] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 1, 0, 0), SHIFT(311),
  [704] = {.entry = {.count = 1, .reusable = true}}, SHIFT(312),
  [706] = {.entry = {.count = 1, .reusable = true}}, SHIFT(313),
  [708] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_parameter, 3, 0, 0),
  [710] = {.entry = {.count = 1, .reusable = true}}, SHIFT(317),
  [712] = {.entry = {.count = 1, .reusable = true}}, SHIFT(319),
  [714] = {.entry = {.count = 1, .reusable = true}}, SHIFT(320),
  [716] = {.entry = {.count = 1, .reusable = true}}, SHIFT(321),
  [718] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_function_repeat1, 2, 0, 0),
  [720] = {.entry = {.count = 1, .reusable = true}}, SHIFT(326),
  [722] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_function_repeat1, 2, 0, 0), SHIFT_REPEAT(205),
  [725] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 2, 0, 0),
  [727] = {.entry = {.count = 1, .reusable = true}}, SHIFT(328),
  [729] = {.entry = {.count = 1, .reusable = true}}, SHIFT(329),
  [731] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_path, 2, 0, 0),
  [733] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_path, 2, 0, 0),
  [735] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_assertions_repeat1, 3, 0, 0),
  [737] = {.entry = {.count = 1, .reusable = true}}, SHIFT(331),
  [739] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_operator, 1, 0, 0),
  [741] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_operator, 1, 0, 0),
  [743] = {.entry = {.count = 1, .reusable = true}}, SHIFT(332),
  [745] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_snapshot, 1, 0, 0),
  [747] = {.entry = {.count = 1, .reusable = false}}, SHIFT(333),
  [749] = {.entry = {.count = 1, .reusable = true}}, SHIFT(333),
  [751] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_case, 3, 0, 0),
  [753] = {.entry = {.count = 1, .reusable = true}}, SHIFT(337),
  [755] = {.entry = {.count = 1, .reusable = true}}, SHIFT(338),
  [757] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_argument, 3, 0, 0),
  [759] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 3, 0, 0),
  [761] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(342),
  [764] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__arguments_repeat2, 2, 0, 0),
  [766] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__arguments_repeat2, 2, 0, 0), SHIFT_REPEAT(257),
  [769] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 7, 0, 0),
  [771] = {.entry = {.count = 1, .reusable = false}}, SHIFT(343),
  [773] = {.entry = {.count = 1, .reusable = false}}, SHIFT(344),
  [775] = {.entry = {.count = 1, .reusable = true}}, SHIFT(346),
  [777] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type, 2, 0, 0),
  [779] = {.entry = {.count = 1, .reusable = true}}, SHIFT(349),
  [781] = {.entry = {.count = 1, .reusable = false}}, SHIFT(350),
  [783] = {.entry = {.count = 1, .reusable = false}}, SHIFT(351),
  [785] = {.entry = {.count = 1, .reusable = true}}, SHIFT(353),
  [787] = {.entry = {.count = 1, .reusable = true}}, SHIFT(356),
  [789] = {.entry = {.count = 1, .reusable = true}}, SHIFT(357),
  [791] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 2, 0, 0),
  [793] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 2, 0, 0), SHIFT(311),
  [796] = {.entry = {.count = 1, .reusable = true}}, SHIFT(364),
  [798] = {.entry = {.count = 1, .reusable = true}}, SHIFT(367),
  [800] = {.entry = {.count = 1, .reusable = true}}, SHIFT(374),
  [802] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__segment, 2, 0, 0),
  [804] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0),
  [806] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0), SHIFT_REPEAT(273),
  [809] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0),
  [811] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 2, 0, 0), SHIFT_REPEAT(274),
  [814] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_operator, 2, 0, 0),
  [816] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_operator, 2, 0, 0),
  [818] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_snapshot, 2, 0, 0),
  [820] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_assertion, 3, 0, 0),
  [822] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 4, 0, 0),
  [824] = {.entry = {.count = 1, .reusable = true}}, SHIFT(377),
  [826] = {.entry = {.count = 1, .reusable = true}}, SHIFT(378),
  [828] = {.entry = {.count = 1, .reusable = true}}, SHIFT(379),
  [830] = {.entry = {.count = 1, .reusable = true}}, SHIFT(380),
  [832] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 8, 0, 0),
  [834] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0),
  [836] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0), SHIFT_REPEAT(309),
  [839] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 2, 0, 0),
  [841] = {.entry = {.count = 1, .reusable = true}}, SHIFT(382),
  [843] = {.entry = {.count = 1, .reusable = true}}, SHIFT(383),
  [845] = {.entry = {.count = 1, .reusable = true}}, SHIFT(384),
  [847] = {.entry = {.count = 1, .reusable = true}}, SHIFT(385),
  [849] = {.entry = {.count = 1, .reusable = true}}, SHIFT(387),
  [851] = {.entry = {.count = 1, .reusable = true}}, SHIFT(388),
  [853] = {.entry = {.count = 1, .reusable = true}}, SHIFT(389),
  [855] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_fields, 2, 0, 0),
  [857] = {.entry = {.count = 1, .reusable = true}}, SHIFT(392),
  [859] = {.entry = {.count = 1, .reusable = true}}, SHIFT(393),
  [861] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 1, 0, 0),
  [863] = {.entry = {.count = 1, .reusable = true}}, SHIFT(394),
  [865] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 3, 0, 0),
  [867] = {.entry = {.count = 2, .reusable = true}}, REDUCE(sym_named_type, 3, 0, 0), SHIFT(311),
  [870] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_repeat1, 2, 0, 0), SHIFT_REPEAT(317),
  [873] = {.entry = {.count = 1, .reusable = true}}, SHIFT(397),
  [875] = {.entry = {.count = 1, .reusable = true}}, SHIFT(399),
  [877] = {.entry = {.count = 1, .reusable = true}}, SHIFT(401),
  [879] = {.entry = {.count = 1, .reusable = true}}, SHIFT(403),
  [881] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_path_repeat1, 3, 0, 0),
  [883] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_path_repeat1, 3, 0, 0),
  [885] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__arguments, 5, 0, 0),
  [887] = {.entry = {.count = 1, .reusable = false}}, SHIFT(405),
  [889] = {.entry = {.count = 1, .reusable = true}}, SHIFT(405),
  [891] = {.entry = {.count = 1, .reusable = false}}, SHIFT(406),
  [893] = {.entry = {.count = 1, .reusable = true}}, SHIFT(406),
  [895] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attributes, 3, 0, 0),
  [897] = {.entry = {.count = 1, .reusable = true}}, SHIFT(408),
  [899] = {.entry = {.count = 1, .reusable = false}}, SHIFT(410),
  [901] = {.entry = {.count = 1, .reusable = true}}, SHIFT(410),
  [903] = {.entry = {.count = 1, .reusable = false}}, SHIFT(411),
  [905] = {.entry = {.count = 1, .reusable = true}}, SHIFT(411),
  [907] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 3, 0, 0),
  [909] = {.entry = {.count = 1, .reusable = true}}, SHIFT(413),
  [911] = {.entry = {.count = 1, .reusable = false}}, SHIFT(415),
  [913] = {.entry = {.count = 1, .reusable = true}}, SHIFT(415),
  [915] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_arguments, 3, 0, 0),
  [917] = {.entry = {.count = 1, .reusable = true}}, SHIFT(417),
  [919] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 2, 0, 0),
  [921] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_fields, 3, 0, 0),
  [923] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_fields_repeat1, 2, 0, 0), SHIFT_REPEAT(357),
  [926] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_type, 4, 0, 0),
  [928] = {.entry = {.count = 1, .reusable = true}}, SHIFT(422),
  [930] = {.entry = {.count = 1, .reusable = true}}, SHIFT(423),
  [932] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 9, 0, 0),
  [934] = {.entry = {.count = 1, .reusable = true}}, SHIFT(424),
  [936] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attribute, 3, 2, 0),
  [938] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attribute, 3, -2, 0),
  [940] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_function_attributes_repeat1, 2, 0, 0),
  [942] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function_attributes, 4, 0, 0),
  [944] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_function_attributes_repeat1, 2, 0, 0), SHIFT_REPEAT(379),
  [947] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraint, 3, 1, 0),
  [949] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraint, 3, 0, 0),
  [951] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_constraints_repeat1, 2, 0, 0),
  [953] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_constraints, 4, 0, 0),
  [955] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_constraints_repeat1, 2, 0, 0), SHIFT_REPEAT(384),
  [958] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_argument, 3, 0, 0),
  [960] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_type_arguments_repeat1, 2, 0, 0),
  [962] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_type_arguments, 4, 0, 0),
  [964] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_type_arguments_repeat1, 2, 0, 0), SHIFT_REPEAT(388),
  [967] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_field_type, 3, 0, 0),
  [969] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_function, 10, 0, 0),
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
