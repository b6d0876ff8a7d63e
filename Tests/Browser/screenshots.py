"""Takes the pictures that stand in the readme."""

import os
import pathlib
import sys

from browser import Browser
from service import ROOT, Service

TARGET = ROOT / "docs/screenshots"


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    with Service(os.environ["ONPROMET"]) as service:
        with Browser(service.address, "en", width=390, height=844) as phone:
            phone.open("/?give=hands&time=day")
            phone.driver.execute_script("document.querySelector('#actions').scrollIntoView({behavior: 'instant'})")
            phone.screenshot(TARGET / "actions-phone.png")
            phone.sign_in(service.key("citizen", "theo"))
            phone.open("/actions/" + sys.argv[1])
            phone.screenshot(TARGET / "action-phone.png")
        with Browser(service.address, "fr", width=1200, height=860) as desk:
            desk.open("/?give=hands&time=day&place=there")
            desk.screenshot(TARGET / "guide-desk.png")
            desk.sign_in(service.key("organizer", "rives-propres"))
            desk.follow("#watched + .grid .card a")
            desk.driver.execute_script("window.scrollTo(0, 0)")
            desk.screenshot(TARGET / "organizer-desk.png")
            desk.open("/sign-in")
            desk.forget()
            desk.sign_in(service.key("company", "moulin"))
            desk.screenshot(TARGET / "company-desk.png", whole=True)


main()
