"""A file system that is really full under a running service: it says so, loses nothing that it acknowledged, and goes on once
there is room. Lies on the file system that the environment names, which is a few megabytes small."""

import errno
import json
import os
import unittest
import urllib.error
import urllib.request

from service import Service

# What is left to the service when it starts to write.
ROOM = 500_000


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.service = self.enterContext(Service(os.environ["ONPROMET"]))
        self.key = self.service.key("admin")
        self.add("/v1/actions", {"id": "planting", "title": "Plant trees"})
        self.filler = self.service.folder / "filler"

    def send(self, method, path, body=None):
        """The status of an answer, and its body."""
        request = urllib.request.Request(self.service.address + path, method=method)
        request.add_header("Authorization", f"Bearer {self.key}")
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, json.dumps(body).encode() if body else None, timeout=20) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as problem:
            return problem.code, json.load(problem)

    def add(self, path, record):
        status, _ = self.send("POST", path, record)
        return status

    def promise(self, number):
        """Somebody new promises; the status of the first answer that is no success, else 201."""
        status = self.add("/v1/citizens", {"id": f"c{number}", "department": "x" * 150})
        return status if status != 201 else self.add("/v1/actions/planting/pledges", {"citizen": f"c{number}"})

    def promised(self):
        """Those who have promised, page by page."""
        people, cursor = [], ""
        while cursor is not None:
            status, page = self.send("GET", f"/v1/actions/planting/pledges?limit=200{cursor and '&after=' + cursor}")
            self.assertEqual(status, 200)
            people += [row["citizen"] for row in page["rows"]]
            cursor = page.get("next")
        return people

    def fill(self):
        """Takes all room but a little."""
        with self.filler.open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError as error:
                self.assertEqual(error.errno, errno.ENOSPC)
            filler.truncate(filler.tell() - ROOM)

    def test_nothing_is_lost(self):
        self.fill()
        told = []
        while (status := self.promise(len(told))) == 201:
            told.append(f"c{len(told)}")
        self.assertEqual(status, 507)
        self.assertGreater(len(told), 3)

        for number in range(1000, 1010):
            self.assertEqual(self.promise(number), 507)
        self.assertEqual(self.send("GET", "/health")[0], 200)
        self.assertEqual(self.promised(), told)

        self.filler.unlink()
        for number in range(2000, 2010):
            self.assertEqual(self.promise(number), 201)
            told.append(f"c{number}")

        self.service.process.kill()
        self.service.process.wait()
        self.service.start()
        self.assertEqual(self.promised(), told)


if __name__ == "__main__":
    unittest.main(verbosity=2)
