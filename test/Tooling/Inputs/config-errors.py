"""Configurations with mistakes: the place, the message and the help. In a folder with
plain.facet, empty.json and a folder app.
"""

import shutil, subprocess

FCT = shutil.which("fct")
LENS = '{"lenses": {"look": {"trust": 2, "effect": "network"%s}}}'
# The text, the place (or what stands there), the message, the help.
CASES = [
    ("", "1:1", "the configuration is not JSON: expected a JSON value; the text ends here", None),
    ("{,}", "1:2", "the configuration is not JSON: expected a key in double quotes", None),
    ('{"é": 1, // no\n}', "1:10", "the configuration is not JSON: expected a key in double quotes", None),
    ('{"budget": 1, "budget": 2}', "1:15", 'the configuration is not JSON: repeated key "budget"', None),
    ("[]", "1:1", "the configuration must be an object, not a list", None),
    ('{\n  "limit": {}\n}', "2:3", "unknown setting 'limit'", "did you mean 'limits'?"),
    ('{"colour": 1}', "1:2", "unknown setting 'colour'",
     "there are the keys import_roots, limits, budget, budget_unit, tokenizer, tokens_per_message, packing, host_profile_id, target_provider_id, extensions, lenses, llm, interfaces, otlp, rag, performance, $schema"),
    ('{"limits": {"gass": 1}}', "1:13", "unknown setting 'limits.gass'", "did you mean 'gas'?"),
    ('{"limits": [1]}', "1:12", "'limits' must be an object, not a list", None),
    ('{"limits": {"gas": -1}}', "1:20", "'limits.gas' must be a whole number from 0 to 4611686018427387904, not -1", None),
    ('{"limits": {"gas": 1.5}}', "1:20", "'limits.gas' must be a whole number from 0 to 4611686018427387904, written without fraction or exponent, not 1.5", None),
    ('{"limits": {"import_depth": 1001}}', "1:29", "'limits.import_depth' must be a whole number from 0 to 1000, not 1001", None),
    ('{"limits": {"import_files": "1"}}', "1:29", "'limits.import_files' must be a whole number from 0 to 10000000, not \"1\"", None),
    ('{"limits": {"import_bytes": "4gb"}}', "1:29",
     "'limits.import_bytes' must be a size such as \"256mb\", or a number of bytes, from 1 to 4294967294, not \"4gb\"", None),
    ('{"limits": {"memory": "12 zb"}}', "1:23",
     "'limits.memory' must be a size such as \"256mb\", or a number of bytes, from 1 to 1152921504606846976, not \"12 zb\"", None),
    ('{"limits": {"memory": 0}}', "1:23", "'limits.memory' must be a size", None),
    ('{"budget": null}', "1:12", "'budget' must be a whole number from 0 to 9007199254740991, not null", None),
    ('{"host_profile_id": ""}', "1:21", "'host_profile_id' must be text that is not empty, not \"\"", None),
    ('{"target_provider_id": true}', "1:24", "'target_provider_id' must be text that is not empty, not true", None),
    ('{"import_roots": "a"}', "1:18", "'import_roots' must be a list, not \"a\"", None),
    ('{"import_roots": [".", 1]}', "1:24", "'import_roots[1]' must be text that is not empty, not 1", None),
    ('{"import_roots": [".", "none"]}', "1:24", "'import_roots[1]' names the folder 'none', which does not exist", None),
    ('{"extensions": {"acme": "map"}}', "1:17", "the key 'extensions.acme' must be a facet name such as x.host.name or x_host_name", None),
    ('{"extensions": {"x.a": "map"}}', "1:17", "the key 'extensions.\"x.a\"' must be a facet name", None),
    ('{"extensions": {"x_a": "list"}}', "1:24", "'extensions.x_a' must be \"map\" or \"repeatable\", not \"list\"", None),
    ('{"lenses": {"a-b": {}}}', "1:13", "the key 'lenses.\"a-b\"' must be a name such as x.acme.lookup", None),
    ('{"lenses": {"x.fct.trim": {}}}', "1:13", "the key 'lenses.\"x.fct.trim\"' must be a name such as x.acme.lookup", None),
    ('{"lenses": {"trim": {}}}', "1:13", "'lenses.trim' cannot be a host lens: the library has a lens of this name", None),
    ('{"lenses": {"look": {"effect": "network"}}}', "1:13", "'lenses.look' needs the key 'trust'", None),
    ('{"lenses": {"look": {"trust": 3}}}', "1:31", "'lenses.look.trust' must be a whole number from 1 to 2, not 3", None),
    ('{"lenses": {"look": {"trust": 2}}}', "1:13", "F456: 'lenses.look' needs the key 'effect', an effect class such as \"network\"", None),
    ('{"lenses": {"look": {"trust": 2, "effect": "nework"}}}', "1:44",
     "F456: 'lenses.look.effect' must be one of the effect classes read, write, external, payment, filesystem, network or x.<host>.<name>, not \"nework\"", None),
    (LENS % ', "input": "strin"', '"strin"', "'lenses.look.input' must be one of the types any, string, int, float, int | float, bool, "
     'list<any>, list<string>, map<string, any>, image, audio, not "strin"', None),
    (LENS % ', "output": "int | float"', '"int | float"', "'lenses.look.output' must be one of the types any, string, int, float, bool, "
     'list<any>, list<string>, list<int | float>, map<string, any>, image, audio, not "int | float"', None),
    ('{"interfaces": {"a.b.c": {}}}', "1:17", "the key 'interfaces.\"a.b.c\"' must be the name of an interface or a function, such as Shop or Shop.order", None),
    ('{"interfaces": {"Shop.1": {}}}', "1:17", "the key 'interfaces.\"Shop.1\"' must be the name of an interface", None),
    ('{"interfaces": {"Shop": {}}}', "1:17", "'interfaces.Shop' needs the key 'http'", None),
    ('{"interfaces": {"Shop": {"http": {}}}}', '"http"', "'interfaces.Shop.http' needs the key 'url'", None),
    ('{"interfaces": {"S": {"http": {"url": "http://a", "headers": {"x": "pw4711"}}}}}', '"pw4711', "'interfaces.S.http.headers.x' must be {\"env\": \"NAME\"}", None),
    ('{"otlp": {"url": "a?pw4711"}}', '"a?', "'otlp.url' must be a URL that begins with http:// or https://, not other text", None),
    (LENS % ', "version": [2]', '[2]', "'lenses.look.version' must be text that is not empty, not a list", None),
    (LENS % ', "http": {}', '"http"', "'lenses.look.http' needs the key 'url'", None),
    (LENS % ', "http": {"url": "ftp://x"}', '"ftp', "'lenses.look.http.url' must be a URL that begins with http:// or https://, not \"ftp://x\"", None),
    (LENS % ', "http": {"url": "ftp://u:pw4711@x/y?key=4711"}', '"ftp', "'lenses.look.http.url' must be a URL that begins with http:// or https://, not \"ftp://x/y\"", None),
    (LENS % ', "http": {"url": "pw4711"}', '"pw4711', "'lenses.look.http.url' must be a URL that begins with http:// or https://, not other text", None),
    (LENS % ', "http": {"url": "http://x", "headers": {"authorization": "pw4711"}}', '"pw4711',
     '\'lenses.look.http.headers.authorization\' must be {"env": "NAME"}, the name of an environment variable, because a configuration holds no secrets', None),
    (LENS % ', "http": {"url": "http://x", "headers": {"authorization": {"env": "pw-4711"}}}', '"pw-4711',
     "'lenses.look.http.headers.authorization.env' must be the name of an environment variable, not other text", None),
    (LENS % ', "http": {"url": "http://x", "headers": {"Host": {"env": "A"}}}', '"Host"', "the key 'lenses.look.http.headers.Host' must be the name of a header", None),
    (LENS % ', "http": {"url": "http://x", "headers": {"a": {"prefix": "b"}}}', '"a"', "'lenses.look.http.headers.a' needs the key 'env'", None),
    (LENS % ', "http": {"url": "http://x?k=4711", "retries": -1}', '-1', "'lenses.look.http.retries' must be a whole number from 0 to 100, not -1", None),
    (LENS % ', "http": {"url": "http://x", "max_answer": "2gb"}', '"2gb"', "'lenses.look.http.max_answer' must be a size", None),
    ('{"llm": {"api_key": "sk-4711"}}', "1:21", "'llm.api_key' must be {\"env\": \"NAME\"}", None),
    ('{"llm": {"model": "m"}}', "1:2", "'llm' needs the key 'base_url'", None),
    ('{"rag": {"folders": {"notes": "none"}}}', "1:31", "'rag.folders.notes' names the folder 'none', which does not exist", None),
    (LENS % ', "http": {"url": "http://x", "timeout_ms": 0}', '0}',
     "'lenses.look.http.timeout_ms' must be a whole number from 1 to 3600000, not 0", None),
    (LENS % ', "http": {"ulr": "http://x"}', '"ulr"', "unknown setting 'lenses.look.http.ulr'", "did you mean 'url'?"),
    ('{"performance": {"compilation_cache": 1}}', "1:39", "'performance.compilation_cache' must be true or false, not 1", None),
    ('{"performance": {"token_packing_efficiency": 1.01}}', "1:46", "'performance.token_packing_efficiency' must be a number from 0 to 1, not 1.01", None),
    ('{"performance": {"lens_cache_size": -1}}', "1:37", "'performance.lens_cache_size' must be a whole number from 0 to 4294967296, not -1", None),
    ('{"performance": {"memory_pool_size": "big"}}', "1:38", "'performance.memory_pool_size' must be a size", None),
]

