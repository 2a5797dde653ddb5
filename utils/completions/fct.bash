# bash completion for fct. Made by utils/check-docs --write of tools/fct/Options.td and main.cpp; do not edit.

_fct() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command= options= words= i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "${COMP_WORDS[i]}" in
    build|run|test|inspect|reply|resolve|analyze|count|codegen|config|explain|fmt|lsp|serve|submit|worker|verify|cache|version|help) command=${COMP_WORDS[i]}; break ;;
    esac
  done
  compopt +o default 2>/dev/null
  case "$command" in
  "") words="build run test inspect reply resolve analyze count codegen config explain fmt lsp serve submit worker verify cache version help" ;;
  build) options="--input -o --profile --profile-output --provider --emit --emit-after -O0 -O1 -O2 --optimize --release --remarks --remarks-output --print-pipeline --pass-pipeline --budget --budget-unit --tokenizer --tokens-per-message --packing --threads --parallel --timeout --import-root --host-profile --target-provider --language-profile --standard --profile= --incremental --cache-dir --cache-size --load-plugin --config --diagnostics --color --max-errors --deny-warnings --watch --no-progress --json-logs -v --help" ;;
  run) options="--input --runtime-input --set --set-text --set-file --print-inputs -o --artifact --telemetry --otlp --profile --profile-output --attest-key --lens-cache --lens-cache-mode --record --replay --format --provider --assets --cache-marks -O0 -O1 -O2 --optimize --pure --exec --remarks --remarks-output --pass-pipeline --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --threads --parallel --streaming --timeout --batch --fail-fast --layout --import-root --host-profile --target-provider --language-profile --standard --profile= --incremental --cache-dir --cache-size --load-plugin --config --diagnostics --color --max-errors --deny-warnings --watch --no-progress --json-logs -v --help" ;;
  test) options="--input -o --profile --profile-output --pure --exec --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --threads --parallel --timeout --fail-fast --filter --output --update-snapshots --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --deny-warnings --list --watch --no-progress --json-logs -v --help" ;;
  inspect) options="--input --set --set-text --set-file --budget --budget-unit --tokenizer --tokens-per-message --packing --timeout --ast --imports --dag --layout --inputs --policy --html --timings --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --no-progress --json-logs -v --help" ;;
  reply) options="--input --runtime-input --set --set-text --set-file -o --provider --lenient --pure --exec --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --timeout --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --deny-warnings --no-progress --json-logs -v --help" ;;
  resolve) options="--input -o --timeout --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --no-progress --json-logs -v --help" ;;
  analyze) options="-o --json --html --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  count) options="--tokenizer --standard --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  codegen) options="--input -o --lang --name --timeout --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --no-progress --json-logs -v --help" ;;
  config) options="--json --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --import-root --host-profile --target-provider --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  explain) options="--config --diagnostics --color --list --no-progress --json-logs -v --help" ;;
  fmt) options="--check --diff --lines --standard --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  lsp) options="--budget --import-root --language-profile --standard --profile= --load-plugin --stdio --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  serve) options="--input --runtime-input --set --set-text --set-file --pure --exec --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --threads --listen --mcp --max-body --token-env --request-timeout --queue --connections --shutdown-timeout --host-profile --target-provider --language-profile --standard --profile= --cache-dir --cache-size --load-plugin --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  submit) options="--input --runtime-input --set --set-text --set-file -o --json --provider --cache-marks -O0 -O1 -O2 --optimize --pure --exec --budget --budget-unit --tokenizer --tokens-per-message --packing --gas-limit --memory-limit --timeout --batch --nats --job --status --cancel --queue --import-root --host-profile --target-provider --language-profile --standard --profile= --load-plugin --config --diagnostics --color --max-errors --deny-warnings --no-progress --json-logs -v --help" ;;
  worker) options="--threads --nats --ack-wait --queue --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  verify) options="--public-key --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  cache) options="--cache-dir --config --diagnostics --color --no-progress --json-logs -v --help" ;;
  version) options="--config --diagnostics --color --no-progress --json-logs -v --help" ;;
  help) options="--config --diagnostics --color --no-progress --json-logs -v --help" ;;
  esac
  case "$before" in
  --input) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  -o) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --profile-output) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --provider) COMPREPLY=($(compgen -W "openai openai-responses anthropic gemini ollama" -- "$word")); return ;;
  --emit) COMPREPLY=($(compgen -W "ast facet tbox plan plan-json bytecode plan-file" -- "$word")); return ;;
  --optimize) COMPREPLY=($(compgen -W "none all" -- "$word")); return ;;
  --remarks-output) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --budget-unit) COMPREPLY=($(compgen -W "bytes tokens" -- "$word")); return ;;
  --packing) COMPREPLY=($(compgen -W "standard fill optimal" -- "$word")); return ;;
  --import-root) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word")); return ;;
  --language-profile) COMPREPLY=($(compgen -W "core hypervisor" -- "$word")); return ;;
  --cache-dir) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word")); return ;;
  --load-plugin) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --config) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --diagnostics) COMPREPLY=($(compgen -W "text json sarif github" -- "$word")); return ;;
  --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
  --runtime-input) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --artifact) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --telemetry) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --otlp) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --attest-key) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --lens-cache) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word")); return ;;
  --lens-cache-mode) COMPREPLY=($(compgen -W "store use" -- "$word")); return ;;
  --record) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word")); return ;;
  --replay) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$word")); return ;;
  --format) COMPREPLY=($(compgen -W "json pretty text" -- "$word")); return ;;
  --assets) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --batch) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --layout) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --output) COMPREPLY=($(compgen -W "summary verbose json junit" -- "$word")); return ;;
  --ast) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --imports) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --dag) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --inputs) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --policy) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --html) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  --lang) COMPREPLY=($(compgen -W "python ts rust" -- "$word")); return ;;
  --queue) COMPREPLY=($(compgen -W "n name" -- "$word")); return ;;
  --public-key) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -F _fct fct
