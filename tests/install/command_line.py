"""The commands of norma as its --help tells them, read by people's eyes: nothing of the program's own tables is used."""
import re
import subprocess


def help_of(norma, path):
    done = subprocess.run([norma, *path, "--help"], capture_output=True, text=True)
    assert done.returncode == 0, (path, done.stderr)
    return done.stdout


def section(text, title):
    """The lines below a heading that ends in a colon, as far as they are set in."""
    lines, inside = [], False
    for line in text.splitlines():
        if line == title + ":":
            inside = True
        elif inside and line and not line.startswith(" "):
            break
        elif inside:
            lines.append(line)
    return lines


def names_in(lines):
    """What stands at the front of each entry: options, positionals or commands."""
    return [re.match(r"  (\S+)", line).group(1) for line in lines if re.match(r"  \S", line)]


def options_of(text):
    return [name for entry in names_in(section(text, "Options")) for name in entry.split(",")]


def commands_of(norma, path=()):
    """Each command with its help, norma itself first; hidden ones are not there."""
    text = help_of(norma, path)
    out = [(path, text)]
    for name in names_in(section(text, "Subcommands")):
        out += commands_of(norma, (*path, name))
    return out
