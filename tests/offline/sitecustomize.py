"""Refuse and note every connection that would leave this machine.

Python runs this file first where its folder stands in PYTHONPATH, so that processes
which tests start are guarded like the tests themselves. An attempt raises an error,
and is noted for the test to fail, as code may have been made to live with errors.
"""

import os
import socket
import sys
from ipaddress import ip_address

NOTES = "VOICECODE_TEST_CONNECTIONS"  # the file of attempts, a line each


class ReachedOutError(RuntimeError):
    """Something tried to reach the network."""


def guard() -> None:
    """Watch this process from now on; what watches cannot be taken off again."""
    sys.addaudithook(_heard)


def _heard(event: str, given: tuple[object, ...]) -> None:
    if not event.startswith("socket."):
        return
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        _see_to(event, _host(given[0], given[1]))
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        _see_to(event, given[0])


def _host(own: object, address: object) -> object:
    """Give the host of an address; None for what has none, such as a Unix socket."""
    is_net = getattr(own, "family", None) in (socket.AF_INET, socket.AF_INET6)
    return address[0] if is_net and isinstance(address, tuple) else None


def _see_to(event: str, host: object) -> None:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if _is_here(host):
        return
    told = f"{event} {host} by {' '.join(sys.argv)[:200]}".replace("\n", " ")
    if path := os.environ.get(NOTES):
        # One write a line: several processes may note something at once.
        place = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(place, f"{told}\n".encode(errors="replace"))
        os.close(place)
    raise ReachedOutError(f"voicecode reaches no network, and this did: {told}")


def _is_here(host: object) -> bool:
    if host is None or host in {"", "localhost", "localhost.localdomain"}:
        return True
    try:
        return ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


if __name__ == "sitecustomize":
    guard()