for text, place, message, help in CASES:
    open("case.json", "w").write(text)
    if not place.startswith("1:") and not place.startswith("2:"):
        place = "1:%d" % (text.rindex(place) + 1)
    p = subprocess.run([FCT, "run", "plain.facet", "--config", "case.json"], capture_output=True)
    got = p.stderr.decode()
    code = "" if message.startswith("F456") else "X.fct.CONFIG: "
    where = "%s: status %d, stdout %r\n%s" % (text, p.returncode, p.stdout, got)
    assert p.returncode == 2 and p.stdout == b"", where
    assert got.startswith("case.json:%s: error: %s%s" % (place, code, message)), where
    assert got.count(" error: ") == 1, where
    # Secrets are not shown, neither in the message nor in the line of the file.
    assert "4711" not in got, where
    assert ("help: " + help if help else "") in got and ("help:" in got) == bool(help), where

# A bad command line comes after a bad configuration; nothing is overwritten.
for arguments, expected in [
    (["--config", "none.json"], "file 'none.json' does not exist: name one that does"),
    (["--config"], "option '--config' needs a value"),
    (["--config", "app"], "'app' is a folder: name a file in it"),
    (["--config", "empty.json", "-o", "empty.json"], "'-o' would overwrite 'empty.json', which is also read"),
]:
    p = subprocess.run([FCT, "run", "plain.facet", *arguments], capture_output=True)
    got = p.stderr.decode()
    assert p.returncode == 2 and got.startswith("fct: error: X.fct.USAGE: " + expected), got
p = subprocess.run([FCT, "run", "-", "--config", "-"], input=b"{}", capture_output=True)
assert p.returncode == 2 and b"stdin can be read only once" in p.stderr, p.stderr
