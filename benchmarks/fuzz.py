"""Runs schemathesis over every call, as a reader, a writer, an admin and without a key.

``python benchmarks/fuzz.py [EXAMPLES [SEED [ROLE ...]]]``: a server with the sample articles that asks for keys is
started for each role, and each operation is called with so many examples. What is found is printed by schemathesis; a
line says how each operation ended and how long it took, and the last line of a role how all of them did.

With 1,000 examples most of the time is spent on making them up.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.service import Service
from summarizer.newsroom.upkeep import add_key
from tests.newsroom_cases import make_newsroom, post, seed_articles

ROOT = Path(__file__).parent.parent
ROLES = ("nobody", "read", "write", "admin")
METHODS = ("get", "post", "put", "patch", "delete")
# Schemathesis tells hypothesis to look for what an operation accepts, which then makes the best examples smaller, for
# minutes without a request: a role had not ended after hours. With hypothesis not told, it takes twenty minutes.
PROGRAM = (
    "import hypothesis; hypothesis.target = lambda *_, **__: None; "
    "from schemathesis.cli import schemathesis; schemathesis()"
)


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
            failed = [name for name in operations(schema) if not is_sound(role, name, asked)]
            status, answer = service.call("GET", "/health")
    ended = not failed and (status, json.loads(answer)) == (200, {"status": "ok"})
    print(
        f"{role}: {examples} examples an operation, seed {seed}: {'holds' if ended else f'FAILS {failed}'}",
        flush=True,
    )
    return ended


def operations(schema: Path) -> list[str]:
    """The operations by name, such as ``GET /v1/events``."""
    paths = json.loads(schema.read_bytes())["paths"]
    return [
        f"{method.upper()} {path}" for path, known in paths.items() for method in METHODS if method in known
    ]


def is_sound(role: str, name: str, asked: list[str]) -> bool:
    """Whether schemathesis finds nothing in one operation."""
    begun = time.monotonic()
    found = subprocess.run([*asked, "--include-name", name], cwd=ROOT, check=False, capture_output=True)
    if found.returncode:
        print(found.stdout.decode("utf-8", "replace"), flush=True)
    ended = "holds" if found.returncode == 0 else "FAILS"
    print(f"{role}: {name}: {ended}, {time.monotonic() - begun:.0f} s", flush=True)
    return found.returncode == 0


def command(port: int, key: str, folder: str, examples: int, seed: int) -> list[str]:
    """The command line of schemathesis."""
    return [
        *(sys.executable, "-c", PROGRAM),
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
