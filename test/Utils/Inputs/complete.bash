# What bash offers behind the words of the arguments; the last is being typed.
source "$FCT_COMPLETIONS/fct.bash"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_fct
printf '%s\n' "${COMPREPLY[@]}"
