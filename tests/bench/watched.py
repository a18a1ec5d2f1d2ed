"""What a whole command costs: its seconds, and the memory of its largest process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence

# Until it has begun, a process is a copy of the one that started it, and so what the
# bench holds would count as held by its commands. This one holds next to nothing.
_START = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:])
_, status, usage = os.wait4(process.pid, 0)
print(status, usage.ru_maxrss)
"""


def cost(command: Sequence[str]) -> tuple[float, float]:
    """Run a command that prints nothing; give its peak memory in MB and its seconds.

    The memory is that of the largest of its processes.
    """
    started = time.perf_counter()
    starting = [sys.executable, "-S", "-c", _START, *command]
    told = subprocess.run(starting, stdout=subprocess.PIPE, text=True, check=True)
    seconds = time.perf_counter() - started
    status, kilobytes = map(int, told.stdout.split())
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return kilobytes / 1024, seconds
