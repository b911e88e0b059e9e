"""``newsfold hooks`` on the command line, and ``newsfold serve`` telling a hook."""

import base64
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.service import Service
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.transactions import now
from summarizer.storage.sql import open_store
from tests.command_line import call
from tests.newsroom.test_hooks import Receiver, receiver

__all__ = ["receiver"]  # the fixture

# What a receiver does that knows nothing of Newsfold: it has the secret, the headers and the body.
VERIFIES = """
import base64, hashlib, hmac, sys
secret, id_, stamp, signature = sys.argv[1:]
signed = id_.encode() + b"." + stamp.encode() + b"." + sys.stdin.buffer.read()
version, _, mac = signature.partition(",")
expected = hmac.new(base64.b64decode(secret[len("whsec_"):]), signed, hashlib.sha256).digest()
sys.exit(not (version == "v1" and hmac.compare_digest(base64.b64decode(mac), expected)))
"""
TICK = 0.05


@pytest.mark.parametrize("address", ["127.0.0.1:9", "10.1.2.3", "[::1]", "169.254.169.254", "localhost"])
def test_a_hook_that_would_not_be_told_is_called_so_at_once(address: str, tmp_path: Path) -> None:
    added = call("hooks", "add", f"http://{address}/told", folder=tmp_path)
    assert added.returncode == 0
    assert added.stdout.startswith("whsec_")
    assert "will not be told" in added.stderr
    assert "--private-addresses allow" in added.stderr
    allowed = call("hooks", "add", f"http://{address}/", "--private-addresses", "allow", folder=tmp_path)
    assert "will not be told" not in allowed.stderr


def test_a_hook_at_a_public_address_is_added_without_more_words(tmp_path: Path) -> None:
    added = call("hooks", "add", "https://1.1.1.1/told", folder=tmp_path)
    assert added.returncode == 0
    assert "will not be told" not in added.stderr


def test_what_a_server_tells_a_hook_is_signed_as_another_program_reads_it(
    receiver: Receiver, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/told.db"
    secret = call("hooks", "add", receiver.url, "--db", url, folder=tmp_path).stdout.strip()
    with Service(url, "--private-addresses", "allow") as server:
        server.call("POST", "/v1/articles", {"text": "The bridge at Norwick opened again on Monday."})
        while not receiver.got:
            time.sleep(TICK)
    headers, body = receiver.got[0]
    sent = [headers[f"webhook-{name}"] for name in ("id", "timestamp", "signature")]
    assert _is_verified(secret, *sent, body=body)
    assert not _is_verified(secret, *sent, body=body + b" ")
    assert not _is_verified("whsec_" + base64.b64encode(b"another").decode(), *sent, body=body)
    with Newsroom(open_store(url), now) as room, room.store.reading() as tx:
        assert tx.delivery_counts() == {"done": 1}


def _is_verified(*known: str, body: bytes) -> bool:
    return subprocess.run([sys.executable, "-c", VERIFIES, *known], input=body, check=False).returncode == 0
