import json
import re
import subprocess
import sys
from configparser import ConfigParser
from importlib.metadata import distributions
from pathlib import Path

import yaml
from packaging.specifiers import SpecifierSet
from prometheus_client.parser import text_string_to_metric_families

from api import create_app
from summarizer.cli.serving import END_SECONDS
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


# What systemd.unit(5), systemd.service(5) and systemd.exec(5) of systemd 252 name, of what a service like this may use.
DIRECTIVES = {
    "Unit": {"Description", "Documentation", "After", "Wants", "Requires"},
    "Service": {
        *("Type", "Environment", "EnvironmentFile", "ExecStart", "ExecStartPre", "Restart", "RestartSec"),
        *(
            "TimeoutStopSec",
            "LimitNOFILE",
            "User",
            "Group",
            "DynamicUser",
            "StateDirectory",
            "WorkingDirectory",
        ),
        *("NoNewPrivileges", "ProtectSystem", "ProtectHome", "PrivateTmp", "PrivateDevices", "UMask"),
        *("ProtectKernelTunables", "ProtectKernelModules", "ProtectControlGroups", "RestrictAddressFamilies"),
        *("RestrictNamespaces", "LockPersonality", "CapabilityBoundingSet", "MemoryMax"),
    },
    "Install": {"WantedBy"},
}


def unit_file() -> ConfigParser:
    """The unit, whose directives stand once each: those that systemd lets stand twice are not used."""
    unit = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#", ";"), strict=True)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string((DEPLOY / "newsfold.service").read_text())
    return unit


def test_the_unit_file_holds_directives_of_systemd_alone() -> None:
    unit = unit_file()
    assert set(unit.sections()) == DIRECTIVES.keys()
    for section, known in DIRECTIVES.items():
        assert set(unit[section]) <= known, section
    for name, value in unit["Service"].items():
        if name.startswith(("Protect", "Private", "NoNew", "Lock", "Dynamic", "RestrictN")):
            assert value in {"yes", "no", "strict", "full"}, name
    assert unit["Service"]["Restart"] in {"no", "on-failure", "always"}


def test_the_unit_runs_the_service_by_an_absolute_path_as_a_user_without_rights() -> None:
    service = unit_file()["Service"]
    assert service["ExecStart"].startswith("/")
    assert service["ExecStart"].endswith("/newsfold serve")
    assert service["DynamicUser"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    named = dict(word.split("=", 1) for word in service["Environment"].split())
    assert all(name.startswith("NEWSFOLD_") for name in named)
    assert named["NEWSFOLD_DB"].startswith(f"sqlite:////var/lib/{service['StateDirectory']}/")
    assert int(service["TimeoutStopSec"]) > END_SECONDS


def test_the_nginx_example_says_what_links_are_made_from() -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    for name, value in {"Host": "$host", "X-Forwarded-Proto": "$scheme", "X-Forwarded-Host": "$host"}.items():
        assert f"proxy_set_header {name} {value};" in text
    assert "X-Forwarded-For $remote_addr;" in text  # not what the caller says of itself
    assert "--public-url https://news.example/api --trusted-proxies 127.0.0.1" in text


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


def test_the_compose_file_holds_to_the_compose_specification() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    checked = subprocess.run([*command, DEPLOY / "compose.yaml"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


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


def test_what_the_tests_install_runs_on_the_oldest_python_that_is_promised() -> None:
    pinned = {
        line.partition("==")[0]
        for line in (DEPLOY.parent / "constraints.txt").read_text(encoding="utf-8").splitlines()
    }
    asked = {
        each.name: each.metadata.get("Requires-Python") for each in distributions() if each.name in pinned
    }
    assert len(asked) > 50
    assert {
        name: python for name, python in asked.items() if python and "3.11.0" not in SpecifierSet(python)
    } == {}
