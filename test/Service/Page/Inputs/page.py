"""page.py WIDTH SCREENSHOT: looks at the page of a service in a browser."""

import os, subprocess, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "Inputs"))
from service import Service

with Service() as service:
    script = os.path.join(os.path.dirname(__file__), "page.mjs")
    subprocess.run(["node", script, service.url + "/", *sys.argv[1:]], check=True)
    print("end", service.end()[0])
