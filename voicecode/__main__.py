"""Run voicecode as a module: ``python -m voicecode``."""

from voicecode.cli.app import main

main()
