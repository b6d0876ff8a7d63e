"""A service on a store of its own, for the time of a test."""

import contextlib
import csv
import datetime
import json
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The morning at which the story of the town stands.
TOWN_NOW = datetime.datetime(2026, 5, 2, 9, tzinfo=datetime.timezone.utc)
DATE = re.compile(r"^(\d{4}-\d{2}-\d{2})(T.*)?$")


def moved(cell, days):
    """A cell of a table, its date moved by whole weeks so that weekdays stay."""
    match = DATE.match(cell)
    if not match:
        return cell
    day = datetime.date.fromisoformat(match[1]) + datetime.timedelta(days=days)
    return day.isoformat() + (match[2] or "")


def town(folder):
    """Copies the invented town, its story moved to today."""
    past = datetime.datetime.now(datetime.timezone.utc) - TOWN_NOW
    days = past.days // 7 * 7
    for table in (ROOT / "datasets/town").glob("*.csv"):
        with table.open(newline="") as source, (folder / table.name).open("w", newline="") as target:
            csv.writer(target).writerows([moved(cell, days) for cell in row] for row in csv.reader(source))


def company(folder):
    """Adds a company whose page may tell its counts: at least five people of each are in, and at least five are out."""
    people = [f"employee-{number}" for number in range(1, 25)]
    themes = ["water"] * 12 + ["climate"] * 12
    rows = {
        "organizations": [{"id": "moulin", "name": "Le Moulin", "kind": "company"}],
        "citizens": [
            {"id": person, "themes": theme, "organization": "moulin", "department": department}
            for person, theme, department in zip(people, themes, ["atelier", "bureaux"] * 12)
        ],
        "pledges": [{"citizen": person, "action": "river-march", "status": "kept"} for person in people[6:18]],
    }
    for table, added in rows.items():
        path = folder / f"{table}.csv"
        with path.open(newline="") as source:
            columns = next(csv.reader(source))
        with path.open("a", newline="") as target:
            csv.DictWriter(target, columns).writerows(added)


def free_port():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Service:
    """`onpromet serve` on the town, with a key for each role."""

    def __init__(self, tool):
        self.tool = tool
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="onpromet-browser-"))
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        tables = self.folder / "tables"
        tables.mkdir()
        town(tables)
        company(tables)
        self.run("serve", "import", "--data", tables, "--time-zone", "Europe/Paris")
        self.log = (self.folder / "log").open("w")
        self.start()
        return self

    def start(self):
        self.process = subprocess.Popen(
            [self.tool, "serve", "--port", str(self.port)], cwd=self.folder, stdout=self.log, stderr=self.log)
        self.wait()

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()
        shutil.rmtree(self.folder)

    def run(self, *arguments):
        """Runs a command on the store, which lies where it is looked for unless another is named."""
        command = [self.tool, *map(str, arguments)]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def wait(self):
        for _ in range(200):
            assert self.process.poll() is None, (self.folder / "log").read_text()
            try:
                with urllib.request.urlopen(self.address + "/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the service did not become ready")

    def key(self, role, scope=None):
        """A new key of somebody."""
        reach = ["--scope", scope] if scope else []
        made = self.run("serve", "token", "create", "--role", role, *reach, "--format", "json")
        return json.loads(made)["rows"][0]["secret"]
