/*===- values.c - Values of JavaScript ------------------------------------===*\
|*                                                                            *|
|* Part of the FACET compiler, under the Apache License v2.0 with LLVM        *|
|* Exceptions. See LICENSE for license information.                           *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                    *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "native.h"

#include <stdlib.h>

int text_read(napi_env env, napi_value value, Text *text) {
  text->data = text->local;
  napi_get_value_string_utf8(env, value, text->local, sizeof text->local,
                             &text->size);
  /* A text that was cut ends up to three bytes before the end. */
  if (text->size + 4 < sizeof text->local)
    return 1;
  text->data = text_copy(env, value, &text->size);
  return text->data != NULL;
}

void text_free(Text *text) {
  if (text->data != text->local)
    free(text->data);
}

char *text_copy(napi_env env, napi_value value, size_t *size) {
  napi_get_value_string_utf8(env, value, NULL, 0, size);
  char *data = malloc(*size + 1);
  if (data)
    napi_get_value_string_utf8(env, value, data, *size + 1, size);
  return data;
}

static int is_ascii(facet_text text) {
  unsigned char bits = 0;
  for (size_t i = 0; i != text.size; ++i)
    bits |= (unsigned char)text.data[i];
  return bits < 0x80;
}

napi_value make_string(napi_env env, facet_text text) {
  napi_value result = NULL;
  if (is_ascii(text))
    napi_create_string_latin1(env, text.data, text.size, &result);
  else
    napi_create_string_utf8(env, text.data, text.size, &result);
  return result;
}

napi_value make_optional_string(napi_env env, facet_text text) {
  return text.size ? make_string(env, text) : make_null(env);
}

napi_value make_number(napi_env env, double number) {
  napi_value result;
  napi_create_double(env, number, &result);
  return result;
}

napi_value make_null(napi_env env) {
  napi_value result;
  napi_get_null(env, &result);
  return result;
}

void set_element(napi_env env, napi_value array, uint32_t index,
                 napi_value value) {
  napi_set_element(env, array, index, value);
}

napi_value make_diagnostics(napi_env env,
                            const facet_diagnostics *diagnostics) {
  if (!facet_diagnostics_count(diagnostics))
    return make_null(env);
  napi_value pair;
  napi_create_array_with_length(env, 2, &pair);
  set_element(env, pair, 0,
              make_string(env, facet_diagnostics_json(diagnostics)));
  set_element(env, pair, 1,
              make_string(env, facet_diagnostics_text(diagnostics)));
  return pair;
}

int is_null(napi_env env, napi_value value) {
  napi_valuetype type;
  napi_typeof(env, value, &type);
  return type == napi_null;
}

int read_bool(napi_env env, napi_value value) {
  bool result = false;
  napi_get_value_bool(env, value, &result);
  return result;
}

double read_number(napi_env env, napi_value value) {
  double result = 0;
  napi_get_value_double(env, value, &result);
  return result;
}

void *read_external(napi_env env, napi_value value) {
  void *result = NULL;
  napi_get_value_external(env, value, &result);
  return result;
}

facet_text *read_texts(napi_env env, napi_value array, uint32_t *count) {
  napi_get_array_length(env, array, count);
  facet_text *texts = calloc(*count + 1, sizeof *texts);
  for (uint32_t i = 0; texts && i != *count; ++i) {
    napi_handle_scope scope;
    napi_value item;
    napi_open_handle_scope(env, &scope);
    napi_get_element(env, array, i, &item);
    texts[i].data = text_copy(env, item, &texts[i].size);
    napi_close_handle_scope(env, scope);
    if (!texts[i].data) {
      free_texts(texts, i);
      return NULL;
    }
  }
  return texts;
}

void free_texts(facet_text *texts, uint32_t count) {
  for (uint32_t i = 0; texts && i != count; ++i)
    free((char *)texts[i].data);
  free(texts);
}

const char **pointers_of(const facet_text *texts, uint32_t count) {
  const char **pointers = calloc(count + 1, sizeof *pointers);
  for (uint32_t i = 0; pointers && i != count; ++i)
    pointers[i] = texts[i].data;
  return pointers;
}

void read_arguments(napi_env env, napi_callback_info info, size_t count,
                    napi_value *arguments) {
  napi_get_cb_info(env, info, &count, arguments, NULL, NULL);
}

napi_value throw_error(napi_env env, const char *message) {
  napi_throw_error(env, NULL, message);
  return NULL;
}

facet_session_options read_options(napi_env env, const napi_value *arguments) {
  facet_session_options options = facet_session_defaults();
  options.pure = read_bool(env, arguments[0]);
  options.artifact = read_bool(env, arguments[1]);
  options.gas_limit = (uint64_t)read_number(env, arguments[2]);
  options.memory_limit = (uint64_t)read_number(env, arguments[3]);
  options.threads = (unsigned)read_number(env, arguments[4]);
  size_t size;
  if (!is_null(env, arguments[5]))
    options.provider = text_copy(env, arguments[5], &size);
  if (!is_null(env, arguments[6]))
    options.assets = text_copy(env, arguments[6], &options.assets_size);
  options.cache_marks = read_bool(env, arguments[7]);
  return options;
}

void free_options(facet_session_options *options) {
  free((char *)options->provider);
  free((char *)options->assets);
}
