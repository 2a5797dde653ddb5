"""Prints how many results each SARIF log has: count-results.py FILE…"""

import json
import sys

print([len(json.load(open(name, encoding="utf-8"))["runs"][0]["results"]) for name in sys.argv[1:]])
