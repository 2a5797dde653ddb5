"""Completions for shells and the man page, made of the tables of tools/fct; for utils/check-docs.

The tables are read by optionspage.py. What an option's value may be is in its
place-holder: `<a|b>` are the words, `<file>` and `<folder>` are paths.
"""

import re

NOTE = "Made by utils/check-docs --write of tools/fct/Options.td and main.cpp; do not edit."
WORDS = re.compile(r"^<([\w.-]+(?:\|[\w.-]+)+)>$")


class Shown:
    """An option of a command: its spellings, what its value may be, and its help."""

    def __init__(self, option, spellings, text):
        self.name = option.name
        self.spellings = spellings
        self.meta = option.meta
        self.help = text.split("\n")[0]
        match = WORDS.match(option.meta or "")
        self.words = match.group(1).split("|") if match else []
        self.is_path = option.meta in ("<file>", "<folder>")


def options_of(command, options):
    """What `fct COMMAND` takes, in the order of the table."""
    shown = []
    for option in options:
        if option.is_alias or not option.help or command.visibility not in option.commands:
            continue
        own = [text for visibilities, text in option.variants if command.visibility in visibilities]
        shown.append(Shown(option, [option.name], own[0] if own else option.help))
    return shown


def takes_files(command):
    return "FILE" in command.arguments or "ARTIFACT" in command.arguments


#===--- bash ---------------------------------------------------------------===#


def bash(commands, options):
    out = ["# bash completion for fct. " + NOTE, "", "_fct() {", "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}"]
    out += ["  local command= options= words= i"]
    out += ["  for ((i = 1; i < COMP_CWORD; ++i)); do", '    case "${COMP_WORDS[i]}" in']
    out += ["    %s) command=${COMP_WORDS[i]}; break ;;" % "|".join(c.name for c in commands)]
    out += ["    esac", "  done", "  compopt +o default 2>/dev/null"]
    out += ['  case "$command" in', '  "") words="%s" ;;' % " ".join(c.name for c in commands)]
    for command in commands:
        names = " ".join(o.name for o in options_of(command, options))
        out += ['  %s) options="%s" ;;' % (command.name, names)]
    out += ["  esac", '  case "$before" in']
    seen = set()
    for command in commands:
        for option in options_of(command, options):
            if not option.meta or option.name in seen or option.name.endswith("="):
                continue
            seen.add(option.name)
            if option.words:
                out += ['  %s) COMPREPLY=($(compgen -W "%s" -- "$word")); return ;;' % (option.name, " ".join(option.words))]
            elif option.is_path:
                action = "-d" if option.meta == "<folder>" else "-f"
                out += ['  %s) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen %s -- "$word")); return ;;' % (option.name, action)]
    out += ["  esac", '  if [[ $word == -* ]]; then', '    COMPREPLY=($(compgen -W "$options" -- "$word"))']
    out += ['  elif [[ -n $words ]]; then', '    COMPREPLY=($(compgen -W "$words" -- "$word"))']
    out += ["  else", "    compopt -o filenames 2>/dev/null", '    COMPREPLY=($(compgen -f -- "$word"))', "  fi", "}", "complete -F _fct fct"]
    return "\n".join(out) + "\n"


#===--- zsh ----------------------------------------------------------------===#


def zsh_text(text):
    return re.sub(r"([\[\]:\\'])", lambda m: "'\\''" if m.group(1) == "'" else "\\" + m.group(1), text)


def zsh_argument(option):
    if not option.meta:
        return ""
    if option.words:
        return ":value:(%s)" % " ".join(option.words)
    if option.is_path:
        return ":file:_directories" if option.meta == "<folder>" else ":file:_files"
    return ":%s: " % zsh_text(option.meta.strip("<>"))


def zsh(commands, options):
    out = ["#compdef fct", "# zsh completion for fct. " + NOTE, "", "_fct() {", "  local -a commands", "  commands=("]
    out += ["    '%s:%s'" % (c.name, zsh_text(c.summary)) for c in commands]
    out += ["  )", "  local command=${words[(r)(%s)]}" % "|".join(c.name for c in commands), '  case "$command" in']
    out += ["  '') _describe command commands ;;"]
    for command in commands:
        specs = ["'%s[%s]%s'" % (o.name, zsh_text(o.help), zsh_argument(o)) for o in options_of(command, options)]
        specs.append("'*:file:%s'" % ("_files" if takes_files(command) else " "))
        out += ["  %s)" % command.name, "    _arguments \\", " \\\n".join("      " + s for s in specs), "    ;;"]
    return "\n".join(out + ["  esac", "}", '_fct "$@"']) + "\n"


#===--- fish ---------------------------------------------------------------===#


def fish_text(text):
    return text.replace("\\", "\\\\").replace("'", "\\'")


def fish(commands, options):
    names = " ".join(c.name for c in commands)
    out = ["# fish completion for fct. " + NOTE, "", "complete -c fct -f"]
    for command in commands:
        out.append("complete -c fct -n 'not __fish_seen_subcommand_from %s' -a %s -d '%s'" % (names, command.name, fish_text(command.summary)))
    for command in commands:
        when = "complete -c fct -n '__fish_seen_subcommand_from %s'" % command.name
        if takes_files(command):
            out.append(when + " -F")
        for option in options_of(command, options):
            kind = "-l" if option.name.startswith("--") else ("-s" if len(option.name) == 2 else "-o")
            value = " -r" if option.meta else ""
            if option.words:
                value = " -x -a '%s'" % " ".join(option.words)
            elif option.is_path:
                value = " -r -F"
            out.append("%s %s %s%s -d '%s'" % (when, kind, option.name.lstrip("-"), value, fish_text(option.help)))
    return "\n".join(out) + "\n"


#===--- man ----------------------------------------------------------------===#


def man_text(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def man(commands, options, sections):
    out = ['.\\" ' + NOTE, ".Dd $Mdocdate$", ".Dt FCT 1", ".Os FACET", ".Sh NAME", ".Nm fct", ".Nd the compiler of the FACET language"]
    out += [".Sh SYNOPSIS"]
    for command in commands:
        out += [".Nm", ".Ar %s" % man_text((command.name + command.arguments).strip())]
    out += [".Sh DESCRIPTION", ".Nm", "compiles FACET documents and runs them."]
    out += ["Options may stand anywhere;", "a value may follow its option behind a blank or", ".Ql = .", ".Bl -tag -width Ds"]
    for command in commands:
        out += [".It Cm %s" % command.name, man_text(command.summary) + "."]
    out += [".El"]
    for name, title in sections:
        group = [o for o in options if o.group == name and not o.is_alias and o.help]
        if not group:
            continue
        out += [".Ss " + title.capitalize(), ".Bl -tag -width Ds"]
        for option in group:
            meta = " Ar " + man_text(option.meta.strip("<>")) if option.meta else ""
            out += [".It Fl %s%s" % (man_text(option.name[1:]), meta)]
            takers = [c.name for c in commands if c.visibility in option.commands]
            where = "" if len(takers) == len(commands) else " (%s)" % ", ".join(takers)
            out += [man_text(option.help.split("\n")[0] + where) + "."]
        out += [".El"]
    out += [".Sh EXIT STATUS", "0 on success, 1 if a document or a run has errors, 2 for bad use of the command line."]
    return "\n".join(out) + "\n"
