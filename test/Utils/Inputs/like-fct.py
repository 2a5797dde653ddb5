"""A command that takes the arguments of fct: another implementation, for a test."""

import shutil
import subprocess
import sys

sys.exit(subprocess.call([shutil.which("fct"), *sys.argv[1:]]))
