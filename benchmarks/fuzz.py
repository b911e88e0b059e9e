"""Runs schemathesis over every call, as a reader, a writer, an admin and without a key.

``python benchmarks/fuzz.py [EXAMPLES [SEED [ROLE ...]]]``: a server with the sample articles that asks for keys is
started for each role, and each operation is called with so many examples. What is found is printed by schemathesis; the
last line of a role says how it ended.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.service import Service
from summarizer.newsroom.upkeep import add_key
from tests.newsroom_cases import make_newsroom, post, seed_articles

ROOT = Path(__file__).parent.parent
ROLES = ("nobody", "read", "write", "admin")


def main(examples: int = 1000, seed: int = 1, roles: tuple[str, ...] = ROLES) -> int:
    """Run the roles; how many failed."""
    return sum(not holds(role, examples, seed) for role in roles)


def holds(role: str, examples: int, seed: int) -> bool:
    """Whether schemathesis finds nothing as somebody with that key."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/fuzzed.db"
        room = make_newsroom(url)
        keys = {scope: add_key(room, scope, scope)[1] for scope in ROLES[1:]} | {"nobody": "none"}
        post(room, seed_articles())
        room.close()
        options = ("--keys", "required", "--rate-limit", "off", "--body-seconds", "60")
        with Service(url, *options) as service:
            schema = Path(folder) / "openapi.json"
            schema.write_bytes(service.call("GET", "/openapi.json", key=keys["read"])[1])
            asked = command(service.port, keys[role], folder, examples, seed)
            found = subprocess.run(asked, cwd=ROOT, check=False)
            status, answer = service.call("GET", "/health")
    ended = found.returncode == 0 and (status, json.loads(answer)) == (200, {"status": "ok"})
    print(
        f"{role}: {examples} examples an operation, seed {seed}: {'holds' if ended else 'FAILS'}", flush=True
    )
    return ended


def command(port: int, key: str, folder: str, examples: int, seed: int) -> list[str]:
    """The command line of schemathesis."""
    return [
        *(sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"),
        *("run", f"{folder}/openapi.json", "--url", f"http://127.0.0.1:{port}"),
        *("--checks", "all", "--continue-on-failure"),
        *("--max-examples", str(examples), "--seed", str(seed), "--phases", "examples,coverage,fuzzing"),
        *("--header", f"Authorization: Bearer {key}", "--generation-database", f"{folder}/examples"),
        *("--suppress-health-check", "all", "--no-color"),
    ]


if __name__ == "__main__":
    given = sys.argv[1:]
    numbers = [int(each) for each in given if each.isdecimal()]
    sys.exit(main(*numbers[:2], roles=tuple(each for each in given if each in ROLES) or ROLES))
