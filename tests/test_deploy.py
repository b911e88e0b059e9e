import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from api import create_app
from tests.newsroom_cases import NOW

DEPLOY = Path(__file__).parent.parent / "deploy"


def test_the_dashboard_file_asks_only_for_figures_that_there_are(tmp_path: Path) -> None:
    app = create_app({"db": f"sqlite:///{tmp_path / 'figures.db'}"}, clock=lambda: NOW)
    app.test_client().get("/health")
    page = app.test_client().get("/metrics").get_data(as_text=True)
    known = {family.name for family in text_string_to_metric_families(page)}
    app.extensions["newsroom"].close()
    asked = json.loads((DEPLOY / "grafana.json").read_text())
    for panel in asked["panels"]:
        for target in panel["targets"]:
            for name in re.findall(r"newsfold_\w+", target["expr"]):
                assert re.sub("_(total|bucket)$", "", name) in known, name


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_the_unit_file_is_one(tmp_path: Path) -> None:
    unit = tmp_path / "newsfold.service"
    unit.write_text(
        (DEPLOY / "newsfold.service").read_text().replace("/opt/newsfold/bin/newsfold", "/bin/true")
    )
    found = subprocess.run(
        ["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False
    )
    assert "newsfold.service" not in found.stderr, found.stderr


def test_the_image_runs_as_a_user_of_its_own_with_a_health_check() -> None:
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    assert "USER newsfold" in lines
    assert any(line.startswith("HEALTHCHECK") for line in lines)
    copied = {
        word
        for line in lines
        if line.startswith("COPY ") and "--from" not in line
        for word in line.split()[1:-1]
    }
    assert all((DEPLOY.parent / name).exists() for name in copied)


def test_the_compose_file_keeps_the_service_read_only_and_its_password_in_a_file() -> None:
    described = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    service = described["services"]["service"]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert (DEPLOY / service["build"]["context"] / service["build"]["dockerfile"]).is_file()
    assert "password" not in service["environment"]["NEWSFOLD_DB"]
    assert set(described["services"]["service"]["depends_on"]) <= set(described["services"])


def test_the_examples_name_options_that_there_are() -> None:
    from summarizer.cli.serving import serve

    options = {option for parameter in serve.params for option in parameter.opts}
    variables = {parameter.envvar for parameter in serve.params}
    for path in DEPLOY.iterdir():
        text = path.read_text() if path.is_file() else ""
        for line in re.findall(r"newsfold serve (--.*)", text):
            assert set(re.findall(r"--[\w-]+", line)) <= options, line
        assert set(re.findall(r"NEWSFOLD_\w+", text)) <= variables, path
